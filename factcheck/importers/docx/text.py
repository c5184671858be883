"""Builds the text of a Word file: paragraphs, with their numbers in lists, and what comments and notes it has."""

from collections import Counter
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from typing_extensions import override

from factcheck.domain.records.annotation import AnnotationKind
from factcheck.domain.records.proof import BlockKind
from factcheck.importers.docx import styles
from factcheck.importers.docx.styles import Numbering
from factcheck.importers.shared.draft_builder import DraftBuilder


@dataclass(frozen=True, slots=True)
class ParagraphFormat:
    """Paragraph formatting: the kind of block, the list and the level in it, the direction.

    `unmarked` says that its mark is hidden, `hidden` that its style hides its words.
    """

    role: styles.Role = styles.PLAIN
    number: str = ""
    level: int = 0
    rtl: bool = False
    unmarked: bool = False
    hidden: bool = False


@dataclass(slots=True)
class _Paragraph:
    """How the open paragraph is set, and by whose format it is if words come after `since`: its mark was deleted."""

    format: ParagraphFormat = field(default_factory=ParagraphFormat)
    since: int = 0
    following: ParagraphFormat | None = None
    goes_on: bool = False


@dataclass(slots=True)
class NoteReference:
    """A footnote or endnote that the text refers to: its id, its remark by number, and a label of its own if any."""

    kind: AnnotationKind
    id: str
    remark: int
    label: str = ""


class DocxText(DraftBuilder[_Paragraph]):
    """The text so far; list items are numbered as their paragraphs end."""

    def __init__(self, numbering: Numbering) -> None:
        super().__init__(_Paragraph)
        self.notes: dict[tuple[AnnotationKind, str], NoteReference] = {}
        self._numbering = numbering

    def begin(self, format: ParagraphFormat) -> None:
        """Begins a paragraph, or goes on with the one whose mark was deleted."""
        here = self.state
        if self.paragraph is not None and here.goes_on:
            here.following, here.since = format, self.paragraph.length
            return
        self.begin_paragraph()
        here.format = format

    def end(self, goes_on: bool = False) -> None:
        """Ends a paragraph; where it `goes_on` the next one continues it and, if it has words, sets it."""
        here = self.state
        if self.paragraph is None:
            return
        if here.following is not None and (not here.since or self.paragraph.length > here.since):
            here.format = here.following
        here.following, here.goes_on = None, goes_on
        if not goes_on:
            self.flush()

    @override
    def flush(self) -> None:
        """Ends what is open for good."""
        here = self.state
        if self.paragraph is not None:
            format, label = here.format, None
            if format.number and (self.paragraph.length or not format.unmarked):
                label = self._numbering.label(format.number, format.level)
            kind, level = format.role
            if label and kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
                kind, level = BlockKind.LIST_ITEM, max(level, format.level + 1)
            elif kind is BlockKind.LIST_ITEM and label is None:
                label = "•"
            self.end_paragraph(self.paragraph.take(kind, level, label or "", format.rtl))
        here.format, here.following, here.goes_on = ParagraphFormat(), None, False

    def note(self, kind: AnnotationKind, key: str) -> NoteReference | None:
        """A new note, whose words come later; None where this one was referred to before."""
        if (kind, key) in self.notes:
            return None
        made = NoteReference(kind, key, self.remarks.begin(kind))
        self.notes[kind, key] = made
        return made


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
        number = self._text.remarks.named(element.get("w:id", ""))
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
            remarks = self._text.remarks
            self._text.noticed.orphans += bool(remarks.all[number].body) and not remarks.is_answer(number)

    def _number(self, element: Element) -> int | None:
        """The comment of a mark; None for one in words that were moved away, which stands again where they went."""
        key = element.get("w:id", "")
        is_copy = self._text.deleted and self._marks[element.tag, key] > 1
        return None if is_copy else self._text.remarks.named(key)
