"""The elements of a web page: what they mean for its text, and what their attributes say of them."""

import re
from collections.abc import Mapping
from functools import lru_cache
from urllib.parse import urljoin

from factcheck.domain.records.evidence import is_link
from factcheck.domain.records.proof import StyleKind
from factcheck.importers.shared.numerals import Height

# What no browser shows as text, or only where it cannot show the thing itself.
NEVER_RENDERED = frozenset(
    {"annotation", "annotation-xml", "audio", "canvas", "datalist", "frameset", "head"}
    | {"iframe", "meter", "mphantom", "noembed", "noframes", "object", "progress", "script", "style"}
    | {"template", "title", "video"}
)
FIELDS = frozenset({"select", "textarea"})
# How the words beside them are read, in small letters above the line.
RUBY = frozenset({"rp", "rt", "rtc"})

MENUS = frozenset({"nav"})

# What is text all the same where the words on controls are wanted.
CONTROLS = frozenset({"button", "label", "output"})

# The kinds of input that show no words, and those that show them on a button.
WORDLESS_INPUTS = frozenset({"checkbox", "color", "file", "hidden", "image", "password", "radio", "range"})
BUTTON_INPUTS = frozenset({"button", "reset", "submit"})

EMBEDDED = frozenset({"audio", "canvas", "frame", "iframe", "object", "video"})

HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}

BLOCKS = frozenset(HEADINGS) | (
    {"address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog"}
    | {"dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "hgroup"}
    | {"hr", "html", "legend", "li", "listing", "main", "marquee", "menu", "nav", "ol", "p", "pre", "search"}
    | {"section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "xmp"}
)

LISTS = frozenset({"ul", "ol", "menu", "dir"})

CELLS = frozenset({"td", "th"})

ROW_GROUPS = frozenset({"tbody", "tfoot", "thead"})

STYLES = {
    **dict.fromkeys(("b", "strong"), StyleKind.BOLD),
    **dict.fromkeys(("cite", "dfn", "em", "i", "var"), StyleKind.ITALIC),
    **dict.fromkeys(("del", "s", "strike"), StyleKind.STRUCK),
}

HEIGHTS = {"sup": Height.SUPERSCRIPT, "sub": Height.SUBSCRIPT}

STANDFIRST_CLASSES = frozenset({"standfirst", "dek", "deck", "subtitle", "subheadline", "sub-headline"})

# What Word calls the label, such as [AB1], of what was remarked on a text, or begins the name with.
WORD_COMMENT_LABEL = "msocomanchor"

# What pages call text that only screen readers tell, also the second writing of formulas.
SCREEN_READER_CLASSES = frozenset(
    {"katex-mathml", "mjx_assistive_mathml", "screen-reader-only", "screen-reader-text"}
    | {"screenreader-only", "sr-only", "visually-hidden", "visuallyhidden"}
)


_UNSEEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
# Word writes what was remarked on a text behind it, and a label and a blank where it stands.
WORD_COMMENT = re.compile(r"mso-element\s*:\s*comment\b(?!-)", re.IGNORECASE)
WORD_COMMENT_MARK = re.compile(r"mso-special-character\s*:\s*comment\b", re.IGNORECASE)
_BOLD = re.compile(r"font-weight\s*:\s*(bold|[6-9]00)", re.IGNORECASE)
_NOT_BOLD = re.compile(r"font-weight\s*:\s*(normal|[1-5]00)", re.IGNORECASE)
_ITALIC = re.compile(r"font-style\s*:\s*(italic|oblique)", re.IGNORECASE)
_STRUCK = re.compile(r"text-decoration(?:-line)?\s*:[^;]*line-through", re.IGNORECASE)
_HEIGHT = re.compile(r"vertical-align\s*:\s*(super|sub|baseline)\b", re.IGNORECASE)
_HEIGHTS = {"super": Height.SUPERSCRIPT, "sub": Height.SUBSCRIPT, "baseline": Height.BASELINE}
_MARKERS = {"decimal-leading-zero": "01", "decimal": "1", "lower-alpha": "a", "lower-latin": "a", "lower-roman": "i"}
_MARKERS |= {"upper-alpha": "A", "upper-latin": "A", "upper-roman": "I"}
_MARKERS |= dict.fromkeys(("disc", "circle", "square"), "")
_MARKER = re.compile(
    rf"""list-style(?:-type)?\s*:\s*(?:(["'])(.*?)\1|[^;]*?(?<![\w-])({"|".join(_MARKERS)})(?![\w-]))""", re.IGNORECASE
)
_TYPES = frozenset("1aAiI")
_BLANKS_IN_ADDRESS = re.compile(r"[\x00-\x20\x7f]+")

Attributes = Mapping[str, str]


def is_hidden(tag: str, given: Attributes) -> bool:
    """Whether no reader of the page sees what is inside; what is only kept from screen readers is seen."""
    if "hidden" in given or "popover" in given or (tag == "dialog" and "open" not in given):
        return True
    if "style" in given and _UNSEEN.search(given["style"]):
        return True
    return given.get("display", "").lower() == "none" or given.get("visibility", "").lower() == "hidden"


def is_standfirst(given: Attributes) -> bool:
    """Whether the page marks this as the standfirst of its article."""
    return ("class" in given and _names_standfirst(given["class"])) or given.get("role") == "doc-subtitle"


@lru_cache
def _names_standfirst(classes: str) -> bool:
    return not STANDFIRST_CLASSES.isdisjoint(classes.lower().split())


def is_sheet(given: Attributes) -> bool:
    """Whether a style sheet is one for the screen."""
    return given.get("media", "all").strip().lower() in ("", "all", "screen")


def is_linked_data(given: Attributes) -> bool:
    """Whether a script is no program but describes the page (JSON-LD)."""
    return given.get("type", "").partition(";")[0].strip().lower() == "application/ld+json"


def emphases(tag: str, given: Attributes) -> list[StyleKind]:
    """The emphases an element sets, by its name or by the look it is given."""
    kinds = {STYLES[tag]} if tag in STYLES else set()
    look = given.get("style", "") if tag not in BLOCKS else ""
    if not look:
        return list(kinds)
    if _BOLD.search(look):
        kinds.add(StyleKind.BOLD)
    if _ITALIC.search(look):
        kinds.add(StyleKind.ITALIC)
    if _STRUCK.search(look):
        kinds.add(StyleKind.STRUCK)
    if _NOT_BOLD.search(look):
        kinds.discard(StyleKind.BOLD)
    return sorted(kinds)


def height(tag: str, given: Attributes, above: Height) -> Height:
    """Where the words of an element stand against the line, inside of one that stands at `above`."""
    found = _HEIGHT.search(given["style"]) if "style" in given and tag not in BLOCKS else None
    return _HEIGHTS[found[1].lower()] if found else HEIGHTS.get(tag, above)


def numbering(given: Attributes, otherwise: str) -> str:
    """The form in which a list or an item is numbered, empty for bullets; `otherwise` where it says nothing."""
    if found := _marker(given):
        return _MARKERS[found[3].lower()] if found[3] else otherwise
    kind = given.get("type", "").strip()
    return kind if kind in _TYPES else _MARKERS.get(kind.lower(), otherwise)


def written_label(given: Attributes) -> str:
    """The label that an item is given word for word, or an empty string."""
    found = _marker(given)
    return (found[2] or "").strip() if found else ""


def _marker(given: Attributes) -> re.Match[str] | None:
    return _MARKER.search(given["style"]) if "style" in given else None


def address(given: str, base: str) -> str:
    """A link as a whole address, or an empty string where it is none that a reader could follow."""
    link = _BLANKS_IN_ADDRESS.sub("", given)
    if link and not link.startswith("#") and not is_link(link):
        try:
            link = urljoin(base, link)
        except ValueError:
            return ""
    return link if is_link(link) else ""
