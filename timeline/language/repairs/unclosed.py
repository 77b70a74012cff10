"""Clauses that a small model hangs astray, as an aside cuts them off or one noun stands right behind another."""

from __future__ import annotations

from timeline.language import among, labels
from timeline.language.groups import word_group
from timeline.language.happenings import happenings
from timeline.language.inflection import past
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
    becomes_subject,
    before,
    before_what_helps,
    enthrone,
    first_of,
    hand_on,
    hangs_as,
    is_a,
    is_comma,
    retag,
    says_when,
    word_behind,
)
from timeline.language.tokens import Token
from timeline.language.verbs import verbs
from timeline.language.word import is_spelled

_BEFORE_A_CLAUSE = word_group("before_a_clause") - word_group("capacity")
_BREAKING_OUT = word_group("breaking_out")
_BY = word_group("doer")
_INDEFINITE = word_group("indefinite")
_OUT = word_group("out")
_TROUBLE = word_group("trouble")
_WHICH = word_group("that_or_which")
_DASHES = word_group("long_dashes")
_LONGEST_ASIDE = 12
"""Words between the two marks of an aside."""
_STEPS = 6
"""Phrases inside each other at most between a clause and the noun that it is about."""


def _cut_off_by_an_aside(verb: Token) -> bool:
    """ "Since Falcon, a rebel group, seized a port": who stands first did what is told last."""
    noun = _before_an_aside(verb)
    if noun is None or not _is_opened(noun) or any_of(verb.lefts, Dep.CONJUNCTION, Dep.OPENER):
        return False
    opener = noun.head
    above = next((word for word in opener.ancestors if word.pos_ in VERBS), opener.head)
    if above.i == verb.i or above.i > opener.i:
        return False
    for child in [*among.before(among.after(above.rights, noun), verb)]:
        if child.dep_ == Dep.ADVERBIAL_CLAUSE and child.tag_ == Tag.PARTICIPLE:
            attach(child, noun, Dep.NOUN_CLAUSE)
    attach(verb, above, Dep.ADVERBIAL_CLAUSE)
    attach(noun, verb, Dep.SUBJECT)
    attach(opener, verb, Dep.OPENER)
    return True


def _is_opened(noun: Token) -> bool:
    """Whether "since", "after" or the like stands right before a noun, taken for its preposition; of no time."""
    led = noun.dep_ == Dep.OF_PREPOSITION and noun.head.i == noun.left_edge.i - 1
    return led and is_spelled(noun.head, _BEFORE_A_CLAUSE) and not says_when(noun)


def _before_an_aside(verb: Token) -> Token | None:
    """The noun that stands before the aside which a mark right before the verb closes; None without one."""
    closing = before(verb)
    if closing is None or not (is_comma(closing) or closing.text in _DASHES):
        return None
    first = max(closing.i - _LONGEST_ASIDE, verb.sent.start)
    for at in range(closing.i - 1, first, -1):
        word = verb.doc[at]
        if word.tag_ in FINITE:
            return None
        if word.text == closing.text:
            named = verb.doc[at - 1]
            while named.head.i == named.i + 1 and named.head.pos_ in NOUNS:
                named = named.head
            return named if named.pos_ in NOUNS else None
    return None


def _made_by_others(participle: Token) -> bool:
    """ "The gains these issues made": a noun with its own article right behind another did what stands behind it."""
    maker = participle.head
    made = before(maker.left_edge)
    if not is_a(made, *NOUNS) or made.dep_ not in (Dep.OBJECT, Dep.OF_PREPOSITION):
        return False
    if participle.i != maker.i + 1 or not _has_its_own_article(maker) or says_when(maker):
        return False
    beside = maker.dep_ in kinds.BESIDE or (maker.dep_ == Dep.OBJECT and maker.head.i == made.head.i)
    if not beside or past(participle.lemma_) != participle.lower_:
        return False
    if any_of(participle.children, Dep.AGENT, Dep.OBJECT, Dep.PASSIVE_HELPER):
        return False
    retag(participle, Tag.PAST, Pos.VERB, participle.lemma_)
    attach(participle, made, Dep.RELATIVE_CLAUSE)
    attach(maker, participle, Dep.SUBJECT)
    return True


def _has_its_own_article(noun: Token) -> bool:
    return noun.left_edge.i < noun.i and noun.left_edge.dep_ == Dep.DETERMINER


def _about_who_is_explained(verb: Token) -> bool:
    """ "Tarn Mills, a maker of chairs, which closed": the mills did, of which the chairs are only told."""
    which, ware = first_of(verb.lefts, *SUBJECTS), verb.head
    if not is_spelled(which, _WHICH) or not is_comma(before(which)) or ware.tag_ != Tag.PLURAL:
        return False
    aside = ware.head.head
    if aside.dep_ != Dep.APPOSITION or aside.head.pos_ != Pos.NAME or not is_comma(before(aside.left_edge)):
        return False
    if not is_spelled(aside.left_edge, _INDEFINITE) or aside.tag_ != Tag.SINGULAR or _is_of_several(verb):
        return False
    attach(verb, aside.head, Dep.RELATIVE_CLAUSE)
    return True


def _is_of_several(verb: Token) -> bool:
    """ "Which were", "which sell": the form says that there are several."""
    words = (verb, *(child for child in verb.lefts if child.dep_ in labels.HELPERS))
    return any(word.tag_ == Tag.PRESENT or word.lower_ in _SEVERAL for word in words)


_SEVERAL = word_group("were")


def _about_what_broke_out(verb: Token) -> bool:
    """ "The fire at a mill in Mill Lane, Hartley, which broke out on Friday": the fire did, and no place."""
    which = first_of(verb.lefts, Dep.SUBJECT)
    if not is_spelled(which, _WHICH) or not is_comma(before(which)) or any_of(verb.children, *kinds.GOVERNED):
        return False
    out = first_of(verb.rights, Dep.PARTICLE)
    comes_up = verb.lemma_ in _BREAKING_OUT and (out is None or is_spelled(out, _OUT))
    if not comes_up and verb.lemma_ not in kinds.BEGINNING_OR_ENDING:
        return False
    noun = _happening_above(verb.head)
    if noun is None:
        return False
    attach(verb, noun, Dep.RELATIVE_CLAUSE)
    return True


def _happening_above(word: Token) -> Token | None:
    """The nearest noun of what happens in whose phrase, or beside whose phrase, a place is told of."""
    if _happens(word):
        return None
    for _ in range(_STEPS):
        above = word.head
        if above.pos_ in VERBS:
            done = first_of(above.rights, Dep.OBJECT)
            found = done if done is not None and done.i < word.i else None
        else:
            found = above
        if found is not None and _happens(found):
            return found
        if above.pos_ in VERBS or above.i == word.i:
            return None
        word = above
    return None


def _happens(word: Token) -> bool:
    return word.pos_ == Pos.NOUN and word.lemma_.lower() in happenings() | _TROUBLE


def _called_so_by_others(verb: Token) -> bool:
    """ "The man dubbed the "Fox" by papers admitted fraud": he was dubbed so by others, and did what stands behind."""
    subject, link = first_of(verb.lefts, Dep.SUBJECT), _by(verb)
    if subject is None or link is None or subject.i != verb.i - 1 or past(verb.lemma_) != verb.lower_:
        return False
    if verb.lemma_ not in word_group("naming_so") or not any_of(verb.rights, Dep.OBJECT, Dep.OBJECT_PREDICATE):
        return False
    deed = _deed_behind(link, verb)
    if deed is None:
        return False
    if verb.dep_ == Dep.ROOT:
        enthrone(deed, verb, Dep.NOUN_CLAUSE)
    else:
        attach(deed, verb.head, verb.dep_)
    hand_on([child for child in verb.lefts if child.i != subject.i], deed)
    hand_on([child for child in verb.rights if child.i > deed.i], deed)
    attach(subject, deed, Dep.SUBJECT)
    retag(verb, Tag.PARTICIPLE, Pos.VERB, verb.lemma_)
    attach(verb, subject, Dep.NOUN_CLAUSE)
    return True


def _by(verb: Token) -> Token | None:
    links = (child for child in verb.rights if child.dep_ in (Dep.AGENT, Dep.PREPOSITION))
    return next((link for link in links if is_spelled(link, _BY) and any_of(link.rights, Dep.OF_PREPOSITION)), None)


def _deed_behind(link: Token, verb: Token) -> Token | None:
    """The finite verb without a subject of its own that stands right behind a phrase, but for an adverb."""
    found = word_behind(link.right_edge)
    while found is not None and found.dep_ == Dep.ADVERB:
        found = word_behind(found)
    if found is None or found.tag_ not in FINITE or any_of(found.lefts, *SUBJECTS, Dep.CONJUNCTION):
        return None
    return found if found.sent == verb.sent and found.pos_ in VERBS else None


def _said_by_what_is_described(participle: Token) -> bool:
    """ "Said a party leaflet, handed out Monday": what stands behind the comma was done to what says so."""
    comma = before(participle)
    saying = participle.head
    if saying.lemma_ not in verbs("saying") or not is_comma(comma) or participle.i <= saying.i:
        return False
    noun = first_of(saying.rights, *SUBJECTS) or first_of(participle.lefts, *SUBJECTS)
    if not is_a(noun, Pos.NOUN) or noun.left_edge.i != saying.i + 1 or noun.i != comma.i - 1:
        return False
    if _tells_of_its_own(participle, noun):
        return False
    attach(noun, saying, Dep.SUBJECT)
    retag(participle, Tag.PARTICIPLE, Pos.VERB, participle.lemma_)
    attach(participle, noun, Dep.NOUN_CLAUSE)
    return True


def _tells_of_its_own(participle: Token, noun: Token) -> bool:
    """Whether it has another subject than the noun, or what only a verb has that is told."""
    own = any_of(participle.lefts, *SUBJECTS) and noun.head.i != participle.i
    return own or any_of(participle.children, Dep.CONJUNCTION, Dep.OBJECT, Dep.COMPLEMENT, *labels.HELPERS)


def _behind_what_opens(verb: Token) -> bool:
    """ "At the Lima show, the Italian brand has shown its van": no comma parts the brand from its verb, so it acts."""
    last = before_what_helps(verb, kinds.BETWEEN_SUBJECT_AND_VERB)
    noun = _top_of_its_phrase(last) if last is not None else None
    if last is None or not hangs_as(noun, Dep.APPOSITION) or noun.right_edge.i != last.i:
        return False
    if not is_comma(before(noun.left_edge)) or noun.left_edge.dep_ != Dep.DETERMINER or noun.ent_type_ in labels.TIMES:
        return False
    if not _opens_clause_of(verb, noun.head):
        return False
    becomes_subject(noun, verb)
    return True


def _opens_clause_of(verb: Token, noun: Token) -> bool:
    """Whether a preposition of the verb leads to a noun: "at the Lima [show]"."""
    return noun.dep_ == Dep.OF_PREPOSITION and noun.head.dep_ == Dep.PREPOSITION and noun.head.head.i == verb.i


def _top_of_its_phrase(word: Token) -> Token:
    """What a word stands in, past its prepositions: "[brand]" for "Rome" in "the brand in Rome"."""
    while word.dep_ in (Dep.OF_PREPOSITION, Dep.PREPOSITION):
        word = word.head
    return word


UNCLOSED: tuple[Repair, ...] = (
    Repair(
        "a clause cut off from its opener by an aside",
        frozenset({Tag.PAST}),
        _cut_off_by_an_aside,
        {
            "Unrest has spread since Falcon, a rebel group, seized a port in 1998.": "Falcon NNP nsubj seized",
            "Chile has been under pressure to cut debt since hedge funds -- including the Lima fund Orbit -- sold "
            "small stakes in May.": "sold VBD advcl cut",
            "The strike ended after the union -- backed by miners -- signed a deal in May.": "union NN nsubj signed",
        },
        (
            "Unrest spread after Falcon, a rebel group, and fell in 1998.",
            "The king spoke with Falcon, a rebel group, and left.",
            "The strike ended after the union signed a deal in May.",
            "Unrest has spread since May, a bad month, and cost lives.",
        ),
        word=WordShape(relations=kinds.HANGING_IN_ANY_WAY | {Dep.PARATAXIS}, subject=False),
        behind=True,
    ),
    Repair(
        "who made it, taken for what was made",
        frozenset({Tag.PARTICIPLE, Tag.PAST}),
        _made_by_others,
        {
            "The rebels were wary of the quick gains these parties made in May.": "parties NNS nsubj made",
            "Investors feared the cuts these firms made in June.": "made VBD relcl cuts",
        },
        (
            "The king gave the men these maps made in Lima.",
            "He liked the maps, these books made in Lima and a pen.",
            "He sold the maps made in Lima.",
        ),
        word=WordShape(relations=frozenset({Dep.NOUN_CLAUSE})),
        behind=True,
    ),
    Repair(
        "a clause about who is explained, not their ware",
        FINITE | {Tag.PARTICIPLE},
        _about_who_is_explained,
        {
            "Banda is head of Orbit Mills Ltd., a maker of wooden chairs, which closed on Monday.": (
                "closed VBD relcl Ltd."
            ),
            "Kim worked for Lund Bank, a lender to small farms, which failed in May.": "failed VBD relcl Bank",
        },
        (
            "Kim worked for Lund Bank, a unit of Orbit, which failed in May.",
            "Kim worked for Lund Bank, a lender to small farms, which were shut in May.",
            "Kim worked at a bank for small farms, which failed in May.",
        ),
        word=WordShape(relations=frozenset({Dep.RELATIVE_CLAUSE})),
        above=WordShape(relations=frozenset({Dep.OF_PREPOSITION})),
    ),
    Repair(
        "a clause about what broke out, not its place",
        labels.PAST_OR_PARTICIPLE | {Tag.PRESENT_SINGULAR},
        _about_what_broke_out,
        {
            "More than 30 men fought the blaze at a shop in Mill Lane, Hartley, which broke out in the cellar "
            "on Friday.": ("broke VBD relcl blaze"),
            "Police stopped a riot at a bar in Mill Lane, Hartley, which erupted on Friday.": "erupted VBD relcl riot",
        },
        (
            "They fought in the war, which broke out in May.",
            "Crews put out the fire at a mill in Lindi, which started work in May.",
            "Crews put out the fire at a mill in Lindi, which employs 40.",
            "He spoke of a fire at a camp for those in the war, which broke out in May.",
        ),
        word=WordShape(relations=frozenset({Dep.RELATIVE_CLAUSE})),
        above=WordShape(parts=NOUNS),
    ),
    Repair(
        "what others call somebody, taken for what they did",
        frozenset({Tag.PAST}),
        _called_so_by_others,
        {
            "He confessed at a hearing in which the woman called the “Widow” by reporters calmly pleaded guilty to "
            "theft.": "called VBN acl woman",
            "The man dubbed the “Fox” by local papers quietly admitted fraud on Monday.": "admitted VBD ROOT admitted",
        },
        (
            "The man called the guard by his name and left.",
            "The man called the meeting by mail.",
            "The man was dubbed the “Fox” by local papers.",
        ),
        word=WordShape(subject=True),
    ),
    Repair(
        "who acts behind what opens a sentence, taken for another name of it",
        FINITE | {Tag.PARTICIPLE},
        _behind_what_opens,
        {
            "Now, at the 2019 Los Angeles Auto Show, the Japanese luxury marque has finally pulled the covers off its "
            "van.": "marque NN nsubj pulled",
        },
        (
            "At the Lima Show, the largest of its kind, the brand has shown its van.",
            "With Holt, the king left.",
        ),
        word=WordShape(relations=kinds.ANY_CLAUSE, parts=VERBS, subject=False),
    ),
)

SAID_SO: tuple[Repair, ...] = (
    Repair(
        "what was done to who says so, behind a comma",
        labels.PAST_OR_PARTICIPLE,
        _said_by_what_is_described,
        {
            "“We won,” said a party leaflet, handed out on Monday at a mosque.": "handed VBN acl leaflet",
        },
        (
            "“We won,” said a party clerk, and left on Monday.",
            "“We won,” said Holt, handed the cup on Monday.",
            "A party clerk said it, handed out on Monday.",
        ),
        word=WordShape(relations=kinds.HANGING_OR_JOINED),
        above=WordShape(parts=VERBS),
        behind=True,
    ),
)
"""Those that look before what is told behind a comma is taken for a deed."""
