"""Leaves out and counts what is no text: hidden text, deletions, indexes, ruby."""

from xml.etree.ElementTree import Element

from factcheck.importers.odt import elements
from factcheck.importers.odt.elements import child_at
from factcheck.importers.odt.scope import text_in
from factcheck.importers.odt.text import Begin, OdtText

_MARKS = ("office:annotation", "office:annotation-end")


def _begin_section(text: OdtText, element: Element) -> bool:
    shown = element.get("text:display")
    if shown == "none" or (shown == "condition" and element.get("text:is-hidden") == "true"):
        text.noticed.hide_words(text_in(element))
        return False
    return True


def _hide_words(text: OdtText, element: Element) -> bool:
    if element.get("text:is-hidden", "true") == "true":
        text.noticed.hide_words(text_in(element) or element.get("text:string-value", ""))
        return False
    return True


def _hide_paragraph(text: OdtText, element: Element) -> bool:
    paragraph = text.scope.paragraph
    if paragraph is not None and element.get("text:is-hidden") == "true":
        paragraph.is_hidden = True
    return False


def _see_sequence(text: OdtText, _element: Element) -> None:
    paragraph = text.scope.paragraph
    if paragraph is not None:
        paragraph.is_caption = True


def _see_changes(text: OdtText, element: Element) -> bool:
    text.noticed.changes += sum(
        child_at(region, "text:insertion") is not None or child_at(region, "text:deletion") is not None
        for region in element
    )
    for region in element:
        deletion = child_at(region, "text:deletion")
        if deletion is not None:
            marks = [_alone(one) for one in deletion.iter() if one.tag in _MARKS]
            name = region.get("text:id", "") or region.get("xml:id", "")
            text.deletions[name] = marks
    return False


def _see_deletion(text: OdtText, element: Element) -> bool:
    """Where words were deleted: the comments that belonged to them stand here."""
    marks = text.deletions.pop(element.get("text:change-id", ""), None)
    if marks is None:
        return False
    text.deleted_at = text.place
    text.noticed.orphans += sum(one.tag == _MARKS[0] and not one.get("office:name") for one in marks)
    element.extend(marks)
    return bool(marks)


def _alone(element: Element) -> Element:
    """The element without the words behind it."""
    made = Element(element.tag, element.attrib)
    made.text = element.text
    made.extend(element)
    return made


def _leave_out_index(text: OdtText, _element: Element) -> bool:
    text.noticed.indexes += 1
    return False


def _leave_out_ruby(text: OdtText, element: Element) -> bool:
    text.noticed.reading_aids += bool(text_in(element))
    return False


BEGIN: dict[str, Begin] = {
    "text:section": _begin_section,
    "text:hidden-text": _hide_words,
    "text:hidden-paragraph": _hide_paragraph,
    "text:sequence": _see_sequence,
    "text:tracked-changes": _see_changes,
    "text:change": _see_deletion,
    "text:ruby-text": _leave_out_ruby,
    **dict.fromkeys(elements.INDEXES, _leave_out_index),
}
