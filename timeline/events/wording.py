"""A phrase of the parse in; its words out, from full to short, with names where pronouns stood and without dates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.events.below import is_of_another_clause
from timeline.events.event_words import event_words
from timeline.events.headline import Forms
from timeline.events.leading import asks, leads, leads_on
from timeline.events.leaving_out import left_out
from timeline.events.lexicon import is_one_of, noun_kind
from timeline.events.mentions import Mentions
from timeline.events.parties import bodies
from timeline.events.pronoun_forms import (
    as_article,
    clause_subject,
    done_to_before,
    in_front,
    is_of_a_name_beside,
    opens_what_is_told,
    organ_before,
    organ_called,
    small,
    thing_before,
)
from timeline.events.quoted import for_others, is_of_another
from timeline.events.shortening import shorter
from timeline.events.tidying import joined, tidied
from timeline.events.time_words import is_measure, words_of_time
from timeline.language import Doc, Token, among, parse, text_of
from timeline.language.anaphora import occurrence_before, subjects_above
from timeline.language.grammar import deepest_first
from timeline.language.labels import Dep, Pos, Tag
from timeline.language.phrases import begins, closing_comma, is_alone, name_said_again, what_kind
from timeline.language.relatives import antecedent
from timeline.language.strangers import stranger_meant
from timeline.language.strangers_undergoing import stranger_done_to
from timeline.language.things import is_one_more, only_beside
from timeline.language.time_nouns import measures
from timeline.language.tongue import tongue
from timeline.language.word import base, first_of_row, is_form_of, is_spelled, spelling
from timeline.model import ActorKind, TemporalExpression

_NAMING = frozenset({Dep.COMPOUND, Dep.ADJECTIVE, Dep.NOUN_MODIFIER, Dep.OWNER, Dep.DETERMINER, Dep.COUNT})
_SMALL = frozenset(Pos) - {Pos.NAME, Pos.PARTICLE, Pos.PUNCTUATION}
"""Parts of speech that take a capital only where a sentence begins."""
_PRONOUNS = frozenset({Tag.PRONOUN, Tag.POSSESSIVE})
_LITTLE = 2
"""Words of a share and its article."""
_FEW = 2


class Wording:
    """Words of one document's phrases, as a title may say them."""

    def __init__(self, doc: Doc, mentions: Mentions, expressions: tuple[TemporalExpression, ...]) -> None:
        """``mentions`` name who is meant by pronouns; the words of ``expressions`` are left out."""
        self.mentions = mentions
        self._paragraph_at = doc.paragraph_at
        self._layout = doc.layout
        self._dates = words_of_time(doc, expressions)
        self._below: dict[tuple[int, int | None, bool], list[Token]] = {}
        self._in_forms: dict[tuple[int, int | None, int | None], Forms] = {}
        self._placed: dict[tuple[int, int | None], str] = {}

    def is_date(self, word: Token) -> bool:
        """Whether the word belongs to a temporal expression."""
        return word.i in self._dates

    def is_quoted(self, word: Token) -> bool:
        """Whether the word stands between quotation marks."""
        return self._layout.is_quoted(word.idx)

    def forms(self, head: Token, subject: Token | None = None, without: Token | None = None) -> Forms:
        """What the phrase of ``head`` says, ever shorter: without asides and titles, then with fewer prepositions.

        ``subject`` is the phrase already said, whose pronouns may stay; ``without`` is a clause below to leave out.
        """
        key = (head.i, subject.i if subject is not None else None, without.i if without is not None else None)
        if key not in self._in_forms:
            self._in_forms[key] = Forms(self._forms(head, subject, without))
        return self._in_forms[key]

    def _forms(self, head: Token, subject: Token | None, without: Token | None) -> Iterator[str]:
        if subject is None and (ids := self._described_alone(head)):
            yield event_words().listed(self.mentions.actor(id).name for id in ids)
            return
        if without is not None and is_spelled(head, event_words().those_meant):
            yield event_words().people
            return
        if name := self.mentions.name_around(head) or self._name_of_another(head):
            yield name
        kept = self._kept(head, without, brief=False)
        whole = self._said(kept, subject) + (closing_comma(kept, head) if subject is None else "")
        if subject is None and (beside := self._name_beside(head)):
            yield from (f"{whole}, {beside},", beside)
            return
        yield whole
        brief = self._kept(head, without, brief=True)
        yield from shorter(brief, head, lambda words: self._said(words, subject))
        yield from self._alone(brief, head, subject)

    def _described_alone(self, head: Token) -> tuple[str, ...]:
        """Whom a subject that nothing is joined to describes; no person by a word for several ("the opposition")."""
        if parse.has(head, parse.is_joined) or not parse.is_subject(head):
            return ()
        ids = self.mentions.described(head)
        person = len(ids) == 1 and self.mentions.actor(ids[0]).kind is ActorKind.PERSON
        return () if person and base(head) in bodies() else ids

    def _name_of_another(self, head: Token) -> str:
        """ "Another, Ollanta Humala, was jailed", "a third, Ali Holt, fled": by name."""
        named = parse.first(head, parse.is_apposition) if is_one_more(head) else None
        ids = self.mentions.at(named) if named is not None else ()
        return self.mentions.actor(ids[0]).name if len(ids) == 1 else ""

    def _name_beside(self, head: Token) -> str:
        """Who it is, where that stands between commas behind what they are: "the then Speaker, Nancy Pelosi,"."""
        known = parse.is_common_noun(head) or among.hangs(head.lefts, (Dep.DETERMINER, Dep.OWNER))
        if not known or not parse.is_subject(head):
            return ""
        name = name_said_again(head)
        if name is None or not self._is_person(name):
            return ""
        words = name.doc[name.left_edge.i : name.i + 1]
        between = words[0].i > 0 and words[0].nbor(-1).text == name.nbor(1).text == ","
        return text_of(words) if between and all(map(parse.is_name, words)) else ""

    def _is_person(self, name: Token) -> bool:
        return any(self.mentions.actor(id).kind is ActorKind.PERSON for id in self.mentions.at(name))

    def _alone(self, words: list[Token], head: Token, subject: Token | None) -> Iterator[str]:
        """The first of several named together: "Robert E. Lee and others"."""
        joined = [child for child in parse.below(head, parse.is_joined) if parse.is_noun(child)]
        if subject is not None or not joined or among.says(head.children, tongue().apart):
            return
        if any(map(self.mentions.at, joined)) and not self.mentions.at(head):
            return
        gone = {word.i for other in joined for word in other.subtree}
        kept = [word for word in words if word.i not in gone and not parse.is_conjunction(word)]
        yield event_words().with_others(self._said(kept, subject))

    def measured(self, head: Token) -> str:
        """A length of time with what it is for, as it stands up to the first comma: no other time is said in it."""
        words = list(head.subtree)
        stop = next((at for at, word in enumerate(words) if word.text == "," and word.i > head.i), len(words))
        kept = [word for word in words[:stop] if word.i <= head.i or not self.is_date(word)]
        while kept and parse.is_adposition(kept[-1]):
            kept.pop()
        return " ".join("".join(word.text_with_ws for word in kept).split())

    def word(self, word: Token, subject: Token | None = None) -> str:
        """The word, or the name it stands for where it is a pronoun that the title would leave hanging."""
        if is_spelled(word, tongue().relative_owner):
            return self._of_relative(word)
        if article := as_article(word):
            return article
        if is_spelled(word, tongue().reflexive) and not is_spelled(word, event_words().for_others):
            return str(word.text)
        if opens_what_is_told(word):
            noun = antecedent(word)
            return self._again(noun) if noun.i != word.i and parse.is_common_noun(noun) else str(noun.text)
        if is_pronoun(word):
            return self._pronoun(word, subject)
        if event_words().may_disagree(word):
            return self._agreeing(word, subject)
        return str(spelling(word) if subject is not None and self._begins_small(word) else word.text)

    def _pronoun(self, word: Token, subject: Token | None) -> str:
        """Whom it stands for, or itself, in small letters but where it opens the title."""
        if subject is not None and is_of_another(word, subject) and self.is_quoted(word):
            return for_others(spelling(word), self.mentions.gender_at(subject))
        return self._named_for(word, subject) or (small(word) if subject is not None else in_front(word))

    def _begins_small(self, word: Token) -> bool:
        """Whether it has its capital only from the sentence that it begins."""
        named = map(self.mentions.called, self.mentions.at(word))
        return begins(word) and parse.pos(word) in _SMALL and all(map(str.islower, named))

    def _agreeing(self, helper: Token, subject: Token | None) -> str:
        """A form of "be" or "have" as it agrees with what is said for the pronoun before it."""
        verb = helper.head if parse.is_any_helper(helper) else helper
        pronoun = parse.first(verb, parse.is_any_subject)
        if pronoun is None or parse.tag(pronoun) != Tag.PRONOUN or not parse.is_verb(helper):
            return str(helper.text)
        return event_words().agreeing(helper, pronoun, self.word(pronoun, subject))

    def _named_for(self, word: Token, subject: Token | None) -> str:
        """What a pronoun stands for, by name or as a known thing; "" where that is not sure."""
        ids = self.mentions.at(word)
        if not ids or self._is_unlikely(word, ids):
            return self._thing_meant(word, subject)
        if len(ids) > _FEW or parse.is_expletive(word):
            return ""
        if self._is_plain(word, set(ids), subject):
            return ""
        if is_spelled(word, tongue().persons) and len(ids) > 1:
            ids = self._persons(ids) or ids
        if (people := self._people_meant(word, ids)) is not None:
            return self._again(people)
        return self._again(organ) if (organ := organ_before(word, ids, self.mentions)) else self._called(word, ids)

    def _thing_meant(self, word: Token, subject: Token | None) -> str:
        """What a pronoun stands for that is no actor; who wants or says something is none."""
        thing = None
        if not (parse.is_active_subject(word) and is_one_of(word.head, "intending", "saying")):
            thing = thing_before(word) or self._occurrence_before(word) or only_beside(word)
        if thing is not None and (self.is_quoted(thing) or not self.is_quoted(word)):
            return self._again(thing)
        stranger = (stranger_meant(word) if subject is None else None) or stranger_done_to(word)
        return self._again(stranger) if stranger is not None else ""

    def _persons(self, ids: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(id for id in ids if self.mentions.actor(id).kind is ActorKind.PERSON)

    def _occurrence_before(self, word: Token) -> Token | None:
        """What happened before, where the word stands for that and for no later one."""
        told = occurrence_before(word)
        return told if told is not None and noun_kind(told) and not self._opens(word) else None

    def _called(self, word: Token, ids: tuple[str, ...]) -> str:
        names = organ_called(word, ids, self.mentions) or event_words().listed(map(self.mentions.called, ids))
        if is_spelled(word, tongue().there):
            moves = is_form_of(word.head, event_words().motion)
            return event_words().going_to(names) if moves else event_words().being_in(names)
        if parse.is_owner(word):
            return event_words().owned_by(names)
        return names

    def _is_unlikely(self, pronoun: Token, ids: tuple[str, ...]) -> bool:
        """Whether "them" were but one person, a state, or a body named last of a row that is not known whole."""
        if not is_spelled(pronoun, tongue().many) or len(ids) != 1:
            return False
        one = self.mentions.actor(ids[0])
        body = one.kind is ActorKind.ORGANISATION and self.mentions.called(one.id) != event_words().known(
            one.name.lower()
        )
        if one.kind is ActorKind.COUNTRY and self._people_meant(pronoun, ids) is None:
            return True
        return one.kind is ActorKind.PERSON or (body and is_spelled(pronoun, tongue().them_or_their))

    def _opens(self, word: Token) -> bool:
        """Whether the word is the first of its paragraph: what it stands for is told behind it, if anywhere."""
        return word.i == 0 or self._paragraph_at(word.idx) != self._paragraph_at(word.nbor(-1).idx)

    def _people_meant(self, word: Token, ids: tuple[str, ...]) -> Token | None:
        """The noun that "they" takes up where it only said of which country they are: "the French soldiers"."""
        if not is_spelled(word, tongue().they) or any(
            self.mentions.actor(id).kind is not ActorKind.COUNTRY for id in ids
        ):
            return None
        above = next(subjects_above(word), None)
        return above if above is not None and parse.is_plural_noun(above) and parse.is_common_noun(above) else None

    def _again(self, noun: Token) -> str:
        """A thing that was named before, as a second mention says it: "a case in Lima" is "the case"."""
        owned = {word.i for child in noun.lefts if parse.is_owner(child) for word in child.subtree}
        kinds = {word.i for word in what_kind(noun)}
        brief = self._kept(noun, None, brief=True)
        kept = [word for word in brief if (word.i <= noun.i or word.i in kinds) and word.i not in owned]
        return event_words().known(self._said([word for word in kept if parse.pos(word) != Pos.DETERMINER], noun))

    def _is_plain(self, pronoun: Token, ids: set[str], subject: Token | None) -> bool:
        """Whether the title already names whom the pronoun means, or cannot be sure of it."""
        if subject is not None and self._is_of_what_was_said(pronoun, ids, subject):
            return True
        own = clause_subject(pronoun)
        if self._is_owned_by_nobody_known(pronoun, own):
            return True
        if own is not None and own.i < pronoun.i and ids & set(self.mentions.at(own)):
            return subject is not None
        done_to = done_to_before(pronoun)
        beside = {*self._joined_to(pronoun), *(self.mentions.at(done_to) if done_to is not None else ())}
        return bool(ids & beside) or is_of_a_name_beside(pronoun)

    def _is_of_what_was_said(self, pronoun: Token, ids: set[str], subject: Token) -> bool:
        """Whether it is the subject's own, or means somebody whom the subject names."""
        others = is_spelled(pronoun, tongue().its) and parse.is_plural_noun(subject)
        if is_spelled(pronoun, tongue().their_own) and not others:
            return True
        return pronoun.i > subject.i and not ids.isdisjoint(self._inside(subject))

    def _is_owned_by_nobody_known(self, owner: Token, doer: Token | None) -> bool:
        """ "He shot his father": whose father that is nobody knows who does not know who shot."""
        said = event_words().as_doer.get(spelling(owner))
        return doer is not None and spelling(doer) == said and not self.mentions.at(doer)

    def _joined_to(self, owner: Token) -> tuple[str, ...]:
        """Who stands first in a row that the possessive stands in: "Margaret Thatcher and her counterpart"."""
        first = first_of_row(owner.head)
        return self.mentions.at(first) if parse.is_owner(owner) and first.i < owner.i else ()

    def _of_relative(self, whose: Token) -> str:
        owner = antecedent(whose)
        ids = self.mentions.at(owner)
        several = parse.is_plural(owner)
        unknown = owner.text if parse.is_name(owner) and not several else event_words().known(owner.text)
        name = self.mentions.actor(ids[0]).name if len(ids) == 1 and not several else unknown
        return event_words().owned_by(name) if owner.i != whose.i else event_words().owned_by_them

    def _inside(self, phrase: Token) -> set[str]:
        return {id for word in phrase.subtree for id in self.mentions.at(word)}

    def _said(self, words: Iterable[Token], subject: Token | None) -> str:
        tidy = tidied(sorted(words, key=lambda word: word.i))
        return joined([(self._in_place(word, subject), word) for word in tidy])

    def _in_place(self, word: Token, subject: Token | None) -> str:
        """The word as it stands after ``subject``, remembered, as one form after another of a phrase asks for it."""
        key = (word.i, subject.i if subject is not None else None)
        if key not in self._placed:
            self._placed[key] = self._with_article(word, subject)
        return self._placed[key]

    def _with_article(self, word: Token, subject: Token | None) -> str:
        """The word; "the" before a noun that had a date for an owner ("after Friday's vote": after the vote)."""
        if is_spelled(word, tongue().mine) and subject is None and not self.mentions.at(word):
            return ""
        said = self.word(word, subject)
        mark = next((each for each in word.doc[max(word.i - 1, 0) : word.i] if parse.is_case(each)), None)
        owned = mark is not None and parse.is_owner(mark.head) and self.is_date(mark.head)
        noun = mark.head.head if mark is not None else word
        first = owned and noun.i >= word.i and parse.is_common_noun(noun)
        return event_words().known(said) if first else said

    def _kept(self, head: Token, without: Token | None, *, brief: bool) -> list[Token]:
        """The words of a phrase that are said, remembered, as the titles of several verbs ask for one phrase."""
        left_out = without.i if without is not None else None
        if (head.i, left_out, brief) not in self._below:
            for word in deepest_first(head) if head.right_edge.i - head.left_edge.i > _DEEP else (head,):
                if (word.i, left_out, brief) not in self._below:
                    self._below[word.i, left_out, brief] = self._kept_below(word, without, brief=brief)
        return self._below[head.i, left_out, brief]

    def _kept_below(self, head: Token, without: Token | None, *, brief: bool) -> list[Token]:
        if (self.is_date(head) and not measures(head)) or head.is_space:
            return []
        if not head.children:
            return [] if leads(head) and not asks(head.head) else [head]
        below = [(child, self._kept_of(child, head, without, brief=brief)) for child in head.children]
        kept = [head, *(word for _, words in below for word in words)]
        return kept if self._says_something(head, below, kept) else []

    def _says_something(self, head: Token, below: list[tuple[Token, list[Token]]], kept: list[Token]) -> bool:
        """Whether what is kept of a phrase is more than a share of a time, a link to nothing or a lone participle."""
        if len(kept) <= _LITTLE and is_spelled(head, event_words().shares_of_a_time) and self._is_of_date(head):
            return False
        if leads(head):
            return leads_on(head, below)
        return not is_alone(head, kept) or not self._only_said_when(head)

    def _kept_of(self, child: Token, head: Token, without: Token | None, *, brief: bool) -> list[Token]:
        """What is said of a word right below the head; of a length of time all but dates that it only leads to."""
        if is_measure(child, head) and not brief:
            return [word for word in child.subtree if not self.is_date(word) or word.i <= child.i]
        return [] if self._left_out(child, head, without, brief=brief) else self._kept(child, without, brief=brief)

    def _is_of_date(self, share: Token) -> bool:
        """Whether a word only took a share of a time that is left out: "in each of the past three years"."""
        return any(
            parse.is_of_preposition(word) and self.is_date(word)
            for link in share.children
            if is_spelled(link, tongue().belonging)
            for word in link.children
        )

    def _only_said_when(self, participle: Token) -> bool:
        """Whether a word is left without the date that was all it said: "talks set for May", "bonds due May 1"."""
        if is_spelled(participle.head, tongue().pointing):
            return False
        said_of = parse.is_noun_clause(participle) and parse.is_participle(participle)
        if not said_of and not (parse.is_adjectival(participle) and participle.i > participle.head.i):
            return False
        return any(self.is_date(word) for word in participle.subtree if word.i != participle.i)

    def _left_out(self, child: Token, head: Token, without: Token | None, *, brief: bool) -> bool:
        if self.is_date(child):
            return True
        if without is not None and is_of_another_clause(child, head, without):
            return True
        return left_out(child, head, brief=brief) or (brief and self._is_title(child, head))

    def _is_title(self, word: Token, name: Token) -> bool:
        """Whether the word only says what the person named next to it is: "then-US House Speaker Nancy Pelosi"."""
        if parse.dep(word) not in _NAMING or word.i > name.i:
            return False
        ids = self.mentions.at(name)
        if not any(self.mentions.actor(id).kind is ActorKind.PERSON for id in ids):
            return False
        return parse.is_name(name) and (parse.is_determiner(word) or word.text not in self.mentions.actor(ids[0]).name)


def is_pronoun(word: Token) -> bool:
    """Whether the word stands for a name said elsewhere."""
    return parse.is_pronoun(word) or parse.tag(word) in _PRONOUNS or is_spelled(word, tongue().there)


_DEEP = 100  # words of a phrase from which on it may be nested deeper than calls should be
