"""A PLOVER type in; its place between cooperation and conflict, the colour of it and its name out.

To add a type, add a row to QUAD. The colours hold a contrast of at least 3 to 1 on white and on Streamlit's dark
ground, and stay apart for red-, green- and blue-blind readers (tests/chart/test_colour.py measures both).
"""

from __future__ import annotations

from enum import StrEnum

from timeline.model import PloverType


class Quad(StrEnum):
    """PLOVER's four classes of event, and one for what has no type (after GDELT's QuadClass of CAMEO's roots)."""

    MATERIAL_COOPERATION = "Cooperation in deeds"
    VERBAL_COOPERATION = "Cooperation in words"
    OTHER = "Neither"
    VERBAL_CONFLICT = "Conflict in words"
    MATERIAL_CONFLICT = "Conflict in deeds"


QUAD = {
    PloverType.COOPERATE: Quad.MATERIAL_COOPERATION,
    PloverType.AID: Quad.MATERIAL_COOPERATION,
    PloverType.CONCEDE: Quad.MATERIAL_COOPERATION,
    PloverType.RETREAT: Quad.MATERIAL_COOPERATION,
    PloverType.AGREE: Quad.VERBAL_COOPERATION,
    PloverType.CONSULT: Quad.VERBAL_COOPERATION,
    PloverType.SUPPORT: Quad.VERBAL_COOPERATION,
    PloverType.INVESTIGATE: Quad.VERBAL_CONFLICT,
    PloverType.DEMAND: Quad.VERBAL_CONFLICT,
    PloverType.DISAPPROVE: Quad.VERBAL_CONFLICT,
    PloverType.REJECT: Quad.VERBAL_CONFLICT,
    PloverType.THREATEN: Quad.VERBAL_CONFLICT,
    PloverType.PROTEST: Quad.MATERIAL_CONFLICT,
    PloverType.SANCTION: Quad.MATERIAL_CONFLICT,
    PloverType.MOBILIZE: Quad.MATERIAL_CONFLICT,
    PloverType.COERCE: Quad.MATERIAL_CONFLICT,
    PloverType.ASSAULT: Quad.MATERIAL_CONFLICT,
    PloverType.FIGHT: Quad.MATERIAL_CONFLICT,
}

COLOUR = {
    Quad.MATERIAL_COOPERATION: "#1F6FD0",
    Quad.VERBAL_COOPERATION: "#00A0CC",
    Quad.OTHER: "#7D8590",
    Quad.VERBAL_CONFLICT: "#D07A22",
    Quad.MATERIAL_CONFLICT: "#C8324A",
}

QUIET = "#717B8A"
"""Second-rank ink, legible on both grounds."""
LINE = "#8A94A3"
ACCENT = "#E0A100"
"""What is selected."""
CLEAR = "rgba(0,0,0,0)"
BAND = "rgba(125,138,160,0.10)"
GRID = "rgba(125,138,160,0.22)"


def quad_of(kind: PloverType | None) -> Quad:
    """The class of a type."""
    return QUAD.get(kind, Quad.OTHER) if kind else Quad.OTHER


def fade(colour: str, share: float) -> str:
    """A colour let through in part, ``share`` from 0 to 1."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgba({red},{green},{blue},{share:g})"
