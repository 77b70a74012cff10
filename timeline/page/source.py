"""The panels where an article comes from: samples, a box to paste into, a file; and when it was published."""

from __future__ import annotations

import html

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from timeline.articles import find_published
from timeline.catalogue import marked, worded
from timeline.model import Article, DateRange, PublishedFrom, Span
from timeline.page import choices, library, reading
from timeline.page.access import access
from timeline.page.cached import samples
from timeline.page.navigation import show_pages
from timeline.page.plain import LONGEST_SAID, plain
from timeline.page.screen import is_narrow, remember_narrow
from timeline.page.typed import show_order, tell_order
from timeline.page.waiting import WAITING
from timeline.settings import LONGEST_TEXT
from timeline.store import Saved
from timeline.wording.dates import say_range

FOUND_IN = {
    PublishedFrom.OPTION: marked("as given by you"),
    PublishedFrom.METADATA: marked("as the file's own data say"),
    PublishedFrom.TEXT: marked("found in the article"),
}

FILES = marked(
    "A text, PDF, Word, OpenDocument or Rich Text file, a web page, mail, feed or table, or a zip file of them. "
    "Files are read on this machine; a link is the only thing that is fetched."
)
NO_SIDEBAR = ".stSidebar, [data-testid=stExpandSidebarButton] {display: none}"
"""On a phone it would hold nothing."""
OF = "st-key-of-"
"""How the class begins of what belongs to one article, whose key follows."""
_BOX = "paste_box"
"""The box's place on a phone: how often it has been put away is part of its name.

A box that was opened and is told to close before the page has heard of its opening stays open: to the page nothing has
changed. A new one begins closed.
"""
MANY = 8
"""Articles from which the library can be searched."""


def show_name() -> None:
    """What this is: at the head of the sidebar, whose place it holds until the rest comes, or of a phone's page."""
    remember_narrow()
    name = "<h1 class='tl-name'>Timeline</h1>"
    if is_narrow():
        st.html(f"{name}<style>{NO_SIDEBAR}</style>")
        show_pages()
        return
    with st.sidebar:
        st.html(name)
        show_pages()
        st.caption(worded("Paste a news article about world affairs and see when its events happened."))


def hold_source() -> DeltaGenerator:
    """The place for what to read: the sidebar, or on a phone, which would hide that, the head of the page."""
    return st.container(key="source") if is_narrow() else st.sidebar


def choose_source(place: DeltaGenerator) -> None:
    """What to read."""
    box = worded("Paste an article or choose one")
    times = st.session_state.setdefault(_BOX, 0)
    with place.expander(box, key=f"{_BOX}-{times}", on_change="rerun") if is_narrow() else place:
        with st.form("paste", border=False):
            st.text_area(
                worded("Article text"),
                key="text",
                height=190,
                placeholder=worded("Paste an article in English, or its link …"),
                persist_state="session",
            )
            st.text_input(
                worded("Publication date"), key="published", placeholder="2023-09-12", persist_state="session"
            )
            st.caption(
                worded("“Yesterday” and “last year” are counted from it. Left empty, it is looked for in the text.")
            )
            st.form_submit_button(worded("Draw timeline"), type="primary", width="stretch", on_click=_open_text)
        st.file_uploader(worded("Or choose a file"), key="file", on_change=_open_file, help=worded(FILES))
        st.caption(
            worded("One article may have {longest_text:,} characters, pasted or in a file.", longest_text=LONGEST_TEXT)
        )
        if samples():
            st.selectbox(
                worded("Sample articles"),
                list(samples()),
                index=None,
                format_func=lambda name: samples()[name].title or name,
                placeholder=worded("Choose a sample …"),
                key="sample_choice",
                on_change=_open_sample,
            )
        _choose_saved()


def _choose_saved() -> None:
    """The reader's own articles, to be opened, found by words, or removed; and who else sees them."""
    _choose_mine()
    st.caption(
        worded("The library may only be read: what you add lasts until the page is closed.")
        if library.may_only_be_read()
        else worded(library.SHELF[access()])
    )


def _choose_mine() -> None:
    words = st.session_state.get("library_words") or ""
    found = library.saved(words)
    saved = {each.digest: each for each in found if not _is_sample(each)}
    if not saved and not words:
        return
    st.selectbox(
        worded("Your articles"),
        list(saved),
        index=None,
        format_func=lambda digest: _say_saved(saved[digest]) if digest in saved else digest,
        placeholder=worded("Choose an article …") if saved else worded("None holds these words"),
        key="saved_choice",
        on_change=_open_saved,
    )
    if words or len(saved) >= MANY:
        st.text_input(
            worded("Find in your articles"), key="library_words", placeholder=worded("words of the title or the text")
        )
    article = reading.current()
    if article and article.digest in saved:
        _offer_removal(article, saved[article.digest])


def _is_sample(each: Saved) -> bool:
    """Whether it is one of the samples as they are: kept only for its corrections."""
    sample = samples().get(each.id)
    return sample is not None and sample.published == each.published


def _offer_removal(article: Article, kept: Saved) -> None:
    with st.popover(worded("Remove this article"), type="tertiary", key="remove"):
        corrected = (
            worded(" and your {corrections} corrections", corrections=kept.corrections) if kept.corrections else ""
        )
        st.text(worded("The article{corrected} will be forgotten for good.", corrected=corrected))
        st.button(worded("Remove it"), key="remove_for_good", on_click=reading.remove, args=(article,))


def _say_saved(each: Saved) -> str:
    day = each.published.isoformat() if each.published else worded("no date")
    corrected = worded(", {number} corrected", number=each.corrections) if each.corrections else ""
    return f"{(each.title or each.id)[:60]} ({day}{corrected})"


def show_trouble(*, drawn: bool) -> None:
    """What was wrong with the last input, as one message of plain text; ``drawn``: is a timeline to be seen below?

    It has a place of its own that is emptied first: Streamlit leaves what is not sent again till the end of a run,
    which is all the while that the next article is read.
    """
    spot = st.empty()
    if said := reading.trouble():
        below = worded(" The timeline below is still the one before.") if drawn and not said.tells_all else ""
        with spot.container(key="trouble"):
            st.error(f"{plain(said.words, LONGEST_SAID)}{below}", icon=":material/warning:")
    elif told := reading.take_notice():
        spot.info(plain(told, LONGEST_SAID), icon=":material/library_books:")


def show_nothing(asked: bool) -> None:
    """There is no article on the page: what to do; where the link ``asked`` for one, that it is not here."""
    if not asked:
        st.info(
            worded("Paste an article on the left, or choose a file, and its events appear here."),
            icon=":material/arrow_back:",
        )
        return
    st.info(worded("This link is to an article that is not on this computer."), icon=":material/link_off:")
    st.text(
        worded(
            "A link names an article and a view of it, but does not carry the text. Ask whoever sent "
            "the link for their project file (Download, Project file) and open it here, or paste the "
            "article on the left."
        )
    )
    st.file_uploader(
        worded("Open a project file or the article"), key="asked_file", on_change=_open_file, args=("asked_file",)
    )


def show_title(article: Article) -> None:
    """What the article is called. With it goes all that is on the page of another: Streamlit leaves it till the end.

    What takes the place of something else keeps what was in that until its own comes. So the chart itself says whose it
    is, and while an article is waited for, nothing that was laid out is seen.
    """
    others = f"[class*='{OF}']:not([class*='{OF}{key_of(article)}']), .st-key-{WAITING} > [data-testid=stLayoutWrapper]"
    style = f"<style>{others} {{visibility: hidden}}</style>"
    st.html(f"{style}<h2 class='tl-title'>{html.escape(reading.headline(article))}</h2>", width="content")


def key_of(article: Article) -> str:
    """The part of the page's own names for things that tells whose they are."""
    return article.digest[:12]


def say_publication(article: Article, locale: str) -> None:
    """When the article was published, and where that was found."""
    st.text(_say_publication(article, locale), width="content")


def offer_republication(article: Article) -> None:
    """A way to change that day."""
    with st.popover(worded("Change date") if article.published else worded("Set date"), type="tertiary"):
        if article.published_span:
            st.text(worded("It stands in the article: “{around}”", around=_around(article, article.published_span)))
        st.text_input(worded("Published on"), key="republished", placeholder="2023-09-12")
        st.button(worded("Count from this day"), on_click=lambda: republish(st.session_state["republished"] or ""))


def republish(words: str) -> None:
    """Give the article on the page the day that was typed."""
    reading.republish(words)
    tell_order_of_day(words)


def tell_order_of_day(words: str) -> None:
    """Keep how the figures typed as the day of publication were read, where they may be read in two ways."""
    article = reading.on_the_page()
    if article and article.published and article.published_from is PublishedFrom.OPTION:
        tell_order(_form_of(article), words, DateRange.day(article.published), choices.locale())


def show_order_of_day(article: Article) -> None:
    """What was kept of that for the article."""
    show_order(_form_of(article))


def _form_of(article: Article) -> str:
    return f"published-{key_of(article)}"


def _say_publication(article: Article, locale: str) -> str:
    if article.published is None:
        return worded("No publication date was given or found: “Monday” or “last year” cannot be dated without it.")
    day = say_range(DateRange.day(article.published), locale)
    found = worded(FOUND_IN.get(article.published_from, "")) if article.published_from else ""
    return worded("Published {day}, {found}.", day=day, found=found) if found else worded("Published {day}.", day=day)


def _around(article: Article, span: Span) -> str:
    """The line the date stands in, cut short around it."""
    start = max(article.text.rfind("\n", 0, span.start) + 1, span.start - 40)
    end = article.text.find("\n", span.end)
    return " ".join(article.text[start : min(end if end >= 0 else len(article.text), span.end + 20)].split())


def _open_text() -> None:
    text = st.session_state["text"] or ""
    if _is_left_over(text):
        st.session_state["published"] = ""
    given = st.session_state["published"] or ""
    reading.open_text(text, given)
    tell_order_of_day(given)
    st.session_state[_OPENED] = (text, given)
    _fold()


_OPENED = "opened_with"
"""The last text drawn, and the day that its reader gave it."""


def _is_left_over(text: str) -> bool:
    """Whether the day in the box was given to another article, and this one says its own."""
    before, given = st.session_state.get(_OPENED, ("", ""))
    if not given or given != (st.session_state["published"] or "") or text == before:
        return False
    stated = find_published(text)
    return stated is not None and stated.day.isoformat() != given.strip()


def _open_file(key: str = "file") -> None:
    if upload := st.session_state[key]:
        given = st.session_state["published"] or ""
        reading.open_file(upload.getvalue(), upload.name, given)
        tell_order_of_day(given)
        _fold()


def _open_saved() -> None:
    reading.open_saved(_take("saved_choice"))
    _fold()


def _open_sample() -> None:
    reading.open_sample(_take("sample_choice"))
    _fold()


def _fold() -> None:
    """On a phone put the box away once there is something to be seen under it; what went wrong is mended in it."""
    if not reading.trouble():
        st.session_state[_BOX] = st.session_state.get(_BOX, 0) + 1


def _take(key: str) -> str | None:
    """What was chosen; the menu is left empty, so that the same can be chosen again after another article."""
    chosen: str | None = st.session_state[key]
    st.session_state[key] = None
    return chosen
