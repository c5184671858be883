"""Erases records from a desk for good, from drafts of forms and from backups, unless a legal hold keeps them."""

import contextlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from factcheck import places
from factcheck.domain.errors import (
    AmbiguousWordsError,
    FactcheckError,
    LegalHoldError,
    NoSuchArticleError,
    NoSuchClaimError,
    NoSuchRecordError,
)
from factcheck.domain.file_errors import CancelledError
from factcheck.domain.records.erasure import FIELDS, Erasable, Erasure
from factcheck.domain.records.ids import ArticleId
from factcheck.domain.records.kinds import ARTICLE, QUESTION
from factcheck.domain.records.operation import ERASE, OperationDraft, RowKey
from factcheck.domain.records.search_hit import SearchResult
from factcheck.domain.rules.long_work import GoOn
from factcheck.domain.text.canonical import one_line, shortened
from factcheck.domain.wording.joining import quoted
from factcheck.services import drafts
from factcheck.services.backups import known_backups
from factcheck.services.desk import Desk
from factcheck.services.opening import read_desk
from factcheck.store.backup_file import drop_unnamed_captures, remove_backup
from factcheck.store.erased_backup import holds_record, rewrite_without
from factcheck.store.scratch_file import set_aside_beside, sweep

T = TypeVar("T")
MOST_NAMED = 5
"""So many places of each text are named that stay; search has all of them."""


@dataclass(frozen=True, slots=True)
class ErasurePlan:
    """What would be erased, and where else it may be found.

    `drafts` are what was typed about it and not saved, `backups` hold it too, of `unreadable` ones nobody knows,
    `beside` are files that restoring and putting back left in the folder of the desk, the damaged one that it was saved
    from, and backups that hold it and may be those of a copy. So many as `moved` says of `backups` were made before the
    file was moved. `alike` are removed records that are known by the same words, and stay in the history.
    """

    erasure: Erasure
    drafts: int
    backups: tuple[Path, ...]
    unreadable: tuple[Path, ...]
    beside: tuple[Path, ...]
    moved: int
    alike: int


@dataclass(frozen=True, slots=True)
class Purged:
    """What became of backups: written anew without it, deleted since they cannot be read, or left as they were.

    `failed` could not be written, `held` tell of an article of the desk that is under legal hold; in those that are
    `left` nobody looked, since it was stopped before.
    """

    rewritten: tuple[Path, ...] = ()
    deleted: tuple[Path, ...] = ()
    failed: tuple[Path, ...] = ()
    held: tuple[Path, ...] = ()
    left: tuple[Path, ...] = ()

    @property
    def counts(self) -> tuple[int, int, int, int]:
        """How many of each, but for those that are left."""
        return len(self.rewritten), len(self.deleted), len(self.failed), len(self.held)


def _to_the_end(_done: int, _of: int) -> bool:
    return True


def in_snapshot(path: Path, read: Callable[[Desk], T], who: str = "") -> T:
    """What `read` finds in a desk as it is at this moment, away from the window; raises as `read_desk` does."""
    with contextlib.closing(read_desk(path, who)) as desk:
        return read(desk)


def erasable(desk: Desk) -> list[Erasable]:
    """Everything that can be erased, by kind and words, also what only the history still tells of."""
    return desk.unit_of_work.store.erasable()


def target_named(desk: Desk, kind: str, wanted: str, article_id: ArticleId | None) -> RowKey:
    """The record of a kind that a person names: by its id or any of its words, a question by its number.

    An article also by how its headline begins, a note by the claim. Of the same words those of what was taken out are
    meant only where there are no others. What the desk does not know is taken for an id, since a backup may. Raises
    NoSuchRecordError, ArticleAmbiguousError or AmbiguousWordsError.
    """
    if kind == QUESTION.entity and article_id is not None:
        return kind, desk.questions.named(wanted, article_id)
    if kind in FIELDS:
        with contextlib.suppress(NoSuchArticleError, NoSuchClaimError):
            return kind, desk.claims.named(wanted, article_id)
    called = [one for one in erasable(desk) if one.target[0] == kind and wanted in (one.target[1], *one.words)]
    found = [one for one in called if not one.gone_at] or called
    if len(found) > 1:
        raise AmbiguousWordsError(wanted, tuple(one.target[1] for one in found))
    if kind == ARTICLE.entity and not found:
        with contextlib.suppress(NoSuchArticleError):
            return kind, desk.articles.named(wanted)
    return found[0].target if found else (kind, wanted)


def planned(desk: Desk, target: RowKey, in_backups: bool = False, go_on: GoOn = _to_the_end) -> ErasurePlan:
    """What would go with a record, `in_backups` also with one that these alone still hold.

    Raises NoSuchRecordError, LegalHoldError, DamagedDeskError, or CancelledError as `backups_holding` does.
    """
    holding, unreadable, others = backups_holding(desk.path, target, go_on)
    try:
        erasure = desk.unit_of_work.store.erasure(target)
    except NoSuchRecordError:
        if not (in_backups and holding):
            raise
        erasure = Erasure(target, frozenset())
    _refuse_where_held(desk, erasure)
    about = drafts.count_about(desk.path, erasure)
    beside = (*set_aside_beside(desk.path), *_saved_from(desk), *others)
    moved = sum(one.parent != places.backups_of(desk.path) for one in holding)
    alike = sum(_is_alike(one, erasure) for one in erasable(desk))
    return ErasurePlan(erasure, about, tuple(holding), tuple(unreadable), beside, moved, alike)


def _is_alike(one: Erasable, erasure: Erasure) -> bool:
    """Whether something that was removed, and does not go, is known by words by which that is which goes."""
    known = {one_line(words).casefold() for words in one.words}
    words = {one_line(words).casefold() for words in erasure.words if len(words.strip()) >= drafts.FEWEST_LETTERS}
    return bool(one.gone_at) and one.target not in erasure.rows | {erasure.target} and not known.isdisjoint(words)


def _saved_from(desk: Desk) -> Iterator[Path]:
    """The damaged files from which a desk was saved, where they still lie in its folder."""
    for name in (Path(str(one.facts.get("file", ""))).name for one in desk.history.repairs()):
        if name and name != desk.path.name and (desk.path.parent / name).is_file():
            yield desk.path.parent / name


def erase(desk: Desk, erasure: Erasure, reason: str) -> bool:
    """Takes a record out of the desk with `take_out`, and clears its file; answers and raises as these do."""
    take_out(desk, erasure, reason)
    return clear(desk)


def take_out(desk: Desk, erasure: Erasure, reason: str) -> None:
    """Takes a record out of the desk and its history, with all that goes with it and what was typed about it.

    What a killed program left half written beside desk and backups goes with it. Free space of the file may hold it
    until that is cleared. Raises NoNameError, since somebody has to answer for it, and LegalHoldError.
    """
    _refuse_where_held(desk, erasure)
    facts = {"taken": dict(erasure.counts), "past": erasure.past, "reason": desk.unit_of_work.accounted_for(reason)}
    article_id = next(iter(erasure.articles)) if len(erasure.articles) == 1 else None
    desk.unit_of_work.erase(erasure, facts, article_id)
    drafts.drop(desk.path, erasure)
    for folder in (desk.path.parent, places.backups_of(desk.path)):
        sweep(folder)


def clear(desk: Desk) -> bool:
    """Writes pages and log of a desk anew, which may take seconds, in whatever thread; nobody uses the desk meanwhile.

    Says whether that could be done, and was not stopped; else it is done when the file is opened next.
    """
    with desk.unit_of_work.alone:
        return desk.unit_of_work.store.compact()


def stop_clearing(desk: Desk) -> None:
    """Has another thread end soon what it clears."""
    desk.unit_of_work.store.stop_compacting()


def still_named(desk: Desk, erasure: Erasure) -> SearchResult:
    """Where the words by which something was known that is erased also stand in what stays, as search finds it."""
    words = (one for one in erasure.words if len(one.strip()) >= drafts.FEWEST_LETTERS)
    found = [desk.search.find(one_line(one), most=MOST_NAMED, with_closed=True) for one in words]
    more = sum((Counter(one.more) for one in found), Counter[ArticleId]())
    return SearchResult(tuple(hit for one in found for hit in one.hits), more)


def purge(desk: Desk, target: RowKey, reason: str, go_on: GoOn = _to_the_end) -> Purged:
    """Writes the backups that hold a record anew without it; those that cannot be read are deleted.

    Raises NoNameError. One that tells of an article under legal hold stays. Each is done as a whole before `go_on` is
    asked about the next; those that are left then can be purged later.
    """
    facts = {"reason": desk.unit_of_work.accounted_for(reason)}
    left = [path for path, _origin, is_own in known_backups(desk.path) if is_own]
    became: dict[str, list[Path]] = defaultdict(list)
    count = len(left)
    while left and go_on(count - len(left), count):
        path = left.pop(0)
        became[_purged(desk, path, target, desk.unit_of_work.draft(ERASE, facts))].append(path)
    for folder in {path.parent for path in became["rewritten"]}:
        drop_unnamed_captures(folder)
    return Purged(**{name: tuple(paths) for name, paths in became.items() if name}, left=tuple(left))


def _purged(desk: Desk, backup: Path, target: RowKey, draft: OperationDraft) -> str:
    """What became of a backup, as `Purged` calls it; empty where it does not hold the record."""
    try:
        if not _holds(backup, target):
            return ""
    except FactcheckError:
        with contextlib.suppress(FactcheckError):
            remove_backup(backup)
            return "deleted"
        return "failed"
    try:
        rewrite_without(backup, target, draft, partial(_refuse_where_held, desk))
    except LegalHoldError:
        return "held"
    except FactcheckError:
        return "failed" if backup.exists() else ""
    return "rewritten"


def backups_holding(desk: Path, target: RowKey, go_on: GoOn = _to_the_end) -> tuple[list[Path], list[Path], list[Path]]:
    """The backups of a desk file that hold a record, those that cannot be read, and others that hold it too.

    These were made at another path, perhaps of a file that lives on and that this one is a copy of. Raises
    CancelledError where it does not `go_on`.
    """
    holding: list[Path] = []
    unreadable: list[Path] = []
    others: list[Path] = []
    known = known_backups(desk)
    for done, (path, _origin, is_own) in enumerate(known):
        if not go_on(done, len(known)):
            raise CancelledError(desk.name)
        try:
            if _holds(path, target):
                (holding if is_own else others).append(path)
        except FactcheckError:
            unreadable += [path] if is_own else []
    return holding, unreadable, others


def _holds(backup: Path, target: RowKey) -> bool:
    """Whether a backup holds a record; not where it gave way to a newer one meanwhile. Raises as `holds_record`."""
    try:
        return holds_record(backup, target)
    except FactcheckError:
        if backup.exists():
            raise
        return False


def _refuse_where_held(desk: Desk, erasure: Erasure) -> None:
    """Raises LegalHoldError where an article that it concerns is under legal hold."""
    held = []
    for one in erasure.articles:
        with contextlib.suppress(NoSuchArticleError):  # backups alone may still know it
            article = desk.unit_of_work.cases.of(one).article
            held += [quoted(shortened(article.name, 60))] if article.is_held else []
    if held:
        raise LegalHoldError(tuple(sorted(held)))
