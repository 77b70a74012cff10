"""A document's temporal expressions in; which of its words a title leaves out, as they say when, out."""

from __future__ import annotations

from timeline.language import Doc, Token, is_one_of, parse
from timeline.model import TemporalExpression

UNITS = frozenset({"second", "minute", "hour", "day", "night", "week", "month", "year", "decade", "century"})
_JOINTS = frozenset("-–—/")


def words_of_time(doc: Doc, expressions: tuple[TemporalExpression, ...]) -> set[int]:
    """The indexes of the words that say when and stay out of titles, with the mark that joins two: "2021-22"."""
    said = (list(doc.tokens_in(each.span)) for each in expressions)
    found = {word.i for words in said if not any(map(_is_part_of_what_is_told, words)) for word in words}
    joints = {at + 1 for at in found if at + 2 in found and doc.tokens[at + 1].text in _JOINTS}
    return found | joints


def _is_part_of_what_is_told(time: Token) -> bool:
    """Whether a time is no date but what somebody was, or what was done for so long: "a former judge", "ten years"."""
    if time.lower_ == "former":
        return bool(parse.is_adjectival(time))
    link = time.head
    held = parse.is_of_preposition(time) and link.lower_ in ("to", "for", "of") and time.lemma_.lower() in UNITS
    counted = any(parse.is_count(child) or child.lower_ in ("a", "an") for child in time.children)
    if link.lower_ == "of":
        return held and counted and parse.is_common_noun(link.head) and not parse.is_of_time(link.head)
    return held and counted and is_one_of(link.head, "for_a_term")
