"""What a web page says of its own article: its words, its title, its day where one is stated, none where none is."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from tests.readers import made
from tests.readers.made import SECOND, STORY, TITLE
from timeline.facts import word_lists
from timeline.readers.blocks import is_furniture
from timeline.readers.html import _decoded, article_of
from timeline.readers.page import day_in


def linked(**node: Any) -> str:
    """A script of JSON-LD."""
    return f"<script type='application/ld+json'>{json.dumps({'@context': 'https://schema.org', **node})}</script>"


def meta(name: str, content: str, key: str = "property") -> str:
    """One of the page's metadata."""
    return f'<meta {key}="{name}" content="{content}">'


def day_of(head: str = "", body: str = "", text: str = STORY, around: str = "<p>About us</p>") -> str:
    """The day found for a page."""
    return article_of(made.page(head, body, text=text, around=around).decode()).published


NEWS = {"@type": "NewsArticle", "headline": TITLE}
OTHER = {"@type": "NewsArticle", "headline": "Other news", "datePublished": "2021-01-01"}
STATED: dict[str, tuple[str, str]] = {
    "JSON-LD": (linked(**NEWS, datePublished="2022-03-04T10:00:00Z"), ""),
    "JSON-LD of a graph": (linked(**{"@graph": [{"@type": "WebSite"}, NEWS | {"datePublished": "2022-03-04"}]}), ""),
    "JSON-LD of several types": (
        linked(**{"@type": ["Article", "Thing"], "headline": TITLE, "datePublished": "2022-03-04"}),
        "",
    ),
    "JSON-LD of a picture taken before": (
        linked(**NEWS, image={"@type": "ImageObject", "datePublished": "2020-01-01"}, datePublished="2022-03-04"),
        "",
    ),
    "JSON-LD of another article first": (linked(**OTHER) + linked(**NEWS, datePublished="2022-03-04"), ""),
    "JSON-LD in a comment": (
        linked(**NEWS, datePublished="2022-03-04").replace(">{", "><!--{").replace("}</", "}--></"),
        "",
    ),
    "JSON-LD changed later": (linked(**NEWS, dateModified="2023-01-01", datePublished="2022-03-04"), ""),
    "open graph": (meta("article:published_time", "2022-03-04T23:30:00-05:00"), ""),
    "open graph late in Tokyo": (meta("article:published_time", "2022-03-04T00:10:00+0900"), ""),
    "a publisher's own": (meta("parsely-pub-date", "2022-03-04T10:00:00Z", "name"), ""),
    "Dublin Core": (meta("DC.date.issued", "2022-03-04", "name"), ""),
    "capitals": (meta("PubDate", "20220304", "name"), ""),
    "words": (meta("publish-date", "4 March 2022", "name"), ""),
    "microdata": ("", "<span itemprop='datePublished' content='2022-03-04T10:00'>Friday</span>"),
    "a marked time": ("", "<time class='entry-date' datetime='2022-03-04T10:00:00+01:00'>Friday</time>"),
    "the time by the heading": (
        "",
        "<time datetime='2022-03-04'>Friday</time>",
    ),
    "published before it was changed": (
        meta("article:modified_time", "2022-05-06") + meta("article:published_time", "2022-03-04"),
        "",
    ),
}


@pytest.mark.parametrize(("head", "body"), STATED.values(), ids=STATED)
def test_a_day_that_is_stated_is_the_day_of_publication(head: str, body: str) -> None:
    assert day_of(head, body) == "2022-03-04"


UNSTATED: dict[str, tuple[str, str, str]] = {
    "nothing": ("", "", STORY),
    "days in the story": ("", "", f"{STORY} On 10 March 2022 they met again, and on 12 March once more."),
    "a war of long ago": ("", "", f"{STORY} It was the worst since 1 September 1939, he said."),
    "an anniversary": ("", "", f"{STORY} The treaty of 3 March 1918 was signed there."),
    "a year of copyright": ("", "", f"{STORY} © 2022 The Paper"),
    "a span of copyright": ("", "", f"{STORY} Copyright 1998-2023. All rights reserved."),
    "a year alone in metadata": (meta("article:published_time", "2022"), "", STORY),
    "a month alone in metadata": (meta("article:published_time", "2022-03"), "", STORY),
    "words that are no day": (meta("article:published_time", "yesterday"), "", STORY),
    "an empty day": (meta("article:published_time", ""), "", STORY),
    "a template that was not filled": (meta("article:published_time", "{{ page.date }}"), "", STORY),
    "no day of the calendar": (meta("article:published_time", "2022-02-31"), "", STORY),
    "figures that could be two days": (meta("publish-date", "03/04/2022", "name"), "", STORY),
    "an article's number": (meta("article:id", "20220304", "name"), "", STORY),
    "a day of a picture": (linked(**{"@type": "ImageObject", "datePublished": "2022-03-04"}), "", STORY),
    "a day of the site": (linked(**{"@type": "WebSite", "dateCreated": "2012-03-04"}), "", STORY),
    "a day of an event": (linked(**{"@type": "Event", "startDate": "2022-03-04"}), "", STORY),
    "a birthday": (linked(**{"@type": "Person", "birthDate": "1962-03-04"}), "", STORY),
    "two times of comments": (
        "",
        "<div class='comments'><time datetime='2022-03-04'>x</time><time datetime='2022-03-05'>y</time></div>",
        STORY,
    ),
    "a telephone number": ("", "<p>Call us: 2022 03 04 05</p>", STORY),
    "a version": ("<script src='/app.js?v=20220304'></script>", "", STORY),
    "a script's figures": ("<script>var built = '2022-03-04T10:00:00Z';</script>", "", STORY),
    "a style's name": ("<link rel='stylesheet' href='/2022/03/04/style.css'>", "", STORY),
    "a wrong type": (linked(**NEWS, datePublished=20220304), "", STORY),
}


@pytest.mark.parametrize(("head", "body", "text"), UNSTATED.values(), ids=UNSTATED)
def test_where_no_day_is_stated_none_is_given(head: str, body: str, text: str) -> None:
    assert day_of(head, body, text) == ""


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("2022-03-04", "2022-03-04"),
        ("2022-3-4", "2022-03-04"),
        ("2022-03-04T23:59:59-05:00", "2022-03-04"),
        ("2022-03-04T00:00:00+0900", "2022-03-04"),
        ("2022-03-04 10:00:00 UTC", "2022-03-04"),
        ("20220304", "2022-03-04"),
        ("20220304T100000Z", "2022-03-04"),
        ("20220304100000", "2022-03-04"),
        ("Fri, 04 Mar 2022 10:00:00 GMT", "2022-03-04"),
        ("March 4, 2022", "2022-03-04"),
        ("2022", ""),
        ("2022-03", ""),
        ("1646388000", ""),
        ("04-03", ""),
        ("0000-00-00", ""),
        ("soon", ""),
    ],
)
def test_a_stamp_is_the_day_that_is_written(said: str, day: str) -> None:
    assert day_in(said) == day


TITLES: dict[str, tuple[str, str, str]] = {
    "the heading begins the shared title": (TITLE, f"{TITLE} | The Paper", TITLE),
    "with another dash": ("Shells fall – again", "Shells fall - again - The Paper", "Shells fall - again"),
    "without its kicker": ("Shells fall", "Ukraine: Shells fall", "Ukraine: Shells fall"),
    "after the site's name": ("Shells fall", "The Paper: Shells fall", "Shells fall"),
    "another heading": ("The Paper", f"{TITLE} on Friday", f"{TITLE} on Friday"),
    "no shared title": (TITLE, "", TITLE),
    "a longer word": ("Shells", "Shellshock in Kharkiv", "Shellshock in Kharkiv"),
}


@pytest.mark.parametrize(("heading", "shared", "title"), TITLES.values(), ids=TITLES)
def test_the_title_is_what_heading_and_metadata_bear_out(heading: str, shared: str, title: str) -> None:
    head = meta("og:title", shared) + meta("og:site_name", "The Paper")
    page = made.page(head).decode().replace(f"<h1>{TITLE}</h1>", f"<h1>{heading}</h1>")
    assert article_of(page).title == title


def test_a_heading_that_two_others_bear_out_comes_before_the_shared_title() -> None:
    head = meta("og:title", "What to know about the war") + linked(**NEWS)
    assert article_of(made.page(head).decode()).title == TITLE


def test_the_text_has_neither_its_title_again_nor_what_stands_around_it() -> None:
    menu = "<ul><li>Home</li><li>World</li><li>Subscribe to our newsletter</li></ul>"
    assert article_of(made.page(around=menu).decode()).text == f"{STORY}\n{SECOND}"


def test_blocks_that_the_page_does_not_count_to_its_body_are_left_out() -> None:
    promotion = "Our desk answers the letters of readers every week, and the best of them are printed here."
    body = linked(**NEWS, articleBody=f"{STORY} {SECOND}")
    assert promotion in article_of(made.page("", f"<p>{promotion}</p>").decode()).text
    assert promotion not in article_of(made.page(body, f"<p>{promotion}</p>").decode()).text
    beginning = linked(**NEWS, articleBody=STORY[:60])
    assert SECOND in article_of(made.page(beginning).decode()).text


WORDS = f"{STORY} The café in Košice closed."


@pytest.mark.parametrize(
    ("encoding", "declared", "served"),
    [
        ("utf-8", "utf-8", ""),
        ("utf-8", "iso-8859-1", ""),
        ("utf-8", "", "iso-8859-1"),
        ("utf-8-sig", "", ""),
        ("cp1250", "windows-1250", ""),
        ("iso8859-2", "", "iso-8859-2"),
        ("utf-16", "", ""),
        ("utf-16", "utf-16", ""),
        ("cp1250", "nonsense", "windows-1250"),
    ],
)
def test_a_page_is_read_in_the_encoding_that_it_is_in(encoding: str, declared: str, served: str) -> None:
    page = made.page(text=WORDS).decode().replace("<meta charset='utf-8'>", f"<meta charset='{declared}'>")
    assert WORDS in _decoded(page.encode(encoding), served)


FURNITURE = word_lists("page_furniture")["rule"]


@pytest.mark.parametrize("rule", FURNITURE, ids=lambda rule: rule["takes"][0])
def test_furniture_is_taken_and_sentences_are_left(rule: dict[str, Any]) -> None:
    assert all(map(is_furniture, rule["takes"]))
    assert not any(map(is_furniture, rule["leaves"]))


@pytest.mark.parametrize("rule", word_lists("page_furniture")["wall"], ids=lambda rule: rule["takes"][0])
def test_what_a_wall_says_is_known_and_other_sentences_are_not(rule: dict[str, Any]) -> None:
    found = re.compile(rule["line"], re.IGNORECASE)
    assert all(map(found.match, rule["takes"]))
    assert not any(map(found.match, rule["leaves"]))


@pytest.mark.parametrize("words", [*STORY.split(". "), *SECOND.split(". "), TITLE, STORY])
def test_no_sentence_of_a_story_is_furniture(words: str) -> None:
    assert not is_furniture(words)
