"""Named mentions in, the words that pick them up again out: "the island", "the two countries", "he"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from timeline import facts
from timeline.actors.aged_meant import aged_meant
from timeline.actors.gazetteer import Entry, countries, organisations, peoples
from timeline.actors.headed_meant import Headings
from timeline.actors.names import office_nouns
from timeline.actors.nouns_meant import anaphors_of, goes_on_behind, noun_meant
from timeline.actors.persons_meant import is_of_somebody_unnamed, person_meant
from timeline.actors.refusals import is_called_by_nothing_else, is_one_person
from timeline.actors.scene import Scene
from timeline.actors.several_meant import country_of, is_a_count, is_of_a_family, several_meant
from timeline.actors.things_meant import befell_either
from timeline.actors.wanted import is_kind
from timeline.language import Doc, Token, among, parse
from timeline.language.above import clause_head
from timeline.language.anaphora import (
    bodies_before,
    is_of_a_text,
    is_somebody,
    noun_before,
    occurs,
    subjects_above,
)
from timeline.language.emptiness import is_empty
from timeline.language.labels import Dep
from timeline.language.subjects import subject_of
from timeline.language.things import thing_beside, thing_told_of
from timeline.language.tongue import tongue
from timeline.language.word import base, is_form_of, is_spelled, right_behind, spelling
from timeline.model import ActorKind, Span

Named = tuple[Span, Entry, str]
_STATES = (ActorKind.COUNTRY, ActorKind.ORGANISATION, ActorKind.ARMED_GROUP)
_NEAR = 2
_NEXT = 1


def find_coreferences(doc: Doc, named: Iterable[Named]) -> Iterator[tuple[Span, Entry]]:
    """Every word or phrase that stands for actors named before it; a pair yields the same span twice.

    ``named`` gives span, actor and the noun that says how ("ministry"). What is not safe is left alone.
    """
    waiting = sorted(named, key=lambda item: (item[0].start, -item[0].end))
    scene = Scene(doc, {offset: entry for span, entry, _ in waiting for offset in range(*span)})
    covered, headings = _covered(waiting), Headings(doc, (entry for _, entry, _ in waiting))
    at = 0
    for token in doc.tokens:
        while at < len(waiting) and waiting[at][0].start <= token.idx:
            span, entry, noun = waiting[at]
            scene.meet(entry, span, noun)
            at += 1
        if token.idx in covered or not _may_refer(token):
            continue
        for span, entry in _referents(scene, headings, token):
            scene.meet(entry, span, pronoun=is_spelled(token, anaphors_of("pronouns", "person")))
            yield span, entry


def _covered(named: list[Named]) -> set[int]:
    return {offset for span, _, _ in named for offset in range(span.start, span.end)}


def _may_refer(token: Token) -> bool:
    return is_spelled(token, _triggers()) or is_of_a_family(token) or is_a_count(token)


@cache
def _triggers() -> frozenset[str]:
    """Every word that any rule below begins with: all others are passed over."""
    found = facts.word_lists("anaphors")
    parts = ("pairs", "single", "together", "pronouns")
    lists = (words for part in parts for words in found[part].values())
    nouns = {noun for entry in _entries() for noun in entry.nouns}
    return frozenset(word for words in lists for word in words) | nouns | office_nouns() | frozenset(peoples())


@cache
def _entries() -> tuple[Entry, ...]:
    return (*countries().values(), *organisations().values())


def _referents(scene: Scene, headings: Headings, token: Token) -> list[tuple[Span, Entry]]:
    """The span that the token heads with each actor it stands for; empty where nobody is safe."""
    if _is_of_a_style(token):
        return []
    if is_spelled(token, anaphors_of("pronouns", "person")):
        person = headings.meant(scene, token) or person_meant(scene, token)
        return [(_span(token, token), person)] if person is not None else []
    if is_spelled(token, anaphors_of("pronouns", "thing")):
        return _thing_meant(scene, token)
    if is_spelled(token, peoples()) and is_one_person(token):
        return _countryman(scene, token)
    if (aged := aged_meant(scene, token)) is not None:
        return [(_noun_phrase(token), aged)]
    return _called_by_a_noun(scene, token) if parse.is_noun(token) or is_a_count(token) else []


def _is_of_a_style(token: Token) -> bool:
    """ "[Her] Majesty the Queen": how somebody is styled, be they named before or not."""
    style = right_behind(token) if parse.is_owner(token) else None
    return style is not None and style.text.istitle() and is_spelled(style, anaphors_of("pronouns", "styles"))


def _called_by_a_noun(scene: Scene, noun: Token) -> list[tuple[Span, Entry]]:
    """Several whom it calls together, else of whose something is told, else whom a noun with "the" calls so."""
    if several := several_meant(scene, noun):
        span = _span(noun, noun) if is_of_a_family(noun) else _noun_phrase(noun)
        return [(span, entry) for entry in several]
    owner = next(filter(parse.is_owner, noun.lefts), None)
    if owner is not None:
        return _owned(scene, noun, owner)
    entry = noun_meant(scene, noun) if _is_definite(noun) else None
    return [(_noun_phrase(noun), entry)] if entry else []


def _thing_meant(scene: Scene, token: Token) -> list[tuple[Span, Entry]]:
    """ "It" and "its" take the subject spoken of, where that is a state or an organisation."""
    if parse.dep(token) not in (Dep.SUBJECT, Dep.PASSIVE_SUBJECT, Dep.OWNER) or _is_no_actor(token):
        return []
    if (thing := thing_beside(token)) is not None:
        entry = scene.at(thing.idx)
        return [(_span(token, token), entry)] if entry is not None and _is_state(entry) else []
    entry = _owner(scene, token) or _repeated(scene, token)
    return [(_span(token, token), entry)] if entry else []


def _is_no_actor(token: Token) -> bool:
    """Whether "it" stands for nothing, for a text, or for what is so, takes so long or happens."""
    passes = is_form_of(token.head, tongue().be_or_take) or occurs(token.head)
    return (parse.is_active_subject(token) and passes) or is_empty(token) or is_of_a_text(token)


def _repeated(scene: Scene, token: Token) -> Entry | None:
    """The subject of a clause above it, else what its own clause repeats of the sentence before."""
    if _is_what_was_done(scene, token):
        return None
    above = next((subject for subject in subjects_above(token) if not _is_abroad(token, subject)), None)
    if above is not None:
        entry = scene.at(above.idx)
        return entry if _is_state(entry) and not parse.is_plural(above) else None
    if parse.is_passive_subject(token) and (noun := noun_before(token)) is not None:
        entry = scene.at(noun.idx)
        return entry if _is_state(entry) else None
    thing = thing_told_of(token)
    if thing is not None and scene.at(thing.idx) is None:
        return None
    return _state_before(scene, token)


def _is_what_was_done(scene: Scene, token: Token) -> bool:
    """ "Peru closed the airport, and it was bombed": the thing that the clause it is joined to was done to.

    Likewise of what befell either, as nobody does: "deepened the lake, but it silted up".
    """
    if befell_either(token):
        return True
    if not (parse.is_passive_subject(token) and parse.is_joined(token.head)):
        return False
    noun = noun_before(token)
    return noun is not None and parse.is_object(noun) and parse.is_common_noun(noun) and scene.at(noun.idx) is None


def _state_before(scene: Scene, token: Token) -> Entry | None:
    """The state that the sentence before is about, where it names no other body."""
    meant = scene.subject_before(is_kind(*_STATES), token.idx, _NEXT)
    return meant if meant is None or all(_is_state(scene.at(word.idx)) for word in bodies_before(token)) else None


def _is_state(entry: Entry | None) -> bool:
    return entry is not None and entry.kind in _STATES


def _owner(scene: Scene, token: Token) -> Entry | None:
    """The subject of a possessive's own clause, but of no land: foreign ships pass a coast that is not theirs."""
    if not parse.is_owner(token) or base(token.head) in anaphors_of("possessions", "land"):
        return None
    verb = clause_head(token)
    subject = subject_of(verb) if parse.is_verb(verb) else None
    if subject is None or subject.i >= token.i or parse.is_plural_noun(subject):
        return None
    entry = scene.at(subject.idx)
    return entry if _is_state(entry) else None


def _countryman(scene: Scene, token: Token) -> list[tuple[Span, Entry]]:
    """ "The 48-year-old Australian": the person spoken of, unless known to be of another country."""
    if not among.says(token.lefts, tongue().definite):
        return []
    lands = peoples()[spelling(token)]
    may_be = lands if is_called_by_nothing_else(token) else (None, *lands)
    entry = scene.focus(lambda one: one.kind is ActorKind.PERSON and one.country in may_be, token, _NEAR)
    return [(_noun_phrase(token), entry)] if entry else []


def _is_abroad(owner: Token, subject: Token) -> bool:
    """Whether the subject only passes a land that "its" says is somebody else's."""
    land = parse.is_owner(owner) and base(owner.head) in anaphors_of("possessions", "land")
    return land and subject.head.i == clause_head(owner).i


def _owned(scene: Scene, token: Token, owner: Token) -> list[tuple[Span, Entry]]:
    """ "His government", "its army": the country of whoever owns it."""
    organ = is_spelled(token, anaphors_of("single", "organ")) or is_spelled(token, anaphors_of("single", "country"))
    if not organ or is_of_somebody_unnamed(scene, owner):
        return []
    if is_spelled(owner, anaphors_of("pronouns", "person")):
        country = country_of(scene.focus(is_kind(ActorKind.PERSON), owner, _NEAR))
    elif is_spelled(owner, anaphors_of("pronouns", "thing")):
        country = scene.subject_before(is_kind(ActorKind.COUNTRY), owner.idx, _NEXT)
    else:
        country = country_of(scene.at(owner.idx))
    return [(_span(owner, token), country)] if country else []


def _is_definite(token: Token) -> bool:
    """ "The" or "this" before it, and nothing that makes it another one, as in "the other group".

    Who once held an office is called by that: "the former president".
    """
    determiner = next(filter(parse.is_determiner, token.lefts), None)
    if not is_spelled(determiner, tongue().this_one):
        return False
    if any(
        parse.dep(child) in (Dep.COUNT, Dep.OWNER, Dep.NOUN_MODIFIER)
        or (is_spelled(child, tongue().other_ones) and not (is_spelled(child, tongue().former) and is_somebody(token)))
        for child in token.lefts
    ):
        return False
    if goes_on_behind(token):
        return True
    return not any(parse.is_of_noun(child) or is_spelled(child, tongue().behind_a_noun) for child in token.rights)


def _noun_phrase(token: Token) -> Span:
    return _span(min([token, *token.lefts], key=lambda word: word.i), token)


def _span(first: Token, last: Token) -> Span:
    return Span(first.idx, last.idx + len(last))
