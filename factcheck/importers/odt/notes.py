"""Notes and comments of OpenDocument: kept at the end, or beside the text, and anchored to their words."""

import re
from dataclasses import replace
from xml.etree.ElementTree import Element

from factcheck.domain.records.annotation import AnnotationKind, Remark
from factcheck.domain.records.proof import BlockKind
from factcheck.importers.odt.elements import child_at, child_text
from factcheck.importers.odt.scope import Scope, text_in
from factcheck.importers.odt.text import Begin, End, OdtText
from factcheck.importers.shared.paragraph import body_of

_FRACTION = re.compile(r"\.\d+")


def _begin_note(text: OdtText, element: Element) -> None:
    is_end = element.get("text:note-class") == "endnote"
    number = text.remarks.begin(AnnotationKind.ENDNOTE if is_end else AnnotationKind.FOOTNOTE)
    text.anchor(number)
    citation = child_at(element, "text:note-citation")
    label = "" if citation is None else citation.get("text:label") or text_in(citation).strip()
    text.scopes.append(Scope(label=label, remark=number))


def _end_note(text: OdtText, element: Element) -> None:
    scope = text.leave()
    notes = [replace(piece, kind=BlockKind.NOTE, level=0, label="") for piece in scope.pieces if piece.text]
    is_end = element.get("text:note-class") == "endnote"
    kind = AnnotationKind.ENDNOTE if is_end else AnnotationKind.FOOTNOTE
    text.remarks.put(scope.remark, Remark(kind, body_of(scope.pieces)))
    if notes:
        notes[0] = replace(notes[0], label=scope.label)
        text.noticed.endnotes += is_end
        text.noticed.footnotes += not is_end
    (text.endnotes if is_end else text.notes).extend(notes)


def _begin_comment(text: OdtText, element: Element) -> None:
    parent = element.get("loext:parent-name", "")
    number = text.remarks.begin(AnnotationKind.COMMENT, element.get("office:name", ""), parent)
    if not text.remarks.is_answer(number):
        text.anchor(number)
        text.begun[number] = text.place
    text.scopes.append(Scope(remark=number, is_comment=True))


def _end_comment(text: OdtText, element: Element) -> None:
    scope = text.leave()
    body = body_of(scope.pieces)
    text.noticed.comments += bool(body)
    author = child_text(element, "dc:creator") or child_text(element, "loext:sender-initials")
    at = _FRACTION.sub("", child_text(element, "dc:date"))
    resolved = element.get("loext:resolved") == "true"
    made = Remark(AnnotationKind.COMMENT, body, author, at, resolved=resolved)
    text.remarks.put(scope.remark, made)


def _end_range(text: OdtText, element: Element) -> bool:
    number = text.remarks.named(element.get("office:name", ""))
    if number is not None and not text.remarks.is_answer(number):
        has_words = text.begun.get(number) != text.place
        has_lost_words = not has_words and text.deleted_at == text.place
        text.noticed.orphans += has_lost_words and not text.remarks.names_another(number)
        text.anchor(number)
    return False


BEGIN: dict[str, Begin] = {
    "text:note": _begin_note,
    "office:annotation": _begin_comment,
    "office:annotation-end": _end_range,
}
END: dict[str, End] = {"text:note": _end_note, "office:annotation": _end_comment}
