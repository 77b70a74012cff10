"""A pronoun in, how a title writes it out."""

from __future__ import annotations

from timeline.events.event_words import event_words
from timeline.language import Token, parse


def in_front(pronoun: Token) -> str:
    """ "They seized power": of "helped them seize power"."""
    acts = parse.is_any_subject(pronoun)
    return event_words().as_subject.get(pronoun.lower_, str(pronoun.text)) if acts else str(pronoun.text)


def small(pronoun: Token) -> str:
    """A pronoun as it stands inside a line."""
    return str(pronoun.text if pronoun.lower_ in event_words().always_capital else pronoun.lower_)
