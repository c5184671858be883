"""The one table of verbs: what each does, how it is written in one line, and what its arguments may hold."""

import argparse
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from factcheck.cli import coverage, erasing, importing, proofs, search, verbs
from factcheck.domain.records.erasure import ERASABLE, FIELDS
from factcheck.domain.records.kinds import LISTED
from factcheck.domain.wording.record_words import WORDS
from factcheck.translation import N_, _, languages

Taken = Callable[["argparse._ActionsContainer"], object]
"""Lets a parser, or a group of it, take an argument."""


@dataclass(frozen=True, slots=True)
class Verb:
    """What a verb `does`, how it is written behind its name, what it takes besides, and its act.

    `does` is a message, the usage is the same in every language; the act gives the exit code.
    """

    does: str
    usage: str
    takes: Sequence[Taken]
    act: Callable[[argparse.Namespace], int]

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Lets a parser take the arguments of the verb, and those that every verb has."""
        for add in (*self.takes, _flag("--json"), _argument("--as", dest="who")):
            add(parser)


def _argument(name: str, **how: Any) -> Taken:  # noqa: ANN401
    """An argument as argparse takes it; what is known by its place is told of by its name in capitals."""
    shown = {} if name.startswith("-") else {"metavar": name.upper()}
    return lambda parser: parser.add_argument(name, **shown | how)


def _flag(name: str) -> Taken:
    return _argument(name, action="store_true")


def _either(*arguments: Taken, required: bool = False) -> Taken:
    """Of some arguments one alone."""

    def add(parser: "argparse._ActionsContainer") -> None:
        group = parser.add_mutually_exclusive_group(required=required)
        for one in arguments:
            one(group)

    return add


def _one_of(known: Iterable[str], refused: str) -> Callable[[str], str]:
    """Takes one of the words that are `known`; the message `refused` may name them, and the `word` that is none."""
    words = tuple(known)

    def taken(word: str) -> str:
        if word not in words:
            raise argparse.ArgumentTypeError(_(refused, word=word, known=", ".join(words)))
        return word

    return taken


def _translated(word: str) -> str:
    return _one_of(languages(), N_('there is no translation into "{word}", but: {known}'))(word)


def _proof_number(word: str) -> int:
    if not word.isascii() or not word.isdecimal():
        raise argparse.ArgumentTypeError(_('"{word}" is no number of a proof', word=word))
    return int(word[:9])


def _whole_number(word: str) -> int:
    if not word.isascii() or not word.removeprefix("-").isdigit():
        raise argparse.ArgumentTypeError(_('"{word}" is not a whole number', word=word))
    return int(word)


_VERDICT = _one_of(("supported", "disputed", "unverified", "none"), N_('there is no verdict "{word}"'))
_OUTCOME = _one_of(("fine", "change", "editor", "none"), N_('there is no outcome "{word}"'))
_ACCEPTED = _one_of(("all", "plain", "none"), N_('"{word}" is none of {known}'))
_AUDIENCE = _one_of(("checkers", "editors", "anyone"), N_('no report is for "{word}", but for: {known}'))
_ERASABLE = _one_of((*(one.entity for one in ERASABLE), *FIELDS), N_('"{word}" cannot be erased, but: {known}'))
_DESK, _INTO = _argument("desk"), _argument("--into", required=True, dest="desk")
_IN_ARTICLE, _REASON = (_DESK, _argument("--article")), _argument("--reason", default="")
_OPERATION, _OCCURRENCE = _argument("--operation"), _argument("--occurrence", type=_whole_number)
_WHOLE_PAGE, _SURE = _flag("--whole-page"), _either(_flag("--dry-run"), _flag("--yes"), required=True)
_PARTS = _either(_WHOLE_PAGE, _argument("--add", action="append", default=[]))
_LETTERS = (
    *(_argument("--encoding", default=""), _flag("--mend")),
    *(_argument("--password", default=""), _flag("--libreoffice")),
)
_OF_ARTICLE = "DESK [--article A]"
VERBS: Mapping[str, Verb] = {
    "import": Verb(
        N_("brings Word, ODT, RTF, PDF, HTML, mail, Markdown and text files into a desk, made if it is not there"),
        "FILE… --into DESK [--whole-page | --add WORDS] [--encoding NAME] [--mend] [--password WORD] [--libreoffice]",
        (_argument("articles", nargs="+", metavar="FILE"), _INTO, _PARTS, *_LETTERS),
        importing.import_articles,
    ),
    "fetch": Verb(
        N_("fetches a page of the web into a desk, with what came as a capture; the site will see the visit"),
        "ADDRESS --into DESK [--whole-page] [--private]",
        (_argument("address"), _INTO, _WHOLE_PAGE, _flag("--private")),
        importing.fetch_article,
    ),
    "articles": Verb(N_("lists the articles with how far their check has come"), "DESK", [_DESK], verbs.list_articles),
    "captures": Verb(
        N_("lists captured files with their SHA-256, and what was fetched; --verify reads their bytes again"),
        "DESK [--verify] [--article A]",
        (*_IN_ARTICLE, _flag("--verify")),
        verbs.list_captures,
    ),
    "coverage": Verb(
        N_("lists the facts, pictures and sentences that nobody has marked, and what does not fit"),
        _OF_ARTICLE,
        _IN_ARTICLE,
        coverage.tell_coverage,
    ),
    "claims": Verb(
        N_("lists the claims by article, then number"),
        "DESK [--article A] [--verdict supported|disputed|unverified|none] [--outcome fine|change|editor|none]"
        " [--compare]",
        (
            *_IN_ARTICLE,
            _argument("--verdict", type=_VERDICT),
            _argument("--outcome", type=_OUTCOME),
            _flag("--compare"),
        ),
        verbs.list_claims,
    ),
    **{kind.list_name: Verb(WORDS[kind.type].verb, _OF_ARTICLE, _IN_ARTICLE, verbs.list_records) for kind in LISTED},
    "sources": Verb(
        N_("lists the sources with the claims that rest on each; also those that nothing rests on"),
        "DESK [--import FILE]",
        (_DESK, _argument("--import", dest="bibliography")),
        verbs.list_or_import_sources,
    ),
    "proofs": Verb(
        N_("lists the proofs of each article: number, date, words, SHA-256"),
        _OF_ARTICLE,
        _IN_ARTICLE,
        proofs.list_proofs,
    ),
    "proof": Verb(
        N_("tells what a new draft does to what is marked in an article; --accept makes it the proof in use"),
        "DESK ARTICLE NEWFILE [--accept all|plain|none] [--whole-page] [--encoding NAME] [--mend] [--password WORD]"
        " [--libreoffice]",
        (
            *(_DESK, _argument("draft_of", metavar="ARTICLE"), _argument("proof", metavar="NEWFILE")),
            *(_argument("--accept", type=_ACCEPTED, default="none"), _WHOLE_PAGE, *_LETTERS),
        ),
        proofs.review_proof,
    ),
    "search": Verb(
        N_("finds words in all articles and all that is recorded of them; closed ones only by --article"),
        "DESK WORDS… [--article A]",
        (*_IN_ARTICLE, _argument("words", nargs="+")),
        search.tell_found,
    ),
    "claim": Verb(
        N_("makes a claim of words that stand in the article, taken exactly as given"),
        'DESK --quote "words" [--occurrence N] [--statement "…"] [--parent CLAIM] [--article A]',
        (
            *_IN_ARTICLE,
            _argument("--quote", required=True),
            _OCCURRENCE,
            _argument("--statement"),
            _argument("--parent"),
        ),
        verbs.make_claim,
    ),
    "verdict": Verb(
        N_("gives a claim a verdict; none takes it away"),
        "DESK CLAIM supported|disputed|unverified|none [--note …] [--reason …] [--article A]",
        (
            *_IN_ARTICLE,
            _argument("claim"),
            _argument("verdict", type=_VERDICT),
            _argument("--note"),
            _argument("--reason"),
        ),
        verbs.give_verdict,
    ),
    "apply": Verb(
        N_("does one edit a line, from a file or standard input, and answers each"),
        "DESK [EDITS.jsonl] [--article A]",
        (*_IN_ARTICLE, _argument("edits", nargs="?", default="-")),
        verbs.apply_edits,
    ),
    "export": Verb(
        N_("writes the fact-check report"),
        "DESK --to REPORT.html|.md|.csv [--language CODE] [--since NUMBER] [--for WHOM] [--with-cut] [--article A]",
        (
            *(*_IN_ARTICLE, _argument("--to", required=True), _argument("--language", type=_translated)),
            *(_argument("--since", type=_proof_number), _flag("--with-cut")),
            _argument("--for", dest="audience", type=_AUDIENCE, default="editors"),
        ),
        verbs.export_report,
    ),
    "undo": Verb(
        N_("takes your last change back (--as NAME), or any by its id"),
        "DESK [--operation ID]",
        (_DESK, _OPERATION),
        verbs.undo_or_redo,
    ),
    "redo": Verb(
        N_("does again what you undid last (--as NAME)"),
        "DESK [--operation ID]",
        (_DESK, _OPERATION),
        verbs.undo_or_redo,
    ),
    "history": Verb(
        N_("lists who did what when"),
        "DESK [--claim CLAIM] [--article A]",
        (*_IN_ARTICLE, _argument("--claim")),
        verbs.list_history,
    ),
    "check": Verb(
        N_("looks a desk over; exit 0 when it is whole; or saves what can be read of it into a new file"),
        "DESK [--repair-into NEW]",
        (_DESK, _argument("--repair-into")),
        verbs.check_or_repair,
    ),
    "backups": Verb(
        N_("lists the backups of a desk: when made, what is in each, its last change and by whom"),
        "DESK",
        [_DESK],
        verbs.list_backups,
    ),
    "restore": Verb(
        N_("puts a backup of a desk in its place, or the newest that is whole; the old file is kept"),
        "DESK [BACKUP]",
        (_DESK, _argument("backup", nargs="?")),
        verbs.restore,
    ),
    "erasable": Verb(
        N_("lists what can be erased from a desk, each with its id; also what was removed before"),
        "DESK",
        [_DESK],
        erasing.list_erasable,
    ),
    "erase": Verb(
        N_("takes a record out of a desk for good, with what goes with it; --dry-run says before what that is"),
        "DESK article|source|capture|annotation|question|note RECORD --dry-run | --yes [--reason …]"
        " [--purge-backups] [--article A]",
        (
            *_IN_ARTICLE,
            _argument("kind", type=_ERASABLE),
            _argument("record"),
            _SURE,
            _REASON,
            _flag("--purge-backups"),
        ),
        erasing.erase_record,
    ),
    "hold": Verb(
        N_("puts an article under legal hold, so that nothing of it is erased; --lift ends that"),
        "DESK ARTICLE --reason … [--lift]",
        (_DESK, _argument("held", metavar="ARTICLE"), _REASON, _flag("--lift")),
        erasing.hold,
    ),
    "doctor": Verb(N_("says what Factcheck finds on this computer"), "", (), verbs.tell_findings),
    "demo": Verb(
        N_("writes DIR/demo.factcheck, a desk to try things on"),
        "DIR",
        [_argument("folder", metavar="DIR")],
        verbs.make_demo_desk,
    ),
}
"""Every verb, in the order in which the help lists them."""
