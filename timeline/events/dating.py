"""Candidates with their stated dates in; the dates that grammar carries to their neighbours in the sentence out."""

from __future__ import annotations

from timeline.events.candidate import Candidate, happening_above
from timeline.events.dated import Dated
from timeline.events.lexicon import is_one_of, noun_kind
from timeline.events.modality import modality
from timeline.language import Tense, Token, tense
from timeline.model import Certainty, Modality

_SAME_TIME = frozenset({"when", "as", "while"})
_SUBJECTS = ("nsubj", "nsubjpass")
_PLACES = frozenset({"in", "at", "during", "on", "by"})


def carry(candidates: list[Candidate], dates: dict[int, Dated]) -> None:
    """Fill ``dates`` within each sentence: from governor to what hangs on it, and from a happening to its clause."""
    known = {each.token.i for each in candidates}
    for _ in range(2):
        for each in candidates:
            if each.token.i not in dates:
                dated = _from_noun(each.token, dates) if each.is_verb else None
                dated = dated or _from_governor(each.token, dates, known)
                if dated:
                    dates[each.token.i] = dated


def inherited(source: Token, dates: dict[int, Dated], why: str) -> Dated:
    """The date of ``source``, taken over; no surer than it is there."""
    given = dates[source.i]
    certainty = Certainty.ASSUMED if given.certainty is Certainty.ASSUMED else Certainty.INFERRED
    how = f"{why}; {_lower(given.explanation)}"
    return Dated(given.range, certainty, given.relation, given.expression, how, source.i)


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def _from_noun(verb: Token, dates: dict[int, Dated]) -> Dated | None:
    """ "The explosions killed ten", "in the statement, she said": the happening that a verb tells of dates it."""
    if modality(verb) is not Modality.ACTUAL or tense(verb) is not Tense.PAST:
        return None
    for child in verb.children:
        if child.dep_ in _SUBJECTS and child.i in dates and noun_kind(child):
            return inherited(child, dates, f"Told of “{child.text}”")
        if child.dep_ in ("prep", "agent") and child.lower_ in _PLACES:
            for noun in child.children:
                if noun.dep_ == "pobj" and noun.i in dates and noun_kind(noun):
                    return inherited(noun, dates, f"Told of “{noun.text}”")
    return None


def _from_governor(token: Token, dates: dict[int, Dated], known: set[int]) -> Dated | None:
    above = happening_above(token, known)
    if above is None or above.i not in dates:
        return None
    shared = _shares_noun_time(token, above) if token.pos_ not in ("VERB", "AUX") else _shares_verb_time(token, above)
    return inherited(above, dates, f"Told together with “{above.text}”") if shared else None


def _shares_noun_time(noun: Token, above: Token) -> bool:
    """Whether a happening named as part of another is of the same time: not if it is what was said or aimed at."""
    if modality(noun) is not Modality.ACTUAL:
        return False
    if above.pos_ not in ("VERB", "AUX"):
        return False
    if is_one_of(above, "reporting") or is_one_of(above, "states"):
        return False
    definite = any(
        child.dep_ in ("det", "poss") and child.lower_ in ("the", "that", "those", "these", "this")
        for child in noun.children
    )
    return not definite or is_one_of(above, "carriers") or noun.dep_ in _SUBJECTS


def _shares_verb_time(verb: Token, above: Token) -> bool:
    if modality(verb) is not Modality.ACTUAL:
        return False
    if verb.dep_ == "conj":
        return _alike(verb, above)
    if verb.dep_ == "advcl" and above.pos_ not in ("VERB", "AUX"):
        return _is_when(verb)
    if verb.dep_ == "advcl":
        unmarked = not any(child.dep_ == "mark" for child in verb.children)
        return (verb.tag_ == "VBG" and unmarked) or _is_when(verb)
    if verb.dep_ == "xcomp":
        return not is_one_of(above, "planning")
    if verb.dep_ in ("relcl", "acl"):
        return above.pos_ not in ("VERB", "AUX") and tense(verb) is Tense.PAST
    return False


def _is_when(verb: Token) -> bool:
    marks = {child.lower_ for child in verb.children if child.dep_ in ("mark", "advmod")}
    return bool(marks & _SAME_TIME) and tense(verb) is Tense.PAST


def _alike(verb: Token, above: Token) -> bool:
    perfect = {
        bool([1 for child in each.children if child.dep_ == "aux" and child.lower_ in ("has", "have", "had")])
        for each in (verb, above)
    }
    return len(perfect) == 1 and tense(verb) is tense(above)
