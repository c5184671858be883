"""An article on its way in: what an importer or the paste sheet makes, before it is stored."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from factcheck.domain.records.annotation import AnnotationDraft, Remark
from factcheck.domain.records.capture import CaptureDraft
from factcheck.domain.records.proof import Block, BlockKind, Style
from factcheck.domain.text.canonical import widened, word_at
from factcheck.domain.text.span import Span


class Offer(StrEnum):
    """Another way to read the same file, for a person to choose: it is never taken silently."""

    WHOLE_PAGE = "whole_page"
    REPAIR = "repair"
    ENCODING = "encoding"


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How a file is to be read; the `encoding` named replaces what would be found, `repair` mends mojibake."""

    whole_page: bool = False
    encoding: str = ""
    password: str = ""
    repair: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """Canonical text with its blocks, what is known about the article, and `noticed` sentences to show.

    `encoding` is how the letters of a text file were read, for people to see; `offers` are other ways to read it.
    """

    text: str
    blocks: tuple[Block, ...]
    styles: tuple[Style, ...] = ()
    headline: str = ""
    standfirst: str = ""
    byline: str = ""
    outlet: str = ""
    section: str = ""
    url: str = ""
    date: str = ""
    language: str = ""
    deadline: str = ""
    origin: str = ""
    noticed: tuple[str, ...] = ()
    annotations: tuple[AnnotationDraft, ...] = ()
    encoding: str = ""
    offers: tuple[Offer, ...] = ()
    capture: CaptureDraft | None = None


@dataclass(frozen=True, slots=True)
class Pin:
    """Where the remark of this number touches a piece: [start, end) of the text of the piece, which may be empty."""

    remark: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Piece:
    """One block on its way in; its styles and pins count from the beginning of its own text."""

    kind: BlockKind
    text: str
    level: int = 0
    sign: str = ""
    styles: tuple[Style, ...] = ()
    pins: tuple[Pin, ...] = ()
    page: int = 0
    rtl: bool = False


def assembled(pieces: Iterable[Piece], draft: Draft, remarks: Sequence[Remark] = ()) -> Draft:
    """`draft` with the text, blocks, styles and annotations that `pieces` make, joined by one LF.

    A remark covers everything from the first to the last of its pins; where that is no words at all, the word
    before it, and where nothing pins it, the first word of the text: no remark is lost.
    """
    texts: list[str] = []
    blocks: list[Block] = []
    styles: list[Style] = []
    places: dict[int, tuple[int, int]] = {}
    at = 0
    for piece in pieces:
        end = at + len(piece.text)
        blocks.append(Block(piece.kind, at, end, piece.level, piece.sign, piece.page, piece.rtl))
        styles.extend(replace(style, start=style.start + at, end=style.end + at) for style in piece.styles)
        for pin in piece.pins:
            first, last = places.get(pin.remark, (pin.start + at, pin.end + at))
            places[pin.remark] = min(first, pin.start + at), max(last, pin.end + at)
        texts.append(piece.text)
        at = end + 1
    text = "\n".join(texts)
    return replace(
        draft,
        text=text,
        blocks=tuple(blocks),
        styles=tuple(styles),
        annotations=_annotations(text, remarks, places),
    )


def _annotations(
    text: str, remarks: Sequence[Remark], places: dict[int, tuple[int, int]]
) -> tuple[AnnotationDraft, ...]:
    made = []
    for number, remark in enumerate(remarks):
        first = number if remark.answers is None else remark.answers
        start, end = places.get(number) or places.get(first) or (0, 0)
        span = _words(text, start, end) or word_at(text, start)
        made.append(
            AnnotationDraft(remark.kind, remark.body, span, remark.author, remark.at, remark.answers, remark.resolved)
        )
    return tuple(made)


def _words(text: str, start: int, end: int) -> Span | None:
    """What [start, end) holds without the blanks and line ends around it, or None where that is nothing."""
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    end -= len(words) - len(words.rstrip())
    return widened(text, start, end) if start < end else None


def headed(pieces: Iterable[Piece], headline: str, standfirst: str) -> list[Piece]:
    """`pieces` with headline and standfirst first, unless the text begins with them already."""
    body = list(pieces)
    front = [(BlockKind.HEADLINE, headline), (BlockKind.STANDFIRST, standfirst)]
    made: list[Piece] = []
    for kind, words in front:
        if not words.strip():
            continue
        if body and body[0].text.strip() == words.strip():
            made.append(replace(body.pop(0), kind=kind, level=0, sign=""))
        else:
            made.append(Piece(kind, words))
    return made + body
