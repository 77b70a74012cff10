"""A verb of planning and a time still to come before it in; what is planned for that time out."""

from __future__ import annotations

from timeline.events.candidate import names_happening
from timeline.events.lexicon import is_one_of
from timeline.events.marks import Mark
from timeline.language import Doc, Token, parse


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
