"""Plain text bodies of mail: joins flowed lines, turns quoted ones into quotations."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.domain.records.draft import Piece
from factcheck.domain.records.proof import BlockKind
from factcheck.domain.text.canonical import canonical_text

_QUOTED = re.compile(r"(?:>[ ]?)+")
_FLOWED_QUOTED = re.compile(r">+")
_SIGNATURE = "-- "


@dataclass(frozen=True, slots=True)
class _Line:
    depth: int
    text: str


def mail_pieces(raw: str, is_flowed: bool = False, joins_words: bool = False) -> list[Piece]:
    """The paragraphs of a plain mail; `is_flowed` and `joins_words` are the format=flowed and delsp of RFC 3676."""
    lines = canonical_text(raw).split("\n")
    read = list(_unflowed(lines, joins_words)) if is_flowed else [_line(line) for line in lines]
    groups: list[list[_Line]] = [[]]
    for line in read:
        if not line.text.strip() or (groups[-1] and groups[-1][-1].depth != line.depth):
            groups.append([])
        if line.text.strip():
            groups[-1].append(line)
    groups = [group for group in groups if group]
    if len(groups) == 1 and not groups[0][0].depth:
        groups = [[line] for line in groups[0]]
    return [_piece(group) for group in groups]


def _piece(group: list[_Line]) -> Piece:
    text = "\n".join(line.text for line in group)
    depth = group[0].depth
    return Piece(BlockKind.QUOTATION, text, depth) if depth else Piece(BlockKind.PARAGRAPH, text)


def _line(line: str) -> _Line:
    found = _QUOTED.match(line)
    return _Line(found[0].count(">"), line[found.end() :]) if found else _Line(0, line)


def _unflowed(lines: list[str], joins_words: bool) -> Iterator[_Line]:
    """The lines with those joined that were broken only for the way."""
    depth, parts = 0, list[str]()
    for line in lines:
        found = _FLOWED_QUOTED.match(line)
        now = len(found[0]) if found else 0
        text = line[now:].removeprefix(" ")
        if parts and now != depth:
            yield _Line(depth, "".join(parts).rstrip(" "))
            parts = []
        depth = now
        if text.endswith(" ") and text != _SIGNATURE:
            parts.append(text[:-1] if joins_words else text)
            continue
        yield _Line(depth, "".join([*parts, text]))
        parts = []
    if parts:
        yield _Line(depth, "".join(parts).rstrip(" "))
