"""A Candidate and the cast in; who took part, in which role, and who said so, out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from timeline.events.arguments import (
    Argument,
    Slot,
    agents,
    arguments,
    is_passive,
    subject_of,
)
from timeline.events.candidate import Candidate
from timeline.events.lexicon import aimed_nouns, aiming_prepositions, noun_kind
from timeline.events.mentions import Mentions
from timeline.events.parties import (
    attributed,
    bodies,
    first_of_list,
    has_patient,
    has_subject,
    human_nouns,
    is_kin,
    is_relation,
    only_says,
    places,
    says_which,
    speech_above,
    thoughts,
)
from timeline.events.types import is_demanded, type_of, type_of_verb
from timeline.language import Doc, Token, governor, is_one_of, is_set_apart, parse
from timeline.language.labels import Dep
from timeline.language.subjects import antecedent
from timeline.model import Actor, ActorKind, Participation, PloverType, Role

_IDENTITY = frozenset({"of", "in", "from", "at", "throughout", "across", "within", "inside", "near", "outside"})
"""Prepositions that say which one is meant: "rebels in Darfur", "the president of Armenia"."""
_SET_IN = frozenset({"of", "from"})
"""The same after an actor's own name, for which a place says only where it is: "citizens in Russia"."""
_TOWARDS = frozenset(
    {
        *("against", "to", "at", "on", "upon", "with", "for", "into", "over", "toward", "towards", "from", "between"),
        *("among", "amongst", "of", "onto", "behind", "alongside"),
    }
)
_PLACES = frozenset(
    {"in", "at", "near", "inside", "outside", "around", "across", "within", "throughout", "off", "along"}
)
_PARTIES = frozenset({"between", "among", "with", "by"})
_MUTUAL = frozenset({"joint", "bilateral", "mutual"})
"""Said of an event that the subject of the sentence has a part in: "a joint statement"."""
_OFFICIALS = frozenset(
    {
        *(
            "lawmaker",
            "official",
            "minister",
            "politician",
            "diplomat",
            "legislator",
            "soldier",
            "troop",
            "force",
            "leader",
        ),
        *("parliamentarian", "envoy", "delegation", "officer", "senator", "representative", "authority", "police"),
    }
)
_HARMFUL = frozenset({"violence", "accident", "death"})
"""Kinds of what does harm by itself, whoever did it and wherever it was; likewise wars."""
_NEARBY = frozenset({"near", "outside"})
"""PLOVER calls those after a place who do harm beside it, and are not known."""
_WARS = frozenset({"war", "conflict", "fighting"})
_STEPS = 5
_NESTED = 2
"""Prepositions on the way to a name that then takes no part."""
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
_AIMED = frozenset(
    {
        *(PloverType.AID, PloverType.CONCEDE, PloverType.MOBILIZE, PloverType.SANCTION, PloverType.COERCE),
        *(PloverType.ASSAULT, PloverType.FIGHT, PloverType.THREATEN, PloverType.PROTEST),
    }
)


class Roles:
    """Who took part in the events of one document. Build once per document, then ask ``of`` for each candidate."""

    def __init__(self, doc: Doc, cast: tuple[Actor, ...]) -> None:
        """Index every mention of the cast in ``doc``."""
        self.mentions = Mentions(doc, cast)
        whens = [word.head for word in doc.tokens if word.lower_ == "when" and word.head.i != word.i]
        self._when: defaultdict[int, dict[int, Token]] = defaultdict(dict)
        for clause in whens:
            self._when[clause.head.i][clause.i] = self._when[clause.head.head.i][clause.i] = clause

    def of(self, candidate: Candidate) -> tuple[tuple[Participation, ...], tuple[str, ...]]:
        """The participations, each actor once and the strongest role first, and the ids of those who said so."""
        return self._participations(candidate.token), self._reporters(candidate.token)

    def _participations(self, token: Token) -> tuple[Participation, ...]:
        found: dict[str, Role] = {}
        demanded = parse.is_verb(token) and is_demanded(token)
        for argument in arguments(token):
            role = Role.TARGET if demanded and argument.slot is Slot.SUBJECT else _role(argument)
            self._take(found, argument.head, role, token)
            self._share(found, argument.head, token)
        if demanded:
            found |= dict.fromkeys(self._reporters(token), Role.SOURCE)
        if parse.is_verb(token):
            self._beyond_verb(found, token)
        else:
            self._beyond_noun(found, token)
        if Role.TARGET not in found.values():
            self._aim(found, token)
        self._at_that_time(found, token)
        self._represent(found)
        self._leave_settings(found, token)
        return tuple(Participation(id, role) for id, role in found.items())

    def _take(self, found: dict[str, Role], head: Token, role: Role, token: Token) -> None:
        """Give ``role`` to the actors a phrase names; those that only describe it count where it names none."""
        if role is Role.SOURCE and parse.is_verb(token) and _does_harm(head):
            self._take_happening(found, head, token)
            return
        own = list(_unique(self._own(head, token)))
        if not own and head.i != token.i and parse.is_verb(token) and noun_kind(head) is not None:
            own = list(_unique(self._party_to(head)))
        if not own and role is Role.TARGET and parse.is_verb(token) and type_of(token) is None:
            own = list(_unique(self._aimed_at(head, token)))
        news = [id for id in own if id not in found]
        if not news and (not own or role is not Role.SOURCE) and type_of(token) is not None and not is_kin(head):
            own += self._around_as(role, head, token)
        for id in own:
            found[id] = _stronger(found.get(id), role)
        if head.lemma_.lower() in human_nouns() and not is_kin(head):
            for id in filter(self._is_person, _unique(self._around(head, token))):
                found.setdefault(id, Role.PARTICIPANT)

    def _take_happening(self, found: dict[str, Role], happening: Token, token: Token) -> None:
        """ "Bombings at embassies in Lima killed nine": who did it acts; where it was, if anything, is hit."""
        other = Role.TARGET if type_of(token) in _AIMED else Role.PARTICIPANT
        for argument in arguments(happening):
            if happening.left_edge.i <= argument.head.i <= happening.right_edge.i:
                did = argument.slot is Slot.SUBJECT
                for id in _unique(self._own(argument.head, happening)):
                    acts = did and self.mentions.actor(id).kind is not ActorKind.PLACE
                    role = Role.SOURCE if acts or argument.preposition in _NEARBY else other
                    found[id] = _stronger(found.get(id), role)

    def _around_as(self, role: Role, head: Token, token: Token) -> list[str]:
        """Those inside a phrase that names nobody itself; a place in it acts on nothing, nor does whom others serve."""
        found = _unique(self._around(head, token))
        if role is not Role.SOURCE:
            return list(found)
        serving = head.lower_ != head.lemma_.lower() and head.lemma_.lower() in human_nouns()
        found = (id for id in found if not (serving and self._is_person(id)))
        return [id for id in found if self.mentions.actor(id).kind is not ActorKind.PLACE]

    def _beyond_verb(self, found: dict[str, Role], verb: Token) -> None:
        """Whom a verb's complements, its participles and the clause it is set against bring in."""
        for child in verb.children:
            if parse.completes(child) and parse.is_verb(child):
                self._take_complement(found, child, verb)
            elif parse.is_adverbial_clause(child) and not parse.is_finite(child) and not has_subject(child):
                for id in _unique(self._around(child, verb)):
                    found.setdefault(id, Role.PARTICIPANT)
        if parse.is_complement(verb) and is_one_of(verb.head, "saying"):
            for child in verb.head.lefts:
                if parse.is_adverbial_clause(child) and child.i < verb.left_edge.i and not has_subject(child):
                    for id in _unique(self._around(child, verb)):
                        found.setdefault(id, Role.PARTICIPANT)
        if parse.is_joined(verb) and not self._is_placed(found):
            self._inherit(found, verb)

    def _is_placed(self, found: dict[str, Role]) -> bool:
        """Whether it is known of what country those who act are."""
        sources = [self.mentions.actor(id) for id, role in found.items() if role is Role.SOURCE]
        return any(actor.country is not None or actor.kind is ActorKind.COUNTRY for actor in sources)

    def _take_complement(self, found: dict[str, Role], inner: Token, verb: Token) -> None:
        """What is meant, refused or demanded is meant, refused or demanded of those it concerns."""
        kind = type_of_verb(verb)
        if kind not in _CARRIED or is_set_apart(inner, verb):
            return
        for argument in arguments(inner):
            subject = argument.slot is Slot.SUBJECT
            if subject and parse.is_open_complement(inner) and kind is not PloverType.DEMAND:
                continue
            role = Role.TARGET if subject or argument.slot is Slot.OBJECT else _role(argument)
            for id in _unique(self._own(argument.head, inner)):
                found.setdefault(id, role)

    def _beyond_noun(self, found: dict[str, Role], noun: Token) -> None:
        for id in (*self._own(noun, noun), *self._around(noun, noun)):
            found.setdefault(id, Role.PARTICIPANT)
        self._share(found, noun, noun)

    def _share(self, found: dict[str, Role], noun: Token, token: Token) -> None:
        """The nearest subject above has a part in what is called joint."""
        if not any(child.lower_ in _MUTUAL for child in noun.children):
            return
        verb = governor(noun)
        for _ in range(_STEPS):
            subject = subject_of(verb)
            own = list(_unique(self._own(subject, token))) if subject is not None and subject.i != noun.i else []
            if own or verb.head.i == verb.i:
                found |= {id: found.get(id, Role.PARTICIPANT) for id in own}
                return
            verb = governor(verb.head)

    def _at_that_time(self, found: dict[str, Role], token: Token) -> None:
        """Whom the same actor dealt with at the time named: "a visit last month, when he met the president"."""
        tops = (token.i, governor(token).i)
        near = {i: clause for top in tops for i, clause in self._when.get(top, {}).items()}
        for clause in sorted(near.values(), key=lambda clause: (clause.head.i not in tops, clause.i)):
            if parse.dep(clause) not in (Dep.RELATIVE_CLAUSE, Dep.ADVERBIAL_CLAUSE) or clause.i == token.i:
                continue
            subject = subject_of(clause)
            if subject is not None and set(self.mentions.at(subject)) & set(found):
                for id in _unique(self._around(clause, token)):
                    found.setdefault(id, Role.PARTICIPANT)

    def _represent(self, found: dict[str, Role]) -> None:
        """The country of those who act for it: where a minister or an army takes part, so does their state.

        An army that is an actor of its own acts for nobody else.
        """
        for id in list(found):
            actor = self.mentions.actor(id)
            acts = actor.sector in _STATE and not actor.is_own_army
            if acts and actor.country is not None and self.mentions.knows(actor.country):
                found.setdefault(actor.country, Role.PARTICIPANT)

    def _leave_settings(self, found: dict[str, Role], token: Token) -> None:
        """A place is where a thing happened; it takes part only as what is told of, or where force is used on it."""
        aimed = type_of(token) in _AIMED
        subject = subject_of(token) if parse.is_verb(token) else None
        told = self.mentions.at(subject) if subject is not None else ()
        sites = set(self._sites(token)) if has_patient(token) else set()
        for id, role in list(found.items()):
            acts = role is Role.SOURCE and list(found.values()).count(Role.SOURCE) == 1
            takes_part = id in told or (aimed and id not in sites and (acts or role is Role.TARGET))
            if self.mentions.actor(id).kind is ActorKind.PLACE and not takes_part:
                del found[id]

    def _sites(self, verb: Token) -> Iterator[str]:
        """Whom the text names as where it happened: "killed ten soldiers at Osan", "struck a barracks at Dhahran"."""
        patients = [child for child in verb.children if parse.is_object(child)]
        for child in (each for word in (verb, *patients) for each in word.children):
            if parse.is_preposition(child) and child.lower_ in _PLACES:
                for inner in child.children:
                    yield from self._own(inner, verb)

    def _inherit(self, found: dict[str, Role], verb: Token) -> None:
        """The country of "no Japanese official has gone, but several lawmakers have" is that of the lawmakers too."""
        mine, theirs = subject_of(verb), subject_of(verb.head)
        if mine is None or theirs is None or mine.i == theirs.i or not parse.is_common_noun(mine):
            return
        if mine.lemma_.lower() in _OFFICIALS:
            for id in _unique(self._own(theirs, verb)):
                found[id] = Role.SOURCE

    def _aim(self, found: dict[str, Role], token: Token) -> None:
        """Where force is used and no one is named as its target, it is used on the place.

        Not on the place of another event: "in a speech in Alexandria he nationalised the company".
        """
        if type_of(token) not in _AIMED:
            return
        for argument in arguments(token):
            of_another = noun_kind(argument.head) is not None and type_of(argument.head) not in _AIMED
            if argument.preposition in _PLACES and not of_another:
                for id in _unique(self._own(argument.head, token)):
                    if found.get(id) is Role.PARTICIPANT:
                        found[id] = Role.TARGET

    def _own(self, head: Token, token: Token, depth: int = 0) -> Iterator[str]:
        """The actors that the phrase names as itself: its head, what is fixed to it, its like ("A and B").

        ``depth`` counts the prepositions on the way: in "fears of a recession in Chad" Chad takes no part.
        """
        named = self.mentions.at(antecedent(head) if head.lower_ == "whose" else head)
        yield from named
        if (first := first_of_list(head)) is not None:
            yield from self.mentions.at(first)
        if parse.is_apposition(head):
            yield from self.mentions.at(head.head)
        for child in head.children:
            if child.i == token.i or (parse.is_owner(child) and is_kin(head)) or says_which(child):
                continue
            if parse.is_owner(child) and head.lemma_.lower() in human_nouns():
                yield from (id for id in self._own(child, token, depth) if not self._is_person(id))
            elif parse.is_apposition(child) and is_relation(child):
                yield from self.mentions.at(child)
            elif parse.is_in_phrase(child):
                yield from self._own(child, token, depth)
            elif parse.is_adverbial(child) and child.lower_ in ("there", "here"):
                yield from self.mentions.at(child)
            elif parse.is_preposition(child) and child.lower_ in (
                _SET_IN if named and not head.text.islower() else _IDENTITY
            ):
                yield from self._meant_by(head, child, token, depth)

    def _meant_by(self, head: Token, preposition: Token, token: Token, depth: int) -> Iterator[str]:
        """Who is meant by what follows "of" or "in": of people that is whom they are, of thoughts nobody."""
        lemma = head.lemma_.lower()
        people = lemma in human_nouns() or lemma in bodies() or lemma in places()
        if lemma in thoughts() or (depth >= _NESTED and not people):
            return
        serving = lemma in human_nouns()
        for inner in preposition.children:
            if parse.is_of_preposition(inner):
                served = {id for word in (inner, *inner.lefts) for id in self.mentions.at(word)} if serving else set()
                found = self._own(inner, token, depth + 1)
                yield from (id for id in found if id not in served or not self._is_person(id))

    def _is_person(self, id: str) -> bool:
        return self.mentions.actor(id).kind is ActorKind.PERSON

    def _party_to(self, noun: Token) -> Iterator[str]:
        """Who takes part in what a noun names that begins, ends or fails: "talks between A and B opened"."""
        for argument in arguments(noun):
            inside = noun.left_edge.i <= argument.head.i <= noun.right_edge.i
            if inside and (argument.slot is Slot.SUBJECT or argument.preposition in _PARTIES):
                yield from self._own(argument.head, noun)

    def _aimed_at(self, noun: Token, token: Token) -> Iterator[str]:
        """Against whom a thing is done or issued: "issued a warrant for him"."""
        if noun.lemma_.lower() not in aimed_nouns():
            return
        for child in noun.children:
            if parse.is_preposition(child) and child.lower_ in aiming_prepositions():
                for inner in child.children:
                    yield from self._own(inner, token)

    def _around(self, head: Token, token: Token) -> Iterator[str]:
        """All other actors inside the phrase, those below the event's own word and those only thought of left out."""
        if head.lemma_.lower() in thoughts():
            return
        for child in head.children:
            if child.i != token.i and not only_says(child):
                yield from self.mentions.at(child)
                yield from self._around(child, token)

    def _reporters(self, token: Token) -> tuple[str, ...]:
        if (named := attributed(token)) is not None:
            return tuple(_unique(self._own(named, token)))
        verb = speech_above(token)
        if verb is None:
            return ()
        speaker = next(agents(verb), None) if is_passive(verb) else subject_of(verb)
        return tuple(_unique(self._own(speaker, token))) if speaker is not None else ()


def _does_harm(noun: Token) -> bool:
    return noun_kind(noun) in _HARMFUL or noun.lemma_.lower() in _WARS


def _role(argument: Argument) -> Role:
    if argument.slot is Slot.SUBJECT:
        return Role.SOURCE
    if argument.slot is Slot.OBJECT:
        return Role.TARGET
    if argument.preposition in _TOWARDS:
        return Role.TARGET
    return Role.PARTICIPANT


def _stronger(one: Role | None, other: Role) -> Role:
    order = (Role.SOURCE, Role.TARGET, Role.PARTICIPANT)
    return other if one is None else min(one, other, key=order.index)


def _unique(ids: Iterator[str]) -> Iterator[str]:
    seen: set[str] = set()
    for id in ids:
        if id not in seen:
            seen.add(id)
            yield id
