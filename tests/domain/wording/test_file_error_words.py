"""What people read of files that cannot be read or written, and of one that was opened."""

from datetime import UTC, datetime
from pathlib import Path

from factcheck.domain import file_errors
from factcheck.domain.records.operation import Opening
from factcheck.domain.wording.error_sentence import sentence
from factcheck.domain.wording.file_error_words import known_words, newer_words, opening_words


def test_a_newer_file_of_the_same_version_is_not_said_to_be_of_this_one():
    words = sentence(file_errors.NewerDeskError("a.factcheck", "1.0.0", "1.0.0"))
    assert "made by a newer development version of Factcheck 1.0.0. This is 1.0.0." in words
    words = sentence(file_errors.NewerDeskError("a.factcheck", "2.3", "1.0.0"))
    assert "made by Factcheck 2.3. This is 1.0.0." in words


def test_a_file_open_elsewhere_says_on_what_day_it_was_opened():
    since = datetime(2026, 11, 24, 7, 27).astimezone()
    words = sentence(file_errors.LockedDeskError("a.factcheck", "Mara Lind", "desk-04", since.isoformat()))
    assert words == "Mara Lind has a.factcheck open on desk-04 since 24 Nov 2026, 07:27, so it can only be read."


def test_sizes_are_given_for_people():
    assert "200 MB" in sentence(file_errors.TooLargeError("a.txt", 200_000_000, 20_000_000))


def test_a_file_of_comments_only_is_told_from_an_empty_one():
    assert sentence(file_errors.EmptyTextError("a.docx")).startswith("“a.docx” holds no words. Open")
    assert sentence(file_errors.EmptyTextError("a.docx", 1)).startswith("“a.docx” holds no words, only 1 comment. ")
    assert sentence(file_errors.EmptyTextError("a.docx", 7)).startswith("“a.docx” holds no words, only 7 comments. ")


def test_nothing_is_said_of_a_file_that_was_opened_as_always():
    assert [opening_words(Opening()), known_words(Opening()), newer_words(None)] == ["", "", ""]


def test_what_was_done_on_opening_is_told():
    said = opening_words(Opening(backup=Path("old.factcheck"), is_cleared=True))
    assert "The old one is kept as old.factcheck." in said
    assert said.endswith("gone from the free space of the file too.")
    assert newer_words(datetime(2026, 11, 24, tzinfo=UTC)).startswith("A backup of ")
