"""The part of the claim panel that scrolls."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from factcheck.domain.records.evidence import Stance
from factcheck.domain.records.verdict import Verdict
from factcheck.ui.panel.body import PanelBody
from factcheck.ui.panel.evidence_form import evidence_item
from factcheck.ui.widgets.keys import shown_key
from tests.claim_samples import a_claim, pieces


@pytest.fixture
def body(qtbot: QtBot) -> PanelBody:
    body = PanelBody(str)
    qtbot.addWidget(body)
    return body


def label(body: PanelBody, name: str) -> QLabel:
    found = body.findChild(QLabel, name)
    assert found is not None
    return found


@pytest.mark.parametrize("verdict", [None, *Verdict])
def test_the_reason_is_there_where_there_is_a_verdict(body: PanelBody, verdict: Verdict | None) -> None:
    body.show_claim(a_claim("1", verdict=verdict), (), {})
    assert body.reason.isVisibleTo(body) is (verdict is not None)


@pytest.mark.parametrize(
    ("verdict", "stance"),
    [
        (None, Stance.SUPPORTS),
        (Verdict.SUPPORTED, Stance.SUPPORTS),
        (Verdict.DISPUTED, Stance.CONTRADICTS),
        (Verdict.UNVERIFIED, Stance.CONTEXT),
    ],
)
def test_new_evidence_is_at_first_what_fits_the_verdict_and_on_no_side_of_an_unverified_claim(
    body: PanelBody, verdict: Verdict | None, stance: Stance
) -> None:
    body.show_claim(a_claim("1", verdict=verdict), (), {})
    body.open_evidence_form()
    assert body.evidence_form.stance.value is stance


def test_lines_that_have_nothing_to_say_are_not_there(body: PanelBody) -> None:
    body.show_claim(a_claim("1"), (), {})
    body.show_others(a_claim("1"), None, (), ())
    assert not any(label(body, name).isVisibleTo(body) for name in ("judged", "family", "also"))


def test_history_is_filled_when_it_is_unfolded(body: PanelBody, qtbot: QtBot) -> None:
    fold = body.findChild(QPushButton, "history_fold")
    assert fold is not None
    with qtbot.waitSignal(body.history_opened):
        fold.click()
    body.show_history(["16:40 judged", "16:31 made"])
    assert label(body, "history").text() == "16:40 judged\n16:31 made"


def test_history_is_plain_text(body: PanelBody) -> None:
    body.show_history(["<b>bold</b>"])
    assert label(body, "history").textFormat() == Qt.TextFormat.PlainText


def test_an_empty_note_says_how_it_is_saved_and_left(body: PanelBody, qtbot: QtBot) -> None:
    assert body.note.toolTip().startswith(body.note.placeholderText())
    assert shown_key("Ctrl+Enter") in body.note.toolTip()
    assert "Stands in the report" in body.note.placeholderText()
    body.tell_note(is_withheld=True)
    assert "Withheld from reports" in body.note.placeholderText()
    assert body.note.toolTip().startswith(body.note.placeholderText())
    with qtbot.waitSignal(body.left):
        qtbot.keyClick(body.note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_a_piece_of_evidence_is_put_into_words_again_only_where_it_or_what_is_told_of_it_is_another(
    body: PanelBody, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[tuple[str, str]] = []
    item = evidence_item
    monkeypatch.setattr("factcheck.ui.panel.body.evidence_item", lambda *of: made.append(of[1:]) or item(*of))
    claim, evidence = a_claim("1"), pieces(Stance.SUPPORTS)
    for shown in (claim, replace(claim, verdict=Verdict.SUPPORTED)):
        body.show_claim(shown, evidence, {})
    body.show_checks(claim, {evidence[0].id: "page.png"}, {}, "")
    assert made == [("", ""), ("", "page.png")]
    body.show_claim(claim, [replace(evidence[0], rev=3)], {})  # which is equal: a revision is compared with nothing
    assert len(made) == 3
