"""The list of what can be erased."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from factcheck.domain.records.erasure import Erasable
from factcheck.domain.records.kinds import QUESTION
from factcheck.ui.dialogs.erasing import ErasableDialog


def test_a_question_and_who_answered_it_stand_apart(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = ErasableDialog(window)
    question = Erasable((QUESTION.entity, "1"), ("On Wednesday?", "", "Ruth Ansell"), {}, "2")
    dialog.show_erasable([question], None, None)
    shown = dialog.table.item(0, 0)
    assert shown is not None
    assert shown.text() == "On Wednesday? · Ruth Ansell"
