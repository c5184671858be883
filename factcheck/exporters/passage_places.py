"""Where passages stand, in words an editor uses: paragraph and sentence."""

from dataclasses import dataclass

from factcheck.domain.records.claim import Claim, Passage
from factcheck.domain.records.proof import Proof
from factcheck.domain.records.proposed_wording import ProposedWording
from factcheck.domain.rules.sentences import sentences_of
from factcheck.domain.text.span import Span


@dataclass(frozen=True, slots=True)
class PassagePlace:
    """A paragraph by its number, or what the block is where it has none, and a sentence in it from 1 on.

    `page` is the page that the paragraph begins on, 0 where there are no pages.
    """

    paragraph: str
    sentence: int
    page: int = 0

    @property
    def words(self) -> str:
        """The place for people."""
        page = f", page {self.page}" if self.page else ""
        if self.paragraph.isdigit():
            return f"¶{self.paragraph}{page}, sentence {self.sentence}"
        return f"{self.paragraph}{page}"


class PassagePlaces:
    """Finds the places of passages in one proof; each block is split into sentences once."""

    def __init__(self, proof: Proof, language: str) -> None:
        self._proof = proof
        self._language = language or "en"
        self._sentences: dict[int, list[Span]] = {}

    def here(self, claim: Claim) -> list[Passage]:
        """The passages of a claim that stand in this proof, by position."""
        length = len(self._proof.text)
        found = [one for one in claim.passages if one.proof_id == self._proof.id and one.span.end <= length]
        return sorted(found, key=lambda passage: passage.span)

    def of(self, words: Passage | ProposedWording) -> PassagePlace:
        """The place where words of the proof begin."""
        start = words.span.start
        index = self._proof.block_index(start)
        block = self._proof.blocks[index]
        if index not in self._sentences:
            self._sentences[index] = sentences_of(self._proof, block, self._language)
        sentence = max(1, sum(span.start <= start for span in self._sentences[index]))
        number = self._proof.paragraph_numbers[index]
        return PassagePlace(block.kind.value if number is None else str(number), sentence, block.page)
