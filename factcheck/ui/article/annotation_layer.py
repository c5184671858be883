"""Annotations of the reporter as the view shows them: icons, corners, tooltips."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QTextEdit, QToolTip, QWidget
from typing_extensions import override

from factcheck.domain.records.annotation import AnnotationKind, Thread
from factcheck.domain.records.ids import AnnotationId, ProofId
from factcheck.domain.text.span import Span
from factcheck.ui.article.annotation_column import WIDTH, AnnotationColumn
from factcheck.ui.article.document import ArticleDocument
from factcheck.ui.article.lines import OVERHANG, ArticleLines
from factcheck.ui.article.marks import AnnotationIndex
from factcheck.ui.article.placed import Fragment, letters_box
from factcheck.ui.widgets.theme import Tokens

FOOT, ARM = 4.0, 5.0


class AnnotationPainter:
    """Paints what is visible; lines under words are those of claims, so an anchor has corners instead."""

    def __init__(self, lines: ArticleLines, tokens: Tokens) -> None:
        self._lines = lines
        self._tokens = tokens

    def paint_behind(self, painter: QPainter, clip: QRect, thread: Thread | None) -> None:
        """The tint of the current annotation, which lies under the letters."""
        if thread is None:
            return
        for one in self._fragments(thread.span, clip):
            painter.fillRect(letters_box(one, 1), QColor(self._tokens.selected))

    def paint_over(
        self, painter: QPainter, clip: QRect, annotations: AnnotationIndex, current: AnnotationId | None
    ) -> None:
        """The corners of all annotations in sight; links are told by their colour."""
        if not len(annotations):
            return
        blocks = self._lines.visible(clip.top() - OVERHANG, clip.bottom() + OVERHANG)
        filled = [block for block in blocks if block.end > block.start]
        if not filled:
            return
        for thread in annotations.overlapping(Span(filled[0].start, filled[-1].end)):
            is_current = thread.id == current
            if thread.first.kind is AnnotationKind.LINK and not is_current:
                continue
            colour = self._tokens.focus if is_current else self._tokens.dim
            self._paint_corners(painter, thread, clip, QPen(QColor(colour), 1.5 if is_current else 1))

    def _paint_corners(self, painter: QPainter, thread: Thread, clip: QRect, pen: QPen) -> None:
        fragments = self._fragments(thread.span, clip)
        if not fragments:
            return
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        for one, begins in ((fragments[0], True), (fragments[-1], False)):
            box = letters_box(one, 1)
            edge = box.left() + 0.5 if begins else box.right() - 0.5
            arm, top = (ARM if begins else -ARM), box.top() + 0.5
            painter.drawPolyline([QPointF(edge, top + FOOT), QPointF(edge, top), QPointF(edge + arm, top)])

    def _fragments(self, span: Span, clip: QRect) -> list[Fragment]:
        return self._lines.across(span, clip.top() - OVERHANG, clip.bottom() + OVERHANG)


class AnnotationLayer(QObject):
    """Shows threads over one view; `picked` when a marker was clicked, `entered` when the caret came upon words."""

    picked = Signal(str)
    entered = Signal(str)
    _lines: ArticleLines
    _painter: AnnotationPainter

    def __init__(self, view: QTextEdit) -> None:
        super().__init__(view)
        self.column = AnnotationColumn(view)
        self.column.picked.connect(self.picked)
        view.verticalScrollBar().valueChanged.connect(self.column.update)
        view.viewport().installEventFilter(self)
        self._view = view
        self._proof_id = ProofId("")
        self._threads: Sequence[Thread] = ()
        self._annotations = AnnotationIndex(self._proof_id)
        self.current: AnnotationId | None = None
        """The annotation whose words are lit, as its strip is open."""
        self._under_caret = ""

    @property
    def width(self) -> int:
        """The room the column of markers takes; none where nothing is anchored."""
        return WIDTH if not self.column.isHidden() else 0

    def look_at(self, document: ArticleDocument, lines: ArticleLines, tokens: Tokens) -> None:
        """Shows what is anchored to another proof, or to the same one set anew."""
        self._proof_id, self._lines, self._painter = document.proof.id, lines, AnnotationPainter(lines, tokens)
        self._renew()

    def show(self, threads: Sequence[Thread]) -> None:
        """Shows these threads and no others."""
        self._threads = threads
        self._under_caret = ""
        self._renew()
        self.column.setVisible(len(self._annotations) > 0)

    def set_current(self, thread_id: AnnotationId | None) -> None:
        """Makes an annotation the current one."""
        self.current = thread_id
        self._tell_column()
        self._view.viewport().update()

    def caret_at(self, position: int) -> None:
        """Says when the caret, moved by keyboard, comes upon words that something is anchored to."""
        here = self._annotations.at(position)
        before, self._under_caret = self._under_caret, here[0].id if here else ""
        if self._under_caret and self._under_caret != before:
            self.entered.emit(self._under_caret)

    def at(self, position: int) -> list[Thread]:
        """The threads over the code point at `position`, that on the fewest words first."""
        return self._annotations.at(position)

    def paint_behind(self, painter: QPainter, clip: QRect) -> None:
        """What lies under the letters."""
        self._painter.paint_behind(painter, clip, self._annotations.thread(self.current))

    def paint_over(self, painter: QPainter, clip: QRect) -> None:
        """What lies over the letters."""
        self._painter.paint_over(painter, clip, self._annotations, self.current)

    def _renew(self) -> None:
        self._annotations = AnnotationIndex(self._proof_id, self._threads)
        self._tell_column()

    def _tell_column(self) -> None:
        self.column.look_at(self._lines, self._annotations, self.current)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            return show_annotation_tooltip(event, self._lines, self._annotations, self._view.viewport())
        return False


def show_annotation_tooltip(
    event: QHelpEvent, lines: ArticleLines, annotations: AnnotationIndex, over: QWidget
) -> bool:
    """Shows the tooltip over `over`, the widget the article is drawn on; False where nothing is anchored."""
    from factcheck.ui.article.annotation_words import tip_of  # the article is painted before it is asked

    position = lines.position_at(event.pos().toPointF())
    here = annotations.at(position) if position is not None else []
    if here:
        QToolTip.showText(event.globalPos(), tip_of(here), over)
    else:
        QToolTip.hideText()
    return bool(here)
