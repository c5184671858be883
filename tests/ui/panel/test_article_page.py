"""What the panel shows while no claim is selected."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from factcheck.domain.records.question import Question, QuestionDraft
from factcheck.ui.panel.article_page import ArticlePage
from tests.record_samples import ASKED


def test_it_says_what_to_do_while_there_is_nothing(qtbot: QtBot) -> None:
    page = ArticlePage()
    qtbot.addWidget(page)
    label = page.findChild(QLabel, "nothing_selected")
    assert label is not None
    page.show_records("a", {}, str)
    assert not label.isHidden()
    page.show_records("a", {Question: [ASKED]}, lambda _: "")
    assert label.isHidden()
    assert not page.queries.of(Question).isHidden()


def test_one_form_is_open_at_a_time(qtbot: QtBot) -> None:
    page = ArticlePage()
    qtbot.addWidget(page)
    page.show()
    page.show_records("a", {Question: [ASKED]}, lambda _: "")
    page.queries.of(Question).edit(ASKED.id)
    page.queries.wordings.form_opened.emit()
    assert not page.queries.of(Question).is_form_open
    page.queries.of(Question).open_new(QuestionDraft(""))
    with qtbot.waitSignal(page.left):
        page.queries.of(Question).form.left.emit()
