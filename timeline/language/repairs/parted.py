"""A subject that a small model parts from its verb: by what stands between commas, or as it does not know the verb."""

from __future__ import annotations

from timeline.language import labels
from timeline.language.groups import word_group
from timeline.language.happenings import happenings
from timeline.language.inflection import verb_of_past
from timeline.language.labels import Dep, Pos, Tag
from timeline.language.repairs import kinds
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
    hangs_as,
    has_subject,
    is_comma,
    is_tagged,
    retag,
    says_when,
)
from timeline.language.tokens import Token
from timeline.language.word import is_spelled
from timeline.layout import words_of

_ALL_OF_THEM = word_group("all_of_them")
_AS = word_group("capacity")
_BETWEEN = word_group("other_parties") | word_group("of_something")
_OF = word_group("belonging")
_THINGS = (Tag.SINGULAR, Tag.PLURAL)
_WHICH = word_group("that_or_which")
_WHO = word_group("who")
_JOINING = word_group("joining")
_PARTICLES = word_group("particles")
_ASIDE = frozenset({Dep.APPOSITION, Dep.OBJECT})
_ASKING = frozenset({Tag.RELATIVE, Tag.ASKING_PRONOUN, Tag.ASKING_ADVERB})
_ISSUING = word_group("issuing")
_OPENING_A_TIME = word_group("before_or_after")
_OF_THE_WHOLE = frozenset({Dep.ADVERBIAL_CLAUSE, Dep.PUNCTUATION})
_AGAIN = "re"


def _about_what_begins(verb: Token) -> bool:
    """ "An agreement with Chad, which began in May": what begins or ends is the agreement, and no land."""
    which = first_of(verb.lefts, Dep.SUBJECT)
    link = verb.head.head
    if which is None or which.lower_ not in _WHICH or any_of(verb.children, *kinds.GOVERNED):
        return False
    noun = first_of(link.head.rights, Dep.OBJECT) if link.head.pos_ in VERBS else link.head
    if verb.lemma_ not in kinds.BEGINNING_OR_ENDING or link.lower_ not in _BETWEEN or not is_tagged(noun, *_THINGS):
        return False
    if noun.i > link.i or says_when(noun):
        return False
    attach(verb, _of_which_it_is_the_kind(noun), Dep.RELATIVE_CLAUSE)
    return True


def _of_which_it_is_the_kind(noun: Token) -> Token:
    """The "war" of "a war of independence", which is what began."""
    above = noun.head.head if noun.dep_ == Dep.OF_PREPOSITION and noun.head.lower_ in _OF else noun
    kind = above.pos_ == Pos.NOUN and noun.left_edge.i == noun.i
    return above if kind else noun


def _done_again(noun: Token) -> bool:
    """ "The army retook Lima": what has no article, and the form of the past of a known verb behind "re", is a deed."""
    actor, verb = before(noun), _verb_done_again(noun.lower_)
    object = first_of(noun.rights, Dep.APPOSITION)
    if verb is None or not hangs_as(actor, Dep.COMPOUND) or actor.head.i != noun.i or actor.pos_ not in NOUNS:
        return False
    if object is None or object.pos_ not in NOUNS or object.left_edge.i != noun.i + 1:
        return False
    hand_on((child for child in noun.lefts if child.i != actor.i and child.dep_ in kinds.BEFORE_A_NOUN), actor)
    retag(noun, Tag.PAST, Pos.VERB, verb)
    attach(actor, noun, Dep.SUBJECT)
    attach(object, noun, Dep.OBJECT)
    _go_before_its_root(noun)
    return True


def _go_before_its_root(deed: Token) -> None:
    """What was the subject of a later verb tells of a deed before that: "retook Lima and left"."""
    second = deed.head
    if deed.dep_ in SUBJECTS and second.i > deed.i and second.dep_ == Dep.ROOT:
        enthrone(deed, second, Dep.JOINED)


def _verb_done_again(form: str) -> str | None:
    """The verb that a form is the past of, behind "re": ``retake`` of retook; None where it is of none."""
    verb = verb_of_past(form.removeprefix(_AGAIN)) if form.startswith(_AGAIN) else None
    return _AGAIN + verb if verb is not None else None


def _done_as_somebody(verb: Token) -> bool:
    """ "Who as a candidate promised to leave": a clause about somebody has a verb of its own, and it is that."""
    somebody = verb.head
    link = somebody.head
    bare = link.head
    who = first_of(bare.lefts, Dep.SUBJECT)
    if link.lower_ not in _AS or bare.tag_ != Tag.BASE or not hangs_as(bare, Dep.RELATIVE_CLAUSE) or who is None:
        return False
    if who.lower_ not in _WHO or who.i > link.i or not link.i < verb.i < bare.i:
        return False
    attach(verb, bare.head, Dep.RELATIVE_CLAUSE)
    retag(verb, Tag.PAST, Pos.VERB, verb.lemma_)
    attach(bare, verb, Dep.OPEN_COMPLEMENT)
    attach(who, verb, Dep.SUBJECT)
    attach(link, verb, Dep.PREPOSITION)
    return True


def _all_of_them_so(word: Token) -> bool:
    """ "Mali and Chad, both ruled by officers, warned them": what "both" are between commas is not what they did."""
    both, main = before(word), first_of(word.rights, Dep.JOINED) if word.dep_ == Dep.ROOT else word.head
    subject = first_of(word.lefts, *SUBJECTS)
    if main is None or not is_spelled(both, _ALL_OF_THEM) or not is_comma(before(both)) or subject is None:
        return False
    if not _opens_behind_a_comma(main, word) or any_of(word.children, Dep.HELPER, Dep.PASSIVE_HELPER):
        return False
    if word.dep_ == Dep.ROOT:
        enthrone(main, word, Dep.NOUN_CLAUSE)
    hand_on((child for child in word.lefts if child.i < subject.left_edge.i), main)
    attach(subject, main, Dep.SUBJECT)
    attach(word, subject, Dep.NOUN_CLAUSE)
    return True


def _opens_behind_a_comma(verb: Token, word: Token) -> bool:
    """Whether a finite verb without a subject of its own stands right behind a comma, and behind the word."""
    return verb.i > word.i and verb.tag_ in FINITE and not has_subject(verb) and is_comma(before(verb))


def _done_behind_a_colon(participle: Token) -> bool:
    """ "The mission failed: appointed in May, he gave up in June": who gave up was appointed, and no mission."""
    colon, told = before(participle), participle.head
    main = told.head
    subject = first_of(main.lefts, *SUBJECTS)
    if colon is None or colon.text != ":" or main.i < participle.i or subject is None:
        return False
    if subject.i < participle.i or not is_comma(before(subject.left_edge)):
        return False
    attach(participle, main, Dep.ADVERBIAL_CLAUSE)
    return True


def _verb_behind_a_clause(noun: Token) -> bool:
    """ "Banda, who led the talks, lands in Rome": behind a clause about somebody is what they do."""
    name = noun.head
    clause = first_of(name.rights, Dep.RELATIVE_CLAUSE)
    if name.dep_ != Dep.ROOT or name.tag_ != Tag.SINGULAR_NAME or clause is None or clause.i > noun.i:
        return False
    goes_on = noun.i + 1 < len(noun.doc) and noun.nbor(1).dep_ in (Dep.PREPOSITION, Dep.ADVERB, Dep.ADVERBIAL_NOUN)
    if not is_comma(before(noun)) or any(noun.lefts) or not goes_on:
        return False
    verb = noun.lemma_.lower()
    enthrone(noun, name, Dep.SUBJECT)
    retag(noun, Tag.PRESENT_SINGULAR, Pos.VERB, verb)
    return True


def _deed_and_object(object: Token) -> bool:
    """ "Wagner halts march on Moscow": who is named first does the one, and the other is no deed."""
    verb, of_it = before(object), first_of(object.rights, Dep.OBJECT)
    actor = _who_issues(verb) if hangs_as(verb, Dep.SUBJECT) else None
    if verb is None or actor is None or object.lemma_ not in happenings():
        return False
    if of_it is not None and not (of_it.tag_ == Tag.PLURAL and of_it.i == object.i + 1):
        return False
    hand_on((child for child in verb.lefts if child.i != actor.i), actor)
    enthrone(verb, object, Dep.OBJECT)
    retag(verb, Tag.PRESENT_SINGULAR, Pos.VERB, verb.lemma_.lower())
    attach(actor, verb, Dep.SUBJECT)
    if actor.pos_ not in NOUNS:
        retag(actor, Tag.SINGULAR_NAME, Pos.NAME, actor.text)
    retag(object, Tag.SINGULAR, Pos.NOUN, object.lemma_)
    if of_it is not None:
        attach(of_it, verb, Dep.OBJECT)
        attach(object, of_it, Dep.COMPOUND)
    hand_on(filter(_is_of_the_whole, object.rights), verb)
    return True


def _is_of_the_whole(word: Token) -> bool:
    return word.dep_ in _OF_THE_WHOLE


def _who_issues(verb: Token) -> Token | None:
    """Who stands with a capital right before a deed that looks like a noun."""
    actor = before(verb)
    issued = verb.lemma_.lower() in _ISSUING and hangs_as(actor, Dep.COMPOUND) and actor.head.i == verb.i
    return actor if issued and actor is not None and actor.text[:1].isupper() else None


def _done_by_several(noun: Token) -> bool:
    """ "On Sunday Colombians vote": a sentence that is but a phrase of a time has that time, who acts, and a deed."""
    link, actor = noun.head, before(noun)
    time = first_of(noun.lefts, Dep.COMPOUND)
    if link.dep_ != Dep.ROOT or actor is None or not says_when(time) or time.i != link.i + 1:
        return False
    if not is_tagged(actor, Tag.PLURAL, Tag.PLURAL_NAME) or actor.head.i != noun.i or noun.lemma_ not in happenings():
        return False
    enthrone(noun, link, Dep.PREPOSITION)
    retag(noun, Tag.PRESENT, Pos.VERB, noun.lemma_)
    attach(actor, noun, Dep.SUBJECT)
    hand_on((child for child in noun.lefts if time.i < child.i < actor.i), actor)
    attach(time, link, Dep.OF_PREPOSITION)
    return True


def _particle(word: Token) -> bool:
    """ "Stood by on Monday", "fell through": what leads to nothing right behind its verb belongs to the verb."""
    verb = word.head
    if any(word.children) or verb.i != word.i - 1 or verb.pos_ not in VERBS or word.lower_ not in _PARTICLES:
        return False
    asked = any(child.tag_ in _ASKING for child in verb.lefts)
    if verb.dep_ in labels.CLAUSES_OF_NOUNS or asked or any_of(verb.rights, Dep.OBJECT, Dep.PARTICLE):
        return False
    retag(word, Tag.PARTICLE, Pos.ADPOSITION, word.lower_)
    attach(word, verb, Dep.PARTICLE)
    return True


def _before_its_day(link: Token) -> bool:
    """ "Began on 22 November 2010 and closing arguments were heard": the day is behind "on", and no part of a name."""
    behind = link.doc[link.i + 1 : link.i + _A_DAY]
    month = next((word for word in behind if word.lower_ in words_of("en").months), None)
    if any(link.children) or month is None or month.dep_ not in labels.MODIFIERS:
        return False
    if month.head.i <= month.right_edge.i or not all(map(says_when, link.doc[link.i + 1 : month.i + 1])):
        return False
    joint = first_of(month.rights, Dep.CONJUNCTION)
    attach(month, link, Dep.OF_PREPOSITION)
    link.dep_ = Dep.PREPOSITION
    if joint is not None:
        attach(joint, link.head, Dep.CONJUNCTION)
    return True


_A_DAY = 4
"""Words before which the month of a day stands."""


PARTED: tuple[Repair, ...] = (
    Repair(
        "what leads to a day that was taken for a part of a name",
        frozenset({Tag.PREPOSITION}),
        _before_its_day,
        {
            "The trial began on 22 November 2010 and closing arguments were heard in May 2014.": "November NNP pobj on",
            "The trial started on 22 November 2010 and closing statements were heard on 12 June.": (
                "November NNP pobj on"
            ),
        },
        (
            "They carried on 22 May 2010 as before.",
            "The trial went on and closing arguments were heard.",
            "They met on May Day in Lima.",
            "By the time troops came on 3 May 2016 the rebels fired on them.",
        ),
        word=WordShape(relations=frozenset({Dep.PREPOSITION, Dep.ADVERB})),
        behind=True,
    ),
    Repair(
        "a clause about what begins or ends, behind a name",
        labels.PAST_OR_PARTICIPLE | {Tag.PRESENT_SINGULAR},
        _about_what_begins,
        {
            "Rwanda broke an agreement with Israel, which began in 2013 and ended in 2018.": (
                "began VBD relcl agreement"
            ),
            "They signed a truce with Kenya, which expired in May.": "expired VBD relcl truce",
            "They fought a war against Kenya, which lasted until 1902.": "lasted VBD relcl war",
            "War of independence against US, which lasts until 1902.": "lasts VBZ relcl War",
            "In 1997 they ordered missiles from Kenya, which ended up in Crete.": "ended VBD relcl missiles",
        },
        (
            "They signed a truce with Kenya, which began the war in May.",
            "They went to Kenya, which collapsed in May.",
            "They signed a truce with Kenya, which left in May.",
        ),
        word=WordShape(relations=frozenset({Dep.RELATIVE_CLAUSE})),
        above=WordShape(relations=frozenset({Dep.OF_PREPOSITION}), parts=frozenset({Pos.NAME})),
    ),
    Repair(
        "a deed and what it is done to, taken for a noun and a deed",
        frozenset({Tag.PRESENT, Tag.BASE}),
        _deed_and_object,
        {
            "Prigozhin halts march on Moscow as deal is struck": "halts VBZ ROOT halts",
            "The Congo Court issues arrest warrants for Gaddafi.": "warrants NNS dobj issues",
        },
        ("Border issues delay the march on Moscow.", "Kenya talks halt.", "Prigozhin forces march on Moscow."),
        word=WordShape(relations=frozenset({Dep.ROOT}), lacks=labels.HELPERS_AND_AGENTS),
    ),
    Repair(
        "what several do on a day, taken for a noun",
        frozenset({Tag.SINGULAR}),
        _done_by_several,
        {"On Sunday Colombians vote.": "vote VBP ROOT vote"},
        ("On Sunday the Colombians vote.", "On Sunday the vote failed.", "On the Colombians vote."),
        word=WordShape(relations=frozenset({Dep.OF_PREPOSITION})),
    ),
    Repair(
        "a particle taken for what leads to something",
        frozenset({Tag.PREPOSITION}),
        _particle,
        {
            "Dutch peacekeepers stood by on 11 July.": "by RP prt stood",
            "The plan fell through in June.": "through RP prt fell",
        },
        (
            "The house that they lived in burned.",
            "He stood by the door.",
            "Which house did they live in?",
            "He was seen in May.",
        ),
        word=WordShape(relations=frozenset({Dep.PREPOSITION, Dep.ADVERB})),
    ),
    Repair(
        "what was done again, taken for a noun",
        frozenset({Tag.SINGULAR}),
        _done_again,
        {
            "The army retook Wad Madani on 11 January, and ten weeks later, on 21 March, it captured the palace.": (
                "retook VBD ROOT retook"
            ),
        },
        ("The army record in Lima was poor.", "The army remark Banda made in May hurt it.", "The red army left."),
        word=WordShape(has=frozenset({Dep.COMPOUND})),
    ),
    Repair(
        "what somebody did as who they were",
        frozenset({Tag.PARTICIPLE, Tag.PAST}),
        _done_as_somebody,
        {
            "Joe Biden, who as a candidate promised in 2019 to make the kingdom a pariah, lands in Jeddah today.": (
                "promised VBD relcl Biden"
            ),
        },
        ("Banda, who came as a guest invited by Chad, left.", "As a candidate Banda promised to leave."),
        word=WordShape(relations=frozenset({Dep.NOUN_CLAUSE})),
        above=WordShape(relations=frozenset({Dep.OF_PREPOSITION}), parts=NOUNS),
    ),
    Repair(
        "what both of them are, taken for what they did",
        frozenset({Tag.PARTICIPLE}),
        _all_of_them_so,
        {
            "The following Monday, Mali and Burkina Faso, both ruled by officers who took power after 2020, warned "
            "Niger.": "ruled VBN acl Mali",
            "The following Monday, Mali and Burkina Faso, both ruled by officers who took power after 2020, warned "
            "that any attack on Niger would be a declaration of war.": "warned VBD ROOT warned",
        },
        (
            "Mali and Chad, both said to be ruled by officers, warned Niger.",
            "On Monday both were ruled out, he warned.",
        ),
        word=WordShape(relations=frozenset({Dep.COMPLEMENT, Dep.ROOT})),
    ),
    Repair(
        "behind a colon, what was done to who acts",
        frozenset({Tag.PARTICIPLE}),
        _done_behind_a_colon,
        {
            "His last mission failed: appointed envoy to Syria in February 2012, he gave up six months later.": (
                "appointed VBN advcl gave"
            ),
        },
        ("His mission failed: he was appointed envoy and gave up.", "The mission failed, appointed as it was in May."),
        word=WordShape(relations=frozenset({Dep.OPEN_COMPLEMENT}), lacks=labels.HELPERS_AND_AGENTS),
    ),
    Repair(
        "what somebody does behind a clause about them, taken for a noun",
        frozenset({Tag.PLURAL}),
        _verb_behind_a_clause,
        {"Joe Biden, who promised in 2019 to leave, lands in Jeddah today.": "lands VBZ ROOT lands"},
        ("Joe Biden, who led talks in Rome, left.", "Banda, who fled in May, guns in hand, left."),
        word=WordShape(relations=frozenset({Dep.APPOSITION})),
    ),
)
