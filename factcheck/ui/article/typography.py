"""How an article is set: font, size and line spacing, and of each kind of block the weight, spacing and indent."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QTextBlockFormat, QTextCharFormat, QTextFormat

from factcheck.domain.records.proof import Block, BlockKind, StyleKind
from factcheck.services.settings import SYSTEM_FONT
from factcheck.ui.widgets.appearance import READING_FACE, alike_everywhere
from factcheck.ui.widgets.theme import Tokens

MEASURE = 68
MOST_STEPS = 9
"""So far in does a list stand at most: Word and RTF have nine levels, and they leave more than half of the measure."""
SYSTEM_FAMILIES = (
    "Charter",
    "Iowan Old Style",
    "Palatino Linotype",
    "Georgia",
    "Noto Serif",
    "Liberation Serif",
    "DejaVu Serif",
    "serif",
)
_SAMPLE = "The reading measure is counted in the letters of an ordinary sentence, blanks and all."


@dataclass(frozen=True, slots=True)
class Typography:
    """`font_family` is empty for the face that comes along, or SYSTEM_FONT; `size` in px; `line_spacing` in sizes."""

    font_family: str = ""
    size: int = 17
    line_spacing: float = 1.6

    @property
    def families(self) -> list[str]:
        """The families to try, the wanted one first; letters that it lacks come from the others."""
        if self.font_family == SYSTEM_FONT:
            return list(SYSTEM_FAMILIES)
        return [self.font_family or READING_FACE, *SYSTEM_FAMILIES]

    def font(self) -> QFont:
        """The font of the text."""
        font = QFont()
        font.setFamilies(self.families)
        font.setPixelSize(self.size)
        return alike_everywhere(font)

    def px(self, sizes: float) -> int:
        """A length given in sizes of the font, in whole px."""
        return round(self.size * sizes)

    @property
    def thin(self) -> int:
        """The thickness of a thin line beside letters of this size, in px."""
        return max(1, self.size // 17)

    @property
    def measure(self) -> int:
        """The width of about 68 characters in px."""
        width = QFontMetricsF(self.font()).horizontalAdvance(_SAMPLE)
        return round(width / len(_SAMPLE) * MEASURE)

    def zoomed(self, percent: int) -> "Typography":
        """The same face, larger or smaller."""
        return Typography(self.font_family, max(6, round(self.size * percent / 100)), self.line_spacing)


@dataclass(frozen=True, slots=True)
class Shape:
    """Lengths in sizes of the running text; `line`, the least line height, in sizes of the block's own."""

    scale: float = 1.0
    bold: bool = False
    line: float = 0.0
    above: float = 0.0
    below: float = 0.72
    indented: bool = False
    far: float = 0.0


SHAPES = {
    BlockKind.HEADLINE: Shape(scale=1.75, bold=True, line=1.32, below=0.55),
    BlockKind.STANDFIRST: Shape(scale=1.16, line=1.5, below=1.5),
    BlockKind.HEADING: Shape(scale=1.18, bold=True, line=1.4, above=0.9, below=0.5),
    BlockKind.PARAGRAPH: Shape(),
    BlockKind.QUOTATION: Shape(indented=True, far=1.2, above=0.15, below=0.9),
    BlockKind.LIST_ITEM: Shape(indented=True, below=0.32),
    BlockKind.CAPTION: Shape(scale=0.84, line=1.5, above=0.1, below=1.1),
    BlockKind.NOTE: Shape(scale=0.84, indented=True, line=1.5, below=0.4),
}


class ArticleFormats:
    """The formats of an article in one typography and one set of colours."""

    side_margin = 8
    top_margin = 28
    bottom_margin = 160

    def __init__(self, typography: Typography, tokens: Tokens) -> None:
        self.typography = typography
        self._tokens = tokens
        self._blocks: dict[tuple[BlockKind, int, bool], tuple[QTextBlockFormat, QTextCharFormat]] = {}
        self._styled: dict[tuple[BlockKind, frozenset[StyleKind]], QTextCharFormat] = {}

    @property
    def font(self) -> QFont:
        """The font of the running text."""
        return self.typography.font()

    @property
    def width(self) -> int:
        """How wide the text wants to be in px, margins included."""
        return self.typography.measure + 2 * self.side_margin

    @property
    def step(self) -> int:
        """How far one step of indent is, from the side where lines begin, in px."""
        return self.typography.px(1.65)

    def formats(self, block: Block) -> tuple[QTextBlockFormat, QTextCharFormat]:
        """The formats of a block and of its unstyled words."""
        key = block.kind, block.level, block.rtl
        if key not in self._blocks:
            self._blocks[key] = self._block_format(block), self._char_format(SHAPES[block.kind])
        return self._blocks[key]

    def styled(self, block: Block, kinds: frozenset[StyleKind]) -> QTextCharFormat:
        """The format of words that are bold, italic, struck out or a link."""
        key = block.kind, kinds
        if key not in self._styled:
            words = QTextCharFormat(self.formats(block)[1])
            if StyleKind.BOLD in kinds:
                words.setFontWeight(QFont.Weight.Bold)
            if StyleKind.ITALIC in kinds:
                words.setFontItalic(True)
            if StyleKind.STRUCK in kinds:
                words.setFontStrikeOut(True)
            if StyleKind.LINK in kinds:
                words.setForeground(QColor(self._tokens.focus))
            self._styled[key] = words
        return self._styled[key]

    def _block_format(self, block: Block) -> QTextBlockFormat:
        shape, px = SHAPES[block.kind], self.typography.px
        made = QTextBlockFormat()
        line = shape.line * shape.scale or self.typography.line_spacing
        made.setLineHeight(px(line), QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
        made.setTopMargin(px(shape.above))
        made.setBottomMargin(px(shape.below))
        made.setRightMargin(px(shape.far))
        if shape.indented:
            made.setIndent(min(max(1, block.level), MOST_STEPS))
        if block.rtl:
            made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        return made

    def _char_format(self, shape: Shape) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setFontFamilies(self.typography.families)
        made.setProperty(QTextFormat.Property.FontPixelSize, self.typography.px(shape.scale))
        made.setForeground(QColor(self._tokens.text))
        if shape.bold:
            made.setFontWeight(QFont.Weight.Bold)
        return made
