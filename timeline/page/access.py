"""Who may reach the page: a setting and where it is served in; the reason why not out.

All who reach it share one library. That is right for one person on one machine, so serving it any further is a decision
that a setting must state. Sign-in, with a library for each, would be one more `Access`.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from enum import StrEnum
from ipaddress import ip_address

import streamlit as st

from timeline.catalogue import worded

ACCESS_SETTING = "TIMELINE_ACCESS"
"""Environment variable that says who may reach the page."""
_HERE = "127.0.0.1"
"""Streamlit names no address for a visitor on this machine."""
_LOOPBACK_NAMES = ("localhost", "unix")


class Access(StrEnum):
    """Who may reach the page."""

    ALONE = "alone"
    """Programs of this machine only: one person's library."""
    SHARED = "shared"
    """Whoever reaches the address: one library for all of them."""


def access() -> Access:
    """What the setting says; `Access.ALONE` where it says nothing. Raises ValueError for a word it does not know."""
    said = os.environ.get(ACCESS_SETTING, "").strip().lower()
    try:
        return Access(said) if said else Access.ALONE
    except ValueError as error:
        raise ValueError(
            worded(
                "{access_setting} is “{said}”: it may be {those}.",
                access_setting=ACCESS_SETTING,
                said=said,
                those=" or ".join(Access),
            )
        ) from error


def refuse_strangers() -> None:
    """End the program, saying why, where it is to be served beyond this machine without the setting that allows it."""
    if reason := refusal(st.get_option("server.address"), st.get_option("server.allowedHosts")):
        raise SystemExit(reason)


def refusal(address: str | None, hosts: Iterable[str] = ()) -> str | None:
    """Why a server on this address, asked for by these names, is not to start; None where it may."""
    try:
        if access() is Access.SHARED:
            return None
    except ValueError as error:
        return str(error)
    if not address:
        return _say(worded("every network that this machine is on"))
    beyond = [each for each in (address, *hosts) if not is_loopback(each)]
    return _say(", ".join(beyond)) if beyond else None


def stranger() -> str | None:
    """Why whoever looks at the page now is not to see it; None where they may."""
    return refusal(st.context.ip_address or _HERE)


def is_loopback(address: str) -> bool:
    """Whether only this machine is reached by that name or number."""
    name = address.strip().lower().removeprefix("[").removesuffix("]")
    if name.split(":", 1)[0] in _LOOPBACK_NAMES or name.endswith(".localhost"):
        return True
    try:
        return ip_address(name).is_loopback
    except ValueError:
        return False


def _say(beyond: str) -> str:
    return worded(
        "Timeline is set to answer {beyond}, beyond this machine. Everybody who reaches it there "
        "would see every article of the library, could correct and remove them, and nobody would "
        "be asked who they are. If that is what you want, set {access_setting}={shared}. "
        "Otherwise serve it on 127.0.0.1 (server.address in .streamlit/config.toml or "
        "--server.address), for localhost alone (server.allowedHosts).",
        beyond=beyond,
        access_setting=ACCESS_SETTING,
        shared=Access.SHARED,
    )
