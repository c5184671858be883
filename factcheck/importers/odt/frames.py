"""Frames of OpenDocument: text boxes are read, images are replaced by their descriptions."""

from xml.etree.ElementTree import Element

from factcheck.domain.records.draft import Piece
from factcheck.domain.records.proof import BlockKind
from factcheck.importers.odt import elements
from factcheck.importers.odt.elements import text_in
from factcheck.importers.odt.text import Enter, Frame, OdtText
from factcheck.importers.shared.descriptions import written_description
from factcheck.importers.shared.office_files import Step, gone_through


def _enter_frame(text: OdtText, element: Element) -> Step:
    text.enter()
    frame = text.state.frame = Frame()

    def leave() -> None:
        text.add(text.leave())
        if (frame.has_image or frame.has_object) and not frame.has_text:
            _see_image(text, frame)

    return element, leave


def _see_image(text: OdtText, frame: Frame) -> None:
    """Puts the words of an image in its place, or lets the paragraph that it stands in find some."""
    words = "\n".join(dict.fromkeys(one for one in frame.alternative if one))
    if frame.has_object and not words:
        text.noticed.objects += 1
    elif text.state.here is not None:
        text.state.here.images.append(words)
    else:
        text.noticed.captioned += bool(words)
        text.noticed.images += not words
        text.add([Piece(BlockKind.CAPTION, words)])


def _see_content(text: OdtText, element: Element) -> Step | None:
    frame = text.state.frame
    if frame is None:
        if element.tag not in ("svg:title", "svg:desc", "draw:text-box"):
            text.noticed.objects += 1
    elif element.tag == "draw:image":
        frame.has_image = True
    elif element.tag in ("svg:title", "svg:desc"):
        frame.alternative += [written_description(" ".join(text_in(element).split()))]
    elif element.tag == "draw:text-box":
        frame.has_text = True
    else:
        frame.has_object = True
    return gone_through(element) if element.tag == "draw:text-box" else None


ENTERS: dict[str, Enter] = {"draw:frame": _enter_frame, **dict.fromkeys(elements.PICTURES, _see_content)}
