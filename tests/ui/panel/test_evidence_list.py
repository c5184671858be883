"""The evidence of a claim."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from factcheck.domain.records.evidence import Evidence, EvidenceDraft, Source, Stance
from factcheck.domain.records.ids import ClaimId, EvidenceId, SourceId
from factcheck.ui.panel.evidence_list import EvidenceList, FormKey, summary_of
from factcheck.ui.panel.summary_row import SummaryRow
from factcheck.ui.widgets.quiet_button import QuietButton


def evidence(number: int, title: str = "Reuters", quote: str = "neutral", note: str = "") -> Evidence:
    source = Source(SourceId(f"s{number}"), title)
    return Evidence(
        EvidenceId(f"e{number}"), ClaimId("c1"), source, Stance.CONTRADICTS, quote, "para. 4", None, "", note
    )


@pytest.fixture
def listed(qtbot: QtBot) -> EvidenceList:
    listed = EvidenceList(lambda: "2026-11-25")
    qtbot.addWidget(listed)
    listed.resize(400, 800)
    with qtbot.waitActive(listed):
        listed.show()
    listed.show_evidence("c1", [evidence(1), evidence(2, "TASS")])
    return listed


def rows(listed: EvidenceList) -> list[SummaryRow]:
    return [row for row in listed.findChildren(SummaryRow) if not row.isHidden()]


def add_button(listed: EvidenceList) -> QuietButton:
    button = listed.findChild(QuietButton, "add_evidence")
    assert button is not None
    return button


def type_source(listed: EvidenceList, qtbot: QtBot, words: str) -> None:
    listed.open_form()
    qtbot.keyClicks(listed.form.source, words)


def test_a_row_names_stance_source_place_and_words() -> None:
    assert summary_of(evidence(1)).spoken() == "Contradicts. Reuters. para. 4. “neutral”"


def test_a_row_without_a_quotation_shows_the_note() -> None:
    assert summary_of(evidence(1, quote="", note="asked twice")).beneath == "asked twice"


def record_at_once(listed: EvidenceList) -> None:
    """Shows evidence as soon as it is asked for, as a desk does."""
    shown = [evidence(1), evidence(2, "TASS"), evidence(3, "AFP")]
    listed.evidence_added.connect(lambda claim_id, _draft: listed.show_evidence(claim_id, shown))


def test_new_evidence_is_asked_for_with_its_claim(listed: EvidenceList, qtbot: QtBot) -> None:
    type_source(listed, qtbot, "AFP")
    record_at_once(listed)
    with qtbot.waitSignal(listed.evidence_added) as added, qtbot.waitSignal(listed.form_left):
        listed.form.save()
    assert added.args == ["c1", EvidenceDraft("AFP", accessed="2026-11-25")]


def test_a_form_that_could_not_be_saved_stays_open_and_says_so(listed: EvidenceList, qtbot: QtBot) -> None:
    type_source(listed, qtbot, "AFP")
    with qtbot.assertNotEmitted(listed.form_left):
        listed.form.save()
    assert (listed.is_form_open, listed.form.is_unsaved) == (True, True)
    assert listed.form.findChild(QLabel, "evidence_error").text() == "Not saved. The words are still here."
    record_at_once(listed)
    listed.form.save()
    assert (listed.is_form_open, listed.drafts()) == (False, {})


def test_words_that_could_not_be_saved_outlive_other_evidence(listed: EvidenceList, qtbot: QtBot) -> None:
    type_source(listed, qtbot, "AFP")
    listed.form.save()
    listed.show_evidence("c2", ())
    listed.show_evidence("c1", [evidence(1)])
    assert listed.drafts()[FormKey("c1")].title == "AFP"


def test_enter_on_a_row_opens_it_in_its_place(listed: EvidenceList, qtbot: QtBot) -> None:
    qtbot.keyClick(rows(listed)[0], Qt.Key.Key_Return)
    assert listed.is_form_open
    assert listed.form.draft().title == "Reuters"
    assert listed.form.y() < rows(listed)[0].y()


def test_an_edit_is_asked_for_with_the_evidence(listed: EvidenceList, qtbot: QtBot) -> None:
    listed.edit("e1")
    qtbot.keyClicks(listed.form.where, "x")
    with qtbot.waitSignal(listed.evidence_edited) as edited:
        listed.form.save()
    assert edited.args[0] == "e1"
    assert edited.args[1].quote == "neutral"


def test_delete_on_a_row_asks_for_its_removal(listed: EvidenceList, qtbot: QtBot) -> None:
    with qtbot.waitSignal(listed.evidence_removed) as removed:
        qtbot.keyClick(rows(listed)[1], Qt.Key.Key_Delete)
    assert removed.args == ["e2"]


def test_after_a_removal_the_focus_goes_to_the_neighbour(listed: EvidenceList) -> None:
    rows(listed)[0].setFocus()
    listed.show_evidence("c1", [evidence(2, "TASS")])
    assert rows(listed)[0].hasFocus()


def test_escape_keeps_what_was_typed_for_next_time(listed: EvidenceList, qtbot: QtBot) -> None:
    type_source(listed, qtbot, "AF")
    with qtbot.waitSignal(listed.form_left):
        qtbot.keyClick(listed.form.source, Qt.Key.Key_Escape)
    assert not listed.is_form_open
    assert add_button(listed).text() == "Go on with evidence"
    listed.open_form()
    assert listed.form.draft().title == "AF"


def test_what_was_typed_stays_with_its_claim(listed: EvidenceList, qtbot: QtBot) -> None:
    type_source(listed, qtbot, "AF")
    listed.show_evidence("c2", [])
    assert not listed.is_form_open
    listed.open_form()
    assert listed.form.draft().title == ""
    listed.show_evidence("c1", [evidence(1)])
    listed.open_form()
    assert listed.form.draft().title == "AF"


def test_a_refresh_leaves_the_open_form_alone(listed: EvidenceList, qtbot: QtBot) -> None:
    type_source(listed, qtbot, "AF")
    listed.show_evidence("c1", [evidence(1), evidence(2), evidence(3)])
    assert listed.is_form_open
    assert listed.form.source.hasFocus()
    assert listed.form.draft().title == "AF"


def test_a_row_that_stays_is_not_made_anew(listed: EvidenceList) -> None:
    before = rows(listed)[0]
    listed.show_evidence("c1", [evidence(1, "Reuters, corrected")])
    assert rows(listed) == [before]


def test_words_whose_saving_failed_are_still_there(listed: EvidenceList, qtbot: QtBot) -> None:
    type_source(listed, qtbot, "AFP")
    listed.form.save()
    listed.show_evidence("c1", [evidence(1), evidence(2, "TASS")])
    listed.open_form()
    assert listed.form.draft().title == "AFP"


def test_once_it_is_recorded_the_form_is_empty_again(listed: EvidenceList, qtbot: QtBot) -> None:
    type_source(listed, qtbot, "AFP")
    record_at_once(listed)
    listed.form.save()
    listed.open_form()
    assert listed.form.draft().title == ""


def test_unsaved_forms_are_taken_out_and_put_back_and_nothing_is_recorded(listed: EvidenceList, qtbot: QtBot) -> None:
    listed.open_form()
    qtbot.keyClicks(listed.form.quote, "half a quotation")
    with qtbot.assertNotEmitted(listed.evidence_added):
        drafts = listed.drafts()
    listed.forget_drafts()
    assert drafts[FormKey("c1")].quote == "half a quotation"
    assert add_button(listed).text() == "Evidence"
    listed.put_draft(FormKey("c1"), drafts[FormKey("c1")])
    assert add_button(listed).text() == "Go on with evidence"
    listed.open_form()
    assert listed.form.draft().quote == "half a quotation"


def test_an_untouched_form_leaves_no_draft(listed: EvidenceList) -> None:
    listed.open_form()
    assert listed.drafts() == {}


def test_evidence_undone_while_it_is_edited_closes_the_form_and_keeps_the_words(
    listed: EvidenceList, qtbot: QtBot
) -> None:
    listed.edit("e2")
    qtbot.keyClicks(listed.form.quote, "x")
    listed.show_evidence("c1", [evidence(1)])
    assert not listed.is_form_open
    assert FormKey("c1", "e2") in listed.drafts()
