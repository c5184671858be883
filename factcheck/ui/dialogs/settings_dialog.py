"""The settings: who is checking, how the window looks, which keys do what; a key that is taken is refused."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QKeySequence
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFontComboBox,
    QFormLayout,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QSpinBox,
    QTableWidgetItem,
    QTabWidget,
    QWidget,
)
from typing_extensions import override

from factcheck.domain.wording.joining import comma_list
from factcheck.services.settings import SYSTEM_FONT, Settings, Theme
from factcheck.translation import ENGLISH, NC_, Messages, _, languages, pgettext
from factcheck.ui.app.action_entry import Entry, action_words, keys_of
from factcheck.ui.app.action_table import TABLE
from factcheck.ui.dialogs.search_list import table_of
from factcheck.ui.widgets.appearance import READING_FACE, WINDOW_FACE
from factcheck.ui.widgets.dialog import NamedDialog, dialog_buttons, fit_to_screen, push_button, scrolling
from factcheck.ui.widgets.keys import shown_key
from factcheck.ui.widgets.labelled import named_widget, plain_label
from factcheck.ui.widgets.layouts import NO_MARGINS, column_of, row_of

_FIXED = ("Return", "Enter", "Esc", "Tab", "Shift+Tab", "Space", "Up", "Down", "Left", "Right")


class ShortcutTable(QWidget):
    """One row an action; the key of the marked row is typed into the field below."""

    refused = Signal(str)

    def __init__(self, chosen: Mapping[str, str]) -> None:
        super().__init__()
        self._chosen = dict(chosen)
        self._table = table_of(len(TABLE), (_("Does"), _("Key")), "shortcut_table", _("Shortcuts"))
        self._edit = named_widget(QKeySequenceEdit(maximumSequenceLength=1), "shortcut_field", _("New key"))
        for line in self._edit.findChildren(QLineEdit):  # has the focus, so a screen reader reads its name
            line.setAccessibleName(_("New key"))
        row = row_of(
            (self._edit, 1),
            push_button(_("Set key"), "shortcut_set_key", self._set),
            push_button(_("No key"), "shortcut_no_key", self._unset),
            push_button(_("As it was"), "shortcut_as_it_was", self._reset),
        )
        column_of((self._table, 1), row, inside=self, margins=NO_MARGINS)
        self._table.itemSelectionChanged.connect(self._edit.clear)
        self._show()
        self._table.setCurrentCell(0, 0)

    def chosen(self) -> dict[str, str]:
        """The keys that differ from the table of actions, by the name of the action."""
        return dict(self._chosen)

    def finish(self) -> None:
        """Takes a key that was typed but not set yet."""
        if not self._edit.keySequence().isEmpty():
            self._set()

    def _entry(self) -> Entry:
        return TABLE[max(0, self._table.currentRow())]

    def _set(self) -> None:
        key = self._edit.keySequence().toString()
        if not key:
            return
        taken = self._taken(key)
        if taken:
            words = _(
                "{key} is taken: {taken}. Choose another key, or free that one first.", key=shown_key(key), taken=taken
            )
            self.refused.emit(words)
            return
        self.refused.emit("")
        self._chosen[self._entry().name] = key
        self._show()

    def _unset(self) -> None:
        self._chosen[self._entry().name] = ""
        self._show()

    def _reset(self) -> None:
        entry = self._entry()
        for key in entry.keys:
            taken = self._taken(key)
            if taken:
                self.refused.emit(
                    _("{key} is taken meanwhile: {taken}. Free it first.", key=shown_key(key), taken=taken)
                )
                return
        self._chosen.pop(entry.name, None)
        self._show()

    def _taken(self, key: str) -> str:
        if key in _FIXED:
            return _("it moves about or leaves a field everywhere")
        for entry in TABLE:
            if entry is not self._entry() and QKeySequence(key) in map(QKeySequence, keys_of(entry, self._chosen)):
                return action_words(entry)
        return ""

    def _show(self) -> None:
        for number, entry in enumerate(TABLE):
            keys = comma_list(map(shown_key, keys_of(entry, self._chosen)))
            self._table.setItem(number, 0, QTableWidgetItem(action_words(entry)))
            self._table.setItem(number, 1, QTableWidgetItem(keys))
        self._edit.clear()


THEMES: Messages[Theme] = Messages(
    {
        Theme.SYSTEM: NC_("theme", "Like the system"),
        Theme.LIGHT: NC_("theme", "Light"),
        Theme.DARK: NC_("theme", "Dark"),
        Theme.CONTRAST: NC_("theme", "High contrast"),
    },
    "theme",
)
_STORED = ["", SYSTEM_FONT]  # as the settings hold the first two choices of a font


class SettingsDialog(NamedDialog):
    """Shows a copy of the settings; `chosen` gives them back as changed."""

    def __init__(self, parent: QWidget, settings: Settings) -> None:
        super().__init__(parent, "settings_dialog", _("Settings"))
        self._settings = settings
        self._languages = languages()
        tabs = named_widget(QTabWidget(), "settings_tabs", _("Settings"))
        tabs.addTab(scrolling(self._person(), "settings_person"), _("Who is checking"))
        tabs.addTab(scrolling(self._look(), "settings_look"), _("Look"))
        tabs.addTab(self._keys(), _("Keys"))
        column_of(tabs, dialog_buttons(self, _("Keep")), inside=self)
        fit_to_screen(self, 620, 520)

    def chosen(self) -> Settings:
        """The settings with what was chosen."""
        return replace(
            self._settings,
            name=self._name.text().strip(),
            initials=self._initials.text().strip(),
            language=self._chosen_language(),
            theme=list(THEMES)[self._theme.currentIndex()],
            window_font=_STORED[self._window_font.currentIndex()],
            font=self._chosen_font(),
            font_size=self._size.value(),
            line_spacing=self._spacing.value(),
            single_letter_keys=self._letters.isChecked(),
            libreoffice=self._libreoffice.isChecked(),
            shortcuts=self._table.chosen(),
        )

    def _person(self) -> QWidget:
        page, form = _page()
        self._name = _line("settings_name", _("Name"), self._settings.name)
        self._initials = _line("settings_initials", _("Initials"), self._settings.initials)
        form.addRow(_("&Name"), self._name)
        form.addRow(_("&Initials"), self._initials)
        hint = _("Your name goes beside every verdict you give. It stands in the file, its backups, and its reports.")
        form.addRow(_hint(hint))
        words = _("&LibreOffice may be started for old Word files (.doc)")
        self._libreoffice = named_widget(QCheckBox(words), "settings_libreoffice", words.replace("&", ""))
        self._libreoffice.setChecked(self._settings.libreoffice)
        form.addRow(self._libreoffice)
        return page

    def _look(self) -> QWidget:
        page, form = _page()
        self._theme = _choice("settings_theme", _("Theme"), list(THEMES.values()))
        self._theme.setCurrentIndex(list(THEMES).index(self._settings.theme))
        self._size = _number("settings_size", _("Text size"), self._settings.font_size, 11, 40, pgettext("unit", " px"))
        self._spacing = _number(
            "settings_spacing", _("Line spacing"), self._settings.line_spacing, 100, 250, pgettext("unit", " %")
        )
        self._language = _choice("settings_language", _("Language"), list(self._languages.values()))
        self._spoken = self._languages.get(self._settings.language, self._languages[ENGLISH])
        self._language.setCurrentText(self._spoken)
        form.addRow(_("&Theme"), self._theme)
        form.addRow(_("Lan&guage (from the next start on)"), self._language)
        self._add_fonts(form)
        form.addRow(_("Text &size"), self._size)
        form.addRow(_("&Line spacing"), self._spacing)
        return page

    def _add_fonts(self, form: QFormLayout) -> None:
        of_window, of_article = self._settings.window_font, self._settings.font
        system, another = _("The system's"), _("Another font")
        self._window_font = _choice("settings_window_font", _("Font of the window"), [WINDOW_FACE, system])
        self._window_font.setCurrentIndex(_STORED.index(of_window))
        faces = [READING_FACE, system, another]
        self._article_font = _choice("settings_article_font", _("Font of the article"), faces)
        self._other_font = named_widget(QFontComboBox(), "settings_other_font", another)
        self._other_font.setEditable(False)  # the field in it would have no name
        self._other_font.setEnabled(False)
        self._family = self._other_font.currentFont().family()
        self._article_font.currentIndexChanged.connect(lambda at: self._other_font.setEnabled(at == len(_STORED)))
        if of_article in _STORED:
            self._article_font.setCurrentIndex(_STORED.index(of_article))
        else:
            self._article_font.setCurrentIndex(len(_STORED))
            self._other_font.setCurrentFont(QFont(of_article))
            self._family = of_article  # stays where it is not installed, and another one is shown
        self._other_font.currentFontChanged.connect(self._take_family)
        form.addRow(_("Font of the &window"), self._window_font)
        form.addRow(_("Font of the &article"), self._article_font)
        form.addRow(_("Another &font"), self._other_font)

    def _chosen_language(self) -> str:
        is_untouched = self._language.currentText() == self._spoken
        return self._settings.language if is_untouched else list(self._languages)[self._language.currentIndex()]

    def _chosen_font(self) -> str:
        return self._family if self._other_font.isEnabled() else _STORED[self._article_font.currentIndex()]

    def _take_family(self, font: QFont) -> None:
        self._family = font.family()

    def _keys(self) -> QWidget:
        page = QWidget(autoFillBackground=True)
        letters = QCheckBox(_("&Single-letter keys act while reading"))
        self._letters = named_widget(letters, "settings_letters", _("Single-letter keys act while reading"))
        self._letters.setChecked(self._settings.single_letter_keys)
        self._table = ShortcutTable(self._settings.shortcuts)
        self._problem = plain_label(object_name="settings_problem")
        self._table.refused.connect(self._problem.setText)
        column_of(self._letters, (self._table, 1), self._problem, inside=page)
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
    return named_widget(QLineEdit(words), name, label)


def _choice(name: str, label: str, words: list[str]) -> QComboBox:
    box = named_widget(QComboBox(), name, label)
    box.addItems(words)
    return box


def _number(name: str, label: str, value: int, least: int, most: int, unit: str) -> QSpinBox:
    box = named_widget(QSpinBox(minimum=least, maximum=most, suffix=unit), name, label)
    box.setValue(value)
    return box


def _hint(words: str) -> QLabel:
    hint = plain_label(words)
    hint.setEnabled(False)
    return hint
