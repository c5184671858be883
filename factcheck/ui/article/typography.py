"""How an article is set: font, size and line spacing, and what follows from them."""

from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontMetricsF

from factcheck.services.settings import SYSTEM_FONT
from factcheck.ui.widgets.typefaces import READING_FACE

MEASURE = 68
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

    def font(self, scale: float = 1.0) -> QFont:
        """The font of the text, or a larger or smaller one of the same face."""
        font = QFont()
        font.setFamilies(self.families)
        font.setPixelSize(self.px(scale))
        return font

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
