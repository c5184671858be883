"""The bar over the article's top edge that finds words in it."""

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton
from typing_extensions import override

from factcheck.domain.span import Span
from factcheck.ui.article_view import ArticleView


class FindBar(QFrame):
    """Finds as one types, upper and lower case alike; Enter and Shift+Enter go on and back, Esc leaves."""

    left = Signal()

    def __init__(self, article: ArticleView) -> None:
        super().__init__()
        self.setObjectName("find_bar")
        self._article = article
        self._hits: list[Span] = []
        self._at = -1
        self.field = QLineEdit()
        self.field.setObjectName("find_field")
        self.field.setAccessibleName("Find in article")
        self.field.setPlaceholderText("Find in article…")
        self.field.setClearButtonEnabled(True)
        self._count = QLabel()
        self._count.setObjectName("find_count")
        self._count.setMinimumWidth(90)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 6, 10, 6)
        row.addWidget(self.field, 1)
        row.addWidget(self._count)
        row.addWidget(self._button("‹", "Previous (Shift+F3)", "find_previous_button", self.previous))
        row.addWidget(self._button("›", "Next (F3)", "find_next_button", self.next))
        row.addWidget(self._button("✕", "Close (Esc)", "find_close_button", self.close_bar))
        self.field.textChanged.connect(self._search)
        self.hide()

    def open(self) -> None:
        """Shows the bar with the keyboard in it; words selected in the article are looked for."""
        selection = self._article.selection()
        self.show()
        if selection is not None and selection[1] - selection[0] <= 200:
            words = self._article.proof.text[selection[0] : selection[1]]
            if "\n" not in words:
                self.field.setText(words)
        self.field.setFocus()
        self.field.selectAll()
        self._search()

    def next(self) -> None:
        """Goes to the next place, from the first again after the last."""
        self._step(1)

    def previous(self) -> None:
        """Goes to the previous place, from the last again before the first."""
        self._step(-1)

    def close_bar(self) -> None:
        """Hides the bar; the place reached stays selected in the article."""
        reached = self._hits[self._at] if 0 <= self._at < len(self._hits) else None
        self.hide()
        self._article.show_hits([], None)
        if reached is not None:
            self._article.select_span(reached)
        self.left.emit()

    def _search(self) -> None:
        words = self.field.text()
        text = self._article.proof.text
        self._hits = [Span(*found.span()) for found in re.finditer(re.escape(words), text, re.IGNORECASE)] if words else []
        caret = self._article.caret()
        self._at = next((number for number, hit in enumerate(self._hits) if hit.end >= caret), 0)
        self._show()

    def _step(self, by: int) -> None:
        if self.isHidden():
            self.open()
        if self._hits:
            self._at = (self._at + by) % len(self._hits)
            self._show()

    def _show(self) -> None:
        current = self._hits[self._at] if self._hits else None
        self._article.show_hits(self._hits, current)
        if not self.field.text():
            self._count.setText("")
        elif current is None:
            self._count.setText("Not found")
        else:
            self._count.setText(f"{self._at + 1} of {len(self._hits)}")

    def _button(self, sign: str, name: str, object_name: str, act: object) -> QToolButton:
        button = QToolButton()
        button.setText(sign)
        button.setAutoRaise(True)
        button.setObjectName(object_name)
        button.setAccessibleName(name.split(" (")[0])
        button.setToolTip(name)
        button.clicked.connect(act)
        return button

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._step(-1 if back else 1)
        else:
            super().keyPressEvent(event)
