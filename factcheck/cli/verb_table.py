"""The one table of verbs: what each does, how it is written in one line, and what its arguments may hold."""

import argparse
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from factcheck.cli import coverage, erasing, importing, proofs, search, verbs
from factcheck.domain.records.erasure import ERASABLE, FIELDS
from factcheck.domain.records.kinds import LISTED
from factcheck.domain.wording.record_words import WORDS
from factcheck.translation import N_, _, languages

_VERDICTS = ("supported", "disputed", "unverified", "none")
_OUTCOMES = ("fine", "change", "editor", "none")
_NO_VERDICT = N_('there is no verdict "{word}"')


@dataclass(frozen=True, slots=True)
class Verb:
    """What a verb `does`, how it is written behind its name, what its arguments are, and its act.

    `does` is a message, the usage is the same in every language; the act gives the exit code.
    """

    does: str
    usage: str
    add: Callable[[argparse.ArgumentParser], None]
    act: Callable[[argparse.Namespace], int]

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Lets a parser take the arguments of the verb, and those that every verb has."""
        self.add(parser)
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
    parser.add_argument("--verdict", type=_one_of(_VERDICTS, _NO_VERDICT), metavar="V")
    parser.add_argument("--outcome", type=_one_of(_OUTCOMES, N_('there is no outcome "{word}"')), metavar="O")
    parser.add_argument("--compare", action="store_true")


def _proof(parser: argparse.ArgumentParser) -> None:
    _desk(parser)
    parser.add_argument("draft_of", metavar="ARTICLE")
    parser.add_argument("proof", metavar="NEWFILE")
    accepted = _one_of(("all", "plain", "none"), N_('"{word}" is none of {known}'))
    parser.add_argument("--accept", type=accepted, default="none", metavar="WHAT")
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
    parser.add_argument("verdict", type=_one_of(_VERDICTS, _NO_VERDICT), metavar="VERDICT")
    parser.add_argument("--note", metavar="WORDS")
    parser.add_argument("--reason", metavar="REASON")


def _apply(parser: argparse.ArgumentParser) -> None:
    _article(parser)
    parser.add_argument("edits", nargs="?", default="-", metavar="EDITS")


def _export(parser: argparse.ArgumentParser) -> None:
    _article(parser)
    parser.add_argument("--to", required=True, metavar="REPORT")
    code = _one_of(languages(), N_('there is no translation into "{word}", but: {known}'))
    parser.add_argument("--language", type=code, metavar="CODE")
    parser.add_argument("--since", type=_proof_number, metavar="NUMBER")
    parser.add_argument("--with-cut", action="store_true")
    audience = _one_of(("checkers", "editors", "anyone"), N_('no report is for "{word}", but for: {known}'))
    parser.add_argument("--for", dest="audience", type=audience, default="editors", metavar="WHOM")


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
    kinds = _one_of((*(one.entity for one in ERASABLE), *FIELDS), N_('"{word}" cannot be erased, but: {known}'))
    parser.add_argument("kind", type=kinds, metavar="KIND")
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


def _one_of(known: Iterable[str], refused: str) -> Callable[[str], str]:
    """Takes one of the words that are `known`; the message `refused` may name them, and the `word` that is none."""
    words = tuple(known)

    def taken(word: str) -> str:
        if word not in words:
            raise argparse.ArgumentTypeError(_(refused, word=word, known=", ".join(words)))
        return word

    return taken


def _proof_number(word: str) -> int:
    if not word.isascii() or not word.isdecimal():
        raise argparse.ArgumentTypeError(_('"{word}" is no number of a proof', word=word))
    return int(word[:9])


def _whole_number(word: str) -> int:
    if not word.isascii() or not word.removeprefix("-").isdigit():
        raise argparse.ArgumentTypeError(_('"{word}" is not a whole number', word=word))
    return int(word)


_OF_ARTICLE = "DESK [--article A]"
VERBS: Mapping[str, Verb] = {
    "import": Verb(
        N_("brings Word, ODT, RTF, PDF, HTML, mail, Markdown and text files into a desk, made if it is not there"),
        "FILE… --into DESK [--whole-page | --add WORDS] [--encoding NAME] [--mend] [--password WORD] [--libreoffice]",
        _import,
        importing.import_articles,
    ),
    "fetch": Verb(
        N_("fetches a page of the web into a desk, with what came as a capture; the site will see the visit"),
        "ADDRESS --into DESK [--whole-page] [--private]",
        _fetch,
        importing.fetch_article,
    ),
    "articles": Verb(N_("lists the articles with how far their check has come"), "DESK", _desk, verbs.list_articles),
    "captures": Verb(
        N_("lists captured files with their SHA-256, and what was fetched; --verify reads their bytes again"),
        "DESK [--verify] [--article A]",
        _captures,
        verbs.list_captures,
    ),
    "coverage": Verb(
        N_("lists the facts, pictures and sentences that nobody has marked, and what does not fit"),
        _OF_ARTICLE,
        _article,
        coverage.tell_coverage,
    ),
    "claims": Verb(
        N_("lists the claims by article, then number"),
        "DESK [--article A] [--verdict supported|disputed|unverified|none] [--outcome fine|change|editor|none]"
        " [--compare]",
        _claims,
        verbs.list_claims,
    ),
    **{kind.list_name: Verb(WORDS[kind.type].verb, _OF_ARTICLE, _article, verbs.list_records) for kind in LISTED},
    "sources": Verb(
        N_("lists the sources with the claims that rest on each; also those that nothing rests on"),
        "DESK [--import FILE]",
        _sources,
        verbs.list_or_import_sources,
    ),
    "proofs": Verb(
        N_("lists the proofs of each article: number, date, words, SHA-256"), _OF_ARTICLE, _article, proofs.list_proofs
    ),
    "proof": Verb(
        N_("tells what a new draft does to what is marked in an article; --accept makes it the proof in use"),
        "DESK ARTICLE NEWFILE [--accept all|plain|none] [--whole-page] [--encoding NAME] [--mend] [--password WORD]"
        " [--libreoffice]",
        _proof,
        proofs.review_proof,
    ),
    "search": Verb(
        N_("finds words in all articles and all that is recorded of them; closed ones only by --article"),
        "DESK WORDS… [--article A]",
        _search,
        search.tell_found,
    ),
    "claim": Verb(
        N_("makes a claim of words that stand in the article, taken exactly as given"),
        'DESK --quote "words" [--occurrence N] [--statement "…"] [--parent CLAIM] [--article A]',
        _claim,
        verbs.make_claim,
    ),
    "verdict": Verb(
        N_("gives a claim a verdict; none takes it away"),
        "DESK CLAIM supported|disputed|unverified|none [--note …] [--reason …] [--article A]",
        _verdict,
        verbs.give_verdict,
    ),
    "apply": Verb(
        N_("does one edit a line, from a file or standard input, and answers each"),
        "DESK [EDITS.jsonl] [--article A]",
        _apply,
        verbs.apply_edits,
    ),
    "export": Verb(
        N_("writes the fact-check report"),
        "DESK --to REPORT.html|.md|.csv [--language CODE] [--since NUMBER] [--for WHOM] [--with-cut] [--article A]",
        _export,
        verbs.export_report,
    ),
    "undo": Verb(
        N_("takes your last change back (--as NAME), or any by its id"),
        "DESK [--operation ID]",
        _undo,
        verbs.undo_or_redo,
    ),
    "redo": Verb(N_("does again what you undid last (--as NAME)"), "DESK [--operation ID]", _undo, verbs.undo_or_redo),
    "history": Verb(N_("lists who did what when"), "DESK [--claim CLAIM] [--article A]", _history, verbs.list_history),
    "check": Verb(
        N_("looks a desk over; exit 0 when it is whole; or saves what can be read of it into a new file"),
        "DESK [--repair-into NEW]",
        _check,
        verbs.check_or_repair,
    ),
    "backups": Verb(
        N_("lists the backups of a desk: when made, what is in each, its last change and by whom"),
        "DESK",
        _desk,
        verbs.list_backups,
    ),
    "restore": Verb(
        N_("puts a backup of a desk in its place, or the newest that is whole; the old file is kept"),
        "DESK [BACKUP]",
        _restore,
        verbs.restore,
    ),
    "erasable": Verb(
        N_("lists what can be erased from a desk, each with its id; also what was removed before"),
        "DESK",
        _desk,
        erasing.list_erasable,
    ),
    "erase": Verb(
        N_("takes a record out of a desk for good, with what goes with it; --dry-run says before what that is"),
        "DESK article|source|capture|annotation|question|note RECORD --dry-run | --yes [--reason …]"
        " [--purge-backups] [--article A]",
        _erase,
        erasing.erase_record,
    ),
    "hold": Verb(
        N_("puts an article under legal hold, so that nothing of it is erased; --lift ends that"),
        "DESK ARTICLE --reason … [--lift]",
        _hold,
        erasing.hold,
    ),
    "doctor": Verb(N_("says what Factcheck finds on this computer"), "", _nothing, verbs.tell_findings),
    "demo": Verb(N_("writes DIR/demo.factcheck, a desk to try things on"), "DIR", _demo, verbs.make_demo_desk),
}
"""Every verb, in the order in which the help lists them."""
