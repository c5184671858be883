"""One file, one writer, whatever names lead to it: renamed, linked, with its lock swept away, here and elsewhere."""

import fcntl
import os

import pytest

from factcheck.domain.errors import FactcheckError
from factcheck.domain.file_errors import LockedDeskError, OnlyReadableError
from factcheck.domain.wording.error_sentence import sentence
from factcheck.services.opening import new_desk, open_desk, read_desk
from factcheck.store import opened_file
from factcheck.store.lock import lock_path
from factcheck.store.opened_file import OpenedFile
from tests.conftest import on_linux
from tests.desk_samples import beside, draft, locks_of_sqlite

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows keeps an open file from being moved or deleted")

OTHER_NAME = "it is open already, under another name or without its lock file"
SEVERAL_NAMES = "it has several names on this disk (hard links)"


@pytest.fixture
def desk(desk_path):
    """A desk that is open here, with an article."""
    desk = new_desk(desk_path, "Mara Lind")
    desk.articles.add(draft())
    yield desk
    desk.close()


def renamed(path):
    return path.rename(path.with_name("renamed.factcheck"))


def with_lock_swept_away(path):
    lock_path(path).unlink()
    return path


def hard_linked(path):
    path.with_name("second.factcheck").hardlink_to(path)
    return path.with_name("second.factcheck")


def moved_away_and_linked(path):
    real = path.rename(path.with_name("real.factcheck"))
    path.symlink_to(real)
    return path


OTHERWISE = [
    (renamed, OTHER_NAME),
    (with_lock_swept_away, OTHER_NAME),
    (hard_linked, SEVERAL_NAMES),
    (moved_away_and_linked, OTHER_NAME),
]


@pytest.mark.parametrize(("otherwise", "why"), OTHERWISE, ids=lambda one: getattr(one, "__name__", ""))
@pytest.mark.parametrize("place", ["here", "elsewhere"])
def test_a_file_that_is_open_has_no_second_writer(desk_path, elsewhere, otherwise, why, place):
    desk = None
    if place == "here":
        desk = new_desk(desk_path, "Mara Lind")
    else:
        elsewhere(f"desk = new_desk(Path({str(desk_path)!r}), 'Mara Lind')")
    other = otherwise(desk_path)
    there = {one.name for one in desk_path.parent.iterdir()}
    with pytest.raises(OnlyReadableError) as refused:
        open_desk(other, "Ana Boateng")
    assert (refused.value.name, refused.value.why) == (other.resolve().name, why)
    assert {one.name for one in desk_path.parent.iterdir()} == there
    if desk is not None:
        desk.close()


def linked(path):
    path.with_name("link.factcheck").symlink_to(path)
    return path.with_name("link.factcheck")


def round_about(path):
    return path.parent / ".." / path.parent.name / "." / path.name


def in_a_linked_folder(path):
    folder = path.parent.with_name("linked")
    folder.symlink_to(path.parent, target_is_directory=True)
    return folder / path.name


@pytest.mark.parametrize("way", [linked, round_about, in_a_linked_folder], ids=lambda way: way.__name__)
def test_who_has_a_file_open_is_named_whatever_way_leads_to_it(desk, desk_path, way):
    with pytest.raises(LockedDeskError) as refused:
        open_desk(way(desk_path), "Ana Boateng")
    assert (refused.value.name, refused.value.user) == (desk_path.name, "Mara Lind")


def test_a_file_that_was_renamed_is_opened_again_by_its_new_name_once_it_is_closed(desk, desk_path):
    other = renamed(desk_path)
    desk.close()
    again = open_desk(other, "Ana Boateng")
    assert len(again.articles.ids()) == 1
    again.close()
    assert [one.name for one in desk_path.parent.iterdir()] == [other.name]


def test_whoever_asks_for_a_file_that_was_renamed_leaves_the_one_who_writes_in_peace(desk, desk_path):
    other = renamed(desk_path)
    with pytest.raises(FactcheckError):
        open_desk(other)
    seen = read_desk(other)
    assert seen.articles.ids() in ([], desk.articles.ids()), "without what its log holds"
    seen.close()
    other.rename(desk_path)
    second = desk.articles.add(draft("One more."))
    desk.close()
    again = open_desk(desk_path)
    assert again.articles.ids()[1:] == [second]
    assert again.check_integrity() == []
    again.close()


def test_after_a_kill_a_file_that_was_renamed_meanwhile_has_one_writer(desk_path, elsewhere):
    killed = elsewhere(f"desk = new_desk(Path({str(desk_path)!r}), 'Mara Lind')")
    other = renamed(desk_path)
    killed.kill()
    killed.wait()
    desk = open_desk(other, "Ana Boateng")
    with pytest.raises(LockedDeskError):
        open_desk(other, "Jon Ek")
    desk.close()


def test_a_file_with_several_names_is_read_and_its_copy_written(desk, desk_path):
    desk.close()
    other = hard_linked(desk_path)
    before = desk_path.read_bytes()
    for path in (desk_path, other):
        with pytest.raises(OnlyReadableError) as refused:
            open_desk(path)
        assert refused.value.why == SEVERAL_NAMES
        assert beside(path) == set()
    seen = read_desk(other)
    seen.save_copy(desk_path.with_name("copy.factcheck"))
    seen.close()
    copy = open_desk(desk_path.with_name("copy.factcheck"))
    assert len(copy.articles.ids()) == 1
    copy.close()
    assert desk_path.read_bytes() == before


def test_what_can_only_be_read_is_said_with_what_can_be_done():
    error = OnlyReadableError("city.factcheck", SEVERAL_NAMES)
    assert sentence(error) == (
        "“city.factcheck” can only be read: it has several names on this disk (hard links). Save a copy to work in."
    )


@on_linux
@pytest.mark.parametrize("otherwise", [one for one, _why in OTHERWISE], ids=lambda one: one.__name__)
def test_a_refusal_takes_no_lock_away_from_sqlite(desk, desk_path, otherwise):
    held = locks_of_sqlite(desk_path)
    assert held
    other = otherwise(desk_path)
    with pytest.raises(OnlyReadableError):
        open_desk(other)
    read_desk(other).close()
    assert locks_of_sqlite(other) == held


def is_free(path):
    """Whether another program could lock the file as a whole."""
    with open(path, "rb") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
    return True


@on_linux
@pytest.mark.parametrize("is_network", [False, True])
def test_on_a_network_volume_the_file_itself_is_not_locked(desk_path, monkeypatch, is_network):
    desk_path.write_bytes(b"")
    monkeypatch.setattr(opened_file, "is_remote", lambda _path: is_network)
    opened = OpenedFile(desk_path)
    assert is_free(desk_path) is is_network
    opened.close()
    assert is_free(desk_path)


def test_where_the_file_itself_takes_no_lock_its_number_does(desk_path, elsewhere, monkeypatch, home):
    monkeypatch.setattr(opened_file, "SYSTEM", "darwin")
    elsewhere(
        "from factcheck.store import opened_file",
        "opened_file.SYSTEM = 'darwin'",
        f"desk = new_desk(Path({str(desk_path)!r}), 'Mara Lind')",
    )
    other = renamed(desk_path)
    with pytest.raises(LockedDeskError) as refused:
        open_desk(other, "Ana Boateng")
    assert (refused.value.name, refused.value.user) == (other.name, "Mara Lind")
    elsewhere_lock = list((home / "locks").iterdir())
    assert len(elsewhere_lock) == 1
    assert not lock_path(other).exists()


def test_locks_by_number_are_gone_when_the_desk_is_closed(desk_path, monkeypatch, home):
    monkeypatch.setattr(opened_file, "SYSTEM", "darwin")
    new_desk(desk_path, "Mara Lind").close()
    assert list((home / "locks").iterdir()) == []


def test_windows_locks_a_byte_that_sqlite_neither_locks_nor_writes(desk):
    pending, locked = 1 << 30, 512
    page_size = desk.unit_of_work.store.file.number("PRAGMA page_size")
    assert pending + locked <= opened_file.BYTE_FREE_OF_SQLITE < pending + page_size
