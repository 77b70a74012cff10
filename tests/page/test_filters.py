"""Filters answer questions, say how many each choice would leave, and stand in the link."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from tests import stories
from tests.page.conftest import OpenPage, press, shown, words
from timeline.model import Certainty, Modality, PloverType
from timeline.model.filters import ActorMatch, EventFilter, filtered
from timeline.page import choices
from timeline.page.workbench import follow, say_lead


def test_opens_with_a_sample_on_the_timeline(page: AppTest) -> None:
    assert len(shown(page)) == 13
    assert "13 of 15 events" in words(page)


def test_actor_choice_leaves_only_its_events(page: AppTest) -> None:
    page.multiselect(key="actors").set_value(["estmark"]).run()
    assert shown(page) == ["e11"]


@pytest.mark.parametrize(
    ("match", "wanted"),
    [
        (ActorMatch.ANY, {"e1", "e2", "e3", "e4", "e5", "e6", "e7", "e8", "e10", "e11", "e12", "e13"}),
        (ActorMatch.ALL, {"e1", "e10"}),
        (ActorMatch.SOURCE, {"e1", "e2", "e6", "e7", "e8", "e10"}),
        (ActorMatch.TARGET, {"e1", "e3", "e5", "e10", "e12", "e13"}),
    ],
    ids=[match.value for match in ActorMatch],
)
def test_taking_part(page: AppTest, match: ActorMatch, wanted: set[str]) -> None:
    page.multiselect(key="actors").set_value(["norland", "merova"]).run()
    page.selectbox(key="match").set_value(match).run()
    assert set(shown(page)) == wanted


def counted(page: AppTest, key: str) -> list[tuple[str, int]]:
    """The words of each pill and the number that style writes behind them."""
    rule = re.compile(rf"\.st-key-{key} \[role\] > button:nth-child\((\d+)\) p::after \{{content: ' (\d+)'\}}")
    bodies = (each.proto.body for each in page.get("html"))
    found = {int(at): int(number) for body in bodies for at, number in rule.findall(body)}
    return [(words, found[at]) for at, words in enumerate(page.button_group(key=key).options, 1)]


def test_a_press_on_words_with_a_former_count_counts(page: AppTest) -> None:
    page.session_state["actors"] = ["Estmark (7)", "norland"]
    page.run()
    assert page.session_state["actors"] == ["estmark", "norland"]
    assert "Estmark (1)" in page.multiselect(key="actors").options


@pytest.mark.parametrize("pressed", ["Nobody (7)", "Estmark", "(1)", ""])
def test_words_that_name_no_actor_choose_none(page: AppTest, pressed: str) -> None:
    page.session_state["actors"] = [pressed]
    page.run()
    assert page.session_state["actors"] == []


def test_counts_stand_beside_the_choices(page: AppTest) -> None:
    assert "Norland (9)" in page.multiselect(key="actors").options
    assert "Sanction · conflict in deeds (1)" in page.multiselect(key="kinds").options
    assert counted(page, "certainty") == [("stated", 13), ("inferred", 1), ("assumed", 1)]


def test_counts_follow_the_other_filters(page: AppTest) -> None:
    page.multiselect(key="actors").set_value(["estmark"]).run()
    assert "Consult · cooperation in words (1)" in page.multiselect(key="kinds").options
    assert len(page.multiselect(key="kinds").options) == 1


def test_inferred_and_assumed_dates_on_request(page: AppTest) -> None:
    page.button_group(key="certainty").set_value([Certainty.INFERRED, Certainty.ASSUMED]).run()
    assert set(shown(page)) == {"e14", "e15"}


def test_where_next_to_nothing_is_stated_the_inferred_are_shown_and_it_is_said(open_page: OpenPage) -> None:
    page = open_page("chronicle")
    assert shown(page) == ["e1", "e2", "e3", "e4"]
    assert "Hardly any states its own date" in words(page)
    assert "dates" not in page.query_params
    page.text_input(key="words").set_value("fleet").run()
    press(page, "Clear filters")
    assert len(shown(page)) == 4
    page.button_group(key="certainty").set_value([Certainty.EXPLICIT]).run()
    assert page.query_params["dates"] == "explicit"
    assert "Hardly any states its own date" not in words(page)
    assert "No event here states its own date" in words(page)


def test_where_dates_are_stated_nothing_is_said_of_others(page: AppTest) -> None:
    assert "Hardly any" not in words(page)


@pytest.mark.parametrize(
    ("lead", "certainty", "said"),
    [
        ("e1", {Certainty.EXPLICIT}, ""),
        ("e2", {Certainty.EXPLICIT}, " (1 and the news itself, which is always shown)"),
        ("e2", {Certainty.INFERRED}, " (the news itself, which is always shown)"),
        ("e2", {Certainty.ASSUMED, Certainty.EXPLICIT}, ""),
        ("e2", set(), ""),
        ("", {Certainty.EXPLICIT}, ""),
    ],
)
def test_the_news_itself_is_counted_by_name_where_its_date_is_not_asked_for(
    lead: str, certainty: set[Certainty], said: str
) -> None:
    story = stories.much()
    marked = replace(story, events=tuple(replace(event, lead=event.id == lead) for event in story.events))
    ask = EventFilter(certainty=frozenset(certainty), brief=True)
    assert say_lead(filtered(marked, ask), ask) == said


def test_assumed_is_a_short_list_and_the_rest_one_press_away(open_page: OpenPage) -> None:
    page = open_page("much", dates=["assumed"])
    assert shown(page) == ["e2", "e5"]
    assert counted(page, "certainty") == [("stated", 1), ("inferred", 0), ("assumed", 2)]
    press(page, "3 more")
    assert set(shown(page)) == {"e2", "e3", "e4", "e5", "e6"}
    assert page.query_params["background"] == "shown"
    press(page, "Hide 3")
    assert shown(page) == ["e2", "e5"]


def test_where_all_is_background_it_is_offered(open_page: OpenPage) -> None:
    page = open_page("much", words="harvest")
    assert "none is a clear deed" in words(page)
    press(page, "Show 1 that may be events")
    assert shown(page) == ["e4"]


def test_what_did_not_happen(page: AppTest) -> None:
    page.button_group(key="modality").set_value([Modality.PLANNED]).run()
    assert shown(page) == ["e7"]


def test_kind_of_event(page: AppTest) -> None:
    page.multiselect(key="kinds").set_value([PloverType.CONSULT]).run()
    assert set(shown(page)) == {"e8", "e10", "e11"}


def test_words_of_title_and_sentence(page: AppTest) -> None:
    page.text_input(key="words").set_value("FISH norland").run()
    assert shown(page) == ["e12"]


def test_a_period_keeps_what_may_lie_in_it(page: AppTest) -> None:
    page.date_input(key="begin").set_value(date(2022, 8, 5))
    page.date_input(key="end").set_value(date(2022, 12, 1)).run()
    assert set(shown(page)) == {"e4", "e6"}
    assert page.get("popover")[1].proto.popover.label == "More filters (1)"


def test_nothing_left_says_what_to_do(page: AppTest) -> None:
    page.text_input(key="words").set_value("no such words").run()
    assert "“Words: no such words” leaves no event; without it there are 13." in words(page)
    assert not page.get("plotly_chart")
    assert "Point at one" not in words(page)
    press(page, "Show without this filter (13)")
    assert len(shown(page)) == 13


def test_only_inferred_left_offers_them(page: AppTest) -> None:
    page.text_input(key="words").set_value("harmful").run()
    assert "1 have a date that is inferred or assumed" in words(page)
    press(page, "Show inferred and assumed dates")
    assert shown(page) == ["e15"]


def test_the_link_brings_the_view_back(open_page: OpenPage) -> None:
    page = open_page(actor=["merova"], match="target", dates=["explicit", "inferred"], words="VISITED", event="e10")
    assert set(shown(page)) == {"e10"}
    assert page.session_state["event"] == "e10"


def test_a_link_that_names_what_is_not_here_is_passed_over(open_page: OpenPage) -> None:
    page = open_page(actor=["Atlantis"], kind="nonsense", event="e99", **{"from": "soon"}, match="?", scale="?")
    assert len(shown(page)) == 13


def test_an_unknown_sample_opens_no_other(open_page: OpenPage) -> None:
    page = open_page("no-such-sample")
    assert not page.get("plotly_chart")
    assert "an article that is not on this computer" in words(page)


def test_an_address_that_names_nothing_opens_the_first_sample(open_page: OpenPage) -> None:
    assert len(shown(open_page(""))) == 13


def test_another_article_begins_at_first_sight(page: AppTest) -> None:
    page.text_input(key="words").set_value("fish").run()
    page.selectbox(key="sample_choice").set_value("crowd-60").run()
    assert len(shown(page)) == 60
    assert page.text_input(key="words").value == ""


def test_following_an_actor_and_back(monkeypatch: pytest.MonkeyPatch) -> None:
    state: dict[str, object] = {"actors": []}
    monkeypatch.setattr(choices.st, "session_state", state)
    follow(["", "Norland", "actor", "norland"])
    assert state["actors"] == ["norland"]
    follow(["", "Norland", "actor", "norland"])
    assert state["actors"] == []


def test_a_group_opens_its_period(monkeypatch: pytest.MonkeyPatch) -> None:
    state: dict[str, object] = {}
    monkeypatch.setattr(choices.st, "session_state", state)
    follow(["", "12 events", "2022-01-01", "2022-03-31"])
    assert state == {"begin": date(2022, 1, 1), "end": date(2022, 3, 31)}
