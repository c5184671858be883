"""The settings."""

import pytest
from babel.messages.catalog import Catalog
from PySide6.QtGui import QFont, QKeySequence
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFontComboBox,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QTableWidget,
    QTabWidget,
)

from factcheck.services.settings import SYSTEM_FONT, Settings, Theme
from factcheck.ui.app.action_table import TABLE
from factcheck.ui.dialogs.settings_dialog import SettingsDialog, ShortcutTable
from tests.translations.catalogues import write_compiled


def made(qtbot, settings=None):
    dialog = SettingsDialog(None, settings or Settings())
    qtbot.addWidget(dialog)
    return dialog


def test_what_is_not_touched_stays(qtbot):
    settings = Settings(name="Mara", font_size=20, theme=Theme.CONTRAST, recent=["a"], shortcuts={"find": "Ctrl+7"})
    assert made(qtbot, settings).chosen() == settings


def test_all_pages_have_one_ground(qtbot):
    dialog = made(qtbot)
    dialog.show()
    tabs = dialog.findChild(QTabWidget)
    grounds = set()
    for at in range(tabs.count()):
        tabs.setCurrentIndex(at)
        page = tabs.grab().toImage()
        grounds.add(page.pixelColor(page.width() // 2, page.height() - 8).name())
    assert len(grounds) == 1


def test_what_is_chosen_comes_back(qtbot):
    dialog = made(qtbot)
    dialog.findChild(QLineEdit, "settings_name").setText("Ana Boateng")
    dialog.findChild(QComboBox, "settings_theme").setCurrentText("Dark")
    dialog.findChild(QSpinBox, "settings_size").setValue(22)
    dialog.findChild(QCheckBox, "settings_letters").setChecked(False)
    chosen = dialog.chosen()
    assert (chosen.name, chosen.theme, chosen.font_size) == ("Ana Boateng", Theme.DARK, 22)
    assert not chosen.single_letter_keys


@pytest.mark.parametrize("font", ["", SYSTEM_FONT, "Courier", "A family that is not installed"])
def test_the_font_of_the_article_stays_whatever_it_is(qtbot, font):
    assert made(qtbot, Settings(font=font)).chosen().font == font


def test_the_fonts_of_the_system_can_be_chosen_for_window_and_article(qtbot):
    dialog = made(qtbot)
    for name in ("settings_window_font", "settings_article_font"):
        dialog.findChild(QComboBox, name).setCurrentText("The system's")
    assert (dialog.chosen().window_font, dialog.chosen().font) == (SYSTEM_FONT, SYSTEM_FONT)


def test_another_family_counts_only_where_another_font_is_chosen(qtbot):
    dialog = made(qtbot)
    other = dialog.findChild(QFontComboBox)
    other.setCurrentFont(QFont("Source Sans Pro"))
    assert (other.isEnabled(), dialog.chosen().font) == (False, "")
    dialog.findChild(QComboBox, "settings_article_font").setCurrentText("Another font")
    assert (other.isEnabled(), dialog.chosen().font) == (True, "Source Sans Pro")


def test_whatever_is_typed_into_has_a_name(qtbot):
    dialog = made(qtbot)
    qtbot.wait(1)  # Qt takes a field away only when it comes to it
    lines = [one for one in dialog.findChildren(QLineEdit) if not isinstance(one.parent(), QSpinBox)]
    assert [type(one.parent()) for one in lines if not one.accessibleName()] == []


def test_a_language_that_is_no_longer_there_stays_chosen(qtbot):
    assert made(qtbot, Settings(language="de")).chosen().language == "de"


def test_the_languages_that_there_are_can_be_chosen_each_by_its_own_name(qtbot, home):
    german = Catalog(locale="de")
    german.add("English", "Deutsch", context="the name of this language, in itself")
    write_compiled(german, "de", home / "translations")
    dialog = made(qtbot)
    box = dialog.findChild(QComboBox, "settings_language")
    assert [box.itemText(at) for at in range(box.count())] == ["English", "Deutsch"]
    box.setCurrentText("Deutsch")
    assert dialog.chosen().language == "de"


def test_a_screen_reader_hears_what_each_choice_is_for(qtbot):
    dialog = made(qtbot)
    named = {label.buddy().objectName() for label in dialog.findChildren(QLabel) if label.buddy()}
    assert {box.objectName() for box in dialog.findChildren(QComboBox)} <= named


def shortcut_table(qtbot, chosen=None):
    table = ShortcutTable(chosen or {})
    qtbot.addWidget(table)
    return table


def set_key(table, name, key):
    rows = [entry.name for entry in TABLE]
    table.findChild(QTableWidget).selectRow(rows.index(name))
    table.findChild(QKeySequenceEdit).setKeySequence(QKeySequence(key))
    table.findChild(QPushButton, "shortcut_set_key").click()


def test_a_free_key_is_taken_over(qtbot):
    table = shortcut_table(qtbot)
    set_key(table, "find", "Ctrl+7")
    assert table.chosen() == {"find": "Ctrl+7"}


def test_a_key_that_is_taken_is_refused_in_words(qtbot):
    table = shortcut_table(qtbot)
    with qtbot.waitSignal(table.refused) as said:
        set_key(table, "find", "Ctrl+O")
    assert said.args == ["Ctrl+O is taken: Open. Choose another key, or free that one first."]
    assert table.chosen() == {}


def test_keys_that_move_about_are_refused(qtbot):
    table = shortcut_table(qtbot)
    set_key(table, "find", "Tab")
    assert table.chosen() == {}


def test_a_key_can_be_taken_away_and_given_back(qtbot):
    table = shortcut_table(qtbot)
    table.findChild(QTableWidget).selectRow([entry.name for entry in TABLE].index("find"))
    table.findChild(QPushButton, "shortcut_no_key").click()
    assert table.chosen() == {"find": ""}
    table.findChild(QPushButton, "shortcut_as_it_was").click()
    assert table.chosen() == {}


def test_a_key_typed_but_not_set_is_taken_at_the_end(qtbot):
    table = shortcut_table(qtbot)
    table.findChild(QTableWidget).selectRow([entry.name for entry in TABLE].index("find"))
    table.findChild(QKeySequenceEdit).setKeySequence(QKeySequence("Ctrl+7"))
    table.finish()
    assert table.chosen() == {"find": "Ctrl+7"}
