"""English verbs of saying, and the words that stand around them."""

from factcheck.domain.rules.en import any_of, words
from factcheck.domain.rules.verbs import Verbs
from factcheck.domain.text.patterns import pattern

_PLAIN = "said says say"
_TELLING = "told tells tell warned warns warn assured assures informed reminded"
_CLAUSE = (
    "claimed claims claim announced announces announce argued argues argue alleged alleges allege added adds insisted "
    "insists insist stated states declared declares acknowledged acknowledges admitted admits conceded concedes "
    "asserted asserts replied contends contended complained hinted boasted denied denies deny believes believe "
    "maintained maintains predicted predicts explained explains noted notes suggested suggests reported confirmed "
    "confirms stressed repeated reiterated promised pledged estimated estimates estimate wrote writes testified "
    "responded believed"
)
_REPROACH = (
    "slammed criticised criticized condemned accused accuses accuse blamed blames praised rebuked dismissed dismisses "
    "rejected rejects refuted welcomed called calls described describes"
)
_ALL = f"{_PLAIN} {_TELLING} {_CLAUSE} {_REPROACH}"
VERBS_OF_SAYING = words(_ALL)
_DOUBTFUL = (
    "suggested suggests confirmed confirms estimated estimates estimate explained explains predicted predicts stated "
    "states noted notes reported warned warns warn maintained maintains added adds stressed "
    "reminded welcomed called calls described describes blamed blames wrote writes believed"
)
_LISTENER = (
    r"(?:(?:the )?(?:reporters|journalists|lawmakers|parliament|police|officials|senators|investigators|viewers|fans)"
    r"|him|her|us|them|me|the [A-Z]{2,}\w*|(?:the|an?) (?:\w+ ){0,2}?\w+(?= (?:that|how|why|whether|what)\b)"
    r"|(?:[A-Z]\w+ ){1,3})"
)
TIME = (
    r"(?:late |early )?(?:on \w+day|on \d+ \w+|yesterday|today|last \w+|this \w+|earlier|later|in an? \w+"
    r"|at an? [\w ]+|the (?:day|night|week|month|year) (?:before|after))"
)
ASIDE = (
    r"for\s+(?:my|his|her|its|our|their)\s+part(?!\s+(?:of|in)\b)|on\s+the\s+(?:one|other)\s+hand|in\s+turn|of\s+course"
    r"|(?:by|in)\s+contrast(?!\s+(?:to|with)\b)|for\s+(?:example|instance)|in\s+addition(?!\s+to\b)|as\s+it\s+happens"
)
"""What only leads from one statement to the next, and says nothing itself."""
_WHERE = r"(?:on|in|at|during|last|this|earlier|late|early|yesterday|today|to|via|by|after)\b[^,.:;“”]{0,60}?"
ADDRESSED = rf"\s*(?:{_LISTENER})?\s*(?:{TIME})?\s*(?:[,.;]|$)"
_AUXILIARY = (
    "is are was were has have had will would can could may might must should does do did shall cannot isn aren wasn "
    "weren hasn haven hadn won wouldn couldn shouldn doesn don didn"
)
FINITE_VERBS = (
    "fell held sank went came stood left made took gave got knew saw began broke brought built bought caught chose "
    "cost cut drew drove found flew forgot fought kept lay led lent lost met paid ran rose sold sent shot shut spent "
    "stole struck swept taught thought threw understood woke won wore bore hid hit burst knows thinks wants owns "
    "belongs makes takes goes comes gives gets says keeps becomes seems appears deserves"
)
_FINITE = rf"(?:(?:{any_of(_AUXILIARY)})\b|(?:{any_of(FINITE_VERBS)})\b(?!\s+by\b|[-‑]))"
_TOLD_SOMEBODY = (
    r"\s+(?!nobody|no one|nothing|to\b)(?:[^\s,.;:“”]+\s+){1,8}?(?:(?:that|how|why|whether|what)\s|to\s\w|about\s)"
    r"|\s+(?!nobody|no one|nothing)(?:[^\s,.;:“”]+\s+){0,8}?(?:[^\s,.;:“”]+[,:]\s*)?[“\"„«]"
    rf"|\s+{_LISTENER}\s*(?!nothing)\w"
)
_WARNED_OF = r"\s+(?:[^\s,.;:“”]+\s+){0,4}?(?:of|about|against)\s"
_DOING = r"\s+(?:ever\s+|having\s+)?\w+ing\b"
_DENIABLE = (
    r"\s+(?:(?:the|an?|any|all|these|those|such|his|her|its|their)\s+)?(?:\w+\s+){0,2}?(?:reports?|claims?|allegations?"
    r"|accusations?|charges?|suggestions?|rumours?|remarks?|statements?|involvement|wrongdoing|responsibility|knowledge"
    r"|guilt|everything|anything|it|this|idea|theory|criticism|assertions?)\b"
)
_TO_DO = r"\s+to\s+(?:\w+ly\s+)?[a-z]+"
_OWNED = r"\s+(?:responsibility|credit|victory|innocence|ignorance|guilt|wrongdoing|defeat)\b"
_CALLED_SO = (
    r"\s+(?:for|on)\s|\s+(?:it|him|her|them|us|this|that|(?:the|his|her|its|their|these|those)\s[\w’-]+(?:\s[\w’-]+){0,3}?"
    r"|[A-Z][\w’-]+(?:\s[A-Z][\w’-]+)*)\s(?:[“\"„«]|an?\s|the\s|\w+ed\b|\w+(?:ful|ous|ible|able|less|al)\b)"
)
_WELCOMED = (
    r"\s+(?:\w+\s+){0,3}?(?:decision|news|move|ruling|report|plan|announcement|statement|verdict|agreement|deal"
    r"|law)s?\b"
)
_AS = r"[^,.;:]*?\sas\s|\s*[“\"„«]"

VERBS = Verbs(
    any=pattern(rf"\b(?:{any_of(_ALL)})\b"),
    plain=words(_PLAIN),
    telling=words(_TELLING),
    reproach=words(_REPROACH),
    accusing=words("accused accuses accuse"),
    naming=words("called calls described describes praised welcomed"),
    doubtful=words(_DOUBTFUL),
    nouns_too=words("claims claim estimates estimate notes states calls"),
    object_behind=pattern(r"\s+(?:it|him|them)\b"),
    no_verb_after=pattern(
        r"(?i)\b(?:the|a|an|his|her|its|their|our|my|these|those|this|such|no|any|every|each|of|by|to|is|are|was|were|be"
        r"|been|being|not|never|(?-i:will|may|might|could|should|must|can))(?:\s+(?!famil|assemb|al|supp)[a-z]+ly)?\s+$"
        r"|[’']s\s+$|s[’']\s+$|n[’']t\s+$"
    ),
    that=pattern(
        rf"\s*(?:to {_LISTENER}\s*)?(?:{_WHERE})?\b(?:that|how|why|whether)[\s,]"
        rf"|(?:\s\w+)?[,:]?\s*[“\"„«]|\s*(?:{TIME})?\s*:"
    ),
    subject=pattern(r"\s+(?:he|she|they|we|I|there)\s+\w"),
    no_words=pattern(r"\s+(?:nothing|little|much|so|yes|goodbye|no more|no|sorry)\b"),
    objects=(
        (("tell", "told", "warn", "assur", "inform", "remind"), pattern(_TOLD_SOMEBODY)),
        (("warn", "assur", "inform"), pattern(_WARNED_OF)),
        (("den", "admit", "acknowledg"), pattern(f"{_DOING}|{_DENIABLE}")),
        (("claim", "promis", "pledg"), pattern(f"{_TO_DO}|{_OWNED}")),
    ),
    reproached=(
        (("call",), pattern(_CALLED_SO)),
        (("describ",), pattern(_AS)),
        (("accus",), pattern(r"(?s).*?\sof\s")),
        (("welcom",), pattern(_WELCOMED)),
        (("dismiss", "reject", "refut"), pattern(f"{_DENIABLE}|{_AS}")),
    ),
    finite=pattern(rf"\b{_FINITE}"),
    finite_first=pattern(rf"\s*(?:{_FINITE}|\w+ed\s+(?:in|by|to|from|on|at)\b)"),
    regular_finite=pattern(
        r"\b(?!(?:the|a|an|his|her|its|their|our|no|any|some|of|for|with|by|in|on|at|and|or|two|three|more"
        r"|very|\w+ly)\b)[^\W\d]\w*\s(?:\w+ly\s)?[a-z]{2,}ed\b"
        r"(?=\s+(?:the|a|an|his|her|its|their|no|to|at|in|on|from|after|last|this|\d|\w+ly)\b|\s*$)"
    ),
    ends_segment=pattern(
        r"[,;:.?!(]|\s(?:that|which|who|whom|whose|where|when|after|before|because|if|as|while|until|since|than)\s"
        rf"|\s(?:and|or|but)\s+(?:{_FINITE}|\w+ed\b)"
    ),
    listener=pattern(rf"\s*{_LISTENER}\s*"),
    lead=pattern(
        rf"(?:,?\s+(?:{ASIDE}),?(?=\s))?\s*(?:to {_LISTENER}\s*)?"
        rf"(?:(?:{_WHERE})?\bthat\s+|(?:{TIME}\b)?(?:\s*,\s*|\s*:\s*|\s+)(?:how\s+)?)?"
    ),
)
