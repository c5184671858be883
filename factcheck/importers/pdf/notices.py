"""What is said about a PDF that was read: what was left out or put together, and whether its order is doubtful."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from factcheck.domain.records.annotation import AnnotationKind
from factcheck.domain.text.canonical import shortened
from factcheck.domain.wording.joining import and_list, comma_list, quoted
from factcheck.importers.pdf.hyphenation import Hyphenation
from factcheck.importers.pdf.page import Chunk, PdfContents
from factcheck.importers.pdf.rows import SHORTEST
from factcheck.importers.pdf.running_heads import WithoutRunningHeads
from factcheck.importers.shared.notices import LeftOut, footnotes_kept, left_out, notice, said, unread_letters
from factcheck.translation import _, counted

# Programs write the lines of a column one after the other: of 1,284 public pages 46, most of them forms, jump more.
_MOST_JUMPS = 0.25
_FEWEST_LINES = 12  # fewer lines make no columns worth a warning
_SHORTEST_LINE = 20  # letters; cells of tables are written in any order
# Of the size: how far below a line the next one of its cell is, at most, and what is level with it.
_NEXT_LINE, _LEVEL = 2.0, 0.3
_FEWEST_SPLIT = 3  # lines within cells; fewer are in the head of a table


def is_doubtful(written: Sequence[Chunk], columns: Sequence[Sequence[Chunk]]) -> bool:
    """Whether lines of running text follow other ones than in the file: many of a page, or some within cells."""
    return _has_jumps(written, columns) or any(
        _split_cell_lines(written, column) >= _FEWEST_SPLIT for column in columns
    )


def _split_cell_lines(written: Sequence[Chunk], column: Sequence[Chunk]) -> int:
    """How often the file goes on below within a sentence where the line goes on beside, with words that come later."""
    inside = {id(chunk) for chunk in column}
    places = {id(chunk): at for at, chunk in enumerate(written) if id(chunk) in inside}
    level: dict[int, list[Chunk]] = defaultdict(list)
    split = 0
    for chunk in column:
        if any(map(str.isalpha, chunk.words.text)):
            level[round(chunk.y)].append(chunk)
    for before, after in pairwise(chunk for chunk in written if id(chunk) in inside):
        if _goes_on_below(before, after):
            near = _LEVEL * before.size
            beside = (one for y in range(round(before.y - near), round(before.y + near) + 1) for one in level[y])
            if any(abs(one.y - before.y) < near and places[id(one)] > places[id(after)] for one in beside):
                split += 1
    return split


def _goes_on_below(before: Chunk, after: Chunk) -> bool:
    """Whether a line as long as those of text goes on within its sentence, or without capitals, right below."""
    below = _LEVEL * before.size < after.y - before.y < _NEXT_LINE * before.size
    goes_on = len(before.words.text) > SHORTEST and (after.rtl or after.words.text[:1].islower())
    return below and goes_on and after.x0 < before.x1 and before.x0 < after.x1


def _has_jumps(written: Sequence[Chunk], columns: Sequence[Sequence[Chunk]]) -> bool:
    """Whether many lines of running text follow another one than in the file, as where columns are interleaved."""
    lines = [chunk for chunk in written if len(chunk.words.text) >= _SHORTEST_LINE]
    if len(lines) < _FEWEST_LINES:
        return False
    places = {id(chunk): at for at, chunk in enumerate(lines)}
    jumps = 0
    for column in columns:
        ordered = sorted((chunk for chunk in column if id(chunk) in places), key=lambda one: (one.y, one.x0))
        jumps += sum(places[id(after)] != places[id(before)] + 1 for before, after in pairwise(ordered))
    return jumps > _MOST_JUMPS * len(lines)


_SHOWN, _LONGEST = 5, 60  # of heads or words of one kind; and letters of a head: two lines of the sheet


@dataclass(frozen=True, slots=True)
class Decisions:
    """What reading decided: what was cleared away, which hyphens went, how many notes and wordless links there are."""

    without_running_heads: WithoutRunningHeads
    hyphenation: Hyphenation
    notes: int
    wordless: int
    doubtful: tuple[int, ...] = ()


def notices_of(read: PdfContents, decisions: Decisions) -> tuple[str, ...]:
    """A fragment or sentence for everything that a person should know."""
    kept = decisions.hyphenation.kept
    comments = sum(remark.kind is AnnotationKind.COMMENT for remark in read.remarks)
    is_recognised = read.invisible > read.letters / 2
    return said(
        notice("{count} [page|pages]", len(read.pages)) if len(read.pages) > 1 else "",
        notice("{count} [comment|comments]", comments),
        footnotes_kept(decisions.notes),
        _without_text(read),
        _running_heads(decisions.without_running_heads),
        _("The words were recognised in pictures of the pages; letters may be wrong.") if is_recognised else "",
        _doubtful(decisions.doubtful),
        _joined(decisions.hyphenation.joined),
        _("Hyphens at line ends kept in {words}", words=_listed(kept)) if kept else "",
        left_out("{count} [link|links] without words left out", decisions.wordless),
        left_out("{count} form [field|fields] filled in: not in the text", read.fields),
        left_out("{count} [letter|letters] outside of the page left out", read.outside),
        left_out("{count} [sign|signs] without a meaning left out", read.unmapped),
        unread_letters(read.unread),
        notice("{count} [letter|letters] only guessed from the font: compare with the page", read.guessed),
        notice(
            "{count} [sign|signs] that the font takes for letters of two scripts: compare with the page", read.mixed
        ),
    )


def _doubtful(pages: Sequence[int]) -> str:
    if not pages:
        return ""
    return counted(
        "[Page|Pages] {numbers}: the order of the lines is doubtful, compare with the file.",
        len(pages),
        numbers=_numbers(pages),
    )


def _without_text(read: PdfContents) -> str:
    pages = [page.number for page in read.pages if not page.chunks and page.pictures]
    if not pages:
        return ""
    return counted(
        "[Page {numbers} holds no text: it is a picture|Pages {numbers} hold no text: they are pictures].",
        len(pages),
        numbers=_numbers(pages),
    )


def _numbers(pages: Sequence[int]) -> str:
    return and_list(list(map(str, pages)))


def _running_heads(clean: WithoutRunningHeads) -> str:
    if not clean.heads:
        return LeftOut(_("Page numbers left out"), _("page numbers left out")) if clean.numbers else ""
    heads = _listed([quoted(shortened(head, _LONGEST)) for head in clean.heads])
    if clean.numbers:
        return _("Page headers and page numbers left out: {heads}", heads=heads)
    return _("Page headers and footers left out: {heads}", heads=heads)


def _joined(made: Sequence[str]) -> str:
    if not made:
        return ""
    return counted(
        "{count} [word divided at a line end|words divided at line ends] joined: {words}",
        len(made),
        words=_listed(made),
    )


def _listed(given: Sequence[str]) -> str:
    different = list(dict.fromkeys(given))
    more = len(different) - _SHOWN
    shown = comma_list(different[:_SHOWN])
    return counted("{words} and {count} more", more, words=shown) if more > 0 else shown
