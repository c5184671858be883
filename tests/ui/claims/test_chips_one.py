"""One chip of the claim filter."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from factcheck.domain.records.verdict import Status
from factcheck.ui.claims.chips import ALL, ClaimChip, Shown
from factcheck.ui.widgets.theme import CONTRAST, DARK, LIGHT, Tokens, palette_of
from factcheck.ui.widgets.told_check import show_check
from tests.ui.widgets.test_theme import contrast

THEMES = pytest.mark.parametrize("tokens", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])


@pytest.fixture
def chip(qtbot: QtBot) -> ClaimChip:
    chip = ClaimChip(Status.UNVERIFIED)
    qtbot.addWidget(chip)
    chip.show_count(6)
    chip.show()
    return chip


@pytest.mark.parametrize(
    ("status", "name"),
    [
        (ALL, "Show all"),
        (Status.SUPPORTED, "Show supported"),
        (Status.DISPUTED, "Show disputed"),
        (Status.UNVERIFIED, "Show unverified"),
        (Status.NOT_CHECKED, "Show not checked"),
        (Status.NOT_NEEDED, "Show no verdict needed"),
    ],
)
def test_its_name_says_what_it_shows(qtbot: QtBot, status: Shown, name: str) -> None:
    chip = ClaimChip(status)
    qtbot.addWidget(chip)
    assert chip.accessibleName() == name


def test_the_count_is_read_out_and_the_word_stands_in_the_tooltip(chip: ClaimChip) -> None:
    assert chip.accessibleDescription() == "6 claims"
    assert chip.toolTip().startswith("Unverified: 6")


def test_it_is_narrower_without_its_word(chip: ClaimChip) -> None:
    wide = chip.sizeHint().width()
    chip.set_speaking(False)
    assert chip.sizeHint().width() < wide


def test_a_press_does_not_switch_it_by_itself(chip: ClaimChip, qtbot: QtBot) -> None:
    with qtbot.waitSignal(chip.picked) as picked:
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert picked.args == [False]
    assert not chip.isChecked()


def test_shift_adds_by_mouse_and_by_keyboard(chip: ClaimChip, qtbot: QtBot) -> None:
    shift = Qt.KeyboardModifier.ShiftModifier
    with qtbot.waitSignal(chip.picked) as picked:
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton, shift)
    assert picked.args == [True]
    with qtbot.waitSignal(chip.picked) as picked:
        QTest.keyClick(chip, Qt.Key.Key_Space, shift)
    assert picked.args == [True]


@pytest.mark.parametrize("checked", [True, False])
def test_it_draws_itself_on_and_off(chip: ClaimChip, checked: bool) -> None:
    show_check(chip, checked)
    picture = chip.grab().toImage()
    assert len({picture.pixel(x, picture.height() // 2) for x in range(picture.width())}) > 3


def column(chip: ClaimChip, count: int = 6) -> list[str]:
    """The first colours of its middle line, from its edge inwards."""
    picture = chip.grab().toImage()
    return [picture.pixelColor(x, picture.height() // 2).name() for x in range(count)]


@THEMES
@pytest.mark.parametrize("checked", [True, False])
def test_its_edge_stands_out_from_the_panel(chip: ClaimChip, tokens: Tokens, checked: bool) -> None:
    chip.clearFocus()
    chip.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    chip.setPalette(palette_of(tokens))
    show_check(chip, checked)
    assert contrast(column(chip)[0], tokens.panel) >= 3


@THEMES
def test_a_choice_is_filled_and_the_keyboard_is_a_ring_outside_of_it(chip: ClaimChip, tokens: Tokens) -> None:
    chip.clearFocus()
    chip.setPalette(palette_of(tokens))
    show_check(chip, True)
    filled = column(chip, 3)[2]
    assert filled == QColor(tokens.tint.get(Status.UNVERIFIED, tokens.selected)).name()
    chip.activateWindow()
    chip.setFocus()
    ring, free = column(chip)[:2], column(chip)[2:4]
    assert ring == [QColor(tokens.focus).name()] * 2
    assert not {*free} & {filled, *ring}
    assert column(chip, 8)[6] == filled
