"""The desk: one file of articles, and everything a person can do with it."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from factcheck.domain.errors import FactcheckError
from factcheck.domain.file_errors import DeletedDeskError, LastCopyError, ReplacedDeskError, StillWritingError
from factcheck.services.articles import Articles
from factcheck.services.claim_relations import ClaimRelations
from factcheck.services.exemptions import Exemptions
from factcheck.services.levels import Levels
from factcheck.services.people import People
from factcheck.services.search import Search
from factcheck.services.unit_of_work import Clock, NewId, UnitOfWork
from factcheck.store.protocol import Store

if TYPE_CHECKING:
    from factcheck.services.annotations import Annotations
    from factcheck.services.captures import Captures
    from factcheck.services.claims import Claims
    from factcheck.services.denials import Denials
    from factcheck.services.evidence import EvidenceRecords
    from factcheck.services.history import History
    from factcheck.services.proofs import Proofs
    from factcheck.services.questions import Questions
    from factcheck.services.regrouping import Regrouping
    from factcheck.services.reports import Reports
    from factcheck.services.sources import Sources
    from factcheck.services.wordings import Wordings

R = TypeVar("R")


class Desk:
    """Holds the verbs over one desk file; on a snapshot those that write raise ReadOnlyDeskError.

    Those that nobody needs to read an article are loaded when they are first asked for.
    """

    def __init__(
        self, store: Store, clock: Clock, new_id: NewId, who: str = "", initials: str = "", origin: str = "window"
    ) -> None:
        self._store = store
        self.path, self.opening, self.is_writable = store.path, store.opening, store.is_writable
        self.unit_of_work = UnitOfWork(store, clock, new_id, who, initials, origin)
        self.subscribe, self.here = self.unit_of_work.subscribe, self.unit_of_work.here
        self.case, self.record = self.unit_of_work.cases.here, self.unit_of_work.cases.record
        self.end_visit, self.check_integrity = store.journal.end_visit, store.integrity_findings
        self.articles = Articles(self.unit_of_work)
        self.relations = ClaimRelations(self.unit_of_work)
        self.levels = Levels(self.unit_of_work)
        self.people = People(self.unit_of_work)
        self.exemptions = Exemptions(self.unit_of_work)
        self.search = Search(self.unit_of_work)

    @cached_property
    def annotations(self) -> "Annotations":
        """The notes that reporters left in their files."""
        from factcheck.services.annotations import Annotations

        return Annotations(self.unit_of_work, self.claims, self.evidence)

    @cached_property
    def captures(self) -> "Captures":
        """The captured files, and what reads them."""
        from factcheck.services.captures import Captures

        return Captures(self.unit_of_work)

    @cached_property
    def claims(self) -> "Claims":
        """The claims."""
        from factcheck.services.claims import Claims

        return Claims(self.unit_of_work)

    @cached_property
    def denials(self) -> "Denials":
        """Which claim denies which."""
        from factcheck.services.denials import Denials

        return Denials(self.unit_of_work)

    @cached_property
    def evidence(self) -> "EvidenceRecords":
        """The evidence of claims."""
        from factcheck.services.evidence import EvidenceRecords

        return EvidenceRecords(self.unit_of_work)

    @cached_property
    def history(self) -> "History":
        """What was done, and how it is taken back."""
        from factcheck.services.history import History

        return History(self.unit_of_work)

    @cached_property
    def proofs(self) -> "Proofs":
        """The proofs of articles, and how they are compared."""
        from factcheck.services.proofs import Proofs

        return Proofs(self.unit_of_work)

    @cached_property
    def questions(self) -> "Questions":
        """The questions to reporters."""
        from factcheck.services.questions import Questions

        return Questions(self.unit_of_work)

    @cached_property
    def regrouping(self) -> "Regrouping":
        """How claims are merged and divided."""
        from factcheck.services.regrouping import Regrouping

        return Regrouping(self.unit_of_work)

    @cached_property
    def reports(self) -> "Reports":
        """The reports."""
        from factcheck.services.reports import Reports

        return Reports(self.unit_of_work)

    @cached_property
    def sources(self) -> "Sources":
        """The sources, which belong to no article."""
        from factcheck.services.sources import Sources

        return Sources(self.unit_of_work)

    @cached_property
    def wordings(self) -> "Wordings":
        """The wordings that are proposed."""
        from factcheck.services.wordings import Wordings

        return Wordings(self.unit_of_work)

    @property
    def is_in_place(self) -> bool:
        """Whether its path still leads to the file that was opened."""
        try:
            self._store.check_place()
        except FactcheckError:
            return False
        return True

    def check_kept(self) -> None:
        """Raises LastCopyError where closing would lose what was saved, since the file was deleted or replaced."""
        try:
            self._store.check_place()
        except (DeletedDeskError, ReplacedDeskError) as error:
            raise LastCopyError(self.path.name) from error
        except FactcheckError:
            return  # it is somewhere

    def sign_as(self, who: str, initials: str = "") -> None:
        """The name that stands behind every act from now on, and that others read of who has the file open."""
        self.unit_of_work.sign_as(who, initials)
        self._store.name_holder(self.unit_of_work.who)

    @property
    def ahead_of_clock(self) -> str:
        """The moment of the last change, in UTC, where this computer's clock is behind it; else empty."""
        last = self.history.all(last=1)
        return last[0].at if last and last[0].at > self.unit_of_work.now() else ""

    def checkpoint(self) -> bool:
        """Brings all that is saved into the desk file itself, for whoever copies the file while it is open.

        Says whether all of it is there, as it is not while another thread writes; raises GoneDeskError.
        """
        try:
            with self.unit_of_work.alone:
                return self._store.checkpoint()
        except StillWritingError:
            return False

    def save_copy(self, target: Path) -> None:
        """Writes a whole copy of the desk to `target`, or nothing; what is typed later is an act of its own."""
        self.end_visit()
        self._store.copy_to(target)

    def put_back(self) -> Path | None:
        """Writes the desk at its path again, where it was deleted or replaced while open; it is to be opened anew.

        Answers under which name is kept what stands there.
        """
        return self._store.put_back()

    def close(self) -> None:
        """Closes the file, once no other thread writes it; one file is left, complete, with nothing beside it."""
        if "captures" in vars(self):
            self.captures.close()
        self.search.close()
        self.unit_of_work.wait_for_others()
        self._store.close()
