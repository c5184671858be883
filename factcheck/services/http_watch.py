"""Keeps watch over one visit to a site: ends it when it takes too long or nobody wants it any more."""

import contextlib
import socket
import threading
import time
from collections.abc import Callable
from types import TracebackType
from typing import Self

_LOOKS_EVERY = 0.1  # seconds


class Watch:
    """A context in which connections put under watch are cut once `cancelled` says so or `seconds` are over.

    Cutting ends whatever waits for the other side, also within the greeting or the head of an answer.
    """

    def __init__(self, seconds: float, cancelled: Callable[[], bool]) -> None:
        self.is_late = False
        self.is_cancelled = False
        self._cancelled = cancelled
        self._until = time.monotonic() + seconds
        self._lock = threading.Lock()
        self._lines: list[socket.socket] = []
        self._is_over = threading.Event()
        self._thread = threading.Thread(target=self._look, name="fetch-watch", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._is_over.set()
        self._thread.join()
        for line in self._lines:
            line.close()

    @property
    def has_cut(self) -> bool:
        """Whether the visit was ended from here."""
        return self.is_late or self.is_cancelled

    def over(self, connection: socket.socket) -> None:
        """Puts a connection under watch; another handle of it is kept, since encryption takes the first one over."""
        with self._lock:
            self._lines.append(connection.dup())
        if self.has_cut:
            self._cut()

    def _look(self) -> None:
        while not self._is_over.wait(_LOOKS_EVERY):
            self.is_cancelled = self._cancelled()
            self.is_late = time.monotonic() > self._until
            if self.has_cut:
                self._cut()
                return

    def _cut(self) -> None:
        with self._lock:
            for line in self._lines:
                with contextlib.suppress(OSError):
                    line.shutdown(socket.SHUT_RDWR)
