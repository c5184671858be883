"""Files that mean harm, made where they are needed; `Trap` says whether one of them reached out."""

import io
import socket
import struct
import threading
import zipfile
import zlib
from pathlib import Path
from typing import Self

from factcheck.domain.errors import FactcheckError
from factcheck.domain.records.article_draft import ArticleDraft

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
ODF = "urn:oasis:names:tc:opendocument:xmlns"
ODT = "application/vnd.oasis.opendocument.text"
SECRET = "the-secret-of-this-computer"
LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)) + "]>"
)


class Trap:
    """A file nobody may read, and a port of this computer that notes who comes."""

    def __init__(self, folder: Path) -> None:
        self.secret = folder / "secret.txt"
        self.secret.write_text(SECRET, encoding="utf-8")
        self.visits = 0
        self._server = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self._server.getsockname()[1]}/x"
        self._waiter = threading.Thread(target=self._wait)

    def _wait(self) -> None:
        while True:
            try:
                visitor, _ = self._server.accept()
            except OSError:
                return
            self.visits += 1
            visitor.close()

    def __enter__(self) -> Self:
        self._waiter.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._server.shutdown(socket.SHUT_RDWR)
        self._server.close()
        self._waiter.join()


def package(parts: dict[str, str | bytes]) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return whole.getvalue()


def understated(data: bytes, part: str, size: int) -> bytes:
    """A package that says of one part, wherever it does, that it unfolds to `size` bytes."""
    changed = bytearray(data)
    for sign, of_size, of_name in ((b"PK\x03\x04", 22, 30), (b"PK\x01\x02", 24, 46)):
        at = changed.index(sign)
        while changed[at + of_name : at + of_name + len(part)] != part.encode():
            at = changed.index(sign, at + 1)
        struct.pack_into("<I", changed, at + of_size, size)
    return bytes(changed)


def paragraph(words: str, inside: str = "") -> str:
    return f"<w:p>{inside}<w:r><w:t>{words}</w:t></w:r></w:p>"


def docx(
    body: str = paragraph("Words."),
    before: str = "",
    relations: str = "",
    more: dict[str, str | bytes] | None = None,
    document: bytes | None = None,
) -> bytes:
    xml = f'{before}<w:document xmlns:w="{WORD}" xmlns:r="{OFFICE}"><w:body>{body}</w:body></w:document>'
    return package(
        {
            "[Content_Types].xml": f'<Types xmlns="{TYPES}"><Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{MAIN}"/></Types>',
            "_rels/.rels": f'<Relationships xmlns="{RELATIONS}"><Relationship Id="r1" Type="{OFFICE}/officeDocument"'
            ' Target="word/document.xml"/></Relationships>',
            "word/document.xml": xml if document is None else document,
            "word/_rels/document.xml.rels": f'<Relationships xmlns="{RELATIONS}">{relations}</Relationships>',
            **(more or {}),
        }
    )


def outward(number: int, kind: str, target: str) -> str:
    """A relation that leads out of a Word file."""
    return f'<Relationship Id="out{number}" Type="{OFFICE}/{kind}" Target="{target}" TargetMode="External"/>'


def odt(body: str = "<text:p>Words.</text:p>", before: str = "", content: bytes | None = None) -> bytes:
    spaces = f'xmlns:office="{ODF}:office:1.0" xmlns:text="{ODF}:text:1.0" xmlns:draw="{ODF}:drawing:1.0"'
    link = 'xmlns:xlink="http://www.w3.org/1999/xlink"'
    inner = f"<office:body><office:text>{body}</office:text></office:body>"
    xml = f'{before}<office:document-content {spaces} {link} office:version="1.3">{inner}</office:document-content>'
    files = f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{ODT}"/>'
    manifest = f'<manifest:manifest xmlns:manifest="{ODF}:manifest:1.0">{files}</manifest:manifest>'
    return package(
        {"mimetype": ODT, "content.xml": xml if content is None else content, "META-INF/manifest.xml": manifest}
    )


def pdf(*objects: bytes) -> bytes:
    """A PDF of these objects, numbered from 1 on; the first is the catalogue."""
    whole = b"%PDF-1.7\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(whole))
        whole += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    end = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, len(whole))
    return whole + b"xref\n0 %d\n0000000000 65535 f \n%s%s" % (size, table, end)


FONT = b"<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"
CATALOGUE = b"<< /Type /Catalog /Pages 2 0 R >>"
PAGES = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources " + FONT + b" /Contents 4 0 R >>"
TEXT = b"BT /F1 12 Tf 72 700 Td (Words.) Tj ET"


def stream(content: bytes, about: bytes = b"") -> bytes:
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), about, content)


def folded(sign: bytes, times: int) -> bytes:
    """`sign`, as often as that and some millions of bytes in all, packed by zlib without ever being whole in memory."""
    piece = sign * (1_000_000 // len(sign))
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    block = packer.compress(piece) + packer.flush(zlib.Z_FULL_FLUSH)
    return b"\x78\xda" + block * (times * len(sign) // len(piece)) + b"\x03\x00"


def nested_forms(levels: int, times: int, leaf: bytes) -> bytes:
    """A PDF whose page shows a form that shows another `times` times, and so on; the last one holds `leaf`."""
    forms = []
    for number in range(5, 5 + levels):
        resources = b"<< /XObject << /X %d 0 R >> >>" % (number + 1)
        content = b"/X Do " * times if number < 4 + levels else leaf
        about = b"/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources "
        forms.append(stream(content, about + (resources if number < 4 + levels else FONT)))
    page = PAGE.replace(FONT, b"<< /XObject << /X 5 0 R >> >>")
    return pdf(CATALOGUE, PAGES, page, stream(b"/X Do"), *forms)


def text_of(found: ArticleDraft | FactcheckError) -> str:
    assert isinstance(found, ArticleDraft), repr(found)
    return found.text
