"""Two proofs of an article compared word by word, with what became of the claims above."""

from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextLine,
)
from PySide6.QtWidgets import QCheckBox, QComboBox, QTextBrowser, QTextEdit, QWidget
from typing_extensions import override

from factcheck.domain.records.proof import ProofSummary
from factcheck.domain.records.verdict import Status
from factcheck.domain.rules.proof_changes import ChangeKind, ComparedRun
from factcheck.domain.rules.proof_comparison import ProofComparison
from factcheck.domain.wording.joining import comma_list, labelled, sentences
from factcheck.domain.wording.proof_words import NO_CHANGE, compared_text, moved_words, since_lines, since_words
from factcheck.domain.wording.timestamps import local_timestamp
from factcheck.translation import _, counted
from factcheck.ui.article.text_browser import keep_width, show_as_page
from factcheck.ui.article.typography import Typography
from factcheck.ui.widgets.announcing import announce
from factcheck.ui.widgets.dialog import NamedDialog, fit_to_screen, push_button
from factcheck.ui.widgets.keys import on_key
from factcheck.ui.widgets.labelled import dim_label, named_widget, plain_label
from factcheck.ui.widgets.labelled import labelled as under_label
from factcheck.ui.widgets.layouts import column_of, row_of
from factcheck.ui.widgets.theme import tokens_of

NEXT, PREVIOUS = "F3", "Shift+F3"
_GAP = 10


class _ComparedText(QTextBrowser):
    """Draws a frame round what is marked by an extra selection, which alone hardly stands out from tinted words."""

    def __init__(self, typography: Typography) -> None:
        super().__init__()
        self._width = typography.measure
        show_as_page(self)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        keep_width(self, self._width)
        super().resizeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        pen = QPen(QColor(tokens_of(self).found_edge), 2)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        with QPainter(self.viewport()) as painter:
            for mark in self.extraSelections():
                painter.strokePath(self._contour(mark.cursor.selectionStart(), mark.cursor.selectionEnd()), pen)

    def _contour(self, start: int, end: int) -> QPainterPath:
        path, block = QPainterPath(), self.document().findBlock(start)
        scrolled = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        while block.isValid() and block.position() < end:
            layout, first = block.layout(), block.position()
            for line in map(layout.lineAt, range(layout.lineCount())):
                begin = max(start - first, line.textStart())
                behind = min(end - first, line.textStart() + line.textLength())
                if begin < behind:
                    left, right = sorted(_x_of(line, at) for at in (begin, behind))
                    box = QRectF(left - 2, line.y(), right - left + 4, line.height())
                    path.addRect(box.translated(layout.position() - scrolled))
            block = block.next()
        return path.simplified()


class CompareDialog(NamedDialog):
    """Removed words are struck through and new ones underlined; `compared` asks for two proofs, by their numbers."""

    compared = Signal(int, int)

    def __init__(
        self, parent: QWidget, proofs: Sequence[ProofSummary], typography: Typography, older: int | None = None
    ) -> None:
        super().__init__(parent, "compare_dialog", _("Compare proofs"))
        self._typography = typography
        self._comparison: ProofComparison | None = None
        self._changes: list[tuple[int, int]] = []
        self._at: int | None = None
        self._older = _choice("older_proof", proofs, proofs[-2].number if older is None else older)
        self._newer = _choice("newer_proof", proofs, proofs[-1].number)
        self._only = named_widget(QCheckBox(_("&Changes only")), "changes_only", _("Changes only"))
        self._only.setChecked(True)
        self._since = plain_label("", "since_proof")
        self._since.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._text = named_widget(_ComparedText(typography), "compared_text", _("Text of both proofs"))
        self._text.setTabChangesFocus(True)
        self._legend = dim_label("", "compared_legend")
        self._count = dim_label("", "compared_count")
        self._buttons = [
            push_button(_("&Previous change"), "previous_change", lambda: self._step(-1), PREVIOUS),
            push_button(_("&Next change"), "next_change", lambda: self._step(1), NEXT),
            push_button(_("Copy as &text"), "copy_comparison", self._copy),
        ]
        close = push_button(_("Close"), "close_comparison", self.reject)
        choices = row_of(
            (under_label(_("Older proof"), self._older), 1), (under_label(_("Newer proof"), self._newer), 1), self._only
        )
        column_of(
            choices,
            self._since,
            (self._text, 1),
            self._legend,
            row_of((self._count, 1), *self._buttons, close),
            inside=self,
            gap=8,
        )
        on_key(self, NEXT, lambda: self._step(1))
        on_key(self, PREVIOUS, lambda: self._step(-1))
        for choice in (self._older, self._newer):
            choice.activated.connect(self.begin)
        self._only.toggled.connect(self._show)
        fit_to_screen(self, 760, 860)
        self._text.setFocus()

    @property
    def pair(self) -> tuple[int, int]:
        """The numbers of the proofs that are chosen, the older one first."""
        first, second = sorted((int(self._older.currentData()), int(self._newer.currentData())))
        return first, second

    def begin(self) -> None:
        """Asks for what is chosen."""
        self._comparison = None
        self._show()
        self.compared.emit(*self.pair)

    def show_comparison(self, comparison: ProofComparison) -> None:
        """Shows two proofs, unless others are chosen by now."""
        if (comparison.old.number, comparison.new.number) == self.pair:
            self._comparison = comparison
            self._show()

    def _show(self) -> None:
        found = self._comparison
        self._since.setText(since_words(found) if found is not None else _("Comparing…"))
        self._text.clear()
        self._text.setExtraSelections([])
        self._changes, self._at = [], None
        if found is not None:
            self._write(found)
        has_struck = found is not None and any(run.is_struck for line in found.lines for run in line.runs)
        self._legend.setText(_legend(has_struck=has_struck))
        count = len(self._changes)
        self._show_count()
        for button in self._buttons[:2]:
            button.setEnabled(bool(count))
        self._buttons[2].setEnabled(found is not None)

    def _write(self, comparison: ProofComparison) -> None:
        """Fills the text, and notes where each change begins and ends."""
        shown = [line for line in comparison.lines if line.is_changed or not self._only.isChecked()]
        document = self._text.document()
        document.setDefaultFont(self._typography.font())
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        for told in since_lines(comparison):
            cursor.insertText(told, self._list_format())
            cursor.insertBlock()
        block = QTextBlockFormat()
        block.setTopMargin(_GAP)
        cursor.setBlockFormat(block)
        for number, line in enumerate(shown):
            if number:
                cursor.insertBlock(block)
            was_changed = False
            for before, run in zip((None, *line.runs), line.runs, strict=False):
                if _run_together(before, run):
                    cursor.insertText(" ", self._format(run, ChangeKind.SAME))
                start = cursor.position()
                cursor.insertText(moved_words(run), self._list_format())
                cursor.insertText(run.words, self._format(run, run.kind))
                is_changed = run.kind is not ChangeKind.SAME
                if is_changed and was_changed:
                    self._changes[-1] = self._changes[-1][0], cursor.position()
                elif is_changed:
                    self._changes.append((start, cursor.position()))
                was_changed = is_changed
        if not shown:
            cursor.insertText(_(NO_CHANGE))
        cursor.endEditBlock()
        self._text.moveCursor(QTextCursor.MoveOperation.Start)

    def _list_format(self) -> QTextCharFormat:
        """How what is said of the text looks: as the window does."""
        made = QTextCharFormat()
        made.setFont(self.font())
        made.setForeground(QColor(tokens_of(self).dim))
        return made

    def _format(self, run: ComparedRun, kind: ChangeKind) -> QTextCharFormat:
        tokens, is_gone = tokens_of(self), run.is_gone
        made = QTextCharFormat()
        made.setForeground(QColor(tokens.dim if run.is_struck else tokens.text))
        made.setFontStrikeOut(run.is_struck)
        if kind is ChangeKind.SAME:
            return made
        status = Status.DISPUTED if is_gone else Status.SUPPORTED
        if kind is ChangeKind.MOVED:
            status = Status.UNVERIFIED
            made.setFontItalic(True)
        made.setForeground(QColor(tokens.foreground[status]))
        if status in tokens.tint:
            made.setBackground(QColor(tokens.tint[status]))
        made.setFontStrikeOut(is_gone or run.is_struck)
        made.setFontUnderline(not is_gone)
        if not is_gone:
            made.setFontWeight(QFont.Weight.DemiBold)
        return made

    def _show_count(self) -> None:
        count = len(self._changes)
        if self._comparison is None:
            self._count.clear()
        elif self._at is None:
            self._count.setText(counted("{count} [change|changes]", count))
        else:
            self._count.setText(_("Change {number} of {count}", number=self._at + 1, count=count))

    def _step(self, by: int) -> None:
        """Goes to the next change, or the one before, from the one that is shown, else from the caret; round the ends.

        It is marked, not selected, so that its words keep their colours.
        """
        if not self._changes:
            return
        cursor = self._text.textCursor()
        if self._at is not None and self._changes[self._at][0] == cursor.position():
            self._at = (self._at + by) % len(self._changes)
        else:
            before = bisect_left(self._changes, (cursor.position(), 0))
            self._at = (before if by > 0 else before - 1) % len(self._changes)
        start, end = self._changes[self._at]
        mark = QTextEdit.ExtraSelection()
        cursor.setPosition(end)
        self._text.setTextCursor(cursor)  # so that all of it is in sight
        cursor.setPosition(start)
        self._text.setTextCursor(cursor)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        mark.cursor = cursor
        mark.format.setBackground(QColor(tokens_of(self).found))
        self._text.setExtraSelections([mark])
        self._show_count()
        announce(self, labelled(self._count.text(), cursor.selectedText()))
        self._text.setFocus()

    def _copy(self) -> None:
        if self._comparison is not None:
            QGuiApplication.clipboard().setText(compared_text(self._comparison, self._only.isChecked()))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._comparison is not None:
            self._show()


def _run_together(before: ComparedRun | None, run: ComparedRun) -> bool:
    """Whether new words would stand at removed ones without a blank between them, as if they were one."""
    is_new = run.kind is not ChangeKind.SAME and not run.is_gone
    ends = before.words[-1:] if before is not None and before.is_gone else " "
    return is_new and not (ends.isspace() or run.words[:1].isspace())


def _x_of(line: QTextLine, position: int) -> float:
    found = line.cursorToX(position)
    return float(found[0])  # type: ignore[index]  # the stub lacks the pair that it gives


def _choice(name: str, proofs: Sequence[ProofSummary], chosen: int) -> QComboBox:
    choice = named_widget(QComboBox(), name)
    for one in proofs:
        words = counted("{count} [word|words]", one.words)
        proof = _("Proof {number}", number=one.number)
        choice.addItem(comma_list([proof, local_timestamp(one.made_at), words]), one.number)
    choice.setCurrentIndex(choice.findData(chosen))
    return choice


def _legend(*, has_struck: bool) -> str:
    legend = _(
        "Struck through: removed. Underlined: new. In italics: moved, struck through where it stood,"
        " underlined where it stands."
    )
    struck = _("Struck through and grey, or underlined as well: the text itself has it struck through.")
    return sentences([legend, struck if has_struck else ""])
