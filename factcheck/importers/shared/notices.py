"""Notices about a file that was read: fragments that begin with a number, without a full stop."""

from collections.abc import Sequence
from dataclasses import dataclass, field

LEFT_OUT = "left out"


def counted(count: int, one: str, several: str = "") -> str:
    """How many there are, "1 comment" or "7 comments"; an empty string for none."""
    if not count:
        return ""
    return f"1 {one}" if count == 1 else f"{count} {several or one + 's'}"


def left_out(count: int, one: str, several: str = "") -> str:
    """How many were left out, or an empty string."""
    return f"{counted(count, one, several)} {LEFT_OUT}" if count else ""


def kept_at_end(count: int, one: str) -> str:
    """How many notes stand behind the text, or an empty string."""
    return f"{counted(count, one)} kept at the end" if count else ""


def captioned(images: int) -> str:
    """How many images gave way to the words about them, or an empty string."""
    whose = "its caption" if images == 1 else "their captions"
    return f"{counted(images, 'image')} replaced by {whose}" if images else ""


def margins_left_out(headers: bool, footers: bool) -> str:
    """Which margins of the pages held words, or an empty string."""
    if headers and footers:
        return "Page headers and footers left out"
    if headers or footers:
        return f"Page {'headers' if headers else 'footers'} left out"
    return ""


def holds_letters(text: str) -> bool:
    """Whether a margin of a page holds more than the number of the page."""
    return any(character.isalpha() for character in text)


def halves_left_out(halves: int) -> str:
    """How many lone surrogates were dropped, or an empty string."""
    what = left_out(halves, "half of a character", "halves of characters")
    return what and f"{what}, because no file can keep them"


def said(*words: str) -> tuple[str, ...]:
    """Those of the fragments and sentences that say anything."""
    return tuple(one for one in words if one)


@dataclass(slots=True)
class OfficeNotices:
    """Counts of what an office file holds that is shown in another way, or not at all.

    `images` are those that no words stand for, `hidden` are stretches of text.

    `orphans` are comments whose words were deleted, `repeated_rows` and `repeated_cells` say how many more times
    each was to be shown.
    """

    changes: int = 0
    comments: int = 0
    orphans: int = 0
    footnotes: int = 0
    endnotes: int = 0
    captioned: int = 0
    images: int = 0
    graphics: int = 0
    objects: int = 0
    documents: int = 0
    hidden: int = 0
    headers: bool = False
    footers: bool = False
    indexes: int = 0
    repeated_rows: list[int] = field(default_factory=list)
    repeated_cells: list[int] = field(default_factory=list)
    reading_aids: int = 0
    links: int = 0
    symbols: int = 0
    unread: int = 0
    halves: int = 0
    is_cut_off: bool = False
    _in_hidden: bool = False

    def hide(self) -> None:
        """Counts what is hidden, once for all that stands together."""
        self.hidden += not self._in_hidden
        self._in_hidden = True

    def hide_words(self, words: str) -> None:
        """Counts words that are hidden, blanks apart."""
        if words.strip():
            self.hide()

    def end_hidden(self) -> None:
        """Says that what is hidden next stands by itself: seen words or a paragraph's end came between."""
        self._in_hidden = False

    def said(self) -> tuple[str, ...]:
        """A fragment or sentence for each thing that was met."""
        changes, unread = counted(self.changes, "tracked change"), counted(self.unread, "letter")
        return said(
            changes and f"{changes}: shown as accepted",
            counted(self.comments, "comment"),
            orphaned(self.orphans),
            kept_at_end(self.footnotes, "footnote"),
            kept_at_end(self.endnotes, "endnote"),
            captioned(self.captioned),
            left_out(self.images, "image"),
            left_out(self.graphics, "chart or diagram", "charts or diagrams"),
            left_out(self.objects, "embedded object"),
            left_out(self.documents, "embedded document"),
            left_out(self.hidden, "piece of hidden text", "pieces of hidden text"),
            margins_left_out(self.headers, self.footers),
            left_out(self.indexes, "table of contents or index", "tables of contents or indexes"),
            repeated(self.repeated_rows, "table row"),
            repeated(self.repeated_cells, "table cell"),
            left_out(self.reading_aids, "reading aid above words", "reading aids above words"),
            left_out(self.links, "link to a place that is not on the web", "links to places that are not on the web"),
            left_out(self.symbols, "sign of a symbol font", "signs of symbol fonts"),
            unread and f"{unread} could not be read, shown as \ufffd",
            halves_left_out(self.halves),
            "The file breaks off before its end; look at the last words." if self.is_cut_off else "",
        )


def repeated(times: Sequence[int], what: str) -> str:
    """How often parts of a table repeat themselves that are shown once, or an empty string."""
    if not times:
        return ""
    how_often = f"{min(times):,}" if min(times) == max(times) else f"{min(times):,} to {max(times):,}"
    return f"{counted(len(times), what)} repeated {how_often} times: shown once"


def orphaned(comments: int) -> str:
    """How many comments have lost their words, or an empty string."""
    words = counted(comments, "comment")
    return words and f"{words} belonged to deleted words, shown at the word before"
