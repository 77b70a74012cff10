"""Serving beyond this machine is a decision: without it the app refuses, and says what everybody could see."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from tests.page.conftest import OpenPage, words
from timeline.page import access


@pytest.mark.parametrize("address", ["127.0.0.1", "127.8.0.1", "::1", "[::1]", "localhost", "unix:///run/timeline"])
def test_this_machine_needs_no_decision(address: str) -> None:
    assert access.refusal(address, ["localhost", "127.0.0.1", "::1"]) is None


@pytest.mark.parametrize(
    ("address", "hosts", "named"),
    [
        (None, [], "every network"),
        ("", [], "every network"),
        ("0.0.0.0", [], "0.0.0.0"),
        ("::", [], "::"),
        ("192.168.1.20", [], "192.168.1.20"),
        ("news.example", [], "news.example"),
        ("127.0.0.1", ["localhost", "news.example"], "news.example"),
        ("127.0.0.1", ["*"], "*"),
        ("localhost.example", [], "localhost.example"),
    ],
)
def test_beyond_it_the_reason_is_given(
    address: str | None, hosts: list[str], named: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(access.ACCESS_SETTING, raising=False)
    said = access.refusal(address, hosts)
    assert said
    for part in (named, "see every article", "correct and remove", f"{access.ACCESS_SETTING}=shared"):
        assert part in said
    monkeypatch.setenv(access.ACCESS_SETTING, "Shared ")
    assert access.refusal(address, hosts) is None


@pytest.mark.parametrize("word", ["yes", "1", "everybody"])
def test_a_word_it_does_not_know_is_refused_with_those_it_knows(word: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(access.ACCESS_SETTING, word)
    said = access.refusal("127.0.0.1")
    assert said == f"{access.ACCESS_SETTING} is “{word}”: it may be alone or shared."


def test_a_visitor_from_elsewhere_sees_nothing(page: AppTest, open_page: OpenPage) -> None:
    with pytest.MonkeyPatch.context() as elsewhere:
        elsewhere.setattr(type(access.st.context), "ip_address", property(lambda _: "192.168.1.33"))
        page.run()
        assert "not open to other machines" in words(page)
        assert "192.168.1.33" in words(page)
        assert not page.text_area
        assert not page.get("plotly_chart")
        elsewhere.setenv(access.ACCESS_SETTING, "shared")
        page.run()
        assert page.get("plotly_chart")
    assert open_page().get("plotly_chart")
