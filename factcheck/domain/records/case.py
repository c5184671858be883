"""A case: everything that is recorded of one article, as one value; each change leads to the next one."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from factcheck.domain.errors import NoSuchClaimError, NoSuchThingError
from factcheck.domain.records.annotation import Annotation
from factcheck.domain.records.article import Article
from factcheck.domain.records.claim import Claim, Passage, number_key
from factcheck.domain.records.denial import Denial
from factcheck.domain.records.evidence import Evidence, Source
from factcheck.domain.records.ids import (
    AnnotationId,
    ClaimId,
)
from factcheck.domain.records.kinds import (
    ARTICLE,
    CLAIM,
    DENIAL,
    EVIDENCE,
    KIND_OF,
    KINDS,
    PASSAGE,
    PROOF,
    SOURCE,
    Lookup,
    RecordKind,
    Row,
)
from factcheck.domain.records.operation import ChangedRow, Entity
from factcheck.domain.records.proof import Proof
from factcheck.domain.records.proposed_wording import ProposedWording
from factcheck.domain.records.question import Question
from factcheck.domain.records.shared_dict import SharedDict

R = TypeVar("R")
Records = SharedDict[str, Any]
Index = SharedDict[str | None, tuple[Any, ...]]
_BY_ENTITY = {kind.entity: kind for kind in KINDS}


@dataclass(frozen=True, slots=True)
class Case:
    """An article with its current proof, its claims, and the records that hang on claims or on the article.

    `people` are names by their ids, `records` those of each kind by their ids, `hanging` those that hang on a claim (or
    on none), in their order, by the column that points at it. Nobody changes what it holds.
    """

    article: Article
    proof: Proof
    is_removed: bool = False
    people: Mapping[str, str] = field(default_factory=dict)
    sources: SharedDict[str, Source] = field(default_factory=SharedDict)
    claims: SharedDict[ClaimId, Claim] = field(default_factory=SharedDict)
    records: Mapping[Entity, Records] = field(default_factory=dict)
    hanging: Mapping[tuple[Entity, str], Index] = field(default_factory=dict)

    def claim(self, claim_id: ClaimId) -> Claim:
        """One claim; raises NoSuchClaimError."""
        found = self.claims.get(claim_id)
        if found is None:
            raise NoSuchClaimError(claim_id)
        return found

    def some(self, ids: Iterable[str]) -> list[Claim]:
        """The claims of these ids that there are, each once, by number."""
        wanted = dict.fromkeys(map(ClaimId, ids))
        return by_number(self.claims[one] for one in wanted if one in self.claims)

    def claims_by_number(self) -> list[Claim]:
        """All claims as people count: 2, 12, 12a, 13."""
        return by_number(self.claims.values())

    def of(self, kind: type[R], claim_id: ClaimId) -> tuple[R, ...]:
        """The records of a kind that hang on a claim, in their order."""
        return self.hanging[KIND_OF[kind].entity, "claim_id"].get(claim_id, ())

    def denials_against(self, claim_id: ClaimId) -> tuple[Denial, ...]:
        """The denials of which a claim is the target."""
        return self.hanging[Entity.DENIAL, "target_id"].get(claim_id, ())

    def all(self, kind: type[R]) -> list[R]:
        """The records of a kind, in their order: questions by number, what is pinned to words in that of the text."""
        table = KIND_OF[kind]
        return sorted(self.records[table.entity].values(), key=table.order)

    def record(self, kind: type[R], record_id: str) -> R:
        """One record; raises NoSuchThingError."""
        table = KIND_OF[kind]
        found: R | None = self.records[table.entity].get(record_id)
        if found is None:
            raise NoSuchThingError(table.called)
        return found

    def hanging_on(self, kind: RecordKind, claim_id: ClaimId) -> list[str]:
        """The ids of the records of a kind that point at a claim."""
        found = (self.hanging[kind.entity, column].get(claim_id, ()) for column in kind.claims)
        return list(dict.fromkeys(one.id for some in found for one in some))

    @property
    def record_ids(self) -> set[str]:
        """The ids of all records beside the claims."""
        return {record_id for records in self.records.values() for record_id in records}

    def thread(self, first: AnnotationId) -> list[Annotation]:
        """The annotation that begins a thread and its replies, in the order of the file they came from."""
        found = [one for one in self.all(Annotation) if first in (one.id, one.thread)]
        return sorted(found, key=lambda one: (one.thread is not None, one.position))

    def next_position(self, kind: type, claim_id: ClaimId | None = None) -> int:
        """A place behind the records of a kind, of the article or of a claim."""
        records: Iterable[Any] = self.of(kind, claim_id) if claim_id is not None else self.all(kind)
        return max((one.position for one in records), default=0) + 1

    def look_up(self, what: Lookup, key: str | None) -> Any:  # noqa: ANN401
        """What stands in a record in place of an id."""
        return _looked_up(self, what, key)

    def with_claims(self, claims: Iterable[Claim]) -> "Case":
        """The case with some of its claims as they are given."""
        own = self.claims.copy()
        own.update((claim.id, claim) for claim in claims)
        return replace(self, claims=own)

    def moved_on(self, rows: Sequence[ChangedRow]) -> "Case | None":
        """The case after a change; None where it has to be read anew: for another proof, or a person renamed."""
        next_one = _Next(self)
        for row in rows:
            if not next_one.take(row):
                return None
        return next_one.case()


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
    """The case that is made of rows; raises ValueError, TypeError or KeyError where a value is none of ours."""
    reader = _Reader(stored)
    case = Case(
        ARTICLE.record(stored.article, reader),
        PROOF.made(stored.proof, reader),
        bool(stored.article["removed"]),
        stored.people,
        reader.sources,
        reader.claims,
        reader.all_records,
        reader.hanging,
    )
    owners = {one for (entity, _), some in reader.hanging.items() if entity is not Entity.PASSAGE for one in some}
    there = (reader.claims[ClaimId(one)] for one in owners if one is not None and one in reader.claims)
    return case.with_claims(_with_its_records(claim, case) for claim in there)


def by_number(claims: Iterable[Claim]) -> list[Claim]:
    """Claims as people count."""
    return sorted(claims, key=lambda claim: number_key(claim.number))


class _Reader:
    """Makes records of rows: passages, then claims with these, then what names claims."""

    def __init__(self, stored: CaseRows) -> None:
        self._rows = stored.rows
        self.people = stored.people
        self.all_records: dict[Entity, Records] = {}
        self.hanging: dict[tuple[Entity, str], Index] = {}
        self.sources = self._records(SOURCE) if stored.sources is None else stored.sources
        self._read(PASSAGE)
        self.claims = self._claims()
        for kind in KINDS:
            if kind is not PASSAGE:
                self._read(kind)

    def _claims(self) -> SharedDict[ClaimId, Claim]:
        passages = self.hanging[Entity.PASSAGE, "claim_id"]
        id_at = CLAIM.columns.index("id")
        rows = self._rows[Entity.CLAIM]
        made = (CLAIM.made(row, self, passages.get(row[id_at], ())) for row in rows)
        return SharedDict({one.id: one for one in made})

    def _records(self, kind: RecordKind) -> Records:
        made = (kind.made(values, self) for values in self._rows[kind.entity])
        return SharedDict({one.id: one for one in made})

    def _read(self, kind: RecordKind) -> None:
        self.all_records[kind.entity] = records = self._records(kind)
        for column in kind.claims:
            self.hanging[kind.entity, column] = _hanging(records, kind, column)

    def look_up(self, what: Lookup, key: str | None) -> Any:  # noqa: ANN401
        return _looked_up(self, what, key)


class _Next:
    """A case on its way to the next one: what a change touches is copied once."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self.people, self.sources, self.claims = case.people, case.sources, case.claims
        self._article, self._is_removed = case.article, case.is_removed
        self._records = dict(case.records)
        self._hanging = dict(case.hanging)
        self._copied: set[object] = set()
        self._touched: set[str | None] = set()

    def look_up(self, what: Lookup, key: str | None) -> Any:  # noqa: ANN401
        return _looked_up(self, what, key)

    def take(self, changed: ChangedRow) -> bool:
        """Takes a row over; False where the whole case has to be read anew."""
        row, entity_id = changed.row, changed.id
        match changed.entity:
            case Entity.PROOF:
                return row is not None and row["article_id"] != self._case.article.id
            case Entity.PERSON:
                return self._take_person(entity_id, row)
            case Entity.ARTICLE if entity_id == self._case.article.id:
                if row is None:
                    return False
                self._article, self._is_removed = ARTICLE.record(row, self), bool(row["removed"])
            case Entity.SOURCE:
                self._take_source(entity_id, row)
            case Entity.CLAIM:
                self._take_claim(ClaimId(entity_id), row)
            case entity if entity in _BY_ENTITY:
                self._take_record(_BY_ENTITY[entity], entity_id, row)
        return True

    def case(self) -> Case:
        """The case with everything that was taken."""
        moved = replace(
            self._case,
            article=self._article,
            is_removed=self._is_removed,
            people=self.people,
            sources=self.sources,
            claims=self.claims,
            records=self._records,
            hanging=self._hanging,
        )
        touched = [ClaimId(one) for one in self._touched if one is not None and one in self.claims]
        if not touched:
            return moved
        claims = self._own_claims()
        for claim_id in touched:
            claims[claim_id] = _with_its_records(claims[claim_id], moved)
        return replace(moved, claims=claims)

    def _take_person(self, person_id: str, row: Row | None) -> bool:
        if row is None or self.people.get(person_id, row["name"]) != row["name"]:
            return False
        self.people = {**self.people, person_id: row["name"]}
        return True

    def _take_source(self, source_id: str, row: Row | None) -> None:
        is_known = source_id in self.sources
        self.sources = self.sources.copy()
        if row is None:
            self.sources.pop(source_id, None)
            return
        self.sources[source_id] = source = SOURCE.record(row, self)
        for one in list(self._records[Entity.EVIDENCE].values()) if is_known else ():
            if one.source.id == source_id:
                self._put(EVIDENCE, one, replace(one, source=source))

    def _take_claim(self, claim_id: ClaimId, row: Row | None) -> None:
        if row is None:
            if claim_id in self.claims:
                del self._own_claims()[claim_id]
            return
        if row["article_id"] != self._case.article.id:
            return
        claims = self._own_claims()
        claims[claim_id] = claim = CLAIM.record(row, self)
        self._touched.add(claim_id)
        for denial in self._hanging[Entity.DENIAL, "claim_id"].get(claim_id, ()):
            self._put(DENIAL, denial, replace(denial, speaker=claim.speaker))

    def _take_record(self, kind: RecordKind, record_id: str, row: Row | None) -> None:
        before = self._records[kind.entity].get(record_id)
        if row is None:
            if before is not None:
                del self._own(kind)[record_id]
                self._point(kind, before, None)
            return
        if not self._is_here(row):
            return
        self._put(kind, before, kind.record(row, self))

    def _is_here(self, row: Row) -> bool:
        """Whether a record is one of this article."""
        here = row.get("article_id")
        return row["claim_id"] in self.claims if here is None else here == self._case.article.id

    def _put(self, kind: RecordKind, before: Any, after: Any) -> None:  # noqa: ANN401
        self._own(kind)[after.id] = after
        self._point(kind, before, after)

    def _point(self, kind: RecordKind, before: Any, after: Any) -> None:  # noqa: ANN401
        """Lets the claims know what hangs on them."""
        for column in kind.claims:
            owners = [None if one is None else getattr(one, column) for one in (before, after)]
            self._touched.update(owners)
            index = self._own_index(kind, column)
            if before is not None:
                left = tuple(one for one in index[owners[0]] if one is not before)
                if left:
                    index[owners[0]] = left
                else:
                    del index[owners[0]]
            if after is not None:
                there = index.get(owners[1], ())
                is_last = not there or kind.order(there[-1]) <= kind.order(after)
                index[owners[1]] = (*there, after) if is_last else tuple(sorted((*there, after), key=kind.order))

    def _own_claims(self) -> SharedDict[ClaimId, Claim]:
        if Entity.CLAIM not in self._copied:
            self._copied.add(Entity.CLAIM)
            self.claims = self.claims.copy()
        return self.claims

    def _own(self, kind: RecordKind) -> Records:
        if kind.entity not in self._copied:
            self._copied.add(kind.entity)
            self._records[kind.entity] = self._records[kind.entity].copy()
        return self._records[kind.entity]

    def _own_index(self, kind: RecordKind, column: str) -> Index:
        key = kind.entity, column
        if key not in self._copied:
            self._copied.add(key)
            self._hanging[key] = self._hanging[key].copy()
        return self._hanging[key]


def _looked_up(where: Any, what: Lookup, key: str | None) -> Any:  # noqa: ANN401
    if what is Lookup.SOURCE:
        return where.sources[key]
    if key is None:
        return ""
    if what is Lookup.PERSON:
        return where.people.get(key, "")
    claim = where.claims.get(key)
    return "" if claim is None else claim.number if what is Lookup.NUMBER else claim.speaker


def _hanging(records: Records, kind: RecordKind, column: str) -> Index:
    found: dict[str | None, list[Any]] = {}
    for one in sorted(records.values(), key=kind.order):
        found.setdefault(getattr(one, column), []).append(one)
    return SharedDict({owner: tuple(hanging) for owner, hanging in found.items()})


def _with_its_records(claim: Claim, case: Case) -> Claim:
    """The claim with its passages, and with what it has to know of the records that hang on it."""
    questions = case.of(Question, claim.id)
    return replace(
        claim,
        passages=case.of(Passage, claim.id),
        evidence=case.of(Evidence, claim.id),
        denials=case.of(Denial, claim.id),
        denied_by=tuple(one.id for one in case.denials_against(claim.id)),
        asked=len(questions),
        unanswered=sum(one.waits for one in questions),
        undecided_wordings=sum(one.waits for one in case.of(ProposedWording, claim.id)),
    )
