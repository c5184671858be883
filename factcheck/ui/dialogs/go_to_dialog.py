"""Go to a claim by its number."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget


class GoToDialog(QDialog):
    """Asks for a number; `goes` says whether there is such a claim."""

    def __init__(self, parent: QWidget, goes: Callable[[str], bool]) -> None:
        super().__init__(parent)
        self.setObjectName("go_to_dialog")
        self.setWindowTitle("Go to claim")
        self._goes = goes
        self.field = QLineEdit()
        self.field.setObjectName("go_to_number")
        self.field.setAccessibleName("Claim number")
        self.field.setPlaceholderText("for example 12 or 12a")
        self.field.setMinimumWidth(self.field.fontMetrics().horizontalAdvance(f"{self.field.placeholderText()} 00"))
        self._problem = QLabel(" ")
        self._problem.setObjectName("go_to_problem")
        row = QHBoxLayout()
        label = QLabel("Claim &number")
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
        self._problem.setText(f"There is no claim {number}." if number else "Type a number, such as 12.")
        self.field.selectAll()
