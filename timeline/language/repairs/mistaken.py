"""Verbs and small words that a small model takes for others, and whom it then has act or undergo; the clause out."""

from __future__ import annotations

from typing import Final

from timeline.language import among, labels
from timeline.language.anaphora import are_people
from timeline.language.groups import word_group
from timeline.language.inflection import past
from timeline.language.labels import Dep, Pos, Tag
from timeline.language.repairs import kinds
from timeline.language.repairs.repair import (
    SUBJECTS,
    VERBS,
    Repair,
    WordShape,
    any_of,
    attach,
    becomes_subject,
    before,
    enthrone,
    first_of,
    hand_on,
    is_comma,
    is_tagged,
    retag,
    says_when,
    take_place,
    word_behind,
)
from timeline.language.tokens import Token
from timeline.language.tongue import tongue
from timeline.language.verbs import is_one_of
from timeline.language.word import is_spelled

_ROUND: Final = word_group("all_round")
_UP_TO: Final = word_group("time_openers") | word_group("up_to")
_AGE: Final = word_group("age")
_HAVING: Final = word_group("having")
_OBJECT_FORMS: Final = tongue().objects
_PRIZES: Final = word_group("prizes")


def _called_before_the_name(name: Token) -> bool:
    """ "A former teacher, Mr Banda won": what stands before the comma says who he is, and is nobody beside him."""
    verb = name.head
    said = first_of(verb.lefts, *SUBJECTS)
    if said is None or said.i >= name.i or said.pos_ != Pos.NOUN or not are_people(said):
        return False
    if not is_comma(before(name.left_edge)) or said.right_edge.i > name.left_edge.i or said.dep_ != name.dep_:
        return False
    if not any_of(said.lefts, Dep.DETERMINER) or any_of(said.rights, Dep.JOINED) or is_comma(word_behind(name)):
        return False
    attach(said, name, Dep.APPOSITION)
    return True


def _things_that_act(noun: Token) -> bool:
    """ "[Sirens] woke the city": what acts, without a clause of its own, is a noun."""
    if any_of(noun.children, *SUBJECTS, Dep.OBJECT, Dep.HELPER, *kinds.GOES_ON) or noun.head.i < noun.i:
        return False
    retag(noun, Tag.PLURAL, Pos.NOUN, noun.lower_.removesuffix("s"))
    return True


def _stepped_down(noun: Token) -> bool:
    """ "Announces a plan and steps down": what is joined to a verb and goes on as one is no noun."""
    if noun.head.tag_ not in labels.FINITE or noun.left_edge.i != noun.i or not any_of(noun.rights, Dep.PARTICLE):
        return False
    retag(noun, Tag.PRESENT_SINGULAR, Pos.VERB, noun.lower_.removesuffix("s"))
    return True


def _until_an_age(link: Token) -> bool:
    """ "Ruled until he was deposed, at the age of 84, in May 1987": the time is of what it stands behind."""
    verb = link.head
    nearer = [each for each in verb.rights if each.dep_ == Dep.ADVERBIAL_CLAUSE and each.i < link.i]
    aside = first_of(among.after(verb.rights, nearer[-1]), Dep.PREPOSITION) if nearer else None
    if aside is None or aside.i >= link.i or not any(word.lower_ in _AGE for word in aside.subtree):
        return False
    if not among.has_word(nearer[-1].lefts, _UP_TO, Dep.OPENER) or not any(map(says_when, link.rights)):
        return False
    attach(aside, nearer[-1], aside.dep_)
    attach(link, nearer[-1], link.dep_)
    return True


def _round_the_world(adverb: Token) -> bool:
    """ "Went round the world": it leads to where, and nothing is done to the world."""
    verb, place = adverb.head, first_of(adverb.head.rights, Dep.OBJECT)
    if place is None or adverb.i != verb.i + 1 or place.left_edge.i != adverb.i + 1:
        return False
    retag(adverb, Tag.PREPOSITION, Pos.ADPOSITION, adverb.lower_)
    adverb.dep_ = Dep.PREPOSITION
    attach(place, adverb, Dep.OF_PREPOSITION)
    return True


def _claims_it(verb: Token) -> bool:
    """ "Ten die in a raid; Rebels claim responsibility": what has a subject is the verb, and no part of a name."""
    thing = verb.head
    subject = first_of((*verb.lefts, *thing.lefts), *SUBJECTS)
    if subject is None or subject.i != verb.i - 1 or thing.i != verb.i + 1 or subject.pos_ != Pos.NAME:
        return False
    top = thing.sent.root
    if top.i == thing.i and subject.left_edge.i == thing.sent.start:
        enthrone(verb, thing, Dep.OBJECT)
    elif top.i < subject.left_edge.i and top.pos_ in VERBS and is_tagged(before(subject.left_edge), ":", ","):
        attach(verb, top, Dep.PARATAXIS)
    else:
        return False
    attach(subject, verb, Dep.SUBJECT)
    attach(thing, verb, Dep.OBJECT)
    return True


def _has_it_done(has: Token) -> bool:
    """ "Ben Ali has Bourguiba declared unfit and takes power": who has a subject of their own had it done."""
    done = has.head
    subject, other = first_of(has.lefts, *SUBJECTS), first_of(among.after(done.lefts, has), *SUBJECTS)
    if subject is None or other is None or not subject.i < has.i < other.i < done.i or has.lemma_ not in _HAVING:
        return False
    if past(done.lemma_) != done.lower_ and done.tag_ != Tag.PARTICIPLE:
        return False
    later = [each for each in done.rights if each.dep_ in (Dep.JOINED, Dep.CONJUNCTION, Dep.PUNCTUATION)]
    in_front = [each for each in done.lefts if each.i < subject.left_edge.i]
    enthrone(has, done, Dep.COMPLEMENT)
    hand_on(later, has)
    for each in in_front:
        attach(each, has, Dep.UNCLASSED if each.dep_ in SUBJECTS else each.dep_)
    retag(has, has.tag_, Pos.VERB, has.lemma_)
    retag(done, Tag.PARTICIPLE, Pos.VERB, done.lemma_)
    return True


def _had_them_treated(had: Token) -> bool:
    """ "Toppled the king, had him hanged": who has the form of an object underwent it, and had it done to them."""
    done, whom = had.head, word_behind(had)
    if not is_spelled(whom, _OBJECT_FORMS) or whom.head.i != done.i or whom.dep_ not in SUBJECTS or had.i > whom.i:
        return False
    if had.lemma_ not in _HAVING or not whom.i < done.i or any_of(among.before(done.lefts, had), *SUBJECTS):
        return False
    before_it = first_of(among.before(done.lefts, had), Dep.COMPLEMENT)
    take_place(had, done, Dep.COMPLEMENT)
    hand_on([each for each in done.rights if each.dep_ in (Dep.JOINED, Dep.CONJUNCTION, Dep.PUNCTUATION)], had)
    if before_it is not None:
        take_place(before_it, had, Dep.JOINED)
    retag(had, had.tag_, Pos.VERB, had.lemma_)
    retag(done, Tag.PARTICIPLE, Pos.VERB, done.lemma_)
    return True


def _done_there(there: Token) -> bool:
    """ "In January a judge there sentenced him": whoever stands before "there" acts, and is no part of the time."""
    verb, noun = there.head, before(there)
    if noun is None or noun.dep_ != Dep.OF_PREPOSITION or any_of(verb.lefts, *SUBJECTS - {Dep.EXPLETIVE}):
        return False
    if not says_when(first_of(noun.head.rights, Dep.OF_PREPOSITION)) or says_when(noun):
        return False
    becomes_subject(noun, verb)
    attach(there, noun, Dep.ADVERB)
    return True


def _awarded(prize: Token) -> bool:
    """ "Banda awarded Nobel Peace Prize": whoever gives one has an article for it."""
    verb = prize.head
    subject = first_of(verb.lefts, Dep.SUBJECT)
    if subject is None or prize.lower_ not in _PRIZES or not is_one_of(verb, "awarding"):
        return False
    if past(verb.lemma_) != verb.lower_ or any_of(prize.lefts, Dep.DETERMINER, Dep.OWNER) or prize.i < verb.i:
        return False
    behind = word_behind(prize)
    if behind is not None and is_spelled(behind, word_group("infinitive")):
        return False
    retag(verb, Tag.PARTICIPLE, Pos.VERB, verb.lemma_)
    subject.dep_ = Dep.PASSIVE_SUBJECT
    return True


def _name_in_capitals(word: Token) -> bool:
    """ "(The bloc) ECOWAS imposed sanctions on Niger": who stands in capitals where others do not is no verb."""
    verb, called = word_behind(word), first_of(word.lefts, *SUBJECTS)
    if not is_tagged(verb, Tag.PAST, Tag.PARTICIPLE) or not _is_in_capitals(word):
        return False
    below = verb.head
    if below.head.i != word.i or verb.dep_ not in (Dep.ADJECTIVE, Dep.NOUN_CLAUSE) or called is not before(word):
        return False
    rest = [child for child in word.children if child.i not in (below.i, called.i if called is not None else -1)]
    enthrone(verb, word, Dep.SUBJECT)
    attach(below, verb, Dep.OBJECT)
    hand_on(rest, verb)
    if called is not None:
        called.dep_ = Dep.COMPOUND
    retag(verb, Tag.PAST, Pos.VERB, verb.lemma_)
    retag(word, Tag.SINGULAR_NAME, Pos.NAME, word.text)
    return True


def _is_in_capitals(word: Token) -> bool:
    return len(word) > 1 and word.text.isupper() and not all(each.text.isupper() for each in word.sent if each.is_alpha)


MISTAKEN: tuple[Repair, ...] = (
    Repair(
        "who somebody is, told before their name",
        labels.ANY_NOUN,
        _called_before_the_name,
        {
            "A former law lecturer, Mr Saied won a landslide in the run-off of October 2019.": (
                "lecturer NN appos Saied"
            ),
        },
        (
            "A former lecturer, Saied, won a landslide.",
            "The lecturer said Saied won a landslide.",
            "The lecturer, Saied and Banda won.",
        ),
        word=WordShape(relations=frozenset({Dep.SUBJECT, Dep.PASSIVE_SUBJECT}), parts=frozenset({Pos.NAME})),
        above=WordShape(parts=VERBS),
        behind=False,
    ),
    Repair(
        "who or what acts, taken for a verb",
        frozenset({Tag.PRESENT_SINGULAR}),
        _things_that_act,
        {"Three weeks and a day ago, sirens woke Kharkiv. The junta fell six months ago.": "sirens NNS nsubj woke"},
        ("What matters is the vote.", "A siren wakes the city.", "Who leads decides."),
        word=WordShape(relations=frozenset({Dep.SUBJECT})),
        above=WordShape(parts=VERBS),
        behind=False,
    ),
    Repair(
        "what somebody does, taken for a noun in the plural",
        frozenset({Tag.PLURAL}),
        _stepped_down,
        {
            "Prime Minister Mohammed Ghannouchi announces an interim government, and steps down at the end of "
            "February.": "steps VBZ conj announces",
        },
        ("He announces reforms and steps towards peace.", "He takes the first steps down the road."),
        word=WordShape(relations=frozenset({Dep.JOINED})),
        above=WordShape(parts=VERBS),
        behind=True,
    ),
    Repair(
        "the time of what somebody's age is told with",
        frozenset({Tag.PREPOSITION}),
        _until_an_age,
        {
            "He abolished the monarchy the next year and ruled until he was deposed, at the age of 84, in November "
            "1987.": "in IN prep deposed",
        },
        ("He ruled until he was deposed in November 1987.", "He died after he fell, at the age of 84, in a hospital."),
        word=WordShape(relations=frozenset({Dep.PREPOSITION})),
        above=WordShape(parts=VERBS, has=frozenset({Dep.ADVERBIAL_CLAUSE})),
        behind=True,
    ),
    Repair(
        "where something goes round, taken for what it does it to",
        frozenset({Tag.ADVERB, Tag.PARTICLE}),
        _round_the_world,
        {"Photographs of starving children went round the world that summer.": "round IN prep went"},
        ("He turned round the car.", "The news went round quickly."),
        word=WordShape(relations=frozenset({Dep.ADVERB, Dep.PARTICLE}), words=_ROUND),
        above=WordShape(lemmas=word_group("going")),
        behind=True,
    ),
    Repair(
        "a verb taken for a part of its object's name",
        frozenset({Tag.PRESENT_SINGULAR}),
        _claims_it,
        {
            "19 people are killed in explosion at historic synagogue in resort of Djerba; Al-Qaeda claims "
            "responsibility.": "claims VBZ conj killed",
        },
        ("Ten are killed; Chad claims that it won.", "The Chad claims department is shut."),
        word=WordShape(relations=frozenset({Dep.COMPOUND})),
        behind=False,
    ),
    Repair(
        "who had something done, taken for a helper's subject",
        labels.FINITE,
        _has_it_done,
        {
            "Prime Minister Zine al-Abidine Ben Ali has Bourguiba declared mentally unfit and takes power himself.": (
                "has VBZ ROOT has"
            ),
        },
        ("Ben Ali has declared Bourguiba unfit.", "Has Bourguiba declared war?"),
        word=WordShape(relations=frozenset({Dep.HELPER}), subject=True),
        above=WordShape(relations=frozenset({Dep.ROOT}), tags=labels.PAST_OR_PARTICIPLE),
        behind=False,
    ),
    Repair(
        "what somebody had done, taken for what those did whom it was done to",
        frozenset({Tag.PAST, Tag.PRESENT_SINGULAR}),
        _had_them_treated,
        {
            "Zia toppled Ali Bhutto in July 1977, had him hanged two years later and ruled Pakistan.": (
                "had VBD conj toppled"
            )
        },
        ("Zia had hanged him.", "Zia, who had him hanged, ruled.", "Zia left as they had hanged him."),
        word=WordShape(relations=frozenset({Dep.HELPER})),
        above=WordShape(tags=labels.PAST_OR_PARTICIPLE),
        behind=False,
    ),
    Repair(
        "who acts there, taken for a part of the time",
        frozenset({Tag.ADVERB}),
        _done_there,
        {"In January a judge there sentenced him to eight years.": "judge NN nsubj sentenced"},
        ("In January there was a trial.", "In January a judge in Lima sentenced him there."),
        word=WordShape(relations=frozenset({Dep.EXPLETIVE})),
        above=WordShape(parts=VERBS),
        behind=False,
    ),
    Repair(
        "who is awarded a prize, without a helper",
        labels.ANY_NOUN,
        _awarded,
        {"National Dialogue Quartet awarded Nobel Peace Prize.": "Quartet NNP nsubjpass awarded"},
        ("The jury awarded him a prize.", "The jury awarded the Nobel Peace Prize to Banda.", "Banda won the prize."),
        word=WordShape(relations=frozenset({Dep.OBJECT})),
        above=WordShape(tags=labels.PAST_OR_PARTICIPLE, lacks=kinds.GOES_ON - {Dep.OBJECT}),
        behind=True,
    ),
    Repair(
        "a name in capitals taken for the main verb",
        labels.FINITE | frozenset({Tag.BASE, Tag.ING, Tag.PARTICIPLE}),
        _name_in_capitals,
        {
            "ECOWAS imposed fines on Benin in May and gave its ports a month to pay.": "imposed VBD ROOT imposed",
            "On Sunday the West African bloc ECOWAS imposed sanctions on the junta.": "imposed VBD ROOT imposed",
        },
        ("ECOWAS met in Abuja on Sunday.", "STOP imposed sanctions now.", "The bloc imposed sanctions."),
        word=WordShape(relations=frozenset({Dep.ROOT})),
    ),
)
