"""Reports a bug of ours: where in the code it struck, never the words of an article."""

import os
import traceback

from factcheck.domain.records.operation import WriteOutcome
from factcheck.domain.wording.error_sentence import WENT_WRONG, WRITE_OUTCOME


def bug_words(error: Exception, outcome: WriteOutcome | None = None) -> str:
    """What is said about an error that should not have happened; `outcome` is what became of the edit, if known."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    what = f"{type(error).__name__} in {os.path.basename(last.filename)}, line {last.lineno}"
    return f"{WENT_WRONG} ({what}). {WRITE_OUTCOME[outcome] if outcome else 'What was saved before is kept.'}"
