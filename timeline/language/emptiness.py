"""A pronoun in; whether it stands for nobody and nothing out: "it rained", "it seems that"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.language import labels
from timeline.language.among import hangs, says
from timeline.language.groups import word_group
from timeline.language.labels import Dep, Pos, Tag
from timeline.language.tongue import tongue
from timeline.language.verbs import is_one_of

if TYPE_CHECKING:
    from timeline.language.tokens import Token

_IT = word_group("it")
_MAKING = word_group("making")
_WHITHER = word_group("reached")
_TAKING = word_group("taking")
_UP_TO = word_group("up_to")
_LENGTHS = (Dep.ADVERBIAL_NOUN, Dep.OBJECT)

_VERBS = (Pos.VERB, Pos.AUXILIARY)
_SUBJECTS = (Dep.SUBJECT, Dep.PASSIVE_SUBJECT)
_BE = word_group("being_in_any_form")
_BEING = word_group("being_so")
_WEATHER = word_group("weather")
_SEEMING = word_group("seeming")
_WHAT_IS_TOLD = frozenset({Dep.COMPLEMENT, Dep.OPEN_COMPLEMENT, Dep.ADVERBIAL_CLAUSE, Dep.CLAUSE_SUBJECT})
_SPEAKING = ("saying", "reporting")


def is_empty(pronoun: Token) -> bool:
    """Whether the word stands for nobody and nothing: "it seems", "it is unlikely that", "it's striking that"."""
    verb = pronoun.head
    if pronoun.lower_ not in _IT:
        return False
    if pronoun.dep_ == Dep.OWNER:  # "it’s", taken for an owner
        return True
    if pronoun.dep_ == Dep.OBJECT:
        return _is_reached(pronoun, verb)
    return pronoun.dep_ in (*_SUBJECTS, Dep.EXPLETIVE) and verb.pos_ in _VERBS and _tells_of_none(pronoun, verb)


def _is_reached(pronoun: Token, verb: Token) -> bool:
    """ "Made it to Lima", "made it through the night": where somebody got, and nothing that was made."""
    at = pronoun.i + 1
    following = pronoun.doc[at] if at < len(pronoun.doc) else None
    return following is not None and verb.lemma_ in _MAKING and following.lower_ in _WHITHER


def _tells_of_none(pronoun: Token, verb: Token) -> bool:
    """Whether a verb with "it" tells of the weather, of what seems, or of what the clause behind it says."""
    told = [child for child in verb.rights if child.dep_ in _WHAT_IS_TOLD]
    if verb.lemma_ in _WEATHER or _seems(verb, told) or takes_time(verb):
        return True
    if verb.lemma_ in _BEING:
        return bool(told) and hangs(verb.children, (Dep.PREDICATE_ADJECTIVE, Dep.PREDICATE_NOUN))
    return hangs(told, (Dep.COMPLEMENT,)) and _only_says_that(pronoun, verb, told)


def _only_says_that(pronoun: Token, verb: Token, told: list[Token]) -> bool:
    """ "It is said he fled", "it is striking that he fled"."""
    if pronoun.dep_ == Dep.PASSIVE_SUBJECT or hangs(verb.children, (Dep.PASSIVE_HELPER,)):
        return True
    that = (word for child in (verb, *told) for word in child.children if word.i > verb.i)
    return _is_judgement(verb) and says(that, tongue().that_told)


def takes_time(verb: Token) -> bool:
    """ "It took him until May to form a cabinet", "it took weeks to free them": only how long it was, is said."""
    if verb.lemma_ not in _TAKING or not says(verb.lefts, _IT):
        return False
    done = [child for child in verb.rights if child.dep_ in _WHAT_IS_TOLD and child.tag_ == Tag.BASE]
    long = (child for child in verb.rights if done and child.i < done[0].i)
    return any(child.lower_ in _UP_TO or (child.dep_ in _LENGTHS and child.ent_type_ in labels.TIMES) for child in long)


def _seems(verb: Token, told: list[Token]) -> bool:
    return verb.lemma_ in _SEEMING and (bool(told) or verb.tag_ in labels.PRESENT)


def _is_judgement(verb: Token) -> bool:
    """Whether a participle says how something is, though it is parsed as what somebody does: "is striking"."""
    is_going_on = verb.tag_ == Tag.ING and any(
        child.dep_ == Dep.HELPER and child.lemma_ in _BE for child in verb.children
    )
    return is_going_on and not is_one_of(verb, *_SPEAKING)
