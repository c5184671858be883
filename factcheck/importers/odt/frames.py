"""Frames of OpenDocument: text boxes are read, images are replaced by their descriptions."""

from xml.etree.ElementTree import Element

from factcheck.domain.records.draft import Piece
from factcheck.domain.records.proof import BlockKind
from factcheck.importers.odt import elements
from factcheck.importers.odt.scope import Frame, Scope, text_in
from factcheck.importers.odt.text import Begin, End, OdtText
from factcheck.importers.shared.descriptions import written_description


def _begin_frame(text: OdtText, _element: Element) -> None:
    text.scopes.append(Scope(frame=Frame()))


def _see_frame(text: OdtText, element: Element) -> bool:
    frame = text.scope.frame
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
    return element.tag == "draw:text-box"


def _end_frame(text: OdtText, _element: Element) -> None:
    scope = text.leave()
    frame, outer = scope.frame, text.scope
    outer.add(scope.pieces)
    if frame is None or frame.has_text or not (frame.has_image or frame.has_object):
        return
    words = "\n".join(dict.fromkeys(one for one in frame.alternative if one))
    if frame.has_object and not words:
        text.noticed.objects += 1
    elif outer.paragraph is not None:
        outer.paragraph.images.append(words)
    else:
        text.noticed.captioned += bool(words)
        text.noticed.images += not words
        outer.add([Piece(BlockKind.CAPTION, words)])


BEGIN: dict[str, Begin] = {"draw:frame": _begin_frame, **dict.fromkeys(elements.PICTURES, _see_frame)}
END: dict[str, End] = {"draw:frame": _end_frame}
