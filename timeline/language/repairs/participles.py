"""Forms of a verb that a small model takes for another form of it, or for an adjective."""

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
    before,
    describes,
    enthrone,
    first_of,
    hand_on,
    has_subject,
    is_comma,
    is_tagged,
    led_to,
    retag,
)
from timeline.language.tokens import Token

_CIRCUMSTANCES = word_group("circumstances")
_INFINITIVE = word_group("infinitive")
_THAT = word_group("that")

_MEASURED = (Dep.OBJECT, Dep.OBJECT_PREDICATE, Dep.APPOSITION, Dep.PREDICATE_NOUN)


def _undergone(word: Token) -> bool:
    """ "Said he was moved by it": what has the auxiliary of a passive is a participle."""
    passive = any_of(word.children, Dep.PASSIVE_HELPER)
    if not passive or not word.lower_.endswith("ed"):
        return False
    lemma = next((stem for stem in _stems(word.lower_) if past(stem) == word.lower_), None)
    if lemma is None:
        return False
    retag(word, Tag.PARTICIPLE, Pos.VERB, lemma)
    return True


def _followed_by(verb: Token) -> bool:
    """ "Banda takes over, followed a day later by Zulu": without "and" or an object, that is no deed of his."""
    if past(verb.lemma_) != verb.lower_ or not is_comma(before(verb)) or first_of(verb.head.children, Dep.CONJUNCTION):
        return False
    retag(verb, Tag.PARTICIPLE, Pos.VERB, verb.lemma_)
    verb.dep_ = Dep.ADVERBIAL_CLAUSE
    return True


def _stems(form: str) -> tuple[str, ...]:
    """What a regular past may be of, the likeliest first: "moved" of "move", "barred" of "bar", "tied" of "tie"."""
    doubled = (form[:-3],) if form[-3:-2] == form[-4:-3] else ()
    return (*doubled, form[:-2], form[:-1]) if form[-3:-2] not in "aeiouvcszg" else (*doubled, form[:-1], form[:-2])


def _told_with_its_object(word: Token) -> bool:
    """ "Batteries destroyed and jammed nine drones": joined to a past with an object, it is one."""
    if past(word.lemma_) != word.lower_:
        return False
    joined = first_of(word.children, Dep.JOINED)
    if not is_tagged(joined, Tag.PAST) or joined.i != word.i + 2 or has_subject(joined):
        return False
    if not any_of(joined.children, Dep.OBJECT):
        return False
    retag(word, Tag.PAST, Pos.VERB, word.lemma_)
    return True


def _joined_to_a_past(word: Token) -> bool:
    """ "Some soldiers deserted and hundreds fled": what a sentence joins to a past, without any auxiliary, is one."""
    subject = first_of(word.lefts, *labels.SUBJECTS)
    joined = first_of(word.rights, Dep.JOINED)
    if subject is None or joined is None or past(word.lemma_) != word.lower_:
        return False
    if joined.tag_ != Tag.PAST or not has_subject(joined) or _has_auxiliary(joined) or _has_auxiliary(word):
        return False
    if any_of(subject.children, *labels.CLAUSES_OF_NOUNS):
        return False
    retag(word, Tag.PAST, Pos.VERB, word.lemma_)
    subject.dep_ = Dep.SUBJECT
    return True


def _joined_to_a_participle(word: Token) -> bool:
    """ "The warrant, signed on Monday and unsealed on Friday, says": what a participle is joined to is one."""
    if _has_auxiliary(word) or word.lower_ != past(word.lemma_):
        return False
    retag(word, Tag.PARTICIPLE, Pos.VERB, word.lemma_)
    return True


def _behind_what_opens(word: Token) -> bool:
    """ "Under the plan, unveiled in May, voters choose": what is told between commas was done to the plan."""
    main, opener = word.head, _opener_before(word)
    noun = first_of(opener.children, Dep.OF_PREPOSITION) if opener is not None else None
    if _has_auxiliary(word):
        return False
    if opener is None or noun is None or not _is_right_behind(noun, word):
        return False
    if opener.head.i == word.i:
        attach(opener, main, Dep.PREPOSITION)
    attach(word, noun, Dep.NOUN_CLAUSE)
    return True


def _opener_before(word: Token) -> Token | None:
    """The preposition that opens the sentence, where it was hung on the participle, or says under what."""
    hung = next((each for each in word.lefts if each.dep_ == Dep.PREPOSITION and each.is_sent_start), None)
    return hung or among.first_word(word.head.lefts, _CIRCUMSTANCES) or _opener_of_a_happening(word.head)


def _opener_of_a_happening(main: Token) -> Token | None:
    """ "[At] the hearing, held in May, he spoke": what leads to something that happens, whatever word it is."""
    opener = next((each for each in main.lefts if each.is_sent_start and each.dep_ == Dep.PREPOSITION), None)
    noun = led_to(opener)
    return opener if noun is not None and noun.lemma_.lower() in happenings() else None


def _is_right_behind(noun: Token, word: Token) -> bool:
    """Whether a comma, and an adverb at most, parts the two: "the plan, first unveiled"."""
    comma = noun.right_edge.i + 1
    return word.doc[comma].text == "," and comma < word.i <= comma + 2


def _tells_more(word: Token, subject: Token) -> bool:
    """Whether a verb has what no participle has, or its subject is called by another name."""
    return any_of(word.children, *kinds.ENDED) or any_of(subject.rights, Dep.APPOSITION)


def _between_commas_before_its_verb(word: Token) -> bool:
    """ "The text, agreed in May, creates a state": what creates is the sentence's verb, and the text was agreed."""
    comma, subject = before(word), first_of(word.lefts, Dep.SUBJECT)
    verb = next((child for child in word.rights if child.dep_ == Dep.JOINED and child.tag_ in FINITE), None)
    if not is_comma(comma) or subject is None or verb is None or has_subject(verb):
        return False
    if not comma.i - 1 <= subject.right_edge.i <= comma.i or not is_comma(before(verb.left_edge)):
        return False
    if _tells_more(word, subject) or past(word.lemma_) != word.lower_:
        return False
    enthrone(verb, word, Dep.NOUN_CLAUSE)
    attach(subject, verb, Dep.SUBJECT)
    describes(word, subject)
    return True


def _has_auxiliary(verb: Token) -> bool:
    return any_of(verb.children, *labels.HELPERS_AND_AGENTS)


def _told_of_many(word: Token) -> bool:
    """ "Gunmen kill 26 people": with a subject in the plural before it and no auxiliary, a verb is no infinitive."""
    subject = first_of(word.lefts, Dep.SUBJECT)
    if not is_tagged(subject, *labels.PLURAL) or _has_auxiliary(word) or subject.nbor(1).text == ",":
        return False
    retag(word, Tag.PRESENT, Pos.VERB, word.lemma_)
    return True


def _told_behind_that(word: Token) -> bool:
    """ "Believe that a crew of seven sailed in May": what "that" opens, with a subject and no auxiliary, is a past."""
    opened = among.has_word(word.lefts, _THAT, Dep.OPENER)
    if not opened or past(word.lemma_) != word.lower_:
        return False
    subject = first_of(word.lefts, Dep.SUBJECT)
    if subject is None or any_of(subject.children, *labels.CLAUSES_OF_NOUNS):
        return False
    retag(word, Tag.PAST, Pos.VERB, word.lemma_)
    return True


def _infinitive(word: Token) -> bool:
    """ "Threatening to murder a judge": a bare verb is nothing that "to" leads to, but what is threatened."""
    link = word.head
    if link.head.pos_ not in VERBS | NOUNS or link.i != word.i - 1:
        return False
    above = link.head
    attach(word, above, Dep.OPEN_COMPLEMENT if above.pos_ in VERBS else Dep.NOUN_CLAUSE)
    attach(link, word, Dep.HELPER)
    retag(link, Tag.TO, Pos.PARTICLE, "to")
    word.pos_ = Pos.VERB
    return True


def _set_off(word: Token) -> bool:
    """ "The mission, asked to leave in May, was gone": what is told of a noun between commas was done to it."""
    comma, noun = before(word), word.head
    if not is_comma(comma):
        return False
    if noun.head.i < word.i:
        return False
    word.tag_ = Tag.PARTICIPLE
    return True


def _may_tell(word: Token, noun: Token) -> bool:
    """Whether a participle behind a comma looks like the past of a verb whose sentence has no other."""
    last = before(word)
    if (
        noun.dep_ != Dep.ROOT
        or noun.pos_ not in NOUNS
        or word.dep_ != Dep.NOUN_CLAUSE
        or last is None
        or last.text != ","
    ):
        return False
    if past(word.lemma_) != word.lower_ or any_of(word.children, *labels.HELPERS_AND_AGENTS):
        return False
    return noun.left_edge.i <= word.i and not any(each.tag_ in FINITE for each in _told_before(noun, word))


def _is_told_by(word: Token, noun: Token, objects: list[Token]) -> bool:
    """Whether what is done to or said stands behind it and an aside before, or the noun is whole without it."""
    aside = any_of(among.before(noun.rights, word), *kinds.SAID_OF_A_NOUN)
    told = any(child.dep_ == Dep.COMPLEMENT and child.left_edge.lower_ in _THAT for child in word.rights)
    return (aside and (bool(objects) or told)) or _is_whole_without(noun, word)


def main_verb_for_participle(word: Token) -> bool:
    """ "The governor, citing fraud, proclaimed the secession": behind its comma, with what it did, stands the verb."""
    noun = word.head
    objects = [child for child in (*word.rights, *noun.rights) if child.i > word.i and child.dep_ in _MEASURED]
    if not _may_tell(word, noun) or not _is_told_by(word, noun, objects):
        return False
    retag(word, Tag.PAST, Pos.VERB, word.lemma_)
    enthrone(word, noun, Dep.SUBJECT)
    hand_on(among.after(noun.rights, word), word)
    for child in objects:
        child.dep_ = Dep.OBJECT
    return True


def _told_before(noun: Token, word: Token) -> list[Token]:
    """The words of a noun phrase before one of them, but for a clause that describes the noun."""
    described = {each.i for child in _describing(noun) for each in child.subtree}
    return [each for each in noun.subtree if each.i < word.i and each.i not in described]


def _describing(noun: Token) -> list[Token]:
    """The relative clauses of a noun, and of the name that stands behind it: "his deputy, Ann Lind, who was tried"."""
    named = (noun, *(child for child in noun.rights if child.dep_ == Dep.APPOSITION))
    return [child for each in named for child in each.rights if child.dep_ == Dep.RELATIVE_CLAUSE]


def _is_whole_without(noun: Token, word: Token) -> bool:
    """Whether nothing else tells what became of a described noun: "The mine, which Chad had flooded, reopened."."""
    described = any(child.i < word.i for child in _describing(noun))
    return described and noun.left_edge.is_sent_start is True and noun.sent.text.rstrip().endswith(".")


PARTICIPLES: tuple[Repair, ...] = (
    Repair(
        "a participle taken for an adjective",
        frozenset({Tag.ADJECTIVE}),
        _undergone,
        {'The envoy Ali Banda, in turn, said he was "very moved" by the welcome.': "moved VBN ccomp said"},
        ("The envoy was angry at the plan.", "The red cross was moved to the gate."),
        word=WordShape(parts=frozenset({Pos.ADJECTIVE})),
    ),
    Repair(
        "a past taken for a participle",
        frozenset({Tag.PARTICIPLE}),
        _told_with_its_object,
        {"Air defenses destroyed and jammed nine drones.": "destroyed VBD ROOT destroyed"},
        ("Two men were arrested and charged.", "Two men arrested and charged in Lima."),
        word=WordShape(relations=frozenset({Dep.ROOT}), subject=True, lacks=kinds.OF_A_VERB),
    ),
    Repair(
        "a past joined to a past",
        frozenset({Tag.PARTICIPLE}),
        _joined_to_a_past,
        {"On 3 May some 60 soldiers deserted and hundreds fled.": "deserted VBD ROOT deserted"},
        ("Soldiers shot at dawn and hundreds fled.", "Two men were arrested and hundreds fled."),
        word=WordShape(relations=frozenset({Dep.ROOT})),
    ),
    Repair(
        "a participle between commas taken for the verb",
        frozenset({Tag.PAST}),
        _between_commas_before_its_verb,
        {
            "The text, agreed on July 12 after ten days of talks, creates a state.": "agreed VBN acl text",
            "The peace agreement, concluded in Arawa on 30 August 2001, promised autonomy.": (
                "concluded VBN acl agreement"
            ),
        },
        (
            "The text agreed in May creates a state.",
            "The king, it said, agreed, left and wept.",
            "Ali Banda, a farmer from Lima, returned on Thursday, shot two guards and fled.",
        ),
        word=WordShape(relations=frozenset({Dep.ROOT})),
    ),
    Repair(
        "a past joined to a participle",
        frozenset({Tag.PAST}),
        _joined_to_a_participle,
        {"The warrant, dated 7 March and unsealed this week, cites 43 killings.": "unsealed VBN conj dated"},
        ("The warrant, dated 7 March, cites raids and killed hopes.", "A man arrested in May escaped and fled."),
        word=WordShape(relations=frozenset({Dep.JOINED}), subject=False, lacks=kinds.TOLD_OR_DONE),
        above=WordShape(relations=frozenset({Dep.NOUN_CLAUSE}), tags=frozenset({Tag.PARTICIPLE})),
    ),
    Repair(
        "what was done to what opens the sentence",
        frozenset({Tag.PARTICIPLE}),
        _behind_what_opens,
        {
            "Under the deal, first announced last October, Chad gains the port.": "announced VBN acl deal",
            "In the referendum, held from 23 November to 7 December 2019, 98 percent chose independence.": (
                "held VBN acl referendum"
            ),
            "At the sentencing hearing, held from 17 to 21 May, the court asked for more.": "held VBN acl hearing",
        },
        ("Despite the rain, cheered by crowds, the king spoke.", "In Rome, hailed by crowds, the king spoke."),
        word=WordShape(relations=frozenset({Dep.ADVERBIAL_CLAUSE}), subject=False),
        behind=False,
    ),
    Repair(
        "a finite verb taken for an infinitive",
        frozenset({Tag.BASE}),
        _told_of_many,
        {"Gunmen kill 26 people, most of them tourists, in a meadow near Pahalgam.": "kill VBP ROOT kill"},
        ("Gunmen will kill no more.", "Let gunmen kill no more.", "Women, start making your moves today!"),
        word=WordShape(relations=frozenset({Dep.ROOT})),
    ),
    Repair(
        "a participle between commas taken for a past",
        frozenset({Tag.PAST}),
        _set_off,
        {"UN mission, asked to leave in June 2023, was gone by May.": "asked VBN acl mission"},
        ("The mission, which asked to leave in June 2023, was gone.", "The mission asked to leave in June 2023."),
        word=WordShape(relations=frozenset({Dep.NOUN_CLAUSE}), subject=False, lacks=kinds.HELPER_OR_OBJECT),
        above=WordShape(relations=SUBJECTS, parts=NOUNS),
        behind=True,
    ),
    Repair(
        "a past behind that, taken for a participle",
        frozenset({Tag.PARTICIPLE}),
        _told_behind_that,
        {"Prosecutors believe that a crew of seven sailed from Rostock on a yacht in May.": "sailed VBD ccomp believe"},
        ("Prosecutors believe that a crew was seen in May.", "They said that men armed with guns had fled."),
        word=WordShape(relations=frozenset({Dep.COMPLEMENT}), lacks=labels.HELPERS_AND_AGENTS),
    ),
    Repair(
        "an infinitive taken for a noun",
        frozenset({Tag.BASE}),
        _infinitive,
        {"Pat Banda confessed to threatening to assault and rob a judge.": "assault VB xcomp threatening"},
        ("The envoy went to Chad.", "They threatened to murder a judge."),
        word=WordShape(relations=frozenset({Dep.OF_PREPOSITION})),
        above=WordShape(words=_INFINITIVE),
    ),
    Repair(
        "who was followed by whom",
        frozenset({Tag.PAST}),
        _followed_by,
        {"Suriya takes over as caretaker, followed two days later by Phumtham.": "followed VBN advcl takes"},
        (
            "Suriya takes over as caretaker, and was followed two days later by Phumtham.",
            "Suriya took over, followed the army and fled.",
        ),
        word=WordShape(
            relations=frozenset({Dep.JOINED}), subject=False, has=frozenset({Dep.AGENT}), lacks=kinds.HELPER_OR_OBJECT
        ),
    ),
)
