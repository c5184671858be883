"""The row of verdicts."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from factcheck.domain.records.verdict import Judgement, Status
from factcheck.ui.panel.verdict_row import VerdictRow

NAMES = ["Supported", "Disputed", "Unverified", "No verdict needed"]


@pytest.fixture
def row(qtbot: QtBot) -> VerdictRow:
    row = VerdictRow()
    qtbot.addWidget(row)
    return row


def buttons(row: VerdictRow) -> list[QPushButton]:
    return row.findChildren(QPushButton)


def test_the_buttons_are_named_by_their_verdicts(row: VerdictRow) -> None:
    assert [button.accessibleName() for button in buttons(row)] == NAMES


@pytest.mark.parametrize(("at", "judgement"), list(enumerate(list(Judgement)[:4])))
def test_a_click_asks_for_the_judgement(row: VerdictRow, qtbot: QtBot, at: int, judgement: Judgement) -> None:
    with qtbot.waitSignal(row.judgement_requested) as asked:
        qtbot.mouseClick(buttons(row)[at], Qt.MouseButton.LeftButton)
    assert asked.args == [judgement]


def test_the_present_verdict_alone_stands_out(row: VerdictRow) -> None:
    row.show_status(Status.UNVERIFIED)
    assert [button.accessibleName() for button in buttons(row) if button.is_chosen] == ["Unverified"]


def test_none_stands_out_while_nobody_has_judged(row: VerdictRow) -> None:
    row.show_status(Status.NOT_CHECKED)
    assert not any(button.is_chosen for button in buttons(row))


@pytest.mark.parametrize("width", [348, 528, 568])
def test_no_word_is_cut_off(row: VerdictRow, qtbot: QtBot, width: int) -> None:
    row.resize(width, row.heightForWidth(width))
    row.show()
    for button in buttons(row):
        assert button.width() >= button.minimumSizeHint().width()
        assert button.height() >= button.heightForWidth(button.width())


def test_a_click_does_not_take_the_focus_from_the_article(row: VerdictRow) -> None:
    assert all(button.focusPolicy() == Qt.FocusPolicy.TabFocus for button in buttons(row))
