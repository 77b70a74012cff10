"""How many: numbers in words and figures, exact and vague. They serve the other tables and are nothing alone."""

from __future__ import annotations

from timeline.dates.grammar import Build, Parts, Rule
from timeline.dates.reading import Quantity
from timeline.model import TimexMod


def _plain(parts: Parts) -> Quantity:
    return Quantity(next(iter(parts.values())))


def _spelled(parts: Parts) -> Quantity | None:
    """ "forty-five" adds, "two hundred" multiplies; "five forty" is no number."""
    first, second = parts["first"], parts.get("second")
    if second is None:
        return Quantity(first)
    return Quantity(first + second) if first >= 20 and first % 10 == 0 and 0 < second < 10 else None


def _multiplied(parts: Parts) -> Quantity:
    total = (parts.get("count") or Quantity(1)).value * parts["multiplier"]
    return Quantity(total + (parts["rest"].value if "rest" in parts else 0))


def _range(parts: Parts) -> Quantity | None:
    low, high = parts["low"].value, parts["high"].value
    return Quantity(low, high) if low < high else None


def _says(mod: TimexMod | None) -> Build:
    return lambda _: (mod,)


def _qualified(parts: Parts) -> Quantity:
    count, (mod,) = parts["count"], parts.get("qualifier", (None,))
    return Quantity(count.value, count.upper, mod)


RULES = (
    Rule("<figures>", "<number>", "figures", _plain, {"12": None}, alone=False),
    Rule("<big figures>", "<big number>", "figures", _plain, {"1,200": None}, alone=False),
    Rule("<decimal figures>", "<decimal>", "figures", _plain, {"2.5": None}, alone=False),
    Rule(
        "<figures and fraction>",
        "<number> <fraction>",
        "figures",
        lambda p: Quantity(p["number"] + p["fraction"]),
        {"2 1/2": None},
        alone=False,
    ),
    Rule(
        "<number in words>",
        "<first:number word> [~ <second:number word>]",
        "small",
        _spelled,
        {"forty-five": None, "twelve": None},
        alone=False,
    ),
    Rule(
        "<hundreds in words>",
        "[(<count:small> | <count:figures> | a)] <multiplier> [[and] <rest:small>]",
        "hundreds",
        _multiplied,
        {"two hundred and six": None, "a thousand": None},
        alone=False,
    ),
    Rule("half a", "half (a | an)", "plain", lambda _: Quantity(0.5), {"half a": None}, alone=False),
    Rule("a half", "(a | an | one) ~ half", "plain", lambda _: Quantity(0.5), {"one-half": None}, alone=False),
    Rule("half", "half", "plain", lambda _: Quantity(0.5), {"half": None}, alone=False),
    Rule(
        "<number> and a half",
        "<count:exact> and [a] half",
        "plain",
        lambda p: Quantity(p["count"].value + 0.5),
        {"two and a half": None, "two and half": None},
        alone=False,
    ),
    Rule(
        "a couple of",
        "(a couple [of] | couple of)",
        "plain",
        lambda _: Quantity(2),
        {"a couple of": None, "a couple": None},
        alone=False,
    ),
    Rule("a dozen", "(a dozen | half a dozen)", "plain", lambda _: Quantity(12), {"a dozen": None}, alone=False),
    Rule(
        "a few",
        "(a | the | quite a) few [more]",
        "plain",
        lambda _: Quantity(None),
        {"a few": None, "quite a few": None},
        alone=False,
    ),
    Rule(
        "several",
        "(several | few | many | some | numerous | various) [more]",
        "plain",
        lambda _: Quantity(None),
        {"several": None, "many more": None},
        alone=False,
    ),
    Rule(
        "a number of",
        "(a number | scores | dozens | hundreds | thousands) of",
        "plain",
        lambda _: Quantity(None),
        {"dozens of": None, "a number of": None},
        alone=False,
    ),
    Rule(
        "<number> more",
        "<count:exact> [more | additional | other]",
        "plain",
        lambda p: p["count"],
        {"three more": None},
        alone=False,
    ),
    Rule(
        "another <number>",
        "another [<count:exact>]",
        "plain",
        lambda p: p.get("count", Quantity(1)),
        {"another": None, "another ten": None},
        alone=False,
    ),
    Rule(
        "<number> to <number>",
        "<low:exact> (to | or | - | – | - to - | - or -) <high:exact>",
        "plain",
        _range,
        {"two to three": None, "10-12": None},
        alone=False,
    ),
    Rule(
        "between <number> and <number>",
        "between <low:exact> and <high:exact>",
        "plain",
        _range,
        {"between two and three": None},
        alone=False,
    ),
    Rule(
        "a",
        "(a | an) [(full | whole | single | mere | further | additional | solid)]",
        "one",
        lambda _: Quantity(1),
        {"a": None, "a full": None},
        alone=False,
    ),
    Rule(
        "consecutive, of units",
        "(consecutive | straight | successive | full | whole | long | short | previous | preceding | remaining | "
        "bloody | brutal | bitter | fierce | intense | heavy | hard | terrible | gruelling | grueling | tense | "
        "desperate | chaotic | frantic | quiet | peaceful | turbulent | difficult | eventful | costly | unbroken)",
        "trait",
        lambda p: p,
        {"consecutive": None, "bloody": None, "previous": None},
        alone=False,
    ),
    Rule(
        "working, of days",
        "(trading | working | business | school)",
        "days counted",
        lambda p: p,
        {"trading": None},
        alone=False,
    ),
    Rule("or so", "(or so | or thereabouts)", "looseness", lambda _: TimexMod.APPROX, {"or so": None}, alone=False),
    Rule(
        "more than",
        "(more than | over | upwards of | in excess of)",
        "qualifier",
        _says(TimexMod.MORE_THAN),
        {"more than": None, "over": None},
        alone=False,
    ),
    Rule(
        "less than",
        "(less than | fewer than | under)",
        "qualifier",
        _says(TimexMod.LESS_THAN),
        {"less than": None, "under": None},
        alone=False,
    ),
    Rule(
        "at least",
        "(at least | no (less | fewer) than)",
        "qualifier",
        _says(TimexMod.EQUAL_OR_MORE),
        {"at least": None, "no fewer than": None},
        alone=False,
    ),
    Rule(
        "up to",
        "(at most | up to | no (more | longer) than)",
        "qualifier",
        _says(TimexMod.EQUAL_OR_LESS),
        {"up to": None, "no more than": None},
        alone=False,
    ),
    Rule(
        "nearly",
        "(nearly | almost | not quite | close to)",
        "qualifier",
        _says(TimexMod.LESS_THAN),
        {"nearly": None, "close to": None},
        alone=False,
    ),
    Rule(
        "about",
        "(about | around | approximately | roughly | circa | some | perhaps | an estimated)",
        "qualifier",
        _says(TimexMod.APPROX),
        {"about": None, "an estimated": None},
        alone=False,
    ),
    Rule(
        "a mere",
        "(a mere | a full | a further)",
        "qualifier",
        _says(None),
        {"a mere": None},
        alone=False,
    ),
    Rule(
        "<qualifier> <number>",
        "[<qualifier>] <count:bare count>",
        "count",
        _qualified,
        {"about ten": None, "ten": None},
        alone=False,
    ),
)
"""Kinds: ``exact`` a number, ``plain`` one with vague ones, ``bare count`` what may stand before a unit."""
