"""What the page's browser is sent shows what the figure shows, in fewer pieces."""

from __future__ import annotations

import re

import pytest
from plotly.graph_objects import Figure

from tests.stories import crowd, hostile, strait
from timeline.chart import View, draw_score, draw_spine
from timeline.chart.figure import Piece
from timeline.chart.sent import CAUGHT_BY, lightened
from timeline.model import Timeline

STORIES = {"strait": strait(), "hostile": hostile(), "five hundred": crowd(500), "empty": Timeline()}
DRAWN = [(name, draw) for name in STORIES for draw in (draw_score, draw_spine)]


@pytest.fixture(params=DRAWN, ids=[f"{name} {draw.__name__}" for name, draw in DRAWN])
def whole(request: pytest.FixtureRequest) -> Piece:
    """Each of the stories, as either chart."""
    name, draw = request.param
    selected = next((event.id for event in STORIES[name].events), None)
    return dict(draw(STORIES[name], View(selected=selected)))


def test_plotly_takes_it(whole: Piece) -> None:
    sent = lightened(whole)
    taken = Figure(sent).to_dict()
    assert [trace["type"] for trace in taken["data"]] == [trace["type"] for trace in sent["data"]]
    assert [each["path"] for each in taken["layout"].get("shapes", ())] == [
        each["path"] for each in sent["layout"]["shapes"]
    ]


def test_every_line_is_drawn_where_it_was(whole: Piece) -> None:
    lines = [trace for trace in whole["data"] if trace.get("mode") == "lines" and "fill" not in trace]
    drawn = [each for each in lightened(whole)["layout"]["shapes"] if each["line"]["width"]]
    assert [trace["line"] for trace in lines] == [shape["line"] for shape in drawn]
    for trace, shape in zip(lines, drawn, strict=True):
        said = [(float(x), float(y)) for x, y in re.findall(r"[ML](-?[\d.]+),(-?[\d.]+)", shape["path"])]
        points = [(x, y) for x, y in zip(trace["x"], trace["y"], strict=True) if x is not None]
        assert said == [(pytest.approx(x, abs=1e-5), pytest.approx(y, abs=0.1)) for x, y in points]
        assert shape["path"].count("M") == trace["x"].count(None)


def test_unseen_marks_keep_their_places_and_what_they_say(whole: Piece) -> None:
    sent = lightened(whole)
    (meta,) = sent["layout"]["meta"]
    unseen = {trace["name"]: trace for trace in whole["data"] if trace.get("name") in CAUGHT_BY}
    said = {data[0]: data for trace in sent["data"] for data in trace.get("customdata", ())}
    assert meta["caught"].keys() == unseen.keys()
    for name, caught in meta["caught"].items():
        assert (caught["x"], caught["y"]) == (unseen[name]["x"], unseen[name]["y"])
        whole_again = [said[data[0]] if len(data) == 1 else data for data in caught["customdata"]]
        assert whole_again == unseen[name]["customdata"]
    assert not unseen.keys() & {trace.get("name") for trace in sent["data"]}


def test_what_tells_no_time_begins_at_the_same_trace(whole: Piece) -> None:
    sent = lightened(whole)
    key, now = (figure["layout"]["meta"][0].get("key") for figure in (whole, sent))
    if key is not None:
        assert sent["data"][now:] == whole["data"][key:]


@pytest.mark.parametrize(("scripted", "mode"), [(True, "markers"), (False, "markers+text")])
def test_numbers_are_left_to_scripts_that_are_there(scripted: bool, mode: str) -> None:
    figure = draw_score(crowd(500), View())
    (groups,) = (each for each in lightened(figure, scripted=scripted)["data"] if each.get("name") == "clusters")
    (drawn,) = (each for each in figure["data"] if each.get("name") == "clusters")
    assert groups["mode"] == mode
    assert groups["text"] == drawn["text"]


def test_a_crowd_is_few_traces() -> None:
    assert len(lightened(draw_score(crowd(500), View()))["data"]) <= 6
