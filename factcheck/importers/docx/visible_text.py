"""Filters the text of a Word file: deleted text, hidden text and field instructions are not written."""

import re

from factcheck.domain.records.evidence import is_link
from factcheck.domain.records.proof import StyleKind
from factcheck.importers.docx.blocks import DocxBlocks
from factcheck.importers.docx.changes import Changes
from factcheck.importers.docx.context import Context, NoteReference
from factcheck.importers.docx.formatting import Formatting, RunFormat
from factcheck.importers.docx.links import Links
from factcheck.importers.shared.superscripts import at_height

_HAN = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff]")


class VisibleText:
    """Writes text in the format of `run`; `hidden` counts enclosing hidden parts, `note` waits for its label."""

    def __init__(
        self, context: Context, formatting: Formatting, blocks: DocxBlocks, changes: Changes, links: Links
    ) -> None:
        self.run = RunFormat()
        self.hidden = 0
        self.note: NoteReference | None = None
        self._context = context
        self._formatting = formatting
        self._blocks = blocks
        self._changes = changes
        self._links = links

    def write(self, words: str) -> None:
        """Adds words that are seen; what is hidden is counted."""
        if not words or self._changes.deleted or self._links.in_instruction:
            return
        if self.run.hidden or self.hidden:
            self._context.noticed.hide_words(words)
            return
        if self.note is not None:
            self._context.label(self.note, words.strip())
            self.note = None
            return
        self._context.noticed.end_hidden()
        self._changes.note_text()
        self._weigh(words)
        words = at_height(words, self.run.height)
        address = self._links.touch(words)
        format = self.run.format
        self._blocks.write(words, format | {(StyleKind.LINK, address)} if is_link(address) else format)

    def is_visible(self) -> bool:
        """Whether a reader sees what is here besides words; what is hidden is counted."""
        if self._changes.deleted or self._links.in_instruction:
            return False
        if self.run.hidden or self.hidden:
            self._context.noticed.hide()
            return False
        return True

    def _weigh(self, words: str) -> None:
        """Counts the words for the language that their run names for their script."""
        script = "w:val"
        if not words.isascii():
            script = "w:eastAsia" if _HAN.search(words) else "w:bidi" if _RIGHT_TO_LEFT.search(words) else script
        self._context.languages[self._formatting.language(self.run, script)] += len(words)
