"""The line beneath the number of a claim: where it stands, what rules propose of it, what its words mean."""

from factcheck.domain.records.case import Case
from factcheck.domain.records.claim import Claim, Proposal
from factcheck.domain.records.proof import Proof
from factcheck.domain.rules.language import Language
from factcheck.domain.rules.splitting import quoted_speaker
from factcheck.domain.text.span import Span
from factcheck.domain.wording.claim_words import proposal_words
from factcheck.domain.wording.joining import labelled
from factcheck.domain.wording.labels import BLOCK
from factcheck.translation import _
from factcheck.ui.panel.words import dates_meant


def place_of(proof: Proof, words: Span) -> str:
    """Where words stand, such as ¶9, or the kind of block where paragraphs are not counted; with the page, if any."""
    first, last = proof.block_index(words.start), proof.block_index(words.end - 1)
    block, numbers = proof.blocks[first], proof.paragraph_numbers
    place = f"¶{numbers[first]}" if numbers[first] is not None else BLOCK[block.kind]
    if numbers[last] not in (None, numbers[first]):
        place = _("{first} to {last}", first=place, last=f"¶{numbers[last]}")
    return _("{place} · page {page}", place=place, page=block.page) if block.page else place


def paragraph_words(claim: Claim, case: Case) -> str:
    """Where a claim stands, or that it stands in an earlier proof, or in no words of the article."""
    if not claim.passages and claim.known:
        return _("in proof {number}", number=case.proof_number(claim.known[0]))
    return place_of(case.proof, claim.passages[0].span) if claim.passages else _("in no words of the article")


class PlaceLine:
    """Makes the line for one claim after the other; whom a claim quotes is read once as long as its words stay."""

    def __init__(self) -> None:
        self._quoted: tuple[tuple[object, ...], str] = ((), "")

    def words(self, claim: Claim, case: Case, language: Language, proposed: Proposal, other: str) -> str:
        """The place, what rules propose, by what `other` name the speaker may be known, whom the claim quotes, and the
        days that "on Wednesday" and "last year" mean.
        """
        parts = [paragraph_words(claim, case)]
        if proposed:
            parts.append(labelled(_("proposed, the next verdict keeps it"), proposal_words(proposed)))
        if other:
            parts.append(_("perhaps the same person as {speaker}", speaker=other))
        if who := self._quoted_speaker(claim, case.proof, language):
            parts.append(_("words of {speaker}", speaker=who))
        parts.append(dates_meant(claim, case, language.relative_dates))
        return " · ".join(filter(None, parts))

    def _quoted_speaker(self, claim: Claim, proof: Proof, language: Language) -> str:
        read = proof.id, claim.id, claim.passages, claim.parent_id, claim.speaker, claim.language
        if read != self._quoted[0]:
            self._quoted = read, quoted_speaker(proof.text, claim, language.attributions)
        return self._quoted[1]
