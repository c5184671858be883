"""Pictures and other things in a page that are no text: what stands for them, and how that is said."""

import re
from collections.abc import Sequence
from dataclasses import replace

from factcheck.domain.proof import BlockKind
from factcheck.domain.text import one_line
from factcheck.importers.web.attributes import Attributes
from factcheck.importers.web.page import Medium, PageBlock

_SMALLEST = 3
_FILE_NAME = re.compile(
    r"\S+\.(?:jpe?g|png|gif|webp|svg|avif|heic|tiff?)|(?:img|dsc|image|photo)[\W_]*\d*", re.IGNORECASE
)
_NOTHING = frozenset({"image", "photo", "picture", "logo", "icon", "placeholder", "avatar"})
_LONGEST_SIGN = 8


def sign_of(given: Attributes) -> str:
    """The character that an image stands for, as pages draw emoji; an empty string for every other image."""
    words = given.get("alt", "").strip()
    drawn = "emoji" in given.get("class", "").lower()
    return words if drawn and 0 < len(words) <= _LONGEST_SIGN and not words.isascii() else ""


def description_of(given: Attributes) -> str:
    """What the page says instead of an image, or an empty string where that is no more than a name."""
    words = one_line(given.get("alt", ""))
    return "" if _FILE_NAME.fullmatch(words) or words.lower() in _NOTHING else words


def is_speck(given: Attributes) -> bool:
    """Whether a medium is too small to be seen, as counters of visits are."""
    sizes = (given.get("width", ""), given.get("height", ""))
    return any(size.isascii() and size.isdigit() and int(size[:6]) < _SMALLEST for size in sizes)


def captioned(blocks: Sequence[PageBlock]) -> list[PageBlock]:
    """The blocks of a figure; where it has a caption, that stands for its images."""
    if not any(block.piece.kind is BlockKind.CAPTION and not block.medium for block in blocks):
        return list(blocks)
    images = (Medium.DESCRIBED, Medium.IMAGE)
    return [
        replace(block, piece=replace(block.piece, text=""), medium=Medium.CAPTIONED)
        if block.medium in images
        else block
        for block in blocks
    ]


def media_said(blocks: Sequence[PageBlock]) -> tuple[str, ...]:
    """Sentences about what stands in `blocks` and is no text."""
    media = [block.medium for block in blocks]
    replaced = media.count(Medium.DESCRIBED) + media.count(Medium.CAPTIONED)
    said = []
    if replaced:
        said.append(
            "1 image replaced by its caption." if replaced == 1 else f"{replaced} images replaced by their captions."
        )
    return (*said, *images_said(media.count(Medium.IMAGE)), *_embedded_said(media.count(Medium.EMBEDDED)))


def _replaced_said(count: int) -> tuple[str, ...]:
    if not count:
        return ()
    return ("1 image replaced by its caption.",) if count == 1 else (f"{count} images replaced by their captions.",)


def images_said(left_out: int) -> tuple[str, ...]:
    """A sentence about images that left nothing behind."""
    if not left_out:
        return ()
    return ("1 image left out.",) if left_out == 1 else (f"{left_out} images left out.",)


def _embedded_said(count: int) -> tuple[str, ...]:
    if not count:
        return ()
    what = "1 embedded thing" if count == 1 else f"{count} embedded things"
    return (f"{what} left out: video, sound or another page.",)
