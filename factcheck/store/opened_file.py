"""The file that was opened, told from whatever its path leads to later."""

import os
from pathlib import Path

from factcheck.domain.errors import DeletedDeskError, MovedDeskError, ReplacedDeskError


class OpenedFile:
    """A file and the path that led to it.

    It holds a descriptor, so that the system keeps the number of the file for nobody else. Closing one drops the locks
    that SQLite has on the file in this process: it is opened before the connection and closed after it, by the one
    holder of the lock of the desk.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._descriptor = os.open(path, os.O_RDONLY)

    def check(self) -> None:
        """Raises DeletedDeskError, MovedDeskError or ReplacedDeskError unless the path still leads to the file.

        Where the system does not number its files nobody can tell, and it is taken for the same.
        """
        opened = os.fstat(self._descriptor)
        try:
            found = os.stat(self._path)
        except (FileNotFoundError, NotADirectoryError) as error:
            raise (MovedDeskError if opened.st_nlink else DeletedDeskError)(self._path.name) from error
        if opened.st_ino and not os.path.samestat(found, opened):
            raise ReplacedDeskError(self._path.name)

    def close(self) -> None:
        """Lets go of the file."""
        os.close(self._descriptor)
