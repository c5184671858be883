"""The desk: one file of articles, and everything a person can do with it."""

from datetime import datetime
from pathlib import Path

from factcheck.domain.records.integrity import Finding
from factcheck.services.annotations import Annotations
from factcheck.services.articles import Articles
from factcheck.services.claims import Claims
from factcheck.services.denials import Denials
from factcheck.services.evidence import EvidenceRecords
from factcheck.services.history import History
from factcheck.services.questions import Questions
from factcheck.services.reports import Reports
from factcheck.services.search import Search
from factcheck.services.unit_of_work import Clock, Listener, NewId, Pen
from factcheck.services.wordings import Wordings
from factcheck.store.desk_file import DeskFile
from factcheck.store.integrity_check import inspected


class Desk:
    """Holds the verbs over one desk file; on a snapshot those that write raise ReadOnlyDeskError."""

    def __init__(
        self,
        file: DeskFile,
        clock: Clock,
        new_id: NewId,
        who: str = "",
        initials: str = "",
        origin: str = "window",
    ) -> None:
        self._file = file
        self.pen = Pen(file, clock, new_id, who, initials, origin)
        self.articles = Articles(self.pen)
        self.claims = Claims(self.pen)
        self.evidence = EvidenceRecords(self.pen)
        self.denials = Denials(self.pen)
        self.questions = Questions(self.pen)
        self.wordings = Wordings(self.pen)
        self.annotations = Annotations(self.pen, self.claims, self.evidence)
        self.history = History(self.pen)
        self.reports = Reports(self.pen)
        self.search = Search(self.pen)

    @property
    def path(self) -> Path:
        """Where the desk file lies."""
        return self._file.path

    @property
    def is_writable(self) -> bool:
        """Whether changes can be made."""
        return self._file.is_writable

    @property
    def backup_made(self) -> Path | None:
        """The copy that was made on opening, because the file was of an older version."""
        return self._file.backup_made

    def subscribe(self, listener: Listener) -> None:
        """Has `listener` called after each change."""
        self.pen.subscribe(listener)

    def sign_as(self, who: str, initials: str = "") -> None:
        """The name that stands behind every act from now on."""
        self.pen.sign_as(who, initials)

    def here(self) -> datetime:
        """This moment where the person is."""
        return self.pen.here()

    def look_over(self) -> list[Finding]:
        """What is wrong in the file, nothing if it is whole."""
        return inspected(self._file)

    def save_copy(self, target: Path) -> None:
        """Writes a whole copy of the desk to `target`, complete or not at all."""
        self._file.copy_to(target)

    def close(self) -> None:
        """Closes the file; one file is left, complete, with nothing beside it."""
        self._file.close()
