"""Nouns with "the" in a text in, which body or army each of them means out."""

from __future__ import annotations

import pytest

from tests.actors.casting import cast

NOUNS = {
    "what was so called before": (
        "The United Nations Security Council met on 5 April. That council voted on 6 April.",
        "council",
        {"united-nations-security-council"},
    ),
    "not where a new one was told of since": (
        "The United Nations Security Council met on 5 April. A council was set up on 6 April. That council voted.",
        "council",
        set(),
    ),
    "the one whose name it opens": (
        "The Council of the European Union spoke. The European Council met on 5 April. On 6 April the Council voted.",
        "Council",
        {"council-of-the-european-union"},
    ),
    "that of the country that it is said to be in": (
        "Gabon's king fled on 5 April. The government said so. On 6 April the government in Niger closed the port.",
        "government",
        {"NER"},
    ),
    "that of the country spoken of, where it is said to be in a town": (
        "Gabon's king fled on 5 April. The government said so. On 6 April the government in Lambarene closed the port.",
        "government",
        {"GAB"},
    ),
    "of the one whose adjective it shares": (
        "The European Union spoke on 5 April. The Council voted on 6 April.",
        "Council",
        {"european-council"},
    ),
    "not where another was named since": (
        "The European Union spoke on 5 April. The United Nations sent a force. The Council voted on 6 April.",
        "Council",
        set(),
    ),
    "not with a name of its own": (
        "The Council of the European Union spoke. On 6 April the Lima Council voted.",
        "Council",
        {"lima-council"},
    ),
    "whose name stood behind the noun": (
        "The opposition group Free Chad met on 5 April, Amnesty International said. The group was banned.",
        "group",
        {"free-chad"},
    ),
    "not where a new one was told of since the name": (
        "The opposition group Free Chad met on 5 April. A group was banned. On 6 April the group left.",
        "group",
        set(),
    ),
    "not where a group was named since": (
        "The opposition group Free Chad met on 5 April. On 6 April Boko Haram took Lima. The group left.",
        "group",
        {"boko-haram"},
    ),
    "of the land in which they fight": ("Chad held a vote. In May the rebels struck.", "rebels", {"tcd-armed-groups"}),
    "not of a land that arms them": ("In 1984 Chad began to train the rebels.", "rebels", {"rebels"}),
    "but of one that fights them": ("In 1984 Chad began to bomb the rebels.", "rebels", {"tcd-armed-groups"}),
    "not of one that only the government is": (
        "Chad met Mali. Chad sent envoys. Chad rose. Ana Holt left. The government fell. The rebels struck.",
        "rebels",
        {"rebels"},
    ),
    "the army spoken of": ("The Chadian army met rebels. Mali met Peru. The army took Lima.", "army", {"TCD"}),
    "not one that only a clause about somebody names": (
        "Mali met Peru. Rebels, who had helped the Chadian army in 1971, met. Mali met Peru. The army took Lima.",
        "army",
        set(),
    ),
}


@pytest.mark.parametrize(("text", "noun", "meant"), NOUNS.values(), ids=NOUNS)
def test_whom_a_noun_means(text: str, noun: str, meant: set[str]) -> None:
    last = text.rindex(noun)
    assert {
        actor.id for actor in cast(text).values() for each in actor.mentions if each.span.end == last + len(noun)
    } == (meant)
