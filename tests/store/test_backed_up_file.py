"""A file that was moved is told from a copy by what was noted with its backups."""

import shutil

import pytest

from factcheck.store.backed_up_file import BackedUpFile, file_at, note_file, note_restored, noted_file


@pytest.fixture
def desk(tmp_path):
    path = tmp_path / "city.factcheck"
    path.write_bytes(b"a desk")
    return path


@pytest.fixture
def folder(home):
    made = home / "backups" / "city"
    made.mkdir(parents=True)
    return made


def test_what_was_noted_is_read_again(desk, folder):
    assert noted_file(folder) is None
    note_file(folder, file_at(desk))
    assert noted_file(folder) == file_at(desk)


@pytest.mark.parametrize("spoilt", [b"", b"{", b"[]", b"{}", b"\xff", b"3"])
def test_a_note_that_cannot_be_read_says_nothing(folder, spoilt):
    (folder / "file.json").write_bytes(spoilt)
    assert noted_file(folder) is None


def test_nothing_is_noted_of_what_is_not_there(desk, folder):
    note_file(folder, file_at(desk.with_name("none")))
    assert list(folder.iterdir()) == []


def test_a_folder_that_takes_no_note_is_borne(desk, folder):
    note_file(folder / "gone", file_at(desk))
    assert noted_file(folder / "gone") is None


def test_a_file_that_was_moved_is_the_same_and_a_copy_is_not(desk):
    noted = file_at(desk)
    copy = desk.with_name("copy.factcheck")
    shutil.copyfile(desk, copy)
    assert (noted.has_left, noted.is_now(copy), noted.is_now(desk)) == (False, False, False)
    moved = desk.rename(desk.with_name("moved.factcheck"))
    assert (noted.has_left, noted.is_now(copy), noted.is_now(moved)) == (True, False, True)
    assert not noted.is_now(desk)


def test_a_file_that_has_the_number_is_not_the_one_whose_path_leads_to_something(desk):
    noted = BackedUpFile(str(desk), file_at(desk).number)
    moved = desk.rename(desk.with_name("moved.factcheck"))
    desk.write_bytes(b"another desk")
    assert not noted.is_now(moved)


def test_a_file_that_was_restored_in_its_place_is_the_same(desk, folder):
    before = file_at(desk)
    note_file(folder, before)
    moved = desk.rename(desk.with_name("moved.factcheck"))
    moved.rename(desk.with_name("set aside"))
    moved.write_bytes(b"as it was before")
    assert not noted_file(folder).is_now(moved)
    note_restored(before, moved)
    assert noted_file(folder).is_now(moved)
    assert noted_file(folder).path == str(desk)
