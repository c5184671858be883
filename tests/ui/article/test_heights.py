"""Where a position lies in the height of a whole article."""

from PySide6.QtWidgets import QTextBrowser
from pytestqt.qtbot import QtBot

from factcheck.ui.article.document import ArticleDocument
from factcheck.ui.article.formats import ArticleSetting
from factcheck.ui.article.heights import ArticleHeights
from factcheck.ui.article.typography import Reading
from factcheck.ui.widgets.theme import LIGHT
from tests.proof_samples import words_of
from tests.view_samples import long_proof, shown_view

PROOF = long_proof()


def test_before_it_is_laid_out_the_length_of_the_text_stands_for_the_height(qtbot: QtBot) -> None:
    heights = ArticleHeights(ArticleDocument(PROOF, ArticleSetting(Reading(), LIGHT)))
    assert heights.place_of(len(PROOF.text) // 2) == (len(PROOF.text) // 2) / len(PROOF.text)


def test_then_it_is_where_the_line_is(qtbot: QtBot) -> None:
    view = shown_view(qtbot, PROOF)
    document = view.document()
    assert isinstance(document, ArticleDocument)
    place = ArticleHeights(document).place_of(words_of(PROOF, "40. Officials").start)
    view.place_caret(words_of(PROOF, "40. Officials").start)
    top = view.cursorRect().top() + view.verticalScrollBar().value()
    assert abs(place - top / document.size().height()) < 0.01


def test_places_grow_from_nought_to_one(qtbot: QtBot) -> None:
    browser = QTextBrowser()
    qtbot.addWidget(browser)
    document = ArticleDocument(PROOF, ArticleSetting(Reading(), LIGHT), browser)
    browser.setDocument(document)
    document.size()
    heights = ArticleHeights(document)
    places = [heights.place_of(at) for at in range(0, len(PROOF.text), 50)]
    assert places == sorted(places)
    assert 0 <= places[0] < places[-1] <= 1
