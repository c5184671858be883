"""Reads what was typed: a verb with its arguments, or what the window is opened on; one line for what may not be."""

import argparse
import os
from collections.abc import Callable, Sequence
from functools import partial
from typing import NoReturn

from factcheck.cli import WrongUsageError, known_verbs
from factcheck.translation import N_, _

_SAID_BY_ARGPARSE = (
    N_("the following arguments are required: %s"),
    N_("unrecognized arguments: %s"),
    N_("argument %(argument_name)s: %(message)s"),
    N_("expected one argument"),
    N_("expected at least one argument"),
    N_("not allowed with argument %s"),
    N_("ignored explicit argument %r"),
    N_("one of the arguments %s is required"),
)
"""What argparse says by itself: here for those who translate."""
_HYPHENS = "\0"  # stands for the value "--", which argparse would lose
_TEXTS = frozenset({"--quote", "--statement", "--note", "--as", "--article", "--password"})
_WINDOW = "factcheck [DESK.factcheck] [ARTICLE…] [--picture FILE] [--as NAME] [-style NAME] [-reverse]"


class HelpWanted(Exception):  # noqa: N818
    """Somebody asked how a command is written; the message is the answer."""


class _Parser(argparse.ArgumentParser):
    """An argparse parser that raises one line and never ends the process."""

    def error(self, message: str) -> NoReturn:  # type: ignore[explicit-override]
        raise WrongUsageError(
            _("{program}: {message}. Usage: {usage}", program=self.prog, message=message, usage=self.usage)
        )


def parsed(argv: Sequence[str]) -> argparse.Namespace:
    """The verb and its arguments; raises WrongUsageError or HelpWanted."""
    from factcheck.cli.verb_table import VERBS  # the window is opened without them

    verb = argv[0]
    parser = _parser(f"factcheck {verb}", f"factcheck {verb} {VERBS[verb].usage}".rstrip())
    VERBS[verb].add_arguments(parser)
    words = _options_first(parser, argv[1:], partial(_help, verb, parser.usage))
    arguments = parser.parse_args(words, argparse.Namespace(verb=verb))
    for name, value in vars(arguments).items():
        if value == _HYPHENS:
            setattr(arguments, name, "--")
    return arguments


def window_arguments(argv: Sequence[str]) -> argparse.Namespace:
    """What the window is opened on: `files`, `picture` and `who`, None if not given; raises WrongUsageError.

    For Qt there are `style`, None or its name, and `reverse`, from right to left.
    """
    parser = _parser("factcheck", _WINDOW)
    parser.add_argument("files", nargs="*", metavar="FILE")
    parser.add_argument("--picture", metavar="FILE")
    parser.add_argument("--as", dest="who", metavar="NAME")
    parser.add_argument("-style", metavar="NAME")
    parser.add_argument("-reverse", action="store_true")
    arguments = parser.parse_args(_options_first(parser, argv, overview))
    for first in arguments.files[:1]:
        if first.isidentifier() and not os.path.lexists(first):
            raise WrongUsageError(
                _('There is no verb and no file "{name}". "factcheck --help" lists the verbs.', name=first)
            )
    if sum(name.lower().endswith(".factcheck") for name in arguments.files) > 1:
        raise WrongUsageError(_("The window holds one Factcheck file; name one of them. Usage: {usage}", usage=_WINDOW))
    return arguments


def overview() -> str:
    """Every command with what it does."""
    lines = [_("usage: {usage}", usage=_WINDOW), "       factcheck VERB … [--json] [--as NAME]", ""]
    lines += [f"  {verb:11} {does}" for verb, does in known_verbs().items()]
    return "\n".join([*lines, "", _("factcheck VERB --help says how a verb is written.")])


def _parser(name: str, usage: str) -> _Parser:
    setattr(argparse, "_", _)  # noqa: B010 - where argparse looks up what it says
    return _Parser(prog=name, usage=usage.replace("%", "%%"), add_help=False, allow_abbrev=False)


def _help(verb: str, usage: str | None) -> str:
    return "\n\n".join([_("usage: {usage}", usage=usage), known_verbs()[verb]])


def _options_first(parser: argparse.ArgumentParser, argv: Sequence[str], help_text: Callable[[], str]) -> list[str]:
    """`argv` with the options first, so that they may stand anywhere and words may begin with a hyphen.

    The words of the help are not even loaded where nobody asks for it.
    """
    known = parser._option_string_actions
    options: list[str] = []
    arguments: list[str] = []
    rest = list(argv)
    while rest:
        word = rest.pop(0)
        if word == "--":
            arguments += rest
            break
        if word in ("--help", "-h"):
            raise HelpWanted(help_text())
        takes_value = word in known and known[word].nargs != 0
        if takes_value and rest and (word in _TEXTS or rest[0] not in known):
            value = rest.pop(0)
            options.append(f"{word}={_HYPHENS if value == '--' else value}")
        elif word.startswith("-") and word != "-":
            options.append(word)
        else:
            arguments.append(word)
    return [*options, "--", *arguments] if arguments else options
