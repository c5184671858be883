"""The operating system's locks on files, which are gone when the process is, however it ended."""

import errno
import os

_TAKEN = frozenset({errno.EAGAIN, errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK})


def is_locked(descriptor: int, byte: int) -> bool:
    """Tries the lock without waiting, and says whether it was free; raises OSError where there are no locks.

    It lies on the whole file. On Windows it lies on one `byte`, since it would keep others from reading the rest.
    """
    try:
        if os.name == "nt":
            import msvcrt

            os.lseek(descriptor, byte, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined, unused-ignore]
            os.lseek(descriptor, 0, os.SEEK_SET)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in _TAKEN:
            return False
        raise
    return True
