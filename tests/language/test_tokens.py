"""Words hang on each other as in spaCy's own tables, and go on doing so where one is hung anew."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc as Parsed
from spacy.tokens import Token as TheirToken

from timeline.language import Token, Tokens, kept
from timeline.language.stretch import Labelled

VOCAB = spacy.blank("en").vocab
LABELS = ("conj", "nsubj", "dobj")


@st.composite
def trees(draw: st.DrawFn) -> tuple[list[int], list[str]]:
    """Where each word hangs, some on themselves, none below itself; and how."""
    count = draw(st.integers(1, 12))
    order = draw(st.permutations(range(count)))
    heads = list(range(count))
    for rank, word in enumerate(order):
        heads[word] = draw(st.sampled_from([word, *order[:rank]]))
    return heads, draw(st.lists(st.sampled_from(LABELS), min_size=count, max_size=count))


def both(heads: list[int], relations: list[str]) -> tuple[Tokens, Parsed]:
    words = [f"w{at}" for at in range(len(heads))]
    ours = Tokens((Token(word, dep_=dep) for word, dep in zip(words, relations, strict=True)), heads)
    return ours, Parsed(VOCAB, words, heads=heads, deps=relations)


def seen(token: Token | TheirToken) -> dict[str, object]:
    lists = {name: [each.i for each in getattr(token, name)] for name in ("children", "lefts", "rights", "subtree")}
    edges = (token.left_edge.i, token.right_edge.i, token.sent.start, token.sent.end, token.sent.root.i)
    rows = sorted(each.i for each in token.conjuncts)
    above = [each.i for each in token.ancestors]
    return {**lists, "edges": edges, "row": rows, "above": above, "begins": token.is_sent_start, "head": token.head.i}


def is_plain(heads: list[int]) -> bool:
    """Whether no two words hang across each other."""
    arcs = [(min(at, head), max(at, head)) for at, head in enumerate(heads)]
    return not any(low < other < high < end for low, high in arcs for other, end in arcs)


def is_under_nothing(heads: list[int]) -> bool:
    """Whether no root stands between a word and the one that it hangs on."""
    roots = [at for at, head in enumerate(heads) if at == head]
    return not any(min(at, head) < root < max(at, head) for at, head in enumerate(heads) for root in roots)


@given(trees())
def test_words_hang_as_in_the_parser(tree: tuple[list[int], list[str]]) -> None:
    ours, theirs = both(*tree)
    assert [seen(each) for each in ours] == [seen(each) for each in theirs]
    assert [(each.start, each.end, each.text) for each in ours.sents] == [
        (each.start, each.end, each.text) for each in theirs.sents
    ]


@given(trees(), st.lists(st.tuples(st.integers(0, 11), st.integers(0, 11)), max_size=4))
def test_a_word_that_is_hung_anew_hangs_as_if_it_always_had(
    tree: tuple[list[int], list[str]], moves: list[tuple[int, int]]
) -> None:
    ours, _ = both(*tree)
    for word, head in moves:
        if max(word, head) < len(ours) and ours[word] not in ours[head].ancestors:
            ours[word].hang(ours[head])
    heads = [each.head.i for each in ours]
    theirs = both(heads, tree[1])[1]
    plain = is_plain(heads) and is_under_nothing(heads)
    skipped = set() if plain else {"edges", "begins"}
    for mine, its in zip(map(seen, ours), map(seen, theirs), strict=True):
        assert {key: value for key, value in mine.items() if key not in skipped} == {
            key: value for key, value in its.items() if key not in skipped
        }


def test_texts_are_joined_as_they_stand() -> None:
    first, second = Tokens([Token("He"), Token("fled", "")], [1, 1]), Tokens([Token("."), Token("So")], [0, 0])
    whole = Tokens.joined([first, Tokens(), second])
    assert whole.text == "He fled. So "
    assert [each.idx for each in whole] == [0, 3, 7, 9]
    assert [each.text for each in whole.sents] == ["He fled", ". So"]
    assert whole[2].sent == whole[3].sent != whole[0].sent
    assert len({whole[2].sent, whole[3].sent}) == 1


def test_names_are_taken_and_left() -> None:
    text = Tokens((Token(word) for word in ("Ana", "Holt", "Chad", "fled")), [1, 3, 3, 3])
    assert text.ents == []
    text.set_ents([Labelled(text, 0, 2, "PERSON"), Labelled(text, 2, 3, "GPE")])
    assert [(each.text, each.label_, each.start_char, each.end_char) for each in text.ents] == [
        ("Ana Holt", "PERSON", 0, 8),
        ("Chad", "GPE", 9, 13),
    ]
    text.set_ents([text.ents[1]])
    assert [(each.ent_iob_, each.ent_type_) for each in text] == [("O", ""), ("O", ""), ("B", "GPE"), ("O", "")]


def test_an_answer_is_kept_once_nothing_is_mended_any_more() -> None:
    asked: list[str] = []

    @kept
    def length(token: Token) -> int:
        asked.append(token.text)
        return len(token)

    text = Tokens([Token("fled")], [0])
    assert [length(text[0]), length(text[0])] == [4, 4]
    whole = Tokens.joined([text])
    assert [length(whole[0]), length(whole[0])] == [4, 4]
    assert len(asked) == 3


def test_a_word_is_there_and_has_neighbours() -> None:
    text = Tokens([Token("”", "", is_punct=True), Token("so")], [1, 1])
    assert [bool(each) for each in text] == [True, True]
    assert [each.is_quote for each in text] == [True, False]
    assert str(text[0].nbor()) == text[-1].text == "so"
    assert [each.is_sent_end for each in text] == [False, True]
    for at, steps in ((0, -1), (1, 1)):
        with pytest.raises(IndexError):
            text[at].nbor(steps)
