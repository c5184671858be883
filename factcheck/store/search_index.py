"""An index of words in memory: it names the records that may hold what is searched for."""

import contextlib
import sqlite3
from collections import defaultdict
from collections.abc import Iterable

from factcheck.domain.text.matching import folded_words
from factcheck.store.protocol import Indexed

_LETTERS = 3
"""So many letters stand together in the index; fewer are not found by it."""
_MOST_ASKED = 40
"""So many groups of letters are asked for: of a longer text what follows decides nothing any more."""


class SearchIndex:
    """The letters of records and captured files, three by three, by the full-text search of SQLite, in memory alone.

    It holds which groups a record has, not where, so that it is small: who asks looks at the records themselves. What
    is changed is added anew, and what a record held before still names it.
    """

    def __init__(self) -> None:
        self._db = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        self.close = self._db.close
        try:
            self._db.execute(
                "CREATE VIRTUAL TABLE letters USING"
                " fts5(words, content = '', detail = none, columnsize = 0, tokenize = 'trigram case_sensitive 1')"
            )
        except sqlite3.OperationalError:
            self.close()
            raise
        self._db.execute("CREATE TABLE record (number INTEGER PRIMARY KEY, field TEXT, id TEXT) STRICT")

    def add(self, words: Iterable[Indexed]) -> None:
        """Takes in the words of some records."""
        self._db.execute("BEGIN")
        with self._db:
            for field, record_id, text in words:
                number = self._db.execute("INSERT INTO record (field, id) VALUES (?, ?)", (field, record_id)).lastrowid
                self._db.execute("INSERT INTO letters (rowid, words) VALUES (?, ?)", (number, folded_words(text)))

    def holding(self, wanted: str) -> dict[str, set[str]] | None:
        """The ids of the records that may hold what is wanted, by field; None where it is too short to tell."""
        letters = folded_words(wanted).encode(errors="replace").decode()
        groups = dict.fromkeys(letters[at : at + _LETTERS] for at in range(len(letters) - _LETTERS + 1))
        if not groups:
            return None
        asked = " AND ".join('"' + one.replace('"', '""') + '"' for one in [*groups][:_MOST_ASKED])
        found = defaultdict(set)
        sql = "SELECT field, id FROM letters JOIN record ON record.number = letters.rowid WHERE letters MATCH ?"
        for field, record_id in self._db.execute(sql, [asked]):
            found[field].add(record_id)
        return found


def new_index() -> SearchIndex | None:
    """An empty index; None where the SQLite of this Python has no full-text search by three letters (before 3.34)."""
    with contextlib.suppress(sqlite3.OperationalError):
        return SearchIndex()
    return None
