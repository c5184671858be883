"""What a rule can tell of a new claim by its words: who speaks, its kind and its risk; people may say otherwise."""

import re

from factcheck.domain.records.claim import Kind, Proposal, Risk
from factcheck.domain.rules.en.absence import tells_of_absence
from factcheck.domain.rules.en.attribution import Attribution, attribution_in
from factcheck.domain.text.span import Span

_LEGAL = re.compile(
    r"\b(?:accus\w+|alleg\w+|frauds?|fraudulent\w*|corrupt\w*|brib\w+|abus\w+|murder\w*|rap(?:e|ed|ist)|theft|stole|stolen"
    r"|embezzl\w+|launder\w+|convict\w+|arrest\w+|indict\w+|prosecut\w+|illegal\w*|unlawful\w*|crim(?:e|es|inal\w*)"
    r"|l(?:ied|iar|iars)|harass\w+|assault\w*|negligen\w+|plagiar\w+)\b",
    re.IGNORECASE,
)
_ALLEGES = re.compile(r"\b(?:accus\w+|alleg\w+)\b", re.IGNORECASE)
_CAUSE = re.compile(r"\b(?:because|caus(?:e|ed|es|ing)|leads? to|led to|due to|as a result of|owing to)\b", re.I)
_COMPARES = re.compile(
    r"\b(?:more|less|fewer|\w+er) than\b|\bthe (?:most|least|largest|longest|biggest|highest|lowest)\b"
    r"|\btwice (?:as|the|what|that)\b|\bas \w+ as\b",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|tomorrow|in (?:1[5-9]|20)\d\d"
    r"|(?:january|february|march|april|june|july|august|september|october|november|december)"
    r"(?: \d{1,2})?(?:,? \d{4})?|\d{1,2} may)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundreds?|thousands?"
    r"|millions?|billions?|dozens?|half|per cent|percent)\b",
    re.IGNORECASE,
)


def proposal_for(text: str, span: Span) -> Proposal:
    """What can be told of the words at `span` by rule. No rule calls anything a denial or an opinion."""
    words = span.of(text)
    attribution = attribution_in(text, span)
    kind = _kind(words, attribution)
    risk = Risk.LEGAL if _LEGAL.search(words) else Risk.CAREFUL if kind in _ASKS_CARE else None
    if attribution is None or not attribution.speaker:
        return Proposal("", "", kind, risk)
    return Proposal(attribution.speaker, attribution.verb, kind, risk)


_ASKS_CARE = frozenset({Kind.NUMBER, Kind.QUOTATION, Kind.ALLEGATION})


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
    for pattern, kind in ((_CAUSE, Kind.CAUSE), (_COMPARES, Kind.COMPARISON), (_NUMBER, Kind.NUMBER)):
        if pattern.search(without_dates):
            return kind
    return Kind.DATE if _DATE.search(words) else None
