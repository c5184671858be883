"""An article that somebody corrects paragraph by paragraph: what becomes a new proof, and accepted wordings put in."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from factcheck.domain.records.article_draft import ArticleDraft, Piece, assembled, piece_of
from factcheck.domain.records.proof import Block, BlockKind, Proof, Style, StyleKind, fingerprint
from factcheck.domain.records.proposed_wording import ProposedWording
from factcheck.domain.rules.proof_difference import Placing, ProofDifference
from factcheck.domain.rules.proof_review import ProofReview, ReviewDecisions
from factcheck.domain.text.alignment import Alignment, token_places, whole_paragraph
from factcheck.domain.text.canonical import shared_beginning
from factcheck.domain.text.span import Span

CORRECTED = "correction"
"""The origin of a proof that was typed here."""


def paragraphs_of(proof: Proof) -> list[str]:
    """The blocks of a proof, as they are corrected."""
    return [proof.text[block.start : block.end] for block in proof.blocks]


def corrected_draft(proof: Proof, paragraphs: Sequence[str]) -> ArticleDraft:
    """The draft of a new proof: each paragraph is what it was, and keeps its styles as far as its words are there.

    A new one is a paragraph; of new ones those without words are left out.
    """
    return assembled(_pieces(proof, paragraphs), ArticleDraft("", (), origin=CORRECTED))


def corrected_blocks(proof: Proof, paragraphs: Sequence[str]) -> list[Block]:
    """What each corrected paragraph becomes; one without words, of which nothing becomes, is a paragraph."""
    return _blocks_of(corrected_draft(proof, paragraphs), paragraphs)


def struck_words(proof: Proof, paragraphs: Sequence[str]) -> list[Span]:
    """Which words of corrected paragraphs, joined by LF, stand struck through in the article."""
    draft, at, found = corrected_draft(proof, paragraphs), 0, []
    struck = [one for one in draft.styles if one.kind is StyleKind.STRUCK]
    for words, block in zip(paragraphs, _blocks_of(draft, paragraphs), strict=True):
        if struck and draft.text[block.start : block.end] == words:
            within = (one for one in struck if block.start <= one.start and one.end <= block.end)
            found += [Span(one.start - block.start + at, one.end - block.start + at) for one in within]
        at += len(words) + 1
    return found


def _blocks_of(draft: ArticleDraft, paragraphs: Sequence[str]) -> list[Block]:
    filled = (block for block in draft.blocks if draft.text[block.start : block.end].strip())
    return [next(filled) if words.strip() else Block(BlockKind.PARAGRAPH, 0, 0) for words in paragraphs]


def replacements(
    proof: Proof, paragraphs: Sequence[str], wordings: Iterable[ProposedWording], language: str
) -> list[tuple[Span, str]]:
    """Where the words of accepted wordings still stand in corrected paragraphs, joined by LF, and the new words.

    The last one first; of those that overlap the first alone. Where words are only taken out, a blank goes with them.
    """
    text = "\n".join(paragraphs)
    difference = ProofDifference(proof, _as_typed(proof, text, paragraphs), language)
    found: list[tuple[Span, str]] = []
    awaited = (one for one in wordings if one.proof_id == proof.id and one.is_awaited_in(proof))
    for wording in sorted(awaited, key=lambda one: one.span):
        placement = difference.placed(wording.span)
        is_there = placement.span is not None and placement.status in (Placing.KEPT, Placing.MOVED)
        if is_there and placement.span is not None and not any(one.overlaps(placement.span) for one, _ in found):
            found.append((placement.span if wording.proposed else _with_blank(text, placement.span), wording.proposed))
    return sorted(found, reverse=True)


def put_in_wordings(review: ProofReview) -> ReviewDecisions:
    """Where that went which stood on words of accepted wordings that a corrected text has."""
    spans = [one.record.span for one in review.wordings if one.is_put_in]
    touched = [one for one in review.unplaced if any(one.record.span.overlaps(span) for span in spans)]
    return ReviewDecisions({one.record.id: one.placement.span for one in touched if one.placement.span is not None})


def _as_typed(proof: Proof, text: str, paragraphs: Sequence[str]) -> Proof:
    blocks, at = [], 0
    for paragraph in paragraphs:
        blocks.append(Block(BlockKind.PARAGRAPH, at, at + len(paragraph)))
        at += len(paragraph) + 1
    return replace(proof, text=text, sha256=fingerprint(text), blocks=tuple(blocks), styles=())


def _with_blank(text: str, span: Span) -> Span:
    """A stretch with the blank behind it where it begins a line or another stands before it, else with that before."""
    before, behind = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    if behind == " " and before in ("", " ", "\n"):
        return Span(span.start, span.end + 1)
    return Span(span.start - 1, span.end) if before == " " else span


def _pieces(proof: Proof, paragraphs: Sequence[str]) -> Iterator[Piece]:
    old = paragraphs_of(proof)
    for what, first, last, begin, end in SequenceMatcher(None, old, paragraphs, autojunk=False).get_opcodes():
        if what == "equal":
            yield from (_piece(proof, proof.blocks[at], old[at]) for at in range(first, last))
        else:
            yield from _changed(proof, proof.blocks[first:last], paragraphs[begin:end])


def _changed(proof: Proof, blocks: Sequence[Block], paragraphs: Sequence[str]) -> Iterator[Piece]:
    """Paragraphs in place of others: each stays what it was; of more than there were those not alike are new."""
    words = [one.strip() for one in paragraphs if one.strip()]
    surplus, at = len(words) - len(blocks), 0
    for paragraph in words:
        block = blocks[at] if at < len(blocks) else None
        if block is not None and (surplus <= 0 or _is_alike(proof.text[block.start : block.end], paragraph)):
            at += 1
            yield _piece(proof, block, paragraph)
        else:
            surplus -= 1
            yield Piece(BlockKind.PARAGRAPH, paragraph, rtl=any(one.rtl for one in blocks))


def _is_alike(one: str, other: str) -> bool:
    """Whether two texts begin or end with the same half of the shorter one."""
    start = shared_beginning(one, other)
    end = shared_beginning(one[start:][::-1], other[start:][::-1])
    return 2 * (start + end) >= min(len(one), len(other))


def _piece(proof: Proof, block: Block, words: str) -> Piece:
    """A block with other words, and with the styles that these keep."""
    piece = piece_of(block, proof.text, proof.styles)
    if piece.text == words:
        return piece
    kept = _kept_styles(piece.text, words, piece.styles) if piece.styles else ()
    return replace(piece, text=words, styles=tuple(kept))


def _kept_styles(old: str, new: str, styles: Iterable[Style]) -> Iterator[Style]:
    """The styles of a paragraph in its new words.

    Words that are there still keep a style, and so does what stands in place of its words, or between them.
    """
    places = token_places(old, 0, len(old))
    words = Alignment(whole_paragraph(old), whole_paragraph(new))
    targets = [None if words.is_moved(start) else words.target(start) for start, _ in places]
    found = zip(targets, places, strict=True)
    there = {at: (to, to + end - start) for at, (to, (start, end)) in enumerate(found) if to is not None}
    there |= {-1: (0, 0), len(places): (len(new), len(new))}
    for style in styles:
        inside = [at for at, (start, end) in enumerate(places) if start < style.end and end > style.start]
        kept = [at for at in inside if at in there]
        if not inside or not (kept or {inside[0] - 1, inside[-1] + 1} <= there.keys()):
            continue
        first, last = inside[0], inside[-1]
        if first in there:
            start = there[first][0] + max(0, style.start - places[first][0])
        else:
            start = there[first - 1][1] if first - 1 in there else there[kept[0]][0]
        if last in there:
            end = there[last][1] - max(0, places[last][1] - style.end)
        else:
            end = there[last + 1][0] if last + 1 in there else there[kept[-1]][1]
        words_now = new[start:end]
        start, end = end - len(words_now.lstrip()), start + len(words_now.rstrip())
        if start < end:
            yield replace(style, start=start, end=end)
