"""Reading files as articles."""

import pytest

from factcheck.domain.errors import EmptyTextError, NotATextError, TooLargeError, UnreadableError
from factcheck.importers.base import LIMIT
from factcheck.services.importing import read_file


def test_a_file_becomes_a_draft(tmp_path):
    path = tmp_path / "story.txt"
    path.write_text("Bridge opens\n\nIt is red.\n", encoding="utf-8")
    draft = read_file(path)
    assert draft.headline == "Bridge opens"
    assert draft.text.endswith("It is red.")


def test_a_missing_file_is_said(tmp_path):
    with pytest.raises(UnreadableError) as refused:
        read_file(tmp_path / "gone.txt")
    assert (refused.value.name, refused.value.why) == ("gone.txt", "there is no such file")


def test_a_folder_is_no_text(tmp_path):
    with pytest.raises(NotATextError):
        read_file(tmp_path)


@pytest.mark.parametrize("content", [b"", b" \n\n"])
def test_a_file_without_words_is_said(tmp_path, content):
    (tmp_path / "empty.txt").write_bytes(content)
    with pytest.raises(EmptyTextError):
        read_file(tmp_path / "empty.txt")


def test_a_file_that_is_too_large_is_not_read(tmp_path):
    with open(tmp_path / "large.txt", "wb") as file:
        file.truncate(LIMIT + 1)
    with pytest.raises(TooLargeError) as refused:
        read_file(tmp_path / "large.txt")
    assert refused.value.size == LIMIT + 1
