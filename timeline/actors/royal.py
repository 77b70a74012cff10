"""A king's, a queen's or a pope's name in, whose it cannot be out: they are called by their given name."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.actors.names import parts
from timeline.actors.words import words


def is_royal(title: str) -> bool:
    """Whether whoever has the title goes by a given name behind it: "King", "Crown Prince"."""
    return title.lower().split()[-1:] != [] and title.lower().split()[-1] in words("given_name_titles")


def is_another(title: str, called: tuple[str, ...], name: str, titles: Iterable[str]) -> bool:
    """Whether somebody of a longer ``name``, who has the ``titles``, is not whoever a title and one word tell of.

    ``called`` is that word, in ``names.parts``. "King Hussein" is no Saddam Hussein, "Prince Andrew" no Andrew Card;
    who is a king elsewhere may be, and so may be whose given name it is behind which a father's stands: "Prince
    Mohammed" is Mohammed bin Salman.
    """
    own = parts(name)
    if not is_royal(title) or len(called) != 1 or len(own) < 2 or any(map(is_royal, titles)):
        return False
    return own[0] != called[0] or words("son_of").isdisjoint(name.lower().split())
