"""What was seen in a Word file besides its words, and the sentences that say so."""

from collections import Counter
from dataclasses import dataclass, field


@dataclass(slots=True)
class Tally:
    """Counts of what is shown in another way than in Word, or not at all."""

    changes: int = 0
    comments: int = 0
    footnotes: int = 0
    endnotes: int = 0
    hidden: int = 0
    images: int = 0
    captioned: int = 0
    graphics: int = 0
    symbols: int = 0
    embedded: int = 0
    headers: bool = False
    footers: bool = False
    languages: Counter[str] = field(default_factory=Counter)

    def said(self) -> tuple[str, ...]:
        """A sentence for each thing that a person should know."""
        lost = self.images - self.captioned
        changes = _many(self.changes, "tracked change")
        sentences = (
            changes and f"{changes}: shown as accepted",
            _many(self.comments, "comment"),
            _kept(_many(self.footnotes, "footnote")),
            _kept(_many(self.endnotes, "endnote")),
            self._captioned(),
            _left_out(_many(lost, "image")),
            _left_out(_many(self.graphics, "chart or diagram", "charts or diagrams")),
            _left_out(_many(self.hidden, "piece of hidden text", "pieces of hidden text")),
            _left_out(_many(self.symbols, "sign of a symbol font", "signs of symbol fonts")),
            _left_out(_many(self.embedded, "embedded document")),
            "page headers left out" if self.headers else "",
            "page footers left out" if self.footers else "",
        )
        return tuple(sentence for sentence in sentences if sentence)

    def _captioned(self) -> str:
        if self.captioned == 1:
            return "1 image replaced by its caption"
        return f"{self.captioned} images replaced by their captions" if self.captioned else ""


def _many(count: int, one: str, several: str = "") -> str:
    if not count:
        return ""
    return f"1 {one}" if count == 1 else f"{count} {several or one + 's'}"


def _kept(what: str) -> str:
    return f"{what} kept at the end" if what else ""


def _left_out(what: str) -> str:
    return f"{what} left out" if what else ""
