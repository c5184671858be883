"""How a claim is drawn on one line."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factcheck.domain.records.claim import Outcome
from factcheck.domain.records.verdict import Verdict
from factcheck.ui.claims.delegate import ClaimDelegate
from factcheck.ui.claims.dense_row import cells
from factcheck.ui.claims.list import ClaimList
from factcheck.ui.claims.model import ClaimModel
from factcheck.ui.widgets.theme import LIGHT, palette_of
from tests.claim_samples import a_claim
from tests.view_samples import show_claims


@pytest.fixture
def metrics(qapp: QApplication) -> QFontMetrics:
    return QFontMetrics(qapp.font())


def test_a_wide_row_has_room_for_the_verdict_in_words(metrics: QFontMetrics) -> None:
    assert cells(QRect(0, 0, 600, 32), metrics, 40, verdict=130).words.width() == 130


def test_the_verdict_never_takes_more_than_a_quarter_of_the_row(metrics: QFontMetrics) -> None:
    assert cells(QRect(0, 0, 600, 32), metrics, 40, verdict=900).words.width() <= 150


def test_a_short_verdict_leaves_its_room_to_the_statement(qtbot: QtBot) -> None:
    model = ClaimModel()
    view = ClaimList(model)
    qtbot.addWidget(view)
    view.set_dense(True)
    view.resize(580, 200)
    show_claims(model, [a_claim("1", "Short", verdict=Verdict.SUPPORTED), a_claim("2")])
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


@pytest.mark.parametrize(
    ("width", "outcome", "shown"),
    [(380, Outcome.FINE, True), (600, Outcome.FINE, True), (220, Outcome.FINE, False), (220, Outcome.CHANGE, True)],
)
def test_the_decision_is_drawn_where_there_is_room_and_what_must_change_always(
    qtbot: QtBot, width: int, outcome: Outcome, shown: bool
) -> None:
    model = ClaimModel()
    view = ClaimList(model)
    qtbot.addWidget(view)
    view.setPalette(palette_of(LIGHT))
    view.set_dense(True)
    view.resize(width, 100)
    pictures = []
    for one in (None, outcome):
        show_claims(model, [a_claim("1", "Short", evidence=1, outcome=one)])
        pictures.append(view.grab(QRect(0, 0, width, 30)).toImage())
    assert (pictures[0] != pictures[1]) is shown
