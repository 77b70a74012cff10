"""How wide the page is in the browser, in a few steps: a chart's labels are set for the room they really have."""

from __future__ import annotations

import streamlit as st

PHONE = 0
USUAL = 900
STEPS = (PHONE, 640, USUAL, 1080, 1340)
"""Pixels: a chart is set for the widest step that fits. PHONE means the upright chart."""

_KEY = "screen"
_SCRIPT = """
export default function ({ parentElement, data, setStateValue }) {
  const host = parentElement.host ?? parentElement
  const step = () => Math.max(...data.steps.filter((each) => each <= host.getBoundingClientRect().width))
  let timer
  const look = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (host.isConnected && Number.isFinite(step()) && step() !== data.current) setStateValue("step", step())
    }, 120)
  }
  const observer = new ResizeObserver(look)
  observer.observe(host)
  return () => observer.disconnect()
}
"""
_watch = st.components.v2.component("timeline_screen", html="<div style='height:0'></div>", js=_SCRIPT)


def watch_width() -> int:
    """The step the page's width is on; the usual one until the browser has said another."""
    state = st.session_state.get(_KEY) or {}
    current = state.get("step", USUAL)
    current = current if current in STEPS else USUAL
    _watch(key=_KEY, data={"steps": list(STEPS), "current": current}, on_step_change=lambda: None, height=1)
    return int(current)
