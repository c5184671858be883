"""Runs one verb: the border where errors become a sentence and an exit code."""

import contextlib
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence

from factcheck import __version__, places
from factcheck.cli import WrongUsageError
from factcheck.cli.output import flush, print_line, use_utf8, warn
from factcheck.cli.parser import HelpWanted, overview, parsed, window_arguments
from factcheck.services.settings import load, speak
from factcheck.translation import ENGLISH, _, language

WRONG, USAGE, INTERRUPTED, NOBODY_READS = 1, 2, 130, 141


def run(argv: Sequence[str]) -> int:
    """Does what a verb says and gives the exit code; never raises for what the world or a person did."""
    return _exit_code_of(lambda: _reported(lambda: _answered(argv))) or 0


def refused(argv: Sequence[str]) -> int | None:
    """The exit code where `argv` cannot mean the window, after saying why; else None."""
    return _exit_code_of(lambda: _reported(lambda: _window(argv)))


def _exit_code_of(act: Callable[[], int | None]) -> int | None:
    use_utf8()
    try:
        code = act()
        flush()
        return code
    except BrokenPipeError:
        _forget_output()
        return NOBODY_READS
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:
        _forget_output()
        warn(_unwritten(error))
        return WRONG
    except Exception as error:  # noqa: BLE001 - our own bug, told without the words of an article
        from factcheck.domain.wording.error_sentence import bug_words

        warn(bug_words(error))
        return WRONG


def _reported(act: Callable[[], int | None]) -> int | None:
    speak(load(places.settings_file()))
    try:
        return act()
    except HelpWanted as wanted:
        for line in str(wanted).splitlines():
            print_line(line)
        return 0
    except WrongUsageError as wrong:
        warn(str(wrong))
        return USAGE


def _answered(argv: Sequence[str]) -> int:
    if argv[0] in ("--help", "-h", "help"):
        raise HelpWanted(overview())
    if argv[0] == "--version":
        print_line(f"Factcheck {__version__}")
        return 0
    arguments = parsed(argv)
    with language(ENGLISH) if arguments.json or arguments.verb == "apply" else contextlib.nullcontext():
        return _done(arguments)


def _done(arguments: Namespace) -> int:
    """What the verb says: to people in their language, to programs always the same."""
    from factcheck.cli.desks import decode_arguments
    from factcheck.cli.verb_table import VERBS
    from factcheck.domain.errors import FactcheckError
    from factcheck.domain.wording.error_sentence import sentence

    try:
        decode_arguments(arguments)
        return VERBS[arguments.verb].act(arguments)
    except FactcheckError as error:
        warn(sentence(error))
        return WRONG


def _window(argv: Sequence[str]) -> None:
    window_arguments(argv)


def _unwritten(error: OSError) -> str:
    from factcheck.domain.wording.system_words import system_words

    if error.filename:
        name = os.path.basename(str(error.filename))
        return _("“{name}” cannot be written: {why}.", name=name, why=system_words(error))
    return _("The answer cannot be written: {why}.", why=system_words(error))


def _forget_output() -> None:
    """Keeps Python from complaining at its end about output that nobody takes."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
