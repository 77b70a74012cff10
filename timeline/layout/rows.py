"""What each line of an article is: one ordered table of rows, the first that accepts a line decides.

To add a kind of line, add a row with texts in which it accepts and refuses the line that ``→`` stands before; words
that it needs stand in the language's ``layout.toml``. A row looks at the line, its neighbours and where it stands,
never at grammar.
"""

from __future__ import annotations

from timeline.layout.entries import ENTRIES
from timeline.layout.foot import is_a_reference, is_of_another_article
from timeline.layout.kinds import TITLE_OF_A_TIME, Kind, Lead
from timeline.layout.line_row import ANY, LineRow
from timeline.layout.mastheads import is_masthead
from timeline.layout.notes import NOTES, is_of_the_makers
from timeline.layout.page_lines import (
    is_archive_code,
    is_asking,
    is_byline,
    is_ornament,
    is_signature,
    is_small_print,
    is_stamp,
    is_work_of,
)
from timeline.layout.sheet import Sight
from timeline.settings import HEADLINE_WORDS


def row_of(sight: Sight) -> LineRow:
    """The first row that accepts the line: of a sentence on the face of it the last, unless it belongs to a picture."""
    phrased = sight.sheet.holds_phrases or sight.at >= sight.sheet.references
    told = not phrased and not _stands_over_a_name(sight) and not is_of_the_makers(sight)
    if sight.line.is_sentence and told:
        return ROWS[-1]
    length = len(sight.line.words)
    return next(row for row in ROWS if length <= row.longest and row.test(sight))


def _stands_over_a_name(sight: Sight) -> bool:
    """Whether a credit or a signature stands below, which makes a sentence a caption or a quotation."""
    below = sight.below
    return below is not None and (below.credit == 0 or is_signature(below))


def _is_credit(sight: Sight) -> bool:
    return sight.line.credit == 0 or is_signature(sight.line) or is_work_of(sight)


def _is_dateline(sight: Sight) -> bool:
    """Place, day, agency and no more; or a day alone, unless several such lines are the headings of a chronicle."""
    head, time = sight.line.head, sight.line.time
    if head is not None and head.lead is Lead.DATELINE:
        return sight.line.bullet + head.length >= len(sight.line.words)
    return time is not None and (time.is_day or time.clocks > 0) and not _heads_a_day(sight)


def _heads_a_day(sight: Sight) -> bool:
    return sight.sheet.days > 1 and sight.at + 1 < len(sight.sheet.lines)


def _is_title_of_a_time(sight: Sight) -> bool:
    """ "2021", "March 2022", "5 May" over what happened then."""
    time = sight.line.time
    return time is not None and sight.below is not None and (time.is_period or (time.is_day and _heads_a_day(sight)))


def _is_month_of_the_article(sight: Sight) -> bool:
    """ "March 2022" or "Lima, March 2022" between headline and text, no other such line in it: when it was written."""
    if not 0 < sight.at <= sight.sheet.first_prose:
        return False
    time, below = sight.line.time or sight.line.closing_month, sight.below
    if time is None or not time.is_month or sight.sheet.periods > 1:
        return False
    return below is not None and (below.head is None or below.head.lead is Lead.DATELINE)


def _is_caption(sight: Sight) -> bool:
    """What stands over a credit or ends in one, begins as a caption, or says where somebody stands in the picture."""
    line, below = sight.line, sight.below
    opening = line.small.partition(":")[0].strip(" [(")
    if opening in line.known.caption_openings and opening != line.small:
        return True
    if 0 < line.credit < len(line.words):
        return not sight.line.head
    if line.known.placing.search(line.small):
        return True
    return below is not None and below.credit == 0 and line.count <= _CAPTION_WORDS and not sight.is_at_the_top


_CAPTION_WORDS = 60


def _is_quotation(sight: Sight) -> bool:
    words = sight.line.words
    if sight.line.is_short:
        return False
    if words.startswith(">") or (sight.below is not None and is_signature(sight.below)):
        return True
    return words.startswith(sight.known.opening_marks) and any(
        words.startswith(opening)
        and words.rstrip(".,").endswith(closing)
        and words.count(closing) <= 1 + (opening == closing)
        for opening, closing in sight.known.quotation_marks
    )


def _is_headline(sight: Sight) -> bool:
    """The first line that is no part of the page, where it is no sentence and none goes on below it."""
    if sight.at > _HEAD or not sight.is_at_the_top:
        return False
    goes_on = sight.below is not None and sight.below.words[:1].islower()
    fits = sight.line.count <= HEADLINE_WORDS and sight.line.is_unfinished and not goes_on
    return fits and not any(_tells(Sight(sight.sheet, at)) for at in range(sight.at))


_HEAD = 12
"""Lines of the page that may stand above a headline."""


def _tells(sight: Sight) -> bool:
    return not any(row.takes(sight) for row in ROWS if row.kind in _OF_THE_PAGE)


_OF_THE_PAGE = frozenset({Kind.FURNITURE, Kind.STAMP, Kind.CREDIT, Kind.BYLINE, Kind.DATELINE})


def _is_heading(sight: Sight) -> bool:
    return sight.line.is_short


def _is_anything(_: Sight) -> bool:
    return True


_STORY = "Talks opened in Rome on Monday, and both sides were content.\n"

ROWS: tuple[LineRow, ...] = (
    LineRow("an ornament", Kind.FURNITURE, is_ornament, ("→---", "→* * *", "→/////"), ("→1972", "→Rome")),
    LineRow(
        "the time of the page",
        Kind.STAMP,
        is_stamp,
        (
            "→Published 3 March 2022",
            "→Last updated: 14:20 GMT, 3 March 2022",
            "→Received: 12 May 2020 / Accepted: 16 May 2020 / Published: 2 June 2020",
            "→Issued on: 03/03/2022 - 14:20 Modified: 04/03/2022",
            "→Published :`2024-07-21 23:38:16`",
            "→Posted 5 hours ago by Ann Example",
            "→3 March 2022 Last updated at 14:20 GMT",
            "→Friday, March 3, 2022 | Updated 8:52 PM EDT",
            "→ALERT / AFRICA 28 MARCH 2025  3 minutes",
        ),
        (
            "→Published maps show the border of 3 March 2022.",
            "→Released on 3 March 2022, the hostages flew home.",
            "→Updated sanctions",
            "→3 March 2022 Updated sanctions came into force",
            "→NATO held talks on 28 March 2025 for 3 minutes",
            "→ALERT IN 3 TOWNS ON 28 MARCH 2025",
        ),
    ),
    LineRow(
        "an archive code",
        Kind.FURNITURE,
        is_archive_code,
        ("→AP-NR-08-15-90 1337EDT", "→S/2016/552", "→NYT-05-01-98 2013EDT"),
        ("→NATO 2030", "→G20", "→2021-22", "→COVID-19"),
    ),
    LineRow(
        "small print",
        Kind.FURNITURE,
        is_small_print,
        (
            "→© 2022 Example News",
            "→Copyright 2022. All rights reserved.",
            "→https://example.org/a/b",
            "→desk@example.org",
        ),
        ("→The copyright law passed on Monday.", "→Parliament debated privacy on Monday."),
    ),
    LineRow(
        "an invitation to the reader",
        Kind.FURNITURE,
        is_asking,
        (
            "→Share",
            "→Share | Save",
            "→Read more: Who is the general?",
            "→READ MORE: The port reopens",
            "→Related: Talks in Rome",
            "→Sign up for our newsletter, published every Friday.",
            "→Advertisement",
            "→This story has been updated to correct the number of votes cast on Monday.",
            "→Correction, Sept. 10, 2023: An earlier version misstated the day.",
            "→1.1K Reposts 342 Quotes 7.8K Likes",
            "→10:03 AM · Oct 23, 2025 · 1.2M Views",
            "→Facebook Twitter Email LinkedIn WhatsApp",
            "→This post was amended on 27 June. An earlier version said that the mayor had been tried in 2021.",
        ),
        (
            "→Judges read more of the verdict on Monday.",
            "→Share prices fell in Tokyo",
            "→This story was told by the guards on Monday.",
            "→An earlier version of the bill said that the mayor would be tried.",
            "→Related attacks killed three soldiers.",
            "→“Follow us,” the guards said on Monday.",
            "→Watch tower destroyed in Gaza",
            "→Facebook Twitter rivals met",
            "→The minister got 342 likes",
        ),
    ),
    LineRow(
        "the name of the site",
        Kind.FURNITURE,
        is_masthead,
        (
            f"→News|Peru\nWhat next for Peru after the vote on its charter?\n{_STORY}",
            f"→Example News\nSubscribe\nCabinet falls after the vote on its charter\n{_STORY}",
            f"→The Example\nOPINION\n'The charter is a gamble that nobody can afford'\n{_STORY}",
            f"Peru Library\n→Research Briefing\nPublished 3 May 2022\nPeru: what comes after the vote\n{_STORY}",
            f"→World\nCabinet falls after the vote on its charter\n{_STORY}",
            f"Skip to main content\nCOUNCIL\n12TH MEETING\n→EC/17\nCouncil lets the force stay for a year\n{_STORY}",
            f"Example News\nSECTIONS: WORLD  SPORTS\n→WORLD NEWS\nCabinet falls after the vote on it\n{_STORY}",
        ),
        (
            f"→Peru Votes\n{_STORY}",
            f"→Peru Votes for Change\nIts second charter in a generation fails\n{_STORY}",
            f"→Peru Votes for Change\nBy Ann Example\nIts second charter in a generation fails\n{_STORY}",
            f"Example News\n→Cabinet falls after the vote on its charter\n{_STORY}",
            f"Cabinet falls after the vote on its charter\n→Analysis\n{_STORY}",
            f"→Ana Example\nArticle\nTalk\n{_STORY}",
            f"Subscribe\n→Peru Votes Again\nIts second charter in a generation fails\n{_STORY}",
            f"Subscribe\n→PERU VOTES FOR CHANGE AGAIN\nIts second charter in a generation fails\n{_STORY}",
        ),
    ),
    LineRow(
        "a credit",
        Kind.CREDIT,
        _is_credit,
        (
            "→Photo: AFP",
            "→[File: Ann Example/Reuters]",
            "→(Unsplash)",
            "→REUTERS/Ann Example",
            "→Reporting by Ann Example; editing by Bob Example",
            "→With reports from El Ejemplo",
            "→— The Ministry (@ministry) February 11, 2025",
        ),
        ("→Reuters reported the strike.", "→Source of the fire: a kitchen", "→Photo of the general burns", "→AFP"),
    ),
    LineRow(
        "whose words they are",
        Kind.BYLINE,
        is_byline,
        (
            "→By Ann Example",
            "→By ANN EXAMPLE and Bob Example",
            "→Ann Example, BBC diplomatic correspondent",
            "→From our correspondent in Rome",
            "→By Ann Example in Rome and Bob Example in Lima | Mon 2 May 2022 14:48 EDT | Last modified on 3 May 2022",
        ),
        ("→By Monday the town had fallen", "→By the sea", "→From Rome to Paris"),
    ),
    LineRow(
        "the month of the article",
        Kind.DATELINE,
        _is_month_of_the_article,
        (
            f"Talks open\n→March 2022\n{_STORY}",
            f"Talks open\nBy Ann Example\n→March 2022\n{_STORY}",
            f"Talks open\n→A short history. Lima, March 2022\n{_STORY}",
        ),
        (
            f"Talks open\n→March 2022\n{_STORY}April 2022\n{_STORY}",
            f"Talks open\n→2022\n{_STORY}",
            f"Talks open\n→The fall of the fort, March 2022\n{_STORY}",
            f"→March 2022\n{_STORY}",
            f"Talks open\n{_STORY}→March 2022\n{_STORY}",
        ),
    ),
    LineRow(
        TITLE_OF_A_TIME,
        Kind.HEADING,
        _is_title_of_a_time,
        ("→2021\nMarch 31: Soldiers attack.", "→March 2022\nTalks open.", f"→5 May\n{_STORY}6 May\n{_STORY}"),
        (f"Talks open\n→5 May 2022\n{_STORY}", "Talks open in\n→2021"),
    ),
    LineRow(
        "place and day",
        Kind.DATELINE,
        _is_dateline,
        (
            "→NAIROBI, Kenya (AP) _\nBombs exploded.",
            f"Talks open\n→March 6, 2008\n{_STORY}",
            "Talks open\n→2 May 2022, 14:20 GMT",
        ),
        ("→VIENNA, July 14 (Agency) - Iran agreed.", f"5 May\n{_STORY}→6 May\n{_STORY}"),
    ),
    LineRow(
        "another article",
        Kind.FURNITURE,
        is_of_another_article,
        (
            f"Talks open\n{_STORY}→Drought in the north\nApril 15, 2025\nPort reopens\nApril 15, 2025",
            f"Talks open\n{_STORY}Related articles\n→Drought in the north",
        ),
        (f"Talks open\n{_STORY}→Drought in the north", f"→Drought in the north\nApril 15, 2025\n{_STORY}"),
    ),
    LineRow(
        "what was read",
        Kind.FURNITURE,
        is_a_reference,
        (
            f"Talks\n{_STORY}References\n→Phiri, A. (2011), “A Coup”, African Journal, 110, pp. 1-25.",
            f"Talks\n{_STORY}{_STORY}Bibliography:\nPhiri, A. (2011), A Coup.\n→“A coup”, Example News, 3 April 2023.",
            "→[12] Interview with a diplomat, Rome, 14 August 2023.",
        ),
        (
            f"References to the war\n→Talks opened in Rome on 3 May 2011.\n{_STORY}{_STORY}",
            f"References\n→Talks opened in Rome on 3 May 2011.\n{_STORY}{_STORY}{_STORY}",
            "→[Rome] Talks opened on 14 August 2023.",
        ),
        ANY,
    ),
    *NOTES,
    *ENTRIES,
    LineRow(
        "the words of a picture",
        Kind.CAPTION,
        _is_caption,
        (
            f"{_STORY}→The minister, second left, at the port on Monday.",
            f"{_STORY}→Soldiers on a bridge\nPhoto: AFP",
            "→The tariff will apply from May. (Unsplash)",
            "→File photo: soldiers on a bridge",
            f"{_STORY}→[Image: Soldiers cross a bridge on 15 August. © Ann Example, AFP]",
        ),
        (f"{_STORY}→Soldiers crossed a bridge.", "→She came second, left alone by all."),
    ),
    LineRow(
        "a quotation set apart",
        Kind.QUOTATION,
        _is_quotation,
        (
            "→“We will never leave this town.”",
            "→> We will never leave.",
            "→We will act today.\n— The Ministry (@ministry) May 3, 2025",
        ),
        (
            f"{_STORY}→“The war of the towns”\n{_STORY}",
            "→“We will leave,” he said. “Soon.”",
            "→“We will leave,” he said.",
        ),
        ANY,
    ),
    LineRow(
        "the first line",
        Kind.HEADLINE,
        _is_headline,
        (
            f"→Talks open in Rome\n{_STORY}",
            f"Share\nBy Ann Example\n→Talks open in Rome\n{_STORY}",
            "→# Talks open\n" + _STORY,
        ),
        (f"→{_STORY}", "→Israel and the United Arab\nemirates met.", f"Talks open\n→Port reopens\n{_STORY}"),
    ),
    LineRow(
        "a few words that are no sentence",
        Kind.HEADING,
        _is_heading,
        (
            f"{_STORY}→The war at sea, 1942-43\n{_STORY}",
            f"{_STORY}→What did the court say?\n{_STORY}",
            f"{_STORY}→2003: Invasion\n{_STORY}",
        ),
        (f"{_STORY}→Talks opened.", f"{_STORY}→He said:"),
    ),
    LineRow(
        "what is left",
        Kind.PROSE,
        _is_anything,
        (f"→{_STORY}", "→VIENNA, July 14 (Agency) - Iran agreed."),
        ("→Photo: AFP",),
        ANY,
    ),
)
