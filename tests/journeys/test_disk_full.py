"""A disk that is really full while somebody types: nothing is lost, nothing is said to be saved that is not."""

import os
import shutil
import subprocess
import sys

import pytest
from PySide6.QtWidgets import QLabel

from factcheck import places
from factcheck.services.opening import read_desk
from tests.journeys.conftest import story_draft
from tests.store.test_disk_full import small_disk  # noqa: F401
from tests.translations.pseudo import plain

LONG = "x" * 12_000
HERE = "Not saved. The words are still here."


@pytest.fixture
def person(open_window, small_disk):  # noqa: F811
    """A person before the story, with one claim, on a disk that has no room left."""
    person = open_window(small_disk / "story.factcheck")
    article_id = person.window.session.desk.articles.add(story_draft())
    person.window.current.show_article(article_id)
    for words in ("240 metres", "every bill"):
        person.select(words)
        person.press("Return", "Return")
    fill(small_disk)
    return person


def fill(folder):
    """Takes all room."""
    with open(folder / "filler", "ab") as filler:
        filler.write(bytes(shutil.disk_usage(folder).free))


def free(folder):
    """Gives the room back."""
    (folder / "filler").unlink()


def insert(field, words):
    """Types many words at once into a field, as a paste does."""
    (field.insert if hasattr(field, "insert") else field.insertPlainText)(words)


def write_note(person):
    """Types a note for claim 1 that finds no room, and leaves the field."""
    person.window.claim_commands.go_to("1")
    person.press("N")
    insert(person.focus(), LONG)
    person.window.panel.flush()


def note(person):
    """The field of the note."""
    return person.find("note")


def test_words_that_find_no_room_stay_in_their_field_marked_and_told(person):
    write_note(person)
    assert (note(person).value, plain(note(person).accessibleDescription())) == (LONG, HERE)
    assert person.find("note_unsaved").isVisible()
    words = person.told
    assert words.startswith("The disk is full, so “story.factcheck” was not changed.")
    assert words.endswith("Not saved yet: note for claim 1; the words are still here.")
    assert person.saved.startswith("Not saved: note for claim 1")


def test_j_and_another_claim_do_not_replace_them(person):
    write_note(person)
    person.window.article.setFocus()
    person.press("J")
    assert person.current == "2"
    assert (note(person).value, plain(note(person).accessibleDescription())) == ("", "")
    assert "note for claim 1" in person.told
    person.window.claim_commands.go_to("1")
    assert (note(person).value, plain(note(person).accessibleDescription())) == (LONG, HERE)


def test_try_again_saves_them_from_wherever_one_is_once_there_is_room(person, small_disk):  # noqa: F811
    write_note(person)
    person.window.claim_commands.go_to("2")
    free(small_disk)
    person.click("answer_try_again")
    assert person.claims[0].note == LONG
    assert person.told == ""
    assert person.saved.startswith("All changes saved")
    person.window.claim_commands.go_to("1")
    assert (note(person).value, plain(note(person).accessibleDescription())) == (LONG, "")


def test_a_copy_elsewhere_has_them_and_is_gone_on_with(person, tmp_path, monkeypatch):
    write_note(person)
    elsewhere = tmp_path / "copy.factcheck"
    monkeypatch.setattr(person.window.file_commands, "_asked_path", lambda *_: elsewhere)
    person.click("answer_save_a_copy_elsewhere…")
    desk = person.window.session.desk
    assert (desk.path, person.current) == (elsewhere, "1")
    assert (note(person).value, plain(note(person).accessibleDescription())) == (LONG, "")
    assert [one.note for one in desk.claims.of(desk.articles.only())] == [LONG, ""]
    assert person.told == ""
    kept = read_desk(person.window.session.desk.path)
    assert kept.claims.get(kept.claims.named("1")).note == LONG
    kept.close()


def test_ctrl_s_does_not_say_that_all_is_saved_while_it_is_not(person, small_disk):  # noqa: F811
    write_note(person)
    person.press("Ctrl+S")
    assert person.said != "All changes are saved."
    free(small_disk)
    person.press("Ctrl+S")
    assert (person.claims[0].note, person.said) == (LONG, "All changes are saved.")


def test_a_reason_in_ones_own_words_is_not_shown_as_given(person, small_disk):  # noqa: F811
    free(small_disk)
    person.window.claim_commands.go_to("1")
    person.press("2")
    fill(small_disk)
    insert(person.focus(), LONG)
    person.press("Return")
    assert person.claims[0].reason is None
    person.window.claim_commands.go_to("1")
    line = person.find("reason")
    assert (line.value, plain(line.accessibleDescription())) == (LONG, HERE)
    free(small_disk)
    person.click("answer_try_again")
    assert (person.claims[0].reason, plain(line.accessibleDescription())) == (LONG, "")


def test_a_form_that_finds_no_room_stays_open_with_its_words(person, small_disk):  # noqa: F811
    person.window.claim_commands.go_to("1")
    person.press("E")
    person.type("Bridge authority")
    insert(person.find("evidence_quote"), LONG)
    person.press("Ctrl+Return")
    form = person.window.panel.body.evidence.form
    assert (form.isVisible(), form.draft().title, form.draft().quote) == (True, "Bridge authority", LONG)
    assert plain(person.find("evidence_error", QLabel).text()) == HERE
    assert person.saved.startswith("Not saved: evidence for claim 1")
    assert "Not saved yet: evidence for claim 1" in person.told
    free(small_disk)
    person.click("answer_try_again")
    assert person.saved.startswith("All changes saved")
    assert person.claims[0].evidence_count == 1
    assert not form.isVisible()


def test_what_could_not_be_saved_is_there_again_after_a_restart(person, open_window, small_disk):  # noqa: F811
    write_note(person)
    person.window.frame.close()
    assert not person.window.frame.isVisible()
    free(small_disk)
    again = open_window(small_disk / "story.factcheck")
    assert again.told == "Typed, not recorded yet: note for claim 1. Nothing is lost."
    again.click("answer_go_there")
    assert again.focus() is note(again)
    assert (note(again).value, plain(note(again).accessibleDescription())) == (LONG, HERE)
    again.press("Ctrl+S")
    assert again.claims[0].note == LONG


def test_the_window_stays_while_words_can_be_kept_nowhere(person, small_disk):  # noqa: F811
    write_note(person)
    shutil.rmtree(places.drafts(), ignore_errors=True)
    places.made(places.drafts().parent)
    places.drafts().write_text("no folder")
    person.window.frame.close()
    assert person.window.frame.isVisible()
    assert "Save it before you close the window." in person.told
    person.click("answer_close_without_them")
    assert not person.window.frame.isVisible()


def test_a_half_filled_form_outlives_a_kill(tmp_path, home):
    """The program is killed a second after the last key, and has the words when it is started again."""
    code = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from factcheck.ui.app.first_parts import FirstParts
from factcheck.ui.app.session import Session
from factcheck.ui.app.window_frame import WindowFrame
from factcheck.ui.main_window import MainWindow
from tests.journeys.conftest import Checker, story_draft
from tests.translations.pseudo import plain
application = QApplication(sys.argv[:1])
session = Session(Path(sys.argv[2]) / "settings.json", "Mara Lind")
frame = WindowFrame(session.settings)
window = MainWindow(FirstParts(frame, session))
frame.show()
session.new(Path(sys.argv[1]))
article_id = session.desk.articles.add(story_draft())
window.current.show_article(article_id)
claim = session.desk.claims.add(article_id, session.desk.claims.place(article_id, "240 metres"))
window.current.select(claim.id)
window.panel.body.open_evidence_form()
QTest.keyClicks(window.panel.body.evidence.form.quote, "Half a quotation")
QTimer.singleShot(1200, lambda: (print("typed", flush=True), QTimer.singleShot(60000, application.quit)))
application.exec()
"""
    desk = tmp_path / "story.factcheck"
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    process = subprocess.Popen(
        [sys.executable, "-c", code, str(desk), str(home)], stdout=subprocess.PIPE, text=True, env=environment
    )
    assert process.stdout.readline() == "typed\n"
    process.kill()
    process.communicate()
    from factcheck.services.drafts import kept

    assert [one.form for one in kept(desk)] == ["evidence"]
    assert "Half a quotation" in kept(desk)[0].words
