"""Pictures and other things in a page that are no text: what stands for them, and how that is said."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from factcheck.domain.records.proof import BlockKind
from factcheck.domain.text.canonical import one_line
from factcheck.importers.html import elements
from factcheck.importers.html.elements import Attributes
from factcheck.importers.html.page import NonText, PageBlock
from factcheck.importers.shared.metadata import written_description
from factcheck.importers.shared.notices import captioned, described, left_out, notice, said

# Pixels: smaller ones are not seen, as counters of visits are not, or signs and ornaments, which nobody has to check.
SPECK, SIGN = 3, 40
_LONGEST_SIGN = 8


def character_of(given: Attributes) -> str:
    """The character that an image stands for, as pages draw emoji; an empty string for every other image."""
    words = given.get("alt", "").strip()
    drawn = "emoji" in given.get("class", "").lower()
    return words if drawn and 0 < len(words) <= _LONGEST_SIGN and not words.isascii() else ""


def description_of(given: Attributes) -> str:
    """What the page says instead of an image, or an empty string for a mere name and an ornament."""
    is_ornament = given.get("role", "").strip().lower() in ("presentation", "none")
    return "" if is_ornament else written_description(one_line(given.get("alt", "")))


def is_smaller(given: Attributes, pixels: int) -> bool:
    """Whether the page says that a picture is smaller, in one direction or both."""
    sizes = (given.get("width", ""), given.get("height", ""))
    return any(size.isascii() and size.isdigit() and int(size[:6]) < pixels for size in sizes)


def with_captions(blocks: Sequence[PageBlock]) -> list[PageBlock]:
    """The blocks of a figure; where it has a caption, that stands for its images."""
    if not any(block.kind is BlockKind.CAPTION and not block.non_text for block in blocks):
        return list(blocks)
    images = (NonText.DESCRIBED, NonText.IMAGE)
    return [
        replace(block, text="", non_text=NonText.CAPTIONED) if block.non_text in images else block for block in blocks
    ]


def media_said(blocks: Sequence[PageBlock]) -> tuple[str, ...]:
    """What stands in `blocks` and is no text, in words."""
    count = Counter(block.non_text for block in blocks)
    return said(
        left_out("{count} [comment|comments] left out", count[NonText.COMMENT]),
        captioned(count[NonText.CAPTIONED]),
        described(count[NonText.DESCRIBED]),
        left_out("{count} [image|images] left out", count[NonText.IMAGE]),
        notice(
            "{count} embedded [object|objects] left out: video, sound, a graphic or another page",
            count[NonText.EMBEDDED],
        ),
        notice("{count} [drawing|drawings]: [its|their] words kept as [a caption|captions]", count[NonText.DRAWN]),
        left_out("{count} form [field|fields] left out", count[NonText.FIELD]),
        left_out("{count} [button|buttons] or [label|labels] left out", count[NonText.CONTROL]),
        left_out("{count} [piece|pieces] of hidden text left out", count[NonText.HIDDEN]),
        left_out("{count} [piece|pieces] of text for screen readers left out", count[NonText.SCREEN_READER]),
        left_out("{count} reading [aid|aids] above words left out", count[NonText.RUBY]),
        left_out("{count} [piece|pieces] of text for browsers without scripts left out", count[NonText.NOSCRIPT]),
    )


def non_text_of(tag: str, given: Attributes) -> tuple[NonText, str]:
    """What an element is that is no text, NONE where it shows nothing, and the words that describe it."""
    if tag == "img":
        words = description_of(given)
        return (NonText.DESCRIBED if words else NonText.IMAGE), words
    if tag == "input":
        return _field_of(given), ""
    return (NonText.EMBEDDED if tag in elements.EMBEDDED else NonText.NONE), ""


def _field_of(given: Attributes) -> NonText:
    """What an input with these attributes is: a form field or a button, NONE where it shows no words."""
    kind = given.get("type", "").strip().lower()
    if kind in elements.WORDLESS_INPUTS or not given.get("value", "").strip():
        return NonText.NONE
    return NonText.CONTROL if kind in elements.BUTTON_INPUTS else NonText.FIELD
