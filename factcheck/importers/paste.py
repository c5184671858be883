"""Pasted text, plain or as HTML, that of office programs with its notes; and what the paste sheet says about it."""

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

from factcheck.domain.errors import LoneSurrogateError
from factcheck.domain.file_errors import EmptyTextError
from factcheck.domain.records.annotation import AnnotationKind, Remark
from factcheck.domain.records.article_draft import ArticleDraft, ReadOptions, RemarkAnchor, titled
from factcheck.domain.records.proof import BlockKind, Style
from factcheck.domain.text.canonical import canonical_text, lone_surrogates, one_line
from factcheck.importers.encoding.decoding import dropped_said
from factcheck.importers.encoding.mojibake import mended
from factcheck.importers.html.importer import page_of, page_pieces
from factcheck.importers.html.media import media_said
from factcheck.importers.shared.finish import finished, has_words
from factcheck.importers.shared.metadata import headline_of, standfirst_of, with_headline
from factcheck.importers.shared.notices import endnotes_kept, footnotes_kept, left_out, said
from factcheck.importers.shared.paragraph import B, without_words
from factcheck.importers.text import plain_pieces
from factcheck.translation import N_, _

if TYPE_CHECKING:
    from lxml.html import HtmlElement


# Addresses that stand for a call and for the label of a note while the page is walked through.
_CALL, _LABEL = "note-call:", "note-label:"
_BY_WORD = re.compile(r"mso-(?:foot|end)note-id:", re.IGNORECASE)
_ENDNOTE = re.compile(r"_edn|endnote", re.IGNORECASE)


def mark_notes(root: "HtmlElement") -> None:
    """Gives each call and each label of a note an address of its own, by which `PastedNotes` knows them."""
    links = {link.get("name") or link.get("id"): link for link in root.iter("a")}
    pairs = 0
    for call in list(root.iter("a")):
        label = links.get(_target(call))
        if label is not None and label is not call and links.get(_target(label)) is call:
            kind = AnnotationKind.ENDNOTE if _ENDNOTE.search(_target(call)) else AnnotationKind.FOOTNOTE
            _mark(call, f"{_CALL}{kind}:{pairs}")
            _mark(label, f"{_LABEL}{kind}:{pairs}")
            pairs += 1
        elif _target(call) and _BY_WORD.search(call.get("style", "")):
            _mark(call, _CALL)


def _target(link: "HtmlElement") -> str:
    return str(link.get("href", "")).rpartition("#")[2] if "#" in link.get("href", "") else ""


def _mark(link: "HtmlElement", address: str) -> None:
    """Leaves nothing of a link but its plain words and the address."""
    words, tail = str(link.text_content()).strip().strip("[]"), link.tail
    link.clear()
    link.text, link.tail = words, tail
    link.set("href", address)


@dataclass(slots=True)
class PastedNotes:
    """The notes of pieces as they are taken out of the text, one piece after the other."""

    remarks: list[Remark] = field(default_factory=list)
    _numbers: dict[str, int] = field(default_factory=dict)
    _lost: int = 0
    _in_note: int = -1

    def taken(self, piece: B) -> B:
        """The piece with its calls as anchors; from the first label of a note on all pieces are notes."""
        is_first = any(one.target.startswith(_LABEL) for one in piece.styles)
        while mark := next((one for one in piece.styles if one.target.startswith((_CALL, _LABEL))), None):
            piece = self._without(piece, mark)
        if self._in_note < 0 or not piece.text:
            return piece
        remark = self.remarks[self._in_note]
        self.remarks[self._in_note] = replace(remark, body=f"{remark.body}\n{piece.text}".strip())
        return replace(piece, kind=BlockKind.NOTE, level=0, label=piece.label if is_first else "")

    def said(self) -> tuple[str, ...]:
        """How many notes there are, and how many calls have none."""
        kinds = [remark.kind for remark in self.remarks if remark.body]
        return said(
            footnotes_kept(kinds.count(AnnotationKind.FOOTNOTE)),
            endnotes_kept(kinds.count(AnnotationKind.ENDNOTE)),
            left_out("{count} note [mark|marks] without [its|their] [note|notes] left out", self._lost),
        )

    def _without(self, piece: B, mark: Style) -> B:
        what, _, told = mark.target.partition(":")
        label = piece.text[mark.start : mark.end]
        has_blank = not mark.start and piece.text[mark.end : mark.end + 1].isspace()  # behind a mark at the beginning
        made = without_words(piece, mark.start, mark.end + has_blank)
        if not told:
            self._lost += 1
            return made
        number = self._number(told)
        if what == _LABEL.rstrip(":"):
            self._in_note = number
            return replace(made, label=label)
        return replace(made, anchors=(*made.anchors, RemarkAnchor(number, mark.start, mark.start)))

    def _number(self, told: str) -> int:
        """The number of the note that a mark tells of."""
        if told not in self._numbers:
            self._numbers[told] = len(self.remarks)
            is_endnote = told.startswith(AnnotationKind.ENDNOTE)
            self.remarks.append(Remark(AnnotationKind.ENDNOTE if is_endnote else AnnotationKind.FOOTNOTE, ""))
        return self._numbers[told]


PASTED = N_("Pasted text")
_TYPED = ("headline", "standfirst", "byline", "outlet", "section", "url", "date", "language", "deadline")
_BY_OFFICE = re.compile(r"class=[\"']?Mso|mso-list:|<meta[^>]{0,80}\b(?:LibreOffice|OpenOffice)\b", re.IGNORECASE)
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*>")
_SURROGATES = dict.fromkeys(range(0xD800, 0xE000))
_LIST = re.compile(r"mso-list:\s*l(\d+)\s+level(\d)", re.IGNORECASE)
_LIST_LABEL = re.compile(r"mso-list:\s*ignore", re.IGNORECASE)
# A letter alone is a sign of a font of symbols.
_NUMBER = re.compile(r"\d|[^\W_][^\"]|[^\"][^\W_]")
_TAGS = {
    "msotitle": "h1",
    "title": "h1",
    "msoquote": "blockquote",
    "msointensequote": "blockquote",
    "msocaption": "figcaption",
}
_SUBTITLES = frozenset({"msosubtitle", "subtitle"})


def plain_html(markup: str) -> str:
    """`markup` with titles, quotations, captions, lists, notes told apart; what no office program made stays so."""
    if not _BY_OFFICE.search(markup):
        return markup
    from lxml import html

    root = html.document_fromstring(_DECLARATION.sub("", markup.translate(_SURROGATES)))
    open_lists: list[_List] = []
    for paragraph in list(root.iter("p")):
        style = paragraph.get("class", "").split(" ")[0].lower()
        listed = _LIST.search(paragraph.get("style", ""))
        if listed:
            _put_into_list(paragraph, int(listed[2]), listed[1], open_lists)
        elif style in _SUBTITLES:
            paragraph.set("class", "standfirst")
        else:
            paragraph.tag = _TAGS.get(style, "p")
    mark_notes(root)
    return str(html.tostring(root, encoding="unicode"))


class _List(NamedTuple):
    """A list that goes on: its level, what Word calls it, and its element."""

    level: int
    name: str
    element: "HtmlElement"


def _put_into_list(paragraph: "HtmlElement", level: int, name: str, open_lists: list[_List]) -> None:
    """Makes a list item of a paragraph; it goes on with the last of `open_lists` of its level, if it is of that."""
    from lxml.html import Element

    label = _taken_label(paragraph)
    if not (open_lists and open_lists[0].element is paragraph.getprevious()):
        open_lists.clear()
    while open_lists and open_lists[-1].level >= level and open_lists[-1][:2] != (level, name):
        open_lists.pop()
    if not open_lists or open_lists[-1].level < level:
        made = Element("ul")
        if open_lists:
            open_lists[-1].element[-1].append(made)
        else:
            paragraph.addprevious(made)
        open_lists.append(_List(level, name, made))
    paragraph.tag, paragraph.tail = "li", None
    if _NUMBER.search(label):
        paragraph.set("style", f'{paragraph.get("style")}; list-style-type: "{label}"')
    open_lists[-1].element.append(paragraph)


def _taken_label(paragraph: "HtmlElement") -> str:
    """The bullet or number that Word writes in front of an item, which is taken away; Word's round bullet is an o."""
    for span in paragraph.iter("span"):
        if _LIST_LABEL.search(span.get("style", "")):
            label = str(span.text_content()).strip()
            span.drop_tree()
            return label
    return ""


def read_paste(name: str, data: bytes, options: ReadOptions) -> ArticleDraft:
    """The article in HTML of the clipboard, which is UTF-8; all of it was chosen. Raises EmptyTextError."""
    markup = data.decode("utf-8", "surrogatepass")
    page = page_of(plain_html(markup))
    notes = PastedNotes()
    blocks = [notes.taken(block) for block in page.blocks]
    pieces = page_pieces(page, blocks)
    if not any(has_words(block.text) for block in blocks if not block.non_text):
        raise EmptyTextError(name)
    draft = ArticleDraft(
        "",
        (),
        headline=headline_of(pieces),
        standfirst=standfirst_of(pieces),
        origin=name,
        noticed=(*notes.said(), *media_said(blocks), *dropped_said(markup)),
    )
    return finished(name, *mended(pieces, draft, options), notes.remarks)


def from_paste(text: str, about: ArticleDraft) -> ArticleDraft:
    """The article that was pasted as plain text; `about` holds the fields of the sheet.

    Raises EmptyTextError where there are no words, LoneSurrogateError where a field holds half a character.
    """
    _refuse_halves(about)
    pieces = plain_pieces(text.lstrip("\ufeff"))
    if not any(has_words(piece.text) for piece in pieces):
        raise EmptyTextError(_(PASTED))
    headline = one_line(canonical_text(about.headline))
    standfirst = canonical_text(about.standfirst).strip()
    pieces = with_headline(pieces, headline, standfirst, BlockKind.PARAGRAPH)
    draft = replace(
        about,
        headline=headline or headline_of(pieces),
        standfirst=standfirst,
        noticed=about.noticed + dropped_said(text),
    )
    return finished(_(PASTED), pieces, draft)


def described(draft: ArticleDraft, about: ArticleDraft) -> ArticleDraft:
    """A formatted paste with what a person wrote about it; raises LoneSurrogateError where a field holds a half."""
    _refuse_halves(about)
    made = titled(draft, about.headline, about.standfirst)
    typed = {name: getattr(about, name) or getattr(made, name) for name in ("headline", "standfirst")}
    typed |= {name: getattr(about, name) for name in _TYPED if name not in typed}
    return replace(made, **typed, origin=about.origin)


def _refuse_halves(about: ArticleDraft) -> None:
    """Raises LoneSurrogateError where a field holds half a character."""
    for name in _TYPED:
        if lone_surrogates(getattr(about, name)):
            raise LoneSurrogateError(name)
