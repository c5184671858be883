"""A line over the article that asks before an act that reaches further than it seems."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from factcheck.ui.app.notices import NoticeBar

LEAVE = "Leave it"


class QuestionBar(NoticeBar):
    """Has the keyboard while it asks: Enter does it, Esc leaves it, and so does going anywhere else."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, "question")
        self.setAccessibleName("Question")
        self._before: QWidget | None = None
        QApplication.instance().focusChanged.connect(self._follow)  # type: ignore[union-attr]

    def ask(self, words: str, does: str, act: Callable[[], object]) -> None:
        """Asks; `does` is the word for doing it."""
        if not self.isHidden():
            self.dismiss()
        self._before = QApplication.focusWidget()
        self.say(words, [(f"{does} (Enter)", act), (f"{LEAVE} (Esc)", lambda: None)])
        for button, name in zip(self._answers, ("question_yes", "question_no"), strict=True):
            button.setObjectName(name)
        self._answers[0].setFocus()

    @override
    def dismiss(self) -> None:
        """Closes the bar and gives the keyboard back."""
        before, self._before = self._before, None
        if before is not None and self.isAncestorOf(QApplication.focusWidget() or self):
            before.setFocus()
        super().dismiss()

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and not self.isHidden() and not self.isAncestorOf(now):
            self._before = None
            self.dismiss()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)
