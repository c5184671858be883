"""The bar over the panes: which article, and what is done most."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QFont, QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from factcheck.translation import _
from factcheck.ui.app.actions import Actions
from factcheck.ui.widgets.dialog import push_button
from factcheck.ui.widgets.keys import with_key
from factcheck.ui.widgets.labelled import named_widget
from factcheck.ui.widgets.layouts import row_of
from factcheck.ui.widgets.quiet_button import ToolButton

LEAST_NAME = 90


class TopBar(QWidget):
    """The article's name opens the list of articles; the buttons are actions of the table."""

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("top_bar")
        self._full_name = ""
        article = ToolButton(toolButtonStyle=Qt.ToolButtonStyle.ToolButtonTextOnly, autoRaise=True)
        self._article = named_widget(article, "article_button", _("Articles in this file"))
        self._article.setMinimumWidth(LEAST_NAME)
        self._article.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        font = QFont(self._article.font())
        font.setWeight(QFont.Weight.DemiBold)
        self._article.setFont(font)
        self._articles = actions["articles"]
        self._articles.changed.connect(self._elide)
        self._article.clicked.connect(self._articles.trigger)
        self._facts = named_widget(QLabel(), "article_facts")
        self._facts.setEnabled(False)
        self._facts.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._buttons = [
            _button(actions["find"], _("Find"), _("Find in article")),
            _button(actions["new_claim"], _("New claim"), _("New claim"), "Enter"),
            _button(actions["report"], _("Report…"), _("Fact-check report")),
        ]
        row_of(self._article, (self._facts, 1), *self._buttons, inside=self, gap=8, margins=(10, 6, 10, 6))

    def show_article(self, name: str, facts: str) -> None:
        """Names the article, with its proof and deadline."""
        self._full_name = name
        self._facts.setText(facts)
        self._facts.setToolTip(facts)
        self._article.setVisible(bool(name))
        self._elide()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shortens the name to what there is room for, and leaves the facts out where there is none."""
        self._elide()

    def _elide(self) -> None:
        metrics = self._article.fontMetrics()
        room = self.width() - sum(button.sizeHint().width() + 8 for button in self._buttons)
        room -= metrics.horizontalAdvance(" ▾") + 40
        facts = self._facts.fontMetrics().horizontalAdvance(self._facts.text()) + 8
        self._facts.setVisible(room - facts >= LEAST_NAME)
        room -= facts if room - facts >= LEAST_NAME else 0
        shown = metrics.elidedText(self._full_name, Qt.TextElideMode.ElideRight, max(LEAST_NAME, room))
        self._article.setText(f"{shown} ▾" if self._full_name else "")
        self._article.setToolTip(with_key(self._full_name, self._articles.shortcut()))


def _button(action: QAction, words: str, name: str, key: str = "") -> QPushButton:
    button = push_button(words, f"button_{action.objectName()}", action.trigger, takes_enter=True)
    button.setAccessibleName(name)
    button.setToolTip(with_key(name, key))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
