"""Says what a verb did: one JSON value, or calm lines for people."""

from argparse import Namespace
from collections.abc import Iterable, Mapping, Sequence

from factcheck.cli import tables
from factcheck.cli.json_shapes import ClaimAnswers, article_answer, operation_answer, proposal_answer
from factcheck.cli.output import Answer, json_text, print_json, print_json_list, print_line
from factcheck.domain.records.claim import Claim, Proposal
from factcheck.domain.records.operation import Operation
from factcheck.domain.rules.progress import ArticleSummary
from factcheck.domain.wording.claim_words import proposal_words
from factcheck.domain.wording.operation_sentence import operation_sentence
from factcheck.services.desk import Desk
from factcheck.translation import N_, Messages, _

_DONE: Messages[str] = Messages({"undo": N_("Undone: {done}"), "redo": N_("Redone: {done}")})


def print_lines(lines: Iterable[str]) -> None:
    """Lines for people."""
    for line in lines:
        print_line(line)


def print_object(arguments: Namespace, value: Mapping[str, object], lines: Iterable[str]) -> None:
    """One object, or the same in lines."""
    if arguments.json:
        print_json(dict(value))
    else:
        print_lines(lines)


def print_list(arguments: Namespace, values: Sequence[Answer], lines: Iterable[str]) -> int:
    """Several things, or the same in lines; the exit code."""
    if arguments.json:
        print_json_list(values)
    else:
        print_lines(lines)
    return 0


def print_articles(arguments: Namespace, summaries: Sequence[ArticleSummary]) -> None:
    """Articles with how far their check has come."""
    if arguments.json:
        print_json_list([article_answer(summary) for summary in summaries])
    else:
        print_lines(tables.article_lines(summaries))


def claim_reply(arguments: Namespace, desk: Desk, claim: Claim) -> list[str]:
    """One claim as it stands now, in lines that may be said when the desk is closed."""
    answers = ClaimAnswers(desk)
    if arguments.json:
        return [json_text(answers.answer(claim))]
    return list(tables.claim_page(claim, answers))


def verdict_reply(arguments: Namespace, desk: Desk, claim: Claim, kept: Proposal) -> list[str]:
    """The same of a claim that was judged, with what the verdict kept of what rules propose."""
    answers = ClaimAnswers(desk)
    if arguments.json:
        return [json_text({**answers.answer(claim), "kept": proposal_answer(kept)})]
    said = _("Kept: {proposal}", proposal=proposal_words(kept))
    return [*tables.claim_page(claim, answers), *([f"   {said}"] if kept else [])]


def print_operation(arguments: Namespace, operation: Operation) -> None:
    """What was undone or done again."""
    words = _DONE.filled(arguments.verb, done=operation_sentence(operation))
    print_object(arguments, operation_answer(operation), [words])
