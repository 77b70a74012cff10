"""Two times of one verb in, what the second tells of somebody else with the verb left out, out.

"Poland votes in October and Slovakia in September": the second time dates a vote of Slovakia's, none of Poland's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from timeline.events.event_words import event_words
from timeline.events.lexicon import aiming_prepositions, is_aimed
from timeline.events.marks import Mark
from timeline.events.mentions import Mentions
from timeline.language import Doc, Token, among, parse, text_of
from timeline.language.anaphora import is_somebody
from timeline.language.labels import Dep, Pos
from timeline.language.tongue import tongue
from timeline.language.word import is_form_of, is_same_word, is_spelled
from timeline.model import ActorKind, Event, Participation, Role, Span, TemporalExpression

_LONGEST = 80
"""Characters between two times of one sentence that can name somebody and a place."""


@dataclass(frozen=True, slots=True)
class Gap:
    """What stands for a clause: the name of whom it is about, the words after that name, its time and the verb."""

    verb: Token
    name: Token
    named: Span
    rest: Span
    mark: Mark
    link: Token | None = None
    """The preposition before the name, where it is another place: "met in Oslo in May and in Rome in June"."""
    before: Gap | None = None
    """The one before it in a row: "left in May, Mali in June and [Niger in July]"."""

    @property
    def span(self) -> Span:
        """All words of it."""
        return Span(self.named.start, self.mark.span.end)

    def hides(self) -> TemporalExpression:
        """The words of it as a time, which no title of the verb's own clause says."""
        return replace(self.mark.expression, span=self.span, text="")


def find_gaps(doc: Doc, verb: Token, marks: Iterable[Mark]) -> Iterator[Gap]:
    """The gaps among the times that hang on one verb."""
    if not parse.is_full_verb(verb):
        return
    last = None
    for first, second in pairwise(sorted(marks, key=lambda mark: mark.span)):
        between = Span(first.span.end, second.span.start)
        if verb.i > first.head.i and verb.idx > between.start:
            continue
        if 0 < between.end - between.start <= _LONGEST and event_words().opens_next.match(doc.text, between.start):
            gap = _gap(doc, verb, between, second)
            if gap is not None:
                last = replace(gap, before=last if last is not None and last.mark is first else None)
                yield last


def of_another_count(doc: Doc, verb: Token, marks: Iterable[Mark]) -> Iterator[Mark]:
    """Times of what is counted beside: "killed 22 people in March and 38 in June" has nobody's 22 killed in June.

    Likewise of another thing: "became head of the army in March and of the navy in June", "dean, then bishop".
    """
    for first, second in pairwise(sorted(marks, key=lambda mark: mark.span)):
        between = doc.tokens_in(Span(first.span.end, second.span.start)) if first.span.end < second.span.start else []
        beside = _is_done_by_another(between) or _tells_it_behind(between, second) or _names_another_post(verb, between)
        another = _counts_anew(between) or any(map(_goes_on_to_another, between)) or beside
        if verb.i < first.head.i and another:
            yield second


def _counts_anew(between: list[Token]) -> bool:
    """ "In March [and 38 in] June", "in March[, 38 in] June"."""
    said = [word for word in between if parse.pos(word) != Pos.PUNCTUATION][:3]
    if said and is_spelled(said[0], tongue().and_):
        return any(parse.pos(word) == Pos.NUMERAL for word in said[1:]) and not parse.is_adposition(said[1])
    alone = bool(said) and between[0].text == "," and parse.pos(said[0]) == Pos.NUMERAL
    return alone and all(map(parse.is_adposition, said[1:]))


def _is_done_by_another(between: list[Token]) -> bool:
    """ "Kosovo expelled a bishop in January[, Montenegro a spy] last week": another did it to another."""
    said = between[1:4]
    if len(said) != len(_TWO_NAMED) or between[0].text != ",":
        return False
    return all(parse.pos(word) in parts for word, parts in zip(said, _TWO_NAMED, strict=True))


_TWO_NAMED = ((Pos.NAME,), (Pos.DETERMINER, Pos.NUMERAL), (Pos.NOUN, Pos.ADJECTIVE))
"""Whom and what such words name: "Montenegro a spy"."""


def _tells_it_behind(between: list[Token], second: Mark) -> bool:
    """ "Killed a wife on Tuesday and, two days earlier[, a farmer]": what was done then stands behind its time."""
    if [word.text for word in between[1:]] != [","] or not is_spelled(between[0], tongue().and_):
        return False
    behind = [word for word in between[0].sent if word.idx >= second.span.end][:2]
    told = len(behind) > 1 and behind[0].text == "," and parse.pos(behind[1]) in (Pos.DETERMINER, Pos.NUMERAL)
    return told and not parse.is_verb(behind[1].head)


def _goes_on_to_another(word: Token) -> bool:
    return is_spelled(word, tongue().and_) and is_spelled(word.nbor(1), tongue().belonging)


def _names_another_post(verb: Token, between: list[Token]) -> bool:
    """ "Became dean in 1975, bishop of Lesotho the year after": what somebody became later."""
    joint, said = between[:1], between[1:]
    opens = bool(joint) and (joint[0].text == "," or is_spelled(joint[0], tongue().and_))
    posts = (word for word in said if parse.is_common_noun(word) and is_somebody(word))
    return opens and is_form_of(verb, tongue().naming) and next(posts, None) is not None


def _place_link(words: list[Token]) -> Token | None:
    """What leads to a place at the head of the words."""
    return words[0] if len(words) > 1 and is_spelled(words[0], tongue().in_or_at) and parse.is_name(words[1]) else None


def _gap(doc: Doc, verb: Token, between: Span, mark: Mark) -> Gap | None:
    opened = event_words().joint.match(doc.text, between.start)
    start = opened.end() if opened else between.start
    words = doc.tokens_in(Span(start, between.end)) if start < between.end else []
    link = _place_link(words)
    words = words[1:] if link is not None else words
    named = _name(words) if _may_be_named(words) else []
    if not named or not parse.is_name(named[-1]) or parse.is_of_date(named[-1]):
        named = _second_object(verb, words) if link is None else []
    if not named:
        return None
    after = named[-1].idx + len(named[-1])
    rest = doc.text[after : between.end].rstrip()
    last = words[-1]
    until = last.idx if parse.is_adposition(last) and last is not named[-1] else after + len(rest)
    return Gap(verb, named[-1], Span(named[0].idx, after), Span(after, max(after, until)), mark, link)


def _may_be_named(words: Sequence[Token]) -> bool:
    """Whether words may be a name with what belongs to it, and tell nothing."""
    opens = bool(words) and parse.pos(words[0]) in (Pos.NAME, Pos.DETERMINER, Pos.ADJECTIVE)
    return opens and not any(map(parse.is_verb, words))


def _second_object(verb: Token, words: list[Token]) -> list[Token]:
    """The words up to a thing that is joined to the object: "hosted the games in May and [the congress] in June"."""
    thing = parse.first(verb, parse.is_object)
    last = next((at for at, word in enumerate(words) if _is_second_to(word, thing)), None)
    return words[: last + 1] if last is not None and not any(map(parse.is_verb, words)) else []


def _is_second_to(word: Token, thing: Token | None) -> bool:
    """Whether a noun is joined to the thing, or as if to its verb: "took the coast in 1796 and [the isle] in 1815"."""
    if thing is None or not parse.is_joined(word) or not parse.is_noun(word):
        return False
    return word.head.i == thing.i or (parse.is_object(thing) and word.head.i == thing.head.i)


def _name(words: list[Token]) -> list[Token]:
    """The words of the name that they begin with, and of those joined to it."""
    found = []
    for word, following in zip(words, [*words[1:], None], strict=True):
        joined = parse.pos(word) == Pos.CONJUNCTION and following is not None and parse.is_name(following)
        if not joined and parse.pos(word) not in (Pos.NAME, Pos.DETERMINER, Pos.ADJECTIVE):
            break
        found.append(word)
    return found


def _named_in(gap: Gap, mentions: Mentions) -> tuple[str, ...]:
    """Whom the name in the gap names."""
    named = (word for word in gap.name.sent if gap.named.start <= word.idx <= gap.name.idx)
    return tuple(dict.fromkeys(id for word in named for id in mentions.at(word)))


def told_of(gap: Gap, event: Event, mentions: Mentions) -> tuple[tuple[Participation, ...], str] | None:
    """Who took part in what the gap tells and its title; None where it can't be said whose part the name takes.

    ``event`` is what the verb itself tells.
    """
    who = _named_in(gap, mentions)
    place = _place_before(gap) if gap.link is not None else _replaced(gap, who, mentions)
    if place is None or not (who or gap.link or _may_take(gap, place)):
        return None
    title = _titled(gap, place, event.title)
    old = _named_by(place, mentions) if place.i != gap.verb.i else set()
    who = who or tuple(_aimed_at(gap, mentions))
    return (_taking_the_part_of(old, who, place, event), title) if title else None


def _may_take(gap: Gap, place: Token) -> bool:
    """ "Hosted the games in May and [the congress] in June": no actor, but joined to what was there, or named alike."""
    return _is_second_to(gap.name, place) or _are_named_alike(gap, place)


def _named_by(place: Token, mentions: Mentions) -> set[str]:
    """Whom a phrase names, without those that are joined to it."""
    joined = {word.i for child in parse.below(place, parse.is_joined) for word in child.subtree}
    return {id for word in place.subtree if word.i not in joined for id in mentions.at(word)}


def _taking_the_part_of(old: set[str], who: tuple[str, ...], place: Token, event: Event) -> tuple[Participation, ...]:
    """Who the name names in the role of those whose place it takes, with all others of the event."""
    role = next((each.role for each in event.actors if each.actor in old), _role(place))
    others = (each for each in event.actors if each.actor not in {*old, *who})
    return (*(Participation(id, role) for id in who), *others)


def _aimed_at(gap: Gap, mentions: Mentions) -> Iterator[str]:
    """Whom the thing in the gap is for or against: "in May and [a warrant for Ruiz] in June"."""
    if is_aimed(gap.name):
        links = (word for word in parse.below(gap.name, parse.is_preposition) if _is_within(word, gap.rest))
        aimed = (word for word in links if is_spelled(word, aiming_prepositions()))
        yield from dict.fromkeys(id for word in aimed for inner in word.children for id in mentions.at(inner))


def _is_within(word: Token, span: Span) -> bool:
    return span.start <= word.idx < span.end


def _are_named_alike(gap: Gap, object: Token) -> bool:
    """ "Took Minova on Monday and Sake two days later": a name that is no actor's, in the place of such a one."""
    return parse.is_object(object) and parse.is_name(object) and parse.is_singular(object) and not _after_comma(gap)


def without(gap: Gap, event: Event, mentions: Mentions) -> Event:
    """What the verb itself tells, without whom only the gap names: nobody hosted Chad in May who did so in June."""
    named = {id for word in gap.name.sent if _is_within(word, gap.span) for id in mentions.at(word)}
    words = (word for word in gap.verb.subtree if not _is_within(word, gap.span))
    named -= {id for word in words for id in mentions.at(word)}
    return replace(event, actors=tuple(each for each in event.actors if each.actor not in named))


def _place_before(gap: Gap) -> Token | None:
    """The place that the verb has behind the same preposition."""
    assert gap.link is not None
    links = (child for child in gap.verb.rights if is_same_word(child, gap.link) and child.i < gap.link.i)
    places = (noun for link in links for noun in link.children if parse.is_of_preposition(noun) and parse.is_name(noun))
    return next(places, None)


def _role(place: Token) -> Role:
    return Role.SOURCE if parse.is_subject(place) else Role.TARGET


def _replaced(gap: Gap, who: tuple[str, ...], mentions: Mentions) -> Token | None:
    """The argument whose place the name takes: the object if joined to it or of one kind with it, else the subject.

    In a row it is that of the one before.
    """
    if gap.before is not None:
        return _replaced(gap.before, _named_in(gap.before, mentions), mentions)
    object = parse.first(gap.verb, parse.is_object)
    if not who or _is_joined_to(object, gap):
        return object
    return _of_one_kind(gap, {mentions.actor(id).kind for id in who}, mentions)


def _of_one_kind(gap: Gap, kinds: set[ActorKind], mentions: Mentions) -> Token | None:
    """The subject or the object, whichever names one of these kinds; a place stands for nobody that is none.

    Where both do: the object, if the name is a person's or stands before its time and behind no comma.
    """
    subject, object = parse.first(gap.verb, parse.is_subject), parse.first(gap.verb, parse.is_object)
    acts, undergoes = (_names_one_of(kinds, word, mentions) for word in (subject, object))
    if not undergoes:
        return None if kinds == {ActorKind.PLACE} and not acts else subject
    if not acts or kinds == {ActorKind.PERSON}:
        return object
    before = gap.named.start < gap.mark.span.start and not _after_comma(gap)
    return object if before else subject


def _names_one_of(kinds: set[ActorKind], word: Token | None, mentions: Mentions) -> bool:
    """Whether there is a word, and it names an actor of one of these kinds."""
    return word is not None and any(mentions.actor(id).kind in kinds for id in mentions.at(word))


def _is_joined_to(object: Token | None, gap: Gap) -> bool:
    joined = object is not None and parse.is_joined(gap.name) and gap.name.head.i == object.i
    return joined and (not _after_comma(gap) or parse.is_common_noun(gap.name))


def _after_comma(gap: Gap) -> bool:
    return "," in gap.name.doc.text[max(0, gap.named.start - len(", while ")) : gap.named.start]


def _titled(gap: Gap, place: Token, title: str) -> str:
    """The verb's title with the name where it belongs; "" where that cannot be seen in it."""
    words = place.doc
    inner = [word for word in place.children if parse.is_compound(word) and word.i < place.i]
    said = text_of(words[min((word.i for word in inner), default=place.i) : place.i + 1])
    whole = parse.is_name(gap.name) or among.hangs(gap.name.children, (Dep.DETERMINER, Dep.COUNT, Dep.OWNER))
    if _is_second_to(gap.name, place) and whole:
        said = text_of(words[place.left_edge.i : place.i + 1])
    name = gap.named.of(words.text)
    at = title.find(said)
    if at < 0:
        return ""
    if parse.is_subject(place):
        return name[:1].upper() + name[1:] + title[at + len(said) :] if at == 0 else ""
    return title[:at] + name + gap.rest.of(words.text).rstrip()
