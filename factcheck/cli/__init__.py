"""The command line: every verb of a desk without a window, a display or Qt."""

from collections.abc import Sequence

from factcheck.translation import N_, Messages

VERBS: Messages[str] = Messages(
    {
        "import": N_(
            "brings Word, ODT, RTF, PDF, HTML, mail, Markdown and text files into a desk, made if it is not there"
        ),
        "fetch": N_("fetches a page of the web into a desk, with what came as a capture; the site will see the visit"),
        "articles": N_("lists the articles with how far their check has come"),
        "annotations": N_("lists what the reporter attached: comments, notes and links, and what became of them"),
        "captures": N_("lists what was fetched of the web: when, from where, with its SHA-256"),
        "claims": N_("lists the claims by article, then number"),
        "questions": N_("lists the questions to the reporter with their answers, also those without a claim"),
        "wordings": N_("lists the proposed wordings with what was decided, also those without a claim"),
        "claim": N_("makes a claim of words that stand in the article, taken exactly as given"),
        "verdict": N_("gives a claim a verdict; none takes it away"),
        "apply": N_("does one edit a line, from a file or standard input, and answers each"),
        "export": N_("writes the fact-check report"),
        "undo": N_("takes your last change back (--as NAME), or any by its id"),
        "redo": N_("does again what you undid last (--as NAME)"),
        "history": N_("lists who did what when"),
        "check": N_("looks a desk over; exit 0 when it is whole"),
        "doctor": N_("says what Factcheck finds on this computer"),
        "demo": N_("writes DIR/demo.factcheck, a desk to try things on"),
    }
)
"""The verbs, and what each does."""


def with_verb_first(argv: Sequence[str]) -> list[str] | None:
    """`argv` for `main`, `--as NAME` and `--json` behind the verb; None where the window is meant."""
    before: list[str] = []
    rest = list(argv)
    if rest[:1] in (["--help"], ["-h"], ["help"], ["--version"]):
        return rest
    while rest and rest[0] not in VERBS:
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
