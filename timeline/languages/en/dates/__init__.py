"""English as dating sees it."""

from timeline.dates.grammar import Vocabulary
from timeline.dates.grammatical import Cues
from timeline.dates.language import DateLanguage
from timeline.languages.en.dates.cues import cue_of, is_by, is_coordinated, is_lately, is_until_an_end, is_up_to
from timeline.languages.en.dates.joints import JOINTS, TYPING
from timeline.languages.en.dates.lexicon import FUNCTION_WORDS, LEXICON, WEAK_CATEGORIES
from timeline.languages.en.dates.refusals import REFUSALS
from timeline.languages.en.dates.rules import ALL, UNIONS
from timeline.languages.en.dates.shapes import SHAPES
from timeline.languages.en.dates.signals import grammar_of
from timeline.languages.en.dates.trimming import is_aside, trim

DATES = DateLanguage(
    code="en",
    vocabulary=Vocabulary(LEXICON, WEAK_CATEGORIES, FUNCTION_WORDS, SHAPES),
    rules=ALL,
    unions=UNIONS,
    refusals=REFUSALS,
    joints=JOINTS,
    typing=TYPING,
    cues=Cues(
        outlook=cue_of, by=is_by, up_to=is_up_to, lately=is_lately, coordinates=is_coordinated, outlasts=is_until_an_end
    ),
    trim=trim,
    is_aside=is_aside,
    grammatical=grammar_of,
)
