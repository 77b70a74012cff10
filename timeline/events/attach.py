"""Marks and candidates in, the date each candidate's own clause states out."""

from __future__ import annotations

from timeline.events.candidate import carried, names_happening
from timeline.events.dated import Dated
from timeline.events.lexicon import dated_nouns, is_one_of, noun_kind
from timeline.events.marks import Mark
from timeline.events.modality import modality
from timeline.language import Doc, Tense, Token, tense
from timeline.model import Certainty, Granularity, Modality

_PLACING = frozenset({"in", "at", "on", "during", "after", "before", "since", "until", "by", "from", "of", "to"})
_SUBJECTS = ("nsubj", "nsubjpass")
_EDGES = frozenset({"since", "until", "before"})
"""What only begins or ends there has no date of its own: a state, a deadline."""
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_OPENING = 5
"""Words before an expression that still opens its sentence."""
_OPEN = 1_000_000
_DEPTH = 40
"""Longest path from an expression to its governor; on real prose it is under ten."""


def attach(doc: Doc, marks: list[Mark]) -> dict[int, Dated]:
    """Index of each candidate's token to the date that its own clause states. The finer wins, then the nearer."""
    found: dict[int, tuple[tuple[bool, int, int], Dated]] = {}
    for mark in marks:
        for token, note in targets(doc, mark):
            rank = mark.relation not in ("on", "during"), _width(mark), abs(token.i - mark.head.i)
            if token.i not in found or rank < found[token.i][0]:
                found[token.i] = rank, stated(mark, note)
    return {index: dated for index, (_, dated) in found.items()}


def _width(mark: Mark) -> int:
    begin, end = mark.said.begin, mark.said.end
    return (end - begin).days if begin and end else _OPEN


def stated(mark: Mark, note: str = "") -> Dated:
    """The date a mark gives an event of its own clause."""
    lead = note or f"Its own clause says “{mark.text}”"
    how = f": {mark.explanation}" if mark.explanation else ""
    return Dated(mark.range, Certainty.EXPLICIT, mark.relation, mark.expression, f"{lead}{how}")


def targets(doc: Doc, mark: Mark) -> list[tuple[Token, str]]:
    """What an expression dates, each with a note of its own where the grammar alone does not say so."""
    clause = _relative(mark)
    if mark.relation in _EDGES:
        return [(clause, "")] if clause is not None and _has_when(clause) else []
    if clause is not None and not _after_preposition(mark):
        return _of_verb(clause, mark)
    governing = governor_of(mark)
    if governing is None:
        return _below_heading(doc, mark)
    found = _of_verb(governing, mark) if governing.pos_ in ("VERB", "AUX") else _of_noun(governing)
    if clause is not None:
        found += [(clause, "")]
    if mark.relation == "by":
        return [(token, note) for token, note in found if modality(token) is Modality.PLANNED]
    return found


def governor_of(mark: Mark) -> Token | None:
    """The nearest word above the expression that can happen; None where it dates nothing."""
    word, depth = _swallowed_from(mark) or mark.head, 0
    while word.head.i != word.i and depth < _DEPTH:
        below, word, depth = word, word.head, depth + 1
        if word.pos_ in ("VERB", "AUX"):
            verb = word.head if word.dep_ in ("aux", "auxpass") else word
            return _of_purpose(_conjunct(verb, mark), mark)
        if word.pos_ not in ("NOUN", "PROPN"):
            continue
        if _is_lasting(word, below, mark):
            return word
        if noun_kind(word) is not None:
            return _noun_or_verb(word, below, mark)
        if below.dep_ in ("poss", "compound", "nummod", "amod", "nmod") and below.i < word.i and not _is_placed(word):
            return None
    return _first_verb(mark) if word.head.i == word.i else None


def _relative(mark: Mark) -> Token | None:
    """The clause that hangs on the expression itself ("in 1967, when it took the peninsula")."""
    for child in mark.head.children:
        if child.dep_ == "relcl" and child.pos_ == "VERB" and names_happening(child):
            return child
    return None


def _has_when(verb: Token) -> bool:
    return any(child.lower_ == "when" for child in verb.children)


def _after_preposition(mark: Mark) -> bool:
    return mark.head.dep_ == "pobj"


def _swallowed_from(mark: Mark) -> Token | None:
    """The preposition of a date that the parser took for part of the next noun ("On 3 May voters approved")."""
    above = mark.head.head
    if mark.head.dep_ not in ("compound", "nummod", "nmod", "amod", "appos") or above.i < mark.head.i:
        return None
    first = min(mark.head.doc.char_span(*mark.span, alignment_mode="expand") or [mark.head], key=lambda token: token.i)
    before = first.nbor(-1) if first.i > mark.head.sent.start else None
    if before is None or before.tag_ != "IN" or before.lower_ not in _PLACING:
        return None
    return None if above.dep_ == "pobj" and above.head.i == before.i else before


def _conjunct(verb: Token, mark: Mark) -> Token:
    """The later verb of a pair, where the expression stands after the "and" that opens it."""
    for child in verb.children:
        if child.dep_ == "conj" and child.pos_ == "VERB" and child.i > mark.head.i > verb.i:
            joint = [word.i for word in verb.children if word.dep_ == "cc" and word.i < child.i]
            if joint and joint[-1] < mark.head.i:
                return child
    return verb


def _of_purpose(verb: Token, mark: Mark) -> Token:
    """ "were sent to keep the peace in August": said after the purpose, the date is that of the sending."""
    above = verb.head
    if verb.dep_ != "advcl" or verb.tag_ != "VB" or mark.head.i < verb.i or above.pos_ != "VERB":
        return verb
    return above if tense(above) is Tense.PAST and modality(above) is Modality.ACTUAL else verb


def _first_verb(mark: Mark) -> Token | None:
    """The first finite verb after an expression that opens a sentence the parser could make nothing of."""
    sentence = mark.head.sent
    if mark.head.i - sentence.start > _OPENING:
        return None
    for token in mark.head.doc[mark.head.i + 1 : sentence.end]:
        if token.tag_ in _FINITE and token.pos_ == "VERB" and token.dep_ not in ("relcl", "amod", "advcl"):
            return token
    return None


def _below_heading(doc: Doc, mark: Mark) -> list[tuple[Token, str]]:
    """What a time of its own at the head of a paragraph dates: the first thing the paragraph tells."""
    paragraph = doc.paragraphs[doc.paragraph_at(mark.span.start)]
    if doc.text[paragraph.start : mark.span.start].strip(" *-–—•\t") or mark.head.sent.root.pos_ in ("VERB", "AUX"):
        return []
    end = mark.head.sent.end
    if end >= len(mark.head.doc) or mark.head.doc[end].idx >= paragraph.end:
        return []
    root = mark.head.doc[end].sent.root
    if root.pos_ != "VERB" or not names_happening(root):
        return []
    return [(root, f"“{mark.text}” stands at the head of its paragraph")]


def _is_lasting(noun: Token, below: Token, mark: Mark) -> bool:
    """ "a colony from 1895 to 1945": a condition with its own period right beside it."""
    if noun.lemma_.lower() not in dated_nouns():
        return False
    return below.i > noun.i and (mark.relation == "during" or noun.dep_ in ("appos", "attr"))


def _is_placed(noun: Token) -> bool:
    """Whether a noun that carries a date says when its verb happened ("in its Friday issue")."""
    return noun.dep_ == "pobj" and noun.head.lower_ in ("in", "at", "on", "during")


def _noun_or_verb(noun: Token, below: Token, mark: Mark) -> Token:
    """A day said last in a clause belongs to the verb, though the parser may hang it on the object."""
    if below.i < noun.i or mark.said.granularity is not Granularity.DAY or mark.relation != "on":
        return noun
    if noun.dep_ in ("dobj", "attr") and noun.head.pos_ == "VERB" and names_happening(noun.head):
        return noun.head
    if noun.dep_ == "pobj" and noun.head.head.pos_ == "VERB" and below.dep_ in ("npadvmod", "tmod"):
        return noun.head.head
    return noun


def _of_verb(verb: Token, mark: Mark) -> list[tuple[Token, str]]:
    if not names_happening(verb):
        infinitives = [child for child in verb.children if child.dep_ == "xcomp" and child.tag_ == "VB"]
        if verb.lemma_ == "be" and infinitives:
            return [(infinitives[0], "")]
        return [(noun, "") for noun in carried(verb) if noun_kind(noun)]
    found = [(verb, "")]
    text = mark.text
    if is_one_of(verb, "reporting") and mark.head.i < verb.i and _opens(verb, mark):
        told = _told(verb)
        if told is not None and names_happening(told):
            found.append((told, f"“{text}” opens the sentence that reports it"))
    elif is_one_of(verb, "aspectual"):
        found += [(child, "") for child in verb.children if child.dep_ == "xcomp" and names_happening(child)]
    elif verb.dep_ == "xcomp" and is_one_of(verb.head, "aspectual"):
        found.append((verb.head, ""))
    return found


def _of_noun(noun: Token) -> list[tuple[Token, str]]:
    """A noun's date is told by the clause that says what it did ("a 1972 statement that recognised Beijing")."""
    for child in noun.children:
        if (
            child.dep_ == "relcl"
            and _relative_subject(child)
            and names_happening(child)
            and modality(child) is Modality.ACTUAL
        ):
            return [(child, ""), (noun, "")]
    return [(noun, "")]


def _relative_subject(verb: Token) -> bool:
    return any(child.dep_ in _SUBJECTS and child.lower_ in ("that", "which") for child in verb.children)


def _opens(verb: Token, mark: Mark) -> bool:
    """Whether the expression stands before the subject of a reporting verb."""
    subject = next((child for child in verb.children if child.dep_ in _SUBJECTS), None)
    return subject is not None and mark.head.i < subject.i


def _told(verb: Token) -> Token | None:
    """The reported clause's verb, where it is past and says no more than past."""
    for child in verb.children:
        if child.dep_ == "ccomp" and child.i > verb.i and child.pos_ in ("VERB", "AUX"):
            perfect = any(aux.lower_ in ("had", "has", "have") for aux in child.children if aux.dep_ == "aux")
            past = tense(child) is Tense.PAST and not perfect and modality(child) is Modality.ACTUAL
            return child if past else None
    return None
