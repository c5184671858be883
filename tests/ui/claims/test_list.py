"""The list of claims, by keyboard and mouse."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QKeyEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from factcheck.domain.records.claim import ClaimKind
from factcheck.domain.records.ids import ClaimId
from factcheck.domain.records.verdict import Status, Verdict
from factcheck.domain.rules.claim_filter import ClaimFilter
from factcheck.ui.claims.list import LOOKED_IN, NO_CLAIMS, NO_MATCH, ClaimList
from factcheck.ui.claims.model import ClaimModel
from factcheck.ui.widgets.theme import LIGHT, palette_of
from tests.claim_samples import a_claim
from tests.view_samples import show_claims

Key = Qt.Key
OPEN = ClaimFilter(statuses=frozenset({Status.NOT_CHECKED}))


@pytest.fixture
def view(qtbot: QtBot) -> ClaimList:
    model = ClaimModel()
    view = ClaimList(model)
    qtbot.addWidget(view)
    show_claims(model, [a_claim("1"), a_claim("1a", parent="1"), a_claim("2"), a_claim("3")])
    view.resize(600, 300)
    view.show()
    qtbot.waitExposed(view)
    return view


def model_of(view: ClaimList) -> ClaimModel:
    model = view.model()
    assert isinstance(model, ClaimModel)
    return model


def told(view: ClaimList) -> list[str]:
    heard: list[str] = []
    view.claim_selected.connect(heard.append)
    return heard


def press(view: ClaimList, *keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    for key in keys:
        QTest.keyClick(view, key, held)


def click(view: ClaimList, row: int, x: int = 200) -> None:
    rect = view.visualRect(model_of(view).index(row, 0))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(rect.left() + x, rect.center().y()))


def test_it_is_called_claims(view: ClaimList) -> None:
    assert (view.accessibleName(), view.objectName()) == ("Claims", "claims")


def test_a_screen_reader_hears_number_verdict_and_statement(view: ClaimList) -> None:
    table = QAccessible.queryAccessibleInterface(view)
    names = [table.child(nth).text(QAccessible.Text.Name) for nth in range(table.childCount())]
    assert "1a Not checked: Officials were aware" in names


def test_the_arrow_keys_say_which_claim_one_went_to(view: ClaimList) -> None:
    view.set_current(ClaimId("c1"))
    heard = told(view)
    press(view, Key.Key_Down, Key.Key_Down)
    assert heard == ["c1a", "c2"]


def test_a_click_says_which_claim_one_went_to(view: ClaimList) -> None:
    heard = told(view)
    click(view, 2)
    assert heard == ["c2"]
    assert view.selection_ids() == ["c2"]


def test_being_told_where_to_go_is_not_echoed(view: ClaimList) -> None:
    heard = told(view)
    view.set_current(ClaimId("c3"))
    assert heard == []
    assert view.selection_ids() == ["c3"]


def test_several_claims_can_be_selected_and_stay_so_when_the_current_one_is_told_again(
    view: ClaimList,
) -> None:
    view.claim_selected.connect(lambda claim_id: view.set_current(ClaimId(claim_id)))
    view.set_current(ClaimId("c1a"))
    press(view, Key.Key_Down, Key.Key_Down, held=Qt.KeyboardModifier.ShiftModifier)
    assert view.selection_ids() == ["c1a", "c2", "c3"]


def test_a_step_goes_on_and_stays_at_the_end(view: ClaimList) -> None:
    heard = told(view)
    for _ in range(6):
        view.step(1)
    view.step(-1)
    assert heard == ["c1", "c1a", "c2", "c3", "c2"]


def test_a_step_from_a_claim_the_filter_hides_goes_to_its_neighbour(view: ClaimList) -> None:
    model_of(view).update([a_claim("2", verdict=Verdict.SUPPORTED)])
    view.set_current(ClaimId("c2"))
    model_of(view).set_filter(OPEN)
    view.step(1)
    assert view.current_id() == "c3"


def test_the_current_claim_is_kept_through_filter_and_order(view: ClaimList) -> None:
    heard = told(view)
    view.set_current(ClaimId("c2"))
    model_of(view).set_filter(ClaimFilter(words="2"))
    assert view.selection_ids() == ["c2"]
    model_of(view).set_filter(ClaimFilter(words="3"))
    assert view.selection_ids() == []
    model_of(view).set_filter(ClaimFilter())
    assert view.selection_ids() == ["c2"]
    assert heard == []


def test_a_choice_that_leaves_the_current_claim_out_goes_to_the_first_it_shows(view: ClaimList) -> None:
    view.set_current(ClaimId("c2"))
    model_of(view).set_filter(ClaimFilter(words="2"))
    view.follow_choice()
    assert view.current_id() == "c2"
    model_of(view).set_filter(ClaimFilter(words="3"))
    view.follow_choice()
    assert view.current_id() == "c3"


def test_a_new_claim_above_leaves_the_current_one(view: ClaimList) -> None:
    heard = told(view)
    view.set_current(ClaimId("c2"))
    model_of(view).update([a_claim("9", at=1)])
    assert view.selection_ids() == ["c2"]
    assert heard == []


def test_when_the_current_claim_is_removed_its_neighbour_is_selected_and_told(view: ClaimList) -> None:
    view.set_current(ClaimId("c2"))
    heard = told(view)
    model_of(view).update([], [ClaimId("c2")])
    assert heard == ["c3"]
    assert view.selection_ids() == ["c3"]


def test_when_many_claims_are_removed_only_the_last_stop_is_told(view: ClaimList) -> None:
    view.set_current(ClaimId("c1a"))
    heard = told(view)
    model_of(view).update([], [ClaimId("c1"), ClaimId("c1a"), ClaimId("c2")])
    assert heard == ["c3"]


def test_the_focus_alone_goes_to_no_claim(view: ClaimList) -> None:
    heard = told(view)
    view.clearFocus()
    view.setFocus()
    assert heard == []
    assert not view.currentIndex().isValid()
    press(view, Key.Key_Down)
    assert heard == ["c1"]


def test_where_no_claim_is_the_current_one_it_says_how_many_there_are(view: ClaimList) -> None:
    view.clearFocus()
    view.setFocus()
    assert view.accessibleDescription() == "4 claims"


def test_the_neighbour_of_claims_to_be_removed_is_known_before(view: ClaimList) -> None:
    assert view.neighbour_after([ClaimId("c1a"), ClaimId("c2")]) == "c3"


def test_enter_opens_the_claim_once(view: ClaimList, qtbot: QtBot) -> None:
    view.set_current(ClaimId("c2"))
    with qtbot.waitSignal(view.claim_activated) as opened:
        press(view, Key.Key_Return)
    assert opened.args == ["c2"]
    again = QKeyEvent(QKeyEvent.Type.KeyPress, Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True)
    with qtbot.assertNotEmitted(view.claim_activated):
        view.keyPressEvent(again)


def test_letters_and_digits_are_left_to_the_window(view: ClaimList) -> None:
    view.set_current(ClaimId("c1"))
    for key, text in ((Key.Key_2, "2"), (Key.Key_J, "j")):
        event = QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
        view.keyPressEvent(event)
        assert not event.isAccepted()
    assert view.current_id() == "c1"


def test_left_goes_to_the_parent_then_folds_and_right_goes_back(view: ClaimList) -> None:
    view.set_current(ClaimId("c1a"))
    press(view, Key.Key_Left)
    assert view.current_id() == "c1"
    press(view, Key.Key_Left)
    assert model_of(view).is_folded(ClaimId("c1"))
    press(view, Key.Key_Right, Key.Key_Right)
    assert view.current_id() == "c1a"


def test_a_click_on_the_chevron_folds_and_takes_the_current_claim_along(view: ClaimList) -> None:
    view.set_current(ClaimId("c1a"))
    heard = told(view)
    click(view, 0, x=10)
    assert model_of(view).rowCount() == 3
    assert heard == ["c1"]


def test_a_claim_folded_away_is_unfolded_when_it_becomes_current(view: ClaimList) -> None:
    model_of(view).set_folded(ClaimId("c1"), True)
    view.set_current(ClaimId("c1a"))
    assert view.selection_ids() == ["c1a"]


def test_home_and_end_go_to_the_first_and_the_last_claim(view: ClaimList) -> None:
    heard = told(view)
    press(view, Key.Key_End, Key.Key_Home)
    assert heard[-2:] == ["c3", "c1"]


def test_escape_asks_to_clear_the_filter_only_while_there_is_one(view: ClaimList, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(view.clear_requested):
        press(view, Key.Key_Escape)
    model_of(view).set_filter(OPEN)
    with qtbot.waitSignal(view.clear_requested):
        press(view, Key.Key_Escape)


def test_an_empty_list_says_what_to_do(view: ClaimList) -> None:
    model_of(view).set_filter(ClaimFilter(kinds=frozenset({ClaimKind.PLACE})))
    assert view.accessibleDescription() == NO_MATCH
    show_claims(model_of(view), [])
    assert view.accessibleDescription() == NO_CLAIMS


def test_an_empty_list_teaches_the_keys_that_act(view: ClaimList) -> None:
    show_claims(model_of(view), [])
    view.set_keys(["S", "1", "2", "3"])
    assert view.accessibleDescription() == (
        f"{NO_CLAIMS} Press S to select a sentence. "
        "Or judge the words you select: 1 supported, 2 disputed, 3 unverified."
    )
    view.set_keys(["S", "", "", ""])
    assert view.accessibleDescription() == f"{NO_CLAIMS} Press S to select a sentence."


def test_a_dense_list_has_one_line_a_row_and_keeps_the_current_claim_in_sight(view: ClaimList) -> None:
    show_claims(model_of(view), [a_claim(str(number)) for number in range(1, 40)])
    view.set_current(ClaimId("c30"))
    full = view.rowHeight(0)
    for is_dense in (True, False):
        view.set_dense(is_dense)
        assert (view.rowHeight(0) < full) is is_dense
        assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))


@pytest.mark.parametrize("x", [1, 22])
def test_what_folds_a_row_is_24_px_wide(view: ClaimList, x: int) -> None:
    click(view, 0, x=x)
    assert model_of(view).is_folded(ClaimId("c1"))


def test_where_no_claim_has_the_words_it_says_where_they_are_looked_for(view: ClaimList) -> None:
    model_of(view).set_filter(ClaimFilter(words="nothing like it"))
    assert view.accessibleDescription() == f"{NO_MATCH} {LOOKED_IN}"


def test_rows_grow_with_the_font(view: ClaimList) -> None:
    before = view.rowHeight(0)
    font = view.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    view.setFont(font)
    assert view.rowHeight(0) > before


def test_the_current_claim_stays_in_sight_when_letters_become_larger_or_smaller(view: ClaimList) -> None:
    show_claims(model_of(view), [a_claim(str(number)) for number in range(1, 80)])
    view.set_current(ClaimId("c60"))
    QTest.qWait(0)
    font = view.font()
    for factor in (1.5, 0.5):
        font.setPointSizeF(font.pointSizeF() * factor)
        view.setFont(font)
        QTest.qWait(0)
        assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))


def test_nothing_scrolls_sideways(view: ClaimList) -> None:
    view.resize(380, 300)
    QTest.qWait(0)
    assert view.horizontalScrollBar().maximum() == 0


def test_the_focus_is_seen_where_no_claim_is_the_current_one(view: ClaimList) -> None:
    view.setPalette(palette_of(LIGHT))
    show_claims(model_of(view), [])
    view.clearFocus()
    without = view.viewport().grab().toImage()
    view.setFocus()
    seen = view.viewport().grab().toImage()
    assert seen.pixelColor(2, 150).name() == QColor(LIGHT.focus).name() != without.pixelColor(2, 150).name()


def test_the_focus_moves_from_the_whole_list_to_the_first_row_gone_to(view: ClaimList, qtbot: QtBot) -> None:
    view.setPalette(palette_of(LIGHT))
    view.setFocus()
    qtbot.wait(1)
    view.set_current(ClaimId("c2"))
    assert view.viewport().grab().toImage().pixelColor(2, 250).name() != QColor(LIGHT.focus).name()


def test_the_current_claim_stays_in_sight_when_the_list_gets_lower(view: ClaimList, qtbot: QtBot) -> None:
    show_claims(model_of(view), [a_claim(str(number)) for number in range(1, 40)])
    view.set_current(ClaimId("c20"))
    qtbot.waitUntil(lambda: view.viewport().rect().contains(view.visualRect(view.currentIndex())))
    view.resize(600, 100)
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))
