"""The bar that finds words in the article."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from factcheck.ui.article_view import ArticleView
from factcheck.ui.find_bar import FindBar
from tests.proof_samples import a_proof


@pytest.fixture
def bar(qtbot):
    article = ArticleView()
    qtbot.addWidget(article)
    article.show_proof(a_proof("A bridge. The Bridge 😀 bridge."), "en")
    made = FindBar(article)
    qtbot.addWidget(made)
    made.open()
    yield made
    made.hide()


def count(bar):
    return bar.findChild(QLabel, "find_count").text()


def test_upper_and_lower_case_are_the_same(bar, qtbot):
    qtbot.keyClicks(bar.field, "bridge")
    assert count(bar) == "1 of 3"


def test_enter_goes_on_and_round(bar, qtbot):
    qtbot.keyClicks(bar.field, "bridge")
    for expected in ("2 of 3", "3 of 3", "1 of 3"):
        qtbot.keyClick(bar.field, Qt.Key.Key_Return)
        assert count(bar) == expected
    qtbot.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert count(bar) == "3 of 3"


def test_signs_of_patterns_are_only_signs(bar, qtbot):
    qtbot.keyClicks(bar.field, "(.*")
    assert count(bar) == "Not found"


def test_esc_leaves_with_the_place_selected(bar, qtbot):
    bar.field.setText("😀")
    with qtbot.waitSignal(bar.left):
        qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    article = bar._article
    assert article.proof.text[slice(*article.selection())] == "😀"
