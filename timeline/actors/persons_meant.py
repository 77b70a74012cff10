"""A pronoun for a person and the mentions read so far in; whom it surely means out."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice
from typing import TypeGuard

from timeline import facts
from timeline.actors.answered import answers
from timeline.actors.gazetteer import Entry
from timeline.actors.heroines import rather_the_heroine
from timeline.actors.scene import Scene
from timeline.actors.wanted import Wanted
from timeline.language import Token, is_one_of, is_tenseless, parse
from timeline.language.above import clause_head
from timeline.language.anaphora import told_of_others
from timeline.language.genders import Gender, of_pronoun, repeated
from timeline.language.labels import Dep
from timeline.language.relatives import antecedent
from timeline.language.strangers import (
    done_to_of_that_gender,
    kin_before,
    owner_done_to,
    owner_of_who_does_it,
    sent_there,
    stranger_told_of,
)
from timeline.language.subjects import subject_of
from timeline.language.tellers import is_told_by_one_like, named_in_front, subject_of_saying, teller_of
from timeline.language.things import together
from timeline.language.tongue import tongue
from timeline.language.undergoing import undergoer_before, undergoes_again
from timeline.language.word import is_behind_head, is_behind_mark, is_spelled, is_topmost, spelling
from timeline.model import ActorKind

_NEAR = 2
"""Sentences back in which somebody spoken of may be meant."""
_NEXT = 1
_LONGEST = 60
"""Words of a subject that are looked through for a row of names."""


def person_meant(scene: Scene, token: Token) -> Entry | None:
    """Whom "he", "her" or "himself" means; None where that is not safe."""
    meant = _meant(scene, token)
    if meant is not None and _is_told_in_front(scene, token, meant):
        return None
    doubted = meant is not None and (_tells_of_another(scene, token, meant) or _is_only_told(scene, token, meant))
    return None if doubted else meant


def _is_told_in_front(scene: Scene, token: Token, meant: Entry) -> bool:
    """ "Holt wept. Banda was due to leave, he wrote": Banda wrote it, or Holt."""
    named = named_in_front(token)
    entry = scene.named_at(named.idx) if named is not None and not scene.doc.layout.is_quoted(named.idx) else None
    return entry is not None and entry != meant and _of_gender(scene, spelling(token))(entry)


def _is_only_told(scene: Scene, token: Token, meant: Entry) -> bool:
    """ "Holt was shot. Falk said doctors had saved him": who is new and says so is not whom they saved."""
    speaker = subject_of_saying(token) if parse.is_object(token) and token.sent.start else None
    if speaker is None:
        return False
    named = parse.first(speaker, parse.is_apposition) or speaker
    if meant not in (scene.at(speaker.idx), scene.named_at(named.idx)):
        return False
    end = token.doc[token.sent.start - 1].idx
    told = scene.latest(lambda one: one.kind is ActorKind.PERSON, end, _NEXT)
    return told is not None and scene.latest(lambda one: one == meant, end, _NEXT) is None


def _tells_of_another(scene: Scene, token: Token, meant: Entry) -> bool:
    """ "Falk said the police held Brade when he left": Falk tells of Brade, so that "he" need not be Falk."""
    teller = teller_of(token)
    if teller is None or scene.at(teller.speaker.idx) != meant:
        return False
    fits = _of_gender(scene, spelling(token))
    told = (scene.named_at(word.idx) for word in teller.told)
    return any(entry is not None and entry != meant and fits(entry) for entry in told)


def _meant(scene: Scene, token: Token) -> Entry | None:
    if is_spelled(token, tongue().oneself):
        return _oneself(scene, token)
    if (undergone := done_to_of_that_gender(token)) is not None:
        return scene.named_at((parse.first(undergone, parse.is_apposition) or undergone).idx)
    if (own := _whose_do_it(scene, token) or _as_told_before(scene, token)) is not None:
        return own
    if is_of_somebody_unnamed(scene, token):
        return None
    if (same := repeated(token) or sent_there(token) or undergoes_again(token)) is not None:
        return scene.at(same.idx)
    return None if is_told_by_one_like(scene.doc, token) else _meant_of_those_left(scene, token)


def _meant_of_those_left(scene: Scene, token: Token) -> Entry | None:
    """Of those whom it may mean: who was done something to, the subject of its own clause, or who is spoken of."""
    fits, others = _of_gender(scene, spelling(token)), _surely_others(scene, token)

    def free(one: Entry | None) -> TypeGuard[Entry]:
        return one is not None and fits(one) and one not in others

    told = (scene.only(free, token.idx, _NEXT) if answers(token) else None) or _undergone(scene, token, free)
    if told is not None:
        return told
    own = _own_subject(scene, token)
    if own is not None and not _is_contested(scene, token, own):
        return own if own not in others else None
    others |= {own}
    return rather_the_heroine(scene, token, _spoken_of_without_rivals(scene, token, free), free)


def _undergone(scene: Scene, token: Token, free: Callable[[Entry | None], TypeGuard[Entry]]) -> Entry | None:
    """Who is done something to, or whom it is about, by the first way of telling so that names somebody ``free``."""
    ways = (_first_of_its_row, _done_to_before, _about_whom, _undergoes_next)
    return next(filter(free, (told(scene, token) for told in ways)), None)


def _spoken_of_without_rivals(scene: Scene, token: Token, free: Wanted) -> Entry | None:
    """Who is spoken of; None where it may as well be another, to whom it was done or who did it too."""
    meant, rivals = scene.focus(free, token, _NEAR), (_was_done_to_another, _did_it_with_another)
    doubted = meant is None or any(asks(scene, token, meant, free) for asks in rivals)
    return None if doubted else meant


def _did_it_with_another(scene: Scene, token: Token, meant: Entry, free: Wanted) -> bool:
    """ "Ito and his son hid a spy. He fled": any of them, where the sentence before is about a row of people."""
    start = token.sent.start
    subject = subject_of(token.doc[start - 1].sent.root) if start and parse.is_any_subject(token) else None
    if subject is None:
        return False
    firsts = (
        first for first in (subject, *parse.below(subject, parse.is_apposition)) if parse.has(first, parse.is_joined)
    )
    row = (word for first in firsts for word in islice(first.subtree, _LONGEST) if parse.is_name(word))
    people = {entry for word in row if (entry := scene.named_at(word.idx)) is not None and free(entry)}
    return meant in people and len(people) > 1


def _whose_do_it(scene: Scene, token: Token) -> Entry | None:
    """ "Ito's relatives cared for him": whose they are, to whom it is done."""
    owner = owner_of_who_does_it(token)
    one = scene.named_at(owner.idx) if owner is not None else None
    return one if one is not None and _of_gender(scene, spelling(token))(one) else None


def _as_told_before(scene: Scene, token: Token) -> Entry | None:
    """ "He slipped, Gaskin said. His body was found": of whom was told so, and not of who told it."""
    subject = token.head if parse.is_owner(token) else token
    start = token.sent.start
    if (
        not start
        or subject.left_edge.i != start
        or not parse.is_any_subject(subject)
        or not parse.is_root(subject.head)
    ):
        return None
    who = _told_of_in_front(token.doc[start - 1].sent.root)
    gender = of_pronoun(spelling(who)) if who is not None else None
    if who is None or gender is None or gender is not of_pronoun(spelling(token)):
        return None
    return scene.at(who.idx)


def _told_of_in_front(said: Token) -> Token | None:
    """Whom what stands before a verb of saying is about: "[he] slipped, Gaskin said"."""
    told = next(filter(parse.is_complement, said.lefts), None)
    return parse.first(told, parse.is_any_subject) if told is not None and is_one_of(said, "saying") else None


def _oneself(scene: Scene, token: Token) -> Entry | None:
    """ "Himself": the person that is the subject."""
    subject = parse.first(token.head, parse.is_subject)
    named = scene.at(subject.idx) if subject is not None else None
    return named if named and named.kind is ActorKind.PERSON else None


def _first_of_its_row(scene: Scene, owner: Token) -> Entry | None:
    """ "Banda spoke. Talks between Ito and his aunts failed": whose aunts they are is named right before them."""
    first = _name_beside(owner)
    return scene.named_at(first.idx) if first is not None else None


def _name_beside(owner: Token) -> Token | None:
    noun = owner.head
    beside = parse.is_owner(owner) and parse.is_joined(noun) and noun.head.i < owner.i
    return noun.head if beside and parse.is_name(noun.head) and parse.is_singular(noun.head) else None


def _about_whom(scene: Scene, token: Token) -> Entry | None:
    return _told_about(scene, token) or _named_behind(scene, token) or _whose_words_or_work(scene, token)


def _whose_words_or_work(scene: Scene, token: Token) -> Entry | None:
    """ "Ito left, and Holt released a video in which he wept": of whoever made what the clause is about."""
    clause = token.head
    if not parse.is_active_subject(token) or not parse.is_relative_clause(clause) or not parse.is_object(clause.head):
        return None
    opener = next((word for word in clause.lefts if parse.is_preposition(word)), None)
    maker = subject_of(clause.head.head) if opener is not None and opener.i < token.i else None
    return scene.at(maker.idx) if maker is not None and parse.is_name(maker) else None


def _was_done_to_another(scene: Scene, token: Token, meant: Entry, free: Wanted) -> bool:
    """ "Holt left on Monday, and on Tuesday Chad gave Banda asylum. Police arrested him": either may be meant.

    To whom something is done is as likely whoever was named last as who acted first.
    """
    if parse.dep(token) not in (Dep.OBJECT, Dep.RECIPIENT):
        return False
    last = scene.latest(free, token.idx, _NEXT)
    return last is not None and last != meant


def _done_to_before(scene: Scene, token: Token) -> Entry | None:
    """ "Police arrested the mayor, Ali Banda; he was freed in May": who is done something to again; None of others."""
    thing = _done_to_in_the_clause_before(token)
    if thing is None:
        return None
    named = {scene.at(word.idx) for word in filter(parse.is_name, thing.subtree)}
    people = [entry for entry in named if entry is not None and entry.kind is ActorKind.PERSON]
    return people[0] if len(people) == 1 else None


def _done_to_in_the_clause_before(token: Token) -> Token | None:
    """What something is done to in front of the semicolon before a subject that something is done to as well."""
    verb = token.head
    if not is_behind_mark(token, ";") or not parse.is_passive_subject(token) or not parse.is_verb(verb):
        return None
    clause = verb.head
    if not parse.is_joined(verb) or clause.i >= token.i or not is_one_of(clause, "undergone"):
        return None
    return parse.first(clause, parse.is_object)


def _undergoes_next(scene: Scene, token: Token) -> Entry | None:
    """Whoever underwent something last, to whom the next thing is done, too."""
    before = undergoer_before(token)
    entry = scene.named_at(before.idx) if before is not None else None
    return entry if entry is not None and entry.kind is ActorKind.PERSON else None


def _told_about(scene: Scene, token: Token) -> Entry | None:
    """ "King fired Brade, who left the club when he fell ill": whom the nearest clause above is about.

    Likewise "Brade, whose name is that of the club he led".
    """
    word, own = token, token.head
    while not is_topmost(word):
        word = word.head
        if not parse.is_verb(word) or word.i == own.i:
            continue
        subject = parse.first(word, parse.is_any_subject)
        if subject is not None:
            whose = next((child for child in subject.lefts if is_spelled(child, tongue().relative_owner)), subject)
            relative = whose.i != subject.i or is_spelled(subject, tongue().relative_person)
            return scene.at(antecedent(whose).idx) if relative and subject.i < token.i else None
    return None


def _named_behind(scene: Scene, token: Token) -> Entry | None:
    """ "After she left, Ana Holt wept": where a paragraph begins with it, whom its own main clause names.

    Anywhere of whose somebody or something is told: "When his son died, Banda wept".
    """
    owns = parse.is_owner(token)
    clause = clause_head(token) if owns else token.head
    main = clause.head
    if not (owns or parse.is_any_subject(token)) or not parse.is_adverbial_clause(clause) or clause.i > main.i:
        return None
    if not _begins_a_paragraph(scene, token) and not (owns and parse.is_any_subject(token.head)):
        return None
    subject = subject_of(main)
    return scene.named_at(subject.idx) if subject is not None and parse.is_name(subject) else None


def _begins_a_paragraph(scene: Scene, token: Token) -> bool:
    """Whether its sentence does."""
    start = token.sent.start
    return start == 0 or scene.doc.paragraph_at(token.doc[start - 1].idx) != scene.doc.paragraph_at(token.idx)


def is_of_somebody_unnamed(scene: Scene, token: Token) -> bool:
    """Whether a pronoun is of a subject, above or before, that no name stands for: "a farmer said he ..."."""
    if (first := _name_beside(token)) is not None and scene.named_at(first.idx) is None:
        return True
    if owner_done_to(token) is not None or kin_before(token) is not None or owner_of_who_does_it(token) is not None:
        return True
    subject = stranger_told_of(token)
    if subject is None or scene.at(subject.idx) is not None:
        return False
    if parse.is_apposition(subject) and scene.named_at(subject.head.idx) is not None:  # "Holt, a guerrilla who fled"
        return False
    beside = parse.first(subject, parse.is_apposition)
    return beside is None or scene.named_at(beside.idx) is None


def _is_unknown(scene: Scene, name: Token) -> bool:
    return scene.at(name.idx) is None and scene.named_at(name.idx) is None


def _own_subject(scene: Scene, token: Token) -> Entry | None:
    """The person who is the subject of a possessive's own clause: "Lee was relieved of his duties".

    Likewise who is named beside what they are: "the chief of staff, Lee, declared his support".
    """
    verb = clause_head(token) if parse.is_owner(token) else token
    subject = subject_of(verb) if parse.is_verb(verb) and verb.i < token.i else None
    if subject is None or subject.i >= verb.i or parse.has(subject, parse.is_joined):
        return None
    named = parse.first(subject, parse.is_apposition) or subject
    fits = _of_gender(scene, spelling(token))
    met = (scene.at(subject.idx), scene.named_at(named.idx))
    return next((entry for entry in met if entry is not None and fits(entry)), None)


def _is_contested(scene: Scene, token: Token, own: Entry) -> bool:
    """ "Kobakhidze dismissed her remarks": not his, whom nobody called "she", where another was called so just now."""
    word = spelling(token)
    if scene.surely_is(word, own) or (of_pronoun(word) is Gender.MALE and not _is_of_another(token)):
        return False
    return scene.latest(lambda one: one != own and scene.surely_is(word, one), token.idx, _NEXT) is not None


def _is_of_another(owner: Token) -> bool:
    """ "Condemned his remarks": what somebody judges is most often another's, what they file their own."""
    verb = owner.head.head
    return parse.is_owner(owner) and parse.is_object(owner.head) and is_one_of(verb, "recalling", "saying", "undergone")


def _surely_others(scene: Scene, token: Token) -> set[Entry | None]:
    """Whom the word can't mean, whoever they are."""
    told = {scene.named_at(word.idx) for word in told_of_others(token)}
    others = {*told, *_of_the_other_gender(scene, token), *_they_who_act(scene, token)}
    return {_speaker(scene, token), _who_acts(scene, token), _who_is_described(scene, token), *others}


def _who_is_described(scene: Scene, token: Token) -> Entry | None:
    """ "Ana Holt, the youngest of his rivals, fled": who is told of by what is another's, is not that other."""
    word = token.head
    while parse.is_owner(token) and not parse.is_apposition(word) and not (is_topmost(word) or parse.is_verb(word)):
        word = word.head
    return scene.named_at(word.head.idx) if parse.is_apposition(word) and parse.is_name(word.head) else None


def _they_who_act(scene: Scene, token: Token) -> set[Entry | None]:
    """ "Ito signed it with Banda and Ruiz. They had visited him": none of those who did it together."""
    verb = token.head if parse.dep(token) in (Dep.OBJECT, Dep.RECIPIENT) else None
    subject = subject_of(verb) if verb is not None and parse.is_verb(verb) else None
    start = token.sent.start
    if not is_spelled(subject, tongue().they) or not start:
        return set()
    return {scene.named_at(word.idx) for word in together(token.doc[start - 1].sent.root)}


def _of_the_other_gender(scene: Scene, token: Token) -> set[Entry | None]:
    """ "Banda made her his deputy, and she left": whose deputy she is, is no woman."""
    asked = of_pronoun(spelling(token))
    before = token.doc[token.sent.start : token.i]
    others = (word for word in before if parse.is_owner(word) and of_pronoun(spelling(word)) not in (None, asked))
    return {_own_subject(scene, word) for word in others} if asked is not None else set()


def _speaker(scene: Scene, token: Token) -> Entry | None:
    """Who is quoted with the word, or was before where only "he said" stands: nobody calls themselves "he"."""
    speaker = scene.speaker_of(token)
    if speaker is None:
        return scene.spoke_before(token.idx, _NEXT) if scene.doc.layout.is_quoted(token.idx) else None
    again = is_spelled(speaker, facts.word_lists("anaphors")["pronouns"]["person"])
    return scene.spoke_before(token.idx, _NEXT) if again else scene.named_at(speaker.idx)


def _who_acts(scene: Scene, token: Token) -> Entry | None:
    """Who does it to somebody else, or has it done: in "Kim chose Lee to succeed him" not Lee, nor who "let him go"."""
    verb = _done_to_by(token)
    subject = subject_of(verb) if verb is not None and parse.is_verb(verb) and not _is_outcome(verb) else None
    if subject is None:
        return None
    beside = parse.first(subject, parse.is_apposition)
    return scene.at(subject.idx) or (scene.named_at(beside.idx) if beside is not None else None)


def _done_to_by(token: Token) -> Token | None:
    """The verb by which something is done to whom a word names, or by which they are had to do it."""
    if parse.is_active_subject(token) and parse.is_complement(token.head) and is_tenseless(token.head):
        return token.head.head
    return token.head if parse.dep(token) in (Dep.OBJECT, Dep.RECIPIENT) else None


def _is_outcome(verb: Token) -> bool:
    """ "Holt was elected, making her the first": what was told does it to whom it was told of."""
    told = parse.is_adverbial_clause(verb) and parse.is_ing_form(verb) and is_behind_head(verb)
    return told and is_one_of(verb, "making_so") and is_behind_mark(verb, ",")


def _of_gender(scene: Scene, pronoun: str) -> Wanted:
    """People whom the pronoun may mean, by their first names and by what the text has called them."""
    return lambda entry: entry.kind is ActorKind.PERSON and scene.may_be(pronoun, entry)
