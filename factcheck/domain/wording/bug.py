"""What is said where the fault is ours: what is known of the person's last change, by the journal."""

from typing import Final

from factcheck.domain.records.write_count import WriteOutcome

WENT_WRONG = "Something went wrong in Factcheck"

OUTCOME: Final = {
    WriteOutcome.NOTHING_WRITTEN: "Nothing was changed in the file.",
    WriteOutcome.SAVED: "What you did is saved.",
    WriteOutcome.NOT_SAVED: "Your last change was not saved.",
}
