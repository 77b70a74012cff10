"""A Candidate and the cast in; who took part, in which role, and who said so, out."""

from __future__ import annotations

from collections import defaultdict

from timeline.events.arguments import agents, is_passive, subject_of
from timeline.events.candidate import Candidate
from timeline.events.mentions import Mentions
from timeline.events.partaking import Partaking
from timeline.events.parties import attributed, speech_above
from timeline.events.party_phrases import PartyPhrases
from timeline.events.role_rows import take_part
from timeline.language import Doc, Token, governor
from timeline.language.tongue import tongue
from timeline.language.word import is_spelled, is_topmost
from timeline.model import Actor, Participation


class Roles:
    """Who took part in the events of one document. Build once per document, then ask ``of`` for each candidate."""

    def __init__(self, doc: Doc, cast: tuple[Actor, ...]) -> None:
        """Index every mention of the cast in ``doc``."""
        self.mentions = Mentions(doc, cast)
        self._phrases = PartyPhrases(self.mentions)
        whens = [word.head for word in doc.tokens if is_spelled(word, tongue().at_which_time) and not is_topmost(word)]
        self._when: defaultdict[int, dict[int, Token]] = defaultdict(dict)
        for clause in whens:
            self._when[clause.head.i][clause.i] = self._when[clause.head.head.i][clause.i] = clause

    def of(self, candidate: Candidate) -> tuple[tuple[Participation, ...], tuple[str, ...]]:
        """The participations, each actor once and the strongest role first, and the ids of those who said so."""
        event = self.partaking(candidate.token)
        return tuple(Participation(id, role) for id, role in take_part(event).items()), event.reporters

    def partaking(self, token: Token) -> Partaking:
        """What the rows ask of an event's word, while nobody takes part yet."""
        return Partaking(token, self._phrases, self._reporters(token), self._at_that_time(token))

    def _at_that_time(self, token: Token) -> tuple[Token, ...]:
        """The "when" clauses of the word or its verb, its own first."""
        tops = (token.i, governor(token).i)
        near = {i: clause for top in tops for i, clause in self._when.get(top, {}).items()}
        return tuple(sorted(near.values(), key=lambda clause: (clause.head.i not in tops, clause.i)))

    def _reporters(self, token: Token) -> tuple[str, ...]:
        if (named := attributed(token)) is not None:
            return tuple(self._phrases.own(named, token))
        verb = speech_above(token)
        if verb is None:
            return ()
        speaker = next(agents(verb), None) if is_passive(verb) else subject_of(verb)
        return tuple(self._phrases.own(speaker, token)) if speaker is not None else ()
