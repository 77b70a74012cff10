"""What a sentence's grammar says of a time in it: a parsed document and a span in, a tense or a refusal out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from timeline.dates.grammatical import Grammatical, Outlook
from timeline.language import (
    Mood,
    Tense,
    among,
    clause_of,
    comes_at_last,
    first_of_its_row,
    governor,
    is_one_of,
    parse,
    tense,
)
from timeline.language.groups import word_group
from timeline.language.happenings import happenings
from timeline.language.labels import Dep, Tag
from timeline.language.word import base, is_form_of, is_spelled, is_topmost, spelling
from timeline.languages.en.dates.ahead import (
    AHEAD,
    ARRANGED,
    PHASES,
    WILL,
    is_bidden_then,
    is_bound_to,
    is_gone_by,
    looks_ahead,
    was_foreseen,
)
from timeline.languages.en.dates.arranged import outlook_of_what_is_arranged
from timeline.languages.en.dates.beside import (
    INTRODUCES,
    hung_by,
    is_background,
    is_background_verb,
    is_next_date,
    is_of_a_noun_beside,
    is_of_an_occasion,
    is_only_counted_from,
    is_since_a_noun,
    is_told_back,
    is_told_beside,
    is_told_inside,
    is_told_of_a_noun,
    is_told_of_who_acts,
    is_what_led_to_it,
    lies_below,
    verb_over_its_thing,
)
from timeline.languages.en.dates.coming import is_led_up_to
from timeline.languages.en.dates.cues import cue_of, is_through, is_until
from timeline.languages.en.dates.done import helpers_of, is_done_on, is_infinitive, is_told_by, telling
from timeline.languages.en.dates.presence import has_returned, is_in_a_title, is_there, speaks_of_now
from timeline.languages.en.dates.things import FACING, outlook_of_a_thing, verb_of_what_was_held
from timeline.languages.en.dates.words import DESCRIBES, dated_thing, is_no_time, own_words
from timeline.layout import Kind
from timeline.model import Span

if TYPE_CHECKING:
    from timeline.language import Doc, Token

_REPORTS = frozenset({"say", "tell", "report"})
"""Verbs whose present tense may report what was said: "he says Friday's talks failed"."""

_PAST_ALIKE = frozenset({"beat", "bet", "bid", "burst", "cast", "cost", "cut", "hit", "hurt", "let", "put", "quit"})
_PAST_ALIKE |= {"read", "rid", "set", "shed", "shut", "split", "spread", "thrust", "upset", "wed"}
"""Verbs whose plural present cannot be told from their past."""

_DIRECT = frozenset({Dep.ADVERBIAL_NOUN, Dep.ADVERB, Dep.PREPOSITION, Dep.OF_PREPOSITION, Dep.OBJECT})
_DIRECT |= {Dep.NOUN_MODIFIER, Dep.PREDICATE_ADJECTIVE}
_ARTICLES = frozenset({"the", "a", "an", "its", "his", "her", "their"})
_DEICTIC = frozenset({"last", "this", "next"})


def grammar_of(doc: Doc) -> Grammatical:
    """What a parsed document says of its spans."""
    return Grammatical(
        outlook=partial(outlook_of, doc),
        passing=partial(is_in_passing, doc),
        refuses=partial(is_no_time, doc),
        own=partial(own_words, doc),
        now=partial(is_told_of_now, doc),
        returns=partial(has_returned, doc),
        present=partial(speaks_of_now, doc),
        titles=partial(is_in_a_title, doc),
        back=partial(is_told_back, doc),
        had=partial(is_background, doc),
        before=partial(is_of_what_had_been, doc),
        beside=partial(is_told_beside, doc),
        inside=partial(is_told_inside, doc),
        about=partial(is_told_of_who_acts, doc),
        describes=partial(is_told_of_a_noun, doc),
        ensues=partial(follows_on, doc),
        would=partial(is_seen_ahead_from_then, doc),
        done=partial(is_done_on, doc),
        below=partial(lies_below, doc),
        since=partial(is_since_a_noun, doc),
        spoken_of=partial(is_of_what_is_spoken_of, doc),
    )


def outlook_of(doc: Doc, span: Span) -> Outlook:
    """How the verb that the span dates lies to whoever tells it, or what the words before the span say of it."""
    cue, verb = cue_of(doc.text, span.start), _dated_verb(doc, span)
    if cue is Outlook.SINCE:
        return cue
    arranged = outlook_of_what_is_arranged(doc, span, verb, cue)
    if arranged is not None:
        return arranged
    if verb is not None and _is_over(doc, span, verb, cue):
        return Outlook.PAST
    if cue:
        return Outlook.FUTURE if cue is Outlook.DUE and is_bound_to(verb) else cue
    if is_until(doc.text, span.start) and is_told_of_now(doc, span):
        return Outlook.AHEAD
    verb = verb or verb_over_its_thing(hung_by(doc, span))
    return outlook_of_a_thing(doc, span) if verb is None else _outlook_of_a_deed(doc, span, verb)


def _is_over(doc: Doc, span: Span, verb: Token, cue: Outlook) -> bool:
    """Whether what was due by a time was done by then, or a verb says that it is gone by."""
    done = cue is Outlook.DUE and (is_told_by(doc, span, verb) or comes_at_last(verb))
    return done or is_gone_by(verb)


def _outlook_of_a_deed(doc: Doc, span: Span, verb: Token) -> Outlook:
    return _outlook_by(verb) or (Outlook.NONE if is_through(doc.text, span.start) else _by_tense(verb))


_DEEP = 3
"""Clauses without a tense of their own that are climbed at most."""
_AWAITING = frozenset({"await", "face"})
"""Those of what is still to come."""


def _outlook_by(verb: Token) -> Outlook | None:
    """What the verb alone says, where it says more than its tense."""
    if is_form_of(verb, _AWAITING) and _is_present(verb):
        return Outlook.AHEAD
    if looks_ahead(verb):
        return Outlook.FORESEEN if was_foreseen(verb) else Outlook.FUTURE
    if _is_of_a_coming_thing(verb):
        return Outlook.FUTURE
    if clause_of(verb).mood is Mood.DEMANDED:
        return Outlook.FORESEEN if tense(verb.head) is Tense.PAST else Outlook.FUTURE
    if parse.is_ing_form(verb) and parse.is_noun_clause(verb) and is_there(verb.head):
        return Outlook.PRESENT
    if _is_past_participle(verb):
        return Outlook.PAST
    return Outlook.PRESENT if _is_present(verb) else None


def _is_of_a_coming_thing(verb: Token) -> bool:
    """ "Will be taken there for prayers [led] by him on Friday", but not "under a pact signed on Friday"."""
    described = parse.is_participle(verb) and parse.is_noun_clause(verb) and not is_form_of(verb, _DRAWING_UP)
    happens = base(verb.head) in happenings() or is_form_of(verb, _HOSTED)
    return described and happens and is_led_up_to(verb.head)


_DRAWING_UP = word_group("drawing_up")
_HOSTED = frozenset({"attend", "chair", "hold", "host", "lead"})
"""Verbs of what is done at what takes place."""


def _by_tense(verb: Token) -> Outlook:
    while is_infinitive(verb) and parse.is_open_complement(verb) and is_form_of(verb.head, PHASES):
        verb = verb.head
    return Outlook.PAST if tense(telling(verb)) is Tense.PAST else Outlook.NONE


def _is_past_participle(verb: Token) -> bool:
    """ "A plan announced in February": past, unless it tells of an arrangement."""
    plain = parse.is_participle(verb) and parse.is_noun_clause(verb) and not helpers_of(verb)
    return plain and not is_form_of(verb, AHEAD) and not is_form_of(verb, ARRANGED)


def _is_present(verb: Token) -> bool:
    """ "the funeral is on Thursday", "they are meeting Friday", but no "bought Friday", whatever stands above it."""
    helpers = helpers_of(verb)
    finite = helpers[0] if helpers and parse.tag(verb) in (Tag.ING, Tag.PARTICIPLE) else verb
    perfect = any(is_form_of(helper, ("have",)) for helper in helpers)
    alike = parse.tag(finite) == Tag.PRESENT and is_spelled(finite, _PAST_ALIKE)
    return parse.is_present(finite) and not (perfect or alike) and not is_form_of(verb, _REPORTS)


def _dated_verb(doc: Doc, span: Span) -> Token | None:
    head = hung_by(doc, span)
    if head is None or doc.text[span.end : span.end + 2] in ("'s", "’s"):
        return None
    verb = governor(head)
    if _opens_after(span, verb):
        return _dated_above(verb)
    return verb if _dates(head, verb) else None


def _opens_after(span: Span, verb: Token) -> bool:
    """Whether the clause of the verb opens after the time: "warnings on Thursday that strikes could do harm"."""
    openers = (child for child in parse.below(verb, parse.is_opener) if child.idx >= span.end)
    return among.says(openers, ("that",))


def _dated_above(verb: Token) -> Token | None:
    above = governor(verb.head)
    return above if above.i != verb.i and parse.is_verb(above) else None


def is_in_passing(doc: Doc, span: Span) -> bool:
    """Whether the span only describes something ("the August 1792 uprising", "a city founded in 1703") or lies ahead
    of what is told ("elections set for May"): such a time does not move a story on.
    """
    words, head = doc.tokens_in(span), hung_by(doc, span)
    if head is None:
        return False
    if _before(doc, span) == "for" or _describes(doc, span, words) or is_of_a_noun_beside(span, head):
        return True
    verb = governor(head)
    if not parse.is_verb(verb):
        return False
    first = first_of_its_row(verb)
    aside = parse.is_of_noun(first) and not is_of_an_occasion(first)
    ahead = looks_ahead(verb) and not is_bidden_then(doc, span, verb) and not _is_told_in_an_entry(doc, verb)
    return (aside and parse.is_verb(verb.sent.root)) or ahead


def is_of_what_is_spoken_of(doc: Doc, span: Span) -> bool:
    """Whether it only says which happening something is done about: "condemned the coup of 1 May 1993"."""
    words = doc.tokens_in(span)
    top = next((word for word in words if word.head not in words), None)
    noun = top.head.head if top is not None and is_spelled(top.head, ("of",)) else None
    if noun is None or not parse.is_common_noun(noun) or base(noun) not in happenings():
        return False
    return parse.is_object(noun) or parse.is_of_preposition(noun)


def _is_told_in_an_entry(doc: Doc, verb: Token) -> bool:
    """ "1988: Ana flees. The army takes over on 18 September": what an entry tells in the present is over."""
    line = doc.layout.line_at(verb.idx)
    told = parse.is_root(verb) and parse.is_present(verb) and not parse.has(verb, parse.is_any_helper)
    return told and line is not None and line.kind is Kind.ENTRY


def is_of_what_had_been(doc: Doc, span: Span) -> bool:
    """Whether what it dates had been, in whatever clause: "Banda, who had lost the vote that May".

    Likewise what that came after: "the vote had been called after he dissolved the house in May".
    """
    verb = _dated_verb(doc, span) or verb_of_what_was_held(dated_thing(hung_by(doc, span)))
    if verb is None:
        return False
    below = is_infinitive(verb) or is_what_led_to_it(verb)
    back = is_background_verb(verb) or (below and is_background_verb(verb.head))
    return back and outlook_of(doc, span) is not Outlook.LAPSED


def is_seen_ahead_from_then(doc: Doc, span: Span) -> bool:
    """Whether what it dates lay ahead of a time gone by: "would repeat it in the coming decades", "a year before"."""
    verb = _dated_verb(doc, span)
    would = verb is not None and among.says(helpers_of(verb), ("would", "'d", "’d"))
    return would or is_only_counted_from(hung_by(doc, span), "before")


def follows_on(doc: Doc, span: Span) -> bool:
    """Whether what it dates came after what was told: "elections followed in October"."""
    verb = _dated_verb(doc, span)
    return is_form_of(verb, _FOLLOWING) and not parse.has(verb, parse.is_object)


_FOLLOWING = frozenset({"follow", "ensue"})
_INSIDE = frozenset(
    {Dep.RELATIVE_CLAUSE, Dep.NOUN_CLAUSE, Dep.ADVERBIAL_CLAUSE, Dep.OPEN_COMPLEMENT, Dep.CLAUSE_OF_PREPOSITION}
)


def _is_inside(verb: Token) -> bool:
    """Whether its clause is part of another, whose tense it has: "are working on having it restored"."""
    if parse.dep(verb) != Dep.COMPLEMENT:
        return parse.dep(verb) in _INSIDE
    return not any(parse.is_present(word) or parse.is_past(word) for word in (verb, *helpers_of(verb)))


def is_told_of_now(doc: Doc, span: Span) -> bool:
    """Whether its sentence speaks of the present: "the pact that they signed in May has not brought it back".

    Likewise where a clause about somebody does: "Banda, who faces a vote on 3 May, called".
    """
    head = doc.head_of(span)
    if head is None:
        return False
    verb = governor(head)
    if is_form_of(verb, FACING) and parse.is_present(verb):
        return True
    while _is_inside(verb) and governor(verb.head).i != verb.i:
        verb = governor(verb.head)
    return any(parse.is_present(word) or is_spelled(word, WILL) for word in (verb, *helpers_of(verb)))


def _describes(doc: Doc, span: Span, words: list[Token]) -> bool:
    """Whether it stands before a noun as an adjective does; what a preposition introduces does not."""
    if words[0].is_sent_start and is_spelled(words[0], _DEICTIC):
        return False
    after = doc.token_at(span.end + 1)
    if _before(doc, span) in _ARTICLES and after is not None and parse.is_common_noun(after):
        return True
    return not _introduced(doc, span) and any(parse.dep(word) in DESCRIBES and word.head not in words for word in words)


def _introduced(doc: Doc, span: Span) -> bool:
    """Whether a preposition stands right before it: what it introduces describes nothing, however it is parsed."""
    whole = " of " in span.of(doc.text) or not span.of(doc.text).lower().startswith("the ")
    return whole and _before(doc, span) in INTRODUCES


def _before(doc: Doc, span: Span) -> str:
    before = doc.token_at(span.start - 1) if span.start else None
    return spelling(before) if before else ""


def _dates(head: Token, verb: Token) -> bool:
    """Whether the span hangs on the verb itself, not on one of its nouns."""
    word = head
    while word.i != verb.i and not is_topmost(word):
        named = parse.is_noun(word) and word.i != head.i and not parse.is_of_date(word)
        if (named and not _is_carried(word)) or not (
            parse.dep(word) in {*_DIRECT, Dep.PASSIVE_SUBJECT} or is_next_date(word)
        ):
            return False
        word = word.head
    return word.i == verb.i


def _is_carried(word: Token) -> bool:
    """Whether a noun names what its verb only carries, so that a time beside it is the verb's."""
    return parse.undergoes(word) and parse.is_full_verb(word.head) and is_one_of(word.head, "carriers")
