"""The settings."""

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSpinBox

from factcheck.services.settings import Settings, Theme
from factcheck.ui.dialogs.settings_dialog import SettingsDialog


def made(qtbot, settings=None):
    dialog = SettingsDialog(None, settings or Settings())
    qtbot.addWidget(dialog)
    return dialog


def test_what_is_not_touched_stays(qtbot):
    settings = Settings(name="Mara", font_size=20, theme=Theme.CONTRAST, recent=["a"], shortcuts={"find": "Ctrl+7"})
    assert made(qtbot, settings).chosen() == settings


def test_what_is_chosen_comes_back(qtbot):
    dialog = made(qtbot)
    dialog.findChild(QLineEdit, "settings_name").setText("Ana Boateng")
    dialog.findChild(QComboBox, "settings_theme").setCurrentText("Dark")
    dialog.findChild(QSpinBox, "settings_size").setValue(22)
    dialog.findChild(QCheckBox, "settings_letters").setChecked(False)
    chosen = dialog.chosen()
    assert (chosen.name, chosen.theme, chosen.font_size) == ("Ana Boateng", Theme.DARK, 22)
    assert not chosen.single_letter_keys
