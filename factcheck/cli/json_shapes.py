"""The shapes of the answers in JSON: other programs rely on their names."""

from collections.abc import Sequence

from factcheck.cli.comparison import EvidenceComparison
from factcheck.cli.output import Answer
from factcheck.domain.records.article import ABOUT, Article
from factcheck.domain.records.backup import Backup
from factcheck.domain.records.capture import Capture, CaptureState
from factcheck.domain.records.claim import Claim, Passage, Proposal
from factcheck.domain.records.claim_relation import ClaimRelation
from factcheck.domain.records.denial import Denial
from factcheck.domain.records.evidence import Source
from factcheck.domain.records.ids import ArticleId
from factcheck.domain.records.kinds import DENIAL, EVIDENCE, KIND_OF, KINDS, RELATION
from factcheck.domain.records.operation import Operation
from factcheck.domain.records.salvage import Salvage
from factcheck.domain.rules.bearing import bearing_of, earlier_evidence, is_unplaced, overtaken_by
from factcheck.domain.rules.languages import language_of, sayings_of
from factcheck.domain.rules.progress import ArticleSummary, is_open, is_undecided
from factcheck.domain.rules.source_terms import disclosures_of
from factcheck.domain.rules.splitting import quoted_speaker
from factcheck.domain.text.span import Span
from factcheck.domain.wording.claim_words import judged_text
from factcheck.domain.wording.labels import reason_words
from factcheck.domain.wording.operation_sentence import operation_sentence
from factcheck.services.desk import Desk


def article_answer(summary: ArticleSummary) -> Answer:
    """An article with how far its check has come."""
    article = summary.article
    return {
        "id": article.id,
        "headline": article.name,
        "proof": summary.proof_number,
        "words": summary.coverage.words,
        "claims": summary.progress.marked,
        "judged": summary.progress.judged,
        "to_judge": summary.progress.to_judge,
        "open": summary.progress.open,
        "undecided": summary.progress.undecided,
        "paragraphs": summary.coverage.paragraphs,
        "unmarked_paragraphs": summary.coverage.unmarked_paragraphs,
        "unmarked_words": summary.coverage.unmarked_words,
        **_known_about(article),
    }


def about_answer(article: Article) -> Answer:
    """An article as an edit answers it, without its check."""
    return {"id": article.id, "headline": article.name, **_known_about(article)}


def _known_about(article: Article) -> Answer:
    known = {name: getattr(article, name) for name in ABOUT}
    return {**known, "legal_hold": article.is_held, "closed": article.is_closed}


def record_answer(record: object) -> Answer:
    """A record that hangs on a claim or is pinned to words, or a source, by the table of kinds.

    Positions are code points. What is not there yet is null; a source is told in short with its evidence.
    """
    kind = KIND_OF[type(record)]
    answer: Answer = {}
    for name in kind.in_json:
        value = getattr(record, name)
        answer |= _fields(name.removesuffix("_id"), value or None if name in kind.null_at_first else value)
    return answer


_OF_SOURCE = ("title", "url", "kind", "level", "terms", "status")
"""The fields of a source that are told with each piece of evidence."""


def source_answer(source: Source, numbers: Sequence[str]) -> Answer:
    """A source with the numbers of the claims that it is evidence for, in all articles."""
    return {**record_answer(source), "claims": list(numbers)}


def _fields(name: str, value: object) -> Answer:
    if isinstance(value, Span):
        return {"start": value.start, "end": value.end}
    if isinstance(value, Source):
        return {"source": value.id} | {one: getattr(value, one) for one in _OF_SOURCE}
    return {name: value}


def capture_answer(article_id: ArticleId | None, capture: Capture, state: CaptureState | None = None) -> Answer:
    """What was fetched for an article, or captured of a source, without its bytes; `size` in bytes.

    `ok` is null where its bytes were not looked at.
    """
    return {
        "id": capture.id,
        "article": article_id,
        "source": capture.source_id,
        "name": capture.name,
        "place": capture.place,
        "address": capture.address,
        "final_address": capture.final_address,
        "media_type": capture.media_type,
        "at": capture.at,
        "size": capture.size,
        "sha256": capture.sha256,
        "level": capture.level.value,
        "ok": state is CaptureState.WHOLE if state is not None else None,
    }


def backup_answer(backup: Backup) -> Answer:
    """A backup with what is in it; nothing is known of one that cannot be read."""
    return {
        "name": backup.path.name,
        "path": str(backup.path),
        "made": f"{backup.made:%Y-%m-%dT%H:%M:%SZ}",
        "readable": backup.is_readable,
        "claims": backup.claims if backup.is_readable else None,
        "changed": backup.changed if backup.is_readable else None,
        "who": backup.who if backup.is_readable else None,
        "origin": backup.origin,
        "erased_since": backup.erased_since if backup.is_readable else None,
    }


def salvage_answer(salvage: Salvage) -> Answer:
    """The new file that was saved from a damaged one, and what became of each row that is not there as it was."""
    return {
        "path": str(salvage.path),
        "from": salvage.source,
        "articles": salvage.articles,
        "claims": salvage.claims,
        "whole": salvage.is_all,
        "end_known": salvage.is_end_known,
        "remade": salvage.remade,
        "operations_missing": salvage.operations_missing,
        "bytes_missing": salvage.bytes_missing,
        "log_lost": salvage.log_lost,
        "losses": [
            {"kind": one.entity, "id": one.row, "fate": one.fate.value, "number": one.number, "words": one.words}
            for one in salvage.losses
        ],
    }


def operation_answer(operation: Operation) -> Answer:
    """What was done, when (UTC) and by whom."""
    return {
        "id": operation.id,
        "at": operation.at,
        "who": operation.who,
        "label": operation_sentence(operation),
        "kind": operation.kind,
        "article": operation.article_id,
        "reverts": operation.reverts,
    }


def proposal_answer(proposal: Proposal) -> Answer:
    """What a rule proposes, or what was kept of it; empty where it proposes nothing."""
    return {name: str(value) for name, value in proposal.known.items()}


class ClaimAnswers:
    """Claims with their headline, paragraphs and evidence."""

    def __init__(self, desk: Desk, comparison: EvidenceComparison | None = None) -> None:
        self._desk = desk
        self._comparison = comparison

    def answer(self, claim: Claim) -> Answer:
        """A claim with everything that is recorded of it."""
        case = self._desk.case(claim.article_id)
        lists = {kind.list_name: case.of(kind.type, claim.id) for kind in KINDS if kind.goes_with_claim}
        told = {name: [record_answer(one) for one in some] for name, some in lists.items()}
        if self._comparison is not None:
            told[EVIDENCE.list_name] = [
                record_answer(one) | self._comparison.answer(claim, one) for one in claim.evidence
            ]
        told |= {RELATION.list_name: [_relation(one, claim) for one in claim.relations]}
        told |= {DENIAL.list_name: [record_answer(one) for one in claim.denials]}
        told |= {"denied_by": [_denial_against(one) for one in claim.denied_by]}
        placed = [self.passage(claim, one) for one in claim.passages]
        return {**self.brief(claim), **told, "passages": placed, "not_found": [_absent(one) for one in claim.absent]}

    def brief(self, claim: Claim) -> Answer:
        """A claim without its lists."""
        bearing = bearing_of(claim).value
        return {
            "number": claim.number,
            "id": claim.id,
            "article": claim.article_id,
            "headline": self._desk.case(claim.article_id).article.name,
            "statement": claim.statement,
            "restated": claim.restated is not None,
            "verdict": claim.verdict.value if claim.verdict else None,
            "status": claim.status.value,
            "stale": claim.is_stale,
            "altered": claim.alteration.value if claim.alteration else None,
            "cut": claim.is_cut,
            "open": is_open(claim),
            "undecided": is_undecided(claim),
            "waits": claim.unanswered > 0,
            "overtaken": sorted(overtaken_by(claim)),
            "bears": bearing,
            "bearing": bearing,  # what scripts of before read
            "unplaced": is_unplaced(claim),
            "earlier_evidence": len(earlier_evidence(claim)),
            "more_than_agreed": [one.words for one in disclosures_of(claim)],
            "reason": reason_words(claim.reason) if claim.reason else None,  # `--reason` and `"reason"` take it back
            "outcome": claim.outcome.value if claim.outcome else None,
            "note": claim.note,
            "kind": claim.kind.value if claim.kind else None,
            "risk": claim.risk.value if claim.risk else None,
            "speaker": claim.speaker,
            "verb": claim.verb,
            "speakers": list(filter(None, sayings_of(claim.language).each(claim.speaker))),
            "quoted_from": self._quoted_from(claim) or None,
            "proposed": proposal_answer(self._desk.claims.proposal(claim)),
            "parent": claim.parent_id,
            "relation": claim.relation.value if claim.relation else None,
            "judged_by": claim.judged_by or None,
            "judged_at": claim.judged_at or None,
            "judged_text": judged_text(claim) if claim.was_other_when_judged else None,
            "level": claim.level.value if claim.level else None,
            "rev": claim.rev,
        }

    def _quoted_from(self, claim: Claim) -> str:
        if not claim.passages:
            return ""
        text = self._desk.case(claim.article_id).proof.text
        return quoted_speaker(text, claim, language_of(claim.language).attributions)

    def passage(self, claim: Claim, passage: Passage) -> Answer:
        """Words that a claim stands in; positions are code points.

        There is no number of a paragraph in headline, standfirst and headings, no page where the file had none.
        """
        proof, at = self._desk.case(claim.article_id).proof, passage.span.start
        return {**record_answer(passage), "paragraph": proof.paragraph_at(at), "page": proof.block_at(at).page or None}


def _relation(relation: ClaimRelation, claim: Claim) -> Answer:
    """A relation from the side of one of its claims: the other one, and whether that is the one that says so."""
    is_inverse = relation.claim_id != claim.id
    other = (relation.claim_id, relation.number) if is_inverse else (relation.target_id, relation.target_number)
    return {
        "id": relation.id,
        "kind": relation.kind.value,
        "claim": other[0],
        "number": other[1],
        "inverse": is_inverse,
        "note": relation.note,
        "rev": relation.rev,
    }


def _denial_against(denial: Denial) -> Answer:
    """A denial from the side of the claim that is denied: which claim denies it, of which article if of another."""
    denier = {"claim": denial.claim_id, "number": denial.number, "article": denial.article or None}
    return {"id": denial.id, **denier, "scope": denial.scope, "rev": denial.rev}


def _absent(passage: Passage) -> Answer:
    """Words of a claim that are not placed in the current proof: what they were, and whether somebody said cut."""
    return {"quote": passage.quote, "role": passage.role.value, "cut": passage.cut_in is not None}
