"""A drop-down of a few values."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factcheck.domain.records.claim import Risk
from factcheck.ui.widgets.choice_box import ChoiceBox


@pytest.fixture
def box(qtbot: QtBot) -> ChoiceBox:
    box = ChoiceBox("Risk", "risk", {None: "not said", Risk.CAREFUL: "careful", Risk.LEGAL: "legal"})
    qtbot.addWidget(box)
    box.show()
    return box


def test_showing_a_value_announces_nothing(box: ChoiceBox, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(box.chosen):
        box.show_value(Risk.LEGAL)
    assert box.currentText() == "Legal"


def test_a_key_chooses(box: ChoiceBox, qtbot: QtBot) -> None:
    with qtbot.waitSignal(box.chosen) as chosen:
        qtbot.keyClick(box, Qt.Key.Key_Down)
    assert chosen.args == [Risk.CAREFUL]


def test_the_wheel_changes_nothing(box: ChoiceBox) -> None:
    none, turn = QPoint(), QPoint(0, -120)
    no = Qt.KeyboardModifier.NoModifier
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        none,
        turn,
        Qt.MouseButton.NoButton,
        no,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, wheel)
    assert box.currentIndex() == 0
