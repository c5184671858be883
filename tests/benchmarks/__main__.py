"""Runs every benchmark, each in a process of its own: `python -m tests.benchmarks`."""

import subprocess
import sys

NAMES = ("commit", "apply", "article_view", "memory", "claim_list", "window", "sources", "start", "importers")


def main() -> int:
    """Prints a table for each file; the exit status tells whether all of them ran."""
    return max(subprocess.call([sys.executable, "-m", f"tests.benchmarks.{name}"]) for name in NAMES)


if __name__ == "__main__":
    sys.exit(main())
