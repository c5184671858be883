"""A source is erased for good and an article put under legal hold, by the keyboard; what goes is said before."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from factcheck.domain.records.evidence import EvidenceDraft
from factcheck.services.backups import back_up, backups_of
from factcheck.services.opening import system_clock
from tests.journeys.conftest import story_draft


@pytest.fixture
def person(checker):
    """A person before the story, with evidence for a claim from a source that is to go."""
    checker.select("240 metres")
    checker.press("Return", "Escape")
    desk = checker.window.session.desk
    desk.evidence.add([checker.claims[0].id], EvidenceDraft("Deep Throat", quote="It is shorter."))
    back_up(desk.path, system_clock())
    return checker


def _choose(person, words):
    _fill(person, "erase", "erasable_field", words)
    person.press("Return")


def _fill(person, action, field, words):
    """Opens the dialog of an action, and types into the field that has the keyboard there."""
    person.focus()
    person.window.actions_table[action].trigger()
    person.qtbot.waitUntil(lambda: person.focus().objectName() == field)
    person.type(words)


def _hold(person, reason):
    _fill(person, "legal_hold", "hold_reason", reason)
    person.press("Return", "Return")  # from the reason to the button, and that


def test_a_source_goes_with_its_evidence_and_its_backup(person, desk_path):
    _choose(person, "Deep")
    assert "Deep Throat" in person.find("erase_line_0", QLabel).text()
    person.press("Return")  # which leaves, as it stands on Cancel
    desk = person.window.session.desk
    assert len(desk.evidence.sources()) == 1
    _choose(person, "Deep")
    person.find("erase_backups").click()
    person.find("erase_do").setFocus()
    person.press("Return")
    assert desk.evidence.sources() == []
    assert b"Deep Throat" not in desk_path.read_bytes()
    assert person.claims[0].evidence == ()
    assert person.told
    assert person.window.panel.claim_id == person.claims[0].id


def test_backups_are_taken_care_of_later_by_the_button_of_the_message(person, desk_path):
    _choose(person, "Deep")
    person.find("erase_do").setFocus()
    person.press("Return")
    (backup,) = backups_of(desk_path)
    assert b"Deep Throat" in backup.path.read_bytes()
    person.click("answer_take_it_out_of_the_backups")
    assert b"Deep Throat" not in backup.path.read_bytes()
    assert person.told


def test_the_button_says_where_it_deletes_backups_too(person, desk_path):
    (backup,) = backups_of(desk_path)
    spoilt = backup.path.with_name("2025-04-09T090000Z.factcheck-backup")
    spoilt.write_bytes(b"no desk")
    _choose(person, "Deep")
    person.find("erase_do").setFocus()
    person.press("Return")
    assert spoilt.exists()
    person.click("answer_take_it_out_of_the_backups,_and_delete_those_that_cannot_be_read")
    assert not spoilt.exists()


def test_the_note_of_a_claim_goes_and_ctrl_z_in_its_field_does_not_bring_it_back(person, desk_path):
    person.window.actions_table["note"].trigger()
    person.type("Deep Throat lives in Ash Street")
    _choose(person, "Ash Street")
    assert "Ash Street" in person.find("erase_line_0", QLabel).text()
    person.find("erase_do").setFocus()
    person.press("Return")
    (claim,) = person.claims
    assert (claim.note, [one.source.title for one in claim.evidence]) == ("", ["Deep Throat"])
    assert b"Ash Street" not in desk_path.read_bytes()
    person.window.actions_table["note"].trigger()
    assert person.focus().toPlainText() == ""
    person.press("Ctrl+Z")
    assert (person.focus().toPlainText(), person.claims[0].note) == ("", "")


def test_an_article_that_goes_leaves_no_window_behind(person):
    _choose(person, person.window.session.desk.articles.get(person.window.current.article).name)
    person.find("erase_do").setFocus()
    person.press("Return")
    assert person.window.current.article is None
    assert person.window.stack.currentWidget() is person.window.start


def test_a_legal_hold_wants_a_reason_and_keeps_everything(person):
    _fill(person, "legal_hold", "hold_reason", " ")
    assert not person.find("hold_do").isEnabled()
    person.press("Return")  # which takes no silence for a reason, and does not leave the sheet either
    assert person.find("hold_do").isVisible()
    person.press("Escape")
    _hold(person, "Letter of 3 April")
    desk = person.window.session.desk
    assert desk.articles.get(person.window.current.article).is_held
    assert "·" in person.find("article_facts").text()
    _choose(person, "Deep")
    assert person.told.startswith("Nothing was erased: ")
    _hold(person, "Settled")
    assert not desk.articles.get(person.window.current.article).is_held


@pytest.mark.parametrize("action", ["erase", "legal_hold"])
def test_both_want_a_name_and_offer_the_settings(open_window, desk_path, action):
    person = open_window(desk_path, who="")
    person.window.current.show_article(person.window.session.desk.articles.add(story_draft()))
    person.window.actions_table[action].trigger()
    assert person.told.startswith("Somebody has to answer for this by name.")
    person.click("answer_settings…")
    QApplication.activeModalWidget().reject()


def test_what_was_typed_about_it_goes_and_all_else_stays_in_its_form(person):
    panel = person.window.panel
    person.window.actions_table["evidence"].trigger()
    person.type("Deep Throat")
    person.window.actions_table["note"].trigger()
    person.type("stays")
    _choose(person, "Deep")
    person.find("erase_do").setFocus()
    person.press("Return")
    assert [one.form for one in panel.forms.all()] == []
    assert person.claims[0].note == "stays"
