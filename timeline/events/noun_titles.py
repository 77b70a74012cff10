"""A noun that names a happening in; its headline out, told by the verb beside it or by the noun alone.

How to add one: a `NounTitle` in its place in `WAYS`, with titles that show it and sentences like them that another row
decides. The first that fits decides.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from timeline.events.arguments import agents, answer_within, explained, light_verb, subject_of
from timeline.events.below import is_aside
from timeline.events.candidate import is_scene, left_off_by, names_happening
from timeline.events.event_words import event_words
from timeline.events.headline import Forms, Piece, fitted
from timeline.events.lexicon import is_one_of
from timeline.events.modality import is_open, marked_again
from timeline.events.modality import modality as mood_of
from timeline.events.nouns_told import is_long_after
from timeline.events.standing import is_put_off
from timeline.events.wording import Wording
from timeline.language import Token, among, governor, parse
from timeline.language.labels import Dep, Pos
from timeline.language.tongue import tongue
from timeline.language.word import base, is_form_of, is_led_by, is_same_word, is_spelled, spelling
from timeline.model import Modality, Participation, Role

_REMEMBERED = 300
"""Words back to which what a noun names is remembered."""
_QUALITIES = frozenset({Dep.ADJECTIVE, Dep.COUNT, Dep.DETERMINER, Dep.PUNCTUATION})
_CLOSE = 2
"""Words between a noun and what explains it."""


@dataclass(frozen=True, slots=True)
class Named:
    """A happening's noun, who took part in it, what is known of it, and how its verb's headline is told.

    ``apart`` says that it was at another time than its clause tells of.
    """

    noun: Token
    participations: tuple[Participation, ...]
    modality: Modality
    apart: bool
    wording: Wording
    of_verb: Callable[[Token, Modality], str]

    @property
    def light(self) -> Token | None:
        """The verb that only lends its subject to the noun, unless the noun is put in behind its comma."""
        verb = light_verb(self.noun)
        verb = left_off_by(verb) or verb if verb is not None else verb
        if verb is None or _is_of_a_charge(verb) or (self.noun.i != verb.i and is_aside(self.noun, verb)):
            return None
        return verb

    @property
    def above(self) -> Token:
        """The word that says what became of it."""
        return self.light or self.clause

    @property
    def clause(self) -> Token:
        """The verb of its clause, or the one that says that this came to its end: "stopped taking part in talks"."""
        verb = governor(self.noun)
        return left_off_by(verb) or verb

    @property
    def told(self) -> bool:
        """Whether the verb's words say as much as is known: not so of plans told in the past."""
        return self.modality is not Modality.PLANNED or is_open(self.above)

    @property
    def bare(self) -> Forms:
        """Its phrase without an article of its own, ever shorter: "raid", but "the king's raid"."""
        forms = self.wording.forms(self.noun)
        return Forms(iter(forms)) if _is_of_an_owner(self.noun) else Forms(map(bare, forms))

    @property
    def agent(self) -> Token | None:
        """Who did it, in a by-phrase outside its own."""
        inside = {word.i for word in self.noun.subtree}
        return next((agent for agent in agents(self.noun) if agent.i not in inside), None)

    @property
    def doers(self) -> list[str]:
        """The names of those who did it, where its phrase names none of them and it did take place."""
        sources = [each.actor for each in self.participations if each.role is Role.SOURCE]
        said, mentions = self.bare[0], self.wording.mentions
        known = [*map(mentions.actor, sources)]
        verb = light_verb(self.noun)
        charged = verb is not None and _is_of_a_charge(verb)
        if charged or is_put_off(self.noun) or any(actor.name in said for actor in known):
            return []
        if any(mention.text in said for actor in known for mention in actor.mentions):
            return []
        return [mentions.called(each.id) for each in known]


@dataclass(frozen=True, slots=True)
class NounTitle:
    """When a noun is told in one way, and how.

    ``shows`` holds sentences, with the noun in braces, to their titles; ``leaves`` are others like them whose noun
    another row tells.
    """

    name: str
    fits: Callable[[Named], bool]
    says: Callable[[Named], str]
    shows: dict[str, str] = field(default_factory=dict)
    leaves: tuple[str, ...] = ()


_LISTS = frozenset({":", ";"})
"""Marks behind which stands what is listed, or told of, rather than another name of what was told."""


def noun_title(named: Named) -> str:
    """The headline of a happening that a noun names."""
    return next(way.says(named) for way in WAYS if way.fits(named))


def bare(phrase: str) -> str:
    """A noun phrase without its article."""
    return event_words().article.sub("", phrase)


def _is_of_an_owner(noun: Token) -> bool:
    """ "The king's raid": whose article is the king's."""
    owner = parse.first(noun, parse.is_owner)
    return owner is not None and parse.has(owner, parse.is_determiner)


def _is_of_a_charge(verb: Token) -> bool:
    """ "Accused of leading the revolt": there was one, whoever led it."""
    above = verb.head.head if parse.is_clause_of_preposition(verb) else verb
    return above.i != verb.i and parse.is_verb(above) and is_one_of(above, "alleging")


def _was_undone(named: Named) -> bool:
    return named.modality is Modality.ACTUAL and mood_of(named.above) is Modality.DENIED


def _has_light_verb(named: Named) -> bool:
    verb = named.light
    told = named.told and not (named.apart and marked_again(named.noun))
    return told and verb is not None and verb.i != named.noun.i and subject_of(verb) is not None


def _by_light_verb(named: Named) -> str:
    return named.of_verb(named.above, _mood_told(named, named.above))


def _mood_told(named: Named, verb: Token) -> Modality:
    """ "Is expected to discuss the events of 2003": they were, and are not discussed yet."""
    own = mood_of(verb)
    ahead = named.modality is Modality.ACTUAL and own in (Modality.PLANNED, Modality.HYPOTHETICAL)
    return own if ahead else named.modality


def _explains(named: Named) -> bool:
    noun = named.noun
    before = noun.left_edge.nbor(-1).text if noun.left_edge.i else ""
    beside = parse.is_apposition(noun) and before not in _LISTS
    return beside and explained(noun).right_edge.i >= noun.left_edge.i - _CLOSE


def _as_explanation(named: Named) -> str:
    owner = Piece(named.wording.forms(explained(named.noun), without=named.noun))
    return fitted([owner, Piece((event_words().was(plural=False),)), Piece(named.wording.forms(named.noun))])


def _by_agent(named: Named) -> str:
    assert named.agent is not None
    doer = named.wording.forms(named.agent, without=answer_within(named.agent))
    return _planned(named, [Piece(named.bare), Piece(Forms(map(event_words().done_by, doer)))])


def _is_done_by_known(named: Named) -> bool:
    """Whether somebody has part in it, and it is not the doing of a whole people: no "election by Banda"."""
    owned = parse.has(named.noun, parse.is_owner)
    return not owned and bool(named.doers) and base(named.noun) not in event_words().of_all


def _by_doers(named: Named) -> str:
    return _planned(named, [Piece(named.bare), Piece((event_words().done_by(event_words().listed(named.doers[:2])),))])


def _planned(named: Named, pieces: list[Piece]) -> str:
    """The pieces, said to be planned where they are and no word of theirs tells so."""
    said = fitted(pieces)
    if named.modality is not Modality.PLANNED or event_words().said_planned.search(said):
        return said
    first = named.noun.left_edge
    if parse.is_owner(first) and parse.is_pronoun(first) and said.lower().startswith(f"{spelling(first)} "):
        said = said.partition(" ")[2]
    if end := _end_of_its_owner(named, said):
        return f"{said[:end]} planned{said[end:]}"
    if is_spelled(first, tongue().one_more) and said.lower().startswith(f"{spelling(first)} "):
        return f"{first.text.capitalize()} planned {said.partition(' ')[2]}"
    begins = first.is_sent_start and parse.pos(first) in (Pos.NOUN, Pos.ADJECTIVE)
    return f"Planned {said[:1].lower() + said[1:] if begins else said}"


def _end_of_its_owner(named: Named, said: str) -> int:
    """Where whose it is ends in a phrase: "The first film's opening", "Orbit’s launch" of "its launch"; 0 elsewhere."""
    owner = parse.first(named.noun, parse.is_owner)
    if owner is None or named.wording.is_date(owner):
        return 0
    mark = parse.first(owner, parse.is_case)
    whose = f"{owner.text}{mark.text}" if mark is not None else named.wording.word(owner)
    return said.find(whose) + len(whose) if whose in said and whose != owner.text else 0


def _is_lone(named: Named) -> bool:
    return " " not in named.bare[0] and named.told


def _is_plain(named: Named) -> bool:
    """Whether its phrase has but the noun and how much or of what quality it is: "24 straight wins"."""
    beside = [word for word in named.noun.children if not named.wording.is_date(word)]
    plain = all(parse.dep(word) in _QUALITIES for word in beside) and all(not [*word.children] for word in beside)
    return plain and named.told and named.bare[0].count(" ") < _CLOSE + 1


def _told_before(named: Named) -> str:
    """The last fuller mention before of what a noun alone names again: "the death of a nurse", then "the death".

    No more of it than says of whom or what it was.
    """
    noun = named.noun
    if not _is_lone(named) or not among.says(noun.lefts, tongue().this_one) or any(map(parse.is_of_date, noun.subtree)):
        return ""
    before = reversed(noun.doc[max(noun.i - _REMEMBERED, 0) : noun.i])
    fuller = (word for word in before if is_same_word(word, noun) and not _is_known_alone(word))
    told = next(fuller, None)
    if told is None or not parse.is_common_noun(told) or not _says_whose(told):
        return ""
    said = [form for form in map(bare, named.wording.forms(told)) if " " in form]
    return said[-1] if said else ""


def _is_known_alone(noun: Token) -> bool:
    return among.says(noun.lefts, tongue().this_one) and not [*noun.rights]


def _says_whose(noun: Token) -> bool:
    """Whether a phrase is that of one happening, and says of whom or what, or where, it was."""
    first = noun.left_edge
    plain = not parse.is_determiner(first) or is_spelled(first, tongue().definite | tongue().indefinite)
    return plain and (parse.has(noun, parse.is_preposition) or parse.has(noun, parse.is_owner))


def _is_told_by_clause(named: Named) -> bool:
    """ "Condemned the coup" tells another thing than the coup; "the coup failed" and "the talks opened" tell of it.

    "The 2018 deal is dead" tells what is so of it today, "the 2018 deal collapsed" what became of it.
    """
    noun, above = named.noun, named.clause
    if named.apart or not (_is_lone(named) or _is_plain(named)) or not parse.is_verb(above):
        return False
    if _is_asked(named, above) or _tells_of_another_time(above, noun):
        return False
    return " " not in named.wording.forms(noun)[0] or _is_told_by(above, noun)


def _tells_of_another_time(verb: Token, noun: Token) -> bool:
    """ "The deal is dead", "the flight that followed the coup": what is so of it today, or came before or after it."""
    if parse.is_preposition(verb) or (is_form_of(verb, tongue().being) and parse.is_present(verb)):
        return True
    followed = parse.is_object(noun) and is_form_of(noun.head, event_words().following)
    return followed or is_led_by(noun, tongue().edges_told) or is_long_after(verb, noun)


def _by_clause(named: Named) -> str:
    """ "Called for a day of mourning" was done, though what was called for may not have been."""
    own = mood_of(named.clause)
    asked = named.modality is Modality.HYPOTHETICAL and own is Modality.ACTUAL
    return named.of_verb(named.clause, own if asked else _mood_told(named, named.clause))


def _is_asked(named: Named, above: Token) -> bool:
    """ "It is unclear if the raid had been planned": nobody says that it had."""
    return named.modality is Modality.HYPOTHETICAL and parse.has(above, parse.is_opener)


def _is_told_by(verb: Token, noun: Token) -> bool:
    """Whether a verb says what the happening that a noun names did, or only that there was one."""
    if is_one_of(verb, "saying_how_old"):
        return False
    if parse.is_subject(noun) and noun.head.i == verb.i:
        return True
    if is_spelled(noun.head, tongue().beneath):
        return not _binds(verb)
    above = noun.head.head if is_led_by(noun, tongue().taken_part_in) else noun.head
    return above.i == verb.i and (is_one_of(verb, "carriers") or not names_happening(verb)) and not is_scene(verb)


def _binds(verb: Token) -> bool:
    """ "Under the order of May 2020 Chad must report", "had to leave": what it binds somebody to was not done by it."""
    return parse.has(verb, parse.is_modal) or (
        is_form_of(verb, tongue().having) and parse.has(verb, parse.is_open_complement)
    )


WAYS: tuple[NounTitle, ...] = (
    NounTitle(
        "what was not done",
        _was_undone,
        lambda named: named.wording.forms(named.noun)[0],
        {"Kenya has not accepted the {verdict} of 1963.": "The verdict"},
        leaves=("Kenya has accepted the {verdict} of 1963.",),
    ),
    NounTitle(
        "by the verb that carries it",
        _has_light_verb,
        _by_light_verb,
        {
            "The rebels did the {killing} of 1998.": "The rebels did the killing",
            "Holt is expected to discuss {developments} in a 2003 case.": "Holt to discuss developments in a case",
        },
        leaves=("The rebels admitted the {killing} of 1998.",),
    ),
    NounTitle(
        "as what it explains",
        _explains,
        _as_explanation,
        {"They mourned Black Friday, the {massacre} of 1978 in Lima.": "Black Friday was the massacre in Lima"},
        leaves=("They spoke of three things: the {massacre} of 1978 in Lima.",),
    ),
    NounTitle(
        "with who did it, as the text says",
        lambda named: named.agent is not None,
        _by_agent,
        {"Kenya recalled the {raid} of 1998 by rebels.": "Raid by rebels"},
        leaves=("Kenya recalled the {raid} of 1998.",),
    ),
    NounTitle(
        "with who did it, as is known",
        _is_done_by_known,
        _by_doers,
        {"Kenya condemned the {raid}, launched in May 2020 by Chad.": "Raid by Chad"},
        leaves=("Kenya condemned the {raid}, launched in May 2020.",),
    ),
    NounTitle(
        "by its clause",
        _is_told_by_clause,
        _by_clause,
        {
            "Moscow stopped taking part in {talks} in May 2020.": "Moscow stopped taking part in talks",
            "Banda, who called for a day of {mourning} on 3 May 2020, left.": "Banda called for a day of mourning",
        },
        leaves=(
            "Moscow condemned the {talks} in May 2020.",
            "Moscow fell in the riots that followed the May 2020 {coup}.",
            "The {accord} of 1994 collapsed.",
            "Under the May 2020 {deal} Moscow must leave.",
        ),
    ),
    NounTitle(
        "as it was told before",
        lambda named: bool(_told_before(named)),
        lambda named: _planned(named, [Piece((_told_before(named),))]),
        {
            "Kenya mourned the death of a nurse in May. Uganda had news of the {death} by then.": "Death of a nurse",
        },
        leaves=("Kenya mourned the death of a nurse in May. Uganda had news of a {death} by then.",),
    ),
    NounTitle(
        "with its article",
        _is_lone,
        lambda named: named.wording.forms(named.noun)[0],
        {
            "Kenya condemned the {coup} of 1998.": "The coup",
            "It is unclear if the {raid} had anything to do with Kenya.": "The raid",
        },
        leaves=("Kenya condemned the {coup} in Chad of 1998.",),
    ),
    NounTitle(
        "by itself",
        lambda _: True,
        lambda named: _planned(named, [Piece(named.bare)]),
        {
            "Kenya recalled the {coup} in Chad of 1998.": "Coup in Chad",
            "Kenya left weeks before the first film's {opening} on 5 May 2030.": "The first film's planned opening",
            "Another {march} is planned in Chad for 5 May 2030.": "Another planned march",
        },
        leaves=("Kenya recalled the {coup} of 1998.",),
    ),
)
"""The first that fits."""
