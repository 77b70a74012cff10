"""A pronoun in; whom it means where the nearest name is not the likeliest, or nobody where two are as likely, out."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from timeline.actors.near import nearest
from timeline.actors.pronouns import SENTENCES_BACK, Ids
from timeline.language import Token, among, heads_sentence, is_one_of, parse
from timeline.language.above import verb_above
from timeline.language.anaphora import is_somebody
from timeline.language.genders import of_pronoun
from timeline.language.labels import Dep, Tag
from timeline.language.strangers import (
    couple_above,
    done_to_of_that_gender,
    kin_before,
    owner_done_to,
    owner_of_who_does_it,
    sent_there,
    stranger_told_of,
)
from timeline.language.subjects import subject_of
from timeline.language.tellers import named_in_front, subject_of_saying, teller_of
from timeline.language.tongue import tongue
from timeline.language.word import is_same_word, is_spelled, spelling

if TYPE_CHECKING:
    from timeline.actors.antecedents import Antecedents

_LONGEST = 60
"""Words of a subject that are looked through for names."""


def somebody_unnamed(known: Antecedents, pronoun: Token) -> Ids | None:
    """Nobody, where "he" is of a subject, above or before, that no name stands for, or "they" of a couple."""
    if couple_above(pronoun) is not None:
        return ()
    if not is_spelled(pronoun, tongue().personal):
        return None
    if (owner := owner_of_who_does_it(pronoun)) is not None:
        return known.fitting(pronoun, known.at(owner))
    if owner_done_to(pronoun) is not None:
        return ()
    if kin_before(pronoun) is not None or done_to_of_that_gender(pronoun) is not None:
        return ()
    subject = stranger_told_of(pronoun)
    if subject is None or known.is_named(subject):
        return None
    return None if parse.is_apposition(subject) and known.is_named(subject.head) else ()


def sent_there_before(known: Antecedents, pronoun: Token) -> Ids | None:
    """ "Sent him to Rome, where he will speak": whoever was sent, or nobody."""
    sent = sent_there(pronoun)
    return known.fitting(pronoun, known.at(sent)) if sent is not None else None


def one_of_two(known: Antecedents, pronoun: Token) -> Ids | None:
    """Nobody, where whoever was "she" so far is known to be a woman, and of who is nearest that is not known."""
    last, best = as_before(known, pronoun), nearest(known, pronoun)
    if not last or best is None or set(last) & set(best.actors):
        return None
    doubted = known.surely_means(pronoun, last) and not known.surely_means(pronoun, best.actors)
    return () if doubted else None


def as_before(known: Antecedents, pronoun: Token) -> Ids | None:
    """Whom the last pronoun like it meant, a few sentences back at most: "she" goes on being she."""
    gender = of_pronoun(spelling(pronoun))
    if gender is None:
        return None
    here = known.sentence_of(pronoun)
    for at in range(pronoun.i - 1, -1, -1):
        word = known.doc.tokens[at]
        if here - known.sentence_of(word) > SENTENCES_BACK:
            return None
        if of_pronoun(spelling(word)) is gender:
            found = known.at(word)
            return () if set(found) & _who_do_it(known, pronoun) else found
    return None


def _who_do_it(known: Antecedents, pronoun: Token) -> set[str]:
    """All whom the subject of its own clause names, of whom nobody is to whom it is done: "Ito and his son hid him"."""
    subject = subject_of(pronoun.head) if parse.dep(pronoun) in (Dep.OBJECT, Dep.RECIPIENT) else None
    words = islice(subject.subtree, _LONGEST) if subject is not None else ()
    return {id for word in words if known.is_named(word) for id in known.at(word)}


def done_to_either(known: Antecedents, pronoun: Token) -> Ids | None:
    """ "Weber asked about Reyes", who was "he" so far. "He was jailed": may be either, as it is done to him."""
    if not parse.is_passive_subject(pronoun) or of_pronoun(spelling(pronoun)) is None:
        return None
    last, best = as_before(known, pronoun), nearest(known, pronoun)
    if not last or best is None or set(last) & set(best.actors):
        return None
    beside = (name for name in known.names_before(pronoun) if name.sentence == best.sentence)
    return () if any(set(name.actors) & set(last) for name in beside) else None


def whose_words_follow(known: Antecedents, pronoun: Token) -> Ids | None:
    """ "In his first speech, Banda said": the occasion that opens a sentence is its speaker's own."""
    verb = verb_above(pronoun) if parse.is_owner(pronoun) and is_spelled(pronoun, tongue().personal) else None
    link = pronoun.head.head
    if (
        verb is None
        or not is_spelled(link, tongue().occasions)
        or link.head.i != verb.i
        or not is_one_of(verb, "saying")
    ):
        return None
    subject = subject_of(verb)
    if subject is None or subject.i < pronoun.i or not parse.is_name(subject):
        return None
    return known.fitting(pronoun, known.at(subject)) or None


def whose_is_what_was_met(known: Antecedents, pronoun: Token) -> Ids | None:
    """ "Shot down a jet and caught its pilot": of the thing that the same party met just before, or the party's own."""
    verb = verb_above(pronoun) if is_spelled(pronoun, tongue().its) and parse.is_owner(pronoun) else None
    if (
        verb is None
        or not parse.is_joined(verb)
        or not parse.is_object(pronoun.head)
        or parse.has(verb, parse.is_subject)
    ):
        return None
    thing = parse.first(verb.head, parse.is_object)
    if thing is None or not verb.head.i < thing.i < verb.i:
        return None
    new = among.says(filter(parse.is_determiner, thing.children), tongue().indefinite)
    return known.fitting(pronoun, known.at(thing)) if new and parse.tag(thing) == Tag.SINGULAR else None


def one_of_several(known: Antecedents, pronoun: Token) -> Ids | None:
    """Nobody, where the foremost name is that of one of several who did it together, who are "they"."""
    best = nearest(known, pronoun) if is_spelled(pronoun, tongue().it) else None
    if best is None or best.sentence == known.sentence_of(pronoun):
        return None
    joined = parse.is_joined(best.head) or parse.has(best.head, parse.is_joined)
    return () if joined and best.subject else None


def _is_single(subject: Token) -> bool:
    return not parse.is_plural(subject) and not parse.has(subject, parse.is_joined)


def somebody_with_another(_: Antecedents, pronoun: Token) -> Ids | None:
    """ "Banda lived there with his mother and they moved": both of them, of whom one at most has a name."""
    if not is_spelled(pronoun, tongue().they) or not parse.is_any_subject(pronoun) or not parse.is_joined(pronoun.head):
        return None
    clause = pronoun.head.head
    subject = parse.first(clause, parse.is_any_subject)
    if subject is None or not _is_single(subject):
        return None
    beside = (word for link in clause.rights if is_spelled(link, tongue().company) for word in link.rights)
    return () if any(is_somebody(word) and word.i < pronoun.i for word in beside) else None


def acts_on_it(known: Antecedents, pronoun: Token) -> Ids | None:
    """Nobody, where the foremost name did something to "it" in the sentence before, which is then another."""
    best = nearest(known, pronoun) if is_spelled(pronoun, tongue().it) else None
    if best is None or not best.subject or best.sentence == known.sentence_of(pronoun):
        return None
    again = (word for word in best.head.head.rights if parse.is_object(word) and is_same_word(word, pronoun))
    return () if parse.is_verb(best.head.head) and next(again, None) is not None else None


def another_than_the_foremost(known: Antecedents, pronoun: Token) -> Ids | None:
    """Nobody, where a paragraph names no man before "he", the last one named is another than the article is about.

    What a paragraph's own main clause tells of "he" goes on from the paragraph before.
    """
    best = nearest(known, pronoun) if is_spelled(pronoun, tongue().personal) else None
    if best is None or not best.actors or (parse.is_any_subject(pronoun) and heads_sentence(pronoun.head)):
        return None
    paragraph = known.doc.paragraph_at(pronoun.idx)
    if known.doc.paragraph_at(best.head.idx) == paragraph:
        return None
    rival = known.foremost(pronoun)
    return () if rival is not None and rival not in best.actors else None


def told_of_by_another(known: Antecedents, pronoun: Token) -> Ids | None:
    """Nobody, where whoever is foremost tells of somebody else before the pronoun: it may be either.

    Likewise of who speaks behind what is told of somebody: "Banda was due to leave, he wrote".
    """
    front = named_in_front(pronoun) if is_spelled(pronoun, tongue().personal) else None
    if front is not None and known.is_named(front) and not known.is_quoted(front):
        return () if known.fitting(pronoun, known.at(front)) else None
    teller = teller_of(pronoun) if is_spelled(pronoun, tongue().personal) else None
    if teller is None:
        return None
    speaker = set(known.fitting(pronoun, known.at(teller.speaker)))
    if not speaker:
        return None
    others = (known.fitting(pronoun, known.at(word)) for word in teller.told if known.is_named(word))
    return () if any(set(ids) - speaker for ids in others) else None


def done_to_whom_was_told_of(known: Antecedents, pronoun: Token) -> Ids | None:
    """Nobody, where somebody new says what was done to him, and another was told of before."""
    if not is_spelled(pronoun, tongue().personal) or not parse.is_object(pronoun):
        return None
    speaker = subject_of_saying(pronoun)
    ids = _named_with(known, speaker) if speaker is not None else set()
    before = (name for name in known.names_before(pronoun) if name.subject) if ids else ()
    told = {id for name in before if name.sentence < known.sentence_of(pronoun) for id in name.actors}
    return () if told and not told & ids else None


def _named_with(known: Antecedents, noun: Token) -> set[str]:
    """Whom a noun and what stands beside it as another word for it name."""
    beside = parse.first(noun, parse.is_apposition)
    return {*known.at(noun), *(known.at(beside) if beside is not None else ())}


def done_to_whom_was_named_last(known: Antecedents, pronoun: Token) -> Ids | None:
    """Nobody, where who acted first in the sentence before is not who was named last: it may be done to either."""
    best = nearest(known, pronoun) if is_spelled(pronoun, tongue().personal) and parse.is_object(pronoun) else None
    if best is None or best.sentence == known.sentence_of(pronoun):
        return None
    behind = known.doc.tokens[best.head.i + 1 : pronoun.i]
    named = (word for word in behind if known.sentence_of(word) == best.sentence and known.is_named(word))
    others = {id for word in named for id in known.fitting(pronoun, known.at(word))} - set(best.actors)
    return () if others and best.subject else None
