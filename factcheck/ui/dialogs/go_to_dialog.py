"""Go to a claim by its number."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from factcheck.translation import _


class GoToDialog(QDialog):
    """Asks for a number; `goes` says whether there is such a claim."""

    def __init__(self, parent: QWidget, goes: Callable[[str], bool]) -> None:
        super().__init__(parent)
        self.setObjectName("go_to_dialog")
        self.setWindowTitle(_("Go to claim"))
        self._goes = goes
        self.field = QLineEdit()
        self.field.setObjectName("go_to_number")
        self.field.setAccessibleName(_("Claim number"))
        self.field.setPlaceholderText(_("for example 12 or 12a"))
        self.field.setMinimumWidth(self.field.fontMetrics().horizontalAdvance(f"{self.field.placeholderText()} 00"))
        self._problem = QLabel(" ")
        self._problem.setObjectName("go_to_problem")
        row = QHBoxLayout()
        label = QLabel(_("Claim &number"))
        label.setBuddy(self.field)
        row.addWidget(label)
        row.addWidget(self.field)
        layout = QVBoxLayout(self)
        layout.addLayout(row)
        layout.addWidget(self._problem)
        self.field.returnPressed.connect(self._try)

    def _try(self) -> None:
        number = self.field.text().strip().lower()
        if self._goes(number):
            self.accept()
            return
        there_is_none = _("There is no claim {number}.", number=number)
        self._problem.setText(there_is_none if number else _("Type a number, such as 12."))
        self.field.selectAll()
