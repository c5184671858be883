"""Decodes header fields of mail."""

import binascii
import quopri
import re
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime

from factcheck.domain.file_errors import EncodingError, NotATextError
from factcheck.domain.text.canonical import canonical_text, one_line
from factcheck.importers.encoding.decoding import decoded

_ENCODED = re.compile(r"=\?([^?\s]{1,60})\?([bBqQ])\?([^?]*)\?=")
_ASCII = frozenset({"us-ascii", "ascii", "x-unknown", "unknown-8bit"})


def header(message: Message, name: str) -> str:
    """The first header of that name on one line, or an empty string."""
    raw = next((str(value) for key, value in message.raw_items() if key.lower() == name), "")
    return unpacked(raw)


def sender(message: Message) -> str:
    """The name of who wrote a mail, or the address where there is no name."""
    raw = next((str(value) for key, value in message.raw_items() if key.lower() == "from"), "")
    name, address = parseaddr(raw)
    return (unpacked(name) or unpacked(address)) if "@" in address else unpacked(raw)


def day_sent(message: Message) -> str:
    """The day a mail was sent, in ISO 8601 and as the sender's clock had it; empty where it is not told."""
    try:
        return parsedate_to_datetime(header(message, "date")).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""


def unpacked(raw: str) -> str:
    """The words of a header, encoded or not; bytes that came as they are stand in `raw` as lone surrogates."""
    raw = _read(raw.encode("utf-8", "surrogateescape"), "") if not raw.isascii() else raw
    parts: list[str] = []
    run, charset, at = b"", "", 0
    for found in _ENCODED.finditer(raw):
        between = raw[at : found.start()]
        if run and (between.strip() or found[1].lower() != charset.lower()):
            parts.append(_read(run, charset))
            run = b""
        if between.strip() or not at:
            parts.append(between)
        run, charset, at = run + _bytes(found[2], found[3]), found[1], found.end()
    parts += [_read(run, charset), raw[at:]]
    return one_line(canonical_text("".join(parts)))


def charset_of(part: Message) -> str:
    """The encoding that a part says it is written in; an empty string where that is none or plain ASCII."""
    try:
        named = part.get_content_charset("") or ""
    except (ValueError, LookupError):
        return ""
    return "" if named in _ASCII else named


def file_name(part: Message) -> str:
    """What a part is called, or an empty string."""
    try:
        return unpacked(part.get_filename("") or "")
    except (ValueError, LookupError):
        return ""


def _bytes(kind: str, packed: str) -> bytes:
    if kind in "qQ":
        return quopri.decodestring(packed.replace("_", " ").encode("ascii", "replace"), header=True)
    try:
        return binascii.a2b_base64(packed + "=" * (-len(packed) % 4))
    except (binascii.Error, ValueError):
        return packed.encode("utf-8", "surrogatepass")


def _read(data: bytes, charset: str) -> str:
    """The letters of a header; Windows-1252 or, at the last, one letter a byte where nothing tells better."""
    if not data:
        return ""
    try:
        return decoded("", data, charset.partition("*")[0]).text
    except (NotATextError, EncodingError):
        return data.decode("latin-1")
