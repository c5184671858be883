"""What may be typed: the verbs with their arguments, and one short line for what may not."""

import argparse
import os
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import NoReturn

from factcheck.cli import known_verbs
from factcheck.translation import N_, _, languages

VERDICTS = ("supported", "disputed", "unverified", "none")
OUTCOMES = ("fine", "change", "editor", "none")

USAGE = {
    "import": (
        "FILE… --into DESK [--whole-page | --add WORDS] [--encoding NAME] [--mend] [--password WORD] [--libreoffice]"
    ),
    "fetch": "ADDRESS --into DESK [--whole-page] [--private]",
    "articles": "DESK",
    "claims": (
        "DESK [--article A] [--verdict supported|disputed|unverified|none] [--outcome fine|change|editor|none]"
        " [--compare]"
    ),
    "sources": "DESK [--import FILE]",
    "proofs": "DESK [--article A]",
    "proof": (
        "DESK ARTICLE NEWFILE [--accept all|plain|none] [--whole-page] [--encoding NAME] [--mend] [--password WORD]"
        " [--libreoffice]"
    ),
    "search": "DESK WORDS… [--article A]",
    "claim": 'DESK --quote "words" [--occurrence N] [--statement "…"] [--parent CLAIM] [--article A]',
    "verdict": "DESK CLAIM supported|disputed|unverified|none [--note …] [--reason …] [--article A]",
    "apply": "DESK [EDITS.jsonl] [--article A]",
    "export": "DESK --to REPORT.html|.md|.csv [--language CODE] [--since NUMBER] [--for WHOM] [--with-cut]"
    " [--article A]",
    "captures": "DESK [--verify] [--article A]",
    "undo": "DESK [--operation ID]",
    "redo": "DESK [--operation ID]",
    "history": "DESK [--claim CLAIM] [--article A]",
    "check": "DESK [--repair-into NEW]",
    "backups": "DESK",
    "restore": "DESK [BACKUP]",
    "erasable": "DESK",
    "erase": (
        "DESK article|source|capture|annotation|question|note RECORD --dry-run | --yes [--reason …]"
        " [--purge-backups] [--article A]"
    ),
    "hold": "DESK ARTICLE --reason … [--lift]",
    "doctor": "",
    "demo": "DIR",
}

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


class WrongUsageError(Exception):
    """What was typed is no command; the message is one line."""


class HelpWanted(Exception):  # noqa: N818
    """Somebody asked how a command is written; the message is the answer."""


class _Parser(argparse.ArgumentParser):
    """An argparse parser that raises one line and never ends the process."""

    def error(self, message: str) -> NoReturn:  # type: ignore[explicit-override]
        """Raises WrongUsageError."""
        raise WrongUsageError(
            _("{program}: {message}. Usage: {usage}", program=self.prog, message=message, usage=self.usage)
        )


def parsed(argv: Sequence[str]) -> argparse.Namespace:
    """The verb and its arguments; raises WrongUsageError or HelpWanted."""
    verb = argv[0]
    parser = _parser(f"factcheck {verb}", f"factcheck {verb} {usage_of(verb)}".rstrip())
    _ADD.get(verb, _article)(parser)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--as", dest="who", metavar="NAME")
    words = _options_first(parser, argv[1:], partial(_help, verb, parser.usage))
    arguments = parser.parse_args(words, argparse.Namespace(verb=verb))
    for name, value in vars(arguments).items():
        if value == _HYPHENS:
            setattr(arguments, name, "--")
    return arguments


def usage_of(verb: str) -> str:
    """What is written behind a verb."""
    return USAGE.get(verb, "DESK [--article A]")


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


def _desk(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("desk", metavar="DESK")


def _article(parser: argparse.ArgumentParser) -> None:
    _desk(parser)
    parser.add_argument("--article", metavar="A")


def _import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("articles", nargs="+", metavar="FILE")
    parser.add_argument("--into", required=True, dest="desk", metavar="DESK")
    parts = parser.add_mutually_exclusive_group()
    parts.add_argument("--whole-page", action="store_true")
    parts.add_argument("--add", action="append", default=[], metavar="WORDS")
    _letters(parser)


def _letters(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--encoding", default="", metavar="NAME")
    parser.add_argument("--mend", action="store_true")
    parser.add_argument("--password", default="", metavar="WORD")
    parser.add_argument("--libreoffice", action="store_true")


def _fetch(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("address", metavar="ADDRESS")
    parser.add_argument("--into", required=True, dest="desk", metavar="DESK")
    parser.add_argument("--whole-page", action="store_true")
    parser.add_argument("--private", action="store_true")


def _claims(parser: argparse.ArgumentParser) -> None:
    _article(parser)
    parser.add_argument("--verdict", type=_verdict_word, metavar="V")
    parser.add_argument("--outcome", type=_outcome_word, metavar="O")
    parser.add_argument("--compare", action="store_true")


def _proof(parser: argparse.ArgumentParser) -> None:
    _desk(parser)
    parser.add_argument("draft_of", metavar="ARTICLE")
    parser.add_argument("proof", metavar="NEWFILE")
    parser.add_argument("--accept", type=_accept_word, default="none", metavar="WHAT")
    parser.add_argument("--whole-page", action="store_true")
    _letters(parser)


def _search(parser: argparse.ArgumentParser) -> None:
    _article(parser)
    parser.add_argument("words", nargs="+", metavar="WORDS")


def _claim(parser: argparse.ArgumentParser) -> None:
    _article(parser)
    parser.add_argument("--quote", required=True, metavar="WORDS")
    parser.add_argument("--occurrence", type=_whole_number, metavar="N")
    parser.add_argument("--statement", metavar="WORDS")
    parser.add_argument("--parent", metavar="CLAIM")


def _sources(parser: argparse.ArgumentParser) -> None:
    _desk(parser)
    parser.add_argument("--import", dest="bibliography", metavar="FILE")


def _verdict(parser: argparse.ArgumentParser) -> None:
    _article(parser)
    parser.add_argument("claim", metavar="CLAIM")
    parser.add_argument("verdict", type=_verdict_word, metavar="VERDICT")
    parser.add_argument("--note", metavar="WORDS")
    parser.add_argument("--reason", metavar="REASON")


def _apply(parser: argparse.ArgumentParser) -> None:
    _article(parser)
    parser.add_argument("edits", nargs="?", default="-", metavar="EDITS")


def _export(parser: argparse.ArgumentParser) -> None:
    _article(parser)
    parser.add_argument("--to", required=True, metavar="REPORT")
    parser.add_argument("--language", type=_language_code, metavar="CODE")
    parser.add_argument("--since", type=_proof_number, metavar="NUMBER")
    parser.add_argument("--with-cut", action="store_true")
    parser.add_argument("--for", dest="audience", type=_audience, default="editors", metavar="WHOM")


def _captures(parser: argparse.ArgumentParser) -> None:
    _article(parser)
    parser.add_argument("--verify", action="store_true")


def _demo(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", metavar="DIR")


def _undo(parser: argparse.ArgumentParser) -> None:
    _desk(parser)
    parser.add_argument("--operation", metavar="ID")


def _check(parser: argparse.ArgumentParser) -> None:
    _desk(parser)
    parser.add_argument("--repair-into", metavar="NEW")


def _restore(parser: argparse.ArgumentParser) -> None:
    _desk(parser)
    parser.add_argument("backup", nargs="?", metavar="BACKUP")


def _erase(parser: argparse.ArgumentParser) -> None:
    _article(parser)
    parser.add_argument("kind", type=_kind_word, metavar="KIND")
    parser.add_argument("record", metavar="RECORD")
    how = parser.add_mutually_exclusive_group(required=True)
    how.add_argument("--dry-run", action="store_true")
    how.add_argument("--yes", action="store_true")
    parser.add_argument("--reason", default="", metavar="WORDS")
    parser.add_argument("--purge-backups", action="store_true")


def _hold(parser: argparse.ArgumentParser) -> None:
    _desk(parser)
    parser.add_argument("held", metavar="ARTICLE")
    parser.add_argument("--reason", default="", metavar="WORDS")
    parser.add_argument("--lift", action="store_true")


def _history(parser: argparse.ArgumentParser) -> None:
    _article(parser)
    parser.add_argument("--claim", metavar="CLAIM")


def _nothing(parser: argparse.ArgumentParser) -> None:
    """Takes no arguments of its own."""


_ADD: Mapping[str, Callable[[argparse.ArgumentParser], None]] = {
    "import": _import,
    "fetch": _fetch,
    "articles": _desk,
    "claims": _claims,
    "sources": _sources,
    "proofs": _article,
    "proof": _proof,
    "search": _search,
    "claim": _claim,
    "verdict": _verdict,
    "apply": _apply,
    "export": _export,
    "captures": _captures,
    "undo": _undo,
    "redo": _undo,
    "history": _history,
    "check": _check,
    "backups": _desk,
    "restore": _restore,
    "erasable": _desk,
    "erase": _erase,
    "hold": _hold,
    "doctor": _nothing,
    "demo": _demo,
}


def _verdict_word(word: str) -> str:
    if word not in VERDICTS:
        raise argparse.ArgumentTypeError(_('there is no verdict "{word}"', word=word))
    return word


def _outcome_word(word: str) -> str:
    if word not in OUTCOMES:
        raise argparse.ArgumentTypeError(_('there is no outcome "{word}"', word=word))
    return word


def _accept_word(word: str) -> str:
    if word not in ("all", "plain", "none"):
        raise argparse.ArgumentTypeError(_('"{word}" is none of all, plain, none', word=word))
    return word


def _proof_number(word: str) -> int:
    if not word.isascii() or not word.isdecimal():
        raise argparse.ArgumentTypeError(_('"{word}" is no number of a proof', word=word))
    return int(word[:9])


def _audience(word: str) -> str:
    known = ("checkers", "editors", "anyone")
    if word not in known:
        raise argparse.ArgumentTypeError(
            _('no report is for "{word}", but for: {known}', word=word, known=", ".join(known))
        )
    return word


def _kind_word(word: str) -> str:
    from factcheck.domain.records.erasure import ERASABLE, FIELDS

    kinds = [*(kind.entity for kind in ERASABLE), *FIELDS]
    if word not in kinds:
        raise argparse.ArgumentTypeError(
            _('"{word}" cannot be erased, but: {kinds}', word=word, kinds=", ".join(kinds))
        )
    return word


def _language_code(word: str) -> str:
    known = languages()
    if word not in known:
        there_are = ", ".join(known)
        raise argparse.ArgumentTypeError(
            _('there is no translation into "{word}", but: {languages}', word=word, languages=there_are)
        )
    return word


def _whole_number(word: str) -> int:
    if not word.isascii() or not word.removeprefix("-").isdigit():
        raise argparse.ArgumentTypeError(_('"{word}" is not a whole number', word=word))
    return int(word)
