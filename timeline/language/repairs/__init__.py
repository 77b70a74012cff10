"""The grammar a model gave a sentence in; the same without the mistakes that are known of small models out.

How to add one: a `Repair` in the module of its kind, with sentences that it mends and sentences that it leaves alone.
Each looks for the mistake itself, so a model that does not make it is left as it is.
"""

from __future__ import annotations

from functools import cache

from timeline.language.repairs.about import ABOUT
from timeline.language.repairs.about_names import ABOUT_NAMES
from timeline.language.repairs.aged import AGED
from timeline.language.repairs.agreed import AGREED
from timeline.language.repairs.alike import ALIKE
from timeline.language.repairs.amounts import AMOUNTS
from timeline.language.repairs.asides import ASIDES
from timeline.language.repairs.astray import ASTRAY, ASTRAY_WORDS
from timeline.language.repairs.before_verbs import BEFORE_VERBS
from timeline.language.repairs.behind_a_clause import BEHIND_A_CLAUSE
from timeline.language.repairs.behind_and import BEHIND_AND
from timeline.language.repairs.beside import BESIDE
from timeline.language.repairs.beyond import BEYOND
from timeline.language.repairs.chosen import CHOSEN, UNJOINED
from timeline.language.repairs.clauses import CLAUSES
from timeline.language.repairs.compounds import COMPOUNDS
from timeline.language.repairs.coupled import COUPLED
from timeline.language.repairs.crowds import CROWDS
from timeline.language.repairs.cut_off import CUT_OFF
from timeline.language.repairs.deeds import DEEDS
from timeline.language.repairs.described import DESCRIBED
from timeline.language.repairs.drawn import DRAWN
from timeline.language.repairs.drawn_up import DRAWN_UP
from timeline.language.repairs.entries import BEHIND, ENTRIES
from timeline.language.repairs.found_so import FOUND_SO
from timeline.language.repairs.fronted import FRONTED
from timeline.language.repairs.gapped import GAPPED
from timeline.language.repairs.headlines import HEADLINES
from timeline.language.repairs.helped import HELPED
from timeline.language.repairs.hung import HUNG
from timeline.language.repairs.hyphened import HYPHENED
from timeline.language.repairs.in_rows import IN_ROWS
from timeline.language.repairs.ing_nouns import ING_NOUNS
from timeline.language.repairs.joined import JOINED
from timeline.language.repairs.known import KNOWN
from timeline.language.repairs.listed import LISTED
from timeline.language.repairs.main_clauses import MAIN_CLAUSES
from timeline.language.repairs.measures import MEASURES
from timeline.language.repairs.misjoined import MISJOINED
from timeline.language.repairs.misled import MISLED
from timeline.language.repairs.mistaken import MISTAKEN
from timeline.language.repairs.object_told_of import OBJECT_TOLD_OF
from timeline.language.repairs.objects import OBJECTS
from timeline.language.repairs.occasions import OCCASIONS
from timeline.language.repairs.officers import OFFICERS
from timeline.language.repairs.opened import OPENED
from timeline.language.repairs.openings import OPENINGS
from timeline.language.repairs.order import ORDER
from timeline.language.repairs.own_subjects import OWN_SUBJECTS
from timeline.language.repairs.parted import PARTED
from timeline.language.repairs.participles import PARTICIPLES
from timeline.language.repairs.past_deeds import PAST_DEEDS
from timeline.language.repairs.past_their_verb import PAST_THEIR_VERB
from timeline.language.repairs.place_in_front import PLACE_IN_FRONT
from timeline.language.repairs.placed import PLACED
from timeline.language.repairs.reduced import POSTS, REDUCED
from timeline.language.repairs.regrouped import REGROUPED, SENT
from timeline.language.repairs.relations import RELATIONS
from timeline.language.repairs.repair import Entangled, Repair, Wanted
from timeline.language.repairs.second_times import SECOND_TIMES
from timeline.language.repairs.separable import SEPARABLE
from timeline.language.repairs.shared import SHARED
from timeline.language.repairs.subjects import UNSEEN
from timeline.language.repairs.that_month import THAT_MONTH
from timeline.language.repairs.timed import TIMED
from timeline.language.repairs.times import TIMES
from timeline.language.repairs.told_before import TOLD_BEFORE
from timeline.language.repairs.told_somebody import TOLD_SOMEBODY
from timeline.language.repairs.told_to import TOLD_TO
from timeline.language.repairs.told_when import TOLD_WHEN
from timeline.language.repairs.told_with import TOLD_WITH
from timeline.language.repairs.unaided import UNAIDED
from timeline.language.repairs.unclosed import SAID_SO, UNCLOSED
from timeline.language.repairs.words import WORDS
from timeline.language.repairs.years_of import YEARS_OF
from timeline.language.tokens import Token, Tokens

__all__ = ["REPAIRS", "Repair", "Wanted", "mend"]

_LATER: tuple[Repair, ...] = (
    *UNJOINED,
    *TOLD_BEFORE,
    *TOLD_SOMEBODY,
    *REDUCED,
    *AGREED,
    *MISJOINED,
    *OPENED,
    *HYPHENED,
    *DRAWN_UP,
    *DESCRIBED,
    *OBJECT_TOLD_OF,
    *SENT,
    *RELATIONS,
    *UNAIDED,
    *YEARS_OF,
    *MISTAKEN,
    *MEASURES,
    *AMOUNTS,
    *OPENINGS,
    *TIMES,
    *CUT_OFF,
    *MAIN_CLAUSES,
    *OBJECTS,
    *COUPLED,
    *FRONTED,
    *SAID_SO,
    *DEEDS,
    *JOINED,
    *REGROUPED,
    *BEHIND_A_CLAUSE,
    *BEHIND_AND,
    *TIMED,
    *OFFICERS,
    *OCCASIONS,
    *ABOUT_NAMES,
    *UNSEEN,
    *PARTED,
    *PAST_THEIR_VERB,
    *UNCLOSED,
    *LISTED,
    *OWN_SUBJECTS,
    *CHOSEN,
    *CLAUSES,
    *ORDER,
    *SHARED,
    *BESIDE,
    *ASIDES,
    *FOUND_SO,
    *HUNG,
    *PLACED,
    *KNOWN,
    *AGED,
    *BEHIND,
    *ASTRAY,
    *DRAWN,
    *TOLD_TO,
    *TOLD_WHEN,
    *ABOUT,
    *GAPPED,
    *SECOND_TIMES,
    *ALIKE,
    *PAST_DEEDS,
    *TOLD_WITH,
    *HEADLINES,
    *BEYOND,
    *BEFORE_VERBS,
    *IN_ROWS,
)
_FIRST: tuple[Repair, ...] = (
    *(*THAT_MONTH, *PLACE_IN_FRONT, *COMPOUNDS, *ENTRIES, *MISLED, *WORDS, *POSTS, *PARTICIPLES),
    *(*CROWDS, *ASTRAY_WORDS, *HELPED, *ING_NOUNS, *SEPARABLE),
)
REPAIRS: tuple[Repair, ...] = (*_FIRST, *_LATER)
"""In the order in which they look at a word: what a word is before what it hangs on."""


def mend(tokens: Tokens) -> list[str]:
    """Mends the tokens in place; the names of the repairs made, one for each time."""
    made = []
    for later in (False, True):
        for token in tokens:
            word = token.lower_ if token.lower_ in _WORDS_ASKED_FOR else None
            for repair in _looking(later, token.tag_, token.dep_, word, token.head.dep_):
                if _is_mended(repair, token):
                    made.append(repair.name)
                    break
    return made


def _is_mended(repair: Repair, token: Token) -> bool:
    """Whether the repair was made; where the parse is tangled otherwise than it expects, the word stays as it is."""
    try:
        return repair.is_made(token)
    except Entangled:
        return False


_WORDS_ASKED_FOR: frozenset[str] = frozenset().union(*(each.word.words or () for each in REPAIRS))


@cache
def _looking(later: bool, tag: str, relation: str, word: str | None, above: str) -> tuple[Repair, ...]:
    """Those that look at a word of that tag and relation under one of that relation, in their order.

    ``word`` is the one that it is, None where no repair asks for it.
    """
    repairs = (each for each in (_LATER if later else _FIRST) if tag in each.tags and each.word.may_hang(relation))
    return tuple(
        each for each in repairs if each.above.may_hang(above) and (each.word.words is None or word in each.word.words)
    )
