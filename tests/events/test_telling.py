"""How titles are told: the rows that decide it, and when a clause is told as it is written."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import timeline
from timeline.dates import tag
from timeline.events import noun_titles
from timeline.events.arguments import subject_of
from timeline.events.complements import PARTS, HeadlineFrame, Part, part_of
from timeline.events.doubts import DOUBTS, doubt_of
from timeline.events.headline import LONGEST
from timeline.events.modality import modality
from timeline.events.noun_titles import WAYS, Named, NounTitle
from timeline.events.roles import Roles
from timeline.events.wording import Wording
from timeline.events.written import as_written
from timeline.language import Doc, Token, parse, read
from timeline.languages.en.verb_forms import VerbForms, verb_forms
from timeline.languages.en.verb_group import ROWS, VerbRow, row_of
from timeline.model import Article

PUBLISHED = "2024-03-08"
VERBS_SHOWN = [(row, text, said) for row in ROWS for text, said in row.shows.items()]
VERBS_LEFT = [(row, text) for row in ROWS for text in row.leaves]
PARTS_LEFT = [(part, text) for part in PARTS for text in part.leaves]
PARTS_SHOWN = [(text, said) for part in PARTS for text, said in part.shows.items()]
NOUNS_SHOWN = [(text, said) for way in WAYS for text, said in way.shows.items()]
NOUNS_LEFT = [(way, text) for way in WAYS for text in way.leaves]
DOUBTED = [(doubt.name, text, verb) for doubt in DOUBTS for text, verb in doubt.doubts.items()]
TRUSTED = [(text, verb) for doubt in DOUBTS for text, verb in doubt.trusts.items()]
ROW = "On Monday , the rebels of Chad had left and said that which was by to in town Peru 's not who ; burned ."

TITLES = {
    "another, by name": (
        "Another, Ollanta Humala, was sentenced to 15 years on 4 March 2024.",
        "sentenced",
        "Ollanta Humala was sentenced to 15 years",
    ),
    "who somebody is, put in": (
        "Holt, a judge and the son of a king, won the vote on 4 March 2024.",
        "won",
        "Holt won the vote",
    ),
    "what came of it, put in": (
        "Ali Banda was elected speaker on 4 March 2024, only for the court to overturn the vote.",
        "elected",
        "Ali Banda was elected speaker",
    ),
    "what lapses": ("Chad brokered a truce. It lapsed on 4 March 2024.", "lapsed", "The truce lapsed"),
    "what is set": (
        "The two sides set 15 September as the deadline.",
        "set",
        "The two sides set 15 September as the deadline",
    ),
    "what ends soon": (
        "The term of the regent ends this month.",
        "ends",
        "The term of the regent to end",
    ),
    "what goes on": ("Chad fights the rebels this month.", "fights", "Chad fought the rebels"),
    "how a verb's subject became": (
        "On 4 March 2024 General Lestrade fell ill at the front.",
        "fell",
        "General Lestrade fell ill at the front",
    ),
    "what a question ends with": (
        "On 4 March 2024 Salan guessed what the rebels were up to.",
        "guessed",
        "Salan guessed what the rebels were up to",
    ),
    "who stands behind a verb": (
        "In March 2024 began Operation Sandbar.",
        "began",
        "Operation Sandbar began",
    ),
    "several without a name": (
        "In May 2023 the clans had held the port for a week. By March 2024 they were running short of food.",
        "running",
        "The clans were running short of food",
    ),
    "what nothing in it does": (
        "On Monday Holt said nothing in the pact relieves the guards of their duties.",
        "said",
        "Holt said nothing in the pact relieves the guards of their duties",
    ),
    "who alone may do it": (
        "On Monday the official said the sites could only be visited by a special team of monitors and diplomats.",
        "said",
        "The official said the sites could only be visited by a special team of monitors and diplomats",
    ),
    "without what it is not so": (
        "On Monday Holt said a settlement without any guards is not acceptable to Chad.",
        "said",
        "Holt said a settlement without any guards is not acceptable to Chad",
    ),
    "those worries": (
        "Holt raised those worries again on Monday.",
        "raised",
        "Holt raised the worries again",
    ),
    "the clause as written": (
        "A Turkish firm contracted in 2010 to maintain them left the country when the king was overthrown.",
        "left",
        "A Turkish firm contracted to maintain them left the country",
    ),
    "a pair of commas keeps its second": (
        "After two weeks of talks the Council, on 24 May, told Kenya to open its archives.",
        "told",
        "The Council told Kenya to open its archives",
    ),
    "a count behind a day": ("On 16 July 2023 six people were killed.", "killed", "Six people were killed"),
    "how sure it is": (
        "In January 2024 Chad reportedly asked Iran to rein in the rebels.",
        "asked",
        "Chad reportedly asked Iran to rein in the rebels",
    ),
    "how far it went": ("The request was partly granted on 4 March 2024.", "granted", "The request was partly granted"),
    "what is reported of somebody": (
        "The general was reported to have told her on 4 March 2024 that he would not fire.",
        "told",
        "The general was reported to have told her he would not fire",
    ),
    "what somebody alleges": (
        "Chad alleged that Libya had broken the pact on 4 March 2024.",
        "broken",
        "Chad alleged Libya had broken the pact",
    ),
    "an aside about some": (
        "At least 90 people, including 13 officers, were killed on 4 March 2024.",
        "killed",
        "At least 90 people were killed",
    ),
    "an aside about some of them": (
        "Chad ordered the arrest of eight judges on 4 March 2024, among them Deby.",
        "ordered",
        "Chad ordered the arrest of eight judges",
    ),
    "an aside between two commas": (
        "Three sailors, two Finns and a Dane, were killed on 4 March 2024.",
        "killed",
        "Three sailors, two Finns and a Dane, were killed",
    ),
    "there is": (
        "Ali Deby said in Lima on 4 March 2024 that there were no barracks near the school.",
        "said",
        "Ali Deby said in Lima there were no barracks near the school",
    ),
    "threatened": (
        "A man pleaded guilty on Monday to threatening to kill Ali Deby in May 2024.",
        "kill",
        "A man threatened to kill Ali Deby",
    ),
    "whether": (
        "The prefect declined to say whether Deby slept on 4 March 2024.",
        "slept",
        "The prefect did not say whether Deby slept",
    ),
    "the second of what is alleged": (
        "Prosecutors alleged that Deby exploited and abused prisoners in Lima on 4 March 2024.",
        "abused",
        "Prosecutors alleged Deby abused prisoners in Lima",
    ),
    "a participle behind a comma": (
        "Chad admitted more than two million refugees on 4 March 2024, overwhelming its schools.",
        "admitted",
        "Chad admitted more than two million refugees",
    ),
    "what was to be done to a thing": (
        "Firms fear a tax that Chad had planned to impose on 4 May 2024.",
        "impose",
        "Chad to impose a tax",
    ),
    "one of two things that sank": (
        "On 4 March 2024 a missile hit the Rubymar. It sank on 5 March 2024.",
        "sank",
        "It sank",
    ),
    "all of a row": ("Chad, Niger and Mali met on 4 March 2024.", "met", "Chad, Niger and Mali met"),
    "what one helped to do with what a clause is about": (
        "The pact that Chad helped broker on 4 March 2024 collapsed.",
        "helped",
        "Chad helped broker the pact",
    ),
    "what one agreed to do with what a clause is about": (
        "The pact that Chad agreed to sign on 4 March 2024 collapsed.",
        "agreed",
        "Chad agreed to sign the pact",
    ),
    "after the second vote of a day": (
        "Chad left the talks on 5 March after Monday's second vote.",
        "left",
        "Chad left the talks after the second vote",
    ),
    "a preposition left behind": (
        "Chad moved troops into a zone that it had agreed to stay out of in 1974.",
        "agreed",
        "Chad agreed to stay out of a zone",
    ),
    "a state of emergency": (
        "Chad declared a state of emergency in 2021 and extended it on 4 March 2024.",
        "extended",
        "Chad extended the state of emergency",
    ),
    "who confessed": (
        "Omar Diallo, a senior official in Rawalpindi, confessed on Saturday to having helped to rig the vote and "
        "resigned; five days later he retracted the statement.",
        "confessed",
        "Omar Diallo confessed to having helped to rig the vote",
    ),
    "the leader of several": (
        "Soldiers tried to seize power in 2019; two of them were killed and their leader, Lieutenant Kelly Ondo, was "
        "sentenced to 15 years.",
        "sentenced",
        "The soldiers’ leader, Lieutenant Kelly Ondo, was sentenced to 15 years",
    ),
    "a participle is done on whatever day": (
        "Ali Deby was detained in Chad in October 2024 and released a day later.",
        "released",
        "Ali Deby was released",
    ),
    "himself": (
        "Diaz, himself a former member of the M-19 guerrillas, restored relations with Chad after taking office in "
        "August 2022 and resumed the talks in Lima that November.",
        "resumed",
        "Diaz resumed the talks in Lima",
    ),
    "whom": (
        "Ali Deby, whom the court removed on 4 March 2024, was jailed.",
        "removed",
        "The court removed Ali Deby",
    ),
    "due": (
        "Planned talks in Chad, due to open on 8 October 2024, were put off.",
        "open",
        "Planned talks in Chad due to open",
    ),
    "a length that is not named as one": (
        "On 4 March 2024 Chad proclaimed a day of mourning for the dead, a step that angered Libya.",
        "proclaimed",
        "Chad proclaimed a day of mourning for the dead",
    ),
    "a clause joined behind a row": (
        "Tempers have been short since May, when miners blocked roads in two southern provinces and young Arab "
        "teachers were sent away.",
        "sent",
        "Young Arab teachers were sent away",
    ),
    "an adverb of what is left out": (
        "On Monday Chad let a licence that had allowed Libya to sell its oil freely expire.",
        "let",
        "Chad let a licence expire",
    ),
}


def title_of(text: str, word: str) -> str:
    events = timeline.extract(timeline.read(text, published=PUBLISHED)).events
    return next((event.title for event in events if event.trigger.of(text) == word), "")


@pytest.mark.parametrize(("text", "trigger", "title"), TITLES.values(), ids=TITLES.keys())
def test_title_says_what_the_sentence_says(text: str, trigger: str, title: str) -> None:
    assert title_of(text, trigger) == title


@pytest.mark.parametrize(("text", "said"), PARTS_SHOWN, ids=[text for text, _ in PARTS_SHOWN])
def test_what_stands_behind_a_verb(text: str, said: str) -> None:
    assert said in {event.title for event in timeline.extract(timeline.read(text, published=PUBLISHED)).events}


def braced(text: str) -> tuple[Doc, Token]:
    """A sentence, and the word of it that stands in braces."""
    before, rest = text.split("{")
    word, behind = rest.split("}")
    doc = read(Article("a", before + word + behind))
    return doc, next(token for token in doc.tokens if token.idx == len(before))


@pytest.mark.parametrize(("part", "text"), PARTS_LEFT, ids=[text for _, text in PARTS_LEFT])
def test_what_stands_behind_a_verb_and_is_told_otherwise(part: Part, text: str) -> None:
    doc, word = braced(text)
    wording = Wording(doc, Roles(doc, ()).mentions, tag(doc).expressions)
    assert part_of(word, HeadlineFrame(word.head, None, wording)) is not part


def forms(text: str) -> VerbForms:
    verb = braced(text)[1]
    subject = subject_of(verb)
    plural, lone = (subject is not None and asked(subject) for asked in (parse.is_plural, parse.is_pronoun))
    return verb_forms(verb, modality(verb), plural=plural, lone=lone)


@pytest.mark.parametrize(("row", "text", "said"), VERBS_SHOWN, ids=[text for _, text, _ in VERBS_SHOWN])
def test_how_a_verb_is_said(row: VerbRow, text: str, said: str) -> None:
    found = forms(text)
    assert row_of(found) is row
    assert row.form(found) == said


@pytest.mark.parametrize(("row", "text"), VERBS_LEFT, ids=[text for _, text in VERBS_LEFT])
def test_how_a_verb_like_it_is_not_said(row: VerbRow, text: str) -> None:
    assert row_of(forms(text)) is not row


@pytest.mark.parametrize(("text", "said"), NOUNS_SHOWN, ids=[text for text, _ in NOUNS_SHOWN])
def test_how_a_noun_is_told(text: str, said: str) -> None:
    noun = text[text.index("{") + 1 : text.index("}")]
    assert title_of(text.replace("{", "").replace("}", ""), noun) == said


@pytest.mark.parametrize(("way", "text"), NOUNS_LEFT, ids=[text for _, text in NOUNS_LEFT])
def test_how_a_noun_like_it_is_not_told(way: NounTitle, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    decided: dict[int, str] = {}

    def noted(row: NounTitle) -> NounTitle:
        def fits(named: Named) -> bool:
            fit = row.fits(named)
            if fit:
                decided.setdefault(named.noun.idx, row.name)
            return fit

        return replace(row, fits=fits)

    monkeypatch.setattr(noun_titles, "WAYS", tuple(map(noted, WAYS)))
    title_of(text.replace("{", "").replace("}", ""), "")
    assert decided.get(text.index("{"), way.name) != way.name


def verb_in(text: str, word: str) -> Token:
    return next(token for token in read(Article("a", text)).tokens if token.lower_ == word)


@pytest.mark.parametrize(("name", "text", "verb"), DOUBTED, ids=[text for _, text, _ in DOUBTED])
def test_what_the_parse_missed_is_doubted(name: str, text: str, verb: str) -> None:
    doubt = doubt_of(verb_in(text, verb))
    assert doubt is not None
    assert doubt.name == name


@pytest.mark.parametrize(("text", "verb"), TRUSTED, ids=[text for text, _ in TRUSTED])
def test_what_the_parse_saw_is_trusted(text: str, verb: str) -> None:
    assert doubt_of(verb_in(text, verb)) is None


def test_rows_have_both() -> None:
    assert all(row.shows and row.leaves for row in ROWS)
    assert all(part.leaves for part in PARTS)
    assert all(way.shows and way.leaves for way in WAYS)
    assert [part.name for part in PARTS if not part.shows] == ["a second agent"]


def test_names_are_unique() -> None:
    for rows in ([each.name for each in (*PARTS, *ROWS)], [each.name for each in WAYS], [each.name for each in DOUBTS]):
        assert len(rows) == len(set(rows))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(ROW.split()), min_size=1, max_size=14))
def test_a_clause_as_written_rearranges_nothing(words: list[str]) -> None:
    tokens = read(Article("a", " ".join(words))).tokens
    for verb in (word for word in tokens if word.pos_ in ("VERB", "AUX")):
        said = as_written(verb, lambda word: word.text == "Monday")
        behind = iter(verb.sent.text)
        assert all(any(sign == other for other in behind) for sign in said if not sign.isspace())


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(ROW.split()), min_size=1, max_size=14))
@example(["who", "rebels", "the"])
def test_any_row_of_words_has_titles_that_fit(words: list[str]) -> None:
    for event in timeline.extract(timeline.read(" ".join(words), published=PUBLISHED)).events:
        assert event.title
        assert len(event.title) <= LONGEST
