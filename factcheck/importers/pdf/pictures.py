"""Finds which pictures of a PDF somebody has to look at, and beside which words they stand."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from factcheck.domain.records.article_draft import Piece
from factcheck.domain.records.proof import BlockKind, MediaKind
from factcheck.importers.pdf.page import Box, PageContent
from factcheck.importers.pdf.paragraphs import TextBlock
from factcheck.importers.pdf.pieces import BlockKinds

_LEAST = 40.0  # points: smaller ones are signs and ornaments
_BEHIND_TEXT = 0.9  # of a page with text: such a picture is its ground, or a scan of it
_ON_MANY_PAGES = 3  # in the same place: a running head
_APART = 1.0  # point: programs cut a picture into strips
_MOST_BOXES = 500  # on a page; more are a pattern


def with_pictures(
    pieces: Iterable[Piece], blocks: Sequence[TextBlock], kinds: BlockKinds, pages: Sequence[PageContent]
) -> list[Piece]:
    """The pieces that `blocks` became, with the pictures in captions, else behind the last words of their page."""
    left = pictures_of(pages)
    made: list[tuple[int, Piece]] = []
    for block, piece in zip(blocks, pieces, strict=True):
        page = block.lines[0].page
        box = kinds.picture_of(block) if piece.kind is BlockKind.CAPTION else None
        found = next((one for one in left.get(page, ()) if box is not None and _touch(one, box)), None)
        if found is not None:
            left[page].remove(found)
            piece = replace(piece, media=(MediaKind.PICTURE,))
        made.append((page, piece))
    for page, boxes in left.items():
        behind = max((at for at, (number, _) in enumerate(made) if number <= page), default=-1) + 1
        made[behind:behind] = [(page, Piece(BlockKind.CAPTION, "", media=(MediaKind.PICTURE,)))] * len(boxes)
    return [piece for _page, piece in made]


def pictures_of(pages: Sequence[PageContent]) -> dict[int, list[Box]]:
    """The pictures of each page by its number, those that were cut into strips put together."""
    found = {page.number: [box for box in _whole(page.pictures) if _is_shown(box, page)] for page in pages}
    places = Counter(_place(box) for boxes in found.values() for box in boxes)
    return {
        number: [box for box in boxes if places[_place(box)] < _ON_MANY_PAGES]
        for number, boxes in found.items()
        if boxes
    }


def _is_shown(box: Box, page: PageContent) -> bool:
    wide = min(box.x1, page.width) - max(box.x0, 0)
    high = min(box.y1, page.height) - max(box.y0, 0)
    is_ground = bool(page.chunks) and wide * high > _BEHIND_TEXT * page.width * page.height
    return wide >= _LEAST and high >= _LEAST and not is_ground


def _whole(boxes: Sequence[Box]) -> list[Box]:
    made: list[Box] = []
    for box in sorted(boxes[:_MOST_BOXES], key=lambda one: (one.y0, one.x0)):
        while (beside := next((one for one in made if _touch(one, box)), None)) is not None:
            made.remove(beside)
            box = Box(min(box.x0, beside.x0), min(box.y0, beside.y0), max(box.x1, beside.x1), max(box.y1, beside.y1))
        made.append(box)
    return made


def _touch(one: Box, other: Box) -> bool:
    return (
        one.x0 <= other.x1 + _APART
        and other.x0 <= one.x1 + _APART
        and one.y0 <= other.y1 + _APART
        and other.y0 <= one.y1 + _APART
    )


def _place(box: Box) -> tuple[int, ...]:
    return round(box.x0), round(box.y0), round(box.x1), round(box.y1)
