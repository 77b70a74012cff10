"""A noun that a time describes, which a small model reads as two phrases."""

from __future__ import annotations

from spacy.tokens import Token

from timeline.language.repairs.repair import Repair, attach, before, says_when


def _deed_behind_its_time(word: Token) -> bool:
    """ "In the October 2021 shooting death of a man": the article is of the death, which the month describes."""
    last, noun = before(word), word.nbor(1) if word.i + 1 < len(word.doc) else word
    if word.dep_ != "advcl" or last is None or not says_when(last) or noun.head.i != word.i or noun.tag_ != "NN":
        return False
    time = last if last.dep_ == "pobj" else last.head
    if time.dep_ != "pobj" or not says_when(time) or time.left_edge.dep_ not in ("det", "poss"):
        return False
    article, preposition = time.left_edge, time.head
    attach(noun, preposition, "pobj")
    for child in [*word.rights]:
        if child.i > noun.i:
            attach(child, noun, child.dep_)
    attach(word, noun, "compound")
    attach(time, noun, "nmod")
    attach(article, noun, article.dep_)
    return True


DESCRIBED: tuple[Repair, ...] = (
    Repair(
        "a deed behind its time",
        frozenset({"NN"}),
        _deed_behind_its_time,
        {
            "Marlo was indicted last year in the October 2021 shooting death of a lawyer.": "death NN pobj in",
        },
        (
            "Marlo was indicted in the October 2021 death of a lawyer.",
            "He was jailed in October 2021, shooting at a car.",
        ),
    ),
)
"""Before what reads the times of a clause."""
