"""Reads a case: makes it of the rows that a store keeps."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from factcheck.domain.records.case import (
    Beneath,
    Case,
    Index,
    Records,
    Surroundings,
    by_number,
    with_its_records,
)
from factcheck.domain.records.claim import Claim, by_proof
from factcheck.domain.records.claim_elsewhere import ClaimElsewhere
from factcheck.domain.records.evidence import Source
from factcheck.domain.records.ids import ClaimId
from factcheck.domain.records.kinds import ARTICLE, CLAIM, KINDS, PASSAGE, PROOF
from factcheck.domain.records.operation import Entity
from factcheck.domain.records.proof import Proof, ProofSummary
from factcheck.domain.records.record_kind import RecordKind, Row
from factcheck.domain.records.shared_dict import SharedDict


@dataclass(frozen=True, slots=True)
class CaseRows:
    """The rows that a case is made of, those of each kind as the values of its columns; people and sources by id.

    `elsewhere` are the claims of other articles that some of the rows point at.
    """

    article: Row
    proof: Sequence[Any]
    proofs: Sequence[Sequence[Any]]
    people: Mapping[str, str]
    sources: SharedDict[str, Source]
    rows: Mapping[Entity, Sequence[Sequence[Any]]]
    elsewhere: Mapping[ClaimId, ClaimElsewhere] = field(default_factory=dict)


def pointed_at_elsewhere(rows: Mapping[Entity, Sequence[Sequence[Any]]]) -> set[str]:
    """The ids of the claims of other articles that rows of an article name, which say how two claims stand."""
    id_at = CLAIM.columns.index("id")
    own = {row[id_at] for row in rows[CLAIM.entity]}
    pairs = [kind for kind in KINDS if len(kind.claims) > 1]
    pointers = [(kind.entity, kind.columns.index(column)) for kind in pairs for column in kind.claims]
    named = {row[at] for entity, at in pointers for row in rows[entity]}
    return {one for one in named - own if isinstance(one, str)}


def case_of(stored: CaseRows) -> Case:
    """The case that is made of rows; raises DamagedRowError where one of them is none that any Factcheck writes."""
    reader = _Reader(stored)
    case = Case(
        ARTICLE.record(stored.article, reader),
        reader.proof,
        tuple(ProofSummary(*row) for row in stored.proofs),
        bool(stored.article["removed"]),
        stored.people,
        reader.sources,
        reader.claims,
        reader.all_records,
        reader.hanging,
        _by_parent(reader.claims.values()),
        reader.elsewhere,
    )
    owners = {one for (entity, _), some in reader.hanging.items() if entity != PASSAGE.entity for one in some}
    owners |= case.beneath.keys()
    there = (reader.claims[ClaimId(one)] for one in owners if one is not None and one in reader.claims)
    told = case.with_claims(with_its_records(claim, case) for claim in there)
    return replace(told, claims=told.claims.copy())  # which no longer holds what these claims were before


class _Reader(Surroundings):
    """Makes records of rows: passages, then claims with these, then what names claims."""

    def __init__(self, stored: CaseRows) -> None:
        self._stored = stored
        self.people = stored.people
        self.proof: Proof = PROOF.made(stored.proof, self)
        self.all_records: dict[Entity, Records] = {}
        self.hanging: dict[tuple[Entity, str], Index] = {}
        self.sources, self.elsewhere = stored.sources, stored.elsewhere
        self._read(PASSAGE)
        self.claims = self._claims()
        for kind in KINDS:
            if kind is not PASSAGE:
                self._read(kind)

    def _claims(self) -> SharedDict[ClaimId, Claim]:
        passages = self.hanging[PASSAGE.entity, "claim_id"]
        id_at = CLAIM.columns.index("id")
        rows, language = self._stored.rows[CLAIM.entity], self._stored.article["language"]
        made: list[Claim] = []
        for row in rows:
            here, absent = by_proof(passages.get(row[id_at], ()), self.proof.id)
            made.append(CLAIM.made(row, self, here, language, absent))
        return SharedDict({one.id: one for one in made})

    def _records(self, kind: RecordKind) -> Records:
        made = (kind.made(values, self) for values in self._stored.rows[kind.entity])
        return SharedDict({one.id: one for one in made})

    def _read(self, kind: RecordKind) -> None:
        self.all_records[kind.entity] = records = self._records(kind)
        for column in kind.claims:
            self.hanging[kind.entity, column] = _hanging(records, kind, column)


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
