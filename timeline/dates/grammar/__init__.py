"""Words in, readings out: the rule type, the pattern compiler and the longest-reading scan."""

from timeline.dates.grammar.rule import Build, Found, Parts, Rule
from timeline.dates.grammar.scan import Grammar

__all__ = ["Build", "Found", "Grammar", "Parts", "Rule"]
