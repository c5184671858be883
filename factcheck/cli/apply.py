"""Edits from a script: one a line, each answered as soon as it is durable."""

import json
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import IO, NoReturn

from factcheck.cli.bug_report import bug_words
from factcheck.cli.edit_answers import EditAnswers, refusal
from factcheck.cli.output import Answer, flush, say_json
from factcheck.domain.errors import (
    BadEditError,
    DamagedDeskError,
    DiskFullError,
    FactcheckError,
    ReadOnlyDeskError,
    UnreadableError,
    UnwritableError,
)
from factcheck.domain.wording.error_sentence import sentence
from factcheck.services.desk import Desk
from factcheck.services.edits.line import apply_edit

_AT_ONCE = 1 << 16
_WORLD = (DamagedDeskError, DiskFullError, ReadOnlyDeskError, UnreadableError, UnwritableError)
Line = tuple[int, bytes]


def edits_from(name: str) -> AbstractContextManager[IO[bytes]]:
    """The edits in a file, or standard input for "-"; raises UnreadableError."""
    if name == "-":
        if sys.stdin is None:
            raise UnreadableError("standard input", "there is none")
        return nullcontext(sys.stdin.buffer)
    try:
        return open(name, "rb")
    except OSError as error:
        raise UnreadableError(Path(name).name or name, (error.strerror or "the disk failed").lower()) from error


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
                say_json(answer)
            flush()

    def _together(self, group: list[Line]) -> list[Answer]:
        """Lines that are there already under one commit; where that fails, each under its own."""
        if len(group) == 1:
            return [self._alone(*group[0])]
        try:
            with self._desk.unit_of_work.batch():
                return [self._done(*line) for line in group]
        except Exception:  # noqa: BLE001 - the lines are done anew, and the one that failed is told
            return [self._alone(*line) for line in group]

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
        """The answer to one line; raises only what makes every further line fail too."""
        edit: object = None
        try:
            edit = _edit(line)
            made = apply_edit(self._desk, edit, self._article)
        except _WORLD:
            raise
        except FactcheckError as error:
            return refusal(number, edit, error, sentence(error))
        assert isinstance(edit, dict)
        return self._answers.answer(number, edit, made)


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
        raise UnreadableError("the edits", (error.strerror or "the disk failed").lower()) from error


def _group(lines: list[bytes], before: int) -> Iterator[list[Line]]:
    if before == 0:
        lines[0] = lines[0].removeprefix(b"\xef\xbb\xbf")
    numbered = [(number, line) for number, line in enumerate(lines, before + 1) if line.strip()]
    if numbered:
        yield numbered


def _edit(line: bytes) -> object:
    """The value a line holds; raises BadEditError."""
    try:
        return json.loads(line.decode("utf-8"), object_pairs_hook=_object, parse_constant=_no_constant)
    except UnicodeDecodeError as error:
        raise BadEditError("it is not UTF-8 text") from error
    except (ValueError, RecursionError) as error:
        raise BadEditError("it is not JSON") from error


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    made = dict(pairs)
    if len(made) < len(pairs):
        twice = next(name for at, (name, _) in enumerate(pairs) if name in dict(pairs[:at]))
        raise BadEditError(f'"{twice}" stands in it twice')
    return made


def _no_constant(name: str) -> NoReturn:
    raise ValueError(name)
