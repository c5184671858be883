"""Reads claims with their passages, and what hangs on them in short."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from factcheck.domain.errors import NoSuchClaimError
from factcheck.domain.records.claim import (
    Basis,
    Claim,
    ClaimRef,
    Kind,
    Outcome,
    Passage,
    PassageRole,
    Relation,
    Risk,
    number_key,
)
from factcheck.domain.records.denial import Denial
from factcheck.domain.records.evidence import EvidenceLink, SourceKind, Stance
from factcheck.domain.records.ids import ArticleId, ClaimId, DenialId, EvidenceId, PassageId, ProofId
from factcheck.domain.records.kinds import RecordKind
from factcheck.domain.records.verdict import KNOWN_REASONS, Reason, Status, Verdict
from factcheck.domain.text.span import Span
from factcheck.store.denial_table import DenialTable
from factcheck.store.desk_file import DeskFile, Values
from factcheck.store.operation_table import OperationTable

_CLAIMS = f"""
    SELECT claim.id, claim.article_id, claim.number, claim.parent_id, claim.restated, claim.kind, claim.risk,
           claim.speaker, claim.verb, claim.verdict, claim.reason, claim.note,
           coalesce(person.name, ''), claim.judged_at, claim.judged_words, claim.judged_statement,
           claim.judged_basis, claim.relation, claim.unset, claim.outcome,
           (SELECT group_concat(evidence.id || ' ' || stance || ' ' || (source.kind IS '{SourceKind.REPORTERS_NOTE}'))
            FROM evidence JOIN source ON source.id = evidence.source_id WHERE evidence.claim_id = claim.id),
           (SELECT group_concat(denial.id) FROM denial WHERE denial.target_id = claim.id),
           (SELECT count(*) FROM question WHERE question.claim_id = claim.id),
           (SELECT count(*) FROM question WHERE question.claim_id = claim.id AND question.answer = ''),
           (SELECT count(*) FROM wording WHERE wording.claim_id = claim.id AND wording.decision IS NULL)
    FROM claim LEFT JOIN person ON person.id = claim.judged_by
"""
_PASSAGES = """
    SELECT passage.id, passage.claim_id, passage.proof_id, passage.start, passage."end", passage.quote,
           passage.role
    FROM passage
"""
_MOST_PARAMETERS = 500


class ClaimTable:
    """The claims of a desk, each with its passages in order."""

    def __init__(self, file: DeskFile) -> None:
        self._file = file
        self._denials = DenialTable(file)
        self._operations = OperationTable(file)

    def of_article(self, article_id: ArticleId) -> list[Claim]:
        """The claims of an article by number."""
        passages = self._file.every(
            _passage,
            f"{_PASSAGES} JOIN claim ON claim.id = passage.claim_id WHERE claim.article_id = ?"
            " ORDER BY passage.position",
            article_id,
        )
        return _by_number(self._claims(passages, "claim.article_id = ?", [article_id]))

    def some(self, ids: Collection[str]) -> list[Claim]:
        """The claims of these ids that there are, by number."""
        found: list[Claim] = []
        wanted = list(dict.fromkeys(ids))
        for at in range(0, len(wanted), _MOST_PARAMETERS):
            part = wanted[at : at + _MOST_PARAMETERS]
            marks = ", ".join("?" * len(part))
            passages = self._file.every(_passage, f"{_PASSAGES} WHERE claim_id IN ({marks}) ORDER BY position", *part)
            found.extend(self._claims(passages, f"claim.id IN ({marks})", part))
        return _by_number(found)

    def get(self, claim_id: ClaimId) -> Claim:
        """One claim; raises NoSuchClaimError."""
        passages = self._file.every(_passage, f"{_PASSAGES} WHERE claim_id = ? ORDER BY position", claim_id)
        denials = tuple(self._denials.of_claim(claim_id))
        found = self._file.first(
            lambda row: _claim(row, tuple(passages), denials), f"{_CLAIMS} WHERE claim.id = ?", claim_id
        )
        if found is None:
            raise NoSuchClaimError(claim_id)
        return self._with_who_judged(found)

    def ref(self, claim_id: ClaimId) -> ClaimRef:
        """What names a claim, without reading what belongs to it; raises NoSuchClaimError."""
        found = self._file.first(_ref, "SELECT id, article_id, number FROM claim WHERE id = ?", claim_id)
        if found is None:
            raise NoSuchClaimError(claim_id)
        return found

    def named(self, number: str, article_ids: Sequence[ArticleId]) -> list[ClaimId]:
        """The claims with this number, or this id, in these articles."""
        marks = ", ".join("?" * len(article_ids))
        return self._file.every(
            _claim_id,
            f"SELECT id FROM claim WHERE number = ? AND article_id IN ({marks})"
            f" UNION SELECT id FROM claim WHERE id = ? AND article_id IN ({marks})",
            *(number, *article_ids),
            *(number, *article_ids),
        )

    def records(self, claim_id: ClaimId, kind: RecordKind) -> list[str]:
        """The ids of the records of a kind that hang on a claim."""
        where = " OR ".join(f"{column} = ?" for column in kind.claims)
        sql = f"SELECT id FROM {kind.entity} WHERE {where} ORDER BY rowid"
        return self._file.every(lambda row: str(row[0]), sql, *[claim_id] * len(kind.claims))

    def children(self, claim_id: ClaimId) -> list[ClaimId]:
        """The claims whose parent this is."""
        return self._file.every(_claim_id, "SELECT id FROM claim WHERE parent_id = ?", claim_id)

    def standing_at(self, proof_id: ProofId, span: Span) -> list[ClaimId]:
        """The claims of which a passage has exactly these edges."""
        sql = 'SELECT DISTINCT claim_id FROM passage WHERE proof_id = ? AND start = ? AND "end" = ?'
        return self._file.every(_claim_id, sql, proof_id, span.start, span.end)

    def next_passage_position(self, claim_id: ClaimId) -> int:
        """A place behind the passages of a claim."""
        return self._file.number("SELECT max(position) + 1 FROM passage WHERE claim_id = ?", claim_id) or 1

    def _claims(self, passages: Iterable[Passage], where: str, values: Sequence[str]) -> list[Claim]:
        by_claim: dict[str, list[Passage]] = defaultdict(list)
        for passage in passages:
            by_claim[passage.claim_id].append(passage)
        denials = self._denials.some(where, values)
        found = self._file.every(
            lambda row: _claim(row, tuple(by_claim[row[0]]), denials.get(row[0], ())),
            f"{_CLAIMS} WHERE {where}",
            *values,
        )
        return list(map(self._with_who_judged, found))

    def _with_who_judged(self, claim: Claim) -> Claim:
        """The claim; where it needs no verdict, with who said so and when, which its kind tells and so the journal."""
        said = self._operations.kind_given(claim.id) if claim.status is Status.NOT_NEEDED else None
        return replace(claim, judged_by=said.who, judged_at=said.at) if said is not None else claim


def _by_number(claims: Iterable[Claim]) -> list[Claim]:
    return sorted(claims, key=lambda claim: number_key(claim.number))


def _claim_id(row: Values) -> ClaimId:
    return ClaimId(row[0])


def _ref(row: Values) -> ClaimRef:
    return ClaimRef(ClaimId(row[0]), ArticleId(row[1]), row[2])


def _passage(row: Values) -> Passage:
    return Passage(
        PassageId(row[0]), ClaimId(row[1]), ProofId(row[2]), Span(row[3], row[4]), row[5], PassageRole(row[6])
    )


def _claim(row: Values, passages: tuple[Passage, ...], denials: tuple[Denial, ...]) -> Claim:
    unset = frozenset(row[18].split())
    kind, risk = Kind(row[5]) if row[5] else None, Risk(row[6]) if row[6] else None
    return Claim(
        id=ClaimId(row[0]),
        article_id=ArticleId(row[1]),
        number=row[2],
        parent_id=ClaimId(row[3]) if row[3] else None,
        restated=row[4],
        kind=None if "kind" in unset else kind,
        risk=None if "risk" in unset else risk,
        speaker="" if "speaker" in unset else row[7],
        verb="" if "verb" in unset else row[8],
        verdict=Verdict(row[9]) if row[9] else None,
        reason=Reason(row[10]) if row[10] in KNOWN_REASONS else row[10],
        note=row[11],
        judged_by=row[12],
        judged_at=row[13],
        judged_words=row[14],
        passages=passages,
        judged_statement=row[15],
        basis=_basis(row[16]),
        relation=Relation(row[17]) if row[17] else None,
        unset=unset,
        outcome=Outcome(row[19]) if row[19] else None,
        evidence=tuple(_link(words) for words in (row[20] or "").split(",") if words),
        denials=denials,
        denied_by=tuple(DenialId(one) for one in (row[21] or "").split(",") if one),
        asked=row[22],
        unanswered=row[23],
        undecided_wordings=row[24],
    )


def _link(words: str) -> EvidenceLink:
    evidence_id, stance, is_lead = words.split(" ")
    return EvidenceLink(EvidenceId(evidence_id), Stance(stance), is_lead == "1")


def _basis(words: str | None) -> Basis | None:
    if words is None:
        return None
    rested_on, against = json.loads(words)
    return Basis(frozenset(rested_on), frozenset(against))
