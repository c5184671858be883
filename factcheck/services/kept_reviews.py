"""A review of a new proof that is not finished: the draft and what was decided, kept until the proof is used."""

import base64
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from factcheck.domain.records.article_draft import ArticleDraft
from factcheck.domain.records.capture import CaptureDraft
from factcheck.domain.records.ids import ArticleId, ClaimId, ProofId
from factcheck.domain.rules.proof_review import ReviewDecisions
from factcheck.domain.text.span import Span
from factcheck.services.drafts import KeptDraft, keep_reviews, kept_reviews

FORM = "review"


@dataclass(frozen=True, slots=True)
class KeptReview:
    """What is reviewed, called by `name`: a draft, or without one what the proof in use left open.

    `proof_id` is the proof in use when it was kept.
    """

    article_id: ArticleId
    proof_id: ProofId
    name: str
    draft: ArticleDraft | None
    decisions: ReviewDecisions


def keep_review(desk: Path, review: KeptReview) -> None:
    """Keeps a review in place of the one of the same article; raises DraftsNotKeptError."""
    words = json.dumps(_to_json(review), ensure_ascii=False)
    keep_reviews(desk, [*_others(desk, review.article_id), KeptDraft(FORM, review.article_id, "", words)])


def forget_review(desk: Path, article_id: ArticleId) -> None:
    """Lets go of the review of an article, if one is kept; raises DraftsNotKeptError."""
    others = _others(desk, article_id)
    if len(others) < len(kept_reviews(desk)):
        keep_reviews(desk, others)


def kept_review(desk: Path, article_id: ArticleId, proof_id: ProofId) -> KeptReview | None:
    """The unfinished review of an article; None where there is none, or none that can be read and still fits.

    What a proof left open fits only while that proof, `proof_id`, is in use.
    """
    from factcheck.importers.sandbox.framing import GarbledError

    for one in kept_reviews(desk):
        if one.form == FORM and one.owner == article_id:
            try:
                found = _from_json(article_id, json.loads(one.words))
            except (GarbledError, ValueError, TypeError, KeyError, AttributeError):
                return None
            return found if found.draft is not None or found.proof_id == proof_id else None
    return None


def _others(desk: Path, article_id: ArticleId) -> list[KeptDraft]:
    return [one for one in kept_reviews(desk) if one.owner != article_id]


def _to_json(review: KeptReview) -> Mapping[str, object]:
    from factcheck.importers.sandbox.serialization import draft_to_json

    draft, decisions = review.draft, review.decisions
    capture = draft.capture if draft is not None else None
    return {
        "proof": review.proof_id,
        "name": review.name,
        "draft": draft_to_json(draft) if draft is not None else None,
        "capture": {**asdict(capture), "data": base64.b64encode(capture.data).decode()} if capture else None,
        "places": _spans_to_json(decisions.places),
        "cut": sorted(decisions.cut),
        "recheck": sorted(decisions.recheck),
        "made": _spans_to_json(decisions.made),
        "exempt": _spans_to_json(decisions.exempt),
    }


def _from_json(article_id: ArticleId, given: Mapping[str, Any]) -> KeptReview:
    from factcheck.importers.sandbox.serialization import draft_from_json

    draft = draft_from_json(given["draft"]) if given["draft"] is not None else None
    if draft is not None and given["capture"] is not None:
        data = base64.b64decode(given["capture"]["data"])
        draft = replace(draft, capture=CaptureDraft(**{**given["capture"], "data": data}))
    places, made, exempt = (_spans_from_json(given[name], draft) for name in ("places", "made", "exempt"))
    recheck = frozenset(map(ClaimId, given["recheck"]))
    decisions = ReviewDecisions(places, frozenset(given["cut"]), recheck, made, exempt)
    return KeptReview(article_id, ProofId(given["proof"]), str(given["name"]), draft, decisions)


def _spans_to_json(spans: Mapping[str, Span]) -> Mapping[str, tuple[int, int]]:
    return {one: (span.start, span.end) for one, span in spans.items()}


def _spans_from_json(given: Mapping[str, Any], draft: ArticleDraft | None) -> dict[str, Span]:
    spans = {str(one): Span(*place) for one, place in given.items()}
    if draft is not None and any(one.end > len(draft.text) for one in spans.values()):
        raise ValueError
    return spans
