"""Undo in a field that saves itself and undo of the file, one after the other."""

import pytest
from PySide6.QtTest import QTest

from factcheck.store import journal
from factcheck.ui.panel import saved_text


@pytest.fixture
def soon(monkeypatch):
    """A visit to a field is over after half a second."""
    monkeypatch.setattr(journal, "QUIET_SECONDS", 0.5)
    monkeypatch.setattr(saved_text, "RESTED_AFTER_MS", 200)


def test_undo_twice_after_a_note_takes_two_acts_back(soon, checker):
    checker.select(checker.text.split(".")[0].rpartition("\n")[2])
    checker.press("Return", "Return")
    checker.press("N")
    checker.type("Ask Low.")
    QTest.qWait(saved_text.SAVE_AFTER_MS + 600)
    (claim,) = checker.claims
    assert claim.note == "Ask Low."
    checker.press("Ctrl+Z")
    (claim,) = checker.claims
    assert claim.note == ""
    checker.press("Ctrl+Z")
    assert not checker.claims
