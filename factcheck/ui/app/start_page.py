"""What stands in the window while no article is open: what to do next."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QSizePolicy, QWidget
from typing_extensions import override

from factcheck.translation import N_, _
from factcheck.ui.widgets.dialog import push_button
from factcheck.ui.widgets.keys import shown_key
from factcheck.ui.widgets.labelled import NO_MORE, dim_label, in_bold, named_widget, plain_label
from factcheck.ui.widgets.layouts import EvenLayout, column_of, empty, row_of
from factcheck.ui.widgets.painting import draw_box, outline
from factcheck.ui.widgets.quiet_button import QuietButton
from factcheck.ui.widgets.theme import tokens_of

MOST_WIDTH = 620
WHO_CHECKS = N_("Who is checking? Your name goes beside every verdict you give.")


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
        title = QLabel("Factcheck")
        font = QFont(title.font())
        font.setPointSizeF(font.pointSizeF() * 2.2)
        font.setWeight(QFont.Weight.DemiBold)
        title.setFont(font)
        invitation = plain_label(
            _(
                "Drop an article here, paste it ({key}) or open a file. Nothing leaves this computer.",
                key=shown_key(QKeySequence(QKeySequence.StandardKey.Paste)),
            )
        )
        self._file = in_bold(plain_label(object_name="start_file"))
        self._file.hide()
        ways = EvenLayout()
        mine = QuietButton(_("Paste or type an article…"), "start_mine", filled=True)
        mine.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        mine.clicked.connect(self.paste_requested)
        ways.addWidget(mine)
        ways.addWidget(push_button(_("Open a file…"), "start_open", self.open_requested, takes_enter=True))
        ways.addWidget(push_button(_("Look at the example"), "start_example", self.example_requested, takes_enter=True))
        self._who = self._who_row()
        self._recent = column_of(gap=2)
        self._recent_title = QLabel(_("Recent files"))
        target = _DropTarget()
        self._keys = dim_label(object_name="start_keys")
        column_of(self._file, invitation, ways, inside=target, gap=14, margins=(20, 22, 20, 22))
        column = column_of(title, target, self._keys, self._who, self._recent_title, self._recent, gap=14)
        column.setAlignment(title, Qt.AlignmentFlag.AlignLeading)
        column.insertSpacing(2, 10)
        frame = QFrame()
        frame.setLayout(column)
        frame.setMaximumWidth(MOST_WIDTH)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste.activated.connect(self.clipboard_requested)
        self.setFocusProxy(mine)
        middle = row_of(1, (frame, 100), 1)
        column_of(2, middle, 3, inside=self, margins=(32, 32, 32, 32))

    def set_keys(self, palette: str, shortcuts: str) -> None:
        """Tells the keys that lead to all others; none where one of them has none."""
        words = _("{palette} finds every command, {shortcuts} lists all keys.", palette=palette, shortcuts=shortcuts)
        self._keys.setText(words)
        self._keys.setVisible(bool(palette and shortcuts))

    def show_recent(self, paths: Sequence[str]) -> None:
        """Lists the files worked on lately that are still there."""
        empty(self._recent)
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

    def show_file(self, name: str) -> None:
        """Says which file is open, which has no article yet; an empty name: none is."""
        self._file.setText(_("“{name}” is open and has no article yet.", name=name) if name else "")
        self._file.setVisible(bool(name))

    def _shortened(self, words: str) -> str:
        return self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, MOST_WIDTH - 20)

    def ask_who(self, missing: bool) -> None:
        """Shows or hides the question who is checking."""
        self._who.setVisible(missing)

    def _who_row(self) -> QWidget:
        box = QWidget()
        question = plain_label(_(WHO_CHECKS))
        name, initials = name_fields("start")
        initials.setMaximumWidth(110)
        keep = push_button(_("Keep"), "start_keep_name", lambda: self._keep(name, initials), takes_enter=True)
        keep.setAccessibleName(_("Keep name"))
        for field in (name, initials):
            field.returnPressed.connect(keep.click)
        column_of(question, row_of((name, 1), initials, keep), inside=box, margins=(0, 0, 0, 8))
        return box

    def _keep(self, name: QLineEdit, initials: QLineEdit) -> None:
        if name.text().strip():
            self.named.emit(name.text().strip(), initials.text().strip())
            self.setFocus()  # else Qt would go to what comes next, a recent file
            self.ask_who(False)


class _DropTarget(QFrame):
    """Shows where an article may be dropped; the whole window takes it."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self)
        with QPainter(self) as painter:
            draw_box(painter, self.rect().toRectF(), QColor(tokens.page), outline(tokens), style=Qt.PenStyle.DashLine)


def name_fields(where: str) -> tuple[QLineEdit, QLineEdit]:
    """Fields for the name of who is checking, and for the initials."""
    fields = {"name": _("Name"), "initials": _("Initials")}
    name, initials = (
        named_widget(QLineEdit(placeholderText=words), f"{where}_{field}", words) for field, words in fields.items()
    )
    name.setAccessibleDescription(_("It goes beside every verdict you give."))
    initials.setAccessibleDescription(NO_MORE)
    return name, initials
