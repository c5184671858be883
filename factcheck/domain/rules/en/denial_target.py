"""What the words of a denial deny, and which claims that may be; read by rule, offered, never set."""

import heapq
import re
from collections.abc import Iterable
from dataclasses import dataclass

from factcheck.domain.records.claim import Claim
from factcheck.domain.rules.en.attribution import attribution_in
from factcheck.domain.rules.en.speakers import plain_name
from factcheck.domain.text.canonical import capitalised, one_line, trimmed
from factcheck.domain.text.patterns import pattern
from factcheck.domain.text.span import Span

LIKELY = 0.6
"""How much of the denied words a claim must hold, so that it is offered before words of the denial itself."""
MOST_OFFERED = 40
_NEAR = 400

_SUGGEST = (
    r"(?P<verb>suggest|claim|say|imply|allege|argue|insist|state|hint|assert|maintain|pretend|accuse|declare|think"
    r"|believe|tell)\s+(?:that\s+)?(?P<what>.+)"
)
_TO_SUGGEST = pattern(rf"\b(?:of|for)\s+(?P<who>[\w’'. -]{{2,60}}?)\s+to\s+{_SUGGEST}", re.S)
_WAS_WRONG_TO = pattern(
    rf"(?P<who>[^\W\d_a-z][\w’'. -]{{1,60}}?)\s+(?:is|was|were|are)\s+[“\"]?\w+[”\"]?\s+to\s+{_SUGGEST}", re.S
)
_DENYING = r"(?:den(?:y|ies|ied|ying)|(?:reject|dismiss|refut|disput|rebuff|contradict)(?:s|es|ed|e|ing)?)"
_DENIES = pattern(
    rf"\b{_DENYING}\s+"
    r"(?:(?:the|any|all|these|those|such)\s+)?"
    r"(?:(?:reports?|claims?|allegations?|accusations?|charges?|suggestions?|rumours?|remarks)\s+)?"
    r"(?:(?:that|of)\s+)?(?P<what>.+)",
    re.S | re.I,
)
_DOING = pattern(r".{1,80}?\s(?:is|was|are|were|be|been)\s+(?P<doing>\w+ing\s\S.+)", re.S)
_ENDS = pattern(r",\s+(?:but|and|while|although|though|adding|saying|calling)\b.*|;.*", re.S)
_PAST = {"say": "said", "tell": "told", "think": "thought", "hold": "held", "speak": "spoke", "write": "wrote"}
_WORDS = pattern(r"[^\W_]+(?:[’'][^\W_]+)?")
_SMALL_WORDS = (
    "the and that this with from they them their there have has had was were are for not but his her its into who "
    "which will would been being about over under after before said says told"
)
_SMALL = frozenset(_SMALL_WORDS.split())


@dataclass(frozen=True, slots=True)
class DenialTarget:
    """What the words of a denial deny: where that stands, as a sentence, and the few words that say how far."""

    span: Span
    statement: str
    scope: str


def is_denying(verb: str) -> bool:
    """Whether a verb says that something is not so: "denied", "has dismissed"."""
    return re.search(rf"\b{_DENYING}$", verb.strip(), re.I) is not None


def denial_target_in(text: str, span: Span) -> DenialTarget:
    """What is denied by the words at `span`, read by rule; nothing is proposed where no words stand out."""
    words = span.of(text)
    suggested, denied = _TO_SUGGEST.search(words) or _WAS_WRONG_TO.search(words), _DENIES.search(words)
    found = suggested or denied
    if found is None:
        return DenialTarget(span, "", "")
    what = _ENDS.sub("", found["what"])
    begin = span.start + (suggested.start("who") if suggested else found.start("what"))
    here = trimmed(text, begin, span.start + found.start("what") + len(what)) or span
    inner = attribution_in(text, here) if suggested is None else None
    if inner is not None and inner.contents:
        here = inner.contents[0]
        what = here.of(text)
    plain = one_line(what).rstrip(' .,;”"')
    doing = _DOING.fullmatch(plain)
    scope = doing["doing"] if doing else plain
    statement = f"{plain_name(suggested['who'])} {_past(suggested['verb'])} {plain}" if suggested else plain
    return DenialTarget(here, capitalised(statement), scope)


def likely_targets(denial: Claim, claims: Iterable[Claim], text: str) -> list[Claim]:
    """The claims that `denial` may deny, best guess first: those that share its words, then those near before it."""
    denied = _weights(_denied_words(denial, text)) if denial.passages else {}
    at = denial.main.span.start if denial.passages else 0
    others = (claim for claim in claims if claim.id not in (denial.id, denial.parent_id) and claim.passages)
    near = heapq.nsmallest(_NEAR, others, key=lambda claim: abs(at - claim.main.span.start))

    def rank(claim: Claim) -> tuple[float, bool, int, str]:
        start = claim.main.span.start
        return -round(_shared(denied, claim), 3), start > at, abs(at - start), claim.number

    return sorted(near, key=rank)[:MOST_OFFERED]


def is_likely(denial: Claim, target: Claim, text: str) -> bool:
    """Whether a claim says so much of what is denied that it should be offered first.

    Never where the denial does not say what it denies: to share the words of a denial is no sign of being denied.
    """
    if not denial.passages:
        return False
    return _shared(_weights(denial_target_in(text, denial.main.span).scope), target) >= LIKELY


def _denied_words(denial: Claim, text: str) -> str:
    span = denial.main.span
    return denial_target_in(text, span).scope or one_line(span.of(text))


def _past(verb: str) -> str:
    if verb in _PAST:
        return _PAST[verb]
    if verb.endswith("e"):
        return f"{verb}d"
    return f"{verb[:-1]}ied" if re.search(r"[^aeiou]y$", verb) else f"{verb}ed"


def _stem(word: str) -> str:
    return re.sub(r"(?:ing|ed|es|s|’s)$", "", word.lower())[:6]


def _weights(words: str) -> dict[str, float]:
    """The words that carry sense; names weigh half, since one article names them everywhere."""
    found = [word for word in _WORDS.findall(words) if len(word) > 2 and word.lower() not in _SMALL]
    return {_stem(word): 0.5 if word[0].isupper() else 1.0 for word in found}


def _shared(denied: dict[str, float], claim: Claim) -> float:
    whole = sum(denied.values())
    if not whole:
        return 0.0
    words = _weights(f"{claim.statement} {claim.words}")
    return sum(weight for word, weight in denied.items() if word in words) / whole
