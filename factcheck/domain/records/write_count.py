"""Counts the transactions of a desk, so that a report of a bug can say what was saved."""

from dataclasses import dataclass
from enum import StrEnum


class WriteOutcome(StrEnum):
    """What became of the writing between two moments."""

    NOTHING_WRITTEN = "nothing_written"
    SAVED = "saved"
    NOT_SAVED = "not_saved"


@dataclass(frozen=True, slots=True)
class WriteCount:
    """How many transactions were begun and how many of them were committed since the desk was opened."""

    begun: int = 0
    committed: int = 0

    def since(self, before: "WriteCount") -> WriteOutcome:
        """What became of the writing between `before` and this count; one that was taken back tells of all."""
        begun, committed = self.begun - before.begun, self.committed - before.committed
        if begun > committed:
            return WriteOutcome.NOT_SAVED
        return WriteOutcome.SAVED if committed else WriteOutcome.NOTHING_WRITTEN
