"""How English tells of sayings, thoughts and wishes: the verbs, and the words around them."""

from factcheck.domain.rules.en import words
from factcheck.domain.rules.en.attribution import NOUNS
from factcheck.domain.rules.en.verbs import FINITE_VERBS
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
    "|rip rips ripped ripping|dream dreams dreamed dreamt|hit hits hitting|bring brings brought bringing"
    "|stand stands stood standing"
)


_IRREGULAR_FORMS = {line.split()[0]: tuple(line.split()) for line in _IRREGULAR.split("|")}


def _forms(listed: str) -> frozenset[str]:
    """All forms of verbs: say says said saying, deny denies denied denying."""
    return frozenset(form for verb in listed.split() for form in _IRREGULAR_FORMS.get(verb) or _regular(verb))


def _participles(listed: str) -> frozenset[str]:
    """The forms of verbs that make a passive: said, denied."""
    past = (form for verb in listed.split() for form in (_IRREGULAR_FORMS.get(verb) or _regular(verb))[2:])
    return frozenset(form for form in past if not form.endswith("ing"))


def _regular(verb: str) -> tuple[str, ...]:
    if verb.endswith("e"):
        return verb, f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"
    doubled = verb + verb[-1] if verb in ("admit", "plan", "refer", "quip", "slam", "dub", "brag", "sum") else verb
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
    "determine pray post argue answer brag care regret guarantee verify gripe muse joke elaborate profess "
    "anticipate figure reckon"
)
_DOING = (
    "want plan hope intend expect vow promise pledge refuse decline agree decide threaten seek offer prefer wish "
    "propose urge ask tell order encourage invite claim demand aim swear advise instruct direct warn beg long "
    "implore request volunteer choose consent hesitate love like hate dare profess"
)
_THINGS = (
    "disavow announce deny reject dismiss criticize criticise praise condemn defend oppose endorse demand accuse blame "
    "describe express dispute propose recommend welcome mock slam blast denounce reiterate acknowledge admit confirm "
    "predict fear want expect favor favour prefer support approve reveal disclose allege urge suggest vow promise "
    "pledge rebuke refute applaud lament decry liken compare portray characterize consider regard stress emphasize "
    "tout question declare suspect foresee order plan like dislike believe doubt remember envision concede warn cite "
    "call argue advocate signal threaten hate back embrace attack hail thank congratulate love appreciate respect "
    "admire trust challenge ridicule deride belittle disparage insult bash rip assail chide scold berate lambast "
    "lambaste skewer deplore regret resent despise champion debate discuss contemplate weigh anticipate invite "
    "encourage discourage guarantee credit label brand dub deem term mention seek request commend salute ponder "
    "emphasise underscore highlight condone promote pitch protest fault"
)
_LISTENING = "tell ask warn assure inform remind advise notify convince"
_ADJECTIVES = (
    "confident convinced certain sure aware hopeful optimistic adamant worried concerned surprised shocked afraid "
    "proud disappointed glad happy pleased skeptical sceptical unaware clear critical supportive dismissive wary "
    "excited angry upset nervous anxious enthusiastic satisfied impressed frustrated comfortable uncomfortable "
    "interested opposed committed open furious grateful sorry thankful mindful tired sick fearful pessimistic willing "
    "unwilling eager determined reluctant hesitant prepared"
)
_ADJECTIVES_TO = "willing unwilling eager determined reluctant hesitant prepared happy glad proud afraid"
_LEADING = (
    "went go goes gone going continue continues continued continuing appear appears appeared seem seems seemed try "
    "tries tried trying begin begins began start starts started come comes came prepare preparing forced compelled "
    "likely unlikely expected set used tend tends tended able unable quick ready careful rushed needs need scheduled"
)
_NOUNS_TOO = (
    "counter counters claim claims report reports call calls plan plans hope hopes fear fears order orders estimate "
    "estimates demand demands support supports view views state states note notes answer answers question questions "
    "post posts doubt doubts promise promises pledge pledges vow vows ask show shows find finds push talk speak argue "
    "complain worry hint boast wonder signal signals rule rules point points comment comments remark remarks blast "
    "offer offers like long warn threaten slam"
)
_JOINED = {
    "for": "call push ask argue advocate apologize apologise vouch hope wish appeal",
    "of": "warn speak complain boast disapprove approve think dream",
    "about": "warn speak complain talk worry boast wonder ask joke brag rant muse care think know fret",
    "against": "warn argue advise caution protest",
    "out": "point rule lash speak",
    "off": "brush shrug",
    "on": "call comment insist reflect elaborate agree disagree",
    "to": "object refer admit allude react agree confess appeal",
    "with": "agree disagree side",
    "at": "scoff hint",
    "in": "believe",
    "up": "sum bring",
    "back": "push hit",
    "by": "stand",
}
_ADJECTIVES_WITH = {
    "of": "confident certain sure aware afraid proud skeptical sceptical unaware critical supportive dismissive wary "
    "mindful tired sick fearful",
    "about": "confident certain sure hopeful optimistic worried concerned happy excited angry upset nervous anxious "
    "enthusiastic skeptical sceptical clear pessimistic",
    "with": "disappointed happy pleased satisfied impressed frustrated comfortable uncomfortable angry",
    "by": "surprised shocked impressed",
    "in": "interested confident disappointed",
    "to": "opposed committed open",
    "at": "angry surprised shocked furious",
    "for": "grateful sorry thankful",
}
_ALL = " ".join((_PLAIN, _CLAUSE, _THAT, _DOING, _THINGS, *_JOINED.values()))

_BE = "is are was were been being isn’t aren’t wasn’t weren’t"
_NOUNS = (
    "claim belief fear statement argument suggestion notion view conclusion assertion allegation accusation rumor "
    "rumour report speculation hope doubt concern promise pledge vow assurance warning conviction complaint admission "
    "prediction theory opinion contention remark comment charge perception criticism worry acknowledgment consensus "
    "insistence acknowledgement revelation declaration confidence indication agreement"
)
_NOUNS_DOING = (
    "plan promise pledge vow desire decision proposal refusal threat wish call offer intention commitment willingness "
    "demand request agreement hope ambition intent eagerness reluctance invitation order"
)
_NOUNS_WITH = {
    "about": "concern question doubt comment remark complaint fear worry claim statement speculation skepticism rumor "
    "rumour accusation allegation warning lie theory criticism suspicion opinion",
    "over": "concern anger worry fear criticism outrage",
    "of": "criticism fear allegation accusation warning claim opinion view denial endorsement condemnation threat "
    "charge assessment disapproval approval denunciation rejection praise suspicion hope",
    "for": "support call praise demand endorsement plan preference hope proposal enthusiasm contempt disdain desire",
    "to": "opposition objection commitment",
    "against": "allegation accusation charge warning attack",
    "on": "attack stance statement position comment view opinion remark",
    "in": "confidence belief faith",
    "with": "frustration disagreement",
    "from": "criticism support praise",
}


def _numbers(listed: str) -> frozenset[str]:
    """Nouns as one and as several."""
    return frozenset(form for noun in listed.split() for form in (noun, *_regular(noun)[1:2]))


CUES = Cues(
    verbs=_forms(_ALL),
    plain=_forms(_PLAIN),
    anew=_forms("say tell add insist argue warn claim"),
    clause=_forms(_CLAUSE),
    thinking=_forms("believe think feel hope suspect doubt wish guess fear"),
    doing=_forms(_DOING) | words(_ADJECTIVES_TO),
    things=_forms(_THINGS),
    listening=_forms(_LISTENING),
    showing=_forms("show find suggest indicate give put reveal"),
    nouns_too=words(_NOUNS_TOO),
    gerunds=frozenset(form for form in _forms(_ALL) if form.endswith("ing")),
    participles=_participles(_ALL),
    joined=frozenset((form, behind) for behind, verbs in _JOINED.items() for form in _forms(verbs))
    | {("out", "at"), ("out", "against")}
    | frozenset((word, behind) for behind, listed in _ADJECTIVES_WITH.items() for word in listed.split()),
    adjectives=words(_ADJECTIVES),
    views=words("view belief hope concern fear argument message point advice opinion hunch worry claim goal answer"),
    nouns=_numbers(_NOUNS),
    nouns_doing=_numbers(_NOUNS_DOING),
    nouns_with=frozenset((noun, behind) for behind, listed in _NOUNS_WITH.items() for noun in _numbers(listed)),
    holding=words(
        f"{_BE} have has had having make makes made making express expressed expressing raise raises raised raising "
        "give gives gave giving voice voiced voicing reach reached offer offered issue issued share shared shares"
    ),
    opinions=words("view opinion words eyes telling judgment judgement mind estimation"),
    likening=_forms("see view regard treat cast paint frame depict"),
    adverbs=words("reportedly allegedly supposedly purportedly"),
    foreseen=words("expected planned meant found put shown given seen held known made"),
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
_HELPERS = (
    "will would can cannot could may might must should shall do does did has have had won’t wouldn’t can’t couldn’t "
    "shouldn’t don’t doesn’t didn’t hasn’t haven’t hadn’t"
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
        as_=words("as"),
        in_=words("in"),
        behind_passives=words("as of for to that whether about"),
        behind_nouns=words("of from by on at among"),
        helpers=words(f"{_BE} be {_HELPERS} not never used made makes make remain remains remained seem seems seemed"),
        leading=words(_LEADING),
        onward=words("on"),
        passives=words(f"{_BE} be"),
        copulas=words(f"{_BE} be made makes make remain remains remained seem seems seemed"),
        adverb=pattern(
            r"(?:also|later|then|earlier|still|again|always|once|first|just|now|long|even|further|already|ever|often"
            rf"|{_ADVERB})"
        ),
        adverb_behind=pattern(_ADVERB),
        no_verb_behind=words(
            "the a an his her its their our my these those this such no any every each of by in on at for from with as "
            "to new recent"
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
        telling=pattern(
            r"(?i)\s+to\s+(?:\w+ly\s+)?(?:say|comment\s+on|confirm|reveal|disclose|explain|discuss|specify|clarify|state"
            r"|tell\s+(?:\w+\s+)?\w+)(?=\s+(?:that|whether|if|who|whom|whose|what|which|when|where|why|how)\b)"
        ),
        that=words("that"),
        to=words("to"),
        by=words("by"),
        of=words("of"),
        joints=words("and or but"),
        both=words("and"),
        origins=pattern(r"[A-Z][A-Z.]+|North|South|East|West|[A-Z]\w+(?:an|ese|ish|ch|sh|i|ic|ss)|federal|state|local"),
        turns=words(f"but while although whereas adding according despite {_RELATIVES}"),
        finite=words(f"{_BE} {_HELPERS} {FINITE_VERBS} he’d she’d they’d it’s he’s she’s became"),
        past=pattern(r"\w+ed"),
        times=words("today yesterday monday tuesday wednesday thursday friday saturday sunday"),
        adjunct=pattern(rf"(?i)(?:(?:{_TIME}|{_PLACE})\b\s*|,\s*(?:however|though|too|meanwhile)\s*,\s*)+"),
        according=("according", "to"),
        titles=words("Mr Mrs Ms Dr Prof St Sen Rep Gov Gen Col Maj Capt Lt Sgt Rev Hon Jr Sr Inc Oct"),
    )
)
