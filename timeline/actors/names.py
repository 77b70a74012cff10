"""Words in, people's names out: titles set apart, particles kept, family-first names recognised as the same person."""

from __future__ import annotations

import unicodedata
from functools import cache

import regex

from timeline import facts
from timeline.actors.actor_words import actor_words
from timeline.actors.words import words as listed

_CAPITAL = r"\p{Lu}[\p{L}'\-]*\p{L}|(?:\p{Lu}\.){1,4}|\p{Lu}"


_LETTERS = str.maketrans({"đ": "d", "Đ": "D", "ı": "i", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "ß": "ss", "æ": "ae"})


@cache
def titles() -> dict[str, str]:
    """Every title, as it is capitalised, to the sector it tells."""
    return {title: sector for sector, words in facts.word_lists("titles")["sectors"].items() for title in words}


@cache
def particles() -> frozenset[str]:
    """Small words inside names: "bin", "van", "de"."""
    return frozenset(facts.word_lists("titles")["particles"]["words"])


@cache
def title_pattern() -> regex.Pattern[str]:
    """A run of titles before a name: "Deputy Prime Minister Gen."."""
    words = "|".join(regex.escape(title) for title in sorted(titles(), key=len, reverse=True))
    return regex.compile(rf"(?<![\p{{L}}])(?:{words})(?![\p{{L}}])")


@cache
def name_pattern() -> regex.Pattern[str]:
    """A run of capitalised words with the particles between them."""
    small = "|".join(sorted(particles(), key=len, reverse=True))
    word = rf"(?:(?:{small}|Al|El)[\- ])?(?:{_CAPITAL})"
    nick = r"(?:[\"“'`]+\p{Lu}[\p{L} ]+[\"”'`]+ )?"
    return regex.compile(rf"(?<!\p{{L}})(?:{word})(?: {nick}(?:(?:{small}) ){{0,2}}{word}){{0,5}}")


@cache
def particle_name() -> regex.Pattern[str]:
    """Particles and the capitalised word that they belong to: " von der Leyen" after "Ursula"."""
    small = "|".join(sorted(particles() - actor_words().other_words, key=len, reverse=True))
    return regex.compile(rf"(?: (?:{small})){{1,4}}+[ \-](?>{_CAPITAL})(?:-(?>{_CAPITAL})){{0,3}}+")


@cache
def honorifics() -> frozenset[str]:
    """Words before a name that some texts count to it: "King Hussein"."""
    return frozenset(facts.word_lists("titles")["honorifics"]["words"])


@cache
def offices() -> dict[str, tuple[str, ...]]:
    """What a title or noun, lower case, may say of the office: "premier" to ("prime minister",)."""
    found: dict[str, tuple[str, ...]] = {}
    for office, nouns in facts.word_lists("titles")["offices"].items():
        for noun in nouns:
            found[noun] = (*found.get(noun, ()), office)
    return found


@cache
def office_nouns() -> frozenset[str]:
    """The last word of every title, in lower case: "minister"."""
    return frozenset(title.split()[-1].lower().rstrip(".") for title in titles())


def is_generation(word: str) -> bool:
    """Whether a word only parts those of a family who bear one name: "Jr.", "III"."""
    return word.lower().rstrip(".") in actor_words().generations


@cache
def parts(name: str) -> tuple[str, ...]:
    """The words of a name that tell people apart, folded: "Omar al-Bashir" is omar, bashir."""
    plain = unicodedata.normalize("NFKD", name.translate(_LETTERS)).encode("ascii", "ignore").decode().lower()
    words = [word for word in regex.split(r"[\s.]+", plain.replace("'", "")) if word]
    bare = [actor_words().joined_particle.sub("", word) for word in words]
    kept = [word for word in bare if word not in particles() and word not in actor_words().generations]
    while len(kept) > 1 and kept[0] in honorifics():
        del kept[0]
    return tuple(kept)


def same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names, in ``parts``, may be one person's: a surname alone, a middle name more, the order turned."""
    if not one or not other:
        return False
    short, long = sorted((one, other), key=len)
    if len(short) == 1:
        return short[0] in (long[-1], long[0]) and len(short[0]) > 1
    if short[-1] == long[-1]:
        return all(any(_are_one_first_name(own, his) for his in long[:-1]) for own in short[:-1])
    return set(short) == set(long) or (set(short) < set(long) and short[0] == long[0])


def _are_one_first_name(one: str, other: str) -> bool:
    """Whether two are alike, or one is the other's first letter."""
    return one == other or (one[0] == other[0] and 1 in (len(one), len(other)))


_SHORT_FORM = 6
"""Capital letters from which on a word is no short form but a name in large letters."""


def is_no_name(name: str) -> bool:
    """Whether what is left of a name says who somebody is for nobody: a title, a short form, one letter."""
    short = name.isupper() and " " not in name and len(name) < _SHORT_FORM
    return short or len(name) < 2 or name in listed("not_names") or name in titles()
