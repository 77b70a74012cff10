"""A text and a word in, every place where the word stands by itself out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import regex

from timeline.actors.names import particle_name
from timeline.actors.words import words
from timeline.language import Doc, parse
from timeline.language.labels import Dep
from timeline.language.word import ends_in, spelling
from timeline.model import Span

_RUN = regex.compile(r"[^\W_]++")


class Occurrences:
    """Where names stand in one text; the text is walked through once, not once a name."""

    def __init__(self, text: str) -> None:
        """Note where each word of ``text`` stands."""
        self.text = text
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        for match in _RUN.finditer(text):
            self._places[match[0]].append(match.start())

    def of(self, name: str) -> Iterator[Span]:
        """Where ``name`` stands as a whole, not as part of a longer word or hyphenated before."""
        runs = list(_RUN.finditer(name))
        if not runs:
            return
        rarest = min(runs, key=lambda run: len(self._places.get(run[0], ())))
        done = 0
        for place in self._places.get(rarest[0], ()):
            span = Span(place - rarest.start(), place - rarest.start() + len(name))
            if span.start < done or not self.text.startswith(name, span.start):
                continue
            done = span.end
            if not _continues(self.text, span.start - 1, hyphen=True) and not _continues(
                self.text, span.end, hyphen=False
            ):
                yield span


def stands_alone(text: str, span: Span) -> bool:
    """Whether no capitalised word touches it, as a first name before a surname would: "Omar" of "Omar al-Bashir"."""
    if text[span.start - 1 : span.start] == "-":
        return False
    after = text[span.end : span.end + 2]
    if len(after) == 2 and after[0] in " -" and after[1].isupper():
        return False
    if particle_name().match(text, span.end) or _is_called_so(text, span.end):
        return False
    if text[span.start - 1 : span.start] != " ":
        return True
    begin = text.rfind(" ", 0, span.start - 1) + 1
    before = text[begin : span.start - 1]
    is_name = before.isalpha() and before[0].isupper() and before not in words("not_names")
    return not is_name or opens_sentence(text, begin)


def _is_called_so(text: str, end: int) -> bool:
    """Whether a land has the name: "the Vladimir region"."""
    behind = _RUN.match(text, end + 1) if text[end : end + 1] == " " else None
    return behind is not None and behind[0] in words("lands_called")


def opens_sentence(text: str, at: int) -> bool:
    """Whether a sentence, a line or a quotation begins there, so that a capital says nothing.

    A mark that ends a quotation in the middle of its sentence opens none: "“He left,” Mary Holt said".
    """
    end = at
    while end and text[end - 1].isspace():
        end -= 1
    if end and end < at and text[end - 1] in _QUOTES:
        return text[max(end - 2, 0)] not in _GOING_ON
    return not end or text[end - 1] in ".!?:;" + _QUOTES


_QUOTES = "\"'”"
_GOING_ON = ",-–—"


def _continues(text: str, at: int, *, hyphen: bool) -> bool:
    return 0 <= at < len(text) and (text[at].isalnum() or (hyphen and text[at] == "-"))


def without_opening(doc: Doc, span: Span) -> Span:
    """Without the participle that opens its sentence, whose capital makes it look like a name: "Citing Washington"."""
    said = doc.tokens_in(span)
    if len(said) < 2 or not ends_in(said[0], "ing") or not opens_sentence(doc.text, span.start):
        return span
    is_verb = parse.is_ing_form(said[0]) or parse.dep(said[0]) in (
        Dep.ADVERBIAL_CLAUSE,
        Dep.CLAUSE_SUBJECT,
        Dep.COMPLEMENT,
        Dep.ROOT,
        Dep.CLAUSE_OF_PREPOSITION,
    )
    return Span(said[1].idx, span.end) if is_verb or _is_of_known_verb(spelling(said[0])) else span


def _is_of_known_verb(participle: str) -> bool:
    stem = participle.removesuffix("ing")
    known = words("human_verbs") | words("organisation_verbs") | words("reporting") | words("motion")
    return bool({stem, stem + "e", stem[:-1]} & known)
