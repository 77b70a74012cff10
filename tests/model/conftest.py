"""What every test of the model may lean on."""

from __future__ import annotations

import pytest

from tests.accord import make_article, make_timeline
from timeline.model import Article, Timeline


@pytest.fixture
def article() -> Article:
    return make_article()


@pytest.fixture
def timeline() -> Timeline:
    return make_timeline()
