"""A batch of imports, each file or page read in the pool: what still waits, what was imported, what was refused."""

import threading
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from factcheck.domain.errors import FactcheckError
from factcheck.domain.records.article_draft import ArticleDraft, ReadOptions
from factcheck.domain.records.capture import CaptureDraft
from factcheck.domain.records.ids import ArticleId
from factcheck.domain.wording.file_error_words import draft_notices
from factcheck.domain.wording.joining import labelled
from factcheck.services import importing
from factcheck.translation import _, counted, if_any
from factcheck.ui.app import tasks
from factcheck.ui.app.notices import PATIENCE_MS
from factcheck.ui.dialogs.article_sheet import Pasted
from factcheck.ui.dialogs.import_sheet import which_file

Cancelled = Callable[[], bool]
MOST_TOLD = 6


@dataclass(frozen=True, slots=True)
class PendingImport:
    """What people call it, and how it is read; `read` is called in the pool and may be called again.

    `taken` is called once it is stored, `left` with what was typed about it where a person leaves it out; `kept` is
    what is said then if it is kept. `review` takes the text instead of the file: it is a new proof of an article, which
    is called `proof_of`.
    """

    name: str
    read: Callable[[ReadOptions, Cancelled], ArticleDraft]
    taken: Callable[[], object] = lambda: None
    left: Callable[[Mapping[str, str]], object] = lambda typed: None
    kept: str = ""
    review: Callable[[ArticleDraft], object] | None = None
    proof_of: str = ""


def pending_file(path: Path, reading: importing.Reading) -> PendingImport:
    """A file."""
    return PendingImport(path.name, lambda options, cancelled: reading.read_file(path, options, cancelled))


def pending_paste(pasted: Pasted, reading: importing.Reading) -> PendingImport:
    """Text that was pasted or dropped."""

    def read(options: ReadOptions, cancelled: Cancelled) -> ArticleDraft:
        return reading.read_paste(pasted.text, pasted.html, pasted.about, options, cancelled)

    return PendingImport(_("Pasted text"), read)


def pending_page(address: str, reading: importing.Reading) -> PendingImport:
    """A page of the web: it is fetched when it is first read, and only then."""
    from factcheck.services.fetching import fetch, read_capture

    fetched: list[CaptureDraft] = []

    def read(options: ReadOptions, cancelled: Cancelled) -> ArticleDraft:
        if not fetched:
            fetched.append(fetch(address, cancelled, private=options.private))

        def read_bytes(name: str, data: bytes, found: ReadOptions) -> ArticleDraft:
            return reading.read_bytes(name, data, found, cancelled)

        return read_capture(fetched[0], read_bytes, options)

    return PendingImport(address, read)


class ReadingTask(QObject):
    """At most one reading at a time; what was cancelled is never delivered."""

    slow = Signal(str)
    ended = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._stop = threading.Event()
        self._name = ""
        self._patience = QTimer(self, singleShot=True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(lambda: self.slow.emit(self._name))

    @property
    def is_running(self) -> bool:
        """Whether something is being read."""
        return bool(self._name)

    def start(
        self,
        pending: PendingImport,
        options: ReadOptions,
        done: Callable[[ArticleDraft], object],
        refused: Callable[[FactcheckError], object],
    ) -> None:
        """Reads in the pool, then calls `done` or `refused`; what was being read before is cancelled."""
        self.cancel()
        self._stop = stop = threading.Event()
        self._name = pending.name
        self._patience.start()
        tasks.run(
            lambda: pending.read(options, stop.is_set),
            self,
            lambda draft: self._deliver(stop, done, draft),
            lambda error: self._deliver(stop, refused, error),
        )

    def cancel(self) -> None:
        """Stops reading; nothing is delivered."""
        self._stop.set()
        self._end()

    def _deliver(self, stop: threading.Event, receive: Callable[..., object], what: object) -> None:
        if not stop.is_set():
            self._end()
            receive(what)

    def _end(self) -> None:
        self._name = ""
        self._patience.stop()
        self.ended.emit()


@dataclass(slots=True)
class ImportBatch:
    """The files of one import and what became of them; `here` is what is read or looked at now, as `options` say."""

    waiting: deque[PendingImport] = field(default_factory=deque)
    number: int = 0
    total: int = 0
    has_preview: bool = True
    here: PendingImport | None = None
    options: ReadOptions = field(default_factory=ReadOptions)
    draft: ArticleDraft | None = None
    taken: list[ArticleId] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    unseen: list[str] = field(default_factory=list)

    @property
    def name(self) -> str:
        """What people call what is here."""
        return self.here.name if self.here is not None else ""

    @property
    def place(self) -> str:
        """Which of how many, where there are several."""
        return which_file(self.number, self.total)

    @property
    def told(self) -> list[str]:
        """What has to be said at the end: what nobody saw on the sheet, and what did not come in."""
        return [*self.unseen, *self.refused]

    def step(self) -> bool:
        """Goes on to what waits first; False where nothing does."""
        if not self.waiting:
            return False
        self.here = self.waiting.popleft()
        self.number += 1
        self.options, self.draft = ReadOptions(), None
        return True

    def not_seen(self, draft: ArticleDraft) -> None:
        """Keeps what was noticed in a file that nobody looked at."""
        self.unseen += [labelled(self.name, words) for words in draft_notices(draft)]


def reading_words(name: str) -> str:
    """What is said while something of this name is being read."""
    return _("Reading {name} …", name=name)


def taken_words(count: int) -> str:
    """What the status bar says when articles came in."""
    if count == 1:
        return _("Article taken in.")
    return counted("{count} [article|articles] taken in; undo takes back the last.", count)


def in_short(sentences: list[str]) -> str:
    """The sentences below each other, the first few of many."""
    rest = if_any("… and {count} more.", len(sentences) - MOST_TOLD)
    return "\n".join(filter(None, (*sentences[:MOST_TOLD], rest)))
