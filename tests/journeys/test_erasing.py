"""A source is erased for good and an article put under legal hold, by the keyboard; what goes is said before."""

import shutil
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar

from factcheck.domain.records.evidence import EvidenceDraft
from factcheck.domain.wording.erasure_words import UNCLEARED
from factcheck.services import erasing
from factcheck.services.backups import back_up, backups_of
from factcheck.services.erasing import clear
from factcheck.services.opening import system_clock
from factcheck.store.backup_file import ENDING
from factcheck.store.erased_backup import rewrite_without
from tests.erasing_samples import hidden_desk, traces_of
from tests.journeys.conftest import story_draft
from tests.translations.pseudo import plain


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
    """Chooses in the list of what can be erased, and waits until it is known what goes with it, or why nothing can."""
    _open(person, "erase", "erasable_field")
    person.qtbot.waitUntil(lambda: person.find("erasable_list").rowCount() > 0)
    person.type(words)
    person.press("Return")
    person.qtbot.waitUntil(lambda: getattr(QApplication.activeModalWidget(), "objectName", str)() != "erasable")


def _erase(person, with_backups=False):
    """Presses the button of the sheet, and waits until the backups were looked into."""
    _order(person, with_backups)
    person.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    _wait_for_backups(person)


def _order(person, with_backups=False):
    """Presses the button of the sheet."""
    if with_backups:
        person.find("erase_backups").click()
    person.find("erase_do").setFocus()
    person.press("Return")


def _wait_for_backups(person):
    """Waits until the backups were looked into."""
    person.qtbot.waitUntil(lambda: person.window.frame.findChild(QProgressBar, "backups_progress") is None)


def _open(person, action, field):
    """Opens the dialog of an action, and waits until the field has the keyboard."""
    person.focus()
    person.window.actions_table[action].trigger()
    person.qtbot.waitUntil(lambda: person.focus().objectName() == field)


def _fill(person, action, field, words):
    """Opens the dialog of an action, and types into the field that has the keyboard there."""
    _open(person, action, field)
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
    _erase(person, with_backups=True)
    assert desk.evidence.sources() == []
    assert b"Deep Throat" not in desk_path.read_bytes()
    assert person.claims[0].evidence == ()
    assert person.told
    assert person.window.panel.claim_id == person.claims[0].id


def test_backups_are_taken_care_of_later_by_the_button_of_the_message(person, desk_path):
    _choose(person, "Deep")
    _erase(person)
    (backup,) = backups_of(desk_path)
    assert b"Deep Throat" in backup.path.read_bytes()
    person.click("answer_take_it_out_of_the_backups")
    _wait_for_backups(person)
    assert b"Deep Throat" not in backup.path.read_bytes()
    assert person.told


@pytest.fixture
def slow_backups(person, desk_path, monkeypatch):
    """Two backups, the newer one first, and what ends the writing of the first: until then one can press Esc."""
    backup = backups_of(desk_path)[0].path
    other = Path(shutil.copyfile(backup, backup.with_name(f"2025-04-09T090000Z{ENDING}")))
    end = threading.Event()

    def slowly(*how):
        rewrite_without(*how)
        end.wait(10)

    monkeypatch.setattr(erasing, "rewrite_without", slowly)
    yield backup, other, end
    end.set()
    QThreadPool.globalInstance().waitForDone()


def test_whoever_stops_the_backups_reads_which_are_left_and_goes_on_by_the_button(person, slow_backups):
    first, other, end = slow_backups
    _choose(person, "Deep")
    _order(person, with_backups=True)
    person.qtbot.waitUntil(lambda: b"Deep Throat" not in first.read_bytes())
    progress = person.find("backups_progress")
    person.qtbot.waitUntil(lambda: (progress.value(), progress.maximum()) == (0, 2))
    person.window.actions_table["erase"].trigger()
    person.look()
    assert (
        plain(person.find("status_said").text())
        == "The backups are still being looked into. Erase more when that is done."
    )
    person.press("Escape")
    end.set()
    person.qtbot.waitUntil(lambda: "1 backup was not looked into, and may hold it: " in person.told)
    assert str(other) in person.told
    assert b"Deep Throat" in other.read_bytes()
    person.click("answer_take_it_out_of_the_backups,_and_delete_those_that_cannot_be_read")
    _wait_for_backups(person)
    assert b"Deep Throat" not in other.read_bytes()


def test_the_button_says_where_it_deletes_backups_too(person, desk_path):
    (backup,) = backups_of(desk_path)
    spoilt = backup.path.with_name("2025-04-09T090000Z.factcheck-backup")
    spoilt.write_bytes(b"no desk")
    _choose(person, "Deep")
    _erase(person)
    assert spoilt.exists()
    person.click("answer_take_it_out_of_the_backups,_and_delete_those_that_cannot_be_read")
    _wait_for_backups(person)
    assert not spoilt.exists()


def test_the_note_of_a_claim_goes_and_ctrl_z_in_its_field_does_not_bring_it_back(person, desk_path):
    person.window.actions_table["note"].trigger()
    person.type("Deep Throat lives in Ash Street")
    _choose(person, "Ash Street")
    assert "Ash Street" in person.find("erase_line_0", QLabel).text()
    _erase(person)
    (claim,) = person.claims
    assert (claim.note, [one.source.title for one in claim.evidence]) == ("", ["Deep Throat"])
    assert b"Ash Street" not in desk_path.read_bytes()
    person.window.actions_table["note"].trigger()
    assert person.focus().toPlainText() == ""
    person.press("Ctrl+Z")
    assert (person.focus().toPlainText(), person.claims[0].note) == ("", "")


@pytest.mark.parametrize(("kind", "word"), [("question", "ANSWER"), ("capture", "BYTES"), ("article", "HEADLINE")])
def test_no_file_beside_the_open_window_holds_what_was_erased(open_window, desk_path, kind, word):
    desk, found = hidden_desk(desk_path)
    desk.close()
    person = open_window(desk_path)
    person.window.current.show_article(found["article"][1])
    assert traces_of(desk_path, word)
    _open(person, "erase", "erasable_field")
    person.qtbot.waitUntil(lambda: person.find("erasable_list").rowCount() > 0)
    QApplication.activeModalWidget().mark(":".join(found[kind]))
    person.press("Return")
    person.qtbot.waitUntil(lambda: QApplication.activeModalWidget().objectName() == "erase")
    _erase(person, with_backups=True)
    assert traces_of(desk_path, word) == []
    person.window.session.close()
    assert traces_of(desk_path, word) == []


@pytest.fixture
def slow_clearing(monkeypatch):
    """What tells on which thread the file is written anew, and lets that begin."""
    begun, threads = threading.Event(), []

    def slowly(desk):
        threads.append(threading.get_ident())
        begun.wait(10)
        return clear(desk)

    monkeypatch.setattr(erasing, "clear", slowly)
    yield begun, threads
    begun.set()
    QThreadPool.globalInstance().waitForDone()


def test_the_window_says_what_it_does_while_the_file_is_written_anew(person, desk_path, slow_clearing):
    begun, threads = slow_clearing
    _choose(person, "Deep")
    _order(person)
    sheet = QApplication.activeModalWidget()
    assert plain(person.find("erase_line_0", QLabel).text()).startswith("It is erased. Now the file is written anew")
    assert (person.focus().objectName(), person.find("erase_do").isEnabled()) == ("erase_busy", False)
    person.press("Return")  # once more, which leaves nothing
    assert sheet.isVisible()
    person.qtbot.waitUntil(lambda: bool(threads))
    assert threads != [threading.get_ident()]
    begun.set()
    person.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    _wait_for_backups(person)
    assert b"Deep Throat" not in desk_path.read_bytes()
    assert UNCLEARED not in plain(person.told)


def test_the_sheet_answers_while_a_backup_that_is_just_being_made_is_waited_for(person, desk_path):
    made, in_time = threading.Event(), []
    QThreadPool.globalInstance().start(lambda: in_time.append(made.wait(5)))
    _choose(person, "Deep")
    _order(person, with_backups=True)
    assert (person.focus().objectName(), in_time) == ("erase_busy", [])
    made.set()
    person.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    _wait_for_backups(person)
    assert in_time == [True]
    assert UNCLEARED not in plain(person.told)


def test_an_article_that_goes_leaves_no_window_behind(person):
    _choose(person, person.window.session.desk.articles.get(person.window.current.article).name)
    _erase(person)
    assert person.window.current.article is None
    assert person.window.stack.currentWidget() is person.window.start


def test_what_was_removed_is_offered_too_also_where_no_article_is_shown(person, desk_path):
    desk = person.window.session.desk
    desk.evidence.remove(person.claims[0].evidence[0].id)
    headline = desk.articles.get(person.window.current.article).name
    desk.articles.remove(person.window.current.article)
    assert person.window.current.article is None
    _choose(person, "Deep Throat")
    assert "Deep Throat" in person.find("erase_line_0", QLabel).text()
    _erase(person)
    assert b"Deep Throat" not in desk_path.read_bytes()
    _open(person, "erase", "erasable_field")
    rows = person.find("erasable_list")
    person.qtbot.waitUntil(lambda: rows.rowCount() > 0)
    shown = [rows.item(0, column).text() for column in range(2)]
    assert shown[0] == headline
    assert plain(shown[1]).startswith("the whole article, removed ")
    person.press("Return")
    person.qtbot.waitUntil(lambda: QApplication.activeModalWidget().objectName() == "erase")
    _erase(person)
    assert headline.encode() not in desk_path.read_bytes()


def test_whoever_leaves_the_list_while_it_looks_erases_nothing(person):
    _open(person, "erase", "erasable_field")
    person.qtbot.waitUntil(lambda: person.find("erasable_list").rowCount() > 0)
    person.press("Return", "Escape")
    person.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    QThreadPool.globalInstance().waitForDone()
    person.look()
    assert QApplication.activeModalWidget() is None
    assert person.told == ""


def test_a_legal_hold_wants_a_reason_and_keeps_everything(person):
    _fill(person, "legal_hold", "hold_reason", " ")
    assert not person.find("hold_do").isEnabled()
    person.press("Return")  # which takes no silence for a reason, and does not leave the sheet either
    assert person.find("hold_do").isVisible()
    assert not person.find("hold_cancel").isDefault()  # nothing is offered as the way out
    person.press("Escape")
    _hold(person, "Letter of 3 April")
    desk = person.window.session.desk
    assert desk.articles.get(person.window.current.article).is_held
    assert plain(person.find("article_facts").text()) == "Legal hold"
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
    _erase(person)
    assert [one.form for one in panel.forms.all()] == []
    assert person.claims[0].note == "stays"
