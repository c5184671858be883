"""Footnotes: small type with a label at the foot of a column, taken out of the flow."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from factcheck.importers.pdf.lines import Line
from factcheck.importers.pdf.paragraphs import TextBlock

_SMALLER = 0.93  # of the size of the text; notes are set a point smaller, 11 pt to 12 is 0.92
_LOWER_HALF = 0.45  # of the height of the page; a long note begins a little above the middle
_FOOT, _FAR = 0.8, 2.0  # of the height, and of the size of type: a note in the letters of the text
_DAGGERS = re.compile(r"[*†‡§¶]{1,3}")
_SIGN = re.compile(r"\(?(\d{1,3}|[*†‡§¶]{1,3})[.)]?[\s\u00a0]*(?=\S)")


@dataclass(slots=True)
class Footnote:
    """A note with the label that calls it; `block` holds its lines, the label still before them."""

    label: str
    block: TextBlock
    skip: int


def calls(lines: Iterable[Line]) -> frozenset[str]:
    """The labels on a page that may call a footnote: superscripts behind other words, asterisks and daggers."""
    found: set[str] = set()
    for line in lines:
        parts = list(line.words.parts())[line.words.begins_with_superscript :]
        found.update(text.strip() for text, char_format in parts if char_format.is_superscript)
        found.update(_DAGGERS.findall(line.text))
    return frozenset(found)


def footnotes(
    blocks: Sequence[TextBlock], body: float, height: float, called: frozenset[str]
) -> tuple[list[TextBlock], list[Footnote]]:
    """The blocks of one column of a page that are text, and the footnotes at its foot.

    `height` is that of the page; `called` are the labels on it that may call a footnote.
    """
    start = len(blocks)
    while start and (
        _is_small(blocks[start - 1], body, height)
        or _is_called(blocks[start - 1], body, called)
        or _stands_apart(blocks[:start], height, called)
    ):
        start -= 1
    while start < len(blocks) and not _label(blocks[start], called):
        start += 1
    notes: list[Footnote] = []
    for block in blocks[start:]:
        found = _label(block, called)
        if found:
            notes.append(Footnote(found[1], block, found.end()))
        else:
            notes[-1].block.parts.append(block)
    return list(blocks[:start]), notes


def _is_small(block: TextBlock, body: float, height: float) -> bool:
    first = block.lines[0]
    if first.y < _LOWER_HALF * height or first.angle or first.row:
        return False
    return block.size <= _SMALLER * body or (first.words.begins_with_superscript and block.size <= body)


def _is_called(block: TextBlock, body: float, called: frozenset[str]) -> bool:
    """Whether a block wherever it stands begins with a raised label that words before it call."""
    first = block.lines[0]
    found = _SIGN.match(first.text) if first.words.begins_with_superscript and not first.angle else None
    return bool(found and found[1] in called) and block.size <= body


def _stands_apart(blocks: Sequence[TextBlock], height: float, called: frozenset[str]) -> bool:
    """Whether the last of the blocks stands far below the others at the foot, with a label that is called."""
    first = blocks[-1].lines[0]
    found = _SIGN.match(first.text)
    if not found or found[1] not in called or first.y < _FOOT * height or first.angle or first.row:
        return False
    return len(blocks) == 1 or first.y - blocks[-2].lines[-1].y > _FAR * first.size


def _label(block: TextBlock, called: frozenset[str]) -> "re.Match[str] | None":
    """The label a footnote begins with: raised, or one that calls it elsewhere on the page."""
    first = block.lines[0]
    found = _SIGN.match(first.text)
    return found if found and (first.words.begins_with_superscript or found[1] in called) else None
