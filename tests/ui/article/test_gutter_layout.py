"""How far the bars of the gutter reach, and where its labels stand."""

import weakref

from pytestqt.qtbot import QtBot

from factcheck.domain.records.ids import ClaimId
from factcheck.ui.article.document import ArticleDocument
from factcheck.ui.article.gutter_layout import GutterBar, GutterLabel, GutterScale, gutter_labels
from factcheck.ui.article.lines import ArticleLines
from factcheck.ui.article.marks import MarkedClaim, Noted
from factcheck.ui.article.view import ArticleView
from tests.claim_samples import a_claim
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
    return _scale(view).bars([MarkedClaim(span, a_claim(str(at)), 0) for at, span in enumerate(spans, start=1)])


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
    (bar,) = _bars(view, PROOF.text[200:5000])
    assert bar.bottom >= view.viewport().height()


def test_the_middle_of_a_line_is_known_only_in_sight(qtbot: QtBot) -> None:
    view = shown_view(qtbot, PROOF)
    scale = _scale(view)
    view.place_caret(0)
    middle = scale.middle(0)
    assert middle is not None
    assert abs(middle - view.cursorRect().center().y()) < 5
    assert scale.middle(len(PROOF.text) - 5) is None


def test_it_is_gone_with_whoever_asked_for_it(qtbot: QtBot) -> None:
    scale = _scale(shown_view(qtbot, PROOF))
    scale.middle(0)
    scale.bars([MarkedClaim(words_of(PROOF, "2. Officials"), a_claim("1"), 0)])
    left = weakref.ref(scale)
    del scale  # each scroll makes another one
    assert left() is None


def test_it_holds_until_the_text_is_laid_out_anew(qtbot: QtBot) -> None:
    view = shown_view(qtbot, PROOF)
    scale = _scale(view)
    view.verticalScrollBar().setValue(3)
    assert scale.holds
    view.resize(view.width() - 200, view.height())
    assert not scale.holds


def _rows(*entries: tuple[str, str | None, float], current: str = "") -> list[GutterLabel]:
    made = [Noted(y, a_claim(number, parent=parent)) for number, parent, y in entries]
    return gutter_labels(made, ClaimId(f"c{current}"), height=20, most=30)


def test_labels_stand_at_their_lines() -> None:
    assert [row.y for row in _rows(("1", None, 10), ("2", None, 50))] == [10, 50]


def test_a_label_gives_way_downwards() -> None:
    assert [row.y for row in _rows(("1", None, 10), ("2", None, 10), ("3", None, 36))] == [10, 30, 50]


def test_what_would_go_too_far_is_counted_on_the_last_label() -> None:
    rows = _rows(("1", None, 10), ("2", None, 10), ("3", None, 10), ("4", None, 10))
    assert [(row.claim.number, row.here, row.more) for row in rows] == [
        ("1", ("c1",), 0),
        ("2", ("c2", "c3", "c4"), 2),
    ]


def test_the_current_claim_always_has_a_label() -> None:
    rows = _rows(("1", None, 10), ("2", None, 10), ("3", None, 10), current="3")
    assert [(row.claim.number, row.here) for row in rows] == [("1", ("c1",)), ("3", ("c2", "c3"))]


def test_a_content_below_its_parent_shows_its_letter_alone() -> None:
    rows = _rows(("12", None, 10), ("12a", "12", 10), ("12b", "12", 50))
    assert [(row.parent, row.number) for row in rows] == [("", "12"), ("12", "a"), ("12", "b")]


def test_a_content_below_another_claim_shows_its_whole_number() -> None:
    rows = _rows(("12", None, 10), ("13", None, 40), ("12a", "12", 80))
    assert rows[-1].number == "12a"
