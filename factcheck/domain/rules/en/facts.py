"""How English writes numbers, names and dates."""

from decimal import Decimal

from factcheck.domain.rules.calendar_words import ENGLISH
from factcheck.domain.rules.en import words
from factcheck.domain.rules.en.attribution import NOUNS, SPEAKERS, TITLE
from factcheck.domain.rules.facts import Facts
from factcheck.domain.rules.names import Names
from factcheck.domain.rules.numbers import CURRENCY, FIGURE, Numbers
from factcheck.domain.text.patterns import pattern

_SMALL = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_SCALES = {
    "dozen": Decimal(12),
    "hundred": Decimal(100),
    "thousand": Decimal(1000),
    "million": Decimal(10**6),
    "billion": Decimal(10**9),
    "trillion": Decimal(10**12),
}
_SHORT_SCALES = {"mn": Decimal(10**6), "bn": Decimal(10**9), "tn": Decimal(10**12)}
_PARTS = {
    "half": "0.5",
    "halves": "0.5",
    "third": "0.3333",
    "quarter": "0.25",
    "fifth": "0.2",
    "sixth": "0.1667",
    "seventh": "0.1429",
    "eighth": "0.125",
    "ninth": "0.1111",
    "tenth": "0.1",
}
_PART = "(?:third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)"
_UNIT = f"(?:{'|'.join(_SMALL.split())})"
_TEN = f"(?:{'|'.join(_TENS.split())})"
_SCALE = "(?:dozen|hundred|thousand|million|billion|trillion)"
_TO_NINETY_NINE = rf"(?:{_TEN}(?:[-‑\s](?:one|{_UNIT}))?|{_UNIT})"
_ONE = (
    r"(?<!\bno )(?<!\bany )(?<!\bevery )(?<!\bthis )(?<!\bthat )(?<!\bthe )(?<!\bbig )(?<!\bonly )(?<!\bwhich )"
    r"(?<!\beach )(?<!-)"
    r"one(?=\s+(?:in\s+(?:\w+)\b|[a-z]{3,}))(?!\s+(?:of|another|day|thing|time|way|side|hand|where|who|which|that|would"
    r"|could|can|should|might|may|must|will|was|were|has|had|have|for|with|from|and|but|when|because|after|before|more"
    r"|such|the|not|about|up|out|down|into|over|as|off|back|again|are|can|does|did|than|knows?|says?|said|by|at)\b)"
)
_RANK = r"(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)[-‑](?:\w+est|last|most)"
_SPELLED = (
    rf"(?:one|{_TO_NINETY_NINE})(?:[-\s]+{_SCALE})(?:(?:\s+and)?\s+(?:one|{_TO_NINETY_NINE})(?:\s+{_SCALE})?)*"
    rf"|(?:one|{_UNIT})[-\s]{_PART}s?(?!-)|half\s+(?:a\s+)?{_SCALE}|an?\s+{_SCALE}(?:\s+and\s+{_TO_NINETY_NINE})?"
    rf"|(?:several|a\s+few|many|tens\s+of|hundreds\s+of|thousands\s+of)\s+{_SCALE}s?|(?:dozen|hundred|thousand|million|billion)s"
    rf"|an?\s+{_PART}(?=\s+(?:of|more|less|fewer|higher|lower)\b)|{_TO_NINETY_NINE}|{_RANK}|zero|twice|(?:dou|tri)bled|halved|half(?!-)|{_ONE}"
)

NUMBERS = Numbers(
    found=pattern(
        # What a number begins with is looked for first, which takes half the time.
        rf"(?i)(?=[\d½⅓⅔¼¾⅛$€£¥₹₽₴₩₺]|[A-Z]{{2,3}}[\s$])(?P<currency>{CURRENCY})?(?P<figure>{FIGURE})"
        rf"(?P<scale>[-\s](?:{_SCALE}s?|bn|tn|mn)\b|(?<=\d)(?:million|billion|bn|tn|mn|m|k)\b|(?(currency)\s[mk]\b|(?!)))?"
        r"(?:(?<=\d)(?:(?:st|nd|rd|th|s)(?![A-Za-z])|[a-z]{1,2}(?![A-Za-z])))?(?P<percent>\s?%|[\s-]per[\s-]?cent\b)?"
        rf"|\b(?=an?\s|one|t[ehrw]|f[io]|s[ei]|ei|ni|el|do|hu|[bhm][ai]|ze)(?P<words>{_SPELLED})(?P<spelled_percent>(?<=\w)\s+per\s?cent)?\b"
    ),
    decimal=".",
    values={
        **{word: Decimal(at) for at, word in enumerate(_SMALL.split(), 2)},
        **{word: Decimal(10 * at) for at, word in enumerate(_TENS.split(), 2)},
        **{word: Decimal(value) for word, value in _PARTS.items()},
        **{f"{word}s": Decimal(value) for word, value in _PARTS.items()},
        "one": Decimal(1),
        "zero": Decimal(0),
        "twice": Decimal(2),
    },
    scales=_SCALES,
    figure_scales={**_SCALES, **{f"{word}s": scale for word, scale in _SCALES.items()}, **_SHORT_SCALES},
    money_scales={"k": Decimal(1000), "m": Decimal(10**6)},  # without money it may be kelvin or metres
    fillers=words("a an and per cent percent of"),
)

_MONTH = f"(?:{'|'.join(ENGLISH.months)})"
_SHORT_MONTH = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
_ANY_MONTH = f"(?:{_MONTH}|{_SHORT_MONTH})"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?(?!\d|[.,]\d)"
_DAYS = rf"{_DAY}(?:\s?(?:[-–]|to|and|or)\s?{_DAY})?"
_YEAR = r"(?:1[5-9]|20)\d\d(?![\d%]|[.,]\d)"
_WEEKDAY = f"(?:{'|'.join(ENGLISH.weekdays)})"
_PERIOD = "(?:week|month|year|night|weekend|summer|winter|spring|autumn|fall|season|decade|century|term)"

_TITLES = words(
    "President Prime Minister Chancellor Mayor Governor King Queen Prince Princess Pope Senator Secretary Ambassador "
    "General Colonel Captain Major Doctor Professor Sir Lord Lady Mr Mrs Ms Dr Prof State Government Parliament Chief "
    "Justice Judge Councillor Speaker Deputy Vice First Foreign Finance Home Internet God Earth Sun Moon"
)

_LONG_MONTHS = {month.lower(): f"month {number}" for number, month in enumerate(ENGLISH.months, 1)}
_SHORT_MONTHS = {name[:3]: number for name, number in _LONG_MONTHS.items()}

FACTS = Facts(
    numbers=NUMBERS,
    same_words={**_LONG_MONTHS, **_SHORT_MONTHS, "sept": "month 9"},
    endings=pattern(r"[’'](?:s\b|(?!\w))|(?<=\d)(?:st|nd|rd|th)\b"),
    names=Names(
        word=pattern(
            rf"Ph\.?D\b\.?|(?:[A-Z]\.){{2,}}|(?:[A-Z]\.)+[A-Z]\b|{TITLE}|[A-Z]\.(?=\s?[A-Z])|(?!\w+n[’']t\b|Per\b(?!\s[A-Z]))[^\W\d_](?:[\w\u0300-\u036f]|[’'](?!(?:[sdtm]|re|ll|ve)\b)(?=[^\W\d_])|&(?=\w)|[-‑]\d+\b)*"
        ),
        no_names=SPEAKERS.no_names
        | words(
            "between toward towards onto amongst alongside except my your me us them him without within throughout "
            "whether against among about i’m it’s oh well yes please thank thanks dear hello a.m p.m AM PM GMT UTC BST "
            "CET TV OK PHD CEO HIV DNA PDF ID AD BC via versus vs mid non pro anti ex okay ok alright wow hey hi sorry "
            "ph.d phd whereas whilst AI ATM BCE CE CD CDs DVD DVDs FAQ GDP GNP IQ MBA MVP PC PCs POV R&D SMS TVs URL "
            "VAT VIP WC NOT AND ONLY NOW"
        ),
        openers=NOUNS.speaking - {title.lower() for title in _TITLES}
        | NOUNS.things
        | words(
            "given try forget compare fear order frozen narrow bottom sheer recently previously currently originally "
            "formerly reportedly initially similarly suddenly climate prior iodine want wait file portrait rainfall "
            "revenue photo photograph image credit above across add ahead almost alone along also altogether amid "
            "apart apparently around aside away back bad behind below beneath beside best better beyond big call care "
            "cash change cheap clean clear close cold come common complete consider cost crime critics current daily "
            "damage dark days death deep demand different difficult dozens drivers dry due early earlier easy empty "
            "energy enough even ever everyone experts extra families far fewer field firefighters flights food foreign "
            "formal former free fresh fuel full further general get global go good great ground growth half hardly "
            "health heavy help high higher home homes hot hours how hundreds ice ideally initial inside interest just "
            "keep key land large late later lawmakers leaders left less let life like likely little local long look "
            "low lower made main major make male meetings men millions minutes money months more much music near "
            "nearby nearly neighbours new news next nights nobody nor normal nowhere nuclear of off officials oil old "
            "opposite others out outside overall overnight own parents part partly past people petrol pictures place "
            "plans plenty poor power prices private profits progress prosecutors protesters public put quick quite "
            "rain read rather ready real recent regular rents repairs rescue research residents rich right road roads "
            "rules safety sales same say second see senior separate shares short shortly similar simple slightly small "
            "snow social soldiers somewhere soon space state steel still stock stop storms street strong students such "
            "sudden support sure take taken tax taxes teachers temperatures tension think third thousands tickets time "
            "times together too top total trade traffic trains travel trees trouble true turnout uncertainty "
            "underneath unlike up upon upstairs use used videos villagers voters warm water way weeks white whole wide "
            "widespread wild winter witnesses women wood words work workers world worse worst wrong years already am "
            "born bear career cheer knowledge leave listen midnight open plus pressure remember results save share sit "
            "spend stay summer tell turn very walk watch young zero first fourth fifth sixth investigators doctors "
            "engineers journalists scientists researchers analysts campaigners lawyers farmers"
        ),
        common=pattern(
            r"\w+(?:ing|tion|ment|ness|ity|ence|ance|ship|ogy|graphy|ism|ous|ive|ful|less|able|ible|ical|onal)\b"
            r"|\w+(?:ly|ed)\b(?!\s[A-Z])|\w+[^su’']s\b(?!\s(?:has|is|was)\b|[’']|\s[A-Z])"
        ),
        joins=pattern(
            r"[ \u00a0]|[-‑/]|\s&\s"
            r"|\s(?:(?:de|van|von|bin|ibn|al|der|la|las|los|di|da|du|del|den|ter|el|y|zu|le|dos)\s){1,2}"
        ),
        of=pattern(r"\s(?:of|for)(?:\sthe)?\s"),
        heads=words(
            "Bank Ministry University House Department Republic Kingdom Bay Gulf Sea City Duke Duchess Prince Princess "
            "Isle Church College Court Secretary Minister President Mayor Governor Chamber Bureau Institute Council "
            "Board Office School Battle Treaty Cape Strait Order Tower Federation Union Commonwealth States Museum "
            "Academy Society Archbishop Bishop King Queen Earl Centre Center Committee Commission Association Port "
            "Lord Book Statue Agency Campaign Organisation Organization Chancellor Head Director Speaker Parliament "
            "Faculty Charter Declaration"
        ),
        tail=pattern(
            r"[-‑](?!(?:\w+(?:ed|en|ing|wide|like|ish)|made|led|held|born|run|built|style|old|long|era|born|wing|area|bound"
            r"|friendly|free|sized|sector|type|wide|only|speaking|and|in|on|to)\b)[a-z]+"
        ),
        titles=_TITLES,
    ),
    date=pattern(
        rf"(?=[\dA-Z’'‘ylntmafs])(?:\b(?:{_WEEKDAY},?\s+)?(?:(?:the\s+)?{_DAYS}\s+(?:of\s+)?{_ANY_MONTH}(?:\s?,?\s+{_YEAR})?(?!\w)"
        rf"|{_ANY_MONTH}\s+(?:the\s+)?{_DAYS}(?!\s?%|\s+(?:per|million|billion|people))(?:\s?,?\s+{_YEAR})?"
        rf"|{_ANY_MONTH}\s?,?\s+{_YEAR})"
        rf"|\b(?:(?:[Ll]ast|[Nn]ext|[Tt]his)\s)?{_WEEKDAY}s?\b(?!\s(?:Times|Telegraph|Mirror|Mail|Herald|Express|Post))"
        r"|\b(?:January|February|July|September|October|November|December)\b"
        rf"|(?:(?<=[Ii]n )|(?<=ince )|(?<=ntil )|(?<=[Bb]y )|(?<=[Ff]rom )|(?<=arly )|(?<=[Ll]ate )|(?<=id-)|(?<= to )"
        r"|(?<=[Ll]ast )|(?<=[Nn]ext )|(?<=[Tt]his )|(?<= of )|(?<= and )|(?<=ween )|(?<= for ))"
        r"(?:March|April|May|June|August)\b"
        rf"|\b(?:1[5-9]|20)\d0s\b|(?<!\w)[’'‘]\d0s\b|\b\d{{1,2}}(?:st|nd|rd|th)[\s-]century\b"
        rf"|\b\d{{1,2}}(?:[.:]\d\d)?\s?(?:[ap]\.m\.|[ap]m\b)|\b(?:noon|midnight)\b"
        rf"|\b(?:[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow)\b|\b(?:[Ll]ast|[Nn]ext|[Tt]his)\s{_PERIOD}\b"
        rf"|\b(?:(?:a|the)\s{_PERIOD}|[Tt]he\sday)\s(?:earlier|before|ago|later|after)\b"
        r"|\b(?:first|second|third|fourth)\s(?:quarter|half)\b|(?<![\d/])9/11(?![\d/])"
        rf"|(?:(?<![\w$€£¥.,-])|(?<=[Mm]id-))(?P<year>{_YEAR})(?:\s?[-–/]\s?(?:\d{{4}}|\d\d)\b)?(?![\w%]|-\w))"
    ),
    counts=pattern(
        r"(?i)(?:\b(?:about|some|at least|at most|nearly|almost|over|more than|less than|fewer than|under|up to|around"
        r"|only|roughly|approximately|exceeding|another|all|a total of|number|no\.|flight|room|route|bus|page)"
        r"\s|[$€£¥])$"
    ),
    counted=pattern(
        r"\s(?:[a-z]+\s|(?<=(?<!\d)1[5-8]\d\d\s)[a-z]+\s[a-z]+\s)?(?:(?!(?:was|is|has|as|its|his|this|across|versus|series|les|des)\b)[a-z]+s(?<![uis]s)|people|men|women|children|km|kg)\b"
    ),
    dated=pattern(
        r"(?i)\b(?:in|since|by|until|from|to|between|and|before|after|during|early|late|mid|of|(?<!\bof\s)the|its|his|their|for)[\s-]$"
    ),
)
