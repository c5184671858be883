"""Notes of a Word file, placed behind the text in the order of their references; comments, with their threads."""

from dataclasses import replace
from xml.etree.ElementTree import Element

from factcheck.domain.records.annotation import AnnotationKind, Remark
from factcheck.domain.records.article_draft import Piece
from factcheck.domain.records.proof import BlockKind
from factcheck.importers.docx.elements import is_on, value
from factcheck.importers.docx.formatting import Formatting
from factcheck.importers.docx.numbering import form_of
from factcheck.importers.docx.package import Package, Part
from factcheck.importers.docx.story import Story
from factcheck.importers.docx.text import IMAGE, DocxText
from factcheck.importers.shared.numerals import numeral, whole


def note_pieces(package: Package, text: DocxText, formatting: Formatting) -> list[Piece]:
    """The pieces of all notes that the text refers to, footnotes first; their remarks get their words."""
    text.noticed.footnotes, footnotes = _of_kind(package, text, formatting, AnnotationKind.FOOTNOTE)
    text.noticed.endnotes, endnotes = _of_kind(package, text, formatting, AnnotationKind.ENDNOTE)
    return footnotes + endnotes


def _of_kind(package: Package, text: DocxText, formatting: Formatting, kind: AnnotationKind) -> tuple[int, list[Piece]]:
    part = package.of_kind(f"{kind}s")
    notes = [note for note in text.notes.values() if note.kind is kind]
    if part is None or not notes:
        return 0, []
    texts = {one.get("w:id", ""): one for one in part.root.iter(f"w:{kind}")}
    story = Story(text, formatting, part.relations)
    form, number = _counting(package, kind)
    kept: list[Piece] = []
    count = 0
    for note in notes:
        label = note.label or numeral(number, form_of(form))
        number += not note.label
        element = texts.get(note.id)
        pieces = [] if element is None else story.read(element)
        text.remarks.put(note.remark, Remark(kind, "\n".join(piece.text for piece in pieces if piece.text)))
        count += any(piece.text for piece in pieces)
        kept += _labelled(pieces, label)
    return count, kept


def _labelled(pieces: list[Piece], label: str) -> list[Piece]:
    """The pieces as a note, its label at the first one that holds words; lists inside lose theirs."""
    first = next((at for at, piece in enumerate(pieces) if piece.text and piece.label != IMAGE), -1)
    return [
        piece
        if piece.label == IMAGE
        else replace(piece, kind=BlockKind.NOTE, level=0, label=label if at == first else "")
        for at, piece in enumerate(pieces)
    ]


def _counting(package: Package, kind: AnnotationKind) -> tuple[str, int]:
    """The form and the first number of the notes of a kind."""
    settings: Part | None = package.of_kind("settings")
    places = [f"w:body/w:sectPr/w:{kind}Pr", f"w:{kind}Pr"]
    roots = [package.main.root, None if settings is None else settings.root]
    given = list(zip(roots, places, strict=True))
    forms = [value(root, f"{place}/w:numFmt") for root, place in given]
    starts = [value(root, f"{place}/w:numStart") for root, place in given]
    usual = "decimal" if kind is AnnotationKind.FOOTNOTE else "lowerRoman"
    form = next((one for one in forms if one), usual)
    return form, whole(next((one for one in starts if one), ""), 1)


def read_comments(package: Package, text: DocxText, formatting: Formatting) -> list[tuple[str, Remark]]:
    """All comments by their ids, those that begin a thread before those that answer."""
    part = package.of_kind("comments")
    if part is None:
        return []
    story = Story(text, formatting, part.relations, links_written=True)
    found: dict[str, Element] = {}
    for comment in part.root.iter("w:comment"):
        found.setdefault(comment.get("w:id", ""), comment)
    threads = _Threads(found, package)
    ordered = sorted(found, key=lambda one: threads.first(one) != one)
    numbers = {one: number for number, one in enumerate(ordered)}
    read: list[tuple[str, Remark]] = []
    for one in ordered:
        first = threads.first(one)
        author = found[one].get("w:author", "").strip() or found[one].get("w:initials", "").strip()
        remark = Remark(
            AnnotationKind.COMMENT,
            words_of(story, found[one]),
            author,
            found[one].get("w:date", ""),
            None if first == one else numbers[first],
            threads.is_done(first) or threads.is_done(one),
        )
        read.append((one, remark))
    return read


def words_of(story: Story, element: Element) -> str:
    """The words of a comment or note, its paragraphs joined by LF."""
    return "\n".join(piece.text for piece in story.read(element) if piece.text and piece.label != IMAGE)


class _Threads:
    """Threads of comments, from the part `commentsExtended`, which names comments by ids of paragraphs."""

    def __init__(self, comments: dict[str, Element], package: Package) -> None:
        self._parents: dict[str, str] = {}
        self._done: set[str] = set()
        part = package.of_kind("commentsExtended")
        if part is None:
            return
        by_paragraph = {
            paragraph.get("w14:paraId", ""): key
            for key, comment in comments.items()
            for paragraph in comment.iter("w:p")
        }
        by_paragraph.pop("", None)
        for one in part.root.iter("w15:commentEx"):
            key = by_paragraph.get(one.get("w15:paraId", ""))
            parent = by_paragraph.get(one.get("w15:paraIdParent", ""))
            if key is not None and parent is not None:
                self._parents[key] = parent
            if key is not None and is_on(one.get("w15:done", "0")):
                self._done.add(key)

    def first(self, comment: str) -> str:
        """The comment that begins the thread of this one; this one itself where threads go round in a circle."""
        passed = {comment}
        above = comment
        while above in self._parents:
            above = self._parents[above]
            if above in passed:
                return comment
            passed.add(above)
        return above

    def is_done(self, comment: str) -> bool:
        """Whether a comment is resolved."""
        return comment in self._done
