"""Which words of a Word file a reader sees: neither deleted nor hidden, and no instruction of a field."""

import re

from factcheck.domain.records.evidence import is_link
from factcheck.domain.records.proof import StyleKind
from factcheck.importers.docx.book import Book, Note
from factcheck.importers.docx.changes import Changes
from factcheck.importers.docx.links import Links
from factcheck.importers.docx.paper import Paper
from factcheck.importers.docx.setting import Looks, RunLook
from factcheck.importers.shared.superscripts import at_height

_HAN = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff]")


class SeenWords:
    """Writes words as the `run` sets them; `hidden` counts what hides them all, `note` waits for a sign of its own."""

    def __init__(self, book: Book, looks: Looks, paper: Paper, changes: Changes, links: Links) -> None:
        self.run = RunLook()
        self.hidden = 0
        self.note: Note | None = None
        self._book = book
        self._looks = looks
        self._paper = paper
        self._changes = changes
        self._links = links

    def write(self, words: str) -> None:
        """Adds words that are seen; what is hidden is counted."""
        if not words or self._changes.deleted or self._links.in_instruction:
            return
        if self.run.hidden or self.hidden:
            self._book.noticed.hide_words(words)
            return
        if self.note is not None:
            self._book.sign(self.note, words.strip())
            self.note = None
            return
        self._book.noticed.end_hidden()
        self._changes.see_words()
        self._weigh(words)
        words = at_height(words, self.run.height)
        address = self._links.touch(words)
        look = self.run.look
        self._paper.write(words, look | {(StyleKind.LINK, address)} if is_link(address) else look)

    def are_seen(self) -> bool:
        """Whether a reader sees what is here besides words; what is hidden is counted."""
        if self._changes.deleted or self._links.in_instruction:
            return False
        if self.run.hidden or self.hidden:
            self._book.noticed.hide()
            return False
        return True

    def _weigh(self, words: str) -> None:
        """Counts the words for the language that their run names for their script."""
        script = "w:val"
        if not words.isascii():
            script = "w:eastAsia" if _HAN.search(words) else "w:bidi" if _RIGHT_TO_LEFT.search(words) else script
        self._book.languages[self._looks.language(self.run, script)] += len(words)
