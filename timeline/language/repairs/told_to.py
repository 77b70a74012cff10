"""What somebody is told, and who says so at the end, that a small model hangs on the wrong word."""

from __future__ import annotations

from timeline.language import among
from timeline.language.groups import word_group
from timeline.language.labels import Dep, Pos, Tag
from timeline.language.repairs.repair import (
    FINITE,
    SUBJECTS,
    VERBS,
    Repair,
    WordShape,
    attach,
    before,
    enthrone,
    first_of,
    hangs_as,
    has_subject,
    is_a,
    retag,
)
from timeline.language.tokens import Token
from timeline.language.verbs import is_one_of, verbs

_ASKING = word_group("asking")
_FOR = word_group("for_whom")
_IF_OR_WHETHER = word_group("if_or_whether")
_AUDIENCES = word_group("audiences")
_TELLING = word_group("telling_somebody")
_NOR = word_group("nor_or_neither")
_THAT = word_group("that")
_HAS_OR_IS = word_group("is_shortened")
_HAVING = word_group("having")


def _asked_if(verb: Token) -> bool:
    """ "Was asked at the meeting if they would go": that is the question, and no condition of asking it."""
    if among.first_word(verb.lefts, _IF_OR_WHETHER, Dep.OPENER) is None or not has_subject(verb):
        return False
    if any(child.dep_ in (Dep.COMPLEMENT, Dep.OPEN_COMPLEMENT) for child in verb.head.rights):
        return False
    if any(child.lower_ in _FOR and child.dep_ == Dep.PREPOSITION for child in verb.head.rights):
        return False
    verb.dep_ = Dep.COMPLEMENT
    return True


def _told_an_audience(verb: Token) -> bool:
    """ "Told a court that rebels fled": a court is told that, and nobody fled a court.

    Nor is a packed hall what he weighed, where he weighed something else: "told a packed hall that he weighed it all".
    """
    audience = verb.head
    that = among.first_word(verb.lefts, _THAT, Dep.OPENER, Dep.OBJECT)
    if that is None or not any(_acts(child, that) for child in verb.lefts):
        return False
    if audience.lemma_.lower() not in _AUDIENCES and first_of(verb.rights, Dep.OBJECT, Dep.COMPLEMENT) is None:
        return False
    telling = audience.head
    if audience.dep_ not in (Dep.OBJECT, Dep.RECIPIENT) or telling.lemma_ not in _TELLING:
        return False
    attach(verb, telling, Dep.COMPLEMENT)
    retag(that, Tag.PREPOSITION, Pos.SUBORDINATOR, that.lower_)
    that.dep_ = Dep.OPENER
    return True


def _acts(child: Token, that: Token) -> bool:
    return child.dep_ in SUBJECTS and child.i > that.i


def _says_so_at_last(verb: Token) -> bool:
    """ "He told her, “You will go,” the paper reported": the paper says it all, and was told by nobody."""
    quoted, telling = first_of(verb.lefts, Dep.COMPLEMENT), verb.head
    if quoted is None or not is_one_of(verb, "saying") or not is_one_of(telling, "saying"):
        return False
    root = verb.sent.root
    if not _is_said_last(verb, quoted) or telling.i >= quoted.i or not is_a(root, *VERBS) or root.i > verb.i:
        return False
    attach(quoted, telling, Dep.COMPLEMENT)
    enthrone(verb, root, Dep.COMPLEMENT)
    return True


def _is_said_last(verb: Token, quoted: Token) -> bool:
    """Whether who says it stands behind what is quoted and its mark, and nothing but marks behind the verb."""
    subject = first_of(verb.lefts, Dep.SUBJECT)
    last = before(subject.left_edge) if subject is not None else None
    if subject is None or last is None or not last.is_punct or subject.i <= quoted.i:
        return False
    return all(child.dep_ == Dep.PUNCTUATION for child in verb.rights)


def _has_come(helper: Token) -> bool:
    """ "The first time that's happened": "has", as nothing is happened by anybody."""
    verb = helper.head
    if verb.lemma_ not in verbs("occurring") | verbs("intransitive") or helper.lower_ not in _HAS_OR_IS:
        return False
    for subject in verb.lefts:
        if hangs_as(subject, Dep.PASSIVE_SUBJECT):
            subject.dep_ = Dep.SUBJECT
    (helper.lemma_,) = _HAVING
    helper.dep_ = Dep.HELPER
    return True


def _denies(word: Token) -> bool:
    """ "Nor does he see it", "neither can he go": what stands before a helper that its subject follows denies it."""
    at = word.i + 1
    helper = word.doc[at] if at < len(word.doc) else None
    if not hangs_as(helper, Dep.HELPER, Dep.PASSIVE_HELPER):
        return False
    verb = helper.head
    subject = first_of(verb.lefts, *SUBJECTS)
    if subject is None or subject.i < helper.i or word.i > verb.i:
        return False
    attach(word, verb, Dep.NEGATION)
    return True


TOLD_TO: tuple[Repair, ...] = (
    Repair(
        "what somebody is asked",
        FINITE | {Tag.BASE},
        _asked_if,
        {
            "Epstein was asked on Monday at the meetings if the team could sign a free agent this winter.": (
                "sign VB ccomp asked"
            ),
        },
        ("Epstein asked for help if he lost.", "Epstein was tired if he lost.", "Epstein asked if he lost."),
        word=WordShape(relations=frozenset({Dep.ADVERBIAL_CLAUSE})),
        above=WordShape(lemmas=_ASKING),
        behind=True,
    ),
    Repair(
        "what an audience is told",
        FINITE | {Tag.PARTICIPLE},
        _told_an_audience,
        {
            "Ali Banda told a news conference that rebels fled the town.": "fled VBD ccomp told",
            "Falk told a court that rebels fled.": "fled VBD ccomp told",
            "Judge Omar Falk told a packed courtroom that he weighed all the aggravating factors and mitigating "
            "circumstances in the slaying of Los Angeles County Sheriff's Deputy Ali Banda.": "weighed VBD ccomp told",
        },
        (
            "Falk left a court that rebels fled.",
            "Falk told reporters that the port was shut.",
            "Falk told the crowd that came a story.",
            "Falk told the nurse that he loved.",
        ),
        word=WordShape(relations=frozenset({Dep.RELATIVE_CLAUSE})),
    ),
    Repair(
        "who says so behind what is quoted last",
        FINITE,
        _says_so_at_last,
        {
            'He told her, "You will leave me," the paper reported.': "reported VBD ROOT reported",
        },
        (
            'He told her that the paper reported, "You will leave me."',
            'He left, and "You will leave me," the paper reported.',
        ),
        word=WordShape(relations=frozenset({Dep.COMPLEMENT})),
    ),
    Repair(
        "what has come, taken for a passive",
        frozenset({Tag.PRESENT_SINGULAR}),
        _has_come,
        {"It was the first time that's happened in Lima.": "happened VBN relcl time"},
        ("It was the first time that's told in Lima.", "That was happening in Lima."),
        word=WordShape(relations=frozenset({Dep.PASSIVE_HELPER})),
    ),
    Repair(
        "what denies by standing first",
        frozenset({Tag.CONJUNCTION, Tag.DETERMINER, Tag.ADVERB, Tag.PREPOSITION}),
        _denies,
        {
            "Nor has Chad left the port.": "Nor CC neg left",
            "Nor does Falk see the port.": "Nor CC neg see",
        },
        ("Neither side has left the port.", "Falk has neither left nor fled.", "Did neither of them leave?"),
        word=WordShape(words=_NOR),
    ),
)
