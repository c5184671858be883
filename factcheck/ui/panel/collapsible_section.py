"""A section that folds: a line with its title and what is inside in short; and the line to add those not there yet."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from factcheck.translation import _
from factcheck.ui.widgets.keys import EnterButton
from factcheck.ui.widgets.labelled import dim_label, named_widget
from factcheck.ui.widgets.layouts import NO_MARGINS, FlowLayout, column_of
from factcheck.ui.widgets.painting import blend, draw_box, mirrored, padding, paint_icon
from factcheck.ui.widgets.quiet_button import QuietButton
from factcheck.ui.widgets.theme import tokens_of


class CollapsibleSection(QWidget):
    """A title line, which is checked while it is unfolded, and the inside; folded at first."""

    def __init__(self, title: str, object_name: str, inside: QWidget) -> None:
        super().__init__()
        self.head = _SectionHeader(title, f"{object_name}_fold", self)
        column_of(self.head, inside, inside=self, gap=0, margins=NO_MARGINS)
        inside.setVisible(False)
        self.head.toggled.connect(inside.setVisible)


class _SectionHeader(EnterButton):
    def __init__(self, title: str, object_name: str, parent: QWidget) -> None:
        super().__init__(title, parent)
        self._summary = ""
        self.setCheckable(True)
        named_widget(self, object_name, title)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_summary(self, summary: str) -> None:
        """Says in short what is inside, while it is folded."""
        if summary == self._summary:
            return
        self._summary = summary
        self.setAccessibleDescription(summary)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * 24, metrics.height() + padding(self) * 2)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 10, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, pad = tokens_of(self), padding(self)
        font = self.font()
        font.setBold(True)
        side = self.fontMetrics().height()
        with QPainter(self) as painter:
            if self.underMouse() or self.isDown():
                draw_box(painter, QRectF(self.rect()), blend(tokens.focus, tokens.panel, 0.08), None)
            if self.hasFocus():
                draw_box(painter, QRectF(self.rect()), None, QColor(tokens.focus), 2)
            forward = "chevron-left" if self.isRightToLeft() else "chevron-right"
            box = QRectF(0, (self.height() - side) / 2, side, side)
            paint_icon(painter, "chevron-down" if self.isChecked() else forward, tokens.dim, mirrored(box, self))
            room = QRectF(self.rect()).adjusted(side + pad // 2, 0, -pad // 2, 0)
            painter.setFont(font)
            painter.setPen(QColor(tokens.text))
            painter.drawText(mirrored(room, self), Qt.AlignmentFlag.AlignVCenter, self.text())
            if self.isChecked():
                return
            room.adjust(QFontMetrics(font).horizontalAdvance(self.text()) + pad, 0, 0, 0)
            painter.setFont(self.font())
            painter.setPen(QColor(tokens.dim))
            words = self.fontMetrics().elidedText(self._summary, Qt.TextElideMode.ElideRight, int(room.width()))
            painter.drawText(mirrored(room, self), Qt.AlignmentFlag.AlignVCenter, words)


class AddLine(QWidget):
    """Buttons by the names of the actions they ask for; those whose section is there already are left out."""

    requested = Signal(str)

    def __init__(self, words: Mapping[str, str]) -> None:
        super().__init__()
        named_widget(self, "add_line", _("Add"))
        row = FlowLayout(self)
        label = dim_label(_("Add:"))
        label.setWordWrap(False)
        label.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(label)
        self._left_out: frozenset[str] = frozenset()
        self._buttons: dict[str, QuietButton] = {}
        for name, word in words.items():
            button = QuietButton(_(word), f"add_{name}")
            button.clicked.connect(lambda _checked=False, which=name: self.requested.emit(which))
            row.addWidget(button)
            self._buttons[name] = button
        label.setFixedHeight(button.sizeHint().height())

    def leave_out(self, names: Collection[str]) -> None:
        """Hides the buttons of sections that are shown."""
        if self._left_out != names:
            self._left_out = frozenset(names)
            for name, button in self._buttons.items():
                button.setVisible(name not in names)
