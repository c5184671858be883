"""How English counts people and things, adds them up, and writes a day with its weekday."""

from factcheck.domain.rules.amounts import Amounts
from factcheck.domain.rules.arithmetic import Arithmetic
from factcheck.domain.rules.calendar_words import ENGLISH
from factcheck.domain.rules.dates import WeekdayDates
from factcheck.domain.rules.en import words
from factcheck.domain.rules.en.attribution import NOUNS, OFFICES, SPEAKERS
from factcheck.domain.rules.en.facts import FACTS
from factcheck.domain.rules.limits import Limit, LimitWords
from factcheck.domain.rules.quantities import Quantities
from factcheck.domain.rules.shares import Shares
from factcheck.domain.rules.single_values import SingleValues
from factcheck.domain.rules.spellings import Spellings
from factcheck.domain.text.patterns import pattern

_PAIRS = (
    "ireland iceland|nigerian nigerien|austria australia|gambia zambia|slovakia slovenia|slovak slovene|niger nigeria"
    "|dominica dominican|mauritania mauritius|latvia lativa|swedish swiss|southern northern|minister ministry"
    "|iraqi iraqis|guinea guiana|guyana guiana|ministers ministries|anglian anglican|european europeans"
)

SPELLINGS = Spellings(
    titles=FACTS.names.titles
    | OFFICES
    | words("US UK EU Ukrainian Russian Chinese Former South North East West New Old Saint St San Los El The"),
    endings=frozenset({""})
    | words("s n i an ian ns ese ish is ans ians er ers es ic man men land e a o y ia ies ing ton son sen"),
    other_words=frozenset({frozenset({"t", "m"}), frozenset({"or", "ion"}), frozenset({"er", "ing"})}),
    nouns=SPEAKERS.no_persons,
    different=frozenset(frozenset(pair.split()) for pair in _PAIRS.split("|")),
)

_NO_NOUNS = (
    "of in on at from who that which were was are is had has have and or to by for with into as a an the than per "
    "hurt dead when after before while but if over under more less fewer other others times since until during across "
    "between against his her its their this these those last next so not will would could can may might must said says "
    "died left came went took made got fought fell held hundred thousand million billion percent cent year years month "
    "months week weeks day days hour hours minute minutes second seconds time point points goal goals pounds dollars "
    "euros km miles metres"
)
_FATE = (
    "killed|dead|injured|wounded|hurt|missing|arrested|detained|displaced|evacuated|rescued|captured|kidnapped|fighting"
    "|recruited|stranded|trapped|drowned|deported|hospitali[sz]ed"
)
_LESS = r"about|around|some|roughly|approximately|nearly|almost|an? estimated|close to"
_LIMITS = (
    (r"at\s+least|more\s+than|no\s+fewer\s+than|no\s+less\s+than", Limit.LEAST),
    (r"at\s+most|up\s+to|fewer\s+than|less\s+than|under|no\s+more\s+than|as\s+many\s+as", Limit.MOST),
    (_LESS, Limit.ABOUT),
)

QUANTITIES = Quantities(
    noun=pattern(r"\s+(?P<noun>[^\W\d_][\w’-]*(?:\s+[^\W\d_][\w’-]*){0,2})"),
    ends=pattern(rf"(?i)(?:{'|'.join(_NO_NOUNS.split())}|\w{{3,}}(?:ed|ing))"),
    fate=pattern(rf"\s+(?:(?:were|was|have\s+been|had\s+been|are)\s+)?(?P<fate>{_FATE})\b"),
    fate_before=pattern(rf"\b(?P<fate>{_FATE})\s+(?:(?:at\s+least|at\s+most|more\s+than|up\s+to|{_LESS})\s+)?$"),
    owner=pattern(
        r"(?i)\b(?!(?:they|these|those|this|that|there|which|what|each|both|some|many|most|none)\b)[^\W\d_]{4,}\s+(?:has|have|had|holds?|employs?"
        r"|costs?|owns?|seats?|weighs?|measures?|carries|carried|covers?)\s+$"
    ),
    people=words("people person persons citizens nationals individuals"),
    singulars=NOUNS.singulars,
    limits=LimitWords([(pattern(rf"(?i)\b(?:{one})\s+$"), limit) for one, limit in _LIMITS]),
    more=pattern(
        r"(?i)\b(?:another|other|further|additional|first|last|next|remaining|extra|of\s+the|of\s+whom|them|all|only|over"
        r"|including)\s+$"
    ),
    turns=pattern(
        r"(?i)\b(?:first|second|third|fourth|next|new|later|again|also|then|too|each|both|final|following|mornings?|evenings?|afternoons?"
        r"|women|men|children|girls|boys|wanted|would|could|might|may|plans?|planned|expected|target|capacity|limit)\b"
    ),
    compare=pattern(
        r"(?i)\b(?:compared|earlier|previous(?:ly)?|initial(?:ly)?|revised|originally|rose|rise|risen|fell|fallen|increased?"
        r"|decreased?|up\s+from|down\s+from|last\s+(?:year|month|week)|a\s+year\s+(?:ago|before)|former(?:ly)?|instead|not\s+\d"
        r"|until\s+now|so\s+far|each|every|per|a\s+day|a\s+year|corrected|or\s+even|whereas|only)\b"
    ),
)

_KIN = (
    r"men|man|women|woman|children|child|boys?|girls?|adults?|babies|baby|teenagers?|infants?|soldiers?|civilians?|officers?"
    r"|pupils?|teachers?|firefighters?|passengers?|pilots?|students?|drivers?|crew\s+members?"
)

_VAGUE = pattern(rf"(?i)\b(?:{_LESS}|more\s+than|over|at\s+least|less\s+than|under|up\s+to|just)\s+$")
_ALL_BEFORE = pattern(r"(?i)\b(?:totals?\s+of|in\s+(?:all|total),?|altogether,?|all\s+told,?)\s+$")

ARITHMETIC = Arithmetic(
    member=pattern(rf"(?i)\s+(?:{_KIN})\b"),
    whole=pattern(
        r"\s+(?:people|persons|victims|others|in\s+(?:all|total)|altogether|dead|deaths|survivors|hostages)\b"
    ),
    joins=pattern(r",\s+"),
    joins_last=pattern(r",?\s+and\s+"),
    total_before=pattern(r"\s*(?:[,:(–—-]|\s[–—-]|,?\s+namely)\s*|(?:\s+(?!includ|among)[^\W\d_]+){1,3}:\s+"),
    total_behind=pattern(r"(?i)\s*(?:,|[–—]|\(|,?\s+making|,?\s+or)\s*(?:a\s+total\s+of\s+)?"),
    goes_on=pattern(r",?\s+(?:and|plus|as\s+well\s+as|along\s+with)\b|,\s+(?:one|two|three|an?)\b(?!\s+total)"),
    all_before=_ALL_BEFORE,
    lists=pattern(r"(?:\s+(?!includ|among|mostly|most\b)[^\W\d_][\w’'-]*){1,6}(?:,|\s[–—])\s+"),
    closes=pattern(r"\s*(?:[.;!?…)]|\Z)"),
    of=pattern(r"(?i)(?:\s+[^\W\d_][\w’-]*){0,2}\s+(?:out\s+)?of\s+(?:(?:the|its|his|her|their|all)\s+)?"),
    share=pattern(
        rf"(?:\s+(?!of\b)[^\W\d_][\w’-]*){{0,2}}\s*(?:,?\s+or|\(|,|[–—])\s*(?:(?:or|{_LESS}|just\s+over|just\s+under|more\s+than)\s+)*"
    ),
    from_=pattern(r"(?i)(?:\s+(?!years?\b|months?\b|week|quarter|annual|points?\b)[^\W\d_][\w’-]*){0,2},?\s*\bfrom\s+"),
    to=pattern(r"(?:\s+[^\W_][\w’-]*){0,3}\s+to\s+"),
    more=pattern(
        r"(?:\s+[^\W_][\w’-]*){0,3}(?:,|\s*\(|\s*[–—])\s*(?:(?:or|up|down|by|an?|increase|rise|fall|drop|decrease|jump|growth|gain"
        rf"|of|that\s+is|{_LESS}|more\s+than)\s+)*"
    ),
    vague=_VAGUE,
)

SHARES = Shares(
    rest=pattern(r"\b(?:the\s+remaining|the\s+rest|the\s+other)\b"),
    yes=pattern(r"(?i)\b(?<!not )(?:yes|in\s+favou?r|agree[ds]?|approved?|support(?:ed)?|back(?:ed)?|for)\b"),
    no=pattern(
        r"(?i)\s+(?:(?:said|say|voted|vote|were|was|are)\s+)?(?:no|against(?:\s+it)?|opposed?(?:\s+it)?|disagreed?|disapproved?"
        r"|rejected\s+it)\s*"
    ),
    without=pattern(
        r"(?i)\b(?:(?:did|do)(?:\s+not|n[’']t)\s+(?:answer|know|say|respond|reply|vote)|undecided|unsure|uncertain|not\s+sure"
        r"|abstained|no\s+(?:opinion|view|answer)|refused\s+to\s+(?:say|answer))\b"
    ),
    divides=pattern(r"[,;.:]|\s+(?:and|while|but|with)\b"),
    groups=pattern(r"\b(?:of|among|in(?!\s+favou?r)|men|women|last|earlier|before)\b"),
    votes=pattern(r"\s+of\s+(?:the\s+)?(?:popular\s+)?votes?\b"),
    rival=pattern(
        r"(?:\s+of\s+(?:the\s+)?(?:popular\s+)?votes?)?(?:,|,?\s+(?:and|while|with))\s+(?:and\s+)?(?:(?:the|[A-Z][\w’'.-]*)\s+)"
        r"{1,4}(?:(?:won|got|took|received|had|on|with|polled)\s+)?"
    ),
    alone=pattern(r"(?:\s+of\s+the\s+votes?)?\s*(?:[.,;]|\Z)"),
    vague=_VAGUE,
)

_WORD = (
    r"(?:(?!(?:of(?=\s+(?:which|whom|them|the|its|these|those|that|all|[^a-z]))|than|to|from|or|but|while|against|compared|with|by|up|down|before|after|then|until|instead|not|minus|less)\b)"
    r"[^\W\d_][\w’'-]*|(?:19|20)\d\d)"
)
_ADDS = r"(?:and|plus|as\s+well\s+as)"

AMOUNTS = Amounts(
    unit=pattern(
        r"(?i)\s+(?:(?:US|Norwegian|Swedish|Danish|metric|square|cubic)\s+)?(?P<unit>euros?|kroner|kronor|crowns|pounds|dollars|rupees"
        r"|roubles|rubles|yen|yuan|francs|pesos|rand|hryvnias|zlotys|tonnes|tons|kilograms|kilos|kg|grams|litres|liters|gallons"
        r"|barrels|kilometres|kilometers|km|metres|meters|miles|hectares|acres|megawatts|MW|gigawatts|GW|seats|votes|jobs|homes"
        r"|houses|flats|rooms|beds|tickets|copies|goals|points|boats|ships|ferries|cars|trees|shares)\b"
    ),
    all_before=_ALL_BEFORE,
    all_behind=pattern(r"(?i),?\s+(?:in\s+(?:all|total)|altogether|all\s+told)\b"),
    joins=pattern(rf"(?:\s+{_WORD}){{0,6}}(?:,|,?\s+{_ADDS})(?:\s+{_WORD}){{0,4}}\s+"),
    joins_last=pattern(rf"(?:\s+{_WORD}){{0,6}},?\s+{_ADDS}(?:\s+{_WORD}){{0,4}}\s+"),
    makes=pattern(
        rf"(?i)(?:\s+{_WORD}){{0,6}}(?:,|\s[–—]|,?\s+(?:for|making|or))\s+"
        r"(?:(?:making|or|giving|for)\s+)?(?:(?:an?\s+(?:grand\s+)?total\s+of|in\s+(?:all|total),?|altogether,?)\s+)?"
    ),
    ends=pattern(r"\s*(?:[.,;:!?)”\"’]|\s[–—]|\Z)"),
    opens=pattern(rf"(?:\s+{_WORD}){{0,5}}:\s+"),
    lists=pattern(rf"(?:\s+{_WORD}){{0,6}}(?:,|:|\s[–—])\s+"),
    closes=pattern(rf"(?:\s+{_WORD}){{0,6}}\s*[.;!?…)”\"’]*\s*"),
    others=pattern(
        r"(?i)\b(?:another|further|additional|extra|others?|more|includ\w+|among|each|every|per|apiece|average|double|so\s+far|remaining"
        rf"|rest|only|alone|besides|excluding|except|at\s+least|up\s+to|{_LESS})\b"
    ),
)

SINGLE_VALUES = SingleValues(
    age=pattern(r",\s+(?P<said>aged\s+|who\s+is\s+)?(?P<age>1[89]|[2-9]\d)(?(said)(?=\s*(?:[,.;)]|\Z))|(?=,\s+[a-z]))"),
    cost=pattern(
        r"(?i)(?P<article>\b(?:the|this)\s+)?(?P<owner>\b(?!(?:it|this|that|they|these|those|which|what|each|both|all|one)\b)[^\W\d_]"
        r"[\w’-]+(?<!s))\s+(?:will\s+cost|has\s+cost|costs?)\s+$"
    ),
    ends=pattern(r"\s*(?:[.,;:!?)”\"’]|\Z)|\s+(?:and|but|in\s+all)\b"),
    past=pattern(r"(?i)\b(?:then|when|while|later|earlier|ago|at\s+the\s+time|years?|last|until|(?:19|20)\d\d)\b"),
    other=pattern(
        r"(?i)\b(?:then|later|earlier|before|after|ago|at\s+the\s+time|born|since|when|if|would|could|might|may|first|second|next"
        r"|originally|initially|expected|planned|estimated?|budget\w*|compared|instead|rather|until|now|last|per|every|each"
        r"|a\s+(?:day|week|month|year)|old|another|other|corrected|(?:19|20)\d\d)\b"
    ),
    titles=SPELLINGS.titles,
)

_MONTH, _ORDINAL = "|".join(ENGLISH.months), f"(?:{'|'.join(ENGLISH.ordinals)})?"
WEEKDAY_DATES = WeekdayDates(
    found=pattern(
        rf"(?<!\bor )(?<!\band )(?<!\bto )(?<![–-])\b(?P<weekday>{'|'.join(ENGLISH.weekdays)}),?\s+(?:the\s+)?(?P<date>"
        rf"(?P<day>\d{{1,2}}){_ORDINAL}\s+(?:of\s+)?(?P<month>{_MONTH})(?:,?\s+(?P<year>\d{{4}}))?"
        rf"|(?P<month_first>{_MONTH})\s+(?P<day_behind>\d{{1,2}}){_ORDINAL}(?![\d-])(?:,\s+(?P<year_behind>\d{{4}}))?)\b"
    ),
    calendar=ENGLISH,
)
