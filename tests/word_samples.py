"""Word files made by hand, part by part."""

import io
import zipfile
from xml.sax.saxutils import escape

from factcheck.domain.records.article_draft import ArticleDraft, ReadOptions
from factcheck.importers.docx.importer import read_docx

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
SPACES = " ".join(
    f'xmlns:{prefix}="{space}"'
    for prefix, space in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": OFFICE,
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
        "dgm": "http://schemas.openxmlformats.org/drawingml/2006/diagram",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
        "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
        "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "dc": "http://purl.org/dc/elements/1.1/",
        "dcterms": "http://purl.org/dc/terms/",
    }.items()
)
_ROOTS = {
    "comments": "w:comments",
    "commentsExtended": "w15:commentsEx",
    "footnotes": "w:footnotes",
    "endnotes": "w:endnotes",
    "styles": "w:styles",
    "numbering": "w:numbering",
    "settings": "w:settings",
}


def run(words: str, properties: str = "") -> str:
    """A run of words."""
    has_preview = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{has_preview}<w:t xml:space="preserve">{escape(words)}</w:t></w:r>'


def par(content: str = "", properties: str = "") -> str:
    """A paragraph; content without any element is words."""
    inside = content if "<" in content or not content else run(content)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inside}</w:p>"


def styled(style: str, words: str) -> str:
    """A paragraph of a style."""
    return par(words, f'<w:pStyle w:val="{style}"/>')


def field(instruction: str, result: str) -> str:
    """A complex field."""
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{escape(instruction)}</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def table(*rows: list[str]) -> str:
    """A table whose cells are given as their content."""
    lines = ("".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{line}</w:tr>' for line in lines)}</w:tbl>"


def picture(alt: str = "") -> str:
    """A picture in a run of its own."""
    return (
        f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="{alt}"/><a:graphic><a:graphicData><pic:pic>'
        '<pic:blipFill><a:blip r:link="far"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline>'
        "</w:drawing></w:r>"
    )


def comment(key: int, *paragraphs: str, author: str = "Ada", more: str = "") -> str:
    """A comment of some paragraphs of words."""
    body = "".join(
        f'<w:p w14:paraId="{key:04}000{number}">{run(words)}</w:p>' for number, words in enumerate(paragraphs)
    )
    return f'<w:comment w:id="{key}" w:author="{author}" w:date="2025-04-03T12:40:00Z" {more}>{body}</w:comment>'


def start(key: int) -> str:
    """Where the range of a comment begins."""
    return f'<w:commentRangeStart w:id="{key}"/>'


def end(key: int) -> str:
    """Where the range of a comment ends, with its sign."""
    return f'<w:commentRangeEnd w:id="{key}"/><w:r><w:commentReference w:id="{key}"/></w:r>'


def docx(
    body: str, links: dict[str, str] | None = None, core: str = "", extra: dict[str, str] | None = None, **parts: str
) -> bytes:
    """The bytes of a Word file: a body, addresses by id, the core properties, other parts by their kind."""
    relations = [_relation(f"r{kind}", kind, f"{kind}.xml") for kind in parts]
    relations += [_relation(key, "hyperlink", address, outside=True) for key, address in (links or {}).items()]
    relations += [_relation(path.split(".")[0], path[:6], path) for path in extra or {}]
    rels = f'<Relationships xmlns="{PACKAGE}">{"".join(relations)}</Relationships>'
    top = _relation("d", "officeDocument", "word/document.xml")
    files = {
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}">{top}</Relationships>',
        "word/document.xml": f"<w:document {SPACES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": rels,
    }
    for kind, content in parts.items():
        files[f"word/{kind}.xml"] = f"<{_ROOTS[kind]} {SPACES}>{content}</{_ROOTS[kind]}>"
        files[f"word/_rels/{kind}.xml.rels"] = rels
    for path, content in (extra or {}).items():
        files[f"word/{path}"] = f"<w:hdr {SPACES}>{content}</w:hdr>"
    if core:
        files["docProps/core.xml"] = f"<cp:coreProperties {SPACES}>{core}</cp:coreProperties>"
    return zipped(files)


def zipped(files: dict[str, str]) -> bytes:
    """A package of these parts."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for path, content in files.items():
            package.writestr(path, content)
    return made.getvalue()


def read(body: str, links: dict[str, str] | None = None, **parts: str) -> ArticleDraft:
    """The draft of a Word file with this body; see `docx`."""
    return read_docx("story.docx", docx(body, links, **parts), ReadOptions())


def quotes(draft: ArticleDraft) -> list[tuple[str, str]]:
    """Each annotation as its body and the words it is anchored to."""
    return [(one.body, one.span.of(draft.text)) for one in draft.annotations]


def _relation(key: str, kind: str, target: str, outside: bool = False) -> str:
    mode = ' TargetMode="External"' if outside else ""
    return f'<Relationship Id="{key}" Type="{OFFICE}/{kind}" Target="{escape(target)}"{mode}/>'
