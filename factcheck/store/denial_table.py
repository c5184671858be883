"""Reads denials with the numbers of the claims they join."""

from collections import defaultdict
from collections.abc import Sequence

from factcheck.domain.errors import NoSuchThingError
from factcheck.domain.records.denial import Denial
from factcheck.domain.records.ids import ArticleId, ClaimId, DenialId
from factcheck.store.desk_file import DeskFile, Values

_DENIALS = """
    SELECT denial.id, denial.claim_id, claim.number, iif(instr(claim.unset, 'speaker'), '', claim.speaker),
           denial.target_id, coalesce(target.number, ''), denial.scope
    FROM denial JOIN claim ON claim.id = denial.claim_id LEFT JOIN claim AS target ON target.id = denial.target_id
"""
_IN_ORDER = "ORDER BY denial.position, denial.id"


class DenialTable:
    """The denials of a desk."""

    def __init__(self, file: DeskFile) -> None:
        self._file = file

    def of_claim(self, claim_id: ClaimId) -> list[Denial]:
        """What a claim denies, in the order it was recorded."""
        return self._file.every(_denial, f"{_DENIALS} WHERE denial.claim_id = ? {_IN_ORDER}", claim_id)

    def against(self, claim_id: ClaimId) -> list[Denial]:
        """The denials of which a claim is the target."""
        return self._file.every(_denial, f"{_DENIALS} WHERE denial.target_id = ? {_IN_ORDER}", claim_id)

    def of_article(self, article_id: ArticleId) -> list[Denial]:
        """The denials among the claims of an article."""
        return self._file.every(_denial, f"{_DENIALS} WHERE claim.article_id = ? {_IN_ORDER}", article_id)

    def get(self, denial_id: DenialId) -> Denial:
        """One denial; raises NoSuchThingError."""
        found = self._file.first(_denial, f"{_DENIALS} WHERE denial.id = ?", denial_id)
        if found is None:
            raise NoSuchThingError("denial")
        return found

    def next_position(self, claim_id: ClaimId) -> int:
        """A place behind the denials of a claim."""
        return self._file.number("SELECT max(position) + 1 FROM denial WHERE claim_id = ?", claim_id) or 1

    def some(self, where: str, values: Sequence[str]) -> dict[ClaimId, tuple[Denial, ...]]:
        """The denials of the claims that a condition on `claim` names, by claim."""
        found: dict[ClaimId, list[Denial]] = defaultdict(list)
        for denial in self._file.every(_denial, f"{_DENIALS} WHERE {where} {_IN_ORDER}", *values):
            found[denial.claim_id].append(denial)
        return {claim_id: tuple(denials) for claim_id, denials in found.items()}


def _denial(row: Values) -> Denial:
    return Denial(
        id=DenialId(row[0]),
        claim_id=ClaimId(row[1]),
        number=row[2],
        speaker=row[3],
        target_id=ClaimId(row[4]) if row[4] else None,
        target_number=row[5],
        scope=row[6],
    )
