"""A month that the text points at ("that September") in; it and its "that" hung where they say when, out."""

from __future__ import annotations

from timeline.language import among
from timeline.language.groups import word_group
from timeline.language.inflection import past
from timeline.language.labels import Dep, Pos, Tag
from timeline.language.repairs.repair import (
    SUBJECTS,
    VERBS,
    Repair,
    WordShape,
    attach,
    before,
    hand_on,
    is_a,
    retag,
    word_behind,
)
from timeline.language.tokens import Token
from timeline.layout import words_of

_JOINING = word_group("joining")


def _points_at_a_month(that: Token) -> bool:
    """ "Came out of the jungle that December": "that" opens no clause, and the month says when the verb before was."""
    month = word_behind(that)
    if month is None or month.lower_ not in words_of("en").months or that.dep_ == Dep.DETERMINER:
        return False
    fronted = _opens_a_clause(that)
    verb = _verb_above(month) if fronted else _verb_before(that, month)
    if verb is None:
        return False
    _hang_on(month, that, verb)
    if not fronted:
        _join_what_follows(word_behind(month), verb)
    return True


def _hang_on(month: Token, that: Token, verb: Token) -> None:
    """The month says when that was done, and "that" which month it is."""
    below = [each for each in that.children if each.i != month.i]
    attach(month, verb, Dep.ADVERBIAL_NOUN)
    retag(month, Tag.SINGULAR_NAME, Pos.NAME, month.text)
    hand_on([*below, *among.after(month.children, month)], verb)
    if that.dep_ == Dep.OPENER and that.head.dep_ == Dep.COMPLEMENT and is_a(before(that), Pos.CONJUNCTION):
        that.head.dep_ = Dep.JOINED
    attach(that, month, Dep.DETERMINER)
    retag(that, Tag.DETERMINER, Pos.DETERMINER, that.lower_)


def _opens_a_clause(that: Token) -> bool:
    """ "And that October police came": the month stands in front of what it dates."""
    last = before(that)
    return last is None or bool(that.is_sent_start) or is_a(last, Pos.PUNCTUATION, Pos.CONJUNCTION)


def _verb_above(month: Token) -> Token | None:
    """The verb behind it that it hangs on, be it by the subject of that, as "October police"."""
    above = month.head
    if above.i > month.i and above.dep_ in SUBJECTS:
        above = above.head
    return above if above.i > month.i and above.pos_ in VERBS else None


def _verb_before(that: Token, month: Token) -> Token | None:
    """The verb before it in its own clause, where the clause ends behind the month or goes on with a small word."""
    behind = word_behind(month)
    if behind is not None and not is_a(behind, *_GOES_ON):
        return None
    last = before(that)
    while last is not None and last.i >= that.sent.start and not is_a(last, Pos.PUNCTUATION):
        if is_a(last, Pos.VERB):
            return last
        last = before(last)
    return None


_GOES_ON = (Pos.PUNCTUATION, Pos.CONJUNCTION, Pos.ADPOSITION, Pos.PARTICLE, Pos.SUBORDINATOR)


def _join_what_follows(conjunction: Token | None, verb: Token) -> None:
    """Joins what a conjunction leads on to, where that is a past form, to the verb before."""
    second = word_behind(conjunction)
    if conjunction is None or second is None or conjunction.lower_ not in _JOINING:
        return
    if past(second.lemma_) == second.lower_:
        attach(second, verb, Dep.JOINED)
        retag(second, Tag.PAST, Pos.VERB, second.lemma_)
        attach(conjunction, verb, Dep.CONJUNCTION)


THAT_MONTH = (
    Repair(
        "a month that the text points at",
        frozenset({Tag.PREPOSITION, Tag.DETERMINER, Tag.RELATIVE}),
        _points_at_a_month,
        {
            "The Maltese rose against the French that September, and Britain, which helped them, stayed.": (
                "September NNP npadvmod rose"
            ),
            "It came of talks that had begun in secret in a villa outside Sarpsborg that January, and of which even "
            "the State Department knew little.": "January NNP npadvmod begun",
            "Chin Peng came out of the jungle that December, and on the 28th they met.": "that DT det December",
            "Milan Kundera criticised the regime, and that October police beat students.": "October NNP npadvmod beat",
            "Banda was arrested that December and spent a year in jail.": "spent VBD conj arrested",
            "Blaise Compaore won the election that November and cut taxes.": "that DT det November",
            "Only 11 per cent came to the polls when a new chamber was elected that December and in the run-off of 29 "
            "January.": "December NNP npadvmod elected",
            "He followed Lasso, who had shut the assembly that May to escape a trial.": "May NNP npadvmod shut",
            "The FARC gave its arms to the United Nations on 27 June 2017 and became a party that August. Iván Duque, "
            "a protégé of Mr Uribe who took office in August 2018, tried to change the special court.": (
                "August NNP npadvmod became"
            ),
            "He was jailed in May 2022 and was freed that October.": "October NNP npadvmod freed",
            "Mr Dodon was held in May 2022 on charges of treason and was released that November.": (
                "November NNP npadvmod released"
            ),
        },
        (
            "Banda said that March was too late.",
            "The men said that May would resign.",
            "He said that October was cold.",
            "The king was deposed that week.",
            "He was told that March would come.",
            "The party that won in November cut taxes.",
            "It won a vote that November made dear.",
        ),
        word=WordShape(words=word_group("that")),
    ),
)
"""What is asked before any other word of its clause is mended."""
