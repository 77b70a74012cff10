"""English, as finding actors needs it."""

import re

import regex

from timeline.actors.actor_words import ActorWords


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ACTOR_WORDS = ActorWords(
    vague=_words("other same new own such first second third last next whole small large big"),
    quantities=_words("thousands hundreds dozens scores tens millions number group groups handful bands"),
    led=_words("forces troops men soldiers fleet cavalry"),
    opposition="opposition",
    armed_groups="armed groups",
    those_in="{} in {}".format,
    aged=re.compile(r"year-old|^old$"),
    article=re.compile(r"^(?:the (?:The )?|The )"),
    joined_particle=re.compile(r"^(?:al|el|as|ad|an|ul)-"),
    other_words=_words("e y do"),
    need_a_field=_words("minister"),
    of_elsewhere=re.compile("foreign"),
    towns=_words("capital city town"),
    before_month=re.compile(
        r"(?:\d(?:st|nd|rd|th)?|\b(?:in|since|by|until|till|during|of|last|this|next|early|late|mid))[ -]$",
        re.IGNORECASE,
    ),
    of_somebody=regex.compile(r", (?:who|whose)\b"),
    described=regex.compile(r", (?:who|whose|an?|the|aged|\d{2}\b)"),
    generations=_words("jr sr ii iii iv"),
    whom_a_party_is_for=regex.compile(
        r"(?<=\b(?:Alliance|Coalition|Congress|Front|Movement|Party|Union)) for (?:the )?\p{Lu}\p{Ll}+"
    ),
    acronym=regex.compile(r" ?\((?:the )?([\p{Lu}][\p{Lu}\d&\-\.]{1,9})\)"),
    article_or_owner=regex.compile(r"^(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Oo]ur) "),
    over_before=regex.compile(r"\b(?:[Ee]x-|[Ff]ormer |[Ee]rstwhile |[Oo]ne-time )$"),
    held_before="former {}".format,
    article_right_before=regex.compile(r"\b[Tt]he $"),
    between_country_and_body=regex.compile(r"(?:'s)? (?:ruling |main |opposition |state-run |official )*"),
    of_where=regex.compile(r",? of (?:the )?"),
    half=regex.compile(
        r"\b(?:[Tt]he )?(North|South)(?= and (?:North|South) \p{Lu})|\b[Tt]he (North|South)(?!\w|[-‐‑–.]| \p{Lu})"
    ),
    halves={"North": "South", "South": "North"},
    apposed=regex.compile(r", (?:(?:the|a|an|who is|then|former|now) )*"),
    what_of=regex.compile(r"(?:[\p{L}\-]+ ){0,5}?([\p{L}\-]+) of (?:the )?"),
    also_called=regex.compile(
        r",? \(?(?:a/k/a|a\.k\.a\.|aka|AKA|(?:also |better |otherwise )known as)[,:]? [\"“'‘]?"
        r"(?P<name>\p{Lu}[\p{L}\-]+(?: \p{Lu}[\p{L}\-]+){0,3})"
    ),
    name_beside=regex.compile(r"(?: of (?:the )?\p{L}+)?,? "),
    language_after=regex.compile(r"(?:-| )(?:language|speaking|translation|subtitles|accent|word|phrase|dictionary)\b"),
    minority=regex.compile(r" of (?:\p{Ll}+ )?\p{Lu}"),
    currency=regex.compile(r" ?[$€£]| (?:dollars?|cents|pounds? sterling)\b"),
    before_place=regex.compile(
        r"\b(?:in|at|near|from|of|to|around|outside|into|across|over|on|for|and|between|through|the)(?: \p{Ll}+)? $"
    ),
    joined_before=re.compile(
        r"(?:\b(?:pro|anti|non|ex|post|pre)[-\u2010\u2011\u2013]|\bethnic[ -]|[@#$]|://|www\.)$",
        re.IGNORECASE,
    ),
    joined_after=re.compile(
        r"[-\u2010\u2011](?:born|made|style|speaking|language|educated|designed|built|type|era|like|bound|registered|flagged)\b"
    ),
)
