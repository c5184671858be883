"""The form for a denial: which claim is denied, and what exactly."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from factcheck.domain.records.ids import ClaimId
from factcheck.domain.text.span import Span
from factcheck.ui.panel.denial_form import ELSEWHERE, SAY_WHAT, WORDS, DenialDraft, DenialForm, TargetBox
from factcheck.ui.panel.record_form import RecordKey
from tests.claim_samples import a_claim


def test_a_digit_jumps_to_a_number_and_enter_goes_on(qtbot: QtBot) -> None:
    box = TargetBox("Claim", "target", "Not stated")
    qtbot.addWidget(box)
    box.offer_claims([a_claim("3"), a_claim("7a")], with_words=True)
    box.show()
    qtbot.keyClick(box, Qt.Key.Key_7)
    assert box.value == "c7a"
    with qtbot.waitSignal(box.entered):
        qtbot.keyClick(box, Qt.Key.Key_Return)


def test_words_are_offered_only_where_a_target_may_be_made(qtbot: QtBot) -> None:
    box = TargetBox("Claim", "target", "Not stated")
    qtbot.addWidget(box)
    box.offer_claims([], with_words=True)
    assert box.offers(WORDS)
    box.offer_claims([], with_words=False)
    assert not box.offers(WORDS)
    assert box.value is None


OWN_WORDS = DenialDraft(None, "selling grain", Span(8, 40), "Low claimed the port was selling grain", makes_target=True)


@pytest.fixture
def form(qtbot: QtBot) -> DenialForm:
    form = DenialForm()
    qtbot.addWidget(form)
    form.target.offer_claims([a_claim("2", "The port sells grain"), a_claim("3")], with_words=True)
    with qtbot.waitActive(form):
        form.show()
    return form


def test_enter_takes_the_target_and_enter_again_the_scope(form: DenialForm, qtbot: QtBot) -> None:
    form.show_draft(RecordKey("c1"), DenialDraft(ClaimId("c2"), "selling grain", Span(8, 40)), None)
    form.focus_first()
    qtbot.keyClick(form.target, Qt.Key.Key_Return)
    with qtbot.waitSignal(form.draft_saved) as saved:
        qtbot.keyClick(form.scope, Qt.Key.Key_Return)
    assert saved.args == [RecordKey("c1"), DenialDraft(ClaimId("c2"), "selling grain", Span(8, 40))]


def test_the_sentence_to_be_denied_is_asked_for_only_where_words_make_the_target(form: DenialForm) -> None:
    form.show_draft(RecordKey("c1"), OWN_WORDS, None)
    assert form.statement.isVisible()
    assert not form.is_changed
    form.show_draft(RecordKey("c1"), DenialDraft(ClaimId("c2")), None)
    assert not form.statement.isVisible()


def test_choices_begin_with_the_best_guess_and_end_with_words_of_the_passage(form: DenialForm) -> None:
    words = [form.target.itemText(at) for at in range(form.target.count())]
    assert words == ["Not stated", "2 The port sells grain", "3 Officials were aware", "Words in this passage…"]


def test_a_target_without_a_sentence_is_not_saved(form: DenialForm, qtbot: QtBot) -> None:
    form.show_draft(RecordKey("c1"), OWN_WORDS, None)
    form.statement.selectAll()
    qtbot.keyClick(form.statement, Qt.Key.Key_Delete)
    with qtbot.assertNotEmitted(form.draft_saved):
        form.save()
    assert SAY_WHAT in [label.text() for label in form.findChildren(type(form._error)) if label.isVisible()]


def test_words_that_look_for_a_claim_elsewhere_stay_in_the_draft(form: DenialForm) -> None:
    form.target.offer_claims([], with_elsewhere=True)
    sought = DenialDraft(scope="selling grain", sought="ferry crossings")
    form.show_draft(RecordKey("c1"), DenialDraft(scope="selling grain"), sought)
    assert (form.target.value, form.draft(), form.is_changed) == (ELSEWHERE, sought, True)


def test_a_target_that_is_offered_no_longer_is_not_stated(form: DenialForm) -> None:
    form.show_draft(RecordKey("c1"), DenialDraft(ClaimId("gone")), None)
    assert form.draft().target_id is None
    assert form.target.currentText() == "Not stated"


def test_escape_leaves_the_form(form: DenialForm, qtbot: QtBot) -> None:
    form.show_draft(RecordKey("c1"), OWN_WORDS, None)
    for field in (form.target, form.scope):
        with qtbot.waitSignal(form.left):
            qtbot.keyClick(field, Qt.Key.Key_Escape)
