"""A pronoun in; the names near it that it may stand for, and the foremost of them, out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from timeline.actors.pronouns import Ids, land
from timeline.language import Token, parse
from timeline.language.above import clause_head, verb_above
from timeline.language.genders import of_pronoun
from timeline.language.tongue import tongue
from timeline.language.word import base, first_of_row, is_spelled, spelling
from timeline.model import ActorKind

if TYPE_CHECKING:
    from timeline.actors.antecedents import Antecedents, Name

_LONGEST = 60
"""Words of a row that are looked through for names."""


def nearest(known: Antecedents, pronoun: Token) -> Name | None:
    """The foremost name before a pronoun that it may stand for, None where there is none."""
    here, owned = known.sentence_of(pronoun), is_of_land(pronoun)
    near = [name for name in apart(known, pronoun) if not (owned and not parse.is_name(name.head))]
    return max(near, key=lambda name: (leads_in(name, here), name.sentence, name.subject, name.head.i), default=None)


def apart(known: Antecedents, pronoun: Token) -> list[Name]:
    """The names before a pronoun that it may stand for, but for those of its own clause."""
    told_of = _told_of(pronoun)
    before = known.names_before(pronoun)
    return [name for name in before if not _same_clause(name.head, pronoun) and name.head.i != told_of]


def leads_in(name: Name, sentence: int) -> bool:
    """Whether the name is a subject of that sentence."""
    return name.sentence == sentence and name.subject > 0


def row_of(known: Antecedents, head: Token) -> list[str]:
    """All that are named together: "they" of "Chad and Niger" are both."""
    found: list[str] = []
    waiting = [first_of_row(head, parse.is_noun)]
    while waiting:
        word = waiting.pop(0)
        found.extend(known.at(word) if known.is_named(word) else ())
        waiting.extend(_whose_they_are(known, word))
        waiting.extend(child for child in word.children if parse.is_joined(child))
    return found


def _whose_they_are(known: Antecedents, noun: Token) -> Iterator[Token]:
    """ "The envoys of Chad and Niger": whose they are, where "envoys" stands for the first of them."""
    if not parse.is_plural_noun(noun) or not known.is_named(noun):
        return
    for link in noun.rights:
        land = parse.first(link, parse.is_of_preposition) if is_spelled(link, tongue().belonging) else None
        if land is not None and known.is_named(land) and set(known.at(land)) & set(known.at(noun)):
            yield land


def is_beside_the_point(known: Antecedents, name: Name, pronoun: Token) -> bool:
    """Whether "they" can't be the foremost name: people without one, further back, whom no sentence was about."""
    if name.subject or name.sentence >= known.sentence_of(pronoun) - 1:
        return False
    return any(known.actors[id].is_unnamed for id in name.actors)


def is_beside_one_like(known: Antecedents, name: Name, pronoun: Token) -> bool:
    """ "Ito and his son fled. He wept": whether "he" may be another of those named in one row as well.

    Likewise of whom one does something to another who is only "him": "Ito received him. He wept".
    """
    gender = of_pronoun(spelling(pronoun))
    if gender is None:
        return False
    if name.subject and name.sentence < known.sentence_of(pronoun) and _acts_on_one_like(name.head, pronoun):
        return True
    first = first_of_row(name.head, parse.is_noun)
    row = parse.has(first, parse.is_joined)
    named = (
        {id for word in islice(first.subtree, _LONGEST) for id in known.at(word) if known.is_named(word)} if row else ()
    )
    people = [id for id in named if known.actors[id].kind is ActorKind.PERSON]
    return sum(known.gender_of(id) in (None, gender) for id in people) > 1


def _acts_on_one_like(doer: Token, pronoun: Token) -> bool:
    verb = verb_above(doer)
    done_to = parse.first(verb, parse.is_object) if verb is not None and parse.is_active_subject(doer) else None
    return done_to is not None and of_pronoun(spelling(done_to)) is of_pronoun(spelling(pronoun))


def several_above(known: Antecedents, pronoun: Token) -> Ids | None:
    """Whom a row names that is the subject of a clause above, or nobody: "both left for Lima, where I met them"."""
    if not is_spelled(pronoun, tongue().many):
        return None
    own = verb_above(pronoun)
    above = verb_above(own) if own is not None and parse.is_relative_clause(own) else None
    while above is not None and not parse.has(above, parse.is_any_subject):
        above = verb_above(above)
    row = parse.first(above, parse.is_any_subject) if above is not None else None
    if row is None or row.i > pronoun.i or not parse.has(row, parse.is_joined):
        return None
    return known.fitting(pronoun, row_of(known, row))


def people_together(known: Antecedents, pronoun: Token) -> Ids | None:
    """ "Elsheikh and Kotey were caught by a militia. They fled": the people whom a sentence is about are "they".

    Nobody, where not all of them are known.
    """
    if not is_spelled(pronoun, tongue().several):
        return None
    subject = _row_told_of(known, pronoun)
    if subject is None:
        return _two_beside(known, pronoun)
    if not parse.is_name(subject):
        return None
    ids = tuple(dict.fromkeys(row_of(known, subject)))
    if any(known.actors[id].kind is not ActorKind.PERSON for id in ids):
        return None
    return ids if len(ids) > 1 else ()


def _two_beside(known: Antecedents, pronoun: Token) -> Ids | None:
    """ "He married Ana Falk; they left": whoever did it and to whom, where the clause joined on goes on with them."""
    own = pronoun.head
    above = own.head
    if not (parse.is_any_subject(pronoun) and parse.is_joined(own) and parse.is_verb(above)):
        return None
    both = (parse.first(above, parse.is_any_subject), parse.first(above, parse.is_object))
    ids = tuple(dict.fromkeys(id for each in both if each is not None for id in known.at(each)))
    people = all(known.actors[id].kind is ActorKind.PERSON for id in ids)
    return ids if len(ids) == len(both) and people else None


def _row_told_of(known: Antecedents, pronoun: Token) -> Token | None:
    """The first of several that its sentence is about before a pronoun, or else the sentence before; None of one."""
    here = pronoun.sent.root
    subject = parse.first(here, parse.is_any_subject) if here.i < pronoun.i and here.i != pronoun.head.i else None
    if subject is None and pronoun.sent.start:
        subject = parse.first(known.doc.tokens[pronoun.sent.start - 1].sent.root, parse.is_any_subject)
    if subject is None or subject.i >= pronoun.i:
        return None
    return subject if parse.has(subject, parse.is_joined) else None


def is_of_land(pronoun: Token) -> bool:
    """Whether a possessive is of what a country owns and its forces do not: "its coast"."""
    return base(pronoun.head) in land()


def _told_of(pronoun: Token) -> int:
    """The word that a pronoun's own clause tells of, which it cannot mean: Banda of "Banda, whom she had jailed"."""
    clause = verb_above(pronoun)
    told = clause is not None and parse.is_relative_clause(clause) and parse.is_any_subject(pronoun)
    return int(clause.head.i) if told and clause is not None else -1


def _same_clause(name: Token, pronoun: Token) -> bool:
    """Whether both hang on one verb, where a pronoun that is no possessive cannot mean the name."""
    if parse.is_owner(pronoun):
        return pronoun.head.i == name.i
    return clause_head(name).i == clause_head(pronoun).i
