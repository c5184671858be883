"""Erasing and legal hold by command: what would go is said before, what was done after."""

import shlex
from argparse import Namespace
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from signal import SIGINT, signal
from threading import Event

from factcheck.cli import tables
from factcheck.cli.desks import reading, writing
from factcheck.cli.output import Answer, warn
from factcheck.domain.records.erasure import Erasable
from factcheck.domain.records.operation import RowKey
from factcheck.domain.text.canonical import one_line, shortened
from factcheck.domain.wording.erasure_words import (
    UNCLEARED,
    erasable_words,
    erased_lines,
    hold_words,
    left_lines,
    reached_lines,
    still_named_words,
    taken_words,
    unreached_lines,
)
from factcheck.domain.wording.joining import comma_list, quoted
from factcheck.services.desk import Desk
from factcheck.services.erasing import ErasurePlan, Purged, erasable, erase, planned, purge, still_named, target_named
from factcheck.translation import _


def erase_record(arguments: Namespace) -> int:
    """Erases a record, or says what would go with it; 1 where something of it is left."""
    if arguments.dry_run:
        with reading(arguments) as desk:
            plan = planned(desk, _target(desk, arguments), arguments.purge_backups)
        tables.print_object(arguments, _answer(plan), _plan_lines(plan))
        return 0
    with writing(arguments) as desk:
        target = _target(desk, arguments)
        plan = planned(desk, target, arguments.purge_backups)
        is_cleared = erase(desk, plan.erasure, arguments.reason) if plan.erasure.is_in_desk else True
        purged = _purged(desk, target, arguments.reason) if arguments.purge_backups else None
        named = still_named_words(still_named(desk, plan.erasure))
    answer = {
        **_answer(plan),
        "erased": plan.erasure.is_in_desk,
        "cleared": is_cleared,
        "purged": {one.name: list(map(str, getattr(purged, one.name))) for one in fields(purged)} if purged else None,
    }
    tables.print_object(arguments, answer, _done_lines(desk.path, plan, purged, named))
    if not is_cleared:
        warn(_(UNCLEARED))
    return 1 if not is_cleared or (purged is not None and (purged.failed or purged.held or purged.left)) else 0


def _purged(desk: Desk, target: RowKey, reason: str) -> Purged:
    """What became of the backups; Ctrl+C lets the one that it is at be done and leaves the others."""
    stopped = Event()
    before = signal(SIGINT, lambda *_: stopped.set())
    try:
        return purge(desk, target, reason, lambda _done, _of: not stopped.is_set())
    finally:
        signal(SIGINT, before)


def list_erasable(arguments: Namespace) -> int:
    """Lists everything that can be erased, also what was removed and still stands in the history."""
    with reading(arguments) as desk:
        found = erasable(desk)
    rows = [
        (one.target[0], one.target[1], erasable_words(one), one_line(comma_list(one.words)), _articles(one))
        for one in found
    ]
    lines = tables.aligned(rows, shrinks=3) if rows else [_("Nothing in this file can be erased.")]
    return tables.print_list(arguments, list(map(_erasable_answer, found)), lines)


def hold(arguments: Namespace) -> int:
    """Puts an article under legal hold, or lifts the hold."""
    with writing(arguments) as desk:
        article = desk.articles.named(arguments.held)
        (desk.articles.lift if arguments.lift else desk.articles.hold)(article, arguments.reason)
        held, name = desk.articles.held_by(article), desk.articles.get(article).name
        line = hold_words(held) if held is not None else _("“{article}” is under no legal hold.", article=name)
        tables.print_object(arguments, {"id": article, "headline": name, "legal_hold": held is not None}, [line])
    return 0


def _target(desk: Desk, arguments: Namespace) -> RowKey:
    article = desk.articles.named(arguments.article) if arguments.article is not None else None
    return target_named(desk, arguments.kind, arguments.record, article)


def _articles(one: Erasable) -> str:
    """The articles that something is used in, where they are not that itself."""
    names = (name for article, name in one.articles.items() if article != one.target[1])
    return comma_list(quoted(shortened(one_line(name), 40)) for name in names)


def _erasable_answer(one: Erasable) -> Answer:
    return {
        "kind": one.target[0],
        "id": one.target[1],
        "words": list(one.words),
        "number": one.number or None,
        "articles": list(one.articles),
        "removed": one.gone_at or None,
    }


def _answer(plan: ErasurePlan) -> Answer:
    erasure = plan.erasure
    return {
        "kind": erasure.target[0],
        "id": erasure.target[1],
        "taken": dict(erasure.counts),
        "past": erasure.past,
        "operations": len(erasure.operations),
        "drafts": plan.drafts,
        "backups": list(map(str, plan.backups)),
        "unreadable": list(map(str, plan.unreadable)),
        "beside": list(map(str, plan.beside)),
        "alike": plan.alike,
        "erased": False,
    }


def _plan_lines(plan: ErasurePlan) -> Iterator[str]:
    if plan.erasure.is_in_desk:
        records = taken_words(plan.erasure.counts, plan.erasure.past)
        yield _("Nothing was erased yet. This would go: {records}.", records=records)
    else:
        yield _("Nothing was erased yet. The file itself does not hold it any more.")
    if plan.erasure.words:
        yield _("Known as: {words}", words=comma_list(quoted(shortened(one, 60)) for one in plan.erasure.words))
    reached = len(plan.erasure.operations), plan.drafts, len(plan.backups), len(plan.unreadable)
    yield from reached_lines(*reached, plan.moved)
    yield from map(str, (*plan.backups, *plan.unreadable))
    yield from unreached_lines(plan.beside, plan.alike)


def _done_lines(desk: Path, plan: ErasurePlan, purged: Purged | None, named: str) -> Iterator[str]:
    counts = purged.counts if purged is not None else None
    yield from erased_lines(plan.erasure, counts, len(plan.backups), len(plan.unreadable))
    waiting = plan.backups if purged is None else purged.left
    if purged is None:
        yield from map(str, (*plan.backups, *plan.unreadable))
    else:
        yield from left_lines(purged.left)
    if waiting:
        yield _("This takes it out of them: {command}", command=_purging(desk, plan.erasure.target))
    yield from filter(None, [named])
    yield from unreached_lines(plan.beside, plan.alike)


def _purging(desk: Path, target: RowKey) -> str:
    return shlex.join(["factcheck", "erase", str(desk), *target, "--purge-backups", "--yes"])
