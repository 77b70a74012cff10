"""The words of a phrase that a title keeps in; the same tidied, and the line that they make, out."""

from __future__ import annotations

from timeline.events.candidate import only_bounds
from timeline.events.event_words import event_words
from timeline.events.headline import QUOTES
from timeline.language import Token, among, parse
from timeline.language.labels import Dep, Pos
from timeline.language.shouted import is_titled
from timeline.language.tongue import tongue
from timeline.language.word import spelling

_FIRST = frozenset(
    {Pos.DETERMINER, Pos.NOUN, Pos.ADJECTIVE, Pos.ADVERB, Pos.NUMERAL, Pos.NAME, Pos.ADPOSITION, Pos.VERB}
)
"""What a word of two parts may begin with."""

_LITTLE = frozenset({Pos.ADPOSITION, Pos.PARTICLE, Pos.DETERMINER, Pos.CONJUNCTION, Pos.ADVERB})


def tidied(words: list[Token]) -> list[Token]:
    """Punctuation and "and" that lost what they joined taken away."""
    kept = {word.i for word in words}
    tidy = [word for at, word in enumerate(words) if not _has_lost(word, words, at, kept)]
    while tidy and (_is_loose(tidy[-1], QUOTES + "%$)") or _led_to_what_is_gone(tidy[-1])):
        tidy.pop()
    tidy = _without_what_points_nowhere(tidy, kept)
    while tidy and _is_loose(tidy[0], QUOTES + "("):
        tidy.pop(0)
    return tidy[1:] if len(tidy) > 1 and _closes_what_is_gone(tidy[0]) else tidy


def _without_what_points_nowhere(words: list[Token], kept: set[int]) -> list[Token]:
    """The words without "above its" at the end, of "held above its March low"."""
    last = words[-1] if len(words) > 1 else None
    points = last is not None and (parse.is_determiner(last) or (parse.is_owner(last) and parse.is_pronoun(last)))
    if last is None or not points or last.head.i in kept or last.head.i < last.i:
        return words
    led = parse.is_of_preposition(last.head) and last.head.head.i == words[-2].i
    return words[: -2 if led else -1]


def _closes_what_is_gone(mark: Token) -> bool:
    """ "“We won,” Banda said": a mark before the name is the end of what was said before it."""
    return mark.text in QUOTES and bool(mark.whitespace_)


def _has_lost(word: Token, words: list[Token], at: int, kept: set[int]) -> bool:
    """Whether it joins or parts what is there no longer."""
    if parse.is_conjunction(word) and not (_still_joins(word, kept) or _is_between(word, words, at)):
        return True
    return word.is_punct and word.text in ",;:—–-()[]" and not _stands(word, words, at)


def _is_loose(word: Token, marks: str) -> bool:
    """Whether it is nothing to end or begin with: "and", or a mark that is none of these."""
    return parse.is_conjunction(word) or (word.is_punct and word.text not in marks)


def _led_to_what_is_gone(word: Token) -> bool:
    """ "A curfew [starting]" without "on Monday": what only says when something began has lost its time."""
    return only_bounds(word) and any(child.i > word.i and not child.is_punct for child in word.children)


def _still_joins(conjunction: Token, kept: set[int]) -> bool:
    return any(
        parse.is_joined(each) and each.i in kept and each.i > conjunction.i for each in conjunction.head.children
    )


def _is_between(word: Token, words: list[Token], at: int) -> bool:
    return 0 < at < len(words) - 1 and words[at - 1].i == word.i - 1 and words[at + 1].i == word.i + 1


def _stands(mark: Token, words: list[Token], at: int) -> bool:
    """Whether a mark still stands between the two words it was written between."""
    if mark.text in "()[]":
        return True
    if mark.text != ",":
        return _is_between(mark, words, at) and _ties(mark)
    if parts_a_subject(words, at):
        return False
    return _parts_a_row(mark, words, at) or (_is_between(mark, words, at) and _parts_off(mark, words, at))


def _parts_off(comma: Token, words: list[Token], at: int) -> bool:
    """Whether it parts two names, adjectives, or what is joined or put beside."""
    if parse.is_name(words[at - 1]) and parse.is_name(words[at + 1]):
        return True
    return parse.is_adjectival(comma.head) or among.hangs(comma.head.children, (Dep.JOINED, Dep.APPOSITION))


def parts_a_subject(words: list[Token], at: int) -> bool:
    """Whether a comma parts a subject from its verb, as the one before is gone: "Ana Holt of Lima, had left"."""
    behind = words[at + 1] if 0 < at < len(words) - 1 else None
    if behind is None or not (parse.is_finite(behind) or parse.is_modal(behind)):
        return False
    verb = behind.head if parse.is_any_helper(behind) else behind
    subject = parse.first(verb, parse.is_any_subject)
    alone = not any(word.text == "," and _is_between(word, words, before) for before, word in enumerate(words[:at]))
    return alone and subject is not None and subject in words[:at] and subject.i < behind.i


def _ties(mark: Token) -> bool:
    """Whether a hyphen or dash ties two words together."""
    return mark.text in "-–—" and (not mark.whitespace_ or is_set_apart(mark))


def _are_alike(last: Token, following: Token) -> bool:
    """Whether both are words, with a capital or both without."""
    return last.is_alpha and following.is_alpha and following.text.istitle() == last.text.istitle()


def is_set_apart(mark: Token) -> bool:
    """ "His brother - in - law", "lost 20 - 13": a hyphen, though it is written with blanks around it."""
    if mark.text != "-" or mark.i == 0 or mark.i + 1 >= len(mark.doc) or not mark.whitespace_:
        return False
    last, following = mark.nbor(-1), mark.nbor(1)
    if last.text.isdigit() and following.text.isdigit():
        return True
    return bool(last.whitespace_) and _are_alike(last, following) and _make_one_word(last, following)


def _make_one_word(last: Token, following: Token) -> bool:
    if _is_in_a_row(last, -1) or _is_in_a_row(following, 1):
        return True
    return _may_be_first(last) and _may_be_last(following)


def _is_in_a_row(word: Token, step: int) -> bool:
    """ "In" of "brother - in - law"."""
    there = 0 <= word.i + step < len(word.doc)
    return there and word.nbor(step).text == "-" and parse.is_adposition(word)


def _may_be_first(word: Token) -> bool:
    return parse.pos(word) in _FIRST and not parse.is_finite(word)


def _may_be_last(word: Token) -> bool:
    described = parse.is_participle(word) or parse.is_ing_form(word)
    return parse.pos(word) in (Pos.NOUN, Pos.ADJECTIVE, Pos.NAME) or described


def _parts_a_row(comma: Token, words: list[Token], at: int) -> bool:
    """Whether it stands between two of a row of names, whatever titles before the second are left out."""
    joined = [child for child in comma.head.children if parse.is_joined(child) and child.i > comma.i]
    following = words[at + 1] if at + 1 < len(words) else None
    return at > 0 and following is not None and any(each.left_edge.i <= following.i <= each.i for each in joined)


def _before_sound(article: str, following: Token) -> str:
    """ "A" or "an", as the word asks that now stands behind it: "an October coup" without its month is "a coup"."""
    if article.lower() not in tongue().indefinite:
        return article
    return event_words().before_sound(article, spelling(following))


def joined(words: list[tuple[str, Token]]) -> str:
    """Words with the white space the text has between neighbours, one space where others stood between."""
    said = ""
    for at, (text, word) in enumerate(words):
        following = words[at + 1][1] if at + 1 < len(words) else None
        said += _before_sound(text, following) if following is not None and following.i != word.i + 1 else text
        if (
            following is not None
            and (word.whitespace_ or following.i != word.i + 1)
            and not _is_inside(word, following)
        ):
            said += " "
    return said


def _is_inside(word: Token, following: Token) -> bool:
    """Whether two neighbours are parts of one word, the hyphen one of them."""
    return following.i == word.i + 1 and (is_set_apart(word) or is_set_apart(following))


def as_a_line(title: str, token: Token) -> str:
    """A title of a headline that writes every word large, its little words small: "Mill burned down"."""
    if not is_titled(token.sent.text):
        return title
    little = {word.text for word in token.sent if word.text.istitle() and parse.pos(word) in _LITTLE}
    first, *rest = title.split(" ")
    return " ".join([first, *(word.lower() if word in little else word for word in rest)])
