"""A happening with its date in; whether the words take it for known, whatever becomes of the verb above, out."""

from __future__ import annotations

from timeline.events.dated import Dated
from timeline.events.lexicon import is_one_of
from timeline.events.standing import is_put_off
from timeline.events.unfit import is_of_now
from timeline.language import Mood, Token, among, clause_of, governor, parse, verbs
from timeline.language.labels import Dep
from timeline.language.tongue import tongue
from timeline.language.word import is_spelled
from timeline.model import Certainty, Modality, Relation

_YET_TO_COME = (Mood.COMING, Mood.POSSIBLE)


def is_known_by_its_time(noun: Token, dated: Dated) -> bool:
    """Whether a time of its own says which happening a noun means: that "Friday's ruling" fell, no verb makes open.

    "They may appeal against Friday's ruling", "she works for nobody in next week's election"; likewise what is looked
    into or condemned: "they will investigate the killing of 3 May", and what was before its verb: "is weighing a plea
    last week"; and "will leave under the offer made last week". Not what is called off, nor "no ruling".
    """
    if dated.certainty is not Certainty.EXPLICIT or dated.relation is not Relation.ON or dated.expression is None:
        return False
    if is_put_off(noun) or among.says(noun.children, verbs("negations")):
        return False
    if dated.expression.span.start < noun.idx:
        return _is_its_attribute(noun, dated)
    if _is_done_to_now(noun, dated.expression.text):
        return not is_one_of(noun.head, "demanding", "scheduling", "wishing")
    return _is_marked_as_known(noun) and _is_of_what_comes_or_is_recalled(noun)


def _is_done_to_now(noun: Token, time: str) -> bool:
    """Whether it is done to by a verb that tells of now, though its time is over: "is weighing a plea last week"."""
    return parse.is_object(noun) and parse.is_full_verb(noun.head) and is_of_now(noun.head, time)


def _is_of_what_comes_or_is_recalled(noun: Token) -> bool:
    """ "Will leave under the offer made last week", "condemned the raid of 3 May"."""
    above = governor(noun)
    if parse.is_of_preposition(noun) and parse.is_full_verb(above):
        return clause_of(above).mood in _YET_TO_COME
    return parse.undergoes(noun) and is_one_of(noun.head, "recalling")


def came_anyway(noun: Token, mood: Modality) -> Modality:
    """What is still to come is planned, though somebody has no part in it: "works for nobody in next week's vote"."""
    above = governor(noun)
    return Modality.PLANNED if parse.is_full_verb(above) and clause_of(above).negated else mood


def _is_its_attribute(noun: Token, dated: Dated) -> bool:
    """Whether the time stands between what determines the noun and the noun: "Friday's ruling", "the May 3 raid"."""
    assert dated.expression is not None
    span = dated.expression.span
    before = [word for word in noun.lefts if word.left_edge.idx <= span.start < noun.idx]
    if not before or parse.dep(before[-1]) not in (Dep.OWNER, *_BESIDE):
        return False
    return parse.is_owner(before[-1]) or _is_marked_as_known(noun)


def _is_marked_as_known(noun: Token) -> bool:
    """Whether the noun says that it is known: "the ruling", "its ruling"."""
    return any(parse.is_owner(word) or is_spelled(word, tongue().as_known) for word in noun.lefts)


_BESIDE = (Dep.COMPOUND, Dep.NOUN_MODIFIER, Dep.ADJECTIVE, Dep.COUNT)
