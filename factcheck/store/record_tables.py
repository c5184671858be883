"""Reads what belongs to no article, or is read without the rest: articles, proofs, sources and captures."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from factcheck.domain.errors import NoSuchRecordError
from factcheck.domain.records.capture import Capture
from factcheck.domain.records.evidence import Level, Quoted, Source, SourceKind, Stance
from factcheck.domain.records.ids import ArticleId, CaptureId, ClaimId, ProofId, SourceId
from factcheck.domain.records.integrity import damaged_proof, outside
from factcheck.domain.records.kinds import ARTICLE, CAPTURE, EVIDENCE, PROOF, SOURCE
from factcheck.domain.records.operation import RowKey
from factcheck.domain.records.proof import Proof
from factcheck.domain.records.record_kind import NOTHING, RecordKind
from factcheck.domain.records.stored_types import MOST_COUNTED
from factcheck.store import capture_bytes
from factcheck.store.desk_file import DeskFile, Values
from factcheck.store.row_reading import every_legible, readable_records, rows_of


class ArticleTable:
    """The articles of a desk that are not removed, in the order they were brought in."""

    def __init__(self, file: DeskFile) -> None:
        self._file = file

    def names(self) -> dict[ArticleId, str]:
        """Every article by its id, and what it is called."""
        sql = "SELECT id, name FROM article WHERE NOT removed ORDER BY position"
        return {ArticleId(article_id): name for article_id, name in every_legible(self._file, tuple, sql)}

    def next_position(self) -> int:
        """A place behind all articles, the removed ones too."""
        return _next_position(self._file, ARTICLE)

    def claims_named(self, wanted: str, article_ids: Sequence[ArticleId]) -> list[ClaimId]:
        """The claims with this number, or this id, in these articles."""
        marks = ", ".join("?" * len(article_ids))
        return self._file.every(
            lambda row: ClaimId(row[0]),
            f"SELECT id FROM claim WHERE number = ? AND article_id IN ({marks})"
            f" UNION SELECT id FROM claim WHERE id = ? AND article_id IN ({marks})",
            *(wanted, *article_ids),
            *(wanted, *article_ids),
        )


_HIGHEST = """
    SELECT min(last + 1, (SELECT max(number) FROM proof WHERE article_id = ?1)
               + (SELECT count(*) FROM operation WHERE kind = 'proof.use' AND article_id = ?1))
    FROM counter WHERE scope = 'proofs ' || ?1
"""


class ProofTable:
    """The proofs of articles, earlier ones too."""

    def __init__(self, file: DeskFile) -> None:
        self._file = file

    def get(self, proof_id: ProofId, pinned: Iterable[Any] = ()) -> Proof:
        """One proof with what is `pinned` to it; raises NoSuchRecordError, or DamagedRecordError where it cannot be."""
        with self._file.making():
            rows = rows_of(self._file, PROOF, "WHERE id = ?", proof_id)
            if not rows:
                raise NoSuchRecordError(PROOF.called)
            made: Proof = PROOF.made(rows[0], NOTHING)
            for damage in (*damaged_proof(made), *outside(made, pinned)):
                raise damage
        return made

    def highest_number(self, article_id: ArticleId) -> int:
        """The highest number that a proof of an article ever had, also one that was taken back.

        A counter that counts more than was ever done is not believed.
        """
        return self._file.number(_HIGHEST, article_id) or 1


_USES = """
    SELECT evidence.source_id, article.id, claim.number
    FROM article CROSS JOIN claim ON claim.article_id = article.id JOIN evidence ON evidence.claim_id = claim.id
    WHERE NOT removed AND article.id <> ? ORDER BY article.position
"""
"""Articles first: where there is only one, and it is left out, none of its evidence is read."""


_QUOTED = f"""
    SELECT iif(evidence.stance = '{Stance.SEARCHED}', '', trim(evidence.quote)), claim.id, claim.number, article.id,
        article.name
    FROM evidence JOIN claim ON claim.id = evidence.claim_id JOIN article ON article.id = claim.article_id
    WHERE evidence.source_id = ? AND NOT removed AND (NOT closed OR article.id = ?)
    ORDER BY article.position, evidence.position
"""


_POINTING = """
    SELECT 'evidence', id FROM evidence WHERE source_id = ?1
    UNION ALL SELECT 'capture', id FROM capture WHERE source_id = ?1
"""


class SourceTable:
    """The sources of a desk."""

    def __init__(self, file: DeskFile) -> None:
        self._file = file

    def find(self, title: str, url: str, kind: SourceKind | None = None, level: Level | None = None) -> Source | None:
        """The source of this title and address, if there is one; rather of this kind, and this level or checkers.

        A reporter's note comes behind all that are none.
        """
        sql = (
            f"SELECT {SOURCE.selected} FROM source WHERE title = ? AND url = ?"
            " ORDER BY kind IS NOT ?, kind IS ?, confidentiality IS NOT ? LIMIT 1"
        )
        note = SourceKind.REPORTERS_NOTE
        return self._file.first(_source, sql, title, url, kind, note, level or Level.CHECKERS)

    def get(self, source_id: SourceId) -> Source:
        """One source; raises NoSuchRecordError, or DamagedRecordError where it cannot be read."""
        rows = rows_of(self._file, SOURCE, "WHERE id = ?", source_id)
        if not rows:
            raise NoSuchRecordError(SOURCE.called)
        with self._file.making():
            return _source(rows[0])

    def titled(self, title: str) -> list[Source]:
        """The sources of this title; a reporter's note is none."""
        sql = f"SELECT {SOURCE.selected} FROM source WHERE title = ? AND kind IS NOT ?"
        return self._file.every(_source, sql, title, SourceKind.REPORTERS_NOTE)

    def all(self) -> list[Source]:
        """All sources but reporters' notes, also those that nothing is taken from; none that is damaged."""
        return readable_records(self._file, SOURCE, f"WHERE kind IS NOT '{SourceKind.REPORTERS_NOTE}'")

    def uses(self, besides: ArticleId | None = None) -> list[tuple[SourceId, ArticleId, str]]:
        """Which sources are evidence in articles that are not removed: the source, the article, the claim's number.

        The articles in the order they were brought in, but one where that is given.
        """
        return self._file.every(tuple, _USES, besides or "")

    def quoted(self, source_id: SourceId, here: ArticleId | None) -> list[Quoted]:
        """What the claims that rest on a source quote from it, article by article, of closed ones only of `here`."""
        return self._file.every(lambda row: Quoted(*row), _QUOTED, source_id, here or "")

    def pointing_at(self, source_id: SourceId) -> list[RowKey]:
        """The rows that name a source: evidence, also of articles that were removed, and captures of it."""
        return self._file.every(tuple, _POINTING, source_id)

    def claims_of(self, source_id: SourceId) -> list[ClaimId]:
        """The claims that a source is evidence for."""
        sql = "SELECT DISTINCT claim_id FROM evidence WHERE source_id = ?"
        return self._file.every(lambda row: ClaimId(row[0]), sql, source_id)

    def used(self) -> list[Source]:
        """The sources that evidence is taken from, the one used last first; a reporter's note is none."""
        return readable_records(
            self._file,
            SOURCE,
            "JOIN (SELECT source_id, max(position) AS last FROM evidence GROUP BY source_id) ON source_id = source.id"
            f" WHERE source.kind IS NOT '{SourceKind.REPORTERS_NOTE}' ORDER BY last DESC",
        )

    def next_position(self) -> int:
        """A place behind all evidence of the desk, so that the order tells what was recorded last."""
        return _next_position(self._file, EVIDENCE)


def _next_position(file: DeskFile, kind: RecordKind) -> int:
    """A place behind those of all rows of a kind, but for one where nobody counts that far."""
    sql = f"SELECT max(position) + 1 FROM {kind.entity} WHERE position >= 0 AND position < ?"
    return file.number(sql, MOST_COUNTED) or 1


def _source(row: Values) -> Source:
    made: Source = SOURCE.made(row, NOTHING)
    return made


SHA256 = re.compile("[0-9a-f]{64}")
"""What the bytes of a capture are kept under."""
_CAPTURES = f"SELECT {CAPTURE.selected} FROM capture"
_BESIDE = """
    WHERE source_id <> ?1 AND source_id IN (
        SELECT other.source_id FROM evidence AS one JOIN evidence AS other ON other.claim_id = one.claim_id
        JOIN claim ON claim.id = one.claim_id JOIN article ON article.id = claim.article_id
        WHERE one.source_id = ?1 AND NOT removed AND (NOT closed OR article.id = ?2)
    ) ORDER BY at, rowid
"""


class CaptureTable:
    """The captures of a desk."""

    def __init__(self, file: DeskFile) -> None:
        self._file = file

    def get(self, capture_id: CaptureId) -> Capture:
        """One capture; raises NoSuchRecordError."""
        found = self._file.first(_capture, f"{_CAPTURES} WHERE capture.id = ?", capture_id)
        if found is None:
            raise NoSuchRecordError("capture")
        return found

    def of_article(self, article_id: ArticleId) -> list[Capture]:
        """The captures that the proofs of an article were read from, the first proof first."""
        return self._file.every(
            _capture,
            f"{_CAPTURES} JOIN proof ON proof.capture_id = capture.id WHERE article_id = ? ORDER BY number",
            article_id,
        )

    def of_source(self, source_id: SourceId) -> list[Capture]:
        """The captures of a source, the first first."""
        return self._file.every(_capture, f"{_CAPTURES} WHERE source_id = ? ORDER BY at, rowid", source_id)

    def of_sources(self) -> list[Capture]:
        """The captures of all sources, the first first."""
        return self._file.every(_capture, f"{_CAPTURES} WHERE source_id IS NOT NULL ORDER BY at, rowid")

    def beside(self, source_id: SourceId, here: ArticleId | None) -> list[Capture]:
        """The captures of the sources that stand beside one under a claim, of closed articles only of `here`."""
        return self._file.every(_capture, f"{_CAPTURES} {_BESIDE}", source_id, here or "")

    def pieces(self, sha256: str) -> Iterator[bytes]:
        """The bytes that have a SHA-256, in pieces, also for another thread; raises NoSuchRecordError."""
        with self._file.beside() as db:
            found = capture_bytes.pieces(db, sha256)
            if found is None:
                raise NoSuchRecordError("capture")
            yield from found

    def text(self, sha256: str) -> str:
        """What bytes say that have a SHA-256, empty where that was not read; also for another thread."""
        with self._file.beside() as db:
            return capture_bytes.text(db, sha256)


def _capture(row: Values) -> Capture:
    made: Capture = CAPTURE.made(row, NOTHING)
    return made
