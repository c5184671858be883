"""Markdown: turned into a web page by markdown-it-py, then read as one."""

import re
from dataclasses import replace
from pathlib import PurePath

from factcheck.domain.records.draft import Draft, ReadOptions
from factcheck.domain.text.canonical import canonical_text
from factcheck.importers.encoding.decoding import decoded
from factcheck.importers.encoding.mojibake import mended
from factcheck.importers.html.importer import page_of, page_pieces
from factcheck.importers.html.media import media_said
from factcheck.importers.html.page import Wanted
from factcheck.importers.shared.finish import finished
from factcheck.importers.shared.front_matter import split_front_matter
from factcheck.importers.shared.metadata import headline_of, with_headline
from factcheck.importers.text import plain_pieces

# markdown-it drops blocks that are nested deeper; a line that goes near it is not read as Markdown at all.
_DEEPEST = 100
_SIGNS = r"(?:>[ \t]?|[-*+][ \t]+|\d{1,9}[.)][ \t]+){80,}[^\s>*+-]"
_TOO_DEEP = re.compile(rf"^[ \t]*(?:{_SIGNS})|^[ \t]{{160,}}\S", re.MULTILINE)
_TOO_DEEP_SAID = "The text is nested too deeply to be read as Markdown, so it was taken as plain text."


def read_markdown(name: str, data: bytes, options: ReadOptions) -> Draft:
    """The article in a Markdown file, with its front matter; raises NotATextError, EncodingError or EmptyTextError."""
    read = decoded(name, data, wanted=options.encoding)
    matter = split_front_matter(canonical_text(read.text.lstrip("\ufeff")))
    noticed = read.noticed
    if _TOO_DEEP.search(matter.body):
        pieces, noticed = plain_pieces(matter.body), (*noticed, _TOO_DEEP_SAID)
    else:
        blocks = page_of(_rendered(matter.body), Wanted(media=True)).blocks
        pieces, noticed = page_pieces(blocks), (*noticed, *media_said(blocks))
    about = matter.about
    pieces = with_headline(pieces, about.headline, about.standfirst)
    headline = headline_of(pieces) or PurePath(name).stem
    draft = replace(
        about,
        headline=headline,
        origin=name,
        noticed=noticed,
        encoding=read.encoding,
        offers=read.offers,
    )
    whole = mended(pieces, draft, options)
    return finished(name, whole.pieces, whole.draft)


def _rendered(body: str) -> str:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable(["table", "strikethrough"])
    return str(parser.render(body))
