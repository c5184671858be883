"""An article as an importer or the paste sheet makes it, before it is stored, and its pieces."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from factcheck.domain.records.annotation import AnnotationDraft, Remark
from factcheck.domain.records.capture import CaptureDraft
from factcheck.domain.records.proof import Block, BlockKind, MediaKind, Style
from factcheck.domain.text.canonical import one_line, stripped, widened, word_at
from factcheck.domain.text.span import Span


class Offer(StrEnum):
    """Another way to read the same file, for a person to choose: it is never taken silently."""

    WHOLE_PAGE = "whole_page"
    REPAIR = "repair"
    ENCODING = "encoding"


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How a file is to be read; the `encoding` named replaces what would be found, `repair` mends mojibake.

    `pasted` says that it is no file but HTML of the clipboard, `private` that a page may be fetched from this computer
    or its own network, `libreoffice` that LibreOffice may be started for an old Word file.
    """

    whole_page: bool = False
    encoding: str = ""
    password: str = ""
    repair: bool = False
    pasted: bool = False
    private: bool = False
    libreoffice: bool = False


@dataclass(frozen=True, slots=True)
class ArticleDraft:
    """Canonical text with its blocks, what is known about the article, and `noticed` sentences to show.

    `file_date` was found in the file, in properties that may be those of a template: it is no date of the article until
    a person keeps it. `encoding` is how the letters of a text file were read, for people to see; `offers` are other
    ways to read it.
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
    file_date: str = ""
    origin: str = ""
    noticed: tuple[str, ...] = ()
    annotations: tuple[AnnotationDraft, ...] = ()
    encoding: str = ""
    offers: tuple[Offer, ...] = ()
    capture: CaptureDraft | None = None


@dataclass(frozen=True, slots=True)
class RemarkAnchor:
    """Where the remark of this number touches a piece: [start, end) of the text of the piece, which may be empty."""

    remark: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A block of a draft; its styles and anchors count from the beginning of its own text.

    One without words may hold `media`, which then belong to the words beside it.
    """

    kind: BlockKind
    text: str
    level: int = 0
    label: str = ""
    styles: tuple[Style, ...] = ()
    anchors: tuple[RemarkAnchor, ...] = ()
    page: int = 0
    rtl: bool = False
    media: tuple[MediaKind, ...] = ()


def piece_of(block: Block, text: str, styles: Iterable[Style]) -> Piece:
    """A block of a text as a piece, with those of the styles of the text that it has."""
    own = (one for one in styles if block.start <= one.start and one.end <= block.end)
    within = tuple(replace(one, start=one.start - block.start, end=one.end - block.start) for one in own)
    words = text[block.start : block.end]
    return Piece(block.kind, words, block.level, block.label, within, (), block.page, block.rtl, block.media)


def assembled(pieces: Iterable[Piece], draft: ArticleDraft, remarks: Sequence[Remark] = ()) -> ArticleDraft:
    """`draft` with the text, blocks, styles and annotations that `pieces` make, joined by one LF.

    A remark covers everything from the first to the last of its anchors; where that is no words at all, the word
    before it, and where nothing anchors it, the first word of the text: no remark is lost.
    """
    texts: list[str] = []
    blocks: list[Block] = []
    styles: list[Style] = []
    places: dict[int, tuple[int, int]] = {}
    at = 0
    for piece in pieces:
        end = at + len(piece.text)
        blocks.append(Block(piece.kind, at, end, piece.level, piece.label, piece.page, piece.rtl, piece.media))
        styles.extend(replace(style, start=style.start + at, end=style.end + at) for style in piece.styles)
        for anchor in piece.anchors:
            first, last = places.get(anchor.remark, (anchor.start + at, anchor.end + at))
            places[anchor.remark] = min(first, anchor.start + at), max(last, anchor.end + at)
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
        start, end = stripped(text, *(places.get(number) or places.get(first) or (0, 0)))
        span = widened(text, start, end) if start < end else word_at(text, start)
        made.append(
            AnnotationDraft(remark.kind, remark.body, span, remark.author, remark.at, remark.answers, remark.resolved)
        )
    return tuple(made)


def headed(pieces: Iterable[Piece], headline: str, standfirst: str) -> list[Piece]:
    """`pieces` with headline and standfirst first, unless the text begins with them already."""
    body = list(pieces)
    front = [(BlockKind.HEADLINE, headline), (BlockKind.STANDFIRST, standfirst)]
    made: list[Piece] = []
    for kind, words in front:
        if not words.strip():
            continue
        if body and body[0].text.strip() == words.strip():
            made.append(replace(body.pop(0), kind=kind, level=0, label=""))
        else:
            made.append(Piece(kind, words))
    return made + body


def titled(draft: ArticleDraft, headline: str, standfirst: str) -> ArticleDraft:
    """`draft` with the headline and standfirst that a person typed as the first blocks of its text, if not empty.

    Words that stand there already are not repeated; another headline or standfirst stays in the text as a heading.
    """
    typed = {BlockKind.HEADLINE: one_line(headline), BlockKind.STANDFIRST: one_line(standfirst)}
    if not any(typed.values()):
        return draft
    texts = ((block, draft.text[block.start : block.end]) for block in draft.blocks)
    body = [(_demoted(block, text, typed.get(block.kind, "")), text) for block, text in texts]
    front: list[tuple[Block, str]] = []
    taken = 0
    for kind, words in typed.items():
        if taken < len(body) and (body[taken][0].kind is kind or one_line(body[taken][1]) == words != ""):
            block, text = body[taken]
            front.append((replace(block, kind=kind, level=0, label=""), text))
            taken += 1
        elif words:
            front.append((Block(kind, -1, -1), words))
    return _joined(draft, front + body[taken:])


def _demoted(block: Block, text: str, typed: str) -> Block:
    """A headline or standfirst as a heading where a person typed another."""
    if not typed or one_line(text) == typed:
        return block
    return replace(block, kind=BlockKind.HEADING, level=1 if block.kind is BlockKind.HEADLINE else 2)


def _joined(draft: ArticleDraft, blocks: Sequence[tuple[Block, str]]) -> ArticleDraft:
    """`draft` with these blocks of text, those from -1 on being new; its styles and annotations move along."""
    made: list[Block] = []
    moves: list[tuple[int, int]] = []
    at = 0
    for block, text in blocks:
        if block.start >= 0:
            moves.append((block.start, at - block.start))
        made.append(replace(block, start=at, end=at + len(text)))
        at += len(text) + 1

    def moved(place: int) -> int:
        return place + moves[bisect_right(moves, place, key=lambda move: move[0]) - 1][1]

    return replace(
        draft,
        text="\n".join(text for _, text in blocks),
        blocks=tuple(made),
        styles=tuple(replace(one, start=moved(one.start), end=moved(one.end)) for one in draft.styles),
        annotations=tuple(
            replace(one, span=Span(moved(one.span.start), moved(one.span.end))) for one in draft.annotations
        ),
    )
