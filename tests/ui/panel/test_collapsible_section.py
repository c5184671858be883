"""A section that folds, and the line for those not there yet."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from factcheck.ui.app.action_table import TABLE
from factcheck.ui.panel.body import ADD_WORDS
from factcheck.ui.panel.collapsible_section import AddLine, CollapsibleSection


@pytest.fixture
def section(qtbot: QtBot) -> CollapsibleSection:
    section = CollapsibleSection("Details", "details", QLabel("inside"))
    qtbot.addWidget(section)
    return section


def inside(section: CollapsibleSection) -> QLabel:
    return section.findChildren(QLabel)[0]


def test_it_is_folded_at_first(section: CollapsibleSection) -> None:
    assert not inside(section).isVisibleTo(section)


def test_enter_on_its_title_unfolds_it(section: CollapsibleSection, qtbot: QtBot) -> None:
    with qtbot.waitSignal(section.head.toggled) as unfolded:
        qtbot.keyClick(section.findChildren(QPushButton)[0], Qt.Key.Key_Return)
    assert unfolded.args == [True]
    assert inside(section).isVisibleTo(section)


def test_what_is_inside_is_told_in_short(section: CollapsibleSection) -> None:
    section.head.show_summary("number · legal")
    assert section.findChildren(QPushButton)[0].accessibleDescription() == "number · legal"


def buttons(line: AddLine) -> dict[str, QPushButton]:
    return {one.objectName().removeprefix("add_"): one for one in line.findChildren(QPushButton)}


def test_each_button_asks_for_an_action_of_the_table(qtbot: QtBot) -> None:
    line = AddLine(ADD_WORDS)
    qtbot.addWidget(line)
    for name, button in buttons(line).items():
        with qtbot.waitSignal(line.requested) as asked:
            button.click()
        assert asked.args == [name]
        assert name in {entry.name for entry in TABLE}
        assert button.accessibleName()


def test_what_is_shown_already_is_left_out(qtbot: QtBot) -> None:
    line = AddLine(ADD_WORDS)
    qtbot.addWidget(line)
    line.leave_out({"denial"})
    assert buttons(line)["denial"].isHidden()
    assert not buttons(line)["split"].isHidden()
