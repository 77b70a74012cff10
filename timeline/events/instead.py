"""A verb and a time that stands with it in; the word that the time dates instead of the verb out."""

from __future__ import annotations

from collections.abc import Callable

from timeline.catalogue import marked, worded
from timeline.events.candidate import is_scene, names_happening
from timeline.events.edges import bounding
from timeline.events.event_words import event_words
from timeline.events.lexicon import is_one_of, noun_kind, said_in
from timeline.events.marks import Mark
from timeline.events.noun_or_verb import is_met_at_once
from timeline.language import Tense, Token, labels, parse, tense
from timeline.language.labels import Dep
from timeline.language.relatives import LENGTHS, antecedent
from timeline.language.tongue import tongue
from timeline.language.word import base, is_form_of, is_led_by, is_spelled
from timeline.model import Granularity


def instead(verb: Token, mark: Mark) -> tuple[Token, str] | None:
    """What the time of ``mark`` dates in place of ``verb``, and what the grammar alone does not say of that."""
    for find, note in _INSTEAD:
        if (word := find(verb, mark)) is not None:
            return word, worded(note, text=mark.text) if note else ""
    return None


def _written(verb: Token, _: Mark) -> Token | None:
    """What is said in a letter of a day: "In a letter dated 3 May the bank asked", "in a ruling handed down in May"."""
    letter = verb.head
    nouns, given_out = said_in()
    if not is_form_of(verb, given_out) or not parse.is_participle(verb) or not parse.is_noun_clause(verb):
        return None
    if base(letter) not in nouns:
        return None
    above = letter.head.head if is_led_by(letter, tongue().doer_or_means) else letter.head
    above = above.head if parse.is_object(above) else above
    said = parse.is_full_verb(above) and tense(above) is Tense.PAST and not is_one_of(above, "states")
    return above if said and parse.dep(letter) in (Dep.OF_PREPOSITION, *labels.SUBJECTS) else None


def _recalled(verb: Token, mark: Mark) -> Token | None:
    """The happening that a verb only looks back on, where its month or year stands right after it.

    "Condemned the bombing of the town in May 2021", but "condemned it on Monday".
    """
    if mark.said.granularity is Granularity.DAY or not is_one_of(verb, "recalling"):
        return None
    opened = _opening(mark)
    object = parse.first(verb, parse.is_object)
    if object is None or noun_kind(object) is None or object.right_edge.i != opened.i - 1:
        return None
    if is_met_at_once(object) and not parse.is_base_form(verb):
        return None
    return object


def _opening(mark: Mark) -> Token:
    """The first word of a time, be that what leads to it."""
    return mark.above if parse.is_of_preposition(mark.head) else mark.head.left_edge


def _presuming(verb: Token, stop: Token) -> Token | None:
    """What behind the verb leads to a thing that was before: "following [the fire]"."""
    before = (child for child in verb.rights if child.i < stop.i and parse.is_preposition(child))
    return next((child for child in before if is_spelled(child, event_words().presumed)), None)


def _charged_after(verb: Token, mark: Mark) -> Token | None:
    """What somebody is charged over, said with its time: "was charged following the fire at a shop on Sunday"."""
    if not is_one_of(verb, "charging") or mark.is_before(verb):
        return None
    opened = _opening(mark)
    link = _presuming(verb, opened)
    if link is None or any(word.text == "," or parse.is_verb(word) for word in link.doc[link.i + 1 : opened.i]):
        return None
    noun = parse.first(link, parse.is_of_preposition)
    return noun if noun is not None and noun_kind(noun) is not None and names_happening(noun) else None


def _puts_there(verb: Token, link: Token) -> bool:
    """Whether a verb puts something on the time that the word leads to: "set for", "moved to", "a vote put on"."""
    if is_spelled(link, tongue().from_or_to - tongue().origin) and is_one_of(verb, "delaying", "moving_in_time"):
        return True
    return is_spelled(link, tongue().benefit) or (parse.is_noun_clause(verb) and is_form_of(verb, event_words().put))


def _arranged(verb: Token, mark: Mark) -> Token | None:
    """What is put on a day, which is not the day of putting it there: "the vote was scheduled for May"."""
    head = mark.head
    while parse.is_joined(head) and parse.is_of_date(head):
        head = head.head
    if not parse.is_of_preposition(head) or not is_one_of(verb, "arranging", "delaying", "moving_in_time"):
        return None
    if not _puts_there(verb, head.head):
        return None
    if parse.is_noun_clause(verb):
        return verb.head
    moved = _moved(verb)
    return moved if moved is not None and not parse.is_pronoun(moved) else None


def _moved(verb: Token) -> Token | None:
    """What is put on a day."""
    undergone = parse.first(verb, parse.undergoes)
    return antecedent(undergone) if undergone is not None else None


def is_of_no_putting_off(verb: Token, mark: Mark) -> bool:
    """ "They were put off to 25 April": what is then to come is only meant, and nothing was on that day.

    Nor on the day from which it was put off: "from 2020 to the following year".
    """
    delayed = is_one_of(verb, "delaying", "moving_in_time") and parse.is_of_preposition(mark.head)
    moved = _moved(verb) if delayed else None
    if moved is None:
        return False
    left = is_spelled(mark.above, tongue().origin)
    return left or (parse.is_pronoun(moved) and _puts_there(verb, mark.above))


def _expected(verb: Token, mark: Mark) -> Token | None:
    """What is expected on a day said before it: "on Friday the court is expected to rule"."""
    to_come = parse.first(verb, parse.is_open_complement)
    helpers = [child for child in verb.lefts if parse.is_any_helper(child)]
    if to_come is None or not parse.is_base_form(to_come) or not mark.is_before(to_come):
        return None
    now = parse.is_participle(verb) and len(helpers) == 1 and parse.is_present(helpers[0])
    return to_come if now and is_one_of(verb, "scheduling") and names_happening(to_come) else None


def _seen(verb: Token, mark: Mark) -> Token | None:
    """What a month or year is said to have seen: "August saw rebels attack thirty posts"."""
    opened = (
        mark.is_before(verb)
        and mark.above.i == verb.i
        and parse.dep(mark.head) in (*labels.SUBJECTS, Dep.ADVERBIAL_NOUN)
    )
    others = [child for child in verb.children if parse.is_subject(child) and child.i != mark.head.i]
    if not opened or others or not is_scene(verb):
        return None
    told = [
        child
        for child in verb.children
        if parse.dep(child) in (Dep.COMPLEMENT, Dep.OPEN_COMPLEMENT, Dep.OBJECT) and names_happening(child)
    ]
    return told[0] if told else None


def _shown_behind_colon(be: Token, mark: Mark) -> Token | None:
    """What shows why a time was what it is said to be: "January was the worst month: 781 people were killed"."""
    measured = any(is_form_of(child, LENGTHS) for child in parse.below(be, parse.is_predicate_noun))
    if not is_form_of(be, tongue().being) or mark.above.i != be.i or mark.is_behind(be) or not measured:
        return None
    beside = [be.head] if parse.dep(be) in (Dep.COMPLEMENT, Dep.PARATAXIS) else []
    beside += [
        child for child in be.children if parse.dep(child) in (Dep.ADVERBIAL_CLAUSE, Dep.PARATAXIS, Dep.COMPLEMENT)
    ]
    behind = (each for each in beside if each.i > be.i and ":" in {word.text for word in be.doc[be.i : each.i]})
    return next(filter(_happened, behind), None)


def _happened(word: Token) -> bool:
    return names_happening(word) and tense(word) is Tense.PAST


_INSTEAD: tuple[tuple[Callable[[Token, Mark], Token | None], str], ...] = (
    (_arranged, ""),
    (_expected, ""),
    (_written, ""),
    (_recalled, ""),
    (_charged_after, ""),
    (bounding, ""),
    (_seen, marked("“{text}” is said to have seen it")),
    (_shown_behind_colon, marked("“{text}” is said to be the time that it tells of")),
)
"""What a time dates instead of the verb that it stands with, the first that is there, and what is said of it."""
