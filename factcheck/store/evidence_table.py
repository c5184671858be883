"""Reads evidence and its sources."""

from collections import defaultdict

from factcheck.domain.errors import NoSuchThingError
from factcheck.domain.records.evidence import Directness, Evidence, Level, Source, SourceKind, Stance
from factcheck.domain.records.ids import ArticleId, ClaimId, EvidenceId, SourceId
from factcheck.store.desk_file import DeskFile, Values

_EVIDENCE = """
    SELECT evidence.id, evidence.claim_id, source.id, source.title, source.url, source.kind, source.confidentiality,
           evidence.stance, evidence.quote, evidence.locator, evidence.directness, evidence.accessed,
           evidence.note
    FROM evidence JOIN source ON source.id = evidence.source_id
"""


class EvidenceTable:
    """The evidence of a desk with the sources it is taken from."""

    def __init__(self, file: DeskFile) -> None:
        self._file = file

    def of_claim(self, claim_id: ClaimId) -> list[Evidence]:
        """The evidence of a claim in the order it was recorded."""
        sql = f"{_EVIDENCE} WHERE evidence.claim_id = ? ORDER BY evidence.position"
        return self._file.every(_evidence, sql, claim_id)

    def of_article(self, article_id: ArticleId) -> dict[ClaimId, tuple[Evidence, ...]]:
        """The evidence of every claim of an article."""
        rows = self._file.every(
            _evidence,
            f"{_EVIDENCE} JOIN claim ON claim.id = evidence.claim_id WHERE claim.article_id = ?"
            " ORDER BY evidence.position",
            article_id,
        )
        found: dict[ClaimId, list[Evidence]] = defaultdict(list)
        for evidence in rows:
            found[evidence.claim_id].append(evidence)
        return {claim_id: tuple(items) for claim_id, items in found.items()}

    def get(self, evidence_id: EvidenceId) -> Evidence:
        """One piece of evidence; raises NoSuchThingError."""
        found = self._file.first(_evidence, f"{_EVIDENCE} WHERE evidence.id = ?", evidence_id)
        if found is None:
            raise NoSuchThingError("evidence")
        return found

    def source(self, title: str, url: str, kind: SourceKind | None = None, level: Level | None = None) -> Source | None:
        """The source of this title and address, if there is one; rather of this kind, and this level or checkers."""
        sql = (
            "SELECT id, title, url, kind, confidentiality FROM source WHERE title = ? AND url = ?"
            " ORDER BY kind IS NOT ?, confidentiality IS NOT ? LIMIT 1"
        )
        return self._file.first(_source, sql, title, url, kind, level or Level.CHECKERS)

    def claims_of(self, source_id: SourceId) -> list[ClaimId]:
        """The claims that a source is evidence for."""
        sql = "SELECT DISTINCT claim_id FROM evidence WHERE source_id = ?"
        return self._file.every(lambda row: ClaimId(row[0]), sql, source_id)

    def sources(self) -> list[Source]:
        """The sources that evidence is taken from, the one used last first; a reporter's note is none."""
        return self._file.every(
            _source,
            "SELECT source.id, source.title, source.url, source.kind, source.confidentiality FROM source"
            " JOIN evidence ON evidence.source_id = source.id"
            f" WHERE source.kind IS NOT '{SourceKind.REPORTERS_NOTE}'"
            " GROUP BY source.id ORDER BY max(evidence.position) DESC",
        )

    def next_position(self) -> int:
        """A place behind all evidence of the desk, so that the order tells what was recorded last."""
        return self._file.number("SELECT max(position) + 1 FROM evidence") or 1


def _source(row: Values) -> Source:
    source_id, title, url, kind, level = row
    return Source(SourceId(source_id), title, url, SourceKind(kind) if kind else None, Level(level or Level.EDITORS))


def _evidence(row: Values) -> Evidence:
    return Evidence(
        id=EvidenceId(row[0]),
        claim_id=ClaimId(row[1]),
        source=_source(row[2:7]),
        stance=Stance(row[7]),
        quote=row[8],
        locator=row[9],
        directness=Directness(row[10]) if row[10] else None,
        accessed=row[11],
        note=row[12],
    )
