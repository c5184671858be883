"""What reading files costs: `python -m tests.benchmarks.importers [FOLDER]`, made files and those of a folder."""

import io
import statistics
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath

import mammoth

from factcheck.domain.errors import FactcheckError
from factcheck.domain.records.article_draft import ReadOptions
from factcheck.domain.wording.error_sentence import sentence
from factcheck.importers.base import ENDINGS
from factcheck.importers.sandbox.reading import Sandbox
from tests.benchmarks.importer_samples import MAKERS, WORDS, files, word_file
from tests.benchmarks.page_words import compare_pages
from tests.benchmarks.pdf_words import compare_words
from tests.benchmarks.timing import head, interleaved, row

ROUNDS = 30
OPENED, REFUSED, FAILED = "opened", "refused", "failed"


@dataclass(frozen=True, slots=True)
class Read:
    """What became of a file; `took` in milliseconds, `peak` in megabytes, 0 where it is not known."""

    ending: str
    outcome: str
    took: float
    peak: float
    said: str = ""


def main(folders: list[str]) -> None:
    """Prints a table for the made files, one for each folder, and what a Word file costs beside the bare library."""
    told("Files made for this", files())
    for folder in folders:
        told(f"Files of {folder}", in_folder(Path(folder)))
        compare_words(Path(folder))
        compare_pages(Path(folder))
    against_the_library()


def told(title: str, given: Iterable[tuple[str, bytes]]) -> None:
    """Prints a line a format, then each file that was refused or failed with what was said."""
    found = [read(name, data) for name, data in given]
    names = ("files", OPENED, REFUSED, FAILED, "median ms", "most ms", "most MB")
    print(f"\n{title}\n{'':14}" + "".join(f"{name:>11}" for name in names))
    for ending in sorted({one.ending for one in found}):
        some = [one for one in found if one.ending == ending]
        counts = [len(some), *(sum(one.outcome == kind for one in some) for kind in (OPENED, REFUSED, FAILED))]
        times = [one.took for one in some]
        cells = [*map(str, counts), f"{statistics.median(times):.1f}", f"{max(times):.1f}"]
        print(f"{ending:14}" + "".join(f"{cell:>11}" for cell in [*cells, f"{max(one.peak for one in some):.0f}"]))
    for one in found:
        if one.outcome != OPENED:
            print(f"  {one.outcome}: {one.said}")


def read(name: str, data: bytes) -> Read:
    """Reads a file in a process of its own that is warm, and has read a file of the same kind where that is known."""
    ending = PurePath(name).suffix.lower() or "(none)"
    with Sandbox() as sandbox:
        warmed(sandbox, ending)
        begun = time.perf_counter()
        outcome, said = OPENED, ""
        try:
            sandbox.read(name, data)
        except FactcheckError as error:
            outcome, said = REFUSED if error.__cause__ is None else FAILED, sentence(error)
            said += f" [{error.__cause__!r}]" if outcome == FAILED else ""
        took = (time.perf_counter() - begun) * 1000
        return Read(ending, outcome, took, sandbox.peak / 1_000_000, said)


def warmed(sandbox: Sandbox, ending: str) -> None:
    """Lets the process load what files of this kind need."""
    make = MAKERS.get(ending.removeprefix("."))
    sandbox.read(f"warm{ending}" if make else "warm.txt", make(50) if make else b"Words.")


def in_folder(folder: Path) -> Iterator[tuple[str, bytes]]:
    """The files below a folder whose endings are known."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix.lower() in ENDINGS:
            yield path.name, path.read_bytes()


def against_the_library() -> None:
    """Prints what a Word file of 5,000 words costs through the warm process, and by the bare library."""
    head(f"A Word file of {WORDS:,} words (plain: mammoth alone)")
    data = word_file(WORDS)
    with Sandbox() as sandbox:
        sandbox.read("warm.docx", data)
        mammoth.convert_to_html(io.BytesIO(data))
        ours, plain = interleaved(
            lambda: sandbox.read("story.docx", data), lambda: mammoth.convert_to_html(io.BytesIO(data)), ROUNDS
        )
    row("read, process warm", ours, plain, "ratio 2")
    row("read, process begun for it", [cold(data) for _ in range(ROUNDS // 3)], goal="1000 ms")


def cold(data: bytes) -> float:
    """Milliseconds for the first file of a process."""
    begun = time.perf_counter()
    with Sandbox() as sandbox:
        sandbox.read("story.docx", data, ReadOptions())
        return (time.perf_counter() - begun) * 1000


if __name__ == "__main__":
    main(sys.argv[1:])
