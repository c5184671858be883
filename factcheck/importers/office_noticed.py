"""What is noticed in an office file while it is read: all that is shown in another way than there, or not at all."""

from dataclasses import dataclass

from factcheck.importers.noticed import (
    captioned,
    counted,
    halves_left_out,
    kept_at_end,
    left_out,
    margins_left_out,
    said,
)


@dataclass(slots=True)
class Noticed:
    """How often each thing was met; `images` are those that no words stand for, `hidden` are stretches of text."""

    changes: int = 0
    comments: int = 0
    footnotes: int = 0
    endnotes: int = 0
    captioned: int = 0
    images: int = 0
    graphics: int = 0
    objects: int = 0
    hidden: int = 0
    headers: bool = False
    footers: bool = False
    indexes: int = 0
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
            kept_at_end(self.footnotes, "footnote"),
            kept_at_end(self.endnotes, "endnote"),
            captioned(self.captioned),
            left_out(self.images, "image"),
            left_out(self.graphics, "chart or diagram", "charts or diagrams"),
            left_out(self.objects, "embedded object"),
            left_out(self.hidden, "piece of hidden text", "pieces of hidden text"),
            margins_left_out(self.headers, self.footers),
            left_out(self.indexes, "table of contents or index", "tables of contents or indexes"),
            left_out(self.reading_aids, "reading aid above words", "reading aids above words"),
            left_out(self.links, "link to a place that is not on the web", "links to places that are not on the web"),
            left_out(self.symbols, "sign of a symbol font", "signs of symbol fonts"),
            unread and f"{unread} could not be read, shown as \ufffd",
            halves_left_out(self.halves),
            "The file breaks off before its end; look at the last words." if self.is_cut_off else "",
        )
