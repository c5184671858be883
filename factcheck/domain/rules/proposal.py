"""What a rule can tell of a new claim by its words: who speaks, its kind and its risk; people may say otherwise."""

import re
from dataclasses import dataclass, field, replace

from factcheck.domain.records.claim import Claim, ClaimKind, Proposal, Risk
from factcheck.domain.rules.attribution import Attribution, Attributions
from factcheck.domain.text.patterns import NEVER
from factcheck.domain.text.span import Span

_ASKS_CARE = frozenset({ClaimKind.NUMBER, ClaimKind.QUOTATION, ClaimKind.ALLEGATION})


@dataclass(frozen=True, slots=True)
class Proposals:
    """The words of a language that are signs of a kind of claim or of a risk, in small letters.

    `signs` are those of kinds in their order, sought outside of dates; those of `alleging` are among the `legal` ones.
    An absence is none behind what `turns` it, or before somebody who `says_too`.
    """

    attributions: Attributions = field(default_factory=Attributions)
    alleging: re.Pattern[str] = NEVER
    legal: re.Pattern[str] = NEVER
    quoting: re.Pattern[str] = NEVER
    absence: re.Pattern[str] = NEVER
    turns: re.Pattern[str] = NEVER
    says_too: re.Pattern[str] = NEVER
    date: re.Pattern[str] = NEVER
    signs: tuple[tuple[re.Pattern[str], ClaimKind], ...] = ()

    def of(self, text: str, claim: Claim) -> Proposal:
        """What rules propose for a claim in its text, of what nobody has given.

        What stands beneath another claim is read by its own statement: whoever speaks around it speaks in the other.
        What is recorded to deny something is a denial.
        """
        if not claim.unset or not claim.passages:
            return Proposal()
        is_beneath = claim.parent_id is not None
        words, span = (claim.statement, Span(0, len(claim.statement))) if is_beneath else (text, claim.main.span)
        proposed = self.at(words, span)
        return (replace(proposed, kind=ClaimKind.DENIAL) if claim.denials else proposed).only(claim.unset)

    def at(self, text: str, span: Span) -> Proposal:
        """What can be told of the words at `span` by rule. No words are called a denial or an opinion."""
        words = span.of(text).lower()
        attribution = self.attributions.found(text, span)
        is_legal = self.legal.search(words) is not None
        kind = self._kind(words, attribution, is_legal)
        risk = Risk.LEGAL if is_legal else Risk.CAREFUL if kind in _ASKS_CARE else None
        if attribution is None or not attribution.speaker:
            return Proposal("", "", kind, risk)
        return Proposal(attribution.speaker, attribution.verb, kind, risk)

    def tells_of_absence(self, words: str) -> bool:
        """Whether words say that somebody did not say, show or publish something.

        What did not happen otherwise (“no one was hurt”) is none, nor is an absence that is denied or supposed, or told
        together with what was said.
        """
        words = words.lower()
        found = self.absence.search(words)
        if found is None or self.turns.search(words, 0, found.start()) is not None:
            return False
        return self.says_too.search(words, found.end()) is None

    def _kind(self, words: str, attribution: Attribution | None, is_legal: bool) -> ClaimKind | None:
        if is_legal and self.alleging.search(words):
            return ClaimKind.ALLEGATION
        if self.quoting.match(words.strip()) or (attribution is not None and self.quoting.search(words)):
            return ClaimKind.QUOTATION
        if attribution is not None and attribution.contents:
            return ClaimKind.PARAPHRASE
        if self.tells_of_absence(words):
            return ClaimKind.ABSENCE
        without_dates = self.date.sub("", words)
        kind = next((kind for sign, kind in self.signs if sign.search(without_dates)), None)
        return kind or (ClaimKind.DATE if without_dates != words else None)
