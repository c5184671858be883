"""How high a row of the claim list is, and that its colours are ours."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factcheck.domain.records.ids import ClaimId
from factcheck.domain.records.verdict import Verdict
from factcheck.ui.claims.delegate import row_height
from factcheck.ui.claims.list import ClaimList
from factcheck.ui.claims.model import ClaimModel
from factcheck.ui.widgets.theme import DARK, LIGHT, Tokens, palette_of
from tests.claim_samples import a_claim
from tests.view_samples import show_claims


def test_a_row_of_one_line_is_32_px_high_with_a_usual_font(qapp: QApplication) -> None:
    font = qapp.font()
    font.setPixelSize(12)
    assert row_height(QFontMetrics(font), is_dense=True) == 32


def test_a_row_has_room_for_three_lines_of_any_font(qapp: QApplication) -> None:
    font = qapp.font()
    font.setPixelSize(40)
    metrics = QFontMetrics(font)
    assert row_height(metrics, is_dense=False) >= 3 * metrics.lineSpacing()


@pytest.mark.parametrize("is_dense", [True, False])
@pytest.mark.parametrize("tokens", [LIGHT, DARK])
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_selected_row_has_our_colour_and_the_verdict_its_ink(
    qtbot: QtBot, tokens: Tokens, direction: Qt.LayoutDirection, is_dense: bool
) -> None:
    model = ClaimModel()
    view = ClaimList(model)
    qtbot.addWidget(view)
    view.set_dense(is_dense)
    view.setPalette(palette_of(tokens))
    view.setLayoutDirection(direction)
    claim = a_claim("1", "قال ذلك", verdict=Verdict.SUPPORTED)
    show_claims(model, [claim, a_claim("1a", parent="1")])
    view.set_current(ClaimId("c1"))
    view.resize(600, 100)
    picture = view.grab(QRect(0, 0, 600, view.rowHeight(0))).toImage()
    seen = {picture.pixelColor(x, y).name() for x in range(600) for y in range(6, view.rowHeight(0) - 6)}
    assert QColor(tokens.selected).name() in seen
    assert QColor(tokens.foreground[claim.status]).name() in seen
