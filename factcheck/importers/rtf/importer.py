"""Rich Text Format, read token by token: the words as they are shown, with structure, notes, comments and links."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.domain.file_errors import BrokenFileError
from factcheck.domain.records.article_draft import ArticleDraft, ReadOptions
from factcheck.domain.text.encodings import code_page_codec
from factcheck.importers.rtf import control_words
from factcheck.importers.rtf.characters import CHARACTERS, PLATFORMS, UNREAD, CharacterDecoder
from factcheck.importers.rtf.control_words import date_of_parts
from factcheck.importers.rtf.fields import FORM_FIELD, Fields, Pictures
from factcheck.importers.rtf.notes import RtfNotes
from factcheck.importers.rtf.state import Destination, Groups, HeaderTables
from factcheck.importers.rtf.text import RtfText
from factcheck.importers.shared.finish import office_draft
from factcheck.importers.shared.metadata import Properties, day_of, writer
from factcheck.importers.shared.numerals import height_of

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,64})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\(.)|([{}])|[\r\n\0]+|([^\\{}\r\n\0]+)", re.DOTALL
)
OPEN = "{"
CLOSE = "}"
TEXT = ""
_TABLES = frozenset({Destination.FONTS, Destination.STYLES})


class Token(NamedTuple):
    """`word` is `{`, `}`, a control word or symbol, or empty for `text`; `number` is None where none is given."""

    word: str
    number: int | None = None
    text: bytes = b""


def tokens(data: bytes) -> Iterator[Token]:
    """The tokens of an RTF file; binary data is passed over, as far as the file goes."""
    at = 0
    while (found := _TOKEN.match(data, at)) is not None:
        at = found.end()
        word, number, code, symbol, brace, text = found.groups()
        if brace:
            yield _BRACES[brace]
        elif word == b"bin":
            at = min(len(data), at + max(0, int(number or 0)))
        elif word:
            yield Token(word.decode("ascii"), None if number is None else int(number))
        elif text or code:
            yield Token(TEXT, None, text or bytes((int(code, 16),)))
        elif symbol:
            # A line end behind a backslash ends a paragraph; braces and backslash are told apart by one in front.
            yield Token("par" if symbol in b"\r\n" else f"\\{symbol.decode('latin-1')}")


_BRACES = {OPEN.encode(): Token(OPEN), CLOSE.encode(): Token(CLOSE)}


class RtfReader:
    """What was found so far; `about` holds title, author and the like."""

    def __init__(self) -> None:
        self.about: dict[str, str] = {}
        self._groups, self._tables = Groups(), HeaderTables()
        self.text = RtfText(self._groups, self._tables)
        self._decoder = CharacterDecoder(self._groups, self._tables, self.text.noticed, self._put)
        self._notes, self._fields, self._pictures = RtfNotes(self.text), Fields(self.text), Pictures(self.text)
        self._parts: dict[str, int] = {}
        self._entries = 0
        self._is_at_begin = False

    def read(self, data: bytes) -> None:
        """Takes in the file."""
        for token in tokens(data):
            is_at_begin, self._is_at_begin = self._is_at_begin, token.word == OPEN
            if token.word == "\\*" and not is_at_begin:
                continue  # it means something at the beginning of a group only
            if token.text:
                self._decoder.read(token.text)
            elif token.word == "u":
                self._decoder.read_number(token.number or 0)
            elif token.word in (OPEN, CLOSE):
                self._turn(token.word)
            elif not self._decoder.skips():
                self._decoder.end()
                self._apply(token)
        self._decoder.end()
        self._decoder.drop_half()
        self.text.noticed.is_cut_off = self._groups.depth > 0
        while self._groups.depth:
            self._groups.close()

    def _turn(self, brace: str) -> None:
        self._decoder.end(of_group=True)
        if brace == CLOSE:
            self._groups.close()
            return
        self._groups.open()
        if self._groups.depth == self._entries and self._groups.state.destination is Destination.STYLES:
            self._tables.begin()

    def _put(self, letters: str) -> None:
        destination = self._groups.state.destination
        if destination is Destination.TEXT:
            self.text.put(letters)
        elif destination is Destination.KEPT:
            self._groups.put(letters)
        elif destination is Destination.STYLES:
            self._tables.name(letters)

    def _apply(self, token: Token) -> None:
        """Does what a control word says."""
        word, number = token.word, token.number
        groups, destination = self._groups, self._groups.state.destination
        ignorable = groups.state.ignorable
        if ignorable:
            groups.set(ignorable=False)
        if word == "\\*":
            groups.set(ignorable=True)
        elif word == "ud" and groups.state.unicode is not None:
            groups.set(destination=groups.state.unicode)
        elif destination is Destination.IGNORED:
            return
        elif word in CHARACTERS:
            self._put(CHARACTERS[word])
        elif destination in _TABLES:
            self._tables.read(destination, word, number or 0)
        elif word in control_words.SWITCHES:
            name, value = control_words.SWITCHES[word]
            groups.set(**{name: number != 0 if value is None else value})
        elif word in control_words.VALUES:
            name, otherwise = control_words.VALUES[word]
            groups.set(**{name: max(0, otherwise if number is None else number)})
        elif word in control_words.HEIGHTS:
            groups.set(height=control_words.HEIGHTS[word])
        elif word in control_words.SHIFTS:
            half_points = control_words.USUAL_SHIFT if number is None else number
            groups.set(height=height_of(half_points * control_words.SHIFTS[word]))
        elif word in control_words.RESETS:
            groups.set(**control_words.RESETS[word])
        elif word in control_words.BREAKS:
            if destination is Destination.TEXT:
                self.text.end(word)
        elif self._begin(word) or self._learn(word, number or 0):
            return
        elif ignorable and not control_words.LOOKS.fullmatch(word):
            groups.set(destination=Destination.IGNORED)

    def _begin(self, word: str) -> bool:
        """Begins what a control word at the beginning of a group stands for; whether it stands for anything."""
        groups = self._groups
        if word in control_words.SKIPPED:
            groups.set(destination=Destination.IGNORED)
            return True
        if word == "upr":
            groups.set(destination=Destination.IGNORED, unicode=groups.state.destination)
        elif word in control_words.DESTINATIONS:
            groups.set(destination=control_words.DESTINATIONS[word])
            self._entries = groups.depth + 1
        elif word in control_words.KEPT:
            groups.keep(lambda said: self._take(word, said))
        elif word in control_words.TIMES:
            self._parts = {}
            groups.keep(lambda _said: self._take(word, date_of_parts(self._parts)))
        elif word in control_words.SCOPES:
            self._notes.enter(word)
        elif word == "field":
            self._fields.begin()
        elif word == "fldrslt":
            self._fields.show()
        elif word in control_words.PICTURES:
            self._pictures.begin(word)
        elif word not in control_words.ENTERED:
            return False
        return True

    def _learn(self, word: str, number: int) -> bool:
        """Takes in what a control word says of the file or a note; whether it says anything."""
        scope = self.text.state
        if word in PLATFORMS:
            self._decoder.page = PLATFORMS[word]
        elif word == "ansicpg" and number:
            self._decoder.page = code_page_codec(number) or "cp1252"
        elif word == "deff":
            self._decoder.font = number
        elif word == "ftnalt":
            scope.is_endnote = True
        elif word == "chftn":
            scope.is_numbered = True
        elif word in FORM_FIELD:
            self._fields.set_up(word, number)
        elif word in control_words.DATE_PARTS:
            self._parts[word] = number
        elif word in control_words.NUMBER_FORMS:
            kind, form = control_words.NUMBER_FORMS[word]
            self._notes.forms[kind] = form
        else:
            return False
        return True

    def _take(self, word: str, text: str) -> None:
        """Takes in what stood in a group of its own."""
        said = " ".join(text.split())
        if word in ("listtext", "pntext"):
            self.text.state.label = said.replace(UNREAD, "•")
        elif word == "fldinst":
            self._fields.ask(text)
        elif word == "ffl":
            self._fields.offer(said)
        elif word == "atrfstart":
            self._notes.begin_range(said)
        elif word == "atrfend":
            self._notes.end_range(said)
        elif word in ("sn", "sv"):
            self._pictures.describe(word, said)
        elif word.startswith("atn"):
            self._notes.about[word] = said
        else:
            self.about.setdefault(word, said)


_BEGINS = b"{\\rtf"


def read_rtf(name: str, data: bytes, _options: ReadOptions) -> ArticleDraft:
    """The article in an RTF file; raises BrokenFileError or EmptyTextError."""
    if not data.lstrip(b"\xef\xbb\xbf \t\r\n\0").startswith(_BEGINS):
        raise BrokenFileError(name)
    reader = RtfReader()
    reader.read(data)
    about = reader.about
    properties = Properties(
        about.get("title", ""),
        writer(about.get("author", ""), about.get("operator", "")),
        day_of(about.get("creatim", "") or about.get("revtim", "")),
    )
    return office_draft(name, reader.text, properties, reader.text.language)
