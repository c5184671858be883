"""The table of actions."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QMenu, QTextBrowser, QWidget

from factcheck.ui.app.action_entry import Where, is_single, keys_of
from factcheck.ui.app.action_table import MENUS, TABLE
from factcheck.ui.app.actions import Actions


def test_no_two_actions_share_a_key():
    keys = [QKeySequence(key).toString() for entry in TABLE for key in entry.keys]
    assert len(keys) == len(set(keys))


def test_every_action_has_words_a_known_menu_and_a_name_of_its_own():
    assert len({entry.name for entry in TABLE}) == len(TABLE)
    assert all(entry.words and entry.menu in MENUS for entry in TABLE)


def test_single_letters_never_act_everywhere():
    assert not [entry.name for entry in TABLE if entry.where is Where.EVERYWHERE and any(map(is_single, entry.keys))]


def test_access_keys_differ_within_a_menu():
    for menu in MENUS:
        inside = [(entry.submenu, entry.words) for entry in TABLE if entry.menu == menu]
        inside += {("", entry.submenu) for entry in TABLE if entry.menu == menu}
        for level in {submenu for submenu, _words in inside}:
            words = [words for submenu, words in inside if submenu == level and "&" in words]
            signs = [one.split("&")[1][0].lower() for one in words]
            assert len(signs) == len(set(signs)), (menu, level)


def test_single_letter_keys_can_be_turned_off(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = Actions(window)
    actions.set_keys({}, single_letters=False)
    assert not actions["supported"].shortcuts()
    assert actions["find"].shortcuts()


def test_a_chosen_key_replaces_that_of_the_table():
    entry = next(one for one in TABLE if one.name == "find")
    assert keys_of(entry, {"find": "Ctrl+7"}) == ("Ctrl+7",)
    assert keys_of(entry, {"find": ""}) == ()


def test_a_handler_that_is_missing_is_noticed(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    with pytest.raises(KeyError):
        Actions(window).connect_all({})


def test_letters_act_in_article_and_list_alone(qtbot):
    window, article, claims = QMainWindow(), QWidget(), QWidget()
    for widget in (window, article, claims):
        qtbot.addWidget(widget)
    actions = Actions(window)
    actions.attach(window, article, claims)
    assert actions["supported"] in article.actions()
    assert actions["supported"] in claims.actions()
    assert actions["supported"] not in window.actions()
    assert actions["sentence"] not in claims.actions()


def test_a_switch_shows_whether_it_is_on(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = Actions(window)
    assert actions["dismissed_annotations"].isCheckable()
    assert not actions["next_annotation"].isCheckable()


def test_in_an_open_menu_letters_are_the_menus_own(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    view = Actions(window).fill(window.menuBar())["View"]
    for menu in (view, view.findChild(QMenu, "menu_theme")):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_T, Qt.KeyboardModifier.NoModifier, "t")
        event.ignore()
        QApplication.sendEvent(menu, event)
        assert event.isAccepted()


@pytest.mark.parametrize("is_open", [True, False])
def test_a_letter_is_an_open_menus_own_also_where_the_system_gives_it_to_the_window_beneath(qtbot, is_open):
    window, article = QMainWindow(), QTextBrowser()
    qtbot.addWidget(window)
    window.setCentralWidget(article)
    actions = Actions(window)
    menu = actions.fill(window.menuBar())["File"]
    actions.attach(window, article, QWidget(window))
    window.show()
    if is_open:
        menu.popup(window.pos())
        qtbot.waitUntil(menu.isVisible)
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_3, Qt.KeyboardModifier.NoModifier, "3")
    event.ignore()
    QApplication.sendEvent(article, event)
    menu.close()
    assert event.isAccepted() is is_open


def test_a_letter_typed_before_a_dialog_has_the_keyboard_does_nothing_in_the_article_beneath(qtbot):
    window, article, done = QMainWindow(), QTextBrowser(), []
    qtbot.addWidget(window)
    window.setCentralWidget(article)
    actions = Actions(window)
    actions.attach(window, article, QWidget(window))
    actions.set_keys({}, single_letters=True)
    actions["supported"].triggered.connect(lambda: done.append("supported"))
    window.show()
    dialog = QDialog(window, modal=True)
    for is_open in (True, False):
        dialog.setVisible(is_open)
        window.activateWindow()  # as long as the window system has not followed, or again
        qtbot.waitUntil(window.isActiveWindow)
        article.setFocus()
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_1)
        assert bool(done) is not is_open


def test_the_themes_stand_in_a_menu_of_their_own(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    view = Actions(window).fill(window.menuBar())["View"]
    themes = view.findChild(QMenu, "menu_theme")
    assert [action.objectName() for action in themes.actions()] == [
        f"theme_{name}" for name in ("system", "light", "dark", "contrast")
    ]
