"""What is said about a PDF that was read: what was left out, what was put together, what may be wrong."""

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.domain.records.annotation import AnnotationKind
from factcheck.domain.text.canonical import shortened
from factcheck.importers.pdf.hyphenation import Hyphenation
from factcheck.importers.pdf.page import PdfContents
from factcheck.importers.pdf.running_heads import WithoutRunningHeads
from factcheck.importers.shared.notices import counted, kept_at_end, left_out, said

_SHOWN = 5


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
    fields, guessed = counted(read.fields, "form field"), counted(read.guessed, "letter")
    return said(
        counted(len(read.pages), "page") if len(read.pages) > 1 else "",
        counted(sum(remark.kind is AnnotationKind.COMMENT for remark in read.remarks), "comment"),
        kept_at_end(decisions.notes, "footnote"),
        _without_text(read),
        _running_heads(decisions.without_running_heads),
        "The words were recognised in pictures of the pages; letters may be wrong."
        if read.invisible > read.letters / 2
        else "",
        _doubtful(decisions.doubtful),
        _joined(decisions.hyphenation.joined),
        f"Hyphens at line ends kept in {_listed(kept)}" if kept else "",
        left_out(decisions.wordless, "link without words", "links without words"),
        fields and f"{fields} filled in: not in the text",
        left_out(read.outside, "letter outside of the page", "letters outside of the page"),
        left_out(read.unmapped, "sign without a meaning", "signs without a meaning"),
        guessed and f"{guessed} only guessed from the font: compare with the page",
    )


def _doubtful(pages: Sequence[int]) -> str:
    if not pages:
        return ""
    return f"{_pages(pages)}: the order of the lines is doubtful, compare with the file."


def _without_text(read: PdfContents) -> str:
    numbers = [page.number for page in read.pages if not page.chunks and page.pictures]
    if len(numbers) < 2:
        return f"{_pages(numbers)} holds no text: it is a picture." if numbers else ""
    return f"{_pages(numbers)} hold no text: they are pictures."


def _pages(numbers: Sequence[int]) -> str:
    """The numbers of pages, at least one, as they stand in a sentence."""
    *first, last = map(str, numbers)
    return f"Pages {', '.join(first)} and {last}" if first else f"Page {last}"


def _running_heads(clean: WithoutRunningHeads) -> str:
    if not clean.heads:
        return "Page numbers left out" if clean.numbers else ""
    what = "Page headers and page numbers" if clean.numbers else "Page headers and footers"
    return f"{what} left out: {_listed([f'“{shortened(head, 60)}”' for head in clean.heads])}"


def _joined(made: Sequence[str]) -> str:
    words = counted(len(made), "word divided at a line end", "words divided at line ends")
    return words and f"{words} joined: {_listed(made)}"


def _listed(given: Sequence[str]) -> str:
    different = list(dict.fromkeys(given))
    more = len(different) - _SHOWN
    return ", ".join(different[:_SHOWN]) + (f" and {more} more" if more > 0 else "")
