"""Detects network volumes, on which SQLite's write-ahead log is not safe."""

import re
from pathlib import Path

_REMOTE = frozenset({"9p", "afs", "afpfs", "ceph", "cifs", "davfs", "ncpfs", "nfs", "nfs4", "prl_fs"})
_REMOTE |= {"smb3", "smbfs", "vboxsf", "webdav"}
_REMOTE |= {"fuse.davfs2", "fuse.gvfsd-fuse", "fuse.rclone", "fuse.sshfs", "fuse.vmhgfs-fuse"}


def is_remote(path: Path, mounts: Path = Path("/proc/mounts")) -> bool:
    """Whether `path` is on a network share, as far as the system's list of `mounts` tells."""
    if str(path).startswith("\\\\"):
        return True
    try:
        lines = mounts.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return False
    real = path.resolve()
    best = ("", "")
    for line in lines:
        place, kind = line.split(" ")[1:3]
        if real.is_relative_to(_plain(place)) and len(place) >= len(best[0]):
            best = (place, kind)
    return best[1] in _REMOTE


def _plain(place: str) -> str:
    """A place as the list of mounts writes it, with blanks and the like as they are."""
    return re.sub(r"\\([0-7]{3})", lambda code: chr(int(code[1], 8)), place)
