"""A correction or a timeline to the plain data that is stored, and back."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, cast

from cattrs.errors import BaseValidationError
from cattrs.preconf.json import make_converter
from cattrs.strategies import configure_tagged_union

from timeline.model import Span, Timeline
from timeline.model.correction import Correction

_TAG = "kind"

_converter = make_converter()
_converter.register_unstructure_hook(Span, list)
_converter.register_structure_hook(Span, lambda ends, _: Span(int(ends[0]), int(ends[1])))
configure_tagged_union(Correction, _converter, tag_name=_TAG)


def pack(correction: Correction) -> dict[str, Any]:
    """Names, strings, numbers, lists and dicts; ``kind`` is the name of the correction's type."""
    return cast("dict[str, Any]", _converter.unstructure(correction, Correction))


def unpack(payload: dict[str, Any]) -> Correction:
    """The correction that was packed; fields added since take their defaults, fields no longer known are left out.

    Raises ValueError where it is of a kind that this version does not know or lacks what it needs.
    """
    try:
        return cast("Correction", _converter.structure(payload, Correction))  # type: ignore[arg-type]
    except (BaseValidationError, KeyError, TypeError, ValueError) as error:
        raise ValueError(f"not a correction that this version knows: {payload.get(_TAG)!r}") from error


def pack_timeline(timeline: Timeline) -> dict[str, Any]:
    """Names, strings, numbers, lists and dicts, without the articles themselves."""
    return cast("dict[str, Any]", _converter.unstructure(replace(timeline, articles=())))


def unpack_timeline(payload: dict[str, Any]) -> Timeline:
    """The timeline that was packed, without its articles. Raises ValueError where its form is not known."""
    try:
        return _converter.structure(payload, Timeline)
    except (BaseValidationError, KeyError, TypeError, ValueError) as error:
        raise ValueError("not a timeline that this version knows") from error
