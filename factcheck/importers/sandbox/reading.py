"""Reads files from elsewhere in a child process, which is ended when it exceeds a limit."""

import threading
import time
from collections.abc import Callable
from dataclasses import asdict
from typing import Self, TypeVar

from factcheck.domain.errors import FactcheckError
from factcheck.domain.file_errors import BrokenFileError, CancelledError, ReadingLimitError, UnreadableError
from factcheck.domain.records.article_draft import ArticleDraft, ReadOptions
from factcheck.domain.records.capture import PagePicture, PageRequest
from factcheck.domain.rules.long_work import never
from factcheck.domain.wording.system_words import system_words
from factcheck.importers.sandbox import framing, serialization
from factcheck.importers.sandbox.child_process import ChildProcess
from factcheck.importers.sandbox.framing import GarbledError, Message
from factcheck.importers.sandbox.restrictions import HAS_CPU_TIMER

T = TypeVar("T")
SECONDS = 10.0
"""CPU time for one file: enough for some 60,000 words of PDF, the slowest format."""
MEMORY = 450_000_000

_LOOK_EVERY = 0.05
_BUSY = 10  # a machine so busy that it gives the process a tenth of its time is waited for
_SOONER = 2.0  # so many seconds the program gives up before the process would
_USED_UP = 0.5  # a process that ever held this share of its memory is not used again
_AS_NAMED = ReadOptions()


class ParserError(Exception):
    """A parser failed on a file in a way nobody foresaw: how and where, without words of the file."""


class Sandbox:
    """Reads one file after the other in a process that is kept warm; safe to use from several threads.

    A file may take `seconds` of CPU time, or of any time where the system cannot limit that; the process may hold
    `memory` bytes.
    """

    def __init__(self, seconds: float = SECONDS, memory: int = MEMORY) -> None:
        self.peak = 0
        """The most bytes the process had held when it last answered, 0 where the system does not tell."""
        self._cpu_seconds = seconds
        self._wall_seconds = seconds * _BUSY if HAS_CPU_TIMER else seconds
        self._memory = memory
        self._child: ChildProcess | None = None
        self._turn = threading.Lock()
        self._is_closed = threading.Event()

    def read(
        self, name: str, data: bytes, options: ReadOptions = _AS_NAMED, cancelled: Callable[[], bool] = never
    ) -> ArticleDraft:
        """The article in `data`, the bytes of a file called `name`.

        Raises what `read_article` raises; ReadingLimitError after too much time or memory, BrokenFileError where the
        parser failed, CancelledError soon after `cancelled` answers True.
        """
        asked = {"options": asdict(options)}
        return self._answer(
            name, asked, data, cancelled, lambda found: serialization.draft_from_json(found.header.get("draft"))
        )

    def draw(self, name: str, data: bytes, wanted: PageRequest, cancelled: Callable[[], bool] = never) -> PagePicture:
        """A page of the PDF in `data` as a picture; raises as `read` does."""
        asked = {"page": asdict(wanted)}
        return self._answer(
            name,
            asked,
            data,
            cancelled,
            lambda found: serialization.picture_from_json(found.header.get("picture"), found.body),
        )

    def warm(self) -> None:
        """Begins the process, so that the first file need not wait for it."""
        with self._turn:
            if not self.is_closed:
                self._started("")

    def lockdown(self) -> list[str]:
        """By what the system holds the process, empty where by nothing.

        Raises UnreadableError, GarbledError or ChildNotStartedError where no process can be begun.
        """
        with self._turn:
            return self._started("").lockdown()

    def close(self) -> None:
        """Ends the process; who is still reading gets a CancelledError."""
        self._is_closed.set()
        with self._turn:
            if self._child is not None:
                self._child.close()
                self._child = None

    @property
    def is_closed(self) -> bool:
        """Whether nothing is read any more."""
        return self._is_closed.is_set()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def _answer(
        self,
        name: str,
        asked: serialization.Json,
        data: bytes,
        cancelled: Callable[[], bool],
        read: Callable[[Message], T],
    ) -> T:
        """What is read of the answer to what is `asked` about a file, once no other one is at it."""
        limits = {"cpu_seconds": self._cpu_seconds, "wall_seconds": self._wall_seconds + _SOONER}
        while not self._turn.acquire(timeout=_LOOK_EVERY):
            self._check_cancelled(name, cancelled)
        try:
            message = self._exchanged(name, framing.packed({"name": name, **asked, **limits}), data, cancelled)
            found = message.header
            if "error" in found:
                raise serialization.error_from_json(found["error"], found.get("facts"))
            if "bug" not in found:
                return read(message)
            trouble = ParserError(found.get("bug"), found.get("places"))
            if found.get("ours"):
                raise trouble
            raise BrokenFileError(name) from trouble
        except GarbledError as error:
            raise BrokenFileError(name) from error
        finally:
            self._turn.release()

    def _exchanged(self, name: str, header: bytes, data: bytes, cancelled: Callable[[], bool]) -> Message:
        """The answer; a process that gave none, or held or met too much to be trusted, is not asked again."""
        child = self._started(name)
        self._child = None
        try:
            message = self._asked(name, child, header, data, cancelled)
            if message is None:
                raise _died(name, child)
            self.peak = serialization.number(message.header.get("peak"))
            met = "bug" in message.header or message.header.get("error") == ReadingLimitError.__name__
            if not (met or self.peak > self._memory * _USED_UP):
                self._child = child
            return message
        finally:
            if self._child is None:
                child.close()

    def _asked(
        self, name: str, child: ChildProcess, header: bytes, data: bytes, cancelled: Callable[[], bool]
    ) -> Message | None:
        """What the process answers, None where it ended; ended itself where it takes too long or nobody waits."""
        from concurrent.futures import ThreadPoolExecutor, wait

        until = time.monotonic() + self._wall_seconds
        with ThreadPoolExecutor(max_workers=1) as thread:
            answer = thread.submit(child.asked, header, data)
            try:
                while not wait([answer], _LOOK_EVERY).done:
                    self._check_cancelled(name, cancelled)
                    if time.monotonic() > until:
                        raise ReadingLimitError(name, "time")
            except BaseException:
                child.kill()
                raise
        return answer.result()

    def _started(self, name: str) -> ChildProcess:
        if self._child is None or self._child.has_ended:
            try:
                self._child = ChildProcess(self._memory)
            except OSError as error:
                raise UnreadableError(name, system_words(error)) from error
        return self._child

    def _check_cancelled(self, name: str, cancelled: Callable[[], bool]) -> None:
        if cancelled() or self.is_closed:
            raise CancelledError(name)


def _died(name: str, child: ChildProcess) -> FactcheckError:
    """What it means for a file that the process ended over it."""
    if limit := child.used_up():
        return ReadingLimitError(name, limit)
    broken = BrokenFileError(name)
    broken.__cause__ = ParserError("the process crashed")
    return broken
