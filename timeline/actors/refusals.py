"""A known name in its sentence in, why it stands for no actor there out: one named refusal for each reason."""

from __future__ import annotations

from enum import StrEnum

import regex

from timeline.actors.gazetteer import Alias, Usage
from timeline.actors.names import name_pattern, title_pattern
from timeline.actors.words import words
from timeline.language import Doc, Token
from timeline.model import Span

_LANGUAGE_AFTER = regex.compile(r"(?:-| )(?:language|speaking|translation|subtitles|accent|word|phrase|dictionary)\b")
_MINORITY = regex.compile(r" of (?:\p{Ll}+ )?\p{Lu}")
_CURRENCY = regex.compile(r" ?[$€£]| (?:dollars?|cents|pounds? sterling)\b")
_BEFORE_PLACE = regex.compile(
    r"\b(?:in|at|near|from|of|to|around|outside|into|across|over|on|for|and|between|through|the)(?: \p{Ll}+)? $"
)
_LOOK_BACK = 30
_BESIDE_NOUNS = ("amod", "compound", "nmod", "poss")


class Refusal(StrEnum):
    """Why a name that is known stands for nobody."""

    LANGUAGE = "a language"
    MINORITY = "a people in another country"
    CURRENCY = "a currency"
    WARE = "where a thing comes from"
    SOMEONE = "part of another name"
    REPORTER = "who only reports"
    DEAL = "where a deal was made, and what it is called after"
    PERSON = "one person of a people"


def refusal(doc: Doc, text: str, span: Span, alias: Alias) -> Refusal | None:
    """Why the name stands for no actor; None where it does."""
    if alias.usage is Usage.DEMONYM:
        if _is_language(doc, text, span):
            return Refusal.LANGUAGE
        if _is_ware(doc, span):
            return Refusal.WARE
        if is_one_person(doc.head_of(span)):
            return Refusal.PERSON
        if alias.text.endswith("s") and _MINORITY.match(text, span.end):
            return Refusal.MINORITY
    if _CURRENCY.match(text, span.end):
        return Refusal.CURRENCY
    if alias.usage in (Usage.PLACE, Usage.CAPITAL, Usage.ORGAN) and _is_called_after(doc, span):
        return Refusal.DEAL
    if alias.usage is Usage.PLACE and not _is_placed(doc, text, span):
        return Refusal.SOMEONE
    if alias.usage in (Usage.PLACE, Usage.CAPITAL) and _is_first_name(doc, text, span):
        return Refusal.SOMEONE
    return Refusal.REPORTER if _only_reports(doc, span) else None


def _is_language(doc: Doc, text: str, span: Span) -> bool:
    """Whether a demonym is a language: "in English", "Spanish-speaking", "a Russian word"."""
    if _LANGUAGE_AFTER.match(text, span.end):
        return True
    token = doc.head_of(span)
    if token is None or token.text.endswith("s"):
        return False
    if token.ent_type_ == "LANGUAGE":
        return True
    spoken = token.dep_ == "pobj" and token.head.lower_ in ("in", "into", "from")
    return spoken or (token.dep_ == "dobj" and token.head.lemma_.lower() in words("speaking"))


def _is_ware(doc: Doc, span: Span) -> bool:
    """Whether a demonym only tells the kind of a thing: "a Chinese restaurant", "drank French wine"."""
    token = doc.head_of(span)
    if token is None or token.dep_ not in ("amod", "compound", "nmod"):
        return False
    noun = token.head
    if noun.lemma_.lower() in words("culture"):
        return True
    return noun.dep_ in ("dobj", "nsubjpass", "conj") and noun.head.lemma_.lower() in words("enjoying")


def is_one_person(token: Token | None) -> bool:
    """ "The 48-year-old Australian", "a Belgian": the singular of a noun that has a plural of its own in "-s"."""
    if token is None or not token.text.endswith(tuple(words("singular_of_peoples"))) or token.dep_ in _BESIDE_NOUNS:
        return False
    if token.dep_ not in ("nsubj", "nsubjpass", "dobj", "pobj", "appos") or token.tag_ in ("NNS", "NNPS"):
        return False
    beside = [child for child in token.lefts if child.dep_ in ("det", "amod", "nummod", "compound", "npadvmod")]
    aged = any("year-old" in child.text.lower() or child.lower_ == "old" for child in token.lefts)
    return aged or any(child.lower_ in ("a", "an", "another") for child in beside)


def _is_called_after(doc: Doc, span: Span) -> bool:
    """ "The Camp David deal", "the Geneva conventions": a place in the name of what was agreed there."""
    token = doc.head_of(span)
    return (
        token is not None
        and token.dep_ in ("compound", "nmod", "amod")
        and token.head.lemma_.lower() in words("called_after_places")
    )


def _is_placed(doc: Doc, text: str, span: Span) -> bool:
    """Whether a city's or region's name is a place here and not a person's or a company's."""
    kinds = {token.ent_type_ for token in doc.tokens_in(span)}
    if kinds & {"GPE", "LOC", "FAC"}:
        return True
    if "PERSON" not in kinds and span.of(text) not in words("doubtful_places"):
        return True
    return "PERSON" not in kinds and bool(_BEFORE_PLACE.search(text, max(span.start - _LOOK_BACK, 0), span.start))


def _is_first_name(doc: Doc, text: str, span: Span) -> bool:
    """Whether a surname follows: "Paris Hilton"; not a title, a thing or a longer name, "Moscow State University"."""
    name = name_pattern().match(text, span.end + 1) if text[span.end : span.end + 1] == " " else None
    if name is None or " " in name[0] or title_pattern().match(text, name.start()):
        return False
    token = doc.token_at(name.start())
    if token is None or token.pos_ != "PROPN" or token.text in words("not_in_names") | words("not_names"):
        return False
    before = doc.token_at(span.start)
    joined = before is not None and before.head.i == token.i and before.dep_ == "compound"
    return joined and token.ent_type_ not in ("ORG", "FAC", "EVENT", "NORP", "DATE", "PRODUCT", "LAW")


def _only_reports(doc: Doc, span: Span) -> bool:
    """Whether the name tells only whose newspaper reports, or where the reporter's source sits."""
    token = doc.head_of(span)
    if token is None:
        return False
    owner = token
    while owner.dep_ in ("amod", "compound", "nmod", "poss") and owner.head.i != owner.i:
        owner = owner.head
    if owner.i != token.i and owner.lemma_.lower() in words("media"):
        return _reports(owner)
    sits = token.dep_ == "pobj" and token.head.lower_ in words("reporter_place") and token.head.head.pos_ == "NOUN"
    return sits and _reports(token.head.head)


def _reports(token: Token) -> bool:
    return token.dep_ == "nsubj" and token.head.lemma_.lower() in words("reporting")
