"""The one line that stands for all sections of the panel that hold nothing yet."""

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from factcheck.ui.widgets.labelled import dim_label
from factcheck.ui.widgets.layouts import FlowLayout
from factcheck.ui.widgets.quiet_button import QuietButton

_ADDS = (
    ("split", "Split", "T"),
    ("denial", "Denial", "Y"),
    ("question", "Question to reporter", "A"),
    ("wording", "New wording", "W"),
    ("passage", "Another passage", "Shift+P"),
)


class AddLine(QWidget):
    """Buttons named like the actions they ask for; those whose section is there already are left out."""

    requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("add_line")
        self.setAccessibleName("Add")
        row = FlowLayout(self)
        label = dim_label("Add:")
        label.setWordWrap(False)
        label.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(label)
        self._buttons: dict[str, QuietButton] = {}
        for name, word, key in _ADDS:
            button = QuietButton(word, f"add_{name}", key=key)
            button.clicked.connect(lambda _checked=False, which=name: self.requested.emit(which))
            row.addWidget(button)
            self._buttons[name] = button
        label.setFixedHeight(self._buttons["split"].sizeHint().height())

    def leave_out(self, names: Collection[str]) -> None:
        """Hides the buttons of sections that are shown."""
        for name, button in self._buttons.items():
            button.setVisible(name not in names)
