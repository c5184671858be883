"""The walk through one text of a Word file, be it the body, a note or a comment, with changes as accepted."""

import re
from collections import Counter
from xml.etree.ElementTree import Element

from factcheck.domain.annotation import AnnotationKind
from factcheck.domain.draft import Piece
from factcheck.domain.proof import StyleKind
from factcheck.domain.source import is_link
from factcheck.importers.word import formula
from factcheck.importers.word.book import Book, Note
from factcheck.importers.word.changes import DELETIONS, INSERTIONS, Changes
from factcheck.importers.word.fields import joined, link_address
from factcheck.importers.word.links import Links
from factcheck.importers.word.names import at, flag, is_on, value
from factcheck.importers.word.package import Relation
from factcheck.importers.word.paper import Paper, Setting
from factcheck.importers.word.setting import Looks, RunLook
from factcheck.importers.word.symbols import symbol
from factcheck.importers.word.walk import Enter, Leave, Step, nothing, walk

_BLANK_LINES = re.compile(r"[\t\n\r]+")
_PASSED = (
    "w:pPr w:rPr w:tblPr w:tblPrEx w:trPr w:tcPr w:tblGrid w:sectPr w:sdtPr w:sdtEndPr w:customXmlPr w:smartTagPr "
    "w:rubyPr w:delText w:delInstrText w:pgNum m:ctrlPr m:rPr"
)
_WRITTEN = {
    "w:tab": "\t",
    "w:ptab": "\t",
    "w:br": "\n",
    "w:cr": "\n",
    "a:br": "\n",
    "w:noBreakHyphen": "\u2011",
    "w:softHyphen": "\u00ad",
}
_HAN = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff]")
_MARKS = ("w:commentRangeStart", "w:commentReference")
_CONTENT = frozenset({"w:t", "m:t", "a:t", "pic:pic", "v:imagedata", "v:textpath", "c:chart", "dgm:relIds"})


class Story:
    """Reads one text after the other; `links_written` puts addresses in brackets behind their words."""

    def __init__(self, book: Book, relations: dict[str, Relation], links_written: bool = False) -> None:
        self._book = book
        self._relations = relations
        self._links_written = links_written
        self._looks = Looks(book.styles, book.numbering)
        self._enters = self._table()
        self._begin(Element("w:body"))

    def read(self, root: Element) -> list[Piece]:
        """The pieces of everything below `root`; images are pieces with the sign `paper.IMAGE`."""
        self._begin(root)
        walk(root, self._enters)
        self._paper.flush()
        return self._paper.pieces

    def _begin(self, root: Element) -> None:
        self._paper = Paper(self._book.numbering)
        self._changes = Changes(self._book.tally)
        self._links = Links(root, self._book, self._paper, self._links_written)
        self._setting = Setting()
        self._run = RunLook()
        self._hidden = 0
        self._in_hidden = False
        self._alt = ""
        self._note: Note | None = None
        self._marks = Counter((one.tag, one.get("w:id", "")) for tag in _MARKS for one in root.iter(tag))

    def _table(self) -> dict[str, Enter]:
        enters: dict[str, Enter] = dict.fromkeys(_PASSED.split(), lambda _element: None)
        enters |= dict.fromkeys(_WRITTEN, self._sign)
        enters |= dict.fromkeys(formula.PARTS, self._enter_formula)
        enters |= dict.fromkeys(("w:t", "m:t", "a:t"), self._text)
        enters |= dict.fromkeys(("w:p", "a:p"), self._enter_paragraph)
        enters |= dict.fromkeys((*INSERTIONS, *DELETIONS), self._enter_change)
        enters |= dict.fromkeys(("w:txbxContent", "a:txBody"), self._enter_box)
        enters |= dict.fromkeys(("w:drawing", "w:pict", "w:object"), self._enter_drawing)
        enters |= dict.fromkeys(("pic:pic", "v:imagedata"), self._image)
        enters |= dict.fromkeys(("c:chart", "dgm:relIds"), self._graphic)
        enters |= dict.fromkeys(("w:footnoteReference", "w:endnoteReference"), self._note_reference)
        enters |= {
            "w:r": self._enter_run,
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
            "w:commentRangeStart": self._comment_start,
            "w:commentRangeEnd": self._comment_end,
            "w:commentReference": self._comment_reference,
            "w:altChunk": self._embedded,
            "w:subDoc": self._embedded,
        }
        return enters

    # Words

    def _write(self, words: str) -> None:
        if not words or self._changes.deleted or self._links.in_instruction:
            return
        if self._run.hidden or self._hidden:
            if words.strip():
                self._hide()
            return
        if self._note is not None:
            self._book.sign(self._note, words.strip())
            self._note = None
            return
        self._in_hidden = False
        self._changes.see_words()
        self._weigh(words)
        address = self._links.touch(words)
        look = self._run.look
        self._paper.write(words, look | {(StyleKind.LINK, address)} if is_link(address) else look)

    def _hide(self) -> None:
        """Counts what is hidden, once for all that stands together."""
        self._book.tally.hidden += not self._in_hidden
        self._in_hidden = True

    def _weigh(self, words: str) -> None:
        """Counts the words for the language that their run names for their script."""
        script = "w:val"
        if not words.isascii():
            script = "w:eastAsia" if _HAN.search(words) else "w:bidi" if _RIGHT_TO_LEFT.search(words) else script
        self._book.tally.languages[self._looks.language(self._run, script)] += len(words)

    def _text(self, element: Element) -> Step | None:
        text = element.text or ""
        self._write(_BLANK_LINES.sub(" ", text) if "\n" in text or "\t" in text or "\r" in text else text)
        return None

    def _sign(self, element: Element) -> Step | None:
        self._write(_WRITTEN[element.tag])
        return None

    def _enter_formula(self, element: Element) -> Step:
        before, behind = formula.around(element)
        self._write(before)
        return element, lambda: self._write(behind)

    def _symbol(self, element: Element) -> Step | None:
        found = symbol(element.get("w:font", ""), element.get("w:char", ""))
        if found:
            self._write(found)
        elif self._is_seen():
            self._book.tally.symbols += 1
        return None

    def _enter_ruby(self, element: Element) -> Step:
        """The words first, then how they are read, which stands above them in Word."""
        return sorted(element, key=lambda child: child.tag == "w:rt"), nothing

    def _enter_reading_aid(self, element: Element) -> Step:
        self._write("(")
        return element, lambda: self._write(")")

    def _is_seen(self) -> bool:
        """Whether a reader sees what is here besides words; what is hidden is counted."""
        if self._changes.deleted or self._links.in_instruction:
            return False
        if self._run.hidden or self._hidden:
            self._hide()
            return False
        return True

    # Paragraphs and runs

    def _enter_paragraph(self, element: Element) -> Step:
        properties = element.find("w:pPr")
        self._setting = self._looks.paragraph(properties)
        self._run = self._looks.run(None, self._setting)
        self._paper.begin(self._setting)
        return element, lambda: self._leave_paragraph(properties)

    def _leave_paragraph(self, properties: Element | None) -> None:
        self._in_hidden = False
        joined_by_change = self._changes.end_paragraph(at(properties, "w:rPr"))
        large_letter = value(properties, "w:framePr", "w:dropCap") in ("drop", "margin")
        self._paper.end(goes_on=joined_by_change or large_letter)

    def _enter_run(self, element: Element) -> Step:
        before = self._run
        self._run = self._looks.run(element.find("w:rPr"), self._setting)
        return element, lambda: self._leave_run(before)

    def _leave_run(self, before: RunLook) -> None:
        self._run = before
        self._note = None

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
        kept = self._run, self._setting, self._note, self._hidden
        self._note = None
        self._hidden += self._run.hidden
        self._links.enter_box()
        self._paper.enter_frame()

        def leave() -> None:
            self._paper.leave_box()
            self._links.leave_box()
            self._run, self._setting, self._note, self._hidden = kept

        return element, leave

    def _drawn_words(self, element: Element) -> Step | None:
        """Words that are drawn as a picture stand in a box of their own."""
        _, leave = self._enter_box(element)
        self._write(element.get("string", ""))
        leave()
        return None

    def _enter_table(self, element: Element) -> Step:
        self._paper.flush()
        return element, nothing

    def _enter_row(self, element: Element) -> Step:
        properties = element.find("w:trPr")
        self._paper.enter_row()
        deleted = self._changes.of_part(properties, "w:del")
        return element, self._unseen(deleted, bool(flag(properties, "w:hidden")), self._paper.leave_row)

    def _enter_cell(self, element: Element) -> Step:
        self._paper.enter_frame()
        deleted = self._changes.of_part(element.find("w:tcPr"), "w:cellDel")
        return element, self._unseen(deleted, False, self._paper.leave_cell)

    def _unseen(self, deleted: bool, hidden: bool, leave: Leave) -> Leave:
        """Keeps words out that are deleted or hidden, until what is done then."""
        self._changes.deleted += deleted
        self._hidden += hidden

        def left() -> None:
            leave()
            self._changes.deleted -= deleted
            self._hidden -= hidden

        return left

    # Images

    def _enter_drawing(self, element: Element) -> Step:
        before, self._alt = self._alt, value(element, "v:shape", "alt")

        def leave() -> None:
            self._alt = before

        return element, leave

    def _describe(self, element: Element) -> Step | None:
        self._alt = element.get("descr", "").strip() or element.get("title", "").strip()
        link = self._relations.get(value(element, "a:hlinkClick", "r:id"))
        if link is not None and self._is_seen():
            self._links.of_picture(link.target)
        return None

    def _image(self, element: Element) -> Step | None:
        if self._is_seen():
            self._links.touch()
            self._book.tally.images += 1
            self._paper.image(value(element, "pic:nvPicPr/pic:cNvPr", "descr").strip() or self._alt)
        return None

    def _graphic(self, _element: Element) -> Step | None:
        self._book.tally.graphics += self._is_seen()
        return None

    def _embedded(self, _element: Element) -> Step | None:
        self._book.tally.embedded += self._is_seen()
        return None

    # Links and fields

    def _enter_hyperlink(self, element: Element) -> Step:
        relation = self._relations.get(element.get("r:id", ""))
        address = joined("" if relation is None else relation.target, element.get("w:anchor", ""))
        return self._linked(element, address)

    def _enter_simple_field(self, element: Element) -> Step:
        return self._linked(element, link_address(element.get("w:instr", "")))

    def _linked(self, element: Element, address: str) -> Step:
        if not address:
            return element, nothing
        link = self._links.open(address)
        return element, lambda: self._links.close(link)

    def _field_sign(self, element: Element) -> Step | None:
        self._write(self._links.field_sign(element))
        return None

    def _instruction(self, element: Element) -> Step | None:
        self._links.instruct(element.text or "")
        return None

    # Comments and notes

    def _comment_start(self, element: Element) -> Step | None:
        key = element.get("w:id", "")
        number = self._book.comments.get(key)
        if number is not None and not self._is_copy(element) and key not in self._book.begun:
            self._book.begun.add(key)
            self._paper.pin(number)
        return None

    def _comment_end(self, element: Element) -> Step | None:
        key = element.get("w:id", "")
        if key in self._book.begun and key not in self._book.ended:
            self._book.ended.add(key)
            self._paper.pin_end(self._book.comments[key])
        return None

    def _comment_reference(self, element: Element) -> Step | None:
        key = element.get("w:id", "")
        number = self._book.comments.get(key)
        if number is not None and not self._is_copy(element) and key not in self._book.ended:
            self._book.begun.add(key)
            self._book.ended.add(key)
            self._paper.pin_end(number)
        return None

    def _is_copy(self, element: Element) -> bool:
        """Whether a mark stands in words that were moved away, and again where they went."""
        return bool(self._changes.deleted) and self._marks[element.tag, element.get("w:id", "")] > 1

    def _note_reference(self, element: Element) -> Step | None:
        if not self._is_seen() or self._links_written:
            return None
        kind = AnnotationKind.FOOTNOTE if element.tag == "w:footnoteReference" else AnnotationKind.ENDNOTE
        note = self._book.note(kind, element.get("w:id", ""))
        if note is not None:
            self._paper.pin(note.remark)
            self._note = note if is_on(element.get("w:customMarkFollows", "0")) else None
        return None


def _has_content(element: Element) -> bool:
    """Whether there are words or images in an element."""
    return any(one.tag in _CONTENT for one in element.iter())
