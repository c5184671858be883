"""Where the list stands while rows come and go."""

import pytest
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from factcheck.domain.records.ids import ClaimId
from factcheck.domain.rules.claim_filter import ClaimFilter
from factcheck.ui.claims.cursor import ClaimCursor
from factcheck.ui.claims.model import ClaimModel
from tests.claim_samples import a_claim
from tests.view_samples import show_claims


@pytest.fixture
def model(qapp: object) -> ClaimModel:
    model = ClaimModel()
    show_claims(model, [a_claim(str(number)) for number in range(1, 101)])
    return model


@pytest.fixture
def cursor(model: ClaimModel, qtbot: QtBot) -> ClaimCursor:
    view = QTableView()
    qtbot.addWidget(view)
    view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    return ClaimCursor(view, model)


def test_the_selection_is_kept_by_claim_when_all_rows_move(cursor: ClaimCursor, model: ClaimModel) -> None:
    cursor.set_current(ClaimId("c50"))
    model.update([a_claim("50", at=1), a_claim("99", at=2)])
    assert cursor.selection_ids() == ["c50"]


def test_claims_hidden_by_a_filter_are_no_longer_selected(cursor: ClaimCursor, model: ClaimModel) -> None:
    cursor.view.selectAll()
    model.set_filter(ClaimFilter(words="7"))
    assert set(cursor.selection_ids()) <= {"c7", *(f"c7{digit}" for digit in range(10))}


def test_nothing_is_current_when_told_so(cursor: ClaimCursor) -> None:
    cursor.set_current(ClaimId("c5"))
    cursor.set_current(None)
    assert cursor.selection_ids() == []
    assert cursor.current_id() is None


def test_removing_another_claim_is_not_told(cursor: ClaimCursor, model: ClaimModel, qtbot: QtBot) -> None:
    cursor.set_current(ClaimId("c5"))
    with qtbot.assertNotEmitted(cursor.moved):
        model.update([], [ClaimId("c6")])
    assert cursor.current_id() == "c5"


def test_removing_the_last_claim_of_all_leaves_nothing_current(
    cursor: ClaimCursor, model: ClaimModel, qtbot: QtBot
) -> None:
    show_claims(model, [a_claim("1")])
    cursor.set_current(ClaimId("c1"))
    with qtbot.assertNotEmitted(cursor.moved):
        model.update([], [ClaimId("c1")])
    assert cursor.current_id() is None


def test_alone_lets_go_of_what_else_is_selected(cursor: ClaimCursor, qtbot: QtBot) -> None:
    cursor.set_current(ClaimId("c5"))
    cursor.view.selectAll()
    with qtbot.assertNotEmitted(cursor.moved), qtbot.waitSignal(cursor.selection_changed):
        cursor.alone()
    assert cursor.selection_ids() == ["c5"]


def test_standing_goes_to_the_first_of_the_selected_where_nothing_is_current(cursor: ClaimCursor, qtbot: QtBot) -> None:
    cursor.view.selectAll()
    with qtbot.waitSignal(cursor.moved) as moved:
        cursor.stand()
    assert moved.args == ["c1"]
    assert len(cursor.selection_ids()) == 100


def test_a_move_from_one_claim_to_the_next_is_no_change_of_the_selection(cursor: ClaimCursor, qtbot: QtBot) -> None:
    cursor.set_current(ClaimId("c5"))
    with qtbot.assertNotEmitted(cursor.selection_changed):
        cursor.step(1)


def test_a_selection_that_a_filter_hides_is_told(cursor: ClaimCursor, model: ClaimModel, qtbot: QtBot) -> None:
    cursor.set_current(ClaimId("c5"))
    cursor.view.selectAll()
    with qtbot.waitSignal(cursor.selection_changed):
        model.set_filter(ClaimFilter(words="no such words"))
    assert cursor.selection_ids() == []


def is_seen(cursor: ClaimCursor) -> bool:
    """Whether the current row is in sight."""
    return cursor.view.viewport().rect().contains(cursor.view.visualRect(cursor.view.currentIndex()))


def test_a_row_gone_to_from_elsewhere_comes_into_sight_right_after(cursor: ClaimCursor, qtbot: QtBot) -> None:
    cursor.view.show()
    cursor.set_current(ClaimId("c70"))
    assert not is_seen(cursor)
    qtbot.waitUntil(lambda: is_seen(cursor))


def test_a_row_that_a_person_goes_to_in_the_list_is_in_sight_at_once(cursor: ClaimCursor) -> None:
    cursor.view.show()
    cursor.set_current(ClaimId("c70"))
    cursor.step(1)
    assert is_seen(cursor)
