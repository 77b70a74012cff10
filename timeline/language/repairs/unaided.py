"""Verbs of a headline or an entry in, which tell without a helper what was done to their subject; passives out."""

from __future__ import annotations

from timeline.language import among, labels
from timeline.language.anaphora import are_people
from timeline.language.groups import word_group
from timeline.language.inflection import past
from timeline.language.labels import Dep, Pos, Tag
from timeline.language.repairs import kinds
from timeline.language.repairs.repair import (
    FINITE,
    NOUNS,
    Repair,
    WordShape,
    any_of,
    attach,
    before,
    enthrone,
    first_of,
    hand_on,
    has_finite_verb,
    has_subject,
    is_a,
    is_comma,
    is_tagged,
    retag,
    word_behind,
)
from timeline.language.tokens import Token
from timeline.language.verbs import verbs
from timeline.language.word import is_spelled

_INDEFINITE = word_group("indefinite")
_HER = word_group("her")
_MAKING = word_group("making")
_VIOLENCE = word_group("violence") | word_group("forced_into")
_OBJECT_OPENS = (Pos.NAME, Pos.NOUN, Pos.DETERMINER, Pos.NUMERAL, Pos.PRONOUN, Pos.ADJECTIVE)
"""What stands right behind a verb that is done to it, whatever the model hung that on."""
_LINKS = (Dep.CONJUNCTION, Dep.PASSIVE_HELPER)


def _undergone_in_headline(verb: Token) -> bool:
    """ "General Banda arrested": without an object or a stop, who stands in front of such a verb undergoes it."""
    subject = first_of(verb.lefts, Dep.SUBJECT)
    if subject is None or verb.lemma_ not in verbs("undergone"):
        return False
    if past(verb.lemma_) != verb.lower_ or verb.sent.last.text in ".!?;":
        return False
    retag(verb, Tag.PARTICIPLE, Pos.VERB, verb.lemma_)
    subject.dep_ = Dep.PASSIVE_SUBJECT
    return True


def _undergone_by(verb: Token) -> bool:
    """ "President Banda deposed by army.": whom somebody did it to has no object, and needs no helper."""
    subject = first_of(verb.lefts, Dep.SUBJECT)
    return subject is not None and past(verb.lemma_) == verb.lower_ and _undergo(subject, verb)


def _undergone_in_entry(verb: Token) -> bool:
    """ "Rebel leader Banda captured.": nobody captures without an object, so a name alone in front undergoes it."""
    subject = first_of(verb.lefts, Dep.SUBJECT)
    if subject is None or verb.lemma_ not in verbs("only_done_to_others") or past(verb.lemma_) != verb.lower_:
        return False
    if subject.pos_ != Pos.NAME or any_of(subject.children, Dep.DETERMINER, Dep.OWNER):
        return False
    if is_a(word_behind(verb), *_OBJECT_OPENS):
        return False
    return _undergo(subject, verb)


def _undergone_in(link: Token) -> bool:
    """ "King Birendra killed in ambush.": in what no article stands before, whoever did it is not told either."""
    verb, subject = link.head, first_of(link.head.lefts, Dep.SUBJECT)
    if subject is None or link.i != verb.i + 1 or verb.lemma_ not in verbs("undergone"):
        return False
    if past(verb.lemma_) != verb.lower_ or any_of(subject.lefts, Dep.DETERMINER, Dep.OWNER):
        return False
    told = next((word for word in link.subtree if word.lemma_ in _VIOLENCE or word.lower_ in _VIOLENCE), None)
    following = word_behind(link)
    if told is None or following is None or any_of((following, *told.lefts), Dep.DETERMINER, Dep.OWNER):
        return False
    _name_as_one(first_of(link.rights, Dep.CLAUSE_OF_PREPOSITION))
    return _undergo(subject, verb)


def _name_as_one(kind: Token | None) -> None:
    """ "In [shooting] spree": of what kind it was, not what somebody did to it."""
    thing = first_of(kind.rights, Dep.OBJECT) if kind is not None else None
    if kind is not None and thing is not None and thing.i == kind.i + 1:
        attach(thing, kind.head, Dep.OF_PREPOSITION)
        retag(kind, Tag.SINGULAR, Pos.NOUN, kind.lower_)
        attach(kind, thing, Dep.COMPOUND)


def _told_beside_the_name(verb: Token) -> bool:
    """ "His heir, Ali Banda, twice offered to go": the only verb is what he did, not what else he is called by."""
    subject, adverb = verb.head, verb.left_edge
    beside = first_of(subject.rights, Dep.APPOSITION, Dep.RELATIVE_CLAUSE)
    if beside is None or not beside.i < adverb.i < verb.i or adverb.dep_ != Dep.ADVERB or not is_comma(before(adverb)):
        return False
    if not _is_done_by_its_noun(verb) or _is_told_before(verb, beside):
        return False
    later = [*among.after(subject.rights, verb)]
    retag(verb, Tag.PAST, Pos.VERB, verb.lemma_)
    enthrone(verb, subject, Dep.SUBJECT)
    hand_on(later, verb)
    return True


def _is_done_by_its_noun(verb: Token) -> bool:
    """Whether a verb is written as a past tense and not helped, and who it is about did it, and underwent nothing."""
    if past(verb.lemma_) != verb.lower_ or any_of(verb.rights, Dep.AGENT) or any_of(verb.lefts, *labels.HELPERS):
        return False
    return verb.lemma_ not in verbs("undergone") or any_of(verb.rights, Dep.OBJECT)


def _is_told_before(verb: Token, beside: Token) -> bool:
    """Whether its sentence has a verb with a tense before it, outside what stands beside the noun."""
    inside = {word.i for word in beside.subtree}
    return has_finite_verb(word for word in among.before(verb.sent, verb) if word.i not in inside)


def _chosen_for(post: Token) -> bool:
    """ "Ali Banda elected president": who is named before and chosen for a post that no article stands before."""
    verb = post.head
    subject = first_of(verb.lefts, Dep.SUBJECT)
    if subject is None or verb.lemma_ not in verbs("choosing_for_a_post") or past(verb.lemma_) != verb.lower_:
        return False
    if subject.pos_ != Pos.NAME or not are_people(post) or any_of(post.lefts, Dep.DETERMINER, Dep.OWNER, Dep.COUNT):
        return False
    if is_comma(before(verb)) or (is_tagged(verb, Tag.PAST) and any_of(post.rights, Dep.APPOSITION)):
        return False
    post.dep_ = Dep.OBJECT_PREDICATE
    return _undergo(subject, verb)


def _proclaimed(name: Token) -> bool:
    """ "Proclaims Sierra Leone a one-party state": what stands behind the name is what it is made, not what it is."""
    verb, made = name.head, first_of(name.rights, Dep.APPOSITION)
    if made is None or made.left_edge.i != name.i + 1 or verb.lemma_ not in verbs("choosing_for_a_post"):
        return False
    if not is_spelled(made.left_edge, _INDEFINITE) or name.i < verb.i:
        return False
    attach(made, verb, Dep.COMPLEMENT)
    attach(name, made, Dep.SUBJECT)
    for child in [*name.rights]:
        attach(child, verb, child.dep_)
    return True


def _remark_before_verb(verb: Token) -> bool:
    """ "Uribe, elected in May 2002, doubled the army": no "and" joins the second, so the first is a remark on him."""
    first = verb.head
    subject = first_of(first.lefts, Dep.SUBJECT, Dep.PASSIVE_SUBJECT)
    if subject is None or has_subject(verb) or not is_comma(before(verb)) or not is_comma(before(first)):
        return False
    if subject.i != first.i - 2 or past(first.lemma_) != first.lower_ or any_of(first.rights, *_LINKS):
        return False
    retag(first, Tag.PARTICIPLE, Pos.VERB, first.lemma_)
    enthrone(verb, first, Dep.NOUN_CLAUSE)
    attach(subject, verb, Dep.SUBJECT)
    attach(first, subject, Dep.NOUN_CLAUSE)
    hand_on([child for child in first.rights if child.i > verb.i], verb)
    return True


def _made_so(post: Token) -> bool:
    """ "Heath made her education secretary": she became it, and had none of her own."""
    owner, verb = first_of(post.lefts, Dep.OWNER), post.head
    if owner is None or owner.lower_ not in _HER or not are_people(post) or owner.i != post.left_edge.i:
        return False
    if post.left_edge.i != verb.i + 1 or verb.lemma_ not in verbs("choosing_for_a_post") | _MAKING:
        return False
    if first_of(post.rights, Dep.APPOSITION) is not None:
        return False
    attach(owner, verb, Dep.OBJECT)
    retag(owner, Tag.PRONOUN, Pos.PRONOUN, owner.lower_)
    post.dep_ = Dep.OBJECT_PREDICATE
    return True


def _office_as_quality(word: Token) -> bool:
    """ "The general remained in command": what acts behind an article is somebody, and no quality."""
    if not word.text.islower() or not any(child.dep_ == Dep.DETERMINER for child in word.lefts):
        return False
    if not are_people(word):
        return False
    retag(word, Tag.SINGULAR, Pos.NOUN, word.lower_)
    return True


def _found_so(quality: Token) -> bool:
    """ "Was arrested in May and found guilty of theft": what somebody is found is found by others."""
    verb = quality.head
    helped = any_of(verb.head.children, Dep.PASSIVE_HELPER)
    if verb.lemma_ not in verbs("finding_so") or not helped or has_subject(verb) or has_subject(quality):
        return False
    if quality.i != verb.i + 1 or past(verb.lemma_) != verb.lower_:
        return False
    retag(verb, Tag.PARTICIPLE, Pos.VERB, verb.lemma_)
    quality.dep_ = Dep.OBJECT_PREDICATE
    return True


def _undergo(subject: Token, verb: Token) -> bool:
    retag(verb, Tag.PARTICIPLE, Pos.VERB, verb.lemma_)
    subject.dep_ = Dep.PASSIVE_SUBJECT
    return True


UNAIDED: tuple[Repair, ...] = (
    Repair(
        "what somebody is found, joined to what was done to them",
        frozenset({Tag.ADJECTIVE}),
        _found_so,
        {"Ali Banda was arrested in May 2001 and found guilty of theft in June.": "guilty JJ oprd found"},
        ("The court sat in May and found Banda guilty.", "Banda was freed and stayed free."),
        word=WordShape(relations=frozenset({Dep.COMPLEMENT, Dep.PREDICATE_ADJECTIVE, Dep.OBJECT_PREDICATE})),
        above=WordShape(relations=frozenset({Dep.JOINED}), tags=frozenset({Tag.PAST})),
    ),
    Repair(
        "an office that acts, taken for a quality",
        frozenset({Tag.ADJECTIVE}),
        _office_as_quality,
        {"Aylwin took office, but the general remained army commander until 1998.": "general NN nsubj remained"},
        ("The poor remained in the town.", "The general strike ended in May.", "The general was tried in May."),
        word=WordShape(relations=kinds.ANY_SUBJECT),
    ),
    Repair(
        "what she is made, taken for hers",
        frozenset({Tag.SINGULAR}),
        _made_so,
        {"Edward Heath made her education secretary in June 1970.": "secretary NN oprd made"},
        ("He made her dress.", "Heath met her secretary.", "He named her brother, Ali Banda, minister."),
        word=WordShape(relations=frozenset({Dep.OBJECT})),
    ),
    Repair(
        "a remark on the subject, taken for what it did",
        FINITE,
        _remark_before_verb,
        {"Petro, elected president in May 2002, doubled the army.": "doubled VBD ROOT doubled"},
        (
            "Petro, elected in May 2002, and Duque left.",
            "Petro, a guerrilla, fought and doubled the army.",
            "The king rose, dressed, ate.",
        ),
        word=WordShape(relations=frozenset({Dep.JOINED}), subject=False),
        above=WordShape(relations=frozenset({Dep.ROOT}), tags=labels.PAST_OR_PARTICIPLE),
        behind=True,
    ),
    Repair(
        "what a name is proclaimed",
        labels.ANY_NOUN,
        _proclaimed,
        {
            "1978 - New constitution proclaims Sierra Leone a one-party state with the Congress as sole legal party.": (
                "state NN ccomp proclaims"
            )
        },
        ("The court declared Banda, a judge, guilty.", "They named Banda the winner.", "He met Banda a day later."),
        word=WordShape(relations=frozenset({Dep.COMPLEMENT, Dep.OBJECT}), parts=frozenset({Pos.NAME})),
    ),
    Repair(
        "what is undergone in a headline",
        labels.PAST_OR_PARTICIPLE,
        _undergone_in_headline,
        {"General Banda arrested": "Banda NNP nsubjpass arrested"},
        ("General Banda arrested two men", "The general resigned", "The guard fired."),
        word=WordShape(relations=frozenset({Dep.ROOT}), lacks=kinds.GOES_ON),
    ),
    Repair(
        "what is undergone by somebody, without a helper",
        frozenset({Tag.PAST}),
        _undergone_by,
        {"President Banda deposed by army in May.": "Banda NNP nsubjpass deposed"},
        ("President Banda stood by the army in May.", "President Banda was deposed by the army.", "He came by May."),
        word=WordShape(relations=frozenset({Dep.ROOT, Dep.JOINED}), has=frozenset({Dep.AGENT}), lacks=kinds.GOES_ON),
    ),
    Repair(
        "what is undergone in an entry",
        frozenset({Tag.PAST}),
        _undergone_in_entry,
        {
            "Rebel leader Banda captured.": "Banda NNP nsubjpass captured",
            "President Joseph Banda ousted in coup led by officers.": "Banda NNP nsubjpass ousted",
        },
        (
            *("Rebel leader Banda captured two towns.", "Rebel leader Banda resigned.", "The guard fired."),
            "Jets hit a camp; a day later Banda captured Wing Commander Varthaman, whom he let go.",
        ),
        word=WordShape(relations=frozenset({Dep.ROOT, Dep.JOINED}), lacks=kinds.GOES_ON),
    ),
    Repair(
        "what is undergone in an attack, without a helper or an article",
        frozenset({Tag.PREPOSITION}),
        _undergone_in,
        {
            "King Ali and other members of the family killed in shooting spree by guards.": "Ali NNP nsubjpass killed",
            "Prime Minister Banda wounded in ambush.": "Banda NNP nsubjpass wounded",
            "King Ali, together with tens of thousands of monks, forced into exile in Uganda.": (
                "Ali NNP nsubjpass forced"
            ),
        },
        (
            "Rebels killed in anger.",
            "The guards killed in the attack were buried.",
            "Guards killed in an attack on the palace.",
            "Police killed ten in raid.",
        ),
        word=WordShape(relations=frozenset({Dep.PREPOSITION})),
        above=WordShape(tags=labels.PAST_OR_PARTICIPLE, lacks=kinds.GOES_ON),
    ),
    Repair(
        "the only verb of a sentence, behind a name or a clause that says who its subject is",
        frozenset({Tag.PARTICIPLE}),
        _told_beside_the_name,
        {
            "His successor, Ahmed Qurei, twice offered to step down this summer.": "offered VBD ROOT offered",
            "His deputy, who had fled, twice asked for asylum.": "asked VBD ROOT asked",
        },
        (
            "His successor, Ahmed Qurei, twice elected mayor.",
            "His successor, Ahmed Qurei, often offered bribes by firms.",
            "His successor, Ahmed Qurei, long exiled in Rome, left.",
            "His successor, Ahmed Qurei, twice jailed.",
        ),
        word=WordShape(relations=frozenset({Dep.NOUN_CLAUSE}), subject=False),
        above=WordShape(relations=frozenset({Dep.ROOT}), parts=NOUNS),
        behind=True,
    ),
    Repair(
        "who is chosen for a post, without a helper",
        frozenset({Tag.SINGULAR}),
        _chosen_for,
        {"Joyce Banda elected president, signs accord.": "Banda NNP nsubjpass elected"},
        (
            "Voters elected a president.",
            "Joyce Banda appointed her nephew minister.",
            "Banda declared support for Chile.",
        ),
        word=WordShape(relations=frozenset({Dep.OBJECT})),
        above=WordShape(relations=frozenset({Dep.ROOT, Dep.JOINED}), tags=labels.PAST_OR_PARTICIPLE),
    ),
)
