"""A verb in; who acts or undergoes out, be it said at the verb, at one it hangs on, or in front of its clause."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.language import among, labels
from timeline.language.firsts import doers, is_first_or_last
from timeline.language.groups import word_group
from timeline.language.happenings import harmful
from timeline.language.inflection import past
from timeline.language.labels import Dep, Pos, Tag
from timeline.language.relatives import antecedent, is_relativised_object
from timeline.language.time_nouns import is_time
from timeline.language.tokens import Token, kept
from timeline.language.verbs import is_one_of, verbs

_BELONGING = word_group("belonging")
_DOER = word_group("doer")
_DUE = word_group("due")
_HAVING = word_group("having")
_INCLUDING = word_group("including")
_INFINITIVE = word_group("infinitive")

VERBAL = (Pos.VERB, Pos.AUXILIARY)
_SUBJECT = (Dep.SUBJECT, Dep.CLAUSE_SUBJECT, Dep.EXPLETIVE)
_PASSIVE = (Dep.PASSIVE_SUBJECT, Dep.PASSIVE_CLAUSE_SUBJECT)
_FINITE = (Tag.PAST, Tag.PRESENT_SINGULAR, Tag.PRESENT)
_SUBJECT_CONTROL = word_group("promising")
_OUTLAY = word_group("outlay")
"""What one has or spends in doing something: "spent two days talking"."""
_MOMENTS = word_group("moments")
_PRICE = word_group("price")
_WITNESSING = word_group("witnessing")
_DISPOSED = word_group("disposed")
_EMPTY_SUBJECTS = word_group("empty_subjects")
_EMPTY_VERBS = word_group("empty_verbs")
_SHOWN = word_group("depictions")
_WHERE = word_group("sites")
_HARD = word_group("hard_to_do")
_USING = word_group("using")
_ASKED_OF = word_group("asked_of")
_BLAME = word_group("blaming")
"""After an object these make it the one who acts: "accused Iran of breaking", "listed him as having paid"."""
_CHEERING = word_group("congratulating")
_CHEERED_FOR = word_group("congratulated_for")
_DOCUMENTS = word_group("documents")
"""Writings that speak for their author: "resigned in a letter saying"."""


@kept
def subject_of(verb: Token) -> Token | None:
    """Who acts in the active, or who undergoes in the passive, be it said at the verb or at the verb it hangs on."""
    found = _own_subject(verb) or _just_described(verb)
    return found if found is not None or _stands_alone(verb) or when_that_saw(verb) else _shared_subject(verb)


def when_that_saw(verb: Token) -> Token | None:
    """The time that "saw", "brought" or "marked" what the verb takes: "the following day saw riots"."""
    if verb.lemma_ not in _WITNESSING:
        return None
    times = (child for child in verb.lefts if child.dep_ in (Dep.SUBJECT, Dep.ADVERBIAL_NOUN) and is_time(child))
    return next((time for time in times if time.dep_ == Dep.SUBJECT or time.right_edge.i == verb.i - 1), None)


def time_told_of(verb: Token) -> Token | None:
    """The time that a finite verb without any other subject tells of: "the day ended with a raid"."""
    before = (child for child in verb.lefts if child.dep_ in (Dep.SUBJECT, Dep.ADVERBIAL_NOUN) and is_time(child))
    time = next((child for child in before if child.right_edge.i == verb.i - 1), None)
    told = verb.tag_ in _FINITE and subject_of(verb) is None and when_that_saw(verb) is None
    return time if told and time is not None and time.left_edge.i == verb.left_edge.i else None


def _stands_alone(verb: Token) -> bool:
    """Whether a finite verb heads a clause that shares its subject with no other, or has a time for its subject."""
    timed = verb.dep_ == Dep.ADVERBIAL_CLAUSE and among.hangs(verb.lefts, (Dep.SUBJECT,))
    return verb.tag_ in _FINITE and (timed or verb.dep_ in (Dep.ROOT, Dep.COMPLEMENT, Dep.PARATAXIS))


def is_passive(verb: Token) -> bool:
    """Whether the grammatical subject undergoes what the verb says."""
    if among.hangs(verb.children, _OF_A_PASSIVE) or brought_about(verb):
        return True
    if verb.tag_ == Tag.PARTICIPLE and verb.dep_ in _TOLD_OF_A_NOUN:
        acts = verb.lemma_ in verbs("confessing") or _has_aux(verb)
        return not acts and not among.hangs(verb.children, (Dep.SUBJECT,))
    return _opens_an_entry(verb) or (_shares_its_helper(verb) and is_passive(verb.head))


_TOLD_OF_A_NOUN = (Dep.NOUN_CLAUSE, Dep.ADVERBIAL_CLAUSE, Dep.COMPLEMENT, Dep.OBJECT_PREDICATE)
_OF_A_PASSIVE = (Dep.PASSIVE_SUBJECT, Dep.PASSIVE_HELPER, Dep.PASSIVE_CLAUSE_SUBJECT)


def _shares_its_helper(verb: Token) -> bool:
    """ "Was tried and jailed": a participle joined to another verb, with neither subject nor helper of its own."""
    joined = verb.dep_ == Dep.JOINED and verb.tag_ == Tag.PARTICIPLE and verb.head.i != verb.i
    return joined and not is_one_of(verb, "intransitive") and not _own_subject(verb) and not _has_aux(verb)


def _opens_an_entry(verb: Token) -> bool:
    """ "Sworn in as prime minister on 22 May": what an entry tells of whom the whole text is about."""
    if verb.tag_ != Tag.PARTICIPLE or verb.dep_ != Dep.ROOT or verb.i != verb.sent.start:
        return False
    if among.hangs(verb.children, (*_SUBJECT, *_PASSIVE, Dep.OBJECT)) or _has_aux(verb):
        return False
    return past(verb.lemma_) != verb.lower_ or is_one_of(verb, "undergone")


def brought_about(verb: Token) -> bool:
    """ "Had the minister arrested": what somebody had done to the one who stands before the participle."""
    above = verb.head
    if (
        verb.tag_ != Tag.PARTICIPLE
        or verb.dep_ != Dep.COMPLEMENT
        or above.lemma_ not in _HAVING
        or above.pos_ not in VERBAL
    ):
        return False
    return not _has_aux(verb) and among.hangs(verb.children, (Dep.SUBJECT,))


def agents(token: Token) -> Iterator[Token]:
    """The heads of by-phrases that say who did it; a noun's may hang on the active verb it is the object of."""
    yield from _by(token)
    if token.pos_ in VERBAL:
        return
    above = token.head.head if token.dep_ == Dep.OF_PREPOSITION else token.head
    if (
        above.pos_ in VERBAL
        and token.dep_ in (Dep.OF_PREPOSITION, Dep.OBJECT)
        and above.i < token.i
        and not is_passive(above)
    ):
        yield from (agent for agent in _by(above) if agent.i > token.i)


def _by(token: Token) -> Iterator[Token]:
    for child in token.children:
        if child.dep_ == Dep.AGENT or (child.dep_ == Dep.PREPOSITION and child.lower_ in _DOER):
            for inner in child.children:
                if inner.dep_ == Dep.OF_PREPOSITION and not is_time(inner):
                    yield inner


def _own_subject(verb: Token) -> Token | None:
    found = [child for child in verb.children if child.dep_ in (*_SUBJECT, *_PASSIVE) and not is_time(child)]
    named = [child for child in found if child.pos_ == Pos.NAME]
    return antecedent(named[-1] if named else found[0]) if found else None


def _just_described(verb: Token) -> Token | None:
    """The noun that a participle behind its comma describes, where the main subject is still to come.

    "Under the accord, signed in Vienna, Iran agreed": the accord was signed, not Iran.
    """
    start = verb.left_edge.i
    if not _is_bare_participle_aside(verb) or start - 1 <= verb.sent.start or verb.doc[start - 1].text != ",":
        return None
    before = verb.doc[start - 2]
    subject = _own_subject(verb.head) if verb.head.pos_ in VERBAL else None
    opens = subject is not None and start < subject.left_edge.i
    is_noun = before.dep_ == Dep.OF_PREPOSITION and before.pos_ in labels.NOUNS and not is_time(before)
    return before if opens and is_noun else None


def _is_bare_participle_aside(verb: Token) -> bool:
    return verb.dep_ == Dep.ADVERBIAL_CLAUSE and verb.tag_ == Tag.PARTICIPLE and not _has_aux(verb)


def _shared_subject(verb: Token) -> Token | None:
    """The subject a verb without its own takes from what it hangs on: conjunction, control, participle, relative."""
    if _is_hard_to_do(verb):
        return None
    for step in range(6):
        above = verb.head
        if above.i == verb.i or verb.dep_ in (Dep.CLAUSE_SUBJECT, Dep.PASSIVE_CLAUSE_SUBJECT):
            return None
        if verb.dep_ in labels.CLAUSES_OF_NOUNS:
            return _of_described(verb, above, nearest=step == 0)
        if (taken := _controlled(verb, above) or _of_its_preposition(verb)) is not None:
            return taken
        above = _past_what_links(verb)
        if above.pos_ not in VERBAL or _is_due(above, verb):
            return _of_no_verb(verb, above)
        if (found := _own_subject(above)) is not None:
            return _as_it_acts(verb, above, found)
        verb = above
    return None


def _of_described(verb: Token, noun: Token, *, nearest: bool) -> Token | None:
    """Whom a clause about a noun is about; not the noun where another verb only hangs on its infinitive."""
    found = _of_modified(verb, noun)
    return found if nearest or found is not noun or not _is_infinitive(verb) else None


def _of_no_verb(verb: Token, above: Token) -> Token | None:
    """Whom a verb is about that hangs on a noun, or on what a noun is said to be."""
    if _is_due(above, verb):
        return above.head
    return _of_modified(verb, above) if above.pos_ in labels.NOUNS else None


def _is_hard_to_do(verb: Token) -> bool:
    """ "The champion is hard to hit": which he does not do, but undergoes."""
    above = verb.head
    hard = above.dep_ == Dep.PREDICATE_ADJECTIVE and above.lower_ in _HARD and _is_infinitive(verb)
    return hard and not is_passive(verb) and not among.hangs(verb.children, (Dep.OBJECT, Dep.COMPLEMENT))


def _is_said_of_nothing(verb: Token, above: Token, subject: Token) -> bool:
    """ "It was fun [going] there", "it is safe to [say]": but "it was ready to leave" tells of something."""
    empty = subject.lower_ in _EMPTY_SUBJECTS and above.lemma_ in _EMPTY_VERBS and not is_passive(above)
    if not empty or verb.i < above.i or verb.dep_ not in (Dep.OPEN_COMPLEMENT, Dep.COMPLEMENT, Dep.ADVERBIAL_CLAUSE):
        return False
    said = among.hung(among.before(above.rights, verb), (Dep.PREDICATE_ADJECTIVE, Dep.PREDICATE_NOUN))
    return said is not None and said.lower_ not in _DISPOSED and verb.doc[verb.left_edge.i - 1].text != ","


def _whose_turn_it_is(verb: Token, above: Token, subject: Token) -> Token | None:
    """ "It will be [her] second term, after winning in May": the one whose it is, not "it"."""
    if subject.lower_ not in _EMPTY_SUBJECTS or above.lemma_ not in _EMPTY_VERBS:
        return None
    if verb.dep_ != Dep.CLAUSE_OF_PREPOSITION or verb.tag_ != Tag.ING:
        return None
    what = among.hung(among.before(above.rights, verb), (Dep.PREDICATE_NOUN,))
    return among.hung(what.lefts, (Dep.OWNER,)) if what is not None else None


def _of_its_preposition(verb: Token) -> Token | None:
    """Who does what a preposition leads to, by what stands before it: "by firing", "spoke of his army having left"."""
    if verb.dep_ != Dep.CLAUSE_OF_PREPOSITION:
        return None
    had = _had_among(verb.head)
    return _behind_preposition(verb.head) or (subject_of(had) if had is not None else None)


def _past_what_links(verb: Token) -> Token:
    """The word above, past the preposition and the adjective by which it hangs on that: "is [ready] to leave"."""
    above = verb.head.head if verb.dep_ == Dep.CLAUSE_OF_PREPOSITION else verb.head
    return above.head if above.dep_ == Dep.PREDICATE_ADJECTIVE and verb.dep_ == Dep.OPEN_COMPLEMENT else above


def _is_due(above: Token, verb: Token) -> bool:
    """Whether it says what a noun is due to do: "the vote, [due] to begin in May"."""
    return above.lower_ in _DUE and verb.dep_ == Dep.OPEN_COMPLEMENT and above.head.pos_ in labels.NOUNS


def _as_it_acts(verb: Token, above: Token, subject: Token) -> Token | None:
    """Who does it where a clause of the active stands beside a passive: those by whom that was done.

    Nobody where they are not named, or where "it" stands for nothing, and only who is sent or chosen acts himself:
    "was taken there to treat a cut".
    """
    if _is_said_of_nothing(verb, above, subject):
        return None
    if (one := _whose_turn_it_is(verb, above, subject)) is not None:
        return one
    used = verb.dep_ == Dep.OPEN_COMPLEMENT and above.lemma_ in _USING
    if not (is_passive(above) and not is_passive(verb) and (used or verb.dep_ == Dep.ADVERBIAL_CLAUSE)):
        return subject
    sent = not _is_infinitive(verb) or is_one_of(above, "sending", "choosing", "bidding", "planning", "scheduling")
    return next(agents(above), subject if sent else None)


def _behind_preposition(preposition: Token) -> Token | None:
    """Who acts behind a preposition: "accused them of spying", "found guilty of it", "sent by Chad after losing"."""
    while preposition.dep_ == Dep.JOINED and preposition.head.pos_ == preposition.pos_:
        preposition = preposition.head
    governing = preposition.head
    if governing.pos_ == Pos.ADJECTIVE and governing.dep_ == Dep.COMPLEMENT:
        return _own_subject(governing)
    patient = among.hung(governing.children, labels.UNDERGOERS)
    if patient is not None and _is_of_the_patient(governing, preposition):
        return patient
    done = governing.dep_ == Dep.NOUN_CLAUSE and governing.tag_ == Tag.PARTICIPLE
    return next(agents(governing), None) if done else None


def _is_of_the_patient(verb: Token, link: Token) -> bool:
    """Whether what follows a preposition is done by whom the verb is done to: "thanked, blamed or tried [for] it"."""
    cheered = verb.lemma_ in _CHEERING and link.lower_ in _CHEERED_FOR
    return cheered or link.lower_ in _BLAME or is_one_of(verb, "charging")


def _had_among(preposition: Token) -> Token | None:
    """ "Has many merits, including winning it": the verb whose subject has what "including" tells some of."""
    noun = preposition.head
    if preposition.lower_ not in _INCLUDING or noun.pos_ not in labels.NOUNS:
        return None
    while noun.dep_ == Dep.OF_PREPOSITION and noun.head.head.pos_ in labels.NOUNS:
        noun = noun.head.head
    return noun.head if noun.dep_ == Dep.OBJECT and noun.head.pos_ in VERBAL else None


def _controlled(verb: Token, above: Token) -> Token | None:
    """The object of the verb above, where that is to do what an infinitive says: "urged Chad to act"."""
    if (arranged := _arranged_for(verb, above)) is not None:
        return arranged
    chosen = verb.dep_ == Dep.ADVERBIAL_CLAUSE and verb.tag_ == Tag.BASE and is_one_of(above, "choosing")
    if not chosen and (verb.dep_ != Dep.OPEN_COMPLEMENT or above.lemma_ in _SUBJECT_CONTROL):
        return None
    done_to = among.hung(among.before(above.children, verb), (Dep.OBJECT,))
    if done_to is not None and (above.lemma_ in _USING or done_to.lemma_.lower() in _OUTLAY):
        return None
    return done_to or _asked_of(verb, above)


def _arranged_for(verb: Token, above: Token) -> Token | None:
    """ "Paid for two judges to come": the one right before an infinitive, for whom something is done."""
    if verb.dep_ not in (Dep.OPEN_COMPLEMENT, Dep.ADVERBIAL_CLAUSE) or not is_one_of(above, "paying_for"):
        return None
    links = (child for child in among.before(above.rights, verb) if child.lower_ in _PRICE)
    held = (noun for link in links for noun in link.rights if noun.dep_ == Dep.OF_PREPOSITION)
    return next((noun for noun in held if _is_infinitive(verb) and noun.right_edge.i == verb.left_edge.i - 1), None)


def _asked_of(verb: Token, above: Token) -> Token | None:
    """ "Called on all states to help", "appealed to Chad to go": the one who is asked."""
    if not is_one_of(above, "appealing"):
        return None
    links = (child for child in among.before(above.rights, verb) if child.lower_ in _ASKED_OF)
    return next((noun for link in links for noun in link.rights if noun.dep_ == Dep.OF_PREPOSITION), None)


def _of_modified(verb: Token, noun: Token) -> Token | None:
    """Whom a verb after a noun is about: "forces led by", "the plan to sell" (the one whose plan it is)."""
    if verb.dep_ == Dep.RELATIVE_CLAUSE and is_relativised_object(verb):
        return None
    if verb.dep_ == Dep.NOUN_CLAUSE and verb.tag_ == Tag.ING:
        return _of_gerund(verb, noun)
    if verb.dep_ == Dep.CLAUSE_OF_PREPOSITION:
        return _of_topic(noun, verb.head) if verb.tag_ == Tag.ING else next(agents(noun), None)
    return _of_infinitive(verb, noun) if _is_infinitive(verb) else noun


def _is_infinitive(verb: Token) -> bool:
    return among.has_word(verb.children, _INFINITIVE, Dep.HELPER)


def _of_gerund(verb: Token, noun: Token) -> Token | None:
    """The author of "a letter saying so", who spent in "spent two days talking"; else the noun itself."""
    if noun.lemma_.lower() in _DOCUMENTS:
        author = noun.head.head if noun.dep_ == Dep.OF_PREPOSITION else noun.head
        return subject_of(author) if author.pos_ in VERBAL and author.i != verb.i else noun
    if noun.lemma_.lower() in _OUTLAY and noun.head.pos_ in VERBAL:
        return subject_of(noun.head)
    return _shown(verb, noun) or _who_harmed(verb, noun) or noun


def _shown(verb: Token, noun: Token) -> Token | None:
    """ "A clip of his wife leaving": who is seen in a picture to do something, not the picture."""
    last = verb.doc[verb.i - 1]
    links = (child for child in noun.rights if child.lower_ in _BELONGING and noun.lemma_.lower() in _SHOWN)
    seen = (shown for link in links for shown in link.rights if shown.dep_ == Dep.OF_PREPOSITION)
    return next((shown for shown in seen if shown.right_edge.i == last.i), None)


def _who_harmed(verb: Token, noun: Token) -> Token | None:
    """ "Opened fire at a party killing one": not what was only where it was done, as "in a blast killing one" does."""
    link = noun.head
    at_a_place = noun.dep_ == Dep.OF_PREPOSITION and link.lower_ in _WHERE and link.head.pos_ in VERBAL
    if not at_a_place or not is_one_of(verb, "harming") or noun.lemma_.lower() in harmful():
        return None
    return subject_of(link.head)


def _of_topic(noun: Token, link: Token) -> Token | None:
    """Who does what a noun is about: its owner, a doer itself, or who has it: "the cost of moving" moves nowhere.

    What is given "in exchange for leaving" leaves open who is to leave.
    """
    owner = among.hung(noun.children, (Dep.OWNER,))
    if owner is not None:
        return owner if owner.pos_ != Pos.PRONOUN else None
    if noun.lower_ in doers():
        return noun
    above = noun.head
    if noun.dep_ == Dep.OF_PREPOSITION and above.dep_ == Dep.PREPOSITION and above.head.pos_ in VERBAL:
        return subject_of(above.head) if link.lower_ not in _PRICE and noun.lower_ not in _MOMENTS else None
    return subject_of(above) if noun.dep_ == Dep.OBJECT and above.lemma_ in _HAVING else None


def _of_infinitive(verb: Token, noun: Token) -> Token | None:
    """Who is to do what an infinitive behind a noun says, or did it first: "his plan to sell", "the first to sell"."""
    if noun.dep_ == Dep.PREDICATE_NOUN and noun.head.tag_ in _FINITE and is_first_or_last(noun):
        return _own_subject(noun.head) or noun
    if verb.dep_ != Dep.NOUN_CLAUSE:
        return noun
    owner = among.hung(noun.children, (Dep.OWNER,))
    if owner is not None:
        return owner
    governing = noun.head.head if noun.dep_ == Dep.OF_PREPOSITION else noun.head
    if governing.pos_ not in VERBAL or governing.i == verb.i or is_one_of(governing, "turning_down"):
        return None
    return subject_of(governing)


def _has_aux(verb: Token) -> bool:
    return among.hangs(verb.children, (Dep.HELPER,))
