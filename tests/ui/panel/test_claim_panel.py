"""The claim panel."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QScrollArea, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from factcheck.domain.records.claim import ClaimKind, Outcome, Risk
from factcheck.domain.records.evidence import Evidence, Source, Stance
from factcheck.domain.records.ids import ClaimId, EvidenceId, SourceId
from factcheck.domain.records.proposed_wording import WordingDraft
from factcheck.domain.records.question import Question, QuestionDraft
from factcheck.domain.records.verdict import Judgement, Reason, Verdict
from factcheck.domain.rules.splitting import Split
from factcheck.domain.text.span import Span
from factcheck.ui.panel.claim_panel import ClaimPanel
from factcheck.ui.panel.denial_form import DenialDraft
from factcheck.ui.panel.head import PanelHead
from factcheck.ui.panel.queries import WordingEdit
from factcheck.ui.widgets.keys import reached
from tests.claim_samples import a_claim
from tests.ui.widgets.test_keys import items_held

LONG = "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle " * 3
FULL = a_claim(
    "1",
    LONG,
    verdict=Verdict.UNVERIFIED,
    reason=Reason.EVIDENCE_EXISTS_NOT_SEEN,
    kind=ClaimKind.ALLEGATION,
    risk=Risk.LEGAL,
    speaker=LONG,
    note=LONG,
    judged_by=LONG,
    judged_at="2026-11-25T12:00:00+00:00",
    evidence=1,
)
EVIDENCE = Evidence(
    EvidenceId("e1"), ClaimId("c1"), Source(SourceId("s1"), LONG), Stance.SEARCHED, LONG, LONG, None, "", ""
)


class Stored(list[tuple[str, str, str]]):
    """What the panel lets be saved: the field, the claim, the words."""

    def __init__(self, panel: ClaimPanel) -> None:
        super().__init__()
        panel.store_with(lambda *what: self.append(what[:3]))


@pytest.fixture
def panel(qtbot: QtBot) -> ClaimPanel:
    panel = ClaimPanel(today=lambda: "2026-11-25")
    qtbot.addWidget(panel)
    panel.resize(380, 640)
    with qtbot.waitActive(panel):
        panel.show()
    panel.show_claim(a_claim("1"), (), "¶9")
    return panel


@pytest.fixture
def big_font(qapp: QApplication) -> Iterator[None]:
    before = qapp.font()
    font = QFont(before)
    font.setPointSizeF(before.pointSizeF() * 1.5)
    qapp.setFont(font)
    yield
    qapp.setFont(before)


def field(panel: ClaimPanel, name: str) -> QTextEdit:
    found = [one for one in panel.findChildren(QTextEdit) if one.accessibleName() == name]
    return found[0]


def line(panel: ClaimPanel, name: str) -> QLineEdit:
    return next(one for one in panel.findChildren(QLineEdit) if one.accessibleName() == name)


def button(panel: ClaimPanel, name: str) -> QPushButton:
    return next(one for one in panel.findChildren(QPushButton) if one.accessibleName() == name)


def unfold_all(panel: ClaimPanel) -> None:
    for name in ("Details", "History"):
        button(panel, name).setChecked(True)


def test_without_a_claim_it_says_what_to_do(panel: ClaimPanel) -> None:
    panel.show_claim(None)
    label = panel.findChild(QWidget, "nothing_selected")
    assert label is not None
    assert label.isVisible()
    assert not field(panel, "Statement").isVisible()


def test_what_is_typed_is_saved_with_its_claim(panel: ClaimPanel, qtbot: QtBot) -> None:
    stored = Stored(panel)
    unfold_all(panel)
    lines = line(panel, "Who said it"), line(panel, "Verb")
    for typed in (field(panel, "Statement"), field(panel, "Note"), *lines):
        qtbot.keyClicks(typed, "X")
        panel.flush()
    assert [one[:2] for one in stored] == [(name, "c1") for name in ("statement", "note", "speaker", "verb")]


def test_another_claim_saves_the_note_for_the_first(panel: ClaimPanel, qtbot: QtBot) -> None:
    qtbot.keyClicks(field(panel, "Note"), "asked")
    stored = Stored(panel)
    panel.show_claim(a_claim("2"), (), "¶9")
    assert stored == [("note", "c1", "asked")]


def test_no_claim_saves_what_was_typed(panel: ClaimPanel, qtbot: QtBot) -> None:
    qtbot.keyClicks(field(panel, "Note"), "asked")
    stored = Stored(panel)
    panel.show_claim(None)
    assert stored == [("note", "c1", "asked")]


def test_enter_in_the_statement_goes_back_to_the_article(panel: ClaimPanel, qtbot: QtBot) -> None:
    panel.focus_statement(select_all=True)
    qtbot.keyClicks(field(panel, "Statement"), "Shorter")
    stored = Stored(panel)
    with qtbot.waitSignal(panel.head.statement.entered):
        qtbot.keyClick(field(panel, "Statement"), Qt.Key.Key_Return)
    assert stored == [("statement", "c1", "Shorter")]


def test_the_note_is_saved_before_the_verdict_is_asked_for(panel: ClaimPanel, qtbot: QtBot) -> None:
    qtbot.keyClicks(field(panel, "Note"), "asked")
    told: list[object] = []
    panel.store_with(lambda _field, _key, note, _read: told.append(note))
    panel.judgement_requested.connect(told.append)
    qtbot.mouseClick(button(panel, "Supported"), Qt.MouseButton.LeftButton)
    assert told == ["asked", Judgement.SUPPORTED]


def test_a_refresh_keeps_focus_typing_and_scroll(panel: ClaimPanel, qtbot: QtBot) -> None:
    panel.resize(380, 420)
    unfold_all(panel)
    panel.focus_note()
    qtbot.keyClicks(field(panel, "Note"), "asked")
    bar = panel.findChildren(QScrollArea, "panel_scroll")[0].verticalScrollBar()
    bar.setValue(40)
    before = bar.value()
    panel.show_claim(a_claim("1", verdict=Verdict.SUPPORTED), (), "¶9")
    assert field(panel, "Note").hasFocus()
    assert field(panel, "Note").toPlainText() == "asked"
    assert bar.value() == before


def test_the_reason_goes_with_its_claim(panel: ClaimPanel, qtbot: QtBot) -> None:
    panel.show_claim(a_claim("1", verdict=Verdict.DISPUTED), (), "¶9")
    panel.focus_reason()
    qtbot.keyClicks(line(panel, "Reason"), "number")
    told: list[object] = []
    panel.store_with(lambda _field, key, reason, _read: told.append((key, reason)))
    panel.body.reason.done.connect(lambda: told.append("done"))
    qtbot.keyClick(line(panel, "Reason"), Qt.Key.Key_Return)
    assert told == [("c1", Reason.NUMBER_DIFFERS), "done"]


def test_without_a_verdict_there_is_no_reason_to_give(panel: ClaimPanel) -> None:
    panel.focus_note()
    panel.focus_reason()
    assert field(panel, "Note").hasFocus()


def test_kind_and_risk_go_with_their_claim(panel: ClaimPanel, qtbot: QtBot) -> None:
    unfold_all(panel)
    for name, signal, value in (
        ("kind", panel.body.details.kind_chosen, ClaimKind.NAME),
        ("risk", panel.body.details.risk_chosen, Risk.ROUTINE),
    ):
        box = panel.findChild(QWidget, name)
        assert box is not None
        with qtbot.waitSignal(signal) as chosen:
            qtbot.keyClick(box, Qt.Key.Key_Down)
        assert chosen.args == ["c1", value]


def test_the_evidence_form_is_in_sight_when_it_opens(panel: ClaimPanel, qtbot: QtBot) -> None:
    panel.body.open_evidence_form()
    source = line(panel, "Source")
    assert source.hasFocus()
    view = panel.findChildren(QScrollArea, "panel_scroll")[0].viewport()
    qtbot.waitUntil(lambda: view.rect().contains(source.mapTo(view, source.rect().bottomLeft())))


def test_escape_anywhere_gives_the_keyboard_back(panel: ClaimPanel, qtbot: QtBot) -> None:
    for widget in (field(panel, "Statement"), field(panel, "Note"), button(panel, "Disputed")):
        widget.setFocus()
        with qtbot.waitSignal(panel.left):
            qtbot.keyClick(widget, Qt.Key.Key_Escape)


def test_tab_reaches_everything_from_top_to_bottom(panel: ClaimPanel, qtbot: QtBot) -> None:
    panel.resize(380, 2000)
    panel.show_claim(FULL, (EVIDENCE,), "¶9", (a_claim("9"),), a_claim("8"))
    unfold_all(panel)
    panel.body.open_evidence_form()
    QApplication.processEvents()  # which lays it out
    field(panel, "Statement").setFocus()
    seen = tab_round(qtbot)
    tops = [one.mapTo(panel, one.rect().topLeft()).y() for one in seen]
    start = tops.index(min(tops))
    assert tops[start:] + tops[:start] == sorted(tops)
    missing = {one.objectName() for one in reached(panel) if one.isVisible() and one not in seen}
    assert all(name.startswith(("evidence_stance", "evidence_directness")) for name in missing)


def test_rows_that_come_and_go_leave_no_item_of_a_layout_behind(panel: ClaimPanel, qtbot: QtBot) -> None:
    before = items_held()
    for claim, evidence in ((FULL, (EVIDENCE,)), (a_claim("1"), ()), (FULL, (EVIDENCE,))):
        panel.show_claim(claim, evidence, "¶9")
        unfold_all(panel)
        field(panel, "Statement").setFocus()
        tab_round(qtbot)
    assert items_held() <= before


@pytest.mark.parametrize("form", ["split", "denials", "questions", "wordings"])
def test_tab_leaves_every_form(panel: ClaimPanel, qtbot: QtBot, form: str) -> None:
    panel.resize(380, 2000)
    drafts = {
        "split": (panel.body.split, Split("It", "", "", ())),
        "denials": (panel.body.denials, DenialDraft()),
        "questions": (panel.body.queries.of(Question), QuestionDraft("")),
        "wordings": (panel.body.queries.wordings, WordingEdit(Span(0, 3), "old", WordingDraft("new"))),
    }
    section, draft = drafts[form]
    panel.body.show_denials(panel.claim_id, (), "")
    panel.body.queries.show_records(panel.claim_id, {})
    section.open_new(draft)
    field(panel, "Statement").setFocus()
    seen = tab_round(qtbot)
    assert section.form.discard_button in seen
    assert button(panel, "Details") in seen


def tab_round(qtbot: QtBot) -> list[QWidget]:
    """The widgets that Tab reaches, from the one that has the focus round to it again."""
    seen: list[QWidget] = []
    for _ in range(100):
        now = QApplication.focusWidget()
        if seen and now is seen[0]:
            return seen
        if now not in seen:
            seen.append(now)
        qtbot.keyClick(now, Qt.Key.Key_Tab)
    raise AssertionError("Tab never comes round")


@pytest.mark.parametrize("width", [300, 380, 600])
def test_nothing_is_wider_than_the_panel(panel: ClaimPanel, width: int) -> None:
    show_everything(panel, width)


@pytest.mark.usefixtures("big_font")
def test_nothing_is_wider_than_the_panel_in_a_large_font(panel: ClaimPanel) -> None:
    show_everything(panel, 380)


def show_everything(panel: ClaimPanel, width: int) -> None:
    panel.resize(width, 900)
    panel.show_claim(FULL, (EVIDENCE,), "¶9", (a_claim("9"),), a_claim("8"))
    unfold_all(panel)
    panel.body.open_evidence_form()
    QApplication.processEvents()
    area = panel.findChildren(QScrollArea, "panel_scroll")[0]
    body = area.widget()
    assert body is not None
    assert body.width() == area.viewport().width()
    assert body.minimumSizeHint().width() <= area.viewport().width()


def test_the_head_stays_and_scrolls_along_only_where_there_is_no_room(panel: ClaimPanel) -> None:
    head, body = panel.findChildren(PanelHead)[0], panel.findChildren(QScrollArea, "panel_scroll")[0]
    assert not body.isAncestorOf(head)
    panel.focus_statement()
    alone, line = head.heightForWidth(380), panel.fontMetrics().lineSpacing()
    panel.resize(380, alone + 5 * line)
    assert body.isAncestorOf(head)
    assert field(panel, "Statement").hasFocus()
    panel.resize(380, alone + 8 * line)
    assert not body.isAncestorOf(head)


def test_every_control_has_a_name_and_an_object_name(panel: ClaimPanel) -> None:
    panel.show_claim(FULL, (EVIDENCE,), "¶9", (a_claim("9"),), a_claim("8"))
    for widget in reached(panel):
        assert widget.objectName(), widget
        assert widget.accessibleName(), widget.objectName()


def test_a_decision_about_the_copy_is_told_and_what_was_typed_is_kept(panel: ClaimPanel, qtbot: QtBot) -> None:
    qtbot.keyClicks(field(panel, "Note"), "seen")
    stored = Stored(panel)
    with qtbot.waitSignal(panel.outcome_chosen):
        qtbot.mouseClick(button(panel, "Needs a change"), Qt.MouseButton.LeftButton)
    assert stored == [("note", "c1", "seen")]


def test_the_decision_pressed_again_is_taken_back(panel: ClaimPanel, qtbot: QtBot) -> None:
    panel.show_claim(a_claim("1", outcome=Outcome.FINE), (), "¶9")
    assert button(panel, "Fine as written").isChecked()
    for name, told in (("Fine as written", None), ("Editor decides", Outcome.EDITOR)):
        with qtbot.waitSignal(panel.outcome_chosen) as chosen:
            qtbot.mouseClick(button(panel, name), Qt.MouseButton.LeftButton)
        assert chosen.args == [told]


def test_a_height_that_is_made_less_so_that_nothing_is_cut_leaves_the_head_where_it_was(panel: ClaimPanel) -> None:
    panel.show_claim(a_claim("1", verdict=Verdict.SUPPORTED), (), "¶9")
    head = panel.head.heightForWidth(panel.width())
    for height in range(head + 40, head + 240, 4):
        panel.resize(380, height)
        around = panel.head.parentWidget()
        panel.resize(380, panel.uncut(height))
        assert panel.head.parentWidget() is around, height - head
