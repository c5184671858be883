"""The progress of a check for the status bar: words, and a small bar of the verdicts with a pattern each."""

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

from factcheck.domain.records.verdict import Status
from factcheck.domain.rules.coverage import Coverage
from factcheck.domain.rules.progress import Progress
from factcheck.domain.text.canonical import capitalised
from factcheck.domain.wording.joining import sentences
from factcheck.domain.wording.progress_words import (
    coverage_words,
    evidence_gap_words,
    judged_words,
    progress_words,
    unmarked_words,
)
from factcheck.translation import _
from factcheck.ui.widgets.labelled import named_widget
from factcheck.ui.widgets.layouts import NO_MARGINS, row_of
from factcheck.ui.widgets.painting import outline
from factcheck.ui.widgets.quiet_button import QuietButton
from factcheck.ui.widgets.theme import Tokens, tokens_of

if TYPE_CHECKING:
    from factcheck.domain.rules.fact_coverage import Marking
    from factcheck.domain.rules.facts import FactKind

    FactCounts = Mapping[tuple[FactKind, Marking], int]

HEIGHT = 10
TIMES_AS_WIDE = 12
LEAST = 4.0
GAP = 1.0
BETWEEN = 8
UNLIMITED = 1 << 24
DRAWN = (Status.SUPPORTED, Status.DISPUTED, Status.UNVERIFIED, Status.STALE, Status.NOT_CHECKED)


def parts_of(progress: Progress, width: float) -> list[tuple[Status, float, float]]:
    """Each status with the beginning and width of its part of the bar, in px; none is too thin to be seen."""
    shown = [(one, count) for one in DRAWN if (count := progress.counts.get(one))]
    room, counted = width - GAP * (len(shown) - 1) - LEAST * len(shown), progress.to_judge
    parts, left = [], 0.0
    for one, count in shown:
        wide = LEAST + room * count / counted
        parts.append((one, left, wide))
        left += wide + GAP
    return parts


class ProgressBar(QWidget):
    """The bar: solid for supported, bars for disputed, hatched for unverified, hollow for not checked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._progress = Progress({})
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_progress(self, progress: Progress) -> None:
        """Shows other counts."""
        self._progress = progress
        self.update()

    @override
    def sizeHint(self) -> QSize:
        height = max(HEIGHT, self.fontMetrics().height() * 6 // 10)
        return QSize(height * TIMES_AS_WIDE, height)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), tokens_of(self)
        if not self._progress.to_judge:
            _hollow(painter, QRectF(self.rect()), outline(tokens).name())
        for status, left, wide in parts_of(self._progress, self.width()):
            start = self.width() - left - wide if self.isRightToLeft() else left
            _draw_part(painter, QRectF(start, 0, wide, self.height()), status, tokens)
        painter.end()


class ProgressIndicator(QWidget):
    """Words and bar; others, which may need other room, are `counted`. `explain` has every count read out.

    `coverage` leads to what is not marked, `without_evidence` to what no evidence bears out.
    """

    counted = Signal()

    def __init__(self) -> None:
        super().__init__()
        named_widget(self, "progress_picture", _("Progress"))
        self._is_showing = False
        self._room = UNLIMITED
        self._label = named_widget(QLabel(self), "progress_words")
        self._bar = named_widget(ProgressBar(self), "progress_bar")
        self.coverage = QuietButton("", "progress_coverage", dim=True, parent=self)
        self.without_evidence = QuietButton("", "progress_bare", dim=True, parent=self)
        self._behind = (self.coverage, self.without_evidence)
        self._least_height = self.coverage.worded_height
        row_of(self._label, self._bar, *self._behind, inside=self, gap=BETWEEN, margins=NO_MARGINS)
        self.show_progress(Progress({}))

    def show_coverage(self, coverage: Coverage, facts: "FactCounts") -> None:
        """Shows how much of the article nobody has marked: facts by kind, else paragraphs or words."""
        from factcheck.domain.rules.fact_coverage import unmarked_of
        from factcheck.domain.wording.coverage_words import facts_words, sentences_words, unmarked_facts_words

        markings: Counter[Marking] = Counter()
        for (_kind, marking), count in facts.items():
            markings[marking] += count
        self.coverage.set_word(unmarked_facts_words(unmarked_of(facts)) or capitalised(unmarked_words(coverage)))
        told = sentences([facts_words(markings) if facts else "", coverage_words(coverage), sentences_words(coverage)])
        self.coverage.setToolTip(told)
        self.coverage.setAccessibleDescription(told)
        self.counted.emit()

    def show_progress(self, progress: Progress, without_evidence: int = 0) -> None:
        """Shows other counts; `without_evidence` is how many are supported with no evidence recorded."""
        self._counts, judged = (progress, without_evidence), judged_words(progress)
        self._label.setText(judged)
        self._label.setAccessibleName(judged)
        self._bar.show_progress(progress)
        self.without_evidence.set_word(evidence_gap_words(without_evidence))
        self.counted.emit()

    def explain(self) -> None:
        """Tells every count to whoever points at it or listens."""
        words = progress_words(*self._counts)
        self._bar.setAccessibleName(words)
        self.setAccessibleDescription(words)
        self.setToolTip(words)

    @property
    def bare_width(self) -> int:
        """The width that it takes with nothing behind the bar."""
        return self._label.sizeHint().width() + BETWEEN + self._bar.sizeHint().width()

    @override
    def sizeHint(self) -> QSize:
        return self._as_high(super().sizeHint())

    @override
    def minimumSizeHint(self) -> QSize:
        return self._as_high(super().minimumSizeHint())

    def _as_high(self, size: QSize) -> QSize:
        """A size with the height that it has with all that may be shown, so that nothing above it ever moves."""
        return size.expandedTo(QSize(0, self._least_height))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._least_height = self.coverage.worded_height
            self.updateGeometry()

    def set_room_behind(self, room: int) -> None:
        """Shows behind the bar what `room` px hold of it, and leaves the rest to the tool tip.

        Showing a label may lay the window out, which asks for this again: that is done once the label is shown.
        """
        self._room = room
        if self._is_showing:
            return
        self._is_showing = True
        left = room
        for label in self._behind:
            wide = label.sizeHint().width() + BETWEEN
            is_shown = bool(label.text()) and wide <= left
            label.setVisible(is_shown)
            left -= wide if is_shown else 0
        self._is_showing = False
        self.updateGeometry()
        if self._room != room:
            self.set_room_behind(self._room)


def _draw_part(painter: QPainter, box: QRectF, status: Status, tokens: Tokens) -> None:
    colour, ground = tokens.foreground[status], tokens.tint.get(status, tokens.page)
    painter.save()
    painter.setClipRect(box)
    if status is Status.SUPPORTED:
        painter.fillRect(box, QColor(colour))
    elif status is Status.NOT_CHECKED:
        _hollow(painter, box, colour)
    else:
        painter.fillRect(box, QColor(ground))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _hatch(painter, box, colour, upright=status is Status.DISPUTED)
        _hollow(painter, box, colour)
    painter.restore()


def _hatch(painter: QPainter, box: QRectF, colour: str, upright: bool) -> None:
    painter.setPen(QPen(QColor(colour), 2.0 if upright else 1.4))
    lean = 0.0 if upright else box.height()
    at = box.left() + 2 - lean
    while at < box.right():
        painter.drawLine(QLineF(QPointF(at, box.bottom()), QPointF(at + lean, box.top())))
        at += 4.0


def _hollow(painter: QPainter, box: QRectF, colour: str) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(QPen(QColor(colour), 1))
    painter.drawRect(box.adjusted(0, 0, -1, -1))
