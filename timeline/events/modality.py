"""Whether the text says that something happened: a verb or noun in, its Modality out."""

from __future__ import annotations

from typing import NamedTuple

from timeline.events.event_words import event_words
from timeline.events.mood_rows import mood_below
from timeline.events.ranked import is_ranked_alone, ranked_by
from timeline.events.standing import (
    is_arranged,
    is_due_to,
    is_in_force,
    is_known_of,
    is_put_off,
    is_put_on_a_day,
    is_where_it_was_said,
    only_names,
    says_why,
)
from timeline.language import (
    Clause,
    Mood,
    Tense,
    Token,
    among,
    clause_of,
    governor,
    is_one_of,
    is_set_apart,
    kept,
    parse,
    tense,
    verbs,
)
from timeline.language.bidden import is_bidden
from timeline.language.labels import Dep, Pos, Tag
from timeline.language.tongue import tongue
from timeline.language.undone import (
    is_awaited,
    is_bid_in_a_quotation,
    is_conditional,
    is_gerund,
    is_later,
    is_made_to,
    said_with_be,
    was_not_done,
    was_to_have,
)
from timeline.language.word import (
    base,
    has_spelled,
    is_form_of,
    is_led_by,
    is_spelled,
    is_topmost,
    spelling,
)
from timeline.model import Modality

_DEPTH = 12
"""How far up the parse an attitude may reach; deeper is a parse gone astray."""


_DONE = (Modality.ACTUAL, Modality.PLANNED)


@kept
def modality(token: Token) -> Modality:
    """Actual unless its own words, or those of the clauses it hangs in, say planned, hypothetical or denied."""
    if parse.is_verb(token):
        return _of_verb(token)
    denying = (child for child in token.children if is_spelled(child, verbs("negations")))
    if any(parse.dep(child) in (Dep.DETERMINER, Dep.NEGATION) for child in denying):
        return Modality.DENIED
    return Modality.ACTUAL if marked_again(token) is not None else _of_noun(token)


def marked_again(noun: Token) -> Token | None:
    """The anniversary of what a noun names, which did take place, whoever is to mark it; None of other nouns."""
    above = noun.head.head if is_led_by(noun, tongue().belonging) else None
    return above if above is not None and base(above) in event_words().anniversaries else None


def _of_verb(verb: Token) -> Modality:
    own = _own(clause_of(verb))
    if own is not None:
        return own
    if was_to_have(verb) or (parse.is_open_complement(verb) and is_one_of(verb.head, "disbelieving")):
        return Modality.DENIED
    if is_bid_in_a_quotation(verb):
        return Modality.HYPOTHETICAL
    above = _embedding(verb)
    if above is None and parse.is_complement(verb):
        return _of_complement(verb)
    if is_awaited(verb) or _is_due(verb):
        return Modality.PLANNED
    if _is_rumour(verb):
        return Modality.HYPOTHETICAL
    return above if above is not None else Modality.ACTUAL


def _is_due(verb: Token) -> bool:
    return is_spelled(verb, tongue().due) and parse.is_participle(verb)


def _of_complement(verb: Token) -> Modality:
    """Of a clause that a verb takes: as sure as that one tells it."""
    if parse.is_ing_form(verb) and is_one_of(verb.head, "denying"):
        return Modality.HYPOTHETICAL
    if is_bidden(verb.head):
        return Modality.HYPOTHETICAL
    if is_made_to(verb):
        return _of_verb(verb.head)
    return Modality.ACTUAL if is_set_apart(verb, verb.head) else _under_attitude(verb.head)


def _own(clause: Clause) -> Modality | None:
    """What the clause's own words say; None where they leave it to the clauses above."""
    if clause.mood is Mood.CONDITION:
        return Modality.HYPOTHETICAL
    if clause.negated:
        return Modality.DENIED if clause.tense in (Tense.PAST, Tense.NONE) else Modality.HYPOTHETICAL
    if clause.mood is Mood.COMING:
        return Modality.HYPOTHETICAL if is_conditional(clause.verb) else Modality.PLANNED
    if clause.mood is Mood.LATER:
        return Modality.PLANNED if is_later(clause.verb) and _is_told(clause.verb) else Modality.HYPOTHETICAL
    return Modality.HYPOTHETICAL if clause.mood in (Mood.POSSIBLE, Mood.DEMANDED) else None


def _is_rumour(verb: Token) -> bool:
    """Whether a clause only says what a rumour or fear is of ("rumours that he had fled")."""
    if parse.dep(verb) not in (Dep.NOUN_CLAUSE, Dep.COMPLEMENT, Dep.RELATIVE_CLAUSE):
        return False
    return has_spelled(verb, parse.is_opener, tongue().that_told) and base(verb.head) in event_words().unsure


def _under_attitude(above: Token) -> Modality:
    """What is denied or only hoped did not, or may not, happen."""
    if is_one_of(above, "disbelieving"):
        return Modality.DENIED if _own(clause_of(above)) is None else Modality.ACTUAL
    return Modality.HYPOTHETICAL if is_one_of(above, "wishing") else Modality.ACTUAL


def came_true(verb: Token, mood: Modality) -> bool:
    """Whether a history tells by "would" what did happen later ("the two would fall out in 1962")."""
    return mood is Modality.HYPOTHETICAL and parse.is_verb(verb) and is_later(verb) and not parse.is_complement(verb)


def _is_told(verb: Token) -> bool:
    """Whether a verb stands in what somebody said, in the past, was to come."""
    return parse.is_complement(verb) and is_one_of(verb.head, "reporting") and tense(verb.head) is Tense.PAST


def _embedding(verb: Token) -> Modality | None:
    """What the clauses above make of an infinitive, a participle or a further conjunct."""
    child, infinitive = verb, clause_of(verb).mood is Mood.OPEN
    for _ in range(_DEPTH):
        above = child.head
        if above.i == child.i:
            break
        goes_on = parse.is_joined(child) and parse.is_verb(above)
        if infinitive and not (goes_on and not is_form_of(above, tongue().being)):
            return _under(above, child)
        if not goes_on:
            return _of_a_gerund(child)
        if (own := _shared(verb, child)) is not None:
            return own
        child, infinitive = above, infinitive or _shares_infinitive(child, above)
    return Modality.HYPOTHETICAL if infinitive else None


def _shares_infinitive(joined: Token, above: Token) -> bool:
    return clause_of(above).mood is Mood.OPEN and parse.is_base_form(joined)


def _of_a_gerund(child: Token) -> Modality | None:
    """What the verb or preposition above makes of what is no infinitive."""
    if parse.is_open_complement(child) and is_gerund(child):
        return _of_what_is_considered(child.head)
    return _behind_preposition(child.head) if parse.is_clause_of_preposition(child) else None


def _of_what_is_considered(above: Token) -> Modality:
    """ "Considered leaving", "avoided paying": else as sure as what goes on with it, "wants to keep shelling"."""
    if is_one_of(above, "denying"):
        return _of_what_is_refused(above)
    return Modality.HYPOTHETICAL if is_one_of(above, "considering") else _of_verb(above)


def _of_what_is_refused(above: Token) -> Modality:
    """Denied; but left open where the refusal is thought of or was not: "as if he had failed", "did not rule out"."""
    return Modality.DENIED if _of_verb(above) in _DONE else Modality.HYPOTHETICAL


def _shared(verb: Token, child: Token) -> Modality | None:
    """The mood of the verb that another is joined to, where that holds for both."""
    above = child.head
    if clause_of(above).mood is Mood.CONDITION and clause_of(child).own_subject is None:
        return Modality.HYPOTHETICAL
    alike = parse.tag(verb) in (Tag.BASE, Tag.ING) or parse.tag(above) == parse.tag(verb)
    if clause_of(above).negated and _is_told_for_itself(verb):
        return None
    return _own(clause_of(above)) if alike and clause_of(child).own_subject is None else None


def _is_told_for_itself(verb: Token) -> bool:
    """ "Never sought office and died in 1992": a past with a time of its own is not what the one before denies."""
    links = (child for child in verb.children if parse.is_preposition(child))
    dated = any(parse.is_of_time(noun) for link in links for noun in link.children)
    return parse.is_past(verb) and dated


def _behind_preposition(preposition: Token) -> Modality | None:
    """ "Refrained from firing"; what somebody did "after fleeing" or "by signing" is told as done, whatever else."""
    answers = (asked(preposition, governor(preposition)) for asked in _ASKED_OF_A_PREPOSITION)
    answer = next((answer for answer in answers if answer is not None), None)
    return answer.mood if answer is not None else None


class _MoodBehind(NamedTuple):
    """What a preposition, or the verb above it, says for good of what stands behind; None that it says nothing."""

    mood: Modality | None


def _without_it(preposition: Token, _: Token) -> _MoodBehind | None:
    return _MoodBehind(Modality.DENIED) if is_spelled(preposition, tongue().lacking) else None


def _as_a_topic(preposition: Token, above: Token) -> _MoodBehind | None:
    """ "Talks on leaving", "the chance of winning", "a strategy for ending it"."""
    noun = preposition.head
    aimed = is_spelled(preposition, tongue().undone_topics)
    aimed = aimed or (is_spelled(preposition, tongue().benefit) and base(noun) in verbs("ways_to"))
    undone = parse.is_noun(noun) and (aimed or _is_unsure(noun, above) or among.says(noun.lefts, tongue().nobody))
    return _MoodBehind(Modality.HYPOTHETICAL) if undone else None


def _along_with(preposition: Token, above: Token) -> _MoodBehind | None:
    """ "Will win by leaving": as sure as what it is told with; of what was not done that way nobody knows."""
    if not parse.is_full_verb(above) or not _goes_along(preposition):
        return None
    mood = _of_verb(above)
    return _MoodBehind(Modality.HYPOTHETICAL if mood is Modality.DENIED else mood)


def _kept_from(preposition: Token, above: Token) -> _MoodBehind | None:
    kept_from = is_spelled(preposition, tongue().origin) and is_one_of(above, "keeping_from")
    return _MoodBehind(Modality.HYPOTHETICAL) if kept_from else None


def _as_its_verb_says(preposition: Token, above: Token) -> _MoodBehind | None:
    """ "Refrained from firing", "accused of firing"; None of what no verb takes."""
    if not parse.is_full_verb(above) or not is_spelled(preposition, verbs("complements")):
        return _MoodBehind(None)
    if is_one_of(above, "denying"):
        return _MoodBehind(Modality.DENIED)
    return _MoodBehind(Modality.HYPOTHETICAL) if is_one_of(above, "hypothesising", "alleging") else None


def _as_what_is_striven_for(preposition: Token, above: Token) -> _MoodBehind | None:
    """ "Will succeed in leaving", "is working on leaving"."""
    mood = _of_verb(above) if is_spelled(preposition, tongue().striven_for) else Modality.ACTUAL
    if mood is not Modality.ACTUAL:
        return _MoodBehind(mood)
    works = is_spelled(preposition, tongue().striven_for) and is_one_of(above, "working_on", "sounding_out")
    return _MoodBehind(Modality.HYPOTHETICAL) if works else None


_ASKED_OF_A_PREPOSITION = (
    *(_without_it, _as_a_topic, _along_with, _kept_from, _as_its_verb_says),
    _as_what_is_striven_for,
)
"""In this order, until one answers."""


def _is_unsure(noun: Token, above: Token) -> bool:
    """ "Held on suspicion of killing", "the risk of losing"; who is convicted of a charge did it."""
    return base(noun) in event_words().unsure or (is_charge(noun) and not is_one_of(above, "convicting"))


def is_charge(word: Token) -> bool:
    """Whether a noun names what somebody is charged with or suspected of."""
    return parse.is_noun(word) and base(word) in verbs("charges")


def _goes_along(preposition: Token) -> bool:
    """ "Will win by leaving", "besides leaving", "in exchange for leaving": as sure as what it is told with."""
    noun = preposition.head
    led = parse.is_of_preposition(noun) and is_spelled(noun, verbs("goes_along"))
    return led or is_spelled(preposition, verbs("goes_along"))


def _under(above: Token, child: Token) -> Modality:
    """An infinitive below ``above``: as its own verb makes it, but for a plan of which is said that it was not done."""
    made = _made_by(above, child)
    return Modality.DENIED if made is Modality.PLANNED and was_not_done(child) else made


def _made_by(above: Token, child: Token) -> Modality:
    """Its own verb's modality where that makes things happen, else planned or sought."""
    if parse.is_verb(above):
        return _under_verb(above, child)
    if (be := ranked_by(above)) is not None:
        return _of_verb(be)
    if is_ranked_alone(above):
        return Modality.ACTUAL
    if parse.pos(above) == Pos.ADJECTIVE:
        return _under_adjective(above)
    if base(above) in event_words().refusals:
        return Modality.DENIED
    promised = is_form_of(above, event_words().promises) and not among.says(above.lefts, tongue().nobody)
    return Modality.PLANNED if promised else Modality.HYPOTHETICAL


def _under_adjective(adjective: Token) -> Modality:
    """ "Was able to export gas" did, "was unable to agree" did not; "was not ready to fight" had no such plan."""
    be = said_with_be(adjective)
    if (
        be is not None
        and be.mood is Mood.TOLD
        and be.tense is Tense.PAST
        and is_spelled(adjective, event_words().achieved)
    ):
        return Modality.ACTUAL if event_words().achieved[spelling(adjective)] != be.negated else Modality.DENIED
    if not is_spelled(adjective, event_words().fixed) or (be is not None and be.negated):
        return Modality.HYPOTHETICAL
    return Modality.PLANNED


def _under_verb(above: Token, child: Token) -> Modality:
    mood = mood_below(above, child)
    if mood is Modality.DENIED:
        return _of_what_is_refused(above)
    return _of_verb(above) if mood is None else mood


def _of_noun(noun: Token) -> Modality:
    governing, depth = noun, 0
    if parse.is_apposition(noun) or is_in_force(noun) or is_known_of(noun):
        return Modality.ACTUAL
    while not parse.is_verb(governing) and not is_topmost(governing) and depth < _DEPTH:
        if (mood := _said_of(governing)) is not None:
            return mood
        governing, depth = governing.head, depth + 1
    return _told_under(noun, governing) if parse.is_verb(governing) else Modality.ACTUAL


def _said_of(word: Token) -> Modality | None:
    """The mood that the words below a noun, or below what holds it, give: "a possible", "the coming", "after the"."""
    said = among.spellings(word.children)
    if said & event_words().open:
        return Modality.HYPOTHETICAL
    if (said & event_words().coming and not is_due_to(word)) or (
        is_spelled(word, event_words().fixed) and not says_why(word)
    ):
        return Modality.PLANNED
    presumed = parse.pos(word) in (Pos.ADPOSITION, Pos.SUBORDINATOR) and is_spelled(word, event_words().presumed)
    return Modality.ACTUAL if presumed else None


def _told_under(noun: Token, verb: Token) -> Modality:
    """The mood of what a verb tells of: arranged, put off, hoped for, or as the verb itself is."""
    is_subject = parse.is_subject(noun) or parse.is_agent(noun.head)
    if (is_subject and is_arranged(noun, verb)) or is_put_off(noun) or is_put_on_a_day(noun, verb):
        return Modality.PLANNED
    if is_subject or is_where_it_was_said(noun, verb):
        return _of_verb(verb)
    if is_one_of(verb, "hypothesising") and not only_names(verb):
        return Modality.HYPOTHETICAL
    planned = is_one_of(verb, "scheduling") and not _is_what_for(noun, verb)
    return Modality.PLANNED if planned else _of_verb(verb)


def _is_what_for(noun: Token, verb: Token) -> bool:
    """ "Helped set the stage for the revolution": what something else was set for, which is no time."""
    thing = parse.first(verb, parse.is_object)
    led = parse.is_of_preposition(noun) and noun.head.head.i == verb.i and is_spelled(noun.head, tongue().benefit)
    return led and thing is not None and parse.is_common_noun(thing) and not parse.is_of_time(thing)


def is_open(verb: Token) -> bool:
    """Whether the verb tells what is yet to come: with "will", or as an infinitive that is not known to be done."""
    clause = clause_of(verb)
    if clause.mood in (Mood.COMING, Mood.LATER) or clause.says("will") or clause.says("would"):
        return True
    if not any(is_spelled(word, tongue().goal) and parse.is_helper(word) for word in clause.words):
        return False
    return is_topmost(verb) or not is_one_of(verb.head, "bringing_about") or is_open(verb.head)
