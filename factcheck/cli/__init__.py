"""The command line: every verb of a desk without a window, a display or Qt."""

from collections.abc import Sequence

from factcheck.translation import Messages


class WrongUsageError(Exception):
    """What was typed is no command; the message is one line."""


def known_verbs() -> Messages[str]:
    """The verbs, and what each does."""
    from factcheck.cli.verb_table import VERBS  # loaded only where a verb may be meant: the window comes first

    return Messages({verb: one.does for verb, one in VERBS.items()})


def is_verb(word: str) -> bool:
    """Whether a word that was typed is a verb."""
    return word.isidentifier() and word in known_verbs()


def with_verb_first(argv: Sequence[str]) -> list[str] | None:
    """`argv` for `main`, `--as NAME` and `--json` behind the verb; None where the window is meant."""
    before: list[str] = []
    rest = list(argv)
    if rest[:1] in (["--help"], ["-h"], ["help"], ["--version"]):
        return rest
    while rest and not is_verb(rest[0]):
        taken = 2 if rest[0] == "--as" else 1
        if not rest[0].startswith(("--as", "--json")):
            return None
        before, rest = [*before, *rest[:taken]], rest[taken:]
    return [rest[0], *before, *rest[1:]] if rest else None


def main(argv: Sequence[str]) -> int:
    """Does what a verb says; 0 if it went well, 1 where something is wrong, 2 for wrong usage."""
    from factcheck.cli.run import run

    return run(argv)


def wrong_for_window(argv: Sequence[str]) -> int | None:
    """The exit code where the window cannot be meant either, after the line that says so; else None."""
    if not argv:
        return None
    from factcheck.cli.run import refused

    return refused(argv)
