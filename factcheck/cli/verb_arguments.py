"""The arguments of each verb: how they are written in one line, and what each of them may hold."""

import argparse
from collections.abc import Callable, Mapping

from factcheck.translation import _, languages

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


def usage_of(verb: str) -> str:
    """What is written behind a verb."""
    return USAGE.get(verb, "DESK [--article A]")


def add_arguments(parser: argparse.ArgumentParser, verb: str) -> None:
    """Lets a parser take the arguments of a verb, and those that every verb has."""
    _ADD.get(verb, _article)(parser)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--as", dest="who", metavar="NAME")


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
