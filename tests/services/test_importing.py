"""Reading files as articles."""

import os

import pytest

from factcheck import places
from factcheck.domain.errors import LoneSurrogateError
from factcheck.domain.file_errors import (
    BrokenFileError,
    CancelledError,
    EmptyTextError,
    NotATextError,
    TooLargeError,
    UnreadableError,
)
from factcheck.domain.records.article_draft import ArticleDraft, ReadOptions
from factcheck.importers.base import LIMIT
from factcheck.services.importing import Reading
from factcheck.services.opening import new_desk
from tests.conftest import on_linux
from tests.desk_samples import draft, locks_of_sqlite


@pytest.fixture
def reading():
    with Reading() as reading:
        yield reading


def test_a_file_becomes_a_draft(reading, tmp_path):
    path = tmp_path / "story.txt"
    path.write_text("Bridge opens\n\nIt is red.\n", encoding="utf-8")
    draft = reading.read_file(path)
    assert draft.headline == "Bridge opens"
    assert draft.text.endswith("It is red.")


def test_a_missing_file_is_said(reading, tmp_path):
    with pytest.raises(UnreadableError) as refused:
        reading.read_file(tmp_path / "gone.txt")
    assert (refused.value.name, refused.value.why) == ("gone.txt", "there is no such file")


def test_a_folder_is_no_text(reading, tmp_path):
    with pytest.raises(NotATextError):
        reading.read_file(tmp_path)


@on_linux
def test_a_desk_that_is_open_here_is_no_text_and_its_locks_are_kept(reading, desk_path):
    desk = new_desk(desk_path)
    desk.articles.add(draft())
    link = desk_path.with_name("link.txt")
    link.symlink_to(desk_path)
    held = locks_of_sqlite(desk_path)
    with pytest.raises(NotATextError):
        reading.read_file(link)
    assert locks_of_sqlite(desk_path) == held
    desk.close()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with a name")
def test_a_pipe_is_no_text_and_is_not_waited_for(reading, tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(NotATextError):
        reading.read_file(tmp_path / "pipe.txt")


@pytest.mark.parametrize("content", [b"", b" \n\n"])
def test_a_file_without_words_is_said(reading, tmp_path, content):
    (tmp_path / "empty.txt").write_bytes(content)
    with pytest.raises(EmptyTextError):
        reading.read_file(tmp_path / "empty.txt")


def test_a_file_that_is_too_large_is_not_read(reading, tmp_path):
    with open(tmp_path / "large.txt", "wb") as file:
        file.truncate(LIMIT + 1)
    with pytest.raises(TooLargeError) as refused:
        reading.read_file(tmp_path / "large.txt")
    assert refused.value.size == LIMIT + 1


def test_a_document_may_be_larger_than_a_text(reading, tmp_path):
    path = tmp_path / "story.rtf"
    path.write_bytes(b"{\\rtf1 It is red." + b" " * LIMIT + b"}")
    assert reading.read_file(path).text.strip() == "It is red."


def test_bytes_are_read_like_a_file_of_that_name(reading):
    assert reading.read_bytes("story.md", b"# Big\n\nWords.").headline == "Big"


def test_options_are_heard(reading):
    data = "Привет".encode("koi8-r")
    assert reading.read_bytes("a.txt", data, ReadOptions(encoding="koi8-r")).text == "Привет"


def test_reading_can_be_cancelled(reading):
    with pytest.raises(CancelledError):
        reading.read_bytes("a.txt", b"Words.", cancelled=lambda: True)


def test_after_closing_the_next_file_begins_anew(reading):
    reading.warm()
    reading.close()
    assert reading.read_bytes("a.txt", b"Words.").text == "Words."


def test_where_a_parser_failed_is_in_the_log_without_words_of_the_file(reading, monkeypatch):
    monkeypatch.setattr("factcheck.importers.sandbox.reading.asdict", lambda _options: {"encoding": 5})
    with pytest.raises(BrokenFileError):
        reading.read_bytes("story.txt", b"secret words")
    written = places.log_file().read_text(encoding="utf-8")
    assert "factcheck.importers" in written
    assert "secret" not in written
    assert "story" not in written


def test_a_formatted_paste_is_read_with_what_was_written_about_it(reading):
    about = ArticleDraft("", (), standfirst="Stand", byline="R. A.", origin="paste")
    draft = reading.read_paste("Head c", "<h1>Head</h1><ul><li>c</ul>", about)
    assert (draft.text, draft.headline, draft.byline, draft.origin) == ("Head\nStand\nc", "Head", "R. A.", "paste")


def test_a_formatted_paste_without_words_gives_way_to_the_plain_one(reading):
    assert reading.read_paste("Plain.", "<img src=x>", ArticleDraft("", ())).text == "Plain."


def test_a_typed_field_that_holds_half_a_character_is_refused(reading):
    with pytest.raises(LoneSurrogateError):
        reading.read_paste("Plain.", "<p>Words.", ArticleDraft("", (), byline="\udfff"))
