"""Anchors of comments in a Word file: the start and end of each range, and the reference mark."""

from collections import Counter
from xml.etree.ElementTree import Element

from factcheck.importers.docx.text import DocxText

_MARKS = ("w:commentRangeStart", "w:commentReference")


class CommentRanges:
    """Anchors each comment below `root` once, to the text of its range."""

    def __init__(self, root: Element, text: DocxText) -> None:
        self._text = text
        self._marks = Counter((one.tag, one.get("w:id", "")) for tag in _MARKS for one in root.iter(tag))

    def begin(self, element: Element) -> None:
        """Anchors the beginning of a range."""
        number = self._number(element)
        if number is not None:
            self._text.begin_range(number)

    def end(self, element: Element) -> None:
        """Anchors the end of a range."""
        number = self._text.comments.get(element.get("w:id", ""))
        if number is not None and self._text.has_begun(number):
            self._end(number)

    def refer(self, element: Element) -> None:
        """Anchors a comment that has no range, or ends a range that does not end by itself."""
        number = self._number(element)
        if number is not None:
            self._end(number)

    def _end(self, number: int) -> None:
        """Counts a comment that no words are left for, because they were deleted; answers go with the first."""
        if self._text.end_range(number):
            remark = self._text.remarks[number]
            self._text.noticed.orphans += bool(remark.body) and remark.answers is None

    def _number(self, element: Element) -> int | None:
        """The comment of a mark; None for one in words that were moved away, which stands again where they went."""
        key = element.get("w:id", "")
        is_copy = self._text.deleted and self._marks[element.tag, key] > 1
        return None if is_copy else self._text.comments.get(key)
