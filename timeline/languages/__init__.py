"""A language's code in, the language out: one folder each, made when first asked for.

How to add one: a folder of that code with ``dates/__init__.py``, which gives ``DATES`` (``timeline.dates.language``),
``head_words.py`` with ``HEAD_WORDS`` (``timeline.articles.head_words``),
and, for what is read with a parse, ``words.py`` with ``WORDS`` (``timeline.language.tongue``), ``inflection.py`` with
``INFLECTION`` (``timeline.language.inflection``),
``actor_words.py`` with ``ACTOR_WORDS`` and ``event_words.py`` with ``EVENT_WORDS`` (the rooms' modules of that name).
Of articles in a language that has its times alone the times are told, without events, and that is said.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.dates.language import DateLanguage, UnknownLanguageError, language_of
from timeline.reading_languages import tells_events, tells_times

if TYPE_CHECKING:
    from timeline.actors.actor_words import ActorWords
    from timeline.events.event_words import EventWords
    from timeline.language.tongue import SmallWords

__all__ = ["Language", "UnknownLanguageError", "add_folder", "of"]


@dataclass(frozen=True)
class Language:
    """A language by its code (BCP 47); what each room knows of it is made when that is first asked for."""

    code: str

    @cached_property
    def dates(self) -> DateLanguage:
        """Its words of time and its rules. Raises UnknownLanguageError where its folder has none."""
        return language_of(self.code)

    @cached_property
    def words(self) -> SmallWords:
        """Its small words, by what they do. Raises ModuleNotFoundError where its folder has none."""
        from timeline.language.tongue import tongue

        return tongue(self.code)

    @cached_property
    def actors(self) -> ActorWords:
        """What finding actors must know of it. Raises ModuleNotFoundError where its folder says nothing of that."""
        from timeline.actors.actor_words import actor_words

        return actor_words(self.code)

    @cached_property
    def events(self) -> EventWords:
        """What telling events must know of it. Raises ModuleNotFoundError where its folder says nothing of that."""
        from timeline.events.event_words import event_words

        return event_words(self.code)


def of(code: str) -> Language:
    """The language of that code. Raises UnknownLanguageError once something of it is asked for that is not there."""
    return Language(code)


def add_folder(folder: Path) -> None:
    """Find languages in that folder too, a folder of its code each: for one that is kept elsewhere."""
    if str(folder) not in __path__:
        __path__.append(str(folder))
        tells_times.cache_clear()
        tells_events.cache_clear()
