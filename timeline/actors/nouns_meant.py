"""A noun with "the" in; the actor named before that it means out: "the firm", "the minister", "the island"."""

from __future__ import annotations

from datetime import date
from functools import cache

from timeline import facts
from timeline.actors.actor_words import actor_words
from timeline.actors.called_beside import named_beside
from timeline.actors.gazetteer import Entry, countries, organisations
from timeline.actors.holders import holder_of, offices_ever_of, offices_of
from timeline.actors.names import offices
from timeline.actors.phrases import days_told, group_of
from timeline.actors.scene import Scene
from timeline.actors.wanted import Wanted, is_kind
from timeline.actors.words import groups
from timeline.language import Token, among, is_one_of, parse
from timeline.language.labels import Dep
from timeline.language.subjects import subject_of
from timeline.language.tongue import tongue
from timeline.language.word import base, is_same_word, is_spelled, spelling
from timeline.model import ActorKind

_NEAR = 2
_BEHIND = 2
"""Words behind the noun of an office that may belong to it: "secretary of state"."""
_NEXT = 1
_OFTEN = 3
_MOSTLY = 1.5
"""How many times as often as any other a company is named of which "the board" is."""
_FAR = 40
"""Sentences back to which a body is remembered by the noun of its name."""
_WORDS_BACK = 400
"""Words looked back through for something new that goes by the same noun."""


@cache
def anaphors_of(section: str, name: str) -> frozenset[str]:
    """The words of one group of ``data/en/anaphors.toml``."""
    return frozenset(facts.word_lists("anaphors")[section][name])


def noun_meant(scene: Scene, token: Token) -> Entry | None:
    """Whom the noun means, by its kind; None where nobody is safe."""
    word, phrase = spelling(token), modified(token)
    if word in anaphors_of("single", "organ"):
        return None if phrase != word and not actor_words().of_elsewhere.search(phrase) else _organ_meant(scene, token)
    if (named := named_beside(scene, token, phrase)) is not None:
        return named
    if word in anaphors_of("single", "group"):
        return _group_meant(scene, token)
    if word in anaphors_of("single", "country"):
        return _land_meant(scene, token) if phrase == word else None
    if word in anaphors_of("single", "board"):
        return _foremost(scene, is_company, _MOSTLY) if phrase == word else None
    ways = (_organ_named_before, _holder_meant, _land_of_kind, _body_named_by_it, _called_so, _body_meant)
    meant = next(filter(None, (way(scene, token) for way in ways)), None)
    return meant or _company_meant(scene, token, phrase)


def _organ_named_before(scene: Scene, token: Token) -> Entry | None:
    """ "Peru's top court met. The court ruled": the state whose organ was last called by that noun.

    Nobody where the noun stood for another since ("a court in Paris"), or where what is said of it is new.
    """
    if not is_spelled(token, anaphors_of("single", "organ_by_noun")):
        return None
    for at in range(token.i - 1, max(token.i - _WORDS_BACK, 0) - 1, -1):
        before = token.doc[at]
        named = scene.at(before.idx)
        if is_same_word(before, token) and not _is_any_states(named):
            state = named or _whose(scene, before)
            fits = state is not None and state.kind is ActorKind.COUNTRY and _says_no_more(token, before)
            return state if fits else None
        if named is not None and spelling(token) in named.nouns and not _is_any_states(named):
            return None
    return None


def _is_any_states(named: Entry | None) -> bool:
    """ "The Constitutional Court": a name that does not say of which state it is."""
    if named is None or named.kind is not ActorKind.ORGANISATION or named.country is not None:
        return False
    return anaphors_of("single", "ranks") >= set(named.name.lower().split()[:-1])


def _whose(scene: Scene, noun: Token) -> Entry | None:
    """The actor that stands before a noun and is no name of it: "Kenya" of "Kenya's electoral commission"."""
    return next(filter(None, (scene.at(child.idx) for child in noun.lefts)), None)


def _says_no_more(token: Token, before: Token) -> bool:
    """Whether a noun has no words before it but those that it had before, or that say how high a court is."""
    known = {*modified(before).split(), *anaphors_of("single", "ranks")}
    return known >= set(modified(token).split())


def _holder_meant(scene: Scene, token: Token) -> Entry | None:
    """Who alone is called so, or is in that office."""
    phrase = modified(token)
    holder = scene.only(lambda entry: entry.kind is ActorKind.PERSON and phrase in entry.nouns, token.idx)
    return _of_those_days(scene, token, phrase, holder) if holder is not None else _in_office(scene, token, phrase)


def _of_those_days(scene: Scene, token: Token, title: str, holder: Entry) -> Entry | None:
    """Who is called so, or who held the office instead on the days told of; nobody where it passed on in them.

    "Banda gave way to President Phiri. In 2001 troops arrested the president": whom they arrested was not yet Phiri.
    """
    named = {*offices().get(title, ())} & offices_ever_of(holder.id)
    days = [day for day in days_told(scene.doc, token) if day is not None and day != scene.doc.article.published]
    on_days = [bool(named & offices_of(holder.id, day)) for day in days]
    if not named or all(on_days):
        return holder
    if holder.country is None or any(on_days):
        return None
    return _only_holder(scene, holder.country, named, days)


def _only_holder(scene: Scene, country: str, named: set[str], days: list[date]) -> Entry | None:
    """Who alone held one of those offices of a country on all of the days; None of nobody, or of two."""
    held = {holder_of(country, office, day) for office in named for day in days}
    then = next(iter(held)) if len(held) == 1 else None
    return then.entry if then is not None and scene.knows(then.entry) else None


def _body_named_by_it(scene: Scene, token: Token) -> Entry | None:
    """ "The Council" where the Council of the European Union was named, whatever other council was named since."""
    if not token.text.istitle() or _has_name_of_its_own(token):
        return None
    opens = f"{token.text} {next(iter(tongue().belonging))} "
    return scene.latest(lambda one: one.kind is ActorKind.ORGANISATION and one.name.startswith(opens), token.idx, _FAR)


def _called_so(scene: Scene, token: Token) -> Entry | None:
    """What is no person and was called by that noun last."""
    word = spelling(token)
    told = scene.latest(lambda entry: entry.kind is not ActorKind.PERSON and word in entry.nouns, token.idx, 3 * _NEAR)
    if told is None or _has_name_of_its_own(token) or _is_another_brought_in(scene, token, told):
        return None
    return _group_of_the_article(scene, token, told) or told


def _foremost(scene: Scene, wanted: Wanted, times: float = 2) -> Entry | None:
    """Of those wanted the one spoken of thrice at least, and so many times as often as any other; None without one."""
    (first, often), (_, second) = [*scene.counted(wanted).most_common(2), (None, 0), (None, 0)][:2]
    return first if often >= _OFTEN and often >= times * second else None


def _group_of_the_article(scene: Scene, token: Token, told: Entry) -> Entry | None:
    """ "The group" in a paragraph that has named none, where the article is about another than was named last."""
    if told.kind is not ActorKind.ARMED_GROUP:
        return None
    start = scene.doc.paragraphs[scene.doc.paragraph_at(token.idx)].start
    here = (scene.at(word.idx) for word in token.doc[max(token.i - _WORDS_BACK, 0) : token.i] if word.idx >= start)
    return None if told in here else _foremost(scene, is_kind(ActorKind.ARMED_GROUP))


def _is_another_brought_in(scene: Scene, token: Token, told: Entry) -> bool:
    """ "The Security Council met. He would go once a council was set up. That council": the last that was a new one."""
    for at in range(token.i - 1, max(token.i - _WORDS_BACK, 0) - 1, -1):
        word = token.doc[at]
        if scene.at(word.idx) == told:
            return False
        if is_same_word(word, token) and parse.has(word, parse.is_determiner):
            new = among.says(filter(parse.is_determiner, word.children), tongue().indefinite)
            return new and scene.at(word.idx) is None
    return False


def _company_meant(scene: Scene, token: Token, phrase: str) -> Entry | None:
    """ "The firm": the company of the sentence before, or the last; else one whose name has its qualities."""
    if is_spelled(token, anaphors_of("single", "organisation")) and phrase == spelling(token):
        if any(map(parse.is_name, filter(parse.is_apposition, token.rights))):  # "the firm, Norcar,": Norcar
            return None
        return scene.subject_before(is_company, token.idx, _NEXT) or scene.latest(is_company, token.idx, _NEAR)
    modifiers = phrase.split()
    return scene.latest(
        lambda entry: is_company(entry) and set(modifiers) <= set(entry.name.lower().split()), token.idx, 3 * _NEAR
    )


def _has_name_of_its_own(token: Token) -> bool:
    """ "The Gush Etzion bloc", "the Supreme Court": a name in front, or an adjective in the name, makes it another."""
    if token.text.islower():
        return any(parse.is_compound(child) and parse.is_name(child) for child in token.lefts)
    said = (child for child in token.lefts if parse.is_compound(child) or parse.is_adjectival(child))
    return token.text.istitle() and any(child.text.istitle() for child in said)


def _body_meant(scene: Scene, token: Token) -> Entry | None:
    """ "The Commission" where the European Union was spoken of: the one body of that name that shares its adjective.

    Not where the text has named another of that noun: "the Constitutional Council met".
    """
    if not token.text[0].isupper() or token.text.isupper():
        return None
    spoken = {entry.name.split()[0] for entry in organisations().values() if scene.knows(entry)}
    bodies = [entry for entry in organisations().values() if entry.name in {f"{name} {token.text}" for name in spoken}]
    if len(bodies) != 1 or _is_of_another_nearer(scene, token, bodies[0]):
        return None
    return scene.latest(lambda entry: _is_body_called(entry, token.text), token.idx, _FAR) or bodies[0]


def _is_of_another_nearer(scene: Scene, token: Token, body: Entry) -> bool:
    """ "The UN force stays. The Council will renew it": of the body named last that has several."""
    named = [entry.name for entry in organisations().values() if entry.name.endswith(f" {token.text}")]
    having = {
        entry.id for entry in organisations().values() if any(name.startswith(f"{entry.name} ") for name in named)
    }
    first = body.name.split()[0]
    last = scene.latest(lambda one: one.id in having or one.name.split()[0] == first, token.idx, _FAR)
    return last is not None and last.name.split()[0] != first


def _is_body_called(entry: Entry, noun: str) -> bool:
    rest = entry.name.split()[1:]
    return entry.kind is ActorKind.ORGANISATION and noun in rest


def is_company(entry: Entry) -> bool:
    """Whether it is an organisation, and none of states or of politics."""
    return entry.kind is ActorKind.ORGANISATION and entry.sector not in ("IGO", "PTY", "OPP")


def _organ_meant(scene: Scene, token: Token) -> Entry | None:
    """The country that it is said to be in, else the one whose ministry was named before, else the one spoken of."""
    return _land_beside(scene, token) or scene.of_noun(spelling(token)) or _land_meant(scene, token)


def _land_beside(scene: Scene, token: Token) -> Entry | None:
    """ "Gabon's president fled. The army in [Niger] stayed": that of the country named right behind it."""
    link = next((child for child in token.rights if child.i == token.i + 1), None)
    if not is_spelled(link, tongue().in_or_at):
        return None
    named = (scene.named_at(word.idx) for word in link.rights if parse.is_of_preposition(word) and parse.is_name(word))
    return next((one for one in named if one is not None and one.kind is ActorKind.COUNTRY), None)


def _land_meant(scene: Scene, token: Token) -> Entry | None:
    """The only country of the sentence so far, else the one the article is about, else that of the sentence before.

    Of a sentence that has named no country, but one person who is known: theirs.
    """
    wanted = is_kind(ActorKind.COUNTRY)
    here = scene.only(wanted, token.idx, 0)
    led = scene.only(lambda entry: entry.kind is ActorKind.PERSON, token.idx, 0) if here is None else None
    here = here or countries().get((led.country if led is not None else None) or "")
    return here or countries().get(scene.topic() or "") or scene.only(wanted, token.idx, _NEXT)


def _land_of_kind(scene: Scene, token: Token) -> Entry | None:
    """The only country of the article that is an island, a kingdom or the like."""
    word = spelling(token)
    if word not in _features():
        return None
    return scene.only(lambda entry: entry.kind is ActorKind.COUNTRY and word in entry.nouns, 0)


@cache
def _features() -> frozenset[str]:
    return frozenset(noun for entry in countries().values() for noun in entry.nouns) - {"country", "nation"}


def _group_meant(scene: Scene, token: Token) -> Entry | None:
    """The armed group named before, else that of the only country spoken of, where no group has a name."""
    wanted = "OPP" if groups().get(base(token)) == "OPP" else None

    def is_such(entry: Entry) -> bool:
        return entry.sector == "OPP" if wanted else entry.kind is ActorKind.ARMED_GROUP

    known = scene.only(is_such, token.idx, 2 * _NEAR) or (None if wanted else _foremost(scene, is_such))
    if known is not None:
        return known
    land = _land_of_whom_it_leads(scene, token)
    if land is None and not scene.met(is_such):
        land = _land_told_of(scene, token)
    if land is None or base(token) not in groups():
        return None
    return group_of(land, base(token))


def _land_told_of(scene: Scene, fighters: Token) -> Entry | None:
    """The only country spoken of nearby, where a name says so, and where it is none that helps somebody's fighters."""
    land = scene.only(is_kind(ActorKind.COUNTRY), fighters.idx, _NEAR)
    if land is None or _is_who_helps(scene, fighters, land) or not _is_named_near(scene, fighters, land):
        return None
    return land


def _is_named_near(scene: Scene, token: Token, land: Entry) -> bool:
    """Whether a name said so: a land that only "the government" is taken for is too little to tell of its rebels."""
    first = token.sent.start
    for _ in range(_NEAR):
        first = token.doc[first - 1].sent.start if first else 0
    return any(scene.named_at(word.idx) == land for word in token.doc[max(first, token.i - _WORDS_BACK) : token.i])


def _is_who_helps(scene: Scene, fighters: Token, land: Entry) -> bool:
    """ "Libya began to train the rebels": a land that arms somebody's rebels is not the one in which they fight."""
    verb = fighters.head
    if not parse.is_object(fighters) or not is_one_of(verb, "helping_fighters"):
        return False
    subject = subject_of(verb) or subject_of(verb.head)
    return subject is not None and scene.at(subject.idx) == land


def _land_of_whom_it_leads(scene: Scene, token: Token) -> Entry | None:
    """ "Ariel Sharon, the leader of the opposition": that of the country whose the leader is."""
    office = token.head.head if parse.is_of_preposition(token) else token
    if not parse.is_apposition(office):
        return None
    leader = scene.named_at(office.head.idx)
    return countries().get(leader.country or "") if leader is not None else None


def modified(token: Token) -> str:
    """The noun with what stands between it and its determiner: "prime minister"."""
    words = [spelling(child) for child in token.lefts if parse.dep(child) in (Dep.ADJECTIVE, Dep.COMPOUND)]
    return " ".join([*words, spelling(token)]) + (_behind(token) if goes_on_behind(token) else "")


def _held(entry: Entry, title: str, day: date | None) -> bool:
    """Whether the table has the person in an office of that title on the article's day."""
    lands = facts.word_lists("titles")["only_in"].get(title)
    if entry.kind is not ActorKind.PERSON or (lands and entry.country not in lands):
        return False
    return bool({*offices().get(title, ())} & offices_of(entry.id, day))


def _in_office(scene: Scene, token: Token, title: str) -> Entry | None:
    """Who held an office of that title on the article's day.

    Nobody where the text speaks of another who held it for the same country: it may tell of that one's days.
    """
    holder = scene.only(lambda entry: _held(entry, title, scene.doc.article.published), token.idx)
    if holder is None:
        return None
    named = {*offices().get(title, ())} & offices_of(holder.id, scene.doc.article.published)
    rivals = scene.several(lambda entry: entry.country == holder.country and bool(named & offices_ever_of(entry.id)))
    return None if rivals else holder


def goes_on_behind(token: Token) -> bool:
    """Whether the office goes on after its noun: "secretary of state"."""
    return token.i + _BEHIND < len(token.doc) and spelling(token) + _behind(token) in offices()


def _behind(token: Token) -> str:
    """The two words behind a noun: " of state"."""
    return "".join(f" {spelling(word)}" for word in token.doc[token.i + 1 : token.i + 1 + _BEHIND])
