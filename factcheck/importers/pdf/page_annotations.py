"""What is anchored to a page of a PDF: links, notes, and words that were highlighted with a comment."""

import ctypes
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from pypdfium2 import PdfPage, raw

from factcheck.domain.records.annotation import AnnotationKind, Remark
from factcheck.domain.records.evidence import is_link
from factcheck.domain.text.canonical import canonical_text
from factcheck.importers.pdf.page import MIDDLE, Box, Glyph
from factcheck.importers.pdf.viewport import Viewport, rotated

_LONGEST = 200_000  # UTF-16 units of one text, with the end of it; a limit for files that mean harm
_MOST_BOXES = 1_000  # of one annotation; a page has fewer lines
_DOWN = 3.0  # a note is put beside its line: what stands higher or lower counts so much more than what stands beside
_ACCEPTED = frozenset({"Accepted", "Completed", "Cancelled", "Rejected"})
_MOMENT = re.compile(r"D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(Z|[+-]\d\d'?\d\d)?")
_NOTES = {raw.FPDF_ANNOT_TEXT, raw.FPDF_ANNOT_FREETEXT, raw.FPDF_ANNOT_CARET, raw.FPDF_ANNOT_STAMP}
_PLACES = _NOTES | {raw.FPDF_ANNOT_SQUARE, raw.FPDF_ANNOT_CIRCLE, raw.FPDF_ANNOT_INK, raw.FPDF_ANNOT_LINE}
_LINES = {raw.FPDF_ANNOT_UNDERLINE, raw.FPDF_ANNOT_SQUIGGLY, raw.FPDF_ANNOT_STRIKEOUT}
_COMMENTS = _PLACES | _LINES | {raw.FPDF_ANNOT_HIGHLIGHT}


@dataclass(frozen=True, slots=True)
class AnnotatedArea:
    """Where the remark of this number touches the page as it is shown; a `nearest` one marks a place, not words."""

    remark: int
    boxes: tuple[Box, ...]
    nearest: bool = False


@dataclass(slots=True)
class PageAnnotations:
    """The marks of a page, whose remarks are added to `remarks`, and how many of its form fields hold words."""

    remarks: list[Remark]
    marks: list[AnnotatedArea] = field(default_factory=list)
    fields: int = 0
    _numbers: dict[int, int] = field(default_factory=dict)
    _replies: dict[int, tuple[int, Remark]] = field(default_factory=dict)

    def take(self, index: int, anchored: "_OpenAnnotation") -> None:
        """Takes in one annotation, by its number on the page."""
        kind = anchored.kind
        if kind == raw.FPDF_ANNOT_WIDGET:
            self.fields += bool(anchored.value("V").strip("\0 "))
        elif kind == raw.FPDF_ANNOT_LINK:
            address = anchored.address()
            if is_link(address):
                self.marks.append(AnnotatedArea(len(self.remarks), anchored.boxes()))
                self.remarks.append(Remark(AnnotationKind.LINK, address))
        elif kind in _COMMENTS:
            first, remark = anchored.answers(), anchored.remark()
            if first >= 0:
                self._replies[index] = first, remark
            elif remark.body:
                self._numbers[index] = len(self.remarks)
                self.marks.append(AnnotatedArea(len(self.remarks), anchored.boxes(), kind in _PLACES))
                self.remarks.append(remark)

    def answer(self) -> None:
        """Adds the replies to the threads they belong to; one that says how it ended resolves its thread."""
        for above, remark in self._replies.values():
            seen = set()
            while above in self._replies and above not in seen:
                seen.add(above)
                above = self._replies[above][0]
            thread = self._numbers.get(above)
            if remark.resolved and thread is not None:
                self.remarks[thread] = replace(self.remarks[thread], resolved=True)
            elif remark.body:
                self.remarks.append(replace(remark, answers=thread, resolved=False))


def annotations_of(page: PdfPage, viewport: Viewport, remarks: list[Remark]) -> PageAnnotations:
    """What is anchored to a page; its remarks are added to `remarks`."""
    found = PageAnnotations(remarks)
    for index in range(raw.FPDFPage_GetAnnotCount(page)):
        annotation = raw.FPDFPage_GetAnnot(page, index)
        if annotation:
            try:
                found.take(index, _OpenAnnotation(page, annotation, viewport))
            finally:
                raw.FPDFPage_CloseAnnot(annotation)
    found.answer()
    return found


def touched_glyphs(
    marks: Sequence[AnnotatedArea], glyphs: Sequence[Glyph]
) -> Iterator[tuple[AnnotatedArea, list[Glyph]]]:
    """Each mark with the glyphs it touches; one that marks a place has the glyph that is nearest to it."""
    inked = [(*middle_of(glyph), glyph) for glyph in glyphs if not glyph.text.isspace()] if marks else []
    inked.sort(key=lambda one: one[1])
    heights = [y for _, y, _ in inked]
    for mark in marks:
        if mark.nearest:
            box = mark.boxes[0]
            x, y = box.x0, (box.y0 + box.y1) / 2
            nearest = min(inked, key=lambda one: abs(one[0] - x) + _DOWN * abs(one[1] - y), default=None)
            yield mark, [nearest[2]] if nearest else []
            continue
        found: list[Glyph] = []
        for box in mark.boxes:
            level = inked[bisect_left(heights, box.y0) : bisect_right(heights, box.y1)]
            found += [glyph for x, _, glyph in level if box.x0 <= x <= box.x1]
        yield mark, found


def middle_of(glyph: Glyph) -> tuple[float, float]:
    """The middle of a glyph on the page as it is shown."""
    x, y = (glyph.x0 + glyph.x1) / 2, glyph.y - MIDDLE * glyph.size
    return rotated(x, y, -glyph.angle) if glyph.angle else (x, y)


@dataclass(frozen=True, slots=True)
class _OpenAnnotation:
    page: PdfPage
    annotation: raw.FPDF_ANNOTATION
    viewport: Viewport

    @property
    def kind(self) -> int:
        """Its subtype, a number of pdfium."""
        return int(raw.FPDFAnnot_GetSubtype(self.annotation))

    def value(self, key: str) -> str:
        """A text of its dictionary, or an empty string."""
        name = key.encode()
        size = raw.FPDFAnnot_GetStringValue(self.annotation, name, None, 0)
        if not 2 < size <= _LONGEST:
            return ""
        room = (ctypes.c_ushort * (size // 2))()
        raw.FPDFAnnot_GetStringValue(self.annotation, name, room, size)
        return bytes(room).decode("utf-16-le", "ignore").rstrip("\0")

    def address(self) -> str:
        link = raw.FPDFAnnot_GetLink(self.annotation)
        action = raw.FPDFLink_GetAction(link) if link else None
        if not action or raw.FPDFAction_GetType(action) != raw.PDFACTION_URI:
            return ""
        size = raw.FPDFAction_GetURIPath(self.page.pdf, action, None, 0)
        if not 1 < size <= _LONGEST:
            return ""
        room = ctypes.create_string_buffer(size)
        raw.FPDFAction_GetURIPath(self.page.pdf, action, room, size)
        return "".join(room.value.decode("utf-8", "replace").split())

    def remark(self) -> Remark:
        """What it says; a comment without words that tells how a thread ended is resolved."""
        body = canonical_text(self.value("Contents")).strip()
        moment = iso_moment(self.value("CreationDate") or self.value("M"))
        ended = self.value("StateModel") == "Review" and self.value("State") in _ACCEPTED
        return Remark(AnnotationKind.COMMENT, body, self.value("T").strip(), moment, resolved=ended)

    def answers(self) -> int:
        """The index of the annotation it is a reply to, or -1."""
        above = raw.FPDFAnnot_GetLinkedAnnot(self.annotation, b"IRT")
        if not above:
            return -1
        try:
            return int(raw.FPDFPage_GetAnnotIndex(self.page, above))
        finally:
            raw.FPDFPage_CloseAnnot(above)

    def boxes(self) -> tuple[Box, ...]:
        """Where it lies on the page as it is shown."""
        quads = raw.FS_QUADPOINTSF()
        made = []
        for index in range(min(raw.FPDFAnnot_CountAttachmentPoints(self.annotation), _MOST_BOXES)):
            if raw.FPDFAnnot_GetAttachmentPoints(self.annotation, index, quads):
                xs = (quads.x1, quads.x2, quads.x3, quads.x4)
                ys = (quads.y1, quads.y2, quads.y3, quads.y4)
                made.append(self.viewport.box(min(xs), min(ys), max(xs), max(ys)))
        if not made:
            rect = raw.FS_RECTF()
            raw.FPDFAnnot_GetRect(self.annotation, rect)
            low, high = min(rect.bottom, rect.top), max(rect.bottom, rect.top)
            made.append(self.viewport.box(rect.left, low, rect.right, high))
        return tuple(made)


def iso_moment(given: str) -> str:
    """A moment of a PDF as ISO 8601, as far as it goes, or an empty string."""
    found = _MOMENT.match(given)
    if not found:
        return ""
    year, month, day, hour, minute, second, zone = found.groups()
    made = "-".join(part for part in (year, month, month and day) if part)
    if not (day and hour and minute):
        return made
    made += f"T{hour}:{minute}:{second or '00'}"
    if not zone:
        return made
    digits = zone.replace("'", "")
    return made + ("Z" if digits == "Z" else f"{digits[:3]}:{digits[3:5]}")
