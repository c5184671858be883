"""The cards beside an article."""

import dataclasses

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factcheck.domain.records.claim import Claim, Outcome
from factcheck.domain.records.ids import ClaimId
from factcheck.domain.records.verdict import Verdict
from factcheck.domain.wording.labels import OUTCOME
from factcheck.ui.article.card_column import REACH, CardColumn
from factcheck.ui.article.view import ArticleView
from tests.claim_samples import a_claim
from tests.proof_samples import a_proof, words_of
from tests.view_samples import PARAGRAPH, Painted, long_proof, shown_view

PROOF = long_proof()
LONG = a_proof(*[PARAGRAPH * 60] * 3)


def _claim(number: str, words: str, verdict: Verdict | None = None) -> Claim:
    span = words_of(PROOF, words)
    return a_claim(number, words, at=span.start, length=len(span), verdict=verdict)


CLAIMS = [_claim("1", "1. Officials in Beijing", Verdict.SUPPORTED), _claim("2", "2. Officials", Verdict.DISPUTED)]


def _wide(view: ArticleView) -> CardColumn:
    """The cards of a view with room for them, painted."""
    view.resize(1000, 600)
    view.cards.grab()
    return view.cards


def _numbers(cards: CardColumn) -> list[list[str]]:
    return [
        [one.number for one in (*card.claims, *card.more)] for card in sorted(cards.placed, key=lambda one: one.top)
    ]


def test_each_claim_has_a_card_at_its_line(qtbot: QtBot) -> None:
    view = shown_view(qtbot, PROOF, CLAIMS)
    cards = _wide(view)
    assert _numbers(cards) == [["1"], ["2"]]
    view.place_caret(CLAIMS[1].passages[0].span.start)
    assert abs(cards.placed[1].top + cards.line_height / 2 - view.cursorRect().center().y()) < 8


def test_a_narrow_article_has_no_cards(qtbot: QtBot) -> None:
    view = shown_view(qtbot, PROOF, CLAIMS)
    _wide(view)
    view.resize(600, 600)
    assert view.cards.isHidden()


def test_the_text_stays_as_wide_as_it_wants_to_be_beside_the_cards(qtbot: QtBot) -> None:
    view = shown_view(qtbot, PROOF, CLAIMS)
    _wide(view)
    width = view.viewport().width()
    view.cards.want(False)
    assert (view.cards.isHidden(), view.viewport().width()) == (True, width)


def test_only_claims_in_sight_have_cards(qtbot: QtBot) -> None:
    view = shown_view(qtbot, PROOF, [*CLAIMS, _claim("3", "50. Officials")])
    _wide(view)
    view.reveal(words_of(PROOF, "50. Officials"))
    assert _numbers(_wide(view)) == [["3"]]


def _two_lines(qtbot: QtBot, claims: list[Claim]) -> CardColumn:
    """Claims beside as many lines of text as give each of their cards two lines, whatever the letters."""
    for times in range(1, 9):
        proof = a_proof("Officials in Beijing were aware of it, Low said, and others were told so as well. " * times)
        cards = _wide(shown_view(qtbot, proof, claims))
        if [one.lines for one in cards.placed] == [2] * len(claims):
            return cards
    raise AssertionError


def test_a_card_of_two_lines_says_what_was_decided_beside_a_verdict_with_a_long_reason(qtbot: QtBot) -> None:
    claims = [
        a_claim(number, "Words", at=10 + at, verdict=Verdict.DISPUTED, reason="neither of them says how it was counted")
        for at, number in enumerate("12")
    ]
    seen = []
    for outcome in (None, Outcome.CHANGE, Outcome.EDITOR):
        cards = _two_lines(qtbot, [dataclasses.replace(one, outcome=outcome) for one in claims])
        seen.append(cards.grab(cards.box_of(cards.placed[0]).toRect()).toImage())
        tip = cards.tip_at(cards.box_of(cards.placed[0]).center().toPoint())
        assert tip.splitlines()[0].endswith("counted" if outcome is None else OUTCOME[outcome].capitalize())
    assert seen[0] != seen[1] != seen[2]


def test_a_click_on_a_card_picks_its_claim(qtbot: QtBot) -> None:
    view = shown_view(qtbot, PROOF, CLAIMS)
    cards = _wide(view)
    with qtbot.waitSignal(view.claim_picked) as picked:
        qtbot.mouseClick(cards, Qt.MouseButton.LeftButton, pos=cards.box_of(cards.placed[1]).center().toPoint())
    assert picked.args == ["c2"]
    with qtbot.assertNotEmitted(view.claim_picked):
        qtbot.mouseClick(cards, Qt.MouseButton.LeftButton, pos=QPoint(20, 580))


def test_a_sign_in_a_row_is_picked_alone_and_of_what_is_counted_the_first(qtbot: QtBot) -> None:
    span = words_of(PROOF, "1. Officials in Beijing")
    supported = {"length": len(span), "verdict": Verdict.SUPPORTED}
    claims = [a_claim(str(number), "Words", at=span.start, **supported) for number in range(40)]
    cards = _wide(shown_view(qtbot, PROOF, claims))
    row = next(one for one in cards.placed if one.more)
    box = cards.box_of(row)
    first, last = (QPoint(round(x), round(box.center().y())) for x in (box.left() + 12, box.right() - 4))
    assert [one.id for one in cards.claims_at(first)] == [row.claims[0].id]
    with qtbot.waitSignal(cards.picked) as picked:
        qtbot.mouseClick(cards, Qt.MouseButton.LeftButton, pos=last)
    assert picked.args == [row.more[0].id]
    assert len(cards.tip_at(last).splitlines()) == 2 * len(row.more)


def test_what_lies_over_the_cards_cuts_none_of_their_lines(qtbot: QtBot) -> None:
    cards = _wide(shown_view(qtbot, PROOF, CLAIMS))
    first, second = cards.placed
    line = cards.line_height
    assert (first.lines, second.lines) == (3, 3)
    cards.cover(round(first.top + 1.5 * line), round(second.top + 0.5 * line))
    assert [(card.claims[0].number, card.lines) for card, *_rest in cards.find_looks().values()] == [("1", 1)]
    assert cards.claims_at(QPoint(30, round(second.top + 1.5 * line))) == ()
    cards.cover(0, 0)
    assert [card.lines for card, *_rest in cards.find_looks().values()] == [3, 3]


@pytest.mark.parametrize("covered", [(0, 0), (300, 400)])
def test_a_card_whose_first_line_is_scrolled_out_above_is_left_out(qtbot: QtBot, covered: tuple[int, int]) -> None:
    cards = _wide(shown_view(qtbot, PROOF, CLAIMS))
    cards._found = [cards.placed[0]._replace(top=-1.5 * cards.line_height)]
    cards.cover(*covered)
    assert not cards.find_looks()


def test_what_comes_below_the_cards_cuts_none_of_their_lines(qtbot: QtBot) -> None:
    cards = _wide(shown_view(qtbot, PROOF, CLAIMS))
    second = cards.placed[1]
    for lines, seen in ((1.5, [3, 1]), (0.5, [3])):
        cards.resize(cards.width(), round(second.top + lines * cards.line_height))
        assert [card.lines for card, *_rest in cards.find_looks().values()] == seen


def test_folded_the_words_make_room_for_signs(qtbot: QtBot) -> None:
    cards = _wide(shown_view(qtbot, PROOF, CLAIMS))
    before = cards.placed[0].lines
    cards.fold(True)
    cards.grab()
    assert before > 1 == cards.placed[0].lines


@pytest.mark.parametrize("many", [2, 12, 30])
def test_what_looks_otherwise_with_another_current_claim_is_painted_again(qtbot: QtBot, many: int) -> None:
    spans = [words_of(PROOF, f"{number}. Officials in Beijing") for number in range(1, 8)]
    verdicts = (Verdict.SUPPORTED, Verdict.DISPUTED)
    claims = [
        a_claim(str(at), f"Words {at}", at=spans[at % 7].start, length=20, verdict=verdicts[at % 2])
        for at in range(many)
    ]
    cards = _wide(shown_view(qtbot, PROOF, claims))
    painted = Painted(cards)
    cards.follow()  # all of them are painted once before
    for current in (*(one.id for one in claims[:: max(1, many // 6)]), None, claims[0].id):
        QApplication.processEvents()
        before = cards.grab().toImage()
        painted.region = QRegion()
        cards.set_current(current)
        qtbot.wait(30)  # Qt paints within 5 ms of what asks for it
        region = QRegion(painted.region)
        after = cards.grab().toImage()
        rows = [y for y in range(after.height()) if not region.contains(QPoint(5, y))]
        assert rows
        assert all(bytes(before.constScanLine(y)) == bytes(after.constScanLine(y)) for y in rows)


def test_in_a_long_paragraph_cards_stay_near_their_words(qtbot: QtBot) -> None:
    starts = range(0, len(LONG.text) - 100, 400)
    claims = [a_claim(str(at), "Words", at=start, length=60) for at, start in enumerate(starts)]
    view = shown_view(qtbot, LONG, claims)
    for share in (0, 0.3, 0.7):
        view.verticalScrollBar().setValue(round(view.verticalScrollBar().maximum() * share))
        cards = _wide(view)
        assert cards.placed
        assert all(abs(card.top + cards.line_height / 2 - card.wanted) <= REACH for card in cards.placed)


def test_where_the_current_card_begins_is_known_in_sight_and_beyond_it(qtbot: QtBot) -> None:
    view = shown_view(qtbot, PROOF, [*CLAIMS, _claim("3", "50. Officials")])
    cards = _wide(view)
    view.set_current(ClaimId("c2"))
    assert cards.current_top == cards.placed[1].top
    view.set_current(ClaimId("c3"))
    assert cards.current_top == cards.height()
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    view.set_current(ClaimId("c1"))
    assert cards.current_top == 0


def test_where_the_lines_stand_is_found_once_while_nothing_is_scrolled(qtbot: QtBot) -> None:
    view = shown_view(qtbot, PROOF, CLAIMS)
    cards = _wide(view)
    before = cards._scale
    view.update_claims([_claim("3", "3. Officials in Beijing")])
    assert _numbers(cards) == [["1"], ["2"], ["3"]]
    assert cards._scale is before
    view.verticalScrollBar().setValue(20)
    assert _numbers(cards)
    assert cards._scale is not before


def test_a_card_tells_its_whole_statement_under_the_mouse(qtbot: QtBot) -> None:
    cards = _wide(shown_view(qtbot, PROOF, CLAIMS))
    assert "2. Officials" in cards.tip_at(cards.box_of(cards.placed[1]).center().toPoint())


def test_a_claim_beneath_the_one_above_is_drawn_further_in(qtbot: QtBot) -> None:
    span = words_of(PROOF, "1. Officials")
    where = {"at": span.start, "length": len(span)}
    left = []
    for number, parent in (("1a", "1"), ("2a", "9")):
        claims = [a_claim("1", "Words", **where), a_claim(number, "Words", parent=parent, **where)]
        view = shown_view(qtbot, a_proof(PARAGRAPH * 4), claims)
        cards = _wide(view)
        box = cards.box_of(cards.placed[1]).adjusted(0, cards.line_height, 0, 0)
        line = cards.grab(box.toRect()).toImage()
        inked = (x for x in range(line.width()) for y in range(15) if line.pixelColor(x, y).lightness() < 160)
        left.append(min(inked))
    assert left[0] - left[1] == CardColumn.hook


def test_a_claim_behind_a_row_of_signs_is_part_of_none_and_stands_as_far_out_as_others(qtbot: QtBot) -> None:
    left = []
    crowd = [_claim(str(number), "1. Officials", Verdict.SUPPORTED) for number in range(3, 40)]
    for claims in (CLAIMS, [*crowd, *CLAIMS]):
        view = shown_view(qtbot, PROOF, claims)
        cards = _wide(view)
        (card,) = (one for one in cards.placed if one.claims[0].number == "2")
        assert cards.placed[cards.placed.index(card) - 1].is_row is (len(claims) > 2)
        line = cards.grab(cards.box_of(card).toRect()).toImage()
        left.append(min(x for x in range(line.width()) for y in range(15) if line.pixelColor(x, y).lightness() < 160))
    assert left[0] == left[1]
