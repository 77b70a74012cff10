"""A clause and its modality in; its verb as an English headline says it out: "was arrested", "to withdraw"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from timeline.events.modality import is_open
from timeline.language import Mood, Token, clause_of, first_of_its_row, parse, participle, past, third_person, verbs
from timeline.language.labels import Dep
from timeline.language.subjects import subject_of
from timeline.language.tongue import tongue
from timeline.language.undone import is_conditional, is_later, was_to_have
from timeline.language.verbs import is_one_of
from timeline.language.word import ends_in, is_form_of, is_spelled, spelling
from timeline.languages.en.verb_forms import VerbForms, helper_of, verb_forms
from timeline.model import Modality


@dataclass(frozen=True, slots=True)
class VerbRow:
    """When a verb is said in one way, and how.

    ``shows`` are sentences whose verb in braces it says, with what it says; ``leaves`` those like them whose verb
    another row says.
    """

    name: str
    fits: Callable[[VerbForms], bool]
    form: Callable[[VerbForms], str]
    shows: dict[str, str]
    leaves: tuple[str, ...]


def verb_group(verb: Token, modality: Modality, *, plural: bool, lone: bool = False) -> str:
    """The verb as a headline says it: in the past where it happened, with "to" where it is still to come.

    Behind a ``lone`` pronoun and where it won't be, that is said with "will", as no headline has "they to leave".
    """
    of_oneself = lone and is_spelled(subject_of(verb), ("i",))
    said = verb_forms(verb, modality, plural=plural or of_oneself, lone=lone)
    group = row_of(said).form(said)
    return " ".join(_OF_ONESELF.get(word, word) for word in group.split(" ")) if of_oneself else group


_OF_ONESELF = {"are": "am", "were": "was"}
"""What stands behind "I" for what stands behind "they"."""


def row_of(said: VerbForms) -> VerbRow:
    """The first row that fits; the last fits all."""
    return next(row for row in ROWS if row.fits(said))


def _would(said: VerbForms) -> str:
    perfect = said.clause.perfect and not said.clause.passive
    return f"would {said.no}have {participle(said.lemma)}" if perfect else f"would {said.no}{said.main}"


def _supposed(said: VerbForms) -> str:
    perfect = said.clause.perfect and not said.clause.passive
    return f"could {said.no}have {participle(said.lemma)}" if perfect else f"could {said.no}{said.main}"


def _with_modal(said: VerbForms) -> str:
    if said.modal == "can":
        return f"can{'not' if said.no else ''} {said.main}"
    if said.clause.perfect:
        return f"{said.modal} {said.no}have {f'been {said.done}' if said.clause.passive else participle(said.lemma)}"
    return f"{said.modal} {said.no}{said.main}"


def _disposed(said: VerbForms) -> str:
    assert said.disposed is not None
    be = clause_of(said.disposed.head)
    if (helper := helper_of(said.disposed.head)) is not None:
        return f"{helper} {'not ' if be.negated else ''}be {said.disposed.text} {said.no}to {said.main}"
    now = parse.is_present(said.disposed.head)
    form = ("are" if said.plural else "is") if now else said.be
    return f"{form} {'not ' if be.negated else ''}{said.disposed.text} {said.no}to {said.main}"


def _is_denied_form(said: VerbForms) -> bool:
    return not said.no and said.modality is Modality.DENIED and parse.is_base_form(said.clause.verb)


def _is_to_come(said: VerbForms) -> bool:
    planned = said.modality is Modality.PLANNED
    bare = planned and (_is_bare_present(said) or _is_present_passive(said))
    if said.modality is Modality.ACTUAL and (is_later(said.clause.verb) or said.clause.mood is Mood.OPEN):
        return False
    return is_open(said.clause.verb) or (planned and not said.is_finite and not _is_done_participle(said)) or bare


def _is_bare_present(said: VerbForms) -> bool:
    return parse.is_present(said.clause.verb) and not said.clause.helpers


def _is_present_passive(said: VerbForms) -> bool:
    """ "When she is handed the keys": done to somebody, and no helper but one in the present."""
    helpers = said.clause.helpers
    return said.clause.passive and len(helpers) == 1 and parse.is_present(helpers[0])


def _is_arranged(said: VerbForms) -> bool:
    """ "The vote is scheduled for May": that is so, and nothing that is yet to be done."""
    return _is_present_passive(said) and is_one_of(said.clause.verb, "scheduling", "arranging")


def _is_told_with_will(said: VerbForms) -> bool:
    helped = said.clause.says("will") or said.clause.says("would")
    return _is_to_come(said) and (said.lone or (helped and (bool(said.no) or said.would_be_its_aim)))


def _will(said: VerbForms) -> str:
    first = first_of_its_row(said.clause.verb)
    if said.clause.says("will") or clause_of(first).says("will"):
        return f"will {said.no}{said.main}"
    if said.clause.says("would"):
        return _would(said)
    now = "are" if said.plural else "is"
    return f"{now if _is_seen_from_now(first) else said.be} {said.no}to {said.main}"


def _is_seen_from_now(verb: Token) -> bool:
    """ "He is due to leave", "they plan to leave": what is to come is so from a verb in the present."""
    above = verb.head
    above = above.head if parse.is_predicate_adjective(above) else above
    return parse.is_present(above) and above.i != verb.i


def _is_done_participle(said: VerbForms) -> bool:
    """ "An accord, signed in May", "was held and released": told as done, on whatever day that is."""
    verb = said.clause.verb
    return parse.is_participle(verb) and parse.dep(verb) in (Dep.NOUN_CLAUSE, Dep.JOINED) and not said.clause.helpers


def _progressive(said: VerbForms) -> str:
    now = "are" if said.plural else "is"
    return f"{now if said.is_present_progressive else said.be} {said.no}{spelling(said.clause.verb)}"


def _is_being_done(said: VerbForms) -> bool:
    helpers = said.clause.helpers
    return said.clause.passive and any(map(parse.is_ing_form, helpers)) and any(map(parse.is_finite, helpers))


def _being_done(said: VerbForms) -> str:
    now = "are" if said.plural else "is"
    return f"{now if said.is_present_progressive else said.be} {said.no}being {said.done}"


def _being(said: VerbForms) -> str:
    verb, now = said.clause.verb, "are" if said.plural else "is"
    word = (verb.text if verb.is_alpha else now) if parse.is_present(verb) else said.be
    return f"{word}{' not' if said.no else ''}"


def _is_now(said: VerbForms, helpers: list[Token]) -> bool:
    """Whether it is told in the present, and no perfect or modal puts it elsewhere."""
    alone = all(is_form_of(word, tongue().being) for word in helpers)
    return said.modality is Modality.ACTUAL and alone and not said.clause.progressive


def _is_seen(said: VerbForms) -> bool:
    be = next((word for word in said.clause.helpers if parse.is_present(word)), None)
    return (
        be is not None and said.clause.passive and _is_now(said, said.clause.helpers) and said.lemma in verbs("seeing")
    )


def _is_still_so(said: VerbForms) -> bool:
    bare = parse.is_present(said.clause.verb) and not said.clause.helpers
    return bare and not said.no and _is_now(said, []) and said.lemma in verbs("lasting_states")


def _has_before_it(said: VerbForms) -> bool:
    bare = parse.is_present(said.clause.verb) and not said.clause.helpers and not said.no
    intended = said.modality is Modality.PLANNED and said.lemma in verbs("intending")
    return bare and (intended or said.lemma in verbs("awaiting"))


def _past(said: VerbForms) -> str:
    verb = said.clause.verb
    if parse.is_past(verb) and not any(parse.is_helper(word) for word in said.clause.helpers):
        return str(verb.text)
    # A regular participle is its past as well, also where another verb's past is spelled like its stem ("wound").
    return spelling(verb) if parse.is_participle(verb) and ends_in(verb, "ed") else past(said.lemma)


ROWS: tuple[VerbRow, ...] = (
    VerbRow(
        "what depends on something",
        lambda said: (
            said.modality is Modality.HYPOTHETICAL
            and said.clause.mood is Mood.COMING
            and is_conditional(said.clause.verb)
        ),
        _supposed,
        {
            "If Chad signs the pact, Peru will {close} the port.": "could close",
        },
        ("When Chad signs the pact, Peru will {close} the port.",),
    ),
    VerbRow(
        "what would be",
        lambda said: said.modality is Modality.HYPOTHETICAL and said.clause.says("would"),
        _would,
        {
            "Chad said that it would {close} the port if the talks failed.": "would close",
        },
        ("Chad said that it would {close} the port.",),
    ),
    VerbRow(
        "what was to have been, and was not",
        lambda said: was_to_have(said.clause.verb) and said.modality is Modality.DENIED,
        lambda said: f"{said.be} not {said.done}" if said.clause.passive else f"did not {said.lemma}",
        {
            "The king was to have {left} in May.": "did not leave",
            "The vote was to have been {held} in May.": "was not held",
        },
        ("The king was to {leave} in May.", "The king was said to have {left} in May."),
    ),
    VerbRow(
        "what may be",
        lambda said: bool(said.modal),
        _with_modal,
        {
            "Chad may {close} the port.": "may close",
            "Chad could have {closed} the port.": "could have closed",
        },
        ("Chad {closed} the port in May.",),
    ),
    VerbRow(
        "what is arranged",
        _is_arranged,
        lambda said: f"{'are' if said.plural else 'is'} {said.no}{said.done}",
        {
            "The vote is {scheduled} for May.": "is scheduled",
            "The rulings are {expected} to come.": "are expected",
        },
        ("The vote was {scheduled} for May.", "The vote is {held} tomorrow."),
    ),
    VerbRow(
        "what somebody was ready to do",
        lambda said: said.disposed is not None,
        _disposed,
        {
            "Chad was ready to {cross} the river.": "was ready to cross",
            "Chad would be able to {cross} the river.": "would be able to cross",
            "Chad may not be willing to {cross} the river.": "may not be willing to cross",
        },
        ("Chad was ordered to {cross} the river.",),
    ),
    VerbRow(
        "what was refused",
        _is_denied_form,
        lambda said: f"was not {said.done}" if said.clause.passive else f"did not {said.main}",
        {
            "Chad refused to {cross} the river.": "did not cross",
        },
        ("Chad hoped to {cross} the river.",),
    ),
    VerbRow(
        "what is only supposed",
        lambda said: said.modality is Modality.HYPOTHETICAL and said.clause.mood is Mood.CONDITION and said.is_finite,
        _supposed,
        {
            "If the rebels {crossed} the river, Chad would fight.": "could cross",
            "If the rebels had {crossed} the river, Chad would have fought.": "could have crossed",
        },
        ("The rebels {crossed} the river.",),
    ),
    VerbRow(
        "what somebody has before them",
        _has_before_it,
        lambda said: said.lemma if said.plural else third_person(said.lemma),
        {
            "The general {awaits} trial on 3 December.": "awaits",
            "The generals {face} a vote in December.": "face",
        },
        (
            "The general {faced} a vote on Monday.",
            "The general will {face} a vote in December.",
        ),
    ),
    VerbRow(
        "what a pronoun will do, and what won't be",
        _is_told_with_will,
        _will,
        {
            "They will {cross} the river.": "will cross",
            "Chad will not {cross} the river.": "will not cross",
            "The decision will {anger} the miners.": "will anger",
        },
        ("Chad will {cross} the river.", "The river will {cross} the town.", "The storm will {anger} the miners."),
    ),
    VerbRow(
        "what is to come",
        _is_to_come,
        lambda said: f"{said.no}to {said.main}",
        {
            "Chad will {cross} the river.": "to cross",
            "The rebels hope to {cross} the river.": "to cross",
        },
        (
            "They will {cross} the river.",
            "The rebels talked of {crossing} the river.",
        ),
    ),
    VerbRow(
        "what might have been",
        lambda said: said.modality is Modality.HYPOTHETICAL and not said.is_finite,
        lambda said: f"could {said.no}{said.main}",
        {
            "Unless the rebels {leave}, Chad will fight.": "could leave",
        },
        ("The rebels {left}, and Chad will fight.",),
    ),
    VerbRow(
        "how somebody is seen",
        _is_seen,
        lambda said: f"{'are' if said.plural else 'is'} {said.no}{said.done}",
        {
            "The general is {seen} as a rival.": "is seen",
            "The rebels are {thought} to be near.": "are thought",
        },
        ("The general was {seen} as a rival.",),
    ),
    VerbRow(
        "what is being done to somebody",
        _is_being_done,
        _being_done,
        {
            "The rulings are being {examined}.": "are being examined",
            "The river was not being {crossed}.": "was not being crossed",
        },
        ("The river was {crossed}.", "The king fled before being {crossed}."),
    ),
    VerbRow(
        "what was done to somebody",
        lambda said: said.clause.passive,
        lambda said: f"{said.be} {said.no}{said.done}",
        {
            "The river was {crossed}.": "was crossed",
        },
        ("The rebels {crossed} the river.",),
    ),
    VerbRow(
        "what went on",
        lambda said: said.clause.progressive,
        _progressive,
        {
            "The rebels were {crossing} the river.": "were crossing",
        },
        ("The rebels {crossed} the river.",),
    ),
    VerbRow(
        "what was so",
        lambda said: said.lemma == "be",
        _being,
        {
            "The general {was} ill.": "was",
        },
        ("The general {fell} ill.",),
    ),
    VerbRow(
        "what still is so",
        _is_still_so,
        lambda said: said.lemma if said.plural else third_person(said.lemma),
        {
            "Chad {owns} the port.": "owns",
        },
        (
            "Chad {owned} the port.",
            "Chad {controls} the port.",
        ),
    ),
    VerbRow(
        "what was not done",
        lambda said: bool(said.no) or (said.modality is Modality.DENIED and not said.is_finite),
        lambda said: f"did not {said.lemma}",
        {
            "Chad did not {close} the port.": "did not close",
            "Chad denied {closing} the port.": "did not close",
        },
        ("Chad refused to {close} the port.",),
    ),
    VerbRow(
        "what was done",
        lambda _: True,
        _past,
        {
            "Chad {closed} the port.": "closed",
            "Chad {controls} the port.": "controlled",
        },
        ("Chad {owns} the port.",),
    ),
)
"""The first that fits."""
