"""A language's code in; how much of an article in it can be told out: its events, its times alone, or nothing."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec

_EVENTS = ("words", "inflection", "actor_words", "event_words")
"""What the folder of a language holds where articles are read with their grammar."""


@cache
def tells_times(code: str) -> bool:
    """Whether there is a folder for the language (BCP 47: what stands before a hyphen decides) with rules of times."""
    return _holds(code, "dates")


@cache
def tells_events(code: str) -> bool:
    """Whether its folder has all that events are told by as well."""
    return tells_times(code) and all(_holds(code, module) for module in _EVENTS)


def _holds(code: str, module: str) -> bool:
    primary = code.partition("-")[0].lower()
    if not primary.isalpha() or not primary.isascii():
        return False
    try:
        return find_spec(f"timeline.languages.{primary}.{module}") is not None
    except ModuleNotFoundError:
        return False
