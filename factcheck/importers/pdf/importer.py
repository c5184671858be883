"""PDF files: page proofs and documents become running text, with what was left out said."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain, groupby

from factcheck.domain.file_errors import EmptyTextError, ScanError
from factcheck.domain.records.annotation import AnnotationKind, Remark
from factcheck.domain.records.article_draft import ArticleDraft, Piece, ReadOptions
from factcheck.domain.records.proof import BlockKind
from factcheck.domain.text.canonical import one_line
from factcheck.importers.pdf.columns import columns
from factcheck.importers.pdf.document import read_contents
from factcheck.importers.pdf.footnotes import Footnote, calls, footnotes
from factcheck.importers.pdf.hyphenation import Hyphenation
from factcheck.importers.pdf.lines import Line, lines_of
from factcheck.importers.pdf.notices import notices_of
from factcheck.importers.pdf.page import PageContent, PdfContents, Rules
from factcheck.importers.pdf.page_annotations import iso_moment
from factcheck.importers.pdf.paragraphs import TextBlock, spacings, text_blocks_of, usual_size, with_continuations
from factcheck.importers.pdf.pictures import with_pictures
from factcheck.importers.pdf.pieces import BlockKinds, PieceBuilder
from factcheck.importers.pdf.reading_order import has_jumps, pages_out_of_order
from factcheck.importers.pdf.running_heads import WithoutRunningHeads, without_running_heads
from factcheck.importers.shared.annotations import renumbered
from factcheck.importers.shared.finish import described_draft
from factcheck.importers.shared.metadata import Properties, headline_of, taken_from_properties, writer
from factcheck.importers.shared.notices import said

_NEAR_TOP = 5  # pieces, among which the headline is: a title, a date, a place and a name may stand before it
_LONGEST_TITLE = 300  # letters; more are a text that a program put there
_NO_TITLE = re.compile(r"microsoft word|powerpoint|untitled|unbenannt|\.\w{2,5}\Z|\Adocument\d*\Z", re.IGNORECASE)


def read_pdf(name: str, data: bytes, options: ReadOptions) -> ArticleDraft:
    """The article in a PDF.

    Raises BrokenFileError, PasswordError, ScanError, ReadingLimitError or EmptyTextError.
    """
    read = read_contents(name, data, options.password)
    if not any(page.chunks for page in read.pages):
        if read.painted:
            raise ScanError(name, len(read.pages))
        raise EmptyTextError(name)
    clean = without_running_heads(read.pages)
    if not any(page.chunks for page in clean.pages):
        clean = WithoutRunningHeads(read.pages)
    doubtful: set[int] = set()
    pages = [(page, lines) for page in clean.pages for lines in _columns(page, doubtful) if lines]
    blocks, notes = _text_blocks(pages)
    read_lines = (line for block in blocks for line in block.all_lines)
    doubtful.update(pages_out_of_order(clean.pages, read_lines))
    hyphenation = Hyphenation(line.text for _, lines in pages for line in lines)
    called = {(note.block.lines[0].page, note.label): len(read.remarks) + at for at, note in enumerate(notes)}
    marks = [*read.remarks, *(Remark(AnnotationKind.FOOTNOTE, "") for _ in notes)]
    writer = PieceBuilder(hyphenation, marks, called)
    body = usual_size(line for _, lines in pages for line in lines)
    kinds = BlockKinds(body, {page.number: page.pictures for page in read.pages})
    pieces = with_pictures(_pieces(blocks, kinds, writer), blocks, kinds, read.pages)
    last = [writer.note(note) for note in notes]
    marks[len(read.remarks) :] = [Remark(AnnotationKind.FOOTNOTE, piece.text) for piece in last]
    # But for links that touch no words and footnotes that nothing calls.
    used = [at for at, one in enumerate(marks) if at in writer.anchored or one.kind is AnnotationKind.COMMENT]
    kept, remarks = renumbered(_with_title(pieces, _title(read)) + last, marks, used)
    links = {number for number, remark in enumerate(marks) if remark.kind is AnnotationKind.LINK}
    read.footnotes, read.doubtful = len(notes), sorted(doubtful)
    read.wordless = len(links - writer.anchored - writer.merged)
    properties = _properties(read)
    said_of_them = said(taken_from_properties(properties.byline, properties.language))
    return described_draft(name, kept, remarks, properties, (*notices_of(read, clean, hyphenation), *said_of_them))


def _columns(page: PageContent, doubtful: set[int]) -> Iterable[list[Line]]:
    """The lines of each column of a page in reading order, upright ones first; head and foot are parts of their own.

    Adds the number of the page to `doubtful` where that order may be wrong.
    """
    rules = Rules(page.rules)
    yield [replace(line, margin=True) for line in lines_of(page.head, page.number)]
    by_turn = sorted(page.chunks, key=lambda chunk: chunk.angle)
    for _angle, chunks in groupby(by_turn, key=lambda chunk: chunk.angle):
        written = list(chunks)
        doubts: list[float] = []
        found = columns(written, rules, doubts)
        if doubts or has_jumps(written, found):
            doubtful.add(page.number)
        for column in found:
            yield lines_of(column, page.number, rules)
    yield [replace(line, margin=True) for line in lines_of(page.foot, page.number)]


def _text_blocks(pages: Sequence[tuple[PageContent, list[Line]]]) -> tuple[list[TextBlock], list[Footnote]]:
    """The paragraphs of the file in reading order, each whole, and its footnotes."""
    spacing = spacings(lines for _, lines in pages)
    body = usual_size(line for _, lines in pages for line in lines)
    blocks: list[TextBlock] = []
    notes: list[Footnote] = []
    called = {
        number: calls(line for _, lines in columns_of for line in lines)
        for number, columns_of in groupby(pages, key=lambda one: one[0].number)
    }
    for number, (page, lines) in enumerate(pages):
        found = text_blocks_of(lines, number, spacing)
        text, below = footnotes(found, body, page.height, called[page.number])
        blocks += text
        notes += below
    return with_continuations(blocks, body), notes


def _pieces(blocks: Sequence[TextBlock], kinds: BlockKinds, writer: PieceBuilder) -> list[Piece]:
    kinds.learn(blocks)
    before = chain([None], blocks)
    return [writer.piece(block, *kinds.of(block, above)) for above, block in zip(before, blocks, strict=False)]


def _with_title(pieces: list[Piece], title: str) -> list[Piece]:
    """The pieces; where none is the headline, the one that says what the file calls itself is."""
    if headline_of(pieces) or not title:
        return pieces
    at = next(
        (at for at, piece in enumerate(pieces[:_NEAR_TOP]) if one_line(piece.text).casefold() == title.casefold()), -1
    )
    if at >= 0:
        pieces[at] = replace(pieces[at], kind=BlockKind.HEADLINE, level=0, label="")
    return pieces


def _properties(read: PdfContents) -> Properties:
    """What the file says about itself."""
    day = iso_moment(read.about.get("CreationDate", ""))[:10]
    return Properties(_title(read), writer(read.about.get("Author", "")), day, read.language)


def _title(read: PdfContents) -> str:
    title = one_line(read.about.get("Title", ""))
    return "" if _NO_TITLE.search(title) or len(title) > _LONGEST_TITLE else title
