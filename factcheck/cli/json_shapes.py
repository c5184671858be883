"""The shapes of the answers in JSON: other programs rely on their names."""

from dataclasses import asdict

from factcheck.cli.output import Answer
from factcheck.domain.records.annotation import Annotation
from factcheck.domain.records.capture import Capture
from factcheck.domain.records.claim import Claim, Passage, Proposal
from factcheck.domain.records.denial import Denial
from factcheck.domain.records.evidence import Evidence
from factcheck.domain.records.ids import ArticleId
from factcheck.domain.records.operation import Operation
from factcheck.domain.records.proof import Proof
from factcheck.domain.records.proposed_wording import ProposedWording
from factcheck.domain.records.question import Question
from factcheck.domain.records.verdict import Reason
from factcheck.domain.rules.bearing import bearing_of
from factcheck.domain.rules.progress import ArticleSummary, is_open, is_undecided
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
        "words": summary.words,
        "claims": summary.claims,
        "judged": summary.progress.judged,
        "to_judge": summary.progress.to_judge,
        "open": summary.progress.open,
        "undecided": summary.progress.undecided,
        "byline": article.byline,
        "outlet": article.outlet,
        "section": article.section,
        "url": article.url,
        "date": article.date,
        "language": article.language,
        "deadline": article.deadline,
    }


def evidence_answer(evidence: Evidence) -> Answer:
    """A piece of evidence with the source it is taken from."""
    return {
        "id": evidence.id,
        "stance": evidence.stance.value,
        "kind": evidence.source.kind.value if evidence.source.kind else None,
        "level": evidence.source.level.value,
        "title": evidence.source.title,
        "url": evidence.source.url,
        "quote": evidence.quote,
        "locator": evidence.locator,
        "directness": evidence.directness.value if evidence.directness else None,
        "accessed": evidence.accessed,
        "note": evidence.note,
    }


def annotation_answer(annotation: Annotation) -> Answer:
    """What the reporter attached to which words; positions are code points."""
    return {
        "id": annotation.id,
        "article": annotation.article_id,
        "kind": annotation.kind.value,
        "author": annotation.author,
        "at": annotation.at,
        "body": annotation.body,
        "quote": annotation.quote,
        "start": annotation.span.start,
        "end": annotation.span.end,
        "thread": annotation.thread,
        "resolved": annotation.resolved,
        "state": annotation.state.value,
        "claim": annotation.claim_id,
    }


def denial_answer(denial: Denial) -> Answer:
    """What a claim denies: the target by id and number, or null where it is not stated, and what exactly."""
    return {
        "id": denial.id,
        "target": denial.target_id,
        "target_number": denial.target_number or None,
        "scope": denial.scope,
    }


def question_answer(question: Question) -> Answer:
    """A question to the reporter; `answer` is null while it waits for one."""
    return {
        "id": question.id,
        "article": question.article_id,
        "number": question.number,
        "claim": question.claim_id,
        "words": question.words,
        "options": question.options,
        "asked_by": question.asked_by,
        "asked_at": question.asked_at,
        "answer": question.answer or None,
        "answered_by": question.answered_by or None,
        "answered_at": question.answered_at or None,
        "result": question.result,
    }


def wording_answer(wording: ProposedWording) -> Answer:
    """A proposed wording with what was decided; positions are code points."""
    return {
        "id": wording.id,
        "article": wording.article_id,
        "claim": wording.claim_id,
        "quote": wording.quote,
        "start": wording.span.start,
        "end": wording.span.end,
        "proposed": wording.proposed,
        "why": wording.why,
        "severity": wording.severity.value if wording.severity else None,
        "proposed_by": wording.proposed_by,
        "proposed_at": wording.proposed_at,
        "decision": wording.decision.value if wording.decision else None,
        "decided_by": wording.decided_by or None,
        "decided_at": wording.decided_at or None,
    }


def capture_answer(article_id: ArticleId, capture: Capture) -> Answer:
    """What was fetched for an article, without its bytes; `size` in bytes."""
    return {
        "id": capture.id,
        "article": article_id,
        "address": capture.address,
        "final_address": capture.final_address,
        "media_type": capture.media_type,
        "at": capture.at,
        "size": capture.size,
        "sha256": capture.sha256,
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
    return {name: str(value) for name, value in asdict(proposal).items() if value}


class ClaimAnswers:
    """Claims with their headline, paragraphs and evidence; texts already read are remembered."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._proofs: dict[str, Proof] = {}
        self._headlines: dict[ArticleId, str] = {}

    def answer(self, claim: Claim) -> Answer:
        """A claim with everything that is recorded of it."""
        return {
            **self.brief(claim),
            "passages": [self.passage(claim, passage) for passage in claim.passages],
            "denials": [denial_answer(one) for one in claim.denials],
            "questions": [question_answer(one) for one in self._desk.questions.of_claim(claim.id)],
            "wordings": [wording_answer(one) for one in self._desk.wordings.of_claim(claim.id)],
            "evidence": [evidence_answer(one) for one in self._evidence(claim)],
        }

    def brief(self, claim: Claim) -> Answer:
        """A claim without its lists."""
        return {
            "number": claim.number,
            "id": claim.id,
            "article": claim.article_id,
            "headline": self._headline(claim.article_id),
            "statement": claim.statement,
            "restated": claim.restated is not None,
            "verdict": claim.verdict.value if claim.verdict else None,
            "status": claim.status.value,
            "stale": claim.is_stale,
            "open": is_open(claim),
            "undecided": is_undecided(claim),
            "bearing": bearing_of(claim).value,
            "reason": reason_answer(claim.reason),
            "outcome": claim.outcome.value if claim.outcome else None,
            "note": claim.note,
            "kind": claim.kind.value if claim.kind else None,
            "risk": claim.risk.value if claim.risk else None,
            "speaker": claim.speaker,
            "verb": claim.verb,
            "proposed": proposal_answer(self._desk.claims.proposal(claim)),
            "parent": claim.parent_id,
            "relation": claim.relation.value if claim.relation else None,
            "judged_by": claim.judged_by or None,
            "judged_at": claim.judged_at or None,
        }

    def paragraph(self, claim: Claim, passage: Passage) -> int | None:
        """The number of the paragraph a passage begins in, None in headline, standfirst and headings."""
        return self._proof(claim, passage).paragraph_at(passage.span.start)

    def page(self, claim: Claim, passage: Passage) -> int | None:
        """The page that the paragraph of a passage begins on, None where the file had no pages."""
        return self._proof(claim, passage).block_at(passage.span.start).page or None

    def _proof(self, claim: Claim, passage: Passage) -> Proof:
        proof = self._proofs.get(passage.proof_id)
        if proof is None:
            proof = self._desk.articles.proof(claim.article_id)
            self._proofs[passage.proof_id] = proof
        return proof

    def passage(self, claim: Claim, passage: Passage) -> Answer:
        """Words that a claim stands in; positions are code points."""
        return {
            "id": passage.id,
            "quote": passage.quote,
            "start": passage.span.start,
            "end": passage.span.end,
            "paragraph": self.paragraph(claim, passage),
            "page": self.page(claim, passage),
            "role": passage.role.value,
        }

    def _evidence(self, claim: Claim) -> list[Evidence]:
        return self._desk.evidence.of(claim.id) if claim.evidence else []

    def _headline(self, article_id: ArticleId) -> str:
        if article_id not in self._headlines:
            self._headlines[article_id] = self._desk.articles.get(article_id).name
        return self._headlines[article_id]


def reason_answer(reason: Reason | str | None) -> str | None:
    """A reason in the words of the method, or as somebody put it; `--reason` and `"reason"` take both back."""
    return reason_words(reason) if reason else None
