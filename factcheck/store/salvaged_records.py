"""The records of a salvaged desk: which rows are taken, and what is done so that they fit together again."""

from collections.abc import Iterator

from factcheck.domain.file_errors import DamagedDeskError
from factcheck.domain.records.integrity import Finding, Flaw
from factcheck.domain.records.kinds import CLAIM, KIND_NAMED, NUMBERED, PASSAGE, PERSON, PROOF
from factcheck.domain.records.operation import Change, Entity, RowKey, initials_of
from factcheck.domain.records.proof import Block, BlockKind, fingerprint
from factcheck.domain.records.record_kind import NOTHING, DamagedRowError, Lookup, RecordKind, RowDamage
from factcheck.domain.records.salvage import UNREADABLE_NAME, Fate, Loss
from factcheck.domain.records.stored_types import MOST_COUNTED
from factcheck.domain.text.canonical import shortened
from factcheck.store.desk_file import DeskFile
from factcheck.store.found_rows import FoundRows, Row, insert
from factcheck.store.integrity_check import TOLD, flawed_rows, numbers_given, rows_of_kind
from factcheck.store.page_reading import Value
from factcheck.store.salvaged_history import SalvagedHistory

_FIRST_WORDS = 60


class SalvagedRecords:
    """Writes the rows that were found, or that the history tells, into a new desk.

    `losses` says what became of those that are not as they were, `remade` how many are there because the history proves
    that they were so.
    """

    def __init__(self, file: DeskFile, found: FoundRows, history: SalvagedHistory) -> None:
        self._file = file
        self._found = found
        self._history = history
        self._rows: dict[RowKey, Row] = {}
        self.losses: dict[RowKey, Loss] = {}
        self.remade = 0

    def write(self) -> None:
        """Writes what can be taken, then leaves out what does not fit, until all fits; raises DamagedDeskError."""
        for kind in KIND_NAMED.values():
            for row_id in self._ids(kind):
                row = _without_rev(self._taken(kind, row_id))  # revisions, which nothing confirms, begin anew
                if row is not None:
                    self._rows[kind.entity, row_id] = row
        for row in self._nameless():
            self._rows[PERSON.entity, row["id"]] = row
        for kind in KIND_NAMED.values():
            self._insert(kind)
        while flawed := flawed_rows(self._file):
            for key, finding in flawed.items():
                self._mend(key, finding)
        insert(self._file.db, "counter", self._counters())

    def changes(self) -> list[Change]:
        """What differs from what the history tells that stays."""
        now: dict[RowKey, Row] = {
            (kind.entity, row["id"]): row for kind in TOLD for row in rows_of_kind(self._file, kind)
        }
        differing = (self._change(key, now.get(key)) for key in dict.fromkeys((*self._history.told, *now)))
        return [one for one in differing if one is not None]

    def _ids(self, kind: RecordKind) -> list[str]:
        told = (row_id for entity, row_id in self._history.told if entity == kind.entity)
        return list(dict.fromkeys([*self._found.of(kind.entity), *told]))

    def _taken(self, kind: RecordKind, row_id: str) -> Row | None:
        """The row as it was found, or as the history tells it where that is more certain."""
        key = kind.entity, row_id
        now, is_told = self._found.of(kind.entity).get(row_id), key in self._history.told
        then = self._told(key)
        if kind is PERSON or (now is not None and then is not None and _agrees(now, then)):
            if row_id in self._found.doubtful:
                self._lose(key, Fate.UNCONFIRMED, now)
            return now
        if self._history.is_whole:
            if then is not None:
                return self._told_row(kind, key, then)
            if not is_told:
                self._lose(key, Fate.MISSING, now)
            return None
        if now is not None and (then is None or _can_be_made(kind, now)):
            self._lose(key, Fate.UNCONFIRMED, now)
            return now
        if then is not None:
            self._lose(key, Fate.FROM_HISTORY, then)
        return then

    def _told(self, key: RowKey) -> Row | None:
        """The whole row as the history tells it."""
        then = self._history.told.get(key)
        return None if then is None or key in self._history.partly_told else {**then, "id": key[1]}

    def _told_row(self, kind: RecordKind, key: RowKey, then: Row) -> Row:
        """The row that the history proves; one of an older program does not tell what was not stored then."""
        if not then.keys() >= set(kind.columns) - {"rev"}:
            self._lose(key, Fate.FROM_HISTORY, then)
        else:
            self.remade += 1
        return then

    def _nameless(self) -> Iterator[Row]:
        """The people who did something and cannot be read, each with a mark in place of the name."""
        ids = dict.fromkeys(row["who"] for row in self._history.operations)
        for (entity, _id), row in self._rows.items():
            people = (one.columns[0] for one in KIND_NAMED[entity].fields if one.lookup is Lookup.PERSON)
            ids |= dict.fromkeys(row[name] for name in (*people, "checker_id") if row.get(name))
        lacking = [one for one in ids if (PERSON.entity, one) not in self._rows]
        for count, person_id in enumerate(lacking, 1):
            name = f"{UNREADABLE_NAME} {count}" if count > 1 else UNREADABLE_NAME
            self._lose((PERSON.entity, person_id), Fate.MISSING, None)
            yield {"id": person_id, "name": name, "initials": initials_of(name)}

    def _insert(self, kind: RecordKind) -> None:
        """What is certain first, so that what takes the same number gives way."""
        rows = [row for (entity, _id), row in self._rows.items() if entity == kind.entity]
        rows.sort(key=lambda row: (kind.entity, row["id"]) in self.losses)
        for row in insert(self._file.db, kind.entity, rows):
            self._lose((kind.entity, row["id"]), Fate.MISSING, row)

    def _mend(self, key: RowKey, finding: Finding) -> None:
        table, row_id = key
        if table not in KIND_NAMED:
            raise DamagedDeskError(self._file.name)
        before = self.losses.get(key)
        if finding.flaw is Flaw.POINTS_NOWHERE:
            if self._unlink(table, row_id):
                self._lose(key, Fate.UNLINKED, self._rows.get(key))
                return
        elif finding.flaw is Flaw.TEXT_CHANGED:
            self._set(key, Fate.UNCONFIRMED, sha256=fingerprint(self._rows[key]["text"]))
            return
        elif finding.damage == RowDamage.CIRCLE:
            self._set(key, Fate.UNLINKED, parent_id=None)
            return
        elif table == PROOF.entity and (before is None or before.fate is not Fate.RESET):
            self._set(key, Fate.RESET, **_plain(self._rows[key]["text"]))
            return
        self._file.db.execute(f'DELETE FROM "{table}" WHERE id = ?', [row_id])
        self._lose(key, Fate.MISSING, self._rows.get(key))

    def _unlink(self, table: str, row_id: str) -> bool:
        """Lets a row point no longer at what is missing; false where it cannot be without that."""
        db, is_done = self._file.db, False
        for _id, _seq, parent, column, to, *_rest in db.execute("SELECT * FROM pragma_foreign_key_list(?)", [table]):
            where = f'id = ? AND "{column}" IS NOT NULL AND "{column}" NOT IN (SELECT "{to}" FROM "{parent}")'
            sql = 'SELECT "notnull" FROM pragma_table_info(?) WHERE name = ?'
            if db.execute(sql, [table, column]).fetchone() == (0,):
                is_done |= db.execute(f'UPDATE "{table}" SET "{column}" = NULL WHERE {where}', [row_id]).rowcount > 0
            elif db.execute(f'SELECT 1 FROM "{table}" WHERE {where}', [row_id]).fetchone():
                return False
        return is_done

    def _set(self, key: RowKey, fate: Fate, **fields: Value) -> None:
        names = ", ".join(f'"{name}" = ?' for name in fields)
        self._file.db.execute(f'UPDATE "{key[0]}" SET {names} WHERE id = ?', [*fields.values(), key[1]])
        self._lose(key, fate, self._rows.get(key))

    def _lose(self, key: RowKey, fate: Fate, row: Row | None) -> None:
        table, row_id = key
        words = next((row[name] for name in KIND_NAMED[table].known_by if row.get(name)), "") if row else ""
        if table == CLAIM.entity and not words:
            words = next((one["quote"] for one in self._passages() if one["claim_id"] == row_id), "")
        number = row.get("number", "") if row and KIND_NAMED[table] in NUMBERED else ""
        self.losses[key] = Loss(table, row_id, fate, str(number), shortened(str(words), _FIRST_WORDS))

    def _passages(self) -> Iterator[Row]:
        yield from self._found.of(PASSAGE.entity).values()
        yield from (row for (table, _id), row in self._history.told.items() if table == PASSAGE.entity and row)

    def _change(self, key: RowKey, now: Row | None) -> Change | None:
        then = self._history.told.get(key)
        entity = Entity(key[0])
        if then is None or now is None:
            return None if then is now else Change(entity, key[1], then, _without_rev(now))
        differing = [name for name, value in then.items() if name != "rev" and now.get(name, value) != value]
        if not differing:
            return None
        return Change(entity, key[1], *({name: row[name] for name in differing} for row in (then, now)))

    def _counters(self) -> Iterator[Row]:
        """How far the numbers of claims and questions have been given, at least as far as they are there."""
        counters = self._found.of("counter").values()
        last = {row["scope"]: row["last"] for row in counters if 0 <= row["last"] < MOST_COUNTED}
        for scope, highest in numbers_given(self._file).items():
            last[scope] = max(last.get(scope, 0), highest)
        return ({"scope": scope, "last": count} for scope, count in last.items())


def _agrees(now: Row, then: Row) -> bool:
    return all(now.get(name) == value for name, value in then.items() if name != "rev")


def _can_be_made(kind: RecordKind, row: Row) -> bool:
    try:
        kind.record(row, NOTHING)
    except (DamagedRowError, KeyError):
        return False
    return True


def _plain(text: str) -> Row:
    """The columns of a text whose paragraphs are not known: each line is one."""
    blocks, at = [], 0
    for line in text.split("\n"):
        blocks.append(Block(BlockKind.PARAGRAPH, at, at + len(line)))
        at += len(line) + 1
    return PROOF.stored({"blocks": tuple(blocks), "styles": ()}, lambda _name: None)


def _without_rev(row: Row | None) -> Row | None:
    return {name: value for name, value in row.items() if name != "rev"} if row is not None else None
