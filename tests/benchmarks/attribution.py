"""How much of who said what is found in labelled sentences: `python -m tests.benchmarks.attribution [FILE…] [-v]`.

A line of a file is a sentence as JSON, `{"tokens": […], "labels": ["B-source", "I-source", "B-cue", "B-content", "O"]}`
labelled as PARC and PolNeAR are: a source is the whole phrase, a cue the verb with its helpers, and "that" and
quotation marks are part of a content. The files in `tests/domain/rules` were written and labelled by hand but for
sentences of press releases and news of the government of the United States, which are nobody's; what is missed was
looked at while the rules were made for `attribution.jsonl`, never for `attribution_held_out.jsonl`.
"""

import json
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from pathlib import Path

from factcheck.domain.rules.languages import sayings_of
from factcheck.domain.text.span import Span
from tests.benchmarks.timing import head, row, taken

SAYINGS = sayings_of("en")
LABELLED = Path(__file__).parents[1] / "domain" / "rules"
ROLES = ("source", "cue", "content")
Part = tuple[str, int, int]
"""A role, and the first token and the one behind the last that have it."""
_WRITTEN = {"``": "“", "''": "”", "-LRB-": "(", "-RRB-": ")", "`": "‘"}
_NO_BLANK_BEFORE = re.compile(r"[,.;:?!)%”]|[’'](?:s|re|d|ll|ve|m)?|n[’']t|…", re.IGNORECASE)
_NO_BLANK_BEHIND = frozenset("($“‘#")
_THAT = re.compile(r"(?:that|[“\"‘])\s*$")


@dataclass(frozen=True)
class Labelled:
    """A sentence whose attributions somebody labelled; `places` are where its tokens stand in the text."""

    text: str
    places: tuple[Span, ...]
    parts: frozenset[Part]


def labelled(path: Path) -> Iterator[Labelled]:
    """The sentences of a file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            read = json.loads(line)
            yield Labelled(*_text(read["tokens"]), frozenset(_parts(read["labels"])))


def _text(tokens: Sequence[str]) -> tuple[str, tuple[Span, ...]]:
    """Tokens as a text, and where each stands."""
    text, places, is_open, is_tight = "", [], False, True
    for token in tokens:
        written = _WRITTEN.get(token, token)
        closes = written == '"' and is_open
        is_open ^= written == '"'
        text += "" if is_tight or closes or _NO_BLANK_BEFORE.fullmatch(written) else " "
        places.append(Span(len(text), len(text) + len(written)))
        text += written
        is_tight = written in _NO_BLANK_BEHIND or (written == '"' and is_open)
    return text, tuple(places)


def _parts(labels: Sequence[str]) -> Iterator[Part]:
    begins = [at for at, label in enumerate(labels) if at == 0 or label != f"I-{labels[at - 1][2:]}"]
    for start, end in pairwise([*begins, len(labels)]):
        if labels[start] != "O":
            yield labels[start][2:], start, end


def found(sentence: Labelled) -> frozenset[Part]:
    """What the rules find in a sentence, as tokens; of attributions in one another the outermost."""
    parts = set[Part]()
    for one in SAYINGS.every(sentence.text, Span(0, len(sentence.text))):
        contents = [_as_labelled(sentence.text, content) for content in one.contents]
        spans = [("source", one.source), ("cue", one.cue), *(("content", content) for content in contents)]
        parts |= {(role, *_tokens(sentence, span)) for role, span in spans if span is not None}
    return frozenset(parts)


def _as_labelled(text: str, content: Span) -> Span:
    """A content with the “that” and the quotation marks before and behind it."""
    before, end = _THAT.search(text, 0, content.start), content.end
    behind = re.compile(r"[,.?!]?[”\"’]").match(text, end)
    opened = text[before.start()] if before else text[content.start]
    return Span(before.start() if before else content.start, behind.end() if behind and opened in '“"‘' else end)


def _tokens(sentence: Labelled, span: Span) -> tuple[int, int]:
    touched = [at for at, place in enumerate(sentence.places) if place.overlaps(span)]
    return (touched[0], touched[-1] + 1) if touched else (0, 0)


@dataclass(frozen=True)
class Rate:
    """How many there are, and how much of what was found is right and of what there is was found."""

    count: int
    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.precision * self.recall / max(1e-9, self.precision + self.recall)


def rates(path: Path) -> dict[str, Rate]:
    """The rates of each role in a file, exact by tokens, and of its sentences that carry a saying at all."""
    read = [(one.parts, found(one)) for one in labelled(path)]
    told = {role: _rate((_of(role, there), _of(role, got)) for there, got in read) for role in ROLES}
    return {**told, "sentence": _rate(({1} if there else set(), {1} if got else set()) for there, got in read)}


def _of(role: str, parts: frozenset[Part]) -> set[Part]:
    return {part for part in parts if part[0] == role}


def _rate(read: Iterable[tuple[AbstractSet[object], AbstractSet[object]]]) -> Rate:
    counts = [(len(there & got), len(got), len(there)) for there, got in read]
    right, got, there = (sum(column) for column in zip(*counts, strict=True))
    return Rate(there, right / max(1, got), right / max(1, there))


def mistakes(path: Path) -> Iterator[str]:
    """The sentences of a file in which something is missed or wrong, and what."""
    for one in labelled(path):
        parts = found(one)
        if parts != one.parts:
            yield f"  {one.text}"
            yield from (f"    missed {part[0]}: {_words(one, part)}" for part in sorted(one.parts - parts))
            yield from (f"    wrong {part[0]}: {_words(one, part)}" for part in sorted(parts - one.parts))


def _words(sentence: Labelled, part: Part) -> str:
    return sentence.text[sentence.places[part[1]].start : sentence.places[part[2] - 1].end]


def main() -> None:
    """Prints the rates for each file, with `-v` what is missed and what is wrong, then how long a sentence takes."""
    names = [name for name in sys.argv[1:] if name != "-v"]
    files = [Path(name) for name in names] or sorted(LABELLED.glob("attribution*.jsonl"))
    for path in files:
        print(f"\n{path.name}: precision, recall, F1, number")
        for role, one in rates(path).items():
            print(f"    {role:12}{one.precision:8.3f}{one.recall:8.3f}{one.f1:8.3f}{one.count:8}")
        if "-v" in sys.argv:
            print(*mistakes(path), sep="\n")
    head("Who said what")
    for path in files:
        row(f"{path.name}: a sentence", [taken(partial(found, one)) for one in labelled(path)])


if __name__ == "__main__":
    main()
