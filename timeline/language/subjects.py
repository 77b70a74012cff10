"""A verb in; who acts or undergoes out, be it said at the verb, at one it hangs on, or in front of its clause."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.language import among, labels
from timeline.language.firsts import doers, is_first_or_last
from timeline.language.groups import word_group
from timeline.language.inflection import past
from timeline.language.labels import Dep, Entity, Pos, Tag
from timeline.language.tokens import Token, kept
from timeline.language.verbs import is_one_of, verbs

_AGED = word_group("aged")
_BELONGING = word_group("belonging")
_DOER = word_group("doer")
_DUE = word_group("due")
_ENDINGS_OF_AN_AGE = word_group("endings_of_an_age")
_HAVING = word_group("having")
_INCLUDING = word_group("including")
_INFINITIVE = word_group("infinitive")
_OF_PERSONS = word_group("of_persons")
_RELATIVES_BEHIND_A_LINK = word_group("relatives_behind_a_link")
_WHOSE = word_group("whose")

VERBAL = (Pos.VERB, Pos.AUXILIARY)
_SUBJECT = (Dep.SUBJECT, Dep.CLAUSE_SUBJECT, Dep.EXPLETIVE)
_PASSIVE = (Dep.PASSIVE_SUBJECT, Dep.PASSIVE_CLAUSE_SUBJECT)
SUBJECTS = frozenset({*_SUBJECT, *_PASSIVE})
_FINITE = (Tag.PAST, Tag.PRESENT_SINGULAR, Tag.PRESENT)
RELATIVES = word_group("relatives")
"""Pronouns that stand for the noun their clause is about."""
_RELATIVE = RELATIVES | _WHOSE
_SUBJECT_CONTROL = word_group("promising")
_OUTLAY = word_group("outlay")
"""What one has or spends in doing something: "spent two days talking"."""
_MOMENTS = word_group("moments")
"""What a clause behind it only fixes: "by the time he got there"."""
_TIMES_OF_DAY = word_group("times_of_day")
_PLACING = word_group("placing")
"""What opens a clause about something that happened there or then: "Ecuador, where the talks broke down"."""
_PARTS = word_group("parts")
_PRICE = word_group("price")
_WITNESSING = word_group("witnessing")
_FIGURES_OF_A_YEAR = 4
_OF_SEVERAL = word_group("of_several")
LENGTHS = word_group("lengths")
"""What a stretch of time is called, in the singular."""
_BLAME = word_group("blaming")
"""After an object these make it the one who acts: "accused Iran of breaking", "listed him as having paid"."""
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
    """Whether a finite verb heads a clause that shares its subject with no other."""
    return verb.tag_ in _FINITE and verb.dep_ in (Dep.ROOT, Dep.COMPLEMENT, Dep.PARATAXIS)


def is_passive(verb: Token) -> bool:
    """Whether the grammatical subject undergoes what the verb says."""
    if among.hangs(verb.children, _OF_A_PASSIVE) or brought_about(verb):
        return True
    if verb.tag_ == Tag.PARTICIPLE and verb.dep_ in (Dep.NOUN_CLAUSE, Dep.ADVERBIAL_CLAUSE, Dep.COMPLEMENT):
        acts = verb.lemma_ in verbs("confessing") or _has_aux(verb)
        return not acts and not among.hangs(verb.children, (Dep.SUBJECT,))
    return _opens_an_entry(verb) or (_shares_its_helper(verb) and is_passive(verb.head))


_OF_A_PASSIVE = (Dep.PASSIVE_SUBJECT, Dep.PASSIVE_HELPER, Dep.PASSIVE_CLAUSE_SUBJECT)


def _shares_its_helper(verb: Token) -> bool:
    """ "Was tried and jailed": a participle joined to another verb, with neither subject nor helper of its own."""
    joined = verb.dep_ == Dep.JOINED and verb.tag_ == Tag.PARTICIPLE and verb.head.i != verb.i
    return joined and not _own_subject(verb) and not _has_aux(verb)


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
    for step in range(6):
        above = verb.head
        if above.i == verb.i or verb.dep_ in (Dep.CLAUSE_SUBJECT, Dep.PASSIVE_CLAUSE_SUBJECT):
            return None
        if verb.dep_ in labels.CLAUSES_OF_NOUNS:
            found = _of_modified(verb, above)
            return None if step and _is_infinitive(verb) and found is above else found
        if (taken := _controlled(verb, above) or _of_its_preposition(verb)) is not None:
            return taken
        above = _past_what_links(verb)
        if _is_due(above, verb):
            return above.head
        if above.pos_ not in VERBAL:
            return _of_modified(verb, above) if above.pos_ in labels.NOUNS else None
        if (found := _own_subject(above)) is not None:
            return _as_it_acts(verb, above, found)
        verb = above
    return None


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

    Nobody where they are not named, and only who is sent or chosen acts himself: "was taken there to treat a cut".
    """
    if not (is_passive(above) and not is_passive(verb) and verb.dep_ == Dep.ADVERBIAL_CLAUSE):
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
    if patient is not None and (preposition.lower_ in _BLAME or is_one_of(governing, "charging")):
        return patient
    return (
        next(agents(governing), None)
        if governing.dep_ == Dep.NOUN_CLAUSE and governing.tag_ == Tag.PARTICIPLE
        else None
    )


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
    chosen = verb.dep_ == Dep.ADVERBIAL_CLAUSE and verb.tag_ == Tag.BASE and is_one_of(above, "choosing")
    if not chosen and (verb.dep_ != Dep.OPEN_COMPLEMENT or above.lemma_ in _SUBJECT_CONTROL):
        return None
    return among.hung(among.before(above.children, verb), (Dep.OBJECT,))


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
    return noun


def _of_topic(noun: Token, link: Token) -> Token | None:
    """Who does what a noun is about: its owner, a doer itself, or who has it: "the cost of moving" moves nowhere.

    What is given "in exchange for leaving" leaves open who is to leave.
    """
    owner = among.hung(noun.children, (Dep.OWNER,))
    if owner is not None or noun.lower_ in doers():
        return owner or noun
    above = noun.head
    if noun.dep_ == Dep.OF_PREPOSITION and above.dep_ == Dep.PREPOSITION and above.head.pos_ in VERBAL:
        return subject_of(above.head) if link.lower_ not in _PRICE else None
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


def antecedent(token: Token) -> Token:
    """The noun a relative pronoun stands for; any other word itself.

    Behind what a person is called besides, it is the person: "Musa Keita, the young Malian whose rescue".
    """
    if token.lower_ not in _RELATIVE or token.pos_ not in (Pos.PRONOUN, Pos.DETERMINER, Pos.SUBORDINATOR):
        return token
    clause = token
    for _ in range(5):
        clause = clause.head
        if clause.dep_ == Dep.RELATIVE_CLAUSE:
            if clause.head.dep_ == Dep.JOINED and _is_of_several(clause):
                return _first_of_row(clause.head)
            named = clause.head.dep_ == Dep.APPOSITION and clause.head.head.ent_type_ == Entity.PERSON
            return clause.head.head if named and token.lower_ in _OF_PERSONS else clause.head
    return token


def _is_of_several(clause: Token) -> bool:
    """ "Falk and Brade, who were held": more than the last of the row, which is one by itself."""
    one = clause.head.tag_ in (Tag.SINGULAR, Tag.SINGULAR_NAME)
    helped = among.says((clause, *clause.lefts), _OF_SEVERAL)
    return one and helped and clause.head.head.pos_ in labels.NOUNS


def _first_of_row(noun: Token) -> Token:
    while noun.dep_ == Dep.JOINED and noun.head.pos_ in labels.NOUNS:
        noun = noun.head
    return noun


def is_joined_behind(word: Token, clause: Token) -> bool:
    """Whether a row goes on with the word behind a clause about its first: "Holt, who fled, and Ito" fled not both."""
    about = clause.dep_ == Dep.RELATIVE_CLAUSE and clause.head.i == word.head.i
    return about and word.dep_ == Dep.JOINED and word.i > clause.i


def is_relativised_object(verb: Token) -> bool:
    """Whether a relative clause's verb does something to the noun that it follows: "the deal France signed"."""
    subject = next((child for child in verb.children if child.dep_ in _SUBJECT or child.dep_ in _PASSIVE), None)
    if subject is None or among.says(subject.children, _WHOSE):
        return False
    if verb.head.lower_ in _MOMENTS or verb.head.lemma_ in _TIMES_OF_DAY | LENGTHS:
        return False
    placing = (verb.left_edge, *(child for child in verb.children if child.dep_ == Dep.ADVERB))
    if among.says(placing, _PLACING):
        return False
    if among.says(subject.subtree, _WHOSE) or _is_opened_by_preposition(verb):
        return False
    return subject.lower_ not in _RELATIVE


def _is_opened_by_preposition(verb: Token) -> bool:
    """ "The vote in which Banda was declared the winner": nothing is done to the vote."""
    links = (child for child in verb.lefts if child.dep_ == Dep.PREPOSITION)
    return any(word.lower_ in _RELATIVES_BEHIND_A_LINK for link in links for word in link.subtree)


def _has_aux(verb: Token) -> bool:
    return among.hangs(verb.children, (Dep.HELPER,))


def measures(token: Token) -> bool:
    """Whether a length of time is said of what went on so long: "four days of clashes"."""
    held = (inner for child in token.children if child.lower_ in _BELONGING for inner in child.children)
    counted = token.lemma_.lower() in LENGTHS and token.dep_ in labels.SUBJECTS
    return counted and any(inner.pos_ == Pos.NOUN and inner.ent_type_ not in labels.TIMES for inner in held)


def is_time(token: Token) -> bool:
    """Whether the word says when, and so takes no part: "Monday", "most of the month"."""
    if token.ent_type_ in labels.TIMES:
        return not measures(token) and not _only_counts(token) and not _is_of_an_age(token)
    measured = (inner for child in token.children if child.lower_ in _BELONGING for inner in child.children)
    return token.lower_ in _PARTS and any(inner.ent_type_ in labels.TIMES for inner in measured)


def _is_of_an_age(token: Token) -> bool:
    """ "The 70-year-old": somebody, whom their age names."""
    return token.lower_ in _AGED or token.lower_.endswith(tuple(_ENDINGS_OF_AN_AGE))


def _only_counts(token: Token) -> bool:
    """Whether a number is too small for a year, and so says how many: "46 were arrested"."""
    return token.dep_ in SUBJECTS and token.text.isdigit() and len(token.text) < _FIGURES_OF_A_YEAR
