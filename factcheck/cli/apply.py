"""Edits from a script: one a line, each answered as soon as it is durable."""

import json
import sys
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import IO, NoReturn

from factcheck.cli.json_shapes import (
    ClaimAnswers,
    about_answer,
    capture_answer,
    operation_answer,
    proposal_answer,
    record_answer,
)
from factcheck.cli.output import Answer, flush, print_json
from factcheck.domain.errors import (
    BadEditError,
    FactcheckError,
    FieldError,
    MissingFieldError,
    UnknownChoiceError,
    UnknownFieldError,
)
from factcheck.domain.file_errors import (
    BusyDeskError,
    DamagedDeskError,
    DiskFullError,
    ReadOnlyDeskError,
    UnreadableError,
    UnwritableError,
)
from factcheck.domain.records.article import Article
from factcheck.domain.records.capture import Capture
from factcheck.domain.records.claim import Claim, Passage
from factcheck.domain.records.evidence import Source
from factcheck.domain.records.ids import ClaimId
from factcheck.domain.records.kinds import KIND_OF
from factcheck.domain.records.operation import Operation, WriteOutcome
from factcheck.domain.records.question import Question
from factcheck.domain.records.record_kind import OfClaim
from factcheck.domain.wording.error_sentence import bug_words, sentence
from factcheck.domain.wording.system_words import system_words
from factcheck.services.desk import Desk
from factcheck.services.edits.captures import KeptFile
from factcheck.services.edits.claims import Judged, SplitClaim
from factcheck.services.edits.line import Made, apply_edit
from factcheck.services.edits.sources import FilledSource
from factcheck.translation import _

_AT_ONCE = 1 << 16
_WORLD = (BusyDeskError, DamagedDeskError, DiskFullError, ReadOnlyDeskError, UnreadableError, UnwritableError)
Line = tuple[int, bytes]


class EditAnswers:
    """Says what lines did: their size does not grow with what else is recorded of the claim."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._claims = ClaimAnswers(desk)

    def answer(self, number: int, edit: Mapping[str, object], made: Made) -> Answer:
        """The answer to line `number`: a claim without its lists; else the record, and the claim it belongs to."""
        return {"ok": True, "line": number, "op": edit["op"], **self._made(made)}

    def _made(self, made: Made) -> Answer:
        if isinstance(made, Claim):
            return {"id": made.id, "number": made.number, "claim": self._claims.brief(made)}
        if isinstance(made, Article):
            return {"id": made.id, "article": about_answer(made), "claim": None}
        if isinstance(made, Judged):
            return {**self._made(made.claim), "kept": proposal_answer(made.kept)}
        if isinstance(made, SplitClaim):
            return {**self._made(made.claim), "made": [self._claims.brief(one) for one in made.made]}
        if isinstance(made, Operation):
            return operation_answer(made)
        if isinstance(made, FilledSource):
            return {**self._made(made.source), "filled": made.filled}
        if isinstance(made, KeptFile):
            near = self._near_copy(made.near_copy)
            return {**self._made(made.capture), "has_words": made.has_words, "near_copy": near}
        if isinstance(made, Source):
            return {"id": made.id, "source": record_answer(made), "claim": None}
        if isinstance(made, Capture):
            return {"id": made.id, "capture": capture_answer(None, made), "claim": None}
        return {"id": made.id, **self._record(made), "claim": self._claim(made.claim_id)}

    def _record(self, made: OfClaim) -> Answer:
        if isinstance(made, Passage):
            return {"passage": self._claims.passage(self._desk.claims.get(made.claim_id), made)}
        number = {"number": made.number} if isinstance(made, Question) else {}
        return {**number, KIND_OF[type(made)].entity: record_answer(made)}

    def _near_copy(self, capture: Capture | None) -> Answer | None:
        if capture is None or capture.source_id is None:
            return None
        return {"id": capture.id, "source": self._desk.sources.get(capture.source_id).name}

    def _claim(self, claim_id: ClaimId | None) -> Answer | None:
        return {"id": claim_id, "number": self._desk.claims.ref(claim_id).number} if claim_id is not None else None


def refusal(number: int, edit: object, error: Exception, words: str) -> Answer:
    """Why line `number` was not done, in `words`: its op, the field at fault, and what is known there."""
    op = edit.get("op") if isinstance(edit, dict) else None
    known: tuple[str, ...] = ()
    if isinstance(error, UnknownFieldError | MissingFieldError):
        known = error.known
    elif isinstance(error, UnknownChoiceError):
        known = error.choices
    return {
        "ok": False,
        "line": number,
        "op": op if isinstance(op, str) else None,
        "field": error.field if isinstance(error, FieldError) else None,
        "known": list(known),
        "error": words,
    }


def edits_from(name: str) -> AbstractContextManager[IO[bytes]]:
    """The edits in a file, or standard input for "-"; raises UnreadableError."""
    if name == "-":
        if sys.stdin is None:
            raise UnreadableError(_("standard input"), _("there is none"))
        return nullcontext(sys.stdin.buffer)
    try:
        return open(name, "rb")
    except OSError as error:
        raise UnreadableError(Path(name).name or name, system_words(error)) from error


class EditRunner:
    """Applies lines to a desk; `article` is meant where a line names none."""

    def __init__(self, desk: Desk, article: str | None) -> None:
        self._desk = desk
        self._article = article
        self._answers = EditAnswers(desk)
        self.all_ok = True

    def lines(self, file: IO[bytes]) -> None:
        """Does what each line says, answers it on standard output, and goes on after one that fails."""
        for group in _groups(file):
            for answer in self._together(group):
                self.all_ok = self.all_ok and answer["ok"] is True
                print_json(answer)
            flush()

    def _together(self, group: list[Line]) -> list[Answer]:
        """Lines that are there already under one commit; one that has to be taken back is done alone, in its place."""
        answers, parts = list[Answer](), [group]
        while parts:
            lines, done = parts.pop(), list[Answer]()
            if len(lines) == 1:
                answers.append(self._alone(*lines[0]))
                continue
            try:
                with self._desk.unit_of_work.batch():
                    for line in lines:
                        done.append(self._done(*line))
            except Exception:  # noqa: BLE001 - the lines are done anew, and the one that failed is told
                parts += _around(lines, len(done))
            else:
                answers += done
        return answers

    def _alone(self, number: int, line: bytes) -> Answer:
        """The answer to one line, under one commit: one that is refused changes nothing, whatever was at fault."""
        before = self._desk.unit_of_work.writes
        try:
            with self._desk.unit_of_work.batch():
                return self._done(number, line)
        except FactcheckError as error:
            return refusal(number, _edit(line), error, sentence(error))
        except Exception as error:  # noqa: BLE001 - our own bug; the lines after it are not to suffer
            words = bug_words(error, self._desk.unit_of_work.writes.since(before))
            return refusal(number, _edit(line), error, words)

    def _done(self, number: int, line: bytes) -> Answer:
        """The answer to one line; raises what makes further lines fail too, and why it has to be taken back."""
        edit: object = None
        before = self._desk.unit_of_work.writes
        try:
            edit = _edit(line)
            made = apply_edit(self._desk, edit, self._article)
        except _WORLD:
            raise
        except FactcheckError as error:
            if self._desk.unit_of_work.writes.since(before) is WriteOutcome.NOT_SAVED:
                raise
            return refusal(number, edit, error, sentence(error))
        assert isinstance(edit, dict)
        return self._answers.answer(number, edit, made)


def _around(lines: list[Line], at: int) -> list[list[Line]]:
    """The lines in parts, the last part first: before the one at which they failed, that one, and behind it.

    Each is a part where they failed at none of them.
    """
    if at == len(lines):
        return [[one] for one in reversed(lines)]
    return [part for part in (lines[at + 1 :], [lines[at]], lines[:at]) if part]


def _groups(file: IO[bytes]) -> Iterator[list[Line]]:
    """Lines with their numbers from 1 on, blank ones left out, as many together as are there to be read."""
    number = 0
    begun: list[bytes] = []
    for piece in _pieces(file):
        begun.append(piece)
        if b"\n" not in piece:
            continue
        *whole, rest = b"".join(begun).split(b"\n")
        begun = [rest]
        yield from _group(whole, number)
        number += len(whole)
    yield from _group([b"".join(begun)], number)


def _pieces(file: IO[bytes]) -> Iterator[bytes]:
    """What is there to be read, again and again until the end; raises UnreadableError."""
    read = getattr(file, "read1", file.read)
    try:
        while piece := read(_AT_ONCE):
            yield piece
    except OSError as error:
        raise UnreadableError(_("the edits"), system_words(error)) from error


def _group(lines: list[bytes], before: int) -> Iterator[list[Line]]:
    if before == 0:
        lines[0] = lines[0].removeprefix(b"\xef\xbb\xbf")
    numbered = [(number, line) for number, line in enumerate(lines, before + 1) if line.strip()]
    if numbered:
        yield numbered


def _edit(line: bytes) -> object:
    """The value a line holds; raises BadEditError."""
    try:
        return _DECODER.decode(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise BadEditError(_("it is not UTF-8 text")) from error
    except (ValueError, RecursionError) as error:
        raise BadEditError(_("it is not JSON")) from error


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    made = dict(pairs)
    if len(made) < len(pairs):
        twice = next(name for at, (name, _) in enumerate(pairs) if name in dict(pairs[:at]))
        raise BadEditError(_('"{field}" stands in it twice', field=twice))
    return made


def _no_constant(name: str) -> NoReturn:
    raise ValueError(name)


_DECODER = json.JSONDecoder(object_pairs_hook=_object, parse_constant=_no_constant)
