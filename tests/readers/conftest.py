"""Readers for all tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.sites import Site
from timeline.readers import Inputs


@pytest.fixture(scope="session")
def inputs() -> Iterator[Inputs]:
    """What reads files; kept, so that libraries are loaded once."""
    with Inputs(any_language=True) as reader:
        yield reader


@pytest.fixture
def linked(site: Site) -> Iterator[Inputs]:
    """What reads links to that site."""
    with Inputs(door=site.door) as reader:
        yield reader
