"""The maps that say what the letters of a PDF mean, mended where pdfium does not tell what they say."""

import re
import zlib

_STREAM = re.compile(rb"(?<!end)(stream\r?\n)(.*?)(?=endstream)", re.DOTALL)
_SECTION = re.compile(rb"(?<=beginbf)(char|range)(.*?)(?=endbf)", re.DOTALL)
# A code, or the first and the last of several, and what they mean, which may be a list.
_MEANING = r"((?:<[^<>]*>\s*){%d})(<[^<>]*>|\[[^\]]*\])"
_ENTRIES = {b"char": re.compile((_MEANING % 1).encode()), b"range": re.compile((_MEANING % 2).encode())}
_NO_CHARACTER = re.compile(rb"<FFFF>", re.IGNORECASE)
_LARGEST = 1_000_000  # bytes; a map of every character there is has fewer


def with_replacement_characters(data: bytes) -> bytes:
    """The file with U+FFFD where its maps say U+FFFF, for which pdfium reads the letter that the code has elsewhere."""
    return _STREAM.sub(_mended, data)


def _mended(stream: re.Match[bytes]) -> bytes:
    """A stream, as long as it was; of one that is compressed the map alone, so that there is room."""
    given = stream[2]
    plain = given if b"begincmap" in given else _inflated(given)
    mended = _SECTION.sub(lambda section: section[1] + _ENTRIES[section[1]].sub(_replaced, section[2]), plain)
    if mended == plain:
        return stream[0]
    made = mended if plain is given else zlib.compress(mended[mended.index(b"begincmap") :], zlib.Z_BEST_COMPRESSION)
    return stream[1] + made.ljust(len(given)) if len(made) <= len(given) else stream[0]


def _replaced(entry: re.Match[bytes]) -> bytes:
    return entry[1] + _NO_CHARACTER.sub(b"<FFFD>", entry[2])


def _inflated(given: bytes) -> bytes:
    """What a compressed stream holds if it is a map, else nothing."""
    try:
        plain = zlib.decompressobj().decompress(given, _LARGEST)
    except zlib.error:
        return b""
    return plain if b"begincmap" in plain else b""
