"""Filters the text of a Word file: changes are read as accepted, hidden text and field instructions are not written."""

import re
from xml.etree.ElementTree import Element

from factcheck.domain.records.evidence import is_link
from factcheck.domain.records.proof import StyleKind
from factcheck.importers.docx.fields import Links
from factcheck.importers.docx.formatting import DocxRunFormat, Formatting
from factcheck.importers.docx.text import DocxText, NoteReference
from factcheck.importers.shared.draft_builder import RunFormat

INSERTIONS = ("w:ins", "w:moveTo")
DELETIONS = ("w:del", "w:moveFrom")
_OF_PARTS = ("w:ins", "w:del", "w:cellIns", "w:cellDel")
_NONE = ("", False)
_HAN = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff]")


class Changes:
    """Keeps track of insertions and deletions during the walk.

    A change that goes on behind the mark of its paragraph is one; what only looks different is none.
    """

    def __init__(self, text: DocxText) -> None:
        self._text = text
        self._inserted = 0
        # The kind of the change right before this place, and whether it was the mark of a paragraph.
        self._before = _NONE

    def enter(self, element: Element) -> None:
        """Begins what was put in or taken out."""
        if len(element) and self._before != (element.tag, True):
            self._text.noticed.changes += 1
        if element.tag in DELETIONS:
            self._text.deleted += 1
        else:
            self._inserted += 1

    def leave(self, kind: str) -> None:
        """Ends it."""
        if kind in DELETIONS:
            self._text.deleted -= 1
        else:
            self._inserted -= 1
        self._before = (kind, False)

    def note_text(self) -> None:
        """Takes note of words that are there: a change before them has ended unless they are part of it."""
        if not self._inserted:
            self._before = _NONE

    def end_paragraph(self, mark: Element | None) -> bool:
        """Takes note of the mark of a paragraph; whether it was deleted, so that the next one goes on with it."""
        changes = [] if mark is None else [one for one in (*INSERTIONS, *DELETIONS) if mark.find(one) is not None]
        for change in changes:
            if self._before[0] != change:
                self._text.noticed.changes += 1
            self._before = (change, True)
        if not changes:
            self._before = _NONE
        return any(change in DELETIONS for change in changes)

    def of_part(self, properties: Element | None, deletion: str) -> bool:
        """Counts the changes of a row or cell; whether it was deleted."""
        if properties is None:
            return False
        self._text.noticed.changes += sum(properties.find(change) is not None for change in _OF_PARTS)
        return properties.find(deletion) is not None


class VisibleText:
    """Writes text in the format of `run`; `hidden` counts enclosing hidden parts, `note` waits for its label."""

    def __init__(self, text: DocxText, formatting: Formatting, changes: Changes, links: Links) -> None:
        self.run = DocxRunFormat()
        self.hidden = 0
        self.note: NoteReference | None = None
        self._text = text
        self._formatting = formatting
        self._changes = changes
        self._links = links

    def write(self, words: str) -> None:
        """Adds words that are seen; what is hidden is counted."""
        if not words or self._text.deleted or self._links.in_instruction:
            return
        if self.run.hidden or self.hidden:
            self._text.noticed.hide_words(words)
            return
        if self.note is not None:
            self.note.label = words.strip()
            self.note = None
            return
        self._changes.note_text()
        address = self._links.touch(words)
        format = self.run.format | {(StyleKind.LINK, address)} if is_link(address) else self.run.format
        self._text.write(words, RunFormat(format, height=self.run.height, language=self._language(words)))

    def is_visible(self) -> bool:
        """Whether a reader sees what is here besides words; what is hidden is counted."""
        if self._text.deleted or self._links.in_instruction:
            return False
        if self.run.hidden or self.hidden:
            self._text.noticed.hide()
            return False
        return True

    def _language(self, words: str) -> str:
        """The language that the run of the words names for their script."""
        script = "w:val"
        if not words.isascii():
            script = "w:eastAsia" if _HAN.search(words) else "w:bidi" if _RIGHT_TO_LEFT.search(words) else script
        return self._formatting.language(self.run, script)
