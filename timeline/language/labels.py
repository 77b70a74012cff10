"""The labels of a parser as one scheme writes them: those of OntoNotes, by which spaCy's English models go.

No other module writes them out: another scheme is another table of the same names. The repairs mend by these names what
models of this scheme get wrong; another has repairs of its own or none.
"""

from __future__ import annotations

from collections.abc import Iterator


class _Labels(type):
    """A table of labels, plain text each: members of an enumeration are looked up ten times as slowly."""

    def __iter__(cls) -> Iterator[str]:
        """Every label of the table."""
        return (label for name, label in vars(cls).items() if name.isupper())


class Dep(metaclass=_Labels):
    """How a word hangs on the one above it."""

    ROOT = "ROOT"
    SUBJECT = "nsubj"
    """Who acts: "[Chad] signed"."""
    PASSIVE_SUBJECT = "nsubjpass"
    """Who undergoes: "the [pact] was signed"."""
    CLAUSE_SUBJECT = "csubj"
    PASSIVE_CLAUSE_SUBJECT = "csubjpass"
    EXPLETIVE = "expl"
    """ "[There] were talks"."""
    OBJECT = "dobj"
    """ "Signed a [pact]"."""
    RECIPIENT = "dative"
    """ "Gave [Chad] the money", "gave it [to] Chad"."""
    AGENT = "agent"
    """ "Signed [by] Chad"."""
    PREDICATE_NOUN = "attr"
    """ "Is a [minister]"."""
    PREDICATE_ADJECTIVE = "acomp"
    """ "Is [ready]"."""
    OBJECT_PREDICATE = "oprd"
    """ "Elected her [president]"."""
    PREPOSITION = "prep"
    """ "Talks [with] Chad"."""
    OF_PREPOSITION = "pobj"
    """ "Talks with [Chad]"."""
    CLAUSE_OF_PREPOSITION = "pcomp"
    """ "Accused of [breaking] it"."""
    COMPLEMENT = "ccomp"
    """ "Said that it [left]"."""
    OPEN_COMPLEMENT = "xcomp"
    """ "Agreed to [leave]"."""
    ADVERBIAL_CLAUSE = "advcl"
    """ "Wept when it [left]"."""
    RELATIVE_CLAUSE = "relcl"
    """ "The pact that it [signed]"."""
    NOUN_CLAUSE = "acl"
    """ "The pact [signed] in May", "the plan to [leave]"."""
    PARATAXIS = "parataxis"
    """ "It left, he [said]"."""
    JOINED = "conj"
    """ "Chad and [Libya]"."""
    CONJUNCTION = "cc"
    FIRST_CONJUNCTION = "preconj"
    """ "[Neither] Chad nor Libya"."""
    OPENER = "mark"
    """ "[If] it left", "[that] it left"."""
    HELPER = "aux"
    """ "[Has] signed", "[to] sign"."""
    PASSIVE_HELPER = "auxpass"
    """ "[Was] signed"."""
    NEGATION = "neg"
    PARTICLE = "prt"
    """ "Broke [down]"."""
    ADVERB = "advmod"
    ADVERBIAL_NOUN = "npadvmod"
    """ "Left [Monday]"."""
    APPOSITION = "appos"
    """ "The president, [Ana Holt]"."""
    OWNER = "poss"
    """ "[Chad]'s army"."""
    CASE = "case"
    """ "Chad['s] army"."""
    DETERMINER = "det"
    ADJECTIVE = "amod"
    COMPOUND = "compound"
    NOUN_MODIFIER = "nmod"
    COUNT = "nummod"
    META = "meta"
    INTERJECTION = "intj"
    PUNCTUATION = "punct"
    UNCLASSED = "dep"
    OF_A_NUMBER = "quantmod"
    """ "[About] nine"."""


class Pos(metaclass=_Labels):
    """What part of speech a word is."""

    VERB = "VERB"
    AUXILIARY = "AUX"
    NOUN = "NOUN"
    NAME = "PROPN"
    PRONOUN = "PRON"
    DETERMINER = "DET"
    ADJECTIVE = "ADJ"
    ADVERB = "ADV"
    NUMERAL = "NUM"
    ADPOSITION = "ADP"
    CONJUNCTION = "CCONJ"
    SUBORDINATOR = "SCONJ"
    PARTICLE = "PART"
    PUNCTUATION = "PUNCT"


class Tag(metaclass=_Labels):
    """Which form of its word it is."""

    BASE = "VB"
    PAST = "VBD"
    ING = "VBG"
    CRY = "UH"
    PARTICIPLE = "VBN"
    PRESENT = "VBP"
    PRESENT_SINGULAR = "VBZ"
    MODAL = "MD"
    SINGULAR = "NN"
    PLURAL = "NNS"
    SINGULAR_NAME = "NNP"
    PLURAL_NAME = "NNPS"
    FIGURE = "CD"
    PRONOUN = "PRP"
    POSSESSIVE = "PRP$"
    DETERMINER = "DT"
    PREPOSITION = "IN"
    PARTICLE = "RP"
    TO = "TO"
    ASKING_ADVERB = "WRB"
    ASKING_PRONOUN = "WP"
    COMPARATIVE = "JJR"
    SUPERLATIVE = "JJS"
    COMPARATIVE_ADVERB = "RBR"
    SUPERLATIVE_ADVERB = "RBS"
    ADJECTIVE = "JJ"
    ADVERB = "RB"
    CONJUNCTION = "CC"
    RELATIVE = "WDT"
    ASKING_OWNER = "WP$"
    OWNER_MARK = "POS"


class Entity(metaclass=_Labels):
    """What the language model takes a name for."""

    PERSON = "PERSON"
    ORGANISATION = "ORG"
    STATE = "GPE"
    """A country, city or other place with a government."""
    PLACE = "LOC"
    BUILDING = "FAC"
    PEOPLE = "NORP"
    """A nationality, religion or party."""
    EVENT = "EVENT"
    PRODUCT = "PRODUCT"
    LAW = "LAW"
    LANGUAGE = "LANGUAGE"
    DATE = "DATE"
    TIME = "TIME"
    MONEY = "MONEY"
    SHARE = "PERCENT"
    QUANTITY = "QUANTITY"


COMPLEMENTS = frozenset({Dep.COMPLEMENT, Dep.OPEN_COMPLEMENT})
OBLIQUES = frozenset({Dep.PREPOSITION, Dep.AGENT, Dep.RECIPIENT})
HELPERS = frozenset({Dep.HELPER, Dep.PASSIVE_HELPER})
SUBJECTS = frozenset({Dep.SUBJECT, Dep.PASSIVE_SUBJECT})
ALL_SUBJECTS = frozenset(
    {Dep.SUBJECT, Dep.PASSIVE_SUBJECT, Dep.CLAUSE_SUBJECT, Dep.PASSIVE_CLAUSE_SUBJECT, Dep.EXPLETIVE}
)
UNDERGOERS = frozenset({Dep.OBJECT, Dep.PASSIVE_SUBJECT})
CLAUSES_OF_NOUNS = frozenset({Dep.RELATIVE_CLAUSE, Dep.NOUN_CLAUSE})
MODIFIERS = frozenset({Dep.ADJECTIVE, Dep.COMPOUND, Dep.NOUN_MODIFIER})
MODIFIERS_AND_OWNERS = frozenset({Dep.ADJECTIVE, Dep.COMPOUND, Dep.NOUN_MODIFIER, Dep.OWNER})
VERBS = frozenset({Pos.VERB, Pos.AUXILIARY})
NOUNS = frozenset({Pos.NOUN, Pos.NAME})
PRESENT = frozenset({Tag.PRESENT_SINGULAR, Tag.PRESENT})
FINITE = frozenset({Tag.PAST, Tag.PRESENT_SINGULAR, Tag.PRESENT})
OPENING = frozenset({Tag.PRONOUN, Tag.POSSESSIVE, Tag.DETERMINER, Tag.PREPOSITION})
"""Small words that are written large where a sentence begins, and nowhere else."""
PLURAL = frozenset({Tag.PLURAL, Tag.PLURAL_NAME})
PRESENT_AND_MODALS = frozenset({Tag.PRESENT_SINGULAR, Tag.PRESENT, Tag.MODAL})
SINGULAR = frozenset({Tag.SINGULAR, Tag.SINGULAR_NAME})
TIMES = frozenset({Entity.DATE, Entity.TIME})
PLACES = frozenset({Entity.STATE, Entity.PLACE})
IN_PHRASE = MODIFIERS_AND_OWNERS | {Dep.JOINED, Dep.APPOSITION, Dep.COUNT, Dep.DETERMINER}
NOMINALS = frozenset({Pos.NOUN, Pos.NAME, Pos.PRONOUN})
ANY_NOUN = frozenset({Tag.SINGULAR, Tag.PLURAL, Tag.SINGULAR_NAME, Tag.PLURAL_NAME})
COMMON_NOUN = frozenset({Tag.SINGULAR, Tag.PLURAL})
PAST_OR_PARTICIPLE = frozenset({Tag.PAST, Tag.PARTICIPLE})
HELPERS_AND_AGENTS = frozenset({Dep.HELPER, Dep.PASSIVE_HELPER, Dep.AGENT})
"""What shows that a verb is one, and undergone or not."""
KNOWN_BY = frozenset({Dep.DETERMINER, Dep.OWNER})
"""What marks a noun as known."""
OBJECTS = frozenset({Dep.OBJECT, Dep.OF_PREPOSITION})
"""What a verb or preposition has for its object."""
