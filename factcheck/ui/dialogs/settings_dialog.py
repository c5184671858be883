"""The settings: who is checking, how the window looks, which keys do what."""

from dataclasses import replace

from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFontComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from factcheck.services.settings import Settings, Theme
from factcheck.ui.dialogs.shortcut_table import ShortcutTable
from factcheck.ui.widgets.dialog import answers, fit

_THEMES = {
    Theme.SYSTEM: "Like the system",
    Theme.LIGHT: "Light",
    Theme.DARK: "Dark",
    Theme.CONTRAST: "High contrast",
}


class SettingsDialog(QDialog):
    """Shows a copy of the settings; `chosen` gives them back as changed."""

    def __init__(self, parent: QWidget, settings: Settings) -> None:
        super().__init__(parent)
        self.setObjectName("settings_dialog")
        self.setWindowTitle("Settings")
        self._settings = settings
        tabs = QTabWidget()
        tabs.setObjectName("settings_tabs")
        tabs.setAccessibleName("Settings")
        tabs.addTab(self._person(), "Who is checking")
        tabs.addTab(self._look(), "Look")
        tabs.addTab(self._keys(), "Keys")
        layout = QVBoxLayout(self)
        layout.addWidget(tabs)
        layout.addWidget(answers(self, "Keep"))
        fit(self, 620, 520)

    def chosen(self) -> Settings:
        """The settings with what was chosen."""
        return replace(
            self._settings,
            name=self._name.text().strip(),
            initials=self._initials.text().strip(),
            theme=list(_THEMES)[self._theme.currentIndex()],
            font=self._font.currentFont().family() if self._own_font.isChecked() else "",
            font_size=self._size.value(),
            line_spacing=self._spacing.value(),
            single_letter_keys=self._letters.isChecked(),
            shortcuts=self._table.chosen(),
        )

    def _person(self) -> QWidget:
        page, form = _page()
        self._name = _line("settings_name", "Name", self._settings.name)
        self._initials = _line("settings_initials", "Initials", self._settings.initials)
        form.addRow("&Name", self._name)
        form.addRow("&Initials", self._initials)
        form.addRow(_hint("Your name goes beside every verdict you give. It stays on this computer and in the file."))
        return page

    def _look(self) -> QWidget:
        page, form = _page()
        self._theme = QComboBox()
        self._theme.setObjectName("settings_theme")
        self._theme.setAccessibleName("Theme")
        self._theme.addItems(list(_THEMES.values()))
        self._theme.setCurrentIndex(list(_THEMES).index(self._settings.theme))
        self._own_font = QCheckBox("&Another font for the article")
        self._own_font.setObjectName("settings_own_font")
        self._own_font.setAccessibleName("Another font for the article")
        self._own_font.setChecked(bool(self._settings.font))
        self._font = QFontComboBox()
        self._font.setObjectName("settings_font")
        self._font.setAccessibleName("Font of the article")
        if self._settings.font:
            self._font.setCurrentFont(QFont(self._settings.font))
        self._font.setEnabled(self._own_font.isChecked())
        self._own_font.toggled.connect(self._font.setEnabled)
        self._size = _number("settings_size", "Text size", self._settings.font_size, 11, 40, " px")
        self._spacing = _number("settings_spacing", "Line spacing", self._settings.line_spacing, 100, 250, " %")
        form.addRow("&Theme", self._theme)
        form.addRow("Text &size", self._size)
        form.addRow("&Line spacing", self._spacing)
        form.addRow(self._own_font)
        form.addRow("&Font", self._font)
        return page

    def _keys(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        self._letters = QCheckBox("&Single-letter keys (S, N, E, 1, 2, 3 …) act while reading")
        self._letters.setObjectName("settings_letters")
        self._letters.setAccessibleName("Single-letter keys act while reading")
        self._letters.setChecked(self._settings.single_letter_keys)
        self._table = ShortcutTable(self._settings.shortcuts)
        self._problem = QLabel()
        self._problem.setObjectName("settings_problem")
        self._problem.setWordWrap(True)
        self._table.refused.connect(self._problem.setText)
        layout.addWidget(self._letters)
        layout.addWidget(self._table, 1)
        layout.addWidget(self._problem)
        return page

    @override
    def accept(self) -> None:
        """Takes over what is being typed for a key, too."""
        self._table.finish()
        super().accept()


def _page() -> tuple[QWidget, QFormLayout]:
    page = QWidget()
    form = QFormLayout(page)
    form.setContentsMargins(16, 16, 16, 16)
    form.setSpacing(10)
    return page, form


def _line(name: str, label: str, words: str) -> QLineEdit:
    field = QLineEdit(words)
    field.setObjectName(name)
    field.setAccessibleName(label)
    return field


def _number(name: str, label: str, value: int, least: int, most: int, unit: str) -> QSpinBox:
    box = QSpinBox()
    box.setObjectName(name)
    box.setAccessibleName(label)
    box.setRange(least, most)
    box.setSuffix(unit)
    box.setValue(value)
    return box


def _hint(words: str) -> QLabel:
    hint = QLabel(words)
    hint.setWordWrap(True)
    hint.setEnabled(False)
    return hint
