"""The search for garbage is off while an article is read, and afterwards as it was."""

from __future__ import annotations

import gc

import pytest

from timeline.collecting import uncollected


@pytest.mark.parametrize("is_on", [True, False])
def test_it_is_as_before_outside(is_on: bool) -> None:
    (gc.enable if is_on else gc.disable)()
    try:
        with pytest.raises(ZeroDivisionError), uncollected():
            1 / gc.isenabled()
        assert gc.isenabled() is is_on
    finally:
        gc.enable()


def test_one_inside_another_leaves_it_off() -> None:
    with uncollected():
        with uncollected():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()
