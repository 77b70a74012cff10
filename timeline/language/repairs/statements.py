"""What somebody says in a statement, hung on the statement, in; the same told by who says it, out."""

from __future__ import annotations

from timeline.language.anaphora import is_somebody
from timeline.language.groups import word_group
from timeline.language.labels import Dep, Tag
from timeline.language.repairs import kinds
from timeline.language.repairs.repair import Repair, WordShape, any_of, attach, first_of, hangs_as, has_subject
from timeline.language.tokens import Token
from timeline.language.verbs import is_one_of
from timeline.language.word import is_spelled

_OCCASIONS = word_group("occasions")
_THAT = word_group("that")
_ASKING = frozenset({Tag.RELATIVE, Tag.ASKING_PRONOUN})


def _said_in_a_statement(verb: Token) -> bool:
    """ "Said in a statement released on Friday that it would go": what is said is told by who says it."""
    link = verb.head.head
    said = link.head
    if link.lower_ not in _OCCASIONS or not is_one_of(said, "saying"):
        return False
    opener = first_of(verb.lefts, Dep.OPENER) or _that_of_nothing(verb)
    if not is_spelled(opener, _THAT) and not (opener is None and _lacks_nothing(verb)):
        return False
    told = first_of(said.rights, *kinds.TOLD_OR_DONE)
    if told is not None and (told.dep_ == Dep.COMPLEMENT or not (told.ent_type_ in kinds.WHO or is_somebody(told))):
        return False
    attach(verb, said, Dep.COMPLEMENT)
    if opener is not None:
        attach(opener, verb, Dep.OPENER)
    return True


def _that_of_nothing(verb: Token) -> Token | None:
    """ "In a letter [that] he hopes to find it": no object, as what it would be the object of has one of its own."""
    first = verb.left_edge
    fits = is_spelled(first, _THAT) and hangs_as(first, Dep.OBJECT) and has_subject(verb)
    return first if fits and first_of(first.head.rights, Dep.OBJECT) is not None else None


def _lacks_nothing(verb: Token) -> bool:
    """ "In a letter he sold the mill": its own subject opens the clause, and its own object follows."""
    subject = first_of(verb.lefts, Dep.SUBJECT)
    opens = subject is not None and subject.left_edge.i == verb.left_edge.i and subject.tag_ not in _ASKING
    return opens and any_of(verb.rights, Dep.OBJECT) and not any_of(verb.rights, Dep.RECIPIENT)


SAID_IN_A_STATEMENT = Repair(
    "what is said in a statement",
    frozenset({Tag.BASE, Tag.PAST, Tag.PRESENT_SINGULAR, Tag.PARTICIPLE, Tag.PRESENT}),
    _said_in_a_statement,
    {
        "The European Union said in a statement released on Friday that it would impose sanctions.": (
            "impose VB ccomp said"
        ),
        "Falk told a judge during a hearing on Thursday that Lohan had checked in to the clinic.": (
            "checked VBN ccomp told"
        ),
        "Tina Falk said on Monday in an interview with The Lima Press at his hilltop headquarters that he hopes to "
        "recover the remains of Ana Holt.": "hopes VBZ ccomp said",
        'Falk said on Monday in a release he "issued a summons to Lohan to ensure that no ship is sold."': (
            "issued VBD ccomp said"
        ),
    },
    (
        "The union said in a statement that ended the talks that it left.",
        "It said that it would go.",
        "They told the tale during a trial that Chad had lost.",
        "Falk said little in a letter he wrote on Monday.",
    ),
    word=WordShape(relations=kinds.TOLD_OR_ABOUT_A_NOUN, subject=True),
    above=WordShape(relations=frozenset({Dep.OF_PREPOSITION})),
)
