"""Answers: calm lines for people that fit the terminal, or one JSON value instead."""

import os
import shutil
import sys
import unicodedata
from argparse import Namespace
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from factcheck.cli.json_shapes import ClaimAnswers, proposal_answer
from factcheck.cli.output import Answer, json_text, print_json, print_json_list, print_line, shown
from factcheck.domain.records.backup import Backup
from factcheck.domain.records.capture import Capture, CaptureState
from factcheck.domain.records.case import Case
from factcheck.domain.records.claim import Claim, Proposal
from factcheck.domain.records.evidence import Source
from factcheck.domain.records.ids import CaptureId, ClaimId, SourceId
from factcheck.domain.records.operation import Operation
from factcheck.domain.records.proof import Proof
from factcheck.domain.rules.bearing import bearing_sources
from factcheck.domain.rules.progress import ArticleSummary
from factcheck.domain.text.canonical import capitalised, one_line
from factcheck.domain.wording.bearing_words import evidence_summary, more_than_agreed_words, not_judged_words
from factcheck.domain.wording.capture_words import CAPTURE_STATE
from factcheck.domain.wording.claim_words import (
    listed_statement,
    outcome_line,
    outcome_words,
    overtaken_words,
    proposal_words,
    verdict_words,
    waits_besides,
)
from factcheck.domain.wording.denial_words import denial_line, denied_by_words
from factcheck.domain.wording.file_error_words import backup_remark
from factcheck.domain.wording.joining import comma_list, labelled, quoted
from factcheck.domain.wording.labels import BLOCK, person_words, size_words
from factcheck.domain.wording.operation_sentence import operation_sentence
from factcheck.domain.wording.progress_words import judged_words, unmarked_words
from factcheck.domain.wording.record_words import WORDS
from factcheck.domain.wording.relation_words import relation_line
from factcheck.domain.wording.source_words import SOURCE_KIND, about_words, independence_words, source_marks, use_words
from factcheck.domain.wording.timestamps import local_timestamp
from factcheck.services.desk import Desk
from factcheck.translation import _, counted, pgettext

_WIDE = frozenset("WF")


def article_lines(summaries: Sequence[ArticleSummary]) -> Iterator[str]:
    """A line an article: headline, progress, what nobody has marked, words, and the id to name it by."""
    rows = [
        (
            one_line(one.article.name),
            judged_words(one.progress),
            capitalised(unmarked_words(one.coverage)) if one.progress.marked else "",
            counted("{count} [word|words]", one.coverage.words),
            _("legal hold") if one.article.is_held else "",
            pgettext("an article", "closed") if one.article.is_closed else "",
            one.article.id,
        )
        for one in summaries
    ]
    return aligned(rows, shrinks=0)


def backup_lines(backups: Sequence[Backup]) -> Iterator[str]:
    """A line a backup, the newest first: the name to restore it by, claims, last change, who made that."""
    rows = [
        (
            one.path.name,
            counted("{count} [claim|claims]", one.claims) if one.is_readable else _("cannot be read"),
            _("last change {moment}", moment=local_timestamp(one.changed)) if one.changed else "",
            person_words(one.who),
            backup_remark(one),
        )
        for one in backups
    ]
    return aligned(rows, shrinks=0) if rows else iter([_("No backup of this file is known here.")])


def claim_lines(claims: Sequence[Claim]) -> Iterator[str]:
    """A line a claim: number, verdict with its reason, decision about the copy, evidence, statement."""
    rows = [
        (one.number, verdict_words(one), outcome_words(one), evidence_summary(one), one_line(listed_statement(one)))
        for one in claims
    ]
    return aligned(rows, shrinks=4)


def claim_page(claim: Claim, case: Case) -> Iterator[str]:
    """A claim in a few lines: verdict, statement, passages, note."""
    yield f"{claim.number}  {verdict_words(claim)}"
    yield f"   {one_line(claim.statement)}"
    for passage in claim.passages:
        place = where(case.proof, passage.span.start)
        yield f"   {labelled(place, quoted(one_line(passage.quote)))}"
    for passage in claim.unplaced:
        place = _("In proof {number}, not placed in this one", number=case.proof_number(passage))
        yield f"   {labelled(place, quoted(one_line(passage.quote)))}"
    yield from (f"   {words}" for words in _facts(claim) if words)


def _facts(claim: Claim) -> Iterator[str]:
    if claim.outcome is not None:
        yield outcome_line(claim)
    yield from (one_line(denial_line(denial)) for denial in claim.denials)
    yield from (one_line(denied_by_words(denial)) for denial in claim.denied_by)
    yield from (capitalised(one_line(relation_line(one, claim.id))) for one in claim.relations)
    yield capitalised(waits_besides(claim))
    if claim.note:
        yield _("Note: {note}", note=one_line(claim.note))
    yield evidence_summary(claim)
    yield capitalised(independence_words(bearing_sources(claim)))
    yield more_than_agreed_words(claim)
    yield not_judged_words(claim)
    yield overtaken_words(claim)


def where(proof: Proof, position: int) -> str:
    """The paragraph that words stand in, or what has no number, and its page where the file had pages."""
    paragraph, block = proof.paragraph_at(position), proof.block_at(position)
    place = _("Paragraph {number}", number=paragraph) if paragraph else capitalised(BLOCK[block.kind])
    return comma_list([place, _("page {number}", number=block.page) if block.page else ""])


def record_lines(kind: type, records: Sequence[Any], numbers: Mapping[ClaimId, str]) -> Iterator[str]:
    """A line a record of a kind, in the columns of its words, with its id; the numbers are those of claims."""
    words = WORDS[kind]
    rows = [(*words.cells(one, _claim_words(one.claim_id, numbers)), one.id) for one in records]
    return aligned(rows, words.shrinks)


def capture_lines(captures: Sequence[Capture], states: Mapping[CaptureId, CaptureState]) -> Iterator[str]:
    """A line a capture: when it was captured, name or address, its size, what became of its bytes, the id."""
    told = {one_id: CAPTURE_STATE[state] for one_id, state in states.items()}
    rows = [
        (local_timestamp(one.at), one.title, size_words(one.size), told.get(one.id, ""), one.id) for one in captures
    ]
    return aligned(rows, shrinks=1)


def source_lines(sources: Sequence[Source], uses: Mapping[SourceId, Sequence[str]]) -> Iterator[str]:
    """A line a source: its name, kind, who made it and when, its terms and state, how many claims, the id."""
    rows = [
        (
            one_line(one.name),
            SOURCE_KIND[one.kind] if one.kind is not None else "",
            about_words(one),
            source_marks(one),
            use_words(uses.get(one.id, ())),
            one.id,
        )
        for one in sources
    ]
    return aligned(rows, shrinks=0) if rows else iter([_("There is no source in this file yet.")])


def history_lines(operations: Sequence[Operation]) -> Iterator[str]:
    """A line an operation, oldest first: when, who, what."""
    rows = [(local_timestamp(one.at), person_words(one.who), one_line(operation_sentence(one))) for one in operations]
    return aligned(rows, shrinks=2)


def _claim_words(claim_id: ClaimId | None, numbers: Mapping[ClaimId, str]) -> str:
    number = numbers.get(claim_id) if claim_id is not None else None
    return _("claim {number}", number=number) if number is not None else _("no claim")


def aligned(rows: Sequence[Sequence[str]], shrinks: int) -> Iterator[str]:
    """Rows in columns, without empty ones; in a terminal the column `shrinks` is cut to fit."""
    safe = [[shown(cell) for cell in row] for row in rows]
    widths = [max(map(_width, column)) for column in zip(*safe, strict=True)]
    spare = _columns() + 2 - sum(width + 2 for width in widths if width)
    if spare < 0:
        widths[shrinks] = max(20, widths[shrinks] + spare)
    for row in safe:
        cells = [_padded(cell, width) for cell, width in zip(row, widths, strict=True) if width]
        yield "  ".join(cells).rstrip()


def _columns() -> int:
    """The width of the terminal; where the output goes elsewhere nothing is cut."""
    if sys.stdout is None or not sys.stdout.isatty():
        return 1 << 30
    return shutil.get_terminal_size((int(os.environ.get("COLUMNS", "0") or 0) or 100, 24)).columns


def _padded(cell: str, width: int) -> str:
    taken = _width(cell)
    if taken <= width:
        return cell + " " * (width - taken)
    while _width(cell) > width - 1:
        cell = cell[:-1]
    return _padded(cell + "…", width)


def _width(text: str) -> int:
    """Terminal columns of `text`: wide characters take two, combining ones none."""
    if text.isascii():
        return len(text)
    return sum(_character_width(character) for character in text)


def _character_width(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Cf", "Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in _WIDE else 1


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


def claim_reply(arguments: Namespace, desk: Desk, claim: Claim, kept: Proposal | None = None) -> list[str]:
    """One claim as it stands now, in lines that may be said when the desk is closed.

    With it, where it was judged, what the verdict `kept` of what rules propose.
    """
    if arguments.json:
        told = {} if kept is None else {"kept": proposal_answer(kept)}
        return [json_text(ClaimAnswers(desk).answer(claim) | told)]
    said = _("Kept: {proposal}", proposal=proposal_words(kept)) if kept else ""
    return [*claim_page(claim, desk.case(claim.article_id)), *([f"   {said}"] if said else [])]
