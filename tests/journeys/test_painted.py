"""After each act the screen shows what a window painted as a whole shows: nothing of what stood before is left."""

import random
from collections.abc import Sequence

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from factcheck.domain.records.article_draft import ArticleDraft, Piece, assembled
from factcheck.domain.records.proof import BlockKind
from factcheck.domain.records.verdict import Judgement
from factcheck.domain.text.span import Span

ACTS = 30
WORDS = ["harbour", "ministry", "ferry", "divers", "council", "papers", "said", "closed", "evidence", "town"]


def long_article(choice: random.Random) -> ArticleDraft:
    """An article of 30 paragraphs of some lines each."""
    paragraphs = [" ".join(choice.choices(WORDS, k=choice.randint(20, 60))) + "." for _number in range(30)]
    return assembled([Piece(BlockKind.PARAGRAPH, words) for words in paragraphs], ArticleDraft("", ()))


def on_screen(window: QWidget, parts: Sequence[QWidget]) -> list[QImage]:
    """What stands on the screen of parts of a window once it stays so, without painting anything."""
    places = [QRect(part.mapTo(window, QPoint(0, 0)), part.size()) for part in parts]
    before: list[QImage] = []
    while True:
        QTest.qWait(60)
        shot = window.screen().grabWindow(window.winId()).toImage()
        now = [shot.copy(place) for place in places]
        if now == before:
            return now
        before = now


def assert_as_painted_whole(frame: QWidget, parts: Sequence[QWidget], why: str) -> None:
    """Holds what stands on the screen of parts of a window against what a full painting shows."""
    shown = on_screen(frame, parts)
    for widget in frame.findChildren(QWidget):
        widget.update()
    assert shown == on_screen(frame, parts), why


@pytest.fixture
def _steady_caret(qapp):
    """Lets no caret blink."""
    before = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    yield
    qapp.setCursorFlashTime(before)


@pytest.mark.usefixtures("_steady_caret")
@pytest.mark.parametrize("seed", [1, 3])
def test_the_screen_shows_after_each_act_what_a_full_painting_shows(open_window, desk_path, seed):
    if QApplication.platformName() != "offscreen":
        pytest.skip("elsewhere the screen may be read by nobody")
    choice, checker = random.Random(seed), open_window(desk_path, size=(1600, 900))
    window = checker.window
    desk = window.session.desk
    article_id = desk.articles.add(long_article(choice))
    for block in desk.articles.proof(article_id).blocks:
        for start in range(block.start, block.end - 120, 100):
            desk.claims.add(article_id, Span(start, start + choice.choice([20, 60, 110])))
    window.current.show_article(article_id)
    checker.qtbot.waitUntil(lambda: not any(window.views.shown.facts.missing))
    parts = (window.article, window.claims)  # of all else some is counted later
    bar, text = window.article.verticalScrollBar(), window.views.proof.text

    def highlight() -> None:
        claim = window.views.claim(window.current.claim)
        near = claim.main.span.start + choice.randint(-150, 150) if claim is not None else len(text) // 2
        start = max(0, min(len(text) - 300, choice.choice([near, choice.randrange(len(text))])))
        words = Span(start, start + choice.choice([5, 20, 60, 200]))
        window.article.reveal(words)
        on_screen(window.frame, parts)
        window.claim_commands.make(words)

    acts = {
        "highlight": highlight,
        "verdict": lambda: window.verdict_commands.judge_shown(choice.choice(list(Judgement))),
        "undo": window.history_commands.undo,
        "scroll": lambda: bar.setValue(choice.randint(0, bar.maximum())),
        "go to": lambda: window.current.select(choice.choice([None, *window.views.claims])),
    }
    for _number in range(ACTS):
        name = choice.choice(["highlight", *acts])
        acts[name]()
        checker.qtbot.waitUntil(lambda: not any(window.views.shown.facts.missing))
        assert_as_painted_whole(window.frame, parts, name)


@pytest.mark.usefixtures("_steady_caret")
def test_a_dialog_over_a_window_that_was_enlarged_leaves_the_open_card_painted(checker):
    if QApplication.platformName() != "offscreen":
        pytest.skip("elsewhere the screen may be read by nobody")
    window = checker.window
    checker.select("240 metres")
    checker.press("Return", "Escape")
    window.frame.resize(1900, 1000)
    on_screen(window.frame, [window.article])
    dialog = QDialog(window.frame)
    dialog.show()
    on_screen(window.frame, [window.article])
    dialog.close()
    assert_as_painted_whole(window.frame, [window.article, window.panel], "a dialog came and went")
