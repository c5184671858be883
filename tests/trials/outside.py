"""Hears in this process who is contacted and what is written outside of some folders, by Python's audit hook."""

import os
from pathlib import Path

WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
CHANGING = {"os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.link", "os.symlink", "os.truncate", "os.chmod"}
CONTACTING = {"socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo", "socket.gethostbyname"}
OWN = ("127.", "::1", "localhost", "0.0.0.0")


class Outside:
    """An audit hook; `found` is what was contacted or written where it should not be."""

    def __init__(self, places: list[Path]) -> None:
        self.places = [os.path.join(os.path.realpath(one), "") for one in places]
        self.is_watching = False
        self.found: set[str] = set()
        self.writes = 0

    def hear(self, event: str, facts: tuple) -> None:
        if not self.is_watching:
            return
        if event in CONTACTING:
            self._contact(event, facts)
        elif (event == "open" and isinstance(facts[2], int) and facts[2] & WRITING) or event in CHANGING:
            self._write(facts[0])
        elif event == "sqlite3.connect" and "mode=ro" not in str(facts[0]) and ":memory:" not in str(facts[0]):
            self._write(str(facts[0]).removeprefix("file://").partition("?")[0])

    def _contact(self, event: str, facts: tuple) -> None:
        """Servers of this computer are those of tests; a socket with a name of the file system is none of the net."""
        address = facts[1] if event in ("socket.connect", "socket.bind", "socket.sendto") else facts[0]
        host = address[0] if isinstance(address, tuple) else address
        if isinstance(address, tuple | str) and not str(host).startswith((*OWN, "/")) and host not in ("", None):
            self.found.add(f"{event} {host}")

    def _write(self, path: object) -> None:
        if not isinstance(path, str | bytes | os.PathLike):
            return
        self.writes += 1
        real = os.path.realpath(os.fsdecode(path))
        if not os.path.join(real, "").startswith(tuple(self.places)) and "__pycache__" not in real:
            self.found.add(f"written: {real}")
