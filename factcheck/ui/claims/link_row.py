"""A line of links behind their words: as many as have room, and a menu of the others."""

from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QLayout, QMenu, QWidget
from typing_extensions import override

from factcheck.domain.wording.joining import comma_list, labelled
from factcheck.translation import _, counted
from factcheck.ui.widgets.keys import ARROWS, move_along
from factcheck.ui.widgets.labelled import named_widget, tell_key
from factcheck.ui.widgets.layouts import NO_MARGINS, row_of
from factcheck.ui.widgets.quiet_button import QuietButton

MOST = 12
"""How many links are shown at most, in the line and in the menu."""


class Link(NamedTuple):
    """Where a link leads, its words, what it is called where these do not say enough, and whether it is in force."""

    target: str
    words: str
    name: str
    is_on: bool = False


class LinkRow(QWidget):
    """Links that are one Tab stop, along which the arrows go; those without room, from the end, stand in a menu.

    What opens it says how many they are. `followed` tells the target of a link.
    """

    followed = Signal(str)

    def __init__(self, object_name: str) -> None:
        super().__init__()
        self.setObjectName(object_name)
        self._label = named_widget(QLabel(self), f"{object_name}_words")
        self._links: Sequence[Link] = ()
        self._further = 0
        self._buttons = [self._button(f"{object_name}_{nth}") for nth in range(1, MOST + 1)]
        self._more = QuietButton("", f"{object_name}_more", parent=self)
        self._more.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._more.clicked.connect(self._open_menu)
        self._more.installEventFilter(self)
        self._row = row_of(self._label, *self._buttons, self._more, 1, inside=self, gap=0, margins=NO_MARGINS)
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # what has no room is left out
        self._buttons[0].setFocusPolicy(Qt.FocusPolicy.TabFocus)

    @property
    def words(self) -> str:
        """What stands before the links."""
        return self._label.text()

    def shown(self) -> list[Link]:
        """The links that have room."""
        return [link for link, button in zip(self._links, self._buttons, strict=False) if not button.isHidden()]

    def explain(self, told: str) -> None:
        """Says more of the words before the links, in their tool tip and to assistive technology."""
        self._label.setToolTip(told)
        self._label.setAccessibleDescription(told)

    def show_links(self, words: str, links: Sequence[Link], further: int = 0) -> None:
        """Shows other links behind these words, nothing at all where there is neither; there are `further` ones."""
        further += max(0, len(links) - MOST)
        if (words, links, further) == (self._label.text(), self._links, self._further):
            return
        self._label.setText(words)
        self._label.setVisible(bool(words))
        before, self._links, self._further = self._links, links[:MOST], further
        for nth, (link, button) in enumerate(zip(self._links, self._buttons, strict=False)):
            if link in before[nth : nth + 1]:
                continue  # each name that is set is told to who listens
            button.set_word(link.words)
            button.setAccessibleName(link.name)
            tell_key(button, "")
            button.setCheckable(link.is_on)
            button.setChecked(link.is_on)
            button.update()  # Qt paints none anew that can no more be checked
        self.setVisible(bool(words or links))
        self._fit()

    def _button(self, object_name: str) -> QuietButton:
        button = QuietButton("", object_name, parent=self)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self.followed.emit(self._links[self._buttons.index(button)].target))
        button.installEventFilter(self)
        return button

    def _fit(self) -> None:
        """Shows as many links as there is room for; the keyboard does not stay on one that goes."""
        room = self.width() - (self._label.sizeHint().width() if self._label.text() else 0)
        widths = [button.sizeHint().width() for button in self._buttons[: len(self._links)]]
        most, is_narrow = len(self._links) + self._further, False
        if self._further or sum(widths) > room:
            is_narrow = self._more.width_with(_more_words(most)) > room
            room -= self._more.width_with(_more_words(most, is_narrow))  # which is as wide as it gets
        shown = sum(width <= room for width in accumulate(widths))
        stops = self._buttons[:shown]
        if self._further or shown < len(self._links):
            self._name_more(shown, is_narrow)
            stops.append(self._more)
        for one in stops:
            one.show()
        self._keep_one_stop(stops)
        for one in (*self._buttons, self._more):
            one.setVisible(one in stops)
        self._row.activate()

    def _keep_one_stop(self, stops: Sequence[QuietButton]) -> None:
        """Lets Tab stop at one of these: where it stopped before, else at the first, which has the keyboard then."""
        kept = next((one for one in stops if one.focusPolicy() is Qt.FocusPolicy.TabFocus), (*stops, *self._buttons)[0])
        for one in (*self._buttons, self._more):
            if one is not kept and one.focusPolicy() is Qt.FocusPolicy.TabFocus:
                kept.setFocusPolicy(Qt.FocusPolicy.TabFocus)
                if one.hasFocus():
                    kept.setFocus()
                one.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        kept.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _name_more(self, shown: int, is_narrow: bool) -> None:
        """Says how many links have no room behind those `shown`, and which."""
        left = [link.words for link in self._links[shown:]]
        further = [self._further_words] if self._further else []
        self._more.set_word(_more_words(len(left) + self._further, is_narrow))
        told = labelled(_("More"), comma_list([*left, *further]))
        if told != self._more.accessibleName():  # each name that is set is told to who listens
            self._more.setAccessibleName(told)
            tell_key(self._more, "")

    @property
    def _further_words(self) -> str:
        return counted("{count} more", self._further)

    def _open_menu(self) -> None:
        menu = named_widget(QMenu(self), f"{self.objectName()}_menu", self._more.accessibleName())
        for link in self._links[len(self.shown()) :]:
            action = menu.addAction(link.name.replace("&", "&&"))
            action.setCheckable(link.is_on)
            action.setChecked(link.is_on)
            action.triggered.connect(lambda _on=False, target=link.target: self.followed.emit(target))
        if self._further:
            menu.addAction(self._further_words).setEnabled(False)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes the arrow keys from the links."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and Qt.Key(event.key()) in ARROWS:
            move_along([one for one in (*self._buttons, self._more) if not one.isHidden()], event.key())
            return True
        return super().eventFilter(watched, event)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._buttons[0].worded_height)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._buttons[0].worded_height)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()


def _more_words(count: int, is_narrow: bool = False) -> str:
    """What opens the menu of so many links; a sign where the row has no room for words."""
    return f"+{count}" if is_narrow else counted("{count} more…", count)
