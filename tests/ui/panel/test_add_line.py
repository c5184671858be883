"""The line that stands for what is absent."""

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from factcheck.ui.app.actions import TABLE
from factcheck.ui.panel.add_line import AddLine


def buttons(line: AddLine) -> dict[str, QPushButton]:
    return {one.objectName().removeprefix("add_"): one for one in line.findChildren(QPushButton)}


def test_each_button_asks_for_an_action_of_the_table(qtbot: QtBot) -> None:
    line = AddLine()
    qtbot.addWidget(line)
    for name, button in buttons(line).items():
        with qtbot.waitSignal(line.requested) as asked:
            button.click()
        assert asked.args == [name]
        assert name in {entry.name for entry in TABLE}
        assert button.accessibleName()


def test_what_is_shown_already_is_left_out(qtbot: QtBot) -> None:
    line = AddLine()
    qtbot.addWidget(line)
    line.leave_out({"denial"})
    assert buttons(line)["denial"].isHidden()
    assert not buttons(line)["split"].isHidden()
