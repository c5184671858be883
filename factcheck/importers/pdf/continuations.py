"""Paragraphs that go on in the next column or on the next page are put together again."""

from collections.abc import Sequence

from factcheck.importers.pdf.hyphenation import HYPHENS
from factcheck.importers.pdf.paragraphs import LABEL, NUMBER, TextBlock, ends_sentence

_ALIKE = 0.05  # of the size of the text; sizes of one text differ by rounding, those of notes by a tenth
_INDENTED = 0.3  # of the paragraphs; the first below a heading has no indent, nor has what goes on in a column


def with_continuations(blocks: Sequence[TextBlock], body: float) -> list[TextBlock]:
    """The blocks, each that goes on in another column joined to the one it continues.

    What stands between them, such as a caption or a heading of a picture, stays behind the whole paragraph.
    """
    indents = _uses_indents(blocks, body)
    made: list[TextBlock] = []
    open_at = -1
    for block in blocks:
        if not _is_body(block, body):
            made.append(block)
            continue
        before = made[open_at] if open_at >= 0 else None
        last = before.parts[-1] if before and before.parts else before
        if before and last and _continues(last, block, indents=indents):
            before.parts.append(block)
        else:
            open_at = len(made)
            made.append(block)
    return made


def _is_body(block: TextBlock, body: float) -> bool:
    first = block.lines[0]
    return abs(block.size - body) <= _ALIKE * body and not (first.angle or first.row or first.margin)


def _uses_indents(blocks: Sequence[TextBlock], body: float) -> bool:
    """Whether paragraphs begin with an indent as a rule."""
    plain = [block for block in blocks if abs(block.size - body) <= _ALIKE * body and len(block.lines) > 1]
    return sum(block.indented for block in plain) > _INDENTED * max(1, len(plain))


def _may_go_on(first: str) -> bool:
    """Whether a letter may stand within a sentence, as all do in scripts without capitals."""
    return first.isalpha() and not first.isupper()


def _continues(before: TextBlock, block: TextBlock, *, indents: bool) -> bool:
    """Whether a paragraph goes on from the end of one column to the beginning of another."""
    text, after = before.lines[-1].text, block.lines[0].text
    if before.column == block.column:
        return before.is_full and not block.indented and not ends_sentence(text) and _may_go_on(after[:1])
    if before.bold != block.bold:
        return False
    if LABEL.match(after) or NUMBER.match(after) or block.lines[0].beside_drop_cap:
        return False
    if text[-1:] in HYPHENS and after[:1].isalpha():
        return True
    if ends_sentence(text):
        return indents and before.is_full and not block.indented and not text.endswith(":")
    if after[:1].islower():
        return True
    return before.is_full and not block.indented
