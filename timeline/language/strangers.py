"""A pronoun for a person in; the noun for somebody new, or whom nobody knows by name, that it may repeat out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.language import among, labels
from timeline.language.anaphora import LONGEST_CLAUSE, are_people, is_somebody, somebody_above, subject_before
from timeline.language.genders import is_of_the_gender, noun_may_be, of_pronoun
from timeline.language.groups import word_group
from timeline.language.labels import Dep, Entity, Pos, Tag
from timeline.language.relatives import antecedent
from timeline.language.subjects import subject_of
from timeline.language.tongue import tongue
from timeline.language.undergoing import object_before, undergoes_again
from timeline.language.verbs import is_one_of
from timeline.language.word import is_spelled, last_of_row

if TYPE_CHECKING:
    from timeline.language.stretch import Sentence
    from timeline.language.tokens import Token

_WHO = word_group("who")

_STEPS = 3
"""Sentences back through which the same pronoun goes on meaning the same."""
_TAKING_PART = frozenset({*labels.SUBJECTS, Dep.OBJECT, Dep.RECIPIENT, Dep.AGENT})

_PLACING = word_group("placing")
_SENDING = word_group("sending")
_KNOWN = word_group("known")
_ONE = word_group("one_of_several")
_REMEMBERED = 200
"""Words back to which somebody without a name is remembered."""
_SINGULAR = frozenset({Tag.SINGULAR, Tag.SINGULAR_NAME})
_SPEAKING = ("saying", "reporting")
_OF = word_group("belonging")
_NO_BEARERS = labels.PLACES | {Entity.PEOPLE}
_FAMILY = word_group("kin")
_COUPLES = word_group("couples")
_TOLD = frozenset({Dep.COMPLEMENT, Dep.ADVERBIAL_CLAUSE})
_KIN = frozenset({*_TAKING_PART, Dep.OF_PREPOSITION})


def stranger_told_of(pronoun: Token) -> Token | None:
    """The somebody above or before that a pronoun may repeat, if no name stands there; no mother is "he"."""
    asked = (somebody_above, stranger_beside, stranger_before, stranger_spoken_of, stranger_done_to)
    found = (ask(pronoun) for ask in asked)
    return next((noun for noun in found if noun is not None and noun_may_be(noun, pronoun.lower_)), None)


def stranger_before(pronoun: Token, steps: int = _STEPS) -> Token | None:
    """Somebody new whom the sentence before is about: "Ito came. A gunman hid there. He fired".

    Where that is about several, whom its last clause is about by what they are: "crowds came after the rapper Ito was
    held. He was let out". Where it goes on by the same pronoun, whom that means, so many ``steps`` back. Where a last
    clause of its own is about somebody's somebody, that one: "Ito died, and his heir was crowned. He ruled". Nobody who
    only speaks, and nobody where a person is named before it in its own sentence.
    """
    sentence = pronoun.sent
    if not sentence.start or any(word.ent_type_ == Entity.PERSON for word in pronoun.doc[sentence.start : pronoun.i]):
        return None
    if undergoes_again(pronoun) is not None:
        return None
    if (undergone := _done_to_before(pronoun)) is not None:
        return undergone
    root = pronoun.doc[sentence.start - 1].sent.root
    subject = among.hung(root.children, labels.SUBJECTS)
    if subject is None or (is_one_of(root, *_SPEAKING) and subject.dep_ != Dep.PASSIVE_SUBJECT):
        return None
    if _does_no_harm_to_one_like(root, pronoun):
        return None
    if (last := _somebody_s_somebody(root)) is not None:
        return last
    if steps and is_spelled(subject, (pronoun.lower_,)):
        return stranger_before(subject, steps - 1)
    return _told_of(subject)


def _does_no_harm_to_one_like(verb: Token, pronoun: Token) -> bool:
    """ "A teacher gave him a book. He read it": he goes on as "him"; of a guard who hit him, either may be meant."""
    done_to = among.hung(verb.rights, (Dep.OBJECT, Dep.RECIPIENT))
    same = done_to is not None and of_pronoun(done_to.lower_) is not None
    same = same and done_to is not None and of_pronoun(done_to.lower_) is of_pronoun(pronoun.lower_)
    return same and not is_one_of(verb, "undergone", "harming")


def stranger_done_to(pronoun: Token) -> Token | None:
    """ "Police questioned the captain; they let him go": to whom the same ones did something right before."""
    object = object_before(pronoun)
    return object if object is not None and is_stranger(object) else None


def stranger_spoken_of(pronoun: Token) -> Token | None:
    """ "Banda said the suspect had fled. Police sought him": whom the sentence before spoke of, and not who spoke."""
    start = pronoun.sent.start
    if not start or pronoun.dep_ != Dep.OBJECT:
        return None
    told = among.hung(pronoun.doc[start - 1].sent.root.children, (Dep.COMPLEMENT,))
    who = among.hung(told.children, labels.SUBJECTS) if told is not None else None
    if who is None or who.tag_ != Tag.SINGULAR or who.ent_type_ == Entity.PERSON:
        return None
    return who if is_somebody(who) else None


def _done_to_before(pronoun: Token) -> Token | None:
    """ "When Zia overthrew her father. He was hanged": who underwent it, where the sentence before ends with that."""
    clause = pronoun.head
    if pronoun.dep_ != Dep.PASSIVE_SUBJECT or clause.dep_ != Dep.ROOT or not is_one_of(clause, "undergone"):
        return None
    before = pronoun.doc[pronoun.sent.start - 1].sent
    last = among.hung(reversed(before), (Dep.OBJECT, *labels.SUBJECTS))
    if last is None or last.dep_ != Dep.OBJECT or not is_stranger(last) or not is_one_of(last.head, "undergone"):
        return None
    return last if noun_may_be(last, pronoun.lower_) else None


def _told_of(subject: Token) -> Token | None:
    """Whom a sentence is about that has this subject: the last so called of several, a name, or somebody new."""
    if subject.tag_ in labels.PLURAL:
        return _named_by_what_they_are(subject.sent)
    if subject.tag_ == Tag.SINGULAR_NAME:
        if among.says(subject.lefts, _KNOWN) and is_somebody(subject):  # "the President-elect"
            return subject
        return None if subject.ent_type_ in ("", Entity.DATE, Entity.TIME) or _is_a_body(subject) else subject
    known = any(asks(subject) for asks in (_is_new, _is_called_by_an_office, _is_of_several, _is_said_who_it_is))
    return subject if subject.tag_ == Tag.SINGULAR and is_somebody(subject) and known else None


def _is_said_who_it_is(noun: Token) -> bool:
    """ "The suspect, a former colonel": of whom the text says what it is, and gives no name."""
    said = among.hung(noun.rights, (Dep.APPOSITION,))
    return said is not None and said.tag_ == Tag.SINGULAR and among.says(said.lefts, _ONE)


def _is_of_several(noun: Token) -> bool:
    """ "Their teacher": one of whom nothing but whose they are is told."""
    owner = among.hung(noun.lefts, (Dep.OWNER,))
    return owner is not None and owner.lower_ in tongue().theirs


def _is_a_body(name: Token) -> bool:
    """ "The Supreme Court": a name with an article, and no noun before it that says who somebody is."""
    called = any(child.tag_ in labels.COMMON_NOUN for child in name.lefts)
    return name.ent_type_ == Entity.ORGANISATION and among.says(name.lefts, _KNOWN) and not called


def _is_called_by_an_office(noun: Token) -> bool:
    """ "The former president": who is meant is known, and is told of, be no name beside it."""
    return among.says(noun.lefts, _KNOWN) and any(child.dep_ == Dep.ADJECTIVE for child in noun.lefts)


def _somebody_s_somebody(verb: Token) -> Token | None:
    """Whom the last clause joined to a main one is about: "and [his heir] was crowned", "but [the general] stayed"."""
    last = _last_joined_to(verb)
    subject = among.hung(last.lefts, labels.SUBJECTS) if last is not None else None
    if last is None or subject is None or subject.tag_ != Tag.SINGULAR or not is_somebody(subject):
        return None
    called = among.says(subject.lefts, _KNOWN) and is_stranger(subject)
    known = called or among.hangs(subject.lefts, (Dep.OWNER,))
    return subject if known and not is_one_of(last, *_SPEAKING) else None


def _last_joined_to(verb: Token) -> Token | None:
    """The verb that ends a row of those joined one to the other; None where none is joined."""
    last = last_of_row(verb, lambda word: word.pos_ in labels.VERBS)
    return last if last is not verb else None


def _named_by_what_they_are(sentence: Sentence) -> Token | None:
    """ "The rapper Ito": the last subject that a noun for somebody stands before."""
    subjects = (word for word in reversed(sentence) if word.dep_ in labels.SUBJECTS and word.tag_ in _SINGULAR)
    last = next(subjects, None)
    if last is None or last.tag_ != Tag.SINGULAR_NAME or not last.i:
        return None
    beside = (*last.lefts, last.nbor(-1))
    return last if any(word.tag_ == Tag.SINGULAR for word in beside) else None


def sent_there(pronoun: Token) -> Token | None:
    """Whom the clause above brings to the place that a clause tells of: "sent him to Rome, where he will speak"."""
    told, place = pronoun.head, pronoun.head.head
    opened = any(child.lower_ in _PLACING for child in told.lefts)
    if pronoun.dep_ not in labels.SUBJECTS or told.dep_ != Dep.RELATIVE_CLAUSE or not opened:
        return None
    above = place
    while above.head.i != above.i and above.pos_ not in labels.VERBS:
        above = above.head
    if above.lemma_ not in _SENDING:
        return None
    return next((child for child in above.rights if child.dep_ == Dep.OBJECT and child.i < place.i), None)


def _is_nobody_told_of(noun: Token) -> bool:
    """Whether a common noun is nobody, or one who only speaks."""
    return noun.tag_ == Tag.SINGULAR and (not is_somebody(noun) or is_one_of(noun.head, *_SPEAKING))


def stranger_beside(pronoun: Token) -> Token | None:
    """The last subject of another clause before it in its sentence that is a name or a noun for somebody.

    "Kim fled, Ito was caught in May, and in June he died": Ito, be all that is known of Ito the name; "when the gunman
    came, he fired": the gunman; "for a diver who lived there; he fled": the diver.
    """
    if pronoun.dep_ not in labels.SUBJECTS:
        return None
    if (new := brought_in(pronoun) or _done_to_by_a_body(pronoun)) is not None:
        return new
    first = max(pronoun.sent.start, pronoun.i - LONGEST_CLAUSE)
    before = (word for word in reversed(pronoun.doc[first : pronoun.i]) if word.tag_ in _SINGULAR)
    subjects = (word for word in before if word.dep_ in labels.SUBJECTS and word.head.i != pronoun.head.i)
    last = next(subjects, None)
    if last is None or _is_nobody_told_of(last):
        return None
    return last if last.ent_type_ in ("", Entity.PERSON, Entity.PEOPLE) else None


def _done_to_by_a_body(pronoun: Token) -> Token | None:
    """ "Italy recalled its ambassador over the murder of Ito, and he returned": the ambassador, as no land is "he"."""
    above = pronoun.head.head
    if pronoun.head.dep_ != Dep.JOINED or above.pos_ not in labels.VERBS or above.i > pronoun.i:
        return None
    subject, who = among.hung(above.lefts, labels.SUBJECTS), among.hung(above.rights, (Dep.OBJECT,))
    body = subject is not None and subject.ent_type_ in (Entity.STATE, Entity.ORGANISATION)
    return who if body and who is not None and who.i < pronoun.i and is_stranger(who) else None


def brought_in(pronoun: Token) -> Token | None:
    """Somebody new whom the clause right before is about: "a warrant for a diver who lived there; he fled"."""
    words = pronoun.doc[max(pronoun.sent.start, pronoun.i - LONGEST_CLAUSE) : pronoun.i]
    last = among.hung(reversed(words), labels.SUBJECTS)
    noun = antecedent(last) if is_spelled(last, _WHO) else None
    return noun if noun is not None and noun.tag_ == Tag.SINGULAR and _is_new(noun) else None


def _is_new(noun: Token) -> bool:
    """Whether a noun brings somebody in, or goes on with somebody so brought in: "a gunman", then "the gunman"."""
    if among.says(noun.lefts, _ONE):
        return True
    first = max(noun.i - _REMEMBERED, 0)
    before = (word for word in noun.doc[first : noun.i] if word.lower_ == noun.lower_)
    return any(child.lower_ in _ONE for word in before for child in word.lefts)


def stranger_meant(pronoun: Token, steps: int = _STEPS) -> Token | None:
    """Whom "he" repeats as a subject: "a driver was held after police say he hit a man" is the driver.

    The nearest subject above it, else that of the sentence before; None where that is a name, or where somebody else is
    told of in between. Before both goes who is new in a clause right before: "for a diver who lived there; he".
    """
    if pronoun.lower_ not in tongue().one_person or pronoun.dep_ not in labels.SUBJECTS:
        return None
    if (new := brought_in(pronoun) or kin_before(pronoun)) is not None:
        return new if noun_may_be(new, pronoun.lower_) else None
    if (undergone := done_to_of_that_gender(pronoun)) is not None:
        return undergone
    above = _subject_above(pronoun)
    if above is not None:
        return above if _may_be_meant(above, pronoun) and not _somebody_between(above, pronoun) else None
    return _meant_before(pronoun, steps)


def _meant_before(pronoun: Token, steps: int) -> Token | None:
    """Whom the sentence before tells of, be it by the same pronoun."""
    before = subject_before(pronoun) if steps else None
    if is_spelled(before, (pronoun.lower_,)):
        return stranger_meant(before, steps - 1)
    found = stranger_before(pronoun)
    return found if found is not None and _may_be_meant(found, pronoun) else None


def kin_before(pronoun: Token) -> Token | None:
    """ "The daughter of Ana Holt said she was robbed": a woman, or a man, told of before it by whose kin that is.

    The last noun for one of the pronoun's gender in its sentence, by whose name it stands.
    """
    before = reversed(pronoun.doc[pronoun.sent.start : pronoun.i])
    told_of = (word for word in before if word.dep_ in _KIN and is_of_the_gender(word, pronoun.lower_))
    last = next(told_of, None)
    if last is None or last.tag_ != Tag.SINGULAR:
        return None
    held = [inner for link in last.rights if link.lower_ in _OF for inner in link.rights]
    held += [child for child in last.lefts if child.dep_ == Dep.OWNER]
    return last if any(word.pos_ == Pos.NAME and word.ent_type_ not in _NO_BEARERS for word in held) else None


def done_to_of_that_gender(pronoun: Token) -> Token | None:
    """ "A guard shot a woman as she fled": the woman, where the clause above is about nobody else called so."""
    clause = pronoun.head
    if pronoun.dep_ not in labels.SUBJECTS or clause.dep_ != Dep.ADVERBIAL_CLAUSE or clause.head.i > clause.i:
        return None
    one, doer = _only_one_called_so(pronoun), subject_of(clause.head)
    if one is None or doer is None or _is_named_or_meant_before(doer, one):
        return None
    undergoes = one.dep_ in labels.UNDERGOERS and one.head.i == clause.head.i
    return one if undergoes and not among.hangs(one.lefts, (Dep.OWNER,)) else None


def _only_one_called_so(pronoun: Token) -> Token | None:
    """The one noun before it in its sentence that is of its gender, in the singular."""
    before = [word for word in pronoun.doc[pronoun.sent.start : pronoun.i] if is_of_the_gender(word, pronoun.lower_)]
    return before[0] if len(before) == 1 and before[0].tag_ == Tag.SINGULAR else None


def _is_named_or_meant_before(doer: Token, one: Token) -> bool:
    """Whether who did it is another by name, or a pronoun for somebody."""
    return (doer.pos_ == Pos.NAME and doer.i != one.i) or doer.lower_ in tongue().one_person


def owner_of_who_does_it(pronoun: Token) -> Token | None:
    """ "Ito's relatives cared for him": whose they are, to whom it is done."""
    word = pronoun.head if pronoun.dep_ == Dep.OF_PREPOSITION else pronoun
    verb = word.head
    if pronoun.dep_ not in labels.OBJECTS or verb.pos_ not in labels.VERBS:
        return None
    subject = among.hung(verb.lefts, (Dep.SUBJECT,))
    people = subject is not None and (are_people(subject) or subject.lemma_.lower() in _FAMILY)
    owner = among.hung(subject.lefts, (Dep.OWNER,)) if subject is not None and people else None
    return owner if owner is not None and owner.pos_ == Pos.NAME else None


def owner_done_to(owner: Token) -> Token | None:
    """ "Surrender the child to his father": somebody without a name to whom it is done, and whose kin that is."""
    kin = owner.head
    link = kin.head
    verb = link.head if kin.dep_ == Dep.OF_PREPOSITION else link
    if owner.dep_ != Dep.OWNER or not is_somebody(kin) or verb.pos_ not in labels.VERBS:
        return None
    done_to = among.hung(among.before(verb.rights, kin), (Dep.OBJECT,))
    if done_to is None or not among.says(done_to.lefts, _KNOWN) or not is_stranger(done_to):
        return None
    return done_to if noun_may_be(done_to, owner.lower_) else None


def couple_above(pronoun: Token) -> Token | None:
    """ "The couple announced that they had a son": the noun for several together that the clause above is about."""
    clause = pronoun.head
    if pronoun.lower_ not in tongue().they or pronoun.dep_ not in labels.SUBJECTS or clause.dep_ not in _TOLD:
        return None
    subject = among.hung(clause.head.lefts, labels.SUBJECTS)
    return subject if subject is not None and subject.i < pronoun.i and subject.lemma_.lower() in _COUPLES else None


def _may_be_meant(noun: Token, pronoun: Token) -> bool:
    return is_stranger(noun) and noun_may_be(noun, pronoun.lower_)


def is_stranger(noun: Token) -> bool:
    """Whether it is a common noun for one person, beside which no name stands."""
    named = any(child.ent_type_ == Entity.PERSON for child in noun.children)
    return noun.tag_ == Tag.SINGULAR and is_somebody(noun) and not named


def _subject_above(pronoun: Token) -> Token | None:
    """The nearest subject of a clause above the pronoun's own that stands for one, before it."""
    word, own = pronoun, pronoun.head
    while word.head.i != word.i:
        word = word.head
        if word.pos_ not in labels.VERBS or word.i == own.i:
            continue
        subject = subject_of(word)
        if subject is not None and subject.i < pronoun.i and subject.tag_ in (Tag.SINGULAR, Tag.SINGULAR_NAME):
            return subject
    return None


def _somebody_between(noun: Token, pronoun: Token) -> bool:
    """Whether another person is told of between the two."""
    between = noun.doc[noun.i + 1 : pronoun.i]
    return any(
        word.ent_type_ == Entity.PERSON
        or _may_be_another(word, pronoun)
        or (word.dep_ in _TAKING_PART and word.tag_ == Tag.SINGULAR and is_somebody(word))
        for word in between
    )


def _may_be_another(word: Token, pronoun: Token) -> bool:
    """ "A judge lifted the ban on his work as he is ill": whose work it is, is not said to be the judge's."""
    alike = of_pronoun(word.lower_) is of_pronoun(pronoun.lower_) is not None
    of_another = word.dep_ == Dep.OWNER and word.head.dep_ == Dep.OF_PREPOSITION
    return alike and (of_another or word.dep_ in (Dep.OBJECT, Dep.RECIPIENT))


def done_to_above(pronoun: Token) -> Token | None:
    """Whom or what "they" in a passive clause behind another may be: "freed the girls days after they were seized".

    None where the clause above has no object in the plural.
    """
    clause = pronoun.head
    behind = clause.dep_ == Dep.ADVERBIAL_CLAUSE and clause.i > clause.head.i
    if pronoun.dep_ != Dep.PASSIVE_SUBJECT or pronoun.lower_ not in tongue().they or not behind:
        return None
    objects = (child for child in clause.head.rights if child.dep_ == Dep.OBJECT and child.i < pronoun.i)
    return next((each for each in objects if each.tag_ == Tag.PLURAL), None)


def is_done_to_above(pronoun: Token) -> bool:
    """Whether that is sure: who is freed or held is told of, not who does it."""
    return done_to_above(pronoun) is not None and is_one_of(pronoun.head.head, "undergone")
