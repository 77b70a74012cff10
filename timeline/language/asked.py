"""A verb in; whether a question asks whether what it says was done out."""

from __future__ import annotations

from timeline.language import among, parse
from timeline.language.groups import word_group
from timeline.language.labels import Dep
from timeline.language.tokens import Token
from timeline.language.tongue import tongue
from timeline.language.word import is_form_of, is_spelled

_HOW = word_group("asking_how")


def is_asked_for(verb: Token) -> bool:
    """ "What happened?", "did it fall?", "would not say who won": what a question asks for is told by its answer."""
    parties = among.spellings(child for child in verb.children if parse.dep(child) in (Dep.SUBJECT, Dep.OBJECT))
    if not parties.isdisjoint(tongue().whatever):
        return parse.is_adverbial_clause(verb)
    asked = not parties.isdisjoint(tongue().asks_whom)
    if parse.is_complement(verb):
        if asked:
            return parse.has(verb, parse.is_subject) and not parse.has(verb, parse.is_object)
        if _asks_as_it_was_put(verb):
            return True
    return _is_promised(verb) or (_ends_in_a_question(verb) and (asked or _asks_whether(verb)))


def _ends_in_a_question(verb: Token) -> bool:
    return parse.is_root(verb) and verb.sent.text.rstrip(" ”\"'\n").endswith("?")


def _is_promised(verb: Token) -> bool:
    """ "How the day unfolded" over what tells it."""
    first = verb.left_edge
    opens = is_spelled(first, _HOW) and first.head.i == verb.i and first.is_sent_start
    return bool(opens) and parse.is_root(verb) and not verb.sent.text.rstrip(" ”\"'\n").endswith(".")


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


def is_asked_of_somebody(verb: Token) -> bool:
    """ "Was he a traitor who sold secrets?": what would be so of somebody if the answer were yes."""
    root = verb.sent.root
    if not verb.sent.text.rstrip(" ”\"'\n").endswith("?") or not is_form_of(root, tongue().being):
        return False
    subject, said = parse.first(root, parse.is_any_subject), parse.first(root, parse.is_predicate_noun)
    turned = subject is not None and root.i < subject.i
    return turned and said is not None and said.left_edge.i <= verb.i <= said.right_edge.i
