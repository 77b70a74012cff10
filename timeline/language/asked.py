"""A verb in; whether somebody is told or asked to do what it says, or a question asks whether it was done, out."""

from __future__ import annotations

from timeline.language import among, parse
from timeline.language.labels import Dep
from timeline.language.tokens import Token
from timeline.language.tongue import tongue
from timeline.language.word import is_before_head, is_behind_mark, is_spelled, right_before


def is_bidden(verb: Token) -> bool:
    """ "Sign the petition today", "please call us", "women, start working": who is told to do it has not."""
    if is_shouted(verb):
        return True
    if parse.is_open_complement(verb):
        return is_bidden(verb.head)
    if not parse.is_base_form(verb) or not parse.is_root(verb) or parse.has(verb, parse.is_any_helper):
        return False
    before = verb.doc[verb.sent.start : verb.i]
    called = [word for word in before if not word.is_punct]
    ends = verb.sent[-1].text in _STOPS
    if not called or all(parse.dep(word) == Dep.INTERJECTION for word in called):
        return ends
    return ends and is_behind_mark(verb, ",") and all(word.head.i == verb.i for word in called)


def is_shouted(verb: Token) -> bool:
    """ "“Stop the war,” the marchers chanted": what those who shout it have not done."""
    bare = parse.is_base_form(verb) and not parse.has(verb, parse.is_any_helper)
    return bare and is_before_head(verb) and (before := right_before(verb)) is not None and bool(before.is_quote)


_STOPS = frozenset(".!")


def is_asked_for(verb: Token) -> bool:
    """ "What happened?", "did it fall?", "would not say who won": what a question asks for is told by its answer."""
    parties = among.spellings(child for child in verb.children if parse.dep(child) in (Dep.SUBJECT, Dep.OBJECT))
    if not parties.isdisjoint(tongue().whatever):
        return parse.is_adverbial_clause(verb)
    asked = not parties.isdisjoint(tongue().asks_whom)
    if asked and parse.is_complement(verb):
        return parse.first(verb, parse.is_subject) is not None and not parse.has(verb, parse.is_object)
    if parse.is_complement(verb) and _asks_as_it_was_put(verb):
        return True
    question = parse.is_root(verb) and verb.sent.text.rstrip(" ”\"'\n").endswith("?")
    return question and (asked or _asks_whether(verb))


def _asks_whether(verb: Token) -> bool:
    """ "Did the fort fall?", "has it fallen?"."""
    helper = _helper_before_subject(verb)
    return helper is not None and (parse.is_past(helper) or is_spelled(helper, tongue().has_short))


def _asks_as_it_was_put(verb: Token) -> bool:
    """ "They chanted “how many will you kill”"."""
    helper = _helper_before_subject(verb)
    return helper is not None and among.says(verb.doc[verb.left_edge.i : helper.i], tongue().asks)


def _helper_before_subject(verb: Token) -> Token | None:
    """The helper of a verb, where it stands before its subject, as in a question."""
    helper, subject = parse.first(verb, parse.is_any_helper), parse.first(verb, parse.is_any_subject)
    return helper if helper is not None and subject is not None and helper.i <= subject.left_edge.i else None
