"""What a search of a whole desk takes, with the index and without it, and what the index takes."""

import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from factcheck.domain.records.article_draft import ArticleDraft, Piece, assembled
from factcheck.domain.records.evidence import EvidenceDraft, Source
from factcheck.domain.records.ids import SourceId
from factcheck.domain.records.proof import BlockKind
from factcheck.services.desk import Desk
from factcheck.services.opening import new_desk
from tests.benchmarks.samples import blocks, named, places

SIZE, CLAIMS, SOURCES = 1_000_000, 10_000, 2_000
WANTED = ("zzqx", "page 9999", "ferry engine", "harbour", "of")


def main() -> None:
    """Prints the processor time of each search in ms, before there is an index and then by it."""
    _of_records()
    for megabytes in (2, 20, *(int(one) for one in sys.argv[1:])):
        _of_captured_files(megabytes)


def _of_captured_files(megabytes: int) -> None:
    """The same of so much captured text, a file for each 200,000 letters, of words as often as in a language."""
    chance, count = random.Random(5), megabytes * 5
    letters = "".join(chr(97 + at) for at in range(26))
    known = ["".join(chance.choices(letters, k=chance.randint(2, 11))) for _word in range(30_000)]
    known[:2] = ["harbour", "bridge"]
    with tempfile.TemporaryDirectory() as folder:
        desk = new_desk(Path(folder) / "captured.factcheck", "Mara Lind")
        source, path = desk.sources.add(Source(SourceId(""), "Archive")), Path(folder) / "one.txt"
        for number in range(count):
            often = (known[min(len(known) - 1, int(chance.paretovariate(0.9)) - 1)] for _word in range(33_000))
            path.write_text(f"{number} {' '.join(often)}" + " zzqxword" * (number == 3))
            desk.captures.add(source.id, desk.captures.read(path))
        wanted = ("zzqxqq", "zzqxword", known[2_000], "harbour")
        before = {one: _took(lambda one=one: desk.search.find(one)) for one in wanted}  # type: ignore[misc]
        size = sum(len(desk.captures.text_of(one)) for one in desk.captures.of_sources()) / 1_000_000
        print(f"{size:.0f} MB captured in {count:,} files: the index {_took(desk.search.fill) / 1000:.1f} s")
        for one in wanted:
            now = _took(lambda one=one: desk.search.find(one))  # type: ignore[misc]
            print(f"{one:14} {before[one]:8.1f} ms without {now:8.1f} ms by the index")
        desk.close()


def _of_records() -> None:
    with tempfile.TemporaryDirectory() as folder:
        desk = filled(Path(folder) / "search.factcheck")
        before = {wanted: _took(lambda wanted=wanted: desk.search.find(wanted)) for wanted in WANTED}  # type: ignore[misc]
        print(f"{named(SIZE, CLAIMS)}: the index {_took(desk.search.fill):.0f} ms")
        for wanted in WANTED:
            now = _took(lambda wanted=wanted: desk.search.find(wanted))  # type: ignore[misc]
            found = desk.search.find(wanted)
            count = len(found.hits) + sum(found.more.values())
            print(f"{wanted:14} {count:7,} places {before[wanted]:8.1f} ms without {now:8.1f} ms by the index")
        desk.close()


def filled(path: Path) -> Desk:
    """A desk with one long article whose claims have statements, notes and evidence."""
    desk, chance = new_desk(path, "Mara Lind"), random.Random(3)
    pieces = [one if isinstance(one, Piece) else Piece(BlockKind.PARAGRAPH, one) for one in blocks(SIZE)]
    article_id = desk.articles.add(assembled(pieces, ArticleDraft("", ())))
    text = desk.articles.proof(article_id).text
    words = text.split()[:3000]

    def some(count: int) -> str:
        return " ".join(chance.choices(words, k=count))

    with desk.unit_of_work.batch():
        for at, span in enumerate(places(text, CLAIMS)):
            claim = desk.claims.add(article_id, span, some(12))
            if at % 3 == 0:
                desk.claims.set_note(claim.id, some(15))
            source, address = f"Source {at % SOURCES}", f"https://example.org/{at % SOURCES}"
            desk.evidence.add([claim.id], EvidenceDraft(source, address, some(10), f"page {at}"))
    return desk


def _took(act: Callable[[], object]) -> float:
    begun = time.process_time()
    act()
    return (time.process_time() - begun) * 1000


if __name__ == "__main__":
    main()
