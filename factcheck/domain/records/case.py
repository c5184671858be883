"""A case: everything that is recorded of one article, as one value; each change leads to the next one."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from operator import attrgetter
from typing import Any, TypeVar

from factcheck.domain.errors import NoSuchClaimError, NoSuchRecordError
from factcheck.domain.records.annotation import Annotation
from factcheck.domain.records.article import Article
from factcheck.domain.records.claim import Claim, Passage, by_proof, number_key
from factcheck.domain.records.claim_elsewhere import ClaimElsewhere
from factcheck.domain.records.claim_relation import ClaimRelation
from factcheck.domain.records.denial import Denial
from factcheck.domain.records.evidence import Evidence, Source
from factcheck.domain.records.ids import AnnotationId, ClaimId
from factcheck.domain.records.kinds import CLAIM, DENIAL, KIND_OF, KINDS, RELATION, SOURCE
from factcheck.domain.records.operation import Entity
from factcheck.domain.records.proof import Proof, ProofSummary
from factcheck.domain.records.proposed_wording import ProposedWording
from factcheck.domain.records.question import Question
from factcheck.domain.records.record_kind import DamagedRowError, Lookup, RowDamage
from factcheck.domain.records.shared_dict import SharedDict

R = TypeVar("R")
Records = SharedDict[str, Any]
Index = SharedDict[str | None, tuple[Any, ...]]
Beneath = SharedDict[ClaimId | None, tuple[ClaimId, ...]]


class Surroundings:
    """The people, sources and claims of a case, or of one that is made, by the ids by which records name them."""

    __slots__ = ()

    def look_up(self, what: Lookup, key: str | None) -> Any:  # noqa: ANN401
        """What stands in a record in place of an id; raises DamagedRowError for a source that is not there."""
        here: Any = self
        if what is Lookup.SOURCE:
            if key not in here.sources:
                raise DamagedRowError(SOURCE.entity, str(key), RowDamage.GONE)
            return here.sources[key]
        if key is None:
            return ""
        if what is Lookup.PERSON:
            return here.people.get(key, "")
        elsewhere = here.elsewhere.get(key)
        if what is Lookup.ARTICLE:
            return elsewhere.article if elsewhere is not None else ""
        claim = elsewhere.claim if elsewhere is not None else here.claims.get(key)
        return "" if claim is None else claim.number if what is Lookup.NUMBER else claim.speaker


@dataclass(frozen=True, slots=True)
class Case(Surroundings):
    """An article with its current proof, its claims, and the records that hang on claims or on the article.

    `proofs` are all its proofs, the first one first. `people` are names by their ids, `records` those of each kind by
    their ids, `hanging` those that hang on a claim (or on none), in their order, by the column that points at it,
    `beneath` claims by their parents, `elsewhere` the claims of other articles that deny one of these or are denied by
    one; their denials are among `records` too. Nobody changes what it holds.
    """

    article: Article
    proof: Proof
    proofs: tuple[ProofSummary, ...] = ()
    is_removed: bool = False
    people: Mapping[str, str] = field(default_factory=dict)
    sources: SharedDict[str, Source] = field(default_factory=SharedDict)
    claims: SharedDict[ClaimId, Claim] = field(default_factory=SharedDict)
    records: Mapping[Entity, Records] = field(default_factory=dict)
    hanging: Mapping[tuple[Entity, str], Index] = field(default_factory=dict)
    beneath: Beneath = field(default_factory=SharedDict)
    elsewhere: Mapping[ClaimId, ClaimElsewhere] = field(default_factory=dict)

    def claim(self, claim_id: ClaimId) -> Claim:
        """One claim; raises NoSuchClaimError."""
        found = self.claims.get(claim_id)
        if found is None:
            raise NoSuchClaimError(claim_id)
        return found

    def known(self, claim_id: ClaimId | None) -> Claim | None:
        """A claim of this article, or of another one that this one has to do with; None where there is none."""
        elsewhere = self.elsewhere.get(claim_id) if claim_id is not None else None
        return elsewhere.claim if elsewhere is not None else self.claims.get(claim_id)  # type: ignore[arg-type]

    def some(self, ids: Iterable[str]) -> list[Claim]:
        """The claims of these ids that there are, each once, by number."""
        wanted = dict.fromkeys(map(ClaimId, ids))
        return by_number([self.claims[one] for one in wanted if one in self.claims])

    def proof_number(self, passage: Passage) -> int:
        """The number of the proof that a passage stands in, which may be an earlier one."""
        return next(one.number for one in self.proofs if one.id == passage.proof_id)

    def claims_by_number(self) -> list[Claim]:
        """All claims as people count: 2, 12, 12a, 13."""
        return by_number(self.claims.values())

    def of(self, kind: type[R], claim_id: ClaimId | None) -> tuple[R, ...]:
        """The records of a kind that hang on a claim, or on none, in their order."""
        return self.hanging[KIND_OF[kind].entity, "claim_id"].get(claim_id, ())

    def contents(self, claim_id: ClaimId) -> list[Claim]:
        """The claims whose parent this is, as they stand in their words."""
        return [self._with_passages(self.claims[one]) for one in self.beneath.get(claim_id, ())]

    def _with_passages(self, claim: Claim) -> Claim:
        here, absent = by_proof(self.of(Passage, claim.id), self.proof.id)
        return replace(claim, passages=here, absent=absent)

    def denials(self, claim_id: ClaimId) -> tuple[Denial, ...]:
        """What a claim denies; nothing in an article that was removed."""
        return self._told(self.of(Denial, claim_id))

    def denials_against(self, claim_id: ClaimId) -> tuple[Denial, ...]:
        """The denials of which a claim is the target; none by an article that was removed."""
        return self._told(self.hanging[DENIAL.entity, "target_id"].get(claim_id, ()))

    def _told(self, denials: tuple[Denial, ...]) -> tuple[Denial, ...]:
        """Denials without those across articles whose other claim is in an article that was removed."""
        if not self.elsewhere:
            return denials
        gone = {claim_id for claim_id, one in self.elsewhere.items() if one.is_removed}
        return tuple(one for one in denials if gone.isdisjoint((one.claim_id, one.target_id)))

    def relations(self, claim_id: ClaimId) -> tuple[ClaimRelation, ...]:
        """How a claim stands to others, from either side: first what is said of it, then of others."""
        own, others = [self.hanging[RELATION.entity, column] for column in RELATION.claims]
        return own.get(claim_id, ()) + others.get(claim_id, ())

    def all(self, kind: type[R]) -> list[R]:
        """The records of a kind, in their order: questions by number, what is pinned to words in that of the text.

        Denials also those of claims of other articles that are about one of this article.
        """
        table = KIND_OF[kind]
        return sorted(self.records[table.entity].values(), key=table.order)

    def record(self, kind: type[R], record_id: str) -> R:
        """One record; raises NoSuchRecordError."""
        table = KIND_OF[kind]
        found: R | None = self.records[table.entity].get(record_id)
        if found is None:
            raise NoSuchRecordError(table.called)
        return found

    def going_with(self, claim_id: ClaimId) -> list[Any]:
        """The records that are removed with a claim: those that point at it."""
        pointing = self.pointing_at(claim_id)
        return list({one.id: one for one, _column in pointing if KIND_OF[type(one)].goes_with_claim}.values())

    def pointing_at(self, claim_id: ClaimId) -> Iterator[tuple[Any, str]]:
        """The records of all kinds that point at a claim, each with the column that does."""
        for kind in KINDS:
            for column in kind.claims:
                for record in self.hanging[kind.entity, column].get(claim_id, ()):
                    yield record, column

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

    def with_claims(self, claims: Iterable[Claim]) -> "Case":
        """The case with some of its claims as they are given."""
        given = {claim.id: claim for claim in claims}
        if not given:
            return self
        own = self.claims.copy()
        own.update(given)
        return replace(self, claims=own)


def told_otherwise(before: Case, after: Case) -> frozenset[ClaimId]:
    """The claims of an article that have to do with claims of others of which its case says something else now."""
    ids = before.elsewhere.keys() | after.elsewhere.keys()
    others = [one for one in ids if before.elsewhere.get(one) != after.elsewhere.get(one)]
    if not others:
        return frozenset()
    pointing = (record for case in (before, after) for one in others for record, _column in case.pointing_at(one))
    return frozenset(getattr(one, column) for one in pointing for column in KIND_OF[type(one)].claims) & {*after.claims}


def by_number(claims: Iterable[Claim]) -> list[Claim]:
    """Claims as people count."""
    return sorted(claims, key=lambda claim: number_key(claim.number))


_stored_of = attrgetter(*(one.name for one in fields(Claim) if one.name not in CLAIM.follows))


def with_its_records(claim: Claim, case: Case) -> Claim:
    """The claim with its passages, and with what it has to know of the records that hang on it."""
    questions, wordings = case.of(Question, claim.id), case.of(ProposedWording, claim.id)
    here, absent = by_proof(case.of(Passage, claim.id), case.proof.id)
    return Claim(  # type: ignore[misc]  # which `replace` would take five times as long for
        *_stored_of(claim),
        passages=here,
        absent=absent,
        language=case.article.language,
        evidence=case.of(Evidence, claim.id),
        denials=case.denials(claim.id),
        denied_by=case.denials_against(claim.id),
        relations=case.relations(claim.id),
        asked=len(questions),
        unanswered=sum([one.waits for one in questions]),
        undecided_wordings=sum([one.waits for one in wordings]),
        awaited_wordings=tuple([one for one in wordings if one.is_awaited_in(case.proof)]),
        taken_up=tuple([words for one in case.contents(claim.id) for words in (one.claimed_words, one.statement)]),
    )
