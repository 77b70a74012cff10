"""A length of time that lies somewhere ("the past two months", "the next year") in, what it is counted from out."""

from __future__ import annotations

from timeline.dates.anchors.row import REVOLT, Anchoring, Asked, is_told
from timeline.dates.grammatical import Outlook
from timeline.dates.reading import Amount, Origin, Vague
from timeline.dates.resolve import NOTHING, Choice


def _of_the_story(asked: Asked) -> Choice | None:
    reading, frame, said = asked
    told = isinstance(reading, Amount | Vague) and reading.origin is Origin.TEXT
    over = said.outlook() is Outlook.PAST or (frame.tells_here() and said.would()) or _was_to_come(asked)
    after = isinstance(reading, Amount) and (reading.lies or 0) > 0 and over
    return (frame.line() or NOTHING) if told or after else None


def _was_to_come(asked: Asked) -> bool:
    """ "Jailed in 1963, he was to spend the next ten years there": ahead of what its own sentence tells of as done."""
    near = asked.frame.near
    told = near is not None and not near.passing and asked.frame.is_told_here(near)
    return told and asked.said.outlook() is Outlook.FORESEEN


def _before_the_story(asked: Asked) -> Choice | None:
    """ "In the past year both had armed": in a text that never leaves its story, the year before the time told of.

    Likewise in any other of what had been before a time that its paragraph has told of.
    """
    reading, frame, said = asked
    back = isinstance(reading, Amount) and (reading.lies or 0) < 0 and said.outlook() is Outlook.PAST
    told = is_told(frame, said, -1) or (said.before() and frame.tells_here())
    return frame.line() if back and told else None


def _publication(asked: Asked) -> Choice:
    return asked.frame.publication()


LENGTHS = (
    Anchoring(
        "a length that goes on from the time told of",
        _of_the_story,
        {
            "Rebels took the coast on 3 May 2015. They held it for {the next three months}.": "P3M",
            "Rebels took the coast on 3 May 2005. They would hold it for {the coming two years}.": "P2Y",
            "Arrested in 1963, he was to spend {the next eleven years} in Lima.": "P11Y",
        },
        (
            "Rebels took the coast. They fought over {the past two months}.",
            "Rebels took the coast on 3 May 2005. They will hold it for {the coming two years}.",
            "The vote of 1963 was held here. Envoys are to spend {the next two years} in Lima.",
        ),
    ),
    Anchoring(
        "a length before the time told of",
        _before_the_story,
        {
            REVOLT * 3 + "In {the past year} both had armed.": "P1Y",
            "The flight was stopped on 14 June 2022. Two courts had refused to on {the previous two days}.": "P2D",
        },
        (
            REVOLT * 3 + "In {the past year} it has been told anew.",
            "Rebels rose on 4 May 1911.\n\nIn {the past year} both had armed.",
        ),
    ),
    Anchoring(
        "a length seen from publication",
        _publication,
        {"Both armed in {the past year}.": "P1Y"},
        (REVOLT * 3 + "In {the past year} both had armed.",),
    ),
)
