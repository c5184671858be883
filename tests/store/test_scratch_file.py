"""Scratch files: whole under their name or not at all, no link followed, and nothing left."""

import os
import time

import pytest

from factcheck.domain.file_errors import DiskFullError, UnwritableError
from factcheck.store import scratch_file
from factcheck.store.scratch_file import rights_of, scratch_beside, sweep, write_atomically

LEFT = ".~0123456789abcdef.part"
pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights otherwise")


@pytest.fixture
def target(tmp_path):
    (tmp_path / "folder").mkdir()
    return tmp_path / "folder" / "report.html"


def names(target):
    return sorted(one.name for one in target.parent.iterdir())


def age(path, seconds):
    then = time.time() - seconds
    os.utime(path, (then, then), follow_symlinks=False)


def test_it_takes_the_place_when_the_block_ends(target):
    with scratch_beside(target) as scratch:
        scratch.write_bytes(b"new")
        assert not target.exists()
    assert target.read_bytes() == b"new"
    assert names(target) == ["report.html"]


def test_what_was_there_stays_where_the_block_fails(target):
    target.write_bytes(b"old")

    def fail():
        with scratch_beside(target) as scratch:
            scratch.write_bytes(b"half")
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert target.read_bytes() == b"old"
    assert names(target) == ["report.html"]


def test_while_it_is_written_nobody_reads_it_who_may_not_read_what_it_becomes(target):
    target.write_bytes(b"old")
    target.chmod(0o640)
    with scratch_beside(target) as scratch:
        assert scratch.stat().st_mode & 0o777 == 0o600
    assert target.stat().st_mode & 0o777 == 0o640


def test_a_copy_is_as_private_as_what_it_is_like(target):
    private = target.with_name("city.factcheck")
    private.write_bytes(b"")
    private.chmod(0o600)
    with scratch_beside(target, rights_of(private)):
        pass
    assert target.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("put", ["symlink_to", "hardlink_to"])
def test_what_has_its_name_already_is_not_opened(target, monkeypatch, put):
    key = target.with_name("key")
    key.write_text("secret", encoding="utf-8")
    monkeypatch.setattr("secrets.token_hex", lambda _bytes: "0123456789abcdef")
    getattr(target.with_name(LEFT), put)(key)
    with pytest.raises(FileExistsError), scratch_beside(target) as scratch:
        scratch.write_bytes(b"new")
    assert key.read_text(encoding="utf-8") == "secret"
    assert names(target) == sorted([LEFT, "key"])


def test_file_and_folder_are_on_the_disk_before_it_is_done(target, monkeypatch):
    synced = []
    honest = os.fsync

    def fsync(descriptor):
        synced.append((os.path.realpath(f"/proc/self/fd/{descriptor}"), target.exists()))
        honest(descriptor)

    monkeypatch.setattr(os, "fsync", fsync)
    with scratch_beside(target) as scratch:
        pass
    assert synced == [(str(scratch.resolve()), False), (str(target.parent.resolve()), True)]


@pytest.mark.parametrize("name", [LEFT, f"{LEFT}-journal"])
def test_what_a_killed_run_left_goes_with_the_next_file_in_its_folder(target, name):
    target.with_name(name).write_bytes(b"half")
    age(target.with_name(name), 601)
    with scratch_beside(target):
        pass
    assert names(target) == ["report.html"]


def test_what_may_still_be_written_or_is_not_of_this_program_stays(target):
    target.with_name(LEFT).write_bytes(b"half")
    age(target.with_name(LEFT), 500)
    others = [".~report.part", ".~0123456789abcdef.part.html", "0123456789abcdef.part", ".~fedcba9876543210.part"]
    for other in others[:3]:
        target.with_name(other).write_bytes(b"")
        age(target.with_name(other), 10_000)
    target.with_name(others[3]).symlink_to(target.with_name(others[0]))
    age(target.with_name(others[3]), 10_000)
    sweep(target.parent)
    assert names(target) == sorted([LEFT, *others])


def test_a_folder_that_is_gone_has_nothing_to_sweep(target):
    sweep(target.parent / "gone")


def names_in(folder):
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "reports"
    folder.mkdir()
    return folder


def test_a_file_is_written(folder):
    write_atomically(folder / "report.html", b"content")
    assert (folder / "report.html").read_bytes() == b"content"
    assert names_in(folder) == ["report.html"]


def test_a_file_takes_the_place_of_another_and_keeps_its_rights(folder):
    target = folder / "report.html"
    target.write_bytes(b"a much longer old content")
    target.chmod(0o640)
    write_atomically(target, b"new")
    assert target.read_bytes() == b"new"
    assert target.stat().st_mode & 0o777 == 0o640


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights otherwise")
@pytest.mark.parametrize(("mask", "rights"), [(0o022, 0o644), (0o077, 0o600)])
def test_a_new_file_has_the_rights_of_this_user_s_new_files(folder, mask, rights):
    before = os.umask(mask)
    write_atomically(folder / "report.html", b"")
    os.umask(before)
    assert (folder / "report.html").stat().st_mode & 0o777 == rights


def test_a_link_stays_a_link(folder):
    (folder / "real.html").write_bytes(b"old")
    (folder / "link.html").symlink_to(folder / "real.html")
    write_atomically(folder / "link.html", b"new")
    assert (folder / "link.html").is_symlink()
    assert (folder / "real.html").read_bytes() == b"new"


@pytest.mark.parametrize("name", ["中" * 80 + ".html", "räk & 50% #1?.html"])
def test_any_name_will_do(folder, name):
    write_atomically(folder / name, b"content")
    assert names_in(folder) == [name]


def test_a_folder_that_is_gone_is_said(folder):
    with pytest.raises(UnwritableError) as refused:
        write_atomically(folder / "gone" / "report.html", b"")
    assert refused.value.why == "its folder is not there"


@pytest.mark.parametrize("name", ["folder", "x" * 300])
def test_a_name_that_cannot_be_written_leaves_nothing(folder, name):
    (folder / "folder").mkdir()
    with pytest.raises(UnwritableError):
        write_atomically(folder / name, b"content")
    assert names_in(folder) == ["folder"]


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="only Linux has a disk that is always full")
def test_a_full_disk_leaves_the_old_file(folder, monkeypatch):
    target = folder / "report.html"
    target.write_bytes(b"old")
    with monkeypatch.context() as full:
        full.setattr(scratch_file, "open", lambda *_: os.fdopen(os.open("/dev/full", os.O_WRONLY), "wb"), raising=False)
        with pytest.raises(DiskFullError):
            write_atomically(target, b"new")
    assert target.read_bytes() == b"old"
    assert names_in(folder) == ["report.html"]
