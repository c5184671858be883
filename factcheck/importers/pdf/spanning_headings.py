"""The layers of a page: a heading over all columns, though it is no wider than one, parts what is above it."""

from collections.abc import Sequence
from statistics import median

from factcheck.importers.pdf.page import Chunk

_LARGER = 1.15  # of the usual size; 11 pt in a text of 10 is no heading
MOST_BANDS = 1_000  # more lines than a page of text has
# Of the usual size: beside a heading of one column the text of the next goes on, or a picture leaves more whitespace.
_LEAST_SPACE, _MOST_SPACE = 0.8, 4.0
_AROUND = 2.0  # of the size of a heading; whitespace above and below it grows with it

Bands = Sequence[Sequence[Chunk]]


def sections_of(bands: Bands, *, rtl: bool) -> list[list[Chunk]]:
    """The chunks of `bands`, which stand in columns, in layers from top to foot; headings over them are layers too."""
    if not 1 < len(bands) <= MOST_BANDS:
        return [[chunk for band in bands for chunk in band]]
    usual = median(chunk.size for band in bands for chunk in band)
    made: list[list[Chunk]] = []
    fresh = True
    at = 0
    while at < len(bands):
        end = _heading(bands, at, usual)
        heads = end > at and _is_over_all(bands, at, end, usual, rtl=rtl)
        end = max(end, at + 1)
        if heads or fresh:
            made.append([])
        made[-1] += [chunk for band in bands[at:end] for chunk in band]
        fresh, at = heads, end
    return made


def _heading(bands: Bands, start: int, usual: float) -> int:
    """Where the lines of large letters from `start` on end."""
    end = start
    while end < len(bands) and all(chunk.size > _LARGER * usual for chunk in bands[end]):
        end += 1
    return end


def _is_over_all(bands: Bands, start: int, end: int, usual: float, *, rtl: bool) -> bool:
    """Whether a heading begins where the first column does, with its own whitespace beside it in the other columns."""
    heading = [chunk for band in bands[start:end] for chunk in band]
    if not _is_before(heading, [chunk for band in bands for chunk in band], usual, rtl=rtl):
        return False
    left, right = min(chunk.x0 for chunk in heading), max(chunk.x1 for chunk in heading)
    others = [chunk for band in bands for chunk in band if chunk.x1 < left or chunk.x0 > right]
    top, bottom = min(chunk.top for chunk in heading), max(chunk.bottom for chunk in heading)
    below = [chunk.top for chunk in others if chunk.top > top]
    if not below:
        return False
    if start == 0:
        return True
    above = [chunk.bottom for chunk in others if chunk.bottom < bottom]
    if not above:
        return False
    space = min(below) - max(above) - (bottom - top)
    largest = max(chunk.size for chunk in heading)
    return _LEAST_SPACE * usual < space < _MOST_SPACE * usual + _AROUND * largest


def _is_before(heading: Sequence[Chunk], chunks: Sequence[Chunk], em: float, *, rtl: bool) -> bool:
    """Whether the heading begins at the edge of all columns, or stands in the middle of them."""
    first, last = min(chunk.x0 for chunk in chunks), max(chunk.x1 for chunk in chunks)
    left, right = min(chunk.x0 for chunk in heading), max(chunk.x1 for chunk in heading)
    begins = last - right < em if rtl else left - first < em
    return begins or abs((left - first) - (last - right)) < em
