"""The chart as a reader meets it: it appears, answers to pointing and clicking, and leaves out what is filtered out."""

from __future__ import annotations

from itertools import combinations

import pytest

from tests.browser.reader import Reader

pytestmark = pytest.mark.browser

_BOXES = """(all) => all.map((each) => each.getBoundingClientRect())
  .map(({ x, y, width, height }) => ({ x, y, width, height }))"""


def test_a_sample_is_on_the_timeline_at_once(reader: Reader) -> None:
    reader.open("")
    assert reader.page.locator(".js-plotly-plot").count() == 1
    assert len(reader.shown) == 13


def test_a_chronicle_whose_dates_are_carried_over_does_not_open_empty(reader: Reader) -> None:
    reader.open("?sample=chronicle")
    assert len(reader.shown) == 4
    assert "Hardly any states its own date" in reader.page.locator(".st-key-tools").inner_text()
    assert rect_height(reader, ".st-key-above") <= 140


def rect_height(reader: Reader, selector: str) -> float:
    """Pixels from the top of an element to its foot."""
    box = reader.page.locator(selector).bounding_box()
    assert box
    return float(box["height"])


def test_the_chart_is_fetched_before_what_frames_it(reader: Reader) -> None:
    reader.open()
    asked: list[str] = []
    reader.page.on("request", lambda request: asked.append(request.url.rsplit("/", 1)[-1].split(".")[0]))
    reader.open()
    frame = [asked.index(name) for name in ("TextArea", "FileUploader", "Multiselect", "BidiComponent")]
    assert asked.index("PlotlyChart") < min(frame)


def test_pointing_at_a_day_shows_its_sentence(reader: Reader) -> None:
    said = reader.open().point_at("e5")
    assert "Missiles fell into Norland's waters on 4 August 2022." in said
    assert "4 August 2022 · exact day" in said


def test_pointing_at_a_month_shows_no_day(reader: Reader) -> None:
    said = reader.open().point_at("e6")
    assert "December 2022 · month known, day not stated" in said
    assert "Norland unveiled its biggest arms programme in December 2022." in said


def test_the_expression_is_bold_in_the_sentence(reader: Reader) -> None:
    reader.open().point_at("e6")
    assert "December 2022" in " ".join(reader.page.locator(".tl-card b").all_text_contents())


def test_pointing_at_a_label_shows_the_same(reader: Reader) -> None:
    assert "Sudria banned fish from Norland on 24 August 2023." in reader.open().point_at("e12", "labels")


def test_choosing_an_actor_leaves_only_its_events(reader: Reader) -> None:
    reader.open().choose_actor("Estmark (1)")
    assert reader.shown == ["e11"]
    assert "actor=estmark" in reader.page.url


def test_a_link_shows_the_same_view(reader: Reader) -> None:
    reader.open("?sample=story&actor=Merova&match=target&dates=explicit&dates=inferred")
    assert set(reader.shown) == {"e1", "e10", "e13"}


def test_what_a_link_asks_for_stands_in_the_filters(reader: Reader) -> None:
    reader.page.set_viewport_size({"width": 1060, "height": 900})
    reader.open("?sample=story&words=fish&happened=actual&from=2020-01-01")
    page = reader.page
    chosen = page.locator("[data-testid=stButtonGroup] :is([aria-checked=true], [aria-pressed=true])")
    assert chosen.all_text_contents() == ["stated"]
    assert page.get_by_role("button", name="stated 1", exact=True, pressed=True).count() == 1
    page.get_by_role("button", name="More filters (3)").click()
    assert page.get_by_label("Words").input_value() == "fish"
    assert reader.shown == ["e12"]


@pytest.mark.parametrize("sample", ["story", "crowd-60", "suez-canal", "good-friday-agreement"])
def test_labels_never_touch(reader: Reader, sample: str) -> None:
    reader.open(f"?sample={sample}&dates=explicit&dates=inferred")
    boxes = reader.page.locator(".textpoint").evaluate_all(_BOXES)
    assert len(boxes) > 20
    touching = [(one, other) for one, other in combinations(boxes, 2) if _overlap(one, other)]
    assert not touching


def test_a_crowd_is_drawn_in_groups_that_open(reader: Reader) -> None:
    reader.open("?sample=crowd-500")
    before = reader.meta
    assert before["clusters"] > 20
    mark = next(each for each in reader.marks("clusters") if not each["event"])
    reader.press_on(mark)
    assert 0 < len(reader.shown) < 500
    assert "from=" in reader.page.url


def test_a_period_is_drawn_on_the_chart(reader: Reader) -> None:
    reader.open()
    marks = {each["event"]: each for each in reader.marks()}
    reader.page.mouse.move(marks["e5"]["x"] - 14, marks["e5"]["y"] - 20)
    reader.page.mouse.down()
    reader.page.mouse.move(marks["e6"]["x"] + 14, marks["e6"]["y"] + 60, steps=6)
    reader.page.mouse.up()
    reader.until("location.search.includes('from=')")
    assert {"e4", "e5", "e6"} <= set(reader.shown) < {f"e{number}" for number in range(1, 14)}


def test_a_period_is_chosen_on_the_strip(reader: Reader) -> None:
    reader.open().drag(0.45, 0.75)
    assert {"e6", "e8", "e9"} <= set(reader.shown) < {f"e{number}" for number in range(1, 14)}
    assert "from=2022" in reader.page.url
    assert "to=2023" in reader.page.url
    handle = reader.page.get_by_role("slider", name="Period begins")
    before = handle.get_attribute("aria-valuetext")
    handle.press("ArrowLeft")
    reader.page.wait_for_timeout(500)
    reader.settle()
    assert handle.get_attribute("aria-valuetext") != before
    assert handle.evaluate("each => each === document.activeElement")
    reader.page.get_by_role("button", name="Show the whole time").click()
    reader.settle()
    assert len(reader.shown) == 13
    assert "from=" not in reader.page.url


def test_an_actor_is_followed_by_its_name(reader: Reader) -> None:
    reader.page.set_viewport_size({"width": 1400, "height": 1300})
    reader.open()
    mark = reader.marks("lanes")[[data[3] for data in reader.data("lanes")].index("estmark")]
    reader.press_on(mark)
    assert reader.shown == ["e11"]
    assert "actor=estmark" in reader.page.url


_QUIET_CONTRAST = """() => {
  const pen = document.createElement("canvas").getContext("2d", { willReadFrequently: true })
  const ground = getComputedStyle(document.querySelector(".stApp")).backgroundColor
  const shades = (...colours) => {
    for (const colour of colours) { pen.fillStyle = colour; pen.fillRect(0, 0, 1, 1) }
    const linear = (part) => part <= 10 ? part / 3294 : ((part / 255 + 0.055) / 1.055) ** 2.4
    const [red, green, blue] = [...pen.getImageData(0, 0, 1, 1).data].map(linear)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05
  }
  const under = shades(ground)
  return [...document.querySelectorAll(".textpoint tspan[style*='fill']")].map((each) => {
    const over = shades(ground, getComputedStyle(each).fill)
    return Math.max(over, under) / Math.min(over, under)
  })
}"""
"""The contrast of second-rank words to the page's ground, as WCAG 2 has it."""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_have_contrast(reader: Reader, scheme: str) -> None:
    reader.page.emulate_media(color_scheme=scheme)
    reader.open()
    ink = reader.page.locator(".textpoint text").first.evaluate("each => getComputedStyle(each).fill")
    level = sum(int(part) for part in ink.removeprefix("rgb(").removesuffix(")").split(",")[:3]) / 3
    assert level < 90 if scheme == "light" else level > 190
    ratios = reader.page.evaluate(_QUIET_CONTRAST)
    assert len(ratios) > 10
    assert min(ratios) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_strip_has_the_ground_of_the_page(reader: Reader, scheme: str) -> None:
    reader.page.emulate_media(color_scheme=scheme)
    reader.open()
    grounds = reader.page.evaluate(
        """[".stApp", ".st-key-strip"].map((name) => getComputedStyle(document.querySelector(name)).backgroundColor)"""
    )
    assert grounds[0] == grounds[1]


def _overlap(one: dict[str, float], other: dict[str, float]) -> bool:
    apart = (
        one["x"] + one["width"] <= other["x"] + 1
        or other["x"] + other["width"] <= one["x"] + 1
        or one["y"] + one["height"] <= other["y"] + 1
        or other["y"] + other["height"] <= one["y"] + 1
    )
    return not apart
