"""Anchors of comments in a Word file: the start and end of each range, and the reference mark."""

from collections import Counter
from xml.etree.ElementTree import Element

from factcheck.importers.docx.blocks import DocxBlocks
from factcheck.importers.docx.context import Context
from factcheck.importers.docx.visible_text import Changes

_MARKS = ("w:commentRangeStart", "w:commentReference")


class CommentRanges:
    """Anchors each comment below `root` once, to the text of its range."""

    def __init__(self, root: Element, context: Context, blocks: DocxBlocks, changes: Changes) -> None:
        self._context = context
        self._blocks = blocks
        self._changes = changes
        self._marks = Counter((one.tag, one.get("w:id", "")) for tag in _MARKS for one in root.iter(tag))
        self._of_deleted = _around_deletions(root)
        self._begins: dict[str, tuple[int, int]] = {}

    def begin(self, element: Element) -> None:
        """Anchors the beginning of a range."""
        key = element.get("w:id", "")
        number = self._context.comments.get(key)
        if number is not None and not self._is_copy(element) and key not in self._context.begun:
            self._context.begun.add(key)
            self._begins[key] = self._blocks.place
            self._blocks.anchor(number)

    def end(self, element: Element) -> None:
        """Anchors the end of a range."""
        key = element.get("w:id", "")
        if key in self._context.begun and key not in self._context.ended:
            self._context.ended.add(key)
            self._see_orphan(key)
            self._blocks.anchor_end(self._context.comments[key])

    def refer(self, element: Element) -> None:
        """Anchors a comment that has no range, or ends a range that does not end by itself."""
        key = element.get("w:id", "")
        number = self._context.comments.get(key)
        if number is not None and not self._is_copy(element) and key not in self._context.ended:
            self._see_orphan(key)
            self._context.begun.add(key)
            self._context.ended.add(key)
            self._blocks.anchor_end(number)

    def _see_orphan(self, key: str) -> None:
        """Counts a comment that no words are left for, because they were deleted; answers go with the first."""
        is_empty = self._begins.get(key, self._blocks.place) == self._blocks.place
        if is_empty and (key in self._of_deleted or self._changes.deleted):
            remark = self._context.remarks[self._context.comments[key]]
            self._context.noticed.orphans += bool(remark.body) and remark.answers is None

    def _is_copy(self, element: Element) -> bool:
        """Whether a mark stands in words that were moved away, and again where they went."""
        return bool(self._changes.deleted) and self._marks[element.tag, element.get("w:id", "")] > 1


def _around_deletions(root: Element) -> frozenset[str]:
    """The ids of the comments with deleted words between their marks."""
    count = 0
    begins: dict[str, int] = {}
    around: set[str] = set()
    for one in root.iter():
        if one.tag == "w:delText":
            count += bool(one.text)
        elif one.tag == "w:commentRangeStart":
            begins.setdefault(one.get("w:id", ""), count)
        elif one.tag == "w:commentRangeEnd" and begins.get(one.get("w:id", ""), count) < count:
            around.add(one.get("w:id", ""))
    return frozenset(around)
