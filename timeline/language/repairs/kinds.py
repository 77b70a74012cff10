"""Labels that repairs ask for together, by what has them."""

from __future__ import annotations

from timeline.language.groups import word_group
from timeline.language.labels import Dep, Entity, Pos, Tag

BEGINNING_OR_ENDING = word_group("beginning_or_ending") | word_group("running_out") | word_group("breaking_down")
BEGINNING_OR_ENDING |= word_group("going_on_for_long")
"""Verbs of what begins, ends or does not hold, as no land and nobody does."""
RELATIVES = frozenset({Tag.ASKING_ADVERB, Tag.ASKING_PRONOUN, Tag.RELATIVE})
"""What opens a clause about a noun."""
QUESTIONS = frozenset({Tag.ASKING_ADVERB, Tag.ASKING_PRONOUN})
"""What opens a question."""
TOLD_OR_ABOUT_A_NOUN = frozenset({Dep.COMPLEMENT, Dep.NOUN_CLAUSE, Dep.RELATIVE_CLAUSE})
"""A clause that is told, or is about a noun."""
OF_A_VERB = frozenset({Dep.AGENT, Dep.HELPER, Dep.OBJECT, Dep.PASSIVE_HELPER})
"""What only a verb has."""
HELPED_OR_DONE = frozenset({Dep.HELPER, Dep.OBJECT, Dep.PASSIVE_HELPER})
"""A verb's helpers and its object."""
HELPER_OR_OBJECT = frozenset({Dep.HELPER, Dep.OBJECT})
FULL_VERB = frozenset({Dep.COMPLEMENT, Dep.HELPER, Dep.OBJECT, Dep.OPEN_COMPLEMENT, Dep.PASSIVE_HELPER})
"""What only a verb that says something by itself has."""
NOT_UNDERGONE = frozenset({Dep.COMPLEMENT, Dep.HELPER, Dep.OBJECT, Dep.OBJECT_PREDICATE, Dep.OPEN_COMPLEMENT})
"""What a participle of what is undergone has not."""
GOES_ON = frozenset({Dep.ADVERBIAL_CLAUSE, Dep.COMPLEMENT, Dep.HELPER, Dep.JOINED, Dep.OBJECT, Dep.OPEN_COMPLEMENT})
"""What shows that a verb's clause goes on."""
ENDED = frozenset({Dep.COMPLEMENT, Dep.CONJUNCTION, Dep.OBJECT, Dep.OBJECT_PREDICATE, Dep.PREDICATE_NOUN})
"""What shows that nothing more is undergone."""
TOLD_OR_DONE = frozenset({Dep.COMPLEMENT, Dep.OBJECT})
"""What is said, or what something is done to."""
GOVERNED = frozenset({Dep.COMPLEMENT, Dep.OBJECT, Dep.OPEN_COMPLEMENT})
"""What a verb needs behind it."""
GOVERNED_IN_ANY_WAY = frozenset({Dep.COMPLEMENT, Dep.OBJECT, Dep.OF_PREPOSITION, Dep.OPEN_COMPLEMENT})
"""The same, and what a preposition has."""
OBJECT_OR_WHAT_IT_BECAME = frozenset({Dep.OBJECT, Dep.OBJECT_PREDICATE})
OBJECT_OR_AGENT = frozenset({Dep.AGENT, Dep.OBJECT})
OBJECT_OR_JOINED = frozenset({Dep.JOINED, Dep.OBJECT, Dep.OF_PREPOSITION})
OF_A_PREPOSITION = frozenset({Dep.CLAUSE_OF_PREPOSITION, Dep.OF_PREPOSITION})
WHERE = frozenset({Entity.BUILDING, Entity.PLACE, Entity.STATE})
"""Names of where something is."""
WHO = frozenset({Entity.ORGANISATION, Entity.PERSON, Entity.STATE})
"""Names of who acts."""
PERSONS = frozenset({Entity.PEOPLE, Entity.PERSON})
AMOUNTS = frozenset({Entity.DATE, Entity.MONEY, Entity.QUANTITY, Entity.SHARE, Entity.TIME})
BEFORE_A_BASE = frozenset({Tag.MODAL, Tag.TO})
"""What stands before the base of a verb."""
FINITE_FOR_CERTAIN = frozenset({Tag.PAST, Tag.PRESENT_SINGULAR})
FINITE_OR_PARTICIPLE = frozenset({Tag.PARTICIPLE, Tag.PAST, Tag.PRESENT_SINGULAR})
LINKS = frozenset({Tag.PREPOSITION, Tag.TO})
BEFORE_A_MONTH = frozenset({Tag.DETERMINER, Tag.FIGURE, Tag.SINGULAR_NAME})
NOUN_OR_FIGURE = frozenset({Pos.NAME, Pos.NOUN, Pos.NUMERAL})
IN_A_ROW = frozenset({Dep.APPOSITION, Dep.JOINED})
"""One of several named one after the other."""
BESIDE = frozenset({Dep.ADVERBIAL_NOUN, Dep.APPOSITION})
BESIDE_OR_UNCLASSED = frozenset({Dep.ADVERBIAL_NOUN, Dep.APPOSITION, Dep.UNCLASSED})
HUNG_BESIDE = frozenset({Dep.ADVERBIAL_CLAUSE, Dep.ADVERBIAL_NOUN, Dep.APPOSITION, Dep.UNCLASSED})
SAID_OF_A_NOUN = frozenset({Dep.APPOSITION, Dep.NOUN_CLAUSE})
BEHIND_A_NOUN = frozenset({Dep.NOUN_CLAUSE, Dep.PREPOSITION})
BEFORE_A_NOUN = frozenset({Dep.ADJECTIVE, Dep.DETERMINER, Dep.OWNER})
BEFORE_OR_COUNTING_A_NOUN = frozenset({Dep.ADJECTIVE, Dep.COUNT, Dep.DETERMINER, Dep.OWNER})
BESIDE_A_NOUN = frozenset({Dep.ADJECTIVE, Dep.DETERMINER, Dep.OWNER, Dep.PREPOSITION, Dep.PUNCTUATION})
"""What may stand beside a noun, and beside no verb."""
NOUNS_OF_A_NOUN = frozenset({Dep.COMPOUND, Dep.NOUN_MODIFIER})
NOUNS_AND_COUNTS_OF_A_NOUN = frozenset({Dep.COMPOUND, Dep.COUNT, Dep.NOUN_MODIFIER})
HANGING = frozenset({Dep.ADVERBIAL_CLAUSE, Dep.COMPLEMENT})
"""A clause that hangs on a verb."""
ADVERBIAL_OR_RELATIVE = frozenset({Dep.ADVERBIAL_CLAUSE, Dep.RELATIVE_CLAUSE})
ADVERBIAL_OR_JOINED = frozenset({Dep.ADVERBIAL_CLAUSE, Dep.JOINED})
HANGING_OR_JOINED = frozenset({Dep.ADVERBIAL_CLAUSE, Dep.COMPLEMENT, Dep.JOINED})
HANGING_IN_ANY_WAY = frozenset({Dep.ADVERBIAL_CLAUSE, Dep.COMPLEMENT, Dep.JOINED, Dep.UNCLASSED})
ANY_CLAUSE = frozenset({Dep.ADVERBIAL_CLAUSE, Dep.COMPLEMENT, Dep.JOINED, Dep.PARATAXIS, Dep.ROOT, Dep.UNCLASSED})
TOLD_OR_JOINED = frozenset({Dep.COMPLEMENT, Dep.JOINED})
TOLD_OR_ROOT = frozenset({Dep.COMPLEMENT, Dep.ROOT})
TOLD_OR_MAIN = frozenset({Dep.COMPLEMENT, Dep.PARATAXIS, Dep.ROOT})
ADVERBIAL = frozenset({Dep.ADVERB, Dep.ADVERBIAL_NOUN})
SAYS_HOW_OR_WHEN = frozenset({Dep.ADVERB, Dep.ADVERBIAL_NOUN, Dep.PREPOSITION})
SAYS_WHEN = frozenset({Dep.ADVERBIAL_NOUN, Dep.PREPOSITION})
OF_AN_AMOUNT = frozenset({Dep.ADVERB, Dep.OF_A_NUMBER, Dep.PREPOSITION})
BETWEEN_SUBJECT_AND_VERB = frozenset({Dep.ADVERB, Dep.HELPER, Dep.NEGATION})
OPENS_A_CLAUSE = frozenset({Dep.CONJUNCTION, Dep.HELPER, Dep.OPENER})
HELPED_OR_JOINED = frozenset({Dep.CONJUNCTION, Dep.HELPER, Dep.NEGATION, Dep.PASSIVE_HELPER})
HELPER_OR_OPENER = frozenset({Dep.HELPER, Dep.OPENER})
OPENER_OR_LINK = frozenset({Dep.OPENER, Dep.PREPOSITION})
PARTICLE_OR_LINK = frozenset({Dep.PARTICLE, Dep.PREPOSITION})
JOINED_OR_LINKED = frozenset({Dep.JOINED, Dep.PREPOSITION})
NO_DOER = frozenset({Dep.EXPLETIVE, Dep.PASSIVE_SUBJECT})
"""A subject that does nothing."""
ANY_SUBJECT = frozenset({Dep.CLAUSE_SUBJECT, Dep.PASSIVE_CLAUSE_SUBJECT, Dep.PASSIVE_SUBJECT, Dep.SUBJECT})
ARTICLE_OR_SUBJECT = frozenset({Dep.DETERMINER, Dep.SUBJECT})
SUBJECT_OR_UNCLASSED = frozenset({Dep.SUBJECT, Dep.UNCLASSED})
PREDICATES = frozenset({Dep.PREDICATE_ADJECTIVE, Dep.PREDICATE_NOUN})
"""What something is said to be."""
