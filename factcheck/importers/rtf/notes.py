"""Notes, comments, text boxes, headers and footers of RTF: scopes of their own beside the text."""

from collections import Counter
from dataclasses import dataclass, field

from factcheck.domain.records.annotation import AnnotationKind, Remark
from factcheck.domain.records.article_draft import Piece
from factcheck.importers.rtf import control_words
from factcheck.importers.rtf.control_words import date_of_number
from factcheck.importers.rtf.state import State
from factcheck.importers.rtf.text import RtfScope, RtfText
from factcheck.importers.shared.numerals import numeral, signed
from factcheck.importers.shared.paragraph import body_of


@dataclass(slots=True)
class RtfNotes:
    """The notes so far; `forms` says how each kind is numbered, `about` what is known of the comment that comes."""

    text: RtfText
    forms: dict[AnnotationKind, str] = field(default_factory=dict)
    about: dict[str, str] = field(default_factory=dict)
    _numbers: Counter[AnnotationKind] = field(default_factory=Counter)
    _comments: list[str] = field(default_factory=list)
    _emptied: set[str] = field(default_factory=set)

    def enter(self, word: str) -> None:
        """Begins what the control word names; paragraphs in it begin afresh."""
        groups, remarks = self.text.groups, self.text.remarks
        outer = groups.state
        groups.state = State(
            blanks=outer.blanks,
            language=outer.language,
            deleted=outer.deleted and word != "annotation",
            hidden=outer.hidden,
            author=outer.author,
        )
        number = -1
        if word == "footnote":
            number = remarks.begin(AnnotationKind.FOOTNOTE)
            self.text.anchor(number)
        self.text.enter()
        self.text.state.is_comment = word == "annotation"
        groups.at_end(lambda: self._leave(word, number, outer.deleted))

    def begin_range(self, name: str) -> None:
        """Notes that the words of the comment of this name begin."""
        self.text.begin_range(self.text.remarks.begin(AnnotationKind.COMMENT, name))

    def end_range(self, name: str) -> None:
        """Notes that the words of the comment of this name end."""
        number = self.text.remarks.named(name)
        if number is not None and self.text.end_range(number):
            self._emptied.add(name)

    def _leave(self, word: str, number: int, deleted: bool) -> None:
        scope = self.text.state
        pieces = [piece for piece in self.text.leave() if piece.text]
        if word == "footnote" and pieces:
            self._end_note(scope, pieces, number)
        elif word == "annotation":
            self._end_comment(pieces, deleted)
        elif word in control_words.TEXT_BOXES:
            self.text.attach(pieces)
        elif word not in control_words.SCOPES_OF_NOTES:
            self.text.noticed.see_margin(word, body_of(pieces))

    def _end_note(self, scope: RtfScope, pieces: list[Piece], number: int) -> None:
        kind = AnnotationKind.ENDNOTE if scope.is_endnote else AnnotationKind.FOOTNOTE
        label = ""
        if scope.is_numbered:
            self._numbers[kind] += 1
            label = numeral(self._numbers[kind], self.forms.get(kind, "1"))
        self.text.end_note(kind, number, pieces, label)

    def _end_comment(self, pieces: list[Piece], deleted: bool) -> None:
        given, self.about = self.about, {}
        remarks = self.text.remarks
        name = given.get("atnref", "")
        number = remarks.named(name) if name else None
        has_lost_words = deleted if number is None else name in self._emptied
        back = len(self._comments) + signed(given.get("atnparent", ""))  # how many comments before this one it answers
        parent = self._comments[back] if 0 <= back < len(self._comments) else ""
        if number is None:
            name = name or f"#{len(self._comments)}"
            number = remarks.begin(AnnotationKind.COMMENT, name)
            if not parent:
                self.text.anchor(number)
        remarks.answer(number, parent)
        self.text.noticed.orphans += bool(pieces) and has_lost_words and not parent
        self._comments.append(name)
        self.text.noticed.comments += bool(pieces)
        at = date_of_number(given.get("atndate", "")) or given.get("atntime", "")
        author = given.get("atnauthor") or given.get("atnid") or ""
        remarks.all[number] = Remark(AnnotationKind.COMMENT, body_of(pieces), author, at)
