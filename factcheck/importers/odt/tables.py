"""Tables of OpenDocument: each row as one line, or as its blocks."""

from dataclasses import replace
from xml.etree.ElementTree import Element

from factcheck.domain.errors import UnsafeFileError
from factcheck.domain.records.draft import Piece
from factcheck.importers.odt.scope import Scope, text_in
from factcheck.importers.odt.text import Begin, End, OdtText
from factcheck.importers.shared.numerals import whole
from factcheck.importers.shared.paragraph import row_of

_MOST_REPEATED = 64
_MOST_COPIED = 1_000_000


def _begin_row(text: OdtText, element: Element) -> bool:
    if element.get("table:visibility") in ("collapse", "filter"):
        text.noticed.hide_words(text_in(element))
        return False
    text.scope.row = []
    return True


def _end_row(text: OdtText, element: Element) -> None:
    scope = text.scope
    pieces, scope.row = row_of(scope.row or []), None
    scope.add(pieces)
    for _ in range(_copies(text, element.get("table:number-rows-repeated"), pieces, text.noticed.repeated_rows)):
        scope.add([replace(piece, anchors=()) for piece in pieces])


def _begin_cell(text: OdtText, element: Element) -> bool:
    if element.tag == "table:covered-table-cell":
        text.noticed.hide_words(text_in(element))
        return False
    text.scopes.append(Scope())
    return True


def _end_cell(text: OdtText, element: Element) -> None:
    pieces = text.leave().pieces
    row = text.scope.row
    if row is None:
        text.scope.add(pieces)
        return
    row.append(pieces)
    for _ in range(_copies(text, element.get("table:number-columns-repeated"), pieces, text.noticed.repeated_cells)):
        row.append([replace(piece, anchors=()) for piece in pieces])


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


BEGIN: dict[str, Begin] = {
    "table:table-row": _begin_row,
    "table:table-cell": _begin_cell,
    "table:covered-table-cell": _begin_cell,
}
END: dict[str, End] = {"table:table-row": _end_row, "table:table-cell": _end_cell}
