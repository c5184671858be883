"""Buttons to choose one of a few answers: key, icon and word; the chosen one is filled; one control of them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property, partial
from itertools import cycle
from typing import TYPE_CHECKING, Generic, TypeVar, cast

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QLayoutItem, QRadioButton, QSizePolicy, QWidget
from typing_extensions import override

from factcheck.domain.records.verdict import Status
from factcheck.domain.wording.joining import as_sentence, sentences, with_remark
from factcheck.ui.widgets.keys import EnterButton, with_key
from factcheck.ui.widgets.labelled import labelled, named_widget, tell_key
from factcheck.ui.widgets.layouts import EvenLayout
from factcheck.ui.widgets.painting import (
    blend,
    draw_box,
    draw_ringed,
    edge_line,
    mirrored,
    outline,
    padding,
    paint_icon,
)
from factcheck.ui.widgets.theme import tokens_of
from factcheck.ui.widgets.told_check import tell_by_check

if TYPE_CHECKING:
    _Button = QAbstractButton
else:
    _Button = object  # a button is built by one class of Qt only


_CENTRED = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignHCenter) | int(Qt.AlignmentFlag.AlignVCenter)
_WRAP = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignVCenter)
_INSET = 2
"""How far what is filled stays away from the frame and from its neighbours, in px."""
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ChoiceLabel:
    """What a choice shows: the key that gives it, icon, word, and the status that lends its colour.

    Where there is no room for the `word` beside the icon, `short` stands under it, else the word.
    """

    word: str
    icon: str = ""
    key: str = ""
    status: Status | None = None
    short: str = ""


class _Measure:
    """Where key, icon and word of a choice go, in px: in one line, else the word in two, under the icon if any."""

    def __init__(self, button: QWidget, label: ChoiceLabel) -> None:
        self.pad = padding(button)
        self.gap = self.pad // 2 + 1
        self.metrics = button.fontMetrics()
        self.icon = round(self.metrics.height() * 0.9) if label.icon else 0
        self.key = self.metrics.horizontalAdvance(label.key) + self.gap if label.key else 0
        self.before = self.pad + self.key + (self.icon + self.gap if label.icon else 0)
        self.label = label

    def words(self, is_stacked: bool) -> str:
        return (self.label.short or self.label.word) if is_stacked else self.label.word

    @cached_property
    def natural(self) -> QSize:
        """The size with all in one line."""
        width = self.before + self.metrics.horizontalAdvance(self.label.word) + self.pad + 2
        return QSize(width, self.metrics.height() + 2 * self.pad)

    @cached_property
    def least(self) -> QSize:
        """The least width, with the height of one line."""
        short = self.label.short if self.icon else ""
        word = self.metrics.horizontalAdvance(short) if short else self._in_two_lines(self.label.word)
        width = max(word, self.icon + self.key) if self.icon else self.before + word
        return QSize(width + self.gap + 2, self.natural.height())

    def _in_two_lines(self, text: str) -> int:
        words = text.split()
        breaks = [(words[:at], words[at:]) for at in range(1, len(words))] or [(words, [])]
        return min(max(self.metrics.horizontalAdvance(" ".join(line)) for line in lines) for lines in breaks)

    def room(self, width: int, height: int, is_stacked: bool) -> QRectF:
        """Where the word stands in a button of this size."""
        if is_stacked:
            top = self.gap + self.metrics.height()
            return QRectF(self.gap // 2, top, width - self.gap + self.gap % 2, height - top - self.gap)
        return QRectF(self.before, 0, width - self.before - self.gap, height)

    def height(self, width: int, is_stacked: bool) -> int:
        box = QRect(0, 0, max(1, self.room(width, 1000, is_stacked).toRect().width()), 1000)
        words = self.metrics.boundingRect(box, _WRAP, self.words(is_stacked)).height()
        return words + (self.metrics.height() + 2 * self.gap + 2 if is_stacked else 2 * self.pad)


class _ChoiceFace(_Button):
    """What buttons for an answer have in common: how large they are and how they are painted."""

    _label: ChoiceLabel
    _measured: _Measure | None = None
    _is_stacked = False

    @property
    def _measure(self) -> _Measure:
        """Made anew where font or key are others: layouts ask for sizes again and again."""
        if self._measured is None:
            self._measured = _Measure(self, self._label)
        return self._measured

    def wants_stacking(self, width: int) -> bool:
        """Whether the word does not fit beside an icon, and has to stand under it."""
        return bool(self._label.icon) and width < self._measure.natural.width()

    def height_at(self, width: int, is_stacked: bool) -> int:
        return self._measure.height(width, is_stacked)

    def stack(self, is_stacked: bool) -> None:
        """Puts the word under the icon, or beside it."""
        self._is_stacked = is_stacked
        self.update()

    def _set_up(self, label: ChoiceLabel, object_name: str) -> None:
        self._label = label
        self.setText(label.word)
        named_widget(self, object_name, label.word)
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
        return self.height_at(width, self.wants_stacking(width))

    @override
    def sizeHint(self) -> QSize:
        return self._measure.natural

    @override
    def minimumSizeHint(self) -> QSize:
        return self._measure.least

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, label, measure, is_stacked = tokens_of(self), self._label, self._measure, self._is_stacked
        is_chosen, is_off = self.isChecked(), not self.isEnabled()
        colour = tokens.foreground[label.status] if label.status else tokens.focus
        if is_off and not is_chosen:
            colour = outline(tokens).name()
        box = QRectF(self.rect())
        with QPainter(self) as painter:
            fill = QColor(colour) if is_chosen else None
            if fill is None and not is_off and (self.isDown() or self.underMouse()):
                fill = blend(colour, tokens.page, 0.2)
            ring = QColor(tokens.focus) if self.hasFocus() else None
            inset = _INSET - (1 if ring else 0)
            draw_ringed(painter, box.adjusted(inset, inset, -inset, -inset), fill, None, ring)
            line = QRectF(0, measure.gap, self.width(), measure.metrics.height()) if is_stacked else box
            left = (self.width() - measure.icon - measure.key) / 2 if is_stacked else measure.pad
            if label.key:
                painter.setPen(QColor(tokens.page if is_chosen else tokens.dim))
                room = QRectF(left + (measure.icon + measure.gap if is_stacked else 0), line.top(), 100, line.height())
                painter.drawText(mirrored(room, self), Qt.AlignmentFlag.AlignVCenter, label.key)
            if label.icon:
                at = left + (0 if is_stacked else measure.key)
                spot = QRectF(at, line.center().y() - measure.icon / 2, measure.icon, measure.icon)
                paint_icon(painter, label.icon, tokens.page if is_chosen else colour, mirrored(spot, self))
            painter.setPen(QColor(tokens.page if is_chosen else colour if is_off else tokens.text))
            room = mirrored(measure.room(self.width(), self.height(), is_stacked), self)
            painter.drawText(room, _CENTRED if is_stacked else _WRAP, measure.words(is_stacked))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._measured = None
            self.updateGeometry()


class VerdictButton(_ChoiceFace, EnterButton):
    """A wish for a verdict; whether it looks chosen is told from outside by `show_check`, a click does not change it.

    The tooltip tells what it `does`, else its word, with the key, and `more` in sentences.
    """

    def __init__(self, label: ChoiceLabel, object_name: str, does: str = "", more: str = "") -> None:
        super().__init__()
        tell_by_check(self)
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
        self._label, self._measured = replace(self._label, key=key), None
        self._show_tooltip()
        self.updateGeometry()
        self.update()

    def _show_tooltip(self) -> None:
        if self._more:
            words = with_remark(self._does, self._label.key)
            self.setToolTip(sentences([as_sentence(words), self._more]))
        else:
            tell_key(self, self._label.key, self._does)


class ChoiceButton(_ChoiceFace, QRadioButton):
    """One answer of a group; the arrow keys move through the group, Left and Right from row to row as well."""

    def __init__(self, label: ChoiceLabel, object_name: str) -> None:
        super().__init__()
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


class _ChoiceLayout(EvenLayout):
    """Choices that are laid out alike: where the word of one stands under its icon, that of each does."""

    gap = 0
    is_one_control = True
    _stacks = False

    @override
    def arrange(self, area: QRect, apply: bool) -> int:
        faces = [cast(_ChoiceFace, item.widget()) for item in self.items]
        self._stacks = any(map(_ChoiceFace.wants_stacking, faces, cycle(self.columns(area.width()))))
        if apply:
            for face in faces:
                face.stack(self._stacks)
        return super().arrange(area, apply)

    @override
    def height_of(self, item: QLayoutItem, width: int) -> int:
        return cast(_ChoiceFace, item.widget()).height_at(width, self._stacks)


class Segments(QWidget):
    """Choices in one frame, in one row where their letters fit, else in two; under their `name` if there is one."""

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self._row = _ChoiceLayout()
        self.setLayout(labelled(name, self._row, self) if name else self._row)
        self._parts: list[_ChoiceFace] = []

    def add_segment(self, button: _ChoiceFace) -> None:
        """Puts a choice at the end."""
        self._row.addWidget(button)
        self._parts.append(button)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self)
        with QPainter(self) as painter:
            frame = QRect()  # that of the layout is gone as long as something in it has changed
            for part in self._parts:
                frame = frame.united(part.geometry())
            line = edge_line(any(part.isEnabled() for part in self._parts))
            draw_box(painter, QRectF(frame), QColor(tokens.page), outline(tokens), style=line)
            painter.setPen(outline(tokens))
            for part in self._parts:
                box = part.geometry()
                if box.top() > frame.top():
                    painter.drawLine(box.topLeft(), box.topRight())
                if box.left() > frame.left():
                    painter.drawLine(box.topLeft(), box.bottomLeft())


class ChoiceRow(Segments, Generic[T]):
    """Choices by their value, in the order given, under their name, with a key that takes the next one, if any.

    One of them is always chosen; `changed` follows when it is another one.
    """

    changed = Signal()

    def __init__(self, name: str, object_name: str, labels: Mapping[T, ChoiceLabel], key: str = "") -> None:
        super().__init__(with_key(name, key))
        named_widget(self, object_name, name)
        self._group = QButtonGroup(self)
        self._buttons: dict[T, ChoiceButton] = {}
        for at, (value, label) in enumerate(labels.items()):
            button = ChoiceButton(label, f"{object_name}_{at}")
            self._group.addButton(button)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.toggled.connect(partial(self._toggled, button))
            self.add_segment(button)
            self._buttons[value] = button

    @property
    def value(self) -> T:
        """The value chosen."""
        return next(value for value, button in self._buttons.items() if button.isChecked())

    @property
    def chosen_word(self) -> str:
        """The word of the value chosen."""
        return self._buttons[self.value].text()

    def choose(self, value: T) -> None:
        """Chooses `value`."""
        self._buttons[value].setChecked(True)

    def choose_next(self) -> None:
        """Chooses the value behind the chosen one, behind the last one the first."""
        values = list(self._buttons)
        self.choose(values[(values.index(self.value) + 1) % len(values)])

    def _toggled(self, button: ChoiceButton, is_chosen: bool) -> None:
        """Lets Tab come to the chosen one, at the place of the one before."""
        if not is_chosen:
            return
        before = self.focusProxy()
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFocusProxy(button)
        if before is not None and before is not button:
            self.setTabOrder(before, button)
            before.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.changed.emit()
