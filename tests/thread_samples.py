"""Annotations made up for tests of the window: only what a test is about has to be said."""

from collections.abc import Sequence

from factcheck.domain.records.annotation import Annotation, AnnotationKind, AnnotationState, Thread, threads
from factcheck.domain.records.ids import AnnotationId, ArticleId, ClaimId, ProofId
from factcheck.domain.records.proof import Proof
from factcheck.domain.text.span import Span
from tests.proof_samples import words_of


def an_annotation(
    name: str,
    body: str = "interview 3 April",
    *,
    at: int = 0,
    length: int = 5,
    kind: AnnotationKind = AnnotationKind.COMMENT,
    author: str = "",
    when: str = "",
    thread: str | None = None,
    resolved: bool = False,
    state: AnnotationState = AnnotationState.OPEN,
    claim: str | None = None,
) -> Annotation:
    """An annotation of the proof "proof"."""
    return Annotation(
        id=AnnotationId(name),
        article_id=ArticleId("article"),
        proof_id=ProofId("proof"),
        kind=kind,
        body=body,
        author=author,
        at=when,
        span=Span(at, at + length),
        quote="",
        thread=AnnotationId(thread) if thread is not None else None,
        resolved=resolved,
        state=state,
        claim_id=ClaimId(claim) if claim is not None else None,
    )


def threads_on(proof: Proof, *pins: tuple[str, str]) -> Sequence[Thread]:
    """A comment for each pair of words of the proof and what is said of them; their ids are n1, n2 …"""
    made = []
    for number, (words, body) in enumerate(pins, start=1):
        span = words_of(proof, words)
        made.append(an_annotation(f"n{number}", body, at=span.start, length=len(span), author="Sam Reed"))
    return threads(made)
