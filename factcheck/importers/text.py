"""Plain text, taken literally: blank lines separate paragraphs; where there is none, each line is one."""

from dataclasses import replace
from itertools import groupby

from factcheck.domain.records.article_draft import ArticleDraft, Piece, ReadOptions
from factcheck.domain.records.proof import BlockKind
from factcheck.domain.text.canonical import canonical_text
from factcheck.importers.encoding.decoding import decoded
from factcheck.importers.encoding.mojibake import mended
from factcheck.importers.shared.finish import finished
from factcheck.importers.shared.metadata import LONGEST_HEADLINE, headline_of


def read_text(name: str, data: bytes, options: ReadOptions) -> ArticleDraft:
    """The article in a plain text file; raises NotATextError, EncodingError or EmptyTextError."""
    read = decoded(name, data, wanted=options.encoding)
    pieces = plain_pieces(read.text)
    draft = ArticleDraft(
        "",
        (),
        headline=headline_of(pieces),
        origin=name,
        noticed=read.noticed,
        encoding=read.encoding,
        offers=read.offers,
    )
    return finished(name, *mended(pieces, draft, options))


def plain_pieces(raw: str) -> list[Piece]:
    """The paragraphs of `raw`; a short first line with a blank one behind it is the headline."""
    grouped = groupby(canonical_text(raw).split("\n"), key=lambda line: bool(line.strip()))
    groups = [list(group) for is_filled, group in grouped if is_filled]
    if len(groups) == 1:
        return [Piece(BlockKind.PARAGRAPH, line) for line in groups[0]]
    pieces = [Piece(BlockKind.PARAGRAPH, "\n".join(group)) for group in groups]
    if pieces and len(groups[0]) == 1 and len(groups[0][0].strip()) <= LONGEST_HEADLINE:
        pieces[0] = replace(pieces[0], kind=BlockKind.HEADLINE)
    return pieces
