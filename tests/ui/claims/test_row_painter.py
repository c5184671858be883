"""What every row of the claim list has."""

from itertools import combinations

import pytest
from PySide6.QtCore import QEvent, QPointF, QRect
from PySide6.QtGui import QFontMetrics, QHoverEvent, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factcheck.domain.records.ids import ClaimId
from factcheck.ui.claims.list import ClaimList
from factcheck.ui.claims.model import ClaimModel
from factcheck.ui.claims.row_painter import corner, lead
from factcheck.ui.widgets.theme import CONTRAST, DARK, LIGHT, Tokens, palette_of
from tests.claim_samples import a_claim
from tests.ui.widgets.test_theme import contrast
from tests.view_samples import show_claims

THEMES = pytest.mark.parametrize("tokens", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])


@pytest.mark.parametrize("depth", range(1, 7))
def test_however_deep_a_claim_lies_there_is_room_for_its_number(qapp: QApplication, depth: int) -> None:
    metrics = QFontMetrics(qapp.font())
    _chevron, number = lead(QRect(0, 0, 600, 32), metrics)
    assert number.width() - corner(metrics, depth)[1] >= metrics.horizontalAdvance("12")


@pytest.fixture
def view(qtbot: QtBot) -> ClaimList:
    model = ClaimModel()
    view = ClaimList(model)
    qtbot.addWidget(view)
    show_claims(model, [a_claim("2")])
    view.resize(400, 100)
    view.show()
    qtbot.waitExposed(view)
    return view


def look(view: ClaimList, *, selected: bool, current: bool, focused: bool, hovered: bool) -> QImage:
    """The only row as it looks so."""
    view.set_current(ClaimId("c2") if current else None)
    index = view.model().index(0, 0)
    flag = view.selectionModel().SelectionFlag
    view.selectionModel().select(index, flag.Select if selected else flag.Deselect)
    view.setFocus() if focused else view.clearFocus()
    at = QPointF(view.visualRect(index).center()) if hovered else QPointF(-1, -1)
    kind = QEvent.Type.HoverMove if hovered else QEvent.Type.HoverLeave
    QApplication.sendEvent(view.viewport(), QHoverEvent(kind, at, at, QPointF(-1, -1)))
    return view.viewport().grab(view.visualRect(index)).toImage()


@THEMES
def test_plain_hovered_selected_current_and_focused_rows_are_five_looks(view: ClaimList, tokens: Tokens) -> None:
    view.setPalette(palette_of(tokens))
    plain = {"selected": False, "current": False, "focused": False, "hovered": False}
    looks = [
        look(view, **plain),
        look(view, **plain | {"hovered": True}),
        look(view, **plain | {"selected": True}),
        look(view, **plain | {"current": True}),
        look(view, **plain | {"current": True, "focused": True}),
        look(view, **plain | {"current": True, "selected": True}),
        look(view, **plain | {"current": True, "selected": True, "focused": True}),
    ]
    assert all(one != other for one, other in combinations(looks, 2))


@THEMES
@pytest.mark.parametrize("ground", ["page", "selected"])
def test_bar_ring_and_edges_stand_out_from_every_ground_of_the_list(tokens: Tokens, ground: str) -> None:
    lines = [tokens.focus, tokens.dim]
    assert min(contrast(line, getattr(tokens, ground)) for line in lines) >= 3
