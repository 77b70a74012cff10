"""The mentions that a reader has met so far in, who is spoken of now out."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations
from types import MappingProxyType

from timeline.actors.gazetteer import Entry
from timeline.actors.met import (
    Met,
    acts_on_another,
    ends_with,
    foremost,
    has_died,
    heads_no_deed,
    is_about_them,
    is_about_what_others_own,
    is_behind,
    is_led_by,
    is_met_beside,
    is_named_beside,
    is_of_another_entry,
    is_told_about_a_noun,
    is_told_beside,
    met_at,
    names_another_alone,
    not_only_beside,
    takes_the_place,
    tells_on_of,
    verb_of_subject,
)
from timeline.actors.wanted import Wanted
from timeline.language import Doc, Token, heads_sentence, is_one_of, parse
from timeline.language.above import clause_head
from timeline.language.anaphora import parties_to
from timeline.language.genders import Gender, may_mean, of_name, of_pronoun, surely_means
from timeline.language.word import spelling
from timeline.layout import Kind
from timeline.model import ActorKind, Span

_OFTEN, _BOTH = 3, 2
_SEEN_AS_PARTIES = 8
"""Where a sentence names more, no reader can tell which two are the sides."""
_REMEMBERED, _ALONE = 4, 10
"""How many sentences a person goes on being "he" without being spoken of, and the same where nobody else is."""
_FAR_OFTENER, _OPENING = 3, 1
"""How many times as often; the last sentence in which an article may say whose life it tells: it died."""
_WORDS_BEFORE = 200
"""Words of a paragraph before a sentence in which a pronoun is looked for."""
_KNOWN_AT_ONCE = 300
"""How many actors a reader keeps in mind, so that thousands are read in one pass; the longest text here names 150."""


class Scene:
    """The mentions read so far, in order of text."""

    def __init__(self, doc: Doc, named: Mapping[int, Entry] = MappingProxyType({})) -> None:
        """Nobody met yet; ``named`` says whose name every offset of one is part of, those to come included."""
        self._doc = doc
        self._named = named
        self._sentences = [sentence.start_char for sentence in doc.tokens.sents] if len(doc.tokens) else []
        self._in: defaultdict[int, list[Met]] = defaultdict(list)
        self._known: dict[Entry, None] = {}
        self._holder: dict[int, Entry] = {}
        self._of_noun: dict[str, Entry] = {}
        self._spoken: Counter[str] = Counter()
        self._lands: Counter[str] = Counter()
        self._centre: Met | None = None
        self._spoke: Met | None = None
        self._genders: dict[str, Gender] = {}
        self._meant: Counter[Entry] = Counter()
        self._first: dict[str, int] = {}
        self._titled: set[str] = set()
        self._headlined: dict[Entry, None] = {}
        self._lived: Entry | None = None

    def meet(self, entry: Entry, span: Span, noun: str = "", *, pronoun: bool = False) -> None:
        """One more mention; they are met in order."""
        head = self._doc.head_of(span)
        verb = verb_of_subject(head)
        met = met_at(head, verb, entry, span, self.sentence_at(span.start), noun, pronoun=pronoun)
        self._in[met.sentence].append(met)
        self._remember(met)
        self._note_headline(met)
        said = of_pronoun(span.of(self._doc.text).lower()) if pronoun else head and of_name(head)
        if said:
            self._genders[entry.id] = said
        if pronoun:
            self._centre = self._centre if is_met_beside(met, self._in[met.sentence]) else met
            self._meant[entry] += 1
        if verb is not None and entry.kind is ActorKind.PERSON:
            self._note_deed(met, verb)

    def _note_deed(self, met: Met, verb: Token) -> None:
        """What a person does: who speaks, unless quoted, and who died where an article opens, of whom it is."""
        if is_one_of(verb, "saying") and not self._doc.layout.is_quoted(verb.idx):
            self._spoke = met
        opens = self._lived is None and met.main and met.sentence <= _OPENING
        if opens and (is_one_of(verb, "dying") or has_died(self._doc.head_of(met.span))):
            self._lived = met.entry

    def _note_headline(self, met: Met) -> None:
        if met.entry.kind is ActorKind.PERSON and self._is_in_headline(met.span):
            self._headlined[met.entry] = None
            if heads_no_deed(self._doc):
                self._titled.add(met.entry.id)

    def _is_in_headline(self, span: Span) -> bool:
        line = self._doc.layout.line_at(span.start)
        return line is not None and line.kind is Kind.HEADLINE

    def _remember(self, met: Met) -> None:
        """Keep what is asked of the whole text, so that no question walks through it again."""
        self._first.setdefault(met.entry.id, met.sentence)
        self._known.pop(met.entry, None)
        self._known[met.entry] = None
        if len(self._known) > _KNOWN_AT_ONCE:
            del self._known[next(iter(self._known))]
        self._holder.update(dict.fromkeys(range(met.span.start, met.span.end), met.entry))
        if not is_told_about_a_noun(self._doc, met):
            self._of_noun[met.noun] = met.entry
        self._spoken[met.entry.id] += 1
        if met.entry.country:
            self._lands[met.entry.country] += 1

    def _back(self, here: int, back: int) -> Iterator[Met]:
        """Those met in a sentence and so many before it, the last first."""
        for sentence in range(here, max(here - back, 0) - 1, -1):
            yield from reversed(self._in.get(sentence, ()))

    def sentence_at(self, offset: int) -> int:
        """The number of the sentence that holds the offset."""
        return bisect_right(self._sentences, offset) - 1

    def at(self, offset: int) -> Entry | None:
        """Whose mention lies at the offset."""
        return self._holder.get(offset)

    def named_at(self, offset: int) -> Entry | None:
        """Whose name lies at the offset, be it met or still to come; None where the mention is no name."""
        return self._named.get(offset)

    def speaker_of(self, token: Token) -> Token | None:
        """Who says the quotation that the word stands in."""
        return self._doc.speaker_of(token)

    def spoke_before(self, at: int, back: int) -> Entry | None:
        """The person who was last told to say something, within so many sentences."""
        met = self._spoke
        return met.entry if met is not None and self.sentence_at(at) - met.sentence <= back else None

    def knows(self, entry: Entry) -> bool:
        """Whether it was met at all."""
        return entry.id in self._spoken

    def may_be(self, pronoun: str, entry: Entry) -> bool:
        """Whether a personal pronoun may mean the person, as far as name, titles and earlier pronouns say."""
        return may_mean(pronoun, entry.name, self._genders.get(entry.id))

    def surely_is(self, pronoun: str, entry: Entry) -> bool:
        """Whether name, titles and earlier pronouns say that the person is a woman, or a man, as the pronoun does."""
        return entry.kind is ActorKind.PERSON and surely_means(pronoun, entry.name, self._genders.get(entry.id))

    def latest(self, wanted: Wanted, at: int, back: int) -> Entry | None:
        """The last one met of those wanted, within so many sentences."""
        return next((met.entry for met in self._back(self.sentence_at(at), back) if wanted(met.entry)), None)

    def only(self, wanted: Wanted, at: int, back: int | None = None) -> Entry | None:
        """The one met of those wanted, within so many sentences; None where several were."""
        met = self._known if back is None else [met.entry for met in self._back(self.sentence_at(at), back)]
        found = {entry.id: entry for entry in filter(wanted, met)}
        return next(iter(found.values())) if len(found) == 1 else None

    def met(self, wanted: Wanted) -> bool:
        """Whether any of those wanted was met."""
        return any(map(wanted, self._known))

    def several(self, wanted: Wanted) -> bool:
        """Whether more than one was met of those wanted."""
        return len({entry.id for entry in filter(wanted, self._known)}) > 1

    def counted(self, wanted: Wanted) -> Counter[Entry]:
        """How often each of those wanted was spoken of."""
        return Counter({each: self._spoken[each.id] for each in self._known if wanted(each)})

    def topic(self) -> str | None:
        """The country that the article is about so far: spoken of at least thrice, and twice as often as any other.

        Those who act for a country count for it.
        """
        if not (spoken := self._lands.most_common(2)) or spoken[0][1] < _OFTEN:
            return None
        return spoken[0][0] if len(spoken) == 1 or spoken[0][1] >= 2 * spoken[1][1] else None

    @property
    def doc(self) -> Doc:
        """The article."""
        return self._doc

    def pair(self, wanted: Wanted, at: int, back: int) -> tuple[Entry, Entry] | None:
        """The last two met of those wanted: of the nearest sentence that has two, else of the sentences together."""
        here = self.sentence_at(at)
        recent: dict[str, Entry] = {}
        for sentence in range(here, here - back - 1, -1):
            for met in self._back(sentence, 0):
                if wanted(met.entry):
                    recent.setdefault(met.entry.id, met.entry)
            if len(recent) >= _BOTH:
                foremost = self._foremost_pair(recent)
                return (foremost[1], foremost[0]) if foremost else None
        return None

    def joined(self, wanted: Wanted, at: int, back: int) -> tuple[Entry, Entry] | None:
        """The only two of those wanted whom the nearest sentence that joins any makes parties to one thing."""
        here = self.sentence_at(at)
        for sentence in range(here, here - back - 1, -1):
            parties: dict[Entry, set[int]] = {}
            for met in self._in.get(sentence, ()):
                if wanted(met.entry) and (head := self._doc.head_of(met.span)) is not None:
                    parties.setdefault(met.entry, set()).update(word.i for word in parties_to(head))
            if len(parties) > _SEEN_AS_PARTIES:
                return None
            joined = [(one, other) for one, other in combinations(parties, 2) if parties[one] & parties[other]]
            if joined:
                return joined[0] if len(joined) == 1 else None
        return None

    def _foremost_pair(self, recent: dict[str, Entry]) -> list[Entry]:
        """Both; of more than two those spoken of most, nobody where a third is spoken of as much."""
        if len(recent) == _BOTH:
            return list(recent.values())
        spoken = Counter({id: self._spoken[id] for id in recent}).most_common(_BOTH + 1)
        clear = spoken[1][1] > spoken[2][1]
        return [recent[id] for id in recent if id in {id for id, _ in spoken[:2]}] if clear else []

    def focus(self, wanted: Wanted, token: Token, back: int) -> Entry | None:
        """Whom a pronoun means.

        The only one named in its own sentence, else whom the last pronoun meant, unless the sentences since are about
        somebody else; without such a one the only person of the nearest sentence, or its subject. Not another than whom
        the article is about, where that one was named in a paragraph before.
        """
        meant = self._in_focus(wanted, token, back)
        if meant is None or (rival := self._rival(meant, wanted, token)) is None:
            return meant
        return rival if self._is_all_about(rival, meant) else None

    def _rival(self, meant: Entry, wanted: Wanted, token: Token) -> Entry | None:
        """Who of the headline is named as often as whoever would be meant, where a paragraph names none of the wanted.

        What the main clause that begins a paragraph tells goes on from the one before it, whomever the headline names.
        """
        here, start = self.sentence_at(token.idx), self.sentence_at(self._start_of_paragraph(token))
        if parse.is_any_subject(token) and heads_sentence(token.head) and not self._is_left_open_before(token):
            return None
        if any(wanted(met.entry) for met in self._back(here, here - start)):
            return None
        rivals = [each for each in self._headlined if wanted(each)]
        foremost = max(rivals, key=lambda each: self._spoken[each.id], default=meant)
        return foremost if foremost.id != meant.id and self._spoken[foremost.id] >= self._spoken[meant.id] else None

    def _start_of_paragraph(self, token: Token) -> int:
        return self._doc.paragraphs[self._doc.paragraph_at(token.idx)].start

    def _is_left_open_before(self, token: Token) -> bool:
        """Whether nobody is known for a pronoun like it in the sentences of its paragraph before its own."""
        first, start = token.sent[0].i, self._start_of_paragraph(token)
        before = (word for word in token.doc[max(first - _WORDS_BEFORE, 0) : first] if word.idx >= start)
        alike = (word for word in before if of_pronoun(spelling(word)) is of_pronoun(spelling(token)))
        return any(self.at(word.idx) is None and not self._doc.layout.is_quoted(word.idx) for word in alike)

    def _is_all_about(self, one: Entry, other: Entry) -> bool:
        """Whether the headline names that person alone, and the text far oftener than the other."""
        return len(self._headlined) == 1 and self._spoken[one.id] >= _FAR_OFTENER * self._spoken[other.id]

    def _in_focus(self, wanted: Wanted, token: Token, back: int) -> Entry | None:
        here = self.sentence_at(token.idx)
        centre = self._centred(wanted, here)
        for sentence in range(here, here - back - 1, -1):
            if found := self._met_in(sentence, wanted, token):
                anew = self._centre is not None and is_of_another_entry(self._doc, self._centre, found, token)
                return self._meant_of(found, None if anew else centre, wanted, token)
        return centre

    def _met_in(self, sentence: int, wanted: Wanted, token: Token) -> list[Met]:
        """The mentions of those wanted in a sentence, but for its own clause, of which only an owner can be."""
        those = [met for met in self._in.get(sentence, ()) if wanted(met.entry) and not met.maker]
        found = not_only_beside(those, self._doc)
        if sentence < self.sentence_at(token.idx) or parse.is_owner(token):
            return found
        return [met for met in found if met.clause != clause_head(token).i]

    def _meant_of(self, found: list[Met], centre: Entry | None, wanted: Wanted, token: Token) -> Entry | None:
        """Whom a pronoun means of those found in the nearest sentence, or the one spoken of so far, the ``centre``."""
        here = self.sentence_at(token.idx)
        if (told_of := self._told_on_of(found, wanted, token)) is not None:
            return told_of
        if self._is_told_of_two(found, here):
            left = centre != self.hero(wanted) or any(takes_the_place(met, self._doc) for met in found)
            return None if left else centre
        if is_about_what_others_own(self._doc, found, centre, here):
            return None if centre is not None else foremost(found)
        if (new := self._brought_in(found, centre, here)) is not None:
            return self._unless_doubted(new, centre, token)
        if centre is not None and not self._turns_away(found, centre, here):
            return centre
        return self._turned_to(found, centre, wanted, token)

    def _told_on_of(self, found: list[Met], wanted: Wanted, token: Token) -> Entry | None:
        """Whose life the article tells, or whom it is about, where the sentence goes on with that one."""
        life, hero = self._lived, self.hero(wanted)
        if life is not None and wanted(life) and tells_on_of(life, self._doc, found, token):
            return life
        return hero if hero is not None and ends_with(hero, found, self.sentence_at(token.idx)) else None

    def _turned_to(self, found: list[Met], centre: Entry | None, wanted: Wanted, token: Token) -> Entry | None:
        """Whom a pronoun means behind a sentence that is not about the one spoken of so far."""
        here, hero, best = self.sentence_at(token.idx), self.hero(wanted), foremost(found)
        if parse.is_passive_subject(token) and is_named_beside(hero, best, found):
            return None
        life = hero is not None and self._is_life_of(hero, found, here)
        if hero is not None and (life or not is_led_by(best, found, here)):
            return hero if life or not names_another_alone(found, hero, here) else None
        return self._unless_doubted(best, centre, token)

    def _is_told_of_two(self, found: list[Met], here: int) -> bool:
        """Whether a sentence before has one of those found act on another, whom it only calls "him"."""
        before = (met for met in found if met.sentence < here)
        return any(acts_on_another(met, self._doc, self._in[met.sentence]) for met in before)

    def _unless_doubted(self, best: Entry | None, centre: Entry | None, token: Token) -> Entry | None:
        """Nobody, where the one spoken of so far is known to be a woman, or a man, as the pronoun says, and it not."""
        if best is None or centre is None or best.id == centre.id:
            return best
        surely_is, said = self.surely_is, spelling(token)
        return None if surely_is(said, centre) and not surely_is(said, best) else best

    def hero(self, wanted: Wanted) -> Entry | None:
        """The person whom the text is about: meant by pronouns thrice at least, and twice as often as any other."""
        (first, often), (_, second) = [*self._meant.most_common(2), (None, 0), (None, 0)][:2]
        clear = first is not None and often >= _OFTEN and often >= 2 * second
        return first if clear and first is not None and wanted(first) else None

    def _is_life_of(self, hero: Entry, found: list[Met], here: int) -> bool:
        """Whether the headline names that person alone, of whom the text then goes on to tell after any sentence."""
        return self._titled == {hero.id} and all(met.sentence < here for met in found)

    def _brought_in(self, found: list[Met], centre: Entry | None, here: int) -> Entry | None:
        """Who alone is told of in the sentence before, and for the first time: "protests toppled Holt. He fled".

        Not where that only says when it was: "they were freed minutes after Holt took the oath. He left".
        """
        one = found[0].entry
        alone = {met.entry.id for met in found} == {one.id} and found[0].sentence == here - 1
        if all(is_told_beside(self._doc, met) for met in found):
            return None
        return one if alone and one != centre and self._first.get(one.id) == here - 1 else None

    def _centred(self, wanted: Wanted, here: int) -> Entry | None:
        """Whom the last pronoun meant, where that is one of those wanted and was spoken of not long ago."""
        others = 0
        if self._centre is None or not wanted(self._centre.entry):
            return None
        for met in self._back(here, _ALONE):
            if met.entry.id == self._centre.entry.id:
                reach = _REMEMBERED if others else _ALONE
                return self._centre.entry if here - met.sentence <= reach else None
            others += wanted(met.entry)
        return None

    def _turns_away(self, found: list[Met], centre: Entry, here: int) -> bool:
        """Whether a sentence is about another: whoever is named before the pronoun, or the subject it has."""
        own = [met for met in found if met.entry.id == centre.id]
        others = [met for met in found if met.entry.id != centre.id]
        if not own:
            return is_about_them(self._doc, found, here)
        last = next((met for met in found if met.main), None)
        if last in others and last.sentence < here and is_behind(last, centre, found):
            return True
        return not any(met.subject for met in own) and any(met.main for met in others)

    def subject_before(self, wanted: Wanted, at: int, back: int) -> Entry | None:
        """The subject of the nearest sentence, where it is one of those wanted and stands in the singular.

        That of its own clause goes before that of a clause put in front: "before Chad was free, France ruled it".
        """
        here = self.sentence_at(at)
        for sentence in range(here, here - back - 1, -1):
            subjects = [met for met in self._in.get(sentence, ()) if met.subject and not met.aside]
            if subjects:
                first = next((met for met in subjects if met.main), subjects[0])
                return first.entry if wanted(first.entry) and not first.plural else None
        return None

    def of_noun(self, noun: str) -> Entry | None:
        """The country whose organ of that name was met last."""
        return self._of_noun.get(noun)
