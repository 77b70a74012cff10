"""A mention already read, and who is foremost of several of one sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from timeline.actors.actor_words import actor_words
from timeline.actors.gazetteer import Entry
from timeline.actors.words import words
from timeline.facts import word_lists
from timeline.language import Doc, Token, clause_of, heads_sentence, is_one_of, is_tenseless, parse
from timeline.language.above import clause_head
from timeline.language.genders import of_pronoun
from timeline.language.labels import Dep
from timeline.language.naming import is_maker, is_singled_out, whom_it_is_about
from timeline.language.word import base, is_spelled, is_topmost, spelling
from timeline.layout import Kind
from timeline.model import ActorKind, Span


@dataclass(frozen=True, slots=True)
class Met:
    """A mention already read: ``sentence`` counts from 0, ``subject`` says that it heads its clause's subject.

    ``main`` says that the clause is its sentence's own, ``clause`` is the index of the clause's verb, and ``pronoun``
    says that no name stands there; ``aside`` says that the clause only describes a noun of the sentence, ``maker`` that
    it is only told by whom a thing is so: "the inquiry, led by Holt".
    """

    entry: Entry
    span: Span
    sentence: int
    subject: bool
    noun: str = ""
    main: bool = False
    clause: int = -1
    pronoun: bool = False
    plural: bool = False
    aside: bool = False
    maker: bool = False


def met_at(
    head: Token | None, verb: Token | None, entry: Entry, span: Span, sentence: int, noun: str, *, pronoun: bool
) -> Met:
    """The mention that a word heads and of which a verb tells, if any do."""
    return Met(
        entry, span, sentence, verb is not None, noun, pronoun=pronoun, maker=is_maker(head),
        main=verb is not None and heads_sentence(verb), clause=clause_head(head).i if head is not None else -1,
        plural=head is not None and parse.is_plural_noun(head),
        aside=verb is not None and parse.is_relative_clause(verb),
    )  # fmt: skip


def is_behind(last: Met, centre: Entry, found: list[Met]) -> bool:
    """Whether a sentence ends with a clause about another, having told of the one spoken of in one before it."""
    own = [met for met in found if met.entry.id == centre.id]
    return any(met.main or met.pronoun for met in own) and all(met.span.start < last.span.start for met in own)


def ends_with(one: Entry, found: list[Met], here: int) -> bool:
    """ "The king sent his army, and Holt fled to Rome. He left": whether its last clause is theirs."""
    last = found[-1]
    return last.entry == one and last.subject and not last.pronoun and not last.aside and last.sentence < here


def foremost(found: list[Met]) -> Entry | None:
    """The only one, else the only subject, else the subject of the sentence's own clause."""
    for some in (found, [met for met in found if met.subject], [met for met in found if met.main]):
        if len({met.entry.id for met in some}) == 1:
            return some[0].entry
    return None


def is_led_by(best: Entry | None, found: list[Met], here: int) -> bool:
    """Whether a sentence is about one of those found in it, or tells of them beside the pronoun itself."""
    return any(met.sentence == here or (met.entry == best and met.main) for met in found)


def is_of_another_entry(doc: Doc, centre: Met, found: list[Met], token: Token) -> bool:
    """ "3 May: Holt's trial opens. He is wheeled in": whom the entry names is meant, not of whom one before told."""
    line = doc.layout.line_at(token.idx)
    if line is None or line.kind is not Kind.ENTRY:
        return False
    return centre.span.start < line.span.start <= found[0].span.start


def is_named_beside(one: Entry | None, other: Entry | None, found: list[Met]) -> bool:
    """Whether somebody is of those named in a sentence that is about another."""
    return one is not None and one != other and any(met.entry == one for met in found)


def is_about_what_others_own(doc: Doc, found: list[Met], centre: Entry | None, here: int) -> bool:
    """ "Holt's party was founded in May. He left": whose something a sentence is about, may be meant behind it.

    ``centre`` is the one spoken of so far, ``here`` the number of the pronoun's sentence.
    """
    return all(met.entry != centre and met.sentence < here and _owns_what_is_told(doc, met) for met in found)


def _owns_what_is_told(doc: Doc, met: Met) -> bool:
    head = doc.head_of(met.span)
    if head is None or met.pronoun or not parse.is_owner(head) or not parse.is_any_subject(head.head):
        return False
    return heads_sentence(head.head.head)


def is_met_beside(met: Met, found: list[Met]) -> bool:
    """ "Ramaphosa held the microphone for him": whether a sentence is about another person than its pronoun means."""
    others = (each for each in found if each.entry.kind is ActorKind.PERSON and each.entry.id != met.entry.id)
    return not met.subject and any(each.main and not each.pronoun for each in others)


def is_told_about_a_noun(doc: Doc, met: Met) -> bool:
    """ "Holt, who led the Chadian army in 1971": whether its clause only says more of a noun."""
    return met.clause >= 0 and parse.is_relative_clause(doc.tokens[met.clause])


def not_only_beside(found: list[Met], doc: Doc) -> list[Met]:
    """Those met but for whoever is named only to say who another of them is."""
    about = [(met, whom_it_is_about(doc.head_of(met.span))) for met in found]
    heads = {head.i for met in found if (head := doc.head_of(met.span)) is not None}
    return [met for met, name in about if name is None or name.i not in heads]


def acts_on_another(met: Met, doc: Doc, found: list[Met]) -> bool:
    """ "Falk pardoned him. He left", "asked to see him": whether it does something to one whom only a pronoun names.

    ``found`` are the mentions of its sentence. Whose pronoun it is may not be known: another than the subject's it is.
    """
    if not met.subject or met.pronoun or met.clause < 0:
        return False
    if not (met.main or parse.is_joined(doc.tokens[met.clause])):
        return False
    of_others = {each.span.start for each in found if each.pronoun and each.entry != met.entry}
    same = {each.span.start for each in found} - of_others
    return any(of_pronoun(spelling(word)) and word.idx not in same for word in _done_to(doc.tokens[met.clause]))


def _done_to(verb: Token) -> Iterator[Token]:
    """What a verb, or what completes it, is done to: "had [him] shot" as well."""
    for each in (verb, *parse.below(verb, parse.is_open_complement)):
        yield from (word for word in each.rights if parse.dep(word) in (Dep.OBJECT, Dep.RECIPIENT))
    for each in parse.below(verb, parse.is_complement):
        yield from parse.below(each, parse.is_any_subject) if is_tenseless(each) else ()


def names_another_alone(found: list[Met], hero: Entry, here: int) -> bool:
    """ "They shot Brade in May. He": whether the sentence before names one person, who is not the ``hero``.

    ``here`` is the number of the pronoun's sentence.
    """
    named = {met.entry.id for met in found}
    return len(named) == 1 and hero.id not in named and all(met.sentence == here - 1 for met in found)


def takes_the_place(met: Met, doc: Doc) -> bool:
    """ "Weber succeeded Holt": whether it does what makes it the one to be told of next."""
    return met.subject and met.main and met.clause >= 0 and is_one_of(doc.tokens[met.clause], "succeeding")


def tells_on_of(life: Entry, doc: Doc, found: list[Met], pronoun: Token) -> bool:
    """Whether those named since are others than whose life is told, and no sentence is about them.

    "Holt died on Monday. The palace said that Weber had wept. He was born in 1931": Holt was. So too where a paragraph
    has named nobody yet, or tells what is done to the dead alone: "Weber wept. He will be buried in Rome".
    """
    if _is_of_the_dead(pronoun):
        return True
    start = doc.paragraphs[doc.paragraph_at(pronoun.idx)].start
    anew = parse.is_any_subject(pronoun) and all(met.span.start < start for met in found)
    begin = pronoun.sent[0].idx
    beside = [met for met in found if met.entry.id != life.id]
    led = any(met.main or (met.subject and len(beside) < len(found)) for met in beside)
    return anew or (bool(beside) and not led and all(met.span.start < begin for met in found))


def _is_of_the_dead(pronoun: Token) -> bool:
    """ "[He] was to be buried", "[he] is survived by his wife"."""
    if parse.is_passive_subject(pronoun):
        return base(pronoun.head) in words("done_to_the_dead")
    done = parse.first(pronoun.head, parse.is_open_complement) if parse.is_any_subject(pronoun) else None
    return done is not None and clause_of(done).passive and base(done) in words("done_to_the_dead")


def has_died(head: Token | None) -> bool:
    """ "Holt, who has died at 91, won twice": whether a clause about whoever is named says so."""
    clause = parse.first(head, parse.is_relative_clause) if head is not None else None
    return clause is not None and is_one_of(clause, "dying") and clause_of(clause).perfect


def verb_of_subject(head: Token | None) -> Token | None:
    """What the mention is the subject of, itself or by the troops it leads; None where it is none."""
    if head is not None and parse.is_owner(head) and is_spelled(head.head, _led()):
        head = head.head
    while head is not None and parse.dep(head) in (Dep.JOINED, Dep.APPOSITION) and not is_topmost(head):
        head = head.head
    told = head is not None and (parse.dep(head) in _SUBJECT or is_singled_out(head))
    return head.head if head is not None and told else None


_SUBJECT = (Dep.SUBJECT, Dep.PASSIVE_SUBJECT, Dep.CLAUSE_SUBJECT, Dep.AGENT)


@cache
def _led() -> frozenset[str]:
    """What does what its owner has it do: "Sherman's army marched"."""
    found = word_lists("anaphors")["single"]
    return frozenset((*found["organ"], *found["group"], *actor_words().led))


def is_told_beside(doc: Doc, met: Met) -> bool:
    """Whether the clause only says when the sentence's own was: "minutes after Kim took the oath"."""
    verb = doc.tokens[met.clause] if met.clause >= 0 else None
    return verb is not None and parse.is_adverbial_clause(verb)


def heads_no_deed(doc: Doc) -> bool:
    """Whether the headline tells none: "Who was Yevgeny Prigozhin?"."""
    headline = doc.layout.headline
    return headline is not None and not any(map(parse.is_full_verb, doc.tokens_in(headline.words)))


def is_about_them(doc: Doc, found: list[Met], here: int) -> bool:
    """Whether a sentence is about those it names, who are all others than was spoken of so far.

    ``here`` is the number of the pronoun's sentence.
    """
    if found[0].sentence == here:
        return foremost(found) is not None or any(met.subject for met in found)
    return any(met.main or (met.subject and not is_told_beside(doc, met)) for met in found)
