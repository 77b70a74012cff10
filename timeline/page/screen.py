"""How wide the page is in the browser, in a few steps: a chart's labels are set for the room they really have."""

from __future__ import annotations

import streamlit as st

from timeline.page.web import web

PHONE, SLIM = 0, 1
USUAL = 1000
STEPS = (PHONE, SLIM, 640, 760, 880, USUAL, 1120, 1340, 1560)
"""Pixels: a chart is set for the widest step that fits. PHONE and SLIM stand upright, SLIM beside the sidebar."""
WIDEST_PHONE = 768
"""Pixels of the window up to which Streamlit lays the sidebar over the page.

What stands beside the chart hangs on the window alone: as it takes room from the chart, it would else come and go.
"""
BESIDE = 880
"""Pixels from which the article has room beside the chart; on a narrower page it lies over the foot of the page."""
SHARES = (8, 5)
"""How chart and article share the width."""
BETWEEN = 16

_KEY, _NARROW = "screen", "laid_out_narrow"
_COOKIE = "timeline_step"
"""Where the browser keeps the step for the next visit, so that the first chart drawn is the right one."""
_watch = st.components.v2.component("timeline_screen", html="<div style='height:0'></div>", js=web("width.js"))


def width_said() -> int:
    """The step the page's width is on; until the browser has said it, that of its last visit, or the usual one."""
    said = (st.session_state.get(_KEY) or {}).get("step")
    said = st.context.cookies.get(_COOKIE) if said is None else said
    return next((step for step in STEPS if str(step) == str(said)), PHONE if _is_mobile() else USUAL)


def _is_mobile() -> bool:
    """Whether the browser says that it is a phone's."""
    asked = st.context.headers
    return asked.get("Sec-CH-UA-Mobile") == "?1" or "Mobi" in (asked.get("User-Agent") or "")


def remember_narrow() -> None:
    """Keep whether the page is being laid out for a phone."""
    st.session_state[_NARROW] = width_said() == PHONE


def is_narrow() -> bool:
    """Whether the page was last laid out for a phone."""
    return bool(st.session_state.get(_NARROW))


def is_laid_out_otherwise() -> bool:
    """Whether the browser has since said a width that asks for the other layout."""
    return is_narrow() != (width_said() == PHONE)


def watch_width(current: int) -> None:
    """Let the browser say when the page's width comes to be on another step than ``current``."""
    _watch(
        key=_KEY,
        data={
            "steps": list(STEPS),
            "current": current,
            "cookie": _COOKIE,
            "slim": SLIM,
            "phone": PHONE,
            "widestPhone": WIDEST_PHONE,
        },
        on_step_change=lambda: None,
        height=1,
    )


def is_upright(width: int) -> bool:
    """Whether a page on that step has the upright chart."""
    return width in (PHONE, SLIM)


def beside(width: int) -> int:
    """What is left for the chart of a page so wide where the article stands beside it."""
    return (width - BETWEEN) * SHARES[0] // sum(SHARES)
