"""A line in which a date is typed."""

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from factcheck.domain.errors import NotADateError
from factcheck.domain.rules.dates import DateStyle
from factcheck.ui.widgets.date_entry import STAYS, DateEntry, day_reader, style_of

AMERICAN = DateStyle(day_first=False)


@pytest.fixture
def window(qtbot):
    """A window with room for a line."""
    made = QWidget()
    qtbot.addWidget(made)
    QVBoxLayout(made)
    return made


@pytest.fixture
def line(window):
    """An empty line."""
    made = QLineEdit()
    made.setObjectName("date")
    window.layout().addWidget(made)
    return made


@pytest.fixture
def entry(line, window):
    """What reads it, as somebody in the United States writes dates."""
    made = DateEntry(line, day_reader(AMERICAN))
    window.layout().addWidget(made.hint)
    made.begin("")
    return made


@pytest.mark.parametrize(
    ("place", "day_first"), [("en_US", False), ("en_GB", True), ("de_DE", True), ("fr_FR", True), ("C", None)]
)
def test_the_order_of_day_and_month_is_that_of_the_place(place, day_first):
    assert style_of(QLocale(place)).day_first is day_first


def test_months_and_days_are_named_in_the_language_of_the_place():
    style = style_of(QLocale("de_DE"))
    assert (style.months["märz"], style.days["donnerstag"]) == (3, 3)
    genitive = style_of(QLocale("ru_RU"))
    assert genitive.months["апреля"] == genitive.months["апрель"] == 4


def test_figures_are_read_as_the_person_writes_them_and_shown_in_words(line, entry):
    line.setText("04/10/2025")
    assert (entry.hint.text(), entry.value) == ("= Thu 10 April 2025", "2025-04-10")
    assert line.accessibleDescription() == "= Thu 10 April 2025"


def test_half_a_date_is_complained_of_only_when_the_line_is_left(line, entry, qtbot):
    qtbot.keyClicks(line, "10 Apr")
    assert entry.hint.text() == ""
    line.editingFinished.emit()
    assert "it says no year" in entry.hint.text()
    qtbot.keyClicks(line, " 2025")
    assert entry.hint.text() == "= Thu 10 April 2025"


def test_what_is_no_date_has_no_value_and_a_problem(line, entry):
    line.setText("08:30")
    assert entry.problem.startswith("The date “08:30” is not understood: it is no date.")
    with pytest.raises(NotADateError):
        _ = entry.value


def test_what_is_stored_and_not_changed_stays_whatever_it_is(line, entry):
    line.setText("last spring")
    entry.begin("last spring")
    assert (entry.value, entry.problem, entry.hint.text()) == ("last spring", "", STAYS)
