"""Messages that block nothing: a bar over the article, and words in the status bar."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from factcheck.ui.widgets.quiet_button import ToolButton
from factcheck.ui.widgets.tab_order import follow_layout

NoticeAnswer = tuple[str, Callable[[], object]]


class NoticeBar(QFrame):
    """One message with what can be done about it; it stays until it is answered or closed."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None, object_name: str = "notice") -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        self.setAccessibleName("Message")
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Highlight)
        self._words = QLabel()
        self._words.setObjectName(f"{object_name}_words")
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words.setForegroundRole(QPalette.ColorRole.HighlightedText)
        self._buttons = QHBoxLayout()
        self._answers: list[QPushButton] = []
        close = ToolButton()
        close.setText("✕")
        close.setAutoRaise(True)
        close.setObjectName(f"close_{object_name}")
        close.setAccessibleName("Close message")
        close.setToolTip("Close")
        close.clicked.connect(self.dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 8, 8)
        row.addWidget(self._words, 1)
        row.addLayout(self._buttons)
        row.addWidget(close)
        self.hide()

    def say(self, words: str, answers: Sequence[NoticeAnswer] = ()) -> None:
        """Shows a message; each answer is a button, and pressing it closes the bar."""
        self._clear()
        self._words.setText(words)
        for label, act in answers:
            button = QPushButton(label)
            button.setObjectName(f"answer_{label.lower().replace(' ', '_')}")
            button.setAccessibleName(label)
            button.setAutoDefault(True)  # Enter presses it where it has the keyboard
            button.clicked.connect(lambda _checked=False, run=act: self._answered(run))
            self._buttons.addWidget(button)
            self._answers.append(button)
        self.show()
        announce(self, words)

    def add_widget(self, widget: QWidget) -> None:
        """Puts a field beside the message, before its buttons and what was put there before."""
        self._buttons.insertWidget(0, widget)
        follow_layout(self)

    def dismiss(self) -> None:
        """Closes the bar."""
        self.hide()
        self.closed.emit()

    @property
    def words(self) -> str:
        """What the bar says, nothing when it is closed."""
        return self._words.text() if not self.isHidden() else ""

    def _answered(self, run: Callable[[], object]) -> None:
        self.dismiss()
        run()

    def _clear(self) -> None:
        self._answers = []
        while (item := self._buttons.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()


def announce(widget: QWidget, words: str) -> None:
    """Lets a screen reader speak `words`."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
