"""The sheet on which an article is looked at before it is stored."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QListWidget, QPushButton

from factcheck.domain.records.article_draft import ArticleDraft, Piece, ReadOptions, assembled
from factcheck.domain.records.proof import BlockKind
from factcheck.ui.article.typography import Typography
from factcheck.ui.dialogs.import_facts import ImportFacts
from factcheck.ui.dialogs.import_sheet import ImportSheet

DRAFT = assembled([Piece(BlockKind.PARAGRAPH, "A bridge is opened.")], ArticleDraft("", (), headline="A bridge"))


@pytest.fixture
def sheet(qtbot):
    """A sheet that shows the second of three files."""
    made = ImportSheet(None, Typography("", 15))
    qtbot.addWidget(made)
    made.show_file(DRAFT, "bridge.docx", 2, 3, ReadOptions())
    made.show()
    yield made
    made.close()


def button(sheet, name):
    return sheet.findChild(QPushButton, name)


def test_it_says_which_file_it_is_and_where_among_the_others(sheet):
    assert sheet.findChild(QLabel, "import_name").text() == "bridge.docx"
    assert sheet.findChild(QLabel, "import_place").text() == "File 2 of 3"
    assert button(sheet, "take_all").text() == "Take in &all 2"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_takes_it_in_wherever_the_keyboard_is(sheet, qtbot, key):
    for widget in (sheet.findChild(QLineEdit, "import_headline"), sheet._texts._short.text):
        widget.setFocus()
        with qtbot.waitSignal(sheet.taken):
            qtbot.keyClick(widget, key)


def test_ctrl_enter_takes_it_in(sheet, qtbot):
    with qtbot.waitSignal(sheet.taken):
        qtbot.keyClick(
            sheet.findChild(QLineEdit, "import_date"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
        )


def test_esc_leaves_out_one_of_several_files(sheet, qtbot):
    with qtbot.waitSignal(sheet.skipped):
        qtbot.keyClick(sheet._texts._short.text, Qt.Key.Key_Escape)
    assert sheet.isVisible()
    assert button(sheet, "cancel_import").text() == "&Leave out the rest"


def test_esc_on_the_last_file_closes_the_sheet(sheet, qtbot):
    sheet.show_file(DRAFT, "bridge.docx", 3, 3, ReadOptions())
    with qtbot.waitSignal(sheet.rejected):
        qtbot.keyClick(sheet._texts._short.text, Qt.Key.Key_Escape)


def test_one_file_alone_has_no_buttons_for_others(sheet):
    sheet.show_file(DRAFT, "bridge.docx", 1, 1, ReadOptions())
    for name in ("take_all", "skip_file"):
        assert button(sheet, name).isHidden()
        assert not button(sheet, name).isEnabled()
    assert sheet.findChild(QLabel, "import_place").text() == ""


def test_while_something_is_read_nothing_can_be_taken_but_all_be_cancelled(sheet):
    sheet.show_waiting("Reading next.pdf …")
    assert not button(sheet, "take_in").isEnabled()
    assert button(sheet, "cancel_import").isEnabled()
    sheet.show_file(DRAFT, "next.pdf", 3, 3, ReadOptions())
    assert button(sheet, "take_in").isEnabled()


def test_refused_files_are_listed(sheet):
    sheet.show_refused(['"photo.jpg" is not a text.'])
    assert sheet.findChild(QLabel, "import_refused").text() == '"photo.jpg" is not a text.'
    sheet.show_refused([])
    assert sheet.findChild(QLabel, "import_refused").isHidden()


def test_the_fields_come_with_what_is_taken(sheet):
    sheet.findChild(QLineEdit, "import_byline").setText("Sam Reed")
    assert sheet.chosen().byline == "Sam Reed"
    assert sheet.chosen().text == DRAFT.text


def test_everything_has_a_name(sheet):
    kinds = (QAbstractButton, QComboBox, QLineEdit)
    controls = [one for kind in kinds for one in sheet.findChildren(kind) if not one.objectName().startswith("qt_")]
    assert all(one.accessibleName() and one.objectName() for one in controls)


@pytest.mark.parametrize("size", [(1024, 640), (700, 600), (480, 360)])
def test_in_a_small_window_nothing_is_cut_off(sheet, qtbot, size):
    sheet.resize(*size)
    qtbot.waitUntil(lambda: (sheet.width(), sheet.height()) == size)
    for one in sheet.findChildren(QPushButton):
        assert one.isHidden() or sheet.rect().contains(one.geometry())
    facts = sheet._facts
    assert facts.widget().width() <= facts.viewport().width()


PAGE = assembled(
    [Piece(BlockKind.HEADLINE, "Bridge opens"), Piece(BlockKind.PARAGRAPH, "A bridge is opened.")], ArticleDraft("", ())
)


@pytest.fixture
def offered(sheet):
    """The list of what the article leaves out of its page."""
    sheet.show_whole(PAGE)
    return sheet.findChild(QListWidget, "left_out_pieces")


def test_a_headline_that_is_added_is_said_and_stands_in_its_field(sheet, offered):
    offered.item(0).setCheckState(Qt.CheckState.Checked)
    assert sheet.findChild(QLineEdit, "import_headline").text() == "Bridge opens"
    assert sheet.findChild(ImportFacts).noticed == ["1 piece that was left out is added."]
    assert sheet.chosen().text == "Bridge opens\nA bridge is opened."
    offered.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert sheet.findChild(QLineEdit, "import_headline").text() == "A bridge"


def test_enter_in_the_list_of_pieces_takes_the_file_in(sheet, qtbot, offered):
    offered.setFocus()
    with qtbot.waitSignal(sheet.taken):
        qtbot.keyClick(offered, Qt.Key.Key_Return)
