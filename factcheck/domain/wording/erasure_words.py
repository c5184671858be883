"""What people read of erasing: what would go, what cannot be reached, what was done; and of legal hold."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from factcheck.domain.records.erasure import Erasable, Erasure, left_by
from factcheck.domain.records.kinds import KIND_OF
from factcheck.domain.records.operation import ERASE, Erased, Operation
from factcheck.domain.records.search_hit import NOTE, SearchResult
from factcheck.domain.wording.joining import and_list, clauses, comma_list, labelled, with_remark
from factcheck.domain.wording.labels import ANNOTATION, person_words
from factcheck.domain.wording.record_words import FOUND, FOUND_ON_CLAIM, WORDS
from factcheck.domain.wording.salvage_words import ROWS_COUNTED
from factcheck.domain.wording.timestamps import local_timestamp
from factcheck.translation import N_, NP_, Messages, _, counted, if_any

_COUNTED: Messages[str] = Messages({**ROWS_COUNTED.english, NOTE: NP_("{count} [note on a claim|notes on claims]")})
_SORT: Messages[str] = Messages(
    {
        "source": N_("source"),
        NOTE: N_("note on claim {number}"),
        "capture": N_("what was captured"),
        "article": N_("the whole article"),
    }
    | {KIND_OF[kind].entity: words.erasable for kind, words in WORDS.items() if words.erasable}
)
MOST_FILES = 5
"""So many files of one folder are named each."""
UNCLEARED = N_("Free space of the file may still hold it; that is cleared when the file is opened next.")
"""What is said where what was erased may still stand in the file, and when that ends."""


def taken_words(counts: Mapping[Any, int], past: int) -> str:
    """What is taken out, by kind: “1 source, 3 pieces of evidence and what the history kept of 2 more records”."""
    kinds = [_COUNTED.by_number(kind, count) for kind, count in counts.items() if kind in _COUNTED]
    before = if_any("what the history kept of {count} earlier [record|records]", past)
    return and_list([*kinds, before] if before else kinds)


def erase_words(counts: Mapping[Any, int], past: int) -> str:
    """What a person orders: “Erase 1 source and 3 pieces of evidence”."""
    return _("Erase {records}", records=taken_words(counts, past))


def reached_lines(operations: int, drafts: int, backups: int, unreadable: int, moved: int = 0) -> Iterator[str]:
    """Where it is taken out of, beside the records themselves; `moved` backups were made at another path."""
    told = (
        if_any(
            "{count} [operation|operations] of the history [tells|tell] of it. Who did something and when stays; "
            "what it was goes, and undo leaves [it|them] alone.",
            operations,
        ),
        if_any("{count} [draft|drafts] of forms that [was|were] not saved [goes|go] too.", drafts),
        if_any("{count} [backup|backups] of this file [holds|hold] it too.", backups),
        if_any("{count} of them [was|were] made at another place, before the file was moved.", moved),
        if_any("{count} [backup|backups] of this file cannot be read, and may hold it.", unreadable),
    )
    return filter(None, told)


def erasable_words(one: Erasable) -> str:
    """What sort of thing can be erased, and since when it is no longer part of the record."""
    sort = ANNOTATION[one.kind] if one.kind is not None else _SORT.filled(one.target[0], number=one.number)
    return _("{what}, removed {when}", what=sort, when=local_timestamp(one.gone_at)) if one.gone_at else sort


def erased_lines(erasure: Erasure, purged: Sequence[int] | None, holding: int, unreadable: int) -> Iterator[str]:
    """What was erased, and what became of backups; where they were left alone, how many are `holding` it."""
    if erasure.is_in_desk:
        yield _("Erased from the file: {records}.", records=taken_words(erasure.counts, erasure.past))
    else:
        yield _("The file itself did not hold it any more.")
    yield from reached_lines(0, 0, holding, unreadable) if purged is None else purged_lines(*purged)


def purged_lines(rewritten: int, deleted: int, failed: int, held: int) -> Iterator[str]:
    """What became of backups."""
    told = (
        if_any("{count} [backup was|backups were] written anew without it.", rewritten),
        if_any("{count} [backup|backups] that could not be read [was|were] deleted.", deleted),
        if_any("{count} [backup|backups] could not be written; delete [it|them] yourself.", failed),
        if_any(
            "{count} [backup tells of an article under legal hold and stays as it is|"
            "backups tell of an article under legal hold and stay as they are].",
            held,
        ),
    )
    return filter(None, told)


def unreached_lines(beside: Sequence[Path], alike: int) -> Iterator[str]:
    """What it is not taken out of: `alike` records that were removed before, and files; of many in one folder that."""
    if told := alike_words(alike):
        yield told
    yield _(
        "Copies of the file that were mailed, synced or saved elsewhere keep it, reports and prints too, "
        "and what a disk keeps of deleted data."
    )
    if beside:
        yield _("Look into these files yourself: {names}.", names=_names(beside))


def alike_words(count: int) -> str:
    """That the history still tells of records of the same words which were removed before; empty for none."""
    return if_any(
        "{count} [record|records] of the same words that [was|were] removed before [stays|stay] in the history: "
        "the list of what can be erased has [it|them], too.",
        count,
    )


def left_lines(left: Sequence[Path]) -> Iterator[str]:
    """Which backups nobody looked into, since somebody stopped it before."""
    if left:
        yield counted(
            "It was stopped: {count} [backup was|backups were] not looked into, and may hold it: {names}.",
            len(left),
            names=_names(left),
        )


def _names(files: Sequence[Path]) -> str:
    """Names files; of many in one folder that alone."""
    folders: dict[Path, list[Path]] = {}
    for one in files:
        folders.setdefault(one.parent, []).append(one)
    named: list[str] = []
    for folder, some in folders.items():
        many = counted("{count} [file|files] in {folder}", len(some), folder=folder)
        named += map(str, some) if len(some) <= MOST_FILES else [many]
    return comma_list(named)


def still_named_words(found: SearchResult) -> str:
    """Where words of what was erased still stand, each place once; empty where they stand nowhere."""
    places = [
        with_remark((FOUND_ON_CLAIM if one.number else FOUND).filled(one.field, number=one.number), one.article)
        for one in (hit.found_in for hit in found.hits)
    ]
    named = comma_list(dict.fromkeys(places))
    if found.more:
        return _("Its words also stand in what stays: {places}, and in more places, which search finds.", places=named)
    return _("Its words also stand in what stays: {places}.", places=named) if named else ""


def erased_words(facts: Mapping[str, Any]) -> str:
    """What an operation erased, and why; of a backup that was written anew only why."""
    records = taken_words(facts.get("taken") or {}, facts.get("past", 0))
    done = _("Erased from the file: {records}", records=records) if records else _("Erased from the file")
    return clauses([done, labelled(_("reason"), facts["reason"]) if facts.get("reason") else ""])


def erasure_line(operation: Operation) -> str:
    """One erasure as a check of the file tells it, with the operations that it emptied."""
    emptied = sorted(int(seq) for seq in left_by(operation.facts) if seq.isdecimal())
    return counted(
        "{done} ({who}, {when}). [One operation|{count} operations] of the history [holds|hold] none of its words "
        "any more, by number: {numbers}.",
        len(emptied),
        done=erased_words(operation.facts),
        who=person_words(operation.who),
        when=local_timestamp(operation.at),
        numbers=_ranges(emptied),
    )


def erasure_lines(operations: Sequence[Operation]) -> list[str]:
    """A line for each erasure among operations."""
    return [erasure_line(one) for one in operations if one.kind == ERASE]


def emptied_words(erased: Erased) -> str:
    """What is shown in place of an operation that was erased; nobody says so where it was done by hand."""
    if not erased.at:
        return _("Erased")
    return _("Erased on purpose by {who}, {when}", who=person_words(erased.who), when=local_timestamp(erased.at))


def hold_words(held: Operation) -> str:
    """By whom, since when and why an article is under legal hold."""
    return _(
        "Legal hold, set by {who}, {when}: {reason}",
        who=person_words(held.who),
        when=local_timestamp(held.at),
        reason=held.facts.get("reason", ""),
    )


def _ranges(numbers: Sequence[int]) -> str:
    """Numbers in order, runs of them as one: “3–5, 12”."""
    runs: list[list[int]] = []
    for one in numbers:
        if runs and runs[-1][-1] == one - 1:
            runs[-1][1:] = [one]
        else:
            runs.append([one])
    return comma_list("–".join(map(str, run)) for run in runs)
