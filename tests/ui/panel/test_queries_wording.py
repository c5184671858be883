"""The form for a proposed wording."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from factcheck.domain.records.ids import ProofId
from factcheck.domain.records.proposed_wording import Decision, ProposedWording, WordingDraft
from factcheck.domain.text.span import Span
from factcheck.ui.panel.queries import CHANGE_SOMETHING, Queries, WordingEdit, WordingForm, wording_item
from factcheck.ui.panel.record_form import RecordKey
from tests import record_samples
from tests.desk_samples import desk_in_memory, draft
from tests.proof_samples import a_proof

OLD = WordingEdit(Span(0, 7), "40 load", WordingDraft("40 load"))
NEW = replace(
    record_samples.NEW, why="", decision=Decision.STET, decided_by="Ann Reed", decided_at="2026-11-25T10:00:00Z"
)


@pytest.fixture
def form(qtbot: QtBot) -> WordingForm:
    form = WordingForm()
    qtbot.addWidget(form)
    form.show_draft(RecordKey("a"), OLD, None)
    with qtbot.waitActive(form):
        form.show()
    return form


def test_enter_goes_on_to_why_and_then_saves(form: WordingForm, qtbot: QtBot) -> None:
    form.focus_first()
    qtbot.keyClicks(form.proposed, "40 loads")
    qtbot.keyClick(form.proposed, Qt.Key.Key_Return)
    with qtbot.waitSignal(form.draft_saved) as saved:
        qtbot.keyClick(form.why, Qt.Key.Key_Return)
    assert saved.args == [RecordKey("a"), WordingEdit(OLD.span, OLD.quote, WordingDraft("40 loads"))]


def test_blanks_are_no_new_wording(form: WordingForm) -> None:
    form.proposed.fill("  ")
    assert form.missing(form.draft()) is not None


def test_the_old_words_are_no_new_wording(form: WordingForm) -> None:
    missing = form.missing(form.draft())
    assert missing is not None
    assert missing[0] == CHANGE_SOMETHING
    assert not form.is_changed


def test_why_is_changed_of_new_words_that_stand_there_already(form: WordingForm) -> None:
    there = replace(NEW, quote=NEW.proposed)
    form.show_draft(RecordKey("a", "w"), wording_item(there).draft, None)
    form.why.fill("measured")
    assert form.missing(form.draft()) is None


def test_a_decision_is_made_only_about_what_is_recorded(form: WordingForm, qtbot: QtBot) -> None:
    assert not form.accept_button.isVisible()
    form.show_draft(RecordKey("a", "w"), wording_item(NEW).draft, None)
    for button, decision in ((form.accept_button, Decision.ACCEPTED), (form.stet_button, Decision.STET)):
        with qtbot.waitSignal(form.decided) as decided:
            button.click()
        assert decided.args == ["w", decision]


def test_what_was_decided_is_told_as_it_is_now_whenever_the_typing_began(qtbot: QtBot) -> None:
    section = Queries().wordings
    form = section.form
    assert isinstance(form, WordingForm)
    qtbot.addWidget(section)
    told, undecided = form.findChild(QLabel, "wording_decision"), replace(NEW, decision=None, decided_by="")
    section.show_items("c1", [wording_item(undecided)])
    section.edit(NEW.id)
    assert told.text().startswith("Not decided")
    form.why.fill("typed before it was decided")
    section.put_away()
    section.show_items("c1", [wording_item(NEW)])
    section.edit(NEW.id)
    assert told.text().startswith("Keep as is (stet) by Ann Reed")
    assert form.why.value == "typed before it was decided"
    section.show_items("c1", [wording_item(undecided)])
    assert told.text().startswith("Not decided")


@pytest.mark.usefixtures("in_kyiv")
def test_a_row_says_who_proposed_it_and_what_was_decided_by_whom_and_when() -> None:
    spoken = wording_item(NEW).summary.spoken()
    assert "Keep as is (stet) by Ann Reed, 25 Nov 2026" in spoken
    assert "proposed by Mara Lind, 25 Nov 2026" in spoken
    assert "Style" in spoken


def test_every_control_has_a_name(form: WordingForm) -> None:
    controls = [*form.findChildren(QPushButton), form.proposed, form.why, form.severity]
    assert all(one.accessibleName() and one.objectName() for one in controls)


def test_a_row_says_that_the_text_has_an_accepted_wording_by_now(qtbot: QtBot) -> None:
    desk = desk_in_memory("Mara Lind")
    article = desk.articles.add(draft("They counted 40 load."))
    made = desk.wordings.add(article, Span(13, 20), WordingDraft("40 loads"))
    desk.wordings.decide(made.id, Decision.ACCEPTED)
    new = draft("They counted 40 loads.")
    desk.proofs.use(desk.proofs.review(article, new), new)
    (wording,), proof = desk.case(article).all(ProposedWording), desk.case(article).proof
    desk.close()
    assert "in the text by now" in wording_item(wording, "", proof).summary.spoken()
    queries = Queries()
    qtbot.addWidget(queries.wordings)
    queries.show_records(article, {ProposedWording: [wording]}, proof=proof)
    queries.wordings.edit(wording.id)
    assert "in the text by now" in queries.wordings.form.findChild(QLabel, "wording_decision").text()


def test_new_words_that_stand_there_already_are_not_called_new_for_themselves() -> None:
    assert wording_item(NEW).summary.title == "“40 loads” for “40 load”"
    there = wording_item(replace(NEW, quote=NEW.proposed)).summary
    assert (there.title, there.short) == ("“40 loads”", "")


def test_new_words_that_nobody_has_decided_about_are_told_as_in_the_text_where_they_were_placed_on_it() -> None:
    proof = a_proof("They counted 40 loads.")
    waits = replace(NEW, decision=None, decided_by="", decided_at="", quote=NEW.proposed, proof_id=proof.id)
    assert wording_item(waits, "", proof).state == "Not decided, in the text by now"
    for other in (
        replace(waits, decision=Decision.STET),
        replace(waits, quote="40 load"),
        replace(waits, quote="x", proof_id=ProofId("p0")),
    ):
        assert "in the text" not in str(wording_item(other, "", proof).state)
