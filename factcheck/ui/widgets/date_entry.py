"""A line in which a date is typed: how it is understood stands below it, and what is none is refused on the spot."""

import re
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QLocale, QObject
from PySide6.QtWidgets import QLineEdit

from factcheck.domain.errors import NotADateError
from factcheck.domain.rules.dates import DateStyle, check_not_to_come, read_date
from factcheck.domain.rules.deadline import read_deadline
from factcheck.domain.wording.error_sentence import sentence
from factcheck.domain.wording.joining import statements
from factcheck.domain.wording.timestamps import date_with_weekday, understood_words
from factcheck.translation import N_, _
from factcheck.ui.widgets.labelled import dim_label, named_widget

STAYS = N_("This is not understood. It stays as it is until you change it.")
Read = Callable[[str], tuple[str, str]]

_FORMATS = (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat)
_ORDER = re.compile(r"'[^']*'|([dM])\1*")


def style_of(locale: QLocale) -> DateStyle:
    """How dates are written in a place; that of a computer that was never told where it is leaves the order open."""
    order = [found[1] for found in _ORDER.finditer(locale.dateFormat(QLocale.FormatType.ShortFormat)) if found[1]]
    months = {locale.monthName(n, how): n for n in range(1, 13) for how in _FORMATS}
    months |= {locale.standaloneMonthName(n, how): n for n in range(1, 13) for how in _FORMATS}
    days = {locale.dayName(n, how): n - 1 for n in range(1, 8) for how in _FORMATS}
    knows = locale.language() != QLocale.Language.C and len(order) > 1
    return DateStyle(order[0] == "d" if knows else None, _plain(months), _plain(days))


def day_reader(style: DateStyle | None = None, today: Callable[[], str] = str) -> Read:
    """Reads a day as the person writes it: what is stored, and how it is understood; raises NotADateError.

    No day after `today` is taken, where that gives one (ISO 8601).
    """
    known = style or style_of(QLocale.system())

    def read(words: str) -> tuple[str, str]:
        day = read_date(words, known)
        check_not_to_come(day.isoformat(), today())
        return day.isoformat(), date_with_weekday(day)

    return read


def deadline_reader(now: Callable[[], datetime]) -> Read:
    """Reads a day and a time as `day_reader` does; a time alone is the next one from `now` on."""
    known = style_of(QLocale.system())

    def read(words: str) -> tuple[str, str]:
        stored = read_deadline(words, now(), known)
        return stored, understood_words(stored, now())

    return read


class DateEntry(QObject):
    """Reads what stands in a line; what was shown and is not changed stays as it is stored, whatever it is.

    `remark` says something of what is to be stored, if anything is to be said of it, also where it is stored already.
    """

    def __init__(self, line: QLineEdit, read: Read, remark: Callable[[str], str] = lambda _stored: "") -> None:
        super().__init__(line)
        self._line = line
        self._read = read
        self._remark = remark
        self._stored = self._shown = ""
        self.hint = named_widget(dim_label(), f"{line.objectName()}_understood")
        self.hint.hide()
        line.textChanged.connect(self._look)
        line.editingFinished.connect(self.complain)

    def begin(self, stored: str, shown: str | None = None) -> None:
        """Takes over what is stored, and how the line shows it."""
        self._stored, self._shown = stored, stored if shown is None else shown
        self._look()

    @property
    def value(self) -> str:
        """What is to be stored; raises NotADateError."""
        words = self._line.text().strip()
        if words == self._shown.strip():
            return self._stored
        return self._read(words)[0] if words else ""

    @property
    def problem(self) -> str:
        """Why what stands in the line is no date, in a sentence; empty where it is one."""
        try:
            _value = self.value
        except NotADateError as error:
            return sentence(error)
        return ""

    def complain(self) -> None:
        """Says what is wrong with what stands in the line, if anything is."""
        if self.problem:
            self._show_hint(self.problem)

    def _look(self) -> None:
        """Says how the words are understood; half a date that is being typed is not complained of."""
        words = self._line.text().strip()
        unchanged = words == self._shown.strip()
        try:
            stored, understood = self._read(words) if words else ("", "")
        except NotADateError:
            self._show_hint(_(STAYS) if unchanged else "")
        else:
            told = f"= {understood}" if understood and not unchanged else ""
            self._show_hint(statements([told, self._remark(stored)]))

    def _show_hint(self, words: str) -> None:
        self.hint.setText(words)
        self.hint.setVisible(bool(words))
        self._line.setAccessibleDescription(words)


def _plain(names: dict[str, int]) -> dict[str, int]:
    return {name.casefold().rstrip("."): number for name, number in names.items()}
