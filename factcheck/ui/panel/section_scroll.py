"""The scrolling part of the panel: brings forms into sight, then what they recorded, and goes back to where it was."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget
from typing_extensions import override

from factcheck.ui.panel.record_form import RecordForm
from factcheck.ui.panel.record_section import RecordSection
from factcheck.ui.widgets.keys import has_keyboard
from factcheck.ui.widgets.labelled import named_widget
from factcheck.ui.widgets.slim_scroll_bar import SlimScrollBar

ABOVE, BELOW = 24, 8
MOST_LESS, EVERY = 64, 24
LEVELS = 4
"""From what is in a form to the body: the form, its section, the body, and the card that grows with it."""


class SectionScroll(QScrollArea):
    """Scrolls a body of sections by keyboard acts; the bar is always there, so that nothing moves aside for it.

    The buttons of a form that is open, and where the keyboard is in it, stay in sight.
    """

    def __init__(self, body: QWidget, object_name: str, name: str) -> None:
        super().__init__(widgetResizable=True)
        named_widget(self, object_name, name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(SlimScrollBar())
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._body = body
        self._wanted: QWidget | None = None
        self._top: int | None = None
        self._place: int | None = None
        self._saved = ""
        self._left_at: int | None = None
        self._forms: list[RecordForm[Any]] = []
        self.verticalScrollBar().valueChanged.connect(self._hold_feet)
        QApplication.instance().focusChanged.connect(self._keep_in_sight)  # type: ignore[union-attr]
        self._bringing = _soon(self, self._bring_wanted)
        self._returning = _soon(self, self._return)
        self._holding = _soon(self, self._bring_saved)
        self.setWidget(body)

    def follow(self, section: RecordSection[Any]) -> None:
        """Brings the form of a section into sight when it opens or complains, and what it recorded when it is left."""
        self._forms.append(section.form)
        section.form.installEventFilter(self)
        section.form_opened.connect(lambda: self.bring(section.form))
        section.form.error_shown.connect(self.bring)
        section.row_saved.connect(self._note_saved)

    def bring(self, widget: QWidget) -> None:
        """Brings a widget of the body into sight, and remembers where it stood before."""
        self._wanted, self._top, self._left_at = widget, None, None
        self._returning.stop()
        if self._place is None:
            self._place, self._saved = self.verticalScrollBar().value(), ""
        self._bringing.start()

    def uncut(self, height: int) -> int:
        """A height, at most as much and little less, at whose end nothing is cut while the beginning is shown."""
        end = height
        while (top := self._top_at(end)) < end and height - top <= MOST_LESS:
            end = top
        return end if top == end else height

    def _top_at(self, y: int) -> int:
        """Where in the body the highest of all that lies at a height begins."""
        return min((top for top, _end in self._parts_at(y)), default=y)

    def _end_at(self, y: int) -> int:
        """Where in the body the lowest of all that a height cuts ends."""
        return max((end for top, end in self._parts_at(y) if top < y), default=y)

    def _parts_at(self, y: int) -> list[tuple[int, int]]:
        """Where in the body all that lies at a height begins and ends."""
        parts, x, wide = [], EVERY // 2, self._body.width()
        while x < wide:
            here = self._body.childAt(x, y)
            if here is None or here.layout() is not None:
                x += EVERY
            else:
                corner = here.mapTo(self._body, QPoint(0, 0))
                parts.append((corner.y(), corner.y() + here.height()))
                x = corner.x() + here.width()
        return parts

    def go_back(self) -> None:
        """Returns to where it stood before; what a form recorded meanwhile stays in sight, whole."""
        self._returning.start()

    def begin_anew(self) -> None:
        """Shows the beginning of what is another claim now."""
        self._place, self._left_at, self._saved = None, None, ""
        self.verticalScrollBar().setValue(0)

    def _note_saved(self, row: QWidget) -> None:
        self._saved = row.objectName()

    def _return(self) -> None:
        if self._place is None:
            return
        self._bringing.stop()
        _settle_layouts()
        self.verticalScrollBar().setValue(self._place)
        self._wanted = self._place = None
        self._bring_saved()

    def _bring_wanted(self) -> None:
        if self._wanted is not None and self._body.isAncestorOf(self._wanted):
            self._top = self._scroll_to(self._wanted)

    def _bring_saved(self) -> None:
        row = self._body.findChild(QWidget, self._saved) if self._saved else None
        if row is not None:
            self._scroll_to(row)
            self._left_at = self.verticalScrollBar().value()

    def _scroll_to(self, widget: QWidget) -> int:
        """Scrolls until a widget is in sight and nothing is cut above it; gives where in the body it begins."""
        _settle_layouts()
        bar, view = self.verticalScrollBar(), self._room_of(widget)
        top, height = widget.mapTo(self._body, QPoint(0, 0)).y(), widget.height() + BELOW
        bar.setValue(max(bar.value(), top + height - view))
        bar.setValue(min(bar.value(), top - min(ABOVE, max(0, view - height))))
        bar.setValue(max(bar.value(), min(top, self._end_at(bar.value()))))
        return top

    def _room_of(self, widget: QWidget) -> int:
        """How high it is between the upper edge and what lies over the end, of a field the buttons of its form."""
        feet = [one.foot for one in self._forms if one.isAncestorOf(widget) and not one.foot.isAncestorOf(widget)]
        return self.viewport().height() - sum(foot.height() for foot in feet)

    def _hold_feet(self) -> None:
        """Keeps the buttons of a form that is open above the lower edge."""
        for form in self._forms:
            if form.isVisible():
                form.foot.stay_above(form.mapFrom(self.viewport(), QPoint(0, self.viewport().height())).y())

    def _keep_in_sight(self, _before: QWidget | None, field: QWidget | None) -> None:
        """Scrolls no more than that it is seen where in a field of a form somebody types."""
        if self._place is None or field is None or not any(one.isAncestorOf(field) for one in self._forms):
            return  # of a form that opens it is not remembered yet where all stood
        self._show_typing(field)

    def _show_typing(self, field: QWidget) -> None:
        """Scrolls no more than that a field is seen whole, or where in it somebody types."""
        room, caret = self._room_of(field), field.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
        is_whole = caret is None or field.height() + ABOVE + BELOW <= room
        box = field.rect() if is_whole else QRectF(caret).toRect()
        top, bar = field.mapTo(self._body, box.topLeft()).y(), self.verticalScrollBar()
        bar.setValue(max(bar.value(), top + box.height() + BELOW - room))
        bar.setValue(min(bar.value(), top - ABOVE))

    def _hold(self) -> None:
        """Keeps an open form where it stands while what is above it grows, as by what a check finds.

        What a form recorded stays in sight, until somebody scrolls.
        """
        bar = self.verticalScrollBar()
        if self._place is not None and self._wanted is not None and self._top is not None:
            top = self._wanted.mapTo(self._body, QPoint(0, 0)).y()
            bar.setValue(bar.value() + top - self._top)
            self._top = top
        elif self._left_at is not None and bar.value() == min(self._left_at, bar.maximum()):
            self._holding.start()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_taken = super().eventFilter(watched, event)
        if watched is self._body and event.type() == QEvent.Type.Resize:
            self._hold()
            if has_keyboard(self):
                self._keep_in_sight(None, QApplication.focusWidget())
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show):
            self._hold_feet()
        return is_taken

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps in sight where somebody types, as when a bar below takes room; what was scrolled away stays away."""
        super().resizeEvent(event)
        self._hold()
        field = QApplication.focusWidget()
        if field is not None and self._body.isAncestorOf(field):
            end = field.mapTo(self._body, QPoint(0, field.height())).y() - self.verticalScrollBar().value()
            if self.viewport().height() < end <= event.oldSize().height():
                self._show_typing(field)
        self._hold_feet()


def _soon(parent: QWidget, act: Callable[[], None]) -> QTimer:
    """A timer that acts once the event at hand is done."""
    timer = QTimer(parent, singleShot=True)
    timer.timeout.connect(act)
    return timer


def _settle_layouts() -> None:
    """Gives what is new its place and height at once; Qt would in its own time, and asks one level at a time."""
    for _level in range(LEVELS):
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
