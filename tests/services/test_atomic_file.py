"""Files that appear whole or not at all."""

import os

import pytest

from factcheck.domain.errors import DiskFullError, UnwritableError
from factcheck.services import atomic_file
from factcheck.services.atomic_file import write_atomically


def names(folder):
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "reports"
    folder.mkdir()
    return folder


def test_a_file_is_written(folder):
    write_atomically(folder / "report.html", b"content")
    assert (folder / "report.html").read_bytes() == b"content"
    assert names(folder) == ["report.html"]


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
    assert names(folder) == [name]


def test_a_folder_that_is_gone_is_said(folder):
    with pytest.raises(UnwritableError) as refused:
        write_atomically(folder / "gone" / "report.html", b"")
    assert refused.value.why == "its folder is not there"


@pytest.mark.parametrize("name", ["folder", "x" * 300])
def test_a_name_that_cannot_be_written_leaves_nothing(folder, name):
    (folder / "folder").mkdir()
    with pytest.raises(UnwritableError):
        write_atomically(folder / name, b"content")
    assert names(folder) == ["folder"]


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="only Linux has a disk that is always full")
def test_a_full_disk_leaves_the_old_file(folder, monkeypatch):
    target = folder / "report.html"
    target.write_bytes(b"old")
    with monkeypatch.context() as full:
        full.setattr(atomic_file, "open", lambda *_: os.fdopen(os.open("/dev/full", os.O_WRONLY), "wb"), raising=False)
        with pytest.raises(DiskFullError):
            write_atomically(target, b"new")
    assert target.read_bytes() == b"old"
    assert names(folder) == ["report.html"]
