"""Checks the integrity of a desk: everything that is read of it, references, hashes, quotations, and its history."""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from factcheck.domain.errors import NoSuchRecordError
from factcheck.domain.file_errors import DamagedDeskError, DamagedRecordError
from factcheck.domain.records.capture import sha256_of_pieces
from factcheck.domain.records.claim import child_number
from factcheck.domain.records.ids import ArticleId
from factcheck.domain.records.integrity import Finding, Flaw, damaged_rows
from factcheck.domain.records.kinds import CAPTURE, CLAIM, KIND_NAMED, KINDS, NUMBERED, PASSAGE, PERSON, PROOF
from factcheck.domain.records.operation import ERASE, SALVAGE, RowKey
from factcheck.domain.records.proof import fingerprint
from factcheck.domain.records.record_kind import NOTHING, DamagedRowError, RecordKind, RowDamage, check_counts
from factcheck.domain.records.stored_types import MOST_COUNTED
from factcheck.store.case_table import CaseTable
from factcheck.store.desk_file import DeskFile, Values
from factcheck.store.digests import ENVELOPE, LAST, content_digest, operation_digest, people_digest
from factcheck.store.operation_table import OperationTable
from factcheck.store.record_tables import CaptureTable
from factcheck.store.version import BYTES, tables

TOLD = tuple(kind for kind in KIND_NAMED.values() if kind is not PERSON)
"""The kinds of which the history tells; who acted is written with the act and not by it."""
_MOST_DIGITS = 9
"""So many digits or letters of a number are counted; nine letters are less than `MOST_COUNTED`."""
_GAPS = """
    SELECT value FROM operation, json_each(CASE WHEN json_valid(facts) THEN facts ELSE '{}' END, '$.gaps')
    WHERE kind = ?
"""
"""The operations before which some are missing since the desk was saved from a damaged one, as the history says."""
_LEFT = """
    SELECT key, value FROM operation, json_each(CASE WHEN json_valid(facts) THEN facts ELSE '{}' END, '$.left')
    WHERE kind IN (?, ?) ORDER BY seq
"""
"""By the number of each operation that was emptied the digest of what was left of it then."""
_LATER = """
    SELECT 1 FROM sqlite_sequence WHERE name = 'operation' AND NOT seq <= ?
    UNION ALL SELECT 1 FROM meta WHERE key = ? AND CAST(value AS INTEGER) > ?
"""
_LOOSE_CHANGES = """
    SELECT operation_seq || '.' || seq FROM change WHERE operation_seq NOT IN (SELECT seq FROM operation)
"""
_KEPT_CAPTURES = "SELECT iif(name = '', address, name), sha256 FROM capture WHERE place = ''"
_CAPTURES_WITHOUT_BYTES = f"""
    SELECT id, sha256 FROM capture WHERE place = '' AND sha256 NOT IN (SELECT sha256 FROM {BYTES})
"""
_CHANGES = (
    "SELECT kind, entity, entity_id, before, after FROM change JOIN operation ON operation.seq = operation_seq"
    " ORDER BY operation_seq, change.seq"
)


def integrity_findings(file: DeskFile) -> list[Finding]:
    """What is wrong in the desk, nothing if it is whole; of each row one thing."""
    try:
        if file.first(tuple, "PRAGMA integrity_check(1)") != ("ok",):
            return [Finding(Flaw.DAMAGED, "")]
        return list(_no_texts(file)) or _rows_out_of_place(file)
    except DamagedDeskError:
        return [Finding(Flaw.DAMAGED, "")]


def _no_texts(file: DeskFile) -> Iterator[Finding]:
    """The rows that hold bytes where letters should be: with one of them nothing of its table can be read."""
    names = [table for table in tables(file.db) if table != BYTES]
    file.db.text_factory = bytes
    try:
        for table in names:
            for row in file.db.execute(f'SELECT * FROM "{table}"'):
                try:
                    b"\n".join(one for one in row if isinstance(one, bytes)).decode()
                except UnicodeDecodeError:
                    name = row[0].decode("utf-8", "replace") if isinstance(row[0], bytes) else str(row[0])
                    yield Finding(Flaw.ROW_DAMAGED, table, name, RowDamage.LETTERS)
    finally:
        file.db.text_factory = str


def flawed_rows(file: DeskFile) -> dict[RowKey, Finding]:
    """The rows that cannot be read, or do not fit to the others, of each one thing."""
    found: dict[RowKey, Finding] = {}
    for row in _pointing_nowhere(file):
        found[row] = Finding(Flaw.POINTS_NOWHERE, *row)
    for one in _damaged(file):
        found.setdefault((one.where, one.row), one)
    texts: dict[str, str] = {}
    for proof_id, text, sha256, name in file.every(
        tuple, "SELECT proof.id, text, sha256, name FROM proof JOIN article ON article.id = article_id"
    ):
        texts[proof_id] = text
        if fingerprint(text) != sha256:
            found.setdefault((PROOF.entity, proof_id), Finding(Flaw.TEXT_CHANGED, name))
    for kind in KINDS:
        if kind.is_pinned:
            found |= {row: one for row, one in _misplaced(file, kind, texts) if row not in found}
    return found


def _rows_out_of_place(file: DeskFile) -> list[Finding]:
    """What is wrong with rows; where others name a row by an id that it has no more, that is said once, of this row."""
    found, history = flawed_rows(file), _history_changed(file)
    is_told = not history and all(table != "operation" for table, _row in found)  # else it is not to be relied on
    unlike = _unlike_history(file) if is_told else {}
    for row, missing in _pointing_nowhere(file).items():
        if row not in unlike and missing is not None:
            del found[row]
            found.setdefault(missing, Finding(Flaw.ROW_DAMAGED, *missing, RowDamage.GONE))
    for row, one in unlike.items():
        found[row] = one if one.damage == RowDamage.ID else found.get(row, one)
    rows = dict.fromkeys(found.values())
    history += () if any(one.where == PERSON.entity for one in rows) else _people_changed(file)
    return [*rows, *history, *(() if found else _counters_out_of_step(file)), *_captures_changed(file)]


def _counters_out_of_step(file: DeskFile) -> Iterator[Finding]:
    """The counters by which the next number would be one that is given already, or none."""
    last: dict[str, int] = dict(file.every(tuple, "SELECT scope, last FROM counter"))
    given = numbers_given(file)
    for scope in last.keys() | given.keys():
        if not given.get(scope, 0) <= last.get(scope, 0) < MOST_COUNTED:
            yield Finding(Flaw.ROW_DAMAGED, "counter", scope, RowDamage.NUMBER)


def numbers_given(file: DeskFile) -> dict[str, int]:
    """The highest number of the claims, questions and so on that there are, by what counts them."""
    highest: dict[str, int] = defaultdict(int)
    claims = {row["id"]: row for row in rows_of_kind(file, CLAIM)}
    for row in claims.values():
        above = claims.get(row["parent_id"])
        scope = f"claim {above['id']}" if above else f"article {row['article_id']}"
        highest[scope] = max(highest[scope], _count(row["number"], above["number"] if above else ""))
    for kind in NUMBERED:
        for row in rows_of_kind(file, kind) if kind is not CLAIM else ():
            scope, number = f"{kind.entity} {row['article_id']}", row["number"]
            highest[scope] = max(highest[scope], number if number <= MOST_COUNTED else 0)
    return highest


def _count(number: str, above: str) -> int:
    """The how manieth a claim is by its number, as `child_number` has it; 0 where no counting gives that."""
    own = number.removeprefix(above)
    if len(own) > _MOST_DIGITS:
        return 0
    if own.isdecimal():
        return int(own)
    count = 0
    for letter in own:
        count = count * 26 + ord(letter) - ord("a") + 1
    return count if count > 0 and above and child_number(above, count) == number else 0


def _damaged(file: DeskFile) -> Iterator[Finding]:
    """The rows of which no record can be made, those of cases that do not fit together, and articles without a text."""
    damaged: list[DamagedRowError] = []
    for kind in KIND_NAMED.values():
        for row in rows_of_kind(file, kind):
            try:
                check_counts(kind.entity, row)
                kind.record(row, NOTHING)
            except DamagedRowError as error:
                damaged.append(error)
    damaged += OperationTable(file).damaged()
    cases = CaseTable(file)
    for article_id in file.every(lambda row: ArticleId(row[0]), "SELECT id FROM article"):
        try:
            damaged += damaged_rows(cases.read(article_id))
        except DamagedRecordError as error:
            damaged.append(DamagedRowError(error.table, error.row, RowDamage(error.damage)))
    return (Finding(Flaw.ROW_DAMAGED, one.table, one.row, one.damage) for one in damaged)


def _pointing_nowhere(file: DeskFile) -> dict[RowKey, RowKey | None]:
    """The rows that name one that is not there, and which that is, where it can be told."""
    found: dict[RowKey, RowKey | None] = dict.fromkeys(file.every(lambda row: ("change", row[0]), _LOOSE_CHANGES))
    for table, row, parent, key in file.every(tuple, "PRAGMA foreign_key_check"):
        if row is None:  # a change, which has no number of its own
            continue
        named = table in KIND_NAMED and file.text(f'SELECT id FROM "{table}" WHERE rowid = ?', row)
        column = file.text('SELECT "from" FROM pragma_foreign_key_list(?) WHERE id = ?', table, key)
        missing = file.text(f'SELECT "{column}" FROM "{table}" WHERE rowid = ?', row)
        found[table, named or str(row)] = (parent, missing) if missing else None
    for capture_id, sha256 in file.every(tuple, _CAPTURES_WITHOUT_BYTES):
        found[CAPTURE.entity, capture_id] = BYTES, sha256
    return found


def _unlike_history(file: DeskFile) -> dict[RowKey, Finding]:
    """The rows that are not as the changes of all operations leave them; one with another id by both.

    What was erased is gone; of a row that stays nothing is said of what an emptied change had told. Who acted is
    written with the act and not by it, so of persons nothing is said either.
    """
    told: dict[RowKey, dict[str, Any] | None] = {}
    for kind, entity, entity_id, before, after in file.every(tuple, _CHANGES):
        row = entity, entity_id
        is_gone = after is None and (before is not None or kind == ERASE)
        told[row] = None if is_gone else {**(told.get(row) or {}), **json.loads(after or "{}")}
    found: dict[RowKey, Finding] = {}
    unknown: dict[RowKey, dict[str, Any]] = {}
    for table in TOLD:
        for now in rows_of_kind(file, table):
            row = table.entity, now["id"]
            then = told.pop(row, None)
            if then is None:
                unknown[row] = now
                found[row] = Finding(Flaw.ROW_UNKNOWN, *row)
            elif not _is_as_told(now, then, "rev"):
                found[row] = Finding(Flaw.ROW_CHANGED, *row)
    for row, then in told.items():
        if then is not None and row[0] != PERSON.entity:
            same = (one for one, now in unknown.items() if one[0] == row[0] and _is_as_told(now, then, "rev", "id"))
            other = next(same, None)
            found[row] = Finding(Flaw.ROW_MISSING, *row)
            if other is not None:
                del unknown[other]
                found[row] = found[other] = Finding(Flaw.ROW_DAMAGED, *other, RowDamage.ID)
    return found


def _is_as_told(now: Mapping[str, Any], then: Mapping[str, Any], *but_for: str) -> bool:
    return all(now.get(name, value) == value for name, value in then.items() if name not in but_for)


def rows_of_kind(file: DeskFile, kind: RecordKind) -> Iterator[dict[str, Any]]:
    """The rows of a kind with all columns, by name."""
    names = file.every(lambda row: str(row[0]), "SELECT name FROM pragma_table_info(?)", kind.entity)
    columns = ", ".join(f'"{name}"' for name in names)
    for values in file.every(tuple, f"SELECT {columns} FROM {kind.entity}"):
        yield dict(zip(names, values, strict=True))


def _misplaced(file: DeskFile, kind: RecordKind, texts: Mapping[str, str]) -> Iterator[tuple[RowKey, Finding]]:
    """The records of a kind that do not stand at their words, a passage by its claim, others by their article."""
    is_passage = kind is PASSAGE
    where = "claim.number" if is_passage else "article.name"
    sql = (
        f'SELECT pinned.id, proof.id, start, "end", quote, {where} FROM {kind.entity} AS pinned'
        " JOIN proof ON proof.id = pinned.proof_id JOIN article ON article.id = proof.article_id"
        f"{' LEFT JOIN claim ON claim.id = pinned.claim_id' if is_passage else ''}"
    )
    for row, proof_id, start, end, quote, where in file.every(tuple, sql):
        if texts[proof_id][start:end] != quote:
            flaw = Flaw.PASSAGE_MISPLACED if is_passage else Flaw.RECORD_MISPLACED
            yield (kind.entity, row), Finding(flaw, where, "" if is_passage else kind.entity)


def _history_changed(file: DeskFile) -> list[Finding]:
    """The operations that are not as they were written, and where some are missing and no salvage says so.

    What was erased on purpose, or could not be read any more, has no salt: what is left of it is as the last erasure or
    salvage says.
    """
    found: list[Finding] = []
    gaps = set(file.every(lambda row: str(row[0]), _GAPS, SALVAGE))
    left = dict(file.every(lambda row: (str(row[0]), str(row[1])), _LEFT, ERASE, SALVAGE))
    changes: dict[int, list[Values]] = defaultdict(list)
    for seq, *change in file.every(
        tuple, "SELECT operation_seq, entity, entity_id, before, after FROM change ORDER BY operation_seq, seq"
    ):
        changes[seq].append(tuple(change))
    before, last, at = "", 0, ""
    for seq, kind, facts, salt, *envelope in file.every(
        tuple, f"SELECT seq, kind, facts, salt, {ENVELOPE} FROM operation ORDER BY seq"
    ):
        previous, operation_id, at, *_rest, content = envelope
        is_next = seq == last + 1 or kind == SALVAGE  # which tells how many are missing at the end
        if (previous != before or not is_next) and operation_id not in gaps:
            found.append(Finding(Flaw.HISTORY_BROKEN, at))
        if content_digest(salt, facts, changes[seq]) != (content if salt else left.get(str(seq))):
            found.append(Finding(Flaw.HISTORY_CHANGED, at))
        before, last = operation_digest(envelope), seq
    if _proof_of_last(file)[:1] not in ([], [before]):
        found.append(Finding(Flaw.HISTORY_CHANGED, at))
    if file.first(tuple, _LATER, last, LAST, last) is not None:
        found.append(Finding(Flaw.HISTORY_CUT, ""))
    return found


def _proof_of_last(file: DeskFile) -> list[str]:
    """The digests that were kept with the last operation, of it and of the people; [] where it was without any."""
    proof = (file.text("SELECT value FROM meta WHERE key = ?", LAST) or "").split(" ")
    return proof[1:] if proof[0] == file.text("SELECT max(seq) FROM operation") else []


def _people_changed(file: DeskFile) -> Iterator[Finding]:
    """Whether the people are others, or called otherwise, than the last operation left them."""
    proof = _proof_of_last(file)
    if proof and proof[1:] != [people_digest(file.every(tuple, "SELECT id, name, initials FROM person"))]:
        yield Finding(Flaw.PEOPLE_CHANGED, "")


def _captures_changed(file: DeskFile) -> list[Finding]:
    """The captures whose bytes are not those that came; read one after the other, since each may be large."""
    captures = CaptureTable(file)
    found = []
    for called, sha256 in file.every(tuple, _KEPT_CAPTURES):
        try:
            is_whole = sha256_of_pieces(captures.pieces(sha256)) == sha256
        except NoSuchRecordError:
            is_whole = False
        if not is_whole:
            found.append(Finding(Flaw.CAPTURE_CHANGED, called))
    return found
