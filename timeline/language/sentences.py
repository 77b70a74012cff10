"""A model in; the same, which begins no sentence where none can begin, out."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc as Tokens

from timeline.language.ranks import short_titles

_NAME = "timeline_sentences"


def keep_sentences(model: Language) -> None:
    """Lets no sentence begin right behind a word: small models part "Zine El | Abidine Ben Ali fled" in two.

    Only a mark that may end a sentence, or a bracket or quotation mark behind one, comes before a first word; the stop
    of a title in short ("Sgt. Holt") is none.
    """
    if _NAME not in model.pipe_names and "parser" in model.pipe_names:
        model.add_pipe(_NAME, before="parser")


@Language.component(_NAME)
def _keep(tokens: Tokens) -> Tokens:
    for token in tokens[1:]:
        last = token.nbor(-1)
        if token.is_alpha and (last.is_alpha or last.text in short_titles()):
            token.is_sent_start = False
    return tokens
