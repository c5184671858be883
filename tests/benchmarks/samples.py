"""Long articles made up for the benchmarks, always the same ones, and where claims stand in them."""

import random

from factcheck.domain.records.article_draft import Piece
from factcheck.domain.records.proof import BlockKind
from factcheck.domain.text.span import Span

SIZES = ((8_000, 40), (100_000, 1_000), (1_000_000, 10_000))  # code points of the article, claims
WORDS = (
    "the of council in harbour knew that divers from abroad letters plan papers town ferry engine weather to"
    " recruit evidence 155 nationals Wednesday ministry spokesperson said and however"
)
QUOTED = "“irresponsible remarks”"


def named(size: int, count: int) -> str:
    """What a table calls an article of this size with so many claims."""
    return f"{size // 1000:,} KB, {count:,} claims"


def blocks(size: int) -> list[str | Piece]:
    """A headline and paragraphs of 30 to 80 words, together about `size` code points."""
    chance = random.Random(1)
    made: list[str | Piece] = [Piece(BlockKind.HEADLINE, "Beijing was aware of the campaign")]
    length = 0
    while length < size:
        words = " ".join(chance.choices([*WORDS.split(), QUOTED], k=chance.randint(30, 80)))
        made.append(words.capitalize() + ".")
        length += len(words)
    return made


def places(text: str, count: int) -> list[Span]:
    """Where `count` claims stand, spread over the text, some of them over the words of the next."""
    chance = random.Random(2)
    step = len(text) // count
    made = []
    for number in range(count):
        at = number * step + chance.randint(0, step // 3)
        made.append(Span(at, min(at + chance.randint(20, max(30, step)), len(text))))
    return made
