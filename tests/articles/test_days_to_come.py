"""A day of publication that lies ahead: refused, but for what has begun somewhere."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.articles import FutureDate, check_published


@pytest.mark.parametrize("day", [date(2023, 9, 11), date(2023, 9, 12), date(2023, 9, 13)])
def test_tomorrow_has_begun_somewhere(day: date) -> None:
    check_published(day, today=date(2023, 9, 12))


def test_a_day_to_come_is_refused_by_name() -> None:
    with pytest.raises(FutureDate, match=r"2031-01-01 is in the future\. Give the day"):
        check_published(date(2031, 1, 1), today=date(2023, 9, 12))
