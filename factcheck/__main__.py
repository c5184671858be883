"""Entry point: a verb goes to the command line, all else to the window."""

import contextlib
import gc
import signal
import sys
from types import FrameType

from factcheck.resources import CHILD, is_frozen


def main() -> int:
    """Does what was typed and gives the exit code; Ctrl+C ends quietly."""
    try:
        return _done(sys.argv[1:])
    except KeyboardInterrupt:
        return 128 + signal.SIGINT


def gui() -> int:
    """The same, started without a terminal."""
    return main()


def _done(argv: list[str]) -> int:
    if argv[:1] == [CHILD] and is_frozen():
        from factcheck.services.frozen import become_child

        become_child(argv[1:])
        return 0

    from factcheck import cli
    from factcheck.garbage import collect_rarely

    verb = cli.with_verb_first(argv)
    if verb is not None:
        _close_on_signal()
        collect_rarely()
        return cli.main(verb)
    refused = cli.wrong_for_window(argv)
    if refused is not None:
        return refused

    gc.disable()  # there is nothing to throw away before the window stands, and looking for it takes time
    try:
        from factcheck.ui.plain_imports import import_plainly

        import_plainly()  # before the rest is loaded
        from factcheck.app import run

        return run(argv)
    finally:
        gc.enable()


def _close_on_signal() -> None:
    """Lets the desk be closed when the system ends a verb, so that nothing is left beside it."""
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        with contextlib.suppress(ValueError):
            if number is not None and signal.getsignal(number) is signal.SIG_DFL:
                signal.signal(number, _end)


def _end(number: int, frame: FrameType | None) -> None:
    sys.exit(128 + number)


if __name__ == "__main__":
    sys.exit(main())
