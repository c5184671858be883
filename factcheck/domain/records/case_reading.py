"""Reads a case: makes it of the rows that a store keeps."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from factcheck.domain.records.case import Beneath, Case, Index, Records, by_number, looked_up, with_its_records
from factcheck.domain.records.claim import Claim
from factcheck.domain.records.evidence import Source
from factcheck.domain.records.ids import ClaimId
from factcheck.domain.records.integrity import DamagedRowError, RowDamage
from factcheck.domain.records.kinds import ARTICLE, CLAIM, KINDS, PASSAGE, PROOF, SOURCE
from factcheck.domain.records.operation import Entity
from factcheck.domain.records.record_kind import Lookup, RecordKind, Row
from factcheck.domain.records.shared_dict import SharedDict


@dataclass(frozen=True, slots=True)
class CaseRows:
    """The rows that a case is made of, those of each kind as the values of its columns; people by id.

    `sources` are there in place of their rows, where they are known.
    """

    article: Row
    proof: Sequence[Any]
    people: Mapping[str, str]
    rows: Mapping[Entity, Sequence[Sequence[Any]]]
    sources: SharedDict[str, Source] | None = None


def case_of(stored: CaseRows) -> Case:
    """The case that is made of rows; raises DamagedRowError where one of them is none that any Factcheck writes."""
    reader = _Reader(stored)
    case = Case(
        reader.made(ARTICLE, tuple(stored.article[name] for name in ARTICLE.columns)),
        reader.made(PROOF, stored.proof),
        bool(stored.article["removed"]),
        stored.people,
        reader.sources,
        reader.claims,
        reader.all_records,
        reader.hanging,
        _by_parent(reader.claims.values()),
    )
    owners = {one for (entity, _), some in reader.hanging.items() if entity != PASSAGE.entity for one in some}
    owners |= case.beneath.keys()
    there = (reader.claims[ClaimId(one)] for one in owners if one is not None and one in reader.claims)
    return case.with_claims(with_its_records(claim, case) for claim in there)


class _Reader:
    """Makes records of rows: passages, then claims with these, then what names claims."""

    def __init__(self, stored: CaseRows) -> None:
        self._stored = stored
        self.people = stored.people
        self.all_records: dict[Entity, Records] = {}
        self.hanging: dict[tuple[Entity, str], Index] = {}
        self.sources = self._records(SOURCE) if stored.sources is None else stored.sources
        self._read(PASSAGE)
        self.claims = self._claims()
        for kind in KINDS:
            if kind is not PASSAGE:
                self._read(kind)

    def made(self, kind: RecordKind, values: Sequence[Any], *further: object) -> Any:  # noqa: ANN401
        """The record of the values of a row; raises DamagedRowError where one of them is none of ours."""
        try:
            return kind.made(values, self, *further)
        except (ValueError, TypeError, KeyError) as error:
            row = values[kind.columns.index("id")]
            raise DamagedRowError(kind.entity, row, RowDamage.VALUE) from error

    def _claims(self) -> SharedDict[ClaimId, Claim]:
        passages = self.hanging[PASSAGE.entity, "claim_id"]
        id_at = CLAIM.columns.index("id")
        rows, language = self._stored.rows[CLAIM.entity], self._stored.article["language"]
        made = (self.made(CLAIM, row, passages.get(row[id_at], ()), language) for row in rows)
        return SharedDict({one.id: one for one in made})

    def _records(self, kind: RecordKind) -> Records:
        made = (self.made(kind, values) for values in self._stored.rows[kind.entity])
        return SharedDict({one.id: one for one in made})

    def _read(self, kind: RecordKind) -> None:
        self.all_records[kind.entity] = records = self._records(kind)
        for column in kind.claims:
            self.hanging[kind.entity, column] = _hanging(records, kind, column)

    def look_up(self, what: Lookup, key: str | None) -> Any:  # noqa: ANN401
        return looked_up(self, what, key)


def _by_parent(claims: Iterable[Claim]) -> Beneath:
    found: dict[ClaimId | None, list[ClaimId]] = {}
    for claim in by_number(one for one in claims if one.parent_id is not None):
        found.setdefault(claim.parent_id, []).append(claim.id)
    return SharedDict({parent: tuple(some) for parent, some in found.items()})


def _hanging(records: Records, kind: RecordKind, column: str) -> Index:
    found: dict[str | None, list[Any]] = {}
    for one in sorted(records.values(), key=kind.order):
        found.setdefault(getattr(one, column), []).append(one)
    return SharedDict({owner: tuple(hanging) for owner, hanging in found.items()})
