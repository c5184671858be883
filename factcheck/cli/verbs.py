"""The verbs of the command line, each one call of the services."""

import os
from argparse import Namespace
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

from factcheck.cli import WrongUsageError, tables
from factcheck.cli.comparison import EvidenceComparison
from factcheck.cli.desks import articles_meant, claims_meant, exit_code, numbers_of, of_each, reading, who, writing
from factcheck.cli.json_shapes import (
    ClaimAnswers,
    article_answer,
    backup_answer,
    capture_answer,
    operation_answer,
    record_answer,
    salvage_answer,
    source_answer,
)
from factcheck.cli.output import print_json, print_json_list, print_line, warn
from factcheck.domain.errors import BadFieldError, FactcheckError, UnknownFormatError
from factcheck.domain.file_errors import DamagedDeskError, UnwritableError
from factcheck.domain.records.capture import Capture, CaptureState
from factcheck.domain.records.evidence import Evidence, Level
from factcheck.domain.records.ids import ArticleId, OperationId
from factcheck.domain.records.integrity import text_flaw
from factcheck.domain.records.kinds import LISTED
from factcheck.domain.rules.progress import ArticleSummary, DamagedArticle
from factcheck.domain.rules.report import ReportOptions
from factcheck.domain.wording.erasure_words import erasure_lines
from factcheck.domain.wording.error_sentence import sentence
from factcheck.domain.wording.joining import labelled, sentences
from factcheck.domain.wording.labels import finding_words
from factcheck.domain.wording.operation_sentence import operation_sentence, repair_sentence
from factcheck.domain.wording.source_words import there_already_words
from factcheck.domain.wording.system_words import system_words
from factcheck.services.desk import Desk
from factcheck.translation import N_, Messages, _

_DONE: Messages[str] = Messages({"undo": N_("Undone: {done}"), "redo": N_("Redone: {done}")})


def list_articles(arguments: Namespace) -> int:
    """Lists the articles that can be read; the exit code is 1 where one cannot."""
    with reading(arguments) as desk:
        listed = list(desk.articles.listed())
        found = [one for one in listed if isinstance(one, ArticleSummary)]
        tables.print_list(arguments, list(map(article_answer, found)), tables.article_lines(found))
    return exit_code([one.error for one in listed if isinstance(one, DamagedArticle)])


def list_claims(arguments: Namespace) -> int:
    """Lists the claims of the articles that are meant."""
    if arguments.compare and not arguments.json:
        raise WrongUsageError(_("What is compared is told in JSON alone: add --json to --compare."))
    with reading(arguments) as desk:
        answers = ClaimAnswers(desk, EvidenceComparison(desk) if arguments.compare else None)
        articles = articles_meant(desk, arguments)
        found, code = of_each(articles, lambda one: claims_meant(desk, one, arguments.verdict, arguments.outcome))
        if arguments.json:
            print_json_list([answers.answer(claim) for claims in found.values() for claim in claims])
            return code
        _print_by_article(desk, found, tables.claim_lines)
    return code


def _print_by_article(
    desk: Desk, found: Mapping[ArticleId, Sequence[Any]], lines: Callable[[Sequence[Any]], Iterable[str]]
) -> None:
    """The lines about each article, behind its headline where there are several."""
    for article, some in found.items():
        if some and len(found) > 1:
            print_line(desk.articles.get(article).name)
        tables.print_lines(lines(some))


def make_claim(arguments: Namespace) -> int:
    """Makes a claim of words of an article, where it is said below another one."""
    from factcheck.services.edits.words import article_in, claim_in

    with writing(arguments) as desk:
        parent = claim_in(desk, arguments.parent, arguments.article) if arguments.parent is not None else None
        article = desk.claims.ref(parent).article_id if parent else article_in(desk, arguments.article)
        span = desk.claims.place(article, arguments.quote, arguments.occurrence)
        claim = desk.claims.add(article, span, arguments.statement, parent)
        reply = tables.claim_reply(arguments, desk, claim)
    tables.print_lines(reply)
    return 0


def give_verdict(arguments: Namespace) -> int:
    """Gives a claim a verdict, or takes it away."""
    from factcheck.services.edits.words import claim_in, judgement_of, reason_of

    judgement = judgement_of(arguments.verdict)
    try:
        reason = reason_of(judgement, arguments.reason or "")
    except BadFieldError as error:
        raise WrongUsageError(labelled("factcheck verdict", sentence(error))) from error
    with writing(arguments) as desk:
        claim_id = claim_in(desk, arguments.claim, arguments.article)
        shown = desk.claims.proposal(desk.claims.get(claim_id))
        kept = desk.claims.judge([claim_id], judgement, reason, arguments.note, shown)
        reply = tables.claim_reply(arguments, desk, desk.claims.get(claim_id), kept)
    tables.print_lines(reply)
    return 0


def apply_edits(arguments: Namespace) -> int:
    """Does one edit a line; 1 where one of them was refused."""
    from factcheck.cli.apply import EditRunner, edits_from

    with edits_from(arguments.edits) as file, writing(arguments) as desk:
        applying = EditRunner(desk, arguments.article)
        applying.lines(file)
    return 0 if applying.all_ok else 1


def export_report(arguments: Namespace) -> int:
    """Writes a report, and says what is to be looked at before it leaves."""
    target = Path(arguments.to)
    if os.path.exists(target) and os.path.exists(arguments.desk) and os.path.samefile(target, arguments.desk):
        raise UnwritableError(target.name, _("it is the file that the report is made from"))
    with reading(arguments, who(arguments.who)[0]) as desk:
        wanted = articles_meant(desk, arguments)
        claims = sum(len(desk.claims.of(one)) for one in wanted)
        try:
            only = wanted[0] if arguments.article is not None else None
            audience, language = Level(arguments.audience), arguments.language or ""
            for said in desk.reports.to_look_at(only, audience):
                warn(said)
            options = ReportOptions(language, arguments.with_cut, arguments.since, audience)
            desk.reports.writing(target, only, options)()
        except UnknownFormatError as error:
            raise UnknownFormatError(target.name or arguments.to, error.endings) from error
        flaws = [flaw for one in wanted if (flaw := text_flaw(desk.case(one))) is not None]
    made = {"path": str(target), "format": target.suffix[1:].lower(), "articles": len(wanted), "claims": claims}
    tables.print_object(arguments, made, [str(target)])
    for flaw in flaws:
        warn(finding_words(flaw))
    return 0


def undo_or_redo(arguments: Namespace) -> int:
    """Takes an operation back, or does it again."""
    from factcheck.services.edits import records

    act = records.undo if arguments.verb == "undo" else records.redo
    with writing(arguments) as desk:
        named = desk.history.get(OperationId(arguments.operation)) if arguments.operation is not None else None
        operation = act(desk, named)
    words = _DONE.filled(arguments.verb, done=operation_sentence(operation))
    tables.print_object(arguments, operation_answer(operation), [words])
    return 0


def list_records(arguments: Namespace) -> int:
    """Lists the records of the kind whose name the verb is."""
    kind = next(one for one in LISTED if one.list_name == arguments.verb)
    with reading(arguments) as desk:
        by_article, code = of_each(articles_meant(desk, arguments), lambda one: desk.case(one).all(kind.type))
        if arguments.json:
            print_json_list([record_answer(one) for records in by_article.values() for one in records])
            return code
        _print_by_article(desk, by_article, lambda some: tables.record_lines(kind.type, some, numbers_of(desk, some)))
    return code


def list_captures(arguments: Namespace) -> int:
    """Lists captured files; 1 where the bytes of one are no longer what they were."""
    with reading(arguments) as desk:
        articles = articles_meant(desk, arguments)
        found: list[tuple[ArticleId | None, Capture]] = [
            (article, one) for article in articles for one in desk.articles.captures(article)
        ]
        sources = None if arguments.article is None else {one.source.id for one in desk.case(articles[0]).all(Evidence)}
        found += [(None, one) for one in desk.captures.of_sources() if sources is None or one.source_id in sources]
        captures = [capture for _article, capture in found]
        states = {one.id: state for one, state in desk.captures.verified(captures)} if arguments.verify else {}
    answers = [capture_answer(article, capture, states.get(capture.id)) for article, capture in found]
    tables.print_list(arguments, answers, tables.capture_lines(captures, states))
    return 0 if set(states.values()) <= {CaptureState.WHOLE} else 1


def list_or_import_sources(arguments: Namespace) -> int:
    """Lists the sources of a desk, or adds those of a bibliography."""
    if arguments.bibliography is not None:
        return _import_sources(arguments)
    with reading(arguments) as desk:
        found, uses = desk.sources.all(), desk.sources.uses()
    answers = [source_answer(one, uses.get(one.id, ())) for one in found]
    return tables.print_list(arguments, answers, tables.source_lines(found, uses))


def _import_sources(arguments: Namespace) -> int:
    from factcheck.services.bibliographies import read_bibliography_file

    path = Path(arguments.bibliography)
    found = read_bibliography_file(path)
    with writing(arguments) as desk:
        made, known = desk.sources.add_all(found.sources, path.name)
    for noticed in found.noticed:
        warn(labelled(path.name, noticed))
    if known:
        warn(labelled(path.name, there_already_words(known)))
    nothing = iter([_("Nothing was added: all sources of the file are there already.")])
    lines = tables.source_lines(made, {}) if made else nothing
    return tables.print_list(arguments, [source_answer(one, ()) for one in made], lines)


def list_history(arguments: Namespace) -> int:
    """Lists the operations of a desk, of an article or on a claim."""
    from factcheck.services.edits.words import claim_in

    with reading(arguments) as desk:
        if arguments.claim is not None:
            operations = desk.history.of_claim(claim_in(desk, arguments.claim, arguments.article))
        else:
            article = desk.articles.named(arguments.article) if arguments.article is not None else None
            operations = desk.history.all(article)
    return tables.print_list(arguments, list(map(operation_answer, operations)), tables.history_lines(operations))


def _told_by_history(desk: Desk) -> dict[str, list[str]]:
    """What a desk that is whole tells of itself: that it was saved from a damaged one, and what was erased from it."""
    operations = desk.history.all()
    told = {"repairs": [repair_sentence(one) for one in desk.history.repairs()], "erased": erasure_lines(operations)}
    return {name: lines for name, lines in told.items() if lines}


def check_or_repair(arguments: Namespace) -> int:
    """Looks a desk over, or saves what can be read of it into a new file; 1 where something is wrong."""
    if arguments.repair_into is not None:
        return _repair(arguments)
    told: dict[str, list[str]] = {}
    try:
        with reading(arguments) as desk:
            wrong = [finding_words(finding) for finding in desk.check_integrity()]
            told = _told_by_history(desk) if not wrong else {}
    except DamagedDeskError as error:
        hint = _("With “--repair-into NEW.factcheck” this command saves what can be read.")
        wrong = [sentences([sentence(error), hint])]
    except FactcheckError as error:
        wrong = [sentence(error)]
    if arguments.json:
        print_json({"whole": not wrong, "file": arguments.desk, "findings": wrong, **told})
    elif not wrong:
        tables.print_lines([_("{file} is whole.", file=Path(arguments.desk).name), *chain(*told.values())])
    for one in wrong:
        warn(one)
    return 1 if wrong else 0


def _repair(arguments: Namespace) -> int:
    from factcheck.domain.wording.salvage_words import salvage_lines
    from factcheck.services.salvage import salvage_desk

    made = salvage_desk(Path(arguments.desk), Path(arguments.repair_into), *who(arguments.who), origin="cli")
    tables.print_object(arguments, salvage_answer(made), salvage_lines(made))
    return 0 if made.is_all else 1


def list_backups(arguments: Namespace) -> int:
    """Lists the backups of a desk."""
    from factcheck.services.backups import backups_of

    found = backups_of(Path(arguments.desk))
    return tables.print_list(arguments, list(map(backup_answer, found)), tables.backup_lines(found))


def restore(arguments: Namespace) -> int:
    """Puts a backup in the place of a desk."""
    from factcheck.domain.wording.file_error_words import brought_back_words
    from factcheck.services.backups import erased_since, named_backup, restore_backup

    desk = Path(arguments.desk)
    backup = named_backup(desk, arguments.backup)
    erased = erased_since(backup, desk)
    kept = restore_backup(backup, desk, who(arguments.who)[0])
    answer = {"path": str(desk), "backup": str(backup), "kept": str(kept) if kept else None}
    lines = [_("{file} is as it stood in {backup}.", file=desk.name, backup=backup.name)]
    if kept is not None:
        lines.append(_("What was there before is kept as {path}.", path=kept))
    lines += filter(None, [brought_back_words(erased)])
    tables.print_object(arguments, answer, lines)
    return 0


def tell_findings(arguments: Namespace) -> int:
    """Tells what Factcheck finds on this computer; 1 where something is missing."""
    from factcheck.cli.doctor import examined

    found = examined()
    tables.print_object(arguments, found.answer, found.lines)
    for problem in found.problems:
        warn(problem)
    return 1 if found.problems else 0


def make_demo_desk(arguments: Namespace) -> int:
    """Writes the demo desk into a folder."""
    from factcheck.services.demo import make_demo

    folder = Path(arguments.folder)
    target = folder / "demo.factcheck"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UnwritableError(folder.name, system_words(error)) from error
    make_demo(target)
    tables.print_object(arguments, {"path": str(target)}, [str(target)])
    return 0
