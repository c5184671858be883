"""Turns HTML that office programs put on the clipboard into plain HTML, by the names of its styles."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BY_OFFICE = re.compile(r"class=[\"']?Mso|mso-list:|<meta[^>]{0,80}\b(?:LibreOffice|OpenOffice)\b", re.IGNORECASE)
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*>")
_SURROGATES = dict.fromkeys(range(0xD800, 0xE000))
_LEVEL = re.compile(r"mso-list:\s*l\d+\s+level(\d)", re.IGNORECASE)
_LABEL = re.compile(r"mso-list:\s*ignore", re.IGNORECASE)
_FIRST_NUMBER = re.compile(r"\d{1,6}")
_TAGS = {
    "msotitle": "h1",
    "title": "h1",
    "msoquote": "blockquote",
    "msointensequote": "blockquote",
    "msocaption": "figcaption",
}
_SUBTITLES = frozenset({"msosubtitle", "subtitle"})


def plain_html(markup: str) -> str:
    """`markup` with titles, quotations, captions and lists as elements; what no office program made stays as it is."""
    if not _BY_OFFICE.search(markup):
        return markup
    from lxml import html

    root = html.document_fromstring(_DECLARATION.sub("", markup.translate(_SURROGATES)))
    open_lists: list[tuple[int, HtmlElement]] = []
    for paragraph in list(root.iter("p")):
        style = paragraph.get("class", "").split(" ")[0].lower()
        level = _LEVEL.search(paragraph.get("style", ""))
        if level:
            _put_into_list(paragraph, int(level[1]), open_lists)
        elif style in _SUBTITLES:
            paragraph.set("class", "standfirst")
        else:
            paragraph.tag = _TAGS.get(style, "p")
    return str(html.tostring(root, encoding="unicode"))


def _put_into_list(paragraph: "HtmlElement", level: int, open_lists: "list[tuple[int, HtmlElement]]") -> None:
    """Makes a list item of a paragraph; it goes on with the list before it, which `open_lists` hold by level."""
    from lxml.html import Element

    label = _taken_label(paragraph)
    if not (open_lists and open_lists[0][1] is paragraph.getprevious()):
        open_lists.clear()
    while open_lists and open_lists[-1][0] > level:
        open_lists.pop()
    if not open_lists or open_lists[-1][0] < level:
        made = Element("ol" if label[:1].isalnum() and label[:1] != "o" else "ul")
        if number := _FIRST_NUMBER.match(label):
            made.set("start", number[0])
        if open_lists:
            open_lists[-1][1][-1].append(made)
        else:
            paragraph.addprevious(made)
        open_lists.append((level, made))
    paragraph.tag, paragraph.tail = "li", None
    open_lists[-1][1].append(paragraph)


def _taken_label(paragraph: "HtmlElement") -> str:
    """The bullet or number that Word writes in front of an item, which is taken away; Word's round bullet is an o."""
    for span in paragraph.iter("span"):
        if _LABEL.search(span.get("style", "")):
            label = str(span.text_content()).strip()
            span.drop_tree()
            return label
    return ""
