"""A verb behind a pronoun, and what a title says for that, in; the form that agrees with it out."""

from __future__ import annotations

from timeline.events.event_words import event_words
from timeline.language import Token, parse, third_person
from timeline.language.labels import Tag
from timeline.language.tongue import tongue
from timeline.language.word import is_spelled, spelling


def may_disagree(word: Token) -> bool:
    """Whether a word has a form that another subject than its pronoun would change: "'s", "am", "I think"."""
    return word.text[0] in "'’" or is_spelled(word, tongue().first_person) or parse.is_present(word)


def agreeing(helper: Token, pronoun: Token, said: str) -> str:
    """The form of ``helper`` behind ``said`` in place of ``pronoun``: "he's left" is "Kim has left"."""
    if said.lower() == spelling(pronoun):
        return str(helper.text)
    many = said == "they" or " and " in said or is_spelled(pronoun, tongue().they)
    form = _in_full(helper)
    plain = parse.tag(helper) == Tag.PRESENT and form == spelling(helper) and form not in event_words().by_number
    if plain and not many:
        form = third_person(form)
    gap = "" if pronoun.whitespace_ else " "
    return gap + event_words().by_number.get(form, (form, form))[many]


def _in_full(helper: Token) -> str:
    """What a helper is short for: "'s" is "has" before a participle, else "is"."""
    form = event_words().in_full.get(spelling(helper).lstrip("'’"), spelling(helper))
    had = form == "is" and parse.is_participle(helper.head) and parse.is_helper(helper)
    return "has" if had else form
