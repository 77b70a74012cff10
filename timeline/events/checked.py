"""A verb and its finished title in; what shows that the title is no longer what its sentence tells out.

A title has its sentence's words in the order of the sentence, but for names put for pronouns and the form of its verb.
Which of them it has, and which stand between those, tells whether it is still the claim of the sentence. How to add a
check: a `TitleCheck` with titles that it finds wrong and others of the same sentence that it lets pass.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from timeline.events.arguments import is_passive
from timeline.events.headline import QUOTES
from timeline.events.lexicon import is_one_of
from timeline.language import Token, among, parse
from timeline.language.labels import Tag
from timeline.language.relatives import RELATIVES
from timeline.language.tongue import tongue
from timeline.language.word import is_form_of, is_spelled, spelling

_EDGES = ",;:.!?()[]" + QUOTES + "‘’"
_CUT = "…"
_GAP = 3
"""Words from one noun to the next, between which there may be a verb."""
_WHOLE = 45
"""Characters of a beginning that says enough by itself."""
_AHEAD = 30
"""Words of the sentence that a title may leave out at one place."""


@dataclass(frozen=True)
class Finished:
    """A verb and its title; ``words`` are those of its sentence that the title has, in their order."""

    verb: Token
    title: str

    @cached_property
    def places(self) -> list[tuple[Token, int]]:
        """The words of the sentence found again in the title, each behind the last, and where they stand in it."""
        sentence, found = list(self.verb.sent), list[tuple[Token, int]]()
        at = start = 0
        for said in self.title.split(" "):
            bare = said.strip(_EDGES).lower()
            word = next((each for each in sentence[at : at + _AHEAD] if bare and spelling(each) == bare), None)
            if word is not None:
                found.append((word, start))
                at = word.i - sentence[0].i + 1
            start += len(said) + 1
        return found

    @cached_property
    def words(self) -> list[Token]:
        """The words of ``places``."""
        return [word for word, _ in self.places]

    @cached_property
    def indices(self) -> frozenset[int]:
        """Where the words of ``words`` stand in the text."""
        return frozenset(word.i for word in self.words)


@dataclass(frozen=True, slots=True)
class TitleCheck:
    """One sign that a title went wrong.

    ``finds`` are sentences, the verb in braces, to titles of them that it finds wrong; ``passes`` to titles that it
    lets pass.
    """

    name: str
    finds_in: Callable[[Finished], bool]
    finds: dict[str, str] = field(default_factory=dict)
    passes: dict[str, str] = field(default_factory=dict)


def fault_of(verb: Token, title: str) -> TitleCheck | None:
    """The first check that finds something wrong with the title of ``verb``; None where all let it pass."""
    finished = Finished(verb, title)
    return next((check for check in CHECKS if check.finds_in(finished)), None)


def whole_beginning(verb: Token, title: str) -> str:
    """A title that was cut off, up to the last phrase that what stands before it is whole without; else ""."""
    if not title.endswith(_CUT):
        return ""
    finished = Finished(verb, title[: -len(_CUT)])
    ends = (at for word, at in reversed(finished.places) if word.i > verb.i and _may_end_before(word, finished))
    at = next(ends, 0)
    return title[:at].rstrip(f" {_EDGES}") if at > _WHOLE else ""


def _may_end_before(word: Token, finished: Finished) -> bool:
    above = word.head
    if above.i not in finished.indices or parse.is_any_subject(above) or above.i > word.i:
        return False
    if parse.is_conjunction(word):
        return _joins_one_more(word)
    return parse.is_noun(above) and parse.is_preposition(word) and not is_spelled(word, tongue().belonging)


def _joins_one_more(conjunction: Token) -> bool:
    """Whether what stands before it is whole without what it joins to that: not "between A", nor "either A"."""
    first = conjunction.head
    if not parse.is_noun(first):
        return parse.is_verb(first) and parse.has(first, parse.is_joined)
    apart = is_spelled(first.head, tongue().between) or among.says(first.children, tongue().apart)
    return not apart and any(map(parse.is_joined, among.after(first.children, conjunction)))


def _is_cut_off(finished: Finished) -> bool:
    return finished.title.endswith(_CUT) or f"{_CUT} " in finished.title


def _opener_of(verb: Token) -> Token | None:
    """What opens the clause of a verb: "as", "who", "when"; None where it stands by itself or is what is told."""
    if parse.is_joined(verb) or (parse.completes(verb) and is_one_of(verb.head, "saying", "reporting")):
        return None
    opens = (word for word in verb.lefts if parse.is_opener(word) or _asks_or_relates(word))
    return next(opens, None)


def _asks_or_relates(word: Token) -> bool:
    return parse.tag(word) == Tag.ASKING_ADVERB or (is_spelled(word, RELATIVES) and not parse.is_determiner(word))


def _lacks_an_opener(finished: Finished) -> bool:
    """Whether a clause of the sentence stands in the title behind other words, and what opened it does not."""
    return any(
        _stands_without_its_opener(word, finished.words[:at], finished)
        for at, word in enumerate(finished.words)
        if at and parse.is_verb(word) and word.i != finished.verb.i
    )


def _stands_without_its_opener(verb: Token, before: Sequence[Token], finished: Finished) -> bool:
    """Whether what opens the clause of a verb is left out, its subject is not, and something of before it stands."""
    opener = _opener_of(verb)
    if opener is None or opener.i in finished.indices or opener.i > verb.i or is_spelled(opener, tongue().that_told):
        return False
    subject = parse.first(verb, parse.is_any_subject)
    own = subject is not None and (subject.i == opener.i or subject.i in finished.indices)
    return own and any(each.i < opener.i for each in before)


def _negates_nothing(finished: Finished) -> bool:
    """Whether a noun of the title is one that the text says it was not: "a witness, not a suspect"."""
    for word in finished.words:
        if not parse.is_noun(word):
            continue
        before = _before_its_qualities(word)
        own = among.first_word((word, *word.lefts), tongue().nobody)
        if own is None and before is not None and parse.negates(before) and before.i not in finished.indices:
            return True
    return False


def _before_its_qualities(noun: Token) -> Token | None:
    """The word in front of a noun with its article and what is said of it right before: "not" of "not a suspect"."""
    at = noun.i - 1
    while at >= noun.sent.start and noun.doc[at].head.i == noun.i and not parse.negates(noun.doc[at]):
        at -= 1
    return noun.doc[at] if at >= noun.sent.start else None


def _sets_side_by_side(finished: Finished) -> bool:
    """Whether two nouns stand side by side between which the sentence tells something: "at a mill Lima belonged"."""
    places = finished.places
    for (first, start), (second, behind) in pairwise(places):
        beside = behind == start + len(first.text) + 1
        if not beside or second.i - first.i < _GAP or not (parse.is_noun(first) and _may_begin(second)):
            continue
        between = first.doc[first.i + 1 : second.i]
        if any(parse.is_verb(word) and not parse.is_any_helper(word) for word in between):
            return True
    return False


def _may_begin(word: Token) -> bool:
    return parse.is_noun(word) and not parse.is_owner(word)


def _ends_in_a_helper(finished: Finished) -> bool:
    """Whether the last word is one that only helps what the sentence says behind it: "said the raids were"."""
    place = finished.places[-1] if finished.places else None
    if place is None or place[1] + len(place[0].text) != len(finished.title):
        return False
    last = place[0]
    helps = parse.is_any_helper(last) or parse.negates(last)
    return (helps and last.head.i > last.i) or (_is_be(last) and any(word.i > last.i for word in last.children))


def second_clause(finished: Finished) -> int | None:
    """Where what stands before a further clause ends in a title, and nothing joins the two; None where none does."""
    starts = {word.i: at for word, at in finished.places}
    for word in finished.words:
        subject = parse.first(word, parse.is_any_subject)
        if subject is None or subject.i not in starts or subject.i > word.i or word.i == finished.verb.i:
            continue
        before = [at + len(each.text) for each, at in finished.places if each.i < subject.left_edge.i]
        told = max(before, default=0)
        if told and _is_a_clause_of_its_own(word, subject, finished):
            return told
    return None


def _is_a_clause_of_its_own(verb: Token, subject: Token, finished: Finished) -> bool:
    return _is_joined_by_nothing(verb, finished) or _is_told_beside(verb, finished) or _is_which(subject)


def _is_joined_by_nothing(verb: Token, finished: Finished) -> bool:
    """ "He knows the things caused a lot he is sorry": the "and" between two clauses is gone."""
    first = verb.head
    if not parse.is_joined(verb) or first.i not in finished.indices or not parse.is_verb(first):
        return False
    between = (word for word in verb.doc[first.i + 1 : verb.i] if word.i in finished.indices)
    links = [word for word in verb.doc[first.i + 1 : verb.i] if parse.is_conjunction(word)]
    return bool(links) and not any(map(parse.is_conjunction, between))


def _is_told_beside(verb: Token, finished: Finished) -> bool:
    """ "Said she had been robbed her son survived": two clauses that the same verb tells."""
    others = (each for each in verb.head.rights if parse.is_complement(each) and each.i < verb.i)
    beside = any(each.i in finished.indices and parse.has(each, parse.is_any_subject) for each in others)
    return beside and parse.is_complement(verb) and not any(map(parse.is_opener, verb.lefts))


def _is_which(subject: Token) -> bool:
    """ "Witnesses two say so": of "two of which say so"."""
    held = (word for link in subject.rights if parse.is_preposition(link) for word in link.rights)
    return any(is_spelled(word, RELATIVES) for word in held)


def _is_run_on(finished: Finished) -> bool:
    return second_clause(finished) is not None


def without_second(verb: Token, title: str) -> str:
    """A title up to a further clause that nothing joins to it; "" where it has none."""
    at = second_clause(Finished(verb, title))
    words = title[:at].rstrip(f" {_EDGES}").split(" ") if at is not None else []
    return " ".join(words[:-1] if words and words[-1].lower() in tongue().known_or_owned else words)


def _is_be(word: Token) -> bool:
    return is_form_of(word, tongue().being) and parse.is_finite(word)


def _lacks_an_object(finished: Finished) -> bool:
    """Whether nothing stands behind a verb that is always done to somebody or something."""
    verb = finished.verb
    active = not is_passive(verb)
    return active and is_one_of(verb, "undergone") and finished.title.lower().endswith(f" {spelling(verb)}")


def _lacks_its_measure(finished: Finished) -> bool:
    """Whether nothing stands behind a verb that tells nothing by itself: how long it lasted, where it led."""
    verb = finished.verb
    alone = bool(finished.places) and finished.places[-1][0].i == verb.i
    told = any(not word.is_punct for word in verb.rights)
    return alone and told and is_one_of(verb, "telling_with_a_measure") and not parse.is_relative_clause(verb)


CHECKS: tuple[TitleCheck, ...] = (
    TitleCheck(
        "cut off",
        _is_cut_off,
        {
            "Chad {became} the last country to ratify the plan to take in the three islands.": (
                "Chad became the last country to ratify the plan to take in the three…"
            ),
        },
        {"Chad {became} the last country to ratify the plan.": "Chad became the last country to ratify the plan"},
    ),
    TitleCheck(
        "what opens a clause is gone",
        _lacks_an_opener,
        {
            "Guards {seized} Holt in Lima as he was leaving.": "Guards seized Holt in Lima he was leaving",
            "A man who was thought ill {struck} two guards who slept.": "A man struck two guards slept",
        },
        {
            "Guards {seized} Holt in Lima as he was leaving.": "Guards seized Holt in Lima as he was leaving",
            "Holt {said} that the guards left.": "Holt said the guards left",
            "Guards {seized} Holt and left.": "Guards seized Holt",
        },
    ),
    TitleCheck(
        "two nouns side by side",
        _sets_side_by_side,
        {
            "Holt {closed} a mill that was found near Lima by thieves.": "Holt closed a mill Lima",
            "A man who hurled a shell seconds before noon was {seized}.": "A man seconds was seized",
        },
        {
            "Holt {closed} a mill that was found near Lima by thieves.": "Holt closed a mill near Lima",
            "Holt {closed} a coal mill that was found near Lima.": "Holt closed a coal mill",
        },
    ),
    TitleCheck(
        "a further clause that nothing joins",
        _is_run_on,
        {
            "Holt {said} that he knew the mills had closed and that he was sorry.": (
                "Holt said he knew the mills had closed he was sorry"
            ),
            "Police {met} three monks, two of which say that they slept.": "Police met three monks two say they slept",
        },
        {
            "Holt {said} that he knew the mills had closed and that he was sorry.": (
                "Holt said he knew the mills had closed and he was sorry"
            ),
            "Holt {said} the mills had closed.": "Holt said the mills had closed",
            "Police {met} three monks who slept.": "Police met three monks who slept",
            "Holt {left} as the mill closed.": "Holt left as the mill closed",
        },
    ),
    TitleCheck(
        "a helper without its verb",
        _ends_in_a_helper,
        {
            "Holt {said} the two raids were not related.": "Holt said the two raids were",
            "Holt {said} the guard was in the mill.": "Holt said the guard was",
        },
        {
            "Holt {said} the two raids were not related.": "Holt said the two raids were not related",
            "Holt {said} that he knew who the guard was.": "Holt said he knew who the guard was",
        },
    ),
    TitleCheck(
        "what it was not",
        _negates_nothing,
        {"They {called} him a witness wanted for talks, not a suspect.": "They called him a witness a suspect"},
        {
            "They {called} him a witness, not a suspect.": "They called him a witness",
            "They {called} him a witness but not a suspect.": "They called him a witness but not a suspect",
        },
    ),
    TitleCheck(
        "nothing that it was done to",
        _lacks_an_object,
        {"Orbit {unveiled} on Monday what it had built.": "Orbit unveiled"},
        {
            "Orbit {unveiled} its tank on Monday.": "Orbit unveiled its tank",
            "The tank was {unveiled} on Monday.": "The tank was unveiled",
            "Holt was arrested on Monday, {freed} on Tuesday and jailed on Friday.": "Holt was freed",
            "The ministers {met} on Monday.": "The ministers met",
        },
    ),
    TitleCheck(
        "neither how long nor where to",
        _lacks_its_measure,
        {
            "The siege {lasted} until the following May.": "The siege lasted",
            "Talks in Lima {led} nowhere.": "Talks in Lima led",
        },
        {
            "The siege {lasted} nine months until May.": "The siege lasted nine months",
            "The siege {ended} in the following May.": "The siege ended",
            "In such a town sieges {last}.": "Sieges last",
        },
    ),
)
"""The first that finds something decides."""
