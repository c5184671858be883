"""The row of chips."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factcheck.domain.records.verdict import Status
from factcheck.domain.rules.progress import Progress
from factcheck.ui.claims.chips import ClaimChip, ClaimChips

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

COUNTS = Progress(
    {
        Status.NOT_CHECKED: 9,
        Status.SUPPORTED: 22,
        Status.DISPUTED: 3,
        Status.UNVERIFIED: 6,
        Status.NOT_NEEDED: 1,
    }
)
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def chips(qtbot: QtBot) -> ClaimChips:
    chips = ClaimChips()
    qtbot.addWidget(chips)
    chips.show_counts(COUNTS, without_evidence=2)
    chips.resize(900, 30)
    chips.show()
    qtbot.waitExposed(chips)
    return chips


def chip(chips: ClaimChips, name: str) -> ClaimChip:
    return next(one for one in chips.findChildren(ClaimChip) if one.accessibleName() == name)


def click(chips: ClaimChips, name: str, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.mouseClick(chip(chips, name), Qt.MouseButton.LeftButton, held)


def test_each_chip_has_its_count_and_all_has_the_sum(chips: ClaimChips) -> None:
    assert chip(chips, "Show all").text() == "All 41"
    assert chip(chips, "Show not checked").text() == "Not checked 9"
    assert chip(chips, "Show unverified").text() == "Unverified 6"


def test_all_are_the_sum_of_the_others_which_have_a_chip_for_claims_that_were_cut(
    chips: ClaimChips, qtbot: QtBot
) -> None:
    cut = chip(chips, "Show cut from the text")
    assert cut.isHidden()
    chips.show_counts(Progress({Status.SUPPORTED: 7, Status.NOT_CHECKED: 2}, cut=1))
    assert (cut.isHidden(), cut.text()) == (False, "Cut 1")
    assert chip(chips, "Show all").text() == "All 10"
    with qtbot.waitSignal(chips.changed):
        click(chips, "Show cut from the text")
    assert (chips.statuses(), chips.are_cut) == (frozenset(), True)


def test_supported_without_evidence_is_said_at_the_count(chips: ClaimChips) -> None:
    assert "Supported or disputed, lacking evidence: 2" in chip(chips, "Show supported").accessibleDescription()


def test_verdicts_on_other_words_have_a_chip_where_there_are_any(chips: ClaimChips) -> None:
    changed = chip(chips, "Show changed since")
    assert changed.isHidden()
    chips.show_counts(Progress({**COUNTS.counts, Status.STALE: 1}))
    assert (changed.isHidden(), changed.text()) == (False, "Changed since 1")


def test_a_click_shows_one_status_alone(chips: ClaimChips, qtbot: QtBot) -> None:
    with qtbot.waitSignal(chips.changed):
        click(chips, "Show supported")
    assert chips.statuses() == {Status.SUPPORTED}
    click(chips, "Show disputed")
    assert chips.statuses() == {Status.DISPUTED}
    assert chip(chips, "Show disputed").isChecked()
    assert not chip(chips, "Show all").isChecked()


@pytest.mark.parametrize("again", ["Show supported", "Show all"])
def test_a_second_click_or_all_clears(chips: ClaimChips, again: str) -> None:
    click(chips, "Show supported")
    click(chips, again)
    assert chips.statuses() == frozenset()
    assert chip(chips, "Show all").isChecked()


def test_shift_click_adds_and_takes_away(chips: ClaimChips) -> None:
    click(chips, "Show supported")
    click(chips, "Show unverified", SHIFT)
    assert chips.statuses() == {Status.SUPPORTED, Status.UNVERIFIED}
    click(chips, "Show supported", SHIFT)
    assert chips.statuses() == {Status.UNVERIFIED}


def test_all_chips_on_is_all(chips: ClaimChips) -> None:
    for name in ("supported", "disputed", "unverified", "not checked", "no verdict needed"):
        click(chips, f"Show {name}", SHIFT)
    assert chips.statuses() == frozenset()


def test_the_arrows_move_along_and_space_toggles(chips: ClaimChips) -> None:
    chip(chips, "Show all").setFocus()
    QTest.keyClick(chip(chips, "Show all"), Qt.Key.Key_Right)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert chips.statuses() == {Status.NOT_CHECKED}
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_End)
    assert QApplication.focusWidget() is chip(chips, "Show no verdict needed")


def test_tab_stops_once_in_the_row(chips: ClaimChips) -> None:
    chip(chips, "Show all").setFocus()
    QTest.keyClick(chip(chips, "Show all"), Qt.Key.Key_Right)
    stops = [one for one in chips.findChildren(ClaimChip) if one.focusPolicy() is Qt.FocusPolicy.TabFocus]
    assert stops == [chip(chips, "Show not checked")]


def test_a_click_leaves_the_focus_where_it_is(chips: ClaimChips) -> None:
    click(chips, "Show supported")
    assert not chip(chips, "Show supported").hasFocus()


def test_words_go_first_where_they_matter_least(chips: ClaimChips, qtbot: QtBot) -> None:
    widths = {}
    for room in (900, 560, 340):
        chips.resize(room, 30)
        qtbot.wait(1)
        widths[room] = [one.sizeHint().width() for one in chips.findChildren(ClaimChip) if not one.isHidden()]
        assert sum(widths[room]) + 25 <= room
    assert widths[900][1] == widths[560][1] > widths[340][1]
    assert widths[900][5] > widths[560][5]


def test_words_go_from_the_last_chip_to_the_first(chips: ClaimChips, qtbot: QtBot) -> None:
    for room in range(900, 300, -40):
        chips.resize(room, 30)
        qtbot.wait(1)
        shown = [one for one in chips.findChildren(ClaimChip) if not one.isHidden()]
        speaking = [one.sizeHint().width() >= one.bare_width + one.word_width for one in shown[1:]]
        assert speaking == sorted(speaking, reverse=True)


def test_chips_are_fitted_anew_only_where_another_count_takes_other_room(
    chips: ClaimChips, monkeypatch: pytest.MonkeyPatch
) -> None:
    fitted: list[int] = []
    monkeypatch.setattr(ClaimChips, "_fit", lambda _self: fitted.append(1))
    for disputed, times in ((1, 0), (2, 0), (1000, 1), (1000, 1)):
        chips.show_counts(Progress({**COUNTS.counts, Status.DISPUTED: disputed}))
        assert len(fitted) == times
