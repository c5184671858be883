"""A splitter that is moved by keys, too."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle
from typing_extensions import override

from factcheck.translation import _
from factcheck.ui.widgets.announcing import Announcer
from factcheck.ui.widgets.labelled import named_widget
from factcheck.ui.widgets.theme import tokens_of

STEP = 24
"""How far a key moves it, in px."""


class KeySplitter(QSplitter):
    """Panes side by side, none of them ever gone; Tab comes to what stands between two, Left and Right move that."""

    def __init__(self, object_name: str, name: str) -> None:
        super().__init__(Qt.Orientation.Horizontal, childrenCollapsible=False, handleWidth=5)
        self.setObjectName(object_name)
        self._name = name

    @override
    def createHandle(self) -> QSplitterHandle:
        return named_widget(_Handle(self.orientation(), self), f"{self.objectName()}_handle", self._name)


class _Handle(QSplitterHandle):
    """Says how the width is shared once it was moved."""

    def __init__(self, orientation: Qt.Orientation, splitter: QSplitter) -> None:
        super().__init__(orientation, splitter)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleDescription(_("Left and Right move it"))
        self.announcer = Announcer(self)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -STEP, Qt.Key.Key_Right: STEP}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        self.moveSplitter(self.x() + step + (self.width() if self.isRightToLeft() else 0))
        sizes = self.splitter().sizes()
        first = round(100 * sizes[0] / max(1, sum(sizes)))
        self.announcer.say(_("{first} % and {second} % of the width", first=first, second=100 - first))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            with QPainter(self) as painter:
                painter.fillRect(self.rect(), QColor(tokens_of(self).focus))
