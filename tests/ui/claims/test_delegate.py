"""How high a row of the claim list is, and that its colours are ours."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPixmap
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factcheck.domain.records.claim import Claim
from factcheck.domain.records.ids import ClaimId
from factcheck.domain.records.verdict import Verdict
from factcheck.ui.claims.delegate import KEPT, row_height
from factcheck.ui.claims.full_row import FullRow
from factcheck.ui.claims.list import ClaimList
from factcheck.ui.claims.model import ClaimModel
from factcheck.ui.claims.rows import RowShape
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


@pytest.fixture
def drawn(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> tuple[ClaimList, ClaimModel, list[str]]:
    """A list of three claims, and the numbers of those whose rows were drawn and not taken from a picture."""
    numbers: list[str] = []
    draw = FullRow.claim

    def noted(row: FullRow, claim: Claim, shape: RowShape, verdict_room: int) -> None:
        numbers.append(claim.number)
        draw(row, claim, shape, verdict_room)

    monkeypatch.setattr(FullRow, "claim", noted)
    model = ClaimModel()
    view = ClaimList(model)
    qtbot.addWidget(view)
    view.resize(600, 400)
    show_claims(model, [a_claim(number) for number in "123"])
    view.grab()
    numbers.clear()
    return view, model, numbers


Drawn = tuple[ClaimList, ClaimModel, list[str]]


def test_a_row_that_only_moved_is_not_drawn_anew(drawn: Drawn) -> None:
    view, model, numbers = drawn
    model.update([], [ClaimId("c1")])
    shown = view.grab().toImage()
    assert numbers == []
    model.update([], [ClaimId("c2"), ClaimId("c3")])
    assert view.grab().toImage() != shown


@pytest.mark.parametrize(
    "change",
    [
        lambda view, model: model.update([a_claim("2", verdict=Verdict.DISPUTED)]),
        lambda view, model: view.set_current(ClaimId("c2")),
    ],
)
def test_a_row_that_looks_otherwise_is_drawn_anew_and_no_other(
    drawn: Drawn, change: Callable[[ClaimList, ClaimModel], object]
) -> None:
    view, model, numbers = drawn
    change(view, model)
    view.grab()
    assert numbers == ["2"]


def test_every_row_is_drawn_anew_in_other_colours_another_font_and_the_other_direction(drawn: Drawn) -> None:
    view, _model, numbers = drawn
    for change in (
        lambda: view.setPalette(palette_of(DARK)),
        lambda: view.setFont(QFont("Serif", 20)),
        lambda: view.setLayoutDirection(Qt.LayoutDirection.RightToLeft),
        lambda: view.resize(500, 400),
    ):
        numbers.clear()
        change()
        view.grab()
        assert numbers == ["1", "2", "3"]


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
def test_a_row_looks_the_same_from_its_picture(drawn: Drawn, ratio: float) -> None:
    view, _model, _numbers = drawn
    shots = []
    for _time in range(2):
        picture = QPixmap(round(600 * ratio), round(200 * ratio))
        picture.setDevicePixelRatio(ratio)
        view.render(picture)
        shots.append(picture.toImage())
    assert shots[0] == shots[1]


def test_a_row_is_kept_as_a_picture_while_so_many_others_are_drawn_as_a_screen_holds(drawn: Drawn) -> None:
    view, model, numbers = drawn
    show_claims(model, [a_claim(str(number)) for number in range(1, 81)])
    high = view.rowHeight(0)
    view.resize(600, high)  # one row is in sight

    def look_at(rows: range) -> int:
        """How often the first claim was drawn until these rows and then the first one were looked at."""
        for row in (0, *rows, 0):
            view.verticalScrollBar().setValue(row * high)
            view.grab()
        return numbers.count("1")

    assert look_at(range(1, KEPT)) == 1
    assert look_at(range(1, KEPT + 1)) == 2
