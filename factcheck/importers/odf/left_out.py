"""What is no text in an OpenDocument file: hidden words, deletions, indexes; left out, and counted to be said."""

from xml.etree.ElementTree import Element

from factcheck.importers.odf import tags
from factcheck.importers.odf.names import inside
from factcheck.importers.odf.scope import words_in
from factcheck.importers.odf.text import Begin, OdfText


def _begin_section(text: OdfText, element: Element) -> bool:
    shown = element.get("text:display")
    if shown == "none" or (shown == "condition" and element.get("text:is-hidden") == "true"):
        text.noticed.hide_words(words_in(element))
        return False
    return True


def _hide_words(text: OdfText, element: Element) -> bool:
    if element.get("text:is-hidden", "true") == "true":
        text.noticed.hide_words(words_in(element) or element.get("text:string-value", ""))
        return False
    return True


def _hide_paragraph(text: OdfText, element: Element) -> bool:
    paragraph = text.scope.paragraph
    if paragraph is not None and element.get("text:is-hidden") == "true":
        paragraph.is_hidden = True
    return False


def _see_sequence(text: OdfText, _element: Element) -> None:
    paragraph = text.scope.paragraph
    if paragraph is not None:
        paragraph.is_caption = True


def _see_changes(text: OdfText, element: Element) -> bool:
    text.noticed.changes += sum(
        inside(region, "text:insertion") is not None or inside(region, "text:deletion") is not None
        for region in element
    )
    return False


def _leave_out_index(text: OdfText, _element: Element) -> bool:
    text.noticed.indexes += 1
    return False


def _leave_out_ruby(text: OdfText, element: Element) -> bool:
    text.noticed.reading_aids += bool(words_in(element))
    return False


BEGIN: dict[str, Begin] = {
    "text:section": _begin_section,
    "text:hidden-text": _hide_words,
    "text:hidden-paragraph": _hide_paragraph,
    "text:sequence": _see_sequence,
    "text:tracked-changes": _see_changes,
    "text:ruby-text": _leave_out_ruby,
    **dict.fromkeys(tags.INDEXES, _leave_out_index),
}
