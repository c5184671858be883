"""Notes and comments of OpenDocument: kept at the end, or beside the text, and anchored to their words."""

import re
from xml.etree.ElementTree import Element

from factcheck.domain.records.annotation import AnnotationKind, Remark
from factcheck.importers.odt.elements import child_at, child_text, text_in
from factcheck.importers.odt.text import Enter, OdtText
from factcheck.importers.shared.office_files import Step
from factcheck.importers.shared.paragraph import body_of

_FRACTION = re.compile(r"\.\d+")


def _enter_note(text: OdtText, element: Element) -> Step:
    is_end = element.get("text:note-class") == "endnote"
    kind = AnnotationKind.ENDNOTE if is_end else AnnotationKind.FOOTNOTE
    number = text.remarks.begin(kind)
    text.anchor(number)
    citation = child_at(element, "text:note-citation")
    label = "" if citation is None else citation.get("text:label") or text_in(citation).strip()
    text.enter()
    return element, lambda: text.end_note(kind, number, text.leave(), label)


def _enter_comment(text: OdtText, element: Element) -> Step:
    parent = element.get("loext:parent-name", "")
    number = text.remarks.begin(AnnotationKind.COMMENT, element.get("office:name", ""), parent)
    if not text.remarks.is_answer(number):
        text.begin_range(number)
    text.enter()
    text.state.is_comment = True
    return element, lambda: _leave_comment(text, element, number)


def _leave_comment(text: OdtText, element: Element, number: int) -> None:
    body = body_of(text.leave())
    text.noticed.comments += bool(body)
    author = child_text(element, "dc:creator") or child_text(element, "loext:sender-initials")
    at = _FRACTION.sub("", child_text(element, "dc:date"))
    resolved = element.get("loext:resolved") == "true"
    text.remarks.put(number, Remark(AnnotationKind.COMMENT, body, author, at, resolved=resolved))


def _end_range(text: OdtText, element: Element) -> None:
    number = text.remarks.named(element.get("office:name", ""))
    if number is not None and not text.remarks.is_answer(number):
        text.noticed.orphans += text.end_range(number) and not text.remarks.names_another(number)


ENTERS: dict[str, Enter] = {
    "text:note": _enter_note,
    "office:annotation": _enter_comment,
    "office:annotation-end": _end_range,
}
