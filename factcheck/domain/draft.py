"""An article on its way in: what an importer or the paste sheet makes, before it is stored."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from factcheck.domain.proof import Block, BlockKind, Style


@dataclass(frozen=True, slots=True)
class Draft:
    """Canonical text with its blocks, what is known about the article, and `noticed` sentences to show."""

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


@dataclass(frozen=True, slots=True)
class Piece:
    """One block on its way in; its styles count from the beginning of its own text."""

    kind: BlockKind
    text: str
    level: int = 0
    sign: str = ""
    styles: tuple[Style, ...] = ()


def assembled(pieces: Iterable[Piece], draft: Draft) -> Draft:
    """`draft` with the text, blocks and styles that `pieces` make, joined by one LF."""
    texts: list[str] = []
    blocks: list[Block] = []
    styles: list[Style] = []
    at = 0
    for piece in pieces:
        blocks.append(Block(piece.kind, at, at + len(piece.text), piece.level, piece.sign))
        styles.extend(replace(style, start=style.start + at, end=style.end + at) for style in piece.styles)
        texts.append(piece.text)
        at += len(piece.text) + 1
    return replace(draft, text="\n".join(texts), blocks=tuple(blocks), styles=tuple(styles))


def headed(pieces: Iterable[Piece], headline: str, standfirst: str) -> list[Piece]:
    """`pieces` with headline and standfirst first, unless the text begins with them already."""
    body = list(pieces)
    front = [(BlockKind.HEADLINE, headline), (BlockKind.STANDFIRST, standfirst)]
    made: list[Piece] = []
    for kind, words in front:
        if not words.strip():
            continue
        if body and body[0].text.strip() == words.strip():
            made.append(Piece(kind, body[0].text, styles=body.pop(0).styles))
        else:
            made.append(Piece(kind, words))
    return made + body
