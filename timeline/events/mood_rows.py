"""A verb and an infinitive below it in; by which row it is decided how sure that is, and how sure, out.

How to add one: a `MoodRow` in its place in `MOOD_ROWS`, with sentences whose infinitive in braces it decides, and
sentences like them whose infinitive another row decides. The first that fits decides.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from timeline.events.ranked import ranks
from timeline.language import Token, among, clause_of, is_one_of, parse, took_until
from timeline.language.tongue import tongue
from timeline.language.undone import is_later, is_still_open
from timeline.language.word import is_form_of
from timeline.model import Modality


@dataclass(frozen=True, slots=True)
class MoodRow:
    """How sure what an infinitive says is by the verb above it; ``mood`` is None where it is as sure as that verb."""

    name: str
    fits: Callable[[Token, Token], bool]
    mood: Modality | None
    decides: tuple[str, ...]
    leaves: tuple[str, ...]


def mood_below(above: Token, infinitive: Token) -> Modality | None:
    """By the first row that fits; None where it is as sure as the verb above."""
    row = mood_row(above, infinitive)
    return row.mood if row is not None else Modality.HYPOTHETICAL


def mood_row(above: Token, infinitive: Token) -> MoodRow | None:
    """The row that decides; None where none does, so that it is left open."""
    return next((row for row in MOOD_ROWS if row.fits(above, infinitive)), None)


def _is_arranged_by(above: Token) -> bool:
    return is_one_of(above, "scheduling") or is_form_of(above, tongue().being_about_to)


def _goes_on(verb: Token) -> bool:
    """ "Went on to win": with what is done next, and nowhere."""
    return is_one_of(verb, "going_on_to") and among.says(filter(parse.is_particle, verb.rights), tongue().in_or_on)


MOOD_ROWS: tuple[MoodRow, ...] = (
    MoodRow(
        "what is refused",
        lambda above, _: is_one_of(above, "denying"),
        Modality.DENIED,
        ("The king refused to {sign} the pact.", "The king declined to {leave}."),
        ("The king agreed to {sign} the pact.", "The king tried to {leave}."),
    ),
    MoodRow(
        "what was done at last",
        lambda _, infinitive: took_until(infinitive),
        None,
        ("It took until May to {sign} the pact.", "It took the army until May to {take} the port."),
        ("The army took two years to {take} the port.", "It will take until May to {sign} the pact."),
    ),
    MoodRow(
        "what a history goes on to by would",
        lambda above, _: _goes_on(above) and is_later(above),
        Modality.ACTUAL,
        ("Holt would go on to {win} the vote.",),
        ("Holt would go home to {win} the vote.", "Holt would go on to {win} if he stood."),
    ),
    MoodRow(
        "what one goes on to",
        lambda above, _: _goes_on(above),
        None,
        ("Holt went on to {win} the vote.", "Holt will go on to {win} the vote."),
        ("Holt went home to {win} the vote.", "Holt went off to {win} the vote."),
    ),
    MoodRow(
        "what one would like to do",
        lambda above, _: is_one_of(above, "liking") and any(map(parse.is_modal, above.lefts)),
        Modality.HYPOTHETICAL,
        ("Holt said that he would like to {sign} the pact.", "Holt would prefer to {leave}."),
        ("Holt liked to {sign} pacts.", "Holt would have to {leave}."),
    ),
    MoodRow(
        "what is yet to be done",
        lambda above, _: is_still_open(above),
        Modality.HYPOTHETICAL,
        ("The king has yet to {sign} the pact.",),
        ("The king has to {sign} the pact.", "The king managed to {sign} the pact."),
    ),
    MoodRow(
        "what ranks among those who did it",
        ranks,
        None,
        ("Peru was the last state to {sign} the pact.",),
        ("Peru was a state that hoped to {sign} the pact.", "Peru was elected to {lead} the body."),
    ),
    MoodRow(
        "what is not arranged",
        lambda above, _: _is_arranged_by(above) and clause_of(above).negated,
        Modality.HYPOTHETICAL,
        ("The envoy was not scheduled to {leave} on Friday.", "The king did not decide to {leave}."),
        ("The envoy is scheduled to {leave} on Friday.", "The king did not manage to {leave}."),
    ),
    MoodRow(
        "what is arranged",
        lambda above, _: _is_arranged_by(above),
        Modality.PLANNED,
        ("The envoy is scheduled to {leave} on Friday.", "The king decided to {leave}."),
        ("The king tried to {leave}.", "The king hopes to {leave}."),
    ),
    MoodRow(
        "what is wanted, thought of or asked for",
        lambda above, _: is_one_of(above, "planning", "hypothesising", "choosing", "striving", "bidding"),
        Modality.HYPOTHETICAL,
        ("The king hopes to {leave}.", "The king urged them to {leave}.", "Peru was elected to {lead} the body."),
        ("The king managed to {leave}.", "The king planned to {leave}."),
    ),
    MoodRow(
        "what came of it",
        lambda above, infinitive: is_one_of(above, "resulting") and infinitive.i > above.i,
        None,
        ("Oil fell to {close} at 80 dollars on Friday.", "Shares rose to {hit} a record."),
        ("The king came home to {vote}.", "The king hopes to {leave}."),
    ),
    MoodRow(
        "what completes the verb",
        lambda _, infinitive: parse.is_open_complement(infinitive),
        None,
        ("The king managed to {sign} the pact.", "The king began to {leave}.", "The storm forced him to {leave}."),
        ("The king came home to {vote}.", "The king tried to {leave}."),
    ),
)
