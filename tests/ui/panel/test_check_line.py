"""The line that says how a quotation compares."""

from pytestqt.qtbot import QtBot

from factcheck.ui.panel.check_line import CheckLine


def test_it_keeps_the_room_of_what_it_said_until_it_begins_anew(qtbot: QtBot) -> None:
    line = CheckLine("check")
    qtbot.addWidget(line)
    one = line.heightForWidth(200)
    assert one >= line.fontMetrics().lineSpacing()
    line.say("Not in the quotation. " * 6)
    many = line.heightForWidth(200)
    assert many > one
    line.say("")
    assert (line.isVisible(), line.heightForWidth(200)) == (False, many)
    line.begin()
    assert line.heightForWidth(200) == one
