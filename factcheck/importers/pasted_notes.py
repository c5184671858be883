"""Footnotes and endnotes in HTML of office programs: a call and the label of its note are links to each other."""

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from factcheck.domain.records.annotation import AnnotationKind, Remark
from factcheck.domain.records.article_draft import RemarkAnchor
from factcheck.domain.records.proof import BlockKind, Style
from factcheck.importers.shared.notices import endnotes_kept, footnotes_kept, left_out, said
from factcheck.importers.shared.paragraph import B, without_words

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
        label, made = piece.text[mark.start : mark.end], _cut_out(piece, mark)
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


def _cut_out(piece: B, mark: Style) -> B:
    """The piece without the words of a mark, and without the blank behind one at its beginning."""
    has_blank = not mark.start and piece.text[mark.end : mark.end + 1].isspace()
    return without_words(piece, mark.start, mark.end + has_blank)
