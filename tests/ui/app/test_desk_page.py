"""Where the panes stand."""

import pytest
from PySide6.QtWidgets import QPlainTextEdit

from factcheck.ui.app.desk_page import ARTICLE, CLAIM, LIST, DeskPage, Layout, layout_for
from factcheck.ui.app.open_card import OpenCard
from factcheck.ui.article.view import ArticleView
from factcheck.ui.panel.claim_panel import ClaimPanel
from tests.claim_samples import a_claim
from tests.proof_samples import a_proof


@pytest.mark.parametrize(
    ("width", "layout"),
    [(1920, Layout.WIDE), (1280, Layout.BESIDE), (1024, Layout.OVER), (640, Layout.SINGLE)],
)
def test_the_layout_follows_the_width(width, layout):
    assert layout_for(width) is layout


@pytest.fixture
def page(qtbot):
    article, panel = ArticleView(), ClaimPanel()
    made = DeskPage(article, QPlainTextEdit("claims"), OpenCard(panel, article.cards))
    qtbot.addWidget(made)
    made.article, made.claims, made.card, made.panel = article, made._claims, made._card, panel
    made.resize(1280, 800)
    made.show()
    qtbot.waitExposed(made)
    claim = a_claim("1", "Officials in Beijing", at=0, length=20)
    with qtbot.waitSignal(article.laid_out):
        article.show_proof(a_proof(*["Officials in Beijing were aware of it."] * 60), "en")
        article.show_claims([claim])
    article.set_current(claim.id)
    panel.show_claim(claim)
    return made


@pytest.mark.parametrize("width", [1920, 1280, 1024, 640])
def test_every_pane_can_be_brought_at_every_width(page, width, qtbot):
    page.resize(width, 800)
    for number, pane in enumerate((page.article, page.claims, page.card)):
        page.bring(number)
        qtbot.waitUntil(pane.isVisible)


def test_the_article_is_never_squeezed(page, qtbot):
    for width in (1920, 1100, 760):
        page.resize(width, 800)
        qtbot.wait(1)
        assert page.article.width() >= 420


def test_the_sizes_a_person_chose_come_back(page, qtbot):
    page.restore({"beside": [900, 375]})
    chosen = page.sizes()["beside"]
    page.resize(1920, 800)
    page.resize(1280, 800)
    assert page.sizes()["beside"] == chosen


def test_the_keyboard_stays_where_it_was_when_the_layout_changes(page, qtbot):
    page.claims.setFocus()
    page.resize(1920, 800)
    assert page.claims.hasFocus()


def test_the_keyboard_goes_to_the_article_before_the_list_that_has_it_is_hidden(page, qtbot):
    page.pane_closing.connect(lambda pane: (page.article, page.claims)[pane].setFocus())
    page.resize(640, 800)
    page.bring(LIST)
    with qtbot.waitActive(page):
        page.activateWindow()
    page.claims.setFocus()
    page.bring(ARTICLE)
    assert page.article.hasFocus()
    page.resize(1280, 800)
    page.claims.setFocus()
    page.show_list(False)
    assert page.article.hasFocus()


def test_panes_squeezed_on_the_way_come_back_as_they_were(page, qtbot):
    page.claims.setMinimumWidth(0)
    widths = []
    for width in (1920, 1280, 640, 1920):
        page.resize(width, 800)
        qtbot.wait(1)
        widths.append(page.claims.width())
    assert widths[0] == widths[-1]


def test_the_type_is_larger_in_a_wide_window(page):
    assert page.type_percent == 100
    page.resize(1920, 800)
    assert page.type_percent == 115


def test_beside_cards_the_claim_stands_open_and_is_gone_without_one(page, qtbot):
    page.show_claim(True)
    assert page.card.isVisible()
    page.show_claim(False)
    assert not page.card.isVisible()


def test_without_cards_the_claim_comes_and_goes_over_the_list(page, qtbot):
    page.show_claim(True)
    page.resize(1024, 800)
    qtbot.waitUntil(lambda: not page.card.isVisible())
    page.bring(CLAIM)
    assert page.card.geometry() == page.claims.geometry()
    page.bring(LIST)
    assert not page.card.isVisible()


def test_a_list_that_was_put_away_leaves_its_room_to_the_article(page, qtbot):
    page.show_list(False)
    assert not page.claims.isVisible()
    page.resize(1024, 800)
    page.bring(CLAIM)
    assert page.card.isVisible()
    assert page.rect().contains(page.card.geometry())
    page.bring(ARTICLE)
    page.show_list(True)
    assert page.claims.isVisible()
