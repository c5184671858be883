"""Why the system refuses a file, in the words of people."""

import errno
from typing import Final

from factcheck.translation import N_, Messages, _

_REASON: Final[Messages[int | None]] = Messages(
    {
        errno.EACCES: N_("permission denied"),
        errno.EBUSY: N_("device or resource busy"),
        errno.EEXIST: N_("file exists"),
        errno.EFBIG: N_("file too large"),
        errno.EIO: N_("input/output error"),
        errno.EISDIR: N_("is a directory"),
        errno.ELOOP: N_("too many levels of symbolic links"),
        errno.EMFILE: N_("too many open files"),
        errno.ENAMETOOLONG: N_("file name too long"),
        errno.ENODEV: N_("no such device"),
        errno.ENOENT: N_("no such file or directory"),
        errno.ENOSPC: N_("no space left on device"),
        errno.ENOTDIR: N_("not a directory"),
        errno.EPERM: N_("operation not permitted"),
        errno.EROFS: N_("read-only file system"),
    }
)


def system_words(error: OSError) -> str:
    """Why the system refused: “permission denied”; what nobody foresaw in the words of the system."""
    if error.errno in _REASON:
        return _REASON[error.errno]
    return error.strerror.lower() if error.strerror else _("the disk failed")
