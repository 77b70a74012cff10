"""A verb and its time in; what it plans for that time, or whether it is on the schedule of today, out."""

from __future__ import annotations

from timeline.events.candidate import names_happening
from timeline.events.dated import Dated
from timeline.events.lexicon import is_one_of
from timeline.events.marks import Mark
from timeline.language import Doc, Token, parse
from timeline.model import Certainty


def planned_then(doc: Doc, verb: Token, mark: Mark) -> Token | None:
    """ "On 3 July Fiji plans to [close] its ports": what is planned is of that day, and it is planned now.

    None where the time stands behind the verb, is over, or nothing that happens is planned.
    """
    published, last = doc.article.published, mark.said.end
    if published is None or last is None or last <= published or mark.is_behind(verb):
        return None
    if not parse.is_full_verb(verb) or not parse.is_present(verb) or not is_one_of(verb, "scheduling_only"):
        return None
    meant = (child for child in verb.rights if parse.is_open_complement(child) and parse.is_base_form(child))
    return next(filter(names_happening, meant), None)


def is_later_today(doc: Doc, verb: Token, dated: Dated) -> bool:
    """ "The panel meets tonight": what news of today has on an hour of today, told in the present as a schedule is."""
    today = doc.article.published
    if today is None or dated.range.begin != today or dated.certainty is not Certainty.EXPLICIT:
        return False
    told = parse.is_present(verb) and not any(map(parse.is_any_helper, verb.children))
    of_an_hour = dated.range.end == today and dated.expression is not None and "T" in (dated.expression.value or "")
    on_schedule = of_an_hour and is_one_of(verb, "on_a_schedule", "falling_due")
    return told and on_schedule and doc.layout.tells_as_of_now(verb.idx)


def only_foresees(verb: Token) -> bool:
    """ "Is expected to leave", beside what is done then: that is so now, at no time of its own."""
    helped = any(parse.is_any_helper(child) and parse.is_present(child) for child in verb.lefts)
    return helped and is_one_of(verb, "scheduling") and parse.has(verb, parse.is_open_complement)
