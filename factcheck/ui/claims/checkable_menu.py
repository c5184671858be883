"""A menu of choices to tick, several of them, without closing in between."""

from collections.abc import Hashable, Mapping
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget
from typing_extensions import override

from factcheck.domain.wording.joining import comma_list, labelled

T = TypeVar("T", bound=Hashable)


class StayingMenu(QMenu):
    """A menu that a click or Space on something to tick leaves open; Enter ticks and closes."""

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


class CheckableMenu(QObject, Generic[T]):
    """The choices of one submenu; `ticked` is emitted when a person changed what is on."""

    ticked = Signal()

    def __init__(self, title: str, object_name: str, choices: Mapping[T, str], parent: QWidget) -> None:
        super().__init__(parent)
        self.menu = StayingMenu(title, parent)
        self.menu.setAccessibleName(title)
        self.menu.setObjectName(object_name)
        self._actions: dict[T, QAction] = {}
        self._labels: Mapping[T, str] = {}
        self.offer(choices)

    def offer(self, choices: Mapping[T, str]) -> None:
        """Replaces the choices; those that were on and are still there stay on."""
        on = self.values()
        self._labels = choices
        self.menu.clear()
        self._actions = {value: self._action(label, value in on) for value, label in choices.items()}
        self.menu.menuAction().setVisible(bool(choices))

    def name(self, choices: Mapping[T, str]) -> None:
        """Gives choices other words; what is on stays on."""
        for value, label in choices.items():
            self._actions[value].setText(label.replace("&", "&&"))

    def values(self) -> frozenset[T]:
        """What is ticked."""
        return frozenset(value for value, action in self._actions.items() if action.isChecked())

    @property
    def chosen_words(self) -> str:
        """What is ticked, behind what it is about; empty where nothing is."""
        on = self.values()
        chosen = comma_list(label for value, label in self._labels.items() if value in on)
        return labelled(self.menu.title(), chosen) if chosen else ""

    def clear(self) -> None:
        """Unticks everything, without telling."""
        for action in self._actions.values():
            action.setChecked(False)

    def _action(self, label: str, on: bool) -> QAction:
        action = QAction(label.replace("&", "&&"), self.menu)
        action.setCheckable(True)
        action.setChecked(on)
        action.triggered.connect(lambda: self.ticked.emit())
        self.menu.addAction(action)
        return action


def _can_tick(action: QAction | None) -> bool:
    return action is not None and action.isCheckable() and action.isEnabled()
