"""A menu of choices to tick."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from factcheck.ui.claims.checkable_menu import CheckableMenu

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def menu(qtbot: QtBot) -> Iterator[CheckableMenu[str]]:
    window = QWidget()
    qtbot.addWidget(window)
    yield CheckableMenu("Kind", "filter_kind", {"a": "Allegation", "b": "Name & title"}, window)
    window.close()
    window.close()


def test_several_can_be_ticked_without_closing(menu: CheckableMenu[str]) -> None:
    menu.menu.popup(menu.menu.pos())
    for action in menu.menu.actions():
        QTest.mouseClick(menu.menu, Qt.MouseButton.LeftButton, pos=menu.menu.actionGeometry(action).center())
    assert menu.menu.isVisible()
    assert menu.values() == {"a", "b"}
    menu.menu.close()


def test_space_ticks_and_tells(menu: CheckableMenu[str], qtbot: QtBot) -> None:
    menu.menu.popup(menu.menu.pos())
    menu.menu.setActiveAction(menu.menu.actions()[1])
    with qtbot.waitSignal(menu.ticked):
        QTest.keyClick(menu.menu, Qt.Key.Key_Space)
    assert menu.values() == {"b"}
    menu.menu.close()


def test_an_ampersand_is_no_access_key(menu: CheckableMenu[str]) -> None:
    assert menu.menu.actions()[1].text() == "Name && title"


def test_what_is_still_offered_stays_ticked(menu: CheckableMenu[str]) -> None:
    menu.menu.actions()[0].trigger()
    menu.offer({"c": "Cause", "a": "Allegation"})
    assert menu.values() == {"a"}


def test_without_choices_it_is_not_shown(menu: CheckableMenu[str]) -> None:
    menu.offer({})
    assert not menu.menu.menuAction().isVisible()


def test_choices_can_be_given_other_words_and_stay_as_they_are(menu: CheckableMenu[str]) -> None:
    menu.menu.actions()[1].trigger()
    menu.name({"b": "Name & title (2)"})
    assert menu.menu.actions()[1].text() == "Name && title (2)"
    assert menu.values() == {"b"}
