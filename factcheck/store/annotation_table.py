"""Reads annotations: comments, notes and links of the reporter, anchored in a proof."""

from factcheck.domain.errors import NoSuchThingError
from factcheck.domain.records.annotation import Annotation, AnnotationKind, AnnotationState
from factcheck.domain.records.ids import AnnotationId, ArticleId, ClaimId, ProofId
from factcheck.domain.text.span import Span
from factcheck.store.desk_file import DeskFile, Values

_ANNOTATIONS = """
    SELECT id, article_id, proof_id, kind, body, author, at, start, "end", quote, thread_id, resolved, state, claim_id
    FROM annotation
"""


class AnnotationTable:
    """The annotations of a desk."""

    def __init__(self, file: DeskFile) -> None:
        self._file = file

    def of_article(self, article_id: ArticleId) -> list[Annotation]:
        """The annotations of an article in the order of the text, then of the file they came from."""
        return self._file.every(
            _annotation,
            f'{_ANNOTATIONS} WHERE article_id = ? ORDER BY start, "end" DESC, position',
            article_id,
        )

    def get(self, annotation_id: AnnotationId) -> Annotation:
        """One annotation; raises NoSuchThingError."""
        found = self._file.first(_annotation, f"{_ANNOTATIONS} WHERE id = ?", annotation_id)
        if found is None:
            raise NoSuchThingError("annotation")
        return found

    def thread(self, first: AnnotationId) -> list[Annotation]:
        """The annotation that begins a thread and its replies, in the order of the file they came from."""
        sql = f"{_ANNOTATIONS} WHERE id = ? OR thread_id = ? ORDER BY thread_id IS NOT NULL, position"
        return self._file.every(_annotation, sql, first, first)

    def of_claim(self, claim_id: ClaimId) -> list[Annotation]:
        """The annotations that became this claim, or evidence of it."""
        return self._file.every(_annotation, f"{_ANNOTATIONS} WHERE claim_id = ? ORDER BY position", claim_id)


def _annotation(row: Values) -> Annotation:
    return Annotation(
        id=AnnotationId(row[0]),
        article_id=ArticleId(row[1]),
        proof_id=ProofId(row[2]),
        kind=AnnotationKind(row[3]),
        body=row[4],
        author=row[5],
        at=row[6],
        span=Span(row[7], row[8]),
        quote=row[9],
        thread=AnnotationId(row[10]) if row[10] else None,
        resolved=bool(row[11]),
        state=AnnotationState(row[12]),
        claim_id=ClaimId(row[13]) if row[13] else None,
    )
