"""Where a file lies: which volumes are those of a network, and which folders are copied to other computers."""

import os
from pathlib import Path, PurePosixPath
from subprocess import CompletedProcess

import pytest

from factcheck.store import volumes
from factcheck.store.volumes import is_remote, kind_of_volume, mounts_of_linux, mounts_of_macos, synced_folder

LINUX = r"""
/dev/sda1 / ext4 rw 0 0
server:/home /home/shared nfs4 rw 0 0
//server/news /mnt/the\040news cifs rw 0 0
/dev/sdb1 /mnt/the\040news/local ext4 rw 0 0
mara@host:/ /mnt/remote fuse.sshfs rw 0 0
""".lstrip()
MACOS = """
/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled, nobrowse, protect)
//mara@server._smb._tcp.local/the%20news on /Volumes/the news (smbfs, nodev, nosuid, mounted by mara)
server:/home on /Volumes/home (1) (nfs)
""".lstrip()


@pytest.mark.parametrize(
    ("place", "kind"),
    [
        ("/etc/city.factcheck", "ext4"),
        ("/home/shared/city.factcheck", "nfs4"),
        ("/home/sharedfolder/city.factcheck", "ext4"),
        ("/mnt/the news/city.factcheck", "cifs"),
        ("/mnt/the news/local/city.factcheck", "ext4"),
        ("/mnt/remote/a/b/city.factcheck", "fuse.sshfs"),
    ],
)
def test_the_nearest_volume_decides(place, kind):
    assert kind_of_volume(PurePosixPath(place), dict(mounts_of_linux(LINUX))) == kind


@pytest.mark.parametrize(
    ("place", "kind"),
    [
        ("/Users/mara/city.factcheck", "apfs"),
        ("/Volumes/the news/city.factcheck", "smbfs"),
        ("/Volumes/home (1)/city.factcheck", "nfs"),
    ],
)
def test_volumes_of_macos_are_known_by_what_mount_says(place, kind):
    assert kind_of_volume(PurePosixPath(place), dict(mounts_of_macos(MACOS))) == kind


@pytest.mark.skipif(os.name == "nt", reason="there paths are of another kind")
@pytest.mark.parametrize(("place", "is_network"), [("/Volumes/the news", True), ("/Users/mara", False)])
def test_on_macos_mount_is_asked(monkeypatch, place, is_network):
    monkeypatch.setattr(volumes.sys, "platform", "darwin")
    monkeypatch.setattr("subprocess.run", lambda command, **_how: CompletedProcess(command, 0, MACOS.encode()))
    assert is_remote(Path(place, "city.factcheck")) is is_network


def test_without_a_list_of_volumes_none_is_known():
    assert kind_of_volume(PurePosixPath("/home/city.factcheck"), {}) == ""


def test_this_folder_is_on_no_network(tmp_path):
    assert not is_remote(tmp_path / "city.factcheck")


@pytest.mark.skipif(os.name == "nt", reason="there it is a path of another kind")
def test_a_name_that_begins_with_a_server_is_remote(monkeypatch):
    share = Path(r"\\server\news\city.factcheck")
    monkeypatch.setattr(Path, "resolve", lambda self: self)
    assert is_remote(share)


@pytest.mark.parametrize(
    ("folder", "found"),
    [
        ("Dropbox", "Dropbox"),
        ("Dropbox (Personal)/news", "Dropbox (Personal)"),
        ("OneDrive - The Paper/news", "OneDrive - The Paper"),
        ("Library/CloudStorage/GoogleDrive-mara@example.org/news", "GoogleDrive-mara@example.org"),
        ("Mobile Documents/com~apple~CloudDocs", "com~apple~CloudDocs"),
        ("Dropboxes", ""),
        ("news", ""),
    ],
)
def test_a_folder_of_a_program_that_copies_is_known_by_its_name(tmp_path, folder, found):
    (tmp_path / folder).mkdir(parents=True)
    assert synced_folder(tmp_path / folder / "city.factcheck") == found


def test_a_folder_of_syncthing_is_known_by_what_lies_in_it(tmp_path):
    (tmp_path / "shared" / "news").mkdir(parents=True)
    (tmp_path / "shared" / ".stfolder").mkdir()
    assert synced_folder(tmp_path / "shared" / "news" / "city.factcheck") == "shared"
