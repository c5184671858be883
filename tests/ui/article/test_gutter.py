"""The gutter beside an article."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factcheck.domain.records.claim import Claim
from factcheck.domain.records.ids import ClaimId
from factcheck.domain.records.verdict import Verdict
from factcheck.ui.article.gutter import ICONS_AT, ArticleGutter
from factcheck.ui.article.view import ArticleView
from factcheck.ui.widgets.theme import LIGHT
from tests.claim_samples import a_claim
from tests.proof_samples import words_of
from tests.view_samples import Painted, long_proof, shown_view

PROOF = long_proof()


def _claim(number: str, words: str, parent: str | None = None, verdict: Verdict | None = None) -> Claim:
    span = words_of(PROOF, words)
    return a_claim(number, words, at=span.start, length=len(span), parent=parent, verdict=verdict)


def _gutter(view: ArticleView) -> ArticleGutter:
    (gutter,) = view.findChildren(ArticleGutter)
    gutter.grab()
    return gutter


CLAIMS = [_claim("1", "1. Officials in Beijing"), _claim("2", "2. Officials", verdict=Verdict.DISPUTED)]


def test_each_claim_has_a_label_at_its_line(qtbot: QtBot) -> None:
    view = shown_view(qtbot, PROOF, CLAIMS)
    rows = _gutter(view).rows
    view.place_caret(CLAIMS[1].passages[0].span.start)
    assert [row.number for row in rows] == ["1", "2"]
    assert abs(rows[1].y - view.cursorRect().center().y()) < 5


def test_only_claims_near_the_screen_have_labels(qtbot: QtBot) -> None:
    view = shown_view(qtbot, PROOF, [*CLAIMS, _claim("3", "50. Officials")])
    view.reveal(words_of(PROOF, "50. Officials"))
    assert [row.number for row in _gutter(view).rows] == ["3"]


def test_a_click_on_a_label_picks_its_claim(qtbot: QtBot) -> None:
    view = shown_view(qtbot, PROOF, CLAIMS)
    gutter = _gutter(view)
    with qtbot.waitSignal(view.claim_picked) as picked:
        qtbot.mouseClick(gutter, Qt.MouseButton.LeftButton, pos=QPoint(ICONS_AT + 5, round(gutter.rows[1].y)))
    assert picked.args == ["c2"]


def test_a_click_beside_the_labels_picks_nothing(qtbot: QtBot) -> None:
    view = shown_view(qtbot, PROOF, CLAIMS)
    with qtbot.assertNotEmitted(view.claim_picked):
        qtbot.mouseClick(_gutter(view), Qt.MouseButton.LeftButton, pos=QPoint(ICONS_AT + 5, 480))


def test_a_label_of_several_claims_leads_to_each_in_turn(qtbot: QtBot) -> None:
    words = ["1. Officials in Beijing were", "1. Officials in Beijing", "1. Officials in", "1. Officials"]
    claims = [_claim(str(at), one) for at, one in enumerate(words, start=1)]
    view = shown_view(qtbot, PROOF, claims)
    gutter = _gutter(view)
    last = gutter.rows[-1]
    assert last.more > 0
    place, seen = QPoint(ICONS_AT + 5, round(last.y)), []
    for _ in range(1 + last.more):
        here = gutter.target_at(place)
        assert here is not None
        seen.append(here)
        gutter.set_current(here)
        place = QPoint(ICONS_AT + 5, round(_gutter(view).rows[-1].y))
    assert set(seen) == set(last.here)


def test_a_new_claim_paints_no_label_again_that_stands_as_it_did(qtbot: QtBot) -> None:
    view = shown_view(qtbot, PROOF, [*CLAIMS, _claim("4", "4. Officials")])
    gutter = _gutter(view)
    QApplication.processEvents()
    painted = Painted(gutter)
    view.update_claims([_claim("3", "2. Officials in Beijing")])
    QApplication.processEvents()
    seen = [painted.region.contains(QPoint(ICONS_AT + 5, round(row.y))) for row in gutter.rows]
    assert seen == [False, True, True, False]


def test_labels_stay_at_their_lines_where_these_are_wrapped_otherwise(qtbot: QtBot) -> None:
    view = shown_view(qtbot, PROOF, CLAIMS)
    before = _gutter(view).rows[1].y
    view.resize(500, view.height())
    view.place_caret(CLAIMS[1].passages[0].span.start)
    after = _gutter(view).rows[1].y
    assert after > before
    assert abs(after - view.cursorRect().center().y()) < 5


def test_the_current_claim_stands_out(qtbot: QtBot) -> None:
    view = shown_view(qtbot, PROOF, CLAIMS)
    gutter = _gutter(view)
    view.set_current(ClaimId("c2"))
    image = gutter.grab().toImage()
    y = round(gutter.rows[1].y)
    assert image.pixelColor(gutter.width() - 5, y) == QColor(LIGHT.selected)


def test_there_is_room_for_the_numbers_of_ten_thousand_claims(qtbot: QtBot) -> None:
    gutter = _gutter(shown_view(qtbot, PROOF, CLAIMS))
    assert gutter.wanted_width(5) > gutter.wanted_width(2) >= 60


def test_signs_grow_with_the_numbers_beside_them(qtbot: QtBot) -> None:
    gutter = _gutter(shown_view(qtbot, PROOF, CLAIMS))
    before = gutter.side
    font = gutter.font()
    font.setPixelSize(2 * gutter.fontInfo().pixelSize())
    gutter.setFont(font)
    assert gutter.side > 1.5 * before
