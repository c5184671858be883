"""What is said about a PDF that was read: what was left out, what was put together, what may be wrong."""

from collections.abc import Sequence

from factcheck.domain.records.annotation import AnnotationKind
from factcheck.domain.text.canonical import shortened
from factcheck.domain.wording.joining import and_list, comma_list, quoted
from factcheck.importers.pdf.hyphenation import Hyphenation
from factcheck.importers.pdf.page import PdfContents
from factcheck.importers.pdf.running_heads import WithoutRunningHeads
from factcheck.importers.shared.notices import LeftOut, footnotes_kept, left_out, notice, said, unread_letters
from factcheck.translation import _, counted

_SHOWN, _LONGEST = 5, 60  # of heads or words of one kind; and letters of a head: two lines of the sheet


def notices_of(read: PdfContents, clean: WithoutRunningHeads, hyphenation: Hyphenation) -> tuple[str, ...]:
    """A fragment or sentence for everything that a person should know: what reading found, cleared away and joined."""
    kept = hyphenation.kept
    comments = sum(remark.kind is AnnotationKind.COMMENT for remark in read.remarks)
    is_recognised = read.invisible > read.letters / 2
    return said(
        notice("{count} [page|pages]", len(read.pages)) if len(read.pages) > 1 else "",
        notice("{count} [comment|comments]", comments),
        footnotes_kept(read.footnotes),
        _without_text(read),
        _running_heads(clean),
        _("The words were recognised in pictures of the pages; letters may be wrong.") if is_recognised else "",
        _doubtful(read.doubtful),
        _joined(hyphenation.joined),
        _("Hyphens at line ends kept in {words}", words=_listed(kept)) if kept else "",
        left_out("{count} [link|links] without words left out", read.wordless),
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
        len(set(made)),  # as the list counts them, however often each was
        words=_listed(made),
    )


def _listed(given: Sequence[str]) -> str:
    different = list(dict.fromkeys(given))
    more = len(different) - _SHOWN
    shown = comma_list(different[:_SHOWN])
    return counted("{words} and {count} more", more, words=shown) if more > 0 else shown
