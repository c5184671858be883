"""The field in which the text of an article is corrected, a paragraph a block, each set as what it is."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QKeyEvent, QResizeEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit
from typing_extensions import override

from factcheck.domain.records.proof import Block, BlockKind
from factcheck.domain.text.span import Span
from factcheck.translation import _
from factcheck.ui.article.document import Utf16Map, cursor_over, drawn_over
from factcheck.ui.article.text_browser import keep_width, show_as_page
from factcheck.ui.article.typography import ArticleFormats, Typography
from factcheck.ui.widgets.dropping import PassesFilesOn
from factcheck.ui.widgets.keys import is_enter
from factcheck.ui.widgets.labelled import named_widget
from factcheck.ui.widgets.theme import tokens_of

PARAGRAPH_END, LINE_END = "\u2029", "\u2028"
MOST_MARKED = 1000
"""Qt takes half a second to mark ten times as many."""
_PARAGRAPH = Block(BlockKind.PARAGRAPH, 0, 0)


class CorrectedText(PassesFilesOn, QTextEdit):
    """Holds paragraphs that are typed into; positions are code points of these, joined by LF.

    Words that were put in are marked; undo takes them back with their mark.
    """

    def __init__(self, typography: Typography) -> None:
        super().__init__()
        named_widget(self, "corrected_text", _("Text of the article"))
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self._formats = ArticleFormats(typography, tokens_of(self))
        self._put_in: list[QTextCursor] = []
        self._struck: list[QTextCursor] = []
        self._hits: Sequence[Span] = ()
        show_as_page(self)

    def show_paragraphs(self, paragraphs: Sequence[str], blocks: Sequence[Block], struck: Sequence[Span] = ()) -> None:
        """Shows paragraphs, each set as its block is, and what is struck through in the text, until typed over."""
        document = self.document()
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(self._formats.font)
        document.setIndentWidth(self._formats.step)
        cursor = QTextCursor(document)
        for number, (words, block) in enumerate(zip(paragraphs, blocks, strict=True)):
            formats = self._formats_of(block)
            if number:
                cursor.insertBlock(*formats)
            else:
                cursor.setBlockFormat(formats[0])
                cursor.setBlockCharFormat(formats[1])
            cursor.insertText(words.replace("\n", LINE_END), formats[1])
        document.setUndoRedoEnabled(True)
        units = Utf16Map(self.words)
        self._struck = [cursor_over(self.document(), span, units) for span in struck]
        for one in self._struck:
            one.setKeepPositionOnInsert(True)  # what is typed behind is not struck through
        self._mark()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def put(self, replaced: Sequence[tuple[Span, str]]) -> None:
        """Puts other words in place of those at these spans, the last one first, and marks them; the first in sight.

        One undo takes all back.
        """
        units = Utf16Map(self.words)
        cursor = self.textCursor()
        cursor.beginEditBlock()
        for span, words in replaced:
            cursor.setPosition(units.to_qt(span.start))
            cursor.setPosition(units.to_qt(span.end), QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(words.replace("\n", LINE_END))
            mark = QTextCursor(cursor)
            mark.setPosition(units.to_qt(span.start), QTextCursor.MoveMode.KeepAnchor)
            self._put_in.append(mark)
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self._mark()

    @property
    def words(self) -> str:
        """The paragraphs, joined by LF."""
        return self.raw_words.replace(PARAGRAPH_END, "\n").replace(LINE_END, "\n")

    @property
    def raw_words(self) -> str:
        """All that stands in the field, as Qt holds it."""
        return self.document().toRawText()

    # What finding words needs

    def selection(self) -> Span | None:
        """The selected stretch; None if there is none."""
        cursor, units = self.textCursor(), Utf16Map(self.words)
        if not cursor.hasSelection():
            return None
        return Span(units.from_qt(cursor.selectionStart()), units.from_qt(cursor.selectionEnd()))

    def caret(self) -> int:
        """Where the caret stands."""
        return Utf16Map(self.words).from_qt(self.textCursor().position())

    def place_caret(self, position: int) -> None:
        """Puts the caret at `position`, in sight, with nothing selected."""
        cursor = self.textCursor()
        cursor.setPosition(Utf16Map(self.words).to_qt(position))
        self.setTextCursor(cursor)

    def select_span(self, span: Span) -> None:
        """Selects a stretch, in sight."""
        self.setTextCursor(cursor_over(self.document(), span, Utf16Map(self.words)))

    def show_hits(self, hits: Sequence[Span], _current: Span | None) -> None:
        """Marks the places where something was found, unless they are too many; the one reached is selected."""
        self._hits = hits if len(hits) <= MOST_MARKED else ()
        self._mark()

    def _mark(self) -> None:
        """Marks what was found by a ground, what was put in by another one and a line below, and what is struck."""
        tokens, units = tokens_of(self), Utf16Map(self.words) if self._hits else None
        found, put_in, struck = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
        found.setBackground(QColor(tokens.found))
        put_in.setBackground(QColor(tokens.selected))
        put_in.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
        struck.setFontStrikeOut(True)
        struck.setForeground(QColor(tokens.dim))
        marks = [(one, struck) for one in self._struck]
        marks += [(one, put_in) for one in self._put_in]
        marks += [(cursor_over(self.document(), span, units), found) for span in self._hits if units is not None]
        self.setExtraSelections([drawn_over(cursor, look) for cursor, look in marks])

    def _formats_of(self, block: Block) -> tuple[QTextBlockFormat, QTextCharFormat]:
        """How a block is set; its colour is that of the field, which follows the palette."""
        block_format, char_format = self._formats.formats(block)
        plain = QTextCharFormat(char_format)
        plain.clearForeground()
        return block_format, plain

    def _break_paragraph(self) -> None:
        """Ends the paragraph at the caret: what is new, before or behind it, is a paragraph like others."""
        cursor, (block_format, char_format) = self.textCursor(), self._formats_of(_PARAGRAPH)
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        is_before = cursor.atBlockStart() and not cursor.atBlockEnd()
        cursor.insertBlock()
        new = QTextCursor(cursor)
        if is_before:
            new.movePosition(QTextCursor.MoveOperation.PreviousBlock)
        new.setBlockFormat(block_format)
        new.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        new.setCharFormat(char_format)
        new.setBlockCharFormat(char_format)
        cursor.endEditBlock()
        self.setTextCursor(cursor)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        keep_width(self, self._formats.typography.measure)
        super().resizeEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event) and not event.modifiers() and not self.isReadOnly():
            self._break_paragraph()
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and (self._put_in or self._hits or self._struck):
            self._mark()
