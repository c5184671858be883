"""The store of the program: one desk file of SQLite."""

from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.domain.records.integrity import Finding
from factcheck.domain.records.operation import RowKey
from factcheck.store import search_table
from factcheck.store.case_table import CaseTable
from factcheck.store.desk_file import DeskFile
from factcheck.store.journal import FileJournal
from factcheck.store.operation_table import OperationTable
from factcheck.store.protocol import (
    ArticleReader,
    CaptureReader,
    CaseReader,
    Journal,
    OperationReader,
    ProofReader,
    SourceReader,
    WordReader,
)
from factcheck.store.record_tables import ArticleTable, CaptureTable, ProofTable, SourceTable

if TYPE_CHECKING:
    from factcheck.domain.records.erasure import Erasable, Erasure


class SqliteStore:
    """Puts the readers of the tables and the journal of an open desk file together."""

    def __init__(self, file: DeskFile) -> None:
        self.file = file
        self.path: Path = file.path
        self.opening, self.is_writable = file.opening, file.is_writable
        self.cases: CaseReader = CaseTable(file)
        self.articles: ArticleReader = ArticleTable(file)
        self.sources: SourceReader = SourceTable(file)
        self.proofs: ProofReader = ProofTable(file)
        self.captures: CaptureReader = CaptureTable(file)
        self.operations: OperationReader = OperationTable(file)
        self.journal: Journal = FileJournal(file)
        self.check_place = file.check_place
        self.checkpoint = file.checkpoint
        self.compact = file.compact
        self.stop_compacting = file.stop_compacting
        self.copy_to = file.copy_to
        self.put_back = file.put_back
        self.name_holder = file.name_holder
        self.close = file.close

    def searching(self) -> AbstractContextManager[WordReader]:
        """Reads, in whatever thread, the words that can be searched, as they were saved last."""
        return search_table.apart(self.file)

    def erasure(self, target: RowKey) -> "Erasure":
        """Everything that goes with a record, in the history too; raises NoSuchRecordError."""
        from factcheck.store.erasing import traced_erasure

        return traced_erasure(self.file, target)

    def erasable(self) -> "list[Erasable]":
        """Everything that can be erased, in the history too."""
        from factcheck.store.erasing import erasable_in

        return erasable_in(self.file)

    def integrity_findings(self) -> list[Finding]:
        """What is wrong in the file, nothing if it is whole."""
        from factcheck.store.integrity_check import integrity_findings

        return integrity_findings(self.file)
