"""What happened to a desk: operations, made of changes, kept for ever."""

from dataclasses import dataclass
from enum import StrEnum

from factcheck.domain.records.ids import ArticleId, OperationId


class Entity(StrEnum):
    """The kinds of things a change can touch; each is a table of the desk file."""

    ARTICLE = "article"
    PROOF = "proof"
    CLAIM = "claim"
    PASSAGE = "passage"
    SOURCE = "source"
    EVIDENCE = "evidence"
    ANNOTATION = "annotation"
    CAPTURE = "capture"
    DENIAL = "denial"
    QUESTION = "question"
    WORDING = "wording"


@dataclass(frozen=True, slots=True)
class Operation:
    """One act of one person: when (UTC, ISO 8601), who, and the sentence that names it."""

    seq: int
    id: OperationId
    at: str
    who: str
    kind: str
    label: str
    article_id: ArticleId | None
    reverts: OperationId | None


@dataclass(frozen=True, slots=True)
class Changed:
    """What an operation touched, announced after its commit; `ids` are those of the claims concerned."""

    entities: frozenset[Entity]
    article_id: ArticleId | None
    ids: frozenset[str]
    operation: Operation
