"""Fields and pictures of RTF."""

import re
from dataclasses import dataclass, field

from factcheck.domain.records.evidence import is_link
from factcheck.importers.rtf.control_words import FORMULAS
from factcheck.importers.rtf.state import Destination
from factcheck.importers.rtf.text import RtfText
from factcheck.importers.shared.field_words import check_box, choice, field_words, link_address
from factcheck.importers.shared.metadata import written_description

FORM_FIELD = frozenset({"fftype", "ffres", "ffdefres"})
"""What says of a form field which it is, and which choice somebody made or is made at first."""
_AS_AT_FIRST = 25
_FORM = re.compile(r"\s*FORM(?:CHECKBOX|DROPDOWN)\b")


@dataclass(slots=True)
class _Field:
    """A field that is open; `place` is where the words before it end."""

    place: tuple[int, int]
    asked: str = ""
    form: dict[str, int] = field(default_factory=dict)
    choices: list[str] = field(default_factory=list)

    @property
    def words(self) -> str:
        """What it shows by itself: words of its instruction, the box ticked or not, the choice from a list."""
        made = self.form.get("ffres", _AS_AT_FIRST)
        number = self.form.get("ffdefres", 0) if made == _AS_AT_FIRST else made
        match self.form.get("fftype"):
            case 1:
                return check_box(number > 0)
            case 2:
                return choice(self.choices, number)
        return field_words(self.asked)


@dataclass(slots=True)
class Fields:
    """The fields that are open."""

    text: RtfText
    _open: list[_Field] = field(default_factory=list)

    def begin(self) -> None:
        """Begins a field."""
        self._open.append(_Field(self.text.place))
        self.text.groups.at_end(self._end)

    def ask(self, words: str) -> None:
        """Takes in what the innermost field asks for."""
        if self._open:
            self._open[-1].asked += words

    def set_up(self, word: str, number: int) -> None:
        """Takes in what the file says of a form field, one of `FORM_FIELD`."""
        if self._open:
            self._open[-1].form[word] = number

    def offer(self, words: str) -> None:
        """Takes in one choice of a list."""
        if self._open:
            self._open[-1].choices.append(words)

    def show(self) -> None:
        """Begins the words that the field shows."""
        asked = (self._open[-1].asked if self._open else "").strip()
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
        """Ends a field; one that has shown nothing shows what it does by itself."""
        ended = self._open.pop()
        if self.text.place != ended.place or self.text.groups.state.destination is not Destination.TEXT:
            return
        if words := ended.words:
            self.text.put(words)
        elif _FORM.match(ended.asked):
            self.text.noticed.controls += 1


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
            self.text.add_object()
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
