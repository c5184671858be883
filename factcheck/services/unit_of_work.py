"""The unit of work: one verb is one transaction, announced after its commit."""

import contextlib
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta, timezone
from functools import cache, partial
from typing import TYPE_CHECKING, Any, TypeVar

from factcheck.domain.errors import NoNameError
from factcheck.domain.file_errors import GoneDeskError, StillWritingError
from factcheck.domain.records.ids import ArticleId, OperationId, PersonId, SourceId
from factcheck.domain.records.kinds import SOURCE
from factcheck.domain.records.operation import (
    ERASE,
    RENAME,
    UNNAMED,
    Change,
    Changed,
    Operation,
    OperationDraft,
    Person,
    WriteCount,
)
from factcheck.domain.rules.undo_order import UndoOrder
from factcheck.domain.text.canonical import one_line, shortened
from factcheck.services.cases import Cases
from factcheck.store.operation_writer import OperationWriter
from factcheck.store.protocol import Store

if TYPE_CHECKING:
    from factcheck.domain.records.erasure import Erasure

Clock = Callable[[], datetime]
NewId = Callable[[], str]
Listener = Callable[[Changed], None]
R = TypeVar("R")
MOST_LETTERS = 200
"""So many letters of a reason are kept: a sentence or two, in one line of a history."""


class _RightToWrite:
    """What one thread has at a time, as often as it asks: in a block of it no other one writes.

    Raises StillWritingError where one is at it.
    """

    def __init__(self, store: Store) -> None:
        self.lock = threading.RLock()
        self._store = store

    def __enter__(self) -> None:
        if not self.lock.acquire(blocking=False):
            raise StillWritingError(self._store.path.name)

    def __exit__(self, *_error: object) -> None:
        self.lock.release()


class UnitOfWork:
    """Writes operations for one person into one desk file and tells the listeners afterwards."""

    def __init__(self, store: Store, clock: Clock, new_id: NewId, who: str, initials: str, origin: str) -> None:
        self.store = store
        self.new_id = new_id
        self.cases = Cases(store)
        self._clock = clock
        self._origin = origin
        self.is_typing = origin == "window"
        self._listeners: list[Listener] = []
        self.subscribe = self._listeners.append
        self._queued: list[Changed] | None = None
        self._begun = self._committed = 0
        self.done: dict[OperationId, Operation] = {}
        """What was done since the desk was opened, whoever is at the desk, but for undo and redo."""
        self.changed_rows: dict[OperationId, int] = {}
        """How many rows each operation changed since the desk was opened."""
        self._undo_order: UndoOrder | None = None
        self.alone = _RightToWrite(store)
        self._check: Callable[[Sequence[Change]], None] | None = None
        self.sign_as(who, initials)

    def sign_as(self, who: str, initials: str = "") -> None:
        """The name that stands behind every act from now on; "unnamed" where there is none."""
        self._person = person_named(who, initials, self.new_id)
        self.who, self.initials = self._person.name, self._person.initials

    @contextlib.contextmanager
    def signed_as(self, who: str) -> Iterator[None]:
        """Lets somebody else stand behind what is done in the block."""
        before = self.who, self.initials
        self.sign_as(who)
        try:
            yield
        finally:
            self.sign_as(*before)

    def accounted_for(self, reason: str) -> str:
        """The reason of an act for which somebody has to answer by name, as it is kept; raises NoNameError."""
        if self.who == UNNAMED:
            raise NoNameError
        return shortened(one_line(reason), MOST_LETTERS)

    def now(self) -> str:
        """This moment in UTC, ISO 8601, to the second."""
        return in_utc(self._clock())

    def here(self) -> datetime:
        """This moment where the person is."""
        return self._clock().astimezone()

    def today(self) -> str:
        """Today's date where the person is, ISO 8601."""
        return self.here().strftime("%Y-%m-%d")

    @property
    def undo_order(self) -> UndoOrder:
        """What undo and redo would take: read when it is first asked for, and moved on by every operation done here."""
        if self._undo_order is None:
            log = self.store.operations
            self._undo_order = UndoOrder(log.heads, log.undo_floor)
        return self._undo_order

    @property
    def writes(self) -> WriteCount:
        """How often was written so far."""
        return WriteCount(self._begun, self._committed)

    @contextlib.contextmanager
    def operation(
        self,
        kind: str,
        facts: Mapping[str, Any],
        article_id: ArticleId | None = None,
        *,
        reverts: OperationId | None = None,
        act: OperationId | None = None,
        joins_last: bool = False,
    ) -> Iterator[OperationWriter]:
        """One verb: everything written in the block is one operation, or nothing is written at all.

        `facts` are what `operation_sentence` makes words of; more may be known inside the block.
        """
        with self.alone:
            draft = self.draft(kind, facts, article_id, reverts, act, joins_last)
            self._begun += 1
            try:
                with self.store.journal.operation(draft) as writer:
                    yield writer
                    if self._check is not None:
                        self._check(writer.changes)
            except GoneDeskError:
                self._forget()
                raise
            self._committed += 1
            if writer.result is not None:
                done = self._with_claims_of_sources(writer.result)
                self._move_on(done)
                self._announce(done)

    def erase(self, erasure: "Erasure", facts: Mapping[str, Any], article_id: ArticleId | None) -> None:
        """Takes what an erasure names out of the desk and its history; every case is read anew."""
        with self.alone:
            self._begun += 1
            try:
                changed = self.store.journal.erase(self.draft(ERASE, facts, article_id), erasure)
            except GoneDeskError:
                self._forget()
                raise
            self._committed += 1
            self._forget()
            self._announce(changed)

    @contextlib.contextmanager
    def checked(self, check: Callable[[Sequence[Change]], None]) -> Iterator[None]:
        """Shows `check` what each operation in the block changed; one at which it raises is not kept."""
        outer, self._check = self._check, check
        try:
            yield
        finally:
            self._check = outer

    def wait_for_others(self) -> None:
        """Waits until no other thread writes."""
        with self.alone.lock:
            pass

    def away(self, act: Callable[[], R]) -> tuple[R, Callable[[], None]]:
        """Does an act in another thread than that of the listeners, which neither reads nor writes meanwhile.

        It waits for whoever is at the file when it begins, such as a checkpoint. Gives what the act gave, and what
        announces to the listeners all that was done, to be called in their thread.
        """
        with self.alone.lock:
            outer, self._queued = self._queued, []
            try:
                return act(), partial(self._announce_all, self._queued)
            finally:
                self._queued = outer

    def _forget(self) -> None:
        """Has all that was read read anew: it was taken back or changed, or is in a file that has gone."""
        self.cases.forget()
        self.done.clear()
        self._undo_order = None

    def _move_on(self, changed: Changed) -> None:
        """Moves on what was read; where a person has another name now, acts are anew those of that name."""
        self.cases.move_on(changed)
        done = changed.operation
        self.changed_rows[done.id] = len(changed.rows)
        if done.kind == RENAME:
            self.done.clear()
            self._undo_order = None
            return
        if done.act is None:
            self.done[done.id] = done
        if self._undo_order is not None:
            self._undo_order.take(changed.head)

    def draft(
        self,
        kind: str,
        facts: Mapping[str, Any],
        article_id: ArticleId | None = None,
        reverts: OperationId | None = None,
        act: OperationId | None = None,
        joins_last: bool = False,
    ) -> OperationDraft:
        """What an operation of the person at the desk is going to be, done at this moment."""
        now = self._clock()
        begun = OperationId(self.new_id()), in_utc(now), off_utc(now.astimezone().utcoffset())
        return OperationDraft(*begun, self._person, self._origin, kind, facts, article_id, reverts, act, joins_last)

    @contextlib.contextmanager
    def batch(self) -> Iterator[None]:
        """Several operations under one commit, announced together when it is done; where one fails none is kept."""
        with self.alone:
            outer, self._queued = self._queued, []
            self._begun += 1
            try:
                with self.store.journal.batch():
                    yield
                self._committed += 1
                done = self._queued
            except BaseException:
                self._forget()
                raise
            finally:
                self._queued = outer
            self._announce_all(done)

    def _with_claims_of_sources(self, changed: Changed) -> Changed:
        """The change with the claims that rest on sources which it touched, in whatever article, undone or not."""
        sources = [SourceId(one.id) for one in changed.rows if one.entity == SOURCE.entity]
        if not sources:
            return changed
        return changed._replace(ids=changed.ids.union(*map(self.store.sources.claims_of, sources)))

    def _announce_all(self, done: Iterable[Changed]) -> None:
        for changed in done:
            self._announce(changed)

    def _announce(self, changed: Changed) -> None:
        if self._queued is not None:
            self._queued.append(changed)
            return
        for listener in list(self._listeners):
            listener(changed)


class DeskPart:
    """What reads and writes some of the records of a desk, within its unit of work."""

    def __init__(self, unit: UnitOfWork) -> None:
        self._unit = unit
        self._cases = unit.cases


def person_named(who: str, initials: str, new_id: NewId) -> Person:
    """The person of a name; "unnamed" where there is none."""
    return Person(PersonId(new_id()), who.strip() or UNNAMED, initials.strip())


@cache
def off_utc(offset: timedelta | None) -> str:
    """How far a clock is from UTC, as ISO 8601 has it (+01:00)."""
    return datetime.now(timezone(offset or timedelta())).isoformat()[-6:]


def in_utc(moment: datetime) -> str:
    """A moment as the record has it: in UTC, ISO 8601, to the second."""
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
