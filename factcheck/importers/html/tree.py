"""The tree of a web page, parsed by lxml, which forgives what browsers forgive; nothing it refers to is fetched."""

import re
from collections import Counter
from collections.abc import Mapping
from itertools import islice

from lxml import etree, html

from factcheck.importers.html import elements

# Trafilatura writes parts of the tree out and parses them again inside of a few elements, and libxml2 gives up at 256.
DEEPEST = 240
# libxml2 looks through all attributes of an element for each that is added.
WIDEST = 500
_LONGEST_TAG = 20_000
# Patterns are of bytes, which are searched faster than letters.
# What no XML tree may hold, and what shows nothing: DEL and the soft hyphen, at which a browser may only break a word.
_CONTROLS = bytes({*range(0x09), 0x0B, *range(0x0E, 0x20), 0x7F})
_NOTHING = ("\xad".encode(), "\ufffe".encode(), "\uffff".encode())
# The same written as references.
_REFERENCES = re.compile(
    rb"&(?:shy|#0*(?:[0-8]|1[124-9]|2\d|3[01]|127|173|6553[45])(?!\d)"
    rb"|#x0*(?:[0-8bcef]|1[0-9a-f]|7f|ad|fff[ef])(?![0-9a-f]));?",
    re.IGNORECASE,
)
# A form feed is a blank in a page.
_BLANKS = bytes.maketrans(b"\f", b" ")
_FORM_FEED = re.compile(rb"&#(?:0*12(?!\d)|x0*c(?![0-9a-f]));?", re.IGNORECASE)
# A browser shows what comes behind the end of a page, and the parser drops it.
_END = re.compile(rb"</(?:html|body)\b[^>]*>", re.IGNORECASE)
# A paragraph ends the first three in the parser, which loses the look of what is inside, and does not in a browser;
# the parser does not know that the others hold nothing.
_ALIKE = {"b": "strong", "i": "em", "s": "del", "embed": "frame", "image": "img"}
_ALIKE |= dict.fromkeys(("bgsound", "keygen", "source", "track", "wbr"), "param")
# What these hold is no text of an article, so that one which nothing ends would swallow the rest of it.
_SWALLOWING = (elements.NEVER_RENDERED | elements.FIELDS | elements.CONTROLS | {"noscript", "optgroup", "option"}) - (
    {"frameset", "head", "script", "style"}
)
_INSTEAD = _ALIKE | {tag: "frame" if tag in elements.EMBEDDED else "param" for tag in _SWALLOWING}
_REPLACED = re.compile(rf"<(/?)({'|'.join(_INSTEAD)})(?=[\s/>])".encode())
_IN_HEAD = frozenset({"base", "bgsound", "link", "meta", "noscript", "script", "style", "template", "title"})
# At these a browser ends a drawing or a formula that is not closed, unless they stand where such may hold a page.
_ENDS_DRAWING = ("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "li", "table", "blockquote", "pre")
_BROKEN_OUT = etree.XPath(
    f"(//svg | //math)//*[{' or '.join(f'self::{tag}' for tag in _ENDS_DRAWING)}]"
    "[not(ancestor::foreignobject or ancestor::desc or ancestor::mtext or ancestor::annotation-xml)]"
)
_SHOWN_SHADOWS = ("open", "closed")
_AT_LIMIT = etree.ErrorTypes.ERR_RESOURCE_LIMIT
_NO_NAME = re.compile(r"""[{}&<>/"'\s]""")


def tree_of(markup: str) -> html.HtmlElement:
    """The tree of a page: what nests deeper than `DEEPEST` stands side by side there, no word is lost by that."""
    data = _END.sub(b"", markup.encode(errors="ignore"))
    data = _FORM_FEED.sub(b" ", data)
    data = _with_known_elements(data).translate(_BLANKS, _CONTROLS)
    for nothing in _NOTHING:
        data = data.replace(nothing, b"")
    data = _REFERENCES.sub(b"", data)
    tree = None if _has_endless_tag(data) else _within_limits(data)
    if tree is None:
        without_limits = etree.HTMLParser(target=_Builder(), encoding="utf-8", huge_tree=True)
        without_limits.feed(data)
        tree = without_limits.close()
    _empty_head(tree)
    _open_shadows(tree)
    _close_drawings(tree)
    return tree


def _with_known_elements(data: bytes) -> bytes:
    """The markup in elements that the parser ends where browsers do; none swallows all that follows."""
    parts: list[bytes] = []
    ends: Counter[str] = Counter()
    until = len(data)
    for tag in reversed(list(_REPLACED.finditer(data.lower()))):
        name = tag[2].decode()
        if not _is_kept(name, bool(tag[1]), ends):
            parts += (data[tag.end() : until], _INSTEAD[name].encode())
            until = tag.start(2)
    return b"".join((data[:until], *reversed(parts)))


def _is_kept(name: str, is_end: bool, ends: Counter[str]) -> bool:
    """Whether a tag keeps its name, as the pairs do that might swallow words; `ends` counts those behind it."""
    is_kept = name in _SWALLOWING and (is_end or ends[name] > 0)
    ends[name] += 1 if is_end else -is_kept
    return is_kept


def _has_endless_tag(data: bytes) -> bool:
    """Whether a tag is so long that it may hold more attributes than the parser gets through in good time."""
    return any(b">" not in part[:_LONGEST_TAG] for part in data.split(b"<")[1:] if len(part) > _LONGEST_TAG)


def _empty_head(tree: html.HtmlElement) -> None:
    """Moves what is no head out of it: the parser knows few elements that begin a body which is not named."""
    head, body = tree.find("head"), tree.find("body")
    first = next((at for at, one in enumerate(head) if one.tag not in _IN_HEAD), None) if head is not None else None
    if first is not None:
        if body is None:
            body = etree.SubElement(tree, "body")
        head[-1].tail, body.text = f"{head[-1].tail or ''}{body.text or ''}", None
        body[:0] = head[first:]


def _open_shadows(tree: html.HtmlElement) -> None:
    """Makes ordinary elements of the templates that browsers show in the place of what is around them."""
    for template in tree.iter("template"):
        if template.get("shadowrootmode", "").lower() in _SHOWN_SHADOWS:
            template.tag = "div"


def _close_drawings(tree: html.HtmlElement) -> None:
    """Moves behind a drawing or a formula what a browser takes as the end of it, with all that follows inside."""
    for first in _BROKEN_OUT(tree):
        around = list(first.iterancestors())
        drawings = [at for at, one in enumerate(around) if one.tag in ("svg", "math")]
        if drawings:
            drawing = around[drawings[-1]]
            rest = [first, *first.itersiblings()]
            rest += (one for inside in around[: drawings[-1]] for one in inside.itersiblings())
            rest[-1].tail, drawing.tail = f"{rest[-1].tail or ''}{drawing.tail or ''}", None
            at = drawing.getparent().index(drawing) + 1
            drawing.getparent()[at:at] = rest


def _within_limits(data: bytes) -> html.HtmlElement | None:
    """The tree as the parser makes it by itself, or None where it is beyond its limits, so that words are missing."""
    parser = _parser()
    try:
        tree: html.HtmlElement = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        return None
    return None if any(error.type == _AT_LIMIT for error in parser.error_log) else tree


def _parser() -> etree.HTMLParser:
    """A parser whose elements are those that trafilatura takes."""
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False)
    parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=html.HtmlElement))
    return parser


class _Builder:
    """Takes the events of the parser; events, unlike trees, come without any limit of depth."""

    def __init__(self) -> None:
        self._tree = etree.TreeBuilder(element_factory=_parser().makeelement)
        self._depth = 0
        self._open: list[str] = []
        self._is_empty = True

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._is_empty = False
        self._depth += 1
        if len(self._open) > DEEPEST:
            self._tree.end(self._open.pop())
        if len(attributes) > WIDEST:
            attributes = dict(islice(attributes.items(), WIDEST))
        try:
            self._tree.start(tag, attributes)
        except ValueError:
            tag = _NO_NAME.sub("-", tag)
            self._tree.start(tag, {})
        self._open.append(tag)

    def end(self, _tag: str) -> None:
        self._depth -= 1
        if len(self._open) > min(self._depth, DEEPEST):
            self._tree.end(self._open.pop())

    def data(self, words: str) -> None:
        self._tree.data(words)

    def close(self) -> html.HtmlElement:
        """The root of the tree."""
        if self._is_empty:
            self.start("html", {})
            self.end("html")
        return self._tree.close()
