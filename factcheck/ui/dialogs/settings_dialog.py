"""The settings: who is checking, how the window looks, which keys do what; a key that is taken is refused."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

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

Field = TypeVar("Field", bound=QWidget)
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
        self._name = _row(form, _("&Name"), "settings_name", QLineEdit(self._settings.name))
        self._initials = _row(form, _("&Initials"), "settings_initials", QLineEdit(self._settings.initials))
        hint = _("Your name goes beside every verdict you give. It stands in the file, its backups, and its reports.")
        form.addRow(_hint(hint))
        words = _("&LibreOffice may be started for old Word files (.doc)")
        self._libreoffice = named_widget(QCheckBox(words), "settings_libreoffice", words.replace("&", ""))
        self._libreoffice.setChecked(self._settings.libreoffice)
        form.addRow(self._libreoffice)
        return page

    def _look(self) -> QWidget:
        page, form = _page()
        self._theme = _row(form, _("&Theme"), "settings_theme", _choice(list(THEMES.values())))
        self._theme.setCurrentIndex(list(THEMES).index(self._settings.theme))
        languages = _choice(list(self._languages.values()))
        self._language = _row(form, _("Lan&guage (from the next start on)"), "settings_language", languages)
        self._language.setAccessibleName(_("Language"))
        self._spoken = self._languages.get(self._settings.language, self._languages[ENGLISH])
        self._language.setCurrentText(self._spoken)
        self._add_fonts(form)
        size, spacing = self._settings.font_size, self._settings.line_spacing
        letters = QSpinBox(minimum=11, maximum=40, value=size, suffix=pgettext("unit", " px"))
        self._size = _row(form, _("Text &size"), "settings_size", letters)
        lines = QSpinBox(minimum=100, maximum=250, value=spacing, suffix=pgettext("unit", " %"))
        self._spacing = _row(form, _("&Line spacing"), "settings_spacing", lines)
        return page

    def _add_fonts(self, form: QFormLayout) -> None:
        of_window, of_article = self._settings.window_font, self._settings.font
        system, another = _("The system's"), _("Another font")
        of_both = _choice([WINDOW_FACE, system]), _choice([READING_FACE, system, another])
        self._window_font = _row(form, _("Font of the &window"), "settings_window_font", of_both[0])
        self._window_font.setCurrentIndex(_STORED.index(of_window))
        self._article_font = _row(form, _("Font of the &article"), "settings_article_font", of_both[1])
        self._other_font = _row(form, _("Another &font"), "settings_other_font", QFontComboBox())
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


def _row(form: QFormLayout, label: str, name: str, field: Field) -> Field:
    """Adds a field with its label, by which it is called; gives it back."""
    form.addRow(label, named_widget(field, name, label.replace("&", "")))
    return field


def _choice(words: list[str]) -> QComboBox:
    box = QComboBox()
    box.addItems(words)
    return box


def _hint(words: str) -> QLabel:
    hint = plain_label(words)
    hint.setEnabled(False)
    return hint
