"""The elements of OpenDocument by their short names, `text:p`: what they mean, and what is inside them."""

from xml.etree.ElementTree import Element

NAMESPACES = {
    "urn:oasis:names:tc:opendocument:xmlns:office:1.0": "office",
    "urn:oasis:names:tc:opendocument:xmlns:text:1.0": "text",
    "urn:oasis:names:tc:opendocument:xmlns:style:1.0": "style",
    "urn:oasis:names:tc:opendocument:xmlns:table:1.0": "table",
    "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0": "draw",
    "urn:oasis:names:tc:opendocument:xmlns:form:1.0": "form",
    "urn:oasis:names:tc:opendocument:xmlns:meta:1.0": "meta",
    "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0": "manifest",
    "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0": "fo",
    "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0": "svg",
    "urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0": "field",
    "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0": "loext",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://www.w3.org/1999/xlink": "xlink",
    "http://www.w3.org/XML/1998/namespace": "xml",
}


def child_text(element: Element, tag: str) -> str:
    """The words directly in the first child of this name, or an empty string."""
    return (element.findtext(tag) or "").strip()


def text_in(element: Element) -> str:
    """All words inside an element, its parts set apart by blanks."""
    return " ".join(text for text in element.itertext() if text.strip())


NOT_TEXT = frozenset(
    {"dc:creator", "dc:date", "loext:sender-initials", "meta:creator-initials", "meta:date-string"}
    | {"office:event-listeners", "office:forms", "office:scripts", "table:desc", "table:title"}
    | {"text:bibliography-source", "text:dde-connection-decls", "text:index-source-style"}
    | {"text:note-citation", "text:number", "text:script", "text:sequence-decls", "text:soft-page-break"}
    | {"text:user-field-decls", "text:variable-decls"}
)

INDEXES = (
    "text:alphabetical-index",
    "text:illustration-index",
    "text:object-index",
    "text:table-index",
    "text:table-of-content",
    "text:user-index",
)

PICTURES = (
    "draw:applet",
    "draw:floating-frame",
    "draw:image",
    "draw:object",
    "draw:object-ole",
    "draw:plugin",
    "draw:text-box",
    "svg:desc",
    "svg:title",
)
