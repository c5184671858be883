"""How an article and each kind of its blocks are set."""

import pytest
from PySide6.QtGui import QFont, QFontMetricsF, QTextFormat
from pytestqt.qtbot import QtBot

from factcheck.domain.records.proof import Block, BlockKind, StyleKind
from factcheck.services.settings import SYSTEM_FONT
from factcheck.ui.article.typography import SYSTEM_FAMILIES, ArticleFormats, Typography
from factcheck.ui.widgets.theme import DARK, LIGHT

SIZE = QTextFormat.Property.FontPixelSize


def test_the_wanted_family_comes_before_those_of_the_system(qtbot: QtBot) -> None:
    assert Typography("Georgia").font().families() == ["Georgia", *SYSTEM_FAMILIES]
    assert Typography().font().families() == ["Source Serif Pro", *SYSTEM_FAMILIES]
    assert Typography(SYSTEM_FONT).font().families() == list(SYSTEM_FAMILIES)


def test_the_measure_is_about_68_letters(qtbot: QtBot) -> None:
    typography = Typography()
    words = "Zelenskyy said officials in Beijing were aware of the campaign of t"
    assert abs(QFontMetricsF(typography.font()).horizontalAdvance(words) / typography.measure - 1) < 0.08


def test_zooming_changes_the_size_alone() -> None:
    assert Typography("Georgia", 17, 1.5).zoomed(200) == Typography("Georgia", 34, 1.5)


def test_zooming_out_leaves_something_to_read() -> None:
    assert Typography().zoomed(1).size == 6


def test_thin_lines_grow_with_the_letters():
    assert [Typography(size=size).thin for size in (11, 17, 34, 51)] == [1, 1, 2, 3]


def _size(kind: BlockKind) -> int:
    return int(ArticleFormats(Typography(), LIGHT).formats(Block(kind, 0, 1))[1].property(SIZE))


def test_the_headline_is_the_largest_and_the_caption_the_smallest(qtbot: QtBot) -> None:
    sizes = sorted(BlockKind, key=_size)
    assert (sizes[0], sizes[-1], _size(BlockKind.PARAGRAPH)) == (BlockKind.CAPTION, BlockKind.HEADLINE, 17)


@pytest.mark.parametrize("kind", BlockKind)
def test_lines_are_never_closer_than_the_letters_need(qtbot: QtBot, kind: BlockKind) -> None:
    block, words = ArticleFormats(Typography(), LIGHT).formats(Block(kind, 0, 1))
    assert block.lineHeight() >= 1.3 * words.property(SIZE)


def test_deeper_lists_stand_further_in(qtbot: QtBot) -> None:
    formats = ArticleFormats(Typography(), LIGHT)
    indents = [formats.formats(Block(BlockKind.LIST_ITEM, 0, 1, level))[0].indent() for level in (0, 1, 2)]
    assert indents == [1, 1, 2]


def test_lists_never_stand_so_far_in_that_no_room_is_left_for_words(qtbot: QtBot) -> None:
    formats = ArticleFormats(Typography(), LIGHT)
    steps = formats.formats(Block(BlockKind.LIST_ITEM, 0, 1, 1_000_000_000))[0].indent()
    assert steps * formats.step < formats.typography.measure * 2 / 3


def test_styles_add_to_the_words_of_their_block(qtbot: QtBot) -> None:
    formats = ArticleFormats(Typography(), LIGHT)
    words = formats.styled(Block(BlockKind.CAPTION, 0, 1), frozenset({StyleKind.BOLD, StyleKind.ITALIC}))
    assert (words.fontWeight(), words.fontItalic()) == (QFont.Weight.Bold, True)
    assert words.property(SIZE) == _size(BlockKind.CAPTION)


def test_every_block_is_as_dark_as_the_copy(qtbot: QtBot) -> None:
    for tokens in (LIGHT, DARK):
        formats = ArticleFormats(Typography(), tokens)
        inks = {formats.formats(Block(kind, 0, 1))[1].foreground().color().name().upper() for kind in BlockKind}
        assert inks == {tokens.text.upper()}


def test_struck_out_words_are_struck_out(qtbot: QtBot) -> None:
    formats = ArticleFormats(Typography(), LIGHT)
    block = Block(BlockKind.PARAGRAPH, 0, 1)
    has_preview = [formats.styled(block, frozenset({kind})).fontStrikeOut() for kind in StyleKind]
    assert dict(zip(StyleKind, has_preview, strict=True)) == {kind: kind is StyleKind.STRUCK for kind in StyleKind}
