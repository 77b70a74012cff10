"""TimeML: valid, and the text as it was."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from tests.exports.made import TEXT, article, span, timeline
from timeline.exports.timeml import dumps
from timeline.model import (
    Article,
    Certainty,
    DateRange,
    Dating,
    Derivation,
    Event,
    Granularity,
    Relation,
    Span,
    TemporalExpression,
    Timeline,
    TimexType,
    merge,
)

ATTRIBUTES = {
    "TIMEX3": {
        "tid", "type", "value", "mod", "quant", "freq", "temporalFunction", "functionInDocument", "anchorTimeID",
    },
    "EVENT": {"eid", "class"},
    "MAKEINSTANCE": {"eiid", "eventID", "pos", "tense", "aspect", "polarity", "modality"},
    "TLINK": {"lid", "relType", "eventInstanceID", "relatedToTime"},
}  # fmt: skip
REQUIRED = {
    "TIMEX3": {"tid", "type", "value"},
    "EVENT": {"eid", "class"},
    "MAKEINSTANCE": {"eiid", "eventID", "pos", "tense", "aspect"},
    "TLINK": {"lid", "relType"},
}


def parse(made: Timeline) -> etree._Element:
    return etree.fromstring(dumps(made).encode())


def text_of(made: Timeline) -> str:
    return "".join(parse(made).find("TEXT").itertext())


def words(text: str, *spans: Span) -> Timeline:
    """A timeline of ``text`` with a date on each span."""
    found = [TemporalExpression("a", s, s.of(text), TimexType.DATE, "2022", Derivation("x")) for s in spans]
    return Timeline((Article("a", text),), tuple(found))


def test_every_tag_has_the_attributes_of_the_specification() -> None:
    root = parse(timeline())
    assert root.tag == "TimeML"
    assert [child.tag for child in root][:4] == ["DOCID", "DCT", "TITLE", "TEXT"]
    for name, allowed in ATTRIBUTES.items():
        found = root.findall(f".//{name}")
        assert found
        for tag in found:
            assert REQUIRED[name] <= set(tag.attrib) <= allowed


def test_the_creation_time_is_the_day_of_publication() -> None:
    creation = parse(timeline()).find("DCT/TIMEX3")
    assert dict(creation.attrib) == {
        "tid": "t0",
        "type": "DATE",
        "value": "2022-03-03",
        "temporalFunction": "false",
        "functionInDocument": "CREATION_TIME",
    }
    assert creation.text == "2022-03-03"


def test_an_unknown_creation_time_is_written_with_x() -> None:
    creation = parse(Timeline((article(published=None),))).find("DCT/TIMEX3")
    assert (creation.get("value"), creation.text) == ("XXXX-XX-XX", None)


def test_times_are_inline_with_value_modifier_and_anchor() -> None:
    stamp, wednesday, earlier, once = parse(timeline()).findall("TEXT/TIMEX3")
    assert (stamp.text, stamp.get("value"), stamp.get("functionInDocument")) == (
        "3 March 2022",
        "2022-03-03",
        "PUBLICATION_TIME",
    )
    assert (stamp.get("temporalFunction"), stamp.get("anchorTimeID")) == ("false", None)
    assert (wednesday.text, wednesday.get("temporalFunction"), wednesday.get("anchorTimeID")) == (
        "Wednesday",
        "true",
        "t0",
    )
    assert (earlier.get("mod"), earlier.get("anchorTimeID")) == ("APPROX", wednesday.get("tid"))
    assert once.get("value") == "PAST_REF"


def test_events_are_inline_with_an_instance_and_the_time_that_dates_them() -> None:
    root = parse(timeline())
    named = {event.get("eid"): event.text for event in root.findall("TEXT/EVENT")}
    assert list(named.values()) == ["sent", "had", "refused"]
    instances = {each.get("eiid"): each for each in root.findall("MAKEINSTANCE")}
    links = {named[instances[each.get("eventInstanceID")].get("eventID")]: each for each in root.findall("TLINK")}
    times = {time.get("tid"): time.text for time in root.findall(".//TIMEX3")}
    assert {event: times[link.get("relatedToTime")] for event, link in links.items()} == {
        "sent": "Wednesday",
        "refused": "A week earlier",
        "had": "2022-03-03",
    }
    by_name = {named[each.get("eventID")]: each for each in instances.values()}
    assert [by_name[event].get("polarity") for event in ("sent", "refused")] == ["POS", "NEG"]
    assert by_name["had"].get("modality") == "PLANNED"


LIES = {
    "on": "IS_INCLUDED",
    "during": "IS_INCLUDED",
    "since": "BEGUN_BY",
    "until": "ENDED_BY",
    "after": "AFTER",
    "before": "BEFORE",
    "by": "BEFORE",
    "as of": "INCLUDES",
}


@pytest.mark.parametrize(("relation", "link"), LIES.items(), ids=LIES)
def test_a_link_says_how_the_event_lies_to_its_time(relation: str, link: str) -> None:
    made = timeline()
    sent = replace(made.events[1], dating=replace(made.events[1].dating, relation=relation))
    (found,) = parse(replace(made, events=(sent,))).findall("TLINK")
    assert found.get("relType") == link


def lasting(text: str, first: str, last: str, *, until: str) -> list[tuple[str, str]]:
    """The links of an event that went on in ``text`` from the ``first`` day up to ``until``."""
    days = {words: DateRange.day(date.fromisoformat(words)) for words in (first, last, until)}
    times = [
        TemporalExpression("a", span(w, text), w, TimexType.DATE, w, Derivation("x"), range=days[w])
        for w in (first, last)
    ]
    whole = Span(0, len(text))
    when = DateRange(date.fromisoformat(first), date.fromisoformat(until), Granularity.DAY)
    told = Event(
        "e", "a", "Fought", span("fought", text), whole, whole, Certainty.EXPLICIT,
        range=when, dating=Dating(times[0], Relation.DURING),
    )  # fmt: skip
    root = parse(Timeline((Article("a", text),), tuple(times), (), (told,)))
    named = {time.get("tid"): time.text for time in root.findall(".//TIMEX3")}
    return [(link.get("relType"), named[link.get("relatedToTime")]) for link in root.findall("TLINK")]


def test_what_lasted_from_one_time_to_another_is_linked_to_both() -> None:
    text = "They fought from 2020-09-27 to 2020-11-10."
    found = lasting(text, "2020-09-27", "2020-11-10", until="2020-11-10")
    assert found == [("BEGUN_BY", "2020-09-27"), ("ENDED_BY", "2020-11-10")]


def test_a_time_that_only_stands_behind_another_ends_nothing() -> None:
    text = "They fought on 2020-09-27 and rested on 2020-11-10."
    assert lasting(text, "2020-09-27", "2020-11-10", until="2020-09-27") == [("IS_INCLUDED", "2020-09-27")]


def test_an_event_without_a_date_has_no_link() -> None:
    made = timeline()
    root = parse(replace(made, events=(replace(made.events[2], range=None),)))
    assert len(root.findall("MAKEINSTANCE")) == 1
    assert root.findall("TLINK") == []


def test_two_events_of_one_word_are_two_instances_of_one_tag() -> None:
    made = timeline()
    twice = (made.events[1], replace(made.events[1], id="ships-9"))
    root = parse(replace(made, events=twice))
    assert len(root.findall("TEXT/EVENT")) == 1
    assert len(root.findall("MAKEINSTANCE")) == 2


@pytest.mark.parametrize("type", TimexType)
def test_a_time_without_value_still_has_one(type: TimexType) -> None:
    made = words("soon", Span(0, 4))
    tag = parse(replace(made, expressions=(replace(made.expressions[0], value=None, type=type),))).find("TEXT/TIMEX3")
    assert tag.get("value") == ("PXX" if type is TimexType.DURATION else "XXXX-XX-XX")


def test_overlapping_times_leave_the_longest() -> None:
    made = words("in August last year", Span(3, 9), Span(3, 19), Span(10, 19))
    assert [tag.text for tag in parse(made).findall("TEXT/TIMEX3")] == ["August last year"]


def test_an_event_inside_a_time_gives_way_to_it() -> None:
    made = timeline()
    root = parse(replace(made, events=(replace(made.events[0], trigger=span("week")),)))
    assert root.findall("TEXT/EVENT") == []
    assert text_of(made) == TEXT


def test_several_articles_are_no_document() -> None:
    with pytest.raises(ValueError, match="one article a document, not 2"):
        dumps(merge([timeline("a"), timeline("b")]))


@pytest.mark.parametrize(
    "text",
    [TEXT, "a\r\nb\rc\n", "]]>&amp;<TEXT>", "\n\n  \t", "🇮🇹 日本", "<!-- x --> <?x?>", "\x85\u2028\ufffd"],
    ids=repr,
)
def test_the_text_comes_back(text: str) -> None:
    assert text_of(words(text)) == text
    assert text_of(words(text, Span(1, 3))) == text


@pytest.mark.parametrize("illegal", ["\x00", "\x0b", "\x1f", "\ufffe", "\uffff"], ids=repr)
def test_what_xml_forbids_is_replaced_one_for_one(illegal: str) -> None:
    assert text_of(words(f"a{illegal}b", Span(1, 2))) == "a\ufffdb"
    assert parse(Timeline((Article(f"a{illegal}", "x", f"b{illegal}"),))).findtext("TITLE") == "b\ufffd"


@given(
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=60),
    st.lists(st.tuples(st.integers(0, 60), st.integers(1, 10))),
)
def test_any_text_with_any_times_comes_back(text: str, places: list[tuple[int, int]]) -> None:
    spans = [Span(min(at, len(text)), min(at + length, len(text))) for at, length in places]
    legal = text.replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")
    assert text_of(words(text, *spans)) == legal
