"""What is said about a bug of ours: where it struck, never the words of an article."""

import os
import traceback


def bug_words(error: Exception) -> str:
    """One sentence about an error that should not have happened."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    what = f"{type(error).__name__} in {os.path.basename(last.filename)}, line {last.lineno}"
    return f"Something went wrong in Factcheck ({what}). What was saved before is kept."
