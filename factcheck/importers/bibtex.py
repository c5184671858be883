"""Reads the entries of BibTeX and BibLaTeX, and the letters that LaTeX writes in signs."""

import re
import unicodedata
from collections.abc import Iterator, Mapping

from factcheck.translation import _

_ENTRY = re.compile(r"@\s*([A-Za-z]+)\s*([{(])")
_FIELD = re.compile(r"[\s,]*([A-Za-z][\w:+-]*)\s*=\s*")
_JOINT = re.compile(r"\s*#\s*")
_BARE = re.compile(r"[^\s,#{}\"]+")
_NO_ENTRIES = frozenset({"comment", "preamble"})
_MONTH_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTHS = {name: str(at) for at, name in enumerate(_MONTH_NAMES, start=1)}
_MARKS = {"'": "\u0301", "`": "\u0300", '"': "\u0308", "^": "\u0302", "~": "\u0303", "=": "\u0304", ".": "\u0307"}
_MARKS |= {"u": "\u0306", "v": "\u030c", "H": "\u030b", "c": "\u0327", "k": "\u0328", "r": "\u030a", "d": "\u0323"}
_MARKS["b"] = "\u0331"
_LETTERS = {"ss": "ß", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ"}
_LETTERS |= {"aa": "å", "AA": "Å", "i": "i", "j": "j"}
_LETTER = re.compile(rf"\\({'|'.join(sorted(_LETTERS, key=len, reverse=True))})(?![A-Za-z])(?:\s+|\{{\}})?")
_ACCENT = re.compile(r"\\(?:([\"'`^~=.])\s*\{?\s*|([uvHckrdb])(?:\s*\{\s*|\s+))([A-Za-z])\s*\}?")
_ESCAPED = re.compile(r"\\([&%$#_])")
_COMMAND = re.compile(r"\\[A-Za-z]+\*?\s*|\\.")
_AND = re.compile(r"\s+and\s+", re.IGNORECASE)


class BrokenEntryError(ValueError):
    """An entry cannot be read; the message says where, and why."""


def bibtex_entries(text: str) -> Iterator[tuple[str, dict[str, str]]]:
    """The type and the fields of each entry of a file, in order, by names in small letters and as they are written.

    What stands between entries is a comment. Raises BrokenEntryError.
    """
    strings = dict(_MONTHS)
    at, line, counted_to = 0, 1, 0
    while found := _ENTRY.search(text, at):
        line, counted_to = line + text.count("\n", counted_to, found.start()), found.start()
        end = _closing(text, found.end(), ")" if found[2] == "(" else "}", line)
        body, kind, at = text[found.end() : end], found[1].lower(), end + 1
        if kind in _NO_ENTRIES:
            continue
        if kind == "string":
            strings |= _fields(body, strings, line)
        else:
            yield kind, _fields(body.partition(",")[2], strings, line)


def _closing(text: str, at: int, sign: str, line: int) -> int:
    """Where what was opened before `at` is closed; a sign behind a backslash counts for nothing."""
    depth = 0
    while at < len(text):
        letter = text[at]
        if letter == sign and not depth:
            return at
        depth += (letter == "{") - (letter == "}")
        at += 2 if letter == "\\" else 1
    raise BrokenEntryError(_("the entry that begins in line {line} has no end", line=line))


def _fields(body: str, strings: Mapping[str, str], line: int) -> dict[str, str]:
    found: dict[str, str] = {}
    at = 0
    while match := _FIELD.match(body, at):
        value, at = _value(body, match.end(), strings, line)
        found.setdefault(match[1].lower(), value)
    if body[at:].strip(" \t\r\n,"):
        raise BrokenEntryError(_no_field(line))
    return found


def _value(body: str, at: int, strings: Mapping[str, str], line: int) -> tuple[str, int]:
    """A value with the parts that “#” joins, and where it ends."""
    parts: list[str] = []
    while True:
        if body[at : at + 1] in ("{", '"'):
            end = _closing(body, at + 1, "}" if body[at] == "{" else '"', line)
            parts.append(body[at + 1 : end])
            at = end + 1
        elif bare := _BARE.match(body, at):
            parts.append(strings.get(bare[0].lower(), bare[0]))
            at = bare.end()
        else:
            raise BrokenEntryError(_no_field(line))
        joint = _JOINT.match(body, at)
        if joint is None:
            return "".join(parts), at
        at = joint.end()


def _no_field(line: int) -> str:
    return _("the entry that begins in line {line} holds something that is no field", line=line)


def authors_in(value: str) -> list[str]:
    """The names in a field of names, given names first; what stands in braces is one name."""
    names, depth, begun = [], 0, 0
    for at, letter in enumerate(value):
        depth += (letter == "{") - (letter == "}")
        if not depth and (joint := _AND.match(value, at)):
            names.append(value[begun:at])
            begun = joint.end()
    return [turned(plain_text(one)) for one in (*names, value[begun:]) if one.strip()]


def turned(name: str) -> str:
    """A name with the given names first: “Low, Ada” is Ada Low."""
    family, *rest = (part.strip() for part in name.split(","))
    return " ".join(filter(None, (*reversed(rest), family)))


def plain_text(value: str) -> str:
    """The words of a value without what LaTeX needs to set them."""
    words = _LETTER.sub(lambda found: _LETTERS[found[1]], value)
    words = _ACCENT.sub(lambda found: found[3] + _MARKS[found[1] or found[2]], words)
    words = _COMMAND.sub("", _ESCAPED.sub(r"\1", words)).replace("{", "").replace("}", "")
    words = words.replace("---", "—").replace("--", "–").replace("~", " ").replace("``", "“").replace("''", "”")
    return unicodedata.normalize("NFC", " ".join(words.split()))
