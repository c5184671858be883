"""The drop-down of what a denial may deny."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from factcheck.ui.panel.target_box import WORDS, TargetBox
from tests.claim_samples import a_claim


def test_a_digit_jumps_to_a_number_and_enter_goes_on(qtbot: QtBot) -> None:
    box = TargetBox()
    qtbot.addWidget(box)
    box.offer_claims([a_claim("3"), a_claim("7a")], with_words=True)
    box.show()
    qtbot.keyClick(box, Qt.Key.Key_7)
    assert box.value == "c7a"
    with qtbot.waitSignal(box.entered):
        qtbot.keyClick(box, Qt.Key.Key_Return)


def test_words_are_offered_only_where_a_target_may_be_made(qtbot: QtBot) -> None:
    box = TargetBox()
    qtbot.addWidget(box)
    assert box.offers(WORDS)
    box.offer_claims([], with_words=False)
    assert not box.offers(WORDS)
    assert box.value is None
