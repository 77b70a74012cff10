"""A verb in; by which row its event is told with another verb or by what it was done to, and how, out.

How to add one: a `VerbTitle` in its place in `VERB_TITLES`, with sentences whose verb in braces it tells, to their
titles, and sentences like them whose verb it leaves to another row or to its own headline. The first that says anything
decides.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from timeline.events.arguments import subject_of
from timeline.events.below import is_aside
from timeline.events.complements import HeadlineFrame, complements
from timeline.events.event_words import event_words
from timeline.events.headline import LONGEST, Piece, fitted
from timeline.events.lexicon import is_one_of
from timeline.events.modality import is_charge
from timeline.events.modality import modality as mood_of
from timeline.events.pronoun_forms import in_small
from timeline.events.purposes import as_aim, is_aim, is_in_it, is_own_aim, told_for
from timeline.events.quoted import as_others_say, put_into, sayer_behind
from timeline.events.title_verbs import group, is_plural
from timeline.events.told_above import (
    is_doubted,
    is_foretold,
    is_hearsay,
    is_left_open,
    is_left_unplanned,
    is_only_judged,
    is_told,
    made_so_for,
    what_we_learned,
    without_a_plan,
)
from timeline.events.wording import Wording
from timeline.language import Doc, Token, among, clause_of, first_of_its_row, governor, parse, participle
from timeline.language.labels import Dep, Tag
from timeline.language.strangers import stranger_meant
from timeline.language.subjects import brought_about, when_that_saw
from timeline.language.tongue import tongue
from timeline.language.undone import worked_on_by
from timeline.language.word import base, is_form_of, is_spelled
from timeline.model import Modality


@dataclass(frozen=True, slots=True)
class VerbTeller:
    """What a row tells with: the document, how phrases are said, a verb's own headline, and its clause as written."""

    doc: Doc
    wording: Wording
    of_verb: Callable[[Token, Modality], str]
    written: Callable[[Token], str]


@dataclass(frozen=True, slots=True)
class VerbTitle:
    """One way to tell what a verb says other than by its own headline; ``says`` gives "" where it is not that.

    ``shows`` holds sentences, with the verb in braces, to what the row says of it; ``leaves`` are others like them,
    of whose verb it says nothing.
    """

    name: str
    says: Callable[[VerbTeller, Token, Modality], str]
    shows: Mapping[str, str]
    leaves: tuple[str, ...]


def told_by_another(teller: VerbTeller, verb: Token, modality: Modality) -> str:
    """What the first row says that says anything; "" where a verb is told by itself."""
    return next((said for row in VERB_TITLES if (said := row.says(teller, verb, modality))), "")


def _of_question(teller: VerbTeller, verb: Token, modality: Modality) -> str:
    """ "The jet was shot down": of "to find who shot down the jet", as nobody says who it was."""
    asked = clause_of(verb).own_subject
    done_to = next(filter(parse.is_object, verb.rights), None)
    if (
        not is_spelled(asked, tongue().relative_person)
        or done_to is None
        or _opens(asked)
        or not (parse.is_complement(verb) or parse.is_clause_of_preposition(verb))
    ):
        return ""
    if modality is not Modality.ACTUAL:
        return ""
    forms = teller.wording.forms(done_to)
    be = event_words().was(plural=is_plural(done_to, verb))
    rest = (
        piece for piece in complements(HeadlineFrame(verb, None, teller.wording)) if list(piece.forms) != list(forms)
    )
    return fitted([Piece(forms), Piece((f"{be} {participle(base(verb))}",)), *rest])


def _of_what_a_time_saw(teller: VerbTeller, verb: Token) -> str:
    """ "The fall of the port": of "the following day saw the fall of the port"."""
    seen = next(filter(parse.is_object, verb.rights), None) if when_that_saw(verb) is not None else None
    return fitted([Piece(teller.wording.forms(seen))]) if seen is not None else ""


def _of_purpose(teller: VerbTeller, verb: Token) -> str:
    """ "He was taken to Rome to treat a cut": what nobody named is to do, with what was done for it."""
    above = told_for(verb)
    if above is None:
        return ""
    said = teller.of_verb(above, mood_of(above))
    if not is_own_aim(verb, above):
        return said if as_aim(verb) in said else ""
    aim = [Piece((as_aim(verb),)), *complements(HeadlineFrame(verb, None, teller.wording))]
    together = f"{said} {fitted(aim)}"
    return said if as_aim(verb) in said or len(together) > LONGEST else together


def _of_news(teller: VerbTeller, verb: Token) -> str:
    """ "The mill closed": of "we learned that the mill closed", which says no more."""
    told = what_we_learned(verb) if not teller.wording.is_quoted(verb) else None
    return teller.of_verb(told, mood_of(told)) if told is not None else ""


def _of_how(teller: VerbTeller, verb: Token) -> str:
    """ "Asked how his work was going": the verb above, where how something goes is all that is asked."""
    above = governor(verb.head)
    asked = any(parse.tag(child) == Tag.ASKING_ADVERB and child.i < verb.i for child in verb.lefts)
    below = parse.completes(verb) or parse.is_clause_of_preposition(verb)
    hangs = asked and below and is_one_of(verb, "needing_a_manner") and parse.is_full_verb(above)
    return teller.of_verb(above, mood_of(above)) if hangs and subject_of(above) is not None else ""


def _of_no_plan(teller: VerbTeller, verb: Token) -> str:
    """ "The guild has no plans to leave": told with that there are none."""
    above = without_a_plan(verb)
    if above is None:
        return ""
    told = teller.of_verb(above, mood_of(above))
    return teller.written(above) if parse.has(above, parse.is_expletive) else told


def _of_aim(teller: VerbTeller, verb: Token, modality: Modality) -> str:
    """ "A conspiracy to cheat", "stopped him to keep a belt": told with what it is the aim of."""
    if modality is not Modality.HYPOTHETICAL:
        return ""
    if not is_aim(verb):
        made = made_so_for(verb)
        return teller.written(made) if made is not None else ""
    above = is_in_it(verb.head) or verb.head
    if parse.is_noun(above):
        said = fitted([Piece(teller.wording.forms(above))])
        return said if as_aim(verb) in said else teller.written(governor(above))
    return teller.of_verb(above, mood_of(above))


def _of_those(teller: VerbTeller, verb: Token) -> str:
    """ "His sister was among those arrested": of those nobody names, with what is told of them."""
    above = governor(verb.head)
    among_them = parse.is_relative_clause(verb) or is_form_of(above, tongue().being)
    told = _is_of_one_of_them(verb) and above.i < verb.i and parse.is_verb(above) and among_them
    return teller.of_verb(above, mood_of(above)) if told else ""


def _is_of_one_of_them(verb: Token) -> bool:
    """ "Those arrested", "one who fled"."""
    those = parse.is_noun_clause(verb) and is_spelled(verb.head, tongue().pointing)
    return those or (parse.is_relative_clause(verb) and is_spelled(verb.head, tongue().one))


def _of_charge(teller: VerbTeller, verb: Token, modality: Modality) -> str:
    """ "Accused of shelling a camp", "have yet to charge anyone": the clause above says how far it was done."""
    if parse.is_open_complement(verb):
        return _of_what_is_yet_to_be_done(teller, verb)
    above = verb.head.head
    if not parse.is_clause_of_preposition(verb):
        return ""
    if is_charge(above) and modality is Modality.HYPOTHETICAL:
        return _alleged(teller, verb) or teller.of_verb(governor(above), mood_of(governor(above)))
    alleged = parse.is_verb(above) and is_one_of(above, "alleging")
    return _alleged(teller, verb) or teller.of_verb(above, mood_of(above)) if alleged else ""


def _of_what_is_yet_to_be_done(teller: VerbTeller, verb: Token) -> str:
    """ "Have yet to charge anyone": the verb above."""
    above = verb.head
    yet = is_form_of(above, tongue().having) and among.says(above.children, tongue().just_now)
    return teller.written(above) if yet else ""


def _alleged(teller: VerbTeller, verb: Token) -> str:
    """ "Two men allegedly killed a nun": of "were charged with killing", whose own day may be another."""
    accused = subject_of(verb)
    if accused is None or parse.is_pronoun(accused) or not parse.is_ing_form(verb) or clause_of(verb).perfect:
        return ""
    pieces = [Piece(teller.wording.forms(accused, without=verb.head.head))]
    done = group(verb, accused, accused, Modality.ACTUAL)
    pieces.append(Piece((done if done.startswith("allegedly ") else f"allegedly {done}",)))
    return fitted([*pieces, *complements(HeadlineFrame(verb, accused, teller.wording))])


def _of_speech(teller: VerbTeller, verb: Token, modality: Modality) -> str:
    """ "Kenya denied that it had paid", "Torres said they won": with who says so, where nothing is true without."""
    if modality is Modality.HYPOTHETICAL and (striving := worked_on_by(verb)) is not None:
        return teller.of_verb(striving, mood_of(striving))
    first = first_of_its_row(verb)
    if first.i == verb.i and (sayer := sayer_behind(verb, teller.doc, teller.wording.mentions)) is not None:
        return _with_source(teller, sayer, verb, modality)
    if not is_told(first):
        return ""
    if first.i != verb.i:
        return _with_source(teller, first.head, verb, modality) if is_hearsay(first) else ""
    return _of_what_is_told(teller, verb, modality)


def _of_what_is_told(teller: VerbTeller, verb: Token, modality: Modality) -> str:
    """The verb above, where nothing is true without it, or what it told would say no more; "" elsewhere."""
    above = verb.head
    if brought_about(verb):
        return teller.of_verb(above, modality)
    if is_left_unplanned(verb) and modality in (Modality.HYPOTHETICAL, Modality.DENIED):
        be = governor(above)
        return teller.of_verb(above, mood_of(above)) if be.i == above.i else teller.written(be)
    if is_left_open(verb, modality):
        return _of_purpose(teller, above) or teller.of_verb(above, mood_of(above))
    if is_doubted(verb):
        return _of_speech(teller, above, mood_of(above)) or teller.of_verb(above, mood_of(above))
    needed = _is_denied_by(above, verb, modality) or _is_only_said(teller, verb)
    return teller.of_verb(above, Modality.ACTUAL) if needed else ""


def _is_denied_by(above: Token, verb: Token, modality: Modality) -> bool:
    """ "Denied that it had paid": whether only the verb above denies it."""
    return modality is Modality.DENIED and is_one_of(above, "disbelieving") and not clause_of(verb).negated


def _is_only_said(teller: VerbTeller, verb: Token) -> bool:
    """Whether it is so only by who says, foretells or judges it, or of nobody but who says it."""
    if is_hearsay(verb) or is_foretold(verb) or is_only_judged(verb):
        return True
    return _speaks_of_itself(teller, verb)


def _of_aside(teller: VerbTeller, verb: Token) -> str:
    """ "After three days, he said, the rebels fled": who says so, with what is told around it."""
    told = put_into(verb) or verb.head
    if not is_one_of(verb, "saying") or not parse.is_verb(told) or is_one_of(told, "saying"):
        return ""
    if told.i == verb.head.i and parse.dep(verb) not in (Dep.PARATAXIS, Dep.ADVERBIAL_CLAUSE, Dep.COMPLEMENT):
        return ""
    if not _is_put_in(verb) or _says_more(verb) or subject_of(verb) is None:
        return ""
    return _with_source(teller, verb, told, mood_of(told))


def _is_put_in(verb: Token) -> bool:
    """Whether it stands behind a comma, or behind what else its sentence tells."""
    return (verb.i > 0 and verb.nbor(-1).text == ",") or verb.left_edge.i > verb.sent.start


def _says_more(verb: Token) -> bool:
    """Whether it tells something of its own, and not only where it was said."""
    beside = (word for word in verb.children if not is_aside(word, verb))
    told = (word for word in beside if not (parse.is_preposition(word) and is_spelled(word, tongue().spot)))
    return among.hangs(told, (Dep.COMPLEMENT, Dep.OPEN_COMPLEMENT, Dep.OBJECT, Dep.PREPOSITION, Dep.OPENER))


def _with_source(teller: VerbTeller, above: Token, verb: Token, modality: Modality) -> str:
    """What somebody alleges second: "prosecutors alleged he abused girls"."""
    speaker = subject_of(above)
    if speaker is None:
        return ""
    said = group(above, speaker, speaker, Modality.ACTUAL)
    alone = (is_told(verb) and _of_what_is_told(teller, verb, modality)) or teller.of_verb(verb, modality)
    told = as_others_say(alone, verb, speaker, teller.wording)
    told_to = [child for child in above.rights if parse.dep(child) in (Dep.OBJECT, Dep.RECIPIENT)]
    heard = [Piece(teller.wording.forms(child, speaker)) for child in told_to if parse.is_noun(child)]
    told = in_small(told, subject_of(verb))
    return fitted([Piece(teller.wording.forms(speaker)), Piece((said,)), *heard[:1], Piece((told,))])


def _speaks_of_itself(teller: VerbTeller, verb: Token) -> bool:
    """ "We won", "he won": said by somebody whom a title can name, of somebody whom it can't."""
    subject, speaker = subject_of(verb), subject_of(verb.head)
    if subject is None or speaker is None or not is_one_of(verb.head, "saying"):
        return False
    done_to = (child for child in verb.rights if parse.dep(child) in (Dep.OBJECT, Dep.RECIPIENT))
    if among.says(subject.lefts, tongue().mine) or among.says(done_to, tongue().spoken_of):
        return True
    if is_spelled(subject, tongue().speakers):
        return _is_nobody_else(teller, subject, speaker)
    if not is_spelled(subject, tongue().one_person):
        return False
    named = not parse.is_pronoun(speaker) or bool(teller.wording.mentions.at(speaker))
    return named and _is_nobody_else(teller, subject, speaker)


def _is_nobody_else(teller: VerbTeller, pronoun: Token, speaker: Token) -> bool:
    """Whether a pronoun stands for nobody who is known, nor for a stranger but who speaks."""
    return not teller.wording.mentions.at(pronoun) and stranger_meant(pronoun) in (None, speaker)


def _opens(word: Token) -> bool:
    """Whether the text begins with the word, or a sign stands before it."""
    return word.i == 0 or word.nbor(-1).is_punct


VERB_TITLES: tuple[VerbTitle, ...] = (
    VerbTitle(
        "what is asked",
        _of_question,
        {"Police want to find who {shot} down the jet.": "the jet was shot down"},
        ("Police want to find the man who {shot} down the jet.", "They asked who {won}."),
    ),
    VerbTitle(
        "what a time saw",
        lambda teller, verb, _: _of_what_a_time_saw(teller, verb),
        {"Monday {saw} the fall of the port.": "the fall of the port"},
        ("The king {saw} the fall of the port.", "Monday {ended} in Rome."),
    ),
    VerbTitle(
        "what was done for it",
        lambda teller, verb, _: _of_purpose(teller, verb),
        {
            "Holt was taken to Rome to {treat} a cut.": "Holt was taken to Rome to treat a cut",
            "It was fun {going} there.": "It was fun going there",
        },
        ("Doctors went to Rome to {treat} him.", "Holt {treated} a cut."),
    ),
    VerbTitle(
        "what we learned",
        lambda teller, verb, _: _of_news(teller, verb),
        {"On Monday we {learned} that Holt would not come.": "Holt would not come"},
        ("On Monday they {learned} that Holt would not come.", "On Monday we {learned} of it."),
    ),
    VerbTitle(
        "how something goes",
        lambda teller, verb, _: _of_how(teller, verb),
        {"Holt was asked how the war was {going}.": "Holt was asked how the war was going"},
        ("Holt was asked who was {going}.", "Holt knows how the army {won}."),
    ),
    VerbTitle(
        "what nobody plans",
        lambda teller, verb, _: _of_no_plan(teller, verb),
        {
            "The guild has no plans to {leave}.": "The guild has no plans to leave",
            "Holt has enough to {win}.": "Holt has enough to win",
        },
        ("The guild has to {leave}.", "The guild plans to {leave}."),
    ),
    VerbTitle(
        "what has an aim",
        _of_aim,
        {
            "He joined a conspiracy to {cheat} the bank.": "a conspiracy to cheat the bank",
            "Holt came to {win}.": "Holt came to win",
        },
        ("Holt was the first to {win}.", "Holt was sent to {win}."),
    ),
    VerbTitle(
        "among whom",
        lambda teller, verb, _: _of_those(teller, verb),
        {"His sister was among those {arrested}.": "His sister was among those arrested"},
        (
            "His sister was among the men {arrested}.",
            "Those {arrested} were freed.",
            "He laid a wreath for those {killed} in the coup.",
        ),
    ),
    VerbTitle(
        "what somebody is charged with",
        _of_charge,
        {
            "Two men were charged with {killing} a nun.": "Two men allegedly killed a nun",
            "Holt was charged after allegedly {killing} a nun.": "Holt allegedly killed a nun",
            "Holt was accused of {shelling} a camp.": "Holt allegedly shelled a camp",
            "Police have yet to {charge} anyone.": "Police have yet to charge anyone",
        },
        ("Holt was convicted of {killing} a nun.", "Police have to {charge} him."),
    ),
    VerbTitle(
        "what somebody says",
        _of_speech,
        {
            "Kenya denied that it had {paid}.": "Kenya denied it had paid",
            "Holt threatened to {kill} the king.": "Holt threatened to kill the king",
            "Analysts forecast that it will {rain}.": "Analysts forecast it will rain",
        },
        ("Holt said the army {left}.", "The king planned to {leave}."),
    ),
    VerbTitle(
        "who says so in between",
        lambda teller, verb, _: _of_aside(teller, verb),
        {"After three days, Holt {said}, the rebels fled.": "Holt said the rebels fled"},
        ("Holt {said} the rebels fled.", "After three days, Holt said, the rebels {fled}."),
    ),
)
