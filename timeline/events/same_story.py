"""Candidates and their dates in; what an article tells on of the day with which it opens, with that day, out.

"Rebels took Zeila on Sunday. The governor told reporters that he would stay": said on Sunday as well, as long as
nothing of another day has been told in between. What was done is so only close behind.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from timeline.catalogue import worded
from timeline.events.candidate import Candidate
from timeline.events.dated import Dated, Dates
from timeline.events.dating import has_own_time, inherited, is_counted_from
from timeline.events.infer import is_main, states
from timeline.events.lexicon import is_one_of
from timeline.events.modality import modality
from timeline.events.standing import is_where_it_was_said
from timeline.language import Doc, Tense, Token, among, clause_of, parse, tense
from timeline.language.labels import Dep
from timeline.language.side_clauses import is_perfect, is_pluperfect
from timeline.language.time_nouns import is_time
from timeline.language.tongue import tongue
from timeline.language.word import has_spelled, is_spelled
from timeline.layout import Kind
from timeline.model import DateRange, Modality, Relation

_EVE = 1
"""Days before publication on which the news may have been: that of a morning's paper was yesterday."""
_CLOSE = 2
_LONG_AGO = 365
"""Days before the story of which an article tells as of its background, where nobody comments on the story itself."""

_Days = defaultdict[int, list[date]]
"""The last days of what each paragraph states to have happened, by its number."""


@dataclass
class _Passage:
    """Where the telling stands: the word that opened the story, what was last told by its day, and where."""

    opening: Token
    story: DateRange
    now: DateRange
    told: Token


def tell_same_story(doc: Doc, candidates: list[Candidate], dates: Dates) -> Iterator[tuple[int, Dated]]:
    """Dates of what is told on of the day with which the article opens: that of its publication, or the eve."""
    passage: _Passage | None = None
    told = _days_of_paragraphs(doc, candidates, dates)
    for each in candidates:
        dated = dates.get(each.token.i)
        if dated is not None and _tells_a_day(doc, each.token, dates):
            if passage is not None:
                passage.now, passage.told = dated.range, each.token
            elif _is_news(doc, dated):
                passage = _Passage(each.token, dated.range, dated.range, each.token)
            else:
                return
        elif passage is not None and dated is None and _goes_on(doc, each, passage, dates, told):
            passage.told = each.token
            why = worded("Told on after “{text}”, with whose day the article opens", text=passage.opening.text)
            yield each.token.i, inherited(passage.opening, dates, why)


def _tells_a_day(doc: Doc, token: Token, dates: Dates) -> bool:
    """Whether an article's own main clause says its day, or tells of what has it: "speaking on Monday, she said"."""
    dated = dates[token.i]
    stated = states(dated) or (dated.source is not None and states(dates.get(dated.source)))
    if not stated or dated.range.begin is None or doc.layout.is_quoted(token.idx) or is_pluperfect(token):
        return False
    return (is_main(token) or _is_without_a_verb(token)) and modality(token) is Modality.ACTUAL


def _is_without_a_verb(token: Token) -> bool:
    """Whether nothing but nouns tells what its sentence does: "The [vote] of Sunday"."""
    return not parse.is_verb(token) and not any(parse.is_root(word) and parse.is_verb(word) for word in token.sent)


def _is_news(doc: Doc, dated: Dated) -> bool:
    """Whether an opening's date is the day of publication or its eve."""
    published, begin = doc.article.published, dated.range.begin
    if published is None or begin is None or not dated.range.is_day or dated.relation is not Relation.ON:
        return False
    return 0 <= (published - begin).days <= _EVE


def _days_of_paragraphs(doc: Doc, candidates: list[Candidate], dates: Dates) -> _Days:
    """What each paragraph states to have happened on a day or in a month."""
    told: _Days = defaultdict(list)
    for each in candidates:
        dated = dates.get(each.token.i)
        if dated is None or dated.range.end is None:
            continue
        if states(dated) and modality(each.token) is Modality.ACTUAL:
            told[doc.paragraph_at(each.token.idx)].append(dated.range.end)
    return told


def _opens_what_was_before(doc: Doc, verb: Token, passage: _Passage, told: _Days) -> bool:
    """ "Chad protested on Tuesday.\n\nPeru bought the isle. The house had approved it on 9 May": no more of Tuesday.

    So where a paragraph that it opens tells of nothing but days before the story.
    """
    at, story = doc.paragraph_at(verb.idx), passage.story.begin
    if story is None or at == doc.paragraph_at(passage.told.idx) or not told[at]:
        return False
    return all(end < story for end in told[at])


def _goes_on(doc: Doc, each: Candidate, passage: _Passage, dates: Dates, told: _Days) -> bool:
    verb = each.token
    if verb.sent == passage.told.sent or not _is_told_plainly(doc, verb):
        return False
    if passage.now != passage.story:
        return _is_of_today(doc, passage) and _is_quoted_on_it(doc, verb, passage.told)
    if _is_of_another_day(verb, passage, dates) or _is_beside_something_else(verb, passage, dates):
        return False
    if is_one_of(verb, "reporting"):
        return True
    if _opens_what_was_before(doc, verb, passage, told):
        return False
    return _is_close(passage.told, verb) and not any(aside(verb, passage.told) for aside in _ASIDE)


def _is_told_plainly(doc: Doc, verb: Token) -> bool:
    """Whether a sentence of the article's own prose tells it as over and done, at no time of its own."""
    line = doc.layout.line_at(verb.idx)
    if line is None or line.kind is not Kind.PROSE or doc.layout.is_quoted(verb.idx):
        return False
    if not _is_topmost(verb) or not parse.is_full_verb(verb) or modality(verb) is not Modality.ACTUAL:
        return False
    past = tense(verb) is Tense.PAST and not is_perfect(verb)
    return past and clause_of(verb).own_subject is not None and not has_own_time(verb) and not is_counted_from(verb)


def _is_beside_something_else(verb: Token, passage: _Passage, dates: Dates) -> bool:
    """ "Left after a vote", unless the story is about it; what is said "after the vote" is said of that."""
    links = (link for link in verb.children if parse.is_preposition(link))
    beside = [noun for link in links if is_spelled(link, tongue().before_or_after) for noun in link.rights]
    known = is_one_of(verb, "saying") and all(among.says(noun.children, tongue().definite) for noun in beside)
    days = [dates.get(noun.i) for noun in beside]
    return any(day.range != passage.story if day is not None else not known for day in days)


def _is_of_today(doc: Doc, passage: _Passage) -> bool:
    """Whether the story is of the day of publication, and what was told last is no part of a history."""
    told, story = passage.now.begin, passage.story.begin
    if told is None or story is None or story != doc.article.published:
        return False
    return abs((story - told).days) <= _LONG_AGO


def _is_quoted_on_it(doc: Doc, verb: Token, told: Token) -> bool:
    """ "“We shall stay,” said Holt": who comments on the news in a paragraph of its own, whatever was told before.

    Not who was told of last: that goes on with what they did then.
    """
    name = _name_of(clause_of(verb).own_subject)
    if not is_one_of(verb, "saying") or name in ("", _name_of(clause_of(told).own_subject)):
        return False
    words = verb.doc[verb.sent.start : min(verb.sent.end + _CLOSE, len(verb.doc))]
    opens = words[0].i == 0 or doc.paragraph_at(words[0].idx) != doc.paragraph_at(words[0].nbor(-1).idx)
    return opens and any(doc.layout.is_quoted(word.idx) for word in words)


def _is_topmost(verb: Token) -> bool:
    """Whether it is what its sentence tells, or says who was quoted with all before: "“We fled,” Holt told us"."""
    beside = parse.dep(verb) == Dep.PARATAXIS and parse.is_root(verb.head) and verb.head.i < verb.i
    return parse.is_root(verb) or (beside and is_one_of(verb, "saying"))


def _is_of_another_day(verb: Token, passage: _Passage, dates: Dates) -> bool:
    """ "Papers [found] on Monday said that", "denied it at a hearing on Monday": of the day of those."""
    subject = clause_of(verb).own_subject
    found = filter(parse.is_noun_clause, subject.rights) if subject is not None else ()
    held = (noun for link in verb.children if parse.is_preposition(link) for noun in link.rights)
    days = (dates.get(each.i) for each in (*found, *held))
    return any(day is not None and states(day) and day.range != passage.story for day in days)


def _is_close(told: Token, verb: Token) -> bool:
    """Whether at most one sentence stands between the one told before and this one."""
    at = told.sent.end
    for _ in range(_CLOSE):
        while at < verb.sent.start and verb.doc[at].is_space:
            at += 1
        if at >= verb.sent.start:
            return True
        at = verb.doc[at].sent.end
    return False


def _is_undergone(verb: Token, told: Token) -> bool:
    """ "Holt was found at sea" says who Holt is, as well as it may be the news; "was also fined" is the news.

    So it is where what was told before was done to the same.
    """
    clause, before = clause_of(verb), clause_of(told)
    name = _name_of(clause.own_subject)
    again = before.passive and name and name == _name_of(before.own_subject)
    return clause.passive and not again and not has_spelled(verb, parse.is_adverbial, tongue().adding)


def _name_of(subject: Token | None) -> str:
    return subject.text if subject is not None and parse.is_name(subject) else ""


def _is_led_in(verb: Token, _: Token) -> bool:
    """ "Upon taking office he paid them": done at what opens its sentence, unless that is only where: "in Rome"."""
    opening = (child for child in verb.lefts if parse.is_preposition(child) or parse.has(child, parse.is_preposition))
    return any(not _says_where(child, verb) for child in opening if not parse.is_any_subject(child))


def _says_where(link: Token, verb: Token) -> bool:
    led = [noun for noun in link.rights if parse.is_of_preposition(noun) and is_spelled(link, tongue().occasions)]
    return any((parse.is_name(noun) and not is_time(noun)) or is_where_it_was_said(noun, verb) for noun in led)


_ASIDE: tuple[Callable[[Token, Token], bool], ...] = (
    _is_undergone,
    _is_led_in,
    lambda verb, _: is_one_of(verb, "dying", "states", "aspectual"),
)
"""What may be told of somebody and be long over: "His mother died at sea"."""
