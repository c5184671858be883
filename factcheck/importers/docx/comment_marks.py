"""Where the comments of a Word file begin and end: the marks of a range, and the sign of the comment itself."""

from collections import Counter
from xml.etree.ElementTree import Element

from factcheck.importers.docx.book import Book
from factcheck.importers.docx.changes import Changes
from factcheck.importers.docx.paper import Paper

_MARKS = ("w:commentRangeStart", "w:commentReference")


class CommentMarks:
    """Pins comments to the words of the text below `root`, each once."""

    def __init__(self, root: Element, book: Book, paper: Paper, changes: Changes) -> None:
        self._book = book
        self._paper = paper
        self._changes = changes
        self._marks = Counter((one.tag, one.get("w:id", "")) for tag in _MARKS for one in root.iter(tag))
        self._of_deleted = _around_deletions(root)
        self._begins: dict[str, tuple[int, int]] = {}

    def begin(self, element: Element) -> None:
        """Pins the beginning of a range."""
        key = element.get("w:id", "")
        number = self._book.comments.get(key)
        if number is not None and not self._is_copy(element) and key not in self._book.begun:
            self._book.begun.add(key)
            self._begins[key] = self._paper.place
            self._paper.pin(number)

    def end(self, element: Element) -> None:
        """Pins the end of a range."""
        key = element.get("w:id", "")
        if key in self._book.begun and key not in self._book.ended:
            self._book.ended.add(key)
            self._see_orphan(key)
            self._paper.pin_end(self._book.comments[key])

    def refer(self, element: Element) -> None:
        """Pins a comment that has no range, or ends a range that does not end by itself."""
        key = element.get("w:id", "")
        number = self._book.comments.get(key)
        if number is not None and not self._is_copy(element) and key not in self._book.ended:
            self._see_orphan(key)
            self._book.begun.add(key)
            self._book.ended.add(key)
            self._paper.pin_end(number)

    def _see_orphan(self, key: str) -> None:
        """Counts a comment that no words are left for, because they were deleted; answers go with the first."""
        is_empty = self._begins.get(key, self._paper.place) == self._paper.place
        if is_empty and (key in self._of_deleted or self._changes.deleted):
            remark = self._book.remarks[self._book.comments[key]]
            self._book.noticed.orphans += bool(remark.body) and remark.answers is None

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
