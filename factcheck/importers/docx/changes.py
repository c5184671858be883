"""Tracked changes, read as accepted and counted."""

from xml.etree.ElementTree import Element

from factcheck.importers.shared.notices import OfficeNotices

INSERTIONS = ("w:ins", "w:moveTo")
DELETIONS = ("w:del", "w:moveFrom")
_OF_PARTS = ("w:ins", "w:del", "w:cellIns", "w:cellDel")
_NONE = ("", False)


class Changes:
    """Keeps track of insertions and deletions during the walk.

    A change that goes on behind the mark of its paragraph is one; what only looks different is none.
    """

    def __init__(self, noticed: OfficeNotices) -> None:
        self.deleted = 0
        self._noticed = noticed
        self._inserted = 0
        # The kind of the change right before this place, and whether it was the mark of a paragraph.
        self._before = _NONE

    def enter(self, element: Element) -> None:
        """Begins what was put in or taken out."""
        if len(element) and self._before != (element.tag, True):
            self._noticed.changes += 1
        if element.tag in DELETIONS:
            self.deleted += 1
        else:
            self._inserted += 1

    def leave(self, kind: str) -> None:
        """Ends it."""
        if kind in DELETIONS:
            self.deleted -= 1
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
                self._noticed.changes += 1
            self._before = (change, True)
        if not changes:
            self._before = _NONE
        return any(change in DELETIONS for change in changes)

    def of_part(self, properties: Element | None, deletion: str) -> bool:
        """Counts the changes of a row or cell; whether it was deleted."""
        if properties is None:
            return False
        self._noticed.changes += sum(properties.find(change) is not None for change in _OF_PARTS)
        return properties.find(deletion) is not None
