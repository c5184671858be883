"""Finds words anywhere in a desk."""

from itertools import islice

from factcheck.domain.records.search_hit import SearchResult, hits_in
from factcheck.services.unit_of_work import UnitOfWork

MOST = 300


class Search:
    """Reads only; what it finds is as it stands at this moment."""

    def __init__(self, unit: UnitOfWork) -> None:
        self._store = unit.store

    def find(self, wanted: str, most: int = MOST) -> SearchResult:
        """The first places of `wanted`, upper and lower case the same, at most so many; none for blanks."""
        if not wanted.strip():
            return SearchResult()
        hits = tuple(islice((hit for words in self._store.searched() for hit in hits_in(words, wanted)), most + 1))
        return SearchResult(hits[:most], len(hits) <= most)
