"""A line of links behind their words: as many as have room."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QLayout, QWidget
from typing_extensions import override

from factcheck.ui.widgets.keys import ARROWS, move_along
from factcheck.ui.widgets.labelled import named_widget, tell_key
from factcheck.ui.widgets.layouts import NO_MARGINS, row_of
from factcheck.ui.widgets.quiet_button import QuietButton

MOST = 12
"""How many links a line has at most."""


class Link(NamedTuple):
    """Where a link leads, its words, what it is called where these do not say enough, and whether it is in force."""

    target: str
    words: str
    name: str
    is_on: bool = False


class LinkRow(QWidget):
    """Links that are one Tab stop, along which the arrows go; those without room are left out, from the end.

    `followed` tells the target of a link.
    """

    followed = Signal(str)

    def __init__(self, object_name: str) -> None:
        super().__init__()
        self.setObjectName(object_name)
        self._label = named_widget(QLabel(self), f"{object_name}_words")
        self._links: Sequence[Link] = ()
        self._buttons = [self._button(f"{object_name}_{nth}") for nth in range(1, MOST + 1)]
        self._row = row_of(self._label, *self._buttons, 1, inside=self, gap=0, margins=NO_MARGINS)
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # what has no room is left out
        self._buttons[0].setFocusPolicy(Qt.FocusPolicy.TabFocus)

    @property
    def words(self) -> str:
        """What stands before the links."""
        return self._label.text()

    def shown(self) -> list[Link]:
        """The links that have room."""
        return [link for link, button in zip(self._links, self._buttons, strict=False) if not button.isHidden()]

    def show_links(self, words: str, links: Sequence[Link]) -> None:
        """Shows other links behind these words; nothing at all where there is neither."""
        if (words, links) == (self._label.text(), self._links):
            return
        self._label.setText(words)
        self._label.setVisible(bool(words))
        self._links = links[:MOST]
        for link, button in zip(self._links, self._buttons, strict=False):
            button.set_word(link.words)
            button.setAccessibleName(link.name)
            tell_key(button, "")
            button.setCheckable(link.is_on)
            button.setChecked(link.is_on)
            button.update()  # Qt paints none anew that can no more be checked
        self.setVisible(bool(words or links))
        self._fit()

    def _button(self, object_name: str) -> QuietButton:
        button = QuietButton("", object_name, parent=self)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self.followed.emit(self._links[self._buttons.index(button)].target))
        button.installEventFilter(self)
        return button

    def _fit(self) -> None:
        """Shows as many links as there is room for; the keyboard does not stay on one that goes."""
        room = self.width() - (self._label.sizeHint().width() if self._label.text() else 0)
        for nth, button in enumerate(self._buttons):
            room -= button.sizeHint().width()
            is_shown = nth < len(self._links) and room >= 0
            if not is_shown and nth and button.focusPolicy() is Qt.FocusPolicy.TabFocus:
                self._buttons[0].setFocusPolicy(Qt.FocusPolicy.TabFocus)
                if button.hasFocus():
                    self._buttons[0].setFocus()
                button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setVisible(is_shown)
        self._row.activate()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes the arrow keys from the links."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and Qt.Key(event.key()) in ARROWS:
            move_along([button for button in self._buttons if not button.isHidden()], event.key())
            return True
        return super().eventFilter(watched, event)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._buttons[0].worded_height)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._buttons[0].worded_height)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()
