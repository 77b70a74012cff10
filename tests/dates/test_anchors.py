"""What a bare date is counted from, in news, in histories and in articles that are both: the year it gets, and why.

Each row is a passage with the expression in braces, its value and its anchor. Every move has its refusals beside it:
passages much alike in which the same move would be wrong.
"""

from __future__ import annotations

import re
from datetime import date

import pytest

from timeline import Article, language
from timeline.dates import tag, tag_text
from timeline.model import Anchor, TemporalExpression

PUBLISHED = date(2023, 9, 12)

ANNIVERSARY = "On 3 March 1971 the strikers occupied the harbour. The fleet sailed for the islands on 9 March 1971. "
LIFE = "Ana Kovac, 1941-2021\n\nShe was born on 20 August 1941 near the coast. Her mother died in 1962. "
HISTORY = (
    "The revolt broke out on 4 May 1911. The port fell on 9 May 1911, the capital on 2 June 1911. "
    "Peace was signed on 11 July 1911. The president fled to Europe on 14 July 1911. "
)
LONG = "The war broke out on 25 June 1950. The port fell three days later. The army met the enemy on 5 July."
"""A story put at three times, long enough to go on."""


def expression(passage: str, published: date | None = PUBLISHED) -> TemporalExpression:
    before, words, after = re.split(r"[{}]", passage)
    doc = language.read(Article(id="a", title="", text=before + words + after, published=published))
    written = map(doc.plain.as_written, tag(doc).expressions)
    found = [each for each in written if each.span.start == len(before)]
    assert [each.text for each in found] == [words]
    return found[0]


STORY = [
    (
        "Carriers left Lome in August 1914. The mast fell on 24 August. In 1973 a farmer dug up the gun.\n\n"
        "The last officer gave himself up on {27 August}.",
        "1914-08-27",
    ),
    ("Carriers left Lome in August 1914. In 1973 divers found the gun. They raised it on {9 September}.", "1973-09-09"),
    (
        "The army crossed the river in July 1921. In 1924 a patrol found oil.\n\nThe well was sunk on {9 August}.",
        "1924-08-09",
    ),
    (ANNIVERSARY + "The governor surrendered on {12 March}.", "1971-03-12"),
    (LIFE + "In April 1987 she was sent to the south, and by {December} she was a minister.", "1987-12"),
    (ANNIVERSARY + "The governor surrendered in {April}.", "1971-04"),
    (ANNIVERSARY + "Talks opened in November. A treaty was signed in {February}.", "1972-02"),
    (ANNIVERSARY + "\n\nOn {20 March} the two sides agreed on a truce.", "1971-03-20"),
    (ANNIVERSARY + "In {October of that year} the islanders voted.", "1971-10"),
    (HISTORY + "A treaty, signed at last in May 1935, ended the quarrel. The army mutinied in {August}.", "1911-08"),
    (HISTORY + "The veterans of the March 1890 revolt stood aside. The army mutinied in {August}.", "1911-08"),
    (HISTORY + "He had promised elections for October 1913. The army mutinied in {August}.", "1911-08"),
    (HISTORY + 'A priest wrote: "It is 1850 again." The army mutinied in {August}.', "1911-08"),
    (HISTORY + "The south, quiet since {May}, rose against him.", "1911-05"),
    (HISTORY + "The siege lasted from {November} to February.", "1911-11"),
    (HISTORY + "The siege lasted from November to {February}.", "1912-02"),
    (HISTORY + "The north rose in {that August}.", "1911-08"),
    (HISTORY + "Another trouble of {this year} was the drought.", "1911"),
    (HISTORY + "In September the army mutinied, and on {the 29th} it marched home.", "1911-09-29"),
    (HISTORY + "Talks opened on 30 August and broke down on {the 2nd}.", "1911-09-02"),
    (HISTORY + "The veterans of the {Spring} Offensive of 1908 stood aside.", "1908-SP"),
    (HISTORY + 'A priest wrote: "We starved {last year}."', "1910"),
    (HISTORY + "Both sides spent {the spring} and early summer of 1909 in camp.", "1909-SP"),
    (HISTORY + "Both sides rested in {the spring}, and the early summer of 1914 brought peace.", "1911-SP"),
    (HISTORY + "The {Winter} Offensive (early 1908) had failed.", "1908-WI"),
    (
        HISTORY + "\n\nThe port was taken on 20 August. The town fell {two days later}.",
        "1911-08-22",
    ),
    (HISTORY + "The army lived on what it had taken in the previous year. The north rose in {August}.", "1911-08"),
    (HISTORY + "The army marched in the following year. The north rose in {August}.", "1912-08"),
    (
        HISTORY
        + "\n\nIn a speech held on 1 September 1911 he foresaw peace by next summer. The north rose in {October}.",
        "1911-10",
    ),
    (HISTORY + "\n\nThe war at sea (1905)\n\nThe fleet sailed on {8 April}.", "1905-04-08"),
    (
        HISTORY + "\n\nThe republic (1912-1914)\n\nHe was jailed on 5 October 1910. The rising began on {20 November}.",
        "1910-11-20",
    ),
    (HISTORY + "\n\nThe republic since 1905\n\nThe army mutinied on {8 August}.", "1911-08-08"),
    ("4.15 p.m. They arrive. It is still Monday evening at home.\n\n{6.30 p.m.} They leave.", "2023-09-12T18:30"),
    (HISTORY + "The town, lost {the previous April}, was retaken.", "1911-04"),
    ("Last year war was near. On {3 October} the army crossed the river.", "2022-10-03"),
    ("They signed it on 22 July last year. The first ship left on {1 October}.", "2022-10-01"),
    ("Rebels took the city in March 2014, and in {May} they held a vote.", "2014-05"),
    ("In 2014 rebels took the city. On {20 May} they held a vote.", "2014-05-20"),
    ("Rebels fought in 2014 and 2015. On {20 May} they held a vote.", "2015-05-20"),
    ("It had begun before dawn on 25 June 1950. On {5 July} they met the enemy.", "1950-07-05"),
    ("It broke out on 25 June 1950. The port fell three days later. They fought on {5 July}.", "1950-07-05"),
    (LONG + "\n\nA landing turned the war. On {15 September} the marines went ashore.", "1950-09-15"),
    ("The board met in February 2006 and imposed sanctions {that December}.", "2006-12"),
    ("The bank stopped buying in July 2012. Voters chose another {that June}.", "2013-06"),
    ("After a third war, in 1971, they met {the next July}.", "1972-07"),
    ("Sales have risen since 1996. {That year} the port opened.", "1996"),
    ("Rebels took it in March 2014; five states did not recognise it. In {July} the union cut aid.", "2014-07"),
    (HISTORY + "A stone stands on the hill. The north rose in {August}.", "1911-08"),
    ("She has lived here since 1990 and married {eight years later}.", "1998"),
    ("Troops left in 1975. It is calm since 1990. They came back {two years later}.", "1977"),
    ("They voted on 3 March 2021. The count was stopped {next day}.", "2021-03-04"),
    (HISTORY + "\n\nIn 1912 the king was freed last, and in {July} he ran for office.", "1912-07"),
    ("- 1947: Tribesmen invaded in {October}.", "1947-10"),
    ("Nora Lind, 1911-2023\n\n" + HISTORY + "She won in April 1987. By {December} she had lost.", "1987-12"),
]

PRESENT = [
    (LIFE + "The house renewed it last November, and must do so again by {2 November}.", "2023-11-02"),
    (ANNIVERSARY + "\n\nKovac will pay by the end of January. She was to pay on {24 June}.", "2023-06-24"),
    ("Rebels took it in March 2014; five states do not recognise it. In {July} the union cut aid.", "2023-07"),
    (ANNIVERSARY + "\n\nThe council must still vote. The king backed it in {February}.", "2023-02"),
    (ANNIVERSARY + "He was freed last December, and in {July} his daughter spoke.", "2023-07"),
    ("Rebels who took the city in March 2014 will hold a vote on {20 October}.", "2023-10-20"),
    ("Rebels took the city in March 2014. They will hold a vote on {20 October}.", "2023-10-20"),
    ("Rebels took the city in March 2014.\n\nThe mayor returned on {20 August}.", "2023-08-20"),
    ("The March 2014 battle is not forgotten. The mayor returned on {20 August}.", "2023-08-20"),
    ("The city, which rebels took in March 2014, voted on {20 August}.", "2023-08-20"),
    ("He has led the city since 2014. He won again on {20 August}.", "2023-08-20"),
    ("Sales, which stood at $3 billion in 2014, rose to $5 billion in {August}.", "2023-08"),
    ("Rebels took the city in March 2014. Yesterday they left it, as they had promised on {20 August}.", "2023-08-20"),
    ("The bonds fall due on 1 May 2035. The bank sold them on {20 August}.", "2023-08-20"),
    (HISTORY + "\n\nWhat happens now\n\nThe parties met on {5 September} and meet again tomorrow.", "2023-09-05"),
    ("Published: 12 September 2023\n\nThe parties met on {5 September}.", "2023-09-05"),
    ("The south, quiet since {October}, rose against him.", "2022-10"),
    ("The siege lasted from {November} to February.", "2022-11"),
    ("The trouble of {this year} was the drought.", "2023"),
    ("The parties met on {Friday}.", "2023-09-08"),
    ("Rebels took it in March 2014. A truce that was signed in {late August} has not held.", "2023-08"),
    ("Sales fell by half last year. The shop closed on {3 September}.", "2023-09-03"),
    ("Until {31 August}, the old law still applies.", "2024-08-31"),
    ("They would have to decide before {1 July}.", "2024-07-01"),
    ("They had to decide before {1 July}.", "2023-07-01"),
    (HISTORY + "Even {this year} people remember it.", "2023"),
    ('The mayor said: "We starved {last year}." He took office in 2014.', "2022"),
    ("Peace in 2014\n\nThe parties met on {8 September}.", "2023-09-08"),
    ("The parties met on {the 8th}.", "2023-09-08"),
    ("The parties will meet on {the 8th}.", "2023-10-08"),
    (LONG + "\n\nThe south has been no calmer. On {15 August} its army went ashore.", "2023-08-15"),
    (LONG + "\n\nWhat is said now\n\nThe marines went ashore on {15 August}.", "2023-08-15"),
    ("It broke out on 25 June 1950.\n\nThe marines went ashore on {15 August}.", "2023-08-15"),
    ("12 September 2023\n\nThe ministry announced on {Friday} that it had paid.", "2023-09-08"),
    ("The plant began to make power on {20 February}.", "2023-02-20"),
    ("A man admitted on Monday to agreeing to sell arms in {October}.", "2022-10"),
    ("A man agreed on Monday to sell arms in {October}.", "2023-10"),
    ("A man threatened to kill the mayor on {Monday}.", "2023-09-11"),
    ("Unions threaten to strike on {Monday}.", "2023-09-18"),
    ("Oman held talks in 2021 and 2022. On {10 March} the envoys signed a pact.", "2023-03-10"),
    ("From 2019 to 2022 the port was shut. On {6 June} Yemen opened it.", "2023-06-06"),
    ("Spain takes the chair in {December}.", "2023-12"),
    (HISTORY + "The veterans will march {this Sunday}.", "2023-09-17"),
]


@pytest.mark.parametrize(("passage", "value"), STORY)
def test_a_story_counts_from_the_time_it_tells_of(passage: str, value: str) -> None:
    found = expression(passage)
    assert found.value == value
    assert found.derivation.anchor in (Anchor.REFERENCE, Anchor.PARENT)
    assert found.derivation.anchor_text in found.explanation


@pytest.mark.parametrize(("passage", "value"), PRESENT)
def test_the_present_counts_from_publication(passage: str, value: str) -> None:
    found = expression(passage)
    assert found.value == value
    assert found.derivation.anchor is Anchor.PUBLICATION
    assert "12 September 2023" in found.explanation


@pytest.mark.parametrize(("passage", "value"), [*STORY, *PRESENT])
def test_a_time_with_a_place_has_its_days(passage: str, value: str) -> None:
    found = expression(passage)
    assert found.range is not None
    assert found.range.begin is not None
    assert found.range.begin.isoformat().startswith(value[:4])


@pytest.mark.parametrize(
    "passage",
    [
        "They stood on the 38th parallel.",
        "They met on the 18th floor.",
        "It fell to the 7th Division.",
        "He was the 4th of them.",
        "By the 9th Congress the party had split.",
    ],
)
def test_an_ordinal_that_counts_something_else_is_no_day(passage: str) -> None:
    assert not tag_text(HISTORY + passage, PUBLISHED).expressions[5:]


TOLD_OF = [
    ("The {former} emperor went to Rome.", "PAST_REF"),
    ("He feared {future} risings.", "FUTURE_REF"),
    ("His {recent} victories had cost him much.", "PAST_REF"),
    ("At {the same time} the south rose.", "PRESENT_REF"),
    ("During {this period} the ports were closed.", "PRESENT_REF"),
    ("The city was small at {the time}.", "PRESENT_REF"),
]


@pytest.mark.parametrize(("passage", "value"), TOLD_OF)
def test_a_history_has_a_time_of_its_own(passage: str, value: str) -> None:
    found = expression(HISTORY + passage)
    assert found.value == value
    assert found.range is None


LAST = {
    "of its paragraph": ("The king spoke on Monday.\n\n{Last Monday} he had been ill.", "2023-09-04"),
    "of the week before": ("The bank closed on Friday.\n\n{Last Friday} it was rich.", "2023-09-08"),
    "called by another name": ("The king spoke on Tuesday.\n\n{Last Monday} he had been ill.", "2023-09-11"),
}


@pytest.mark.parametrize(("passage", "value"), LAST.values(), ids=LAST)
def test_the_last_weekday_is_not_the_one_called_by_its_name_alone(passage: str, value: str) -> None:
    assert expression(passage).value == value


DEADLINES = {
    "by": ("The lease must be signed by 21 October. If it is not by {that time}, it lapses.", "2023-10-21"),
    "until": ("The envoy flies on 3 October. Nobody speaks until {that time}.", "2023-10-03"),
}


@pytest.mark.parametrize(("passage", "value"), DEADLINES.values(), ids=DEADLINES)
def test_a_deadline_is_the_day_named_before(passage: str, value: str) -> None:
    assert expression(passage).value == value


@pytest.mark.parametrize(
    "text",
    [
        "The lease was signed on 21 October. At that time it was raining.",
        "The lease was signed in October. They had left by that time.",
        "The lease was signed on 21 October.\n\nThey had left by that time.",
        "They had left by that time.",
    ],
)
def test_no_day_named_before_is_no_deadline(text: str) -> None:
    assert "that time" not in [each.text for each in tag_text(text, PUBLISHED).expressions]


@pytest.mark.parametrize("passage", [passage for passage, _ in TOLD_OF])
def test_the_same_words_are_no_time_in_news(passage: str) -> None:
    text = "The parties met on Friday. " + passage.translate(str.maketrans("", "", "{}"))
    assert [each.text for each in tag_text(text, PUBLISHED).expressions] == ["Friday"]


def test_without_a_publication_date_nothing_counts_from_it() -> None:
    assert expression(HISTORY + "The army mutinied in {August}.", None).value == "1911-08"
    assert tag_text("The army mutinied in August.").expressions[0].value is None


def test_a_paragraph_of_many_dates_is_laid_out_in_one_pass() -> None:
    text = 'He wrote: "On 3 May 1911 it began." It ended in June. ' * 2_000
    assert len(tag_text(text, PUBLISHED).expressions) == 4_000


def test_a_day_is_not_counted_from_what_the_paragraph_has_left_behind() -> None:
    told = HISTORY + "\n\nThe war at sea began in October 1915 in the north; {two days later} the south joined."
    assert expression(told).value is None
    assert expression(told.replace("October 1915", "July 1911")).value == "1911-07-16"


@pytest.mark.parametrize(
    ("passage", "value"),
    [
        ("In 387 BC a treaty undid the gains of {the previous century}.", "BC04"),
        ("The fleet was built in 483 BC. In {the following decade} it ruled the sea.", "BC047"),
        ("The fleet was built in 483 BC. {Two decades later} it was lost.", "BC0463"),
    ],
)
def test_decades_and_centuries_before_christ(passage: str, value: str) -> None:
    assert expression(passage).value == value


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The president summoned April Glaspie on 3 March.", ["3 March"]),
        ("In April Glaspie left the country.", ["April"]),
        ("The October Revolution of 1917 followed.", ["October", "1917"]),
    ],
)
def test_a_first_name_is_no_month(text: str, found: list[str]) -> None:
    doc = language.read(Article(id="a", title="", text=text, published=PUBLISHED))
    assert [each.text for each in tag(doc).expressions] == found


MONTH_OF_WRITING = "Chad after the war\n\nMarch 2022\n\n"

WRITTEN_IN_A_MONTH = {
    "Rebels took the port {last year}.": "2021",
    "The king fled in {January}.": "2022-01",
    "In {November} the port burned.": "2021-11",
    "Chad will vote in {June}.": "2022-06",
    "On 2 May 2019 rebels met. In {December} they took the port.": "2019-12",
    "The council met on {Tuesday}.": None,
    "The army left {two days ago}.": None,
    "{Today} it rains.": None,
}


@pytest.mark.parametrize(("passage", "value"), WRITTEN_IN_A_MONTH.items(), ids=list(WRITTEN_IN_A_MONTH))
def test_a_text_that_only_says_its_month_counts_months_from_it_and_no_days(passage: str, value: str | None) -> None:
    assert expression(MONTH_OF_WRITING + passage, None).value == value


STALLED = (
    "Rebels signed a pact on 2 November 2022. Fights went on in January 2023, in March 2023, in June 2023 and in "
    "October 2023.\n\nIn 2018 they had met. In 2019 they had met again. In 2020 the war began.\n\nAid was cut "
    "between March and November 2023.\n\n"
)


def test_a_history_of_late_comes_back_to_the_present() -> None:
    assert (
        expression(STALLED + "The front itself is splitting. In {August} it met.", date(2024, 11, 28)).value
        == "2024-08"
    )
    assert (
        expression(STALLED + "The front itself was splitting. In {August} it met.", date(2024, 11, 28)).value
        == "2023-08"
    )
