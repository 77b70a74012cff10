"""A line's words in, what stands at its head before the words that tell out: a dateline, the date of an entry.

One definition each, for all who ask.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import TypeGuard

from timeline.layout.kinds import Lead
from timeline.layout.places import is_capital, is_of_a_country, is_place
from timeline.layout.times import Time, leading_time, whole_time, without_times
from timeline.layout.words import LineWords, words_of

_LONGEST = 110
"""Characters that a dateline has at most: place, region, day, agency."""
_PLACE_WORDS, _REGION_WORDS = 8, 5
_BULLET = re.compile(r"[•·▪►●■◆‣*\-–—][ \t]+|[•·▪►●■◆‣][ \t]*")
_TURN = re.compile(r"([A-Z])[.:] +(?=\S)")
_STOP = re.compile(r"(?<=\d)\.(?=\s+[A-Z\"“‘])")
_DASHES = re.compile(r"--|[-–—_:]")
_MARKS = re.compile(rf"{_DASHES.pattern}|\|")
_SOURCE = re.compile(r"\(([^()\n]{2,42})\)")
_SLASHED = re.compile(r"/([A-Z][A-Za-z &.-]{1,24})/")
"""Who wrote, as some agencies have it."""
_STOPPED = re.compile(r"\.? +(?=[A-Z\"“‘])")
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d")
_UNIT = re.compile(r"\s?([A-Za-z][A-Za-z.]{0,5})(?![\w])")
_CLOCK_ENDS = tuple(":.–—-")
_PARTING = (" - ", " – ", " — ")
_BESIDE_PLACES = " ,-–—"
_OPENING = '"“‘'
_SENTENCE = re.compile(r"[.!?:\"“‘]")


@dataclass(frozen=True, slots=True)
class Head:
    """So many characters, mark and blanks behind included, and what they are."""

    length: int
    lead: Lead


def bullet_of(words: str) -> int:
    """How many characters the mark of a list takes at the start, the blank behind it included."""
    found = _BULLET.match(words)
    return found.end() if found and found.end() < len(words) else 0


def turn_of(words: str, known: LineWords) -> Head | None:
    """The letter before what is asked or answered: "Q. Why now?"; None where the line has none."""
    found = _TURN.match(words)
    return Head(found.end(), Lead.TURN) if found and found[1].lower() in known.turns else None


def head_of(words: str, known: LineWords) -> Head | None:
    """The head of a line whose bullet is gone; None where the first word tells already."""
    for lead, length in _LEADS:
        if found := length(words, known):
            return Head(found, lead)
    return None


def _dateline(words: str, known: LineWords) -> int:
    """ "LONDON, March 3, 2022 (Agency) -", "March 1, 2014 (LIMA) –", "Rome, 3 May -", "NAIROBI _", "Rome / Bonn:",
    "Lima (Agency) May 3, 2022 |", "Lima, Peru – May 3, 2022:", "Lima, Peru – ", "Lima — ".
    """
    words = _SLASHED.sub(r"(\1)", words[:_LONGEST]) + words[_LONGEST:]
    if bracketed := _behind_its_source(words, known):
        return bracketed
    for dash in _MARKS.finditer(words[:_LONGEST]):
        if not _stands_free(words, dash.start(), dash.end()) or _is_inside_brackets(words[: dash.start()]):
            continue
        before, behind = words[: dash.start()].rstrip(), words[dash.end() :]
        if _is_place_and_time(before, dash[0], behind, known) or _is_known_place(before, dash[0], behind, known):
            return _with_time_behind(words, _past_blanks(words, dash.end()), known)
    return _stopped(words, known)


def _behind_its_source(words: str, known: LineWords) -> int:
    """ "Delhi, Aug 5 (Agency) Gunmen", "MOSCOW, March 3. /Agency/. Gunmen": a place and day, and who wrote, no dash."""
    source = _SOURCE.search(words[:_LONGEST])
    if source is None or not source[1][0].isupper() or whole_time(source[1], known) is not None:
        return 0
    place, time = _without_time(words[: source.start()].strip(" ,."), known)
    behind = _STOPPED.match(words, source.end())
    if time is None or not time.is_day or behind is None or not _is_named(place):
        return 0
    return behind.end()


def _stopped(words: str, known: LineWords) -> int:
    """ "Lima. October 10, 2025. Congress met": place and full day, each with a stop, before a sentence.

    An agency may stand between them in brackets: "ROME (Agency), 10 October 2025. Congress met".
    """
    for stop in _STOP.finditer(words[:_LONGEST]):
        place, time = _without_time(_SOURCE.sub(" ", words[: stop.start()], count=1), known)
        place = place.strip(" ,.")
        if time is not None and time.is_day and time.years and _is_named(place):
            return _past_blanks(words, stop.end())
    return 0


def _with_time_behind(words: str, end: int, known: LineWords) -> int:
    """ "LONDON (Agency) — March 3, 2022 — ": the day may stand between two dashes."""
    time = leading_time(words[end:], known)
    dash = _DASHES.match(words, _past_blanks(words, end + time.length)) if time and time.is_day else None
    return _past_blanks(words, dash.end()) if dash else end


def _is_inside_brackets(before: str) -> bool:
    """ "The Winter War (30 November 1939 – 13 March 1940) was fought": the dash parts the days of a war."""
    return before.count("(") > before.count(")")


def _stands_free(words: str, start: int, end: int) -> bool:
    """Whether a dash parts a head from a text: a blank or nothing behind it, and it joins no two words."""
    return end == len(words) or words[end].isspace() or (start > 0 and words[start - 1] in " )")


def _is_place_and_time(head: str, dash: str, behind: str, known: LineWords) -> bool:
    source, outside = _without_source(head)
    place, time = _without_time(outside.strip(" ,."), known)
    if _is_whole_day(time):
        if dash == ":" and time.years and any(map(outside.__contains__, _PARTING)):
            return _is_named(place.rstrip(_BESIDE_PLACES)) and _opens(behind)
        if source and not place:
            return _is_named(source) and dash not in (":", "|")
    return _is_named(place) and _heads_a_report(place, source, dash, behind, dated=_is_whole_day(time))


def _is_known_place(place: str, dash: str, behind: str, known: LineWords) -> bool:
    """ "Lagos, Nigeria – Gunmen killed nine.", "Berlin — The cabinet met.": a whole sentence is told."""
    if dash not in _WIDE or not (is_of_a_country(place) or (dash in _WIDEST and is_capital(place))):
        return False
    return _is_sentence(behind) and leading_time(behind.lstrip(), known) is None


def _is_sentence(words: str) -> bool:
    """Whether the words open and end as a sentence does."""
    return _opens(words) and words.rstrip()[-1:] in _ENDING and len(words.split()) >= _SHORTEST_SENTENCE


_WIDE, _WIDEST = frozenset({"-", "–", "—", "--"}), frozenset({"–", "—", "--"})
_ENDING = frozenset('.!?"”’')
_SHORTEST_SENTENCE = 3


def _is_whole_day(time: Time | None) -> TypeGuard[Time]:
    return time is not None and time.is_day


def _heads_a_report(place: str, source: str, dash: str, behind: str, *, dated: bool) -> bool:
    """Whether a place with that mark behind it is one of a dateline, and not of a title or a list."""
    if dash == "|":
        return dated and (bool(source) or is_place(place))
    if dash == ":":
        return _heads_with_a_colon(place, behind, dated=dated)
    return dated or source[:1].isupper() or (_is_shouted(place) and (len(dash) > 1 or _opens(behind)))


def _heads_with_a_colon(place: str, behind: str, *, dated: bool) -> bool:
    """ "LIMA, 3 May: Gunmen", "LIMA: Gunmen killed nine.", "Rome / Bonn: Gunmen": capitals, or two places."""
    if _is_shouted(place) and (dated or (is_place(place) and _is_sentence(behind))):
        return True
    return " / " in place and _opens(behind)


def _without_source(head: str) -> tuple[str, str]:
    """Who is named in brackets, "" where nobody is, and the words around; all of them where they stand in brackets."""
    source = _SOURCE.search(head)
    bracketed = head.startswith("(") and head.endswith(")") and "(" not in head[1:]
    if source and not bracketed:
        return source[1], head[: source.start()] + " " + head[source.end() :]
    return source[1] if source else "", head.strip("()")


def _is_shouted(place: str) -> bool:
    """Whether the place stands in capitals, as datelines have it."""
    first = place.split()[0]
    return first.strip(",.").isupper() and len(first) > 2


def _opens(words: str) -> bool:
    """Whether the words can begin a sentence: "NATO - the alliance" goes on."""
    first = words.lstrip()[:1]
    return not first.islower()


def _without_time(words: str, known: LineWords) -> tuple[str, Time | None]:
    """The place without the time before or behind it, and that time."""
    if (led := leading_time(words, known)) and led.is_day:
        return words[led.length :].strip(" ,.-–—"), led
    parts = words.split(" ")
    for at in range(1, len(parts)):
        if time := whole_time(" ".join(parts[at:]).strip(" ,."), known):
            return " ".join(parts[:at]).strip(" ,."), time
    return words, None


def _is_named(place: str) -> bool:
    """Whether the words are names with capitals, few enough for a place and its region."""
    parts = place.replace("/", " ").split()
    if not 1 <= len(parts) <= _PLACE_WORDS or place.count(".") > _REGION_WORDS:
        return False
    return all(part[0].isupper() and not part[0].isdigit() for part in parts)


def _clock(words: str, known: LineWords) -> int:
    """ "20:00 Macron speaks.", "1.40 p.m. - Kim signs."."""
    found = _CLOCK.match(words)
    if not found:
        return 0
    end = found.end()
    while (unit := _UNIT.match(words, end)) and unit[1].replace(".", "").lower() in known.clock:
        end = unit.end()
    behind = _past_blanks(words, end)
    if words[behind : behind + 1] in _CLOCK_ENDS and words[behind + 1 : behind + 2].isspace():
        return _past_blanks(words, behind + 1)
    return behind if behind > end and (words[behind].isupper() or words[behind] in _OPENING) else 0


def _date(words: str, known: LineWords) -> int:
    """ "3 March 1878: Treaty signed.", "28 June 1914 – The archduke is shot.": a time, a mark, and what was then."""
    for mark in _marks(words):
        before = words[:mark].strip(" ()[]")
        time = whole_time(before, known) if before else None
        if time is not None and (any(map(str.isdigit, before)) or _is_month(before, time, words[mark - 1 :])):
            return _past_blanks(words, mark + 1)
    return 0


def _is_month(words: str, time: Time, behind: str) -> bool:
    """ "April: Talks open", "July to November – Rebels push"; May alone may be who speaks, but "May - Talks open".

    ``behind`` begins with what stands right before the mark.
    """
    mark, opens = behind.lstrip()[:1], behind.lstrip()[1:].lstrip()[:1].isupper()
    hyphened = mark == "-" and behind[0].isspace() and opens
    parted = behind[1:2] == ":" or (behind[1] in "–—" and opens)
    return time.months > 0 and (hyphened or (parted and words.lower() != "may"))


def _marks(words: str) -> Iterator[int]:
    for mark in _DASHES.finditer(words[:70]):
        if words[mark.end() : mark.end() + 1].isspace() and len(mark[0]) == 1 and mark[0] != "_":
            yield mark.start()


def _past_blanks(words: str, at: int) -> int:
    return at + len(words[at:]) - len(words[at:].lstrip())


def is_of_a_report(head: str, behind: str, known: LineWords | None = None) -> bool:
    """Whether a dateline is that of a report, not of a scene: "Rome, 3 May 2021 - She took the last train".

    Its place is in capitals, an agency is named, brackets stand round it all, or what is said behind it is a report's,
    as is what calls a day by its name ("on Tuesday").
    """
    known = known or words_of()
    place = _without_time(_SOURCE.sub(" ", head).strip(" ,.-–—_:()"), known)[0]
    source = _SOURCE.search(head)
    named = source is not None and source[1][0].isupper() and whole_time(source[1], known) is None
    shouted = place.split()[:1] and place.split()[0].strip(",.").isupper()
    return bool(shouted or named or head.startswith("(") or _is_told_as_a_report(behind, known))


def _is_told_as_a_report(behind: str, known: LineWords) -> bool:
    """Whether the first sentence has a word of reports, or calls a day by its name.

    ", said her mother" is none: so do features tell, whose place and day may be those of a scene.
    """
    words = _SENTENCE.split(behind, maxsplit=1)[0].lower().split()
    reports = any(word in known.report_words and not before.endswith(",") for before, word in pairwise(["", *words]))
    return reports or any(word.strip(",;") in known.weekdays for word in words)


def only_names(words: str, known: LineWords) -> bool:
    """Whether every word that names no time begins with a capital or joins two such."""
    left = without_times(words, known)
    first = next(left, "")
    return bool(first) and all(word[0].isupper() or word.lower() in known.byline_words for word in chain([first], left))


def _label(words: str, known: LineWords) -> int:
    """ "Peru | Banda left.", "Friday briefing: Banda left": a place or a kind of article before what it tells."""
    found = _LABEL.match(words)
    if found is None:
        return 0
    label = found["label"].casefold().replace("’", "'").split()
    if found["mark"] == "|":
        fits = len(label) <= _LABEL_WORDS < len(words[found.end() :].split())
    else:
        fits = " ".join(word for word in label if word.removesuffix("'s") not in known.weekdays) in known.kickers
    return found.end() if fits else 0


_LABEL = re.compile(r"(?:\d{1,2}[.)] )?(?P<label>[A-Z][^|:\n]{1,39}?) ?(?P<mark>[|:]) +(?=[\"“‘A-Z])")
_LABEL_WORDS = 3

_LEADS = ((Lead.DATELINE, _dateline), (Lead.CLOCK, _clock), (Lead.DATE, _date), (Lead.LABEL, _label))
