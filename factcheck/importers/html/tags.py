"""What the elements of a web page mean for its text."""

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

# What is text all the same where menus, or the words on controls, are wanted.
MENUS = frozenset({"nav"})
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
    "b": StyleKind.BOLD,
    "strong": StyleKind.BOLD,
    "cite": StyleKind.ITALIC,
    "dfn": StyleKind.ITALIC,
    "em": StyleKind.ITALIC,
    "i": StyleKind.ITALIC,
    "var": StyleKind.ITALIC,
    "del": StyleKind.STRUCK,
    "s": StyleKind.STRUCK,
    "strike": StyleKind.STRUCK,
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
