"""The types every room shares: immutable, slotted, standard library only."""

from timeline.model.actor import Actor, ActorChange, ActorKind, Mention
from timeline.model.article import Article, PublishedFrom
from timeline.model.edtf import from_edtf, to_edtf
from timeline.model.event import (
    Carried,
    Certainty,
    Change,
    Dating,
    Event,
    Modality,
    Participation,
    PloverType,
    Relation,
    Remark,
    Role,
    Way,
)
from timeline.model.text import Span
from timeline.model.time import DateRange, Granularity, Qualifier, days_on
from timeline.model.timeline import Note, Timeline, merge
from timeline.model.timex import Anchor, Derivation, TemporalExpression, TimexMod, TimexQuant, TimexType, VagueTime

__all__ = [
    "Actor",
    "ActorChange",
    "ActorKind",
    "Anchor",
    "Article",
    "Carried",
    "Certainty",
    "Change",
    "DateRange",
    "Dating",
    "Derivation",
    "Event",
    "Granularity",
    "Mention",
    "Modality",
    "Note",
    "Participation",
    "PloverType",
    "PublishedFrom",
    "Qualifier",
    "Relation",
    "Remark",
    "Role",
    "Span",
    "TemporalExpression",
    "Timeline",
    "TimexMod",
    "TimexQuant",
    "TimexType",
    "VagueTime",
    "Way",
    "days_on",
    "from_edtf",
    "merge",
    "to_edtf",
]
