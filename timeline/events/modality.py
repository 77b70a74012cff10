"""Whether the text says that something happened: a verb or noun in, its Modality out."""

from __future__ import annotations

from functools import lru_cache

from timeline.events.lexicon import is_one_of
from timeline.language import WORDS_REMEMBERED, Tense, Token, governor, is_set_apart, tense
from timeline.model import Modality

_FUTURE = frozenset({"will", "'ll", "’ll", "shall", "wo", "going"})
_UNREAL = frozenset({"could", "might", "may", "can", "should", "must", "ought", "ca"})
_WOULD = frozenset({"would", "'d", "’d"})
_FIXED = frozenset({"due", "set", "ready", "bound", "certain", "sure", "poised", "scheduled", "slated", "destined"})
"""Adjectives whose infinitive is arranged: "due to expire"; after others ("likely to", "able to") it is open."""
_COMING = frozenset({"planned", "future", "proposed", "expected", "upcoming", "scheduled", "imminent", "due", "slated"})
_OPEN = frozenset({"possible", "potential", "any"})
_PRESUMED = frozenset({"after", "following", "since", "despite", "amid", "during", "because"})
"""Prepositions that take what they stand before as a fact, whatever becomes of the clause above."""
_PROMISES = frozenset({"plan", "decision", "agreement", "pledge", "promise"})
_CONDITIONS = frozenset({"if", "unless", "whether", "lest", "until", "till"})
_ENDS = frozenset({"until", "till"})
_SOUGHT = frozenset({"to"})
_NO = frozenset({"no", "neither", "nobody", "none", "nothing", "never", "not", "n't", "n’t", "nor", "without"})
_UNSURE = frozenset(
    {
        *("rumour", "rumor", "claim", "allegation", "suggestion", "speculation", "hope", "fear", "possibility"),
        *("prospect", "threat", "idea", "theory", "suspicion", "chance", "risk", "belief", "accusation", "proposal"),
    }
)
_DENYING = frozenset({"deny", "disprove", "refute"})
_WISHING = frozenset({"hope", "wish", "fear", "doubt", "imagine", "pretend", "suppose"})
_DEPTH = 12
"""How far up the parse an attitude may reach; deeper is a parse gone astray."""


@lru_cache(maxsize=WORDS_REMEMBERED)
def modality(token: Token) -> Modality:
    """Actual unless its own words, or those of the clauses it hangs in, say planned, hypothetical or denied."""
    if token.pos_ in ("VERB", "AUX"):
        return _of_verb(token)
    if any(child.dep_ in ("det", "neg") and child.lower_ in _NO for child in token.children):
        return Modality.DENIED
    return _of_noun(token)


def _of_verb(verb: Token) -> Modality:
    own = _own(verb)
    if own is not None:
        return own
    above = _embedding(verb)
    if above is None and verb.dep_ == "ccomp":
        return Modality.ACTUAL if is_set_apart(verb, verb.head) else _under_attitude(verb.head)
    if verb.dep_ in ("acl", "ccomp", "relcl") and _is_rumour(verb):
        return Modality.HYPOTHETICAL
    return above if above is not None else Modality.ACTUAL


def _is_rumour(verb: Token) -> bool:
    """Whether a clause only says what a rumour or fear is of ("rumours that he had fled")."""
    that = any(child.dep_ == "mark" and child.lower_ == "that" for child in verb.children)
    return that and verb.head.lemma_.lower() in _UNSURE


def _under_attitude(above: Token) -> Modality:
    """What is denied or only hoped did not, or may not, happen."""
    if above.lemma_.lower() in _DENYING:
        return Modality.DENIED if _own(above) is None else Modality.ACTUAL
    return Modality.HYPOTHETICAL if above.lemma_.lower() in _WISHING else Modality.ACTUAL


def _own(verb: Token) -> Modality | None:
    words = [child for child in verb.children if child.dep_ in ("aux", "auxpass", "neg", "mark", "advmod", "preconj")]
    if any(child.dep_ == "mark" and _leaves_open(child, verb) for child in words) or _is_inverted(verb):
        return Modality.HYPOTHETICAL
    if any(child.lower_ in _NO and child.dep_ in ("neg", "advmod") for child in words) or _denied_subject(verb):
        return Modality.DENIED if tense(verb) in (Tense.PAST, Tense.NONE) else Modality.HYPOTHETICAL
    auxiliaries = [child for child in words if child.dep_ in ("aux", "auxpass")]
    if any(child.lower_ in _FUTURE for child in auxiliaries):
        return Modality.HYPOTHETICAL if _is_conditional(verb) else Modality.PLANNED
    if any(child.lower_ in _WOULD for child in auxiliaries):
        return Modality.PLANNED if is_later(verb) and _is_told(verb) else Modality.HYPOTHETICAL
    if any(child.lower_ in _UNREAL and child.tag_ == "MD" for child in auxiliaries):
        return Modality.HYPOTHETICAL
    return None


def _leaves_open(mark: Token, verb: Token) -> bool:
    """Whether a word makes its clause a condition; what went on "until the pact broke down" did end then."""
    if mark.lower_ in _ENDS and verb.pos_ == "VERB" and tense(verb) is Tense.PAST:
        return tense(verb.head) is not Tense.PAST or any(child.tag_ == "MD" for child in verb.children)
    return mark.lower_ in _CONDITIONS


def _is_inverted(verb: Token) -> bool:
    """ "Should the talks fail, ...": a condition told by the order of its words; "rather than resign" by its own."""
    subject = next((child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    if any(child.lower_ == "than" and child.dep_ in ("mark", "prep", "cc") for child in verb.children):
        return verb.tag_ in ("VB", "VBG")
    opened = [child.i for child in verb.children if child.dep_ == "aux" and child.lower_ in ("should", "had")]
    return verb.dep_ == "advcl" and subject is not None and any(at < subject.i for at in opened)


def is_later(verb: Token) -> bool:
    """Whether "would" says what came later, seen from the past, and not what came of a condition."""
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    would = any(child.lower_ in _WOULD for child in helpers)
    return would and not any(child.lemma_ == "have" for child in helpers) and not _is_conditional(verb)


def came_true(verb: Token, mood: Modality) -> bool:
    """Whether a history tells by "would" what did happen later ("the two would fall out in 1962")."""
    return mood is Modality.HYPOTHETICAL and verb.pos_ in ("VERB", "AUX") and is_later(verb) and verb.dep_ != "ccomp"


def _is_conditional(verb: Token) -> bool:
    return any(
        mark.dep_ == "mark" and mark.lower_ in _CONDITIONS - {"until", "till", "whether"}
        for clause in verb.children
        if clause.dep_ == "advcl"
        for mark in clause.children
    )


def _is_told(verb: Token) -> bool:
    """Whether a verb stands in what somebody said, in the past, was to come."""
    return verb.dep_ == "ccomp" and is_one_of(verb.head, "reporting") and tense(verb.head) is Tense.PAST


def _denied_subject(verb: Token) -> bool:
    subjects = [child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")]
    return any(
        subject.lower_ in ("nobody", "none", "nothing", "neither")
        or any(child.dep_ == "det" and child.lower_ in ("no", "neither") for child in subject.children)
        for subject in subjects
    )


def _embedding(verb: Token) -> Modality | None:
    """What the clauses above make of an infinitive, a participle or a further conjunct."""
    child, depth = verb, 0
    infinitive = _is_infinitive(verb)
    while child.head.i != child.i and depth < _DEPTH:
        above, depth = child.head, depth + 1
        if child.dep_ == "conj" and infinitive and above.lemma_ == "be":
            return _under(above, child)
        if child.dep_ == "conj" and above.pos_ in ("VERB", "AUX"):
            own = _own(above) if verb.tag_ in ("VB", "VBG") or above.tag_ == verb.tag_ else None
            if own is not None and not _has_subject(child):
                return own
            infinitive = infinitive or (_is_infinitive(above) and child.tag_ == "VB")
        elif infinitive:
            return _under(above, child)
        elif child.dep_ in ("pcomp",) and above.lower_ == "without":
            return Modality.DENIED
        elif child.dep_ in ("pcomp",) and governor(above).pos_ == "VERB":
            governing = governor(above)
            if is_one_of(governing, "denying"):
                return Modality.DENIED
            return Modality.HYPOTHETICAL if is_one_of(governing, "hypothesising") else None
        else:
            return None
        child = above
    return Modality.HYPOTHETICAL if infinitive else None


def _is_infinitive(verb: Token) -> bool:
    return verb.tag_ == "VB" and any(child.lower_ in _SOUGHT and child.dep_ == "aux" for child in verb.children)


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.children)


def _under(above: Token, child: Token) -> Modality:
    """An infinitive below ``above``: its own verb's modality where that makes things happen, else planned or sought."""
    if above.pos_ in ("VERB", "AUX"):
        if is_one_of(above, "denying"):
            return Modality.DENIED
        if above.lower_ == "were" and any(sub.dep_ == "nsubj" and sub.i > above.i for sub in above.children):
            return Modality.HYPOTHETICAL
        if is_one_of(above, "scheduling") or above.lemma_ in ("be", "go"):
            return Modality.PLANNED
        if is_one_of(above, "planning") or is_one_of(above, "hypothesising"):
            return Modality.HYPOTHETICAL
        if child.dep_ == "xcomp":
            return _of_verb(above)
        return Modality.HYPOTHETICAL
    if above.pos_ == "ADJ":
        return Modality.PLANNED if above.lower_ in _FIXED else Modality.HYPOTHETICAL
    return Modality.PLANNED if above.lemma_ in _PROMISES else Modality.HYPOTHETICAL


def _of_noun(noun: Token) -> Modality:
    governing, depth = noun, 0
    if noun.dep_ == "appos":
        return Modality.ACTUAL
    while governing.pos_ not in ("VERB", "AUX") and governing.head.i != governing.i and depth < _DEPTH:
        said = {child.lower_ for child in governing.children}
        if said & _OPEN:
            return Modality.HYPOTHETICAL
        if said & _COMING or governing.lower_ in _FIXED:
            return Modality.PLANNED
        if governing.pos_ == "ADP" and governing.lower_ in _PRESUMED:
            return Modality.ACTUAL
        governing, depth = governing.head, depth + 1
    if governing.pos_ not in ("VERB", "AUX"):
        return Modality.ACTUAL
    is_subject = noun.dep_ in ("nsubj", "nsubjpass")
    if is_subject and _is_arranged(noun, governing):
        return Modality.PLANNED
    if is_one_of(governing, "hypothesising") and not is_subject:
        return Modality.HYPOTHETICAL
    if is_one_of(governing, "scheduling") and not is_subject:
        return Modality.PLANNED
    return _of_verb(governing)


def _is_arranged(subject: Token, verb: Token) -> bool:
    """ "The vote is due in May", "the vote was scheduled for May": what the subject names was still to come."""
    if verb.lemma_ == "be":
        return any(child.dep_ == "acomp" and child.lower_ in _FIXED for child in verb.children)
    return subject.dep_ == "nsubjpass" and is_one_of(verb, "arranging")
