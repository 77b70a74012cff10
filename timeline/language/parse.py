"""A word in; what the parser says of it out: how it hangs, what part of speech and which form it is, what it names.

Whoever reads a parse asks by a name from here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from timeline.language import labels
from timeline.language.labels import Dep, Entity, Pos, Tag

if TYPE_CHECKING:
    from timeline.language.tokens import Token


def dep(word: Token) -> str:
    """How the word hangs on the one above it: a ``Dep``, or a label that nobody asks for."""
    return word.dep_


def pos(word: Token) -> str:
    """A ``Pos``, or a label that nobody asks for."""
    return word.pos_


def tag(word: Token) -> str:
    """A ``Tag``, or a label that nobody asks for."""
    return word.tag_


def entity(word: Token) -> str:
    """An ``Entity``, or a label that nobody asks for; empty where the word is part of no name."""
    return word.ent_type_


def below(word: Token, is_such: Callable[[Token], bool]) -> Iterator[Token]:
    """The words that hang on it of which that is so, in order of text."""
    return filter(is_such, word.children)


def has(word: Token, is_such: Callable[[Token], bool]) -> bool:
    """Whether a word hangs on it of which that is so: ``has(verb, is_object)``."""
    return any(map(is_such, word.children))


def first(word: Token, is_such: Callable[[Token], bool]) -> Token | None:
    """The first word that hangs on it of which that is so; None without one."""
    return next(filter(is_such, word.children), None)


def is_of_preposition(word: Token) -> bool:
    """Whether a preposition introduces it: "talks with [Chad]"."""
    return word.dep_ == Dep.OF_PREPOSITION


def is_joined(word: Token) -> bool:
    """Whether it is joined to another of its kind: "Chad and [Libya]"."""
    return word.dep_ == Dep.JOINED


def is_object(word: Token) -> bool:
    """Whether it is what its verb is done to: "signed a [pact]"."""
    return word.dep_ == Dep.OBJECT


def is_open_complement(word: Token) -> bool:
    """Whether it completes a verb without a subject of its own: "agreed to [leave]"."""
    return word.dep_ == Dep.OPEN_COMPLEMENT


def is_complement(word: Token) -> bool:
    """Whether it heads a whole clause that a verb takes: "said that it [left]"."""
    return word.dep_ == Dep.COMPLEMENT


def completes(word: Token) -> bool:
    """Whether it heads a clause that a verb takes, be it whole or an infinitive."""
    return word.dep_ in labels.COMPLEMENTS


def is_preposition(word: Token) -> bool:
    """Whether it introduces a phrase: "talks [with] Chad"."""
    return word.dep_ == Dep.PREPOSITION


def is_oblique(word: Token) -> bool:
    """Whether it introduces a phrase, be that whom something is given or who did it."""
    return word.dep_ in labels.OBLIQUES


def is_owner(word: Token) -> bool:
    """Whether it says whose: "[Chad]'s army"."""
    return word.dep_ == Dep.OWNER


def is_helper(word: Token) -> bool:
    """Whether it helps a verb to its tense or mood: "[has] signed", "[to] sign"."""
    return word.dep_ == Dep.HELPER


def is_any_helper(word: Token) -> bool:
    """The same, that of the passive included: "[was] signed"."""
    return word.dep_ in labels.HELPERS


def is_apposition(word: Token) -> bool:
    """Whether it names again what stands before it: "the president, [Ana Holt]"."""
    return word.dep_ == Dep.APPOSITION


def is_subject(word: Token) -> bool:
    """Whether it is the subject, of an active or a passive verb."""
    return word.dep_ in labels.SUBJECTS


def is_active_subject(word: Token) -> bool:
    """Whether it is who acts."""
    return word.dep_ == Dep.SUBJECT


def is_passive_subject(word: Token) -> bool:
    """Whether it is the subject that undergoes."""
    return word.dep_ == Dep.PASSIVE_SUBJECT


def is_any_subject(word: Token) -> bool:
    """Whether it is a subject of any sort, a clause or "there" included."""
    return word.dep_ in labels.ALL_SUBJECTS


def undergoes(word: Token) -> bool:
    """Whether it undergoes what the verb says: its object, or the subject of the passive."""
    return word.dep_ in labels.UNDERGOERS


def is_adverbial_clause(word: Token) -> bool:
    """Whether it heads a clause that says when, why or how: "wept when it [left]"."""
    return word.dep_ == Dep.ADVERBIAL_CLAUSE


def is_opener(word: Token) -> bool:
    """Whether it opens a clause: "[if] it left"."""
    return word.dep_ == Dep.OPENER


def is_relative_clause(word: Token) -> bool:
    """Whether it heads a relative clause: "the pact that it [signed]"."""
    return word.dep_ == Dep.RELATIVE_CLAUSE


def is_noun_clause(word: Token) -> bool:
    """Whether it heads another clause of a noun: "the pact [signed] in May"."""
    return word.dep_ == Dep.NOUN_CLAUSE


def is_of_noun(word: Token) -> bool:
    """Whether it heads a clause that describes a noun."""
    return word.dep_ in labels.CLAUSES_OF_NOUNS


def is_agent(word: Token) -> bool:
    """Whether it introduces who did it: "signed [by] Chad"."""
    return word.dep_ == Dep.AGENT


def is_adverbial(word: Token) -> bool:
    """Whether it hangs as an adverb does."""
    return word.dep_ == Dep.ADVERB


def is_adverbial_noun(word: Token) -> bool:
    """Whether it is a noun that hangs as an adverb does: "left [Monday]"."""
    return word.dep_ == Dep.ADVERBIAL_NOUN


def is_root(word: Token) -> bool:
    """Whether nothing stands above it in its sentence."""
    return word.dep_ == Dep.ROOT


def is_predicate_adjective(word: Token) -> bool:
    """Whether it says how its subject is: "is [ready]"."""
    return word.dep_ == Dep.PREDICATE_ADJECTIVE


def is_predicate_noun(word: Token) -> bool:
    """Whether it says what its subject is: "is a [minister]"."""
    return word.dep_ == Dep.PREDICATE_NOUN


def is_conjunction(word: Token) -> bool:
    """Whether it joins: "Chad [and] Libya"."""
    return word.dep_ == Dep.CONJUNCTION


def is_determiner(word: Token) -> bool:
    """Whether it determines a noun: "[the] pact"."""
    return word.dep_ == Dep.DETERMINER


def is_compound(word: Token) -> bool:
    """Whether it makes one noun with the one above: "[peace] talks"."""
    return word.dep_ == Dep.COMPOUND


def is_adjectival(word: Token) -> bool:
    """Whether it describes a noun as an adjective does."""
    return word.dep_ == Dep.ADJECTIVE


def is_clause_of_preposition(word: Token) -> bool:
    """Whether it is a clause that a preposition introduces: "accused of [breaking] it"."""
    return word.dep_ == Dep.CLAUSE_OF_PREPOSITION


def is_count(word: Token) -> bool:
    """Whether it counts a noun: "[two] states"."""
    return word.dep_ == Dep.COUNT


def negates(word: Token) -> bool:
    """Whether it denies the word above."""
    return word.dep_ == Dep.NEGATION


def is_particle(word: Token) -> bool:
    """Whether it makes one verb with the one above: "broke [down]"."""
    return word.dep_ == Dep.PARTICLE


def is_modifier(word: Token) -> bool:
    """Whether it describes the noun behind it: "[peace] talks", "[Chadian] troops"."""
    return word.dep_ in labels.MODIFIERS


def is_modifier_or_owner(word: Token) -> bool:
    """The same, whose it is included."""
    return word.dep_ in labels.MODIFIERS_AND_OWNERS


def is_clause_subject(word: Token) -> bool:
    """Whether it is a clause that acts as a subject."""
    return word.dep_ == Dep.CLAUSE_SUBJECT


def is_full_verb(word: Token) -> bool:
    """Whether it is a verb, and no auxiliary."""
    return word.pos_ == Pos.VERB


def is_verb(word: Token) -> bool:
    """Whether it is a verb or an auxiliary."""
    return word.pos_ in labels.VERBS


def is_common_noun(word: Token) -> bool:
    """Whether it is a noun, and no name."""
    return word.pos_ == Pos.NOUN


def is_name(word: Token) -> bool:
    """Whether it is a word of a name."""
    return word.pos_ == Pos.NAME


def is_noun(word: Token) -> bool:
    """Whether it is a noun or a word of a name."""
    return word.pos_ in labels.NOUNS


def is_pronoun(word: Token) -> bool:
    """Whether it is a pronoun."""
    return word.pos_ == Pos.PRONOUN


def is_adposition(word: Token) -> bool:
    """Whether it is a preposition by its part of speech, wherever it hangs."""
    return word.pos_ == Pos.ADPOSITION


def is_auxiliary(word: Token) -> bool:
    """Whether it is an auxiliary by its part of speech: "be", "have", "will"."""
    return word.pos_ == Pos.AUXILIARY


def is_adverb(word: Token) -> bool:
    """Whether it is an adverb by its part of speech."""
    return word.pos_ == Pos.ADVERB


def is_base_form(word: Token) -> bool:
    """Whether it is a verb as in the dictionary, no present: "to [sign]", "will [sign]"."""
    return word.tag_ == Tag.BASE


def is_ing_form(word: Token) -> bool:
    """Whether it is a verb in "-ing"."""
    return word.tag_ == Tag.ING


def is_participle(word: Token) -> bool:
    """Whether it is a past participle."""
    return word.tag_ == Tag.PARTICIPLE


def is_past(word: Token) -> bool:
    """Whether it is a verb in the past tense."""
    return word.tag_ == Tag.PAST


def is_present(word: Token) -> bool:
    """Whether it is a verb in the present tense."""
    return word.tag_ in labels.PRESENT


def is_finite(word: Token) -> bool:
    """Whether it is a verb with a tense of its own."""
    return word.tag_ in labels.FINITE


def is_plural(word: Token) -> bool:
    """Whether it is a noun or name in the plural."""
    return word.tag_ in labels.PLURAL


def is_plural_noun(word: Token) -> bool:
    """Whether it is a common noun in the plural."""
    return word.tag_ == Tag.PLURAL


def is_singular_noun(word: Token) -> bool:
    """Whether it is a common noun in the singular."""
    return word.tag_ == Tag.SINGULAR


def is_figure(word: Token) -> bool:
    """Whether it is a number."""
    return word.tag_ == Tag.FIGURE


def is_modal(word: Token) -> bool:
    """Whether it is "will", "may", "must" or the like."""
    return word.tag_ == Tag.MODAL


def is_present_or_modal(word: Token) -> bool:
    """Whether it is in the present tense, or "will", "may" or the like."""
    return word.tag_ in labels.PRESENT_AND_MODALS


def is_to(word: Token) -> bool:
    """Whether it is the "to" of an infinitive."""
    return word.tag_ == Tag.TO


def is_singular(word: Token) -> bool:
    """Whether it is a noun or name in the singular."""
    return word.tag_ in labels.SINGULAR


def is_of_date(word: Token) -> bool:
    """Whether the language model takes it for part of a date."""
    return word.ent_type_ == Entity.DATE


def is_of_time(word: Token) -> bool:
    """The same, times of day included."""
    return word.ent_type_ in labels.TIMES


def is_of_person(word: Token) -> bool:
    """Whether the language model takes it for part of a person's name."""
    return word.ent_type_ == Entity.PERSON


def is_of_place(word: Token) -> bool:
    """Whether the language model takes it for part of a place's name."""
    return word.ent_type_ in labels.PLACES


def is_in_phrase(word: Token) -> bool:
    """Whether it belongs to the noun phrase of the noun above it, without a preposition."""
    return word.dep_ in labels.IN_PHRASE


def is_expletive(word: Token) -> bool:
    """Whether it is the "there" or "it" of a sentence whose subject is said behind."""
    return word.dep_ == Dep.EXPLETIVE


def is_case(word: Token) -> bool:
    """Whether it is the "'s" of an owner."""
    return word.dep_ == Dep.CASE


def continues_name(word: Token) -> bool:
    """Whether the language model takes it for a further word of the name that the word before is of."""
    return word.ent_iob_ == "I"
