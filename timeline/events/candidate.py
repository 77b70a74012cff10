"""Words that may name something that happened: a Doc in, its candidates out, before they are dated, typed or titled."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass

from timeline.events.event_words import event_words
from timeline.events.lexicon import is_one_of, noun_kind, objects_of_turns, parts_of_verbs, verbs
from timeline.language import Doc, Token, among, clause_of, clause_span, labels, parse, sentence_span, subtree_span
from timeline.language.asked import is_asked_for, is_asked_of_somebody
from timeline.language.bidden import is_bidden
from timeline.language.emptiness import is_empty, takes_time
from timeline.language.labels import Dep, Entity, Tag
from timeline.language.tongue import tongue
from timeline.language.word import base, is_before_head, is_form_of, is_led_by, is_spelled, is_topmost, spelling
from timeline.model import Span

_AUXILIARY = frozenset(
    {
        Dep.HELPER,
        Dep.PASSIVE_HELPER,
        Dep.CASE,
        Dep.PREPOSITION,
        Dep.PUNCTUATION,
        Dep.COMPOUND,
        Dep.CONJUNCTION,
        Dep.OPENER,
    }
)
_OBJECTS = (Dep.OBJECT, Dep.PREDICATE_NOUN, Dep.OBJECT_PREDICATE)
_NAMES = frozenset({Entity.STATE, Entity.PEOPLE})
_NEAR = 3
_PREFIX = 3
"""Letters of a word's first part at most: "re", "pre", "non"."""
_DEPTH = 30
"""How far up the parse a word's governor may be; deeper is a parse gone astray."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One possible event: ``token`` is the head word of its trigger."""

    token: Token
    trigger: Span
    clause: Span
    sentence: Span

    @property
    def is_verb(self) -> bool:
        """Whether it is told by a verb, not by a noun."""
        return bool(parse.is_verb(self.token))


def find_candidates(doc: Doc, spans: Iterable[Span] = ()) -> list[Candidate]:
    """Every verb and eventive noun that may name something that happens, in order of text.

    The words of ``spans`` say when, not what ("since the Second World War").
    """
    when = {token.i for span in spans for token in doc.tokens_in(span)}
    return [candidate(token) for token in doc.tokens if token.i not in when and names_happening(token)]


def candidate(token: Token) -> Candidate:
    """The candidate that ``token`` is the trigger of."""
    trigger = Span(token.idx, token.idx + len(token))
    clause = clause_span(token) if parse.is_verb(token) else subtree_span(token)
    return Candidate(token, trigger, clause, sentence_span(token))


def names_happening(token: Token) -> bool:
    """Whether a word names something that happens, by its part of speech, its place in the parse and the lexicon."""
    if parse.is_full_verb(token):
        return _is_happening_verb(token)
    if noun_kind(token) is None or _is_modifier(token):
        return False
    return not _is_of_bidding(token) and not _is_part_of_its_verb(token)


def _is_part_of_its_verb(noun: Token) -> bool:
    """ "Set it on [fire]", "followed [suit]": bare, and no happening of its own."""
    if any(True for _ in noun.children):
        return False
    if _is_of_a_turn(noun):
        return True
    led = is_led_by(noun, tongue().in_or_on) and is_spelled(noun, parts_of_verbs())
    return led and not is_form_of(noun.head.head, tongue().being)


def _is_of_bidding(noun: Token) -> bool:
    """ "Leave a comment": what somebody is only told to do."""
    return parse.is_object(noun) and parse.is_full_verb(noun.head) and is_bidden(noun.head)


def _is_happening_verb(token: Token) -> bool:
    spelled = token.is_alpha or ("-" in token.text and any(letter.isalpha() for letter in token.text))
    return spelled and not any(says_no(token) for says_no in _NO_HAPPENINGS)


def _only_helps(verb: Token) -> bool:
    return parse.dep(verb) in _AUXILIARY


def _says_nothing(verb: Token) -> bool:
    """Whether it is one of the verbs of which nothing happens, and not the one that says what came next."""
    return is_one_of(verb, "none") and not (_comes_next(verb) or any(map(_is_of_a_turn, verb.rights)))


def _is_of_a_turn(noun: Token) -> bool:
    """ "Followed [suit]": the object that is only a part of its verb."""
    return parse.is_object(noun) and f"{base(noun.head)} {spelling(noun)}" in objects_of_turns()


def _describes(verb: Token) -> bool:
    """ "The [burned] car"."""
    return parse.is_adjectival(verb) and is_before_head(verb)


def _is_without(verb: Token) -> bool:
    """ "No [smoking]"."""
    return parse.is_ing_form(verb) and any(map(is_empty, verb.lefts))


def _is_in_a_name(verb: Token) -> bool:
    if _is_in_a_title(verb):
        return True
    if not parse.entity(verb) or not verb.text[0].isupper():
        return False
    return not verb.is_sent_start or parse.entity(verb) in _NAMES


def _is_in_a_title(verb: Token) -> bool:
    """ "The Law on Governing Aceh", "the Treaty for Banning Mines": what a law that is written large is about."""
    if not (parse.is_ing_form(verb) and verb.text.istitle() and parse.is_clause_of_preposition(verb)):
        return False
    law = verb.head.nbor(-1) if verb.head.i else verb.head
    return verb.head.text.islower() and parse.is_noun(law) and law.text[0].isupper() and not law.left_edge.is_sent_start


def _is_let_go(verb: Token) -> bool:
    """ "Was let go from his job": who is let go goes nowhere by that."""
    return parse.is_open_complement(verb) and parse.is_base_form(verb) and _is_let(verb.head)


def _is_let(verb: Token) -> bool:
    return is_form_of(verb, tongue().making_do) and clause_of(verb).passive and not parse.has(verb, parse.is_object)


def is_left_off(verb: Token) -> bool:
    """ "Stopped taking part": what came to its end is told by the verb that says so."""
    return left_off_by(verb) is not None


def left_off_by(verb: Token) -> Token | None:
    """The verb that says so: "[stopped] taking part", "[gave] up on finding it"; None elsewhere."""
    on = parse.is_clause_of_preposition(verb) and is_spelled(verb.head, verbs("complements"))
    above = verb.head.head if on else verb.head
    below = (on or parse.is_open_complement(verb)) and parse.is_ing_form(verb)
    return above if below and is_one_of(above, "leaving_off") else None


def _is_ordered(verb: Token) -> bool:
    """ "Ordered him held without bail": what is to be done to somebody is told by the verb that says so."""
    return parse.dep(verb) == Dep.OBJECT_PREDICATE and is_one_of(verb.head, "wanting_done")


def _is_label(verb: Token) -> bool:
    """ "Published: May 3", "First posted: May 3": a word and a colon, of the day that stands behind it.

    Likewise "Posted on May 3" with a capital behind a headline.
    """
    behind = verb.doc[verb.i + 1 : verb.i + 1 + _NEAR]
    if _is_line_of_its_own(verb):
        return True
    if not behind or behind[0].text != ":" or not (parse.is_past(verb) or parse.is_participle(verb)):
        return False
    return bool(verb.is_sent_start or (verb.text[0].isupper() and any(word.text[0].isdigit() for word in behind)))


def _is_line_of_its_own(verb: Token) -> bool:
    """ "Posted on May 3" behind a headline: a participle with a capital, and a day right behind it."""
    capital = verb.text.istitle() and not verb.is_sent_start and parse.is_participle(verb)
    led = next((child for child in verb.rights if is_spelled(child, tongue().in_or_on)), None)
    day = led.nbor(1) if led is not None and led.i == verb.i + 1 and led.i + 1 < len(led.doc) else None
    return capital and day is not None and parse.is_of_date(day) and not parse.has(verb, parse.is_any_helper)


def _begins_a_word(verb: Token) -> bool:
    """ "Re - signed": the first part of a word that is written with blanks around its hyphen."""
    hyphen = verb.nbor(1) if verb.i + 1 < len(verb.doc) else None
    return len(verb) <= _PREFIX and hyphen is not None and hyphen.text == "-"


def _is_put_in(verb: Token) -> bool:
    """ "As you can see", "when it comes to trade", "meaning he could stay": what only leads over to what is told."""
    if is_spelled(verb, event_words().meaning) and parse.is_adverbial_clause(verb):
        return verb.left_edge.i > 0 and verb.left_edge.nbor(-1).text == ","
    subject = parse.first(verb, parse.is_any_subject)
    if not parse.is_adverbial_clause(verb) or subject is None or parse.has(verb, parse.is_object):
        return False
    if is_spelled(verb.left_edge, tongue().capacity):
        return is_spelled(subject, tongue().we_or_you) and is_one_of(verb, "states", "reporting")
    return is_spelled(subject, tongue().it) and _is_when_it_comes_to(verb)


def _is_when_it_comes_to(verb: Token) -> bool:
    to = parse.first(verb, parse.is_preposition)
    comes = is_form_of(verb, tongue().coming_to) and is_spelled(to, tongue().goal)
    return comes and is_spelled(verb.left_edge, tongue().at_which_time)


def _fills_a_time(verb: Token) -> bool:
    """ "With two minutes to play": how much of a time was left, and nothing that was done."""
    to = parse.first(verb, parse.is_any_helper)
    if to is None or not is_spelled(to, tongue().goal) or not parse.is_base_form(verb) or to.i < 2:
        return False
    time = to.nbor(-1)
    left = time.i - 1
    while left > time.sent.start and parse.is_of_time(time.doc[left]):
        left -= 1
    counted = parse.is_of_time(time) or any(mark in time.text for mark in ":")
    return counted and is_spelled(time.doc[left], tongue().company)


def _gives_a_name(verb: Token) -> bool:
    """ "A firm called Orbit", "a soldier turned king": a participle that only says what somebody or something is."""
    if _calls_them_so(verb):
        return True
    described = parse.is_participle(verb) and parse.is_noun_clause(verb)
    if (
        described
        and is_form_of(verb, event_words().turning_into)
        and Dep.OBJECT_PREDICATE in map(parse.dep, verb.rights)
    ):
        return True
    named = described and is_form_of(verb, event_words().naming_it)
    return named and any(parse.dep(child) == Dep.OBJECT_PREDICATE and parse.is_name(child) for child in verb.rights)


def _calls_them_so(verb: Token) -> bool:
    """ "Black bag jobs, he called them": what is named stands before, and nothing behind."""
    thing = parse.first(verb, parse.is_object)
    subject = parse.first(verb, parse.is_any_subject)
    if subject is None or subject.left_edge.i == 0 or thing is None or thing.i + 1 >= len(verb.doc):
        return False
    apart = thing.nbor(1).is_punct and subject.left_edge.nbor(-1).is_punct
    return apart and is_spelled(thing, tongue().it_or_them) and is_form_of(verb, event_words().naming_it)


def _is_owned(verb: Token) -> bool:
    """ "The team’s leading rusher": a quality of what somebody has, taken for a deed."""
    before = verb.nbor(-1) if verb.i > verb.sent.start else None
    behind = verb.nbor(1) if verb.i + 1 < verb.sent.end else None
    owned = parse.is_ing_form(verb) and before is not None and parse.tag(before) == Tag.OWNER_MARK
    return owned and behind is not None and (parse.is_noun(behind) or parse.is_ing_form(behind))


def only_bounds(verb: Token) -> bool:
    """Whether a participle only says when the thing above it began or ended: "fought a battle, beginning on 12 May".

    Likewise of a time: "in the quarter ended Sept. 29".
    """
    alone = not any(parse.dep(child) in (Dep.OBJECT, Dep.SUBJECT) for child in verb.children)
    if parse.is_noun_clause(verb) and parse.is_of_time(verb.head):
        return alone and is_form_of(verb, event_words().bounding)
    return (
        parse.is_ing_form(verb)
        and (
            parse.dep(verb) in (Dep.ADVERBIAL_CLAUSE, Dep.NOUN_CLAUSE, Dep.PREPOSITION)
            or (parse.is_open_complement(verb) and parse.has(verb.head, parse.is_object))
        )
        and is_form_of(verb, event_words().starting)
        and alone
    )


def _is_announced(verb: Token) -> bool:
    """ "Here are the events that took place": a text that speaks of itself."""
    above = verb.head.head
    return (
        parse.is_relative_clause(verb)
        and is_form_of(above, tongue().being)
        and among.says(above.children, tongue().here)
    )


def _only_judges(verb: Token) -> bool:
    """ "Too big to fail", "strong enough to win": an infinitive that measures what is said of its subject."""
    if not parse.is_base_form(verb) or not among.says(filter(parse.is_helper, verb.children), tongue().goal):
        return False
    above = verb.head
    beside = [
        *above.children,
        *(word for child in above.children if parse.is_predicate_adjective(child) for word in child.children),
    ]
    return any(is_spelled(word, tongue().too_much) and parse.is_adverbial(word) and word.i < verb.i for word in beside)


def is_scene(verb: Token) -> bool:
    """ "August saw new raids", "Friday brought a truce": a time for a subject happens to have what stands behind."""
    if not is_form_of(verb, event_words().scenes):
        return False
    when = [child for child in verb.lefts if parse.dep(child) in (*labels.SUBJECTS, Dep.ADVERBIAL_NOUN)]
    return bool(when) and all(parse.is_of_time(child) for child in when) and when[-1].i == verb.i - 1


def _comes_next(verb: Token) -> bool:
    """ "A standoff followed": what comes next happens; what follows something else only stands behind it."""
    return is_form_of(verb, event_words().following) and parse.is_past(verb) and not parse.has(verb, parse.is_object)


_NO_HAPPENINGS = (
    _only_helps,
    _says_nothing,
    _describes,
    _gives_a_name,
    _is_label,
    is_asked_for,
    is_asked_of_somebody,
    _fills_a_time,
    _begins_a_word,
    _is_put_in,
    _is_announced,
    only_bounds,
    _only_judges,
    is_scene,
    _is_without,
    is_bidden,
    is_left_off,
    _is_let_go,
    _is_ordered,
    takes_time,
    _is_in_a_name,
    _is_owned,
)
"""What is asked of a verb, the cheapest first; one that says yes, and it names nothing that happens by itself."""


def _is_modifier(token: Token) -> bool:
    """Whether a noun only says of what kind another is ("attack helicopter", "summit host")."""
    return parse.is_modifier_or_owner(token) and not parse.is_owner(token) and is_before_head(token)


def happening_above(token: Token, known: Container[int]) -> Token | None:
    """The nearest candidate that ``token`` hangs on; of a verb that names nothing itself ("included"), its argument."""
    word, depth = token, 0
    while not is_topmost(word) and depth < _DEPTH:
        below, word, depth = word, word.head, depth + 1
        if word.i in known:
            return word
        if parse.is_verb(word) and not parse.is_any_helper(word):
            return next((noun for noun in carried(word) if noun.i in known and noun.i != below.i), None)
    return None


def carried(verb: Token) -> list[Token]:
    """The nouns beside a verb that names no happening itself: its object, else its subject."""
    after = [child for child in verb.children if parse.dep(child) in _OBJECTS]
    return after or [child for child in verb.children if parse.is_subject(child)]
