"""English signs of kinds of claims and of risks."""

from factcheck.domain.records.claim import ClaimKind
from factcheck.domain.rules.en.attribution import ATTRIBUTIONS
from factcheck.domain.rules.proposal import Proposals
from factcheck.domain.text.patterns import pattern

_SAY = "say|respond|reply|answer|comment|elaborate|name|specify|mention|cite|disclose|publish|clarify|explain"
_SAID = (
    "said|responded|replied|answered|commented|elaborated|named|specified|mentioned|cited|disclosed|published|released"
    "|explained|produced|presented|submitted"
)
_SAYING = (
    "saying|responding|replying|answering|commenting|elaborating|naming|specifying|mentioning|citing|disclosing"
    "|publishing|explaining|identifying|confirming|revealing|accusing|blaming|admitting|acknowledging|promising"
)
_RECORD = (
    r"(?:evidence|proof|details?|reasons?|explanation|comment|answers?|sources?|documents?|figures?|names?|information"
    r"|indication|response|reply|statement|mention|reference|examples?|dates?|timeline)"
)
_GAVE = (
    "gave|give|gives|provided|provide|provides|offered|offer|offers|presented|cited|produced|published|released|made"
)
_GIVE = "give|provide|offer|present|produce|release|share|submit"
_ABSENCES = (
    rf"(?:{_GAVE})\s+(?:no|little)\s+(?:\w+\s+){{0,2}}?{_RECORD}\b",
    rf"(?:did|does|do|would|could)(?:\s+not|n[’']t)\s+(?:\w+ly\s+|yet\s+)?(?:{_SAY}|speak)\b",
    rf"(?:did|does|do|would)(?:\s+not|n[’']t)\s+(?:\w+ly\s+)?(?:{_GIVE})\s+(?:\w+\s+){{0,3}}?{_RECORD}\b",
    r"(?:did|does|do|would)(?:\s+not|n[’']t)\s+(?:\w+ly\s+)?return\s+(?:\w+\s+){0,2}?(?:calls?|requests?|messages?|emails?)\b",
    rf"(?:has|have|had)(?:\s+not|n[’']t|\s+never)\s+(?:\w+ly\s+|yet\s+|been\s+)?(?:{_SAID})\b",
    rf"(?:has|have|had)(?:\s+not|n[’']t|\s+never)\s+(?:given|provided|offered|shared)\s+(?:\w+\s+){{0,3}}?{_RECORD}\b",
    rf"(?:has|have|had)\s+(?:given|provided|offered|presented|made|cited|published)\s+no\s+(?:\w+\s+){{0,2}}?{_RECORD}\b",
    rf"(?:has|have|had)\s+yet\s+to\s+(?:{_SAY}|{_GIVE}|confirm)\b",
    r"(?:was|were)(?:\s+not|n[’']t)\s+(?:\w+ly\s+)?(?:named|identified|disclosed|published|released|mentioned)\b",
    rf"no\s+(?:\w+\s+)?{_RECORD}\s+(?:was|were|has been|have been)\s+(?:\w+ly\s+)?(?:given|provided|offered|presented"
    r"|produced|cited|published|released)\b",
    r"(?:stopped|stops|stop|stopping)\s+short\s+of\s+(?:\w+ly\s+)?\w+ing\b",
    rf"without\s+(?:\w+ly\s+)?(?:{_SAYING}|(?:giving|providing|offering|presenting)\s+(?:\w+\s+){{0,3}}?{_RECORD})\b",
    rf"(?:declined|declines|declining|refused|refuses|refusing|failed|fails)\s+to\s+(?:\w+ly\s+)?(?:{_SAY}|confirm|identify"
    rf"|reveal|discuss|be\s+(?:named|identified|interviewed)|(?:{_GIVE})\s+(?:\w+\s+){{0,3}}?{_RECORD})\b",
    r"(?:declined|refused)\s+(?:a\s+request\s+for\s+)?(?:comment|an\s+interview)\b",
    r"(?:said|says)\s+nothing(?!\s+(?:is|was|were|has|had|would|will|could|can))\b",
    r"neither\s+confirmed\s+nor\s+denied|(?:remained|kept)\s+silent|could\s+not\s+be\s+reached",
    r"(?:nobody|no\s+one|none\s+of\s+\w[\w\s]{0,40}?)\s+(?:\w+\s+){0,5}?(?:responded|replied|answered|commented|explained|told)\b",
)

_SIGNS = {
    ClaimKind.CAUSE: r"\b(?:because|caus(?:e|ed|es|ing)|leads? to|led to|due to|as a result of|owing to)\b",
    ClaimKind.COMPARISON: r"\b(?:more|less|fewer|\w+er) than\b|\btwice (?:as|the|what|that)\b|\bas \w+ as\b"
    r"|\bthe (?:most|least|largest|longest|biggest|highest|lowest)\b",
    ClaimKind.NUMBER: r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty"
    r"|hundreds?|thousands?|millions?|billions?|dozens?|half|per cent|percent)\b",
}

PROPOSALS = Proposals(
    attributions=ATTRIBUTIONS,
    alleging=pattern(r"\b(?:accus\w+|alleg\w+)\b"),
    legal=pattern(
        r"\b(?:accus\w+|alleg\w+|frauds?|fraudulent\w*|corrupt\w*|brib\w+|abus\w+|murder\w*|rap(?:e|ed|ist)|theft|stole|stolen"
        r"|embezzl\w+|launder\w+|convict\w+|arrest\w+|indict\w+|prosecut\w+|illegal\w*|unlawful\w*|crim(?:e|es|inal\w*)"
        r"|l(?:ied|iar|iars)|harass\w+|assault\w*|negligen\w+|plagiar\w+)\b",
    ),
    quoting=pattern('[“"„«]'),
    absence=pattern(rf"(?<!\w)(?:{'|'.join(_ABSENCES)})"),
    turns=pattern(
        r"\b(?:den(?:y|ies|ied|ying)|(?:reject|dismiss|refut|disput|rebuff|contradict)(?:s|es|ed|ing)?|if|unless|whether)\b"
        r"|\b(?:never|not)\s+$",
    ),
    says_too=pattern(r"\b(?:but|and)\s+(?:\w+ly\s+)?(?:said|says|told|added|claimed|insisted)\b"),
    date=pattern(
        r"\b(?=[\dadefijlmnostuwy])"  # no date begins with another letter
        r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|tomorrow|\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{4}"
        r"|(?:in|since|until|during) (?:1[5-9]|20)\d\d"
        r"|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3}|the) (?:day|week|month|year)s?"
        r" (?:ago|later|earlier|before)(?! than)|(?:last|next) (?:week|month|year)"
        r"|(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? )?(?:january|february|march|april|june|july|august|september|october"
        r"|november|december)(?: \d{1,2}(?:st|nd|rd|th)?)?(?:,? \d{4})?"
        r"|(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? may|may \d{1,2}(?:st|nd|rd|th)?)(?:,? \d{4})?)\b",
    ),
    signs=tuple((pattern(sign), kind) for kind, sign in _SIGNS.items()),
)
