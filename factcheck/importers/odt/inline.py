"""What stands within the paragraphs of OpenDocument: runs of words, links, frames with images, notes and comments."""

import re
from dataclasses import replace
from xml.etree.ElementTree import Element

from factcheck.domain.records.annotation import AnnotationKind, Remark
from factcheck.domain.records.evidence import is_link
from factcheck.importers.odt import elements
from factcheck.importers.odt.elements import child_text, text_in
from factcheck.importers.odt.text import Enter, Frame, OdtText
from factcheck.importers.shared.metadata import written_description
from factcheck.importers.shared.numerals import whole
from factcheck.importers.shared.office_files import Step, gone_through
from factcheck.importers.shared.paragraph import body_of, linked

_MOST_BLANKS = 100


def _blanks(text: OdtText, element: Element) -> None:
    text.put(" " * min(max(1, whole(element.get("text:c"), 1)), _MOST_BLANKS))


def _tab(text: OdtText, _element: Element) -> None:
    text.put("\t")


def _break_line(text: OdtText, _element: Element) -> None:
    text.put("\n")
    if text.state.here is not None:
        text.state.here.after_blank = True


def _enter_span(text: OdtText, element: Element) -> Step:
    return element, text.begin_run(element)


def _enter_link(text: OdtText, element: Element) -> Step:
    end, here, start = text.begin_run(element), text.state.here, text.length
    target = element.get("xlink:href", "").strip()
    if here is None:
        return element, end
    if target and not is_link(target):
        text.noticed.links += not target.startswith("#")
        target = ""
    is_comment = text.state.is_comment
    here.formats[-1] = replace(here.formats[-1], format=linked(here.formats[-1].format, "" if is_comment else target))

    def leave() -> None:
        end()
        if target and text.length > start:
            if is_comment:
                text.put(f" <{target}>")
            else:
                text.link(target, start)

    return element, leave


def _enter_frame(text: OdtText, element: Element) -> Step:
    text.enter()
    frame = text.state.frame = Frame()

    def leave() -> None:
        text.add(text.leave())
        description = "\n".join(dict.fromkeys(filter(None, frame.descriptions)))
        if frame.has_text:
            return
        if frame.has_object and not description:
            text.add_object()
        elif frame.has_image or frame.has_object:
            text.add_image(description)

    return element, leave


def _see_content(text: OdtText, element: Element) -> Step | None:
    frame = text.state.frame
    if frame is None:
        if element.tag not in ("svg:title", "svg:desc", "draw:text-box"):
            text.add_object()
    elif element.tag == "draw:image":
        frame.has_image = True
    elif element.tag in ("svg:title", "svg:desc"):
        frame.descriptions.append(written_description(" ".join(text_in(element).split())))
    elif element.tag == "draw:text-box":
        frame.has_text = True
    else:
        frame.has_object = True
    return gone_through(element) if element.tag == "draw:text-box" else None


_FRACTION = re.compile(r"\.\d+")


def _enter_note(text: OdtText, element: Element) -> Step:
    is_end = element.get("text:note-class") == "endnote"
    kind = AnnotationKind.ENDNOTE if is_end else AnnotationKind.FOOTNOTE
    number = text.remarks.begin(kind)
    text.anchor(number)
    citation = element.find("text:note-citation")
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
    text.remarks.all[number] = Remark(AnnotationKind.COMMENT, body, author, at, resolved=resolved)


def _end_range(text: OdtText, element: Element) -> None:
    number = text.remarks.named(element.get("office:name", ""))
    if number is not None and not text.remarks.is_answer(number):
        text.noticed.orphans += text.end_range(number) and not text.remarks.names_another(number)


ENTERS: dict[str, Enter] = {
    "text:s": _blanks,
    "text:tab": _tab,
    "text:line-break": _break_line,
    "text:span": _enter_span,
    "text:a": _enter_link,
    "draw:frame": _enter_frame,
    **dict.fromkeys(elements.PICTURES, _see_content),
    "text:note": _enter_note,
    "office:annotation": _enter_comment,
    "office:annotation-end": _end_range,
}
