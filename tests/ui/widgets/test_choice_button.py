"""Buttons for an answer, alone and in a row."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QLayout
from pytestqt.qtbot import QtBot

from factcheck.domain.records.evidence import Stance
from factcheck.domain.records.verdict import Status
from factcheck.ui.widgets.choice_button import ChoiceButton, ChoiceLabel, ChoiceRow, VerdictButton
from factcheck.ui.widgets.theme import tokens_of
from factcheck.ui.widgets.told_check import show_check

DISPUTED = ChoiceLabel("Disputed", "status-disputed", "2", Status.DISPUTED)


def test_a_click_on_a_verdict_does_not_make_it_look_chosen(qtbot: QtBot) -> None:
    button = VerdictButton(DISPUTED, "verdict_disputed")
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not button.isChecked()


def test_whether_it_is_the_answer_is_a_state_and_its_description_keeps_the_key(qtbot: QtBot) -> None:
    button = VerdictButton(DISPUTED, "verdict_disputed")
    qtbot.addWidget(button)
    heard = QAccessible.queryAccessibleInterface(button)
    for chosen in (True, False):
        show_check(button, chosen)
        assert (heard.state().checkable, heard.state().checked) == (True, chosen)
        assert "2" in heard.text(QAccessible.Text.Description)


def test_its_accessible_name_is_the_word_alone(qtbot: QtBot) -> None:
    button = VerdictButton(DISPUTED, "verdict_disputed")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Disputed"


def test_a_chosen_verdict_looks_different_in_grey_too(qtbot: QtBot) -> None:
    button = VerdictButton(DISPUTED, "verdict_disputed")
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    plain = button.grab().toImage().convertToFormat(button.grab().toImage().Format.Format_Grayscale8)
    show_check(button, True)
    assert button.grab().toImage().convertToFormat(plain.format()) != plain


def colour_at(button: VerdictButton, left: int) -> str:
    return button.grab().toImage().pixelColor(left, button.height() // 2).name().upper()


def test_the_chosen_one_is_filled_in_its_colour_and_the_ring_of_the_keyboard_lies_outside(qtbot: QtBot) -> None:
    button = VerdictButton(DISPUTED, "verdict_disputed")
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    tokens = tokens_of(button)
    assert colour_at(button, 5) != tokens.foreground[Status.DISPUTED]
    show_check(button, True)
    assert colour_at(button, 5) == tokens.foreground[Status.DISPUTED]
    with qtbot.waitActive(button):
        button.show()
    button.setFocus()
    assert (colour_at(button, 2), colour_at(button, 5)) == (tokens.focus, tokens.foreground[Status.DISPUTED])


def test_a_word_without_room_beside_its_icon_stands_under_it_shorter_where_it_can_be(qtbot: QtBot) -> None:
    button = VerdictButton(ChoiceLabel("No verdict needed", "status-not_needed", "4", short="Not needed"), "none")
    qtbot.addWidget(button)
    wide, narrow = button.sizeHint().width(), button.minimumSizeHint().width()
    assert narrow < wide
    assert button.heightForWidth(narrow) > button.heightForWidth(wide)
    assert button.accessibleName() == "No verdict needed"


def test_the_word_wraps_where_it_is_too_long(qtbot: QtBot) -> None:
    button = ChoiceButton(ChoiceLabel("Looked, found nothing", "stance-searched"), "searched")
    qtbot.addWidget(button)
    least = button.minimumSizeHint().width()
    assert least < button.sizeHint().width()
    assert button.heightForWidth(least) > button.heightForWidth(button.sizeHint().width())


def test_all_of_a_choice_can_be_clicked(qtbot: QtBot) -> None:
    button = ChoiceButton(ChoiceLabel("Primary"), "primary")
    qtbot.addWidget(button)
    button.resize(200, 40)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=button.rect().bottomRight())
    assert button.isChecked()


@pytest.fixture
def row(qtbot: QtBot) -> ChoiceRow[Stance]:
    row: ChoiceRow[Stance] = ChoiceRow("What it says", "stance", {one: ChoiceLabel(one.value) for one in Stance})
    qtbot.addWidget(row)
    with qtbot.waitActive(row):
        row.show()
    row.choose(Stance.SUPPORTS)
    return row


def test_all_words_of_a_control_stand_under_their_icons_where_one_of_them_has_no_room_beside_its_own(
    qtbot: QtBot,
) -> None:
    words = ("One", "Two", "Three", "One that needs far more room")
    row: ChoiceRow[str] = ChoiceRow("Number", "number", {one: ChoiceLabel(one, "paper-clip") for one in words})
    qtbot.addWidget(row)
    row.choose("One")
    row.show()
    roomy = row.findChild(ChoiceButton, "number_1")
    narrow = row.findChild(ChoiceButton, "number_3")
    assert isinstance(roomy, ChoiceButton)
    assert isinstance(narrow, ChoiceButton)
    row.resize(row.sizeHint())
    beside = left_of_ink(roomy)
    width = narrow.minimumSizeHint().width() + roomy.sizeHint().width()
    row.resize(width, row.heightForWidth(width))
    assert roomy.width() >= roomy.sizeHint().width()
    assert narrow.width() < narrow.sizeHint().width()
    assert left_of_ink(roomy) > beside


def left_of_ink(button: ChoiceButton) -> int:
    """How far from its left edge a button begins to be drawn on, its frame aside."""
    picture = button.grab().toImage()
    inside = range(4, picture.height() - 4)
    ground = picture.pixel(4, 4)
    return next(x for x in range(4, picture.width()) if any(picture.pixel(x, y) != ground for y in inside))


@pytest.mark.parametrize("width", [300, 2000])
def test_left_and_right_go_through_all_rows_of_choices(qtbot: QtBot, row: ChoiceRow[Stance], width: int) -> None:
    row.resize(width, row.heightForWidth(width))
    row.setFocus()
    seen = []
    for _step in Stance:
        seen.append(row.value)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert seen == list(Stance)
    assert row.value == Stance.SUPPORTS
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left)
    assert row.value == list(Stance)[-1]


def test_one_after_the_other_is_chosen_and_behind_the_last_the_first(row: ChoiceRow[Stance]) -> None:
    chosen = []
    for _step in Stance:
        chosen.append((row.value, row.chosen_word))
        row.choose_next()
    assert chosen == [(one, one.value) for one in Stance]
    assert row.value == Stance.SUPPORTS


def test_it_gives_back_what_was_chosen(row: ChoiceRow[Stance]) -> None:
    row.choose(Stance.SEARCHED)
    assert row.value is Stance.SEARCHED


def test_the_focus_goes_to_the_chosen_one_and_arrows_move_on(row: ChoiceRow[Stance], qtbot: QtBot) -> None:
    row.setFocus()
    qtbot.keyClick(row.findChildren(ChoiceButton)[0], Qt.Key.Key_Right)
    assert row.value is Stance.CONTRADICTS
    assert row.findChildren(ChoiceButton)[1].hasFocus()


def test_tab_comes_to_the_choice_shown_whichever_was_chosen_by_keys_before(
    row: ChoiceRow[Stance], qtbot: QtBot
) -> None:
    row.setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert row.value is Stance.CONTRADICTS
    row.choose(Stance.SUPPORTS)
    assert [one for one, button in row._buttons.items() if button.focusPolicy() & Qt.FocusPolicy.TabFocus] == [
        Stance.SUPPORTS
    ]


def test_what_is_chosen_stands_over_the_row_for_people_too(row: ChoiceRow[Stance]) -> None:
    (label,) = row.findChildren(QLabel)
    assert label.text() == "What it says"
    assert label.buddy() is row


def test_the_frame_of_a_control_stays_while_its_layout_waits_to_be_done_anew(row: ChoiceRow[Stance]) -> None:
    row.resize(400, 80)
    before = row.grab().toImage()
    layout = row.layout()
    assert layout is not None
    for one in (layout, *layout.findChildren(QLayout)):
        one.invalidate()
    assert row.grab().toImage() == before
