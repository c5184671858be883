"""How English tells of sayings, thoughts and wishes: the verbs, and the words around them."""

import re

from factcheck.domain.rules.en import words
from factcheck.domain.rules.en.attribution import NOUNS
from factcheck.domain.rules.saying_words import Cues, SayingWords
from factcheck.domain.rules.sayings import Sayings
from factcheck.domain.text.patterns import pattern

_IRREGULAR = (
    "say says said saying|tell tells told telling|write writes wrote written writing|think thinks thought thinking"
    "|feel feels felt feeling|know knows knew known knowing|hold holds held holding|find finds found finding"
    "|show shows showed shown showing|see sees saw seen seeing|hear hears heard hearing"
    "|swear swears swore swearing|seek seeks sought seeking|understand understands understood understanding"
    "|foresee foresees foresaw foreseeing|speak speaks spoke speaking|learn learns learned learnt learning"
    "|put puts putting|mean means meant|make makes made|tweet tweets tweeted tweeting"
)


def _forms(listed: str) -> frozenset[str]:
    """All forms of verbs: say says said saying, deny denies denied denying."""
    irregular = {line.split()[0]: line.split() for line in _IRREGULAR.split("|")}
    return frozenset(form for verb in listed.split() for form in irregular.get(verb) or _regular(verb))


def _regular(verb: str) -> tuple[str, ...]:
    if verb.endswith("e"):
        return verb, f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"
    doubled = verb + verb[-1] if verb in ("admit", "plan", "refer", "quip", "slam") else verb
    return verb, f"{verb}{'es' if verb[-2:] in ('ss', 'sh', 'ch') else 's'}", f"{doubled}ed", f"{doubled}ing"


_PLAIN = (
    "say add explain note insist argue reply respond recall acknowledge admit concede warn claim declare announce "
    "tweet tell ask write continue joke shout yell chant quip remark observe state complain report predict caution "
    "exclaim answer repeat conclude counter"
)
_CLAUSE = (
    "say tell add explain note insist argue reply recall acknowledge admit concede warn claim declare announce tweet "
    "state complain predict caution conclude contend allege assert maintain suggest confirm stress reiterate repeat "
    "promise pledge vow estimate write testify respond deny boast hint indicate emphasize emphasise remark observe "
    "reveal disclose swear believe think feel know hope fear suspect doubt wish guess assume expect understand worry "
    "report signal ask joke shout yell chant agree"
)
_THAT = (
    "show find see hear learn realise realize discover decide rule hold order demand recommend propose wonder point "
    "question discuss describe imply concede notice remember forget foresee ensure mean highlight underline "
    "underscore advise inform assure remind notify convince urge mention speculate explain clarify imagine judge "
    "determine pray post argue answer"
)
_DOING = (
    "want plan hope intend expect vow promise pledge refuse decline agree decide threaten seek offer prefer wish "
    "propose urge ask tell order encourage invite claim demand aim swear advise instruct direct warn beg long"
)
_THINGS = (
    "disavow announce deny reject dismiss criticize criticise praise condemn defend oppose endorse demand accuse blame "
    "describe express dispute propose recommend welcome mock slam blast denounce reiterate acknowledge admit confirm "
    "predict fear want expect favor favour prefer support approve reveal disclose allege urge suggest vow promise "
    "pledge rebuke refute applaud lament decry liken compare portray characterize consider regard stress emphasize "
    "tout question disclose declare suspect foresee order plan like dislike believe doubt remember envision concede "
    "warn complain speak cite call push argue advocate talk worry boast wonder hint reject signal threaten hate"
)
_LISTENING = "tell ask warn assure inform remind advise notify convince"
_ADJECTIVES = (
    "confident convinced certain sure aware hopeful optimistic adamant worried concerned surprised shocked afraid "
    "proud disappointed glad happy pleased skeptical sceptical unaware clear"
)
_NOUNS_TOO = (
    "counter counters claim claims report reports call calls plan plans hope hopes fear fears order orders estimate "
    "estimates demand "
    "demands support supports view views state states note notes answer answers question questions post posts doubt "
    "doubts promise promises pledge pledges vow vows ask show shows find finds push talk speak argue complain worry "
    "hint boast wonder signal signals rule rules point points comment comments remark remarks order blast offer "
    "offers like long warn threaten slam"
)
_ALL = " ".join((_PLAIN, _CLAUSE, _THAT, _DOING, _THINGS))

_JOINED = {
    "for": "call push ask argue advocate",
    "of": "warn speak complain boast",
    "about": "warn speak complain talk worry boast wonder ask joke",
    "against": "warn argue advise caution",
    "out": "point",
    "on": "call",
}

CUES = Cues(
    verbs=_forms(_ALL),
    plain=_forms(_PLAIN),
    anew=_forms("say tell add insist argue warn claim"),
    clause=_forms(_CLAUSE),
    thinking=_forms("believe think feel hope suspect doubt wish guess fear"),
    doing=_forms(_DOING),
    things=_forms(_THINGS),
    listening=_forms(_LISTENING),
    showing=_forms("show find suggest indicate give put reveal"),
    nouns_too=words(_NOUNS_TOO),
    gerunds=frozenset(form for form in _forms(_ALL) if form.endswith("ing")),
    participles=frozenset(form for form in _forms(_ALL) if not form.endswith("ing")),
    joined=frozenset((form, behind) for behind, verbs in _JOINED.items() for form in _forms(verbs)),
    adjectives=words(_ADJECTIVES),
    views=words("view belief hope concern fear argument message point advice opinion hunch worry claim goal answer"),
)

_DAYS = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_TIME = (
    rf"(?:on\s+|late\s+(?:on\s+)?|early\s+(?:on\s+)?|last\s+|this\s+)*{_DAYS}(?:\s+(?:morning|afternoon|evening|night))?"
    r"|(?:earlier|later)(?:\s+(?:on|in|this)\s+(?:the\s+)?\w+)?|yesterday|today|last\s+\w+|this\s+(?:week|month|year|morning)"
    r"|at\s+the\s+time|in\s+(?:19|20)\d\d|in\s+(?:January|February|March|April|May|June|July|August|September|October"
    r"|November|December)|then|again"
)
_PLACE = (
    r"(?:in|during|at|on|via|through|after|with|to|before)\s+(?:an?|the|his|her|its|their|sworn|court)\s+(?:[\w’-]+\s+){0,3}?"
    r"(?:statements?|interviews?|emails?|letters?|tweets?|posts?|speech|speeches|reports?|briefings?|conference|lawsuit|memo"
    r"|rally|debate|hearing|filing|testimony|pause|smile|laugh|documents?|telephone|phone|meeting)"
    r"|in\s+(?:sworn\s+)?(?:statements|testimony|court|disgust)|with\s+a\s+\w+"
    r"|to\s+(?:reporters|journalists|lawmakers|supporters|parliament|Congress|voters)|this\s+way"
)
_ADVERB = r"(?!(?:fami|assemb|a|supp|app|rep|imp|ita|bul|dai|on|ju|re|ra|f|ear)l?ly\b)[a-z]{2,}ly"
_BE = "is are was were been being isn’t aren’t wasn’t weren’t"
_HELPERS = (
    "will would can could may might must should shall do does did has have had won’t wouldn’t can’t couldn’t shouldn’t "
    "don’t doesn’t didn’t hasn’t haven’t hadn’t"
)
_RELATIVES = "who which"
_PREPOSITIONS = (
    "in on at for from with by of to about against among between after before during under over through into near "
    "without within across despite according since until like as inside outside aboard following"
)

SAYINGS = Sayings(
    SayingWords(
        cues=CUES,
        nouns=NOUNS,
        documents=words(
            "poll polls survey surveys study studies report reports data figures records research analysis statistics "
            "documents emails polling numbers results"
        ),
        plural="s",
        plurals=words("people men women children police aides media some many most few both others those"),
        behind_nouns=words("of from by on at among"),
        helpers=words(f"{_BE} be {_HELPERS} not never used made makes make"),
        passives=words(f"{_BE} be"),
        copulas=words(f"{_BE} made makes make feel felt"),
        adverb=pattern(
            r"(?:also|later|then|earlier|still|again|always|once|first|just|now|long|even|further|already|ever|often"
            rf"|{_ADVERB})"
        ),
        adverb_behind=pattern(_ADVERB),
        no_verb_behind=words(
            "the a an his her its their our my these those this such no any every each of by in on at for from with as "
            "to some new recent"
        ),
        owned=pattern(r"(?<!let)’s$|s’$"),
        owners=words("his her its their our my your"),
        boundaries=words(
            "after before while whilst although though because since when where that which whom whose but if unless "
            "until so yet however whereas than as"
        ),
        connectives=words("but and so yet still meanwhile however or nor instead then now also once"),
        prepositions=words(_PREPOSITIONS),
        limits=words("least most"),
        pronouns=words(
            "he she they we i you it nobody everyone everybody someone many some others most few neither both there"
        ),
        listeners=words(
            "him her them us me you it reporters journalists lawmakers parliament police friends members voters"
        ),
        nothing=words("nothing there"),
        empty=words("it there that this"),
        relatives=words(_RELATIVES),
        asides=pattern(r"who|which|[a-z]+ing"),
        leads_in=words("that whether how why what if"),
        that=words("that"),
        to=words("to"),
        by=words("by"),
        of=words("of"),
        joints=words("and or but"),
        both=words("and"),
        origins=pattern(r"[A-Z][A-Z.]+|North|South|East|West|[A-Z]\w+(?:an|ese|ish|ch|sh|i|ic|ss)|federal|state|local"),
        turns=words(f"but while although whereas adding according despite {_RELATIVES}"),
        finite=words(
            f"{_BE} {_HELPERS} he’d she’d they’d it’s he’s she’s fell rose went came took gave got made left lost won "
            "met ran paid sold sent spent stood kept led knew began became"
        ),
        past=pattern(r"\w+ed"),
        times=words("today yesterday monday tuesday wednesday thursday friday saturday sunday"),
        adjunct=pattern(rf"(?:(?:{_TIME}|{_PLACE})\b\s*|,\s*(?:however|though|too|meanwhile)\s*,\s*)+", re.IGNORECASE),
        according=("according", "to"),
        titles=words("Mr Mrs Ms Dr Prof St Sen Rep Gov Gen Col Maj Capt Lt Sgt Rev Hon Jr Sr Inc Oct"),
    )
)
