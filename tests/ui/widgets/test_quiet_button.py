"""A button without a box."""

from pytestqt.qtbot import QtBot

from factcheck.ui.widgets.quiet_button import QuietButton


def test_its_key_stands_in_the_tool_tip_and_not_in_its_name(qtbot: QtBot) -> None:
    button = QuietButton("Evidence", "more_evidence", key="E", icon_name="plus")
    qtbot.addWidget(button)
    assert (button.accessibleName(), button.toolTip()) == ("Evidence", "Evidence (E)")


def test_the_key_is_dropped_where_there_is_no_room(qtbot: QtBot) -> None:
    button = QuietButton("Save evidence", "save", key="Ctrl+Enter")
    qtbot.addWidget(button)
    assert button.minimumSizeHint().width() < button.sizeHint().width()


def test_another_word_goes_into_its_name(qtbot: QtBot) -> None:
    button = QuietButton("Evidence", "more_evidence", key="E")
    qtbot.addWidget(button)
    button.set_word("Go on with evidence")
    assert (button.text(), button.accessibleName()) == ("Go on with evidence", "Go on with evidence")


def test_its_words_stay_in_the_middle_where_the_key_is_dropped(qtbot: QtBot) -> None:
    button = QuietButton("Save", "save", key="Ctrl+Enter", filled=True)
    qtbot.addWidget(button)
    button.resize(button.sizeHint().width() - 1, button.sizeHint().height())
    image = button.grab().toImage()
    middle = range(button.height() // 2 - 4, button.height() // 2 + 5)
    ground = image.pixelColor(4, middle[0])
    inked = [x for x in range(4, image.width() - 4) if any(image.pixelColor(x, y) != ground for y in middle)]
    assert abs(inked[0] - (image.width() - 1 - inked[-1])) <= 3


def test_the_main_one_is_filled_only_while_it_can_be_pressed(qtbot: QtBot) -> None:
    button = QuietButton("Save", "save", filled=True)
    qtbot.addWidget(button)
    filled = button.grab().toImage().pixelColor(8, 8)
    button.setEnabled(False)
    assert button.grab().toImage().pixelColor(8, 8) == button.palette().color(button.backgroundRole()) != filled
