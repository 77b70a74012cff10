"""Candidates with their stated dates in; the dates that grammar carries to their neighbours in the sentence out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from timeline.catalogue import worded
from timeline.events.ahead import only_foresees
from timeline.events.candidate import Candidate, happening_above
from timeline.events.dated import Dated, Dates, going_on
from timeline.events.event_words import event_words
from timeline.events.lexicon import harms, is_one_of, noun_kind, said_in
from timeline.events.modality import modality
from timeline.events.nouns_told import CARRIED, is_long_after, nouns_told_of
from timeline.language import Doc, Tense, Token, among, labels, parse, tense
from timeline.language.happenings import is_less_than_a_day, is_within_a_day
from timeline.language.labels import Dep, Tag
from timeline.language.side_clauses import goes_on_there, is_of_a_later_subject, is_perfect, is_pluperfect, is_told_then
from timeline.language.tongue import tongue
from timeline.language.word import base, has_spelled, is_form_of, is_led_by, is_spelled
from timeline.model import Certainty, Modality, Relation, days_on

_NEXT_BUT_ONE = 2
_HELPERS = (Dep.HELPER, Dep.PASSIVE_HELPER)


def carry(candidates: list[Candidate], dates: Dates) -> Iterator[tuple[int, Dated]]:
    """Dates within each sentence: from governor to what hangs on it, and from a happening to its clause."""
    known = {each.token.i for each in candidates}
    telling = {each.sentence for each in candidates if each.token.i in dates}
    waiting = [each for each in candidates if each.sentence in telling and each.token.i not in dates]
    for _ in range(2):
        for each in waiting:
            if each.token.i not in dates:
                dated = _from_clauses(each.token, dates) if each.is_verb else None
                dated = dated or _from_governor(each.token, dates, known)
                if dated:
                    yield each.token.i, dated


def is_unreached(doc: Doc, token: Token, dated: Dated) -> bool:
    """Whether the text tells it as past of a day after it was written: "has spoken of 2030" was not then.

    What an evening's dispatch tells of the next day, on which it is read, stays.
    """
    published, begin = doc.article.published, dated.range.begin
    if published is None or begin is None or begin <= days_on(published, 1):
        return False
    if not parse.is_verb(token) or is_one_of(token, "moving_in_time", "delaying", "arranging", "scheduling"):
        return False
    return _is_over(token) and modality(token) is Modality.ACTUAL


def _is_over(verb: Token) -> bool:
    """Whether the verb's own form says past; a participle may hang on what is still to come ("to be released")."""
    return parse.is_past(verb) or has_spelled(verb, parse.is_any_helper, tongue().past_or_over)


def inherited(source: Token, dates: Dates, why: str) -> Dated:
    """The date of ``source``, taken over; no surer than it is there."""
    given = dates[source.i]
    certainty = Certainty.ASSUMED if given.certainty is Certainty.ASSUMED else Certainty.INFERRED
    how = f"{why}; {going_on(given.explanation)}"
    return Dated(given.range, certainty, given.relation, given.expression, how, source.i)


def _from_clauses(verb: Token, dates: Dates) -> Dated | None:
    return (
        _from_noun(verb, dates)
        or _from_subordinate(verb, dates)
        or _from_coordinate(verb, dates)
        or _from_second(verb, dates)
        or _from_phase(verb, dates)
        or _from_outcome(verb, dates)
    )


def _from_phase(verb: Token, dates: Dates) -> Dated | None:
    """ "Had begun to arm them six months before": the beginning is of the time of what was begun."""
    if not is_one_of(verb, "aspectual"):
        return None
    begun = next((child for child in verb.children if parse.is_open_complement(child) and child.i in dates), None)
    return inherited(begun, dates, worded("Told together with “{text}”", text=begun.text)) if begun else None


def _from_outcome(verb: Token, dates: Dates) -> Dated | None:
    """ "Three were trapped, with one saved and another lost on Monday": what came of it is told with its time."""
    if modality(verb) is not Modality.ACTUAL or tense(verb) is not Tense.PAST or has_own_time(verb):
        return None
    for told in _outcomes(verb):
        given = dates.get(told.i)
        if given and given.certainty is Certainty.EXPLICIT and given.relation is Relation.ON:
            return inherited(told, dates, worded("Told together with “{text}”", text=told.text))
    return None


def _outcomes(verb: Token) -> Iterator[Token]:
    """The participles, each with who undergoes it, of a phrase that "with" opens behind the verb."""
    for child in verb.rights:
        led = child.children if is_spelled(child, tongue().company) else ()
        opened = parse.is_adverbial_clause(child) and among.says(child.lefts, tongue().company)
        for first in (child,) if opened else led:
            if parse.is_participle(first) and parse.has(first, parse.is_any_subject):
                yield from (first, *filter(parse.is_participle, first.conjuncts))


def _from_coordinate(verb: Token, dates: Dates) -> Dated | None:
    """A clause before a semicolon or comma, which the parser hangs on the clause after it as if it were said by it."""
    if is_one_of(verb, "reporting") or modality(verb) is not Modality.ACTUAL or has_own_time(verb):
        return None
    for child in verb.children:
        if parse.is_complement(child) and child.i < verb.i and child.i in dates and _alike(child, verb):
            return inherited(child, dates, worded("Told together with “{text}”", text=child.text))
    return None


def _verb_joined_to(verb: Token) -> Token | None:
    return next((child for child in verb.rights if parse.is_joined(child) and parse.is_full_verb(child)), None)


def _from_second(verb: Token, dates: Dates) -> Dated | None:
    """ "Shot and killed a man on Monday": of two verbs that share all that stands behind them, both are of its time.

    Likewise of what is done in one attack: "killed a guard and seized a nurse on Monday".
    """
    second = _verb_joined_to(verb)
    if second is None or second.i not in dates or not _alike(second, verb) or has_own_time(verb):
        return None
    harm = all(_is_done_in_an_attack(each) for each in (verb, second)) and not parse.has(second, parse.is_subject)
    if second.i != verb.i + _NEXT_BUT_ONE and not harm:
        return None
    if modality(verb) is not Modality.ACTUAL or dates[second.i].certainty is not Certainty.EXPLICIT:
        return None
    return inherited(second, dates, worded("Told together with “{text}”", text=second.text))


def _is_done_in_an_attack(verb: Token) -> bool:
    return base(verb) in harms() or is_one_of(verb, "attacking")


def has_own_time(verb: Token) -> bool:
    """Whether words of its own put a clause at another time than the one before.

    "Later", "weeks earlier", "before the year was out".
    """
    return any(
        (parse.is_adverbial(child) and is_spelled(child, event_words().later) and not is_within_a_day(child))
        or (parse.is_adverbial(child) and is_spelled(child, event_words().earlier) and _is_measured(child))
        or (parse.is_adverbial_clause(child) and among.says(child.children, tongue().bounds))
        for child in verb.children
    )


def _from_subordinate(verb: Token, dates: Dates) -> Dated | None:
    """ "Resumed the work after Ahmadinejad became president in August": a month or year is that of both."""
    planned = modality(verb) is Modality.PLANNED
    if not planned and (modality(verb) is not Modality.ACTUAL or tense(verb) is not Tense.PAST):
        return None
    for clause in _dated_clauses(verb, dates):
        if planned and not among.says(clause.children, tongue().at_which_time):
            continue
        given = dates[clause.i]
        same_day = among.says(clause.children, tongue().same_time)
        if given.relation is Relation.ON and (same_day or not given.range.is_day) and not is_pluperfect(clause):
            return inherited(clause, dates, worded("Told as following on “{text}”", text=clause.text))
    return None


def _dated_clauses(verb: Token, dates: Dates) -> list[Token]:
    """The "after", "when" and "as" clauses of a verb that state a date of their own."""
    return [
        child
        for child in verb.children
        if parse.is_adverbial_clause(child)
        and child.i in dates
        and dates[child.i].certainty is Certainty.EXPLICIT
        and among.says(child.children, tongue().followed)
    ]


def _from_noun(verb: Token, dates: Dates) -> Dated | None:
    """ "The explosions killed ten", "in the statement, she said": the happening that a verb tells of dates it."""
    if modality(verb) is not Modality.ACTUAL or tense(verb) is not Tense.PAST:
        return None
    told_of = nouns_told_of(verb)
    if is_pluperfect(verb) and base(verb) not in harms():
        told_of = filter(_is_said_in, told_of)
    noun = next((noun for noun in told_of if _tells_of(noun, dates) and not is_long_after(verb, noun)), None)
    return inherited(noun, dates, worded("Told of “{text}”", text=noun.text)) if noun is not None else None


def _is_said_in(noun: Token) -> bool:
    """ "In a statement on Tuesday it had invited him": it did so there, whatever has come since."""
    texts, _ = said_in()
    return base(noun) in texts and is_led_by(noun, tongue().inside)


def _tells_of(noun: Token, dates: Dates) -> bool:
    """Whether a dated noun names what did happen; "the vote due in May was put off" was not put off in May."""
    return noun.i in dates and noun_kind(noun) is not None and modality(noun) is not Modality.PLANNED


def _from_governor(token: Token, dates: Dates, known: set[int]) -> Dated | None:
    above = happening_above(token, known)
    if above is None or above.i not in dates or only_foresees(token):
        return None
    above = _last_joined_before(token, above, dates)
    if parse.is_joined(token):
        if _is_of_another_time(token, dates, dates[above.i]):
            return None
        if (own := _dated_at(token, dates)) is not None:
            return inherited(own, dates, worded("Told of “{text}”", text=own.text))
    if parse.is_adverbial_clause(token) and dates[above.i].range.is_day and _is_before(token, above):
        return inherited(above, dates, worded("Told of the same day as “{text}”", text=above.text))
    shares = _shares_verb_time if parse.is_verb(token) else _shares_noun_time
    told = worded("Told together with “{text}”", text=above.text)
    return inherited(above, dates, told) if shares(token, above) else None


def _last_joined_before(token: Token, above: Token, dates: Dates) -> Token:
    """ "Called for it in May, and Peru followed in June; Chad was against it": of several, Chad was so in June."""
    if not parse.is_joined(token) or token.head.i != above.i:
        return above
    between = (child for child in among.before(above.rights, token) if parse.is_joined(child) and parse.is_verb(child))
    timed = [child for child in between if child.i in dates and dates[child.i].certainty is Certainty.EXPLICIT]
    return timed[-1] if timed else above


def _is_of_another_time(joined: Token, dates: Dates, above: Dated) -> bool:
    """Whether what is joined has a time of its own that it does not give away."""
    if _dated_clauses(joined, dates) or is_counted_from(joined) or is_of_a_later_subject(joined):
        return True
    if _lies_between(joined, above, dates) or has_own_time(joined):
        return True
    if _is_of_now(joined) and not _is_of_now(joined.head):
        return True
    if above.range.is_day and has_spelled(joined, _says_how, event_words().several_times):
        return True
    return _dated_at(joined, dates) is None and _names_another_year(joined, above)


def _is_of_now(verb: Token) -> bool:
    """ "Prices fell in May but wages have risen": what has come about by now came then or since."""
    return is_perfect(verb) and not is_pluperfect(verb) and parse.has(verb, parse.is_any_subject)


def _lies_between(joined: Token, above: Dated, dates: Dates) -> bool:
    """ "Won on 15 May, but fell out with them and resigned on 30 June": what is told between two days was on neither.

    Not where the first day stands before its verb: "on 15 May he met them and signed it, and left on 30 June".
    """
    opened = above.expression is not None and above.expression.span.start < joined.head.idx
    following = _verb_joined_to(joined)
    if opened or following is None or following.i not in dates:
        return False
    given = dates[following.i]
    return given.certainty is Certainty.EXPLICIT and given.range.is_day and given.range != above.range


def _says_how(word: Token) -> bool:
    return parse.is_adverbial(word) or parse.is_adverbial_noun(word)


_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")


def _names_another_year(verb: Token, dated: Dated) -> bool:
    """ "Was fined in 2006, and was barred for the first half of the 2008 season": told of a year of its own."""
    years = {int(word.text) for word in verb.subtree if _YEAR.fullmatch(word.text) and parse.is_figure(word)}
    first, last = dated.range.begin, dated.range.end
    told = {day.year for day in (first, last) if day is not None}
    return bool(years) and bool(told) and years.isdisjoint(range(min(told), max(told) + 1))


def is_counted_from(verb: Token) -> bool:
    """ "And a day before the envoy came", "and five days before the vote was jailed": told as of another time."""
    beside = (child for child in verb.children if is_spelled(child, tongue().edges))
    if any(parse.is_opener(child) or _is_measured(child) for child in beside):
        return True
    if any(any(map(parse.is_of_time, child.rights)) for child in filter(parse.is_preposition, _said_after(verb))):
        return True
    links = (child for child in parse.below(verb, parse.is_preposition) if is_spelled(child, tongue().placing))
    return any(is_form_of(noun, event_words().commemorations) for link in links for noun in link.children)


def _said_after(verb: Token) -> Iterator[Token]:
    """What says after or within what a verb was done: "died [after] 15 months in office", "fled [within] the week"."""
    return (child for child in verb.rights if is_spelled(child, tongue().behind) or _reaches_past_the_day(child))


def _reaches_past_the_day(link: Token) -> bool:
    return is_spelled(link, tongue().within) and not any(map(is_less_than_a_day, link.rights))


def _is_measured(preposition: Token) -> bool:
    return parse.has(preposition, parse.is_adverbial_noun)


def _dated_at(verb: Token, dates: Dates) -> Token | None:
    """The happening that a verb tells of whose own time is said: "and came back for a visit in June 2025"."""
    links = (child for child in verb.children if parse.is_preposition(child) and child.i > verb.i)
    nouns = (noun for link in links for noun in link.children if parse.is_of_preposition(noun))
    told = (word for noun in nouns for word in (noun, *_held_so(noun)) if word.i in dates)
    return next((word for word in told if dates[word.i].certainty is Certainty.EXPLICIT), None)


def _held_so(noun: Token) -> Iterator[Token]:
    """What says when a happening took place: "defeated her in the vote [held] in October"."""
    if noun_kind(noun) is not None:
        yield from (child for child in noun.rights if parse.is_participle(child) and parse.is_noun_clause(child))


def _shares_noun_time(noun: Token, above: Token) -> bool:
    """Whether a happening named as part of another is of the same time: not if it is what was said or aimed at."""
    if not parse.is_verb(above):
        return False
    if is_one_of(above, "carriers") and parse.dep(noun) in CARRIED:
        return modality(noun) is modality(above) and modality(noun) in (Modality.ACTUAL, Modality.PLANNED)
    charged = parse.is_of_preposition(noun) and is_one_of(above, "charging")
    if charged or modality(noun) is not Modality.ACTUAL or is_one_of(above, "reporting", "states"):
        return False
    return parse.is_subject(noun) or not any(map(_says_it_is_known, noun.children))


def _says_it_is_known(word: Token) -> bool:
    return parse.dep(word) in (Dep.DETERMINER, Dep.OWNER) and is_spelled(word, tongue().as_known)


def _is_undergone(noun: Token) -> bool:
    """ "The letter sent when he fell was published on Monday": a thing is undergone after it was so."""
    while parse.is_of_preposition(noun):
        noun = noun.head.head
    return parse.dep(noun) == Dep.PASSIVE_SUBJECT and not is_one_of(noun.head, "carriers")


def _is_before(verb: Token, above: Token) -> bool:
    if verb.head.i != above.i or verb.i < above.i or tense(above) is not Tense.PAST:
        return False
    opened = has_spelled(verb, parse.is_opener, tongue().ahead)
    return opened and parse.is_past(verb) and modality(verb) is Modality.ACTUAL


def _shares_verb_time(verb: Token, above: Token) -> bool:
    if modality(verb) is not Modality.ACTUAL:
        return False
    shares = next((shares for hangs_so, shares in _SHARING if hangs_so(verb)), None)
    return shares is not None and shares(verb, above)


def _is_not_planned(_: Token, above: Token) -> bool:
    return not is_one_of(above, "planning")


def _is_of_who_was_there(verb: Token, above: Token) -> bool:
    """A clause of a noun that was not itself done, or one of place or time that goes on with the verb above."""
    if parse.is_relative_clause(verb) and parse.is_verb(above):
        return goes_on_there(verb)
    return not parse.is_verb(above) and tense(verb) is Tense.PAST and not _is_undergone(above)


def _is_news(verb: Token, above: Token) -> bool:
    """ "Has suspended aid, she said on Monday": what was said to have just happened, of a day no one names."""
    helpers = among.spellings(parse.below(verb, parse.is_helper))
    just = parse.is_participle(verb) and bool(helpers & tongue().has) and not is_one_of(verb, "states")
    return just and verb.i < above.i and is_form_of(above, tongue().telling)


def _alike(verb: Token, above: Token) -> bool:
    return _shares_perfect(verb) == _shares_perfect(above) and tense(verb) is tense(above)


def _shares_perfect(verb: Token) -> bool:
    """Whether "has" or "had" stands before the verb, or before the participle that it is joined to."""
    helped = any(parse.dep(child) in (*_HELPERS, *labels.SUBJECTS) for child in verb.children)
    if not helped and parse.is_joined(verb) and parse.tag(verb) == parse.tag(verb.head) == Tag.PARTICIPLE:
        return _shares_perfect(verb.head)
    return is_perfect(verb)


_SHARING: tuple[tuple[Callable[[Token], bool], Callable[[Token, Token], bool]], ...] = (
    (parse.is_joined, _alike),
    (parse.is_adverbial_clause, is_told_then),
    (parse.is_open_complement, _is_not_planned),
    (parse.is_complement, _is_news),
    (parse.is_of_noun, _is_of_who_was_there),
)
"""How a verb hangs on the one above, and whether it then has its time; the first that fits decides."""
