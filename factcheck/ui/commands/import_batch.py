"""A batch of imports: what still waits, what was imported, what was refused."""

from collections import deque
from dataclasses import dataclass, field

from factcheck.domain.records.draft import Draft, ReadOptions
from factcheck.domain.records.ids import ArticleId
from factcheck.domain.wording.draft_notes import draft_notes
from factcheck.ui.commands.reading_task import PendingImport

MOST_TOLD = 6


@dataclass(slots=True)
class ImportBatch:
    """The state of one bringing in; `here` is what is being read or looked at, as `options` say."""

    waiting: deque[PendingImport] = field(default_factory=deque)
    number: int = 0
    total: int = 0
    has_preview: bool = True
    here: PendingImport | None = None
    options: ReadOptions = field(default_factory=ReadOptions)
    draft: Draft | None = None
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
        return f"File {self.number} of {self.total}" if self.total > 1 else ""

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

    def not_seen(self, draft: Draft) -> None:
        """Keeps what was noticed in a file that nobody looked at."""
        self.unseen += [f"{self.name}: {words}" for words in draft_notes(draft)]


def reading_words(name: str) -> str:
    """What is said while something of this name is being read."""
    return f"Reading {name} …"


def taken_words(count: int) -> str:
    """What the status bar says when articles came in."""
    if count == 1:
        return "Article taken in. Undo (Ctrl+Z)"
    return f"{count} articles taken in. Undo (Ctrl+Z) takes back the last"


def in_short(sentences: list[str]) -> str:
    """The sentences below each other, the first few of many."""
    more = len(sentences) - MOST_TOLD
    return "\n".join([*sentences[:MOST_TOLD], *([f"… and {more} more."] if more > 0 else [])])
