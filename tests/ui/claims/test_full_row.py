"""How a claim is drawn with its whole statement."""

import dataclasses

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factcheck.domain.records.claim import Claim, Outcome
from factcheck.domain.records.verdict import Verdict
from factcheck.ui.claims.full_row import BETWEEN, FactsRoom, direction_of, joined, placed, wrapped
from factcheck.ui.claims.list import ClaimList
from factcheck.ui.claims.model import ClaimModel
from factcheck.ui.widgets.theme import LIGHT, palette_of
from tests.claim_samples import a_claim
from tests.view_samples import show_claims

LONG = "Officials in the capital were aware that divers from abroad were hired by letters in three papers"


def test_words_that_fit_stand_in_one_line(qapp: QApplication) -> None:
    assert wrapped("Officials knew", qapp.font(), 600) == ["Officials knew"]


def test_longer_ones_go_on_in_a_second_line(qapp: QApplication) -> None:
    width = QFontMetrics(qapp.font()).horizontalAdvance(LONG) * 6 // 10
    first, second = wrapped(LONG, qapp.font(), width)
    assert f"{first} {second}" == LONG


def test_only_what_two_lines_do_not_hold_is_cut(qapp: QApplication) -> None:
    first, second = wrapped(LONG * 3, qapp.font(), 300)
    assert LONG.startswith(first)
    assert second.endswith("…")


@pytest.mark.parametrize("text", ["word" * 200, "𝒲𝒪𝑅𝒟😀 " * 100])
def test_no_line_is_wider_than_its_room_whatever_the_letters(qapp: QApplication, text: str) -> None:
    lines = wrapped(text, qapp.font(), 200)
    assert len(lines) == 2
    assert text.startswith(lines[0])
    assert all(QFontMetrics(qapp.font()).horizontalAdvance(line) <= 200 for line in lines)


def test_facts_stand_one_after_the_other_while_there_is_room() -> None:
    assert placed([50, 40, 30], 10, 300, 280, 1) == [range(0, 3)]


def test_a_fact_without_room_is_left_out_whole_with_all_that_matters_less() -> None:
    assert placed([50, 40, 200, 5], 10, 200, 180, 1) == [range(0, 2)]


def test_facts_go_on_in_the_line_that_a_short_statement_leaves() -> None:
    assert placed([150, 40, 60, 150], 10, 200, 180, 2) == [range(0, 1), range(1, 3)]


def test_a_fact_that_no_line_holds_begins_none() -> None:
    assert placed([150, 300, 20], 10, 200, 180, 2) == [range(0, 1)]


def test_the_verdict_stands_in_any_case() -> None:
    assert placed([500, 40], 10, 200, 180, 1) == [range(0, 1)]


def test_a_line_that_is_cut_says_so_however_little_room_is_left(qapp: QApplication) -> None:
    metrics = QFontMetrics(qapp.font())
    facts = ["Unverified: plan and imports point different ways", "…"]
    verdict = metrics.horizontalAdvance(facts[0])
    lines = [joined(facts, metrics, verdict + more) for more in range(60)]
    assert all(line.endswith("…") for line in lines)
    assert all(metrics.horizontalAdvance(line) <= verdict + more for more, line in enumerate(lines))


def test_that_the_words_must_change_is_seen_behind_a_verdict_with_however_long_a_reason(qtbot: QtBot) -> None:
    model = ClaimModel()
    view = ClaimList(model)
    qtbot.addWidget(view)
    view.setPalette(palette_of(LIGHT))
    view.resize(340, 100)
    reason = "the archive has another figure than the ministry, and neither says how it was counted"
    disputed = a_claim("1", LONG, verdict=Verdict.DISPUTED, reason=reason, outcome=Outcome.CHANGE)
    pictures = []
    for outcome in (Outcome.CHANGE, None):
        show_claims(model, [dataclasses.replace(disputed, outcome=outcome)])
        pictures.append(view.viewport().grab(view.visualRect(model.index(0, 0))).toImage())
    assert pictures[0] != pictures[1]


LAST = ["Disputed: name, title or spelling", "Needs a change", "Waits for an answer", "1 piece of evidence"]


def laid_out(first: int, lines: int, facts: list[str] = LAST) -> list[str] | None:
    """The lines of facts in `first` px and a little more; the first three are never left out."""
    metrics = QFontMetrics(QApplication.font())
    room = FactsRoom(metrics, first + 20, first, lines)
    laid = room.laid_out(facts, 3, "Disputed…")
    return [BETWEEN.join(laid[0][one.start : one.stop]) for one in laid[1]] if laid is not None else None


def wide(words: str) -> int:
    return QFontMetrics(QApplication.font()).horizontalAdvance(words)


def test_facts_that_have_room_stand_whole(qapp: QApplication) -> None:
    assert laid_out(wide(BETWEEN.join(LAST)) + 9, 1) == [BETWEEN.join(LAST)]


def test_evidence_goes_before_anything_is_cut_and_the_reason_before_decision_and_what_waits(qapp: QApplication) -> None:
    without = BETWEEN.join([*LAST[:3], "…"])
    assert laid_out(wide(without), 1) == [BETWEEN.join(LAST[:3])]
    (line,) = laid_out(wide(without) - 60, 1) or [""]
    assert line.startswith("Disputed: ")
    assert line.endswith("… · Needs a change · Waits for an answer")


def test_where_the_reason_is_cut_nothing_else_is_and_it_has_the_room_of_a_second_ellipsis(qapp: QApplication) -> None:
    room = wide("Disputed: name, t…" + BETWEEN + BETWEEN.join(LAST[1:3])) + 2
    (line,) = laid_out(room, 1) or [""]
    assert line.startswith("Disputed: name, t")
    assert line.count("…") == 1


def test_where_one_line_holds_no_decision_beside_the_verdict_it_says_so_and_two_do(qapp: QApplication) -> None:
    narrow = wide("Needs a change · Waits for an answer") + 20
    assert laid_out(narrow, 1) is None
    assert laid_out(narrow, 2) == [LAST[0], BETWEEN.join(LAST[1:3])]


def test_a_statement_gives_up_a_line_where_the_decision_has_no_room_else(qtbot: QtBot) -> None:
    claim = a_claim("1", LONG, verdict=Verdict.DISPUTED, outcome=Outcome.CHANGE)
    assert drawn(qtbot, dataclasses.replace(claim, unanswered=1)) != drawn(qtbot, claim)


def drawn(qtbot: QtBot, claim: Claim) -> QImage:
    """A row as narrow as the list is at most."""
    model = ClaimModel()
    view = ClaimList(model)
    qtbot.addWidget(view)
    view.setPalette(palette_of(LIGHT))
    view.resize(300, 100)
    show_claims(model, [claim])
    return view.viewport().grab(view.visualRect(model.index(0, 0))).toImage()


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("“So it is”", Qt.LayoutDirection.LeftToRight),
        ("155 قال", Qt.LayoutDirection.RightToLeft),
        ("155", Qt.LayoutDirection.LayoutDirectionAuto),
    ],
)
def test_a_statement_begins_where_its_script_does(text: str, direction: Qt.LayoutDirection) -> None:
    assert direction_of(text) is direction


def test_what_waits_is_seen_where_there_is_room(qtbot: QtBot) -> None:
    model = ClaimModel()
    view = ClaimList(model)
    qtbot.addWidget(view)
    view.setPalette(palette_of(LIGHT))
    view.resize(340, 100)
    pictures = []
    for waits in (0, 1):
        show_claims(model, [dataclasses.replace(a_claim("1", LONG), unanswered=waits)])
        pictures.append(view.viewport().grab(view.visualRect(model.index(0, 0))).toImage())
    assert pictures[0] != pictures[1]
