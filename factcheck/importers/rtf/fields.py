"""Fields and pictures of RTF."""

from dataclasses import dataclass, field

from factcheck.domain.records.evidence import is_link
from factcheck.importers.rtf.control_words import FORMULAS
from factcheck.importers.rtf.state import Destination
from factcheck.importers.rtf.text import RtfText
from factcheck.importers.shared.descriptions import written_description
from factcheck.importers.shared.hyperlinks import link_address


@dataclass(slots=True)
class Fields:
    """The open fields, each with its instruction."""

    text: RtfText
    _asked: list[str] = field(default_factory=list)

    def begin(self) -> None:
        """Begins a field."""
        self._asked.append("")
        self.text.groups.at_end(self._end)

    def ask(self, words: str) -> None:
        """Takes in what the innermost field asks for."""
        if self._asked:
            self._asked[-1] += words

    def show(self) -> None:
        """Begins the words that the field shows."""
        asked = (self._asked[-1] if self._asked else "").strip()
        name = asked.partition(" ")[0].upper()
        if name == "SEQ":
            self.text.state.is_caption = True
        elif name in ("TOC", "INDEX", "TOA"):
            self.text.noticed.indexes += 1
            self.text.groups.set(destination=Destination.IGNORED)
        else:
            self._link(link_address(asked))

    def _link(self, target: str) -> None:
        if is_link(target):
            self.text.groups.set(target=target)
            self.text.groups.at_end(lambda: self._name(target))
        else:
            self.text.noticed.links += bool(target) and not target.startswith("#")

    def _name(self, target: str) -> None:
        """Adds the address of a link to the words of a comment, which has no links of its own."""
        if self.text.state.is_comment:
            self.text.write(f" <{target}>")

    def _end(self) -> None:
        self._asked.pop()


@dataclass(slots=True)
class Pictures:
    """The picture, shape or object that is open, with its properties."""

    text: RtfText
    _open: dict[str, str] | None = None
    _name: str = ""

    def begin(self, word: str) -> None:
        """Begins a picture, a shape, an object or a formula; the bytes of pictures and formulas are no text."""
        groups = self.text.groups
        if word == "object" or word in FORMULAS:
            self.text.noticed.objects += 1
        if word in FORMULAS:
            groups.set(destination=Destination.IGNORED)
        elif word == "pict":
            groups.set(destination=Destination.PICTURE)
        outer, self._open = self._open, {}
        groups.at_end(lambda: self._end(word, outer))

    def describe(self, word: str, said: str) -> None:
        """Takes in the name (`sn`) of a property, or its value."""
        if word == "sn":
            self._name = said
        elif self._open is not None:
            self._open[self._name] = said

    def _end(self, word: str, outer: dict[str, str] | None) -> None:
        """Puts the description of a picture in its place; one inside a shape or an object belongs to that."""
        picture, self._open = self._open or {}, outer
        if word != "pict" and "image" not in picture:
            return
        if outer is not None:
            outer |= {"image": ""} | picture
        elif word != "object" and not self.text.groups.state.deleted:
            if self.text.paragraph is None:
                self.text.begin_paragraph()
            self.text.add_image(written_description(picture.get("wzDescription", "")))
