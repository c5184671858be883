"""Words of a PDF that were glued or cut, told by another reading of the same file."""

import re
import shutil
import subprocess
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice, pairwise
from pathlib import Path

import pypdfium2

from factcheck.domain.errors import FactcheckError
from factcheck.importers.sandbox.reading import Sandbox

# Scripts written without blanks: where their words end no two programs agree.
_WITHOUT_BLANKS = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uffef]")
# Blanks in formulas and beside signs (dashes, leaders, note marks) are a matter of taste, and whether one follows a
# dash or a slash at the end of a line is not to be seen: those count that part a word from letters or figures.
_WORD = re.compile(r"[^\W\d_]{2}")
_BEFORE, _AFTER = re.compile(r"[^\W_][^-\u2013\u2014/]*\Z"), re.compile(r"[^\W_]")
_MOST_PLACES = 200
_MOST_PARTS = 40


@dataclass(frozen=True, slots=True)
class Difference:
    """How many blanks one reading lacks that another has (`glued`), and how many it has too many (`cut`)."""

    glued: int
    cut: int


def compare_words(folder: Path) -> None:
    """Prints for each PDF below a folder the words glued and cut against pdftotext, by us and by pdfium itself."""
    paths = sorted(path for path in folder.rglob("*") if path.suffix.lower() == ".pdf")
    if not paths:
        return
    print("\nWords of PDF files against pdftotext")
    print("  glued: blanks that it has within our words, cut: those that we have within its words; where it cuts words")
    print("  itself, as in letterspaced lines, ours count as glued though they are right")
    if shutil.which("pdftotext") is None:
        print("  pdftotext (poppler-utils) is not installed: nothing to compare with")
        return
    names = ("words", "glued", "cut", "pdfium glued", "pdfium cut")
    print("".join(f"{name:>13}" for name in names) + "  file")
    total: Counter[str] = Counter()
    for path in paths:
        found = _compared(path)
        if found:
            total.update(found)
            print("".join(f"{found[name]:13,}" for name in names) + f"  {path.name}")
    print("".join(f"{total[name]:13,}" for name in names) + "  in all")


def _compared(path: Path) -> dict[str, int] | None:
    theirs = pdftotext(path)
    with Sandbox() as sandbox:
        try:
            ours = sandbox.read(path.name, path.read_bytes()).text
        except FactcheckError:
            return None
    if theirs is None:
        return None
    own, bare = difference(ours, theirs), difference(pdfium_text(path.read_bytes()), theirs)
    counts = {"words": counted(ours), "glued": own.glued, "cut": own.cut}
    return counts | {"pdfium glued": bare.glued, "pdfium cut": bare.cut}


def difference(ours: str, theirs: str) -> Difference:
    """What `ours` glues and cuts if `theirs` is right; the order of the words matters little."""
    one, other = _tokens(ours), _tokens(theirs)
    return Difference(_glued(one, other), _glued(other, one))


def counted(text: str) -> int:
    """How many words a text holds."""
    return len(_tokens(text))


def pdftotext(path: Path) -> str | None:
    """What poppler reads in a file, None where it reads nothing or is not installed."""
    program = shutil.which("pdftotext")
    if program is None:
        return None
    done = subprocess.run([program, "-enc", "UTF-8", str(path), "-"], capture_output=True, timeout=60, check=False)
    return done.stdout.decode("utf-8", "replace") or None


def pdfium_text(data: bytes) -> str:
    """What pdfium reads in a file by itself."""
    document = pypdfium2.PdfDocument(data)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def _tokens(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKC", text.replace("\u00ad", "-").replace("\ufffe", "-"))
    return [token for token in plain.split() if token != "|" and not _WITHOUT_BLANKS.search(token)]


def _glued(ours: Sequence[str], theirs: Sequence[str]) -> int:
    """The blanks that are missing in the words of which we have more than they, and they have the parts more often."""
    surplus = Counter(ours) - Counter(theirs)
    here, there = _places(ours), _places(theirs)
    missing = 0
    for word, count in surplus.items():
        own = len(_spelled(word, ours, here))
        parts = _spelled(word, theirs, there)
        missing += sum(parts[own : own + count])
    return missing


def _places(tokens: Sequence[str]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    for at, token in enumerate(tokens):
        places.setdefault(token, []).append(at)
    return places


def _spelled(word: str, tokens: Sequence[str], places: dict[str, list[int]]) -> list[int]:
    """For each place where several tokens in a row spell the word, how many of the blanks between stand at a word."""
    found = []
    for end in range(1, len(word)):
        for at in islice(places.get(word[:end], ()), _MOST_PLACES):
            last, rest = at, word[end:]
            while rest and last + 1 < len(tokens) and last - at < _MOST_PARTS and rest.startswith(tokens[last + 1]):
                last += 1
                rest = rest[len(tokens[last]) :]
            if not rest:
                found.append(_at_words(tokens[at : last + 1]))
    return found


def _at_words(tokens: Sequence[str]) -> int:
    pairs = [(one, other) for one, other in pairwise(tokens) if _BEFORE.search(one) and _AFTER.search(other)]
    return sum(bool(_WORD.search(one) or _WORD.search(other)) for one, other in pairs)
