"""Two tellings in; why they cannot be one happening, however alike they are, out.

How to add one: a row of ``VETOES`` is a name, the reason in words, the test, and articles that it keeps apart and
others that it leaves together. Day after day the same is told of the next day's market, the next night's shelling and
the next round of talks: what each article tells as the news of its own day is another happening than what the next one
tells as the news of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from timeline.model import Modality
from timeline.together.features import TellingPair, are_by_others, days_told_before
from timeline.together.kindred import kin, phase_stems
from timeline.together.telling import Telling

FAR: Final = 45
"""Days between two stated dates from which no slip explains them: a wrong month lies closer."""
_FRESH: Final = 1
"""Days before or after its publication in which an article tells what is news."""


@dataclass(frozen=True, slots=True)
class Veto:
    """``because`` ends "these are not one: ".

    ``of_all`` says whether it keeps apart whatever the two stand with. Where it speaks of the two alone, what others
    tell may outweigh it: one source may say that it is to come where another tells it as done.

    ``accepts`` are articles of 2 December 2024, or of the day that "@" names in front, whose first tellings it keeps
    apart, or one article of which it keeps the first two apart; ``refuses`` are others that nothing keeps apart.
    """

    name: str
    because: str
    holds: Callable[[TellingPair], bool]
    of_all: bool = True
    accepts: tuple[tuple[str, ...], ...] = ()
    refuses: tuple[tuple[str, ...], ...] = ()


def _far_apart(pair: TellingPair) -> bool:
    return (pair.gap or 0) >= FAR


def _each_its_own_news(pair: TellingPair) -> bool:
    return bool(pair.gap) and not pair.one and _is_fresh(pair.a) and _is_fresh(pair.b)


def _two_days_of_one_article(pair: TellingPair) -> bool:
    return pair.one and bool(pair.gap)


def _two_of_one_sentence(pair: TellingPair) -> bool:
    return pair.one and pair.a.event.sentence == pair.b.event.sentence


def _each_their_own_word(pair: TellingPair) -> bool:
    return pair.by_others and pair.a.kin.voicing and pair.b.kin.voicing


def _another_deed_of_others(pair: TellingPair) -> bool:
    a, b = pair.a, pair.b
    return pair.kin == "none" and pair.by_others and are_by_others(a, b) and _share_no_name(a.sources, b.sources)


def _to_somebody_else(pair: TellingPair) -> bool:
    a, b = pair.a, pair.b
    return pair.to_others and a.victim is b.victim is not None and _share_no_name(a.targets, b.targets)


def _share_no_name(some: Iterable[str], others: Iterable[str]) -> bool:
    """Whether no part of a name is that of any other: who is "tolm" in one article may be "samara-tolm" in another."""
    return _parts(some).isdisjoint(_parts(others))


def _parts(actors: Iterable[str]) -> frozenset[str]:
    return frozenset(part for each in actors for part in each.split("-"))


def _other_things_begin(pair: TellingPair) -> bool:
    if not (pair.a.kin.phase and pair.b.kin.phase):
        return False
    if kin(pair.a.trigger - phase_stems()).is_shared(kin(pair.b.trigger - phase_stems())):
        return False
    some, others = (each.arguments.keys() - each.names for each in (pair.a, pair.b))
    return bool(some and others) and not some & others


def _done_and_to_come(pair: TellingPair) -> bool:
    return pair.one and {pair.a.event.modality, pair.b.event.modality} == {Modality.ACTUAL, Modality.PLANNED}


def _another_thing_to_come(pair: TellingPair) -> bool:
    moods = {pair.a.event.modality, pair.b.event.modality}
    return pair.kin == "none" and moods == {Modality.ACTUAL, Modality.PLANNED}


def _told_before_it_was(pair: TellingPair) -> bool:
    """Whether the one was told as done, days before the day that the other states."""
    return max(days_told_before(pair.a, pair.b), days_told_before(pair.b, pair.a)) > _FRESH


def _is_fresh(telling: Telling) -> bool:
    when, published = telling.event.range, telling.article.published
    if when is None or when.begin is None or not when.is_day or published is None:
        return False
    return abs((when.begin - published).days) <= _FRESH


VETOES: Final = (
    Veto(
        "far apart",
        "their stated dates lie weeks apart",
        _far_apart,
        accepts=(("Norland held a vote on 5 December 2023.", "Norland held a vote on 5 August 2023."),),
        refuses=(("Norland held a vote on 5 December 2023.", "Norland held a vote on 6 December 2023."),),
    ),
    Veto(
        "each its own news",
        "each is told as the news of another day",
        _each_its_own_news,
        accepts=(("Troops shelled Lumo on Monday.", "@2024-12-05 Troops shelled Lumo on Thursday."),),
        refuses=(("Troops shelled Lumo on Monday.", "@2024-12-05 Troops shelled Lumo on Monday."),),
    ),
    Veto(
        "told before it was",
        "one was told as done before the day of the other",
        _told_before_it_was,
        accepts=(("Norland held a vote.", "@2024-12-20 Norland held a vote on 5 December 2024."),),
        refuses=(("Norland held a vote.", "@2024-12-20 Norland held a vote on 3 December 2024."),),
        of_all=False,
    ),
    Veto(
        "two days of one article",
        "one article gives them different dates",
        _two_days_of_one_article,
        accepts=(("Troops shelled Lumo on 3 May 2023. Troops shelled Lumo on 9 May 2023.",),),
        refuses=(("Troops shelled Lumo on 3 May 2023. Rebels attacked Lumo on 3 May 2023.",),),
    ),
    Veto(
        "two of one sentence",
        "one sentence tells them as two",
        _two_of_one_sentence,
        accepts=(("Samara Tolm visited Lumo on Saturday and promised 12 million dollars to Lumo.",),),
        refuses=(("Samara Tolm visited Lumo on Saturday. Samara Tolm promised 12 million dollars to Lumo.",),),
    ),
    Veto(
        "each their own word",
        "each is what somebody else said, or did by a word of their own",
        _each_their_own_word,
        accepts=(
            ("Colombia condemned the attack on Lumo.", "Chile condemned the attack on Lumo."),
            ("Colombia suspended Kasavia on 1 December 2024.", "Chile suspended Kasavia on 1 December 2024."),
        ),
        refuses=(("The premier of Norland condemned the attack.", "Norland's premier condemned the attack."),),
    ),
    Veto(
        "other things begin",
        "what begins or ends in one is not what does in the other",
        _other_things_begin,
        accepts=(("Schools in Kasavia opened.", "Norland opened its embassy in Kasavia."),),
        refuses=(("The talks in Lumo began.", "Talks between rebels and the army opened in Lumo."),),
    ),
    Veto(
        "another deed of others",
        "others did it, and the words are of another thing",
        _another_deed_of_others,
        accepts=(("The police of Chile arrested Samara Tolm.", "The senate of Peru praised Samara Tolm."),),
        refuses=(("The police of Chile arrested Samara Tolm.", "The senate of Peru had Samara Tolm detained."),),
    ),
    Veto(
        "to somebody else",
        "it was done to another state or person",
        _to_somebody_else,
        of_all=False,
        accepts=(("Norland buried President Samara Tolm.", "Norland buried Minister Ruben Kell."),),
        refuses=(("Norland buried President Samara Tolm.", "Norland buried Tolm."),),
    ),
    Veto(
        "another thing to come",
        "what is to come in one is another thing than was done",
        _another_thing_to_come,
        of_all=False,
        accepts=(("The premiers will meet in Lumo.", "The premiers signed a pact in Lumo."),),
        refuses=(("The premiers will meet in Lumo.", "The premiers met in Lumo."),),
    ),
    Veto(
        "done and to come",
        "the article tells one as done and one as to come",
        _done_and_to_come,
        of_all=False,
        accepts=(("The premiers met in Lumo on Monday. The premiers will meet in Trell.",),),
        refuses=(("The premiers met in Lumo on Monday. The presidents met in Trell on Monday.",),),
    ),
)


def veto(pair: TellingPair) -> Veto | None:
    """The first that holds, those of all first; None where nothing forbids that the two are one."""
    return next((each for each in VETOES if each.holds(pair)), None)
