"""Leaves out and counts what is no text: hidden text, deletions, indexes, ruby."""

from xml.etree.ElementTree import Element

from factcheck.importers.odt import elements
from factcheck.importers.odt.elements import text_in
from factcheck.importers.odt.text import Enter, OdtText
from factcheck.importers.shared.office_files import Step, gone_through, nothing

_MARKS = ("office:annotation", "office:annotation-end")


def _enter_section(text: OdtText, element: Element) -> Step | None:
    shown = element.get("text:display")
    is_hidden = shown == "none" or (shown == "condition" and element.get("text:is-hidden") == "true")
    return _unless(is_hidden, text, element)


def _enter_hidden_words(text: OdtText, element: Element) -> Step | None:
    return _unless(element.get("text:is-hidden", "true") == "true", text, element)


def _unless(is_hidden: bool, text: OdtText, element: Element) -> Step | None:
    """Goes through an element unless it is hidden: then its words are counted."""
    if is_hidden:
        text.noticed.hide_words(text_in(element) or element.get("text:string-value", ""))
    return None if is_hidden else gone_through(element)


def _hide_paragraph(text: OdtText, element: Element) -> None:
    if text.state.here is not None and element.get("text:is-hidden") == "true":
        text.state.here.is_hidden = True


def _see_sequence(text: OdtText, element: Element) -> Step:
    if text.state.here is not None:
        text.state.here.is_caption = True
    return gone_through(element)


def _see_changes(text: OdtText, element: Element) -> None:
    for region in element:
        deletion = region.find("text:deletion")
        text.noticed.changes += deletion is not None or region.find("text:insertion") is not None
        if deletion is not None:
            name = region.get("text:id", "") or region.get("xml:id", "")
            text.deletions[name] = [_alone(one) for one in deletion.iter() if one.tag in _MARKS]


def _see_deletion(text: OdtText, element: Element) -> Step | None:
    """Where words were deleted: the comments that belonged to them stand here."""
    marks = text.deletions.pop(element.get("text:change-id", ""), None)
    if marks is None:
        return None
    text.noticed.orphans += sum(one.tag == _MARKS[0] and not one.get("office:name") for one in marks)
    text.see_deletion()
    return marks, nothing


def _alone(element: Element) -> Element:
    made = Element(element.tag, element.attrib)
    made.text = element.text
    made.extend(element)
    return made


def _leave_out_index(text: OdtText, _element: Element) -> None:
    text.noticed.indexes += 1


def _leave_out_ruby(text: OdtText, element: Element) -> None:
    text.noticed.reading_aids += bool(text_in(element))


ENTERS: dict[str, Enter] = {
    "text:section": _enter_section,
    "text:hidden-text": _enter_hidden_words,
    "text:hidden-paragraph": _hide_paragraph,
    "text:sequence": _see_sequence,
    "text:tracked-changes": _see_changes,
    "text:change": _see_deletion,
    "text:ruby-text": _leave_out_ruby,
    **dict.fromkeys(elements.INDEXES, _leave_out_index),
}
