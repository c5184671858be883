"""A menu of things to tick, which stays open while several are ticked."""

from collections.abc import Collection, Hashable, Mapping
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget
from typing_extensions import override

from factcheck.domain.text.canonical import shortened
from factcheck.domain.wording.joining import comma_list, labelled
from factcheck.ui.widgets.labelled import named_widget

T = TypeVar("T", bound=Hashable)
MENU_LETTERS = 60
"""How many letters of a name or a title a menu shows."""


class CheckableMenu(QMenu, Generic[T]):
    """The choices of one submenu; `ticked` is emitted when a person changed what is on.

    A click or Space on something to tick leaves it open; Enter ticks and closes.
    """

    ticked = Signal()

    def __init__(self, title: str, object_name: str, choices: Mapping[T, str], parent: QWidget) -> None:
        super().__init__(title, parent)
        named_widget(self, object_name, title)
        self._on: frozenset[T] = frozenset()
        self.aboutToShow.connect(self._fill)
        self.offer(choices)

    def offer(self, choices: Mapping[T, str]) -> None:
        """Replaces the choices; those that were on and are still there stay on."""
        self._on = self._on.intersection(choices)
        self._labels = self._shown = choices
        self.menuAction().setVisible(bool(choices))
        if self.isVisible():
            self._fill()

    def name(self, choices: Mapping[T, str]) -> None:
        """Shows choices in other words; what is on stays on."""
        self._shown = {**self._shown, **choices}
        if self.isVisible():
            self._fill()

    def values(self) -> frozenset[T]:
        """What is ticked."""
        return self._on

    @property
    def chosen_words(self) -> str:
        """What is ticked, behind what it is about; empty where nothing is."""
        on = self.values()
        chosen = comma_list(label for value, label in self._labels.items() if value in on)
        return labelled(self.title(), chosen) if chosen else ""

    def tick(self, values: Collection[T] = ()) -> None:
        """Ticks these and nothing else, without telling."""
        self._on = frozenset(values).intersection(self._labels)
        if self.isVisible():
            self._fill()

    def _fill(self) -> None:
        """Makes the entries when they are seen: there may be thousands."""
        self.clear()
        for value, label in self._shown.items():
            action = self.addAction(shortened(label, MENU_LETTERS).replace("&", "&&"))
            action.setToolTip(label)
            action.setCheckable(True)
            action.setChecked(value in self._on)
            action.triggered.connect(lambda is_on, one=value: self._tick(one, is_on))

    def _tick(self, value: T, is_on: bool) -> None:
        self._on = self._on | {value} if is_on else self._on - {value}
        self.ticked.emit()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        action = self.actionAt(event.position().toPoint())
        if _can_tick(action):
            action.trigger()
        else:
            super().mouseReleaseEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self.activeAction()
        if event.key() == Qt.Key.Key_Space and _can_tick(action):
            action.trigger()
        else:
            super().keyPressEvent(event)


def _can_tick(action: QAction | None) -> bool:
    return action is not None and action.isCheckable() and action.isEnabled()
