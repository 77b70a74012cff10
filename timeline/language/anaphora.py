"""A pronoun in; the noun of the clause before that it may stand for, a thing or an actor, out."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from timeline.facts import word_lists
from timeline.language import among, labels
from timeline.language.emptiness import is_empty
from timeline.language.groups import word_group
from timeline.language.happenings import pacts
from timeline.language.labels import Dep, Entity, Pos, Tag
from timeline.language.subjects import subject_of
from timeline.language.verbs import is_one_of
from timeline.language.word import is_led_by

if TYPE_CHECKING:
    from timeline.language.tokens import Token

_IN_EFFECT = word_group("in_effect")
_INDEFINITE = word_group("indefinite")
_INTO = word_group("into")
_TAKING = word_group("taking")
_TAKING_PLACE = word_group("taking_place")

SINGULAR = word_group("one_thing")
PLURAL = word_group("several")
_VERBS = (Pos.VERB, Pos.AUXILIARY)
_SUBJECTS = (Dep.SUBJECT, Dep.PASSIVE_SUBJECT)
_ACTING, _UNDERGOING = (Dep.SUBJECT,), (Dep.OBJECT, Dep.PASSIVE_SUBJECT)
_PARTY = frozenset(
    {
        Dep.JOINED,
        Dep.OWNER,
        Dep.COMPOUND,
        Dep.APPOSITION,
        Dep.NOUN_MODIFIER,
        Dep.ADJECTIVE,
        Dep.SUBJECT,
        Dep.PASSIVE_SUBJECT,
        Dep.OBJECT,
        Dep.RECIPIENT,
        Dep.AGENT,
        Dep.OF_PREPOSITION,
    }
)
_TOWARDS = word_group("other_parties")
"""Prepositions that name the other party: a deal "with", an attack "on", talks "between"; but not where it was."""
_LONGEST_PHRASE = 12
"""Words from a name up to its verb; on real prose it is under eight."""
_EMPTY = word_group("empty_verbs")
_BELONGING = word_group("belonging")
_PARTS = word_group("parts")
_BREAKING_DOWN = word_group("breaking_down")
_RUN_OUT = word_group("running_out")
_GIVEN_OUT = word_group("given_out_as_a_text")
_FORCED = word_group("in_force")
LONGEST_CLAUSE = 60
"""Words that are looked through for the names of others."""
_BODIES = frozenset({Entity.STATE, Entity.PLACE, Entity.ORGANISATION})
_WHERE = word_group("whereabouts")
_NO_THINGS = frozenset({Entity.DATE, Entity.TIME, Entity.PERSON, Entity.SHARE, Entity.MONEY})
_LEVELS = 3
"""How many clauses of the sentence before may be looked through, its own the first."""


def is_thing_word(word: Token) -> bool:
    """Whether the word is a pronoun that may stand for a thing."""
    return word.lower_ in SINGULAR | PLURAL and word.dep_ in (Dep.SUBJECT, Dep.PASSIVE_SUBJECT, Dep.OBJECT)


def is_of_a_text(pronoun: Token) -> bool:
    """Whether what the word stands for comes into force, is given out or runs out, as only a law or a deadline does."""
    verb = pronoun.head
    if pronoun.dep_ not in _SUBJECTS or verb.pos_ not in _VERBS:
        return False
    given_out = pronoun.dep_ == Dep.PASSIVE_SUBJECT and verb.lemma_ in _GIVEN_OUT
    broken = verb.lemma_ in _BREAKING_DOWN and _has_pact_before(verb)
    return given_out or broken or verb.lemma_ in _RUN_OUT or _is_put_in_force(verb)


def _is_put_in_force(verb: Token) -> bool:
    """ "Came into force", "took effect"."""
    into = (noun for link in verb.rights if link.lower_ in _INTO for noun in link.children)
    held = [*into, *(child for child in verb.rights if child.dep_ == Dep.OBJECT)]
    return verb.lemma_ in _FORCED and among.says(held, _IN_EFFECT)


def _has_pact_before(verb: Token) -> bool:
    """ "China brokered a ceasefire; it collapsed": whether a pact was made or kept in the clause before."""
    made = (child for clause in _clauses_before(verb) for child in clause.rights if child.dep_ == Dep.OBJECT)
    return any(noun.lemma_.lower() in pacts() for noun in made)


def somebody_above(pronoun: Token) -> Token | None:
    """Whom "he" or "his" is first of all, be it nobody known: "one said that he paid", "the chief told his men".

    The subject of the clause above what is said, or of a possessive's own; None where that is no such noun.
    """
    owns = pronoun.dep_ == Dep.OWNER
    if owns and (owner := _owner_before(pronoun)) is not None:
        return owner
    told = (_clause_said(pronoun) or pronoun) if owns else pronoun.head
    subject = _subject_above(told) if owns or _is_who_is_said(pronoun, told) else None
    if subject is None or subject.i >= pronoun.i or subject.tag_ not in _SOMEBODY:
        return None
    return subject if _may_be_he(subject, owns=owns) else None


def _clause_said(owner: Token) -> Token | None:
    """The clause that somebody says of their own: "the minister said that [his] office would pay"."""
    return owner.head.head if _is_who_is_said(owner.head, owner.head.head) else None


def _may_be_he(subject: Token, *, owns: bool) -> bool:
    """Whether a noun or name in the singular may be somebody; of an owner's clause whoever is human, too."""
    if subject.tag_ == Tag.SINGULAR_NAME and subject.ent_type_ in (Entity.PERSON, ""):
        return True
    return subject.lower_ in _somebody() or (owns and subject.lower_ in _in_office() | _human())


_SOMEBODY = (Tag.SINGULAR, Tag.SINGULAR_NAME, Tag.FIGURE, Tag.DETERMINER)


def _is_who_is_said(pronoun: Token, told: Token) -> bool:
    """Whether it is the subject of what somebody says: "one said that [he] paid"."""
    return pronoun.dep_ in labels.SUBJECTS and told.dep_ == Dep.COMPLEMENT and told.head.pos_ == Pos.VERB


def _subject_above(told: Token) -> Token | None:
    """The subject of the nearest verb above."""
    verb = told.head
    while verb.pos_ not in labels.VERBS and verb.head.i != verb.i:
        verb = verb.head
    return subject_of(verb) if verb.pos_ in labels.VERBS else None


def _owner_before(pronoun: Token) -> Token | None:
    """The last whose something was named in the same sentence: "stormed the king's house and swam in his pool"."""
    near = pronoun.doc[max(pronoun.sent.start, pronoun.i - LONGEST_CLAUSE) : pronoun.i]
    last = next((word for word in reversed(near) if word.dep_ == Dep.OWNER and word.tag_ == Tag.SINGULAR), None)
    return last if last is not None and is_somebody(last) else None


@cache
def _somebody() -> frozenset[str]:
    return frozenset(word_lists("anaphors")["pronouns"]["somebody"])


@cache
def _in_office() -> frozenset[str]:
    """The last word of every title, in small letters: "minister"."""
    sectors = word_lists("titles")["sectors"]
    return frozenset(title.split()[-1].lower().rstrip(".") for titles in sectors.values() for title in titles)


def speaker_above(word: Token, is_outside: Callable[[Token], bool] = lambda _: True) -> Token | None:
    """Who says the clause that the word stands in: the subject of a verb of saying that it hangs on, ``is_outside``."""
    while word.head.i != word.i:
        below, word = word, word.head
        said = below.dep_ in (Dep.COMPLEMENT, Dep.PARATAXIS) and word.pos_ in _VERBS
        if said and is_one_of(word, "saying") and is_outside(word):
            return subject_of(word)
    return None


def told_of_others(pronoun: Token) -> Iterator[Token]:
    """The words of what a pronoun's own clause tells, where a name is another's: "he said that Kim fled", not Kim.

    What stands in front of it is left out, unless it is what is said there: "after Kim fled, he wept" may be Kim.
    """
    verb = pronoun.head
    if pronoun.dep_ not in _SUBJECTS or verb.pos_ not in _VERBS:
        return
    fronted = [child for child in verb.lefts if child.dep_ == Dep.COMPLEMENT and is_one_of(verb, "saying")]
    for part in (*fronted, *verb.rights):
        yield from islice(part.subtree, LONGEST_CLAUSE)


def noun_before(pronoun: Token, steps: int = 3) -> Token | None:
    """The noun of the clause before that the pronoun repeats: what was acted upon where it is, else who acted.

    None where the number does not fit, or where the word stands for nothing ("it rained"). Where the same pronoun
    is what the sentence before is about, it is whatever that repeats, so many ``steps`` back at most.
    """
    verb = pronoun.head
    if not is_thing_word(pronoun) or verb.pos_ not in _VERBS or _is_vague(pronoun, verb):
        return None
    before = _same_before(pronoun) if steps else None
    if before is not None:
        return noun_before(before, steps - 1)
    clause, found = _told_before(pronoun)
    fitting = [noun for noun in found if _agrees(pronoun, noun) and not _is_part(noun)]
    return fitting[-1] if fitting and not _is_told_of_another(pronoun, clause) else None


def _same_before(pronoun: Token) -> Token | None:
    """The same pronoun, where the sentence before is about it, or has something done to it, as its own has."""
    before = subject_before(pronoun) if pronoun.head.dep_ == Dep.ROOT else None
    if pronoun.dep_ == Dep.OBJECT and (clause := next(_clauses_before(pronoun.head), None)) is not None:
        before = among.hung(clause.rights, (Dep.OBJECT,))
    return before if before is not None and before.lower_ == pronoun.lower_ else None


def _told_before(pronoun: Token) -> tuple[Token, list[Token]]:
    """The last clause before that tells of something the pronoun may be, and what that is."""
    wanted = _UNDERGOING if pronoun.dep_ != Dep.SUBJECT or is_of_a_text(pronoun) else _ACTING
    clauses = ((clause, _before_in(clause, wanted, pronoun)) for clause in _clauses_before(pronoun.head))
    told = (each for each in clauses if each[1] and not _only_speaks(pronoun, *each))
    return next(told, (pronoun.head, []))


def _only_speaks(pronoun: Token, clause: Token, found: list[Token]) -> bool:
    """ "An officer said the men fled", then "they": who is not meant only says what those who are did."""
    return is_one_of(clause, "saying") and not any(_agrees(pronoun, noun) for noun in found)


def may_be_undergone(pronoun: Token) -> bool:
    """ "Bombed the base, and by June it had burned down": whether what was acted upon in the clause before may act now.

    Not so where the pronoun does something to another: "passed a law, and it repealed a tax".
    """
    verb = pronoun.head
    if pronoun.dep_ != Dep.SUBJECT or verb.dep_ != Dep.JOINED or is_of_a_text(pronoun):
        return False
    if among.hangs(verb.children, _DOES):
        return False
    objects = (child for child in verb.head.rights if child.dep_ == Dep.OBJECT and child.i < pronoun.i)
    return any(_agrees(pronoun, each) for each in objects)


_DOES = frozenset({Dep.OBJECT, Dep.COMPLEMENT, Dep.OPEN_COMPLEMENT, Dep.RECIPIENT})


def _is_vague(pronoun: Token, verb: Token) -> bool:
    """Whether the word stands for what happened, for nothing, or for more than a noun says."""
    return is_empty(pronoun) or (pronoun.dep_ == Dep.SUBJECT and (verb.lemma_ in _EMPTY or occurs(verb)))


def _before_in(clause: Token, wanted: Container[str], pronoun: Token) -> list[Token]:
    wanted = _ACTING if clause.lemma_ in word_group("holding_parts") else wanted
    return [child for child in clause.children if child.dep_ in wanted and child.i < pronoun.i]


def _is_told_of_another(pronoun: Token, clause: Token) -> bool:
    """Whether another thing is told of right before: "she was granted bail and the trial opened", then "it"."""
    later = (child for child in clause.children if child.dep_ == Dep.JOINED and clause.i < child.i < pronoun.head.i)
    subjects = [each for verb in later for each in verb.children if each.dep_ in _SUBJECTS]
    return any(each.tag_ == Tag.SINGULAR and _agrees(pronoun, each) and not is_somebody(each) for each in subjects)


_BEGINNING = word_group("beginning_or_ending") | word_group("going_on_or_off")
_GOVERNED = frozenset({Dep.OBJECT, Dep.COMPLEMENT, Dep.OPEN_COMPLEMENT, Dep.PASSIVE_HELPER, Dep.PARTICLE})


def occurs(verb: Token) -> bool:
    """Whether a verb says no more of its subject than that it was, so that the subject is no actor: "took place"."""
    if is_one_of(verb, "occurring"):
        return True
    if verb.lemma_ in _BEGINNING and not among.hangs(verb.children, _GOVERNED):
        return True
    return verb.lemma_ in _TAKING and among.has_word(verb.children, _TAKING_PLACE, Dep.OBJECT)


def occurrence_before(pronoun: Token) -> Token | None:
    """What "it" tells of that "took place": the subject of the sentence before."""
    start = pronoun.sent.start
    if pronoun.dep_ != Dep.SUBJECT or not occurs(pronoun.head) or not start:
        return None
    told = [word for word in pronoun.doc[start - 1].sent if word.dep_ == Dep.SUBJECT and word.pos_ == Pos.NOUN]
    return told[0] if told and _agrees(pronoun, told[0]) else None


def bodies_before(pronoun: Token) -> Iterator[Token]:
    """The names of places and bodies that its own sentence has before a pronoun, be it nobody known.

    Likewise a body that it brings in: "a port held by a Chinese firm; its lease". But for where something was: "in Rome
    it was said".
    """
    first = max(pronoun.sent.start, pronoun.i - LONGEST_CLAUSE)
    before = pronoun.doc[first : pronoun.i]
    named = (word for word in before if (word.pos_ == Pos.NAME and word.ent_type_ in _BODIES) or _is_new_body(word))
    heads = (word for word in named if word.dep_ not in labels.MODIFIERS)
    return (word for word in heads if not is_led_by(word, _WHERE))


def _is_new_body(noun: Token) -> bool:
    new = noun.tag_ == Tag.SINGULAR and among.says(noun.lefts, _INDEFINITE)
    return new and noun.lower_ in _single_bodies()


@cache
def _single_bodies() -> frozenset[str]:
    return frozenset(word_lists("actor_words")["bodies"])


def subject_before(word: Token) -> Token | None:
    """The subject of the own clause of the sentence before, None where there is none."""
    start = word.sent.start
    root = word.doc[start - 1].sent.root if start else None
    return subject_of(root) if root is not None and root.pos_ in _VERBS else None


def is_somebody(noun: Token) -> bool:
    """Whether a noun is for a person: "the president", "her aide", "the envoy, Ana Holt"."""
    named = any(
        child.ent_type_ == Entity.PERSON and child.dep_ in (Dep.APPOSITION, Dep.COMPOUND) for child in noun.children
    )
    return named or noun.lower_ in _somebody() or noun.lower_ in _in_office() or noun.lower_ in _human()


def are_people(noun: Token) -> bool:
    """Whether a noun in the plural is for persons: "the envoys"."""
    return is_somebody(noun) or noun.lemma_.lower() in _somebody() | _in_office() | _human()


@cache
def _human() -> frozenset[str]:
    return frozenset(word_lists("actor_words")["human_nouns"])


def subjects_above(pronoun: Token) -> Iterator[Token]:
    """The subjects, nearest first, of the clauses above a pronoun's own: "France urged Chad to lift its siege".

    Who says something in between is the one who speaks: "Baku wants a change of the law, which it says is old".
    """
    found = list(_above(pronoun))
    yield from reversed(found) if is_one_of(pronoun.head, "saying") else found


def parties_to(name: Token) -> Iterator[Token]:
    """The name and what it is a party to: its phrase, then the verb or verbs it hangs on.

    "Chad met Libya" and "Chad's talks with Libya" share a word so; "Chad met Libya in Italy" makes Italy no party to
    it, nor does "Chad says Libya left" make Chad one to the leaving.
    """
    word = name
    yield word
    for _ in range(_LONGEST_PHRASE):
        if word.head.i == word.i or not _is_party(word):
            break
        word = word.head
        yield word


def _is_party(word: Token) -> bool:
    if word.pos_ in _VERBS:
        return word.dep_ == Dep.OPEN_COMPLEMENT
    return word.lower_ in _TOWARDS if word.dep_ == Dep.PREPOSITION else word.dep_ in _PARTY


def _above(pronoun: Token) -> Iterator[Token]:
    word, own = pronoun, True
    while word.head.i != word.i:
        word = word.head
        if word.pos_ not in _VERBS:
            continue
        subject = subject_of(word)
        if subject is not None and subject.i < pronoun.i and (not own or pronoun.dep_ == Dep.OWNER):
            yield subject
        own = False


def _clauses_before(verb: Token) -> Iterator[Token]:
    """The clause that the verb is joined to, else those of the sentence before, its own first."""
    if verb.dep_ == Dep.JOINED and verb.head.pos_ in _VERBS:
        yield verb.head
        return
    if verb.dep_ != Dep.ROOT or verb.sent.start == 0:
        return
    waiting = [verb.doc[verb.sent.start - 1].sent.root]
    for _ in range(_LEVELS):
        if not waiting:
            return
        above = waiting.pop(0)
        if above.pos_ in _VERBS:
            yield from [child for child in above.children if child.dep_ == Dep.JOINED and child.pos_ in _VERBS]
            yield above
            waiting += [
                child
                for child in above.children
                if child.dep_ in (Dep.COMPLEMENT, Dep.OPEN_COMPLEMENT, Dep.ADVERBIAL_CLAUSE)
            ]


def _is_part(noun: Token) -> bool:
    """ "Seized parts of the town; they were driven out": what is only a part of something is not what is told of."""
    return noun.lemma_ in _PARTS and any(child.lower_ in _BELONGING for child in noun.rights)


def _agrees(pronoun: Token, noun: Token) -> bool:
    if noun.pos_ not in labels.NOUNS or noun.ent_type_ in _NO_THINGS:
        return False
    plural = noun.tag_ in labels.PLURAL or among.hangs(noun.children, (Dep.JOINED,))
    office = noun.tag_ == Tag.SINGULAR and noun.lemma_ in _in_office() and not any(noun.rights)
    return not office and plural == (pronoun.lower_ in PLURAL)
