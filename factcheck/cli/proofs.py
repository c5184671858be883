"""The verb that tells what a new proof does to an article; it writes nothing."""

from argparse import Namespace
from collections.abc import Iterable, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from factcheck.cli.desks import open_to_read
from factcheck.cli.output import Answer, warn
from factcheck.cli.tables import print_object
from factcheck.domain.records.article_draft import ReadOptions
from factcheck.domain.rules.proof_difference import Placing
from factcheck.domain.rules.proof_review import Placed, ProofReview
from factcheck.domain.text.span import Span
from factcheck.domain.wording.draft_notices import draft_notices
from factcheck.domain.wording.joining import labelled
from factcheck.domain.wording.proof_words import review_lines


def review_proof(arguments: Namespace) -> int:
    """Places everything that is pinned to an article in the text of another file, and tells what became of it."""
    from factcheck.services.importing import Reading

    path = Path(arguments.proof)
    with closing(open_to_read(arguments)) as desk, Reading() as reading:
        article_id = desk.articles.named(arguments.draft_of)
        draft = reading.read_file(path, ReadOptions())
        review = desk.articles.review(article_id, draft)
    for noticed in draft_notices(draft):
        warn(labelled(path.name, noticed))
    print_object(arguments, _answer(review), review_lines(review))
    return 0


def _answer(review: ProofReview) -> Answer:
    passages = [({"number": claim.number, "id": placed.record.id}, placed) for claim, placed in review.passages]
    return {
        **_by_status(review, passages),
        "notes": _by_status(review, [({"id": one.record.id}, one) for one in review.notes]),
        "wordings": _by_status(review, [({"id": one.record.id}, one) for one in review.wordings]),
        "new_sentences": [
            {"start": one.start, "end": one.end, "text": one.of(review.new.text)} for one in review.new_sentences
        ],
    }


def _by_status(review: ProofReview, named: Iterable[tuple[Mapping[str, object], Placed[Any]]]) -> Answer:
    """Four lists, one for each thing that may have become of words."""
    lists: dict[str, list[Answer]] = {status.value: [] for status in Placing}
    for name, placed in named:
        placement = placed.placement
        entry: Answer = {
            **name,
            "old": _words(review.old.text, placed.record.span),
            "new": _words(review.new.text, placement.span),
            **({"around": True} if placement.around else {}),
            **({"suggestion": _words(review.new.text, placed.suggestion)} if placement.status is Placing.LOST else {}),
        }
        lists[placement.status.value].append(entry)
    return {**lists}


def _words(text: str, span: Span | None) -> Answer | None:
    return {"start": span.start, "end": span.end, "quote": span.of(text)} if span is not None else None
