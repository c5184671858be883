"""How far the bars of the gutter reach."""

from pytestqt.qtbot import QtBot

from factcheck.domain.records.ids import ClaimId
from factcheck.domain.text.segments import Mark
from factcheck.ui.article.document import ArticleDocument
from factcheck.ui.article.gutter_bars import GutterBar, GutterScale
from factcheck.ui.article.lines import ArticleLines
from factcheck.ui.article.view import ArticleView
from tests.proof_samples import words_of
from tests.view_samples import long_proof, shown_view

PROOF = long_proof()


def _scale(view: ArticleView) -> GutterScale:
    document = view.document()
    assert isinstance(document, ArticleDocument)
    lines = ArticleLines(view, document)
    return GutterScale(lines, lines.visible(0, 500))


def _bars(view: ArticleView, *words: str) -> list[GutterBar]:
    spans = [words_of(PROOF, one) for one in words]
    marks = [(Mark(span, ClaimId(f"c{at}")), 0) for at, span in enumerate(spans, start=1)]
    return _scale(view).bars(marks)


def test_a_bar_stands_beside_the_lines_of_its_words(qtbot: QtBot) -> None:
    view = shown_view(qtbot, PROOF)
    words = words_of(PROOF, "2. Officials")
    (bar,) = _bars(view, "2. Officials")
    view.place_caret(words.start)
    assert view.cursorRect().top() < bar.top < bar.bottom <= view.cursorRect().bottom() + 1


def test_bars_on_one_line_divide_it(qtbot: QtBot) -> None:
    first, second = _bars(shown_view(qtbot, PROOF), "1. Officials", "were aware")
    assert first.top < first.bottom < second.top < second.bottom


def test_a_passage_that_goes_on_below_has_a_bar_that_does_too(qtbot: QtBot) -> None:
    view = shown_view(qtbot, PROOF)
    (bar,) = _scale(view).bars([(Mark(words_of(PROOF, PROOF.text[200:5000]), ClaimId("c1")), 0)])
    assert bar.bottom >= view.viewport().height()


def test_the_middle_of_a_line_is_known_only_in_sight(qtbot: QtBot) -> None:
    view = shown_view(qtbot, PROOF)
    scale = _scale(view)
    view.place_caret(0)
    middle = scale.middle(0)
    assert middle is not None
    assert abs(middle - view.cursorRect().center().y()) < 5
    assert scale.middle(len(PROOF.text) - 5) is None
