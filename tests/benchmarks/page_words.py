"""How well articles of web pages are found: `X.html` beside `X.txt`, which holds the article without its headline."""

import re
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from trafilatura import extract

from factcheck.domain.errors import FactcheckError
from factcheck.domain.records.proof import BlockKind
from factcheck.importers.base import read_article

# Runs of four words tell where words came from; single ones stand on every page.
RUN = 4
_WORD = re.compile(r"\w+")
_PAGES = (".html", ".htm", ".xhtml")


@dataclass(frozen=True, slots=True)
class Score:
    """How much of what was found is right, how much of what is right was found, and the CPU seconds it took."""

    precision: float
    recall: float
    took: float = 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def compare_pages(folder: Path) -> None:
    """Prints a line for our reading and one for trafilatura alone: the means of all pages that have a text beside."""
    pairs = [(one, one.with_suffix(".txt")) for one in sorted(folder.rglob("*")) if one.suffix.lower() in _PAGES]
    pairs = [(page, text) for page, text in pairs if text.is_file()]
    if not pairs:
        return
    ways = {"ours": ours, "trafilatura": lambda data: extract(data, include_comments=False) or ""}
    found: dict[str, list[Score]] = {name: [] for name in ways}
    for way in ways.values():  # what the first page costs is what is loaded for it
        way(pairs[0][0].read_bytes())
    for page, text in pairs:
        data, truth = page.read_bytes(), text.read_text("utf-8", "replace")
        for name, way in ways.items():
            found[name].append(timed(way, data, truth))
    names = ("pages", "precision", "recall", "F1", "CPU ratio")
    print(f"\nArticles of web pages, in runs of {RUN} words\n{'':14}" + "".join(f"{name:>11}" for name in names))
    plain = sum(one.took for one in found["trafilatura"])
    for name, scores in found.items():
        whole = mean(scores)
        cells = (f"{whole.precision:.4f}", f"{whole.recall:.4f}", f"{whole.f1:.4f}", f"{whole.took / plain:.2f}")
        print(f"{name:14}" + "".join(f"{cell:>11}" for cell in (len(scores), *cells)))


def ours(data: bytes) -> str:
    """The article as it would come in, without its headline; nothing where the page is refused."""
    try:
        draft = read_article("page.html", data)
    except FactcheckError:
        return ""
    blocks = [block for block in draft.blocks if block.kind is not BlockKind.HEADLINE]
    return "\n".join(draft.text[block.start : block.end] for block in blocks)


def timed(way: Callable[[bytes], str], data: bytes, truth: str) -> Score:
    """The score of one way to read a page."""
    begun = time.process_time()
    text = way(data)
    took = time.process_time() - begun
    one = score(text, truth)
    return Score(one.precision, one.recall, took)


def score(text: str, truth: str) -> Score:
    """How much two texts share, in runs of words; a run counts as often as it comes."""
    found, sought = runs(text), runs(truth)
    shared = (found & sought).total()
    return Score(shared / (found.total() or 1), shared / (sought.total() or 1))


def runs(text: str) -> Counter[tuple[str, ...]]:
    """The runs of words in a text; of a shorter one, all its words."""
    words = _WORD.findall(text)
    return Counter(tuple(words[at : at + RUN]) for at in range(max(1, len(words) - RUN + 1)) if words)


def mean(scores: Sequence[Score]) -> Score:
    """The means of several scores, and the sum of what they took."""
    count = len(scores)
    precision, recall = sum(one.precision for one in scores) / count, sum(one.recall for one in scores) / count
    return Score(precision, recall, sum(one.took for one in scores))
