"""Scrolling an article by its words."""

from pytestqt.qtbot import QtBot

from factcheck.ui.article.document import ArticleDocument
from factcheck.ui.article.lines import ArticleLines
from factcheck.ui.article.scroll_position import ArticleScroll
from factcheck.ui.article.view import ArticleView
from tests.proof_samples import words_of
from tests.view_samples import long_proof, shown_view

PROOF = long_proof()


def _scroll(view: ArticleView) -> ArticleScroll:
    document = view.document()
    assert isinstance(document, ArticleDocument)
    return ArticleScroll(view, ArticleLines(view, document))


def test_what_is_in_sight_stays_where_it_is(qtbot: QtBot) -> None:
    view = shown_view(qtbot, PROOF)
    _scroll(view).reveal(words_of(PROOF, "2. Officials"))
    assert view.verticalScrollBar().value() == 0


def test_what_is_out_of_sight_comes_to_a_third_of_the_height(qtbot: QtBot) -> None:
    view, target = shown_view(qtbot, PROOF), words_of(PROOF, "30. Officials")
    _scroll(view).reveal(target)
    view.place_caret(target.start)
    assert 140 < view.cursorRect().top() < 190


def test_the_very_edge_is_not_in_sight(qtbot: QtBot) -> None:
    view, target = shown_view(qtbot, PROOF), words_of(PROOF, "30. Officials")
    scroll = _scroll(view)
    scroll.reveal(target)
    assert scroll.in_sight(target.start)
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() - 320)
    assert not scroll.in_sight(target.start)


def test_the_first_line_can_be_kept_while_other_things_move(qtbot: QtBot) -> None:
    view = shown_view(qtbot, PROOF)
    view.verticalScrollBar().setValue(1234)
    scroll = _scroll(view)
    place = scroll.first_position()
    view.verticalScrollBar().setValue(0)
    scroll.keep(place)
    assert view.verticalScrollBar().value() == 1234


def test_a_share_of_the_height_comes_into_the_middle(qtbot: QtBot) -> None:
    view = shown_view(qtbot, PROOF)
    bar = view.verticalScrollBar()
    for share, value in ((0.0, 0), (0.5, bar.maximum() / 2), (1.0, bar.maximum())):
        _scroll(view).to_share(share)
        assert abs(bar.value() - value) <= 1
