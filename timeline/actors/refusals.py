"""A known name in its sentence in, why it stands for no actor there out: one named refusal for each reason."""

from __future__ import annotations

from dataclasses import replace

from timeline.actors.actor_words import actor_words
from timeline.actors.gazetteer import Alias, Usage, capitals
from timeline.actors.name_row import KnownName, NameRefusal, NameRow
from timeline.actors.names import name_pattern, title_pattern
from timeline.actors.words import words
from timeline.language import Doc, Token, among, parse
from timeline.language.genders import Gender, first_names_of
from timeline.language.labels import Dep, Entity
from timeline.language.tongue import tongue
from timeline.language.word import base, is_led_by, is_spelled, is_topmost, right_behind
from timeline.model import Span

_LOOK_BACK = 30


def refusal(doc: Doc, text: str, span: Span, alias: Alias) -> NameRefusal | None:
    """Why the name stands for no actor; None where it does."""
    row = refused_by(KnownName(doc, text, span, alias))
    return row.reason if row is not None else None


def refused_by(name: KnownName) -> NameRow | None:
    """The first row that refuses it; None where none does."""
    return next((row for row in NAME_ROWS if name.alias.usage in row.usages and row.is_so(name)), None)


def _is_minority(name: KnownName) -> bool:
    """Whether a people is in another country: "ethnic Albanians in Serbia", "Estonia's Russians"."""
    several = name.alias.text.endswith("s")
    return several and (bool(actor_words().minority.match(name.text, name.span.end)) or _is_owned(name))


def _is_language(name: KnownName) -> bool:
    """Whether a demonym is a language: "in English", "Spanish-speaking", "a Russian word"."""
    if actor_words().language_after.match(name.text, name.span.end):
        return True
    token = name.head
    if token is None or token.text.endswith("s"):
        return False
    if parse.entity(token) == Entity.LANGUAGE:
        return True
    spoken = is_led_by(token, tongue().in_into_or_from)
    return spoken or (parse.is_object(token) and base(token.head) in words("speaking"))


def _is_owned(name: KnownName) -> bool:
    """Whether a people is somebody's: "its Albanians", "Estonia's Russians" live there, and are no state."""
    token = name.head
    return token is not None and parse.is_plural(token) and parse.has(token, parse.is_owner)


def _is_ware(name: KnownName) -> bool:
    """Whether a demonym only tells the kind of a thing: "a Chinese restaurant", "drank French wine"."""
    token = name.head
    if token is None or not parse.is_modifier(token):
        return False
    noun = token.head
    if base(noun) in words("culture"):
        return True
    return parse.dep(noun) in (Dep.OBJECT, Dep.PASSIVE_SUBJECT, Dep.JOINED) and base(noun.head) in words("enjoying")


def is_one_person(token: Token | None) -> bool:
    """ "The 48-year-old Australian", "a Belgian": the singular of a noun that has a plural of its own in "-s".

    Likewise whoever is said to be of an age, though the noun may mean all: "the 56-year-old Congolese".

    Likewise what one of them owns: "the Belgian's bid".
    """
    if token is None or parse.is_modifier(token):
        return False
    aged = any(map(actor_words().aged.search, among.spellings(token.lefts)))
    if not aged and not token.text.endswith(tuple(words("singular_of_peoples"))):
        return False
    if parse.is_owner(token):
        return parse.has(token, parse.is_determiner) and parse.has(token, parse.is_case)
    return parse.dep(token) in _NOUNS_OF_A_CLAUSE and (aged or _is_one_of_several(token))


def is_called_by_nothing_else(token: Token) -> bool:
    """ "The Belgian": whether no word but the article stands before one of a people."""
    return all(parse.is_determiner(word) for word in token.lefts)


def _is_one_of_several(token: Token) -> bool:
    """ "A Belgian", "another Belgian", "the Belgian" who acts: of all of them one says "the Belgians"."""
    beside = [child for child in token.lefts if parse.dep(child) in _BEFORE_A_NOUN]
    told_of = parse.is_active_subject(token) and among.says(beside, tongue().definite)
    return not parse.is_plural(token) and (told_of or among.says(beside, tongue().one_more))


_NOUNS_OF_A_CLAUSE = frozenset({Dep.SUBJECT, Dep.PASSIVE_SUBJECT, Dep.OBJECT, Dep.OF_PREPOSITION, Dep.APPOSITION})
_BEFORE_A_NOUN = frozenset({Dep.DETERMINER, Dep.ADJECTIVE, Dep.COUNT, Dep.COMPOUND, Dep.ADVERBIAL_NOUN})


def _is_called_after(name: KnownName) -> bool:
    """ "The Camp David deal", "the Geneva conventions": a place in the name of what was agreed there."""
    token = name.head
    return token is not None and parse.is_modifier(token) and base(token.head) in words("called_after_places")


def _once_ruled_it(name: KnownName) -> bool:
    """ "The former French colony", "a former Soviet republic": what is meant is the land, and no more whose it was."""
    token = name.head
    land = token.head if token is not None and parse.is_modifier(token) else None
    return land is not None and base(land) in words("once_ruled") and among.says(land.lefts, words("gone_by"))


def _is_behind_a_name(name: KnownName) -> bool:
    """ "Puerto Cortes": an organ's name of one word that only ends the name of something else."""
    word = name.doc.token_at(name.span.start)
    if word is None or name.span.end - name.span.start > len(word) or not word.i:
        return False
    before = word.doc[word.i - 1]
    named = parse.is_name(before) and parse.is_compound(before) and before.head.i == word.i and before.text.istitle()
    one_place = parse.continues_name(word) and parse.entity(word) in (Entity.STATE, Entity.PLACE)
    return named and (one_place or parse.entity(before) not in (Entity.STATE, Entity.PEOPLE, Entity.ORGANISATION))


def _is_river(name: KnownName) -> bool:
    """ "Crossed the Niger": with an article of its own, and nothing that it belongs to."""
    token = name.head if name.span.of(name.text) in words("rivers") else None
    if token is None or name.text[max(name.span.start - _ARTICLE, 0) : name.span.start] != "the ":
        return False
    return not parse.is_modifier_or_owner(token) and parse.has(token, parse.is_determiner)


_ARTICLE = 4


def _is_elsewhere(name: KnownName) -> bool:
    """ "The White House in Bishkek": what stands in the capital of another land than that whose organ is called so."""
    link = name.doc.token_at(name.span.end + _SPACE)
    town = right_behind(link) if is_spelled(link, tongue().whereabouts) else None
    lies_in = capitals().get(town.text) if town is not None else None
    return lies_in is not None and lies_in != name.alias.entry.id


def _is_behind_a_given_name(name: KnownName) -> bool:
    """ "Luís Montenegro's government": a surname, where a given name that is no place's stands right in front."""
    before = name.doc.token_at(name.span.start - _SPACE - 1) if name.span.start > 1 else None
    if before is None or name.text[before.idx + len(before.text) : name.span.start] != " ":
        return False
    named = before.text in first_names_of(Gender.FEMALE) | first_names_of(Gender.MALE)
    return named and parse.is_compound(before) and before.head.idx == name.span.start


_SPACE = 1


def _given_names() -> frozenset[str]:
    return first_names_of(Gender.FEMALE) | first_names_of(Gender.MALE)


def _is_borne_by_somebody(name: KnownName) -> bool:
    """ "Luís Montenegro won. Montenegro said": a land's name, where the text has given it somebody before.

    Not where something happens in it, comes from it or is its own.
    """
    head, called = name.head, name.span.of(name.text)
    if head is None or parse.is_of_preposition(head) or parse.is_modifier_or_owner(head):
        return False
    before = (word for word in name.doc.tokens[: head.i] if word.text == called)
    return any(_is_behind_a_given_name(replace(name, span=Span(word.idx, word.idx + len(called)))) for word in before)


def _is_no_place(name: KnownName) -> bool:
    """Whether a city's or region's name is here a person's or a company's."""
    kinds = {parse.entity(token) for token in name.doc.tokens_in(name.span)}
    if kinds & {Entity.STATE, Entity.PLACE, Entity.BUILDING}:
        return False
    if Entity.PERSON in kinds:
        return True
    start = name.span.start
    led = actor_words().before_place.search(name.text, max(start - _LOOK_BACK, 0), start)
    return name.alias.plain in words("doubtful_places") and led is None


def _is_surname(name: KnownName) -> bool:
    """ "Volker Turk", and "Turk" behind him: a name without an article, which the model takes for a person's."""
    token = name.head
    if token is None or not parse.is_name(token) or parse.entity(token) != Entity.PERSON:
        return False
    return not (parse.is_plural(token) or parse.is_modifier_or_owner(token) or parse.has(token, parse.is_determiner))


def _is_first_name(name: KnownName) -> bool:
    """Whether a surname follows: "Paris Hilton"; not a title, a thing or a longer name, "Moscow State University"."""
    start, end = name.span
    following = name_pattern().match(name.text, end + 1) if name.text[end : end + 1] == " " else None
    if following is None or " " in following[0] or title_pattern().match(name.text, following.start()):
        return False
    token, before = name.doc.token_at(following.start()), name.doc.token_at(start)
    if token is None or not parse.is_name(token) or token.text in words("not_in_names") | words("not_names"):
        return False
    joined = before is not None and before.head.i == token.i and parse.is_compound(before)
    return joined and parse.entity(token) not in _NO_SURNAMES


_NO_SURNAMES = frozenset(
    {
        Entity.ORGANISATION,
        Entity.BUILDING,
        Entity.EVENT,
        Entity.PEOPLE,
        Entity.DATE,
        Entity.PRODUCT,
        Entity.LAW,
    }
)


def _only_reports(name: KnownName) -> bool:
    """Whether the name tells only whose newspaper reports, or where the reporter's source sits."""
    token = name.head
    if token is None:
        return False
    owner = token
    while parse.is_modifier_or_owner(owner) and not is_topmost(owner):
        owner = owner.head
    if owner.i != token.i and base(owner) in words("media"):
        return _reports(owner)
    sits = is_led_by(token, words("reporter_place")) and parse.is_common_noun(token.head.head)
    return sits and _reports(token.head.head)


def _reports(token: Token) -> bool:
    return parse.is_active_subject(token) and base(token.head) in words("reporting")


_PEOPLES = frozenset({Usage.DEMONYM})
_CITIES = frozenset({Usage.PLACE, Usage.CAPITAL})

NAME_ROWS: tuple[NameRow, ...] = (
    NameRow(
        NameRefusal.LANGUAGE,
        _is_language,
        ("He wrote it in {English}.", "She speaks {Russian} at home."),
        ("{Russian} troops left.", "The {French} voted on Monday."),
        _PEOPLES,
    ),
    NameRow(
        NameRefusal.WARE,
        _is_ware,
        ("They met at a {Chinese} restaurant.", "He drank {French} wine."),
        ("They met {Chinese} guards.", "He signed a {French} treaty."),
        _PEOPLES,
    ),
    NameRow(
        NameRefusal.PERSON,
        lambda name: is_one_person(name.head),
        (
            "The 48-year-old {Australian} was held.",
            "A {Belgian} fled.",
            "The {Belgian} fled.",
            "The {Belgian}'s bid failed.",
        ),
        ("The {Australian} army fled.", "{Belgians} voted.", "The {Chinese} voted."),
        _PEOPLES,
    ),
    NameRow(
        NameRefusal.RULER,
        _once_ruled_it,
        ("The former {French} colony expelled him.", "A former {Soviet} republic, it applied in March."),
        ("The former {French} president left.", "The {French} colony rose.", "Former {Soviet} troops left."),
        _PEOPLES,
    ),
    NameRow(
        NameRefusal.SOMEONE,
        _is_surname,
        ("Volker {Turk} left.", "On Monday {Turk} said so."),
        ("The {French} voted on Monday.", "{Chinese} troops left."),
        _PEOPLES,
    ),
    NameRow(
        NameRefusal.MINORITY,
        _is_minority,
        ("The {Albanians} of Serbia voted.", "Its {Albanians} voted.", "Estonia's {Russians} left."),
        ("{Albanians} voted on Monday.", "The {Russians} left."),
        _PEOPLES,
    ),
    NameRow(
        NameRefusal.CURRENCY,
        lambda name: actor_words().currency.match(name.text, name.span.end) is not None,
        ("It cost 30 {US} dollars.", "It lost a million {Hong Kong} dollars."),
        ("{US} troops left.", "{Hong Kong} voted."),
    ),
    NameRow(
        NameRefusal.SOMEONE,
        _is_behind_a_given_name,
        ("Luís {Montenegro} left.", "Ana {Chad} won."),
        ("In 2020 {Montenegro} left.", "Jackson fled to {Jordan}."),
    ),
    NameRow(
        NameRefusal.SOMEONE,
        _is_borne_by_somebody,
        ("Luís Montenegro won. On Monday {Montenegro} spoke.", "Ana Chad won. Police held {Chad}."),
        ("Luís Montenegro won. He fled to {Montenegro}.", "{Chad} voted. Ana Chad won.", "Ana Holt won. {Chad} voted."),
        frozenset({Usage.NAME}),
    ),
    NameRow(
        NameRefusal.DEAL,
        _is_called_after,
        ("The {Camp David} deal held.", "The {Geneva} conventions held."),
        ("The {Geneva} talks failed.", "Talks in {Geneva} failed."),
        _CITIES | {Usage.ORGAN},
    ),
    NameRow(
        NameRefusal.SOMEONE,
        _is_behind_a_name,
        ("They sailed from Puerto {Cortes}.",),
        ("The {Cortes} met.", "The Spanish {Cortes} voted.", "The {Bundestag} met."),
        frozenset({Usage.ORGAN}),
    ),
    NameRow(
        NameRefusal.ELSEWHERE,
        _is_elsewhere,
        ("They stormed the {White House} in Bishkek.", "The {White House} in Moscow burned."),
        (
            "They stormed the {White House} in May.",
            "The {White House} in Washington burned.",
            "The {Bundestag} in Berlin met.",
        ),
        frozenset({Usage.ORGAN}),
    ),
    NameRow(
        NameRefusal.RIVER,
        _is_river,
        ("They crossed the {Niger} at dawn.", "Rebels held both banks of the {Jordan}."),
        ("They crossed {Niger} at dawn.", "The king left the {Niger} government."),
        frozenset({Usage.NAME}),
    ),
    NameRow(
        NameRefusal.SOMEONE,
        _is_no_place,
        ("{Sydney} Holt left.", "{Florence} wept."),
        ("{Lagos} burned.", "He fled to {Odessa}."),
        frozenset({Usage.PLACE}),
    ),
    NameRow(
        NameRefusal.SOMEONE,
        _is_first_name,
        ("The singer {Paris} Jackson won.", "{London} Breed resigned in May."),
        ("{London} Mayor Ali Banda left.", "{Moscow} State University closed.", "{London} fell."),
        _CITIES,
    ),
    NameRow(
        NameRefusal.SOMEONE,
        lambda name: name.span.of(name.text) in _given_names() and _is_first_name(name),
        ("The Socialist {Salvador} Illa was elected.", "{Salvador} Holt resigned in May."),
        ("{Jordan} Airways was sold.", "{Jordan} fell.", "{Salvador} left.", "{Salvador} President Ana Holt left."),
        frozenset({Usage.NAME}),
    ),
    NameRow(
        NameRefusal.SOMEONE,
        _is_first_name,
        ("{Duma} Boko left.", "The lawyer {Duma} Boko won."),
        (
            "The {Duma} voted.",
            "{Duma} Speaker Ali Banda left.",
            "{Bundestag} President Ali Banda left.",
            "{Duma} fell.",
        ),
        frozenset({Usage.ORGAN}),
    ),
    NameRow(
        NameRefusal.REPORTER,
        _only_reports,
        ("The {Chinese} newspaper said that he fled.", "A correspondent in {Beijing} reported it."),
        ("{China} said that he fled.", "Guards in {Beijing} fired."),
    ),
)
"""Asked in order, the first that fits refusing the name."""
