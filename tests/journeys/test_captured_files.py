"""Files are captured with a source by a drop or a key, looked at, verified and removed."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QThreadPool, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from factcheck.domain.records.evidence import EvidenceDraft, Level
from tests.translations.pseudo import plain

WORDS = "The survey found 239 metres. Nobody measured it again."


@pytest.fixture
def desk(checker):
    return checker.window.session.desk


@pytest.fixture
def marker(checker, desk):
    """A person with a claim that rests on two sources."""
    checker.select("240 metres long")
    checker.press("Return", "Return")
    for title in ("Survey", "Plan"):
        desk.evidence.add([checker.claims[0].id], EvidenceDraft(title, quote="239 metres"))
    return checker


@pytest.fixture
def survey(tmp_path):
    path = tmp_path / "survey.txt"
    path.write_text(WORDS)
    return path


def wait(checker):
    """Until what is done in the pool has been told here."""
    QThreadPool.globalInstance().waitForDone(20_000)
    for _again in range(5):
        QApplication.processEvents()


def drop(widget, *paths):
    """Drops files on a widget; whether it took them."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    here = widget.rect().center()
    entering = QDragEnterEvent(here, Qt.DropAction.CopyAction, mime, left, none)
    entering.ignore()
    widget.dragEnterEvent(entering)  # by itself, since the window takes what a row does not
    if not entering.isAccepted():
        return False
    QApplication.sendEvent(widget, QDragEnterEvent(here, Qt.DropAction.CopyAction, mime, left, none))
    QApplication.sendEvent(widget, QDropEvent(QPointF(here), Qt.DropAction.CopyAction, mime, left, none))
    return True


def row_of(checker, title):
    (evidence,) = [one for one in checker.claims[0].evidence if one.source.title == title]
    return checker.find(f"evidence_{evidence.id}"), evidence.source


def listed(checker):
    """The rows of the list, in plain English, heads of groups left out."""
    table = checker.find("captures_list")
    rows = [[table.item(row, at) for at in range(table.columnCount())] for row in range(table.rowCount())]
    return [[plain(one.text()) for one in row] for row in rows if row[1] is not None]


def test_a_file_that_is_dropped_on_evidence_is_kept_with_its_source_and_undo_takes_it_away(marker, desk, survey):
    row, source = row_of(marker, "Survey")
    assert row.acceptDrops()
    assert drop(row, survey)
    wait(marker)
    (made,) = desk.captures.of_source(source.id)
    assert (made.name, desk.captures.text(made.id)) == ("survey.txt", WORDS)
    assert marker.said == "“survey.txt” captured for “Survey”. Undo (Ctrl+Z)"
    marker.press("Ctrl+Z")
    assert desk.captures.of_sources() == []


def test_words_that_are_dropped_on_evidence_are_no_file(marker):
    row, _source = row_of(marker, "Survey")
    assert not drop(row)


def test_a_key_asks_of_which_source_a_file_is_and_for_files(marker, desk, survey, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: ([str(survey)], ""))
    marker.press("C")
    assert marker.asked == "Of which source is the file?"
    marker.press("Tab", "Return")
    wait(marker)
    assert [one.name for one in desk.captures.of_source(row_of(marker, "Plan")[1].id)] == ["survey.txt"]


def test_on_a_row_of_evidence_the_key_means_its_source(marker, desk, survey, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: ([str(survey)], ""))
    row, source = row_of(marker, "Plan")
    marker.press("Ctrl+3")
    row.setFocus()
    marker.window.actions_table["capture"].trigger()
    wait(marker)
    assert len(desk.captures.of_source(source.id)) == 1


def test_without_evidence_there_is_nothing_to_capture_a_file_of(checker):
    checker.select("240 metres long")
    checker.press("Return", "Return", "C")
    assert checker.said == "Record a piece of evidence first: a file is captured of its source."


def test_what_cannot_be_captured_is_said_and_the_rest_is_kept(marker, desk, survey, tmp_path):
    row, source = row_of(marker, "Survey")
    drop(row, tmp_path / "gone.pdf", survey)
    wait(marker)
    assert [one.name for one in desk.captures.of_source(source.id)] == ["survey.txt"]
    assert "gone.pdf" in marker.said


def test_the_list_shows_what_is_captured_and_verifies_levels_and_removes_it(marker, desk, survey):
    row, source = row_of(marker, "Survey")
    drop(row, survey)
    wait(marker)
    marker.press("Shift+C")
    dialog = marker.find("captures")
    ((name, _size, _when, level, kept),) = listed(marker)
    assert (name, level, kept) == ("survey.txt", "for checkers only", "kept here")
    marker.click("verify_captures")
    wait(marker)
    assert listed(marker)[0][-1] == "as it was captured"
    dialog.level_chosen.emit(desk.captures.of_sources()[0].id, Level.ANYONE)
    assert listed(marker)[0][3] == "for anyone"
    assert drop(dialog, survey)
    wait(marker)
    assert len(listed(marker)) == 2
    marker.click("remove_capture")
    assert len(desk.captures.of_source(source.id)) == len(listed(marker)) == 1
    dialog.close()
