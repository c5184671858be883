"""The command line: every verb of a desk without a window, a display or Qt."""

from collections.abc import Mapping, Sequence
from functools import cache

from factcheck.translation import N_, Messages

_VERBS: Mapping[str, str] = {
    "import": N_(
        "brings Word, ODT, RTF, PDF, HTML, mail, Markdown and text files into a desk, made if it is not there"
    ),
    "fetch": N_("fetches a page of the web into a desk, with what came as a capture; the site will see the visit"),
    "articles": N_("lists the articles with how far their check has come"),
    "captures": N_("lists captured files with their SHA-256, and what was fetched; --verify reads their bytes again"),
    "coverage": N_("lists the facts, pictures and sentences that nobody has marked, and what does not fit"),
    "claims": N_("lists the claims by article, then number"),
    "sources": N_("lists the sources with the claims that rest on each; also those that nothing rests on"),
    "proofs": N_("lists the proofs of each article: number, date, words, SHA-256"),
    "proof": N_("tells what a new draft does to what is marked in an article; --accept makes it the proof in use"),
    "search": N_("finds words in all articles and all that is recorded of them; closed ones only by --article"),
    "claim": N_("makes a claim of words that stand in the article, taken exactly as given"),
    "verdict": N_("gives a claim a verdict; none takes it away"),
    "apply": N_("does one edit a line, from a file or standard input, and answers each"),
    "export": N_("writes the fact-check report"),
    "undo": N_("takes your last change back (--as NAME), or any by its id"),
    "redo": N_("does again what you undid last (--as NAME)"),
    "history": N_("lists who did what when"),
    "check": N_("looks a desk over; exit 0 when it is whole; or saves what can be read of it into a new file"),
    "backups": N_("lists the backups of a desk: when made, what is in each, its last change and by whom"),
    "restore": N_("puts a backup of a desk in its place, or the newest that is whole; the old file is kept"),
    "erasable": N_("lists what can be erased from a desk, each with its id; also what was removed before"),
    "erase": N_("takes a record out of a desk for good, with what goes with it; --dry-run says before what that is"),
    "hold": N_("puts an article under legal hold, so that nothing of it is erased; --lift ends that"),
    "doctor": N_("says what Factcheck finds on this computer"),
    "demo": N_("writes DIR/demo.factcheck, a desk to try things on"),
}


@cache
def known_verbs() -> Messages[str]:
    """The verbs, and what each does; those that list the records of a kind follow from the words of it."""
    from factcheck.domain.records.kinds import LISTED  # loaded only where a verb may be meant: the window comes first
    from factcheck.domain.wording.record_words import WORDS

    found: dict[str, str] = {}
    for verb, does in _VERBS.items():
        found[verb] = does
        if verb == "claims":
            found |= {kind.list_name: WORDS[kind.type].verb for kind in LISTED}
    return Messages(found)


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
