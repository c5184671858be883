"""Markdown, with front matter: turned into a web page by markdown-it-py, then read as one."""

import re
from dataclasses import replace

from factcheck.domain.records.article_draft import ArticleDraft, Piece, ReadOptions
from factcheck.domain.text.canonical import canonical_text, one_line
from factcheck.importers.encoding.decoding import decoded
from factcheck.importers.encoding.mojibake import mended
from factcheck.importers.html.importer import page_of, page_pieces
from factcheck.importers.html.media import media_said
from factcheck.importers.shared.finish import finished
from factcheck.importers.shared.metadata import headline_of, with_headline
from factcheck.importers.text import plain_pieces
from factcheck.translation import N_, _

# markdown-it drops what is nested so deep; it goes down a list by two, of which each calls itself.
_DEEPEST = 100
# A line that begins as an item of a list or a quotation, or as far in as one.
_NESTED = re.compile(r"^[ \t]*(?:[>*+-]|\d{1,9}[.)][ \t])|^(?: {4}|\t)", re.MULTILINE)
# A footnote of one word, which CommonMark takes for the address of a link; others are text there.
_FOOTNOTE = re.compile(r"^([ >]*)\[(?=\^[^\]]+\]:)", re.MULTILINE)
_TOO_DEEP_SAID = N_("The text is nested too deeply to be read as Markdown, so it was taken as plain text.")

# Front matter: the lines between two `---` at the very top.
_KEYS = frozenset(
    {"headline", "title", "standfirst", "subtitle", "byline", "author", "outlet", "section"}
    | {"url", "link", "date", "language", "lang", "deadline"}
)
_LONGEST = 200
_NOTHING = ArticleDraft("", ())
_LINE = re.compile(r"([A-Za-z_][\w -]*?)\s*:(?:\s+(.*)|\s*)\Z")
_DOUBLE = re.compile(r'"((?:[^"\\]|\\.)*)"')
_SINGLE = re.compile(r"'((?:[^']|'')*)'")
_FOLDED = frozenset({">", "|", ">-", "|-", ">+", "|+"})


def read_markdown(name: str, data: bytes, options: ReadOptions) -> ArticleDraft:
    """The article in a Markdown file, with its front matter; raises NotATextError, EncodingError or EmptyTextError."""
    read = decoded(name, data, wanted=options.encoding)
    about, body = split_front_matter(canonical_text(read.text.lstrip("\ufeff")))
    noticed = read.noticed
    markup = _rendered(body)
    if markup is None:
        pieces, noticed = _line_by_line(body), (*noticed, _(_TOO_DEEP_SAID))
    else:
        page = page_of(markup)
        pieces, noticed = page_pieces(page, page.blocks), (*noticed, *media_said(page.blocks))
    pieces = with_headline(pieces, about.headline, about.standfirst)
    draft = replace(
        about,
        headline=headline_of(pieces),
        origin=name,
        noticed=noticed,
        encoding=read.encoding,
        offers=read.offers,
    )
    return finished(name, *mended(pieces, draft, options))


def _rendered(body: str) -> str | None:
    """The HTML of Markdown; None where it is nested so deep that words may be left out."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable(["table", "strikethrough"])
    known: dict[str, dict[str, object]] = {}
    tokens = parser.parse(body, known)
    if any(label.startswith("^") for label in known.get("references", ())):
        tokens = parser.parse(_FOOTNOTE.sub(r"\1\[", body))
    if any(token.level + 1 >= _DEEPEST for token in tokens):
        return None
    return str(parser.renderer.render(tokens, parser.options, {}))


def _line_by_line(body: str) -> list[Piece]:
    """The paragraphs of plain text, each line by itself in those that were nested."""
    pieces = []
    for piece in plain_pieces(body):
        lines = piece.text.split("\n") if _NESTED.search(piece.text) else [piece.text]
        pieces += [replace(piece, text=line.strip()) for line in lines]
    return pieces


def split_front_matter(text: str) -> tuple[ArticleDraft, str]:
    """What the front matter of `text` says, as the fields of a draft, and the text behind it.

    Without `key: value` lines that we know, all of it is text.
    """
    lines = text.split("\n")
    ends = [at for at, line in enumerate(lines[:_LONGEST]) if at and line.rstrip() in ("---", "...")]
    if lines[0].rstrip() != "---" or not ends:
        return _NOTHING, text
    given = _read(lines[1 : ends[0]])
    if not _KEYS.intersection(given):
        return _NOTHING, text
    about = ArticleDraft(
        "",
        (),
        headline=given.get("headline") or given.get("title", ""),
        standfirst=given.get("standfirst") or given.get("subtitle", ""),
        byline=given.get("byline") or given.get("author", ""),
        outlet=given.get("outlet", ""),
        section=given.get("section", ""),
        url=given.get("url") or given.get("link", ""),
        date=given.get("date", ""),
        language=given.get("language") or given.get("lang", ""),
        deadline=given.get("deadline", ""),
    )
    return about, "\n".join(lines[ends[0] + 1 :])


def _read(lines: list[str]) -> dict[str, str]:
    """The values by key, indented lines going on with the value above; nothing if this is no front matter."""
    given: dict[str, list[str]] = {}
    key = ""
    for line in lines:
        if not line.strip() or line.startswith("#"):
            continue
        found = _LINE.match(line)
        if found:
            key = found[1].lower()
            value = (found[2] or "").strip()
            given.setdefault(key, [] if value in _FOLDED else [value])
        elif key and (line[0] in " \t" or line.startswith("- ")):
            given[key].append(line.strip())
        else:
            return {}
    return {key: _unquoted(one_line(" ".join(parts))) for key, parts in given.items()}


def _unquoted(value: str) -> str:
    double, single = _DOUBLE.fullmatch(value), _SINGLE.fullmatch(value)
    if double:
        return double[1].replace('\\"', '"').replace("\\\\", "\\")
    return single[1].replace("''", "'") if single else value
