"""The dialog that hands out the report."""

from PySide6.QtWidgets import QCheckBox, QRadioButton

from factcheck.services.opening import desk_in_memory
from factcheck.ui.report_dialog import ReportDialog


def made(qtbot, articles=1):
    dialog = ReportDialog(None, desk_in_memory().reports.formats, "A bridge", articles)
    qtbot.addWidget(dialog)
    return dialog


def test_every_format_says_whom_it_is_for(qtbot):
    dialog = made(qtbot)
    choices = dialog.findChildren(QRadioButton)
    assert [choice.objectName() for choice in choices] == ["format_html", "format_md", "format_csv"]
    assert all(choice.accessibleDescription() for choice in choices)


def test_the_web_page_is_offered_first_and_another_can_be_chosen(qtbot):
    dialog = made(qtbot)
    assert dialog.ending == ".html"
    dialog.findChild(QRadioButton, "format_csv").click()
    assert dialog.ending == ".csv"


def test_all_articles_are_offered_only_where_there_are_several(qtbot):
    assert made(qtbot, 1).findChild(QCheckBox, "all_articles").isHidden()
    assert not made(qtbot, 3).findChild(QCheckBox, "all_articles").isHidden()
