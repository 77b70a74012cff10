"""A line in, whether it is about the page, not the news, out: stamps, codes, small print, invitations, bylines."""

from __future__ import annotations

import re
import string
from itertools import pairwise

from timeline.layout.heads import only_names
from timeline.layout.sheet import Sight, Sketch
from timeline.layout.times import whole_time, without_times
from timeline.layout.words import LineWords

_PARTS = re.compile(r"[|·•/,;]")
_EDGES = string.punctuation + string.whitespace + "“”‘’–—…«»•·►▶→▼⬇■●\xa0"
_LINK = re.compile(r":| [–|>»-] ")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S{1,64}@[\w.-]{3,64}")
_COPYRIGHT = re.compile(r"(?:©|\(c\) ?\d{4}|copyright[ :©]{1,3}(?:\(c\) ?)?(?:©? ?\d{4}|[A-Z]))", re.IGNORECASE)
_SERIAL = re.compile(r"[A-Z]{1,6}(?:[-/][A-Z]{1,4}){0,2}[-/]\d[\d/-]{2,}")
_WIRE_TIME = re.compile(r"\d{4}[A-Z]{0,4}")
_HANDLE = re.compile(r"\(@\w{1,30}\)")
_BYLINE_WORDS, _STAMP_WORDS, _INVITATION_WORDS = 16, 24, 40
_FEWEST_BUTTONS = 3
"""Buttons on end that nothing parts: "Facebook Twitter Email"."""
_QUOTES = "\"“‘'«`"


def is_ornament(sight: Sight) -> bool:
    """No letter and no figure."""
    return not any(map(str.isalnum, sight.line.words))


def is_stamp(sight: Sight) -> bool:
    """A label, times, and nothing else but a writer's name or how long it takes to read."""
    line = sight.line
    if line.count > _STAMP_WORDS:
        return False
    words = line.small.strip(_EDGES)
    if _names_sections(line):
        return True
    label = line.known.stamp_labels.of(words) or _label_behind_time(line)
    if not label:
        return False
    if words == label:
        return True
    left = [word for word in without_times(line.words, line.known) if word.lower() not in line.known.stamp_words]
    labels = line.known.stamp_labels.words
    plain = [word for word in left if word.lower() not in labels and not word[0].isupper()]
    return not plain and any(map(str.isdigit, words)) and not _ends_a_sentence(line.words, left, labels)


def _names_sections(line: Sketch) -> bool:
    """ "ALERT / AFRICA 28 MARCH 2025  3 minutes": sections in capitals, a day, and how long it takes to read."""
    sections, last = _BEFORE_A_DAY.match(line.words), line.small.split()[-1]
    if sections is None or last not in line.known.stamp_words or not sections[0].isupper():
        return False
    left = [word for word in without_times(line.words[sections.end() :], line.known) if word.isalpha()]
    dated = any(word in line.known.months for word in line.small.split())
    return dated and all(word.lower() in line.known.stamp_words for word in left)


_BEFORE_A_DAY = re.compile(r"[^\d\n]{3,40}(?=\d)")


def _label_behind_time(line: Sketch) -> str:
    """ "3 March 2022 Last updated at 14:20 GMT", "Friday, June 10 | Updated 8:52 PM"."""
    left = without_times(line.words, line.known)
    first = next(left, "").lower()
    if not first or line.small.startswith(first):
        return ""
    return line.known.stamp_labels.of(" ".join([first, *left]).lower().strip(_EDGES))


def _ends_a_sentence(words: str, left: list[str], labels: frozenset[str]) -> bool:
    return words.endswith((".", "!")) and any(word.lower() not in labels for word in left)


def is_archive_code(sight: Sight) -> bool:
    """ "AP-NR-08-15-90 1337EDT": a serial, perhaps with a time in figures."""
    if not _SERIAL.match(sight.line.words):
        return False
    parts = sight.line.words.split()
    if not _SERIAL.fullmatch(parts[0]) or parts[0].count("-") + parts[0].count("/") < 2:
        return False
    return len(parts) == 1 or (len(parts) == 2 and bool(_WIRE_TIME.fullmatch(parts[1])))


def is_small_print(sight: Sight) -> bool:
    """Whose page it is, and addresses that stand alone."""
    line = sight.line
    if _COPYRIGHT.match(line.words) or any(phrase in line.small for phrase in line.known.small_print):
        return True
    return line.count == 1 and bool(_ADDRESS.fullmatch(line.words))


def is_asking(sight: Sight) -> bool:
    """Buttons, links to other articles, requests: "Share", "Read more: ...", "Sign up for our newsletter"."""
    line, known = sight.line, sight.line.known
    if line.words[:1] in _QUOTES:
        return False
    if _are_buttons(line.small, known) or _is_tally(line):
        return True
    opening = _LINK.split(line.small, maxsplit=1)
    if len(opening) > 1 and _without_its_day(opening[0], known) in known.furniture_openings:
        return True
    return line.count <= _INVITATION_WORDS and bool(known.invitations.of(line.small.strip(_EDGES)))


def _without_its_day(label: str, known: LineWords) -> str:
    """ "Correction, Sept. 10, 2023": what it is, its day left out."""
    what, _, rest = label.partition(",")
    time = whole_time(rest.strip(), known) if rest else None
    return (what if time is not None and time.is_day else label).strip(_EDGES)


def _is_tally(line: Sketch) -> bool:
    """ "1.1K Reposts 342 Quotes 7.8K Likes", "10:03 AM · Oct 23, 2025 · 1.2M Views": figures and what they count."""
    counted = [match.span() for match in _COUNTED.finditer(line.small) if match["what"] in line.known.tallies]
    if not counted:
        return False
    left = line.words[: counted[0][0]].strip(_EDGES)
    between = [line.small[one[1] : other[0]].strip(_EDGES) for one, other in pairwise(counted)]
    alone = not any(between) and not line.small[counted[-1][1] :].strip(_EDGES)
    return alone and (not left or whole_time(left.replace(" · ", ", "), line.known) is not None)


_COUNTED = re.compile(r"(?<!\S)\d[\d.,]{0,8}[kmb]? (?P<what>[a-z]{4,9})(?!\S)")


def _are_buttons(words: str, known: LineWords) -> bool:
    alone = words.split()
    if len(alone) >= _FEWEST_BUTTONS and all(each in known.furniture_alone for each in alone):
        return True
    first = _PARTS.split(words, maxsplit=1)[0].strip(_EDGES)
    if first and first not in known.furniture_alone:
        return False
    parts = [part for each in _PARTS.split(words) if (part := each.strip(_EDGES))]
    return bool(parts) and all(part in known.furniture_alone for part in parts)


def is_byline(sight: Sight) -> bool:
    """ "By Ann Example", "Ann Example, diplomatic correspondent": names and posts, nothing else.

    Likewise where the day and a stamp stand behind a stroke: "By Ann Example in Rome | Mon 3 May 2022 | Last updated".
    """
    line, known = sight.line, sight.line.known
    first, stroke, behind = line.words.partition(" | ")
    if stroke and known.byline_openings.of(first.casefold()) and _is_of_the_page(behind, known):
        return _is_of_writers(first, known) and only_names(_without_opening(first, known), known)
    if line.count > _BYLINE_WORDS or not only_names(_without_opening(line.words, known), known):
        return _is_post_alone(sight)
    if known.byline_openings.of(line.small):
        return _is_of_writers(line.words, known)
    return _is_of_post(line.words, known)


def _is_of_the_page(words: str, known: LineWords) -> bool:
    """Whether the words are times and what stamps are made of."""
    labels = known.stamp_labels.words | known.stamp_words
    left = [word for word in without_times(words, known) if word.lower() not in labels and any(map(str.isalnum, word))]
    return not left and any(map(str.isdigit, words))


def _without_opening(words: str, known: LineWords) -> str:
    opening = known.byline_openings.of(words.casefold())
    post = [word for word in words[len(opening) :].split() if word.lower().strip(",") not in known.byline_posts]
    return " ".join(post)


def _is_of_writers(words: str, known: LineWords) -> bool:
    """At least two names behind the opening, or a post."""
    left = [*without_times(words, known)][1:]
    posts = [word for word in left if word.lower() in known.byline_posts]
    names = [word for word in left if word[0].isupper() and word.lower() not in known.byline_words]
    return bool(posts) or (len(names) > 1 and words[:2].lower() == "by")


def _is_of_post(words: str, known: LineWords) -> bool:
    """A name, a comma, and a post that is the last word."""
    name, comma, post = words.partition(",")
    last = post.split()[-1].lower() if post.split() else ""
    return bool(comma) and 1 < len(name.split()) <= 4 and last.strip(".") in known.byline_posts


def _is_post_alone(sight: Sight) -> bool:
    """ "From our correspondent in Rome"."""
    words = sight.line.small
    return words.startswith(sight.known.byline_of_ours) and any(
        word in sight.known.byline_posts for word in words.split()[2:6]
    )


def is_signature(line: Sketch) -> bool:
    """ "— The Ministry (@ministry) February 11, 2025": who wrote the words above, and where."""
    return line.words[:1] in "—–-" and bool(_HANDLE.search(line.words))


def is_work_of(sight: Sight) -> bool:
    """ "Reporting by Ann Example; editing by Bob Example"."""
    words = sight.line.small.strip(_EDGES)
    return sight.line.count <= _INVITATION_WORDS and bool(sight.known.credit_openings.of(words))
