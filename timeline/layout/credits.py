"""A line's words in, where the credit at its end begins out: "... on Monday. PHOTO: AGENCY/A. Name", "... (Agency)"."""

from __future__ import annotations

from timeline.layout.words import LineWords

_LONGEST = 80
"""Characters of a credit at most."""
_WORDS = 9
_COPYRIGHT = "©"
_BRACKETS = (("[", "]"), ("(", ")"))
_SENTENCE_ENDS = tuple('.!?”"’)')


def credit_at(words: str, known: LineWords) -> int:
    """Where the credit begins; 0 where the line is nothing else, its length where it has none."""
    if (start := words.rfind(_COPYRIGHT, max(len(words) - _LONGEST, 1))) > 0 and _are_names(words[start:], known):
        return start
    if not known.credit_marks.search(words, max(len(words) - _LONGEST, 0)):
        return len(words)
    if is_credit(words, known):
        return 0
    for opening, closing in _BRACKETS:
        start = words.rfind(opening)
        if words.endswith(closing) and start >= 0 and is_credit(words[start:], known):
            return start
    return _credit_with_a_label(words, known)


def _credit_with_a_label(words: str, known: LineWords) -> int:
    """Where a label before the last colon begins that a credit stands behind; the length of the line without one."""
    tail = words.rfind(":", max(len(words) - _LONGEST, 0))
    start = _label_before(words, tail, known) if tail > 0 else 0
    return start if start and is_credit(words[start:], known) else len(words)


def _label_before(words: str, colon: int, known: LineWords) -> int:
    """Where the label before a colon begins, behind the end of a sentence; 0 where there is none."""
    before = words[:colon].rstrip()
    for length in (2, 1):
        label = " ".join(before.split()[-length:])
        if label.casefold() in known.credit_labels and label:
            start = len(before) - len(label)
            return start if before[:start].rstrip().endswith(_SENTENCE_ENDS) else 0
    return 0


def is_credit(words: str, known: LineWords) -> bool:
    """Whether the words only say whose a picture is: a label and names, an agency and names, in brackets or not."""
    inner = words.strip(" []()")
    if not inner or len(inner) > _LONGEST or len(inner.split()) > _WORDS:
        return False
    label, colon, rest = inner.partition(":")
    if colon and label.strip().casefold() in known.credit_labels:
        return _are_names(rest, known)
    bracketed = words[:1] in "[(" and words[-1:] in "])"
    if bracketed and (named := _behind_a_label(inner, known)):
        return _are_names(named, known)
    return _are_names_with_an_agency([part.strip() for part in known.credit_parts.split(inner)], known, bracketed)


def _behind_a_label(inner: str, known: LineWords) -> str:
    """Whose picture it is, behind a label without a colon: "Photo by A. Name/Agency"; empty where none stands there."""
    parts = inner.split()
    led = (length for length in (2, 1) if " ".join(parts[:length]).casefold() in known.credit_labels)
    length = next(led, 0)
    return " ".join(parts[length:]) if length > 1 else ""


def _are_names_with_an_agency(parts: list[str], known: LineWords, bracketed: bool) -> bool:
    """Whether an agency is among the parts, and all are names; alone it is one only in brackets."""
    agencies = [_is_agency(part, known) for part in parts]
    if not any(agencies) or not (bracketed or len(parts) > 1):
        return False
    return all(agency or _are_names(part, known) for part, agency in zip(parts, agencies, strict=True))


def _is_agency(part: str, known: LineWords) -> bool:
    words = part.casefold().split()
    return any(" ".join(words[:length]) in known.agencies for length in range(1, 4))


def _are_names(words: str, known: LineWords) -> bool:
    """Whether no word is a plain one: names begin with a capital, but for their small joining words."""
    parts = words.replace("/", " ").split()
    return (
        all(not part[0].islower() or part in known.byline_words for part in parts) and words.rstrip()[-1:] not in "!?"
    )
