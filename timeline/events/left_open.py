"""A verb in; whether its own clause leaves it open what it says was done, or makes it as sure as another, out."""

from __future__ import annotations

from timeline.language import Mood, Token, among, clause_of, parse
from timeline.language.inflection import past
from timeline.language.labels import Tag
from timeline.language.tongue import tongue
from timeline.language.word import base, is_form_of, is_spelled


def is_awaited(verb: Token) -> bool:
    """ "They will vote when parliament meets": what is to come with it has not been."""
    if not parse.is_adverbial_clause(verb) or not parse.is_full_verb(verb.head):
        return False
    opened = any(is_spelled(child, tongue().awaited) for child in verb.lefts)
    now = parse.is_present(verb) or any(map(parse.is_present, filter(parse.is_any_helper, verb.lefts)))
    return opened and now and clause_of(verb.head).mood in (Mood.COMING, Mood.POSSIBLE)


def is_made_to(verb: Token) -> bool:
    """ "Helped Kenya prepare", "let him go": a bare form below what makes somebody do it."""
    bare = parse.is_base_form(verb) and not any(map(parse.is_any_helper, verb.lefts))
    return bare and is_form_of(verb.head, tongue().making_do)


def is_bid_in_a_quotation(verb: Token) -> bool:
    """ "Waving flags that read: People, rise up": a bare verb joined to one that is none bids, and tells nothing."""
    bare = parse.is_base_form(verb) and not any(map(parse.is_any_helper, verb.lefts))
    quoted = any(word.is_quote for word in verb.doc[verb.head.i : verb.i])
    told = parse.is_joined(verb) and quoted and parse.tag(verb.head) in (Tag.ING, Tag.PAST)
    return bare and told and not is_spelled(verb, (past(base(verb)),))


def is_gerund(verb: Token) -> bool:
    """ "Kept shelling"; "considered helping build it", with what the parser takes for its helper."""
    return parse.is_ing_form(verb) or any(parse.is_helper(word) and parse.is_ing_form(word) for word in verb.lefts)


def was_not_done(verb: Token) -> bool:
    """ "Was due to appear on Monday but did not": what is left out behind the helper is what was planned."""
    for word in verb.doc[verb.i + 1 : verb.sent.end - 2]:
        if parse.is_conjunction(word) and is_form_of(word.nbor(1), tongue().doing) and parse.negates(word.nbor(2)):
            behind = word.nbor(3) if word.i + 3 < len(word.doc) else None
            return behind is None or not parse.is_base_form(behind) or is_form_of(behind, tongue().doing)
    return False


def is_still_open(above: Token) -> bool:
    """ "Has yet to leave", "were it to leave"."""
    if is_form_of(above, tongue().having) and among.says(above.children, tongue().just_now):
        return True
    return is_spelled(above, tongue().were) and any(map(parse.is_active_subject, above.rights))
