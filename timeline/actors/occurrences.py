"""A text and a word in, every place where the word stands by itself out."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.actors.words import words
from timeline.language import Doc
from timeline.model import Span


def occurrences(text: str, name: str) -> Iterator[Span]:
    """Where ``name`` stands as a whole, not as part of a longer word or hyphenated before."""
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        if not _continues(text, at - 1, hyphen=True) and not _continues(text, end, hyphen=False):
            yield Span(at, end)
        at = text.find(name, end)


def stands_alone(text: str, span: Span) -> bool:
    """Whether no capitalised word touches it, as a first name before a surname would."""
    after = text[span.end : span.end + 2]
    if len(after) == 2 and after[0] in " -" and after[1].isupper():
        return False
    if text[span.start - 1 : span.start] != " ":
        return True
    begin = text.rfind(" ", 0, span.start - 1) + 1
    before = text[begin : span.start - 1]
    is_name = before.isalpha() and before[0].isupper() and before not in words("not_names")
    return not is_name or opens_sentence(text, begin)


def opens_sentence(text: str, at: int) -> bool:
    """Whether a sentence, a line or a quotation begins there, so that a capital says nothing."""
    return not text[:at].strip() or text[:at].rstrip()[-1] in ".!?:;\"'”"


def _continues(text: str, at: int, *, hyphen: bool) -> bool:
    return 0 <= at < len(text) and (text[at].isalnum() or (hyphen and text[at] == "-"))


def without_opening(doc: Doc, span: Span) -> Span:
    """Without the participle that opens its sentence, whose capital makes it look like a name: "Citing Washington"."""
    said = doc.tokens_in(span)
    if len(said) < 2 or not said[0].lower_.endswith("ing") or not opens_sentence(doc.text, span.start):
        return span
    is_verb = said[0].tag_ == "VBG" or said[0].dep_ in ("advcl", "csubj", "ccomp", "ROOT", "pcomp")
    return Span(said[1].idx, span.end) if is_verb or _is_of_known_verb(said[0].lower_) else span


def _is_of_known_verb(participle: str) -> bool:
    stem = participle.removesuffix("ing")
    known = words("human_verbs") | words("organisation_verbs") | words("reporting") | words("motion")
    return bool({stem, stem + "e", stem[:-1]} & known)
