"""Buttons to choose one of a few answers: key, icon and word; the chosen one stands out; a row of them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QRadioButton, QSizePolicy, QWidget
from typing_extensions import override

from factcheck.domain.records.verdict import Status
from factcheck.domain.wording.joining import as_sentence, sentences, with_remark
from factcheck.ui.widgets.keys import EnterButton
from factcheck.ui.widgets.labelled import labelled
from factcheck.ui.widgets.layouts import EvenLayout
from factcheck.ui.widgets.painting import blend, draw_ringed, mirrored, outline, padding, paint_icon
from factcheck.ui.widgets.theme import Tokens, tokens_of

if TYPE_CHECKING:
    _Button = QAbstractButton
else:
    _Button = object  # a button is built by one class of Qt only


_WRAP = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignVCenter)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ChoiceLabel:
    """What a choice shows: the key that gives it, icon, word, and the status that lends its colour."""

    word: str
    icon: str = ""
    key: str = ""
    status: Status | None = None


def _colour(label: ChoiceLabel, tokens: Tokens) -> str:
    return tokens.foreground[label.status] if label.status else tokens.focus


def _tint(label: ChoiceLabel, tokens: Tokens) -> QColor:
    if label.status in tokens.tint:
        return QColor(tokens.tint[label.status])
    return blend(_colour(label, tokens), tokens.page, 0.12)


def _bold(button: QWidget) -> QFontMetrics:
    font = button.font()
    font.setBold(True)
    return QFontMetrics(font)


class _Measure:
    """Where key, icon and word of a choice go, in px; the word is measured as wide as it gets, in bold."""

    def __init__(self, button: QWidget, label: ChoiceLabel) -> None:
        self.pad = padding(button)
        gap = self.pad // 2 + 1
        self.metrics = _bold(button)
        self.icon = round(self.metrics.height() * 0.9)
        self.key = self.metrics.horizontalAdvance(label.key) + gap if label.key else 0
        self.before = self.pad + self.key + (self.icon + gap if label.icon else 0)
        self.label = label

    def natural(self) -> QSize:
        width = self.before + self.metrics.horizontalAdvance(self.label.word) + self.pad + 2
        return QSize(width, self.metrics.height() + 2 * self.pad)

    def least(self) -> QSize:
        longest = max(self.metrics.horizontalAdvance(word) for word in self.label.word.split())
        return QSize(self.before + longest + self.pad // 2 + 2, self.metrics.height() + 2 * self.pad)

    def height(self, width: int) -> int:
        room = QRect(0, 0, max(1, width - self.before - self.pad // 2), 1000)
        return self.metrics.boundingRect(room, _WRAP, self.label.word).height() + 2 * self.pad


def _paint(button: QAbstractButton, label: ChoiceLabel, chosen: bool) -> None:
    tokens, measure = tokens_of(button), _Measure(button, label)
    colour = _colour(label, tokens)
    box = QRectF(button.rect())
    with QPainter(button) as painter:
        fill = _tint(label, tokens) if chosen or button.isDown() else QColor(tokens.page)
        line = QColor(colour) if chosen or button.underMouse() else outline(tokens)
        draw_ringed(painter, box, fill, line, QColor(tokens.focus) if button.hasFocus() else None, 2 if chosen else 1)
        if label.key:
            painter.setPen(QColor(tokens.dim))
            room = QRectF(measure.pad, 0, measure.key, button.height())
            painter.drawText(mirrored(room, button), Qt.AlignmentFlag.AlignVCenter, label.key)
        if label.icon:
            top = (button.height() - measure.icon) / 2
            spot = QRectF(measure.pad + measure.key, top, measure.icon, measure.icon)
            paint_icon(painter, label.icon, colour, mirrored(spot, button))
        font = button.font()
        font.setBold(chosen)
        painter.setFont(font)
        painter.setPen(QColor(colour if chosen and label.status else tokens.text))
        room = box.adjusted(measure.before, 0, -(measure.pad // 2), 0)
        painter.drawText(mirrored(room, button), _WRAP, label.word)


class _ChoiceFace(_Button):
    """What buttons for an answer have in common: how large they are and how they are painted."""

    _label: ChoiceLabel

    @property
    def is_chosen(self) -> bool:
        """Whether it is the answer given."""
        return self.isChecked()

    def _set_up(self, label: ChoiceLabel, object_name: str) -> None:
        self._label = label
        self.setText(label.word)
        self.setAccessibleName(label.word)
        self.setObjectName(object_name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return _Measure(self, self._label).height(width)

    @override
    def sizeHint(self) -> QSize:
        return _Measure(self, self._label).natural()

    @override
    def minimumSizeHint(self) -> QSize:
        return _Measure(self, self._label).least()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        _paint(self, self._label, self.is_chosen)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()


class VerdictButton(_ChoiceFace, EnterButton):
    """A wish for a verdict; whether it looks chosen is told from outside, a click does not change it.

    The tooltip tells what it `does`, else its word, with the key, and `more` in sentences.
    """

    def __init__(
        self, label: ChoiceLabel, object_name: str, does: str = "", more: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self._does, self._more = does or label.word, more
        self._set_up(label, object_name)
        self._show_tooltip()

    @override
    def nextCheckState(self) -> None:
        """Does nothing: what is recorded is shown, not what was clicked."""

    def show_key(self, key: str) -> None:
        """Shows another key for the same answer, none where it is empty."""
        if key == self._label.key:
            return
        self._label = replace(self._label, key=key)
        self._show_tooltip()
        self.updateGeometry()
        self.update()

    def _show_tooltip(self) -> None:
        words = with_remark(self._does, self._label.key)
        self.setToolTip(sentences([as_sentence(words), self._more]) if self._more else words)

    def show_chosen(self, chosen: bool) -> None:
        """Draws it as the answer given or not, and says so to assistive technology."""
        self.setChecked(chosen)


class ChoiceButton(_ChoiceFace, QRadioButton):
    """One answer of a group; the arrow keys move through the group, Left and Right from row to row as well."""

    def __init__(self, label: ChoiceLabel, object_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._set_up(label, object_name)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            buttons = self.group().buttons()
            is_onward = (event.key() == Qt.Key.Key_Right) is not self.isRightToLeft()
            chosen = buttons[(buttons.index(self) + (1 if is_onward else -1)) % len(buttons)]
            chosen.click()
            chosen.setFocus(Qt.FocusReason.TabFocusReason if is_onward else Qt.FocusReason.BacktabFocusReason)
        else:
            super().keyPressEvent(event)

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)


class ChoiceRow(QWidget, Generic[T]):
    """Choices by their value, in the order given, under their name; one of them is always chosen."""

    def __init__(self, name: str, object_name: str, labels: Mapping[T, ChoiceLabel]) -> None:
        super().__init__()
        self.setObjectName(object_name)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._buttons: dict[T, ChoiceButton] = {}
        row = EvenLayout()
        self.setLayout(labelled(name, row, self))
        for at, (value, label) in enumerate(labels.items()):
            button = ChoiceButton(label, f"{object_name}_{at}", self)
            self._group.addButton(button)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.toggled.connect(partial(self._toggled, button))
            row.addWidget(button)
            self._buttons[value] = button

    @property
    def value(self) -> T:
        """The value chosen."""
        return next(value for value, button in self._buttons.items() if button.isChecked())

    def choose(self, value: T) -> None:
        """Chooses `value`."""
        self._buttons[value].setChecked(True)

    def _toggled(self, button: ChoiceButton, is_chosen: bool) -> None:
        """Lets Tab come to the chosen one, which Qt heeds only where the keyboard was in the row already."""
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus if is_chosen else Qt.FocusPolicy.NoFocus)
        if is_chosen:
            self.setFocusProxy(button)
