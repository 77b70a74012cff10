"""Words whose relation to the next a small model misses: what a verb says of its subject, what a clause is about."""

from __future__ import annotations

from spacy.tokens import Token

from timeline.language.inflection import past
from timeline.language.repairs.repair import (
    FINITE,
    NOUNS,
    VERBS,
    Repair,
    attach,
    becomes_subject,
    before,
    enthrone,
    has_subject,
    is_below,
    retag,
    says_when,
)
from timeline.language.verbs import verbs
from timeline.layout import words_of

_OF_TIMES = frozenset(
    {"last", "next", "early", "late", "mid", "previous", "following", "past", "same", "every", "recent"}
)
_POSSESSIVES = frozenset({"'s", "’s"})
_VERBS_LEFT = frozenset({"aux", "auxpass", "neg", "cc", "mark", "agent"})


def _said_of_subject(word: Token) -> bool:
    """ "Pleaded guilty Monday": what stands between a verb and a day says how the subject is, not which day."""
    verb, day = before(word), word.head
    if word.dep_ != "amod" or verb is None or verb.pos_ != "VERB" or not says_when(day) or day.dep_ != "npadvmod":
        return False
    if day.head.i != verb.i or says_when(word) or word.lower_ in _OF_TIMES or word.text[:1].isupper():
        return False
    attach(word, verb, "acomp")
    return True


def _left_as(word: Token) -> bool:
    """ "Returned home broke": no past tense stands behind a verb without a subject, a conjunction or a comma."""
    verb, last = word.head, before(word)
    bare = not has_subject(word) and not any(child.dep_ in (*_VERBS_LEFT, "dobj", "advmod") for child in word.children)
    if word.dep_ != "advcl" or verb.pos_ not in VERBS or verb.i > word.i or not bare or last is None or last.is_punct:
        return False
    if any(each.dep_ == "cc" for each in word.doc[verb.i : word.i]) or last.pos_ in NOUNS - {"NOUN"}:
        return False
    retag(word, "JJ", "ADJ", word.lower_)
    word.dep_ = "acomp"
    for child in [*word.rights]:
        attach(child, verb, child.dep_)
    return True


def _undergone_too(word: Token) -> bool:
    """ "Was caught and deported": one passive joined to another, whose form is also that of the past."""
    above = _sibling(word) or word.head
    passive = any(child.dep_ == "auxpass" for child in above.children)
    if word.dep_ != "conj" or not passive or word.lemma_ not in verbs("undergone") or has_subject(word):
        return False
    if any(child.dep_ in ("dobj", "aux", "ccomp", "xcomp", "oprd") for child in word.children):
        return False
    retag(word, "VBN", "VERB", word.lemma_)
    attach(word, above, "conj")
    return True


def _sibling(word: Token) -> Token | None:
    """The passive that an "and" joins the word to, though the parse has both hang on the verb before."""
    others = (child for child in word.head.children if child.dep_ == "conj" and child.i < word.i)
    passive = (child for child in others if any(each.dep_ == "auxpass" for each in child.children))
    return next((child for child in passive if any(each.lower_ == "and" for each in child.rights)), None)


def _about_noun(word: Token) -> bool:
    """ "The budget approved in April that cut taxes": "that" stands for the noun before, not for the main clause."""
    opener = next((child for child in word.children if child.dep_ == "nsubj" and child.lower_ == "that"), None)
    last = before(opener) if opener is not None else None
    if word.dep_ not in ("advcl", "ccomp") or opener is None or last is None or word.head.i >= opener.i:
        return False
    while last.i > word.head.i and (last.pos_ not in NOUNS or says_when(last) or last.head.dep_ == "agent"):
        last = last.head
    if last.i <= word.head.i or last.dep_ in ("nsubj", "nsubjpass"):
        return False
    attach(word, last, "relcl")
    retag(opener, "WDT", "PRON", opener.lower_)
    return True


def _owner(word: Token) -> bool:
    """ "Trump’s Oct. 11 announcement": behind a noun that owns another stands the mark of it."""
    owner = before(word)
    if word.text not in _POSSESSIVES or owner is None or owner.dep_ != "poss" or word.tag_ == "POS":
        return False
    retag(word, "POS", "PART", "'s")
    attach(word, owner, "case")
    return True


def _measure_that_acts(noun: Token) -> bool:
    """ "Senator Vera, of Lima, on Friday tabled": who stands in front of a verb without a subject is no measure."""
    verb = noun.head
    if noun.dep_ != "npadvmod" or verb.tag_ not in FINITE or has_subject(verb) or noun.i > verb.i or says_when(noun):
        return False
    if noun.ent_type_ in ("DATE", "TIME", "QUANTITY", "PERCENT", "MONEY") or noun.left_edge.i != noun.sent.start:
        return False
    if any(child.dep_ == "nummod" for child in noun.children):
        return False
    becomes_subject(noun, verb)
    return True


def _time_of_noun(word: Token) -> bool:
    """ "The first default since independence in 1948": the year is that of what stands behind "since"."""
    noun = before(word)
    if word.dep_ != "prep" or noun is None or noun.pos_ != "NOUN" or noun.dep_ != "pobj" or noun.head.lower_ != "since":
        return False
    times = [child for child in word.children if child.dep_ == "pobj"]
    if word.head.i == noun.i or not times or not all(says_when(each) for each in times):
        return False
    attach(word, noun, "prep")
    return True


def _length_given(word: Token) -> bool:
    """ "Gave the envoy 48 hours": so long is what is given, not who the envoy is."""
    noun, verb = word.head, word.head.head
    if word.dep_ != "appos" or noun.dep_ != "dobj" or word.ent_type_ not in ("DATE", "TIME") or before(word) is None:
        return False
    if verb.lemma_ not in verbs("lasting") or word.left_edge.i != noun.i + 1 or word.left_edge.pos_ != "NUM":
        return False
    attach(word, verb, "dobj")
    noun.dep_ = "dative"
    return True


def _part_of_verb(verb: Token) -> bool:
    """ "EU bans imports": what is parsed as part of a finite verb's name is who does it."""
    name = before(verb)
    if name is None or name.head.i != verb.i or name.dep_ not in ("compound", "nmod") or has_subject(verb):
        return False
    if name.pos_ not in NOUNS or says_when(name) or verb.pos_ not in VERBS:
        return False
    becomes_subject(name, verb)
    return True


def _done_to_object(word: Token) -> bool:
    """ "Trump imposed tariffs": no noun has an object, so what stands between them is what the one did to the other."""
    object, name = word.head, before(word)
    if word.dep_ != "amod" or name is None or object.head.i != name.i or object.dep_ != "dobj" or name.dep_ != "ROOT":
        return False
    if name.pos_ not in NOUNS or past(word.lemma_) != word.lower_ or object.left_edge.i != word.i:
        return False
    retag(word, "VBD", "VERB", word.lemma_)
    enthrone(word, name, "nsubj")
    for child in [*name.rights]:
        attach(child, word, child.dep_)
    return True


def _told_beside(word: Token) -> bool:
    """ "Said it would meet and condemned": a past tense is joined to who spoke, not to what they would do."""
    meant = word.head
    if word.dep_ != "conj" or meant.tag_ != "VB" or meant.dep_ != "ccomp" or has_subject(word):
        return False
    speech = meant.head
    if not any(child.tag_ == "MD" for child in meant.children) or speech.tag_ != "VBD" or speech.i > meant.i:
        return False
    attach(word, speech, "conj")
    return True


def _behind_apposition(word: Token) -> bool:
    """ "Convicted Banda, a former judge, of fraud": behind the second comma goes on what was done, not who Banda is."""
    last, above = before(word), word.head
    asides = [above] if above.dep_ == "appos" else [child for child in above.rights if child.dep_ == "appos"]
    aside = next((each for each in asides if each.i < word.i), None)
    if word.dep_ != "prep" or aside is None or aside.head.dep_ != "dobj" or last is None:
        return False
    closed = any(each.text == "," for each in word.doc[aside.i + 1 : word.i])
    if not closed or (above.i == aside.head.i and last.text != ","):
        return False
    attach(word, aside.head.head, "prep")
    return True


def _undergone_in_headline(verb: Token) -> bool:
    """ "General Banda arrested": without an object or a stop, who stands in front of such a verb undergoes it."""
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    if verb.dep_ != "ROOT" or subject is None or verb.lemma_ not in verbs("undergone"):
        return False
    if any(child.dep_ in ("aux", "dobj", "ccomp", "xcomp", "advcl", "conj") for child in verb.children):
        return False
    if past(verb.lemma_) != verb.lower_ or verb.sent[-1].text in ".!?;":
        return False
    retag(verb, "VBN", "VERB", verb.lemma_)
    subject.dep_ = "nsubjpass"
    return True


def _that_of_month(that: Token) -> bool:
    """ "Won the vote that November and cut taxes": "that" tells which November, not what cut them."""
    month, object = (that.nbor(1) if that.i + 1 < len(that.doc) else None), before(that)
    behind = month.nbor(1) if month is not None and month.i + 1 < len(month.doc) else None
    if month is None or behind is None or object is None or that.dep_ == "det" or that.lower_ != "that":
        return False
    verb = object.head
    goes_on = behind.lower_ == "and" or behind.is_punct or behind.tag_ in ("IN", "TO")
    if month.lower_ not in words_of("en").months or not goes_on:
        return False
    while verb.tag_ == "VB" and verb.dep_ == "xcomp":
        verb = verb.head
    if object.dep_ != "dobj" or object.pos_ not in ("NOUN", "PROPN") or verb.tag_ not in FINITE | {"VBN"}:
        return False
    for child in [*month.children]:
        if child.i > month.i:
            attach(child, verb, child.dep_)
    _joined_behind(behind, verb)
    attach(month, verb, "npadvmod")
    retag(month, "NNP", "PROPN", month.text)
    attach(that, month, "det")
    retag(that, "DT", "DET", "that")
    return True


def _joined_behind(conjunction: Token, verb: Token) -> None:
    """Joins what a conjunction leads on to, where that is a past form, to the verb before."""
    second = conjunction.nbor(1) if conjunction.i + 1 < len(conjunction.doc) else None
    if conjunction.lower_ != "and" or second is None or past(second.lemma_) != second.lower_:
        return
    attach(second, verb, "conj")
    retag(second, "VBD", "VERB", second.lemma_)
    attach(conjunction, verb, "cc")


def _name_before_colon(word: Token) -> bool:
    """ "Chad: Chronology": what stands alone before a colon is what the text is about."""
    colon = word.nbor(1) if word.i + 1 < len(word.doc) else None
    if not word.is_sent_start or colon is None or colon.text != ":" or not word.text.istitle():
        return False
    if any(each.tag_ in FINITE | {"MD"} for each in word.sent if each.i > colon.i):
        return False
    retag(word, "NNP", "PROPN", word.text)
    return True


def _joined_past_its_and(noun: Token) -> bool:
    """ "An inquiry by its office and by Peru's court": what "and" joins is joined to what "and" hangs on."""
    opener = before(noun.left_edge)
    if noun.dep_ != "conj" or opener is None or opener.dep_ != "cc" or opener.head.pos_ not in ("NOUN", "PROPN"):
        return False
    first = opener.head
    if first.i in (noun.i, noun.head.i) or first.i < noun.head.i or not is_below(first, noun.head):
        return False
    attach(noun, first, "conj")
    return True


RELATIONS: tuple[Repair, ...] = (
    Repair(
        "what is joined past its and",
        frozenset({"NN", "NNS", "NNP", "NNPS"}),
        _joined_past_its_and,
        {
            "A joint inquiry by its human rights office and Ethiopia's own commission reported that November that all "
            "parties had committed crimes.": "commission NN conj office"
        },
        ("Troops of Chad and rebels left.", "The king of Chad and his son left."),
    ),
    Repair(
        "which month it is",
        frozenset({"WDT", "IN", "DT"}),
        _that_of_month,
        {
            "Blaise Compaore won the election that November and cut taxes.": "that DT det November",
            "He followed Lasso, who had shut the assembly that May to escape a trial.": "May NNP npadvmod shut",
        },
        ("The party that won in November cut taxes.", "It won a vote that November made dear."),
    ),
    Repair(
        "a name before a colon",
        frozenset({"VBN", "VB", "VBD", "VBP"}),
        _name_before_colon,
        {"Chad: Chronology": "Chad NNP ROOT Chad"},
        ("Stopped: the convoy was turned back", "Chad closed: Chronology"),
    ),
    Repair(
        "a phrase behind an apposition",
        frozenset({"IN"}),
        _behind_apposition,
        {"The court convicted Ali Haddad, a former militia leader, of war crimes.": "of IN prep convicted"},
        ("The court convicted Ali Haddad, a former leader of a militia.", "They met Haddad, a judge from Homs."),
    ),
    Repair(
        "what is undergone in a headline",
        frozenset({"VBD", "VBN"}),
        _undergone_in_headline,
        {"General Banda arrested": "Banda NNP nsubjpass arrested"},
        ("General Banda arrested two men", "The general resigned", "The guard fired."),
    ),
    Repair(
        "how the subject is, before a day",
        frozenset({"JJ"}),
        _said_of_subject,
        {"A man from Lima pleaded guilty Monday to killing a guard.": "guilty JJ acomp pleaded"},
        ("The envoy left last Monday.", "A man pleaded guilty to killing a guard."),
    ),
    Repair(
        "how the subject was left",
        frozenset({"VBD"}),
        _left_as,
        {"Nearly 40 farmers returned home broke on Friday.": "broke JJ acomp returned"},
        (
            "The farmers returned home, broke and tired.",
            "The farmers left when talks broke down.",
            "Armenia closed the border and Azerbaijan protested.",
        ),
    ),
    Repair(
        "a second passive",
        frozenset({"VBD"}),
        _undergone_too,
        {
            "The general was caught by guards and deported to Chad.": "deported VBN conj caught",
            "He flew home hoping to run, but was arrested and, in 2007, extradited.": "extradited VBN conj arrested",
        },
        ("The general was caught and escaped.", "The general was caught and deported his rivals."),
    ),
    Repair(
        "a clause about the noun before",
        FINITE,
        _about_noun,
        {
            "The king signed a law drafted by judges in May that banned strikes.": "banned VBD relcl law",
        },
        ("She said that boosted spending.", "The budget that boosted spending passed."),
    ),
    Repair(
        "the mark of an owner",
        frozenset({"RB", "VBZ", "NNS", "NNP", "NN", "JJ", "''"}),
        _owner,
        {"Trump’s Oct. 11 announcement cheered traders.": "’s POS case Trump"},
        ("Obama's announcement cheered traders.", "It’s late."),
    ),
    Repair(
        "a name taken for part of its verb",
        FINITE,
        _part_of_verb,
        {"EU bans import of timber from Chile.": "EU NNP nsubj bans"},
        ("The EU bans imports of timber.", "Timber imports from Chile fell.", "April 8: Import bans on timber."),
    ),
    Repair(
        "a verb taken for what describes its object",
        frozenset({"VBN"}),
        _done_to_object,
        {"Trump imposed quotas on Chilean copper in 2019, prompting Chile to sue.": ("imposed VBD ROOT imposed")},
        ("Imposed tariffs hurt trade.", "Trump met wounded soldiers."),
    ),
    Repair(
        "a past tense joined to what would be",
        frozenset({"VBD"}),
        _told_beside,
        {"The council said it would meet on Thursday and condemned the raid.": "condemned VBD conj said"},
        ("The council said it would meet and condemn the raid.", "The council said it had met and condemned the raid."),
    ),
    Repair(
        "the time of what stands behind since",
        frozenset({"IN"}),
        _time_of_noun,
        {"The bank stopped payments, the first default since independence in 1948.": "in IN prep independence"},
        ("No ship has docked since the raid on the port in May.", "Since then, in 1948, it fell."),
    ),
    Repair(
        "a length of time that is given",
        frozenset({"NNS", "NN"}),
        _length_given,
        {"Niger's rulers gave France's ambassador 48 hours to leave.": "hours NNS dobj gave"},
        ("They gave him two rooms.", "They gave it last week."),
    ),
    Repair(
        "a measure that acts",
        frozenset({"NN", "NNP", "NNS", "NNPS"}),
        _measure_that_acts,
        {},
        ("A year later the senator moved a motion.", "Ten miles on, the car stopped."),
    ),
)
