"""What is done in the library in; the same done, though its database goes away for a moment, out."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

import click

from timeline.catalogue import worded
from timeline.settings import STORE_PATIENCE

Done = TypeVar("Done")
_FIRST_WAIT, _LONGEST_WAIT = 0.5, 8.0
"""Seconds before the second try, and at the most before any other: each wait is twice the one before."""


def patiently(act: Callable[[], Done]) -> Done:
    """Does it, again and again while what is wrong may pass: a server that starts anew, a file that another writes.

    That is said once. Raises StoreError where it does not pass in time, or cannot. What is done must be one
    transaction that may be done twice.
    """
    from timeline.store import StoreError  # SQLAlchemy takes a while to import, and help needs none

    ends, wait, is_said = time.monotonic() + STORE_PATIENCE, _FIRST_WAIT, False
    while True:
        try:
            return act()
        except StoreError as error:
            if not error.may_pass or time.monotonic() + wait > ends:
                raise
            if not is_said:
                is_said = True
                click.echo(
                    worded("{error} It is tried again for {seconds:.0f} seconds.", error=error, seconds=STORE_PATIENCE),
                    err=True,
                )
        time.sleep(wait)
        wait = min(2 * wait, _LONGEST_WAIT)
