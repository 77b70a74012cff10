"""A pronoun in; how a title writes it, or the thing that it repeats, out."""

from __future__ import annotations

import re

from timeline.actors.gazetteer import names_of_organs
from timeline.actors.things_meant import befell_either
from timeline.events.arguments import is_passive
from timeline.events.event_words import event_words
from timeline.events.lexicon import is_one_of, noun_kind, said_in
from timeline.events.mentions import Mentions
from timeline.events.parties import bodies
from timeline.language import Token, among, parse
from timeline.language.above import verb_above
from timeline.language.anaphora import is_somebody, may_be_undergone, noun_before, subject_before
from timeline.language.phrases import begins
from timeline.language.strangers import done_to_above, is_done_to_above
from timeline.language.stretch import text_of
from timeline.language.subjects import subject_of
from timeline.language.tongue import tongue
from timeline.language.word import base, first_of_row, is_spelled, spelling

_OWNS = re.compile(r"['’]s?$")


def in_front(pronoun: Token) -> str:
    """ "They seized power": of "helped them seize power"."""
    acts = parse.is_any_subject(pronoun)
    return event_words().as_subject.get(spelling(pronoun), str(pronoun.text)) if acts else str(pronoun.text)


def as_article(word: Token) -> str:
    """ "The lesson was learnt": of "that lesson", which points at what stands before it in the text; "" elsewhere."""
    points = parse.is_determiner(word) and is_spelled(word, tongue().pointing)
    if not points or not parse.is_common_noun(word.head) or word.i > word.head.i:
        return ""
    return event_words().known(word.head.text).split(" ")[0]


def opens_what_is_told(word: Token) -> bool:
    """Whether a relative pronoun is the subject of what somebody says of its noun: "which they say failed"."""
    return is_spelled(word, tongue().relative_subjects) and parse.is_subject(word) and parse.is_complement(word.head)


def is_of_a_name_beside(owner: Token) -> bool:
    """ "Talks between Ito and his aunts": whose they are stands right before them, be it nobody known."""
    first = first_of_row(owner.head)
    return parse.is_owner(owner) and first.i < owner.i and parse.is_name(first) and parse.is_singular(first)


def small(pronoun: Token) -> str:
    """A pronoun as it stands inside a line."""
    return str(pronoun.text if is_spelled(pronoun, event_words().always_capital) else spelling(pronoun))


def in_small(told: str, subject: Token | None) -> str:
    """What is told, behind who tells it: "the police hit a man" of "The police" that begins the sentence."""
    first = subject.left_edge if subject is not None else None
    if first is None or not begins(first) or not parse.is_determiner(first):
        return told
    return f"{told[:1].lower()}{told[1:]}" if told.startswith(f"{first.text} ") else told


def thing_before(pronoun: Token) -> Token | None:
    """The common noun that a pronoun repeats, where no other is as near."""
    if is_done_to_above(pronoun):
        return done_to_above(pronoun)
    if parse.is_active_subject(pronoun) and is_spelled(pronoun, tongue().this_one & tongue().it_or_that):
        return None
    if (befallen := _befallen(pronoun)) is not None:
        return befallen
    thing = noun_before(pronoun)
    if thing is None or not (parse.is_common_noun(thing) or parse.is_plural_noun(thing)):
        return None
    return None if _is_another_thing(pronoun, thing) or _is_contested(pronoun) else thing


def _befallen(pronoun: Token) -> Token | None:
    """ "Panama deepened the lake, but it silted up": what was deepened, as no land does that."""
    if not befell_either(pronoun):
        return None
    above = pronoun.head.head
    doer, done_to = parse.first(above, parse.is_subject), parse.first(above, parse.is_object)
    named = doer is not None and parse.is_name(doer)
    return done_to if named and done_to is not None and parse.is_common_noun(done_to) else None


def _is_another_thing(pronoun: Token, thing: Token) -> bool:
    """Whether a noun is an amount, somebody, who acts, or what was told of."""
    if among.says(thing.lefts, event_words().amounts) or _is_a_person(thing, pronoun):
        return True
    return _acts(thing, pronoun) or _is_what_was_told(pronoun, thing)


def organ_before(pronoun: Token, ids: tuple[str, ...], mentions: Mentions) -> Token | None:
    """ "The court met. It ruled": the organ of just those actors that "it" repeats, whose state alone has a name."""
    noun = thing_before(pronoun) if is_spelled(pronoun, tongue().neuter) else None
    return noun if noun is not None and base(noun) in bodies() and mentions.at(noun) == ids else None


def organ_called(pronoun: Token, ids: tuple[str, ...], mentions: Mentions) -> str:
    """ "The Knesset met. It was dissolved": the organ of a state that "it" repeats, by its name there; else ""."""
    if not is_spelled(pronoun, tongue().neuter):
        return ""
    for noun in filter(None, (noun_before(pronoun), subject_before(pronoun))):
        named = text_of([*filter(parse.is_compound, noun.lefts), noun])
        if parse.is_name(noun) and mentions.at(noun) == ids and named in names_of_organs():
            return event_words().known(named) if parse.has(noun, parse.is_determiner) else named
    return ""


def _is_a_person(thing: Token, pronoun: Token) -> bool:
    """Whether it would have "it" act for somebody: "said the actor. “It makes you human”"."""
    return parse.is_active_subject(pronoun) and is_spelled(pronoun, tongue().neuter) and is_somebody(thing)


def _acts(thing: Token, pronoun: Token) -> bool:
    """ "The protests went on. They gripped rocks": what happened does nothing that only people do."""
    if noun_kind(thing) is None or not parse.is_active_subject(pronoun) or not is_spelled(pronoun, tongue().they):
        return False
    done_to = parse.first(pronoun.head, parse.is_object)
    return done_to is not None and noun_kind(done_to) is None and not is_one_of(pronoun.head, "harming", "doings")


def _is_what_was_told(pronoun: Token, thing: Token) -> bool:
    """Whether it rather stands for all that was told: "it bombed a school. Chad condemned it", "he announced it".

    What is judged is a happening or a text; what is announced no noun of a sentence before.
    """
    verb = pronoun.head
    if not parse.is_object(pronoun) or not is_spelled(pronoun, tongue().it_or_that):
        return False
    if is_one_of(verb, "recalling"):
        nouns, _ = said_in()
        return noun_kind(thing) is None and base(thing) not in nouns
    return is_one_of(verb, "reporting") and thing.sent.start != pronoun.sent.start


def _is_contested(pronoun: Token) -> bool:
    """ "A missile hit the tanker. It sank": a thing known before is as near as what was only now brought in."""
    subject = noun_before(pronoun)
    if subject is not None and may_be_undergone(pronoun) and noun_kind(subject) is None:
        return True
    if subject is None or not parse.is_active_subject(pronoun):
        return False
    if not among.says(subject.lefts, tongue().indefinite):
        return False
    objects = (child for child in subject.head.rights if parse.is_object(child) and parse.is_singular(child))
    return any(is_spelled(child, tongue().definite) for each in objects for child in each.lefts)


def clause_subject(pronoun: Token) -> Token | None:
    """The subject of the nearest verb above an owner, where that has one of its own: "he was relieved of his post".

    Else whom the verb above that has do it: "urged [Chad] to reverse its decision".
    """
    verb = verb_above(pronoun) if parse.is_owner(pronoun) else None
    if verb is None:
        return None
    doer = subject_of(verb)
    bidden = doer if doer is not None and parse.is_open_complement(verb) and parse.is_object(doer) else None
    return parse.first(verb, parse.is_any_subject) or bidden


def done_to_before(owner: Token) -> Token | None:
    """To whom a verb does something, before what is theirs: "booked Holt before his release"; None elsewhere."""
    verb = verb_above(owner) if parse.is_owner(owner) else None
    done_to = parse.first(verb, parse.is_object) if verb is not None else None
    return done_to if verb is not None and done_to is not None and verb.i < done_to.i < owner.i else None


def as_doer(owner: str) -> str:
    """Whose plan or habit it is, as who does it: "Chad's", "their"."""
    return event_words().as_doer.get(owner.lower()) or _OWNS.sub("", owner)


def may_stand_for(placeholder: Token, noun: Token, *, one: bool) -> bool:
    """Whether "it" or "they" of a clause joined on may be what the clause before is about, be that ``one`` person."""
    if one or (may_be_undergone(placeholder) and noun_kind(noun) is None):
        return False
    return parse.is_common_noun(noun) and parse.is_plural_noun(noun) == is_spelled(placeholder, tongue().they)


def is_whom_it_was_done_to(subject: Token, above: Token) -> bool:
    """ "Police arrested six people; they were charged": what is done to them is done to those, whom it was before.

    Likewise to whom an object was: "the king commuted his sentence, and he was freed".
    """
    if not parse.is_passive_subject(subject) or is_passive(above):
        return False
    objects = [child for child in above.children if parse.is_object(child)]
    if is_spelled(subject, tongue().it):
        aims = filter(parse.is_adverbial_clause, above.rights)
        return any(parse.is_object(each) and parse.is_singular(each) for aim in aims for each in aim.rights)
    if is_spelled(subject, tongue().they):
        return any(map(parse.is_plural_noun, objects))
    owners = (owner for thing in objects for owner in thing.lefts if parse.is_owner(owner))
    return any(event_words().as_doer.get(spelling(owner)) == spelling(subject) for owner in owners)
