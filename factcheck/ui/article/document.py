"""A proof as a QTextDocument: its text position by position, in UTF-16 units there, set as an article."""

import re
from bisect import bisect_left

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from factcheck.domain.records.proof import Proof
from factcheck.domain.rules.marked_article import runs_by_block
from factcheck.domain.text.span import Span
from factcheck.ui.article.typography import ArticleFormats

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Utf16Map:
    """Positions of one text in code points and in UTF-16 units (`qt_pos`)."""

    def __init__(self, text: str) -> None:
        units = len(text.encode("utf-16-le", "surrogatepass")) // 2
        self._astral = [match.start() for match in _ASTRAL.finditer(text)] if units > len(text) else []
        self._pairs = [position + index for index, position in enumerate(self._astral)]

    def to_qt(self, position: int) -> int:
        """The UTF-16 units before the code point at `position`."""
        return position + bisect_left(self._astral, position)

    def from_qt(self, qt_pos: int) -> int:
        """The code points before `qt_pos`; inside a surrogate pair, those before its character."""
        return qt_pos - bisect_left(self._pairs, qt_pos)


_LINE_END = {"\n": "\u2028"}
# Signs that mean something else to Qt, which drops the last two at the beginning of words or turns their bytes round.
_STAND_INS = {"\ufdd0": "\ufffd", "\ufdd1": "\ufffd", "\ufffc": "\ufffd", "\ufeff": "\u2060", "\ufffe": "\ufffd"}


def with_stand_ins(text: str) -> str:
    """A text of the same length that Qt shows as it is, without signs that it drops or turns; pages begin a line."""
    for character, stand_in in (_STAND_INS | {"\f": "\n", "\u2029": "\n"}).items():
        text = text.replace(character, stand_in)
    return text


class ArticleDocument(QTextDocument):
    """The text of a proof; blocks are Qt blocks, a line end inside one is U+2028, list labels are not text.

    It is filled at once and laid out by Qt from the top as need be: the first screen waits for no other.
    `to_qt` gives the `qt_pos` of a code point, `from_qt` the code point at a `qt_pos`.
    """

    def __init__(self, proof: Proof, formats: ArticleFormats, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.proof = proof
        self.formats = formats
        units = Utf16Map(proof.text)
        self.to_qt, self.from_qt = units.to_qt, units.from_qt
        self.setUndoRedoEnabled(False)
        self.setDefaultFont(formats.font)
        self.setIndentWidth(formats.step)
        frame = self.rootFrame()
        page = frame.frameFormat()
        page.setMargin(formats.side_margin)
        page.setTopMargin(formats.top_margin)
        page.setBottomMargin(formats.bottom_margin)
        frame.setFrameFormat(page)
        self._fill()

    def is_laid_out(self) -> bool:
        """Whether every line has its place."""
        return self.lastBlock().layout().lineCount() > 0

    def _fill(self) -> None:
        text = self.proof.text
        for character, stand_in in (_STAND_INS | _LINE_END).items():
            text = text.replace(character, stand_in)
        runs = runs_by_block(self.proof)
        cursor = QTextCursor(self)
        cursor.beginEditBlock()
        for index, block in enumerate(self.proof.blocks):
            block_format, char_format = self.formats.formats(block)
            if index:
                cursor.insertBlock(block_format, char_format)
            else:
                cursor.setBlockFormat(block_format)
                cursor.setBlockCharFormat(char_format)
            if index not in runs:
                cursor.insertText(text[block.start : block.end], char_format)
            for run in runs.get(index, ()):
                kinds = frozenset(style.kind for style in run.styles)
                cursor.insertText(run.span.of(text), self.formats.styled(block, kinds) if kinds else char_format)
        cursor.endEditBlock()


def cursor_over(document: QTextDocument, span: Span, units: Utf16Map) -> QTextCursor:
    """A cursor that has the words at `span` of a document selected."""
    cursor = QTextCursor(document)
    cursor.setPosition(units.to_qt(span.start))
    cursor.setPosition(units.to_qt(span.end), QTextCursor.MoveMode.KeepAnchor)
    return cursor


def drawn_over(cursor: QTextCursor, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
    """What a text field draws over the words that a cursor has selected."""
    made = QTextEdit.ExtraSelection()
    made.cursor, made.format = cursor, look
    return made
