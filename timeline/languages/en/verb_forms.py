"""A verb with its modality in; what its headline form goes by out: its clause, its number, its forms."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.events.event_words import event_words
from timeline.events.lexicon import nouns_with_an_aim
from timeline.language import Clause, Mood, Token, among, clause_of, parse, participle
from timeline.language.labels import Tag
from timeline.language.tongue import tongue
from timeline.language.word import base, is_form_of, is_spelled, spelling
from timeline.model import Modality

_SAID_FINITE = frozenset({Tag.PAST, Tag.PRESENT_SINGULAR})


def was(*, plural: bool) -> str:
    """The past of "be" in the number of its subject."""
    return "were" if plural else "was"


def helper_of(be: Token) -> str | None:
    """What leaves it open or puts it off that somebody is so: "may" of "may be willing"; None where that is so."""
    helper = among.first_word(clause_of(be).helpers, tongue().may | tongue().will)
    return spelling(helper) if helper is not None else None


@dataclass(frozen=True, slots=True)
class VerbForms:
    """What the rows below look at: the clause, what became of it, and the forms of its verb.

    ``main`` is the verb as it stands after "to" or "would"; ``lone`` says that a pronoun stands in front of it.
    """

    clause: Clause
    modality: Modality
    plural: bool
    lemma: str
    done: str
    main: str
    lone: bool

    @property
    def no(self) -> str:
        """ "not " where the clause is negated."""
        return "not " if any(parse.negates(word) for word in self.clause.words) else ""

    @property
    def be(self) -> str:
        """The past of "be" in the number of its subject."""
        return was(plural=self.plural)

    @property
    def modal(self) -> str:
        """The auxiliary that leaves it open, if there is one."""
        helper = among.first_word(self.clause.helpers, tongue().may)
        said = "" if helper is None else spelling(helper)
        return "can" if said == "ca" else said

    @property
    def disposed(self) -> Token | None:
        """The adjective between "be" and the infinitive: "was ready to cross"."""
        above = self.clause.verb.head
        held = (
            self.clause.mood is Mood.OPEN
            and parse.is_predicate_adjective(above)
            and (is_spelled(above, event_words().disposed) or self.modality is Modality.HYPOTHETICAL)
        )
        said = parse.is_finite(above.head) or helper_of(above.head) is not None
        return above if held and said and is_form_of(above.head, tongue().being) else None

    @property
    def would_be_its_aim(self) -> bool:
        """Whether "to" behind the subject would say what that is for: "the decision to anger", of what will anger."""
        return is_form_of(self.clause.own_subject, nouns_with_an_aim())

    @property
    def is_finite(self) -> bool:
        """Whether the verb or an auxiliary says when, in the third person."""
        verb = self.clause.verb
        return parse.tag(verb) in _SAID_FINITE or any(parse.is_finite(word) for word in self.clause.helpers)

    @property
    def is_present_progressive(self) -> bool:
        """ "Is marching"."""
        return any(parse.is_present(word) and is_form_of(word, tongue().being) for word in self.clause.helpers)


def verb_forms(verb: Token, modality: Modality, *, plural: bool, lone: bool) -> VerbForms:
    """What the rows look at, of a verb with its modality."""
    clause, lemma = clause_of(verb), base(verb)
    done = spelling(verb) if parse.is_participle(verb) else participle(lemma)
    return VerbForms(clause, modality, plural, lemma, done, f"be {done}" if clause.passive else lemma, lone)
