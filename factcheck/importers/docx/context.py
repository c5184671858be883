"""State shared by all parts of a Word file during import: styles, numbering, notices, remarks."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from factcheck.domain.records.annotation import AnnotationKind, Remark
from factcheck.importers.docx.numbering import Numbering
from factcheck.importers.docx.styles import Styles
from factcheck.importers.shared.notices import OfficeNotices


@dataclass(frozen=True, slots=True)
class NoteReference:
    """A footnote or endnote that the text refers to: its id, its remark by number, and a label of its own if any."""

    kind: AnnotationKind
    id: str
    remark: int
    label: str = ""


@dataclass(slots=True)
class Context:
    """The shared state; the index of a remark is its number, `languages` counts characters by language."""

    styles: Styles
    numbering: Numbering
    noticed: OfficeNotices = field(default_factory=OfficeNotices)
    languages: Counter[str] = field(default_factory=Counter)
    remarks: list[Remark] = field(default_factory=list)
    comments: dict[str, int] = field(default_factory=dict)
    notes: dict[tuple[AnnotationKind, str], NoteReference] = field(default_factory=dict)
    begun: set[str] = field(default_factory=set)
    ended: set[str] = field(default_factory=set)

    def add_comments(self, comments: Iterable[tuple[str, Remark]]) -> None:
        """Takes in the comments by their ids, the first ones of all remarks."""
        for key, remark in comments:
            self.comments[key] = len(self.remarks)
            self.remarks.append(remark)
        self.noticed.comments = sum(bool(remark.body) for remark in self.remarks)

    def link(self, address: str) -> int:
        """The number of a new link."""
        self.remarks.append(Remark(AnnotationKind.LINK, address))
        return len(self.remarks) - 1

    def note(self, kind: AnnotationKind, key: str) -> NoteReference | None:
        """A new note, whose words come later; None where this one was referred to before."""
        if (kind, key) in self.notes:
            return None
        made = NoteReference(kind, key, len(self.remarks))
        self.notes[kind, key] = made
        self.remarks.append(Remark(kind, ""))
        return made

    def label(self, note: NoteReference, label: str) -> None:
        """Gives a note a label of its own."""
        self.notes[note.kind, note.id] = replace(note, label=label)

    def write(self, remark: int, body: str) -> None:
        """Gives a remark its words."""
        self.remarks[remark] = replace(self.remarks[remark], body=body)
