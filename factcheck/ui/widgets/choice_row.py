"""One answer out of a few, side by side: the arrow keys move, Tab goes on."""

from collections.abc import Mapping
from typing import Generic, TypeVar

from PySide6.QtWidgets import QButtonGroup, QWidget

from factcheck.ui.widgets.choice_button import ChoiceButton, ChoiceLabel
from factcheck.ui.widgets.layouts import EvenLayout

T = TypeVar("T")


class ChoiceRow(QWidget, Generic[T]):
    """Choices by their value, in the order given; one of them is always chosen."""

    def __init__(
        self, name: str, object_name: str, labels: Mapping[T, ChoiceLabel], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._buttons: dict[T, ChoiceButton] = {}
        row = EvenLayout(self)
        for at, (value, label) in enumerate(labels.items()):
            button = ChoiceButton(label, f"{object_name}_{at}", self)
            self._group.addButton(button)
            button.toggled.connect(lambda yes, one=button: self.setFocusProxy(one) if yes else None)
            row.addWidget(button)
            self._buttons[value] = button

    @property
    def value(self) -> T:
        """The value chosen."""
        return next(value for value, button in self._buttons.items() if button.isChecked())

    def choose(self, value: T) -> None:
        """Chooses `value`."""
        self._buttons[value].setChecked(True)
