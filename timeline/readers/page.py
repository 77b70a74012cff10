"""A parsed web page in, what it says of its own article out: title and day of publication, as its metadata state them.

``PAGE_DAYS`` is an ordered table of where a day is looked for; the first that states one is believed. A day is kept in
the zone in which it is written: 23:30 in New York is not the next day, whatever it is in London.
"""

from __future__ import annotations

import json
import re
import string
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from timeline.articles import ReadError, parse_day
from timeline.articles.days import find_days, strip_before
from timeline.articles.head_words import head_words
from timeline.readers.shown import seen_texts
from timeline.readers.titles import beginning, level

_ARTICLE = re.compile(r"(?:Article|Posting|Report|Review|Essay)$")
"""The types of schema.org that an article is of: NewsArticle, BlogPosting, LiveBlogPosting ..."""
_ISO = re.compile(r"^\s*([12]\d{3})-(\d\d?)-(\d\d?)(?=\D|$)")
_COMPACT = re.compile(r"^\s*((?:19|20)\d\d)(\d\d)(\d\d)(?=T|\d{4,6}|$)")
_MOST_NODES = 10_000


@dataclass(frozen=True)
class Page:
    """A web page; ``root`` is its tree as lxml made it."""

    root: Any

    @cached_property
    def articles(self) -> tuple[dict[str, Any], ...]:
        """What its JSON-LD says of articles, that of the page's own article first where it can be told."""
        found = [node for node in _nodes(self._data()) if _is_article(node)]
        headings = [level(words) for words in self.headings]
        return tuple(sorted(found, key=lambda node: level(str(node.get("headline", ""))) not in headings))

    @cached_property
    def headings(self) -> tuple[str, ...]:
        """Its headings of the first level, as words."""
        words = (" ".join(each.text_content().split()) for each in self.root.iter("h1"))
        return tuple(each for each in words if each)

    @cached_property
    def body(self) -> str:
        """The longest text that its JSON-LD states to be an article's; empty where there is none."""
        return max((str(node.get("articleBody") or "") for node in self.articles), key=len, default="")

    def meta(self, *names: str) -> str:
        """What its metadata say under the first of these names that is there."""
        for name in names:
            for key in ("property", "name", "itemprop", "http-equiv"):
                for element in self._metas.get((key, name), ()):
                    if words := (element.get("content") or "").strip():
                        return words
        return ""

    @cached_property
    def _metas(self) -> dict[tuple[str, str], list[Any]]:
        found: dict[tuple[str, str], list[Any]] = {}
        for element in self.root.iter("meta"):
            for key in ("property", "name", "itemprop", "http-equiv"):
                if said := element.get(key):
                    found.setdefault((key, said.strip().lower()), []).append(element)
        return found

    def _data(self) -> Iterator[Any]:
        for script in self.root.iter("script"):
            if (script.get("type") or "").split(";")[0].strip().lower() == "application/ld+json":
                yield from _loaded(script.text or "")


_BEFORE_DATA = ("<!--", "//<![CDATA[")
_AFTER_DATA = ("//-->", "-->", "//]]>", "/*]]>*/")
_TRAILING = string.whitespace + ";"


def _loaded(words: str) -> Iterator[Any]:
    """The data of a script; what many pages write around and into it is taken away first."""
    bare = words.strip()
    for opening in _BEFORE_DATA:
        bare = bare.removeprefix(opening)
    if bare.startswith("/*"):
        bare = bare.partition("*/")[2]
    bare = bare.rstrip(_TRAILING)
    for closing in _AFTER_DATA:
        bare = bare.removesuffix(closing)
    bare = bare.rstrip(_TRAILING)
    try:
        yield json.loads(bare, strict=False)
    except (ValueError, RecursionError):
        return


def _nodes(data: Iterator[Any]) -> Iterator[dict[str, Any]]:
    """Every object in it, breadth first: the page's own article stands above those that it names."""
    waiting = list(data)
    for seen, each in enumerate(waiting):
        if seen > _MOST_NODES:
            return
        if isinstance(each, dict):
            yield each
            waiting.extend(value for value in each.values() if isinstance(value, dict | list))
        elif isinstance(each, list):
            waiting.extend(each)


def _is_article(node: dict[str, Any]) -> bool:
    kinds = node.get("@type", "")
    return any(_ARTICLE.search(str(kind)) for kind in (kinds if isinstance(kinds, list) else [kinds]))


def day_in(said: str) -> str:
    """The day that a stamp names, as it is written; empty where it names none for sure."""
    if stamp := _ISO.match(said) or _COMPACT.match(said):
        said = f"{stamp[1]}-{int(stamp[2]):02}-{int(stamp[3]):02}"
    try:
        day = parse_day(said)
    except ReadError:
        return ""
    return day.isoformat()


def title_of(page: Page, otherwise: str) -> str:
    """The title of the page's article: ``TITLES`` in order, else ``otherwise``."""
    return next((title for _, finder in TITLES if (title := finder(page))), otherwise)


def _borne_out(page: Page) -> str:
    """The heading that is both the headline of JSON-LD and the beginning of the window's title."""
    window = " ".join((page.root.findtext(".//title") or "").split())
    headlines = {level(str(node.get("headline", ""))) for node in page.articles}
    return next((each for each in page.headings if level(each) in headlines and beginning(window, each)), "")


def _shared_without_site(page: Page) -> str:
    """The title that is shared on other sites, up to where the heading ends: the site's own name comes after it."""
    shared = _shared(page)
    return next((begun for heading in page.headings if (begun := beginning(shared, heading))), "")


def _shared_after_site(page: Page) -> str:
    """The same where the site's name comes before it."""
    site = " ".join(page.meta("og:site_name").split())
    bare = level(_shared(page).replace(site, "")).strip(" :|-") if site else ""
    return next((heading for heading in page.headings if bare and level(heading) == bare), "")


def _shared(page: Page) -> str:
    return " ".join(page.meta("og:title", "twitter:title").split())


TITLES: tuple[tuple[str, Callable[[Page], str]], ...] = (
    ("the shared title up to the end of the heading", _shared_without_site),
    ("the shared title after the site's name", _shared_after_site),
    ("the heading that two others bear out", _borne_out),
    ("the shared title", _shared),
)
"""Where a title is looked for. A heading alone may be less than the title: a kicker stands in an element of its own."""


def day_of(page: Page) -> str:
    """The day of publication, ``YYYY-MM-DD``, empty where the page states none."""
    return next((day for _, finder in PAGE_DAYS for said in finder(page) if (day := day_in(said))), "")


Finder = Callable[[Page], Iterator[str]]


def _linked_data(page: Page) -> Iterator[str]:
    for node in page.articles:
        for name in ("datePublished", "dateCreated", "uploadDate"):
            if isinstance(said := node.get(name), str):
                yield said


def _named(*names: str) -> Finder:
    def find(page: Page) -> Iterator[str]:
        for name in names:
            yield page.meta(name)

    return find


def _microdata(page: Page) -> Iterator[str]:
    for element in page.root.xpath("//*[@itemprop='datePublished' or @property='datePublished']"):
        yield element.get("datetime") or element.get("content") or element.text_content()


def _marked(page: Page) -> Iterator[str]:
    """A time element that says that it is the publication's."""
    for element in page.root.iter("time"):
        words = " ".join(filter(None, (element.get("class"), element.get("id"), element.get("itemprop"))))
        if "pubdate" in element.attrib or re.search(r"publi|entry-date|post-?date|created", words, re.IGNORECASE):
            yield element.get("datetime") or element.text_content()


def _by_the_heading(page: Page) -> Iterator[str]:
    """The one time element in the heading of the page's one article."""
    for heading in page.root.iter("h1"):
        for above in heading.iterancestors("header", "article", "main"):
            times = {day for each in above.iter("time") if (day := day_in(each.get("datetime") or each.text_content()))}
            if len(times) == 1:
                yield times.pop()
            if times or above.tag != "header":
                return


def _at_the_foot(page: Page) -> Iterator[str]:
    """What a footer labels as the day of publication: "Posted 11 February 2024"."""
    for element in page.root.iter("footer"):
        for line in seen_texts(element):
            stamps = list(find_days(line))
            before = line[: stamps[0].span.start] if len(stamps) == 1 else ""
            if any(label.search(strip_before(before)) for label in head_words().published):
                yield stamps[0].day.isoformat()


PAGE_DAYS: tuple[tuple[str, Finder], ...] = (
    ("JSON-LD", _linked_data),
    (
        "metadata of publication",
        _named(
            "article:published_time",
            "og:article:published_time",
            "og:published_time",
            "datepublished",
            "article.published",
            "published_time",
            "publish_date",
            "publish-date",
            "publishdate",
            "published-date",
            "publication_date",
            "publication-date",
            "pubdate",
            "parsely-pub-date",
            "sailthru.date",
            "cxenseparse:recs:publishtime",
            "citation_publication_date",
            "dc.date.issued",
            "dcterms.issued",
            "dcterms.created",
            "dc.date.created",
            "dc.date",
            "dcterms.date",
            "ptime",
            "rnews:datepublished",
        ),
    ),
    ("microdata", _microdata),
    ("a time element of the publication", _marked),
    ("the time element by the heading", _by_the_heading),
    ("a label in the footer", _at_the_foot),
)
"""Where a page states its day, surest first. What says when it was changed is not asked."""
