"""What stands in the window while no article is open: what to do next."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QFont, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from factcheck.translation import _
from factcheck.ui.widgets.layouts import EvenLayout
from factcheck.ui.widgets.quiet_button import QuietButton

MOST_WIDTH = 620


class StartPage(QWidget):
    """Start with one's article, look at the example, or go on with a recent file."""

    paste_requested = Signal()
    clipboard_requested = Signal()
    open_requested = Signal()
    example_requested = Signal()
    recent_requested = Signal(str)
    named = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("start_page")
        column = QVBoxLayout()
        column.setSpacing(14)
        title = QLabel("Factcheck")
        font = QFont(title.font())
        font.setPointSizeF(font.pointSizeF() * 2.2)
        font.setWeight(QFont.Weight.DemiBold)
        title.setFont(font)
        column.addWidget(title, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(
            _wrapped(
                _("Drop an article here, paste it (Ctrl+V) or open a file (Ctrl+O). Nothing leaves this computer.")
            )
        )
        ways = EvenLayout()
        ways.addWidget(_button(_("Start with my article"), "start_mine", self.paste_requested, True))
        ways.addWidget(_button(_("Open a file…"), "start_open", self.open_requested))
        ways.addWidget(_button(_("Look at the example"), "start_example", self.example_requested))
        column.addLayout(ways)
        column.addSpacing(10)
        self._who = self._who_row()
        column.addWidget(self._who)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(2)
        self._recent_title = QLabel(_("Recent files"))
        column.addWidget(self._recent_title)
        column.addLayout(self._recent)
        frame = QFrame()
        frame.setLayout(column)
        frame.setMaximumWidth(MOST_WIDTH)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste.activated.connect(self.clipboard_requested)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(frame, 100)
        middle.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(32, 32, 32, 32)
        outer.addStretch(2)
        outer.addLayout(middle)
        outer.addStretch(3)

    def show_recent(self, paths: Sequence[str]) -> None:
        """Lists the files worked on lately that are still there."""
        while (item := self._recent.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        there = [path for path in paths if Path(path).exists()][:6]
        self._recent_title.setVisible(bool(there))
        for path in there:
            button = QuietButton(self._shortened(f"{Path(path).stem}    {Path(path).parent}"), "recent_file")
            button.setAccessibleName(_("Open {name}", name=Path(path).name))
            button.setToolTip(path)
            button.setAutoDefault(True)
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda _checked=False, chosen=path: self.recent_requested.emit(chosen))
            self._recent.addWidget(button)

    def _shortened(self, words: str) -> str:
        return self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, MOST_WIDTH - 20)

    def ask_who(self, missing: bool) -> None:
        """Shows or hides the question who is checking."""
        self._who.setVisible(missing)

    def _who_row(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 8)
        column.addWidget(_wrapped(_("Who is checking? Your name goes beside every verdict you give.")))
        row = QHBoxLayout()
        name, initials = QLineEdit(), QLineEdit()
        for field, part, label in ((name, "name", _("Name")), (initials, "initials", _("Initials"))):
            field.setObjectName(f"start_{part}")
            field.setAccessibleName(label)
            field.setPlaceholderText(label)
        initials.setMaximumWidth(110)
        keep = QPushButton(_("Keep"))
        keep.setObjectName("start_keep_name")
        keep.setAccessibleName(_("Keep name"))
        keep.setAutoDefault(True)
        for signal in (keep.clicked, name.returnPressed, initials.returnPressed):
            signal.connect(lambda *_signal: self._keep(name, initials))
        row.addWidget(name, 1)
        row.addWidget(initials)
        row.addWidget(keep)
        column.addLayout(row)
        return box

    def _keep(self, name: QLineEdit, initials: QLineEdit) -> None:
        if name.text().strip():
            self.named.emit(name.text().strip(), initials.text().strip())
            self.ask_who(False)


def _button(words: str, name: str, signal: SignalInstance, first: bool = False) -> QPushButton:
    button = QPushButton(words)
    button.setObjectName(name)
    button.setAccessibleName(words)
    button.setDefault(first)
    button.setAutoDefault(True)  # Enter presses it, too
    button.clicked.connect(signal)
    return button


def _wrapped(words: str) -> QLabel:
    label = QLabel(words)
    label.setWordWrap(True)
    return label
