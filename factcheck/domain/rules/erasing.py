"""What goes with a record that is erased: by what points at what, in the desk and in its history."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from factcheck.domain.records.annotation import AnnotationKind
from factcheck.domain.records.erasure import ERASABLE, FIELDS, Erasable, Erasure
from factcheck.domain.records.evidence import Source
from factcheck.domain.records.ids import ArticleId, PersonId
from factcheck.domain.records.kinds import ANNOTATION, ARTICLE, CAPTURE, CLAIM, DENIAL, EVIDENCE, KIND_NAMED, SOURCE
from factcheck.domain.records.operation import ERASE, LATER, Entity, RowKey

_IDS = {of: kind.entity for kind in KIND_NAMED.values() for name, of, _needed in kind.pointers if name == "id"}
_NAMED_BY = {**_IDS, Source: SOURCE.entity}
"""What a column names by the type of what stands there, but for people, who stay."""
_SHARED = (SOURCE.entity, CAPTURE.entity)
"""What belongs to whoever points at it, and goes with the last of them."""
_PART_OF = {(CAPTURE.entity, "source_id"), (DENIAL.entity, "target_id")}
"""What may name nothing, and is part of what it names: it goes with that, and keeps it from going in no way."""
_WORDS: Mapping[str, tuple[str, ...]] = {
    **{kind.entity: kind.known_by for kind in ERASABLE},
    **{entity: (column,) for entity, column in FIELDS.values()},
}
"""The columns by whose texts a record, or what is erased of it, is known elsewhere."""
_LISTED: Mapping[str, tuple[str, ...]] = {
    **{kind.entity: kind.erasable_by for kind in reversed(ERASABLE)},
    **{name: (column,) for name, (_entity, column) in FIELDS.items()},
}
"""What can be erased, in the order of a list, with the columns whose words it is listed by."""
_TOLD = frozenset({"removed", "kind", "number", "sha256"})
"""The columns of which a list tells, too, and the one that names what was fetched."""
_NOTE_TAKEN_UP = "annotation.claim"


@dataclass(frozen=True, slots=True)
class Reference:
    """A column by which a row names another one; where it has to, the row goes with that."""

    column: str
    entity: Entity
    is_needed: bool


@cache
def references(entity: str) -> tuple[Reference, ...]:
    """How the rows of a kind name others."""
    found = KIND_NAMED[entity].pointers
    return tuple(
        Reference(name, _NAMED_BY[of], needed or (entity, name) in _PART_OF)
        for name, of, needed in found
        if of in _NAMED_BY and of is not PersonId and name != "id"
    )


@dataclass(slots=True)
class TracedRow:
    """A row that there is or was: whether it is there, and its columns as they are or were last.

    `named` are the rows it ever named, each with the last operation in which it still did; `words` are the texts by
    which it was ever known, `worded` the operations that tell them, `last` the last that tells anything of it.
    """

    is_there: bool = False
    now: dict[str, Any] = field(default_factory=dict)
    named: dict[RowKey, int] = field(default_factory=dict)
    words: set[str] = field(default_factory=set)
    worded: set[int] = field(default_factory=set)
    last: int = 0

    def take(self, entity: str, values: Mapping[str, Any], seq: int = LATER) -> None:
        """Takes over what a change or a table says of it."""
        self.now |= values
        self.last = seq if seq < LATER else self.last
        self.named |= dict.fromkeys(_named_by(entity, self.now), seq)
        words = {values[name] for name in _WORDS.get(entity, ()) if values.get(name)}
        self.words |= words
        self.worded |= {seq} if words else set()


@dataclass(frozen=True, slots=True)
class TracedOperation:
    """An operation by what ties it to others, with the rows it touched and those it made."""

    seq: int
    id: str
    kind: str
    article_id: str | None
    reverts: str | None
    act: str | None
    touched: frozenset[RowKey]
    made: frozenset[RowKey]


@cache
def kept_columns(entity: str) -> frozenset[str]:
    """The columns of a kind that tell what goes with what, and what it is known by."""
    named = (one.column for one in references(entity))
    return frozenset((*named, *_WORDS.get(entity, ()), *_LISTED.get(entity, ()), *_TOLD))


def erasable_of(rows: Mapping[RowKey, TracedRow], moments: Mapping[int, str]) -> list[Erasable]:
    """Everything that can be erased, by kind and words; `moments` are those of the operations, by number."""
    used = _using_articles(rows)
    found = [
        Erasable(
            (entity, key[1]),
            tuple(dict.fromkeys(filter(None, (row.now.get(name) for name in _LISTED[entity])))) or tuple(row.words),
            {ArticleId(one): rows[ARTICLE.entity, one].now.get("name", "") for one in sorted(used[key])},
            str(row.now.get("number", "")),
            AnnotationKind(row.now["kind"]) if entity == ANNOTATION.entity else None,
            moments.get(_gone(entity, row), ""),
        )
        for key, row in rows.items()
        for entity in _listed_as(key, row)
    ]
    kinds = list(_LISTED)
    return sorted(found, key=lambda one: (kinds.index(one.target[0]), [words.casefold() for words in one.words]))


def _listed_as(key: RowKey, row: TracedRow) -> Iterator[str]:
    """What of a row can be erased: the row itself or a field of it; a thread of notes is listed by its first."""
    if key[0] in _LISTED and row.now and not row.now.get("thread_id"):
        yield key[0]
    yield from (name for name, (entity, _column) in FIELDS.items() if entity == key[0] and row.words)


def _gone(entity: str, row: TracedRow) -> int:
    """The number of the operation by which something went from the record; 0 for what is there."""
    if entity in FIELDS:
        return 0 if LATER in row.worded else max(row.worded)
    return 0 if row.is_there and not row.now.get("removed") else row.last


def _using_articles(rows: Mapping[RowKey, TracedRow]) -> Mapping[RowKey, set[str]]:
    """By row the articles that it is part of, or that it was ever used in."""
    used: dict[RowKey, set[str]] = defaultdict(set)
    for key, row in rows.items():
        of = {one for one in [_article_of(key, rows)] if one}
        for one in (key, *(named for named in row.named if named[0] in _SHARED)):
            used[one] |= of
    for key, row in rows.items():
        if key[0] == CAPTURE.entity:
            used[key] = used[key].union(*(used[source] for source in row.named))
    return used


def erasure_of(target: RowKey, rows: Mapping[RowKey, TracedRow], operations: Iterable[TracedOperation]) -> Erasure:
    """Everything that goes with one record.

    What has to name something that goes, goes too: evidence with its source, all of an article with it. What may name
    something else or nothing stays. A thread of notes is one thing, and with it goes the evidence that was made of it.
    Sources and captures go with the last that ever named them.
    """
    done = list(operations)
    if target[0] in FIELDS:
        return _erasure_of_field(target, rows, done)
    taken = _with_what_names(_begun(target, rows, done), rows)
    taken = _with_what_names(taken | _orphans(taken, rows), rows)
    moved = dict(_moved(taken, rows))
    there = [key[0] for key in taken if rows[key].is_there]
    return Erasure(
        target,
        rows=frozenset(taken),
        moved=moved,
        loosened=tuple(_loosened(taken, rows)),
        operations=tuple(_emptied(done, lambda one: _tells(one, taken, moved))),
        counts={kind.entity: there.count(kind.entity) for kind in KIND_NAMED.values() if kind.entity in there},
        past=len(taken) - len(there),
        articles=frozenset(_articles(taken, rows)),
        words=tuple(sorted({words for key in taken if key[0] == target[0] for words in rows[key].words})),
        captured=frozenset(_captured(taken, rows)),
    )


def _erasure_of_field(target: RowKey, rows: Mapping[RowKey, TracedRow], done: Iterable[TracedOperation]) -> Erasure:
    """The words that stand or ever stood in one field of a row, which keeps all else."""
    table, column = FIELDS[target[0]]
    key = table, target[1]
    told, now = rows[key].worded, rows[key].now.get(column)
    is_there = LATER in told
    return Erasure(
        target,
        rows=frozenset(),
        blanked=((key, column),),
        operations=tuple(_emptied(done, lambda one: one.seq in told)),
        counts={Entity(target[0]): 1} if is_there else {},
        past=0 if is_there else 1,
        articles=frozenset(_articles({key}, rows)),
        words=(now,) if now else tuple(sorted(rows[key].words)),
    )


def _named_by(entity: str, values: Mapping[str, Any], only_needed: bool = False) -> Iterator[RowKey]:
    for one in references(entity):
        if values.get(one.column) and (one.is_needed or not only_needed):
            yield one.entity, values[one.column]


def _begun(target: RowKey, rows: Mapping[RowKey, TracedRow], operations: Iterable[TracedOperation]) -> set[RowKey]:
    """The record with what belongs to it though it does not have to name it."""
    if target[0] != ANNOTATION.entity:
        return {target}
    first = ANNOTATION.entity, rows[target].now.get("thread_id") or target[1]
    thread = {key for key, row in rows.items() if key[0] == ANNOTATION.entity and first in (key, *row.named)}
    taking_up = (one for one in operations if one.kind == _NOTE_TAKEN_UP and not thread.isdisjoint(one.touched))
    return thread | {key for one in taking_up for key in one.made if key[0] == EVIDENCE.entity}


def _with_what_names(begun: set[RowKey], rows: Mapping[RowKey, TracedRow]) -> set[RowKey]:
    naming: dict[RowKey, list[RowKey]] = {}
    for key, row in rows.items():
        for named in _named_by(key[0], row.now, only_needed=True):
            naming.setdefault(named, []).append(key)
    taken, waiting = set(begun), list(begun)
    while waiting:
        found = [key for key in naming.get(waiting.pop(), ()) if key not in taken]
        taken.update(found)
        waiting += found
    return taken


def _orphans(taken: set[RowKey], rows: Mapping[RowKey, TracedRow]) -> set[RowKey]:
    named = {key for one in taken for key in _used_by(one, rows) if key[0] in _SHARED and key in rows}
    return named - {key for one in rows if one not in taken for key in _used_by(one, rows)}


def _used_by(key: RowKey, rows: Mapping[RowKey, TracedRow]) -> Iterable[RowKey]:
    """What a row ever named, but for a capture the source that it is part of."""
    return rows[key].named if key[0] != CAPTURE.entity else ()


def _moved(taken: set[RowKey], rows: Mapping[RowKey, TracedRow]) -> Iterator[tuple[RowKey, int]]:
    """The rows that had to name something that goes, and name something else by now."""
    for key, row in rows.items():
        needed = {one.entity for one in references(key[0]) if one.is_needed}
        until = [seq for named, seq in row.named.items() if named in taken and named[0] in needed]
        if until and key not in taken:
            yield key, max(until)


def _loosened(taken: set[RowKey], rows: Mapping[RowKey, TracedRow]) -> Iterator[tuple[RowKey, str]]:
    for key, row in rows.items():
        for one in references(key[0]) if row.is_there and key not in taken else ():
            if (one.entity, row.now.get(one.column)) in taken:
                yield key, one.column


def _emptied(done: Iterable[TracedOperation], tells: Callable[[TracedOperation], bool]) -> Iterator[int]:
    """The operations that tell of what goes, and what went back over them."""
    ids: set[str | None] = set()
    for one in done:
        is_over = bool(ids & {one.reverts, one.act} - {None})
        if one.kind != ERASE and (is_over or tells(one)):
            ids.add(one.id)
            yield one.seq


def _tells(one: TracedOperation, taken: set[RowKey], moved: Mapping[RowKey, int]) -> bool:
    """Whether an operation tells of any of the rows, or stands in an article that goes."""
    is_told = not taken.isdisjoint(one.touched) or any(one.seq <= moved.get(key, 0) for key in one.touched)
    return is_told or (ARTICLE.entity, one.article_id) in taken


def _articles(taken: set[RowKey], rows: Mapping[RowKey, TracedRow]) -> Iterator[ArticleId]:
    """The articles that what goes is part of, or was ever used in; a capture is used with its source."""
    used = taken | {source for key in taken if key[0] == CAPTURE.entity for source in rows[key].named}
    users = {key for key, row in rows.items() if not used.isdisjoint(row.named)}
    yield from filter(None, (_article_of(key, rows) for key in taken | users))


def _article_of(key: RowKey, rows: Mapping[RowKey, TracedRow]) -> ArticleId | None:
    """The article that a row is part of; None for what belongs to none."""
    while key in rows and key[0] != ARTICLE.entity:
        above = dict(_named_by(key[0], rows[key].now, only_needed=True))
        name = ARTICLE.entity if ARTICLE.entity in above else CLAIM.entity
        key = name, above.get(name, "")
    return ArticleId(key[1]) if key in rows else None


def _captured(taken: set[RowKey], rows: Mapping[RowKey, TracedRow]) -> set[str]:
    """The bytes that no capture names which stays."""
    named = [(key in taken, row.now.get("sha256")) for key, row in rows.items() if key[0] == CAPTURE.entity]
    gone, kept = ({sha256 for is_taken, sha256 in named if is_taken is which and sha256} for which in (True, False))
    return gone - kept
