"""Runs of words in OpenDocument: spans, links, blanks, tabs and line breaks."""

from dataclasses import replace
from xml.etree.ElementTree import Element

from factcheck.domain.records.evidence import is_link
from factcheck.importers.odt.text import Begin, End, OdtText
from factcheck.importers.shared.numerals import whole

_MOST_BLANKS = 100


def _blanks(text: OdtText, element: Element) -> bool:
    text.put(" " * min(max(1, whole(element.get("text:c"), 1)), _MOST_BLANKS))
    return False


def _tab(text: OdtText, _element: Element) -> bool:
    text.put("\t")
    return False


def _break_line(text: OdtText, _element: Element) -> bool:
    text.put("\n")
    if text.scope.paragraph is not None:
        text.scope.paragraph.after_blank = True
    return False


def _begin_span(text: OdtText, element: Element) -> None:
    paragraph = text.scope.paragraph
    if paragraph is None:
        return
    style, mark = element.get("text:style-name", ""), paragraph.formats[-1]
    bold, italic = text.styles.emphasis("text", style)
    struck, height = text.styles.is_struck("text", style), text.styles.height("text", style)
    made = replace(
        mark,
        bold=mark.bold if bold is None else bold,
        italic=mark.italic if italic is None else italic,
        struck=mark.struck if struck is None else struck,
        height=mark.height if height is None else height,
        hidden=mark.hidden or text.styles.is_hidden("text", style),
        language=text.styles.language(style, "text") or mark.language,
    )
    paragraph.formats.append(made)


def _end_span(text: OdtText, _element: Element) -> None:
    paragraph = text.scope.paragraph
    if paragraph is not None and len(paragraph.formats) > 1:
        paragraph.formats.pop()


def _begin_link(text: OdtText, element: Element) -> None:
    paragraph = text.scope.paragraph
    if paragraph is None:
        return
    target = element.get("xlink:href", "").strip()
    if target and not is_link(target):
        text.noticed.links += not target.startswith("#")
        target = ""
    _begin_span(text, element)
    paragraph.formats[-1] = replace(paragraph.formats[-1], target="" if text.scope.is_comment else target)
    paragraph.opened.append(paragraph.builder.length)


def _end_link(text: OdtText, element: Element) -> None:
    scope = text.scope
    paragraph = scope.paragraph
    if paragraph is None or not paragraph.opened:
        return
    start = paragraph.opened.pop()
    _end_span(text, element)
    target = element.get("xlink:href", "").strip()
    if not is_link(target) or paragraph.builder.length == start:
        return
    if scope.is_comment:
        text.put(f" <{target}>")
    else:
        paragraph.link = text.remarks.link(target, paragraph.builder, start, paragraph.link)


BEGIN: dict[str, Begin] = {
    "text:s": _blanks,
    "text:tab": _tab,
    "text:line-break": _break_line,
    "text:span": _begin_span,
    "text:a": _begin_link,
}
END: dict[str, End] = {"text:span": _end_span, "text:a": _end_link}
