"""Proofs made up for tests and measurements: only what they are about has to be said."""

from collections.abc import Sequence

from factcheck.domain.records.article_draft import ArticleDraft, Piece, assembled
from factcheck.domain.records.ids import ArticleId, ProofId
from factcheck.domain.records.proof import BlockKind, Proof, Style, fingerprint
from factcheck.domain.text.span import Span


def a_proof(*blocks: str | Piece, styles: Sequence[Style] = (), proof_id: str = "proof") -> Proof:
    """A proof of these blocks; a plain text is a paragraph, styles count from the beginning of the whole text."""
    pieces = [one if isinstance(one, Piece) else Piece(BlockKind.PARAGRAPH, one) for one in blocks]
    draft = assembled(pieces, ArticleDraft("", ()))
    return Proof(
        id=ProofId(proof_id),
        article_id=ArticleId("article"),
        number=1,
        text=draft.text,
        sha256=fingerprint(draft.text),
        blocks=draft.blocks,
        styles=(*draft.styles, *styles),
        origin="test",
        made_at="2026-11-25T10:00:00Z",
    )


def words_of(proof: Proof, words: str) -> Span:
    """Where `words` stand in a proof for the first time."""
    start = proof.text.index(words)
    return Span(start, start + len(words))
