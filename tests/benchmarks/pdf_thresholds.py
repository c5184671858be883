"""Which thresholds of the PDF reader no test holds: `python -m tests.benchmarks.pdf_thresholds [MODULE]…`.

Moves each number that has a name by a quarter either way in a copy of the project, and runs the tests of the reader
there; for all modules that takes hours.
"""

import ast
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

READER, TESTS = Path("factcheck/importers/pdf"), Path("tests/importers/pdf")


def main(modules: list[str]) -> None:
    """Prints each threshold of the modules, or of all, and whether tests failed both with less and with more."""
    with tempfile.TemporaryDirectory() as folder:
        for part in ("factcheck", "tests", "pyproject.toml"):
            copy = shutil.copytree if Path(part).is_dir() else shutil.copy
            copy(part, Path(folder, part))
        if _fail(Path(folder), [str(TESTS / "test_thresholds.py")]):
            sys.exit("The tests fail as they are: nothing can be told.")
        for path in sorted(Path(folder, READER).glob("*.py")):
            if not modules or path.stem in modules:
                for number in thresholds(path.read_text(encoding="utf-8")):
                    held = [fails(path, number, share) for share in (0.75, 1.25)]
                    print(
                        f"{path.name}:{number.lineno} {number.value!r}: {'held' if all(held) else 'NOT HELD'}",
                        flush=True,
                    )


def thresholds(source: str) -> Iterator[ast.Constant]:
    """The numbers that a module names at its head, 0 and 1 apart."""
    for statement in ast.parse(source).body:
        if isinstance(statement, ast.Assign):
            for node in ast.walk(statement.value):
                if isinstance(node, ast.Constant) and type(node.value) in (int, float) and node.value not in (0, 1):
                    yield node


def fails(path: Path, number: ast.Constant, share: float) -> bool:
    """Whether a test fails where the number is so much of what it is; whole numbers move by one at least."""
    given = path.read_text(encoding="utf-8")
    lines = given.split("\n")
    line = lines[number.lineno - 1].encode()
    moved = move(number.value, share)
    lines[number.lineno - 1] = (
        line[: number.col_offset] + str(moved).encode() + line[number.end_col_offset :]
    ).decode()
    path.write_text("\n".join(lines), encoding="utf-8")
    folder = path.parents[len(READER.parts)]
    try:
        own = TESTS / f"test_{path.stem}.py"
        first = [str(one) for one in (TESTS / "test_thresholds.py", own) if Path(folder, one).exists()]
        return any(_fail(folder, tests) for tests in (first, [str(TESTS)]))
    finally:
        path.write_text(given, encoding="utf-8")


def move(value: object, share: float) -> float:
    """A number by a share of itself, a whole one by one at least."""
    if isinstance(value, int):
        return value + (1 if share > 1 else -1) * max(1, round(value / 4))
    assert isinstance(value, float)
    return round(value * share, 6)


def _fail(folder: Path, tests: list[str]) -> bool:
    command = [sys.executable, "-B", "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *tests]
    return subprocess.run(command, cwd=folder, capture_output=True, check=False).returncode == 1


if __name__ == "__main__":
    main(sys.argv[1:])
