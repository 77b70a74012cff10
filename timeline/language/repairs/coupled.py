"""Two deeds that are told together, of which a small model takes one for a noun or for another's."""

from __future__ import annotations

from timeline.language import among, labels
from timeline.language.anaphora import is_somebody
from timeline.language.groups import word_group
from timeline.language.inflection import verb_of_past
from timeline.language.labels import Dep, Entity, Pos, Tag
from timeline.language.repairs import kinds
from timeline.language.repairs.left_so import LEFT_SO
from timeline.language.repairs.repair import (
    FINITE,
    NOUNS,
    SUBJECTS,
    Repair,
    WordShape,
    any_of,
    attach,
    becomes_subject,
    before,
    describes,
    enthrone,
    first_of,
    hand_on,
    hangs_as,
    has_subject,
    is_a,
    is_comma,
    is_drawn_into_a_time,
    is_tagged,
    leave_time,
    retag,
    says_when,
    word_behind,
)
from timeline.language.tokens import Token
from timeline.language.verbs import is_one_of
from timeline.language.word import is_spelled

_PERSONS = word_group("persons_acted_on")
_SENSING = word_group("sensing")
_IT = word_group("it")
_TURNING = word_group("turning_into")


def _first_of_two(noun: Token) -> bool:
    """ "A warder shot and killed a girl": what is joined to a deed, has no article and the form of a past, is one."""
    actor, verb = before(noun), verb_of_past(noun.lower_)
    deed = first_of(noun.rights, Dep.JOINED)
    if verb is None or deed is None or not hangs_as(actor, Dep.COMPOUND) or actor.head.i != noun.i:
        return False
    if (actor.ent_type_ not in kinds.WHO and not is_somebody(actor)) or not _is_joined_deed(noun, deed):
        return False
    for child in [*noun.lefts]:
        if child.i != actor.i and child.dep_ in (Dep.DETERMINER, Dep.ADJECTIVE, Dep.COMPOUND, Dep.COUNT, Dep.OWNER):
            attach(child, actor, child.dep_)
    retag(noun, Tag.PAST, Pos.VERB, verb)
    attach(actor, noun, Dep.SUBJECT)
    return True


def _is_joined_deed(noun: Token, deed: Token) -> bool:
    """Whether a past of no other subject stands behind "and", with no noun between."""
    between = noun.doc[noun.i + 1 : deed.i]
    joined = bool(between) and between[0].dep_ == Dep.CONJUNCTION
    bare = deed.tag_ == Tag.PAST and not has_subject(deed)
    return joined and bare and not any(word.pos_ in NOUNS for word in between)


def _told_before_a_saying(said: Token) -> bool:
    """ "A warder fled, the police said": what stands before who says so, and is opened by nothing, is what is said."""
    verb, speaker = first_of(said.lefts, Dep.ADVERBIAL_CLAUSE), first_of(said.lefts, Dep.SUBJECT)
    if verb is None or speaker is None or speaker.i < verb.i or not is_one_of(said, "saying"):
        return False
    if not _is_opened_by_nothing(verb) or not is_comma(before(speaker.left_edge)):
        return False
    if any_of(said.children, Dep.COMPLEMENT, Dep.OBJECT):
        return False
    attach(verb, said, Dep.COMPLEMENT)
    return True


def _is_opened_by_nothing(verb: Token) -> bool:
    """Whether it is a finite verb with its subject, which no word makes a part of another clause."""
    opened = any(child.dep_ == Dep.OPENER or child.tag_ == Tag.ASKING_ADVERB for child in verb.lefts)
    return not opened and verb.tag_ in FINITE and has_subject(verb)


def _done_with_the_nearer(deed: Token) -> bool:
    """ "Shot the boy after he drew a gun and aimed it": nobody aims a boy, so who drew the gun aimed it."""
    main = deed.head
    thing = first_of(deed.rights, Dep.OBJECT)
    undergone = first_of(main.rights, Dep.OBJECT)
    if not is_spelled(thing, _IT) or undergone is None or not _is_person(undergone):
        return False
    clauses = [each for each in main.rights if each.dep_ == Dep.ADVERBIAL_CLAUSE and undergone.i < each.i < deed.i]
    nearer = clauses[-1] if clauses else None
    if not is_tagged(nearer, deed.tag_) or not has_subject(nearer):
        return False
    brought = first_of(nearer.rights, Dep.OBJECT)
    if not is_tagged(brought, Tag.SINGULAR) or _is_person(brought):
        return False
    attach(deed, nearer, Dep.JOINED)
    return True


def _is_person(noun: Token) -> bool:
    return noun.ent_type_ == Entity.PERSON or noun.lower_ in _PERSONS or (noun.pos_ == Pos.NOUN and is_somebody(noun))


def _heard_at(time: Token) -> bool:
    """ "Heard her named on the news on Friday": that is when it was heard, and what was heard has no time."""
    named = time.head
    sensed = named.head
    says = says_when(time) or any(map(says_when, time.children))
    last, heard = time.right_edge, sensed.lemma_ in _SENSING and sensed.tag_ in FINITE and sensed.i < named.i
    ends = last.i + 1 >= len(last.doc) or last.nbor(1).is_punct
    if any_of(named.lefts, *labels.HELPERS, Dep.OPENER) or not says or not ends or not heard:
        return False
    attach(time, sensed, time.dep_)
    return True


def _turned_into(turned: Token) -> bool:
    """ "The soldier turned president died": who he was and is now is told beside, and the sentence says what he did."""
    subject, new = first_of(turned.lefts, *SUBJECTS), _what_it_became(turned)
    if subject is None or new is None or subject.i + 1 != turned.i:
        return False
    verb = _what_was_done_then(turned, new)
    if verb is None or any_of(new.lefts, Dep.DETERMINER, Dep.ADJECTIVE):
        return False
    enthrone(verb, turned, Dep.NOUN_CLAUSE) if turned.dep_ == Dep.ROOT else attach(verb, turned.head, turned.dep_)
    becomes_subject(subject, verb)
    for child in [*turned.children]:
        if child.i < subject.left_edge.i or child.i > verb.i or child.dep_ == Dep.PUNCTUATION:
            attach(child, verb, child.dep_)
    describes(turned, subject)
    attach(new, turned, Dep.OBJECT_PREDICATE)
    return True


def _what_it_became(turned: Token) -> Token | None:
    """The noun, in the singular, that the phrase right behind a word ends in."""
    new = word_behind(turned)
    while hangs_as(new, Dep.COMPOUND) and new.i < new.head.i:
        new = new.head
    return new if is_tagged(new, Tag.SINGULAR) else None


def _what_was_done_then(turned: Token, new: Token) -> Token | None:
    """The finite verb behind what somebody became that nothing joins to it, and that has no other subject."""
    behind = (word for word in turned.rights if word.dep_ in _GOES_ON and word.tag_ in FINITE and word.i > new.i)
    verb = next((word for word in behind if not has_subject(word) or new.head.i == word.i), None)
    if verb is None or any_of(verb.lefts, Dep.CONJUNCTION):
        return None
    joined = any_of(among.before(turned.rights, verb), Dep.CONJUNCTION)
    return None if joined else verb


_GOES_ON = frozenset({Dep.JOINED, Dep.COMPLEMENT})


def _is_behind_its_time(name: Token) -> bool:
    return name.dep_ == Dep.UNCLASSED and any(map(says_when, name.head.children))


def _first_of_subjects(second: Token) -> bool:
    """ "In May 1956 Britain, France and Israel met": who is named first, right behind the time, met as well."""
    comma = before(second.left_edge)
    name = before(comma) if is_comma(comma) else None
    if comma is None or not is_a(name, Pos.NAME) or not any_of(second.rights, Dep.JOINED):
        return False
    if (says_when(name) and not is_drawn_into_a_time(name)) or not _opens_behind_its_time(name):
        return False
    if times := _times_drawn_in(name):
        attach(times[-1], name.head, Dep.OF_PREPOSITION)
        hand_on(times[:-1], times[-1])
    leave_time(name)
    becomes_subject(name, second.head)
    attach(comma, name, Dep.PUNCTUATION)
    attach(second, name, Dep.JOINED)
    return True


def _opens_behind_its_time(name: Token) -> bool:
    """Whether a name hangs where its time does, or as that time's preposition itself."""
    if name.dep_ == Dep.PREPOSITION:
        return True
    return name.head.dep_ == Dep.PREPOSITION and (bool(_times_drawn_in(name)) or _is_behind_its_time(name))


def _times_drawn_in(name: Token) -> list[Token]:
    """The words of a time that hang on the name right behind it, as if that were what the preposition leads to."""
    leads = name.dep_ == Dep.OF_PREPOSITION and name.left_edge.i == name.head.i + 1
    return list(filter(says_when, name.lefts)) if leads else []


COUPLED: tuple[Repair, ...] = (
    Repair(
        "the first of several subjects behind a time",
        frozenset({Tag.SINGULAR_NAME, Tag.PLURAL_NAME}),
        _first_of_subjects,
        {
            "In October 1956 Britain, France and Israel met in secret.": "Britain NNP nsubj met",
            "On Monday Chad, Kenya and Peru signed a pact.": "Chad NNP nsubj signed",
            "In October Britain, France and Israel met in secret at Sèvres.": "Britain NNP nsubj met",
            "In Pittsburgh, Barack Obama, Nicolas Sarkozy and Gordon Brown disclose a second plant.": (
                "Obama NNP nsubj disclose"
            ),
        },
        (
            "In Paris, France and Israel met.",
            "On Monday, Kenya and Peru signed a pact.",
            "In Chad, Kenya and Peru won.",
        ),
        word=WordShape(relations=SUBJECTS, has=frozenset({Dep.JOINED})),
    ),
    Repair(
        "who turned into what",
        labels.PAST_OR_PARTICIPLE,
        _turned_into,
        {
            "The soldier turned president died on Monday.": "died VBD ROOT died",
            "The swimming champion turned actress who starred in musicals of the 1950s died.": (
                "turned VBN acl champion"
            ),
            "The rebel leader turned prime minister resigned.": "minister NN oprd turned",
        },
        ("The crowd turned violent and left.", "The soldier turned traitor and died.", "The king turned the page."),
        word=WordShape(lemmas=_TURNING, subject=True),
    ),
    *LEFT_SO,
    Repair(
        "the first of two deeds taken for a noun",
        frozenset({Tag.SINGULAR}),
        _first_of_two,
        {
            "Only blocks away, a narcotics detective shot and killed an unarmed 23-year-old woman.": (
                "shot VBD ROOT shot"
            )
        },
        ("A gang shot and a dog were heard.", "The tax cut and killed hopes."),
        word=WordShape(has=frozenset({Dep.JOINED})),
    ),
    Repair(
        "what is told before who says so",
        FINITE,
        _told_before_a_saying,
        {
            "Less than a year before, and only blocks away, a narcotics detective shot and killed an unarmed "
            "31-year-old woman, Ana Banda, as she tried to flee the police in a car that had been reported stolen at "
            "gunpoint, the police said at the time.": "shot VBD ccomp said"
        },
        ("As a warder fled, the police said nothing.", "A warder fled, the police said."),
        word=WordShape(relations=frozenset({Dep.ROOT}), has=frozenset({Dep.ADVERBIAL_CLAUSE})),
    ),
    Repair(
        "what is done with a thing that the clause before brings in",
        frozenset({Tag.PAST}),
        _done_with_the_nearer,
        {
            "The police said that two officers fatally shot the teenager, Peter Falk, late on Saturday after he "
            "brandished a revolver and pointed it at them.": "pointed VBD conj brandished"
        },
        (
            "The officers shot the boy after he drew a revolver and reported it.",
            "The guard broke the vase after he took a knife and hid it.",
        ),
        word=WordShape(relations=frozenset({Dep.JOINED}), subject=False),
        behind=True,
    ),
    Repair(
        "when something was heard, not done",
        frozenset({Tag.SINGULAR_NAME, Tag.SINGULAR, Tag.PREPOSITION}),
        _heard_at,
        {"Falk then heard her named on the news Friday.": "Friday NNP npadvmod heard"},
        ("Falk heard her called the first of them in May by Banda.", "Falk heard that he had fled on Friday."),
        word=WordShape(relations=frozenset({Dep.ADVERBIAL_NOUN, Dep.PREPOSITION})),
        above=WordShape(tags=frozenset({Tag.PARTICIPLE}), relations=frozenset({Dep.COMPLEMENT})),
        behind=True,
    ),
)
