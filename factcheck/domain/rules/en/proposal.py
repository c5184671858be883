"""What a rule can tell of a new claim by its words: who speaks, its kind and its risk; people may say otherwise."""

import re

from factcheck.domain.records.claim import Claim, Kind, Proposal, Risk
from factcheck.domain.rules.en.attribution import Attribution, attribution_in
from factcheck.domain.text.patterns import pattern
from factcheck.domain.text.span import Span

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
_ABSENCE = pattern(rf"(?<!\w)(?:{'|'.join(_ABSENCES)})", re.IGNORECASE)
_TURNS_IT = pattern(
    r"\b(?:den(?:y|ies|ied|ying)|(?:reject|dismiss|refut|disput|rebuff|contradict)(?:s|es|ed|ing)?|if|unless|whether)\b"
    r"|\b(?:never|not)\s+$",
    re.IGNORECASE,
)

_SAYS_TOO = pattern(r"\b(?:but|and)\s+(?:\w+ly\s+)?(?:said|says|told|added|claimed|insisted)\b", re.IGNORECASE)
_LEGAL = pattern(
    r"\b(?:accus\w+|alleg\w+|frauds?|fraudulent\w*|corrupt\w*|brib\w+|abus\w+|murder\w*|rap(?:e|ed|ist)|theft|stole|stolen"
    r"|embezzl\w+|launder\w+|convict\w+|arrest\w+|indict\w+|prosecut\w+|illegal\w*|unlawful\w*|crim(?:e|es|inal\w*)"
    r"|l(?:ied|iar|iars)|harass\w+|assault\w*|negligen\w+|plagiar\w+)\b",
    re.IGNORECASE,
)
_ALLEGES = pattern(r"\b(?:accus\w+|alleg\w+)\b", re.IGNORECASE)
_CAUSE = pattern(r"\b(?:because|caus(?:e|ed|es|ing)|leads? to|led to|due to|as a result of|owing to)\b", re.I)
_COMPARES = pattern(
    r"\b(?:more|less|fewer|\w+er) than\b|\bthe (?:most|least|largest|longest|biggest|highest|lowest)\b"
    r"|\btwice (?:as|the|what|that)\b|\bas \w+ as\b",
    re.IGNORECASE,
)
_DATE = pattern(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|tomorrow|in (?:1[5-9]|20)\d\d"
    r"|(?:january|february|march|april|june|july|august|september|october|november|december)"
    r"(?: \d{1,2})?(?:,? \d{4})?|\d{1,2} may)\b",
    re.IGNORECASE,
)
_NUMBER = pattern(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundreds?|thousands?"
    r"|millions?|billions?|dozens?|half|per cent|percent)\b",
    re.IGNORECASE,
)
_ASKS_CARE = frozenset({Kind.NUMBER, Kind.QUOTATION, Kind.ALLEGATION})


def tells_of_absence(words: str) -> bool:
    """Whether words say that somebody did not say, show or publish something.

    What did not happen otherwise (“no one was hurt”) is none, nor is an absence that is denied or supposed, or told
    together with what was said.
    """
    found = _ABSENCE.search(words)
    if found is None or _TURNS_IT.search(words, 0, found.start()) is not None:
        return False
    return _SAYS_TOO.search(words, found.end()) is None


def proposed(text: str, claim: Claim) -> Proposal:
    """What rules propose for a claim in its text, of what nobody has given.

    What stands beneath another claim is read by its own statement: whoever speaks around it speaks in the other one.
    """
    if not claim.unset or not claim.passages:
        return Proposal()
    if claim.parent_id is not None:
        return proposal_for(claim.statement, Span(0, len(claim.statement))).only(claim.unset)
    return proposal_for(text, claim.main.span).only(claim.unset)


def proposal_for(text: str, span: Span) -> Proposal:
    """What can be told of the words at `span` by rule. No rule calls anything a denial or an opinion."""
    words = span.of(text)
    attribution = attribution_in(text, span)
    kind = _kind(words, attribution)
    risk = Risk.LEGAL if _LEGAL.search(words) else Risk.CAREFUL if kind in _ASKS_CARE else None
    if attribution is None or not attribution.speaker:
        return Proposal("", "", kind, risk)
    return Proposal(attribution.speaker, attribution.verb, kind, risk)


def _kind(words: str, attribution: Attribution | None) -> Kind | None:
    if _ALLEGES.search(words):
        return Kind.ALLEGATION
    if words.strip()[:1] in '“"„«' or (attribution is not None and re.search('[“"„«]', words)):
        return Kind.QUOTATION
    if attribution is not None and attribution.contents:
        return Kind.PARAPHRASE
    if tells_of_absence(words):
        return Kind.ABSENCE
    without_dates = _DATE.sub("", words)
    for sign, kind in ((_CAUSE, Kind.CAUSE), (_COMPARES, Kind.COMPARISON), (_NUMBER, Kind.NUMBER)):
        if sign.search(without_dates):
            return kind
    return Kind.DATE if _DATE.search(words) else None
