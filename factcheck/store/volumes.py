"""Where a file lies: on a network volume, or in a folder that a program copies to other computers."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path, PurePath

_REMOTE = frozenset({"9p", "afs", "afpfs", "ceph", "cifs", "davfs", "ncpfs", "nfs", "nfs4", "prl_fs"})
_REMOTE |= {"smb3", "smbfs", "vboxsf", "webdav"}
_REMOTE |= {"fuse.davfs2", "fuse.gvfsd-fuse", "fuse.rclone", "fuse.sshfs", "fuse.vmhgfs-fuse"}

_SYNCED = re.compile(r"(Dropbox|OneDrive|Google ?Drive|iCloud ?Drive|com~apple~CloudDocs|Nextcloud|ownCloud)(?![a-z])")
_SYNCTHING = ".stfolder"
_ON_MACOS = re.compile(r"^.* on (/.*) \((\w+)[,)]", re.MULTILINE)


def is_remote(path: Path) -> bool:
    """Whether `path` is on a network share, as far as the system tells."""
    real = path.resolve()  # on Windows a drive that stands for a share becomes that
    return str(real).startswith("\\\\") or kind_of_volume(real, dict(_mounts())) in _REMOTE


def synced_folder(path: Path) -> str:
    """The folder above `path` that is copied to other computers by its name or what lies in it; empty if none is."""
    real = path.resolve()
    return next((one.name for one in real.parents if _SYNCED.match(one.name) or (one / _SYNCTHING).exists()), "")


def kind_of_volume(real: PurePath, mounts: dict[str, str]) -> str:
    """What the nearest of the volumes is that `real` lies on; empty where none is known."""
    return mounts[max(places, key=len)] if (places := [one for one in mounts if real.is_relative_to(one)]) else ""


def mounts_of_linux(text: str) -> Iterator[tuple[str, str]]:
    """Places and kinds of volumes in what Linux writes to /proc/mounts, with blanks and the like as they are."""
    for line in text.splitlines():
        place, kind = line.split(" ")[1:3]
        yield re.sub(r"\\([0-7]{3})", lambda code: chr(int(code[1], 8)), place), kind


def mounts_of_macos(text: str) -> Iterator[tuple[str, str]]:
    """Places and kinds of volumes in what `mount` says on macOS."""
    yield from _ON_MACOS.findall(text)


def _mounts() -> Iterator[tuple[str, str]]:
    if sys.platform == "darwin":
        return mounts_of_macos(_said_by_mount())
    try:
        return mounts_of_linux(Path("/proc/mounts").read_text(encoding="utf-8", errors="replace"))
    except OSError:
        return iter(())


def _said_by_mount() -> str:
    import subprocess

    try:
        told = subprocess.run(["/sbin/mount"], capture_output=True, timeout=2, check=False).stdout
    except (OSError, subprocess.SubprocessError):
        return ""
    return told.decode("utf-8", "replace")
