"""How a row of the claim list is laid out and drawn."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factcheck.domain.records.claim import Outcome
from factcheck.domain.records.ids import ClaimId
from factcheck.domain.records.verdict import Verdict
from factcheck.ui.claims.delegate import ClaimDelegate, cells, corner, row_height
from factcheck.ui.claims.list import ClaimList
from factcheck.ui.claims.model import ClaimModel
from factcheck.ui.widgets.theme import DARK, LIGHT, Tokens, palette_of
from tests.claim_samples import a_claim


@pytest.fixture
def metrics(qapp: QApplication) -> QFontMetrics:
    return QFontMetrics(qapp.font())


def test_a_wide_row_has_room_for_the_verdict_in_words(metrics: QFontMetrics) -> None:
    assert cells(QRect(0, 0, 600, 32), metrics, 40, verdict=130).words.width() == 130


@pytest.mark.parametrize("depth", range(1, 7))
def test_however_deep_a_claim_lies_there_is_room_for_its_number(metrics: QFontMetrics, depth: int) -> None:
    room = cells(QRect(0, 0, 600, 32), metrics, 40).number.width() - corner(metrics, depth)[1]
    assert room >= metrics.horizontalAdvance("12")


def test_the_verdict_never_takes_more_than_a_quarter_of_the_row(metrics: QFontMetrics) -> None:
    assert cells(QRect(0, 0, 600, 32), metrics, 40, verdict=900).words.width() <= 150


def test_a_short_verdict_leaves_its_room_to_the_statement(qtbot: QtBot) -> None:
    model = ClaimModel()
    view = ClaimList(model)
    qtbot.addWidget(view)
    view.resize(580, 200)
    model.set_claims([a_claim("1", "Short", verdict=Verdict.SUPPORTED), a_claim("2")])
    view.grab()
    delegate = view.itemDelegate()
    assert isinstance(delegate, ClaimDelegate)
    words = max(view.fontMetrics().horizontalAdvance(one) for one in ("Supported", "Not checked"))
    assert delegate.verdict_room == words + 2


def test_a_narrow_row_keeps_the_icon_and_drops_the_words(metrics: QFontMetrics) -> None:
    narrow = cells(QRect(0, 0, 400, 32), metrics, 40)
    assert narrow.words.width() == 0
    assert narrow.icons.width() == 16


@pytest.mark.parametrize("width", [380, 520, 760])
@pytest.mark.parametrize("signs", [1, 3])
def test_the_parts_stand_side_by_side_inside_the_row(metrics: QFontMetrics, width: int, signs: int) -> None:
    place = cells(QRect(0, 0, width, 32), metrics, 40, signs)
    parts = [place.chevron, place.number, place.icons, place.words, place.statement, place.evidence]
    shown = [part for part in parts if part.width() > 0]
    assert all(left.right() < right.left() for left, right in pairwise(shown))
    assert place.evidence.right() < width


def test_the_height_is_32_with_a_usual_font(qapp: QApplication) -> None:
    font = qapp.font()
    font.setPixelSize(12)
    assert row_height(QFontMetrics(font)) == 32


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_selected_row_has_our_colour_and_the_verdict_its_ink(
    qtbot: QtBot, tokens: Tokens, direction: Qt.LayoutDirection
) -> None:
    model = ClaimModel()
    view = ClaimList(model)
    qtbot.addWidget(view)
    view.setPalette(palette_of(tokens))
    view.setLayoutDirection(direction)
    claim = a_claim("1", "قال ذلك", verdict=Verdict.SUPPORTED)
    model.set_claims([claim, a_claim("1a", parent="1")])
    view.set_current(ClaimId("c1"))
    view.resize(600, 100)
    picture = view.grab(QRect(0, 0, 600, 30)).toImage()
    seen = {picture.pixelColor(x, y).name() for x in range(600) for y in range(6, 26)}
    assert QColor(tokens.selected).name() in seen
    assert QColor(tokens.foreground[claim.status]).name() in seen


@pytest.mark.parametrize(("width", "shown"), [(380, True), (600, True), (220, False)])
def test_the_decision_is_drawn_where_there_is_room(qtbot: QtBot, width: int, shown: bool) -> None:
    model = ClaimModel()
    view = ClaimList(model)
    qtbot.addWidget(view)
    view.setPalette(palette_of(LIGHT))
    view.resize(width, 100)
    pictures = []
    for outcome in (None, Outcome.CHANGE):
        model.set_claims([a_claim("1", "Short", evidence=1, outcome=outcome)])
        pictures.append(view.grab(QRect(0, 0, width, 30)).toImage())
    assert (pictures[0] != pictures[1]) is shown
