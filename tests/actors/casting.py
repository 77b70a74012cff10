"""A text in, its actors by their ids out."""

from __future__ import annotations

from datetime import date

from timeline import language
from timeline.actors import find_actors
from timeline.model import Actor, Article


def cast(text: str, published: date | None = None) -> dict[str, Actor]:
    return {actor.id: actor for actor in find_actors(language.read(Article("t", text, published=published)))}


def words(actor: Actor) -> list[str]:
    return [mention.text for mention in actor.mentions]
