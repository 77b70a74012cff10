"""What stands before a verb, of which a small model takes two for its subject, or none, or a time for a part of it."""

from __future__ import annotations

from timeline.language import labels
from timeline.language.groups import word_group
from timeline.language.inflection import past
from timeline.language.labels import Dep, Pos, Tag
from timeline.language.repairs.repair import (
    FINITE,
    NOUNS,
    SUBJECTS,
    VERBS,
    Repair,
    WordShape,
    any_of,
    attach,
    before,
    enthrone,
    first_of,
    hand_on,
    is_a,
    is_comma,
    leave_time,
    led_to,
    retag,
    says_when,
    take_place,
    word_behind,
)
from timeline.language.tokens import Token
from timeline.language.unforeseen import is_unforeseen
from timeline.language.verbs import is_one_of
from timeline.language.word import is_spelled
from timeline.layout import words_of

_BEING = word_group("being")
_COUNTED = word_group("counted_lengths")
_DUE = word_group("due")
_FAR = 40
"""Words from a subject to its verb; few have as many."""
_HELPED = word_group("done_before")
_LENGTHS = word_group("lengths")
_POINTING = word_group("pointing_at_a_time")
_SITES = word_group("sites")
_PRICE = word_group("price")


def _drawn_into_its_time(name: Token) -> bool:
    """ "In June last year Tusk led them": who is named behind a time is no part of it."""
    last, known = before(name), words_of("en")
    if name.ent_type_ not in labels.TIMES or last is None or last.ent_type_ not in labels.TIMES:
        return False
    if name.lower_ in known.months | known.weekdays or not name.text.istitle() or name.nbor(1).head.i < name.i:
        return False
    if not (is_spelled(last, _LENGTHS) or last.lower_ in known.months | known.weekdays or last.text.isdigit()):
        return False
    leave_time(name)
    return True


def _time_told_first(time: Token) -> bool:
    """ "The following month Raisi became king": of two subjects the first only says when."""
    verb = time.head
    behind = next((child for child in verb.lefts if child.i > time.i), None)
    pointed = any(is_spelled(child, _POINTING) for child in time.lefts)
    if not pointed or behind is None or behind.dep_ not in SUBJECTS or behind.left_edge.i != time.i + 1:
        return False
    time.dep_ = Dep.ADVERBIAL_NOUN
    return True


def _told_behind_a_colon(verb: Token) -> bool:
    """ "A reminder of the week's drama: two ministers resigned": what a colon parts from the verb does nothing."""
    first = first_of(verb.lefts, *SUBJECTS)
    colon = _colon_between(first, verb) if first is not None else None
    if first is None or colon is None:
        return False
    nouns = [word for word in verb.doc[colon.i + 1 : verb.i] if word.pos_ in NOUNS]
    if not any(word.dep_ in SUBJECTS and word.head.i == verb.i for word in nouns):
        own = next((word for word in reversed(nouns) if word.head.i < colon.i), None)
        if own is None:
            return False
        attach(own, verb, first.dep_)
    first.dep_ = Dep.UNCLASSED
    return True


def _colon_between(first: Token, verb: Token) -> Token | None:
    """The colon that parts a subject from its verb, where that is near and no bracket is closed before it."""
    between = verb.doc[first.i + 1 : verb.i] if verb.i - first.i < _FAR else []
    bracketed = any(word.text == ")" for word in between)
    return None if bracketed else next((word for word in between if word.text == ":"), None)


def _first_of_them(first: Token) -> bool:
    """ "Where the first struck at 4am": no verb has an article, and what stands behind it is who or what did so."""
    verb = first.head
    article = next((child for child in verb.lefts if child.dep_ == Dep.DETERMINER and child.i == first.i - 1), None)
    if article is None or first.i != verb.i - 1 or any_of(verb.children, *SUBJECTS, *labels.HELPERS):
        return False
    if past(verb.lemma_) != verb.lower_:
        return False
    retag(verb, Tag.PAST, Pos.VERB, verb.lemma_)
    attach(first, verb, Dep.SUBJECT)
    attach(article, first, Dep.DETERMINER)
    return True


def _left_with_somebody(verb: Token) -> bool:
    """ "The staff left on a flight, accompanied by friends": they left, and what follows says how."""
    subject, agent = first_of(verb.lefts, *SUBJECTS), first_of(verb.rights, Dep.AGENT)
    if subject is None or agent is None or any_of(verb.children, *labels.HELPERS) or not is_comma(before(verb)):
        return False
    told = next((child for each in subject.subtree for child in each.rights if _may_tell(child, verb)), None)
    if told is None or told.right_edge.i >= verb.i:
        return False
    retag(told, Tag.PAST, Pos.VERB, told.lemma_)
    if verb.dep_ == Dep.ROOT:
        told.hang(told)
        told.dep_ = Dep.ROOT
        enthrone(told, verb, Dep.ADVERBIAL_CLAUSE)
    else:
        attach(told, verb.head, verb.dep_)
        attach(verb, told, Dep.ADVERBIAL_CLAUSE)
    attach(subject, told, Dep.SUBJECT)
    hand_on([child for child in verb.lefts if child.i < told.i], told)
    return True


def _may_tell(word: Token, verb: Token) -> bool:
    bare = word.dep_ == Dep.NOUN_CLAUSE and word.tag_ == Tag.PARTICIPLE and word.i < verb.i
    return bare and past(word.lemma_) == word.lower_ and first_of(word.rights, Dep.AGENT) is None


def _time_of_a_happening(time: Token) -> bool:
    """ "The murder of the mayor last May had helped him": the month is that of the murder, which is behind it."""
    verb, last = time.head, before(time.left_edge)
    subject = first_of(verb.lefts, *SUBJECTS)
    if subject is None or last is None or subject.right_edge.i != last.i or not says_when(time):
        return False
    led_to = is_one_of(verb, "making_so", "bringing_about") or any(is_spelled(child, _HELPED) for child in verb.lefts)
    if not led_to or time.i > verb.i or not is_unforeseen(subject):
        return False
    attach(time, subject, Dep.ADVERBIAL_NOUN)
    return True


def _called_for(link: Token) -> bool:
    """ "Has called a vote on the law for 21 April": the vote is called for then, and no law is for a day."""
    time = first_of(link.rights, Dep.OF_PREPOSITION)
    if not says_when(time):
        return False
    noun = link.head
    while noun.dep_ == Dep.OF_PREPOSITION and noun.head.dep_ == Dep.PREPOSITION:
        noun = noun.head.head
    verb = noun.head
    if noun.i == link.head.i or noun.dep_ != Dep.OBJECT or not is_a(verb, *VERBS) or not is_one_of(verb, "arranging"):
        return False
    attach(link, verb, Dep.PREPOSITION)
    return True


def _main_verb_behind_an_aside(verb: Token) -> bool:
    """ "Falk, who lost in May and led marches against the cost of living, called for peace": Falk did, behind it."""
    root = verb.sent.root
    aside = first_of(root.rights, Dep.RELATIVE_CLAUSE)
    if (
        aside is None
        or not is_a(root, Pos.NAME, Pos.NOUN)
        or not is_comma(before(verb))
        or not _opens_behind_a_comma(aside)
    ):
        return False
    if not aside.i < verb.i <= aside.right_edge.i or past(verb.lemma_) != verb.lower_:
        return False
    if any_of(verb.children, Dep.AGENT, *SUBJECTS, *labels.HELPERS):
        return False
    retag(verb, Tag.PAST, Pos.VERB, verb.lemma_)
    enthrone(verb, root, Dep.SUBJECT)
    hand_on([child for child in root.children if child.text in _ENDS], verb)
    return True


_ENDS = frozenset(".!?")


def _opens_behind_a_comma(clause: Token) -> bool:
    return is_comma(before(next(iter(clause.lefts), clause).left_edge))


def _in_which_it_was(verb: Token) -> bool:
    """ "Led protests the following year in which many died": in the protests, as the year is known without that."""
    time, link = verb.head, first_of(verb.lefts, Dep.PREPOSITION)
    if link is None or not says_when(time) or link.i != time.i + 1:
        return False
    if not any(is_spelled(child, _POINTING) for child in time.lefts):
        return False
    told = time.head
    while told.tag_ not in FINITE and told.dep_ != Dep.ROOT:
        told = told.head
    thing = first_of(told.rights, Dep.OBJECT)
    if thing is None or not told.i < thing.i < time.i:
        return False
    attach(verb, thing, Dep.RELATIVE_CLAUSE)
    attach(time, told, Dep.ADVERBIAL_NOUN)
    return True


def _time_behind_its_object(time: Token) -> bool:
    """ "Led marches against the tax the following year": that year is of the marching, and no tax is of it."""
    noun = time.head
    counted = time.lower_ in _COUNTED or time.lower_ in words_of("en").months
    if noun.dep_ != Dep.OF_PREPOSITION or time.i < noun.i or not counted:
        return False
    if not any(is_spelled(child, _POINTING) for child in time.lefts) or time.left_edge.i != noun.i + 1:
        return False
    told = noun
    while told.dep_ in _IN_THE_PHRASE:
        told = told.head
    if told.tag_ not in FINITE | {Tag.PARTICIPLE}:
        return False
    attach(time, told, Dep.ADVERBIAL_NOUN)
    return True


_IN_THE_PHRASE = frozenset({Dep.OF_PREPOSITION, Dep.PREPOSITION, Dep.OBJECT, Dep.AGENT})


def _due_somewhere(due: Token) -> bool:
    """ "The envoy is due in Tehran on Sunday": expected there, as who is due to do something else is to do that."""
    be, link = due.head, word_behind(due)
    subject = first_of(be.lefts, *SUBJECTS)
    if subject is None or be.lemma_ not in _BEING or not is_spelled(link, _SITES) or not _is_a_place(led_to(link)):
        return False
    if not any(says_when(led_to(child) or child) for child in (*be.rights, *due.rights)):
        return False
    retag(due, Tag.PARTICIPLE, Pos.VERB, due.lower_)
    beside = [child for child in be.children if child.i != due.i]
    take_place(due, be, Dep.PASSIVE_HELPER)
    hand_on(beside, due)
    subject.dep_ = Dep.PASSIVE_SUBJECT
    return True


def _is_a_place(word: Token | None) -> bool:
    return is_a(word, Pos.NAME) and not says_when(word)


BEFORE_VERBS: tuple[Repair, ...] = (
    Repair(
        "who is due somewhere",
        frozenset({Tag.ADJECTIVE}),
        _due_somewhere,
        {"The UN envoy, Hans Grundberg, is due in Tehran on Sunday.": "due VBN ROOT due"},
        (
            "The report is due in May.",
            "The king is due to speak in Tehran on Sunday.",
            "The rise is due in part to Chad.",
        ),
        word=WordShape(words=_DUE, relations=frozenset({Dep.PREDICATE_ADJECTIVE})),
    ),
    Repair(
        "a name drawn into the time before it",
        frozenset({Tag.SINGULAR_NAME}),
        _drawn_into_its_time,
        {
            "Donald Tusk spoke on Sunday. In June last year Tusk led half a million people through Warsaw.": (
                "Tusk NNP nsubj led"
            ),
        },
        ("In June last year he led half a million people through Warsaw.", "On Monday Tusk led a march."),
        word=WordShape(relations=SUBJECTS),
    ),
    Repair(
        "a time told before the subject",
        frozenset({Tag.SINGULAR}),
        _time_told_first,
        {
            "The following month Raisi became the first Iranian president to visit China in 20 years.": (
                "month NN npadvmod became"
            ),
        },
        ("The previous year Banda won the vote.", "The following month brought Banda a seat.", "The month ended."),
        word=WordShape(lemmas=_COUNTED, relations=SUBJECTS),
    ),
    Repair(
        "what is told behind a colon",
        FINITE | {Tag.BASE},
        _told_behind_a_colon,
        {
            "A reminder of last week's other drama: on Tuesday, five days before the vote, the chief of the general "
            "staff resigned.": "chief NN nsubj resigned",
            "Lima riot over teen's death: 16-year-old shot by cops did not have a gun, says witness": (
                "shot NN nsubj have"
            ),
        },
        (
            "The chief of staff: a man who left.",
            "On Tuesday: he resigned.",
            "Orbit (Lima: ORB) resigned.",
            "Holt said: the mill closed.",
        ),
        word=WordShape(subject=True),
    ),
    Repair(
        "the first of those told of",
        frozenset({Tag.ADJECTIVE}),
        _first_of_them,
        {"They did not: in Lima, where the first struck at 4.17am, he won 72%.": "first JJ nsubj struck"},
        ("In Lima, where the first quake struck, he won.", "The first struck town fell."),
        word=WordShape(relations=frozenset({Dep.ADJECTIVE})),
        above=WordShape(parts=frozenset({Pos.VERB}), subject=False),
    ),
    Repair(
        "what is told before who came along",
        frozenset({Tag.PARTICIPLE}),
        _left_with_somebody,
        {
            "The embassy's 18 staff and relatives left on a commercial flight around noon, accompanied to the airport "
            "by the ambassadors of Chad, Peru and Niger, the minister Ana Falk said.": "left VBD ccomp said",
        },
        (
            "The staff left, accompanied by friends.",
            "The men held in May, accompanied by guards, were freed.",
            "The town, founded by monks, was taken by rebels.",
        ),
        word=WordShape(subject=True),
    ),
    Repair(
        "the time of what happened, behind it",
        frozenset({Tag.SINGULAR_NAME, Tag.SINGULAR}),
        _time_of_a_happening,
        {
            "The murder of the candidate Ali Banda last August had helped Falk win the election in October.": (
                "August NNP npadvmod murder"
            ),
        },
        (
            "The candidate Ali Banda last August had helped Falk win.",
            "The murder of Ali Banda, last August, had helped Falk win.",
            "The court last August helped Falk win.",
        ),
        word=WordShape(relations=frozenset({Dep.ADVERBIAL_NOUN})),
        above=WordShape(parts=frozenset({Pos.VERB})),
    ),
    Repair(
        "a time behind what it is not of",
        frozenset({Tag.SINGULAR, Tag.SINGULAR_NAME}),
        _time_behind_its_object,
        {
            "Falk lost in August 2022 and led a march against the tax the following year.": "year NN npadvmod led",
            "The fund approved a loan of $2.9bn the following March.": "March NNP npadvmod approved",
        },
        (
            "He met the rebels and signed a pact with the king the next day.",
            "He signed a pact with the king of the following year.",
            "He spoke of the war that year and of peace.",
        ),
        word=WordShape(relations=frozenset({Dep.ADVERBIAL_NOUN})),
    ),
    Repair(
        "in which of two things it was",
        FINITE | {Tag.PARTICIPLE},
        _in_which_it_was,
        {
            "Falk, who lost to Banda in August 2022 and led protests against the cost of living the following year in "
            "which dozens were killed, called on Tuesday for peace.": "killed VBN relcl protests",
        },
        (
            "Falk left in the year in which dozens were killed.",
            "Falk led protests in which dozens were killed last year.",
        ),
        word=WordShape(relations=frozenset({Dep.RELATIVE_CLAUSE})),
    ),
    Repair(
        "the main verb behind a clause between commas",
        frozenset({Tag.PARTICIPLE, Tag.PAST}),
        _main_verb_behind_an_aside,
        {
            "Opposition leader Raila Odinga, who lost to Ruto in August 2022 and led protests against the cost of "
            "living the following year in which dozens were killed, called on Tuesday for the bill's immediate and "
            "unconditional withdrawal.": "called VBD ROOT called",
        },
        ("Falk, who led marches, called for peace.", "Ana Falk, who was held in a raid, planned by rebels."),
        word=WordShape(relations=frozenset({Dep.NOUN_CLAUSE, Dep.ADVERBIAL_CLAUSE, Dep.JOINED})),
    ),
    Repair(
        "the time that something is called for",
        frozenset({Tag.PREPOSITION}),
        _called_for,
        {"He has called a referendum on security measures for April 21.": "for IN prep called"},
        (
            "He has called a referendum for April 21.",
            "He has signed a pact on measures for April 21.",
            "He has called a referendum on measures for the army.",
        ),
        word=WordShape(words=_PRICE, relations=frozenset({Dep.PREPOSITION})),
    ),
)
