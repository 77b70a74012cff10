"""What a reading is counted from, and why: the publication date, or a time mentioned before.

News counts from the day it is published, a history from the time it last mentioned, and one article may do both. The
choice is made for each expression by ordered rows, the first of which that finds an anchor decides: by its own words
first ("ago", "later", "that year"), then by whether a story is being told where it stands (``Frame``), then by the
tense of its verb.

How to add one: an ``Anchoring`` in the table of the readings it is for, with texts that it decides and texts that it
leaves to others; the tests read both.
"""

from __future__ import annotations

from collections.abc import Mapping

from timeline.dates.anchors.bare import BARE
from timeline.dates.anchors.definites import DEFINITES
from timeline.dates.anchors.lengths import LENGTHS
from timeline.dates.anchors.row import Anchoring, Asked
from timeline.dates.anchors.shifts import SHIFTS
from timeline.dates.frame import Frame
from timeline.dates.grammatical import Said
from timeline.dates.reading import Amount, Calendar, Definite, NamedReading, Reading, Shift, Vague
from timeline.dates.resolve import Choice

__all__ = ["ANCHORINGS", "BARE", "DEFINITES", "LENGTHS", "SHIFTS", "Anchoring", "Asked", "choose"]


def choose(reading: Reading, frame: Frame, said: Said) -> Choice:
    """The anchor of one reading, with the way a bare one points and the name of the row that decided."""
    asked = Asked(reading, frame, said)
    frame.stands_still(still=True)
    rows = ANCHORINGS.get(type(reading), ())
    row, found = next(((row, found) for row in rows if (found := row.finds(asked)) is not None), _NO_ROW)
    frame.stands_still(still=False)
    return Choice(found.kind, found.place, found.text, found.way, row.name) if row and found else frame.publication()


_NO_ROW = None, None


ANCHORINGS: Mapping[type[Reading], tuple[Anchoring, ...]] = {
    Shift: SHIFTS,
    Definite: DEFINITES,
    Calendar: BARE,
    NamedReading: BARE,
    Amount: LENGTHS,
    Vague: LENGTHS,
}
"""The rows for each kind of reading, in the order in which they are asked; others are counted from publication."""
