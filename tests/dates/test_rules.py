"""Every rule of the tables reads its own examples, alone and through the whole tagger, and leaves what looks alike.

An example is one expression as it stands, or holds its expressions in braces where other words belong to the phrase:
"in {Dec.}", "{1939}-{45}". Values are those in an article of 12 September 2023; a rule that only serves others has
examples without a value, and so has one that reads what is no date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from difflib import SequenceMatcher

import pytest

from timeline.dates import language_of, tag_text
from timeline.dates.grammar import Found, Rule
from timeline.dates.named_times import NamedTime, named_times
from timeline.dates.reading import Impossible
from timeline.model import Span

GRAMMAR = language_of().grammar

PUBLISHED = date(2023, 9, 12)

IN_A_STORY = "told of"
"""The kind of what is a time only in a history: ``test_anchors`` has its values."""


def marked(example: str) -> tuple[str, list[Span]]:
    """The words, and where the expressions in them stand."""
    if "{" not in example:
        return example, [Span(0, len(example))]
    words, spans = "", []
    for piece in re.split(r"([{}])", example):
        if piece == "{":
            spans.append(Span(len(words), len(words)))
        elif piece == "}":
            spans[-1] = Span(spans[-1].start, len(words))
        else:
            words += piece
    return words, spans


def examples(*, alone: bool, of: str = "says") -> list[object]:
    return [
        pytest.param(rule, example, id=f"{rule.name}: {example}")
        for rule in GRAMMAR.rules
        if rule.alone is alone
        for example in getattr(rule, of)
    ]


def read(words: str) -> list[tuple[Span, Found]]:
    return [(Span(start, end), found) for start, end, found in GRAMMAR.read(words, lambda _: False)]


@pytest.mark.parametrize("rule", GRAMMAR.rules, ids=lambda rule: rule.name)
def test_a_rule_has_an_example(rule: Rule) -> None:
    assert rule.says, f"give {rule.name} an example: nobody knows whether it is ever reached"


def test_rules_have_names_of_their_own() -> None:
    names = [rule.name for rule in GRAMMAR.rules if rule.alone]
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize(("rule", "example"), examples(alone=True))
def test_an_example_is_read_by_its_own_rule(rule: Rule, example: str) -> None:
    words, spans = marked(example)
    assert [(span, found.rule.name) for span, found in read(words)] == [(span, rule.name) for span in spans]


@pytest.mark.parametrize(("rule", "example"), examples(alone=False))
def test_a_helper_is_reached_by_the_rules_that_ask_for_its_kind(rule: Rule, example: str) -> None:
    found = GRAMMAR.read_whole(rule.kind, example)
    assert found is not None
    assert found[0].name == rule.name


@pytest.mark.parametrize(("rule", "example"), examples(alone=True))
def test_an_example_has_its_value_in_an_article(rule: Rule, example: str) -> None:
    words, spans = marked(example)
    tagged = tag_text(words, PUBLISHED)
    value = rule.says[example]
    if rule.kind == IN_A_STORY:
        assert not tagged.expressions
    elif value is None:
        assert not tagged.expressions
        assert [note.span for note in tagged.notes] == spans
    else:
        said = [(each.span, each.value, each.derivation.rule) for each in tagged.expressions]
        assert said == [(span, each, rule.name) for span, each in zip(spans, value.split(), strict=True)]


@pytest.mark.parametrize(("rule", "example"), examples(alone=True))
def test_an_example_is_read_alike_inside_a_sentence(rule: Rule, example: str) -> None:
    words, spans = marked(example)
    before = "Talks were held, "
    found = [
        (span.start - len(before), span.end - len(before), each.rule.name)
        for span, each in read(f"{before}{words}, it was said.")
    ]
    assert found == [(*span, rule.name) for span in spans]


@pytest.mark.parametrize(("rule", "example"), examples(alone=True, of="refuses"))
def test_what_a_rule_refuses_no_rule_reads(rule: Rule, example: str) -> None:
    assert all(isinstance(found.reading, Impossible) for _, found in read(example)), f"{rule.name} refuses it"
    assert not tag_text(example, PUBLISHED).expressions


@pytest.mark.parametrize(("rule", "example"), examples(alone=True, of="leaves"))
def test_what_a_rule_leaves_it_dates_nothing_of(rule: Rule, example: str) -> None:
    assert read(example), f"no rule reads it: {rule.name} refuses it"
    assert rule.name not in {each.derivation.rule for each in tag_text(example, PUBLISHED).expressions}


ALONE = [rule for rule in GRAMMAR.rules if rule.alone]


@pytest.mark.parametrize("rule", ALONE, ids=lambda rule: rule.name)
def test_a_rule_has_near_misses_that_a_greedier_one_would_read(rule: Rule) -> None:
    assert any(is_near(rule, words) for words in (*rule.refuses, *rule.leaves)), (
        f"give {rule.name} a text that is a word or a few letters from what it reads, and that it must not date"
    )


def is_near(rule: Rule, words: str) -> bool:
    """Whether the rule reads the text once a word of it is dropped, put in from its examples or swapped for one of
    theirs, or whether the text is spelled much like one of them.
    """
    alike = max(SequenceMatcher(None, words.lower(), marked(each)[0].lower()).ratio() for each in rule.says)
    return alike > _SPELLED_ALIKE or any(
        found.rule is rule and span.of(changed).strip() != put
        for changed, put in one_word_away(rule, words)
        for span, found in read(changed)
    )


_SPELLED_ALIKE = 0.7
"""The share of letters that a near miss of one word has in common with an example: "weakly"."""


def one_word_away(rule: Rule, words: str) -> Iterator[tuple[str, str]]:
    """The text with a word less, or with one of the examples put in or in the place of another; and that word."""
    tokens = GRAMMAR.vocabulary.tokens_of(words)
    own = {token for each in rule.says for token in GRAMMAR.vocabulary.tokens_of(marked(each)[0]) if token.strip()}
    for at in range(len(tokens) + 1):
        before, here, after = "".join(tokens[:at]), "".join(tokens[at : at + 1]), "".join(tokens[at + 1 :])
        yield before + after, ""
        for put in own:
            yield before + put + after, put
            yield f"{before} {put} {here}{after}", put


@pytest.mark.parametrize("entry", named_times("en"), ids=lambda entry: entry.key)
def test_a_named_time_is_read_whole(entry: NamedTime) -> None:
    said = entry.key if entry.key.lower() == entry.example else entry.example
    (found,) = tag_text(said, PUBLISHED).expressions
    assert found.text == said
    assert found.range is not None


def glued(rule: Rule) -> Iterator[tuple[str, int]]:
    """Each example of the rule with letters set right before or behind a word, figures before or behind a number.

    With the place where the example now begins, or ends.
    """
    for words, spans in map(marked, rule.says):
        for span in spans:
            for glue in _GLUE[words[span.start].isdigit()] if words[span.start].isalnum() else ():
                yield words[: span.start] + glue + words[span.start :], span.start + len(glue)
            for glue in _GLUE[words[span.end - 1].isdigit()] if words[span.end - 1].isalnum() else ():
                yield words[: span.end] + glue + words[span.end :], span.end


_GLUE = {False: ("q", "est"), True: ("7", "04")}
"""What makes another word of a word, and another number of a number."""


@pytest.mark.parametrize("rule", ALONE, ids=lambda rule: rule.name)
def test_no_rule_reads_a_part_of_a_longer_word_or_number(rule: Rule) -> None:
    for words, at in glued(rule):
        assert not [span.of(words) for span, _ in read(words) if at in span], words
