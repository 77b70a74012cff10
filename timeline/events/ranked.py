"""Who is ranked by a deed in ("was the first to leave"); the verb that says so out: they did it."""

from __future__ import annotations

from timeline.events.event_words import event_words
from timeline.language import (
    Tense,
    Token,
    among,
    parse,
    tense,
)
from timeline.language.anaphora import is_somebody
from timeline.language.firsts import is_first_or_last
from timeline.language.tongue import tongue
from timeline.language.word import is_form_of, is_spelled, right_behind


def ranked_by(noun: Token) -> Token | None:
    """The verb by which somebody "was the first to refer to the pact": who is ranked by a deed has done it."""
    verb = noun.head
    made = parse.is_verb(verb) and is_form_of(verb, tongue().becoming) and noun.i > verb.i
    sure = tense(verb) is Tense.PAST or (parse.is_finite(verb) and is_spelled(right_behind(verb), tongue().definite))
    return verb if is_first_or_last(noun) and made and sure else None


def is_ranked_alone(noun: Token) -> bool:
    """ "Holt, the first judge to sign it, left", "Holt the second man to die" in a headline: who is so did it.

    Not so where a word leaves it open: "likely the first to sign it".
    """
    alone = parse.is_apposition(noun) or (parse.is_root(noun) and parse.is_common_noun(noun))
    if not alone or not is_first_or_last(noun) or not is_somebody(noun):
        return False
    return not among.says(noun.lefts, event_words().open) and not any(map(parse.is_adverbial, noun.lefts))


def ranks(above: Token, child: Token) -> bool:
    """ "Was the first to leave": what only ranks among those who did it."""
    ranked = parse.first(above, parse.is_predicate_noun) or parse.first(above, parse.is_predicate_adjective)
    return ranked is not None and ranked.i < child.i and ranked_by(ranked) is not None
