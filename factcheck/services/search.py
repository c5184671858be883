"""Finds words anywhere in a desk, by an index in memory once there is one."""

import threading
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

from factcheck.domain.records.ids import ArticleId
from factcheck.domain.records.operation import ERASE, Changed
from factcheck.domain.records.search_hit import CAPTURED, Hit, Searched, SearchResult, hits_in
from factcheck.services.unit_of_work import UnitOfWork
from factcheck.store.protocol import Indexed, WordReader
from factcheck.store.search_index import SearchIndex, new_index

MOST = 300
"""So many places are given at most, the same number of each article."""
FEWEST = 5
"""So many places of an article are given at least, as long as there is room for any."""
_AT_ONCE, _LETTERS_AT_ONCE = 500, 500_000
"""So many records, or letters, are taken into the index before somebody who searches meanwhile is let in."""


class Search:
    """Reads only, in any thread; what it finds is as it was saved at this moment.

    Everything that is written, recorded and captured is read and looked through, until `fill` has made an index that
    says which records and captured files may hold the words. From then on it follows each change.
    """

    def __init__(self, unit: UnitOfWork) -> None:
        self._store = unit.store
        self._index: SearchIndex | None = None
        self._is_filled = self._is_stale = self._is_closed = False
        self._changes: list[Changed] = []
        self._captured: set[str] = set()  # files of which the index knows the words, by SHA-256
        self._turn, self._filling = threading.Lock(), threading.Lock()
        unit.subscribe(self._note)

    @property
    def wants_index(self) -> bool:
        """Whether `fill` would make it quicker from now on."""
        return (self._index is None or self._is_stale) and not self._is_closed

    def find(
        self, wanted: str, here: ArticleId | None = None, most: int = MOST, *, with_closed: bool = False
    ) -> SearchResult:
        """The first places of `wanted` in each article, upper and lower case the same, and how many more there are.

        An article that is closed is left out unless it is that of whoever searches, `here`. Blanks are found nowhere.
        """
        found: dict[ArticleId, list[Hit]] = defaultdict(list)
        count: Counter[ArticleId] = Counter()
        for searched in self.holding(wanted, here, with_closed=with_closed):
            hits, kept = hits_in(searched, wanted), found[searched.article_id]
            kept += islice(hits, most - len(kept))
            count[searched.article_id] += sum(1 for _ in hits)
        articles = {article_id: kept for article_id, kept in found.items() if kept}
        share = max(min(FEWEST, most), most // max(1, len(articles)))
        shown: list[Hit] = []
        for article_id, all_hits in articles.items():
            given = all_hits[: min(share, most - len(shown))]
            count[article_id] += len(all_hits) - len(given)
            shown += given
        return SearchResult(tuple(shown), {one: left for one, left in count.items() if left})

    def holding(self, wanted: str, here: ArticleId | None = None, *, with_closed: bool = False) -> Iterator[Searched]:
        """Everything that may hold `wanted`, and may be shown to whoever searches in the article `here`."""
        if not wanted.strip():
            return
        with self._turn:
            if self._is_closed:
                return
            with self._store.searching() as reader:
                told = self._told_by_index(reader, wanted)
                without = self._captured - told.get(CAPTURED, set()) if told is not None else ()
                for searched in chain(reader.words(told), reader.captured(without)):
                    if self._is_closed:
                        return
                    if with_closed or not searched.is_closed or searched.article_id == here:
                        yield searched

    def fill(self) -> None:
        """Makes the index, which may take a while; whoever searches meanwhile waits for no more than a part of it.

        First come the records, which it tells from then on, then what captured files say, each as soon as it is in.
        """
        with self._turn:
            index = new_index() if self.wants_index else None
            if index is None:
                return
            self._let_go()
            self._index, self._is_filled, self._is_stale, self._changes = index, False, False, []
            self._captured = set()
        with self._filling, self._store.searching() as reader:
            self._is_filled = self._take_in(index, reader.indexed())
            self._take_in(index, reader.captured_texts())

    def close(self) -> None:
        """Lets go of the file and the index, once nobody is reading."""
        self._is_closed = True
        with self._turn, self._filling:
            self._let_go()

    def _take_in(self, index: SearchIndex, words: Iterator[Indexed]) -> bool:
        """Takes words into the index, a part at a time; says whether all of them, and not where it is to end."""
        for some in _parts(words):
            with self._turn:
                if self._is_stale or self._is_closed:
                    return False
                self._add(index, some)
        return True

    def _add(self, index: SearchIndex, words: Sequence[Indexed]) -> None:
        index.add(words)
        self._captured.update(record_id for field, record_id, _words in words if field == CAPTURED)

    def _let_go(self) -> None:
        if self._index is not None:
            self._index.close()
            self._index = None

    def _told_by_index(self, reader: WordReader, wanted: str) -> dict[str, set[str]] | None:
        """The records that may hold what is wanted; None where all are to be looked through."""
        if self._index is None or self._is_stale or not self._is_filled:
            return None
        changes = self._changes[:]
        for some in _parts(reader.changed(changes)):
            self._add(self._index, some)
        del self._changes[: len(changes)]
        return self._index.holding(wanted)

    def _note(self, changed: Changed) -> None:
        """Remembers what the index has to be told; one that may hold what was erased is made anew."""
        if changed.operation.kind == ERASE:
            self._is_stale = True
        elif self._index is not None:
            self._changes.append(changed)


def _parts(words: Iterable[Indexed]) -> Iterator[list[Indexed]]:
    """Words in parts, each of so many records or letters as are taken in at once."""
    part: list[Indexed] = []
    letters = 0
    for one in words:
        part.append(one)
        letters += len(one[-1])
        if len(part) >= _AT_ONCE or letters >= _LETTERS_AT_ONCE:
            yield part
            part, letters = [], 0
    if part:
        yield part
