"""English, as telling events needs it."""

import re
from collections.abc import Iterable

from timeline.events.event_words import EventWords
from timeline.language.genders import Gender
from timeline.languages.en.bounds import BOUNDS
from timeline.languages.en.short_forms import agreeing, may_disagree
from timeline.languages.en.verb_forms import was
from timeline.languages.en.verb_group import verb_group

_ROUGHLY = r"(?:(?:on or|at least|perhaps|probably|sometime)\s+)(?:(?:about|around|in|on)\s+)?"
_DASH = r"[-\u2010-\u2015\u2212]"


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _listed(names: Iterable[str]) -> str:
    """ "Chad", "Chad and Peru", "Chad, Peru and Mali"."""
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last


def _owned_by(name: str) -> str:
    return name + ("’" if name.endswith("s") else "’s")


def _before_sound(article: str, following: str) -> str:
    """ "A" or "an", as the word asks that now stands behind it."""
    vowel = following[:1] in "aeiou" and not following.startswith(("uni", "eu", "one", "us"))
    return article[0] + ("n" if vowel else "")


EVENT_WORDS = EventWords(
    of_two_kinds=_words("strike"),
    always_capital=_words("i"),
    going_about=_words("begin start continue resume try seek"),
    willing=_words("accept allow let permit return join recognise recognize send take"),
    only_long_ago=_words("back"),
    meaning=_words("meaning"),
    in_which=_words("day extent manner moment night place point reason time way week year"),
    took_place="took place",
    only_coming=_words("come"),
    hardly=(" just", " only", " barely", " shortly", " even", " less", " more"),
    needing_more=_words("come show follow"),
    coming_about=_words("come follow"),
    next_in_story=_words("then"),
    commemorations=_words("anniversary"),
    spending=_words("spend mark"),
    learning=_words("learn hear"),
    would=_words("would could might"),
    parts_of_a_whole=_words(
        "arm batch branch bulk dozens handful hundreds majority member members minority "
        "number pair portion quarter series set share subsidiary thousands unit variety"
    ),
    counts=_words("majority minority number percentage proportion quarter rate share"),
    ideas=_words("clue idea inkling notion"),
    following=_words("follow"),
    starting=_words("begin start"),
    according=_words("according"),
    stopping=_words("suspend halt cancel postpone stop cease"),
    light=_words(
        "hold stage launch conduct carry make pay issue impose begin start undertake continue resume sign "
        "mount lodge give deliver take announce end complete wage plan order open commit attempt file lead "
        "host have do suffer face perform express voice offer provide grant reach enter join attend propose "
        "demand lift execute organise organize declare pursue cancel cease halt postpone stop suspend"
    ),
    answering=_words("respond retaliate react reply answer counter"),
    bounding=_words("begin start end finish"),
    scenes=_words("see bring witness mark usher"),
    of_all=_words("ballot by-election census election poll primary referendum run-off runoff"),
    so_long=_words(
        "ban ceasefire cease-fire curfew deadline delay extension grace halt mandate moratorium pause permit reprieve "
        "respite stay suspension truce visa waiver"
    ),
    heard_by=_words(
        "arbitrator assembly audience board body camera chamber commission committee congress council court crowd "
        "house icj icc inquiry judge jury lawmaker legislator legislature magistrate mp panel parliament prosecutor "
        "reporter senate senator subcommittee supporter tribunal"
    ),
    declaring=_words("call declare designate proclaim"),
    casting=_words(
        "appoint brand cast depict describe designate elect establish hire identify install label list name nominate "
        "portray quote rank rate recognise recognize see"
    ),
    naming_it=_words("call name dub title entitle nickname code"),
    turning_into=_words("turn"),
    put=_words("set schedule slate reschedule"),
    warring=_words("fight battle combat tackle beat conquer defeat"),
    scoring=_words("beat defeat thrash crush rout win draw trounce hammer down overrun"),
    reaching=_words("into to past"),
    setting_off=_words("explode detonate fire launch drop throw plant set carry use"),
    motion=_words("go travel fly return come move head"),
    sentencing=_words("give hand get receive serve face"),
    years_of_anniversaries={"centenary": 100, "bicentenary": 200},
    rules_of_hours=frozenset({"<time of day>"}),
    measures=_words(
        "series round wave number string spate set day week pair dozen hundred lot couple part month kind "
        "sort form burst hour campaign majority"
    ),
    called_after_places=_words(
        "bombing blast explosion shooting massacre stabbing siege earthquake quake riot unrest flood fire war "
        "crisis tragedy disaster killing murder genocide"
    ),
    words_for_it=_words("account admission calculation count estimate opinion reckoning tally telling view"),
    attempts=_words("attempt bid effort plot move try"),
    promises=_words("plan decision agreement pledge promise"),
    refusals=_words("refusal failure inability unwillingness reluctance"),
    unsure=_words(
        "rumour rumor claim allegation suggestion speculation hope fear possibility prospect threat idea "
        "theory suspicion chance risk belief accusation proposal intention intent aim"
    ),
    anniversaries=_words("anniversary centenary bicentenary jubilee"),
    agreed=_words("accord agreement deal order pact ruling settlement treaty truce"),
    occasions_to_speak=_words("speech address interview rally summit meeting conference ceremony call"),
    papers=_words("contract deal agreement accord pact treaty truce memorandum"),
    asked=_words("behest initiative insistence invitation order request suggestion urging"),
    wars=_words("war conflict fighting"),
    officials=_words(
        "lawmaker official minister politician diplomat legislator soldier troop force leader parliamentarian "
        "envoy delegation officer senator representative authority police"
    ),
    units=_words("second minute hour day night week month year decade century"),
    told_apart=_words(
        "another other previous earlier new further future second similar more any no past recent possible "
        "each every several many next"
    ),
    said_behind=_words(
        "never there here together jointly again home abroad around away back close far ahead forward apart down up "
        "out off over further under aside ashore aground east west north south eastward westward northward "
        "southward inland in inside outside overboard upstream behind free short underground overseas closer "
        "higher lower ill better worse second third fourth fifth last online offline"
    ),
    several_times=_words("twice thrice times repeatedly"),
    earlier=_words("earlier before previously"),
    later=_words("later eventually subsequently finally since soon gradually long still"),
    pointing_back=_words("there accompanying then same ensuing subsequent afterwards afterward"),
    stressing=_words("particularly especially notably mainly including"),
    fixed=_words("due set ready bound certain sure poised scheduled slated destined"),
    achieved={"able": True, "unable": False}
    | dict.fromkeys(
        _words(
            "shocked surprised astonished stunned amazed glad pleased delighted happy relieved sad saddened sorry "
            "proud disappointed dismayed horrified alarmed lucky fortunate quick right wrong"
        ),
        True,
    ),
    coming=_words("planned future proposed expected upcoming scheduled imminent due slated"),
    open=_words("possible potential any"),
    presumed=_words("after following since despite amid during because behind"),
    no_longer=_words("former ex ex- one-time onetime retired"),
    mutual=_words("joint bilateral mutual"),
    in_company=_words("together jointly alongside"),
    amounts=_words("enough little less much"),
    beside_with=_words("along together"),
    nearby=_words("near outside"),
    circumstances=_words("with despite amid given because like unlike of without as"),
    disposed=_words(
        "ready poised prepared bound certain sure likely unlikely able unable willing unwilling reluctant "
        "keen eager determined"
    ),
    comma_when=re.compile(r", when\b"),
    bounds=BOUNDS,
    orders={"after": 1, "before": -1},
    by_then=frozenset({"by"}),
    moments=frozenset({"moment", "time"}),
    eves=frozenset({"eve"}),
    again=re.compile("and"),
    opens_when=re.compile(r"[ ,]*when "),
    likened_to=frozenset({"with", "to"}),
    counted=re.compile(r"\b(?:next|following|later|previous|earlier|before|after)\b", re.IGNORECASE),
    row_of_times=re.compile(
        r"(?:[\s,]|\b(?:and|in|on|from|between|again|also|then|later|finally|once|more|most|recently|\d{1,4})\b)*"
        r"|,?\s+and,?\s+(?:in|at)\s+(?:[a-z]{1,20}\s+){0,2}[a-z]{1,20},?\s+(?:in|on)\s+"
        r"|,?\s+and,\s+(?:if|when|where)\s+(?:[a-z]{1,20}\s+){0,3}[a-z]{1,20},\s+(?:in|on)\s+"
    ),
    said_again=re.compile(r",?\s+\(?(?:in\s+|on\s+)?"),
    joint=re.compile(r"\s*(?:,\s*)?(?:and\s+|while\s+|but\s+)?"),
    opens_next=re.compile(r"\s*(?:,|\b(?:and|while|but)\b)"),
    from_to=re.compile(
        rf"\s*(?:to|until|till|through|/|{_DASH}(?:to{_DASH})?)\s*(?:the\s+|{_ROUGHLY})?", re.IGNORECASE
    ),
    between_and=re.compile(rf"\s*and\s*(?:{_ROUGHLY})?", re.IGNORECASE),
    roughly_at=re.compile(rf"\b{_ROUGHLY}\Z", re.IGNORECASE),
    hour=re.compile(
        r"(?:before |after )?(?:\d|(?:dawn|daybreak|sunrise|noon|midday|dusk|sunset|nightfall|midnight|dark)\b)",
        re.IGNORECASE,
    ),
    onwards=re.compile(r" on(?:wards?)?(?=[ ,.;])(?! the\b| a\b)", re.IGNORECASE),
    through=re.compile(r"\bthrough $", re.IGNORECASE),
    deictic=re.compile(
        r"\b(?:last|past|recent|next|coming|this|following|ensuing|subsequent|previous|preceding)\b", re.IGNORECASE
    ),
    period=re.compile(
        r"(?:the |that |its |their )?(?:(?:first|second|third|fourth|final|last|latest)(?: fiscal)? (?=quarter|half))?"
        r"(?:(?P<number>\w+) )?(?P<unit>week|month|quarter|half|year)s?",
        re.IGNORECASE,
    ),
    up_to_its_end=re.compile(r",? (?:that |which )?(?:ended|ending|ends|to|through)(?: on)? ", re.IGNORECASE),
    months_of={
        "month": 1,
        "quarter": 3,
        "half": 6,
        "half-year": 6,
        "half year": 6,
        "year": 12,
        "three months": 3,
        "six months": 6,
        "nine months": 9,
        "twelve months": 12,
    },
    of_a_length=re.compile(
        r"\b(?:the|its|their|a) (?:fiscal |financial |full )?"
        r"(?P<unit>year|half(?:[- ]year)?|quarter|(?:three|six|nine|twelve) months) (?:ended|ending)(?: on)? $",
        re.IGNORECASE,
    ),
    loosely=re.compile(r"\b(?:less|more|fewer|than|over|under|nearly|almost|within|least|most)\b", re.IGNORECASE),
    lasting=re.compile(r"\b(?:for|in|within|during|over)\s+(?:the\s+)?$", re.IGNORECASE),
    begins_a_stretch=re.compile(r"\b(?:from|between)\s+(?:the\s+)?$", re.IGNORECASE),
    ends_a_stretch=re.compile(r"\band\s+(?:the\s+)?(?:(?:at least|about|around|roughly)\s+)?$"),
    to_an_end=re.compile(r",?\s+(?:(?:until|till)\s+[A-Za-z]|(?:up to|to)\s+(?:his|her|its|their|the)\b)"),
    or_at=re.compile(r",?\s+or\s+(?:(?:in|on|by)\s+)?(?:the\s+)?"),
    joined_days=re.compile(r"\s+and\s+(?:on\s+)?"),
    most_recently=re.compile(r"\b(?:most recently|latest|lastly)\s(?:in |on )?$", re.IGNORECASE),
    ago=re.compile(r"\b(?:ago|last|yesterday|earlier)\b", re.IGNORECASE),
    from_amount=re.compile(
        r"\bfrom\s+(?:(?:an?|the|its|their) (?:[a-z-]{3,12} )?(?:high|level|low|peak|record|total) (?:of )?)?"
        r"(?:(?:(?:fewer|less|more) than|about|around|nearly|some|just|only|over|under|almost|roughly) )?"
        r"[$£€]?\d[\d.,]*+%?(?:\s*+(?!(?:and|but|to|until|till|when)\b)\w++){0,2}(?:,? or [\w$£€.,% ]{1,40},)?"
        r"(?:\s+(?:at|in|by|on|the|end|start|beginning|of|late|early|mid|a|as)){0,9}\s*+$",
        re.IGNORECASE,
    ),
    yardstick_words=_words("first only second third record unprecedented unseen not n't never no time high low"),
    seasons=_words("Spring Summer Autumn Fall Winter"),
    level=re.compile(
        r"['’]?s?\s+(?:closing\s+)?(?:low|high|peak|trough|bottom|ceiling|floor|level|record|average|close|figure|total|rate|target|estimate|forecast|base)\b"
    ),
    of_its_own=re.compile(r"\b(?:its|their|the|a|an)\s+$", re.IGNORECASE),
    multiple=re.compile(
        r"\b(?:double|triple|twice|half|(?:three|four|five|six|seven|eight|nine|ten) times)\s"
        r"(?:the (?:number|rate|figure|level|total|toll|amount|share|price)|that|those|as (?:many|much|high))\b"
        r"[^.,;:\n]{0,30}$"
    ),
    part_of_a_game=re.compile(
        r"(?:first|second|third|fourth|1st|2nd|3rd|4th|final|last)[ -](?:quarter|half)", re.IGNORECASE
    ),
    season_of_games=re.compile(r"\b(?:last|this|next|past|that|previous|same|the) season$", re.IGNORECASE),
    bracketed=re.compile(r"(?:[\s\d,;'’–—-]|\band\b|\bto\b)*\)"),
    opened=re.compile(r"(?P<noun>\S)\s?\((?:[\s\d,;'’–—-]|\band\b|\bto\b)*$"),
    an_age=re.compile(r"the (?:century|decade|year|month|week)$", re.IGNORECASE),
    ranking=_words("first last only great man woman person"),
    one_of_them=re.compile(
        r"\b(?:first|second|third|fourth|last|latest|final|most recent|earliest|oldest|newest|one|two|three|most|many|"
        r"some|half|all|several|dozens) of (?:them|these|those|which|whom),? (?:(?:in|on|by|since|during) )?"
        r"(?:the |early |late )?$",
        re.IGNORECASE,
    ),
    about=_words("about against because by despite for of over to with"),
    cause=_words("because"),
    from_before=re.compile(r"\bfrom (?:the )?$", re.IGNORECASE),
    a_time_before=re.compile(
        r"(?:(?:a|one|the) )?(?:(?:year|quarter|month|week)[ -](?:earlier|ago|before)|"
        r"(?:previous|prior|preceding|last) (?:year|quarter|month|week))$",
        re.IGNORECASE,
    ),
    changed_from=re.compile(
        r"(?:%|\b(?:percent|per cent|percentage points?|points?|by (?:an? |two )?(?:third|half|quarter|fifth)s?|"
        r"(?:up|down) [\w. ]{1,20}|"
        r"(?:increase|decrease|rise|drop|fall|decline|gain|jump) of (?:\w{2,10} ){0,2}\d[\w.% ]{0,15}))"
        r" from (?:the )?$",
        re.IGNORECASE,
    ),
    dangling=_words(
        "and or but as that which who whose than albeit although though while because of with from at by during "
        "between against into amid among since until according the a an just only barely compared"
    ),
    unfinished=re.compile(
        r"(?<!\s)\s(?:(?:in|over) (?:order|an (?:attempt|effort)|a (?:bid|move))|as (?:early|long|soon|late|far))$",
        re.IGNORECASE,
    ),
    hanging=re.compile(r"(?<=\w) (?:since|until|till|from|during|in|on)(?=,)", re.IGNORECASE),
    little=_words(
        "a an the of to in on at by for with from and or but as that into over its their his her which who "
        "than against between was were be not is are about under after before through would will had has have "
        "it"
    ),
    said_planned=re.compile(r"^next\b|\b(?:planned|scheduled|proposed|due|future|expected|upcoming)\b", re.IGNORECASE),
    article=re.compile(r"^(?:a|an|the|this|that|these|those|such)\s+", re.IGNORECASE),
    prepositions=_words(
        "about across against along alongside as aside at away back behind by down for from in into near of "
        "off on out over through to together towards toward under up upon way with"
    ),
    in_full={"s": "is", "m": "am", "re": "are", "ve": "have", "ll": "will", "d": "would"},
    by_number={
        "am": ("is", "are"),
        "is": ("is", "are"),
        "are": ("is", "are"),
        "was": ("was", "were"),
        "has": ("has", "have"),
        "have": ("has", "have"),
    },
    shares=_words("half most some all many much part majority rest third quarter"),
    some=_words("all both many most others several some"),
    shares_of_a_time=_words("each all most much many part half some end start beginning middle rest course"),
    as_subject={"him": "he", "them": "they", "me": "they", "us": "they"},
    as_doer={"their": "they", "your": "you", "its": "it", "his": "he", "her": "she"},
    for_others={
        "i": "they",
        "we": "they",
        "me": "them",
        "us": "them",
        "mine": "theirs",
        "ours": "theirs",
        "my": "their",
        "our": "their",
        "ourselves": "themselves",
        "myself": "themselves",
    },
    for_others_of={
        Gender.FEMALE: {"i": "she", "me": "her", "mine": "hers", "my": "her", "myself": "herself"},
        Gender.MALE: {"i": "he", "me": "him", "mine": "his", "my": "his", "myself": "himself"},
    },
    place_link="in",
    doer_link="by",
    known="the {}".format,
    told="that {}".format,
    done_by="by {}".format,
    going_to="to {}".format,
    being_in="in {}".format,
    joined_on="and {}".format,
    with_others="{} and others".format,
    those_meant=_words("those"),
    people="People",
    owned_by=_owned_by,
    owned_by_them="their",
    listed=_listed,
    was=was,
    before_sound=_before_sound,
    may_disagree=may_disagree,
    agreeing=agreeing,
    verb_group=verb_group,
)
