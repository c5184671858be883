"""What the words of a denial deny, and which claims that may be; read by rule, offered, never set."""

import heapq
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from factcheck.domain.records.claim import Claim, Relation
from factcheck.domain.rules.attribution import Attributions
from factcheck.domain.text.canonical import capitalised, one_line, trimmed
from factcheck.domain.text.patterns import NEVER, Endings, pattern, reworded
from factcheck.domain.text.span import Span

LIKELY, FEW = 0.6, 4.0
"""How much of the denied words a claim must hold, so that it is offered before words of the denial itself.

Where they are few in all (a word weighs 1.0) only a name may be missing: “China” and “war” are no “drawing China into
its war”.
"""
MOST_OFFERED = 400
_WORDS = pattern(r"[^\W_]+(?:[’'][^\W_]+)?")


@dataclass(frozen=True, slots=True)
class DenialTarget:
    """What the words of a denial deny: where that stands, as a sentence, and the few words that say how far."""

    span: Span
    statement: str
    scope: str


@dataclass(frozen=True, slots=True)
class DenialTargets:
    """How a language denies: by a `verb`, whose object `denying` finds, or that somebody is `suggesting` something.

    `past` forms are for what was suggested; `small` words are no sign that a claim says what is denied. `plain` words
    tell of a denial wherever they stand.
    """

    attributions: Attributions = field(default_factory=Attributions)
    verb: re.Pattern[str] = NEVER
    suggesting: tuple[re.Pattern[str], ...] = ()
    denying: re.Pattern[str] = NEVER
    doing: re.Pattern[str] = NEVER
    ends: re.Pattern[str] = NEVER
    past: Mapping[str, str] = field(default_factory=dict)
    past_endings: Endings = ()
    stem: re.Pattern[str] = NEVER
    small: frozenset[str] = frozenset()
    plain: frozenset[str] = frozenset()

    def relation(self, verb: str) -> Relation:
        """What the contents of a saying are to the claim that tells it: whoever "denied" them did not say them."""
        return Relation.DENIED if self.verb.search(verb.strip()) else Relation.CONTENT

    def may_deny(self, word: str) -> bool:
        """Whether a word tells of a denial in some sentence."""
        return word in self.plain or self.relation(word) is Relation.DENIED

    def count(self, text: str) -> int:
        """How many denials a text tells of; what is rejected or dismissed is only one where it was said."""
        words = _WORDS.findall(text.casefold())
        found = self.attributions.verbs.found(text, Span(0, len(text))) if text else ()
        verbs = (one for one in found if one[0] not in self.plain and self.relation(one[0]) is Relation.DENIED)
        said = (self.attributions.verbs.takes_words(text, one, len(text)) for one in verbs)
        return sum(word in self.plain for word in words) + sum(said)

    def past_form(self, verb: str) -> str:
        """A verb as it tells of what was: suggest, suggested."""
        return self.past.get(verb) or reworded(verb, self.past_endings)

    def target(self, text: str, span: Span) -> DenialTarget:
        """What is denied by the words at `span`, read by rule; nothing is proposed where no words stand out."""
        words = span.of(text)
        suggested = next(filter(None, (one.search(words) for one in self.suggesting)), None)
        found = suggested or self.denying.search(words)
        if found is None:
            return DenialTarget(span, "", "")
        what = self.ends.sub("", found["what"])
        if not what.strip(" ."):
            return DenialTarget(span, "", "")
        begin = span.start + (suggested.start("who") if suggested else found.start("what"))
        here = trimmed(text, begin, span.start + found.start("what") + len(what)) or span
        if suggested is None and (inner := self._said_in(text, here)) is not None:
            here, what = inner, inner.of(text)
        plain = one_line(what).rstrip(' .,;”"')
        doing = self.doing.fullmatch(plain)
        scope = doing["doing"] if doing else plain
        return DenialTarget(here, capitalised(self._suggested(suggested, plain) if suggested else plain), scope)

    def scope(self, statement: str) -> str:
        """How far a denial of a statement reaches: where it tells of a saying, only what was said is denied."""
        inner = self._said_in(statement, Span(0, len(statement)))
        return statement if inner is None else self.attributions.content_statement(statement, inner) or statement

    def likely_targets(self, denial: Claim, claims: Iterable[Claim], text: str) -> list[Claim]:
        """The claims that `denial` may deny, best guess first: those with its words, then those near before it."""
        denied = self._weights(self._denied_words(denial, text)) if denial.passages else {}
        at = denial.main.span.start if denial.passages else 0
        others = (claim for claim in claims if claim.passages and not _is_said_with(denial, claim))
        near = heapq.nsmallest(MOST_OFFERED, others, key=lambda claim: abs(at - claim.main.span.start))

        def rank(claim: Claim) -> tuple[float, bool, int, str]:
            start = claim.main.span.start
            return -round(self._shared(denied, claim), 3), start > at, abs(at - start), claim.number

        return sorted(near, key=rank)

    def is_likely(self, denial: Claim, target: Claim, text: str) -> bool:
        """Whether a claim says so much of what is denied that it should be offered first.

        Never where the denial does not say what it denies: to share the words of a denial is no sign of being denied.
        """
        if not denial.passages:
            return False
        denied = self._weights(self.target(text, denial.main.span).scope)
        whole, shared = sum(denied.values()), self._shared(denied, target)
        return shared >= LIKELY and (whole >= FEW or whole * (1 - shared) < 1.0)

    def _said_in(self, text: str, span: Span) -> Span | None:
        found = self.attributions.found(text, span)
        return found.contents[0] if found is not None and found.contents else None

    def _suggested(self, found: re.Match[str], what: str) -> str:
        who, verb = self.attributions.speakers.plain_name(found["who"]), found["verb"]
        return f"{who} {self.past_form(verb)} {what}"

    def _denied_words(self, denial: Claim, text: str) -> str:
        span = denial.main.span
        return self.target(text, span).scope or one_line(span.of(text))

    def _weights(self, words: str) -> dict[str, float]:
        """The words that carry sense; names weigh half, since one article names them everywhere."""
        found = [word for word in _WORDS.findall(words) if len(word) > 2 and word.lower() not in self.small]
        return {self.stem.sub("", word.lower())[:6]: 0.5 if word[0].isupper() else 1.0 for word in found}

    def _shared(self, denied: dict[str, float], claim: Claim) -> float:
        whole = sum(denied.values())
        if not whole:
            return 0.0
        words = self._weights(f"{claim.statement} {claim.words}")
        return sum(weight for word, weight in denied.items() if word in words) / whole


def _is_said_with(denial: Claim, claim: Claim) -> bool:
    """Whether it is the denial, what tells of it, or what the same words say to be so; nobody denies these by it."""
    if claim.parent_id == denial.id:
        return claim.relation is Relation.CONTENT
    return claim.id in (denial.id, denial.parent_id)
