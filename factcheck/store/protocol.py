"""What a desk is kept in, whatever keeps it: services know no more of it than stands here."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from factcheck.domain.records.capture import Capture
from factcheck.domain.records.case import Case
from factcheck.domain.records.claim_elsewhere import ClaimElsewhere
from factcheck.domain.records.evidence import Level, Quoted, Source, SourceKind
from factcheck.domain.records.ids import ArticleId, CaptureId, ClaimId, OperationId, PersonId, ProofId, SourceId
from factcheck.domain.records.integrity import Finding
from factcheck.domain.records.operation import (
    Change,
    Changed,
    Opening,
    Operation,
    OperationDraft,
    OperationHead,
    RowKey,
)
from factcheck.domain.records.proof import Proof
from factcheck.domain.records.record_kind import RecordKind
from factcheck.domain.records.search_hit import Searched
from factcheck.store.operation_writer import OperationWriter

if TYPE_CHECKING:
    from factcheck.domain.records.erasure import Erasable, Erasure


class CaseReader(Protocol):
    """Everything recorded of an article, at once."""

    def load(self, article_id: ArticleId, other: Case | None = None) -> Case:
        """The case of an article, a removed one too; people and sources are those of another case, if one is known.

        Raises NoSuchArticleError, or DamagedDeskError where a value is none of ours.
        """

    def holding(self, kind: RecordKind, record_id: str) -> ArticleId | None:
        """The article that a record of a kind belongs to; None where there is no such record."""

    def elsewhere(self, article_id: ArticleId) -> Mapping[ClaimId, ClaimElsewhere]:
        """The claims of all other articles but those that were removed or are closed."""


class ArticleReader(Protocol):
    """The articles that are not removed, in the order they were brought in, without what is recorded of them."""

    def names(self) -> Mapping[ArticleId, str]:
        """Every article by its id, and what it is called."""

    def next_position(self) -> int:
        """A place behind all articles, the removed ones too."""

    def claims_named(self, wanted: str, article_ids: Sequence[ArticleId]) -> list[ClaimId]:
        """The claims with this number, or this id, in these articles."""


class SourceReader(Protocol):
    """Sources, which belong to no article."""

    def find(self, title: str, url: str, kind: SourceKind | None = None, level: Level | None = None) -> Source | None:
        """The source of this title and address, if there is one; rather of this kind, and this level or checkers.

        A reporter's note comes behind all that are none.
        """

    def get(self, source_id: SourceId) -> Source:
        """One source; raises NoSuchRecordError, or DamagedRecordError where it cannot be read."""

    def titled(self, title: str) -> list[Source]:
        """The sources of this title; a reporter's note is none."""

    def all(self) -> list[Source]:
        """All sources but reporters' notes, also those that nothing is taken from; none that is damaged."""

    def uses(self, besides: ArticleId | None = None) -> list[tuple[SourceId, ArticleId, str]]:
        """Which sources are evidence in articles that are not removed: the source, the article, the claim's number.

        The articles in the order they were brought in, but one where that is given.
        """

    def quoted(self, source_id: SourceId, here: ArticleId | None) -> list[Quoted]:
        """What the claims that rest on a source quote from it, article by article, of closed ones only of `here`."""

    def pointing_at(self, source_id: SourceId) -> list[RowKey]:
        """The rows that name a source: evidence, also of articles that were removed, and captures of it."""

    def claims_of(self, source_id: SourceId) -> list[ClaimId]:
        """The claims that a source is evidence for."""

    def used(self) -> list[Source]:
        """The sources that evidence is taken from, the one used last first; a reporter's note is none."""

    def next_position(self) -> int:
        """A place behind all evidence of the desk, so that the order tells what was recorded last."""


class ProofReader(Protocol):
    """The proofs of articles, earlier ones too."""

    def get(self, proof_id: ProofId, pinned: Iterable[Any] = ()) -> Proof:
        """One proof with what is `pinned` to it; raises NoSuchRecordError, or DamagedRecordError where it cannot be."""

    def highest_number(self, article_id: ArticleId) -> int:
        """The highest number that a proof of an article ever had, also one that was taken back."""


class CaptureReader(Protocol):
    """What was captured, and the bytes that came."""

    def of_article(self, article_id: ArticleId) -> list[Capture]:
        """The captures that the proofs of an article were read from, the first proof first."""

    def get(self, capture_id: CaptureId) -> Capture:
        """One capture; raises NoSuchRecordError."""

    def of_source(self, source_id: SourceId) -> list[Capture]:
        """The captures of a source, the first first."""

    def of_sources(self) -> list[Capture]:
        """The captures of all sources, the first first."""

    def beside(self, source_id: SourceId, here: ArticleId | None) -> list[Capture]:
        """The captures of the sources that stand beside one under a claim, of closed articles only of `here`."""

    def pieces(self, sha256: str) -> Iterator[bytes]:
        """The bytes that have a SHA-256, in pieces, also for another thread; raises NoSuchRecordError."""

    def text(self, sha256: str) -> str:
        """What bytes say that have a SHA-256, empty where that was not read; also for another thread."""


class OperationReader(Protocol):
    """What was done, oldest first."""

    @property
    def undo_floor(self) -> int:
        """The `seq` of the last operation that can no longer be undone; 0 where all can."""

    def heads(self, newest: int = -1) -> list[OperationHead]:
        """What tells of each operation what undo and redo would take; of so many newest ones, or all."""

    def all(self, article_id: ArticleId | None = None, last: int | None = None) -> list[Operation]:
        """The history of the desk, or of one article and the sources of its claims, or only its `last` operations."""

    def last_digest(self) -> str:
        """The digest of the last operation, which stands for all before it; empty where there is none."""

    def find(self, operation_id: OperationId) -> Operation | None:
        """One operation by its id, if there is such a one."""

    def of_claim(self, claim_id: ClaimId) -> list[Operation]:
        """The operations that touched a claim, or what ever hung on it, and those that used a proof since."""

    def changes_of_claim(self, claim_id: ClaimId) -> Mapping[int, Sequence[Change]]:
        """What was changed of a claim and its passages, in order, by the `seq` of the operations."""

    def last_changes(self, article_id: ArticleId) -> Mapping[ClaimId, int]:
        """The `seq` of the last operation that touched each claim of an article, or a row that belongs to it."""

    def kind_given(self, claim_id: ClaimId) -> Operation | None:
        """The act by which a claim got its kind."""

    def last_in_way(self, after: int, change: Change, moved: AbstractSet[str]) -> Operation | None:
        """The last operation behind the one numbered `after` that stands in the way of reversing a change."""

    def changes_of(self, seq: int) -> list[Change]:
        """What an operation changed, in the order in which it did."""

    def changes_of_row(self, key: RowKey) -> list[Change]:
        """What was ever changed of a row, the last change first."""

    def count_changes(self, seq: int) -> int:
        """How many rows an operation changed."""

    def passages_since(self, article_id: ArticleId, proof_id: ProofId) -> list[Change] | None:
        """What was changed of passages of an article since one of its proofs was made, oldest first.

        None where no operation tells that it was.
        """

    def person(self, name: str) -> PersonId | None:
        """The person of a name, if one did things here."""


class Journal(Protocol):
    """The only way to write."""

    def operation(self, draft: OperationDraft) -> AbstractContextManager[OperationWriter]:
        """One operation in one transaction: whole when the block ends, or not at all."""

    def batch(self) -> AbstractContextManager[None]:
        """Several operations under one commit; where one fails none is kept, also where whoever asked goes on."""

    def erase(self, draft: OperationDraft, erasure: "Erasure") -> Changed:
        """Takes what an erasure names out of the record and all operations so far, as an operation: all or nothing."""

    def end_visit(self) -> None:
        """Lets no more typing be added to the last operation: whoever typed has left the field."""


Indexed = tuple[str, str, str]
"""The words of a record for an index: what they are searched as, what names them, and the words."""


class WordReader(Protocol):
    """The words that can be searched."""

    def words(self, only: Mapping[str, Collection[str]] | None = None) -> Iterator[Searched]:
        """Everything that is written and recorded, or only some records; articles that were removed are left out."""

    def captured(self, without: Collection[str] = ()) -> Iterator[Searched]:
        """What captured files say, for each article they belong to, but for those `without` the words, by SHA-256."""

    def indexed(self) -> Iterator[Indexed]:
        """The words of everything that is written and recorded, or can be brought back."""

    def captured_texts(self) -> Iterator[Indexed]:
        """What captured files say, each by itself; it is named by the SHA-256 of the file."""

    def changed(self, changes: Iterable[Changed]) -> Iterator[Indexed]:
        """The words as they are now of all records that some changes touched; those that are gone have none."""


class Store(Protocol):
    """A desk as it is kept."""

    path: Path
    opening: Opening
    is_writable: bool
    cases: CaseReader
    articles: ArticleReader
    proofs: ProofReader
    sources: SourceReader
    captures: CaptureReader
    operations: OperationReader
    journal: Journal

    def searching(self) -> AbstractContextManager[WordReader]:
        """Reads, in whatever thread, the words that can be searched, as they were saved last."""

    def erasure(self, target: RowKey) -> "Erasure":
        """Everything that goes with a record, in the history too; raises NoSuchRecordError."""

    def erasable(self) -> "list[Erasable]":
        """Everything that can be erased, in the history too, by kind and words."""

    def compact(self) -> bool:
        """Leaves nothing of what was erased where it was kept; says whether that could be done."""

    def stop_compacting(self) -> None:
        """Has `compact`, in another thread, end soon with nothing lost."""

    def integrity_findings(self) -> list[Finding]:
        """What is wrong, nothing if all is whole."""

    def check_place(self) -> None:
        """Raises GoneDeskError unless its path still leads to it."""

    def checkpoint(self) -> bool:
        """Brings all that is saved to where a plain copy finds it; says whether all of it is there."""

    def copy_to(self, target: Path) -> None:
        """Writes a whole copy as a desk file, complete or not at all."""

    def put_back(self) -> Path | None:
        """Writes all at its path again where that leads elsewhere; answers the new name of what stood there."""

    def name_holder(self, who: str) -> None:
        """Tells others by name who has the right to write."""

    def close(self) -> None:
        """Ends the work."""
