"""How an article is set."""

from PySide6.QtGui import QFontMetricsF
from pytestqt.qtbot import QtBot

from factcheck.services.settings import SYSTEM_FONT
from factcheck.ui.article.typography import SYSTEM_FAMILIES, Typography


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
