"""The articles of a file."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QPushButton

from factcheck.ui.dialogs.articles_dialog import ArticlesDialog
from tests.desk_samples import draft


def soon(desk):
    """A deadline in 35 minutes."""
    return (desk.here() + timedelta(minutes=35)).isoformat()


@pytest.fixture
def dialog(qtbot, desk):
    desk.articles.add(draft("One two three.", headline="First"))
    desk.articles.add(draft("Four.", headline="Second", deadline=soon(desk)))
    made = ArticlesDialog(None)
    qtbot.addWidget(made)
    made.show_articles(desk.articles.all(), desk.here())
    return made


def test_each_article_is_shown_with_its_progress(dialog):
    cells = [[dialog.table.item(row, column).text() for column in range(3)] for row in range(2)]
    assert cells == [["First", "3", "0 of 0"], ["Second", "1", "0 of 0"]]


def test_a_deadline_is_shown_with_the_time_that_is_left(dialog):
    assert dialog.table.item(0, 3).text() == ""
    assert dialog.table.item(1, 3).text().endswith(" (35 min)")


def test_removing_and_renaming_ask_for_the_marked_one(dialog, desk, qtbot):
    second = desk.articles.all()[1].article.id
    dialog.mark(second)
    with qtbot.waitSignal(dialog.remove_requested) as removed:
        dialog.findChild(QPushButton, "remove_article_here").click()
    with qtbot.waitSignal(dialog.describe_requested) as renamed:
        dialog.findChild(QPushButton, "rename_article").click()
    assert removed.args == renamed.args == [second]
