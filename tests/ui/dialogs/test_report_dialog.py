"""The dialog that hands out the report."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QRadioButton

from factcheck.domain.records.evidence import Level
from factcheck.ui.dialogs.report_dialog import PrintDialog, ReportDialog


@pytest.fixture
def made(qtbot, desk):
    """Makes the dialog for a file of so many articles."""

    def dialog(articles=1, earlier=(), **known):
        shown = ReportDialog(None, desk.reports.formats, "A bridge", articles, earlier, **known)
        qtbot.addWidget(shown)
        return shown

    return dialog


def test_every_format_says_whom_it_is_for(made):
    dialog = made()
    choices = dialog.findChildren(QRadioButton)
    assert [choice.objectName() for choice in choices] == ["format_html", "format_md", "format_csv"]
    assert all(choice.accessibleDescription() for choice in choices)


def test_the_web_page_is_offered_first_and_another_can_be_chosen(made):
    dialog = made()
    assert dialog.ending == ".html"
    dialog.findChild(QRadioButton, "format_csv").click()
    assert dialog.ending == ".csv"


def test_all_articles_are_offered_only_where_there_are_several(made):
    assert made(1).findChild(QCheckBox, "all_articles").isHidden()
    assert not made(3).findChild(QCheckBox, "all_articles").isHidden()


def test_the_choice_of_all_articles_stays_where_it_is_while_claims_of_them_are_named(made):
    dialog = made(3)
    dialog.show()
    box = dialog.findChild(QCheckBox, "all_articles")
    before = box.mapTo(dialog, QPoint(0, 0))
    dialog.show_unkept("In “A bridge” claim 1 may be what somebody said: a proposed speaker was not kept. " * 3)
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    assert box.mapTo(dialog, QPoint(0, 0)) == before


def test_where_there_is_one_language_none_is_asked_for(made):
    assert made().findChild(QComboBox, "report_language").isHidden()


def test_since_which_proof_changes_are_told_is_asked_where_there_are_earlier_ones(made):
    assert made().findChild(QComboBox, "report_since").isHidden()
    dialog = made(earlier=(1, 2))
    since = dialog.findChild(QComboBox, "report_since")
    assert ([since.itemText(at) for at in range(since.count())], dialog.options.since) == (["proof 2", "proof 1"], None)
    since.setCurrentIndex(1)
    assert dialog.options.since == 1


def test_it_is_for_editor_and_lawyer_unless_somebody_else_is_chosen(made):
    dialog = made(earlier=(1,))
    chooser, cut = dialog.findChild(QComboBox, "report_audience"), dialog.findChild(QCheckBox, "with_cut")
    assert dialog.audience is Level.EDITORS
    cut.click()
    assert dialog.options.with_cut
    chooser.setCurrentIndex(chooser.findData(Level.ANYONE.value))
    assert (dialog.audience, dialog.options.with_cut) == (Level.ANYONE, False)
    dialog.name_file("city.factcheck")
    assert dialog.findChild(QLabel, "levels_govern").text() == (
        "This file is “city.factcheck”. Levels govern what leaves. Whoever opens this file reads everything."
    )


def test_what_should_be_looked_at_before_the_report_leaves_is_said_for_whom_it_is_and_of_which_articles(made):
    told = {Level.ANYONE: [f"Look at {at}." for at in range(5)], Level.EDITORS: ["Look at it."], Level.CHECKERS: []}
    dialog = made(2, to_look_at=lambda audience, is_of_all: told[audience] + ["Look at all."] * is_of_all)
    said, audience = dialog.findChild(QLabel, "to_look_at"), dialog.findChild(QComboBox, "report_audience")
    assert (said.isHidden(), said.text()) == (False, "Look at it.")
    dialog.findChild(QCheckBox, "all_articles").setChecked(True)
    assert said.text() == "Look at it.\nLook at all."
    audience.setCurrentIndex(audience.findData(Level.ANYONE.value))
    assert said.text() == "Look at 0.\nLook at 1.\nLook at 2.\nAnd 3 others like it."
    dialog.findChild(QCheckBox, "all_articles").setChecked(False)
    audience.setCurrentIndex(audience.findData(Level.CHECKERS.value))
    assert said.isHidden()


def test_what_should_be_looked_at_before_an_article_is_printed_is_said_for_whom_it_is(qtbot):
    told = {Level.EDITORS: ["The copy says <b>who</b> it is."], Level.CHECKERS: []}
    dialog = PrintDialog(None, "A bridge", lambda audience: told[audience])
    qtbot.addWidget(dialog)
    said, audience = dialog.findChild(QLabel, "to_look_at"), dialog.findChild(QComboBox, "print_audience")
    assert (said.isHidden(), said.text(), said.textFormat()) == (False, told[Level.EDITORS][0], Qt.TextFormat.PlainText)
    audience.setCurrentIndex(audience.findData(Level.CHECKERS.value))
    assert said.isHidden()
