"""The way in: a verb goes to the command line, all else to the window."""

import sys

INTERRUPTED = 130


def main() -> int:
    """Does what was typed and gives the exit code."""
    try:
        return _done(sys.argv[1:])
    except KeyboardInterrupt:
        return INTERRUPTED


def gui() -> int:
    """The same, started without a terminal."""
    return main()


def _done(argv: list[str]) -> int:
    from factcheck import cli

    verb = cli.with_verb_first(argv)
    if verb is not None:
        return cli.main(verb)
    wrong = cli.wrong_for_window(argv)
    if wrong is not None:
        return wrong

    from factcheck.app import run

    return run(argv)


if __name__ == "__main__":
    sys.exit(main())
