"""The people of an article so far and one more name in, whose name it may be out, without a walk over all of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Generic, Protocol, TypeVar

from timeline.actors.names import same_person


class NameBearer(Protocol):
    """Somebody with a name in ``parts``."""

    parts: tuple[str, ...]


T = TypeVar("T", bound=NameBearer)


class Bearers(Generic[T]):
    """People by the words of their names, so that each further name is compared only with those that share some."""

    def __init__(self) -> None:
        """Nobody yet."""
        self._by: defaultdict[tuple[str, ...], dict[int, T]] = defaultdict(dict)
        self._count = 0

    def add(self, person: T) -> None:
        """One more person, known from now on by every word that another name may share."""
        for key in _ways_named(person.parts):
            self._by[key][self._count] = person
        self._count += 1

    def of(self, name: tuple[str, ...]) -> list[T]:
        """Everybody whose name this may be, in the order they were added; no name added is shorter than this one."""
        found = {at: person for key in _ways_sought(name) for at, person in self._by.get(key, {}).items()}
        return [found[at] for at in sorted(found) if same_person(found[at].parts, name)]


def _ways_named(name: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Keys of a person's name: its ends, its last word with each given name and initial, its first with each other."""
    if not name:
        return
    yield "end", name[0]
    yield "end", name[-1]
    for given in name[:-1]:
        yield "given", name[-1], given
        yield "initial", name[-1], given[:1]
    for word in name:
        yield "first", name[0], word
    yield "all", *sorted(set(name))


def _ways_sought(name: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Keys under which ``same_person`` may agree: one word is an end, more share the last word, the first or all."""
    if len(name) == 1:
        yield "end", name[0]
    elif name:
        for given in name[:-1]:
            yield ("initial" if len(given) == 1 else "given"), name[-1], given
            yield "given", name[-1], given[:1]
        yield "first", name[0], name[-1]
        yield "all", *sorted(set(name))
