"""Blocks put together from events."""

from typing_extensions import override

from factcheck.domain.records.article_draft import Piece
from factcheck.domain.records.proof import BlockKind
from factcheck.importers.shared.block_builder import BlockBuilder


class Plain(BlockBuilder[Piece, list[str]]):
    """Makes plain paragraphs of all words."""

    def __init__(self) -> None:
        super().__init__(list)

    def write(self, words: str) -> None:
        (self.paragraph or self.begin_paragraph()).write(words)

    @override
    def flush(self) -> None:
        if self.paragraph is not None:
            self.end_paragraph(self.paragraph.take(BlockKind.PARAGRAPH))


def texts(pieces: list[Piece]) -> list[str]:
    return [piece.text for piece in pieces]


def test_what_stands_in_a_paragraph_comes_behind_it():
    builder = Plain()
    builder.write("before ")
    builder.enter()
    builder.write("box")
    builder.add(builder.leave())
    builder.write("behind")
    assert texts(builder.leave()) == ["before behind", "box"]


def test_what_stands_between_paragraphs_stays_there():
    builder = Plain()
    builder.write("one")
    builder.flush()
    builder.add([Piece(BlockKind.CAPTION, "picture")])
    builder.write("two")
    assert texts(builder.leave()) == ["one", "picture", "two"]


def test_a_row_in_a_cell_is_part_of_the_row_around_it():
    builder = Plain()
    builder.begin_row()
    builder.write("a")
    builder.end_cell()
    builder.begin_row()
    for words in ("b", "c"):
        builder.write(words)
        builder.end_cell()
    builder.end_row()
    builder.end_row()
    assert texts(builder.leave()) == ["a | b | c"]


def test_the_end_of_a_scope_ends_the_rows_in_it():
    builder = Plain()
    builder.begin_row()
    builder.write("a")
    builder.end_cell()
    builder.write("b")
    assert texts(builder.leave()) == ["a | b"]


def test_a_scope_has_a_state_and_places_of_its_own():
    builder = Plain()
    builder.write("word")
    before = builder.place
    builder.state.append("outer")
    builder.enter()
    builder.write("word")
    assert (builder.state, builder.place == before) == ([], False)
    builder.leave()
    assert (builder.state, builder.place == before) == (["outer"], True)
