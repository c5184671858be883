"""Runs of words in OpenDocument: spans, links, blanks, tabs and line breaks."""

from dataclasses import replace
from xml.etree.ElementTree import Element

from factcheck.domain.records.evidence import is_link
from factcheck.importers.odt.text import Enter, OdtText
from factcheck.importers.shared.numerals import whole
from factcheck.importers.shared.office_files import Step
from factcheck.importers.shared.paragraph import linked

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


ENTERS: dict[str, Enter] = {
    "text:s": _blanks,
    "text:tab": _tab,
    "text:line-break": _break_line,
    "text:span": _enter_span,
    "text:a": _enter_link,
}
