"""A document's temporal expressions in; which of its words a title leaves out, as they say when, out."""

from __future__ import annotations

from collections.abc import Callable

from timeline.events.event_words import event_words
from timeline.events.leading import parts_of
from timeline.language import Doc, Token, among, is_one_of, parse, verbs
from timeline.language.labels import Dep, Pos
from timeline.language.subjects import subject_of, time_told_of
from timeline.language.tongue import tongue
from timeline.language.word import base, is_form_of, is_led_by, is_spelled, right_before, right_behind
from timeline.model import Span, TemporalExpression

_JOINTS = frozenset("-–—/")


def words_of_time(doc: Doc, expressions: tuple[TemporalExpression, ...]) -> set[int]:
    """The indexes of the words that say when and stay out of titles, with the mark that joins two: "2021-22"."""
    said = (list(doc.tokens_in(each.span)) for each in expressions)
    found = {word.i for words in said if not any(map(_is_part_of_what_is_told, words)) for word in words}
    joints = {at + 1 for at in found if at + 2 in found and doc.tokens[at + 1].text in _JOINTS}
    return found | joints


def is_of_one_of_several(doc: Doc, time: TemporalExpression) -> bool:
    """ "Visited four ports, the last of them in May": when the last was visited is not when all were.

    "The last of them, in May, toppled him" says when that one did so.
    """
    start = time.span.start
    found = event_words().one_of_them.search(doc.text, max(0, start - _NEAR), start)
    if found is None:
        return False
    named = doc.tokens_in(Span(*found.span()))
    return not any(parse.is_any_subject(word) and word.head.idx > start for word in named)


_NEAR = 60
"""Characters in front of a time in which the one of several is named that it is of."""


def _is_part_of_what_is_told(time: Token) -> bool:
    """Whether a time is no date but what somebody was, or what was done for so long: "a former judge", "ten years"."""
    if is_spelled(time, tongue().former):
        return bool(parse.is_adjectival(time))
    link = time.head
    if time.text.istitle() and is_led_by(time, tongue().belonging) and parse.is_name(link.head):
        return True
    return (
        _is_filled(time)
        or is_what_is_set(time, link)
        or _is_told_of(time, link)
        or _is_how_long(time, link)
        or _is_a_term(time)
    )


def _is_filled(time: Token) -> bool:
    """ "Called for a day of mourning", "after two weeks of talks": what the time was, and not only how long."""
    if base(time) not in event_words().units or not (parse.is_object(time) or parse.is_of_preposition(time)):
        return False
    links = (child for child in time.rights if is_spelled(child, tongue().belonging))
    named = (noun for link in links for noun in link.rights if not parse.is_of_time(noun))
    return any(parse.is_common_noun(noun) or parse.is_ing_form(noun) for noun in named)


def _is_a_term(time: Token) -> bool:
    """ "A sentence of ten years", "was jailed for a year": how long what a noun or a verb tells of is."""
    if not is_led_by(time, tongue().of_for_or_to) or base(time) not in event_words().units:
        return False
    if not any(parse.is_count(child) or is_spelled(child, tongue().indefinite) for child in time.children):
        return False
    of = time.head.head
    if is_spelled(time.head, tongue().belonging):
        return parse.is_common_noun(of) and not parse.is_of_time(of)
    return is_one_of(of, "for_a_term")


def _is_how_long(time: Token, above: Token) -> bool:
    """ "A five-year deal", "after months away", "forced to spend the night in tents": for how long, and not when."""
    if base(time) not in event_words().units or any(map(parse.is_name, time.children)):
        return False
    if parse.is_noun(above):
        return parse.is_modifier(time) and time.i < above.i and parse.has(time, parse.is_count)
    if parse.is_adverbial_noun(time) and parse.is_adverb(above):
        return parse.is_clause_of_preposition(above) and not parse.is_of_date(above)
    forced = parse.is_object(time) and parse.is_open_complement(above)
    return forced and is_form_of(above, event_words().spending)


def _is_told_of(time: Token, verb: Token) -> bool:
    """ "The night began with hope": of which time it tells, and not only when it was."""
    told = time_told_of(verb) or subject_of(verb)
    return told is not None and told.i == time.i


def is_what_is_set(time: Token, verb: Token) -> bool:
    """ "Set 15 September as the deadline": a day that is chosen says nothing of when it was chosen.

    Nor does one that is made something ("declared the first of May a holiday"), nor the second of two.
    """
    if (parse.is_object(time) and _is_made_something(time, verb)) or _is_of_a_deadline(time):
        return True
    if parse.is_joined(time) and parse.is_of_date(time.head):
        return is_what_is_set(time.head, verb)
    if parse.is_particle(time) or not is_one_of(verb, "setting_a_day") or not _stands_right_behind(time, verb):
        return False
    return is_spelled(_behind_days(time), tongue().as_or_for) and not parse.has(verb, _is_passive_helper)


def _stands_right_behind(time: Token, verb: Token) -> bool:
    """Whether nothing but a number, which the model may have hung by itself, stands between a verb and a day."""
    number = right_before(time.left_edge)
    first = time.left_edge if number is None or parse.pos(number) != Pos.NUMERAL else number
    return first.i == verb.i + 1


def _behind_days(time: Token) -> Token | None:
    """The word behind a day, and behind another that is joined to it."""
    behind = right_behind(time.right_edge)
    while behind is not None and behind.i < time.i + _WORDS_OF_TWO_DAYS:
        if not (parse.is_of_date(behind) or is_spelled(behind, tongue().and_)):
            return behind
        behind = right_behind(behind)
    return behind


_WORDS_OF_TWO_DAYS = 8
"""From the first word of one day to the last of the next: "3 May 2020 and 5 May 2021" has seven."""


def _is_of_a_deadline(time: Token) -> bool:
    """ "Set a deadline of 15 March", "imposed a deadline of Friday"."""
    limit = time.head.head if is_led_by(time, tongue().belonging) else None
    if limit is None or base(limit) not in verbs("days_set") or not parse.is_object(limit):
        return False
    return is_one_of(limit.head, "setting_a_day")


def _is_made_something(time: Token, verb: Token) -> bool:
    last = time.right_edge.i
    return any(parse.dep(each) == Dep.OBJECT_PREDICATE and each.left_edge.i == last + 1 for each in verb.rights)


def _is_passive_helper(word: Token) -> bool:
    return parse.dep(word) == Dep.PASSIVE_HELPER


def is_measure(noun: Token, verb: Token) -> bool:
    """Whether a time is what is given, taken or ended: "to end four decades of conflict", "gave them a week to leave".

    Not so where it says when: "gave it last week".
    """
    if is_what_is_set(noun, verb):
        return True
    if parse.dep(noun) not in (Dep.OBJECT, Dep.ADVERBIAL_NOUN, Dep.PREDICATE_NOUN, Dep.OBJECT_PREDICATE):
        return False
    if not parse.is_of_time(noun) and base(noun) not in event_words().units:
        return False
    counted = any(parse.is_count(child) or is_spelled(child, tongue().a_few) for child in noun.children)
    given = is_one_of(verb, "lasting") and counted and base(noun) in event_words().units
    return given or (parse.is_object(noun) and among.says(noun.children, tongue().belonging))


def tells_how_long(phrase: Token, verb: Token, is_date: Callable[[Token], bool]) -> bool:
    """Whether a phrase behind a verb is a time without which that tells nothing: "lasted until June"."""
    said = [*phrase.rights] if parse.is_preposition(phrase) else [phrase]
    return is_one_of(verb, "telling_how_long") and phrase.i > verb.i and bool(said) and is_date(said[0])


def up_to_a_comma(phrase: Token) -> str:
    """A phrase as it is written, without what it says behind a comma."""
    said = phrase.doc[phrase.left_edge.i : phrase.right_edge.i + 1]
    comma = next((at for at, word in enumerate(said) if word.text == ","), len(said))
    last = said[comma - 1]
    return phrase.doc.text[said[0].idx : last.idx + len(last.text)]


def is_spent(time: Token, verb: Token, is_date: Callable[[Token], bool]) -> bool:
    """ "Spent Saturday night on the hill", "spent much of May": a time that is the object, and is gone without it."""
    if not (parse.is_object(time) or parse.is_adverbial_noun(time)):
        return False
    if not is_form_of(verb, event_words().spending):
        return False
    if is_date(time):
        return parse.is_common_noun(time) or time.i == verb.i + 1
    return any(map(is_date, parts_of(time)))


def as_time_spent(time: Token) -> str:
    """How a title says such a time: "the night" of "Saturday night", "much of the week"."""
    if parts := list(parts_of(time)):
        return " ".join(word.text for word in time.doc[time.left_edge.i : parts[0].i + 1])
    alone = parse.is_plural(time) or not parse.is_common_noun(time)
    return time.text if alone else event_words().known(time.text)
