"""How an article is set."""

from PySide6.QtGui import QFontMetricsF
from pytestqt.qtbot import QtBot

from factcheck.ui.article.typography import FAMILIES, Reading


def test_the_wanted_family_comes_before_our_own(qtbot: QtBot) -> None:
    assert Reading("Georgia").font().families() == ["Georgia", *FAMILIES]
    assert Reading().font().families() == list(FAMILIES)


def test_the_measure_is_about_68_letters(qtbot: QtBot) -> None:
    reading = Reading()
    words = "Zelenskyy said officials in Beijing were aware of the campaign of t"
    assert abs(QFontMetricsF(reading.font()).horizontalAdvance(words) / reading.measure - 1) < 0.08


def test_zooming_changes_the_size_alone() -> None:
    assert Reading("Georgia", 17, 1.5).zoomed(200) == Reading("Georgia", 34, 1.5)


def test_zooming_out_leaves_something_to_read() -> None:
    assert Reading().zoomed(1).size == 6


def test_thin_lines_grow_with_the_letters():
    assert [Reading(size=size).thin for size in (11, 17, 34, 51)] == [1, 1, 2, 3]
