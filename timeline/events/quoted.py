"""What somebody is quoted with in; who says so behind the quotation, and how another tells it, out."""

from __future__ import annotations

from timeline.events.event_words import event_words
from timeline.events.lexicon import is_one_of
from timeline.events.mentions import Mentions
from timeline.language import Doc, Token, parse
from timeline.language.subjects import subject_of
from timeline.language.tongue import tongue


def sayer_behind(verb: Token, doc: Doc, mentions: Mentions) -> Token | None:
    """ "“We won. They fled,” he said": the verb of saying that follows the end of a quotation, for who "we" are.

    Else that of the sentence before: "“It hurt,” he said. “I fell.”" None where that is known already, or nobody with a
    name or a noun says it.
    """
    subject = subject_of(verb)
    if subject is None or subject.lower_ not in tongue().speakers or mentions.at(subject):
        return None
    last = doc.end_of_quotation(verb)
    while last is not None and last.head.i != last.i and last.sent.start > verb.i:
        last = last.head
        said = is_one_of(last, "saying") and not doc.layout.is_quoted(last.idx)
        if said and _is_known(subject_of(last), mentions):
            return last
    return _sayer_before(verb, doc, mentions)


def _sayer_before(verb: Token, doc: Doc, mentions: Mentions) -> Token | None:
    start = verb.sent.start
    own = any(is_one_of(word, "saying") and not doc.layout.is_quoted(word.idx) for word in verb.sent)
    if not start or own or not doc.layout.is_quoted(verb.idx):
        return None
    last = verb.doc[start - 1]
    said = last.sent.root
    near = doc.paragraph_at(last.idx) == doc.paragraph_at(verb.idx) and not doc.layout.is_quoted(said.idx)
    return said if near and is_one_of(said, "saying") and _is_known(subject_of(said), mentions) else None


def _is_known(speaker: Token | None, mentions: Mentions) -> bool:
    return speaker is not None and (not parse.is_pronoun(speaker) or bool(mentions.at(speaker)))


def of_others(said: str) -> str:
    """ "I was there" as somebody else says it: "they were there"."""
    first, *rest = said.split(" ")
    if first.lower() not in tongue().speakers:
        return said
    one, many = (event_words().was(plural=plural) for plural in (False, True))
    group = (many if word == one else word for word in rest[:1])
    return " ".join([event_words().for_others[first.lower()], *group, *rest[1:]])
