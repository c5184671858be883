"""The verbs about the proofs of articles: what a new draft does to one, and which there are."""

from argparse import Namespace
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from factcheck.cli.desks import articles_meant, reading, writing
from factcheck.cli.importing import read_options
from factcheck.cli.output import Answer, warn
from factcheck.cli.tables import aligned, print_list, print_object
from factcheck.domain.errors import SameTextError
from factcheck.domain.records.article_draft import ArticleDraft
from factcheck.domain.records.ids import ProofId
from factcheck.domain.rules.proof_difference import Placing
from factcheck.domain.rules.proof_review import Placed, ProofReview
from factcheck.domain.text.canonical import one_line
from factcheck.domain.text.span import Span
from factcheck.domain.wording.error_sentence import sentence
from factcheck.domain.wording.file_error_words import draft_notices
from factcheck.domain.wording.joining import as_sentence, labelled
from factcheck.domain.wording.operation_sentence import operation_sentence
from factcheck.domain.wording.proof_words import another_article_words, review_lines, taken_back_words
from factcheck.domain.wording.timestamps import local_timestamp
from factcheck.services.desk import Desk
from factcheck.translation import _, counted


def review_proof(arguments: Namespace) -> int:
    """Places everything that is pinned to an article in the text of another file, and tells what became of it.

    Where something is accepted the text becomes the proof in use; else nothing is written.
    """
    from factcheck.services.importing import Reading

    path = Path(arguments.proof)
    with Reading() as files, reading(arguments) if arguments.accept == "none" else writing(arguments) as desk:
        article_id = desk.articles.named(arguments.draft_of)
        draft = files.read_file(path, read_options(arguments))
        review = desk.proofs.review(article_id, draft)
        numbers = {one.id: one.number for one in desk.proofs.all(article_id)}
        used = _use(desk, review, draft, arguments.accept)
    for noticed in draft_notices(draft):
        warn(labelled(path.name, noticed))
    if review.has_little_in_common:
        warn(another_article_words(path.name))
    if arguments.accept != "none" and not used:
        warn(sentence(SameTextError(arguments.draft_of)))
    print_object(arguments, _answer(review, numbers), [*review_lines(review), *map(as_sentence, used)])
    return 0


def _use(desk: Desk, review: ProofReview, draft: ArticleDraft, accepted: str) -> list[str]:
    """Uses a new proof as far as it is accepted, or puts what was left of one already in use; says what was done."""
    if accepted == "none":
        return []
    pending = desk.proofs.pending(review.new.article_id) if review.is_same_text else None
    if not review.is_same_text:
        done = desk.proofs.use(review, draft, review.every_rewording if accepted == "all" else None)
    elif accepted == "all" and pending is not None and pending.every_rewording.places:
        done = desk.proofs.use(pending, decisions=pending.every_rewording)
    else:
        return []
    return [operation_sentence(done)] if done is not None else []


def list_proofs(arguments: Namespace) -> int:
    """Lists the proofs of the articles that are meant."""
    with reading(arguments) as desk:
        meant = articles_meant(desk, arguments)
        proofs = [(desk.articles.get(article), desk.proofs.all(article)) for article in meant]
        taken_back = [(desk.articles.get(one).name, taken_back_words(desk.proofs.taken_back(one))) for one in meant]
    found = [(article, one) for article, some in proofs for one in some]
    answers = [
        {
            "article": article.id,
            "headline": article.name,
            "number": one.number,
            "id": one.id,
            "date": one.made_at,
            "words": one.words,
            "sha256": one.sha256,
            "origin": one.origin,
        }
        for article, one in found
    ]
    rows = [
        (
            one_line(article.name),
            _("proof {number}", number=one.number),
            local_timestamp(one.made_at),
            counted("{count} [word|words]", one.words),
            one.sha256,
        )
        for article, one in found
    ]
    gone = [labelled(one_line(name), words) for name, words in taken_back if words]
    return print_list(arguments, answers, [*aligned(rows, shrinks=0), *gone])


def _answer(review: ProofReview, numbers: Mapping[ProofId, int]) -> Answer:
    """The review for programs; `numbers` are those of the proofs that there were before."""
    passages = [({"number": claim.number, "id": placed.record.id}, placed) for claim, placed in review.passages]
    others: Mapping[str, Sequence[Placed[Any]]] = {
        "notes": review.notes,
        "wordings": review.wordings,
        "exemptions": review.exemptions,
    }
    return {
        **_by_status(review, numbers, passages),
        **{
            name: _by_status(review, numbers, [({"id": one.record.id}, one) for one in some])
            for name, some in others.items()
        },
        "new_sentences": [
            {"start": one.start, "end": one.end, "text": one.of(review.new.text)} for one in review.new_sentences
        ],
    }


def _by_status(
    review: ProofReview, numbers: Mapping[ProofId, int], named: Iterable[tuple[Mapping[str, object], Placed[Any]]]
) -> Answer:
    """Four lists, one for each thing that may have become of words."""
    lists: dict[str, list[Answer]] = {status.value: [] for status in Placing}
    for name, placed in named:
        placement, record, text = placed.placement, placed.record, review.new.text
        entry: Answer = {
            **name,
            "old": {
                "proof": numbers[record.proof_id],
                "start": record.span.start,
                "end": record.span.end,
                "quote": record.quote,
            },
            "new": _words(text, placement.span),
            **({"around": True} if placement.around else {}),
            **({"suggestion": _words(text, placed.suggestion)} if placement.status is Placing.LOST else {}),
        }
        lists[placement.status.value].append(entry)
    return {**lists}


def _words(text: str, span: Span | None) -> Answer | None:
    return {"start": span.start, "end": span.end, "quote": span.of(text)} if span is not None else None
