"""A verb in; its clause as the text has it, without the time and without what stands around it, out."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from timeline.events.headline import LONGEST
from timeline.events.tidying import parts_a_subject
from timeline.language import Token, is_one_of, parse
from timeline.language.labels import Dep, Pos
from timeline.language.tongue import tongue
from timeline.language.word import is_spelled

_STOPS = frozenset(';:—–()[]“”"')
_NOUNS = frozenset({Pos.NOUN, Pos.NAME, Pos.PRONOUN})
_OPENING = frozenset({Pos.DETERMINER, Pos.NOUN, Pos.NAME, Pos.PRONOUN, Pos.ADJECTIVE, Pos.ADVERB, Pos.NUMERAL})
"""What the first word of a subject may be."""
_QUOTES = frozenset('“”"')
_ENDS = _STOPS | {",", "."}
_CLOSING = frozenset(",.;:!?)]”’%")
"""Marks before which no space stands."""
_PAIRS = {")": "(", "]": "[", "—": "—", "–": "–", "-": "-", ",": ","}
"""What closes something put in, to what opens it."""
_LEADING = (Pos.ADPOSITION, Pos.PARTICLE, Pos.CONJUNCTION)
"""What leads a phrase that a line may do without."""
_LONGEST_ASIDE = 40
_LONGEST_SUBJECT = 15
_LONGEST_QUOTE = 15
_LONGEST_PHRASE = 5
"""Words between the marks of an aside, of a subject with its verb, of a quotation that a title can have, and of one
inside a subject."""


def as_written(verb: Token, is_date: Callable[[Token], bool]) -> str:
    """The words from the opening of the verb's clause to its end, in the order of the text; its dates left out.

    The clause ends at the first comma or opener of another behind the verb. ``is_date`` says which words say when.
    Nothing where that leaves the verb's own subject out, as the rest would tell it of another.
    """
    words = [*_before(verb, is_date), verb, *_behind(verb)]
    times = _of_no_subject(verb, is_date)
    kept = _from_subject(_without_times(_of_its_own(words, verb), times), verb)
    kept = [word for at, word in enumerate(kept) if word.text != "," or not parts_a_subject(kept, at)]
    if _has_lost_its_subject(kept, verb):
        return ""
    said = _joined(_trimmed(kept))
    while len(said) > LONGEST and (shorter := _without_last_phrase(kept, verb)):
        kept = shorter
        said = _joined(_trimmed(kept))
    return said


def _has_lost_its_subject(words: list[Token], verb: Token) -> bool:
    """ "Was at a meeting in Lima, approved it": of "a meeting in Lima, where Holt, a clerk, approved it"."""
    subject = parse.first(verb, parse.is_any_subject)
    return subject is not None and parse.is_name(subject) and subject.i < verb.i and subject not in words


def _of_no_subject(verb: Token, is_date: Callable[[Token], bool]) -> Callable[[Token], bool]:
    """Which words say when, but for a time that does something: "that day has come"."""
    subject = parse.first(verb, parse.is_any_subject)
    if subject is None or not is_date(subject):
        return is_date
    own = {word.i for word in subject.subtree}
    return lambda word: is_date(word) and word.i not in own


def _of_its_own(words: list[Token], verb: Token) -> list[Token]:
    """The words from the verb's own subject on, where it is joined to one with another: "and lawyers argued"."""
    subject = parse.first(verb, parse.is_any_subject) if parse.is_joined(verb) else None
    first = subject.left_edge.i if subject is not None and subject.i < verb.i else 0
    return [word for word in words if word.i >= first]


def _comma_before(words: list[Token], verb: Token) -> int | None:
    return next((at for at, word in enumerate(words) if word.text == "," and word.i < verb.i), None)


def _from_subject(words: list[Token], verb: Token) -> list[Token]:
    """The words without what joins the clause to another, and without a place that a comma parts from its subject."""
    kept = [*words]
    while kept and (kept[0].is_punct or is_spelled(kept[0], tongue().opens_on)):
        kept.pop(0)
    comma = _comma_before(kept, verb)
    if comma is None or not parse.is_adposition(kept[0]):
        return kept
    rest = kept[comma + 1 :]
    named = any(parse.pos(word) in _NOUNS for word in rest if word.i < verb.i)
    return _from_subject(rest, verb) if named and parse.pos(rest[0]) in _OPENING else kept


def _trimmed(words: list[Token]) -> list[Token]:
    """The words up to the last that a line may end with."""
    end = len(words)
    while end and (words[end - 1].is_punct or _leads_on(words[end - 1])):
        end -= 1
    return words[:end]


def _leads_on(word: Token) -> bool:
    """Whether something is missing behind it; "over" of "take over" ends what it says."""
    owns = parse.is_owner(word) and parse.is_pronoun(word)
    little = owns or parse.pos(word) in (Pos.ADPOSITION, Pos.CONJUNCTION, Pos.DETERMINER)
    return little and not parse.is_particle(word)


def _without_last_phrase(words: list[Token], verb: Token) -> list[Token]:
    """The words without the last phrase behind the verb that a little word leads; none where there is no such.

    Of more words than a line has letters, so many phrases go at once.
    """
    leads = [
        at
        for at, word in enumerate(words)
        if word.i > verb.i and parse.pos(word) in _LEADING and not parse.negates(word)
    ]
    if not leads:
        return []
    end = next((at for at in reversed(leads) if at <= LONGEST), leads[0])
    return words[: end - 2] if parse.pos(words[end - 2]) == Pos.PARTICLE and words[end - 2].i > verb.i else words[:end]


def rest_as_written(clause: Token, is_date: Callable[[Token], bool]) -> str:
    """What somebody tells, in the order of the text, from its own first word up to the first comma behind its verb."""
    words = [*(word for word in clause.subtree if word.i < clause.i), clause, *_behind(clause)]
    kept = _without_times(words, is_date)
    while kept and (kept[0].is_punct or parse.is_conjunction(kept[0]) or _says_that(kept[0])):
        kept.pop(0)
    kept = [word for at, word in enumerate(kept) if word.text != "," or not parts_a_subject(kept, at)]
    said = _joined(_trimmed(kept))
    return said[:1].lower() + said[1:] if kept and _is_small(kept[0]) else said


def _says_that(word: Token) -> bool:
    return parse.is_opener(word) and is_spelled(word, tongue().that_told)


def _is_small(word: Token) -> bool:
    """Whether a word has its capital only as it begins a quotation: "If it is true"."""
    return parse.is_opener(word) or parse.is_determiner(word)


def _joined(kept: list[Token]) -> str:
    beside = zip(kept, [*kept[1:], *kept[-1:]], strict=True)
    return " ".join("".join(word.text if _is_tied(word, next) else f"{word.text} " for word, next in beside).split())


def _is_tied(word: Token, following: Token) -> bool:
    """Whether the next word follows without a space: as the text has it, or because a mark closes what it follows."""
    behind = word.nbor(1) if word.i + 1 < len(word.doc) else word
    return following.text in _CLOSING or (not word.whitespace_ and following.i == behind.i)


def _before(verb: Token, is_date: Callable[[Token], bool]) -> list[Token]:
    """The words in front of a verb, from what opens its clause; without what is put in between two marks."""
    found: list[Token] = []
    at = verb.i - 1
    while at >= verb.sent.start:
        word = verb.doc[at]
        begun = word.text == "," and _begins_anew(found, is_date)
        if not begun and (opener := _opens_aside(word, found)) is not None:
            at = opener.i - 1
            continue
        if word.text in _QUOTES and (opening := _opens_quotation(word)) is not None:
            found.extend(reversed(verb.doc[opening.i : word.i + 1]))
            at = opening.i - 1
            continue
        if begun or word.text in _STOPS or _opens(word, verb):
            break
        found.append(word)
        at -= 1
    return found[::-1]


def _opens_quotation(closer: Token) -> Token | None:
    """The mark that opens the few words which ``closer`` closes: "part of a "pincer" movement"."""
    start = max(closer.sent.start, closer.i - _LONGEST_PHRASE)
    return next((word for word in reversed(closer.doc[start : closer.i]) if word.text in _QUOTES), None)


def _opens_aside(closer: Token, behind: list[Token]) -> Token | None:
    """The mark that opens what ``closer`` closes: a bracket, a dash, or the comma before "who" or "which"."""
    text = closer.text
    if text not in _PAIRS or any(parse.is_noun(word) for word in behind):
        return None
    start = max(closer.sent.start, closer.i - _LONGEST_ASIDE)
    for at in range(closer.i - 1, start, -1):
        word = closer.doc[at]
        if word.text == _PAIRS[text] and (text != "," or is_spelled(word.nbor(1), tongue().relatives)):
            return word
    return None


def _opens(word: Token, verb: Token) -> bool:
    return (
        is_spelled(word, tongue().opens_a_clause)
        and parse.dep(word) in (Dep.OPENER, Dep.ADVERB)
        and (word.head.i == verb.i or word.i > verb.i - 6)
    )


def _begins_anew(behind: list[Token], is_date: Callable[[Token], bool]) -> bool:
    """Whether a whole subject stands behind a comma, and no further comma between it and the verb."""
    if any(word.text == "," for word in behind):
        return False
    first = next((word for word in reversed(behind) if not is_spelled(word, tongue().opens_on)), None)
    named = any(parse.pos(word) in _NOUNS and not is_date(word) for word in behind)
    return named and first is not None and parse.pos(first) in _OPENING


def _behind(verb: Token) -> Iterator[Token]:
    """The words behind a verb up to the end of its clause; a short quotation is said whole."""
    quoted = False
    for word in verb.doc[verb.i + 1 : verb.sent.end]:
        quote = word.text in _QUOTES
        if quote and word.i == verb.i + 1 and not (_closes_soon(word) or is_one_of(verb, "saying")):
            continue
        if quote and (quoted or _closes_soon(word)):
            quoted = not quoted
        elif not quoted and _ends_the_clause(word, verb):
            return
        yield word


def _ends_the_clause(word: Token, verb: Token) -> bool:
    """Whether what a verb tells is told before it: a mark, a word that closes, or "and" of what another does."""
    if word.text in _ENDS or _joins_another_clause(word, verb):
        return True
    return is_spelled(word, tongue().closes_a_clause) and not parse.is_determiner(word)


def _joins_another_clause(word: Token, verb: Token) -> bool:
    """ "The port has closed and the miners will go on strike": behind "and" somebody else does something."""
    if not parse.is_conjunction(word) or word.i + 1 >= verb.sent.end:
        return False
    named = False
    for each in verb.doc[word.i + 1 : min(word.i + _LONGEST_SUBJECT, verb.sent.end)]:
        if each.text in _ENDS or is_spelled(each, tongue().closes_a_clause) or is_spelled(each, tongue().relatives):
            return False
        if parse.is_finite(each) or parse.is_modal(each):
            return named and not _is_told_within(each, word)
        named = named or parse.pos(each) in _NOUNS
    return False


def _is_told_within(verb: Token, conjunction: Token) -> bool:
    """ "And said the port fell", "and men they held": a clause about, or told by, something behind the conjunction."""
    above = verb.head if parse.is_any_helper(verb) else verb
    return parse.is_relative_clause(above) or (above.head.i > conjunction.i and above.head.i < verb.i)


def _closes_soon(quote: Token) -> bool:
    """Whether a quotation that opens here ends in the same sentence, within a few words."""
    return any(word.text in _QUOTES for word in quote.doc[quote.i + 1 : min(quote.sent.end, quote.i + _LONGEST_QUOTE)])


def _without_times(words: list[Token], is_date: Callable[[Token], bool]) -> list[Token]:
    """The words without those that say when, nor the preposition that led to one; "Friday's" vote stays Friday's."""
    kept: list[Token] = []
    for word in words:
        if not is_date(word) or parse.is_owner(word) or _is_filled(word, is_date):
            kept.append(word)
        elif kept and parse.is_adposition(kept[-1]) and kept[-1].i == word.i - 1:
            kept.pop()
    return _without_empty_asides(kept)


def _is_filled(word: Token, is_date: Callable[[Token], bool]) -> bool:
    """ "A day of mourning": a time that says what it was, and not only when."""
    time = word if parse.is_noun(word) else word.head
    links = (child for child in time.rights if is_spelled(child, tongue().belonging) and not is_date(child))
    return any(parse.is_of_preposition(held) and not is_date(held) for link in links for held in link.rights)


def _without_empty_asides(words: list[Token]) -> list[Token]:
    """The words without two commas that nothing stands between."""
    kept: list[Token] = []
    for word in words:
        if word.text == "," and kept and kept[-1].text == ",":
            kept.pop()
        else:
            kept.append(word)
    return kept
