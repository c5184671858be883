"""History, undo and redo of a desk."""

from factcheck.domain.errors import NothingToRedoError, NothingToUndoError
from factcheck.domain.records.ids import ArticleId, ClaimId
from factcheck.domain.records.operation import Operation
from factcheck.domain.wording.operation_sentence import operation_sentence
from factcheck.services.unit_of_work import UnitOfWork
from factcheck.store.claim_table import ClaimTable
from factcheck.store.denial_table import DenialTable
from factcheck.store.evidence_table import EvidenceTable
from factcheck.store.operation_table import REDO, UNDO, OperationTable
from factcheck.store.question_table import QuestionTable
from factcheck.store.wording_table import WordingTable


class History:
    """Who did what when; undo and redo work across restarts, since they are read from the journal."""

    def __init__(self, unit: UnitOfWork) -> None:
        self._unit = unit
        self._table = OperationTable(unit.file)
        self._claims = ClaimTable(unit.file)
        self._evidence = EvidenceTable(unit.file)
        self._denials = DenialTable(unit.file)
        self._questions = QuestionTable(unit.file)
        self._wordings = WordingTable(unit.file)

    def all(self, article_id: ArticleId | None = None, last: int | None = None) -> list[Operation]:
        """The operations of the desk or of one article, oldest first, or only the last ones."""
        return self._table.all(article_id, last)

    def of_claim(self, claim_id: ClaimId) -> list[Operation]:
        """What was done to a claim, its passages and everything recorded of it; raises NoSuchClaimError."""
        claim = self._claims.get(claim_id)
        parts = [passage.id for passage in claim.passages]
        evidence = [one.id for one in self._evidence.of_claim(claim_id)]
        denials = [one.id for one in (*self._denials.of_claim(claim_id), *self._denials.against(claim_id))]
        asked = [one.id for one in self._questions.of_claim(claim_id)]
        wordings = [one.id for one in self._wordings.of_claim(claim_id)]
        return self._table.of_entity([claim_id, *parts, *evidence, *denials, *asked, *wordings])

    def to_undo(self) -> Operation | None:
        """What `undo` would take back."""
        return self._table.to_undo()

    def to_redo(self) -> Operation | None:
        """What `redo` would do again: the operation that the last undo took back."""
        undone = self._table.to_redo()
        return self._origin(undone) if undone else None

    def undo(self) -> Operation:
        """Takes the last operation back; raises NothingToUndoError or UndoRefusedError."""
        target = self._table.to_undo()
        if target is None:
            raise NothingToUndoError
        self._reverse(UNDO, target, self._origin(target))
        return self._origin(target)

    def redo(self) -> Operation:
        """Does again what the last undo took back; raises NothingToRedoError or UndoRefusedError."""
        target = self._table.to_redo()
        if target is None:
            raise NothingToRedoError
        self._reverse(REDO, target, self._origin(target))
        return self._origin(target)

    def _reverse(self, kind: str, target: Operation, origin: Operation) -> None:
        facts = {"kind": origin.kind, "facts": origin.facts}
        with self._unit.operation(kind, facts, target.article_id, reverts=target.id) as writer:
            self._unit.journal.reverse(target.seq, operation_sentence(origin), writer)

    def _origin(self, operation: Operation) -> Operation:
        """The operation behind an undo or a redo, however often it went back and forth."""
        while operation.reverts is not None:
            operation = self._table.get(operation.reverts)
        return operation
