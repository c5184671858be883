"""A menu of things to tick, which stays open."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from factcheck.ui.claims.checkable_menu import CheckableMenu

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def entries(menu: QMenu) -> list[QAction]:
    """What a menu offers once it is opened."""
    menu.aboutToShow.emit()
    return menu.actions()


@pytest.fixture
def menu(qtbot: QtBot) -> Iterator[CheckableMenu[str]]:
    window = QWidget()
    qtbot.addWidget(window)
    yield CheckableMenu("Kind", "filter_kind", {"a": "Allegation", "b": "Name & title"}, window)
    window.close()


def test_several_can_be_ticked_without_closing(menu: CheckableMenu[str]) -> None:
    menu.popup(menu.pos())
    for action in menu.actions():
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
    assert menu.isVisible()
    assert menu.values() == {"a", "b"}
    menu.close()


def test_space_ticks_and_tells(menu: CheckableMenu[str], qtbot: QtBot) -> None:
    menu.popup(menu.pos())
    menu.setActiveAction(menu.actions()[1])
    with qtbot.waitSignal(menu.ticked):
        QTest.keyClick(menu, Qt.Key.Key_Space)
    assert menu.values() == {"b"}
    menu.close()


def test_an_ampersand_is_no_access_key(menu: CheckableMenu[str]) -> None:
    assert entries(menu)[1].text() == "Name && title"


def test_what_is_still_offered_stays_ticked(menu: CheckableMenu[str]) -> None:
    entries(menu)[0].trigger()
    menu.offer({"c": "Cause", "a": "Allegation"})
    assert menu.values() == {"a"}


def test_without_choices_it_is_not_shown(menu: CheckableMenu[str]) -> None:
    menu.offer({})
    assert not menu.menuAction().isVisible()


def test_choices_can_be_given_other_words_and_stay_as_they_are(menu: CheckableMenu[str]) -> None:
    entries(menu)[1].trigger()
    menu.name({"b": "Name & title (2)"})
    assert entries(menu)[1].text() == "Name && title (2)"
    assert menu.values() == {"b"}


def test_entries_are_made_when_the_menu_is_opened_since_there_may_be_thousands(menu: CheckableMenu[int]) -> None:
    menu.offer({number: f"Report {number}" for number in range(2_000)})
    assert menu.actions() == []
    menu.tick([7, 2_001])
    assert [action.text() for action in entries(menu) if action.isChecked()] == ["Report 7"]
    assert menu.values() == {7}
