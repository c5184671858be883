"""How English measures, counts and dates where a statement is compared with the words of a source."""

import re
from decimal import Decimal

from factcheck.domain.rules.calendar_words import ENGLISH
from factcheck.domain.rules.claim_against_evidence import ClaimAgainstEvidence
from factcheck.domain.rules.compared_names import ComparedNames
from factcheck.domain.rules.compared_words import ComparedWords
from factcheck.domain.rules.dated_words import DatedWords
from factcheck.domain.rules.en import rows, words
from factcheck.domain.rules.en.attribution import OFFICES
from factcheck.domain.rules.en.facts import FACTS
from factcheck.domain.rules.limits import Limit, LimitWords
from factcheck.domain.rules.measures import TIMES, Measures
from factcheck.domain.text.patterns import pattern

_UNITS: dict[str, tuple[tuple[str, str], ...]] = {
    "length": (
        ("millimetres millimeters mm", "0.001"),
        ("centimetres centimeters centimetre centimeter cm", "0.01"),
        ("metres meters metre meter m", "1"),
        ("kilometres kilometers kilometre kilometer km", "1000"),
        ("inches inch", "0.0254"),
        ("feet foot ft", "0.3048"),
        ("yards yard", "0.9144"),
        ("miles mile", "1609.344"),
    ),
    "weight": (
        ("grams grammes gram g", "0.001"),
        ("kilograms kilogrammes kilogram kilos kilo kg", "1"),
        ("tonnes tonne", "1000"),
        ("tons ton", "1000"),
        ("ounces ounce oz", "0.02835"),
        ("lb lbs", "0.45359"),
        ("stone", "6.35029"),
    ),
    "area": (
        ("hectares hectare ha", "10000"),
        ("acres acre", "4046.86"),
        ("sq_km square_kilometres square_kilometers square_kilometre", "1000000"),
        ("square_miles square_mile", "2589988"),
        ("square_metres square_meters square_metre sq_m", "1"),
        ("square_feet square_foot sq_ft", "0.092903"),
    ),
    "volume": (("litres liters litre liter", "1"), ("gallons gallon", "4.546"), ("pints pint", "0.568")),
    "time": (
        ("seconds second", "1"),
        ("minutes minute", "60"),
        ("hours hour", "3600"),
        ("days day", "86400"),
        ("weeks week", "604800"),
        ("months month", "2629800"),
        ("years year", "31557600"),
        ("decades decade", "315576000"),
        ("centuries century", "3155760000"),
    ),
    TIMES: (("times time occasions occasion fold", "1"),),
    "percentage points": (("percentage_points percentage_point", "1"),),
    "rating of 5": (("/5 out_of_5", "1"),),
    "rating of 10": (("/10 out_of_10", "1"),),
    "rating of 100": (("/100 out_of_100", "1"),),
    "speed": (("mph", "1.609344"), ("kph kmh", "1")),
    "€": (("euros euro", "1"),),
    "$": (("dollars dollar", "1"),),
    "£": (("pounds pound sterling", "1"),),
}
_UNIT_WORDS = {
    name.replace("_", " "): (dimension, Decimal(factor))
    for dimension, some in _UNITS.items()
    for names, factor in some
    for name in names.split()
}
_LONGEST_FIRST = "|".join(sorted(map(re.escape, _UNIT_WORDS), key=len, reverse=True))

_NEAR = (
    r"about|around|some|roughly|approximately|nearly|almost|just\s+over|just\s+under|just\s+short\s+of|close\s+to"
    r"|an?\s+estimated|estimated|circa|c\."
)
_ABOVE = (
    r"(?:more|greater|higher|better|longer)\s+than|over\s+the\s+age\s+of|(?<!averaged\s)over|above"
    r"|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|in\s+excess\s+of|upwards?\s+of"
)
_BELOW = r"(?:fewer|less|lower|shorter|smaller)\s+than|under|below"
_LIMITS = (
    (_NEAR, Limit.ABOUT),
    (r"at\s+least|no\s+(?:fewer|less)\s+than|not\s+less\s+than|a\s+minimum\s+of", Limit.LEAST),
    (r"top|at\s+most|(?<!-)up\s+to|no\s+more\s+than|not\s+more\s+than|as\s+many\s+as|a\s+maximum\s+of", Limit.MOST),
    (_ABOVE, Limit.ABOVE),
    (_BELOW, Limit.BELOW),
)
_ORDINALS = {
    **{"first": 1, "debut": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7},
    **{"eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12},
}
_TO_TEN = "one|two|three|four|five|six|seven|eight|nine|ten"
_IN = r"\s+(?:in|out\s+of)\s+(?:every\s+)?"
_OF_WHOM = r"\s+(?!(?:of|was|is|has|had|who|that|and|or|to|at|for|by|on|in|out|more|than)\b)(?![a-z]+ed\b)[^\W\d_]+"
_ALL = r"(?:(?:all|the|these|those|its|their|our)\s+)*"
MEASURES = Measures(
    unit=pattern(rf"(?i)\s?(?:[-‑]|(?:of\s+)?an?\s+)?\s?(?P<unit>{_LONGEST_FIRST})\b(?!\s+ago\b)"),
    units=_UNIT_WORDS,
    joins=pattern(r"\s?,?\s+(?:and\s+)?"),
    through=pattern(r"(?i)[-–]|\s+to\s+"),
    between=pattern(r"(?i)\bbetween\s+$"),
    amid=pattern(r"(?i)\s+and\s+"),
    begins=pattern(r"(?i)\bfrom\s+$"),
    part_of=pattern(
        rf"(?i)(?:one|1)(?:{_OF_WHOM}){{0,2}}{_IN}\w.*|(?:{_TO_TEN}|\d)(?:{_IN}|\s+of\s+(?:every\s+)?)(?:{_TO_TEN}|\d|10)"
    ),
    per=pattern(
        r"(?i)\s+(?:games|matches|tests|attempts|tries|starts|appearances|innings|shots|outings|seasons|episodes|elections)\b"
    ),
    share=pattern(rf"(?i)\s+(?:out\s+)?of\s+{_ALL}"),
    among=pattern(rf"(?i)\b(?:(?:out\s+)?of|among)\s+{_ALL}\Z"),
    thereof=pattern(
        rf"(?i)(?:\s+[^\W\d_]+){{0,6}},\s+(?:(?:{_NEAR}|{_ABOVE}|{_BELOW}|only|just|at\s+least|at\s+most|as\s+many\s+as|up\s+to)\s+)?"
    ),
    every=pattern(r"(?i)\bevery\s+\Z"),
    and_a=pattern(r"(?i)\s+and\s+a\s+"),
    tens=pattern(r"[2-9]0s"),
    rank=pattern(rf"(?i)(?:(?:#|\b(?:number|no\.))\s?\d+|\bnumber\s(?:{_TO_TEN})|\d(?:st|nd|rd|th))\Z"),
    behind_rank=pattern(r"(?:[-‑](?:most\s+)?|\s+)([^\W_]+)"),
    ordinal=pattern(rf"(?i)(?<!\ba )(?<!\bper )(?<!\bone )(?<!-)\b(?:{'|'.join(_ORDINALS)})\b(?!\s+of\b)"),
    ordinals=_ORDINALS,
    money={"$": "$", "€": "€", "£": "£", "US$": "$", "USD": "$", "EUR": "€", "GBP": "£"},
    limits=LimitWords(
        before=[(pattern(rf"(?i)\b(?:{one})\s+(?:an?\s+|the\s+)?$"), limit) for one, limit in _LIMITS],
        behind=[
            (pattern(r"(?i)\s+or\s+(?:more|over|above)\b|\+"), Limit.LEAST),
            (pattern(r"(?i)\s+or\s+(?:fewer|less|under|below)\b"), Limit.MOST),
            (pattern(r"(?i)\s+or\s+so\b"), Limit.ABOUT),
        ],
    ),
    no_numbers=pattern(
        r"(?i)(?:dou|tri)bled|halved|(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)[-‑]\w+"
    ),
)

_SAME = {
    "died": "death deaths dead die dies died dying killed kill killing fatalities fatal lives",
    "cases": "case cases infections infected infection positive confirmed",
    "film": "film movie films movies picture",
    "times": "time times occasion occasions",
    "hurt": "hurt injured injuries injury wounded",
    "votes": "vote votes voted members ballots",
    "play": "play played match matches game games",
    "work": "employ employs employed employees workers work works staff jobs",
    "rate": "rate rating rated approval score scored scores",
    "rise": "rise rose risen increase increased grew growth gain gained up more",
    "fall": "fall fell fallen drop dropped decrease decreased decline declined down",
    "born": "born birth",
    "pupil": "pupil pupils student students",
    "buy": "bought buy purchase purchased",
    "open": "open opened opening opens",
    "close": "close closed shut closes closing closure",
    "spend": "spend spent spending cost costs",
    "earn": "revenue earned takings turnover grossed gross",
    "win": "win won wins winner victory",
    "build": "build built builder",
    "write": "wrote written write writer author",
    "take": "took take taken takes",
    "lose": "lose lost loses losing",
    "sell": "sell sold sells sale sales",
    "lead": "lead led leader",
    "review": "review reviews reviewer reviewers critic critics",
    "found": "founded founder foundation established",
}
_STEM = 5
_SMALL = words(
    "the an of to in on at by for from with as is are was were be been being has have had its it his her their they he "
    "she this that these those which who whom whose and or but not so than then also there here when while where what "
    "will would can could may might did does do all any each some such no nor per cent percent more less about over "
    "under nearly almost least most fewer only just into out up down off after before since until during between "
    "million billion thousand hundred dozen half third quarter one two three four five six seven eight nine ten"
)
WORDS = ComparedWords(
    cuts=pattern(
        r"[,;:]\s+|\s+[–—-]\s+|\s+(?:and|but|while|whereas|which|who|where|when|compared|up\s+from|down\s+from)\s+"
    ),
    small=pattern(rf"(?i)(?:{'|'.join(sorted(_SMALL))})"),
    same={form[:_STEM]: one for one, forms in _SAME.items() for form in forms.split()},
)

DATED = DatedWords(
    year=pattern(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)"),
    decade=pattern(r"(?<!\d)((?:1[5-9]|20)\d0)s\b"),
    century=pattern(r"(?<!\d)(\d{1,2})(?:st|nd|rd|th)[\s-]century\b"),
    day=pattern(r"(?<!\d)(\d{1,2})(?:st|nd|rd|th)?(?![\d:.]|\s?[ap]\.?m)"),
    month=pattern(rf"\b({'|'.join(ENGLISH.months)}|{'|'.join(name[:3] for name in ENGLISH.months)}|Sept)\b"),
    weekday=pattern(rf"\b({'|'.join(ENGLISH.weekdays)})"),
    clock=pattern(r"(?i)(?<!\d)(\d{1,2})(?:[.:](\d\d))?\s?([ap])\.?m\b|(?<![\d:])(\d{1,2}):(\d\d)"),
    months={name[:3].lower(): number for number, name in enumerate(ENGLISH.months, 1)},
    weekdays={name[:3].lower(): number for number, name in enumerate(ENGLISH.weekdays)},
    at=pattern(r"(?i)\b(?:in|on|since|until|till|from|during|before|after|by|of|and|to)\s+$"),
    limits=LimitWords(
        before=[
            (pattern(r"(?i)\b(?:before|earlier\s+than|prior\s+to)\s+(?:the\s+)?$"), Limit.BELOW),
            (pattern(r"(?i)\b(?:after|later\s+than)\s+(?:the\s+)?$"), Limit.ABOVE),
            (pattern(r"(?i)\bby\s+(?:the\s+)?$"), Limit.MOST),
        ]
    ),
    range=pattern(r"(?i)\s*(?:[–-]|(?:,\s+)?(?:to|until|till|and|through)\s+)\s*"),
    range_before=pattern(r"(?i)\b(?:from|between)\s+$"),
)

_GIVEN = rows(
    "alexander alex sasha, andrew andy drew, anthony tony, benjamin ben, charles charlie chuck, christopher chris, "
    "daniel dan danny, david dave davy, donald don, edward ed eddie ted, elizabeth liz beth betty, francis frank, "
    "frederick fred freddie, gerald gerry jerry, gregory greg, henry harry, jacob jake, james jim jimmy jamie, "
    "jennifer jen jenny, john jack johnny, joseph joe joey, joshua josh, katherine catherine kate kathy cathy, "
    "kenneth ken, lawrence larry, leonard len, matthew matt, michael mike mick, nicholas nick, patrick pat paddy, "
    "peter pete, philip phil, richard rick dick richie, robert rob bob bobby robbie, ronald ron, samuel sam sammy, "
    "stephen steven steve, susan sue, theodore theo, thomas tom tommy, timothy tim, vincent vince, walter walt, "
    "william bill billy will"
)
_LANDS = rows(
    "africa african, afghanistan afghan, albania albanian, algeria algerian, argentina argentine argentinian, "
    "arabia arab arabian arabic, armenia armenian, asia asian, australia australian aussie, austria austrian, "
    "azerbaijan azerbaijani azeri, bangladesh bangladeshi, bavaria bavarian, belarus belarusian, belgium belgian, "
    "bolivia bolivian, brazil brazilian, bulgaria bulgarian, california californian, canada canadian, "
    "catalonia catalan, chile chilean, china chinese, colombia colombian, croatia croatian croat, cuba cuban, "
    "cyprus cypriot, czechia czech, denmark danish dane, egypt egyptian, england english englishman, "
    "estonia estonian, ethiopia ethiopian, europe european, finland finnish finn, flanders flemish, "
    "france french frenchman, germany german, ghana ghanaian, greece greek, hawaii hawaiian, hungary hungarian, "
    "iceland icelandic icelander, india indian, indonesia indonesian, iran iranian, iraq iraqi, "
    "ireland irish irishman, israel israeli, italy italian, jamaica jamaican, japan japanese, jews jewish, "
    "kenya kenyan, korea korean, kurdistan kurdish kurd, latvia latvian, lebanon lebanese, libya libyan, "
    "lithuania lithuanian, malaysia malaysian, malta maltese, mexico mexican, morocco moroccan, "
    "netherlands dutch dutchman holland, nigeria nigerian, norway norwegian, pakistan pakistani, "
    "palestine palestinian, persia persian, peru peruvian, philippines filipino philippine, poland polish pole, "
    "portugal portuguese, romania romanian, russia russian, scotland scottish scot, serbia serbian serb, "
    "slovakia slovak slovakian, slovenia slovenian slovene, somalia somali, spain spanish spaniard, sudan sudanese, "
    "sweden swedish swede, switzerland swiss, syria syrian, taiwan taiwanese, texas texan, thailand thai, "
    "tibet tibetan, tunisia tunisian, turkey turkish turk, ukraine ukrainian, uk british britain briton, "
    "us american america, vietnam vietnamese, wales welsh welshman, zimbabwe zimbabwean"
)
_PEOPLES = {form + s: one.split()[0] for one in _LANDS for form in one.split()[1:] for s in ("", "s")}
NAMES = ComparedNames(
    places=words("in on of"),
    articles=words("the a an and"),
    links=words("is are was were remains remain became"),
    calling=words("as by called named")
    | {"plays for", "played for", "works for", "worked for", "signed with", "signed for", "moved to", "transferred to"},
    plays=pattern(
        r"(?i)[\"”’']?\s\([^\w\s]*|\s+(?:as|(?:(?:is|was)\s+)?(?:play|portray|voic|star)(?:s|ed|es|red)?(?:\s+(?:by|as))?)\s+"
        r"(?:the\s+)?(?:(?:role|part|character|voice)\s+(?:of\s+)?)?[^\w\s]?"
    ),
    owns=pattern(r"\s?[’'´]s?\b"),
    peoples=_PEOPLES,
    endings=words("s n"),
    called={form: forms.split()[0] for forms in _GIVEN for form in forms.split()},
    same=(
        (pattern(r"\bunited states(?: of america)?\b|\bu\.s\b\.?(?:a\.)?|\busa\b"), "us"),
        (pattern(r"\b(latin|south|central) america(?=n?\b)"), r"\1america"),
        (pattern(r"\bunited kingdom\b|\bu\.k\b\.?"), "uk"),
    ),
    none=words("of the and s") | {one.casefold() for one in FACTS.names.titles | OFFICES},
)

EVIDENCE = ClaimAgainstEvidence(
    facts=FACTS,
    measures=MEASURES,
    words=WORDS,
    dated=DATED,
    names=NAMES,
)
