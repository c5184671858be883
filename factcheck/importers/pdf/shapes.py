"""What a page shows beside letters: its pictures, and the upright rules on it."""

import ctypes
from collections.abc import Iterator
from itertools import pairwise

from pypdfium2 import PdfPage, raw

from factcheck.importers.pdf.page import Box
from factcheck.importers.pdf.viewport import Viewport

_MOST_PATHS, _MOST_RULES, _MOST_SEGMENTS = 10_000, 3_000, 40  # a page of tables has fewer; maps have more
_THICKEST, _SHORTEST = 3.0, 6.0  # points: thicker is a bar, shorter no edge of a line of text


def shapes_of(page: PdfPage, viewport: Viewport) -> tuple[tuple[Box, ...], tuple[Box, ...]]:
    """The pictures and the upright rules of a page, as it is shown; of very many paths only the first are looked at."""
    pictures: list[Box] = []
    rules: list[Box] = []
    paths = 0
    for index in range(raw.FPDFPage_CountObjects(page)):
        page_object = raw.FPDFPage_GetObject(page, index)
        kind = raw.FPDFPageObj_GetType(page_object)
        if kind == raw.FPDF_PAGEOBJ_IMAGE:
            pictures += [viewport.box(*sides) for sides in _bounds(page_object)]
        elif kind == raw.FPDF_PAGEOBJ_PATH and paths < _MOST_PATHS and len(rules) < _MOST_RULES:
            paths += 1
            rules += _rules(page_object, viewport)
    return tuple(pictures), tuple(rules)


def _bounds(page_object: raw.FPDF_PAGEOBJECT) -> Iterator[tuple[float, float, float, float]]:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if raw.FPDFPageObj_GetBounds(page_object, left, bottom, right, top):
        yield left.value, bottom.value, right.value, top.value


def _rules(page_object: raw.FPDF_PAGEOBJECT, viewport: Viewport) -> list[Box]:
    """The upright rules of a path: itself where it is thin, and the upright sides of what is drawn as an outline."""
    boxes = [viewport.box(*sides) for sides in _bounds(page_object)]
    if not boxes or boxes[0].y1 - boxes[0].y0 < _SHORTEST:
        return []
    filled, outlined = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(page_object, filled, outlined)
    if not (filled.value or outlined.value):
        return []
    if _is_upright(boxes[0]):
        return boxes
    if not outlined.value or raw.FPDFPath_CountSegments(page_object) > _MOST_SEGMENTS:
        return []
    return [side for side in _sides(page_object, viewport) if _is_upright(side)]


def _is_upright(box: Box) -> bool:
    return box.x1 - box.x0 <= _THICKEST and box.y1 - box.y0 >= _SHORTEST


def _sides(page_object: raw.FPDF_PAGEOBJECT, viewport: Viewport) -> Iterator[Box]:
    """The straight sides of a path, closed or not."""
    matrix, x, y = raw.FS_MATRIX(), ctypes.c_float(), ctypes.c_float()
    raw.FPDFPageObj_GetMatrix(page_object, matrix)
    lines: list[list[tuple[float, float]]] = []
    for index in range(raw.FPDFPath_CountSegments(page_object)):
        segment = raw.FPDFPath_GetPathSegment(page_object, index)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        across = matrix.a * x.value + matrix.c * y.value + matrix.e
        up = matrix.b * x.value + matrix.d * y.value + matrix.f
        if not lines or raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_MOVETO:
            lines.append([])
        lines[-1].append((across, up))
    for line in lines:
        for (left, bottom), (right, top) in pairwise([*line, line[0]]):
            yield viewport.box(left, bottom, right, top)
