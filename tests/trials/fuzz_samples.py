"""A small corpus for the fuzzers: for each importer some files, and how bytes become a file that it reads."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path

from lxml import etree

from tests import pdf_samples, word_samples
from tests.importers import msg_samples, odt_samples, page_samples, rtf_samples

ROOT = Path(__file__).parents[2]


def as_they_are(data: bytes) -> bytes:
    return data


def as_text(data: bytes) -> bytes:
    return data.decode("utf-8", "replace").encode()


@dataclass(frozen=True)
class Target:
    """What is fuzzed: files of a name, bytes to begin with, and how bytes become a file."""

    name: str
    samples: tuple[bytes, ...]
    made: Callable[[bytes], bytes] = as_they_are
    is_paste: bool = False

    @property
    def tokens(self) -> list[bytes]:
        """Words of the format, for the fuzzer to put in."""
        found = re.findall(
            rb"</?[\w:-]{1,30}|\b[a-zA-Z:-]{3,30}=|\\[a-z*]{2,20}|/[A-Z]\w{1,20}|&#?\w+;", b" ".join(self.samples)
        )
        return sorted(set(found))


def seed(name: str) -> bytes:
    return (ROOT / "seeds" / name).read_bytes()


def word_body() -> str:
    parts = [word_samples.styled("Heading1", "A heading"), word_samples.par("Words, and more words.")]
    parts += [
        word_samples.par(word_samples.field('HYPERLINK "https://example.org"', "a link")),
        word_samples.picture("x"),
    ]
    parts += [word_samples.table(["one", "two"], ["three", "four"])]
    noted = word_samples.start(1) + word_samples.run("noted words") + word_samples.end(1)
    deleted = "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins><w:r><w:t>new</w:t></w:r></w:ins>"
    listed = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="2"/>'
    return "".join([*parts, word_samples.par(noted + deleted), word_samples.par("An item", listed)])


NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="1"><w:start w:val="3"/><w:numFmt w:val="lowerRoman"/>'
    '<w:lvlText w:val="%2."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
STYLES = '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="N"/></w:style>'
NOTE = '<w:footnote w:id="2"><w:p><w:r><w:t>A note.</w:t></w:r></w:p></w:footnote>'


def mended(data: bytes, spaces: str) -> str:
    """Bytes as elements that are closed, so that more than the parser of XML looks at them."""
    whole = f"<x {spaces}>{data.decode('utf-8', 'replace')}</x>".encode()
    root = etree.fromstring(whole, etree.XMLParser(recover=True, resolve_entities=False, huge_tree=False))
    return "" if root is None else "".join(etree.tostring(one, encoding="unicode") for one in root)


def word_with(part: str) -> Callable[[bytes], bytes]:
    """Puts bytes into one part of a Word file."""
    parts = {"numbering": NUMBERING, "styles": STYLES, "footnotes": NOTE, "comments": word_samples.comment(1, "Why?")}

    def made(data: bytes) -> bytes:
        text = mended(data, word_samples.SPACES)
        body = text if part == "document" else word_body()
        return word_samples.docx(body, **(parts if part == "document" else {**parts, part: text}))

    return made


def odt_body() -> str:
    items = odt_samples.listed(odt_samples.item(odt_samples.par("one")), odt_samples.item(odt_samples.par("two")))
    noted = odt_samples.par(f"Words {odt_samples.comment('Why?', 'c1')}noted{odt_samples.end('c1')}")
    noted += odt_samples.par(f"More{odt_samples.note('1', 'A note.')}") + odt_samples.heading("A heading", 2)
    return items + noted + odt_samples.table(("one", "two"), ("three", "four"))


def a_mail(*attached: bytes) -> bytes:
    made = EmailMessage()
    made["Subject"], made["From"] = "Größe – a subject", "Jürgen Müller <jm@example.org>"
    made["Date"] = "Thu, 3 Apr 2025 23:40:00 -0500"
    made.set_content("The board met.\n\n> quoted\nIt did not vote.\n-- \nAnna\n")
    made.add_alternative("<h2>Heading</h2><ul><li>one</ul>", subtype="html")
    for one in attached:
        made.add_attachment(one, maintype="text", subtype="plain", filename="notes.txt")
    return made.as_bytes()


def a_page_of_print() -> bytes:
    page = pdf_samples.Page()
    page.column(50, 80, pdf_samples.sentence("First"))
    page.column(330, 80, pdf_samples.sentence("Second"))
    page.link((50, 80, 120, 95), "https://example.org")
    page.annotation("Highlight", (50, 95, 120, 110), "/Contents (Why?) /T (Ada)")
    page.picture(50, 400, 100, 80)
    page.frame(300, 400, 500, 600)
    return pdf_samples.a_pdf(page, about="/Title (A title)")


RTF = (
    r"\pard\outlinelevel1 Heading\par\pard{\*\atnid A}{\b bold}\'e4\u8220?x\line y\par"
    r"\trowd\cellx900\cellx1800 one\cell two\cell\row{\footnote note}{\field{\*\fldinst HYPERLINK "
    r'"https://example.org"}{\fldrslt a link}}{\pict\pngblip 8950}{\*\bin4 abcd}\ls1\ilvl1 item\par'
)
PAGES = (page_samples.with_article(), page_samples.without_article(), page_samples.with_teaser_articles())
LINES = (
    "Первая строка.\n\nвторая\n".encode("cp1251"),
    "Größe\r\n\r\nmehr".encode("utf-16"),
    "日本語。".encode("shift_jis"),
)
TARGETS = {
    "text": Target("story.txt", (seed("hard-text.md"), *LINES)),
    "markdown": Target(
        "story.md", (seed("beijing-was-aware.md"), seed("hard-text.md"), b"1. a\n\n> b\n\n| c | d |\n|-|-|\n")
    ),
    "page": Target("story.html", (seed("ferry-hours.html"), *(one.encode() for one in PAGES))),
    "paste": Target("pasted", (seed("ferry-hours.html"), PAGES[0].encode()), as_text, is_paste=True),
    "word": Target("story.docx", (word_body().encode(),), word_with("document")),
    "word-numbering": Target("story.docx", (NUMBERING.encode(),), word_with("numbering")),
    "word-styles": Target("story.docx", (STYLES.encode(),), word_with("styles")),
    "word-comments": Target("story.docx", (word_samples.comment(1, "Why?").encode(),), word_with("comments")),
    "word-footnotes": Target("story.docx", (NOTE.encode(),), word_with("footnotes")),
    "word-package": Target("story.docx", (word_with("document")(word_body().encode()),)),
    "odt": Target("story.odt", (odt_body().encode(),), lambda data: odt_samples.odt(mended(data, odt_samples.SPACES))),
    "flat-odt": Target("story.fodt", (seed("library-on-sundays.fodt"),)),
    "rtf": Target("story.rtf", (rtf_samples.rtf(RTF),)),
    "pdf": Target("story.pdf", (seed("islanders-letter.pdf"), a_page_of_print())),
    "mail": Target("story.eml", (a_mail(), a_mail(b"notes"), b"From x\n" + a_mail() + b"\nFrom y\n" + a_mail())),
    "outlook": Target("story.msg", (msg_samples.msg(s0037="Board meets", s1000="The board met.", s0C1A="Anna"),)),
}
"""Every importer; the parts of a Word file one by one, since a package with a flipped bit is no package any more."""
