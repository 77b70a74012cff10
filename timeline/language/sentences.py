"""A model in; the same, which begins no sentence where none can begin, out."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc as Tokens
from spacy.tokens import Token

from timeline.language import labels
from timeline.language.groups import word_group
from timeline.language.ranks import first_words_of_titles, short_titles
from timeline.language.tongue import tongue

_NAME = "timeline_sentences"
_NETWORKS = word_group("networks_of_one_letter")


def keep_sentences(model: Language) -> None:
    """Lets no sentence begin right behind a word: small models part "Zine El | Abidine Ben Ali fled" in two.

    Only a mark that may end a sentence, or a bracket or quotation mark behind one, comes before a first word; the stop
    of a title in short ("Sgt. Holt") is none, nor is that of an hour which nothing told of yet ("at 9 p.m. Holt left").
    Behind an hour that ends one, a small word or a title with a capital begins the next ("left at 9 p.m. She").
    """
    if _NAME not in model.pipe_names and "parser" in model.pipe_names:
        model.add_pipe(_NAME, before="parser")


@Language.component(_NAME)
def _keep(tokens: Tokens) -> Tokens:
    for token in tokens[1:]:
        last = token.nbor(-1)
        if not token.is_alpha:
            continue
        if last.is_alpha or last.text in short_titles():
            token.is_sent_start = False
        elif last.lower_ in tongue().half_days:
            _keep_behind_an_hour(token, last)
        elif last.lower_ in _NETWORKS:
            _keep_behind_a_letter(token, last)
    return tokens


def _keep_behind_a_letter(token: Token, letter: Token) -> None:
    """ "Wrote on X. Holt left": what is posted there goes before, and the stop is that of the sentence."""
    if letter.i > 0 and letter.nbor(-1).lower_ in tongue().placing and token.is_title:
        token.is_sent_start = True


def _keep_behind_an_hour(token: Token, hour: Token) -> None:
    """None begins before the clause has its verb; one does with a small word that is written large behind it."""
    if not _is_told_before(hour):
        token.is_sent_start = False
    elif token.is_title and (token.tag_ in labels.OPENING or token.text in first_words_of_titles()):
        token.is_sent_start = True


def _is_told_before(hour: Token) -> bool:
    """Whether a clause that the hour may end has its verb: "left at 9 p.m.", not "said that at 9 p.m."."""
    first = max(hour.i - _LONGEST, 0)
    for word in reversed(hour.doc[first : hour.i]):
        if word.tag_ in labels.FINITE:
            return True
        if word.lower_ in tongue().that_told or (word.is_punct and word.text in _ENDS):
            return False
    return first > 0


_LONGEST = 40
"""Words before an hour in which its verb is looked for."""
_ENDS = frozenset(".!?;")
