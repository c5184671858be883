"""What is said about a PDF that was read: what was left out, what was put together, what may be wrong."""

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.domain.annotation import AnnotationKind
from factcheck.domain.text import shortened
from factcheck.importers.pdf.furniture import Cleared
from factcheck.importers.pdf.hyphens import Hyphenation
from factcheck.importers.pdf.reading import ReadPdf

_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Told:
    """What reading decided: what was cleared away, which hyphens went, how many notes and wordless links there are."""

    cleared: Cleared
    hyphenation: Hyphenation
    notes: int
    wordless: int


def said(read: ReadPdf, told: Told) -> tuple[str, ...]:
    """A sentence for everything that a person should know."""
    comments = sum(remark.kind is AnnotationKind.COMMENT for remark in read.remarks)
    sentences = (
        (len(read.sheets) > 1, f"{len(read.sheets)} pages."),
        (True, _without_text(read)),
        (bool(told.cleared.heads or told.cleared.numbers), _furniture(told.cleared)),
        (
            read.unseen > read.letters / 2,
            "The words were recognised in pictures of the pages; letters may be wrong.",
        ),
        (told.hyphenation.joined > 0, _joined(told.hyphenation.joined)),
        (bool(told.hyphenation.kept), f"Hyphens at line ends kept in {_listed(told.hyphenation.kept)}."),
        (told.notes > 0, f"{_counted(told.notes, 'footnote')} kept at the end."),
        (comments > 0, f"{_counted(comments, 'comment')}."),
        (told.wordless > 0, f"{_counted(told.wordless, 'link')} without words left out."),
        (read.fields > 0, f"{_counted(read.fields, 'form field')} filled in: not in the text."),
        (read.outside > 0, f"{_counted(read.outside, 'letter')} outside of the page left out."),
        (read.unmapped > 0, f"{_counted(read.unmapped, 'sign')} without a meaning left out."),
        (read.guessed > 0, f"{_counted(read.guessed, 'letter')} only guessed from the font: compare with the page."),
    )
    return tuple(sentence for is_so, sentence in sentences if is_so and sentence)


def _without_text(read: ReadPdf) -> str:
    numbers = [str(sheet.number) for sheet in read.sheets if not sheet.chunks and sheet.pictures]
    if not numbers:
        return ""
    if len(numbers) == 1:
        return f"Page {numbers[0]} holds no text: it is a picture."
    return f"Pages {', '.join(numbers[:-1])} and {numbers[-1]} hold no text: they are pictures."


def _furniture(clean: Cleared) -> str:
    if not clean.heads:
        return "Page numbers left out."
    what = "Page headers and page numbers" if clean.numbers else "Page headers and footers"
    return f"{what} left out: {_listed([f'“{shortened(head, 60)}”' for head in clean.heads])}."


def _joined(count: int) -> str:
    return "1 word divided at a line end joined." if count == 1 else f"{count} words divided at line ends joined."


def _listed(given: Sequence[str]) -> str:
    different = list(dict.fromkeys(given))
    more = len(different) - _SHOWN
    return ", ".join(different[:_SHOWN]) + (f" and {more} more" if more > 0 else "")


def _counted(count: int, one: str) -> str:
    return f"1 {one}" if count == 1 else f"{count} {one}s"
