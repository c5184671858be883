"""The open card beside the words of the current claim."""

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QLabel

from factcheck.domain.records.question import Question
from factcheck.domain.records.verdict import Verdict
from factcheck.ui.app.desk_page import CLAIM, LIST
from factcheck.ui.app.open_card import EDGE
from factcheck.ui.panel.summary_row import SummaryRow
from tests.claim_samples import a_claim
from tests.record_samples import ASKED
from tests.ui.app.test_desk_page import page  # noqa: F401 - the fixture


@pytest.fixture
def card(page):  # noqa: F811
    page.show_claim(True)
    return page.card


def _placed(card):
    card.place()
    return card.geometry()


def test_it_lies_over_the_cards_at_the_words_of_the_claim(page, card):  # noqa: F811
    column = page.article.cards
    assert _placed(card).left() == column.mapTo(page, column.rect().topLeft()).x()
    claim = a_claim("2", "Officials", at=80, length=9)
    page.article.update_claims([claim])
    page.article.set_current(claim.id)
    top = column.mapTo(page, column.rect().topLeft()).y() + round(column.current_top)
    assert abs(_placed(card).top() - top) <= 6


def test_it_stays_within_the_article_when_the_words_are_scrolled_away(page, card, qtbot):  # noqa: F811
    bar = page.article.verticalScrollBar()
    bar.setValue(bar.maximum())
    qtbot.wait(10)
    column = page.article.cards
    assert column.height() > card.height()
    assert card.y() >= column.mapTo(page, column.rect().topLeft()).y()


def test_its_lower_edge_cuts_no_word_of_the_claim(page, card, qtbot):  # noqa: F811
    page.panel.show_claim(a_claim("1", "Officials in Beijing were aware of it. " * 6, at=0, length=20))
    for height in range(600, 700, 8):
        page.resize(1280, height)
        qtbot.wait(1)
        edge = card.mapToGlobal(QPoint(0, _placed(card).height() - EDGE)).y()
        labels = [one for one in page.panel.body.findChildren(QLabel) if one.isVisible()]
        tops = [one.mapToGlobal(QPoint(0, 0)).y() for one in labels]
        assert not [one.text() for one, top in zip(labels, tops, strict=True) if top < edge < top + one.height()]


def test_it_tells_the_cards_what_it_lies_over_and_when_it_is_gone(page, card):  # noqa: F811
    column = page.article.cards
    top = _placed(card).top() - column.mapTo(page, column.rect().topLeft()).y()
    assert column._covered == (top, top + card.height())
    card.hide()
    assert column._covered == (0, 0)


def test_it_follows_when_the_article_is_scrolled(page, card, qtbot):  # noqa: F811
    claim = a_claim("2", "Officials", at=120, length=9)
    page.article.update_claims([claim])
    page.article.set_current(claim.id)
    before = _placed(card).top()
    page.article.verticalScrollBar().setValue(60)
    qtbot.waitUntil(lambda: card.y() == before - 60)


def test_it_is_as_high_as_what_is_in_it_up_to_a_share_of_the_article(page, card, qtbot):  # noqa: F811
    page.resize(1280, 1900)
    before = _placed(card).height()
    page.panel.show_claim(a_claim("1", "Officials in Beijing were aware of it. " * 6, at=0, length=20))
    qtbot.waitUntil(lambda: card.height() > before)
    page.resize(1280, 700)
    assert _placed(card).height() < 0.7 * page.height()


def test_questions_of_the_article_stand_whole_beneath_the_button_that_leads_back(page, card, qtbot):  # noqa: F811
    panel = page.panel
    panel.show_claim(None)
    panel.article_page.show_records("a", {Question: [ASKED]}, lambda _one: "")
    qtbot.waitUntil(card.back.isVisible)
    rows = panel.article_page.findChildren(SummaryRow)
    body = panel.article_page.body

    def is_whole():
        _placed(card)
        return len(rows) == 1 and body.height() <= body.parentWidget().height()

    qtbot.waitUntil(is_whole)


def test_an_open_form_may_take_the_whole_height(page, card, qtbot):  # noqa: F811
    before = _placed(card).height()
    page.panel.body.open_evidence_form()
    qtbot.waitUntil(lambda: card.height() > before)
    assert page.panel.has_open_form


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_it_is_as_wide_as_an_open_form_where_the_cards_are_narrower(page, card, qtbot, direction):  # noqa: F811
    card.setLayoutDirection(direction)
    page.panel.body.open_evidence_form()
    column = page.article.cards
    column.setFixedWidth(150)
    body = page.panel.body
    qtbot.waitUntil(lambda: _placed(card).width() > 150)
    qtbot.waitUntil(lambda: body.width() <= body.parentWidget().width())
    edge = column.mapTo(page, column.rect().topLeft()).x()
    is_mirrored = direction is Qt.LayoutDirection.RightToLeft
    assert (_placed(card).left() if is_mirrored else _placed(card).right()) == edge + (0 if is_mirrored else 149)


def test_it_moves_nothing_beneath_it(page, card):  # noqa: F811
    before = page.article.viewport().geometry()
    page.show_claim(False)
    assert page.article.viewport().geometry() == before


def test_over_the_list_a_button_leads_back_to_the_list(page, card, qtbot):  # noqa: F811
    page.resize(1024, 800)
    page.bring(CLAIM)
    page.bring(LIST)
    page.bring(CLAIM)
    qtbot.waitUntil(card.back.isVisible)
    card.back.click()
    assert not card.isVisible()


class _Sizes(QObject):
    """Notes each height that what it watches is given."""

    def __init__(self, watched):
        super().__init__(watched)
        self.heights = []
        watched.installEventFilter(self)

    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Resize:
            self.heights.append(watched.height())
        return False


def test_it_is_given_the_height_of_another_claim_in_one_step(page, card, qtbot):  # noqa: F811
    page.panel.show_claim(a_claim("1", verdict=Verdict.DISPUTED, evidence=3))
    qtbot.wait(50)
    sizes = _Sizes(card)
    page.panel.show_claim(a_claim("2", at=80, length=9))
    card._column.moved.emit()
    qtbot.wait(50)
    assert sizes.heights == [card.height()]


class _Paints(QObject):
    """Notes each time that what it watches is painted."""

    def __init__(self):
        super().__init__()
        self.tops = []

    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Paint:
            self.tops.append(watched.y())
        return False


def test_what_it_covers_is_not_painted_with_it(page, card, qtbot):  # noqa: F811
    _placed(card)
    qtbot.wait(50)
    beneath, card_itself = _Paints(), _Paints()
    page.article.cards.installEventFilter(beneath)
    card.installEventFilter(card_itself)
    page.panel.head.update()
    qtbot.waitUntil(lambda: bool(card_itself.tops))
    assert not beneath.tops


def test_it_stands_at_the_words_of_another_claim_before_it_is_painted(page, card, qtbot):  # noqa: F811
    claim = a_claim("2", "Officials", at=80, length=9)
    page.article.update_claims([claim])
    qtbot.wait(10)
    painted = _Paints()
    card.installEventFilter(painted)
    page.article.set_current(claim.id)
    card.update()
    qtbot.waitUntil(lambda: bool(painted.tops))
    qtbot.wait(10)
    assert set(painted.tops) == {_placed(card).top()}
