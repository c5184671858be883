"""The form for one piece of evidence."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from factcheck.domain.records.evidence import (
    Directness,
    Evidence,
    EvidenceDraft,
    Source,
    SourceKind,
    SourceStatus,
    Stance,
)
from factcheck.domain.records.ids import ClaimId, EvidenceId, SourceId
from factcheck.domain.wording.labels import NO_LINK
from factcheck.ui.panel.evidence_form import NAME_THE_SOURCE, OUT_OF_HABIT_S, EvidenceForm, evidence_item, summary_of
from factcheck.ui.panel.record_form import RecordKey

KYIV = Source(SourceId("s1"), "Press conference, Kyiv", "https://example.org/kyiv")
EMPTY = EvidenceDraft("", accessed="2026-11-25")
CONTROL = Qt.KeyboardModifier.ControlModifier


def evidence(quote: str = "neutral", note: str = "") -> Evidence:
    source = Source(SourceId("s1"), "Reuters")
    return Evidence(EvidenceId("e1"), ClaimId("c1"), source, Stance.CONTRADICTS, quote, "para. 4", None, "", note)


@pytest.fixture
def now() -> list[float]:
    """The second that the clock of the form shows."""
    return [5.0]


@pytest.fixture
def form(qtbot: QtBot, now: list[float]) -> EvidenceForm:
    form = EvidenceForm(clock=lambda: now[0])
    qtbot.addWidget(form)
    form.source.set_known_sources([KYIV])
    form.show_draft(RecordKey("c1"), EMPTY, None)
    with qtbot.waitActive(form):
        form.show()
    form.source.setFocus()
    return form


def press(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)


def write(qtbot: QtBot, words: str) -> None:
    qtbot.keyClicks(QApplication.focusWidget(), words)


def text_of(form: EvidenceForm, name: str) -> str:
    label = form.findChild(QLabel, name)
    assert label is not None
    return label.text() if label.isVisibleTo(form) else ""


def complaint(form: EvidenceForm) -> str:
    label = form.findChild(QLabel, "evidence_error")
    return label.text() if label is not None and label.isVisibleTo(form) else ""


def test_a_row_names_stance_source_place_and_words() -> None:
    assert summary_of(evidence()).spoken() == "Contradicts. Reuters. para. 4. “neutral”"


def test_a_row_without_a_quotation_shows_the_note() -> None:
    assert summary_of(evidence(quote="", note="asked twice")).beneath == "asked twice"


def test_a_note_of_the_reporter_is_a_lead_in_its_section() -> None:
    one = evidence()
    note = replace(one, source=replace(one.source, kind=SourceKind.REPORTERS_NOTE))
    assert (evidence_item(one).is_lead, evidence_item(note).is_lead) == (False, True)


def test_what_is_to_be_known_of_a_source_comes_before_what_it_says() -> None:
    retracted = replace(evidence(), source=replace(evidence().source, status=SourceStatus.RETRACTED))
    assert summary_of(retracted).where == "para. 4"
    assert summary_of(retracted, "found word for word").beneath == "retracted · found word for word · “neutral”"


def test_source_quotation_and_where_are_four_keys_beside_typing(form: EvidenceForm, qtbot: QtBot) -> None:
    write(qtbot, "Reuters")
    press(qtbot, Qt.Key.Key_Tab)
    write(qtbot, "neutral")
    press(qtbot, Qt.Key.Key_Tab)
    write(qtbot, "para. 4")
    with qtbot.waitSignal(form.draft_saved) as saved:
        press(qtbot, Qt.Key.Key_Return, CONTROL)
    draft = EvidenceDraft("Reuters", quote="neutral", locator="para. 4", accessed="2026-11-25")
    assert saved.args == [RecordKey("c1"), draft]


def test_the_last_source_is_one_enter_and_brings_its_link(form: EvidenceForm, qtbot: QtBot) -> None:
    press(qtbot, Qt.Key.Key_Return)
    assert (form.draft().title, form.draft().url) == (KYIV.title, KYIV.url)
    assert form.quote.hasFocus()


def test_a_tab_right_behind_the_enter_that_took_the_source_loses_no_field(form: EvidenceForm, qtbot: QtBot) -> None:
    write(qtbot, "Press")
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Tab):
        press(qtbot, key)
        assert (form.source.text(), form.quote.hasFocus()) == (KYIV.title, True)
    press(qtbot, Qt.Key.Key_Tab)
    assert form.where.hasFocus()


def test_a_tab_later_than_out_of_habit_goes_on_from_where_enter_led(
    form: EvidenceForm, qtbot: QtBot, now: list[float]
) -> None:
    press(qtbot, Qt.Key.Key_Return)
    now[0] += OUT_OF_HABIT_S
    press(qtbot, Qt.Key.Key_Tab)
    assert form.where.hasFocus()


def test_a_tab_behind_a_quotation_goes_on(form: EvidenceForm, qtbot: QtBot) -> None:
    press(qtbot, Qt.Key.Key_Return)
    write(qtbot, "neutral")
    press(qtbot, Qt.Key.Key_Tab)
    assert form.where.hasFocus()


def test_another_title_drops_the_link_that_came_along(form: EvidenceForm, qtbot: QtBot) -> None:
    press(qtbot, Qt.Key.Key_Return)
    form.source.selectAll()
    qtbot.keyClicks(form.source, "Reuters")
    assert form.draft().url == ""


def test_a_link_typed_as_source_becomes_the_link(form: EvidenceForm, qtbot: QtBot) -> None:
    write(qtbot, "https://example.org/x")
    with qtbot.waitSignal(form.draft_saved) as saved:
        press(qtbot, Qt.Key.Key_Return, CONTROL)
    assert (saved.args[1].title, saved.args[1].url) == ("https://example.org/x", "https://example.org/x")


def test_a_doi_typed_as_source_brings_its_link(form: EvidenceForm, qtbot: QtBot) -> None:
    write(qtbot, "doi:10.1000/182")
    press(qtbot, Qt.Key.Key_Tab)
    assert (form.draft().title, form.draft().url) == ("doi:10.1000/182", "https://doi.org/10.1000/182")


def test_the_link_of_a_known_source_brings_its_title(form: EvidenceForm, qtbot: QtBot) -> None:
    write(qtbot, KYIV.url)
    press(qtbot, Qt.Key.Key_Tab)
    assert form.draft().title == KYIV.title


def test_a_link_alone_is_title_enough(form: EvidenceForm, qtbot: QtBot) -> None:
    qtbot.keyClicks(form.url, "example.org")
    with qtbot.waitSignal(form.draft_saved) as saved:
        qtbot.keyClick(form.url, Qt.Key.Key_Return, CONTROL)
    assert saved.args[1].title == "example.org"


def test_an_empty_form_is_not_saved_and_says_what_is_missing(form: EvidenceForm, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(form.draft_saved):
        press(qtbot, Qt.Key.Key_Return, CONTROL)
    assert complaint(form) == NAME_THE_SOURCE
    assert form.source.hasFocus()


def test_what_is_no_link_is_refused_unless_it_is_recorded(form: EvidenceForm, qtbot: QtBot) -> None:
    form.source.fill("Reuters")
    form.url.fill("18:00")
    with qtbot.assertNotEmitted(form.draft_saved):
        form.save()
    assert complaint(form) == NO_LINK
    assert form.url.hasFocus()
    form.show_draft(RecordKey("c1", "r1"), EvidenceDraft("Reuters", url="18:00", accessed="2026-11-25"), None)
    with qtbot.waitSignal(form.draft_saved):
        form.save()


def test_a_place_that_is_in_no_source_is_refused_and_stays_as_typed(form: EvidenceForm, qtbot: QtBot) -> None:
    form.source.fill("Reuters")
    form.where.fill("page 900 of 12")
    with qtbot.assertNotEmitted(form.draft_saved):
        form.save()
    assert complaint(form).startswith("“page 900 of 12” cannot be a place in a source: it has no page of that number.")
    assert (form.where.value, form.where.hasFocus()) == ("page 900 of 12", True)
    form.show_draft(RecordKey("c1", "r1"), EvidenceDraft("Reuters", locator="page 0", accessed="2026-11-25"), None)
    with qtbot.waitSignal(form.draft_saved):
        form.save()


def test_a_time_that_a_recording_cannot_have_is_refused_and_stays_as_typed(form: EvidenceForm) -> None:
    recorded = EvidenceDraft("Speech", locator="25:10", accessed="2026-11-25", kind=SourceKind.RECORDING)
    form.show_draft(RecordKey("c1", "r1"), recorded, None)
    form.where.fill("25:61")
    form.save()
    assert complaint(form).startswith("“25:61” cannot be a place in a source: minutes and seconds end at 59.")
    assert form.where.value == "25:61"


def test_a_day_of_access_still_to_come_is_refused_in_a_sentence(qtbot: QtBot) -> None:
    form = EvidenceForm(today=lambda: "2026-11-25")
    qtbot.addWidget(form)
    form.show_draft(RecordKey("c1"), EvidenceDraft("Reuters"), None)
    form.accessed.setText("2026-11-26")
    with qtbot.assertNotEmitted(form.draft_saved):
        form.save()
    assert complaint(form) == "The date “2026-11-26” cannot be: it is still to come."
    form.accessed.setText("2026-11-25")
    with qtbot.waitSignal(form.draft_saved):
        form.save()


def test_a_search_that_found_nothing_asks_where_one_looked(form: EvidenceForm, qtbot: QtBot) -> None:
    form.stance.choose(Stance.SEARCHED)
    form.save()
    assert complaint(form) == "Say where you looked."


def test_typed_words_win_over_recorded_ones(form: EvidenceForm) -> None:
    form.show_draft(RecordKey("c1", "r1"), EvidenceDraft("Reuters"), EvidenceDraft("Reuters", quote="half a sen"))
    assert form.draft().quote == "half a sen"
    assert form.is_changed


def test_every_field_comes_back_as_it_went_in(form: EvidenceForm) -> None:
    hard = "\x00\u00a0\u2028 e\u0301 \ufeff\x0b"
    draft = EvidenceDraft(
        hard, hard, hard + "\r\n\u2029", hard, Stance.CONTEXT, Directness.SECONDARY, hard, hard + "\n"
    )
    form.show_draft(RecordKey("c1", "r1"), draft, None)
    assert form.draft() == draft


def test_escape_in_any_field_or_button_leaves(form: EvidenceForm, qtbot: QtBot) -> None:
    for widget in (form.source, form.quote, form.where, form.url, form.accessed, form.note, form.stance):
        widget.setFocus()
        with qtbot.waitSignal(form.left):
            press(qtbot, Qt.Key.Key_Escape)


def test_control_enter_saves_from_the_buttons_too(form: EvidenceForm, qtbot: QtBot) -> None:
    qtbot.keyClicks(form.source, "Reuters")
    form.stance.setFocus()
    with qtbot.waitSignal(form.draft_saved):
        press(qtbot, Qt.Key.Key_Return, CONTROL)


def test_only_recorded_evidence_can_be_removed(form: EvidenceForm) -> None:
    assert not form.remove_button.isVisibleTo(form)
    form.show_draft(RecordKey("c1", "r1"), EvidenceDraft("Reuters"), None)
    assert form.remove_button.isVisibleTo(form)


def test_a_day_of_access_is_saved_as_it_is_understood(form: EvidenceForm, qtbot: QtBot) -> None:
    form.show_draft(RecordKey("c1"), EMPTY, None)
    qtbot.keyClicks(form.source, "Reuters")
    form.accessed.setText("10 April 2025")
    hint = form.findChild(QLabel, "evidence_accessed_understood")
    assert hint is not None
    assert hint.text() == "= Thu 10 April 2025"
    with qtbot.waitSignal(form.draft_saved) as saved:
        form.save()
    assert saved.args[1].accessed == "2025-04-10"


@pytest.mark.parametrize("words", ["08:30", "31.31.2025"])
def test_what_is_no_day_of_access_is_refused_on_the_spot(form: EvidenceForm, qtbot: QtBot, words: str) -> None:
    form.show_draft(RecordKey("c1"), EMPTY, None)
    qtbot.keyClicks(form.source, "Reuters")
    form.accessed.setText(words)
    with qtbot.assertNotEmitted(form.draft_saved):
        form.save()
    assert form.accessed.hasFocus()
    complaint = form.findChild(QLabel, "evidence_error")
    assert complaint is not None
    assert f"“{words}” is not understood" in complaint.text()


def test_a_day_that_an_older_program_stored_stays_until_it_is_changed(form: EvidenceForm, qtbot: QtBot) -> None:
    form.show_draft(RecordKey("c1"), EvidenceDraft("Reuters", accessed="last week"), None)
    qtbot.keyClicks(form.where, "page 7")
    with qtbot.waitSignal(form.draft_saved) as saved:
        form.save()
    assert saved.args[1].accessed == "last week"


TRANSLATED = replace(EMPTY, title="Protokoll", quote="halb", language="German", translation="half", translator="W. Ito")


def test_the_fields_for_another_language_are_there_when_they_are_asked_for(form: EvidenceForm, qtbot: QtBot) -> None:
    assert not form.translation.isVisible()
    form.quote.setFocus()
    press(qtbot, Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    assert form.language.hasFocus()
    write(qtbot, "German")
    press(qtbot, Qt.Key.Key_Return)
    write(qtbot, "W. Ito")
    press(qtbot, Qt.Key.Key_Return)
    write(qtbot, "half")
    draft = form.draft()
    assert (draft.language, draft.translator, draft.translation) == ("German", "W. Ito", "half")


def test_what_is_recorded_of_a_translation_is_shown_and_kept(form: EvidenceForm, qtbot: QtBot) -> None:
    form.show_draft(RecordKey("c1", "r1"), TRANSLATED, None)
    assert form.translation.isVisible()
    form.where.setText("page 2")
    with qtbot.waitSignal(form.draft_saved) as saved:
        form.save()
    assert saved.args[1] == replace(TRANSLATED, locator="page 2")
    form.show_draft(RecordKey("c1"), EMPTY, None)
    assert not form.translation.isVisible()


def test_a_search_asks_for_what_was_looked_for_and_keeps_the_quotation(form: EvidenceForm) -> None:
    form.quote.insertPlainText("neutral")
    form.show_check("Not in the quotation: 14.")
    form.stance.choose(Stance.SEARCHED)
    assert (form.quote.isVisible(), form.sought.isVisible(), form.draft().quote) == (False, True, "")
    assert text_of(form, "evidence_check") == "Not saved with a search: the quotation."
    form.sought.insertPlainText("a denial")
    closed = form.draft()
    form.show_draft(RecordKey("c1"), EMPTY, closed)
    assert (form.draft(), form.sought.value) == (closed, "a denial")
    form.stance.choose(Stance.CONTEXT)
    assert (form.quote.isVisible(), form.draft().quote) == (True, "neutral")
    assert text_of(form, "evidence_check") == "Not saved: what was looked for."


def test_a_search_has_no_translation_and_says_which_parts_of_one_are_not_saved(form: EvidenceForm) -> None:
    form.show_draft(RecordKey("c1", "r1"), TRANSLATED, None)
    form.stance.choose(Stance.SEARCHED)
    assert not form.translation.isVisible()
    assert text_of(form, "evidence_check") == (
        "Not saved with a search: the quotation, the language, the translation and who translated it."
    )
    saved = form.completed(form.draft())
    assert (saved.language, saved.translation, saved.translator) == ("", "", "")
    form.stance.choose(Stance.CONTEXT)
    assert (form.translation.isVisible(), form.completed(form.draft()).translation) == (True, TRANSLATED.translation)


def test_a_search_that_is_recorded_with_a_translation_keeps_it(form: EvidenceForm) -> None:
    recorded = replace(TRANSLATED, stance=Stance.SEARCHED)
    form.show_draft(RecordKey("c1", "r1"), recorded, None)
    assert form.translation.isVisible()
    assert form.completed(form.draft()) == recorded


def test_a_search_is_saved_without_the_quotation(form: EvidenceForm, qtbot: QtBot) -> None:
    searched = replace(EMPTY, title="Archive", quote="a denial", stance=Stance.SEARCHED, set_aside="neutral")
    form.show_draft(RecordKey("c1"), EMPTY, searched)
    with qtbot.waitSignal(form.draft_saved) as saved:
        form.save()
    assert saved.args[1] == replace(searched, set_aside="")


def test_the_link_is_three_tabs_from_the_quotation(form: EvidenceForm, qtbot: QtBot) -> None:
    form.quote.setFocus()
    for _tab in range(3):
        press(qtbot, Qt.Key.Key_Tab)
    assert form.url.hasFocus()


def test_no_field_moves_for_what_a_quotation_lacks_or_how_a_day_is_understood(form: EvidenceForm) -> None:
    form.resize(260, form.sizeHint().height())
    fields = (form.where, form.url, form.accessed, form.note)

    def places() -> list[int]:
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        return [one.mapTo(form, QPoint(0, 0)).y() for one in fields]

    before = places()
    form.show_check("Not in the quotation: 14.")
    form.accessed.setText("10 April 2025")
    assert places() == before


def test_a_row_says_which_field_was_left_empty() -> None:
    assert summary_of(replace(evidence(), locator="")).where == "not said where in it"
    assert summary_of(replace(evidence(quote=""), stance=Stance.SEARCHED)).where == "para. 4"
    nothing = replace(evidence(quote=""), stance=Stance.SEARCHED, locator="")
    assert summary_of(nothing).where == "not said what was looked for"
