"""Turns Outlook messages (.msg) into mail: MAPI properties become header fields, bodies and attachments."""

import re
import struct
from base64 import b64encode
from datetime import UTC, datetime, timedelta
from email.message import Message
from email.mime.base import MIMEBase
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from email.parser import HeaderParser
from email.utils import format_datetime, formataddr
from typing import TYPE_CHECKING

from factcheck.domain.file_errors import BrokenFileError
from factcheck.domain.text.encodings import code_page_codec
from factcheck.importers.encoding.decoding import decoded
from factcheck.importers.rtf.importer import RtfReader

if TYPE_CHECKING:
    from olefile import OleFileIO

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_SUBJECT, _HEADERS, _PLAIN, _HTML, _RTF = "0037", "007D", "1000", "1013", "1009"
_NAMES, _ADDRESSES = ("0042", "0C1A"), ("5D02", "5D01", "0065", "0C1F")
_SENT = (0x0039, 0x0E06)
_CODE_PAGES = (0x3FDE, 0x3FFD)
_FILE_NAMES, _FILE_TYPE, _CONTENT_ID = ("3707", "3704", "3001"), "370E", "3712"
_ATTACHMENT = "__attach_version1.0_"
_KIND = re.compile(r"(?!multipart|message)[a-z]+/[\w.+-]+", re.IGNORECASE)
_FIRST_DAY = datetime(1601, 1, 1, tzinfo=UTC)


def mail_of_outlook(name: str, data: bytes) -> Message:
    """The message in an Outlook file as mail; raises BrokenFileError."""
    from olefile import OleFileIO

    try:
        with OleFileIO(data) as file:
            return _mail(_Properties(file, ()))
    except (OSError, ValueError, LookupError, struct.error) as error:
        raise BrokenFileError(name) from error


class _Properties:
    """The MAPI properties of a storage: the message itself or one of its attachments."""

    def __init__(self, file: "OleFileIO", folder: tuple[str, ...]) -> None:
        self._file = file
        self._folder = folder
        stream = self._stream("__properties_version1.0")
        begin = 8 if folder else 32
        self._fixed = {
            struct.unpack_from("<H", stream, at + 2)[0]: stream[at + 8 : at + 16]
            for at in range(begin, len(stream) - 15, 16)
        }

    def attachments(self) -> "list[_Properties]":
        found = sorted({path[0] for path in self._file.listdir() if path[0].startswith(_ATTACHMENT)})
        return [_Properties(self._file, (one,)) for one in found]

    def text(self, *tags: str) -> str:
        """The first of these properties that holds words, or an empty string."""
        return next((text for tag in tags if (text := self._text(tag).rstrip("\0"))), "")

    def data(self, tag: str) -> bytes:
        """The bytes of a property, or none."""
        return self._stream(f"__substg1.0_{tag}0102")

    def number(self, tag: int) -> int:
        """A whole number, or 0."""
        return int(struct.unpack("<I", self._fixed[tag][:4])[0]) if tag in self._fixed else 0

    def moment(self, tag: int) -> datetime | None:
        """A moment, counted in tenths of microseconds since 1601."""
        ticks = int(struct.unpack("<Q", self._fixed[tag])[0]) if tag in self._fixed else 0
        return _FIRST_DAY + timedelta(microseconds=ticks // 10) if ticks else None

    def encoding(self) -> str:
        """The encoding of bytes that are text, or an empty string."""
        return code_page_codec(next((found for tag in _CODE_PAGES if (found := self.number(tag))), 0))

    def _text(self, tag: str) -> str:
        wide = self._stream(f"__substg1.0_{tag}001F")
        if wide:
            return wide.decode("utf-16-le", "replace")
        data = self._stream(f"__substg1.0_{tag}001E").rstrip(b"\0")
        return decoded("", data, self.encoding()).text if data else ""

    def _stream(self, name: str) -> bytes:
        path = [*self._folder, name]
        return bytes(self._file.openstream(path).read()) if self._file.exists(path) else b""


def _mail(message: _Properties) -> Message:
    """The mail that these properties describe; header fields that came with it go before what Outlook made of them."""
    mail = MIMEMultipart("mixed")
    received = HeaderParser().parsestr(message.text(_HEADERS))
    sent = next((moment for tag in _SENT if (moment := message.moment(tag))), None)
    mail["Subject"] = message.text(_SUBJECT)
    name, address = message.text(*_NAMES), message.text(*_ADDRESSES)
    mail["From"] = received["from"] or (formataddr((name, address)) if "@" in address else name)
    mail["Date"] = received["date"] or (format_datetime(sent) if sent else "")
    bodies = MIMEMultipart("alternative")
    page = message.data(_HTML)
    plain = message.text(_PLAIN) or ("" if page else _text_of_rtf(message.data(_RTF)))
    if plain:
        bodies.attach(MIMEText(plain, "plain", "utf-8"))
    if page:
        bodies.attach(_part("text/html", page, message.encoding()))
    elif written := message.text(_HTML):
        bodies.attach(MIMEText(written, "html", "utf-8"))
    mail.attach(bodies)
    for attachment in message.attachments():
        if not (page and attachment.text(_CONTENT_ID)):  # the page shows it
            mail.attach(_attached(attachment))
    return mail


def _attached(attachment: _Properties) -> Message:
    """An attachment without its bytes, which are not read."""
    kind = attachment.text(_FILE_TYPE)
    part = _part(kind if _KIND.fullmatch(kind) else "application/octet-stream", b"", "")
    part.add_header("Content-Disposition", "attachment", filename=("utf-8", "", attachment.text(*_FILE_NAMES)))
    return part


def _part(kind: str, data: bytes, encoding: str) -> Message:
    main, _slash, sub = kind.partition("/")
    part = MIMEBase(main, sub, charset=encoding) if encoding else MIMEBase(main, sub)
    part.set_payload(b64encode(data).decode("ascii"))
    part["Content-Transfer-Encoding"] = "base64"
    return part


def _text_of_rtf(data: bytes) -> str:
    """The paragraphs of a body in compressed RTF."""
    from compressed_rtf import decompress

    reader = RtfReader()
    reader.read(decompress(data) if data else b"")
    return "\n\n".join(piece.text for piece in reader.text.pieces() if piece.text)
