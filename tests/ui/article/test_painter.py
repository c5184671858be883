"""Paints the marks of an article: tints behind the words, lines under them, signs and rules beside them."""

from math import ceil, floor

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage, QPainter, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factcheck.domain.records.article_draft import Piece
from factcheck.domain.records.claim import Claim
from factcheck.domain.records.ids import ClaimId
from factcheck.domain.records.proof import BlockKind
from factcheck.domain.records.verdict import Status, Verdict
from factcheck.domain.text.span import Span
from factcheck.ui.article.lines import ArticleLines
from factcheck.ui.article.painter import LEVELS, STEP, draw_underline, offset_of
from factcheck.ui.article.typography import Typography
from factcheck.ui.article.view import ArticleView
from factcheck.ui.widgets.theme import CONTRAST, LIGHT, text_palette_of
from tests.claim_samples import a_claim
from tests.proof_samples import a_proof, words_of
from tests.view_samples import shown_view


def _drawn(status: Status, unit: int = 1) -> list[list[int]]:
    """The drawn pixels, as columns by row."""
    image = QImage(40, 8, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        draw_underline(painter, 4.2, 36.4, 2.3, status, "#000000", unit)
    black = QColor("black")
    rows = [[x for x in range(40) if image.pixelColor(x, y) == black] for y in range(8)]
    return [row for row in rows if row]


def test_supported_is_a_thin_whole_line(qtbot: QtBot) -> None:
    assert _drawn(Status.SUPPORTED) == [list(range(4, 36))]


def test_under_large_letters_lines_are_thicker(qtbot: QtBot) -> None:
    assert _drawn(Status.SUPPORTED, unit=2) == [list(range(4, 36))] * 2


def test_disputed_is_a_thick_whole_line(qtbot: QtBot) -> None:
    assert _drawn(Status.DISPUTED) == [list(range(4, 36))] * 3


def test_unverified_is_a_dashed_line_of_two_pixels(qtbot: QtBot) -> None:
    rows = _drawn(Status.UNVERIFIED)
    assert len(rows) == 2
    assert rows[0] == rows[1]
    assert 4 in rows[0]
    assert 10 not in rows[0]


def test_not_checked_is_a_thin_dotted_line(qtbot: QtBot) -> None:
    (row,) = _drawn(Status.NOT_CHECKED)
    assert row[:4] == [4, 7, 10, 13]


@pytest.mark.parametrize("status", [Status.NOT_NEEDED])
def test_what_needs_no_verdict_has_none(qtbot: QtBot, status: Status) -> None:
    assert _drawn(status) == []


def test_lines_lie_a_step_apart_where_there_is_room() -> None:
    assert [offset_of(level, 3.0, 1, 16.0) for level in range(LEVELS)] == [3.0, 3.0 + STEP]


@pytest.mark.parametrize("unit", [1, 2, 3])
def test_lines_never_reach_the_letters_of_the_next_line(unit: int) -> None:
    first, room = 3.0 * unit, 8.0 * unit
    offsets = [offset_of(level, first, unit, room) for level in range(LEVELS)]
    assert offsets == sorted(set(offsets))
    assert offsets[-1] + unit <= room


PROOF = a_proof(
    "Officials were aware of it.",
    Piece(BlockKind.QUOTATION, "“We advise them.”"),
    Piece(BlockKind.LIST_ITEM, "Hydrogen", 1, "1."),
)


def _claim(number: str, words: str, verdict: Verdict | None) -> Claim:
    span = words_of(PROOF, words)
    return a_claim(number, words, at=span.start, length=len(span), verdict=verdict)


def _box(view: ArticleView, span: Span) -> QRect:
    cursor = QTextCursor(view.document())
    cursor.setPosition(span.start)
    box = view.cursorRect(cursor)
    cursor.setPosition(span.end)
    return box.united(view.cursorRect(cursor)).adjusted(2, 0, -2, 12)


def _count(view: ArticleView, colour: str, where: QRect) -> int:
    image: QImage = view.viewport().grab().toImage()
    wanted = QColor(colour)
    return sum(
        image.pixelColor(x, y) == wanted
        for x in range(where.left(), where.right())
        for y in range(where.top(), where.bottom())
    )


def test_words_are_underlined_in_the_ink_of_their_status(qtbot: QtBot) -> None:
    claim = _claim("1", "were aware", Verdict.DISPUTED)
    view = shown_view(qtbot, PROOF, [claim])
    box = _box(view, words_of(PROOF, "were aware"))
    assert _count(view, LIGHT.foreground[claim.status], box) >= 3 * (box.width() - 2)
    assert _count(view, LIGHT.foreground[claim.status], _box(view, words_of(PROOF, "of it"))) == 0


def test_in_high_contrast_the_line_under_selected_words_can_be_seen(qtbot: QtBot) -> None:
    pictures = []
    for claims in ([_claim("1", "were aware", Verdict.SUPPORTED)], []):
        view = shown_view(qtbot, PROOF, claims, palette=text_palette_of(CONTRAST))
        view.select_span(words_of(PROOF, "Officials were aware of it"))
        pictures.append(view.viewport().grab(_box(view, words_of(PROOF, "were aware"))).toImage())
    assert pictures[0] != pictures[1]


def test_overlapping_claims_have_a_line_each(qtbot: QtBot) -> None:
    outer, inner = _claim("1", "Officials were aware", Verdict.SUPPORTED), _claim("1a", "were", Verdict.DISPUTED)
    view = shown_view(qtbot, PROOF, [outer, inner])
    box = _box(view, words_of(PROOF, "were"))
    assert _count(view, LIGHT.foreground[outer.status], box) >= box.width() - 2
    assert _count(view, LIGHT.foreground[inner.status], box) >= 3 * (box.width() - 2)


def test_at_most_two_lines_lie_under_a_word_and_a_third_claim_shares_the_second(qtbot: QtBot) -> None:
    words = ("Officials were aware of it", "were aware of", "aware")
    claims = [_claim(str(at), one, Verdict.SUPPORTED) for at, one in enumerate(words)]
    rows = []
    for shown in (claims[:2], claims):
        view = shown_view(qtbot, PROOF, shown)
        box, image = _box(view, words_of(PROOF, "aware")), view.viewport().grab().toImage()
        ink = QColor(LIGHT.foreground[claims[0].status])
        middle = box.center().x()
        rows.append([y for y in range(box.top(), box.bottom()) if image.pixelColor(middle, y) == ink])
    assert len(rows[0]) == 2
    assert rows[1] == rows[0]
    deep = _claim("3", "aware", Verdict.DISPUTED)
    assert _count(shown_view(qtbot, PROOF, [*claims[:2], deep]), LIGHT.foreground[deep.status], box) > box.width()


def test_the_current_claim_is_tinted_and_outlined(qtbot: QtBot) -> None:
    claim = _claim("1", "were aware", Verdict.UNVERIFIED)
    view = shown_view(qtbot, PROOF, [claim])
    box = _box(view, words_of(PROOF, "were aware")).adjusted(-8, -4, 8, 4)
    assert _count(view, LIGHT.focus, box) == 0
    view.set_current(claim.id)
    assert _count(view, LIGHT.focus, box) > 2 * box.width()
    assert _count(view, LIGHT.tint[claim.status], box) > 10 * box.width()


@pytest.mark.parametrize("percent", [70, 100, 150])
def test_the_outline_of_the_current_claim_covers_no_line_under_words(qtbot: QtBot, percent: int) -> None:
    proof = a_proof("Officials were aware of the plan, and the plan was made known to them at once. " * 3)
    whole = [a_claim(one, proof.text, at=0, length=len(proof.text), verdict=Verdict.SUPPORTED) for one in ("1", "2")]
    view = shown_view(qtbot, proof, whole, size=(682 * percent // 100, 500))
    view.set_typography(Typography().zoomed(percent))
    QApplication.processEvents()
    begin = view.document().firstBlock().layout().lineAt(1).textStart()
    words = proof.text[begin + 5 : begin + 35]
    current = a_claim("3", words, at=begin + 5, length=30, verdict=Verdict.UNVERIFIED)
    view.show_claims([*whole, current])
    QApplication.processEvents()
    around = _box(view, Span(begin + 13, begin + 27)).adjusted(0, -10, 0, 0)  # handles at the edges lie outside
    green = LIGHT.foreground[Status.SUPPORTED]
    before = _count(view, green, around)
    view.set_current(current.id)
    assert _count(view, LIGHT.focus, around) > 0
    assert _count(view, green, around) == before


@pytest.mark.parametrize("words", ["were aware", "of the plan"])
def test_the_outline_of_the_current_claim_covers_no_sign_beside_it(qtbot: QtBot, words: str) -> None:
    proof = a_proof("Officials (were aware) knew more, “of the plan”, than they said.")
    claim = a_claim("1", words, at=proof.text.index(words), length=len(words), verdict=Verdict.SUPPORTED)
    view = shown_view(qtbot, proof, [claim])
    start, end = claim.passages[0].span.start, claim.passages[0].span.end
    view.set_current(claim.id)
    lines = ArticleLines(view, view.document())
    for sign in (Span(start - 1, start), Span(end, end + 1)):
        [one] = lines.fragments(lines.visible(0, 500)[0], sign, 0, 500)
        below = round(one.on.baseline)  # handles lie above and below the letters
        beside = QRect(QPoint(ceil(one.left) + 1, below - 10), QPoint(floor(one.right) - 2, below + 2))
        assert beside.width() > 0
        assert _count(view, LIGHT.focus, beside) == 0


def test_places_found_are_shown_and_go_again(qtbot: QtBot) -> None:
    view = shown_view(qtbot, PROOF)
    span = words_of(PROOF, "aware")
    view.show_hits([span], span)
    assert _count(view, LIGHT.found, _box(view, span)) > 100
    view.show_hits((), None)
    assert _count(view, LIGHT.found, _box(view, span)) == 0


def test_places_found_are_seen_in_the_current_claim_too(qtbot: QtBot) -> None:
    view = shown_view(qtbot, PROOF, [_claim("1", "were aware", Verdict.SUPPORTED)])
    view.set_current(ClaimId("c1"))
    span = words_of(PROOF, "aware")
    view.show_hits([span], None)
    assert _count(view, LIGHT.found, _box(view, span)) > 100


def test_a_quotation_has_a_rule_and_a_list_item_its_sign(qtbot: QtBot) -> None:
    view = shown_view(qtbot, PROOF)
    left = QRect(8, _box(view, words_of(PROOF, "“We")).top(), 20, 18)
    assert _count(view, LIGHT.rule, left) >= 3 * 10
    sign = QRect(8, _box(view, words_of(PROOF, "Hydrogen")).top(), 24, 24)
    assert _count(view, LIGHT.page, sign) < 23 * 23


def test_only_part_of_it_can_be_painted_again(qtbot: QtBot) -> None:
    view = shown_view(qtbot, PROOF, [_claim("1", "were aware", Verdict.SUPPORTED)])
    view.set_current(ClaimId("c1"))
    whole = view.viewport().grab().toImage()
    part = QRect(60, 30, 90, 16)
    assert view.viewport().grab(part).toImage() == whole.copy(part)
