"""Whether a folder lies on another computer."""

from pathlib import Path

import pytest

from factcheck.store.network_volume import is_remote

MOUNTS = r"""
/dev/sda1 / ext4 rw 0 0
server:/home /home/shared nfs4 rw 0 0
//server/news /mnt/the\040news cifs rw 0 0
/dev/sdb1 /mnt/the\040news/local ext4 rw 0 0
mara@host:/ /mnt/remote fuse.sshfs rw 0 0
""".lstrip()


@pytest.mark.parametrize(
    ("place", "remote"),
    [
        ("/etc/city.factcheck", False),
        ("/home/shared/city.factcheck", True),
        ("/home/sharedfolder/city.factcheck", False),
        ("/mnt/the news/city.factcheck", True),
        ("/mnt/the news/local/city.factcheck", False),
        ("/mnt/remote/a/b/city.factcheck", True),
    ],
)
def test_the_nearest_mount_decides(tmp_path, place, remote):
    mounts = tmp_path / "mounts"
    mounts.write_text(MOUNTS, encoding="utf-8")
    assert is_remote(Path(place), mounts) is remote


def test_without_a_list_of_mounts_a_folder_is_taken_for_local(tmp_path):
    assert not is_remote(tmp_path / "city.factcheck", tmp_path / "no list")


def test_a_name_that_begins_with_a_server_is_remote():
    assert is_remote(Path(r"\\server\news\city.factcheck"))
