"""An event's word in; who takes part by the phrases that it takes, be it a verb or a noun, out."""

from __future__ import annotations

from collections.abc import Callable, Collection

from timeline.events.arguments import Argument, Slot, arguments, is_passive, subject_of
from timeline.events.event_words import event_words
from timeline.events.lexicon import is_aimed, noun_kind
from timeline.events.partaking import Partaking
from timeline.events.parties import bodies, human_nouns, is_kin, others, serves
from timeline.events.types import type_of
from timeline.language import Token, among, governor, is_one_of, parse
from timeline.language.tongue import tongue
from timeline.language.word import base, has_spelled, is_spelled, is_topmost
from timeline.model import PloverType, Role

_HARMFUL = frozenset({"violence", "accident", "death"})
"""Kinds of what does harm by itself, whoever did it and wherever it was; likewise wars."""
_STEPS = 5
AIMED = frozenset(
    {
        *(PloverType.AID, PloverType.CONCEDE, PloverType.MOBILIZE, PloverType.SANCTION, PloverType.COERCE),
        *(PloverType.ASSAULT, PloverType.FIGHT, PloverType.THREATEN, PloverType.PROTEST),
    }
)
"""Types whose force may be used on a place."""


def take_arguments(event: Partaking) -> None:
    """Give each phrase that the word takes its role."""
    for argument in _but_causes(event):
        if _is_what_it_begins_with(event, argument):
            _take_part_in(event, argument.head)
            continue
        role = Role.TARGET if event.is_demanded and argument.slot is Slot.SUBJECT else role_of(argument)
        if _is_in_company(event, argument):
            role = Role.TARGET if is_passive(event.token) or _is_with_whom(event, argument) else Role.SOURCE
        if _is_charge(event, argument) or (argument.preposition in tongue().whereabouts and is_held(event)):
            role = Role.PARTICIPANT
        _take(event, argument.head, role)
        share(event, argument.head)


def is_held(event: Partaking) -> bool:
    """Whether the text says who was held or driven out, who alone underwent it: "was arrested at Lima's airport"."""
    if not event.is_verb or type_of(event.token) is not PloverType.COERCE:
        return False
    return any(_is_somebody(event, child) for child in parse.below(event.token, parse.undergoes))


def _is_somebody(event: Partaking, noun: Token) -> bool:
    named = event.own(noun)
    return parse.is_pronoun(noun) or base(noun) in human_nouns() or any(map(event.phrases.is_person, named))


def _is_what_it_begins_with(event: Partaking, argument: Argument) -> bool:
    """ "The war began with an invasion", "ended with a withdrawal": in which its parties have their parts."""
    with_it = (
        event.is_verb and argument.preposition in tongue().company and is_one_of(event.token, "beginning_or_ending")
    )
    return with_it and noun_kind(argument.head) is not None


def _take_part_in(event: Partaking, happening: Token) -> None:
    """Give whoever has a part in what a noun names that part."""
    for argument in arguments(happening):
        inside = happening.left_edge.i <= argument.head.i <= happening.right_edge.i
        of_it = argument.preposition in tongue().belonging and type_of(happening) in AIMED
        if inside:
            own = event.phrases.own(argument.head, happening)
            event.raise_to(own, Role.TARGET if of_it else role_of(argument))


def _but_causes(event: Partaking) -> list[Argument]:
    """The phrases without what is to blame and what stands behind that: "blamed losses on delays at ports in Chad"."""
    taken = list(arguments(event.token))
    if not event.is_verb or not is_one_of(event.token, "laying_blame"):
        return taken
    causes = [each.head.i for each in taken if each.slot is Slot.PREPOSITION and _is_thing(event, each.head)]
    return [each for each in taken if not causes or each.head.i < min(causes)]


def _is_thing(event: Partaking, noun: Token) -> bool:
    somebody = event.phrases.mentions.at(noun) or base(noun) in human_nouns() or base(noun) in bodies()
    return parse.is_common_noun(noun) and not somebody and not parse.has(noun, parse.is_owner)


def role_of(argument: Argument) -> Role:
    """The role of whoever stands in that place of the frame."""
    if argument.slot is Slot.SUBJECT:
        return Role.SOURCE
    if argument.slot is Slot.OBJECT:
        return Role.TARGET
    if argument.preposition in tongue().reached and not _is_at_request(argument) and not _is_occasion(argument):
        return Role.TARGET
    return Role.PARTICIPANT


def _is_in_company(event: Partaking, argument: Argument) -> bool:
    """ "Bombed the port together with Chad", "alongside Chad": who is told of beside the subject has its part.

    With whom somebody talks stays whom they talked to, and "together with help from Chad" names nobody who did it.
    """
    link = argument.head.head
    if not event.is_verb or argument.slot is not Slot.PREPOSITION or not parse.is_of_preposition(argument.head):
        return False
    if (
        noun_kind(argument.head) is not None
        or not event.own(argument.head)
        or type_of(event.token) is PloverType.CONSULT
    ):
        return False
    companions = event_words().in_company
    along = is_spelled(link, tongue().company) and is_spelled(link.head, event_words().beside_with)
    return along or is_spelled(link, companions) or among.says(link.children, companions)


def _is_with_whom(event: Partaking, argument: Argument) -> bool:
    """ "Chad jailed Banda, along with Holt": with whoever undergoes it, where a body does it to people."""
    subject = subject_of(event.token)
    whom = parse.first(event.token, parse.is_object)
    if subject is None or whom is None or not whom.i < argument.head.i or _is_somebody(event, subject):
        return False
    return all(map(event.phrases.is_person, event.own(argument.head))) and _is_somebody(event, whom)


def _is_charge(event: Partaking, argument: Argument) -> bool:
    """ "Convicted Holt on charges of robbing a bank in Chad": what somebody is charged with names others at most.

    Likewise what they are punished with, and for what: "jailed him for life for the murder of Banda".
    """
    if not event.is_verb or argument.slot is not Slot.PREPOSITION:
        return False
    if is_one_of(event.token, "convicting") and not event.phrases.mentions.at(argument.head):
        return True
    return is_aimed(argument.head) and is_one_of(event.token, "charging")


def _is_occasion(argument: Argument) -> bool:
    """ "Signed a pact at a ceremony attended by Chad": at what is held, nothing is done to who comes.

    Nor on the way from or to somebody: "was seized on his return from Chad".
    """
    if argument.preposition in tongue().whereabouts:
        return noun_kind(argument.head) in _OCCASIONS
    way = argument.preposition in tongue().aimed_at and noun_kind(argument.head) == _TRAVEL
    owned = parse.has(argument.head, parse.is_owner)
    return way and (owned or among.says(argument.head.lefts, tongue().indefinite))


_TRAVEL = "travel"
_OCCASIONS = frozenset({"exercise", "meeting", "statement", "talk", _TRAVEL})
"""Kinds of happenings at which something else is done."""


def _is_at_request(argument: Argument) -> bool:
    """ "Arrested at the request of Chad": who asked for it is no target of it."""
    return argument.preposition in tongue().aimed_at and base(argument.head) in event_words().asked


def _may_be_described(event: Partaking, own: list[str], role: Role) -> bool:
    """Whether those count that only describe a phrase: it names nobody, or nobody new who undergoes."""
    if type_of(event.token) is None or not event.found.keys() >= set(own):
        return False
    return not own or role is not Role.SOURCE


def _take(event: Partaking, head: Token, role: Role) -> None:
    """Give ``role`` to the actors a phrase names; those that only describe it count where it names none."""
    if role is Role.SOURCE and event.is_verb and (take := _taken_of_happenings(head)) is not None:
        take(event, head)
        return
    own = _named(event, head, role)
    if not own and base(head) in others():
        event.add(event.phrases.around(head, event.token))
    elif _may_be_described(event, own, role) and not is_kin(head):
        own = [*own, *_around_as(event, role, head)]
    event.raise_to(own, role)
    event.add(_makers(event, head))
    if base(head) in human_nouns() and not is_kin(head):
        event.add([*filter(event.phrases.is_person, event.phrases.around(head, event.token))])


def _taken_of_happenings(noun: Token) -> Callable[[Partaking, Token], None] | None:
    """How those told of with a happening that does something take part; None for any other noun."""
    return next((take for happens, take in _HAPPENINGS if happens(noun)), None)


def _makers(event: Partaking, head: Token) -> list[str]:
    """ "A paper by Ito was leaked": whoever made a thing has a part in what becomes of it."""
    if not event.is_verb or not _is_thing(event, head) or noun_kind(head) is not None:
        return []
    links = (child for child in head.rights if is_spelled(child, tongue().doer))
    return [id for link in links for made in parse.below(link, parse.is_of_preposition) for id in event.own(made)]


def _named(event: Partaking, head: Token, role: Role) -> list[str]:
    """Whom a phrase names, else who takes part in what it names, else against whom that is issued."""
    own, happens = event.own(head), head.i != event.token.i and event.is_verb and noun_kind(head) is not None
    if own:
        return _others_who_did_it(event, head, own) if happens and role is Role.TARGET else own
    if happens:
        own = _but_for(event, event.phrases.party_to(head), event.phrases.doing_else(head))
    if not own and role is Role.TARGET and event.is_verb and type_of(event.token) in (None, PloverType.DEMAND):
        own = event.phrases.aimed_at(head, event.token)
    return own


def _others_who_did_it(event: Partaking, happening: Token, own: list[str]) -> list[str]:
    """ "Condemned the seizure of two boats of Peru by Chad": what is said of a happening is said of who did it.

    Those whom its phrase itself names, its ``own``, only take part then; they are meant where nobody else did it.
    """
    doers = [id for id in event.phrases.doers(happening) if id not in event.found and not event.phrases.is_place(id)]
    if doers:
        event.add([id for id in own if id not in doers])
    return doers or own


def _take_happening(event: Partaking, happening: Token) -> None:
    """ "Bombings at embassies in Lima killed nine": who did it acts; where it was, if anything, is hit."""
    other = Role.TARGET if type_of(event.token) in AIMED else Role.PARTICIPANT
    for argument in arguments(happening):
        if happening.left_edge.i <= argument.head.i <= happening.right_edge.i:
            did = argument.slot is Slot.SUBJECT
            for id in event.phrases.own(argument.head, happening):
                acts = (did and not event.phrases.is_place(id)) or argument.preposition in event_words().nearby
                event.raise_to([id], Role.SOURCE if acts else other)


def _around_as(event: Partaking, role: Role, head: Token) -> list[str]:
    """Those inside a phrase that names nobody itself; a place in it acts on nothing, nor does whom others serve.

    Who did something else that the phrase tells of has a part at most.
    """
    found = event.phrases.around(head, event.token)
    if role is not Role.PARTICIPANT:
        found = _but_for(event, found, event.phrases.doing_else(head))
    if role is not Role.SOURCE:
        return _but_for(event, found, event.phrases.owners_of_people(head))
    serving = serves(head)
    return [id for id in found if id not in event.found and _may_act(event, id, serving=serving)]


def _but_for(event: Partaking, found: list[str], others: Collection[str]) -> list[str]:
    """Those found but for some, who have a part in the event if nothing else is known of them."""
    event.add([id for id in found if id in others and id not in event.found])
    return [id for id in found if id not in others]


def _may_act(event: Partaking, id: str, *, serving: bool) -> bool:
    """Whether it is no place, nor somebody whom those that are told of serve."""
    return not event.phrases.is_place(id) and not (serving and event.phrases.is_person(id))


def share(event: Partaking, noun: Token) -> None:
    """The nearest subject above has a part in what is called joint."""
    if not among.says(noun.children, event_words().mutual):
        return
    verb = governor(noun)
    for _ in range(_STEPS):
        subject = subject_of(verb)
        own = event.own(subject) if subject is not None and subject.i != noun.i else []
        if own or is_topmost(verb):
            event.add(own)
            return
        verb = governor(verb.head)


def _is_undergone(noun: Token) -> bool:
    """Whether somebody undergoes what a noun with "of" behind it names: "the arrest of Banda", whoever made it."""
    return type_of(noun) in _UNDERGONE and has_spelled(noun, parse.is_preposition, tongue().belonging)


_UNDERGONE = frozenset({PloverType.COERCE, PloverType.ASSAULT})


def _does_harm(noun: Token) -> bool:
    return noun_kind(noun) in _HARMFUL or base(noun) in event_words().wars


_HAPPENINGS: tuple[tuple[Callable[[Token], bool], Callable[[Partaking, Token], None]], ...] = (
    (_does_harm, _take_happening),
    (_is_undergone, _take_part_in),
)
"""Which happenings do something, and how those told of with each take part; the first that fits is taken."""
