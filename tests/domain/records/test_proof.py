"""Proofs: blocks over a text, paragraph numbers."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.records.article_draft import ArticleDraft, Piece, assembled
from factcheck.domain.records.ids import ArticleId, ProofId
from factcheck.domain.records.proof import BlockKind, Proof, fingerprint, plain_text
from factcheck.domain.text.span import Span
from tests.proof_samples import a_proof

pieces = st.lists(st.builds(Piece, st.sampled_from(list(BlockKind)), st.text("ab ", max_size=5)), min_size=1)


def proof_of(*parts):
    draft = assembled(parts, ArticleDraft("", ()))
    sha256 = fingerprint(draft.text)
    return Proof(ProofId("p"), ArticleId("a"), 1, draft.text, sha256, draft.blocks, draft.styles, "", "")


def test_headline_standfirst_and_headings_have_no_number():
    proof = proof_of(
        Piece(BlockKind.HEADLINE, "One"),
        Piece(BlockKind.STANDFIRST, "Two"),
        Piece(BlockKind.PARAGRAPH, "Three"),
        Piece(BlockKind.HEADING, "Four"),
        Piece(BlockKind.QUOTATION, "Five"),
    )
    assert proof.paragraph_numbers == (None, None, 1, None, 2)
    assert proof.paragraph_at(proof.text.index("Five")) == 2


@given(pieces)
def test_every_position_lies_in_the_block_that_holds_it(parts):
    proof = proof_of(*parts)
    for position in range(len(proof.text) + 1):
        block = proof.block_at(position)
        assert block.start <= position <= block.end


@given(pieces, st.data())
def test_a_span_touches_the_blocks_from_its_first_to_its_last_word(parts, data):
    proof = proof_of(*parts)
    if not proof.text:
        return
    start = data.draw(st.integers(0, len(proof.text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(proof.text))))
    touched = {proof.block_index(position) for position in range(span.start, span.end)}
    assert list(proof.indexes_in(span)) == sorted(touched)


def test_the_fingerprint_tells_texts_apart():
    assert fingerprint("aware") != fingerprint("aware\n")
    assert len(fingerprint("")) == 64


def test_the_text_goes_out_with_blank_lines_and_labels_without_what_is_left_out():
    item = Piece(BlockKind.LIST_ITEM, "One thing", level=1, label="•")
    proof = a_proof("The bridge is opened", Piece(BlockKind.NOTE, "A note"), item)
    assert plain_text(proof, {1}) == "The bridge is opened\n\n• One thing\n"
