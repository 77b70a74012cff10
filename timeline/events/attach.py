"""Marks and candidates in, the date each candidate's own clause states out."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace

from timeline.events.candidate import carried, names_happening
from timeline.events.choice import Rival, best
from timeline.events.dated import Dated
from timeline.events.lexicon import dated_nouns, is_one_of, noun_kind
from timeline.events.marks import Mark
from timeline.events.modality import modality
from timeline.events.verbless import told_without_verb
from timeline.language import Doc, Sentence, Tense, Token, governor, superordinate, tense
from timeline.model import Granularity, Modality

_PLACING = frozenset({"in", "at", "on", "during", "after", "before", "since", "until", "by", "from", "of", "to"})
_SUBJECTS = ("nsubj", "nsubjpass")
_EDGES = frozenset({"since", "until", "before"})
"""What only begins or ends there has no date of its own: a state, a deadline."""
_EXCEPT = frozenset({"except", "besides", "unlike", "excluding"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_PUT = frozenset({"set", "schedule", "slate", "reschedule"})
"""Participles whose date is that of what they arrange, whatever its preposition: "a summit set for Rome in May"."""
_BARE = frozenset({"let", "make", "help", "have"})
"""Verbs that bring about an infinitive without "to"."""
_WHEN = re.compile(r", when\b")
_OPENING = 5
"""Words before an expression that still opens its sentence."""
_DEPTH = 40
"""Longest path from an expression to its governor; on real prose it is under ten."""


def attach(doc: Doc, marks: list[Mark]) -> dict[int, Dated]:
    """Index of each candidate's token to the date that its own clause states. The finer wins, then the nearer."""
    found: dict[int, list[tuple[Mark, Token, str]]] = defaultdict(list)
    for mark in marks:
        for token, note in targets(doc, mark):
            found[token.i].append((mark, token, note))
    for rivals in list(found.values()):
        mark, token, note = rivals[0]
        maker = _maker(token)
        if maker is not None and maker.i not in found and _is_past(mark, doc) and mark.head.i > token.i:
            found[maker.i] = [(mark, maker, note)]
    return {index: best(doc, [_rival(doc, *rival) for rival in rivals]) for index, rivals in found.items()}


def _rival(doc: Doc, mark: Mark, token: Token, note: str) -> Rival:
    """A "when" clause tells what happened at the time itself, whatever came before or after it."""
    clause = _relative(doc, mark)
    if clause is not None and clause.i == token.i and mark.relation in _EDGES:
        mark = replace(mark, relation="on", range=mark.said)
    return Rival(mark, token, note)


def _maker(verb: Token) -> Token | None:
    """The verb that brought an infinitive about, and whose time is said after it: "persuaded them to stop in May"."""
    above = verb.head
    if verb.tag_ != "VB" or verb.dep_ not in ("xcomp", "ccomp") or above.pos_ != "VERB":
        return None
    if is_one_of(above, "scheduling_only") or not names_happening(above):
        return None
    if above.tag_ == "VBG" and not _is_perfect(above):
        return None
    helpers = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    if helpers != {"to"} and (helpers or above.lemma_ not in _BARE):
        return None
    return above if tense(above) is Tense.PAST and modality(above) is Modality.ACTUAL else None


def _is_past(mark: Mark, doc: Doc) -> bool:
    published = doc.article.published
    return mark.relation == "on" and (published is None or (mark.said.end is not None and mark.said.end <= published))


def targets(doc: Doc, mark: Mark) -> list[tuple[Token, str]]:
    """What an expression dates, each with a note of its own where the grammar alone does not say so."""
    clause = _relative(doc, mark)
    if mark.relation in _EDGES:
        if clause is not None:
            return [(clause, "")] if _has_when(clause) else []
        return _of_edge(mark)
    if clause is not None and not _after_preposition(mark):
        return _of_verb(clause, mark)
    governing = governor_of(mark)
    if governing is None:
        return [(clause, "")] if clause is not None else told_without_verb(doc, mark)
    found = _of_verb(governing, mark) if governing.pos_ in ("VERB", "AUX") else _of_noun(governing)
    if clause is not None:
        found += [(clause, "")]
    if mark.relation == "by":
        return [(token, note) for token, note in found if modality(token) is Modality.PLANNED or _is_perfect(token)]
    return found


def _of_edge(mark: Mark) -> list[tuple[Token, str]]:
    """What has gone on since a time: only a verb in the perfect says so ("have been meeting since March")."""
    verb = mark.head.head.head if mark.head.dep_ == "pobj" else mark.head.head
    if mark.relation != "since" or verb.pos_ != "VERB" or not names_happening(verb):
        return []
    return [(verb, "")] if _is_perfect(verb) and modality(verb) is Modality.ACTUAL else []


def _is_perfect(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.lemma_ == "have" for child in verb.children)


def governor_of(mark: Mark) -> Token | None:
    """The nearest word above the expression that can happen; None where it dates nothing."""
    word, depth = _swallowed_from(mark) or mark.head, 0
    while word.head.i != word.i and depth < _DEPTH:
        below, word, depth = word, word.head, depth + 1
        if word.lower_ in _EXCEPT:
            return None
        if word.pos_ in ("VERB", "AUX"):
            verb = word.head if word.dep_ in ("aux", "auxpass") else word
            if _opens_after(verb, mark) and (main := superordinate(verb)) is not None:
                return _before(main, mark)
            if _only_bounds(verb):
                continue
            if (outer := _outside(verb, mark)) is not None:
                return outer
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


def _only_bounds(verb: Token) -> bool:
    """Whether a participle only says when the thing above it began or ended: "fought a battle, beginning on 12 May"."""
    alone = not any(child.dep_ in ("dobj", "nsubj") for child in verb.children)
    return verb.tag_ == "VBG" and verb.dep_ in ("advcl", "acl", "prep") and verb.lemma_ in ("begin", "start") and alone


def _outside(verb: Token, mark: Mark) -> Token | None:
    """The verb above a participle that only describes something: "fired at a boat carrying food on Monday"."""
    if verb.tag_ != "VBG" or verb.dep_ != "acl" or mark.head.i < verb.i or noun_kind(verb.head) is not None:
        return None
    above = governor(verb.head)
    return above if above.pos_ == "VERB" and tense(above) is Tense.PAST and names_happening(above) else None


def _before(verb: Token, mark: Mark) -> Token:
    """The last of a verb's infinitives before the expression: "promised to hold a vote next year after ..."."""
    infinitives = [child for child in verb.children if child.dep_ == "xcomp" and child.i < mark.head.i]
    return infinitives[-1] if infinitives else verb


def _opens_after(verb: Token, mark: Mark) -> bool:
    """Whether the expression stands before the word that opens the verb's clause, and so outside that clause."""
    openers = [child.i for child in verb.children if child.dep_ == "mark" or child.lower_ == "when"]
    return bool(openers) and mark.head.i < min(openers) < verb.i


def _relative(doc: Doc, mark: Mark) -> Token | None:
    """The clause that hangs on the expression itself ("in 1967, when it took the peninsula")."""
    for word in doc.tokens_in(mark.span):
        for child in word.children:
            if child.dep_ == "relcl" and child.pos_ == "VERB" and names_happening(child):
                return child
    return _when_after(doc, mark)


def _when_after(doc: Doc, mark: Mark) -> Token | None:
    """The clause that "when" opens straight after the expression, wherever the parser hung it."""
    opened = _WHEN.match(doc.text, mark.span.end)
    when = doc.token_at(opened.end() - 1) if opened else None
    verb = when.head if when is not None and when.dep_ == "advmod" else None
    if when is None or verb is None or verb.pos_ != "VERB":
        return None
    return verb if verb.i > when.i and names_happening(verb) else None


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
    for token in mark.head.doc[mark.head.i + 1 : _end_of_broken(sentence)]:
        if token.tag_ in _FINITE and token.pos_ == "VERB" and token.dep_ not in ("relcl", "amod", "advcl"):
            return token
    return None


def _end_of_broken(sentence: Sentence) -> int:
    """Where a sentence ends that the parser cut in two before its subject: "On July 25th | Mr Adams called"."""
    doc = sentence.doc
    if sentence.end == len(doc) or sentence.root.pos_ in ("VERB", "AUX"):
        return sentence.end
    last = doc[sentence.end - 1]
    return sentence.end if last.is_punct or last.is_space else doc[sentence.end].sent.end


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
    if below.i > noun.i and (giver := _giver(noun)) is not None:
        return giver
    if below.i < noun.i or mark.said.granularity is not Granularity.DAY or mark.relation != "on":
        return noun
    if noun.dep_ in ("dobj", "attr") and noun.head.pos_ == "VERB" and names_happening(noun.head):
        return noun.head
    if noun.dep_ == "pobj" and noun.head.head.pos_ == "VERB" and below.dep_ in ("npadvmod", "tmod"):
        return noun.head.head
    return noun


def _giver(noun: Token) -> Token | None:
    """The verb above a noun that only says what for: "issued a warrant for his arrest in March"."""
    thing = noun.head.head
    if noun.dep_ != "pobj" or noun.head.lower_ != "for" or thing.dep_ != "dobj" or thing.head.pos_ != "VERB":
        return None
    return thing.head if names_happening(thing.head) else None


def _of_verb(verb: Token, mark: Mark) -> list[tuple[Token, str]]:
    arranged = _arranged(verb, mark)
    if arranged is not None:
        return [(arranged, "")]
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


def _arranged(verb: Token, mark: Mark) -> Token | None:
    """What is put on a day, which is not the day of putting it there: "the vote was scheduled for May"."""
    if mark.head.dep_ != "pobj" or not is_one_of(verb, "arranging"):
        return None
    if mark.head.head.lower_ != "for" and (verb.dep_ != "acl" or verb.lemma_ not in _PUT):
        return None
    if verb.dep_ == "acl":
        return verb.head
    return next((child for child in verb.children if child.dep_ in ("nsubjpass", "dobj")), None)


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
