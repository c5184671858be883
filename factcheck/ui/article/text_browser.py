"""A pane in which text is read and selected, never changed; it fetches nothing."""

from PySide6.QtCore import QEvent, QPointF, Qt, QUrl
from PySide6.QtGui import QMouseEvent, QPalette, QTextCursor
from PySide6.QtWidgets import QFrame, QTextBrowser
from typing_extensions import override

from factcheck.domain.text.span import Span
from factcheck.ui.article.document import ArticleDocument
from factcheck.ui.article.lines import ArticleLines


class TextBrowser(QTextBrowser):
    """What every view of an article has in common; positions are code points."""

    _document: ArticleDocument
    _lines: ArticleLines

    def set_up(self, name: str, object_name: str) -> None:
        """Names the pane and lets its text be read and selected; called once, when events can be taken."""
        self.setObjectName(object_name)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)

    def put_document(self, document: ArticleDocument) -> None:
        """Shows another document and lets go of the one before."""
        before = self.document()
        self.setDocument(document)
        if isinstance(before, ArticleDocument):
            before.deleteLater()

    def selection(self) -> Span | None:
        """The selected stretch as it is, not trimmed; None if there is none."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        return Span(self._document.from_qt(cursor.selectionStart()), self._document.from_qt(cursor.selectionEnd()))

    def caret(self) -> int:
        """Where the caret stands."""
        return self._document.from_qt(self.textCursor().position())

    def position_for(self, point: QPointF) -> int:
        """Where the caret would stand after a click at `point` of the viewport."""
        cursor = self.cursorForPosition(self._lines.within_line(point).toPoint())
        return self._document.from_qt(cursor.position())

    def place_caret(self, position: int) -> None:
        """Puts the caret at `position`, in sight, with nothing selected."""
        cursor = self.textCursor()
        cursor.setPosition(self._document.to_qt(position))
        self.setTextCursor(cursor)

    def select_span(self, span: Span, caret_first: bool = False) -> None:
        """Selects a stretch; the caret stands at its end, or at its beginning, in sight."""
        anchor, caret = (span.end, span.start) if caret_first else (span.start, span.end)
        cursor = self.textCursor()
        cursor.setPosition(self._document.to_qt(anchor))
        cursor.setPosition(self._document.to_qt(caret), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def _on_painted_line(self, event: QMouseEvent) -> QMouseEvent:
        """The same event where Qt finds the line that is painted there; beyond the edge Qt scrolls, as it is."""
        if not self.viewport().rect().contains(event.position().toPoint()):
            return event
        moved = QMouseEvent(
            event.type(),
            self._lines.within_line(event.position()),
            event.scenePosition(),
            event.globalPosition(),
            event.button(),
            event.buttons(),
            event.modifiers(),
            event.source(),
            event.pointingDevice(),
        )
        moved.setTimestamp(event.timestamp())
        return moved

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if not isinstance(event, QMouseEvent):
            return super().viewportEvent(event)
        moved = self._on_painted_line(event)
        answer = super().viewportEvent(moved)
        event.setAccepted(moved.isAccepted())
        return answer

    @override
    def loadResource(self, kind: int, name: QUrl | str) -> object:
        return None
