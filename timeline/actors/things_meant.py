"""A pronoun that stands for a thing in; nobody, or whom the thing is the name of, out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.actors.near import apart
from timeline.actors.pronouns import Ids, places
from timeline.actors.several_meant import is_a_count
from timeline.actors.words import words
from timeline.language import Token, parse
from timeline.language.above import verb_above
from timeline.language.anaphora import is_somebody, may_be_undergone, noun_before, subject_before, subjects_above
from timeline.language.labels import Tag
from timeline.language.strangers import done_to_above, is_done_to_above
from timeline.language.things import in_a_row, thing_beside
from timeline.language.tongue import tongue
from timeline.language.undergoing import undergone_before
from timeline.language.word import base, is_led_by, is_same_word, is_spelled

if TYPE_CHECKING:
    from timeline.actors.antecedents import Antecedents, Name


def repeats_object(pronoun: Token) -> bool:
    """Whether "it" or "them" is what the clause before was done to: "closed two bridges and reopened them"."""
    verb = pronoun.head
    if not parse.is_object(pronoun) or not parse.is_joined(verb) or not is_spelled(pronoun, tongue().it_or_them):
        return False
    plural = is_spelled(pronoun, tongue().them)
    before = (child for child in verb.head.children if parse.is_object(child) and child.i < verb.i)
    return any(parse.tag(each) == (Tag.PLURAL if plural else Tag.SINGULAR) for each in before)


def what_it_repeats(known: Antecedents, pronoun: Token) -> Ids | None:
    """What the clause before was done to, of which a passive tells more: "imposed taxes. They were lifted".

    Of the clause above it is that or who did it: "attacked rebels after they were driven out". Nobody, where what
    befell it may have befallen either: "deepened the lake, but it silted up".
    """
    if befell_either(pronoun):
        return ()
    if not parse.is_passive_subject(pronoun) or not is_spelled(pronoun, tongue().it_or_they):
        return None
    if (done_to := done_to_above(pronoun)) is not None:
        return known.fitting(pronoun, known.at(done_to)) if is_done_to_above(pronoun) else ()
    if (those := undergone_before(pronoun)) is not None:
        return known.fitting(pronoun, [id for each in in_a_row(those) for id in known.at(each)])
    noun = noun_before(pronoun)
    return known.fitting(pronoun, known.at(noun)) if noun is not None and _may_repeat(known, pronoun, noun) else None


def befell_either(pronoun: Token) -> bool:
    """Whether a verb joined on tells what nobody does, of who did or of what underwent the deed before."""
    acting = words("human_verbs") | words("organisation_verbs")
    it = is_spelled(pronoun, tongue().neuter)
    return it and may_be_undergone(pronoun) and base(pronoun.head) not in acting


def _may_repeat(known: Antecedents, pronoun: Token, noun: Token) -> bool:
    """Whether no other row knows better: of "they" one does for names and for people."""
    return not is_spelled(pronoun, tongue().they) or not (known.is_named(noun) or is_somebody(noun))


def thing_told_beside(known: Antecedents, pronoun: Token) -> Ids | None:
    """Whom the thing stands for that the pronoun takes up from its own sentence, mostly nobody."""
    thing = thing_beside(pronoun)
    return known.fitting(pronoun, known.at(thing)) if thing is not None else None


def goes_on(known: Antecedents, pronoun: Token) -> Ids | None:
    """Nobody, where the sentence before has the same pronoun for its subject, or "the two", that is nobody known.

    Those whom it calls by one word, "the two countries".
    """
    before = subject_before(pronoun) if parse.is_any_subject(pronoun) else None
    if before is None or not is_spelled(pronoun, tongue().it_or_they):
        return None
    they = is_spelled(pronoun, tongue().they)
    if they and len(both := known.fitting(pronoun, known.at(before))) > 1:
        return both
    if not is_same_word(before, pronoun) and not (they and is_a_count(before)):
        return None
    return None if known.at(before) else ()


def goes_on_in_its_sentence(known: Antecedents, pronoun: Token) -> Ids | None:
    """ "They took the port, the fort fell, and they left": as before, where none in the plural acts in between."""
    if not is_spelled(pronoun, tongue().they) or not parse.is_any_subject(pronoun):
        return None
    here = known.sentence_of(pronoun)
    for at in range(pronoun.i - 1, -1, -1):
        word = known.doc.tokens[at]
        if known.sentence_of(word) != here:
            return None
        if parse.is_any_subject(word) and is_spelled(word, tongue().they):
            return known.at(word)
        if parse.is_any_subject(word) and (parse.is_plural(word) or parse.has(word, parse.is_joined)):
            return None
    return None


def place_without_a_name(known: Antecedents, pronoun: Token) -> Ids | None:
    """ "Its" is of a place without a name, which a clause above is about: "the island fell, as its army"."""
    above = next(subjects_above(pronoun), None) if is_spelled(pronoun, tongue().neuter) else None
    return () if above is not None and base(above) in places() and not known.at(above) else None


def last_place(known: Antecedents, pronoun: Token) -> Ids | None:
    """The last place named near enough, by whom "there" is meant; nobody where none was, or somebody says "here"."""
    if not is_spelled(pronoun, tongue().there):
        return None
    if is_spelled(pronoun, tongue().here) and known.is_quoted(pronoun):
        return ()
    near = [name for name in apart(known, pronoun) if known.is_named_again(pronoun, name.actors, _PLACES_BACK)]
    if _names_a_place_since(pronoun, near[-1].head if near else None, {name.head.i for name in near}):
        return ()
    near = _named_by_the_verb_before(pronoun, near) or near
    return known.fitting(pronoun, near[-1].actors) if near else ()


def _named_by_the_verb_before(pronoun: Token, near: list[Name]) -> list[Name]:
    """Those places that the clause tells of which the pronoun's own is joined to: "won in Chad and fought there"."""
    verb = verb_above(pronoun)
    if verb is None or not parse.is_joined(verb):
        return []
    return [name for name in near if verb_above(name.head) == verb.head]


def _names_a_place_since(pronoun: Token, last: Token | None, known: set[int]) -> bool:
    """ "Chad sent an envoy. They signed a truce in Algiers and a pact there": a place that nobody knows is nearer."""
    before = pronoun.doc[pronoun.sent.start : pronoun.i]
    since = (word for word in before if last is None or word.i > last.i)
    names = (word for word in since if parse.is_name(word) and word.i not in known and not parse.is_of_time(word))
    return any(is_led_by(word, tongue().whereabouts) for word in names)


_PLACES_BACK = 1
"""Sentences back that a place may have been named in to be "there": any further, the story has gone elsewhere."""
