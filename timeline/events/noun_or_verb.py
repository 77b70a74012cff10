"""A noun that can happen and a time that hangs on it in, which is dated out: the noun, or the verb it stands beside."""

from __future__ import annotations

from timeline.events.anniversaries import kept_on
from timeline.events.bounds import THEN
from timeline.events.candidate import names_happening
from timeline.events.lexicon import is_one_of, noun_kind
from timeline.events.marks import Mark
from timeline.events.purposes import of_its_owner
from timeline.language import Tense, Token, among, governor, parse, tense
from timeline.language.labels import Dep
from timeline.language.tongue import tongue
from timeline.language.word import is_led_by, is_spelled
from timeline.model import Granularity, Relation

_MET = frozenset({"agreement", "statement", "decision"})


def noun_or_verb(noun: Token, below: Token, mark: Mark) -> Token:
    """A day said last in a clause belongs to the verb, though the parser may hang it on the object."""
    if _is_of(noun, mark):
        return noun
    if (keeping := kept_on(noun, mark)) is not None:
        return keeping
    if below.i > noun.i and (above := _above_its_noun(noun, mark)) is not None:
        return above
    if below.i < noun.i or mark.said.granularity is not Granularity.DAY or mark.relation is not Relation.ON:
        return noun
    return _charging(noun) or _done_on_the_day(noun, below, mark) or noun


def _above_its_noun(noun: Token, mark: Mark) -> Token | None:
    """What has a time that stands behind its object or its phrase."""
    above = _giver(noun) or done_for(noun) or _carrier(noun) or _counted_off(noun, mark)
    return above or _met_at_once(noun, mark) or _done_to_ones_own(noun, mark)


def _done_on_the_day(noun: Token, below: Token, mark: Mark) -> Token | None:
    """The verb whose object, or whose phrase, a day stands behind: "held the leader of a raid on Monday"."""
    if (above := of_its_owner(noun)) is not None and names_happening(above):
        return above
    done = parse.dep(noun) in (Dep.OBJECT, Dep.PREDICATE_NOUN) and parse.is_full_verb(noun.head)
    if done and names_happening(noun.head):
        return noun.head
    verb = noun.head.head
    if parse.is_of_preposition(noun) and parse.is_full_verb(verb) and parse.is_adverbial_noun(below):
        return past_its_own_time(verb, mark) or verb
    return None


def _charging(noun: Token) -> Token | None:
    """The verb by which somebody is charged with what the noun names: "convicted him of war crimes on 6 October"."""
    above = noun.head.head if is_led_by(noun, tongue().of_or_with) else None
    if above is not None and parse.undergoes(above):
        above = above.head
    return above if above is not None and is_one_of(above, "charging") and names_happening(above) else None


def _is_of(noun: Token, mark: Mark) -> bool:
    """ "condemned the coup of 1 February": a day that "of" gives to a noun is the noun's own."""
    return is_led_by(mark.head, tongue().belonging) and mark.above.head.i == noun.i


def _carrier(noun: Token) -> Token | None:
    """The verb that only carries what the noun names: "held drills off the coast in January"."""
    verb = noun.head
    carried = parse.undergoes(noun) and parse.is_full_verb(verb) and is_one_of(verb, "carriers")
    return verb if carried and names_happening(verb) else None


def _met_at_once(noun: Token, mark: Mark) -> Token | None:
    """The verb whose object is met when it comes, or is no known one: "condemned the accord in 1979", "cut aid in May".

    What was a known happening before ("condemned the bombing in May") may have its own time, as may what "of" names.
    """
    verb = noun.head
    done = parse.is_object(noun) and parse.is_full_verb(verb) and names_happening(verb)
    if not done or mark.relation not in THEN:
        return None
    if is_one_of(verb, "recalling"):
        return verb if is_met_at_once(noun) else None
    known = among.hangs(noun.children, (Dep.DETERMINER, Dep.OWNER, Dep.COUNT))
    return None if known or is_one_of(verb, "reporting") or is_one_of(verb, "states") else verb


def _done_to_ones_own(noun: Token, mark: Mark) -> Token | None:
    """The verb of what somebody did to a thing of theirs: "suspended its participation in the talks on 31 May".

    Who only tells of it may tell the noun's day: "admitted its role in the attack on 5 May".
    """
    thing = noun.head.head
    verb = thing.head
    own = parse.is_of_preposition(noun) and parse.is_object(thing) and among.hangs(thing.children, (Dep.OWNER,))
    if not own or mark.relation not in THEN or not was_done(verb):
        return None
    return None if is_one_of(verb, "reporting") or is_one_of(verb, "recalling") else verb


def is_met_at_once(noun: Token) -> bool:
    """Whether a noun names what is praised or condemned as soon as it is there: an accord, not an attack."""
    return noun_kind(noun) in _MET


def done_for(noun: Token) -> Token | None:
    """The verb that says what was done for what a bare noun names: "held him for questioning on 3 May"."""
    verb = noun.head.head
    named = parse.is_of_preposition(noun) or (parse.is_clause_of_preposition(noun) and parse.is_ing_form(noun))
    meant = (
        named and is_spelled(noun.head, tongue().benefit) and noun.head.i == noun.i - 1 and noun.left_edge.i == noun.i
    )
    if not meant or not parse.is_full_verb(verb) or tense(verb) is not Tense.PAST or parse.has(noun, parse.is_object):
        return None
    return verb if names_happening(verb) else None


def _counted_off(noun: Token, mark: Mark) -> Token | None:
    """The verb whose object is one already known: "retracted its claim four days later", not "a vote in May"."""
    known = any(
        parse.dep(child) in (Dep.DETERMINER, Dep.OWNER) and not is_spelled(child, tongue().one_more)
        for child in noun.children
    )
    counted = known and parse.is_adverbial(mark.head) and parse.is_object(noun) and parse.is_full_verb(noun.head)
    return noun.head if counted and names_happening(noun.head) else None


def _giver(noun: Token) -> Token | None:
    """The verb above a noun that only says what for: "issued a warrant for his arrest in March"."""
    thing = noun.head.head
    if not is_led_by(noun, tongue().benefit) or not parse.is_object(thing) or not parse.is_full_verb(thing.head):
        return None
    return thing.head if names_happening(thing.head) else None


def past_its_own_time(verb: Token, mark: Mark) -> Token | None:
    """The verb above "who led the revolt four decades ago" in "honoured those who ... in a march Saturday".

    What a clause about somebody tells has its time; a day told behind another phrase is that of the main clause.
    """
    if not parse.is_relative_clause(verb) or not mark.said.is_day or mark.is_before(verb):
        return None
    opened, above = _phrase_of_day(verb, mark), governor(verb.head)
    if opened is None or not parse.is_preposition(opened) or parse.is_of_date(opened.nbor(1)):
        return None
    timed = any(child.i < opened.i and parse.is_of_date(child.right_edge) for child in verb.rights)
    return above if timed and was_done(above) else None


def _phrase_of_day(verb: Token, mark: Mark) -> Token | None:
    """The phrase of the verb that a day stands in, or right behind: "[in a march] Saturday"."""
    opened = next((child for child in verb.rights if child.i <= mark.head.i <= child.right_edge.i), None)
    if opened is None or not parse.is_adverbial_noun(opened):
        return opened
    last = opened.left_edge.i - 1
    return next((child for child in verb.rights if child.right_edge.i == last), None)


def was_done(word: Token) -> bool:
    """Whether it is a verb that tells what happened before."""
    return parse.is_full_verb(word) and tense(word) is Tense.PAST and names_happening(word)
