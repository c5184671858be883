"""Walks through one story of a Word file (body, note or comment) with tracked changes accepted."""

import re
from xml.etree.ElementTree import Element

from factcheck.domain.records.annotation import AnnotationKind
from factcheck.domain.records.article_draft import Piece
from factcheck.domain.records.proof import MediaKind
from factcheck.importers.docx import elements
from factcheck.importers.docx.elements import flag, is_on, value
from factcheck.importers.docx.fields import Links
from factcheck.importers.docx.formatting import DocxRunFormat, Formatting
from factcheck.importers.docx.package import Relationship
from factcheck.importers.docx.symbol_fonts import symbol
from factcheck.importers.docx.text import CommentRanges, DocxText, ParagraphFormat
from factcheck.importers.docx.visible_text import DELETIONS, INSERTIONS, Changes, VisibleText
from factcheck.importers.shared.field_words import field_words, link_address, with_anchor
from factcheck.importers.shared.metadata import written_description
from factcheck.importers.shared.office_files import Enter, Leave, Step, at, nothing, walk

_BLANK_LINES = re.compile(r"[\t\n\r]+")


class Story:
    """Reads one story; `links_written` writes addresses in brackets behind their text."""

    def __init__(
        self,
        text: DocxText,
        formatting: Formatting,
        relations: dict[str, Relationship],
        root: Element,
        links_written: bool = False,
    ) -> None:
        self._text = text
        self._formatting = formatting
        self._relations = relations
        self._root = root
        self._links_written = links_written
        self._changes = Changes(text)
        self._comments = CommentRanges(root, text)
        self._links = Links(root, text, links_written)
        self._words = VisibleText(text, formatting, self._changes, self._links)
        self._format = ParagraphFormat()
        self._alt = ""

    def read(self) -> list[Piece]:
        """The pieces of everything in it."""
        self._text.enter()
        walk(self._root, self._enters())
        return self._text.leave()

    def _enters(self) -> dict[str, Enter]:
        enters: dict[str, Enter] = dict.fromkeys(elements.NOT_TEXT, lambda _element: None)
        enters |= dict.fromkeys(elements.CHARACTERS, self._character)
        enters |= dict.fromkeys(elements.PARTS_OF_FORMULAS, self._enter_formula)
        enters |= dict.fromkeys(("w:t", "m:t", "a:t"), self._write)
        enters |= dict.fromkeys(("w:p", "a:p"), self._enter_paragraph)
        enters |= dict.fromkeys((*INSERTIONS, *DELETIONS), self._enter_change)
        enters |= dict.fromkeys(("w:txbxContent", "a:txBody"), self._enter_box)
        enters |= dict.fromkeys(("w:drawing", "w:pict"), self._enter_drawing)
        enters |= dict.fromkeys(("pic:pic", "v:imagedata"), self._image)
        enters |= dict.fromkeys(("c:chart", "dgm:relIds"), self._graphic)
        enters |= dict.fromkeys(("w:footnoteReference", "w:endnoteReference"), self._note_reference)
        enters |= {
            "w:object": self._enter_object,
            "w:r": self._enter_run,
            "w:delText": self._see_deletion,
            "w:sym": self._symbol,
            "w:ruby": self._enter_ruby,
            "w:rt": self._enter_reading_aid,
            "w:hyperlink": self._enter_hyperlink,
            "w:fldSimple": self._enter_simple_field,
            "w:fldChar": self._field_sign,
            "w:instrText": self._instruction,
            "mc:AlternateContent": self._alternatives,
            "wp:docPr": self._describe,
            "v:textpath": self._drawn_words,
            "w:tbl": self._enter_table,
            "w:tr": self._enter_row,
            "w:tc": self._enter_cell,
            "w:commentRangeStart": self._comments.begin,
            "w:commentRangeEnd": self._comments.end,
            "w:commentReference": self._comments.refer,
            "w:altChunk": self._embedded,
            "w:subDoc": self._embedded,
        }
        return enters

    # Words

    def _write(self, element: Element) -> None:
        text = element.text or ""
        self._words.write(_BLANK_LINES.sub(" ", text) if "\n" in text or "\t" in text or "\r" in text else text)

    def _character(self, element: Element) -> None:
        self._words.write(elements.CHARACTERS[element.tag])

    def _enter_formula(self, element: Element) -> Step:
        before, behind = elements.signs_around(element)
        self._words.write(before)
        return element, lambda: self._words.write(behind)

    def _symbol(self, element: Element) -> None:
        found = symbol(element.get("w:font", ""), element.get("w:char", ""))
        if found:
            self._words.write(found)
        elif self._words.is_visible():
            self._text.noticed.symbols += 1

    def _enter_ruby(self, element: Element) -> Step:
        """The words first, then how they are read, which stands above them in Word."""
        return sorted(element, key=lambda child: child.tag == "w:rt"), nothing

    def _enter_reading_aid(self, element: Element) -> Step:
        self._words.write("(")
        return element, lambda: self._words.write(")")

    # Paragraphs and runs

    def _enter_paragraph(self, element: Element) -> Step:
        properties = element.find("w:pPr")
        self._format = self._formatting.paragraph(properties)
        self._words.run = self._formatting.run(None, self._format)
        self._text.begin(self._format)
        return element, lambda: self._leave_paragraph(properties)

    def _leave_paragraph(self, properties: Element | None) -> None:
        self._text.noticed.end_hidden()
        joined_by_change = self._changes.end_paragraph(at(properties, "w:rPr"))
        large_letter = value(properties, "w:framePr", "w:dropCap") in ("drop", "margin")
        self._text.end(goes_on=joined_by_change or large_letter)

    def _enter_run(self, element: Element) -> Step:
        before = self._words.run
        self._words.run = self._formatting.run(element.find("w:rPr"), self._format)
        return element, lambda: self._leave_run(before)

    def _leave_run(self, before: DocxRunFormat) -> None:
        self._words.run = before
        self._words.note = None

    def _see_deletion(self, element: Element) -> None:
        if element.text:
            self._text.see_deletion()

    def _enter_change(self, element: Element) -> Step:
        self._changes.enter(element)
        return element, lambda: self._changes.leave(element.tag)

    # Boxes and tables

    def _alternatives(self, element: Element) -> Step | None:
        """The first of several ways to say the same, unless only another one holds words or images."""
        if not len(element):
            return None
        chosen = next((one for one in element if _has_content(one)), element[0])
        return chosen, nothing

    def _enter_box(self, element: Element) -> Step:
        """A text box has fields, links and runs of its own."""
        kept = self._words.run, self._format, self._words.note, self._words.hidden
        self._words.note = None
        self._words.hidden += self._words.run.hidden
        self._links.enter_box()
        self._text.enter()

        def leave() -> None:
            self._text.add(self._text.leave())
            self._links.leave_box()
            self._words.run, self._format, self._words.note, self._words.hidden = kept

        return element, leave

    def _drawn_words(self, element: Element) -> None:
        """Words that are drawn as a picture stand in a box of their own."""
        _, leave = self._enter_box(element)
        self._words.write(element.get("string", ""))
        leave()

    def _enter_table(self, element: Element) -> Step:
        self._text.flush()
        return element, nothing

    def _enter_row(self, element: Element) -> Step:
        properties = element.find("w:trPr")
        self._text.begin_row()
        deleted = self._changes.of_part(properties, "w:del")
        return element, self._unseen(deleted, bool(flag(properties, "w:hidden")), self._text.end_row)

    def _enter_cell(self, element: Element) -> Step:
        deleted = self._changes.of_part(element.find("w:tcPr"), "w:cellDel")
        return element, self._unseen(deleted, False, self._text.end_cell)

    def _unseen(self, deleted: bool, hidden: bool, leave: Leave) -> Leave:
        """Keeps words out that are deleted or hidden, until what is done then."""
        self._text.deleted += deleted
        self._words.hidden += hidden

        def left() -> None:
            leave()
            self._text.deleted -= deleted
            self._words.hidden -= hidden

        return left

    # Images

    def _enter_drawing(self, element: Element) -> Step:
        before, self._alt = self._alt, value(element, "v:shape", "alt")

        def leave() -> None:
            self._alt = before

        return element, leave

    def _enter_object(self, element: Element) -> Step | None:
        """An object of another program is left out with the picture of it, unless words describe that."""
        described = written_description(value(element, "v:shape", "alt"))
        if described or not any(one.tag in elements.OBJECTS for one in element):
            return self._enter_drawing(element)
        if self._words.is_visible():
            self._text.add_object()
        return None

    def _describe(self, element: Element) -> None:
        self._alt = element.get("descr", "").strip() or element.get("title", "").strip()
        link = self._relations.get(value(element, "a:hlinkClick", "r:id"))
        if link is not None and self._words.is_visible():
            self._links.of_picture(link.target)

    def _image(self, element: Element) -> None:
        if self._words.is_visible():
            self._links.touch()
            given = value(element, "pic:nvPicPr/pic:cNvPr", "descr")
            self._text.add_image(written_description(given) or written_description(self._alt))

    def _graphic(self, _element: Element) -> None:
        if self._words.is_visible():
            self._text.noticed.graphics += 1
            self._text.add_media(MediaKind.CHART)

    def _embedded(self, _element: Element) -> None:
        if self._words.is_visible():
            self._text.noticed.documents += 1
            self._text.add_media(MediaKind.EMBEDDED)

    # Links and fields

    def _enter_hyperlink(self, element: Element) -> Step:
        relation = self._relations.get(element.get("r:id", ""))
        address = with_anchor("" if relation is None else relation.target, element.get("w:anchor", ""))
        return self._linked(element, address)

    def _enter_simple_field(self, element: Element) -> Step:
        instruction = element.get("w:instr", "")
        self._words.write(field_words(instruction))
        return self._linked(element, link_address(instruction))

    def _linked(self, element: Element, address: str) -> Step:
        if not address:
            return element, nothing
        link = self._links.open(address)
        return element, lambda: self._links.close(link)

    def _field_sign(self, element: Element) -> None:
        self._words.write(self._links.field_sign(element))

    def _instruction(self, element: Element) -> None:
        self._links.instruct(element.text or "")

    # Comments and notes

    def _note_reference(self, element: Element) -> Step | None:
        if not self._words.is_visible() or self._links_written:
            return None
        kind = AnnotationKind.FOOTNOTE if element.tag == "w:footnoteReference" else AnnotationKind.ENDNOTE
        note = self._text.note(kind, element.get("w:id", ""))
        if note is not None:
            self._text.anchor(note.remark)
            self._words.note = note if is_on(element.get("w:customMarkFollows", "0")) else None
        return None


def _has_content(element: Element) -> bool:
    return any(one.tag in elements.CONTENT for one in element.iter())
