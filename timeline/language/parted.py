"""A model in; the same, which ties no word to one beyond a semicolon that parts two clauses, out.

Small models hang what opens the second clause on the first ("left the hall; five days later its envoy, citing rain,
said"). Each is read as if it were a sentence, and its verb is then joined to that of the first.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import takewhile

from spacy.language import Language
from spacy.tokens import Doc as Parsed
from spacy.tokens import Token

from timeline.language import labels
from timeline.language.labels import Dep, Tag
from timeline.language.tokens import Tokens

_NAME = "timeline_parted"
_PARTS = ";"
_ENDS = frozenset(".!?;")
_OPENING = frozenset({Tag.RELATIVE, Tag.ASKING_PRONOUN, Tag.ASKING_OWNER, Tag.ASKING_ADVERB})
_TELLING = labels.FINITE | {Tag.MODAL}


def part_clauses(model: Language) -> None:
    """Lets a clause behind a semicolon be read by itself, where one stands before it too."""
    if _NAME not in model.pipe_names and "parser" in model.pipe_names:
        model.add_pipe(_NAME, before="parser")


@Language.component(_NAME)
def _part(text: Parsed) -> Parsed:
    begun = 0
    for token in text[1:]:
        last = token.nbor(-1)
        if last.text == _PARTS and _tells_or_may([*text[begun : last.i]]) and _tells(_up_to_end(token)):
            token.is_sent_start = True
            text.user_data.setdefault(_NAME, []).append(token.i)
        if last.text in _ENDS:
            begun = token.i
    return text


def _up_to_end(first: Token) -> list[Token]:
    found = []
    for token in first.doc[first.i :]:
        if token.text in _ENDS:
            break
        found.append(token)
    return found


def _tells_or_may(words: Sequence[Token]) -> bool:
    """Whether they tell something, or open with a participle right behind a noun, which may be a past as well."""
    opening = list(takewhile(lambda word: word.tag_ not in _TELLING and word.text != ",", words))
    deed = next((word for word in opening if word.tag_ == Tag.PARTICIPLE), None)
    return _tells(words) or (deed is not None and deed.i > opening[0].i and deed.nbor(-1).tag_ in labels.ANY_NOUN)


def _tells(words: Iterable[Token]) -> bool:
    """Whether the words have more finite verbs than openers of a side clause."""
    return sum((word.tag_ in _TELLING) - (word.tag_ in _OPENING) for word in words) > 0


def places_parted(text: Parsed) -> tuple[int, ...]:
    """The places of the words that begin what was parted from the clause before."""
    return tuple(text.user_data.get(_NAME, ()))


def join_again(tokens: Tokens) -> None:
    """Hangs the verb of each clause that was parted on that of the clause before, as if "and" stood between them."""
    for at in reversed(tokens.parted):
        before, behind = tokens[at - 1].sent.root, tokens[at].sent.root
        if before is not behind:
            behind.hang(before)
            behind.dep_ = Dep.JOINED
