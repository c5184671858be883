"""Checks the integrity of a desk: references, hashes, and quotations against their text."""

from collections import defaultdict
from collections.abc import Mapping

from factcheck.domain.errors import DamagedDeskError, NoSuchRecordError
from factcheck.domain.records.capture import sha256_of
from factcheck.domain.records.integrity import Finding, Flaw
from factcheck.domain.records.kinds import ANNOTATION, KINDS, PASSAGE, WORDING
from factcheck.domain.records.proof import fingerprint
from factcheck.domain.records.record_kind import RecordKind
from factcheck.store.capture_table import CaptureTable
from factcheck.store.desk_file import DeskFile, Values
from factcheck.store.digests import ENVELOPE, content_digest, operation_digest

_MISPLACED = {
    PASSAGE: Flaw.PASSAGE_MISPLACED,
    WORDING: Flaw.WORDING_MISPLACED,
    ANNOTATION: Flaw.ANNOTATION_MISPLACED,
}


def integrity_findings(file: DeskFile) -> list[Finding]:
    """What is wrong in the desk, nothing if it is whole."""
    try:
        if file.first(tuple, "PRAGMA integrity_check(1)") != ("ok",):
            return [Finding(Flaw.DAMAGED, "")]
        return _rows_out_of_place(file)
    except DamagedDeskError:
        return [Finding(Flaw.DAMAGED, "")]


def _rows_out_of_place(file: DeskFile) -> list[Finding]:
    found = [Finding(Flaw.POINTS_NOWHERE, row[0]) for row in file.every(tuple, "PRAGMA foreign_key_check")]
    texts: dict[str, str] = {}
    for proof_id, text, sha256, name in file.every(
        tuple, "SELECT proof.id, text, sha256, name FROM proof JOIN article ON article.id = article_id"
    ):
        texts[proof_id] = text
        if fingerprint(text) != sha256:
            found.append(Finding(Flaw.TEXT_CHANGED, name))
    for kind in KINDS:
        found += _misplaced(file, kind, texts) if kind.is_pinned else []
    return found + _history_changed(file) + _captures_changed(file)


def _misplaced(file: DeskFile, kind: RecordKind, texts: Mapping[str, str]) -> list[Finding]:
    """The records of a kind that do not stand at their words, a passage by its claim, others by their article."""
    where = "claim.number" if kind is PASSAGE else "article.name"
    sql = (
        f'SELECT proof.id, start, "end", quote, {where} FROM {kind.entity} AS pinned'
        " JOIN proof ON proof.id = pinned.proof_id JOIN article ON article.id = proof.article_id"
        " LEFT JOIN claim ON claim.id = pinned.claim_id"
    )
    flaw = _MISPLACED[kind]
    rows = file.every(tuple, sql)
    return [Finding(flaw, where) for proof_id, start, end, quote, where in rows if texts[proof_id][start:end] != quote]


def _history_changed(file: DeskFile) -> list[Finding]:
    """The operations that are not as they were written, and where some are missing.

    Facts and changes that were erased on purpose have no salt: of these only the digest is left.
    """
    found: list[Finding] = []
    changes: dict[int, list[Values]] = defaultdict(list)
    for seq, *change in file.every(
        tuple, "SELECT operation_seq, entity, entity_id, before, after FROM change ORDER BY operation_seq, seq"
    ):
        changes[seq].append(tuple(change))
    before, last = "", 0
    for seq, facts, salt, *envelope in file.every(
        tuple, f"SELECT seq, facts, salt, {ENVELOPE} FROM operation ORDER BY seq"
    ):
        previous, _id, at, *_rest, content = envelope
        if previous != before:
            found.append(Finding(Flaw.HISTORY_BROKEN, at))
        if salt and content_digest(salt, facts, changes[seq]) != content:
            found.append(Finding(Flaw.HISTORY_CHANGED, at))
        before, last = operation_digest(envelope), seq
    ever = file.first(tuple, "SELECT seq FROM sqlite_sequence WHERE name = 'operation'")
    if ever is not None and ever[0] > last:
        found.append(Finding(Flaw.HISTORY_CUT, ""))
    return found


def _captures_changed(file: DeskFile) -> list[Finding]:
    """The captures whose bytes are not those that came; read one after the other, since each may be large."""
    captures = CaptureTable(file)
    found = []
    for capture_id, address, sha256 in file.every(tuple, "SELECT id, address, sha256 FROM capture"):
        try:
            is_whole = sha256_of(captures.data(capture_id)) == sha256
        except NoSuchRecordError:
            is_whole = False
        if not is_whole:
            found.append(Finding(Flaw.CAPTURE_CHANGED, address))
    return found
