"""A Candidate in; its PLOVER event type out, None where the ontology has no name for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from timeline.events.arguments import light_verb, subject_of
from timeline.events.candidate import Candidate
from timeline.events.event_words import event_words
from timeline.events.no_politics import is_no_politics
from timeline.events.plover import PhrasePart, lexicon
from timeline.language import Token, among, kept, parse
from timeline.language.anaphora import are_people
from timeline.language.labels import Dep
from timeline.language.tongue import tongue
from timeline.language.word import base, has_spelled, is_form_of, is_spelled, spelling
from timeline.model import PloverType

_EASING = frozenset({PloverType.CONCEDE, PloverType.RETREAT, PloverType.REJECT})
"""What is said of an event in these types undoes it: to lift sanctions is no sanction."""
_KEPT_IN = (Dep.ADJECTIVE, Dep.COMPOUND, Dep.JOINED, Dep.NOUN_MODIFIER, Dep.APPOSITION, Dep.NOUN_CLAUSE)
_WORDS_IN = (
    Dep.OBJECT,
    Dep.PASSIVE_SUBJECT,
    Dep.OBJECT_PREDICATE,
    Dep.RECIPIENT,
    Dep.PREDICATE_NOUN,
    Dep.PREDICATE_ADJECTIVE,
)
_NEAR = 120
"""Words on each side of a strike that show whose it is."""


def plover_type(candidate: Candidate) -> PloverType | None:
    """The event type of the candidate's own word, seen with what it governs and what governs it.

    What is only meant or promised is AGREE where it would be cooperation and THREATEN where it would be conflict;
    what is refused is REJECT; what someone says must be done is DEMAND.
    """
    return type_of(candidate.token)


@kept
def type_of(token: Token) -> PloverType | None:
    """The same for the word alone; None too for what nature, markets and sportsmen do."""
    if is_no_politics(token):
        return None
    return type_of_verb(token) if parse.is_verb(token) else _type_of_noun(token)


def is_demanded(verb: Token) -> bool:
    """Whether someone says that the verb's subject must do it: "Paris said that Iran must stop"."""
    words = lexicon().context
    return (
        parse.dep(verb) in (Dep.COMPLEMENT, Dep.JOINED)
        and has_spelled(verb, parse.is_helper, words["duty"])
        and is_form_of(verb.head, words["saying"])
    )


@kept
def type_of_verb(verb: Token) -> PloverType | None:
    """The type of what a verb says, context included."""
    words = lexicon().context
    if is_demanded(verb) or (is_form_of(verb, words["saying"]) and any(map(is_demanded, verb.children))):
        return PloverType.DEMAND
    refused = _refused(verb)
    if (found := _meaning(verb)) is not None:
        if refused and found in lexicon().intended:
            return PloverType.REJECT
        return lexicon().intended.get(found, found) if _is_intended(verb) else found
    return PloverType.REJECT if refused and _is_willing(verb) else _of_complement(verb)


def _meaning(verb: Token) -> PloverType | None:
    """What the verb means with the words beside it: the most demanding phrase that fits, else the verb alone."""
    known = lexicon()
    lemma = base(verb)
    if lemma in known.phrases:
        company = _Company.of(verb)
        for phrase in known.phrases[lemma]:
            if company.holds(phrase.parts):
                return _settled(phrase.type, verb) if _may_be_meant(phrase.type, verb) else None
    if lemma == "respond" and (answer := _answer(verb)) is not None:
        return answer
    return _settled(known.verbs.get(lemma), verb)


def _may_be_meant(type: PloverType | None, verb: Token) -> bool:
    """Whether who comes or goes can visit: not "the war came to an end", "the cases came to light"."""
    context = lexicon().context
    if type is not PloverType.CONSULT or not is_form_of(verb, context["travelling"]):
        return True
    goes = subject_of(verb)
    if goes is None or parse.is_name(goes) or is_form_of(goes, context["travellers"]):
        return True
    if parse.is_pronoun(goes):
        return not is_spelled(goes, tongue().it_or_that)
    return are_people(goes)


@dataclass(slots=True)
class _Company:
    """The words beside a verb: those its object and complements hold, and those behind each preposition."""

    words: set[str] = field(default_factory=set)
    behind: dict[str, set[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, verb: Token) -> _Company:
        company = cls()
        if parse.is_of_noun(verb):
            company.words.update(_lemmas(verb.head))
        for child in verb.children:
            if parse.dep(child) in _WORDS_IN:
                company._take(child)
            elif parse.completes(child):
                company.words.add(base(child))
                company.words.update(base(word) for word in child.children if parse.dep(word) in _WORDS_IN)
            elif parse.dep(child) in (Dep.PREPOSITION, Dep.PARTICLE, Dep.AGENT, Dep.ADVERB, Dep.RECIPIENT, Dep.SUBJECT):
                company._take_preposition(child)
        return company

    def holds(self, parts: tuple[PhrasePart, ...]) -> bool:
        """Whether every part is there; a word after a preposition may stand behind it or in the object."""
        scope: set[str] = self.words
        for part in parts:
            if part.preposition:
                found = [word for word in part.words if word in self.behind]
                if not found:
                    return False
                scope = self.words.union(*(self.behind[word] for word in found))
            elif not part.words & scope:
                return False
        return True

    def _take(self, noun: Token) -> None:
        self.words.update(_lemmas(noun))
        for child in noun.children:
            if parse.is_preposition(child):
                self._take_preposition(child)

    def _take_preposition(self, word: Token) -> None:
        if parse.is_active_subject(word) or parse.has(word, _leads_to_a_time):
            return
        behind = self.behind.setdefault(spelling(word), set())
        for child in word.children:
            if parse.dep(child) in (Dep.OF_PREPOSITION, Dep.CLAUSE_OF_PREPOSITION):
                behind.update(_lemmas(child))
            elif parse.is_preposition(child):
                self._take_preposition(child)


def _leads_to_a_time(word: Token) -> bool:
    """ "Called for talks on Tuesday" called on nobody."""
    return parse.is_of_preposition(word) and parse.is_of_time(word)


def _lemmas(noun: Token) -> Iterator[str]:
    """The lemmas of a phrase's head, of its modifiers, and of what "of" adds ("dozens of troops")."""
    yield base(noun)
    yield spelling(noun)
    for child in noun.children:
        if parse.dep(child) in _KEPT_IN:
            yield from _lemmas(child) if not parse.is_noun_clause(child) else (base(child),)
        elif parse.is_preposition(child) and is_spelled(child, tongue().belonging):
            for inner in child.children:
                if parse.is_of_preposition(inner):
                    yield from _lemmas(inner)


def _settled(type: PloverType | None, word: Token) -> PloverType | None:
    """ASSAULT or FIGHT as the clause shows: an army and its weapons fight, others assault."""
    context = lexicon().context
    if type not in (PloverType.ASSAULT, PloverType.FIGHT) or base(word) not in context["violence"]:
        return type
    inside = {base(each) for each in word.subtree}
    if inside & context["civil"]:
        return PloverType.ASSAULT
    doer = subject_of(word) if parse.is_verb(word) else None
    acting = set(_lemmas(doer)) if doer is not None else {base(child) for child in word.children}
    if inside & context["arms"] or acting & (context["army"] | context["arms"]):
        return PloverType.FIGHT
    return PloverType.ASSAULT


def _answer(verb: Token) -> PloverType | None:
    """What someone responds with: the most hostile of the things named."""
    nouns = lexicon().nouns
    order = list(PloverType)
    named = [
        nouns[base(word)]
        for child in verb.children
        if parse.is_preposition(child) and is_spelled(child, tongue().with_or_by)
        for word in child.subtree
        if base(word) in nouns
    ]
    return max(named, key=order.index, default=None)


def _is_intended(verb: Token) -> bool:
    """Whether the text has it as yet to be done: a future, or a verb or adjective of meaning to above it."""
    context = lexicon().context
    if among.says(filter(parse.is_helper, verb.children), tongue().will):
        return True
    above = verb.head
    if parse.is_joined(verb) and parse.is_verb(above) and not parse.has(verb, parse.is_helper):
        return _is_intended(above)
    if parse.dep(verb) not in (Dep.OPEN_COMPLEMENT, Dep.NOUN_CLAUSE, Dep.COMPLEMENT) or not among.says(
        verb.children, tongue().goal
    ):
        return False
    return is_form_of(above, context["ready"]) or (
        is_form_of(above, context["intent"])
        and (not is_form_of(above, tongue().being) or parse.is_open_complement(verb))
    )


def _refused(verb: Token) -> bool:
    """Whether the clause says that it will not be done."""
    if not parse.has(verb, parse.negates):
        return parse.is_open_complement(verb) and is_form_of(verb.head, lexicon().context["refusing"])
    return has_spelled(verb, parse.is_helper, tongue().will_not)


def _is_willing(verb: Token) -> bool:
    return is_form_of(verb, event_words().willing)


def _of_complement(verb: Token) -> PloverType | None:
    """The type of a verb that only says that something is meant, begun or done again: that of what it governs."""
    context = lexicon().context
    if not is_form_of(verb, context["intent"]) and not is_form_of(verb, event_words().going_about):
        return None
    for child in verb.children:
        if parse.is_open_complement(child) and parse.is_verb(child):
            return type_of_verb(child)
        if parse.is_predicate_adjective(child) and is_form_of(child, context["ready"]):
            inner = parse.first(child, parse.is_open_complement)
            return type_of_verb(inner) if inner is not None else None
    return None


def _is_of_weapons(strike: Token) -> bool:
    """Whether the words around a strike are of weapons, and none of them of workers."""
    near = strike.doc[max(strike.i - _NEAR, 0) : strike.i + _NEAR]
    words = {base(word) for word in near}
    armed = words & (lexicon().context["arms"] | lexicon().context["murder_by"])
    return bool(armed) and not words & lexicon().nothing["labour"]


def _is_conversation(noun: Token) -> bool:
    """ "A phone call", "their call with the king": held with somebody, no demand."""
    if base(noun) not in lexicon().context["calls"]:
        return False
    kinds = (child for child in noun.lefts if parse.is_in_phrase(child))
    shared = has_spelled(noun, parse.is_preposition, tongue().shared_by)
    return shared or any(base(child) in lexicon().context["conversing"] for child in kinds)


def _type_of_noun(noun: Token) -> PloverType | None:
    if _is_conversation(noun):
        return PloverType.CONSULT
    known = lexicon()
    own = _settled(known.nouns.get(base(noun)), noun)
    if own is PloverType.PROTEST and base(noun) in event_words().of_two_kinds and _is_of_weapons(noun):
        own = PloverType.FIGHT
    verb = light_verb(noun)
    if verb is None:
        return own
    said = _meaning(verb)
    if said is None or own is None:
        return own
    if said in _EASING:
        return type_of_verb(verb)
    return known.intended.get(own, own) if _is_intended(verb) or said is PloverType.THREATEN else own
