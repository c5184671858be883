"""Reads proposed wordings."""

from factcheck.domain.errors import NoSuchThingError
from factcheck.domain.records.ids import ArticleId, ClaimId, ProofId, WordingId
from factcheck.domain.records.proposed_wording import Decision, ProposedWording, Severity
from factcheck.domain.text.span import Span
from factcheck.store.desk_file import DeskFile, Values

_WORDINGS = """
    SELECT wording.id, wording.article_id, wording.proof_id, wording.claim_id, wording.start, wording."end",
           wording.quote, wording.proposed, wording.why, wording.severity, proposer.name, wording.proposed_at,
           wording.decision, coalesce(decider.name, ''), wording.decided_at
    FROM wording JOIN person AS proposer ON proposer.id = wording.proposed_by
    LEFT JOIN person AS decider ON decider.id = wording.decided_by
"""


class WordingTable:
    """The proposed wordings of a desk, in the order of the text."""

    def __init__(self, file: DeskFile) -> None:
        self._file = file

    def of_article(self, article_id: ArticleId) -> list[ProposedWording]:
        """The proposed wordings of an article."""
        where = "WHERE wording.article_id = ? ORDER BY wording.start, wording.position"
        return self._file.every(_wording, f"{_WORDINGS} {where}", article_id)

    def of_claim(self, claim_id: ClaimId) -> list[ProposedWording]:
        """The proposed wordings of a claim."""
        where = "WHERE wording.claim_id = ? ORDER BY wording.start, wording.position"
        return self._file.every(_wording, f"{_WORDINGS} {where}", claim_id)

    def get(self, wording_id: WordingId) -> ProposedWording:
        """One proposed wording; raises NoSuchThingError."""
        found = self._file.first(_wording, f"{_WORDINGS} WHERE wording.id = ?", wording_id)
        if found is None:
            raise NoSuchThingError("proposed wording")
        return found

    def next_position(self, article_id: ArticleId) -> int:
        """A place behind the proposed wordings of an article."""
        return self._file.number("SELECT max(position) + 1 FROM wording WHERE article_id = ?", article_id) or 1


def _wording(row: Values) -> ProposedWording:
    return ProposedWording(
        id=WordingId(row[0]),
        article_id=ArticleId(row[1]),
        proof_id=ProofId(row[2]),
        claim_id=ClaimId(row[3]) if row[3] else None,
        span=Span(row[4], row[5]),
        quote=row[6],
        proposed=row[7],
        why=row[8],
        severity=Severity(row[9]) if row[9] else None,
        proposed_by=row[10],
        proposed_at=row[11],
        decision=Decision(row[12]) if row[12] else None,
        decided_by=row[13],
        decided_at=row[14],
    )
