"""Kinds of blocks by the usual names of paragraph styles."""

from factcheck.domain.records.proof import BlockKind

_KINDS = {
    "title": BlockKind.HEADLINE,
    "subtitle": BlockKind.STANDFIRST,
    "caption": BlockKind.CAPTION,
    "quote": BlockKind.QUOTATION,
    "intensequote": BlockKind.QUOTATION,
    "quotation": BlockKind.QUOTATION,
    "quotations": BlockKind.QUOTATION,
    "blocktext": BlockKind.QUOTATION,
    "blockquote": BlockKind.QUOTATION,
    "blockquotation": BlockKind.QUOTATION,
}


def squeezed(name: str) -> str:
    """The name of a style without blanks, hyphens and capitals: "Block Text" is "blocktext"."""
    return "".join(name.casefold().replace("-", " ").split())


def kind_of_style(name: str) -> BlockKind | None:
    """The kind of block that a style of this name makes, or None where the name tells nothing."""
    return _KINDS.get(squeezed(name))
