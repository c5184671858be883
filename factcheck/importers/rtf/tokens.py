"""Tokenizes RTF: braces, control words, bytes of text."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,64})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\(.)|([{}])|[\r\n\0]+|([^\\{}\r\n\0]+)", re.DOTALL
)
OPEN = "{"
CLOSE = "}"
TEXT = ""


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
            yield Token(_symbol(symbol))


def _symbol(character: bytes) -> str:
    """A control symbol; a line end behind a backslash ends a paragraph, braces and backslash are told apart."""
    if character in b"\r\n":
        return "par"
    return f"\\{character.decode('latin-1')}"


_BRACES = {OPEN.encode(): Token(OPEN), CLOSE.encode(): Token(CLOSE)}
