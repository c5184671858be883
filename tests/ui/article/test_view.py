"""The article: read, selected and marked."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QColor, QKeyEvent, QKeySequence, QTextCursor, QTextDocument, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factcheck.domain.records.ids import ClaimId
from factcheck.domain.records.proof import Style, StyleKind
from factcheck.domain.text.span import Span
from factcheck.ui.article.view import ArticleView
from factcheck.ui.widgets.theme import LIGHT
from tests.proof_samples import a_proof, words_of
from tests.view_samples import INNER, OUTER, PROOF, claim_of, long_proof, shown_view

ENTER = Qt.Key.Key_Return


@pytest.fixture
def view(qtbot: QtBot) -> ArticleView:
    return shown_view(qtbot, PROOF, [OUTER, INNER])


def _point(view: ArticleView, words: str) -> QPoint:
    """The middle of the first letter of some words."""
    cursor = QTextCursor(view.document())
    cursor.setPosition(len(PROOF.text[: PROOF.text.index(words)].encode("utf-16-le")) // 2)
    return view.cursorRect(cursor).center() + QPoint(3, 0)


def test_the_selection_counts_code_points(view: ArticleView) -> None:
    view.select_span(words_of(PROOF, "aware of it"))
    assert view.selection() == Span(words_of(PROOF, "aware of it").start, words_of(PROOF, "aware of it").end)
    assert view.caret() == words_of(PROOF, "aware of it").end


def test_nothing_selected_is_no_selection(view: ArticleView) -> None:
    view.place_caret(9)
    assert (view.selection(), view.caret()) == (None, 9)


def test_enter_asks_for_a_claim_on_the_trimmed_selection(qtbot: QtBot, view: ArticleView) -> None:
    wanted = words_of(PROOF, "gave no evidence")
    view.select_span(Span(wanted.start - 1, wanted.end + 1))
    with qtbot.waitSignal(view.claim_requested) as asked:
        qtbot.keyClick(view, ENTER)
    assert asked.args == [wanted]


def test_enter_on_a_selection_without_words_says_so(qtbot: QtBot, view: ArticleView) -> None:
    view.select_span(Span(words_of(PROOF, ". He").start, words_of(PROOF, ". He").start + 2))
    with qtbot.waitSignal(view.nothing_selected), qtbot.assertNotEmitted(view.claim_requested):
        qtbot.keyClick(view, Qt.Key.Key_Enter)


def test_enter_on_a_passage_opens_its_innermost_claim(qtbot: QtBot, view: ArticleView) -> None:
    view.place_caret(words_of(PROOF, "aware").start)
    with qtbot.waitSignal(view.claim_opened) as opened:
        qtbot.keyClick(view, ENTER)
    assert opened.args == [INNER.id]


def test_enter_on_a_passage_opens_the_current_claim_if_it_is_one_of_them(qtbot: QtBot, view: ArticleView) -> None:
    view.place_caret(words_of(PROOF, "aware").start)
    view.set_current(OUTER.id)
    with qtbot.waitSignal(view.claim_opened) as opened:
        qtbot.keyClick(view, ENTER)
    assert opened.args == [OUTER.id]


def test_enter_behind_a_passage_selects_the_next_sentence(qtbot: QtBot, view: ArticleView) -> None:
    view.place_caret(OUTER.passages[0].span.end)
    qtbot.keyClick(view, ENTER)
    span = view.selection()
    assert span.of(PROOF.text) == "He said so in public, but gave no evidence."


def test_a_held_enter_asks_once(qtbot: QtBot, view: ArticleView) -> None:
    view.select_span(words_of(PROOF, "no evidence"))
    held = QKeyEvent(QEvent.Type.KeyPress, ENTER, Qt.KeyboardModifier.NoModifier, "\r", True)
    with qtbot.assertNotEmitted(view.claim_requested):
        QApplication.sendEvent(view, held)


def test_s_goes_through_sentence_and_clauses(view: ArticleView) -> None:
    view.place_caret(words_of(PROOF, "He said").start)
    seen = []
    for _ in range(3):
        view.select_sentence()
        span = view.selection()
        seen.append(span.of(PROOF.text))
    assert seen == ["He said so in public, but gave no evidence.", "He said so in public", "but gave no evidence"]


def test_shift_s_adds_a_sentence(view: ArticleView) -> None:
    view.place_caret(words_of(PROOF, "Officials").start)
    view.extend_sentence()
    view.extend_sentence()
    assert view.selection() == Span(words_of(PROOF, "Officials").start, words_of(PROOF, "no evidence.").end)


def test_words_are_selected_by_keyboard(qtbot: QtBot, view: ArticleView) -> None:
    view.place_caret(words_of(PROOF, "Officials").start)
    keys = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(view, Qt.Key.Key_Right, keys)
    assert view.selection() == Span(words_of(PROOF, "Officials").start, words_of(PROOF, "were").start)


def test_a_click_picks_the_innermost_claim_and_another_the_next_one_out(qtbot: QtBot, view: ArticleView) -> None:
    picked: list[str] = []
    view.claim_picked.connect(picked.append)
    view.claim_picked.connect(lambda one: view.set_current(ClaimId(one)))
    for _ in range(3):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=_point(view, "aware"))
        qtbot.wait(QApplication.doubleClickInterval() + 20)
    assert picked == [INNER.id, OUTER.id, INNER.id]


def test_a_click_beside_all_claims_picks_nothing(qtbot: QtBot, view: ArticleView) -> None:
    with qtbot.assertNotEmitted(view.claim_picked):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=_point(view, "public"))


def test_a_click_on_the_lowest_marked_pixel_of_a_paragraph_picks_its_claim(qtbot: QtBot, view: ArticleView) -> None:
    last = claim_of("2", "there.")
    view.show_claims([last])
    view.set_current(last.id)
    picture, x = view.viewport().grab().toImage(), _point(view, "there").x()
    lowest = max(y for y in range(picture.height()) if picture.pixelColor(x, y) == QColor(LIGHT.selected))
    with qtbot.waitSignal(view.claim_picked) as picked:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, lowest))
    assert picked.args == [last.id]


def test_selecting_by_mouse_picks_nothing(qtbot: QtBot, view: ArticleView) -> None:
    begins, ends = _point(view, "Officials"), _point(view, "of it")
    with qtbot.assertNotEmitted(view.claim_picked):
        qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=begins)
        qtbot.mouseMove(view.viewport(), ends)
        qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=ends)
    assert view.selection() is not None


def test_o_goes_outward_from_the_current_claim(qtbot: QtBot, view: ArticleView) -> None:
    view.place_caret(OUTER.passages[0].span.end)
    view.set_current(INNER.id)
    with qtbot.waitSignal(view.claim_picked) as picked:
        view.next_outer()
    assert picked.args == [OUTER.id]


def test_the_caret_tells_of_all_claims_it_comes_to_and_that_it_leaves_the_last(qtbot: QtBot, view: ArticleView) -> None:
    entered: list[list[str]] = []
    view.caret_entered.connect(entered.append)
    view.place_caret(words_of(PROOF, "were").start - 1)
    for _ in range(2):
        qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert entered == [[INNER.id, OUTER.id], []]


def test_letters_reach_the_actions_of_the_window(qtbot: QtBot, view: ArticleView) -> None:
    done: list[str] = []
    for key in ("S", "Shift+S", "1", "Ctrl+C", "Space"):
        action = QAction(view)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda _checked=False, key=key: done.append(key))
        view.addAction(action)
    for key in (Qt.Key.Key_S, Qt.Key.Key_1, Qt.Key.Key_Space):
        qtbot.keyClick(view, key)
    qtbot.keyClick(view, Qt.Key.Key_S, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert done == ["S", "1", "Space", "Shift+S", "Ctrl+C"]


def test_alt_and_arrows_leaf_through_no_history(qtbot: QtBot, view: ArticleView) -> None:
    view.place_caret(5)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home):
        qtbot.keyClick(view, key, Qt.KeyboardModifier.AltModifier)
    assert view.caret() == 5


def test_links_lead_nowhere(qtbot: QtBot) -> None:
    proof = a_proof("See this page.", styles=[Style(StyleKind.LINK, 4, 13, "https://example.org/")])
    view = shown_view(qtbot, proof)
    assert view.anchorAt(QPoint(view.cursorRect().right() + 60, view.cursorRect().center().y())) == ""
    assert view.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl("https://example.org/a.png")) is None


def test_copied_words_are_those_of_the_text(view: ArticleView) -> None:
    view.select_span(words_of(PROOF, "It ended\u00a0there"))
    data = view.createMimeDataFromSelection()
    assert (data.text(), data.hasHtml()) == ("It ended\u00a0there", False)


def test_ctrl_and_wheel_ask_for_another_size(qtbot: QtBot, view: ArticleView) -> None:
    turn = QWheelEvent(
        QPointF(50, 50),
        QPointF(50, 50),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    with qtbot.waitSignal(view.zoom_requested) as asked:
        QApplication.sendEvent(view.viewport(), turn)
    assert asked.args == [1]


def test_going_to_a_claim_scrolls_to_its_words(qtbot: QtBot) -> None:
    proof = long_proof()
    view = shown_view(qtbot, proof, [claim_of("1", "50. Officials", proof)])
    view.enter_claim(ClaimId("c1"))
    assert view.caret() == words_of(proof, "50. Officials").start
    assert view.verticalScrollBar().value() > 500
    assert 100 < view.cursorRect().top() < 300


def test_a_claim_in_sight_does_not_scroll(qtbot: QtBot, view: ArticleView) -> None:
    view.enter_claim(OUTER.id)
    assert view.verticalScrollBar().value() == 0


def test_before_anything_is_shown_nothing_happens(qtbot: QtBot) -> None:
    view = ArticleView()
    qtbot.addWidget(view)
    view.show()
    with qtbot.assertNotEmitted(view.claim_requested), qtbot.waitSignal(view.nothing_selected):
        qtbot.keyClick(view, ENTER)
    view.next_outer()
    view.enter_claim(ClaimId("c1"))
    assert (view.selection(), view.caret(), view.proof.text) == (None, 0, "")


def test_another_proof_begins_at_its_beginning_with_no_claims(qtbot: QtBot, view: ArticleView) -> None:
    view.show_proof(a_proof("Officials were aware of it.", proof_id="another"), "en")
    view.place_caret(3)
    with qtbot.assertNotEmitted(view.claim_opened):
        qtbot.keyClick(view, ENTER)
    assert view.selection() == Span(0, 27)
