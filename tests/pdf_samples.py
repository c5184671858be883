"""PDF files for tests, written by hand: text where it is put, links, notes, pictures, passwords."""

import hashlib
from dataclasses import dataclass, field
from textwrap import wrap

WIDTH, HEIGHT = 600, 800
_FONTS = {
    "plain": "Courier",
    "bold": "Courier-Bold",
    "italic": "Courier-Oblique",
    "serif": "Times-Roman",
}
_PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")

_PROSE = """the council said on monday that every family would get a letter about the new road before the end of the
month and that nobody had to leave while the work went on near the old mill where the river bends to the north again"""
WORDS = _PROSE.split()


def sentence(first: str, words: int = 40) -> str:
    """A sentence that begins with `first` and has this many words behind it."""
    return " ".join([first, *(WORDS[at % len(WORDS)] for at in range(words))]) + "."


@dataclass
class Page:
    """One page; places in points from the upper left corner, letters of the plain font are 0.6 of their size wide."""

    extra: str = ""
    parts: list[str] = field(default_factory=list)
    annotations: list[str] = field(default_factory=list)
    pictures: int = 0

    def text(self, x: float, y: float, words: str, size: float = 10, font: str = "plain", more: str = "") -> None:
        """Words on one baseline."""
        letters = words.encode("utf-16-be" if font == "letters" else "cp1252").hex()
        self.parts.append(f"BT /{font} {size} Tf {more} 1 0 0 1 {x} {HEIGHT - y} Tm <{letters}> Tj ET")

    def set(self, matrix: str, words: str, size: float = 10) -> None:
        """Words under a matrix of the file."""
        self.parts.append(f"BT /plain {size} Tf {matrix} Tm ({words}) Tj ET")

    def lines(self, x: float, y: float, lines: list[str], size: float = 10, font: str = "plain") -> float:
        """Lines under each other; gives the baseline behind the last."""
        for line in lines:
            indent = len(line) - len(line.lstrip())
            self.text(x + indent * 0.6 * size, y, line.strip(), size, font)
            y += 1.2 * size
        return y

    def column(self, x: float, y: float, words: str, letters: int = 40, size: float = 10, indent: str = "") -> float:
        """A paragraph broken after so many letters."""
        return self.lines(x, y, wrap(words, letters, initial_indent=indent, break_on_hyphens=False), size)

    def picture(self, x: float, y: float, width: float, height: float) -> None:
        """A grey picture; x and y are its upper left corner."""
        self.pictures += 1
        self.parts.append(f"q {width} 0 0 {height} {x} {HEIGHT - y - height} cm /Im Do Q")

    def rule(self, x: float, y0: float, y1: float) -> None:
        """An upright rule half a point thick."""
        self.parts.append(f"{x} {HEIGHT - y1} 0.5 {y1 - y0} re f")

    def frame(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """The outline of a box."""
        self.parts.append(f"{x0} {HEIGHT - y1} {x1 - x0} {y1 - y0} re S")

    def annotation(self, subtype: str, box: tuple[float, float, float, float], more: str) -> None:
        """An annotation over x0, y0, x1, y1."""
        x0, y0, x1, y1 = box[0], HEIGHT - box[3], box[2], HEIGHT - box[1]
        quads = f"/QuadPoints [{x0} {y1} {x1} {y1} {x0} {y0} {x1} {y0}]"
        self.annotations.append(f"<< /Type /Annot /Subtype /{subtype} /Rect [{x0} {y0} {x1} {y1}] {quads} {more} >>")

    def link(self, box: tuple[float, float, float, float], address: str) -> None:
        """A link over x0, y0, x1, y1."""
        self.annotation("Link", box, f"/A << /S /URI /URI ({address}) >>")


def a_pdf(*pages: Page, about: str = "", catalog: str = "", password: str = "", letters: dict[str, str] | None = None):
    """The bytes of a PDF; `letters` says what the signs of the font "letters" mean where that is not themselves."""
    objects: list[str | bytes] = [f"<< /Type /Catalog /Pages 2 0 R {catalog} >>", "", f"<< {about} >>", _picture()]
    fonts = ""
    for name, base in _FONTS.items():
        objects.append(f"<< /Type /Font /Subtype /Type1 /BaseFont /{base} /Encoding /WinAnsiEncoding >>")
        fonts += f"/{name} {len(objects)} 0 R "
    objects += _letters_font(len(objects), letters or {})
    fonts += f"/letters {len(objects) - 3} 0 R"
    kids = []
    for page in pages:
        content = _stream("\n".join(page.parts))
        objects.append(content)
        at = len(objects)
        anchored = []
        for annotation in page.annotations:
            objects.append(annotation.replace("@", str(at)))
            anchored.append(f"{len(objects)} 0 R")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] {page.extra} /Contents {at} 0 R "
            f"/Resources << /Font << {fonts} >> /XObject << /Im 4 0 R >> >> /Annots [{' '.join(anchored)}] >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    return written(objects, password)


def written(objects: list[str | bytes], password: str = "") -> bytes:
    """Objects, counted from 1 on, as a file; the first is the catalog, the third tells about the file."""
    lock, key = _lock(password) if password else ("", b"")
    made = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"
    places = []
    for number, thing in enumerate(objects, 1):
        places.append(len(made))
        raw = thing if isinstance(thing, bytes) else thing.encode("latin-1")
        made += b"%d 0 obj\n%s\nendobj\n" % (number, _locked(raw, number, key) if key else raw)
    start = len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    made += b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = f"trailer << /Size {len(objects) + 1} /Root 1 0 R /Info 3 0 R {lock} >>\nstartxref\n{start}\n%%EOF\n"
    return made + trailer.encode("latin-1")


def _stream(text: str) -> bytes:
    raw = text.encode("latin-1")
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(raw), raw)


def _picture() -> str:
    return (
        "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray "
        "/BitsPerComponent 8 /Length 1 >>\nstream\n8\nendstream"
    )


def _letters_font(before: int, letters: dict[str, str]) -> list[str | bytes]:
    meanings = {chr(code): chr(code) for code in (*range(0x20, 0x7F), *range(0xA0, 0x370), *range(0x590, 0x700))}
    meanings |= {chr(code): chr(code) for code in (*range(0x2010, 0x2030), *range(0xFB00, 0xFB07))} | letters
    rows = [
        f"<{ord(sign):04x}> <{meaning.encode('utf-16-be', 'surrogatepass').hex()}>"
        for sign, meaning in meanings.items()
    ]
    blocks = (rows[at : at + 100] for at in range(0, len(rows), 100))
    maps = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    start = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def /CMapType 2 def\n"
    space = "1 begincodespacerange <0000> <ffff> endcodespacerange\n"
    return [
        f"<< /Type /Font /Subtype /Type0 /BaseFont /Some /Encoding /Identity-H /DescendantFonts [{before + 2} 0 R] "
        f"/ToUnicode {before + 4} 0 R >>",
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Some /CIDSystemInfo << /Registry (Adobe) "
        f"/Ordering (Identity) /Supplement 0 >> /DW 600 /FontDescriptor {before + 3} 0 R >>",
        "<< /Type /FontDescriptor /FontName /Some /Flags 4 /FontBBox [0 -200 600 800] /ItalicAngle 0 /Ascent 800 "
        "/Descent -200 /CapHeight 700 /StemV 80 >>",
        _stream(start + space + maps + "\nendcmap end end"),
    ]


def _lock(password: str) -> tuple[str, bytes]:
    """The entries of a file locked in the oldest way, with its key."""
    padded = (password.encode() + _PADDING)[:32]
    owner = _rc4(hashlib.md5(padded).digest()[:5], padded)
    key = hashlib.md5(padded + owner + b"\xfc\xff\xff\xff" + b"0123456789abcdef").digest()[:5]
    user = _rc4(key, _PADDING)
    named = "/ID [<30313233343536373839616263646566> <30313233343536373839616263646566>]"
    return f"{named} /Encrypt << /Filter /Standard /V 1 /R 2 /O <{owner.hex()}> /U <{user.hex()}> /P -4 >>", key


def _locked(raw: bytes, number: int, key: bytes) -> bytes:
    head, mark, tail = raw.partition(b"stream\n")
    if not mark:
        return raw
    body = tail.removesuffix(b"\nendstream")
    own = hashlib.md5(key + number.to_bytes(3, "little") + b"\0\0").digest()[:10]
    return head + mark + _rc4(own, body) + b"\nendstream"


def _rc4(key: bytes, data: bytes) -> bytes:
    box = list(range(256))
    other = 0
    for at in range(256):
        other = (other + box[at] + key[at % len(key)]) % 256
        box[at], box[other] = box[other], box[at]
    made = bytearray()
    one = other = 0
    for byte in data:
        one = (one + 1) % 256
        other = (other + box[one]) % 256
        box[one], box[other] = box[other], box[one]
        made.append(byte ^ box[(box[one] + box[other]) % 256])
    return bytes(made)
