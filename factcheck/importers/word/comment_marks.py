"""Where the comments of a Word file begin and end: the marks of a range, and the sign of the comment itself."""

from collections import Counter
from xml.etree.ElementTree import Element

from factcheck.importers.word.book import Book
from factcheck.importers.word.changes import Changes
from factcheck.importers.word.paper import Paper

_MARKS = ("w:commentRangeStart", "w:commentReference")


class CommentMarks:
    """Pins comments to the words of the text below `root`, each once."""

    def __init__(self, root: Element, book: Book, paper: Paper, changes: Changes) -> None:
        self._book = book
        self._paper = paper
        self._changes = changes
        self._marks = Counter((one.tag, one.get("w:id", "")) for tag in _MARKS for one in root.iter(tag))

    def begin(self, element: Element) -> None:
        """Pins the beginning of a range."""
        key = element.get("w:id", "")
        number = self._book.comments.get(key)
        if number is not None and not self._is_copy(element) and key not in self._book.begun:
            self._book.begun.add(key)
            self._paper.pin(number)

    def end(self, element: Element) -> None:
        """Pins the end of a range."""
        key = element.get("w:id", "")
        if key in self._book.begun and key not in self._book.ended:
            self._book.ended.add(key)
            self._paper.pin_end(self._book.comments[key])

    def refer(self, element: Element) -> None:
        """Pins a comment that has no range, or ends a range that does not end by itself."""
        key = element.get("w:id", "")
        number = self._book.comments.get(key)
        if number is not None and not self._is_copy(element) and key not in self._book.ended:
            self._book.begun.add(key)
            self._book.ended.add(key)
            self._paper.pin_end(number)

    def _is_copy(self, element: Element) -> bool:
        """Whether a mark stands in words that were moved away, and again where they went."""
        return bool(self._changes.deleted) and self._marks[element.tag, element.get("w:id", "")] > 1
