"""Tables of OpenDocument: each row as one line, or as its blocks."""

from dataclasses import replace
from xml.etree.ElementTree import Element

from factcheck.domain.file_errors import UnsafeFileError
from factcheck.domain.records.article_draft import Piece
from factcheck.importers.odt.elements import text_in
from factcheck.importers.odt.text import Enter, OdtText
from factcheck.importers.shared.numerals import whole
from factcheck.importers.shared.office_files import Step

_MOST_REPEATED = 64
_MOST_COPIED = 1_000_000


def _enter_row(text: OdtText, element: Element) -> Step | None:
    if element.get("table:visibility") in ("collapse", "filter"):
        text.noticed.hide_words(text_in(element))
        return None
    text.begin_row()

    def leave() -> None:
        made = text.end_row()
        times = _copies(text, element.get("table:number-rows-repeated"), made, text.noticed.repeated_rows)
        text.blocks.extend(_without_anchors(made) * times)

    return element, leave


def _hide_cell(text: OdtText, element: Element) -> None:
    text.noticed.hide_words(text_in(element))


def _enter_cell(text: OdtText, element: Element) -> Step:
    text.enter()

    def leave() -> None:
        made = text.leave()
        text.blocks.extend(made)
        text.end_cell()
        if text.rows:
            times = _copies(text, element.get("table:number-columns-repeated"), made, text.noticed.repeated_cells)
            text.rows[-1].cells.extend([_without_anchors(made)] * times)

    return element, leave


def _without_anchors(pieces: list[Piece]) -> list[Piece]:
    return [replace(piece, anchors=()) for piece in pieces]


def _copies(text: OdtText, given: str | None, pieces: list[Piece], too_often: list[int]) -> int:
    """How often a row or a cell is shown again; raises UnsafeFileError where that makes more than any article.

    What holds words and repeats itself `too_often` is shown once, and how often it does is kept there.
    """
    copies = max(0, whole(given, 1) - 1)
    if copies > _MOST_REPEATED:
        if any(piece.text for piece in pieces):
            too_often.append(copies)
        return 0
    text.copied += copies * sum(len(piece.text) + 1 for piece in pieces)
    if text.copied > _MOST_COPIED:
        raise UnsafeFileError(text.name, "a table that repeats itself without end")
    return copies


ENTERS: dict[str, Enter] = {
    "table:table-row": _enter_row,
    "table:table-cell": _enter_cell,
    "table:covered-table-cell": _hide_cell,
}
