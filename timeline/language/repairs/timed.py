"""What a time, a headline or a speech tells, which a small model joins to something else."""

from __future__ import annotations

from timeline.language import among, labels
from timeline.language.groups import word_group
from timeline.language.labels import Dep, Pos, Tag
from timeline.language.repairs import kinds
from timeline.language.repairs.repair import (
    FINITE,
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
    has_subject,
    is_comma,
    leave_time,
    retag,
    says_when,
    take_place,
)
from timeline.language.tokens import Token
from timeline.language.verbs import is_one_of
from timeline.language.word import is_spelled
from timeline.layout import words_of

_BRINGING_A_DEED = word_group("bringing_a_deed")
_BEFORE_OR_AFTER = word_group("before_or_after")
_LENGTHS = word_group("counted_lengths")
_ANNIVERSARIES = word_group("anniversaries")
_DOER = word_group("doer")
_MEETING_SOMEBODY = word_group("meeting_somebody")
_MONTHS_LIKE_HELPERS = word_group("months_like_helpers")
_OFF = word_group("off")
_ON = word_group("on")
_SEEING_A_DEED = word_group("seeing_a_deed")
_SHARES = word_group("shares")
_THAT = word_group("that")

_SPOKEN = word_group("spoken")


def _two_of_headline(verb: Token) -> bool:
    """ "Rebels seize town, army denies retreat": what stands before the comma is not what is denied."""
    first = next((child for child in verb.lefts if child.dep_ == Dep.COMPLEMENT and child.tag_ in FINITE), None)
    subject = first_of(verb.lefts, *SUBJECTS)
    if first is None or subject is None or not has_subject(first) or not _governs_behind_it(verb):
        return False
    comma = before(subject.left_edge)
    if not is_comma(comma) or first.i > comma.i or _is_beside_a_quote(comma):
        return False
    enthrone(first, verb, Dep.PARATAXIS)
    return True


def _governs_behind_it(verb: Token) -> bool:
    """ "Army denies [retreat]": what is denied stands behind the verb, and behind no comma."""
    return any(child.dep_ in kinds.GOVERNED and not is_comma(before(child.left_edge)) for child in verb.rights)


def _is_beside_a_quote(comma: Token) -> bool:
    """ "'I am proud,' Holt told us": the comma ends what somebody said."""
    return comma.doc[comma.i + 1].is_quote or comma.doc[comma.i - 1].is_quote


def _said_in_writing(verb: Token) -> bool:
    """ "Told the nation in a speech that she was leaving": that is what was told, not a kind of speech."""
    noun = verb.head
    opener = next((child for child in verb.lefts if child.lower_ in _THAT and child.i == verb.left_edge.i), None)
    if opener is None:
        return False
    saying = noun.head.head
    if saying.pos_ not in VERBS or not is_one_of(saying, "saying"):
        return False
    if not any(child.dep_ in SUBJECTS and child.i != opener.i for child in verb.children):
        return False
    attach(verb, saying, Dep.COMPLEMENT)
    retag(opener, Tag.PREPOSITION, Pos.SUBORDINATOR, "that")
    opener.dep_ = Dep.OPENER
    return True


def _shown_by_time(verb: Token) -> bool:
    """ "August saw Kenya send troops": what a time saw is what happened then."""
    told = next((child for child in verb.rights if child.dep_ == Dep.COMPLEMENT and child.tag_ == Tag.BASE), None)
    when = [child for child in verb.lefts if child.dep_ in (*SUBJECTS, Dep.ADVERBIAL_NOUN)]
    if not has_subject(told) or len(when) != 1 or not _is_a_time(when[0]):
        return False
    if any_of((*verb.children, *told.children), *kinds.HELPER_OR_OPENER):
        return False
    take_place(told, verb, Dep.HELPER)
    for child in [*verb.children]:
        attach(child, told, Dep.ADVERBIAL_NOUN if child.dep_ in SUBJECTS else child.dep_)
    return True


def _is_a_time(word: Token) -> bool:
    """Whether it belongs to a time, or is a bare month that the model did not see for one."""
    return says_when(word) or (word.lower_ in words_of("en").months and not word.children)


def _brought_by_time(verb: Token) -> bool:
    """ "Friday brought new raids on Rafah": on Rafah were the raids, not the bringing."""
    when = [child for child in verb.lefts if child.dep_ in (*SUBJECTS, Dep.ADVERBIAL_NOUN)]
    raids = first_of(verb.rights, Dep.OBJECT)
    if raids is None or not when or (not all(map(says_when, when))):
        return False
    places = [child for child in verb.rights if child.dep_ == Dep.PREPOSITION and child.i == raids.right_edge.i + 1]
    for place in places:
        attach(place, raids, Dep.PREPOSITION)
    return bool(places)


def _second_agent(by: Token) -> bool:
    """ "Owned 60 percent by A, ten percent by B": the second share is owned as the first is."""
    share = by.head
    verb = share
    while verb.pos_ not in VERBS and verb.head.i != verb.i:
        verb = verb.head
    if not any_of(among.before(verb.children, share), Dep.AGENT):
        return False
    attach(share, verb, Dep.ADVERBIAL_NOUN)
    attach(by, verb, Dep.AGENT)
    return True


_HALF_DAYS = word_group("half_days")


def _behind_its_hour(word: Token) -> bool:
    """ "At 9 p.m. Holt left Lima": who acts behind an hour is no part of it."""
    if word.ent_type_ not in labels.TIMES or before(word.left_edge) is None:
        return False
    hour = before(word)
    if not is_spelled(hour, _HALF_DAYS):
        return False
    leave_time(word)
    return True


def _so_long_after_that(word: Token) -> bool:
    """ "And four years after that announced": the time counted from does nothing, but who was told of before."""
    verb, link = word.head, before(word)
    length = before(link)
    if not is_spelled(link, _COUNTED_BY) or not says_when(length) or word.i > verb.i:
        return False
    opener = before(length.left_edge)
    above = verb.head
    if not is_spelled(opener, _JOINING) or above.pos_ not in VERBS:
        return False
    attach(length, link, Dep.ADVERBIAL_NOUN)
    attach(verb, above, Dep.JOINED)
    attach(link, verb, Dep.PREPOSITION)
    attach(word, link, Dep.OF_PREPOSITION)
    return True


_COUNTED_BY = word_group("before_or_after")
_JOINING = word_group("and_or_but")


def _that_opens(word: Token) -> bool:
    """ "Say that on Saturday Banda left": "that" is nothing said, but opens what is, and the time is of that."""
    verb = word.head
    told = first_of(among.after(verb.rights, word), Dep.COMPLEMENT)
    if told is None or any_of(told.lefts, Dep.OPENER) or not has_subject(told):
        return False
    between = [child for child in verb.rights if word.i < child.i < told.left_edge.i]
    if not all(child.dep_ in (Dep.PREPOSITION, Dep.ADVERBIAL_NOUN, Dep.PUNCTUATION) for child in between):
        return False
    hand_on(between, told)
    attach(word, told, Dep.OPENER)
    return True


def _when_it_is_marked(link: Token) -> bool:
    """ "Will mark the anniversary of the coup on Friday": the day of a week is of the marking, not of the coup."""
    days = [*link.children]
    counted_to = link.head.head
    if len(days) != 1 or days[0].lower_ not in words_of("en").weekdays or [*days[0].children]:
        return False
    anniversary = counted_to.head
    if anniversary.lemma_ not in _ANNIVERSARIES or anniversary.dep_ != Dep.OBJECT:
        return False
    attach(link, anniversary.head, Dep.PREPOSITION)
    return True


def _so_long_before_it(verb: Token) -> bool:
    """ "Hours before campaigning was to begin": nothing is done by hours, but by what stands behind "before"."""
    length = first_of(verb.lefts, *SUBJECTS)
    link = first_of(length.rights, Dep.PREPOSITION) if length is not None else None
    doer = first_of(link.rights, Dep.OF_PREPOSITION) if is_spelled(link, _BEFORE_OR_AFTER) else None
    if length is None or link is None or doer is None or length.lemma_ not in _LENGTHS:
        return False
    if any_of(length.lefts, Dep.DETERMINER) or link.i != length.i + 1 or verb.head.i == verb.i:
        return False
    hand_on([child for child in verb.lefts if child.i < length.left_edge.i], verb.head)
    attach(doer, verb, length.dep_)
    attach(link, verb, Dep.OPENER)
    attach(length, verb, Dep.ADVERBIAL_NOUN)
    return True


def _on_and_off(link: Token) -> bool:
    """ "Fought on and off until May": how long they did is not of "off"."""
    off = link.head
    on = off.head
    if not is_spelled(off, _OFF) or not is_spelled(on, _ON) or [*on.rights][:1] == [] or on.head.pos_ not in VERBS:
        return False
    attach(link, on.head, link.dep_)
    return True


def _met_by_name(name: Token) -> bool:
    """ "Tusk met May", "attacked May on Friday": no month is met, and what is done to a name is done to somebody."""
    verb = name.head
    if [*name.children] or name.i != verb.i + 1 or name.ent_type_ not in labels.TIMES:
        return False
    if name.dep_ == Dep.ADVERBIAL_NOUN:
        if verb.lemma_ not in _MEETING_SOMEBODY or any_of(verb.rights, Dep.OBJECT):
            return False
        name.dep_ = Dep.OBJECT
    leave_time(name)
    return True


TIMED: tuple[Repair, ...] = (
    Repair(
        "when an anniversary is marked",
        frozenset({Tag.PREPOSITION}),
        _when_it_is_marked,
        {
            "Hungary will commemorate the 68th anniversary of the uprising on Wednesday.": "on IN prep commemorate",
        },
        (
            "Ghana condemned the leader of the revolt on Monday.",
            "Hungary will commemorate the anniversary of the uprising of 23 October.",
            "The anniversary of the uprising on Wednesday is a holiday.",
        ),
        word=WordShape(relations=frozenset({Dep.PREPOSITION})),
        above=WordShape(relations=frozenset({Dep.OF_PREPOSITION})),
    ),
    Repair(
        "a time behind on and off",
        frozenset({Tag.PREPOSITION}),
        _on_and_off,
        {"The two states fought on and off until May 1990.": "until IN prep fought"},
        ("The light went off until May.", "They fought on and off the field in May 1990."),
        word=WordShape(relations=frozenset({Dep.PREPOSITION})),
        above=WordShape(relations=frozenset({Dep.JOINED})),
        behind=True,
    ),
    Repair(
        "somebody called as a month is, who is met",
        frozenset({Tag.SINGULAR_NAME}),
        _met_by_name,
        {
            "Tusk met May on Thursday.": "May NNP dobj met",
            "Corbyn attacked May in the debate.": "May NNP dobj attacked",
        },
        ("The council met May 5.", "The council met in May.", "Tusk met the king May 5."),
        word=WordShape(
            relations=frozenset({Dep.ADVERBIAL_NOUN, Dep.OBJECT, Dep.RECIPIENT}), words=_MONTHS_LIKE_HELPERS
        ),
        above=WordShape(subject=True),
        behind=True,
    ),
    Repair(
        "so long after that",
        frozenset({Tag.DETERMINER}),
        _so_long_after_that,
        {
            "He lost his first race for governor in 1966, won the second in 1970, and four years after that announced "
            "that he would run for president.": "announced VBD conj won"
        },
        ("He won in 1970, and four years after that he left.", "He left four years after that was announced."),
        word=WordShape(relations=SUBJECTS, words=_THAT),
        above=WordShape(parts=VERBS),
        behind=False,
    ),
    Repair(
        "who acts behind an hour",
        labels.ANY_NOUN,
        _behind_its_hour,
        {"At 9 p.m. Holt left Lima.": "Holt NNP nsubj left"},
        ("At 9 p.m. on Monday Holt left Lima.", "The raid at 9 p.m. failed."),
        word=WordShape(relations=SUBJECTS),
    ),
    Repair(
        "that opens what is told",
        frozenset({Tag.PREPOSITION, Tag.DETERMINER}),
        _that_opens,
        {
            "Police say that on Saturday around 11:30 p.m. Kim Gray was standing outside his home.": (
                "that IN mark standing"
            )
        },
        ("Police say that Kim Gray left.", "Holt said that on Monday.", "Holt said that the man fled."),
        word=WordShape(relations=frozenset({Dep.OBJECT}), words=_THAT),
        above=WordShape(parts=VERBS, has=frozenset({Dep.COMPLEMENT})),
        behind=True,
    ),
    Repair(
        "what a time saw",
        frozenset({Tag.PAST, Tag.PRESENT_SINGULAR}),
        _shown_by_time,
        {
            "August saw Kenya send troops to Haiti.": "send VB ROOT send",
            "May saw Iranians re-elect Hassan Rouhani.": "re-elect VB ROOT re-elect",
        },
        ("Kenya saw troops leave.", "August saw new raids on the port."),
        word=WordShape(lemmas=_SEEING_A_DEED),
    ),
    Repair(
        "two clauses of a headline",
        FINITE,
        _two_of_headline,
        {
            "Chad closed the port, Mali denied that it had fled.": "denied VBD parataxis closed",
            "Rebels hold the town, the army denies any retreat.": "denies VBZ parataxis hold",
        },
        (
            "The town fell, the army said.",
            "The army says rebels seized a town.",
            "The economy created jobs at a robust pace, the government reported, evidence of its strength.",
            "``I am proud of all that he did,'' Holt told Orbit News in May.",
        ),
        word=WordShape(relations=frozenset({Dep.ROOT})),
    ),
    Repair(
        "what was said in a speech",
        frozenset({Tag.PAST, Tag.PARTICIPLE, Tag.ING, Tag.PRESENT_SINGULAR, Tag.PRESENT}),
        _said_in_writing,
        {"The judge told the nation in a televised speech that she was stepping down.": "stepping VBG ccomp told"},
        ("The judge spoke in a speech that moved them.", "He gave a speech that she liked."),
        word=WordShape(relations=labels.CLAUSES_OF_NOUNS),
        above=WordShape(relations=frozenset({Dep.OF_PREPOSITION}), lemmas=_SPOKEN),
    ),
    Repair(
        "what a time brought",
        frozenset({Tag.PAST, Tag.PRESENT_SINGULAR}),
        _brought_by_time,
        {"Friday brought new raids on Rafah.": "on IN prep raids"},
        ("Kenya brought new charges on Friday.", "Friday brought a truce."),
        word=WordShape(lemmas=_BRINGING_A_DEED),
    ),
    Repair(
        "a second agent of a share",
        frozenset({Tag.PREPOSITION}),
        _second_agent,
        {"The line will be owned 70 percent by Total, thirty percent by the Angolan state.": "by IN agent owned"},
        ("The line will be owned by Total.", "Output rose ten percent by May."),
        word=WordShape(relations=frozenset({Dep.PREPOSITION}), words=_DOER),
        above=WordShape(lemmas=_SHARES),
    ),
    Repair(
        "how long before it was done, taken for who did it",
        FINITE,
        _so_long_before_it,
        {
            "On 3 February, hours before campaigning was to begin, Banda announced a delay.": (
                "campaigning NN nsubj was"
            ),
        },
        (
            "On 3 February, hours before the vote, Banda announced a delay.",
            "The hours before the vote were calm, Banda said.",
            "On 3 February, hours before he was to speak, Banda fled.",
        ),
        word=WordShape(relations=frozenset({Dep.ADVERBIAL_CLAUSE})),
        behind=False,
    ),
)
