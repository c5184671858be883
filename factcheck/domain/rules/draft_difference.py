"""What the shorter reading of a web page leaves out of the longer one, and the shorter one with some of it added."""

from collections import Counter, defaultdict, deque
from collections.abc import Collection, Iterable
from dataclasses import replace

from factcheck.domain.records.article_draft import ArticleDraft, Piece, assembled, piece_of
from factcheck.domain.records.proof import BlockKind
from factcheck.domain.text.canonical import one_line
from factcheck.translation import counted

_TITLES = (BlockKind.HEADLINE, BlockKind.STANDFIRST)


def blocks_left_out(whole: ArticleDraft, shorter: ArticleDraft) -> frozenset[int]:
    """The blocks of `whole`, by their index, whose words do not stand in `shorter`; blanks do not count."""
    there = Counter(_words(shorter, at) for at in range(len(shorter.blocks)))
    missing = set()
    for at in range(len(whole.blocks)):
        words = _words(whole, at)
        if there[words]:
            there[words] -= 1
        elif words:
            missing.add(at)
    return frozenset(missing)


def titles_first(whole: ArticleDraft, missing: Collection[int]) -> list[int]:
    """Blocks of `whole`, by their index, in the order in which to offer them: headlines and standfirsts come first."""
    return sorted(missing, key=lambda at: (not _is_title(whole, at), at))


def block_words(draft: ArticleDraft, at: int) -> str:
    """The words of a block on one line."""
    return one_line(draft.text[draft.blocks[at].start : draft.blocks[at].end])


def with_blocks(shorter: ArticleDraft, whole: ArticleDraft, added: Collection[int]) -> ArticleDraft:
    """`shorter` with these blocks of `whole`, by their index, each at its place among the others.

    A big heading becomes the headline where there is none.
    """
    if not added:
        return shorter
    waiting = deque(_added(shorter, whole, added))
    pieces: list[Piece] = []
    for at, place in enumerate(_places(shorter, whole)):
        while waiting and waiting[0][0] < place:
            pieces.append(waiting.popleft()[1])
        pieces.append(piece_of(shorter.blocks[at], shorter.text, shorter.styles))
    pieces += (piece for _, piece in waiting)
    made = assembled(pieces, shorter)
    return replace(
        made,
        headline=_words_of(BlockKind.HEADLINE, pieces) or shorter.headline,
        standfirst=_words_of(BlockKind.STANDFIRST, pieces) or shorter.standfirst,
        noticed=(
            *shorter.noticed,
            counted("{count} [piece|pieces] that [was|were] left out [is|are] added", len(added)),
        ),
    )


def _added(shorter: ArticleDraft, whole: ArticleDraft, added: Collection[int]) -> list[tuple[int, Piece]]:
    has_headline = any(block.kind is BlockKind.HEADLINE for block in shorter.blocks)
    made: list[tuple[int, Piece]] = []
    for at in sorted(added):
        piece = piece_of(whole.blocks[at], whole.text, whole.styles)
        if piece.kind is BlockKind.HEADLINE or (piece.kind is BlockKind.HEADING and piece.level == 1):
            kind, level = (BlockKind.HEADING, 1) if has_headline else (BlockKind.HEADLINE, 0)
            piece, has_headline = replace(piece, kind=kind, level=level), True
        made.append((at, piece))
    return made


def _words_of(kind: BlockKind, pieces: Iterable[Piece]) -> str:
    return next((one_line(piece.text) for piece in pieces if piece.kind is kind), "")


def _is_title(draft: ArticleDraft, at: int) -> bool:
    block = draft.blocks[at]
    return block.kind in _TITLES or (block.kind is BlockKind.HEADING and block.level == 1)


def _places(shorter: ArticleDraft, whole: ArticleDraft) -> list[int]:
    """Where the blocks of `shorter` stand in `whole`, in rising order."""
    where: defaultdict[str, deque[int]] = defaultdict(deque)
    for at in range(len(whole.blocks)):
        where[_words(whole, at)].append(at)
    places: list[int] = []
    for at in range(len(shorter.blocks)):
        last, found = places[-1] if places else -1, where[_words(shorter, at)]
        while found and found[0] < last:
            found.popleft()
        places.append(found.popleft() if found else max(last, 0))
    return places


def _words(draft: ArticleDraft, index: int) -> str:
    block = draft.blocks[index]
    return "".join(draft.text[block.start : block.end].split())
