"""The strip under the article that shows one of the reporter's annotations, with what can be done about it."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QTextEdit
from typing_extensions import override

from factcheck.domain.records.annotation import AnnotationState, Thread
from factcheck.translation import _
from factcheck.ui.article.annotation_words import body_of, facts_of, title_of
from factcheck.ui.widgets.keys import LeftByEsc
from factcheck.ui.widgets.labelled import dim_label, in_bold, named_widget
from factcheck.ui.widgets.layouts import column_of, row_of
from factcheck.ui.widgets.quiet_button import QuietButton
from factcheck.ui.widgets.theme import tokens_of

MOST_LINES = 6


class AnnotationWords(QTextEdit):
    """All that was said in a thread; grows with it up to six lines, then scrolls."""

    def __init__(self) -> None:
        super().__init__()
        named_widget(self, "annotation_words", _("What the reporter says"))
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def _fit(self) -> None:
        wanted = round(self.document().size().height())
        self.setFixedHeight(min(wanted, MOST_LINES * self.fontMetrics().lineSpacing()) + 2)


class AnnotationStrip(LeftByEsc):
    """Shows one thread; it only says what a person wishes, and is hidden when it is left."""

    use_requested = Signal()
    dismiss_requested = Signal()
    reopen_requested = Signal()
    stepped = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        named_widget(self, "annotation_strip", _("Reporter’s note"))
        self.setAutoFillBackground(True)
        self._title = in_bold(named_widget(QLabel(textFormat=Qt.TextFormat.PlainText), "annotation_title"))
        self._facts = dim_label(object_name="annotation_facts")
        self.words = AnnotationWords()
        self._use = QuietButton(_("Make a claim of it"), "use_annotation", filled=True)
        self._dismiss = QuietButton(_("Dismiss"), "dismiss_annotation")
        self._reopen = QuietButton(_("Take up again"), "reopen_annotation")
        self._previous = QuietButton(_("Previous"), "previous_annotation")
        self._next = QuietButton(_("Next"), "next_annotation")
        self._close = QuietButton(_("Close"), "close_annotation", key="Esc")
        self._lay_out()
        self._wire()
        self.hide()

    def show_thread(self, thread: Thread, place: str, claim_number: str = "") -> None:
        """Shows a thread; `place` says which of how many, `claim_number` which claim it was made."""
        first = thread.first
        self._title.setText(title_of(first))
        self._facts.setText(" · ".join(filter(None, (facts_of(first, claim_number), place))))
        words = body_of(thread)
        if self.words.toPlainText() != words:
            self.words.setPlainText(words)
        self._use.setVisible(first.state is not AnnotationState.USED)
        self._dismiss.setVisible(first.state is AnnotationState.OPEN)
        self._reopen.setVisible(first.state is AnnotationState.DISMISSED)
        self.setVisible(True)

    def _lay_out(self) -> None:
        top = row_of(self._title, (self._facts, 1), gap=8)
        acts = row_of(self._use, self._dismiss, self._reopen, 1, self._previous, self._next, self._close, gap=4)
        column_of(top, self.words, acts, inside=self, gap=6, margins=(16, 8, 8, 8))

    def _wire(self) -> None:
        self._use.clicked.connect(self.use_requested)
        self._dismiss.clicked.connect(self.dismiss_requested)
        self._reopen.clicked.connect(self.reopen_requested)
        self._previous.clicked.connect(lambda: self.stepped.emit(-1))
        self._next.clicked.connect(lambda: self.stepped.emit(1))
        self._close.clicked.connect(self.left)
        self.left.connect(self.hide)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(QRect(0, 0, self.width(), 1), QColor(tokens_of(self).rule))
