"""A word and its part of speech in; its dictionary form, the same under every version of spaCy, out.

The model brings a dictionary, irregular forms and endings; which word a form is of where its ending fits two ("hoped",
of "hope" or of "hop") it leaves to the order of its rules, which versions of spaCy read differently. Here it is the
word whose own inflection gives the form, and where both do, the one in ``data/en/lemmas.csv``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache

from spacy.attrs import MORPH, ORTH, POS, TAG
from spacy.language import Language
from spacy.pipeline import Lemmatizer
from spacy.tokens import Doc as Tokens
from spacy.tokens import Token

from timeline.facts import word_table
from timeline.language.inflection import inflection
from timeline.language.labels import Pos, Tag

PIPE = "timeline_lemmas"
_INFLECTED = frozenset(
    {Tag.PAST, Tag.PARTICIPLE, Tag.ING, Tag.PRESENT_SINGULAR, Tag.PLURAL, Tag.COMPARATIVE, Tag.SUPERLATIVE}
)
_HELPERS = frozenset({Tag.PRESENT, Tag.PRESENT_SINGULAR, Tag.PAST, Tag.MODAL})
_PARTS: dict[str, str] = {Pos.VERB: "verb", Pos.NOUN: "noun", Pos.ADJECTIVE: "adj"}
_DECIDED_BY: list[int | str] = [ORTH, TAG, POS, MORPH]
"""What a lemma is chosen by."""
_FORMS_REMEMBERED = 50_000
"""Forms of a part of speech whose word is kept: all those of some hundred thousand words of news."""


def settle(language: Language) -> None:
    """Puts our own choice of lemma before the model's, where the model goes by a dictionary and rules."""
    theirs = language.get_pipe("lemmatizer") if language.has_pipe("lemmatizer") else None
    if isinstance(theirs, Lemmatizer) and theirs.mode == "rule":
        Language.component(PIPE, func=Lemmas(theirs))
        language.add_pipe(PIPE, before="lemmatizer")
        language.disable_pipe("lemmatizer")


class Lemmas:
    """Sets the lemma of each inflected word that the model's dictionary knows, and of others as the model does.

    Each is worked out once for a word with its tag and features.
    """

    def __init__(self, lemmatizer: Lemmatizer) -> None:
        """Over the tables of the model's own lemmatizer."""
        self._theirs = lemmatizer
        self._known: dict[tuple[int, ...], int] = {}
        tables = lemmatizer.lookups
        self._endings: dict[str, list[tuple[str, str]]] = {
            pos: [(ending, base) for ending, base in tables.get_table("lemma_rules").get(pos, ())]
            for pos in inflection().forms
        }
        self._words = {pos: frozenset(tables.get_table("lemma_index").get(pos, ())) for pos in inflection().forms}
        self._irregular: dict[str, Mapping[str, list[str]]] = {
            pos: tables.get_table("lemma_exc").get(pos, {}) for pos in inflection().forms
        }
        self.lemma = lru_cache(maxsize=_FORMS_REMEMBERED)(self._lemma)

    def __call__(self, tokens: Tokens) -> Tokens:
        """The same tokens, their lemmas set."""
        known = self._known
        for token, key in zip(tokens, map(tuple, tokens.to_array(_DECIDED_BY).tolist()), strict=True):
            if token.lemma == 0:
                if key not in known:
                    said = self.chosen(token) or self._theirs.lemmatize(token)[0]
                    known[key] = token.vocab.strings.add(said)
                token.lemma = known[key]
        if len(known) > _FORMS_REMEMBERED:
            known.clear()
        return tokens

    def chosen(self, token: Token) -> str:
        """Our choice of an inflected word's, and of what is shortened; "" of others, which are left to the model.

        A past that the model takes for a present ("he decreed that") is of its verb, too.
        """
        if token.tag_ in _HELPERS and (full := _known().get(("short", token.lower_))):
            return full
        if token.pos_ not in _PARTS or not (token.tag_ in _INFLECTED or self._is_no_present(token)):
            return ""
        return self.lemma(token.lower_, _PARTS[token.pos_]) or ""

    def _is_no_present(self, token: Token) -> bool:
        """Whether what the model takes for a present is no verb's form in the dictionary."""
        return token.tag_ == Tag.PRESENT and token.pos_ == Pos.VERB and token.lower_ not in self._words["verb"]

    def tells(self, form: str, *, bare: bool) -> bool:
        """Whether a word in small letters may be a verb, inflected or, where ``bare``, as the dictionary has it."""
        known = self.lemma(form, "verb")
        return (known is not None and known != form) or (bare and form in self._words["verb"])

    def only_noun(self, form: str) -> str | None:
        """The noun that a word in small letters is of, where it can be no verb and no adjective; None elsewhere."""
        if self.tells(form, bare=True) or form in self._words["adj"]:
            return None
        return self.lemma(form, "noun") or (form if form in self._words["noun"] else None)

    def _lemma(self, form: str, pos: str) -> str | None:
        """The word that ``form`` is of, as a ``pos`` (noun, verb or adj); None where the dictionary knows none.

        What is joined by hyphens ("co-sponsored") goes by its last part.
        """
        found = list(self._irregular[pos].get(form, ())) or list(dict.fromkeys(self._regular(form, pos)))
        if found:
            return found[0] if len(found) == 1 else _choose(form, pos, found)
        before, hyphen, last = form.rpartition("-")
        lemma = self._lemma(last, pos) if hyphen else None
        return f"{before}-{lemma}" if lemma else None

    def _regular(self, form: str, pos: str) -> Iterator[str]:
        for ending, base in self._endings[pos]:
            word = form.removesuffix(ending) + base
            if form.endswith(ending) and word in self._words[pos]:
                yield word


def _choose(form: str, pos: str, words: Iterable[str]) -> str:
    if known := _known().get((pos, form)):
        return known
    inflected = (word for word in words if any(inflect(word) == form for inflect in inflection().forms[pos]))
    return next(inflected, next(iter(words)))


@cache
def _known() -> dict[tuple[str, str], str]:
    return {(row["pos"], row["form"]): row["lemma"] for row in word_table("lemmas")}
