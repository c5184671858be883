"""Moves a case on: what a change touches is made anew, all else is shared with the case before."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from factcheck.domain.records.case import Case, Surroundings, by_number, with_its_records
from factcheck.domain.records.claim import Claim
from factcheck.domain.records.ids import ClaimId
from factcheck.domain.records.kinds import ARTICLE, CLAIM, DENIAL, EVIDENCE, KINDS, PERSON, PROOF, SOURCE
from factcheck.domain.records.operation import ChangedRow
from factcheck.domain.records.record_kind import DamagedRowError, RecordKind, Row
from factcheck.domain.records.shared_dict import SharedDict

Key = TypeVar("Key")
Id = TypeVar("Id")
Value = TypeVar("Value")
_BY_ENTITY = {kind.entity: kind for kind in KINDS}


def moved_on(case: Case, rows: Sequence[ChangedRow], ids: Collection[str] = ()) -> Case | None:
    """The case after a change, `ids` being the claims that it is about.

    None where it has to be read anew: for another proof, a person renamed, or what is about a claim of another article
    that is denied here or denies. So it has to be where undo put back what none of us wrote: reading it says which row
    that is; and what an older program took away, which the history holds without the columns of today.
    """
    if not case.elsewhere.keys().isdisjoint(ids):
        return None
    next_one = _Next(case)
    try:
        return next_one.case() if all(map(next_one.take, rows)) else None
    except (DamagedRowError, KeyError):  # of what it hangs on, a row says nothing where the column is missing
        return None


class _Next(Surroundings):
    """A case on its way to the next one: what a change touches is copied once."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self.people, self.sources, self.claims = case.people, case.sources, case.claims
        self._article, self._is_removed = case.article, case.is_removed
        self._records = dict(case.records)
        self._hanging = dict(case.hanging)
        self._beneath, self.elsewhere = case.beneath, case.elsewhere
        self._articles_elsewhere = {one.claim.article_id for one in case.elsewhere.values()}
        self._copied: set[object] = set()
        self._touched: set[str | None] = set()

    def take(self, changed: ChangedRow) -> bool:
        """Takes a row over; False where the whole case has to be read anew."""
        row, entity_id = changed.row, changed.id
        match changed.entity:
            case PROOF.entity:
                return row is not None and row["article_id"] not in {self._case.article.id, *self._articles_elsewhere}
            case PERSON.entity:
                return self._take_person(entity_id, row)
            case ARTICLE.entity if entity_id == self._case.article.id:
                if row is None:
                    return False
                self._article, self._is_removed = ARTICLE.record(row, self), bool(row["removed"])
                if self._article.language != self._case.article.language:
                    self._touched.update(self.claims)
            case ARTICLE.entity:
                return entity_id not in self._articles_elsewhere
            case SOURCE.entity:
                self._take_source(entity_id, row)
            case CLAIM.entity:
                self._take_claim(ClaimId(entity_id), row, changed.made)
            case entity if entity in _BY_ENTITY:
                return self._take_record(_BY_ENTITY[entity], entity_id, row, changed.made)
        return True

    def case(self) -> Case:
        """The case with everything that was taken."""
        touched = {ClaimId(one) for one in self._touched if one is not None and one in self.claims}
        parents = {self.claims[one].parent_id for one in touched}
        touched |= {one for one in parents if one is not None and one in self.claims}
        claims = self._own_claims() if touched else self.claims
        moved = Case(
            article=self._article,
            proof=self._case.proof,
            proofs=self._case.proofs,
            is_removed=self._is_removed,
            people=self.people,
            sources=self.sources,
            claims=claims,
            records=self._records,
            hanging=self._hanging,
            beneath=self._beneath,
            elsewhere=self.elsewhere,
        )
        for claim_id in touched:
            claims[claim_id] = with_its_records(claims[claim_id], moved)
        return moved

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
        for one in list(self._records[EVIDENCE.entity].values()) if is_known else ():
            if one.source.id == source_id:
                self._put(EVIDENCE, one, replace(one, source=source))

    def _take_claim(self, claim_id: ClaimId, row: Row | None, made: Any) -> None:  # noqa: ANN401
        before = self.claims.get(claim_id)
        if row is None:
            if before is not None:
                del self._own_claims()[claim_id]
                self._put_beneath(claim_id, before.parent_id)
            return
        if row["article_id"] != self._case.article.id:
            return
        claims = self._own_claims()
        claims[claim_id] = claim = self._record(CLAIM, row, made)
        self._touched.add(claim_id)
        if before is None or before.parent_id != claim.parent_id:
            self._put_beneath(claim_id, claim.parent_id, before.parent_id if before is not None else None)
        for denial in self._hanging[DENIAL.entity, "claim_id"].get(claim_id, ()):
            self._put(DENIAL, denial, replace(denial, speaker=claim.speaker))

    def _put_beneath(self, claim_id: ClaimId, *parents: ClaimId | None) -> None:
        """Lets the parents of a claim, before and now, know what stands beneath them."""
        self._touched.update(parents)
        for parent_id in filter(None, parents):
            self._beneath = self._beneath.copy()
            known = [self.claims.get(one) for one in {*self._beneath.pop(parent_id, ()), claim_id}]
            here = by_number(one for one in known if one is not None and one.parent_id == parent_id)
            if here:
                self._beneath[parent_id] = tuple(one.id for one in here)

    def _record(self, kind: RecordKind, row: Row, made: Any) -> Any:  # noqa: ANN401
        """The record of a row: the one that was `made` and written, where reading it would give the same."""
        return made if made is not None and kind.is_read_as_written else kind.record(row, self)

    def _take_record(self, kind: RecordKind, record_id: str, row: Row | None, made: Any) -> bool:  # noqa: ANN401
        """Takes a record over; False where it names a claim of another article that is not known here."""
        before = self._records[kind.entity].get(record_id)
        if row is None or not self._is_here(kind, row):
            if before is not None:
                del self._own(self._records, kind.entity)[record_id]
                self._index(kind, before, None)
            return True
        if any(row[one] is not None and row[one] not in self.claims for one in kind.claims):
            return False
        self._put(kind, before, self._record(kind, row, made))
        return True

    def _is_here(self, kind: RecordKind, row: Row) -> bool:
        """Whether a record is one of this article, or points at a claim of it."""
        if (here := row.get("article_id")) is not None:
            return bool(here == self._case.article.id)
        return any(row[one] in self.claims for one in kind.claims)

    def _put(self, kind: RecordKind, before: Any, after: Any) -> None:  # noqa: ANN401
        self._own(self._records, kind.entity)[after.id] = after
        self._index(kind, before, after)

    def _index(self, kind: RecordKind, before: Any, after: Any) -> None:  # noqa: ANN401
        """Moves a record in the index by claim from the claims that its columns named to those they name now."""
        for column in kind.claims:
            owners = [None if one is None else getattr(one, column) for one in (before, after)]
            self._touched.update(owners)
            index = self._own(self._hanging, (kind.entity, column))
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
        if CLAIM.entity not in self._copied:
            self._copied.add(CLAIM.entity)
            self.claims = self.claims.copy()
        return self.claims

    def _own(self, shared: dict[Key, SharedDict[Id, Value]], key: Key) -> SharedDict[Id, Value]:
        """Some of what the case before has, as a copy that may be changed."""
        if key not in self._copied:
            self._copied.add(key)
            shared[key] = shared[key].copy()
        return shared[key]
