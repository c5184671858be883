"""OpenDocument texts made by hand, part by part."""

import io
import zipfile

from factcheck.domain.records.article_draft import ArticleDraft, ReadOptions
from factcheck.importers.odt.importer import read_odt

_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
SPACES = " ".join(
    f'xmlns:{prefix}="{space}"'
    for prefix, space in {
        "office": f"{_OASIS}:office:1.0",
        "text": f"{_OASIS}:text:1.0",
        "style": f"{_OASIS}:style:1.0",
        "table": f"{_OASIS}:table:1.0",
        "draw": f"{_OASIS}:drawing:1.0",
        "form": f"{_OASIS}:form:1.0",
        "field": "urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0",
        "meta": f"{_OASIS}:meta:1.0",
        "manifest": f"{_OASIS}:manifest:1.0",
        "fo": f"{_OASIS}:xsl-fo-compatible:1.0",
        "svg": f"{_OASIS}:svg-compatible:1.0",
        "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
        "dc": "http://purl.org/dc/elements/1.1/",
        "xlink": "http://www.w3.org/1999/xlink",
    }.items()
)
HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
NAMED = (
    '<style:default-style style:family="paragraph"><style:text-properties fo:language="en" fo:country="GB"/>'
    "</style:default-style>"
    '<style:style style:name="Standard" style:family="paragraph"/>'
    '<style:style style:name="Title" style:family="paragraph"/>'
    '<style:style style:name="Subtitle" style:family="paragraph" style:parent-style-name="Title"/>'
    '<style:style style:name="Quotations" style:family="paragraph"/>'
    '<style:style style:name="Caption" style:family="paragraph"/>'
    '<style:style style:name="Figure" style:family="paragraph" style:parent-style-name="Caption"/>'
    '<style:style style:name="Strong" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
)


def par(inside: str = "", style: str = "Standard") -> str:
    """A paragraph of a style."""
    return f'<text:p text:style-name="{style}">{inside}</text:p>'


def item(*inside: str, start: str = "") -> str:
    """An item of a list; each part that is no element is a paragraph."""
    parts = (part if part.startswith("<text:list") else par(part) for part in inside)
    given = f' text:start-value="{start}"' if start else ""
    return f"<text:list-item{given}>{''.join(parts)}</text:list-item>"


def listed(*items: str, attributes: str = 'text:style-name="L1"') -> str:
    """A list."""
    return f"<text:list {attributes}>{''.join(items)}</text:list>"


def level(number: int, form: str, more: str = "") -> str:
    """A numbered level of a list style."""
    return f'<text:list-level-style-number text:level="{number}" style:num-format="{form}" {more}/>'


def table(*rows: tuple[str, ...]) -> str:
    """A table; each cell is an element or the words of its only paragraph."""
    written = "".join(f"<table:table-row>{''.join(map(_cell, row))}</table:table-row>" for row in rows)
    return f"<table:table><table:table-column/>{written}</table:table>"


def _cell(inside: str) -> str:
    if inside.startswith(("<table:table-cell", "<table:covered")):
        return inside
    return f"<table:table-cell>{inside if inside.startswith('<t') else par(inside)}</table:table-cell>"


def comment(body: str, name: str = "", attributes: str = "") -> str:
    """A comment by Vera."""
    named = f' office:name="{name}"' if name else ""
    return (
        f"<office:annotation{named} {attributes}><dc:creator>Vera</dc:creator>"
        f"<dc:date>2024-04-03T12:40:00.000000000</dc:date>{par(body)}</office:annotation>"
    )


def end(name: str) -> str:
    """Where the words of a comment end."""
    return f'<office:annotation-end office:name="{name}"/>'


def note(label: str, body: str, kind: str = "footnote") -> str:
    """A footnote or an endnote of one paragraph."""
    return (
        f'<text:note text:note-class="{kind}"><text:note-citation>{label}</text:note-citation>'
        f"<text:note-body>{par(body)}</text:note-body></text:note>"
    )


def content(body: str, automatic: str = "") -> str:
    """The part that holds the words."""
    styles = f"<office:automatic-styles>{automatic}</office:automatic-styles>"
    inside = f"{styles}<office:body><office:text>{body}</office:text></office:body>"
    return f"{HEAD}<office:document-content {SPACES}>{inside}</office:document-content>"


def packed(parts: dict[str, str]) -> bytes:
    """A package of these parts."""
    packet = io.BytesIO()
    with zipfile.ZipFile(packet, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        for name, part in parts.items():
            package.writestr(name, part)
    return packet.getvalue()


def odt(body: str, automatic: str = "", named: str = NAMED, more: str = "", meta: str = "") -> bytes:
    """A whole file; `more` stands behind the named styles, `meta` describes the file."""
    styles = f"<office:document-styles {SPACES}><office:styles>{named}</office:styles>{more}</office:document-styles>"
    about = f"<office:document-meta {SPACES}><office:meta>{meta}</office:meta></office:document-meta>"
    return packed({"content.xml": content(body, automatic), "styles.xml": HEAD + styles, "meta.xml": HEAD + about})


def read(body: str, automatic: str = "", **more: str) -> ArticleDraft:
    """The article of a file with this body."""
    return read_odt("story.odt", odt(body, automatic, **more), ReadOptions())


def texts(draft: ArticleDraft) -> list[str]:
    """The words of each block."""
    return [draft.text[block.start : block.end] for block in draft.blocks]


def anchored(draft: ArticleDraft) -> list[tuple[str, str]]:
    """The body of each annotation with the words it is anchored to."""
    return [(one.body, one.span.of(draft.text)) for one in draft.annotations]


def set_as(draft: ArticleDraft) -> list[tuple[str, str]]:
    """Each style with its words."""
    return [(style.kind.value, draft.text[style.start : style.end]) for style in draft.styles]


def labels(draft):
    return [(block.label, block.level, draft.text[block.start : block.end]) for block in draft.blocks]


def kinds(draft):
    return [block.kind for block in draft.blocks]


def style(name: str, properties: str, family: str = "text", more: str = "") -> str:
    inside = f"<style:text-properties {properties}/>" if properties else ""
    return f'<style:style style:name="{name}" style:family="{family}" {more}>{inside}</style:style>'


def heading(words: str, depth: int = 1, more: str = "") -> str:
    return f'<text:h text:outline-level="{depth}" {more}>{words}</text:h>'
