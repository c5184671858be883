"""A line of links: what has room, and how the keyboard goes along it."""

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot
from typing_extensions import override

from factcheck.ui.claims.link_row import MOST, Link, LinkRow
from factcheck.ui.widgets.quiet_button import QuietButton

LINKS = [Link(f"c{number}", str(number), f"Go to claim {number}") for number in range(1, 10)]


@pytest.fixture
def row(qtbot: QtBot) -> LinkRow:
    row = LinkRow("next")
    qtbot.addWidget(row)
    row.resize(600, 30)
    row.show()
    row.show_links("Next to check:", LINKS)
    qtbot.waitExposed(row)
    return row


def button(row: LinkRow, nth: int) -> QuietButton:
    found = row.findChild(QuietButton, f"next_{nth}")
    assert isinstance(found, QuietButton)
    return found


def more(row: LinkRow) -> QuietButton:
    found = row.findChild(QuietButton, "next_more")
    assert isinstance(found, QuietButton)
    return found


def test_as_many_links_are_shown_as_have_room(row: LinkRow) -> None:
    assert row.shown() == LINKS
    assert more(row).isHidden()
    row.resize(250, 30)
    assert 0 < len(row.shown()) < 9
    assert row.shown() == LINKS[: len(row.shown())]
    assert all(one.geometry().right() < 250 for one in row.findChildren(QuietButton) if not one.isHidden())


def test_how_many_have_no_room_is_said_and_which(row: LinkRow) -> None:
    row.resize(250, 30)
    left = [link.words for link in LINKS[len(row.shown()) :]]
    assert more(row).text() == f"{len(left)} more…"
    assert more(row).toolTip() == more(row).accessibleName() == f"More: {', '.join(left)}"
    row.show_links("Next to check:", LINKS, further=30)
    assert more(row).text() == f"{len(LINKS) - len(row.shown()) + 30} more…"
    assert more(row).toolTip().endswith(", 9, 30 more")


def test_the_others_stand_in_a_menu_that_the_keyboard_reaches(row: LinkRow, qtbot: QtBot) -> None:
    row.resize(250, 30)
    button(row, 1).setFocus()
    QTest.keyClick(button(row, 1), Qt.Key.Key_End)
    assert QApplication.focusWidget() is more(row)
    QTest.keyClick(more(row), Qt.Key.Key_Return)
    menu = row.findChild(QMenu, "next_menu")
    assert [one.text() for one in menu.actions()] == [link.name for link in LINKS[len(row.shown()) :]]
    with qtbot.waitSignal(row.followed) as followed:
        menu.actions()[-1].trigger()
    assert followed.args == ["c9"]
    menu.close()


def test_tab_reaches_the_menu_where_no_link_has_room(row: LinkRow) -> None:
    row.resize(120, 30)
    assert (row.shown(), more(row).focusPolicy()) == ([], Qt.FocusPolicy.TabFocus)


def test_where_not_even_its_words_have_room_a_sign_opens_the_menu_and_the_words_before_it_are_whole(
    row: LinkRow,
) -> None:
    words = row.findChild(QLabel, "next_words")
    row.resize(words.sizeHint().width() + more(row).width_with(f"+{len(LINKS)}"), 30)
    assert more(row).text() == f"+{len(LINKS)}"
    assert words.width() >= words.sizeHint().width()


def test_a_line_never_widens_what_it_stands_in(row: LinkRow) -> None:
    row.show_links("Next to check:", [Link(str(nth), "a link of several words", "") for nth in range(20)])
    assert row.minimumSizeHint().width() == 0
    assert len(row.shown()) <= MOST


def test_every_link_is_a_target_of_24_px(row: LinkRow) -> None:
    sizes = [one.size() for one in row.findChildren(QuietButton) if not one.isHidden()]
    assert min(min(size.width(), size.height()) for size in sizes) >= 24


def test_tab_stops_once_and_the_arrows_go_along(row: LinkRow, qtbot: QtBot) -> None:
    button(row, 1).setFocus()
    QTest.keyClick(button(row, 1), Qt.Key.Key_Right)
    assert QApplication.focusWidget() is button(row, 2)
    stops = [one for one in row.findChildren(QuietButton) if one.focusPolicy() is Qt.FocusPolicy.TabFocus]
    assert stops == [button(row, 2)]
    with qtbot.waitSignal(row.followed) as followed:
        QTest.keyClick(button(row, 2), Qt.Key.Key_Return)
    assert followed.args == ["c2"]


def test_the_keyboard_stays_in_the_line_when_its_link_goes(row: LinkRow) -> None:
    button(row, 1).setFocus()
    QTest.keyClick(button(row, 1), Qt.Key.Key_End)
    row.show_links("Next to check:", LINKS[:2])
    assert QApplication.focusWidget() is button(row, 1)
    assert button(row, 1).focusPolicy() is Qt.FocusPolicy.TabFocus


def test_a_link_in_force_is_filled(row: LinkRow) -> None:
    plain = button(row, 1).grab().toImage()
    row.show_links("Next to check:", [LINKS[0]._replace(is_on=True)])
    assert button(row, 1).isChecked()
    assert button(row, 1).grab().toImage() != plain


def test_without_words_and_links_nothing_is_shown(row: LinkRow) -> None:
    row.show_links("", [])
    assert row.isHidden()


def test_a_link_that_is_no_more_in_force_looks_as_it_did(row: LinkRow) -> None:
    plain = button(row, 1).grab().toImage()
    row.show_links("Next to check:", [LINKS[0]._replace(is_on=True), *LINKS[1:]])
    QApplication.processEvents()
    painted: list[QEvent.Type] = []
    watched = _Paints(painted)
    button(row, 1).installEventFilter(watched)
    row.show_links("Next to check:", LINKS)
    QApplication.processEvents()
    assert painted
    assert button(row, 1).grab().toImage() == plain


class _Paints(QObject):
    """Notes each time that what it watches is painted."""

    def __init__(self, painted: list[QEvent.Type]) -> None:
        super().__init__()
        self._painted = painted

    @override
    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self._painted.append(event.type())
        return False


def test_links_that_stay_are_not_named_again(row: LinkRow, monkeypatch: pytest.MonkeyPatch) -> None:
    named: list[str] = []
    monkeypatch.setattr(QuietButton, "setAccessibleName", lambda _self, name: named.append(name))
    row.show_links("Next to check:", [*LINKS[:8], Link("c9", "9", "Go to claim 9, disputed")])
    assert set(named) == {"Go to claim 9, disputed"}
