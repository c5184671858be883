"""Puts the text of an office file together: words as they are set, hidden and deleted ones, remarks and notes."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Generic

from typing_extensions import override

from factcheck.domain.records.annotation import AnnotationKind, Remark
from factcheck.domain.records.article_draft import Piece, RemarkAnchor
from factcheck.domain.records.proof import BlockKind, MediaKind
from factcheck.importers.shared.annotations import Remarks
from factcheck.importers.shared.block_builder import BlockBuilder, S
from factcheck.importers.shared.notices import OfficeNotices
from factcheck.importers.shared.numerals import Height, at_height
from factcheck.importers.shared.paragraph import PLAIN, TextFormat, body_of


@dataclass(frozen=True, slots=True)
class RunFormat:
    """How a run of words is set."""

    format: TextFormat = PLAIN
    hidden: bool = False
    height: Height = Height.BASELINE
    language: str = ""


PLAIN_RUN = RunFormat()
# A piece with this label stands for an image, until it is known whether it has a caption.
_IMAGE = "\ufffc"


class DraftBuilder(BlockBuilder[Piece, S], Generic[S]):
    """Takes the words of an office file; `languages` counts the letters set in each.

    `deleted` says how many deletions are open, so that what comes is no part of the text.
    """

    def __init__(self, new_state: Callable[[], S]) -> None:
        super().__init__(new_state)
        self.noticed = OfficeNotices()
        self.remarks = Remarks()
        self.languages: Counter[str] = Counter()
        self.deleted = 0
        self._deleted_at: tuple[int, int] | None = None
        self._begun: dict[int, tuple[int, int]] = {}
        self._ended: set[int] = set()
        self._last_link = "", (0, 0), -1
        self._notes: dict[AnnotationKind, list[Piece]] = {AnnotationKind.FOOTNOTE: [], AnnotationKind.ENDNOTE: []}

    @property
    def language(self) -> str:
        """The language that most letters are set in, or an empty string."""
        return next((language for language, _count in self.languages.most_common() if language), "")

    def write(self, words: str, run: RunFormat = PLAIN_RUN) -> None:
        """Adds words; those that are hidden are only counted. A paragraph begins where none is open."""
        if run.hidden:
            self.noticed.hide_words(words)
            return
        self.noticed.end_hidden()
        self.languages[run.language] += len(words)
        (self.paragraph or self.begin_paragraph()).write(at_height(words, run.height), run.format)

    def add_image(self, description: str) -> None:
        """Takes in an image with the words that describe it: they stand for it unless a caption stands beside it."""
        self.noticed.images += 1
        self.add([Piece(BlockKind.CAPTION, description, label=_IMAGE, media=(MediaKind.PICTURE,))])

    def add_object(self) -> None:
        """Takes note of an embedded object."""
        self.noticed.objects += 1
        self.add_media(MediaKind.EMBEDDED)

    def add_media(self, kind: MediaKind) -> None:
        """Takes in what is shown beside the words and is none."""
        self.add([Piece(BlockKind.CAPTION, "", media=(kind,))])

    @override
    def leave(self) -> list[Piece]:
        """Ends the scope, with all that is open in it; its blocks."""
        return list(self._captioned(super().leave()))

    def _captioned(self, pieces: list[Piece]) -> Iterator[Piece]:
        """The pieces with images replaced: by the caption that stands beside them, else by their description."""
        for piece, captioned in zip(pieces, _stands_beside_caption(pieces), strict=True):
            if piece.label != _IMAGE:
                yield piece
                continue
            described = bool(piece.text) and not captioned
            self.noticed.captioned += captioned
            self.noticed.described += described
            self.noticed.images -= captioned or described
            yield replace(piece, text=piece.text if described else "", label="")

    def see_deletion(self) -> None:
        """Takes note that words were deleted here."""
        self._deleted_at = self.place

    def anchor(self, remark: int, since: int | None = None) -> None:
        """Anchors a remark here, or to the words of the open paragraph from `since` on."""
        if self.paragraph is not None:
            self.paragraph.anchor(remark, since)
        else:
            self.blocks.append(Piece(BlockKind.PARAGRAPH, "", anchors=(RemarkAnchor(remark, 0, 0),)))

    def begin_range(self, remark: int) -> None:
        """Begins the words that a remark is about, unless they have begun."""
        if remark not in self._begun:
            self._begun[remark] = self.place
            self.anchor(remark)

    def has_begun(self, remark: int) -> bool:
        """Whether the words that a remark is about have begun."""
        return remark in self._begun

    def end_range(self, remark: int) -> bool:
        """Ends the words that a remark is about, unless they have ended; whether all of them were deleted."""
        if remark in self._ended:
            return False
        self._ended.add(remark)
        place = self._begun.setdefault(remark, self.place)
        self.anchor(remark)
        return place == self.place and (self.deleted > 0 or self._deleted_at == place)

    def link(self, target: str, start: int) -> None:
        """Anchors a link to the words of the open paragraph from `start` on."""
        remark = self.link_number(target, (self.place[0], start))
        self.anchor(remark, start)
        self.end_link(target, remark)

    def link_number(self, target: str, place: tuple[int, int]) -> int:
        """The number of a link that begins at a place; right behind another to the same target it is that."""
        if self._last_link[:2] == (target, place):
            return self._last_link[2]
        return self.remarks.add(Remark(AnnotationKind.LINK, target))

    def end_link(self, target: str, remark: int) -> None:
        """Ends a link here."""
        self.anchor(remark)
        self._last_link = target, self.place, remark

    def end_note(self, kind: AnnotationKind, remark: int, blocks: Sequence[Piece], label: str) -> None:
        """Takes in a note, whose words come behind the text."""
        self.remarks.all[remark] = Remark(kind, body_of(blocks))
        notes = [replace(block, kind=BlockKind.NOTE, level=0, label="") for block in blocks if block.text]
        if notes:
            notes[0] = replace(notes[0], label=label)
            self.noticed.footnotes += kind is AnnotationKind.FOOTNOTE
            self.noticed.endnotes += kind is AnnotationKind.ENDNOTE
        self._notes[kind] += notes

    def pieces(self) -> list[Piece]:
        """Ends all that is open; the blocks of the body, then the notes, footnotes first."""
        body = self.leave()
        return [*body, *(piece for notes in self._notes.values() for piece in notes)]


def _stands_beside_caption(pieces: list[Piece]) -> list[bool]:
    """For each piece whether a caption stands next to it, images between them apart."""
    beside = [False] * len(pieces)
    for order in (range(len(pieces)), range(len(pieces) - 1, -1, -1)):
        caption = False
        for at in order:
            piece = pieces[at]
            if piece.label != _IMAGE and piece.text:
                caption = piece.kind is BlockKind.CAPTION
            beside[at] = beside[at] or caption
    return beside
