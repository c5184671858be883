"""How often a fact of a claim is rightly said not to fit: `python -m tests.benchmarks.evidence [FILE…] [-v]`.

A line of a file is a pair as JSON, `{"claim": …, "evidence": …, "label": "supported" or "refuted"}`, both one sentence.
A pair is told where a number, a date or a name of the claim is not in the evidence and something of its sort is: that
is right where the label is refuted. The files in `tests/domain/rules` were written by hand; what is missed was looked
at while the rules were made for `evidence.jsonl`, never for `evidence_held_out.jsonl`.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from factcheck.domain.rules.languages import language_of

RULES = language_of("en").evidence
LABELLED = Path(__file__).parents[1] / "domain" / "rules"
FILES = ("evidence.jsonl", "evidence_held_out.jsonl")


def pairs(path: Path) -> Iterator[tuple[str, str, bool]]:
    """The claims of a file with their evidence, and whether it refutes them."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            read = json.loads(line)
            yield read["claim"], read["evidence"], read["label"] == "refuted"


def told(claim: str, evidence: str) -> list[str]:
    """What of the claim does not fit, each with what the evidence has instead."""
    return [
        f"{one.words} / {one.instead}" for one in RULES.missing(claim, evidence) if one.instead and not one.is_rounded
    ]


def measured(path: Path, is_loud: bool = False) -> tuple[float, float]:
    """Precision and recall on a file; `is_loud` prints what is missed and what is wrong."""
    counts = Counter[tuple[bool, bool]]()
    for claim, evidence, is_refuted in pairs(path):
        found = told(claim, evidence)
        counts[bool(found), is_refuted] += 1
        if is_loud and bool(found) != is_refuted:
            print(f"  {'missed' if is_refuted else 'wrong'}: {claim} | {evidence} | {'; '.join(found)}")
    right = counts[True, True]
    return right / max(1, right + counts[True, False]), right / max(1, right + counts[False, True])


def main(arguments: Sequence[str]) -> None:
    """Prints a row for each file."""
    paths = [Path(one) for one in arguments if one != "-v"] or [LABELLED / one for one in FILES]
    print(f"{'pairs':32}{'precision':>12}{'recall':>12}")
    for path in paths:
        precision, recall = measured(path, "-v" in arguments)
        print(f"{path.name:32}{precision:12.3f}{recall:12.3f}")


if __name__ == "__main__":
    main(sys.argv[1:])
