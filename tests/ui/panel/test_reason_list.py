"""The list of reasons."""

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from factcheck.domain.records.verdict import REASONS, Reason, Verdict
from factcheck.ui.panel.reason_list import ReasonList
from factcheck.ui.widgets.theme import tokens_of


@pytest.fixture
def reasons(qtbot: QtBot) -> ReasonList:
    widget = ReasonList(None)
    qtbot.addWidget(widget)
    widget.show_reasons(list(REASONS[Verdict.SUPPORTED]))
    return widget


def test_none_is_chosen_at_first(reasons: ReasonList) -> None:
    assert reasons.reason is None


def test_a_step_down_takes_the_first_and_a_step_up_the_last(reasons: ReasonList) -> None:
    assert reasons.step(1) is Reason.ROUNDED
    reasons.select(None)
    assert reasons.step(-1) is Reason.CHANGED_SINCE


def test_it_stops_at_its_ends(reasons: ReasonList) -> None:
    reasons.select(Reason.CHANGED_SINCE)
    assert reasons.step(1) is Reason.CHANGED_SINCE


def test_it_is_as_high_as_its_rows_but_not_higher_than_eight(reasons: ReasonList) -> None:
    small = reasons.height()
    reasons.show_reasons(list(REASONS[Verdict.DISPUTED]))
    assert small < reasons.height() < small * 14 // 3


def test_the_row_that_enter_takes_has_a_bar(reasons: ReasonList) -> None:
    focus = QColor(tokens_of(reasons).focus)

    def has_bar() -> bool:
        row = reasons.visualRect(reasons.model().index(0, 0))
        return reasons.viewport().grab().toImage().pixelColor(row.left() + 1, row.center().y()) == focus

    assert not has_bar()
    reasons.step(1)
    assert has_bar()
