"""What happened, when, to whom, and on what evidence."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from timeline.model.text import Span
from timeline.model.time import DateRange
from timeline.model.timex import TemporalExpression


class Certainty(StrEnum):
    """How an event came by its date."""

    EXPLICIT = "explicit"
    """Its own clause states it."""
    INFERRED = "inferred"
    """Carried over from a neighbour."""
    ASSUMED = "assumed"
    """Nothing is said, and news means the day of its story: that of publication unless the opening gives another, or
    the day of the happening that is only named again."""


class Modality(StrEnum):
    """Whether the text says that it happened."""

    ACTUAL = "actual"
    PLANNED = "planned"
    HYPOTHETICAL = "hypothetical"
    DENIED = "denied"


class Role(StrEnum):
    """An actor's part in an event. PLOVER's manual says actor for source and recipient for target."""

    SOURCE = "source"
    TARGET = "target"
    PARTICIPANT = "participant"


class PloverType(StrEnum):
    """PLOVER's event types, from cooperation to conflict (Open Event Data Alliance, PLOVER manual)."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    COOPERATE = "COOPERATE"
    AID = "AID"
    CONCEDE = "CONCEDE"
    RETREAT = "RETREAT"
    INVESTIGATE = "INVESTIGATE"
    DEMAND = "DEMAND"
    DISAPPROVE = "DISAPPROVE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"
    FIGHT = "FIGHT"


class Change(StrEnum):
    """What a person changed about an event after it was extracted."""

    DATE = "date"
    TITLE = "title"
    ACTORS = "actors"
    TYPE = "type"
    MODALITY = "modality"
    """Whether it happened."""
    MERGED = "merged"
    """Other events were joined to it."""
    ADDED = "added"
    """It was marked in the text by hand."""
    KEPT = "kept"
    """It was corrected once, and extraction no longer finds it."""
    MOVED = "moved"
    """Its date moved along with another that a person set."""


@dataclass(frozen=True, slots=True)
class Participation:
    """An actor's role in one event; ``actor`` is ``Actor.id``."""

    actor: str
    role: Role


@dataclass(frozen=True, slots=True)
class Carried:
    """Why a date moved: the words that a person gave another time, ``when``; and what the date was ``before``."""

    because: str
    when: DateRange | None
    before: DateRange | None


class Relation(StrEnum):
    """How an event lies to the time that its words name."""

    ON = "on"
    DURING = "during"
    OVER = "over"
    FOR = "for"
    SINCE = "since"
    UNTIL = "until"
    BEFORE = "before"
    AFTER = "after"
    BY = "by"
    START = "start"
    """It comes into force then: "effective 1 May"."""
    AS_OF = "as of"
    """It is counted as it stood then."""


class Way(StrEnum):
    """How an event came by its date."""

    OWN_CLAUSE = "own clause"
    """Its clause states the time."""
    COUNTED_OFF = "counted off"
    """The words count it from another event: "two days after the attack"."""
    ANNIVERSARY = "anniversary"
    """The words count the years since it."""
    SHARED_CLAUSE = "shared clause"
    """What it hangs on in its sentence, or what hangs on it, is dated."""
    SAME_ENTRY = "same entry"
    """The entry of a chronicle that tells it has its date at its head."""
    RUNNING_REPORT = "running report"
    """The entry of a report that runs by the hour has its hour at its head."""
    TOLD_ON = "told on"
    """It goes on from a dated sentence right before."""
    NAMED_AGAIN = "named again"
    """It names what was dated elsewhere: "the attack"."""
    STORY_DAY = "day of the story"
    """The article opens on a day of its own, and says no other."""
    PUBLICATION = "day of publication"
    """Nothing is said of its day."""


@dataclass(frozen=True, slots=True)
class Dating:
    """Why an event is dated as it is: the expression used, its relation to the event, one plain sentence.

    ``relation`` and ``way`` are None where a person gave the date, or there is none.
    ``counted_from`` is the trigger of another event that the words count from ("two days after the attack").
    ``carried`` says what a person moved that the date moved along with, None where nobody did.
    """

    expression: TemporalExpression | None = None
    relation: Relation | None = None
    explanation: str = ""
    counted_from: Span | None = None
    carried: Carried | None = None
    way: Way | None = None

    @property
    def lends_year(self) -> bool:
        """Whether the year is known from the context alone: see `Derivation.lends_year`."""
        return self.expression is not None and self.expression.derivation.lends_year


@dataclass(frozen=True, slots=True)
class Remark:
    """What a person thinks of an event without changing it: a note, a star, tags, and whether they have reviewed it."""

    note: str = ""
    starred: bool = False
    tags: tuple[str, ...] = ()
    reviewed: bool = False


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened.

    ``trigger`` is the word that names it, ``clause`` the words that tell it, ``sentence`` where it is told first;
    ``retold`` are further sentences that tell the same event. ``range`` is None where no date could be given.
    ``reported_by`` are the ids of the actors who said so, kept apart from those who took part.
    ``lead`` says that it is the news itself, told in the headline or the first sentence though no date is stated.
    ``corrected`` says what a person changed; it is empty for an event as it was extracted. ``remark`` is theirs too.
    """

    id: str
    article: str
    title: str
    trigger: Span
    clause: Span
    sentence: Span
    certainty: Certainty
    modality: Modality = Modality.ACTUAL
    range: DateRange | None = None
    type: PloverType | None = None
    actors: tuple[Participation, ...] = ()
    reported_by: tuple[str, ...] = ()
    dating: Dating = Dating()
    retold: tuple[Span, ...] = ()
    corrected: frozenset[Change] = frozenset()
    lead: bool = False
    remark: Remark = Remark()

    @property
    def is_shown_first(self) -> bool:
        """Whether it is shown unasked: its date is stated or carried over, or it is the news itself."""
        return self.lead or self.certainty is not Certainty.ASSUMED

    @property
    def actor_ids(self) -> frozenset[str]:
        """The ids of all who took part, whatever their role."""
        return frozenset(participation.actor for participation in self.actors)
