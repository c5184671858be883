"""Notes of a Word file, placed behind the text in the order of their references; comments, with their threads."""

from xml.etree.ElementTree import Element

from factcheck.domain.records.annotation import AnnotationKind, Remark
from factcheck.importers.docx.elements import is_on, value
from factcheck.importers.docx.formatting import Formatting
from factcheck.importers.docx.package import Package
from factcheck.importers.docx.story import Story
from factcheck.importers.docx.styles import form_of
from factcheck.importers.docx.text import DocxText
from factcheck.importers.shared.numerals import numeral, whole
from factcheck.importers.shared.paragraph import body_of


def read_notes(package: Package, text: DocxText, formatting: Formatting) -> None:
    """Takes in the words of all notes that the text refers to."""
    for kind in (AnnotationKind.FOOTNOTE, AnnotationKind.ENDNOTE):
        part = package.of_kind(f"{kind}s")
        elements = {one.get("w:id", ""): one for one in part.root.iter(f"w:{kind}")}
        form, number = _counting(package, kind)
        for note in [note for note in text.notes.values() if note.kind is kind]:
            label = note.label or numeral(number, form_of(form))
            number += not note.label
            if note.id in elements:
                pieces = Story(text, formatting, part.relations, elements[note.id]).read()
                text.end_note(kind, note.remark, pieces, label)


def _counting(package: Package, kind: AnnotationKind) -> tuple[str, int]:
    """The form and the first number of the notes of a kind."""
    settings = package.of_kind("settings").root
    given = ((package.main.root, f"w:body/w:sectPr/w:{kind}Pr"), (settings, f"w:{kind}Pr"))
    forms = [value(root, f"{place}/w:numFmt") for root, place in given]
    starts = [value(root, f"{place}/w:numStart") for root, place in given]
    usual = "decimal" if kind is AnnotationKind.FOOTNOTE else "lowerRoman"
    form = next((one for one in forms if one), usual)
    return form, whole(next((one for one in starts if one), ""), 1)


def read_comments(package: Package, text: DocxText, formatting: Formatting) -> None:
    """Takes in all comments by their ids, those that begin a thread before those that answer."""
    part = package.of_kind("comments")
    comments: dict[str, Element] = {}
    for comment in part.root.iter("w:comment"):
        comments.setdefault(comment.get("w:id", ""), comment)
    parents, resolved = _threads(comments, package)
    for key in sorted(comments, key=parents.__contains__):
        comment, parent = comments[key], parents.get(key, "")
        number = text.remarks.begin(AnnotationKind.COMMENT, key, parent)
        body = body_of(Story(text, formatting, part.relations, comment, links_written=True).read())
        author = comment.get("w:author", "").strip() or comment.get("w:initials", "").strip()
        is_resolved = key in resolved or parent in resolved
        remark = Remark(AnnotationKind.COMMENT, body, author, comment.get("w:date", ""), resolved=is_resolved)
        text.remarks.all[number] = remark
        text.noticed.comments += bool(body)


def _threads(comments: dict[str, Element], package: Package) -> tuple[dict[str, str], set[str]]:
    """Which comment each answers, and which are resolved; the part that tells names comments by ids of paragraphs."""
    parents: dict[str, str] = {}
    resolved: set[str] = set()
    by_paragraph = {
        paragraph.get("w14:paraId", ""): key for key, comment in comments.items() for paragraph in comment.iter("w:p")
    }
    by_paragraph.pop("", None)
    for one in package.of_kind("commentsExtended").root.iter("w15:commentEx"):
        key = by_paragraph.get(one.get("w15:paraId", ""))
        parent = by_paragraph.get(one.get("w15:paraIdParent", ""))
        if key is not None and parent is not None:
            parents[key] = parent
        if key is not None and is_on(one.get("w15:done", "0")):
            resolved.add(key)
    return parents, resolved
