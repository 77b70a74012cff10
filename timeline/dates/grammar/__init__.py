"""Words in, readings out: the rule type, the pattern compiler and the longest-reading scan."""

from timeline.dates.grammar.rule import Build, Found, Parts, Rule
from timeline.dates.grammar.scan import Grammar
from timeline.dates.grammar.shapes import Shapes
from timeline.dates.grammar.vocabulary import Vocabulary

__all__ = ["Build", "Found", "Grammar", "Parts", "Rule", "Shapes", "Vocabulary"]
