"""Paragraphs that go on in the next column or on the next page are put together again."""

from collections.abc import Sequence

from factcheck.importers.pdf.hyphenation import HYPHENS
from factcheck.importers.pdf.paragraphs import LABEL, NUMBER, Group, ends_sentence

_ALIKE = 0.05  # of the size of the text; sizes of one text differ by rounding, those of notes by a tenth
_INDENTED = 0.3  # of the paragraphs; the first below a heading has no indent, nor has what goes on in a column


def with_continuations(groups: Sequence[Group], body: float) -> list[Group]:
    """The groups, each that goes on in another column joined to the one it continues.

    What stands between them, such as a caption or a heading of a picture, stays behind the whole paragraph.
    """
    indents = _uses_indents(groups, body)
    made: list[Group] = []
    open_at = -1
    for group in groups:
        if not _is_body(group, body):
            made.append(group)
            continue
        before = made[open_at] if open_at >= 0 else None
        last = before.parts[-1] if before and before.parts else before
        if before and last and _continues(last, group, indents=indents):
            before.parts.append(group)
        else:
            open_at = len(made)
            made.append(group)
    return made


def _is_body(group: Group, body: float) -> bool:
    first = group.lines[0]
    return abs(group.size - body) <= _ALIKE * body and not (first.angle or first.row or first.margin)


def _uses_indents(groups: Sequence[Group], body: float) -> bool:
    """Whether paragraphs begin with an indent as a rule."""
    plain = [group for group in groups if abs(group.size - body) <= _ALIKE * body and len(group.lines) > 1]
    return sum(group.indented for group in plain) > _INDENTED * max(1, len(plain))


def _may_go_on(first: str) -> bool:
    """Whether a letter may stand within a sentence, as all do in scripts without capitals."""
    return first.isalpha() and not first.isupper()


def _continues(before: Group, group: Group, *, indents: bool) -> bool:
    """Whether a paragraph goes on from the end of one column to the beginning of another."""
    text, after = before.lines[-1].text, group.lines[0].text
    if before.column == group.column:
        return before.is_full and not group.indented and not ends_sentence(text) and _may_go_on(after[:1])
    if before.bold != group.bold:
        return False
    if LABEL.match(after) or NUMBER.match(after) or group.lines[0].beside_drop_cap:
        return False
    if text[-1:] in HYPHENS and after[:1].isalpha():
        return True
    if ends_sentence(text):
        return indents and before.is_full and not group.indented and not text.endswith(":")
    if after[:1].islower():
        return True
    return before.is_full and not group.indented
