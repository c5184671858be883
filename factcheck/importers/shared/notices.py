"""Notices about a file that was read: fragments that begin with a number, without a full stop."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from factcheck.domain.wording.joining import number
from factcheck.translation import _, counted


class LeftOut(str):
    """A notice of what is not in the text; `within` is how it is said within a sentence."""

    within: str

    def __new__(cls, words: str, within: str = "") -> "LeftOut":
        """The notice, said the same within a sentence if that is not given."""
        made = super().__new__(cls, words)
        made.within = within or words
        return made


def notice(message: str, count: int, **values: object) -> str:
    """A message by number, or an empty string for none."""
    return counted(message, count, **values) if count else ""


def left_out(message: str, count: int, **values: object) -> str:
    """The same of what is not in the text."""
    return LeftOut(counted(message, count, **values)) if count else ""


def footnotes_kept(count: int) -> str:
    """How many footnotes stand behind the text, or an empty string."""
    return notice("{count} [footnote|footnotes] kept at the end", count)


def endnotes_kept(count: int) -> str:
    """How many endnotes stand behind the text, or an empty string."""
    return notice("{count} [endnote|endnotes] kept at the end", count)


def captioned(images: int) -> str:
    """How many images gave way to the words that stand below them, or an empty string."""
    return notice("{count} [image|images] replaced by [its|their] [caption|captions]", images)


def described(images: int) -> str:
    """How many images gave way to words about them that the file shows to nobody who sees them, or an empty string."""
    return notice("{count} [image|images] replaced by [its|their] [description|descriptions]", images)


def margins_left_out(headers: bool, footers: bool) -> str:
    """Which margins of the pages held words, or an empty string."""
    if headers and footers:
        return LeftOut(_("Page headers and footers left out"), _("page headers and footers left out"))
    if headers:
        return LeftOut(_("Page headers left out"), _("page headers left out"))
    return LeftOut(_("Page footers left out"), _("page footers left out")) if footers else ""


def halves_left_out(halves: int) -> str:
    """How many lone surrogates were dropped, or an empty string."""
    return notice("{count} [half|halves] of [a character|characters] left out, because no file can keep them", halves)


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
    described: int = 0
    images: int = 0
    graphics: int = 0
    objects: int = 0
    controls: int = 0
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

    def see_margin(self, name: str, words: str) -> None:
        """Takes note of a header or a footer, as its name begins, unless it holds the number of the page alone."""
        has_letters = any(character.isalpha() for character in words)
        self.headers = self.headers or (has_letters and name.startswith("header"))
        self.footers = self.footers or (has_letters and name.startswith("footer"))

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
        rows, cells = self.repeated_rows, self.repeated_cells
        return said(
            notice("{count} tracked [change|changes]: shown as accepted", self.changes),
            notice("{count} [comment|comments]", self.comments),
            notice("{count} [comment|comments] belonged to deleted words, shown at the word before", self.orphans),
            footnotes_kept(self.footnotes),
            endnotes_kept(self.endnotes),
            captioned(self.captioned),
            described(self.described),
            left_out("{count} [image|images] left out", self.images),
            left_out("{count} [chart|charts] or [diagram|diagrams] left out", self.graphics),
            left_out("{count} embedded [object|objects] left out", self.objects),
            left_out("{count} form [control|controls] without words left out", self.controls),
            left_out("{count} embedded [document|documents] left out", self.documents),
            left_out("{count} [piece|pieces] of hidden text left out", self.hidden),
            margins_left_out(self.headers, self.footers),
            left_out("{count} [table|tables] of contents or [index|indexes] left out", self.indexes),
            notice("{count} table [row|rows] repeated {times} times: shown once", len(rows), times=_range(rows)),
            notice("{count} table [cell|cells] repeated {times} times: shown once", len(cells), times=_range(cells)),
            left_out("{count} reading [aid|aids] above words left out", self.reading_aids),
            left_out("{count} [link|links] to [a place|places] that [is|are] not on the web left out", self.links),
            left_out("{count} [sign|signs] of [a |]symbol [font|fonts] left out", self.symbols),
            unread_letters(self.unread),
            halves_left_out(self.halves),
            _("The file breaks off before its end; look at the last words.") if self.is_cut_off else "",
        )


def unread_letters(count: int) -> str:
    """How many letters the file has without saying which they are, or an empty string."""
    return notice("{count} [letter|letters] could not be read, shown as \ufffd", count)


def _range(times: Sequence[int]) -> str:
    least, most = number(min(times, default=0)), number(max(times, default=0))
    return least if least == most else _("{least} to {most}", least=least, most=most)
