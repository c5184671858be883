"""What nothing caught is told."""

import sys

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QVBoxLayout, QWidget

from factcheck.domain.file_errors import DiskFullError, ReadOnlyDeskError
from factcheck.services.opening import open_desk
from factcheck.ui.app.error_handler import ErrorHandler
from factcheck.ui.app.notices import NoticeBar
from factcheck.ui.app.session import Session
from tests.desk_samples import claim_at, draft

FULL = DiskFullError("story.factcheck")


@pytest.fixture
def window(qtbot):
    """A window with a bar that says nothing."""
    made = QWidget()
    qtbot.addWidget(made)
    QVBoxLayout(made).addWidget(NoticeBar())
    made.show()
    yield made
    made.close()


@pytest.fixture
def session(home, desk_path):
    """A session on a new file."""
    made = Session(home / "settings.json", "Mara Lind")
    made.new(desk_path)
    yield made
    made.close()


class Rescue:
    """Knows of words that could not be saved."""

    unsaved = ""

    def answers(self, error):
        """One way out."""
        return [("Try again", lambda: None)] if self.unsaved else []


@pytest.fixture
def rescue():
    """Nothing waits to be saved."""
    return Rescue()


@pytest.fixture
def handler(window, session, rescue):
    """The handler, at rest before the next event."""
    made = ErrorHandler(session, window.findChild(NoticeBar), rescue)
    made.note_rest()
    return made


def catch(handler, error):
    """Hands an exception over as Python does."""
    handler.caught(type(error), error, error.__traceback__)


def said(window):
    """What the bar of the window says."""
    return window.findChild(NoticeBar).words


def test_an_error_of_the_world_is_told_by_its_sentence_until_something_goes_right(handler, window):
    catch(handler, FULL)
    assert said(window).startswith("The disk is full")
    handler.settle()
    assert said(window) == ""


def test_what_somebody_else_said_stays(handler, window):
    catch(handler, FULL)
    window.findChild(NoticeBar).show_message("Something else")
    handler.settle()
    assert said(window) == "Something else"


def test_an_error_in_an_open_dialog_is_told_there(handler, window):
    dialog = QDialog(window)
    QVBoxLayout(dialog).addWidget(QLineEdit())
    dialog.open()
    catch(handler, FULL)
    catch(handler, FULL)
    (bar,) = dialog.findChildren(NoticeBar)
    assert bar.isVisible()
    assert (bar.words[:16], said(window)) == ("The disk is full", "")
    dialog.close()


def test_an_act_on_a_file_that_is_only_read_opens_it_where_nobody_has_it_open_any_more(
    handler, window, session, desk_path, qtbot
):
    session.close()
    other = open_desk(desk_path, "Jon Ek")
    session.open_or_read(desk_path)
    error = ReadOnlyDeskError(desk_path.name)
    catch(handler, error)
    QTest.qWait(0)
    assert said(window) == f"“{desk_path.name}” is open to read only. Nothing was changed."
    other.close()
    catch(handler, error)
    qtbot.waitUntil(lambda: session.desk.is_writable)
    assert said(window) == f"“{desk_path.name}” can be changed now. Nothing was changed yet: do it again."


def test_a_bug_before_anything_was_written_says_that_nothing_was_changed(handler, window, capsys):
    catch(handler, KeyError("secret"))
    assert said(window) == "Something went wrong in Factcheck. Nothing was changed in the file."
    assert "secret" in capsys.readouterr().err


def test_a_bug_after_a_change_was_committed_says_that_it_is_saved(handler, window, session, capsys):
    session.desk.articles.add(draft())
    catch(handler, KeyError())
    assert said(window) == "Something went wrong in Factcheck. What you did is saved."


def test_a_bug_that_took_a_change_back_says_that_it_was_not_saved(handler, window, session, capsys):
    claim = claim_at(session.desk, session.desk.articles.add(draft()), "512 metres")
    handler.note_rest()
    try:
        with session.desk.unit_of_work.batch():
            session.desk.claims.set_note(claim.id, "Asked")
            raise KeyError
    except KeyError as bug:
        catch(handler, bug)
    assert said(window) == "Something went wrong in Factcheck. Your last change was not saved."
    assert session.desk.claims.get(claim.id).note == ""


def test_what_was_saved_in_an_earlier_event_is_not_taken_for_this_one(handler, window, session, qtbot, capsys):
    session.desk.articles.add(draft())
    qtbot.wait(1)  # Qt waits for the next event
    catch(handler, KeyError())
    assert said(window).endswith("Nothing was changed in the file.")


def test_the_details_of_a_bug_can_be_copied_and_the_log_holds_no_words(handler, window, home, capsys):
    try:
        {}["words of the article"]
    except KeyError as bug:
        catch(handler, bug)
    button = window.findChild(QWidget, "answer_copy_details")
    button.click()
    assert "KeyError: 'words of the article'" in QApplication.clipboard().text()
    logged = "".join(one.read_text() for one in home.rglob("*.log"))
    assert "test_error_handler.py" in logged
    assert "'words of the article'" not in logged.replace('{}["words of the article"]', "")
    QApplication.clipboard().clear()


def test_what_could_not_be_saved_is_named_and_stays_told_until_it_is(handler, window, rescue):
    rescue.unsaved = "Not saved yet: note for claim 1; the words are still here."
    catch(handler, FULL)
    handler.settle()
    assert said(window).endswith("Not saved yet: note for claim 1; the words are still here.")
    assert window.findChild(QWidget, "answer_try_again") is not None
    rescue.unsaved = ""
    handler.settle()
    assert said(window) == ""


def test_ctrl_c_in_a_terminal_is_no_bug(handler, window, monkeypatch):
    passed = []
    monkeypatch.setattr(sys, "__excepthook__", lambda *error: passed.append(error[0]))
    catch(handler, KeyboardInterrupt())
    assert (passed, said(window)) == ([KeyboardInterrupt], "")
