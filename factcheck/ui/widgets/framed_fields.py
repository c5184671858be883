"""Text fields in a quiet rounded frame, whose Enter, Ctrl+Enter and Esc are signals."""

from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QTextEdit, QWidget
from typing_extensions import override

from factcheck.ui.widgets.dropping import PassesFilesOn
from factcheck.ui.widgets.keys import has_control, is_enter
from factcheck.ui.widgets.labelled import named_widget
from factcheck.ui.widgets.painting import frame_field, left_and_right, mirrored, padding
from factcheck.ui.widgets.verbatim import Verbatim
from factcheck.ui.widgets.wrapped_hint import HintedText

_UNDO = QKeySequence.StandardKey.Undo
_REDO = QKeySequence.StandardKey.Redo
_NO_LIMIT = 2**31 - 1


def _shortcut_answer(event: QKeyEvent, passes: Callable[[QKeyEvent], bool]) -> bool | None:
    """What a field answers when a key may be a shortcut of the window; None where Qt may answer."""
    if event.type() != QEvent.Type.ShortcutOverride:
        return None
    if passes(event):
        event.ignore()
        return False
    if event.key() == Qt.Key.Key_Escape or is_enter(event):
        event.accept()
        return True
    return None


def _width(mark: QWidget | None) -> int:
    return 0 if mark is None else mark.sizeHint().width()


def _place(mark: QWidget | None, field: QWidget, end: int) -> None:
    """Puts a mark beside the first line of a field, so that it ends at `end`, counted from where lines begin."""
    if mark is not None:
        size, line = mark.sizeHint(), field.fontMetrics().height() + 2 * padding(field)
        box = QRectF(end - size.width(), (line - size.height()) // 2, size.width(), size.height())
        mark.setGeometry(mirrored(box, field).toRect())


class FramedLine(PassesFilesOn, QLineEdit):
    """One line of text; `edited` is emitted for changes that a person made."""

    edited = Signal()
    entered = Signal()
    committed = Signal()
    left = Signal()

    def __init__(self, name: str, object_name: str, *, hint: str = "") -> None:
        super().__init__(placeholderText=hint)
        named_widget(self, object_name, name)
        self.setFrame(False)
        self.setMaxLength(_NO_LIMIT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._filling = False
        self._verbatim = Verbatim("", "")
        self._mark: QWidget | None = None
        self.textChanged.connect(self._changed)
        self._pad()

    def set_mark(self, mark: QWidget | None) -> None:
        """Shows a mark, which is a child, at the end of the field, or none."""
        self._mark = mark
        self._pad()
        _place(mark, self, self.width())

    @property
    def end_room(self) -> int:
        """How much room is taken at the end of the field, as by the mark."""
        return _width(self._mark)

    @property
    def value(self) -> str:
        """The text as it went in, with what was typed."""
        return self._verbatim.text

    def fill(self, value: str, keep_caret: bool = False) -> None:
        """Shows `value` as nobody's edit; undo begins anew."""
        at = self.cursorPosition() if keep_caret else 0
        self._filling = True
        self.setText(value)
        self._filling = False
        self.setCursorPosition(at)
        self._verbatim = Verbatim(value, self.text())

    def forget_undo(self) -> None:
        """Leaves undo of what was typed until now to whoever holds it elsewhere."""
        at, begins, length = self.cursorPosition(), self.selectionStart(), self.selectionLength()
        self._filling = True
        self.setText(self.text())
        self._filling = False
        self.setCursorPosition(at)
        if length:
            self.setSelection(*((begins, length) if at > begins else (begins + length, -length)))

    def _changed(self) -> None:
        if not self._filling and self._verbatim.edit(self.text()):
            self.edited.emit()

    def leave(self) -> None:
        """Gives the field up, as Esc does."""
        self.left.emit()

    def _pad(self) -> None:
        side = padding(self) - 2
        left, right = left_and_right(side, side + self.end_room)
        self.setTextMargins(left, 0, right, 0)

    def _passes(self, event: QKeyEvent) -> bool:
        return (event.matches(_UNDO) and not self.isUndoAvailable()) or (
            event.matches(_REDO) and not self.isRedoAvailable()
        )

    @override
    def event(self, event: QEvent) -> bool:
        answer = _shortcut_answer(event, self._passes) if isinstance(event, QKeyEvent) else None
        return super().event(event) if answer is None else answer

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._passes(event):
            event.ignore()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif is_enter(event):
            (self.committed if has_control(event) else self.entered).emit()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        _place(self._mark, self, self.width())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with QPainter(self) as painter:
            frame_field(painter, self, self.hasFocus(), self.isReadOnly())

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._pad()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 24, self.fontMetrics().height() + 2 * padding(self))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 8, self.sizeHint().height())


class FramedText(PassesFilesOn, HintedText):
    """Plain text of several lines; grows with it from `least` to `most` lines, then scrolls.

    While somebody types it keeps the height that it had, until it is filled for another record: no field below it
    moves up.
    """

    edited = Signal()
    entered = Signal()
    committed = Signal()
    left = Signal()

    def __init__(
        self, name: str, object_name: str, lines: tuple[int, int] = (2, 8), enter_is_newline: bool = True
    ) -> None:
        super().__init__()
        self._least, self._most = lines
        self._reached: dict[int, int] = {}
        self._is_kept_high = self._is_unfit = False
        self._filling = False
        self._verbatim = Verbatim("", "")
        self._mark: QWidget | None = None
        self._enter_is_newline = enter_is_newline
        named_widget(self, object_name, name)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._pad()
        self.document().contentsChange.connect(self._keep_height)  # comes before the lines are laid out anew
        self.document().documentLayout().documentSizeChanged.connect(self._fit_size)
        self.textChanged.connect(self._changed)

    def set_mark(self, mark: QWidget | None) -> None:
        """Shows a mark, which is a child, at the end of the text, or none."""
        self._mark = mark
        left, right = left_and_right(0, _width(mark))
        self.setViewportMargins(left, 0, right, 0)
        self._place_mark()

    @property
    def value(self) -> str:
        """The text as it went in, with what was typed; no-break spaces are kept."""
        return self._verbatim.text

    def fill(self, value: str, keep_caret: bool = False) -> None:
        """Shows `value` as nobody's edit; undo begins anew."""
        at = self.textCursor().position() if keep_caret else 0
        self._is_unfit = (self._is_kept_high and not keep_caret) or bool(value) is not bool(self.value)
        if not keep_caret:
            self._reached.clear()
        if value == self.value:
            self.forget_undo()  # many fields are empty before and after: nothing is laid out anew
        else:
            self._filling = True
            self.setPlainText(value)
            self._filling = False
        if self._is_unfit:
            self._fit()
        caret = QTextCursor(self.document())
        caret.setPosition(min(at, self.document().characterCount() - 1))
        self.setTextCursor(caret)
        self._verbatim = Verbatim(value, self.document().toRawText())

    @override
    def setReadOnly(self, is_read: bool) -> None:
        """Takes no words, or takes them again; they can be selected by key, too, which Qt leaves out."""
        super().setReadOnly(is_read)
        if is_read:
            self.setTextInteractionFlags(self.textInteractionFlags() | Qt.TextInteractionFlag.TextSelectableByKeyboard)

    def forget_undo(self) -> None:
        """Leaves undo of what was typed until now to whoever holds it elsewhere."""
        self.document().clearUndoRedoStacks()

    def _changed(self) -> None:
        if not self._filling and self._verbatim.edit(self.document().toRawText()):
            self.edited.emit()

    def leave(self) -> None:
        """Gives the field up, as Esc does."""
        self.left.emit()

    def _place_mark(self) -> None:
        """Puts the mark between the text and its scroll bar."""
        text = mirrored(QRectF(self.viewport().geometry()), self)
        _place(self._mark, self, round(text.right()) + _width(self._mark))

    def _pad(self) -> None:
        self.document().setDocumentMargin(padding(self))
        self._fit_anew()

    @override
    def setPlaceholderText(self, words: str) -> None:
        if words != self.placeholderText():
            super().setPlaceholderText(words)
            if self.document().isEmpty():
                self._fit_anew()

    def _placeholder_height(self) -> int:
        """How high what stands in the empty field is, in px, in lines as wide as it is."""
        if not self.placeholderText() or not self.document().isEmpty():
            return 0
        wide = self.viewport().width() - 2 * padding(self)
        box = self.fontMetrics().boundingRect(0, 0, max(1, wide), 0, Qt.TextFlag.TextWordWrap, self.placeholderText())
        return box.height() + 2 * padding(self)

    def _fit_anew(self) -> None:
        self._reached.clear()
        self._fit()

    def _keep_height(self) -> None:
        if not self._filling:
            wide = self.viewport().width()
            self._reached[wide] = max(self.maximumHeight(), self._reached.get(wide, 0))

    def _fit_size(self) -> None:
        """Fits another size of the text; while it is filled that may be of a text on the way, and comes once."""
        if self._filling:
            self._is_unfit = True
        else:
            self._fit()

    def _fit(self) -> None:
        """Takes the height of the words, or what it had at this width while somebody typed."""
        line, blank = ceil(QFontMetricsF(self.font()).lineSpacing()), 2 * padding(self)  # lines are laid out so high
        wanted = max(round(self.document().size().height()), self._placeholder_height())
        most = self._most * line + blank
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if wanted > most else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if policy is not self.verticalScrollBarPolicy():  # Qt lays it out anew with the same one, too
            self.setVerticalScrollBarPolicy(policy)
        wide, fitting = self.viewport().width(), max(self._least * line + blank, min(wanted, most))
        high = max(fitting, self._reached.get(wide, 0))
        self._is_kept_high = high > fitting
        self.setFixedHeight(high)

    def _passes(self, event: QKeyEvent) -> bool:
        return (event.matches(_UNDO) and not self.document().isUndoAvailable()) or (
            event.matches(_REDO) and not self.document().isRedoAvailable()
        )

    @override
    def event(self, event: QEvent) -> bool:
        answer = _shortcut_answer(event, self._passes) if isinstance(event, QKeyEvent) else None
        return super().event(event) if answer is None else answer

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._passes(event):
            event.ignore()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif not is_enter(event):
            super().keyPressEvent(event)
        elif has_control(event):
            self.committed.emit()
        elif self._enter_is_newline and not self.isReadOnly():
            self.textCursor().insertBlock()
            self.ensureCursorVisible()
        else:
            self.entered.emit()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            cursor = self.textCursor()
            cursor.clearSelection()
            self.setTextCursor(cursor)
        self.viewport().update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_mark()
        if event.size().width() != event.oldSize().width() and self.placeholderText():
            self._fit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with QPainter(self.viewport()) as painter:
            frame_field(painter, self.viewport(), self.hasFocus(), self.isReadOnly())

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._pad()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 24, self.height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 8, self.height())
