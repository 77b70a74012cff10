"""A verb or an adjective in; whether its grammar leaves what it says undone: bidden, striven for, supposed, to come."""

from __future__ import annotations

from timeline.language import among, parse
from timeline.language.clauses import Clause, Mood, clause_of
from timeline.language.grammar import governor
from timeline.language.inflection import past
from timeline.language.labels import Tag
from timeline.language.tokens import Token
from timeline.language.tongue import tongue
from timeline.language.verbs import is_one_of
from timeline.language.word import base, is_form_of, is_spelled


def is_of_a_headline(verb: Token) -> bool:
    """ "Norcar to close port": what somebody is to do, with no other verb above it, which a day makes a plan."""
    to = any(is_spelled(child, tongue().goal) and parse.is_helper(child) for child in verb.lefts)
    return to and parse.is_root(verb) and parse.is_base_form(verb) and parse.has(verb, parse.is_any_subject)


def is_later(verb: Token) -> bool:
    """Whether "would" says what came later, seen from the past, and not what came of a condition."""
    clause = clause_of(verb)
    return clause.says("would") and not clause.perfect and not is_conditional(verb)


def is_conditional(verb: Token) -> bool:
    """Whether a clause below it says on what it depends: "would leave if paid"."""
    clauses = [clause for clause in verb.children if parse.is_adverbial_clause(clause)]
    first = [clause.left_edge for clause in clauses if parse.is_adverbial_clause(clause.left_edge.head)]
    marks = (*first, *(mark for clause in clauses for mark in clause.children))
    return any(parse.is_opener(mark) and is_spelled(mark, tongue().supposing) for mark in marks)


def worked_on_by(verb: Token) -> Token | None:
    """Who "worked on opening the port" has not opened it by that: the verb that says so, None where none does."""
    link = verb.head
    if not parse.is_clause_of_preposition(verb) or not is_spelled(link, tongue().striven_for):
        return None
    above = governor(link)
    done = parse.is_full_verb(above) and not parse.is_noun_clause(above)
    return above if done and is_one_of(above, "working_on", "sounding_out") else None


def said_with_be(adjective: Token) -> Clause | None:
    """The clause in which something "is" so."""
    says_so = parse.is_predicate_adjective(adjective) and is_form_of(adjective.head, tongue().being)
    return clause_of(adjective.head) if says_so else None


def is_awaited(verb: Token) -> bool:
    """ "They will vote when parliament meets": what is to come with it has not been."""
    if not parse.is_adverbial_clause(verb) or not parse.is_full_verb(verb.head):
        return False
    opened = any(is_spelled(child, tongue().awaited) for child in verb.lefts)
    now = parse.is_present(verb) or any(map(parse.is_present, filter(parse.is_any_helper, verb.lefts)))
    ahead = clause_of(verb.head).mood in (Mood.COMING, Mood.POSSIBLE)
    return opened and now and (ahead or (parse.is_present(verb.head) and is_one_of(verb.head, "awaiting")))


def is_made_to(verb: Token) -> bool:
    """ "Helped Kenya prepare", "let him go": a bare form below what makes somebody do it."""
    bare = parse.is_base_form(verb) and not any(map(parse.is_any_helper, verb.lefts))
    return bare and is_form_of(verb.head, tongue().making_do)


def is_bid_in_a_quotation(verb: Token) -> bool:
    """ "Waving flags that read: People, rise up": a bare verb joined to one that is none bids, and tells nothing."""
    bare = parse.is_base_form(verb) and not any(map(parse.is_any_helper, verb.lefts))
    quoted = any(word.is_quote for word in verb.doc[verb.head.i : verb.i])
    told = parse.is_joined(verb) and quoted and parse.tag(verb.head) in (Tag.ING, Tag.PAST)
    return bare and told and not is_spelled(verb, (past(base(verb)),))


def is_gerund(verb: Token) -> bool:
    """ "Kept shelling"; "considered helping build it", with what the parser takes for its helper."""
    return parse.is_ing_form(verb) or any(parse.is_helper(word) and parse.is_ing_form(word) for word in verb.lefts)


def was_not_done(verb: Token) -> bool:
    """ "Was due to appear on Monday but did not": what is left out behind the helper is what was planned."""
    for word in verb.doc[verb.i + 1 : verb.sent.end - 2]:
        if parse.is_conjunction(word) and is_form_of(word.nbor(1), tongue().doing) and parse.negates(word.nbor(2)):
            behind = word.nbor(3) if word.i + 3 < len(word.doc) else None
            return behind is None or not parse.is_base_form(behind) or is_form_of(behind, tongue().doing)
    return False


def was_to_have(verb: Token) -> bool:
    """ "Schools were to have opened on Monday": what was to be, told by "have" as something that was not."""
    be = verb.head
    if not parse.is_open_complement(verb) or not is_form_of(be, tongue().being) or not parse.is_past(be):
        return False
    to = any(is_spelled(word, tongue().goal) and parse.is_helper(word) for word in verb.lefts)
    alone = not parse.has(be, parse.is_predicate_noun) and not parse.has(be, parse.is_predicate_adjective)
    return to and alone and clause_of(verb).perfect


def is_still_open(above: Token) -> bool:
    """ "Has yet to leave", "were it to leave"."""
    if is_form_of(above, tongue().having) and among.says(above.children, tongue().just_now):
        return True
    return is_spelled(above, tongue().were) and any(map(parse.is_active_subject, above.rights))
