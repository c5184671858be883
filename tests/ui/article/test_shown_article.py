"""The article as it is shown: its marks, its size, and what of it is in sight."""

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QApplication, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from factcheck.domain.records.claim import Claim
from factcheck.domain.records.verdict import Verdict
from factcheck.domain.text.span import Span
from factcheck.ui.article.document import ArticleDocument
from factcheck.ui.article.gutter import ArticleGutter
from factcheck.ui.article.shown_article import PATIENCE
from factcheck.ui.article.side_widgets import SideWidgets
from factcheck.ui.article.typography import Typography
from factcheck.ui.article.view import ArticleView
from factcheck.ui.widgets.theme import DARK, palette_of
from tests.claim_samples import a_claim
from tests.proof_samples import a_proof, words_of
from tests.view_samples import INNER, OUTER, PARAGRAPH, PROOF, Painted, claim_of, long_proof, shown_view


@pytest.fixture
def view(qtbot: QtBot) -> ArticleView:
    return shown_view(qtbot, PROOF, [OUTER, INNER])


def _first_position(view: ArticleView) -> int:
    return view.cursorForPosition(QPoint(20, 5)).position()


def test_it_says_what_it_is_to_a_screen_reader(view: ArticleView) -> None:
    assert (view.accessibleName(), view.objectName(), view.isReadOnly()) == ("Article text", "article_text", True)


def test_its_ground_is_that_of_any_text(view: ArticleView, qtbot: QtBot) -> None:
    def told(pane: QTextBrowser) -> tuple[object, ...]:
        ground = pane.viewport()
        return (
            ground.backgroundRole(),
            ground.autoFillBackground(),
            ground.hasMouseTracking(),
            ground.focusProxy() is pane,
        )

    plain = QTextBrowser()
    qtbot.addWidget(plain)
    assert told(view) == told(plain)


def test_the_caret_can_be_seen(view: ArticleView) -> None:
    view.place_caret(words_of(PROOF, "aware").start)
    caret = view.cursorRect()
    picture = view.viewport().grab().toImage()
    assert caret.width() == 2
    assert picture.pixelColor(caret.center()).lightness() < 60


def test_another_size_keeps_caret_selection_and_first_line(qtbot: QtBot) -> None:
    proof = long_proof()
    view = shown_view(qtbot, proof)
    target = words_of(proof, "40. Officials")
    view.reveal(target)
    view.select_span(target)
    first = _first_position(view)
    view.set_typography(Typography(size=15).zoomed(200))
    assert view.selection() == Span(target.start, target.end)
    qtbot.waitUntil(lambda: abs(_first_position(view) - first) < 80)  # Qt's own hit test is late


def test_making_it_narrower_keeps_the_first_line(qtbot: QtBot) -> None:
    proof = long_proof()
    view = shown_view(qtbot, proof)
    view.verticalScrollBar().setValue(1500)
    first = _first_position(view)
    view.resize(480, 500)
    assert abs(_first_position(view) - first) < 80


def test_making_it_wider_leaves_the_measure_alone(qtbot: QtBot) -> None:
    view = shown_view(qtbot, long_proof(), size=(900, 500))
    width = view.viewport().width()
    view.resize(1400, 500)
    assert view.viewport().width() == width
    view.resize(420, 500)
    assert 200 < view.viewport().width() < width


def test_a_place_not_laid_out_yet_can_be_gone_to_at_once(qtbot: QtBot) -> None:
    proof = long_proof(3000)
    view = ArticleView()
    qtbot.addWidget(view)
    view.resize(682, 500)
    view.show()
    view.show_proof(proof, "en")
    view.reveal(words_of(proof, "2900. Officials"))
    first = view.cursorForPosition(QPoint(20, 250)).block().text()
    assert 2890 < int(first.split(".")[0]) < 2910


def test_a_changed_claim_shows_at_once(qtbot: QtBot, view: ArticleView) -> None:
    before = view.viewport().grab().toImage()
    view.update_claims([claim_of("1", "Officials were aware of it", verdict=Verdict.DISPUTED)])
    assert view.viewport().grab().toImage() != before


def test_a_verdict_paints_the_lines_of_its_words_again_and_no_others(qtbot: QtBot) -> None:
    proof = a_proof(PARAGRAPH * 12, PARAGRAPH * 3)
    starts = range(0, len(PARAGRAPH) * 9, 130)
    claims = [_long_claim(at, start) for at, start in enumerate(starts)]
    view = shown_view(qtbot, proof, claims)
    for widget in (view.viewport(), view.findChild(ArticleGutter)):
        for at in (3, 4, 6):
            assert_all_that_changes_is_painted(widget, partial(view.set_current, claims[at].id))
            for verdict in (Verdict.DISPUTED, None):
                judged = _long_claim(at, starts[at], verdict)
                assert_all_that_changes_is_painted(widget, partial(view.update_claims, [judged]))


def test_where_the_keyboard_comes_and_goes_nothing_beside_the_text_is_painted(qtbot: QtBot, view: ArticleView) -> None:
    painted = Painted(view.findChild(ArticleGutter))
    for act in (view.setFocus, view.clearFocus):
        painted.region = QRegion()
        act()
        qtbot.wait(20)
        assert painted.region.isEmpty()


def _long_claim(at: int, start: int, verdict: Verdict | None = None) -> Claim:
    return a_claim(str(at), "Words", at=start, length=90 + at % 3 * 60, verdict=verdict)


def assert_all_that_changes_is_painted(widget: QWidget, act: Callable[[], None]) -> None:
    """What an act does not paint again looks as it did, and that is something."""
    QApplication.processEvents()
    painted = Painted(widget)
    before = widget.grab().toImage()
    painted.region = QRegion()
    act()
    QApplication.processEvents()
    region = QRegion(painted.region)
    after = widget.grab().toImage()
    rows = [y for y in range(after.height()) if not region.contains(QPoint(5, y))]
    assert len(rows) > after.height() / 4
    assert all(bytes(before.constScanLine(y)) == bytes(after.constScanLine(y)) for y in rows)


def test_a_removed_claim_leaves_nothing_behind(qtbot: QtBot, view: ArticleView) -> None:
    view.show_claims([])
    clean = view.viewport().grab().toImage()
    view.show_claims([OUTER, INNER])
    view.update_claims([], {OUTER.id, INNER.id})
    assert view.viewport().grab().toImage() == clean


def test_it_follows_the_palette(qtbot: QtBot, view: ArticleView) -> None:
    view.select_span(words_of(PROOF, "aware of it"))
    view.setPalette(palette_of(DARK))
    assert view.selection() is not None
    assert view.grab().toImage().pixelColor(2, 2).lightness() < 60
    assert view.textCursor().charFormat().foreground().color().name().upper() == DARK.text


def test_the_same_proof_again_stays_where_it_was_read(qtbot: QtBot) -> None:
    proof = long_proof()
    view = shown_view(qtbot, proof)
    view.verticalScrollBar().setValue(900)
    view.select_span(words_of(proof, "12. Officials"))
    with qtbot.waitSignal(view.laid_out):
        view.show_proof(proof, "en")
    assert view.verticalScrollBar().value() > 0
    assert view.selection() is not None


def test_the_ruler_is_filled_by_a_guess_and_once_more_however_long_qt_lays_out(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled, measure, view = [], SideWidgets.measure, shown_view(qtbot, PROOF)
    monkeypatch.setattr(SideWidgets, "measure", lambda sides, one: (filled.append(one.proof), measure(sides, one)))
    with monkeypatch.context() as slow:
        slow.setattr(ArticleDocument, "is_laid_out", lambda _document: False)
        view.show_proof(long_proof(), "en")
        qtbot.wait(5 * PATIENCE)
        assert len(filled) == 1
    qtbot.waitUntil(lambda: len(filled) == 2)
