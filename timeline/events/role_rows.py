"""An event's word and who is known to have part in it in; who else has, by ordered rows, out.

How to add one: a `RoleRow` in its place in `ROLES`, with sentences in which it changes who takes part in what role, and
sentences like them in which it changes nothing. Every row is asked, each after those before it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from timeline.events.arguments import Slot, arguments, subject_of
from timeline.events.event_words import event_words
from timeline.events.lexicon import noun_kind
from timeline.events.partaking import Partaking
from timeline.events.parties import has_patient, has_subject
from timeline.events.role_arguments import AIMED, is_held, role_of, share, take_arguments
from timeline.events.types import type_of, type_of_verb
from timeline.language import Token, is_one_of, is_set_apart, is_tenseless, parse
from timeline.language.tongue import tongue
from timeline.language.word import base, is_spelled
from timeline.model import ActorKind, PloverType, Role

_LONGEST = 80
"""Words of a clause that are looked through for where it was."""
_STATE = frozenset({"GOV", "MIL", "LEG", "PTY", "JUD", "COP", "SPY"})
"""Sectors whose people act for their country."""
_CARRIED = frozenset(
    {
        PloverType.AGREE,
        PloverType.DEMAND,
        PloverType.REJECT,
        PloverType.THREATEN,
        PloverType.DISAPPROVE,
        PloverType.SUPPORT,
    }
)
"""Types whose target may stand in the complement: "threatened to ban voting in the east"."""


@dataclass(frozen=True, slots=True)
class RoleRow:
    """One reason why somebody takes part in an event or takes none.

    ``gives`` holds sentences, the event's word in braces, to the "actor role" pairs that are so only through the row,
    "actor -" where it takes one away; ``leaves`` holds sentences in which it changes nothing.
    """

    name: str
    assigns: Callable[[Partaking], None]
    gives: Mapping[str, str]
    leaves: tuple[str, ...]


def take_part(event: Partaking) -> dict[str, Role]:
    """Who takes part in which role, by all rows in turn."""
    for row in ROLES:
        row.assigns(event)
    return event.found


def _by_demand(event: Partaking) -> None:
    if event.is_demanded:
        event.found |= dict.fromkeys(event.reporters, Role.SOURCE)


def _by_clauses(event: Partaking) -> None:
    if not event.is_verb:
        return
    for child in event.token.children:
        if parse.completes(child) and parse.is_verb(child):
            _take_complement(event, child)
        elif parse.is_adverbial_clause(child) and not parse.is_finite(child) and not has_subject(child):
            event.add(event.phrases.around(child, event.token))


def _take_complement(event: Partaking, inner: Token) -> None:
    """What is meant, refused or demanded is meant, refused or demanded of those it concerns."""
    kind = type_of_verb(event.token)
    if kind not in _CARRIED or is_set_apart(inner, event.token):
        return
    for argument in arguments(inner):
        subject = argument.slot is Slot.SUBJECT
        if subject and parse.is_open_complement(inner) and kind is not PloverType.DEMAND:
            continue
        role = Role.TARGET if subject or argument.slot is Slot.OBJECT else role_of(argument)
        event.add(event.phrases.own(argument.head, inner), role)


def _by_what_was_seen(event: Partaking) -> None:
    """What somebody saw others do is told of those."""
    if not event.is_verb or not is_one_of(event.token, "witnessing"):
        return
    for inner in parse.below(event.token, parse.completes):
        if parse.is_verb(inner) and is_tenseless(inner) and not is_set_apart(inner, event.token):
            event.add([id for argument in arguments(inner) for id in event.phrases.own(argument.head, inner)])


def _by_clause_in_front(event: Partaking) -> None:
    verb = event.token
    if not event.is_verb or not parse.is_complement(verb) or not is_one_of(verb.head, "saying"):
        return
    for child in filter(parse.is_adverbial_clause, verb.head.lefts):
        if child.i < verb.left_edge.i and not has_subject(child):
            event.add(event.phrases.around(child, verb))


def _by_clause_before(event: Partaking) -> None:
    verb = event.token
    if not event.is_verb or not parse.is_joined(verb) or _is_placed(event):
        return
    mine, theirs = subject_of(verb), subject_of(verb.head)
    if mine is None or theirs is None or mine.i == theirs.i or not parse.is_common_noun(mine):
        return
    if any(word.text == ";" for word in verb.doc[theirs.i : mine.i]):
        return
    if base(mine) in event_words().officials:
        event.found |= dict.fromkeys(event.own(theirs), Role.SOURCE)


def _is_placed(event: Partaking) -> bool:
    """Whether it is known of what country those who act are."""
    sources = [event.phrases.actor(id) for id, role in event.found.items() if role is Role.SOURCE]
    return any(actor.country is not None or actor.kind is ActorKind.COUNTRY for actor in sources)


def _beside_noun(event: Partaking) -> None:
    noun = event.token
    if not event.is_verb:
        event.add([*event.own(noun), *event.phrases.around(noun, noun)])
        share(event, noun)


def _by_aim(event: Partaking) -> None:
    if Role.TARGET in event.found.values() or type_of(event.token) not in AIMED or is_held(event):
        return
    for argument in arguments(event.token):
        of_another = noun_kind(argument.head) is not None and type_of(argument.head) not in AIMED
        if argument.preposition in tongue().whereabouts and not of_another:
            hit = [id for id in event.own(argument.head) if event.found.get(id) is Role.PARTICIPANT]
            event.raise_to(hit, Role.TARGET)


def _at_that_time(event: Partaking) -> None:
    for clause in event.then:
        if not _may_tell(clause) or clause.i == event.token.i:
            continue
        subject = subject_of(clause)
        if subject is not None and set(event.phrases.mentions.at(subject)) & set(event.found):
            event.add(event.phrases.around(clause, event.token))


def _may_tell(clause: Token) -> bool:
    return parse.is_relative_clause(clause) or parse.is_adverbial_clause(clause)


def _represent(event: Partaking) -> None:
    for id in list(event.found):
        actor = event.phrases.actor(id)
        acts = actor.sector in _STATE and not actor.is_own_army
        if acts and actor.country is not None and event.phrases.mentions.knows(actor.country):
            event.add([actor.country])


def _told_of(event: Partaking) -> tuple[str, ...]:
    """Whom the subject of its verb names."""
    subject = subject_of(event.token) if event.is_verb else None
    return event.phrases.mentions.at(subject) if subject is not None else ()


def _leave_settings(event: Partaking) -> None:
    aimed = type_of(event.token) in AIMED
    told = _told_of(event)
    rallied = event.is_verb and type_of(event.token) is PloverType.PROTEST
    sites = set(_sites(event)) if rallied or has_patient(event.token) else set()
    for id, role in list(event.found.items()):
        acts = role is Role.SOURCE and list(event.found.values()).count(Role.SOURCE) == 1
        takes_part = id in told or (aimed and id not in sites and (acts or role is Role.TARGET))
        if event.phrases.is_place(id) and not takes_part:
            del event.found[id]


def _sites(event: Partaking) -> Iterator[str]:
    """Whom the text names as where it happened: "killed ten soldiers at Osan", "struck a barracks at Dhahran"."""
    for link in islice(event.token.subtree, _LONGEST):
        if link.i > event.token.i and parse.is_preposition(link) and is_spelled(link, tongue().whereabouts):
            for inner in link.children:
                yield from event.own(inner)


ROLES: tuple[RoleRow, ...] = (
    RoleRow(
        "what the verb or noun takes",
        take_arguments,
        {
            "Germany {sent} tanks to Ukraine.": "DEU source, UKR target",
            "Bombings at embassies in Kenya {killed} nine.": "KEN target",
            "The {attack} on Chile by Peru failed.": "CHL target, PER source",
            "They {met} in Peru.": "PER participant",
            "A spokesman for the Foreign Ministry of Peru {said} nobody was hurt.": "PER source",
            "A spokeswoman for the World Bank {said} nobody was hurt.": "world-bank source",
            "Chad {blamed} the losses on Peru.": "TCD source, PER target",
            "Chad {blamed} empty shelves on delays at ports in Peru.": "TCD source",
            "Chad {blamed} the blackout on a fall in imports of gas from Peru.": "TCD source",
            "Chad {bombed} the port together with Peru.": "TCD source, PER source",
            "Chad {voted} for it alongside Peru.": "TCD source, PER source",
            "Chad was {admitted} together with Peru.": "TCD target, PER target",
            "Chad {voted} for it along with Peru.": "TCD source, PER source",
            "Chad, together with Peru and Mali, has {banned} it.": "TCD source, PER source, MLI source",
            "Chad {jailed} Emmanuel Macron along with Vladimir Putin.": (
                "TCD source, emmanuel-macron target, vladimir-putin target"
            ),
            "Judges {convicted} Chad on charges of attacks on Peru.": "judges source, TCD target, PER participant",
            "The house in which Emmanuel Macron was born {burned} down.": "emmanuel-macron participant",
            "A paper by Emmanuel Macron was {leaked}.": "emmanuel-macron participant",
            "Vladimir Putin had Emmanuel Macron {arrested}.": "emmanuel-macron target, vladimir-putin source",
            "France's board {made} Emmanuel Macron its chief.": "FRA source, emmanuel-macron target",
            "A court {jailed} Emmanuel Macron for raids on Chad.": "emmanuel-macron target, TCD participant",
            "France {expelled} five men, among them the envoy, Emmanuel Macron.": "FRA source, emmanuel-macron target",
            "France {responded} with a resolution drafted by Chad.": "FRA source, TCD participant",
            "The war {began} with a German invasion of Poland.": "DEU source, POL target",
            "The crisis {ended} with an attack by Chad on Peru.": "TCD source",
            "The arrest of Emmanuel Macron {pleased} Peru.": "emmanuel-macron target, PER target",
            "Emmanuel Macron was {seized} at an airport of Chad on his return from Peru.": (
                "emmanuel-macron target, TCD participant"
            ),
        },
        (
            "The {talks} failed.",
            "The gang was {founded} by one of Peru's most notorious criminals.",
            "A message for Peru {said} nobody was hurt.",
            "The council of Peru demanded that the strike {end}.",
        ),
    ),
    RoleRow(
        "whoever demands what is told",
        _by_demand,
        {
            "Turkey said that Syria must {withdraw} its troops.": "TUR source",
            '"Syria must {withdraw} its troops," Turkey said.': "TUR source",
        },
        (
            "Turkey said that Syria had {withdrawn} its troops.",
            "Syria must {withdraw} its troops.",
        ),
    ),
    RoleRow(
        "clauses that the verb takes",
        _by_clauses,
        {
            "France {threatened} to bomb Mali.": "MLI target",
            "France {refused} to sell tanks to Egypt.": "EGY target",
            "Peru {left} the talks, accusing Chile of fraud.": "CHL participant",
        },
        (
            "Peru {left} the talks, as Chile had cheated.",
            "Germany {sent} tanks to Ukraine.",
        ),
    ),
    RoleRow(
        "whom somebody saw do it, and to whom",
        _by_what_was_seen,
        {
            "A witness {saw} Emmanuel Macron take cash from Vladimir Putin.": (
                "emmanuel-macron participant, vladimir-putin participant"
            ),
            "A witness {saw} Emmanuel Macron talking to Chad.": "emmanuel-macron participant, TCD participant",
        },
        (
            "Neighbours {heard} that Emmanuel Macron had threatened Chad.",
            "A witness {told} Emmanuel Macron to take cash.",
        ),
    ),
    RoleRow(
        "a clause in front of what is said",
        _by_clause_in_front,
        {
            "Greeting the envoys of Chile, Peru said that it {accepted} the pact.": "CHL participant",
            "Visiting Chile, the minister said that the pact was {signed}.": "CHL participant",
        },
        (
            "Before visiting Chile, Boris Johnson said that he {accepted} the pact.",
            "Peru {left} the talks, accusing Chile of fraud.",
        ),
    ),
    RoleRow(
        "officials of the country just named",
        _by_clause_before,
        {
            "No Japanese official has gone, but several lawmakers have {visited} the island.": "JPN source",
        },
        (
            "No Japanese official has gone, but Chinese lawmakers have {visited} the island.",
            "Japan signed, and its minister {visited} the island.",
            "Japan granted him asylum; that night police {scaled} the walls.",
        ),
    ),
    RoleRow(
        "the phrase of a noun",
        _beside_noun,
        {
            "The {earthquake} that struck Chad was strong.": "TCD participant",
            "The {trial} of soldiers who fled Chad began.": "TCD participant",
        },
        (
            "The {siege} that Chad had feared began.",
            "The {floods} in Chad receded.",
        ),
    ),
    RoleRow(
        "a place that force is used on",
        _by_aim,
        {
            "Rebels {attacked} in Mali.": "MLI target",
            "Rebels {fought} in Chad.": "TCD target",
        },
        (
            "Rebels {spoke} in Chad.",
            "A lawyer was {arrested} in Chad.",
            "The {attack} on Chile by Peru failed.",
        ),
    ),
    RoleRow(
        "whom the same actor dealt with then",
        _at_that_time,
        {
            "Macron paid a {visit} last month, when he met Vladimir Putin.": "vladimir-putin participant",
            "Emmanuel Macron {visited} the fair in May, when he met Vladimir Putin.": "vladimir-putin participant",
        },
        (
            "Macron paid a {visit} last month, when Boris Johnson met Vladimir Putin.",
            "Macron paid a {visit} last month, when it rained.",
        ),
    ),
    RoleRow(
        "the state of those who act for it",
        _represent,
        {
            "Britain agreed, and Prime Minister Rishi Sunak {signed} the pact.": "GBR participant",
            "Prime Minister Rishi Sunak {left} the talks. Britain was pleased.": "GBR participant",
        },
        (
            "The bishop Justin Welby {left} the talks. Britain was pleased.",
            "Prime Minister Rishi Sunak {signed} the pact.",
        ),
    ),
    RoleRow(
        "a place where it only happened",
        _leave_settings,
        {
            "They {met} in Geneva.": "geneva -",
            "Gunmen {killed} ten soldiers at Osaka.": "osaka -",
            "Emmanuel Macron was {arrested} at his home in Osaka.": "osaka -",
            "Students {rallied} in Osaka.": "osaka -",
            "The envoys {signed} the pact in Vienna.": "vienna -",
        },
        (
            "Gunmen {bombed} Geneva.",
            "Rebels {attacked} in Geneva.",
            "Geneva {refused} the offer.",
            "They {met} in Peru.",
        ),
    ),
)
"""All rows, in the order in which they are asked."""
