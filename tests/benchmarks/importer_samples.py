"""Files of every format that the importer benchmark reads, made when it runs: good ones, odd ones, broken ones."""

import io
import zipfile
from collections.abc import Callable, Iterator

from tests.importers.hostile_samples import CATALOGUE, FONT, PAGES, docx, odt, paragraph, pdf, stream

SENTENCE = "Officials in the city said on Monday that the bridge will open in April, after nine years of work. "
WORDS = 5_000


def words(count: int) -> str:
    """Running words, in paragraphs of about 90."""
    whole = (SENTENCE * (count // 19 + 1)).split()[:count]
    return "\n\n".join(" ".join(whole[at : at + 90]) for at in range(0, count, 90))


def word_file(count: int) -> bytes:
    """A Word file of so many words, with a bold run in each paragraph."""
    bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>bold</w:t></w:r>"
    return docx("".join(paragraph(one, bold) for one in words(count).split("\n\n")))


def page(count: int) -> bytes:
    """A web page of so many words."""
    inner = "".join(f"<p>{one} <b>bold</b></p>" for one in words(count).split("\n\n"))
    return f"<html><body><article><h1>Bridge opens</h1>{inner}</article></body></html>".encode()


def paged(count: int) -> bytes:
    """A PDF of so many words on one page after the other."""
    lines = [" ".join(one) for one in zip(*[iter(words(count).split())] * 12, strict=False)]
    sheets = [lines[at : at + 50] for at in range(0, len(lines), 50)]
    objects = [CATALOGUE, b""]
    for sheet in sheets:
        shown = " ".join(f"({line}) '" for line in sheet)
        about = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources %s /Contents %d 0 R >>"
        objects += [about % (FONT, len(objects) + 2), stream(f"BT /F1 10 Tf 14 TL 72 750 Td {shown} ET".encode())]
    kids = b" ".join(b"%d 0 R" % (3 + 2 * number) for number in range(len(sheets)))
    objects[1] = PAGES.replace(b"3 0 R", kids).replace(b"/Count 1", b"/Count %d" % len(sheets))
    return pdf(*objects)


def mail(count: int) -> bytes:
    """A mail of so many words."""
    head = "From: Mara Lind <mara@example.org>\nSubject: Bridge opens\nDate: Mon, 7 Apr 2025 09:00:00 +0000"
    return f"{head}\nContent-Type: text/plain; charset=utf-8\n\n{words(count)}\n".encode()


def rich(count: int) -> bytes:
    """An RTF file of so many words."""
    return f"{{\\rtf1\\ansi {words(count).replace(chr(10) * 2, chr(92) + 'par ')}}}".encode()


def open_document(count: int) -> bytes:
    """An ODT file of so many words."""
    return odt("".join(f"<text:p>{one}</text:p>" for one in words(count).split("\n\n")))


MAKERS: dict[str, Callable[[int], bytes]] = {
    "txt": lambda count: words(count).encode(),
    "md": lambda count: f"# Bridge opens\n\n{words(count)}".encode(),
    "html": page,
    "docx": word_file,
    "odt": open_document,
    "rtf": rich,
    "pdf": paged,
    "eml": mail,
}


def files() -> Iterator[tuple[str, bytes]]:
    """Files of every format by name: 500 and 50,000 words, empty, cut off, of another kind."""
    picture = b"\x89PNG\r\n\x1a\n" + bytes(2_000)
    for ending, make in MAKERS.items():
        whole = make(500)
        yield f"short.{ending}", whole
        yield f"long.{ending}", make(50_000)
        yield f"cut.{ending}", whole[: len(whole) // 2]
        yield f"empty.{ending}", b""
        yield f"picture.{ending}", picture
    yield "sums.xlsx", _zipped("xl/workbook.xml")


def _zipped(name: str) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as made:
        made.writestr(name, "x")
    return whole.getvalue()
