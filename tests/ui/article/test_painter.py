"""The marks painted over an article."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QTextCursor
from pytestqt.qtbot import QtBot

from factcheck.domain.records.claim import Claim
from factcheck.domain.records.draft import Piece
from factcheck.domain.records.ids import ClaimId
from factcheck.domain.records.proof import BlockKind
from factcheck.domain.records.verdict import Verdict
from factcheck.domain.text.span import Span
from factcheck.ui.article.view import ArticleView
from factcheck.ui.widgets.theme import LIGHT
from tests.claim_samples import a_claim
from tests.proof_samples import a_proof, words_of
from tests.view_samples import shown_view

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
    assert _count(view, LIGHT.ink[claim.status], box) >= 3 * (box.width() - 2)
    assert _count(view, LIGHT.ink[claim.status], _box(view, words_of(PROOF, "of it"))) == 0


def test_overlapping_claims_have_a_line_each(qtbot: QtBot) -> None:
    outer, inner = _claim("1", "Officials were aware", Verdict.SUPPORTED), _claim("1a", "were", Verdict.DISPUTED)
    view = shown_view(qtbot, PROOF, [outer, inner])
    box = _box(view, words_of(PROOF, "were"))
    assert _count(view, LIGHT.ink[outer.status], box) >= box.width() - 2
    assert _count(view, LIGHT.ink[inner.status], box) >= 3 * (box.width() - 2)


def test_the_current_claim_is_tinted_and_outlined(qtbot: QtBot) -> None:
    claim = _claim("1", "were aware", Verdict.UNVERIFIED)
    view = shown_view(qtbot, PROOF, [claim])
    box = _box(view, words_of(PROOF, "were aware")).adjusted(-8, -4, 8, 4)
    assert _count(view, LIGHT.focus, box) == 0
    view.set_current(claim.id, scroll=False)
    assert _count(view, LIGHT.focus, box) > 2 * box.width()
    assert _count(view, LIGHT.tint[claim.status], box) > 10 * box.width()


def test_places_found_are_shown_and_go_again(qtbot: QtBot) -> None:
    view = shown_view(qtbot, PROOF)
    span = words_of(PROOF, "aware")
    view.show_hits([span], span)
    assert _count(view, LIGHT.found, _box(view, span)) > 100
    view.show_hits((), None)
    assert _count(view, LIGHT.found, _box(view, span)) == 0


def test_places_found_are_seen_in_the_current_claim_too(qtbot: QtBot) -> None:
    view = shown_view(qtbot, PROOF, [_claim("1", "were aware", Verdict.SUPPORTED)])
    view.set_current(ClaimId("c1"), scroll=False)
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
    view.set_current(ClaimId("c1"), scroll=False)
    whole = view.viewport().grab().toImage()
    part = QRect(60, 30, 90, 16)
    assert view.viewport().grab(part).toImage() == whole.copy(part)
