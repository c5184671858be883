"""The bar over the claim list."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from factcheck.domain.records.claim import ClaimKind, Outcome, Risk
from factcheck.domain.records.ids import SourceId
from factcheck.domain.records.verdict import Status
from factcheck.domain.rules.claim_filter import ClaimFilter, ClaimOrder, Need
from factcheck.domain.rules.progress import Progress
from factcheck.ui.claims.chips import ClaimChip
from factcheck.ui.claims.filter_bar import ClaimFilterBar, FilterField
from factcheck.ui.claims.link_row import LinkRow
from factcheck.ui.widgets.quiet_button import QuietButton
from tests.claim_samples import a_claim

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def bar(qtbot: QtBot) -> ClaimFilterBar:
    bar = ClaimFilterBar()
    qtbot.addWidget(bar)
    bar.show()
    qtbot.waitExposed(bar)
    return bar


def tick(bar: ClaimFilterBar, menu: str, label: str) -> None:
    found = bar.findChild(QMenu, menu)
    assert isinstance(found, QMenu)
    found.aboutToShow.emit()
    next(action for action in found.actions() if action.text() == label).trigger()


def field(bar: ClaimFilterBar) -> QLineEdit:
    found = bar.findChild(QLineEdit, "filter_claims")
    assert isinstance(found, QLineEdit)
    return found


def test_every_control_has_a_name(bar: ClaimFilterBar) -> None:
    for kind in (QLineEdit, QComboBox, QPushButton, ClaimChip):
        for control in bar.findChildren(kind):
            assert isinstance(control, QWidget)
            assert control.accessibleName() or control.isHidden()
            assert control.objectName()


def test_everything_that_can_be_clicked_is_24_px_high_and_wide(bar: ClaimFilterBar) -> None:
    bar.show_counts(Progress({Status.SUPPORTED: 1}), {Need.EVIDENCE: 1})
    bar.show_links(Progress({Status.NOT_CHECKED: 1}), [a_claim("1")])
    QTest.keyClicks(field(bar), "x")
    for kind in (QLineEdit, QComboBox, QPushButton, ClaimChip):
        for control in bar.findChildren(kind):
            assert isinstance(control, QWidget)
            assert control.isHidden() or min(control.width(), control.height()) >= 24


def test_the_field_is_called_filter_claims(bar: ClaimFilterBar) -> None:
    assert field(bar).accessibleName() == "Filter claims"
    assert field(bar).placeholderText() == "Filter…"


def test_the_order_has_a_name(bar: ClaimFilterBar) -> None:
    order = bar.findChild(QComboBox, "sort_claims")
    assert isinstance(order, QComboBox)
    assert (order.accessibleName(), order.toolTip()) == ("Sort", "Sort")


def test_every_key_is_told(bar: ClaimFilterBar) -> None:
    heard: list[ClaimFilter] = []
    bar.filter_changed.connect(heard.append)
    QTest.keyClicks(field(bar), "be ")
    assert [one.words for one in heard] == ["b", "be"]


def test_chips_words_and_ticks_are_one_filter(bar: ClaimFilterBar) -> None:
    bar.offer(["Mara Lind"], ["Ada Low"], {SourceId("s"): "Minutes"})
    QTest.keyClicks(field(bar), "beijing")
    chip = bar.findChild(ClaimChip, "show_disputed")
    assert isinstance(chip, ClaimChip)
    chip.click()
    tick(bar, "filter_kind", "Allegation")
    tick(bar, "filter_risk", "Legal")
    tick(bar, "filter_judged_by", "Mara Lind")
    tick(bar, "filter_speaker", "Ada Low")
    tick(bar, "filter_source", "Minutes")
    assert bar.filter() == ClaimFilter(
        statuses=frozenset({Status.DISPUTED}),
        words="beijing",
        kinds=frozenset({ClaimKind.ALLEGATION}),
        risks=frozenset({Risk.LEGAL}),
        people=frozenset({"Mara Lind"}),
        speakers=frozenset({"Ada Low"}),
        sources=frozenset({SourceId("s")}),
    )


def test_the_button_says_how_many_further_filters_are_on(bar: ClaimFilterBar) -> None:
    tick(bar, "filter_kind", "Allegation")
    tick(bar, "filter_kind", "Denial")
    button = bar.findChild(QPushButton, "more_filters")
    assert isinstance(button, QPushButton)
    assert button.text() == "More (2)"


def test_clear_is_told_once(bar: ClaimFilterBar) -> None:
    QTest.keyClicks(field(bar), "x")
    tick(bar, "filter_kind", "Allegation")
    heard: list[ClaimFilter] = []
    bar.filter_changed.connect(heard.append)
    bar.clear()
    assert heard == [ClaimFilter()]


def test_escape_in_the_field_clears_the_words_and_gives_the_focus_back(bar: ClaimFilterBar, qtbot: QtBot) -> None:
    QTest.keyClicks(field(bar), "x")
    with qtbot.waitSignals([bar.left, bar.filter_changed]):
        QTest.keyClick(field(bar), Qt.Key.Key_Escape)
    assert bar.filter().is_empty


def test_a_person_who_is_gone_is_asked_for_no_more(bar: ClaimFilterBar, qtbot: QtBot) -> None:
    bar.offer(["Mara Lind", "Ann"], [], {})
    tick(bar, "filter_judged_by", "Ann")
    with qtbot.waitSignal(bar.filter_changed):
        bar.offer(["Mara Lind"], [], {})
    assert bar.filter().is_empty


def test_the_order_chosen_is_told(bar: ClaimFilterBar, qtbot: QtBot) -> None:
    combo = bar.findChild(QComboBox, "sort_claims")
    assert isinstance(combo, QComboBox)
    with qtbot.waitSignal(bar.order_changed) as changed:
        combo.setCurrentText("Risk")
    assert changed.args == [ClaimOrder.RISK]
    assert bar.order() is ClaimOrder.RISK


def test_the_field_takes_the_focus_with_its_words_selected(bar: ClaimFilterBar) -> None:
    QTest.keyClicks(field(bar), "beijing")
    bar.focus_words()
    assert field(bar).selectedText() == "beijing"


def test_it_fits_a_column_of_380(bar: ClaimFilterBar) -> None:
    assert bar.minimumSizeHint().width() <= 380


def test_the_decision_about_the_copy_is_a_filter_with_counts(bar: ClaimFilterBar, qtbot: QtBot) -> None:
    bar.show_links(Progress({Status.DISPUTED: 3}, {Outcome.CHANGE: 2}), [])
    with qtbot.waitSignal(bar.filter_changed) as told:
        tick(bar, "filter_in_the_copy", "Needs a change (2)")
    assert told.args == [ClaimFilter(outcomes=frozenset({Outcome.CHANGE}))]
    bar.clear()
    assert bar.filter().is_empty


def links(bar: ClaimFilterBar, name: str) -> LinkRow:
    found = bar.findChild(LinkRow, name)
    assert isinstance(found, LinkRow)
    return found


def test_what_is_left_to_do_is_counted_in_links_that_show_those_claims_alone(bar: ClaimFilterBar) -> None:
    bar.resize(900, 200)
    bar.show_counts(Progress({Status.DISPUTED: 3}), {Need.EVIDENCE: 2, Need.ANSWER: 1, Need.OPEN: 0})
    bar.show_links(Progress({}), [])
    row = links(bar, "left_to_do")
    assert [link.words for link in row.shown()] == ["2 lacking evidence", "1 waiting for an answer"]
    QTest.keyClicks(field(bar), "x")
    evidence = row.findChild(QuietButton, "left_to_do_1")
    assert isinstance(evidence, QuietButton)
    evidence.click()
    assert bar.filter() == ClaimFilter(needs=frozenset({Need.EVIDENCE}))
    assert (evidence.isChecked(), field(bar).text()) == (True, "")
    evidence.click()
    assert bar.filter().is_empty
    assert not evidence.isChecked()


def test_a_filter_is_chosen_by_chip_and_link_and_not_by_words(bar: ClaimFilterBar, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(bar.chosen):
        QTest.keyClicks(field(bar), "x")
    with qtbot.waitSignal(bar.chosen):
        bar.show_needing(Need.AGAIN)
    chip = bar.findChild(ClaimChip, "show_supported")
    assert isinstance(chip, ClaimChip)
    with qtbot.waitSignal(bar.chosen):
        chip.click()


def test_a_need_that_is_asked_for_keeps_its_link_when_nothing_has_it_any_more(bar: ClaimFilterBar) -> None:
    bar.show_needing(Need.AGAIN)
    bar.show_counts(Progress({}), {})
    bar.show_links(Progress({}), [])
    assert [link.words for link in links(bar, "left_to_do").shown()] == ["0 to look at again"]


def test_what_is_needed_is_counted_in_the_menu_too(bar: ClaimFilterBar) -> None:
    bar.show_counts(Progress({}), {Need.AGAINST: 4})
    bar.show_links(Progress({}), [])
    tick(bar, "filter_needs", "Evidence speaks against claim or verdict: 4")
    assert bar.filter().needs == {Need.AGAINST}


def test_how_far_one_is_stands_before_links_to_what_comes_next(bar: ClaimFilterBar, qtbot: QtBot) -> None:
    bar.resize(600, 200)
    claims = [a_claim("9a"), a_claim("18")]
    bar.show_links(Progress({Status.NOT_CHECKED: 2, Status.SUPPORTED: 5, Status.NOT_NEEDED: 3}), claims)
    assert bar.next.words == "5 of 7 judged. Next to check:"
    assert [(link.words, link.name) for link in bar.next.shown()] == [
        ("9a", "Go to claim 9a: Not checked"),
        ("18", "Go to claim 18: Not checked"),
    ]
    second = bar.findChild(QuietButton, "next_to_check_2")
    assert isinstance(second, QuietButton)
    with qtbot.waitSignal(bar.next.followed) as followed:
        second.click()
    assert followed.args == ["c18"]


def test_where_nothing_is_left_to_judge_no_link_is_promised(bar: ClaimFilterBar) -> None:
    bar.show_links(Progress({Status.SUPPORTED: 5}), [])
    assert bar.next.words == "5 of 5 judged."
    bar.show_links(Progress({}), [])
    assert bar.next.isHidden()


def test_what_is_judged_and_what_is_open_is_explained(bar: ClaimFilterBar) -> None:
    progress = Progress({Status.SUPPORTED: 5, Status.NOT_CHECKED: 2}, open=3, waiting=1)
    bar.show_counts(progress, {Need.OPEN: 3})
    bar.show_links(progress, [])
    told = "3 open (2 to judge, 1 only waiting for an answer)"
    assert (
        bar.findChild(QLabel, "next_to_check_words").toolTip() == f"5 of 7 judged: 5 supported, 2 not checked, {told}"
    )
    assert links(bar, "left_to_do").shown()[0].name == told


def test_a_chip_asks_for_what_was_cut_and_all_for_every_claim_again(bar: ClaimFilterBar) -> None:
    bar.show_counts(Progress({Status.SUPPORTED: 5}, cut=1), {})
    chips = {one.accessibleName(): one for one in bar.findChildren(ClaimChip)}
    chips["Show cut from the text"].click()
    assert bar.filter() == ClaimFilter(are_cut=True)
    chips["Show all"].click()
    assert bar.filter() == ClaimFilter()


def test_escape_in_the_field_clears_every_filter(bar: ClaimFilterBar) -> None:
    tick(bar, "filter_kind", "Opinion")
    assert bar.filter() != ClaimFilter()
    QTest.keyClick(field(bar), Qt.Key.Key_Escape)
    assert bar.filter() == ClaimFilter()


@pytest.fixture
def filter_field(qtbot: QtBot) -> FilterField:
    filter_field = FilterField()
    qtbot.addWidget(filter_field)
    filter_field.show()
    QTest.keyClicks(filter_field, "beijing")
    return filter_field


def test_escape_empties_it_asks_for_every_claim_and_leaves(filter_field: FilterField, qtbot: QtBot) -> None:
    with qtbot.waitSignals([filter_field.left, filter_field.clear_requested]):
        QTest.keyClick(filter_field, Qt.Key.Key_Escape)
    assert filter_field.text() == ""


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Down])
def test_enter_and_down_leave_with_the_words_kept(filter_field: FilterField, qtbot: QtBot, key: Qt.Key) -> None:
    with qtbot.waitSignal(filter_field.left):
        QTest.keyClick(filter_field, key)
    assert filter_field.text() == "beijing"


def test_escape_is_not_a_shortcut_of_the_window_here(filter_field: FilterField) -> None:
    event = QKeyEvent(QKeyEvent.Type.ShortcutOverride, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    event.ignore()
    filter_field.event(event)
    assert event.isAccepted()


def test_undo_is_left_to_the_window_when_nothing_was_typed(qtbot: QtBot) -> None:
    filter_field = FilterField()
    qtbot.addWidget(filter_field)
    held = Qt.KeyboardModifier.ControlModifier
    event = QKeyEvent(QKeyEvent.Type.ShortcutOverride, Qt.Key.Key_Z, held)
    filter_field.event(event)
    assert not event.isAccepted()
