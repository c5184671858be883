"""The lines under claimed words."""

import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from factcheck.domain.records.verdict import Status
from factcheck.ui.article.underlines import LEVELS, STEP, draw_underline, offset_of


def _drawn(status: Status, unit: int = 1) -> list[list[int]]:
    """The drawn pixels, as columns by row."""
    image = QImage(40, 8, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        draw_underline(painter, 4.2, 36.4, 2.3, status, "#000000", unit)
    black = QColor("black")
    rows = [[x for x in range(40) if image.pixelColor(x, y) == black] for y in range(8)]
    return [row for row in rows if row]


def test_supported_is_a_thin_whole_line(qtbot: QtBot) -> None:
    assert _drawn(Status.SUPPORTED) == [list(range(4, 36))]


def test_under_large_letters_lines_are_thicker(qtbot: QtBot) -> None:
    assert _drawn(Status.SUPPORTED, unit=2) == [list(range(4, 36))] * 2


def test_disputed_is_a_thick_whole_line(qtbot: QtBot) -> None:
    assert _drawn(Status.DISPUTED) == [list(range(4, 36))] * 3


def test_unverified_is_a_dashed_line_of_two_pixels(qtbot: QtBot) -> None:
    rows = _drawn(Status.UNVERIFIED)
    assert len(rows) == 2
    assert rows[0] == rows[1]
    assert 4 in rows[0]
    assert 10 not in rows[0]


def test_not_checked_is_a_thin_dotted_line(qtbot: QtBot) -> None:
    (row,) = _drawn(Status.NOT_CHECKED)
    assert row[:4] == [4, 7, 10, 13]


@pytest.mark.parametrize("status", [Status.NOT_NEEDED])
def test_what_needs_no_verdict_has_none(qtbot: QtBot, status: Status) -> None:
    assert _drawn(status) == []


def test_lines_lie_a_step_apart_where_there_is_room() -> None:
    assert [offset_of(level, 3.0, 1, 16.0) for level in range(LEVELS)] == [3.0, 3.0 + STEP, 3.0 + 2 * STEP]


@pytest.mark.parametrize("unit", [1, 2, 3])
def test_lines_never_reach_the_letters_of_the_next_line(unit: int) -> None:
    first, room = 3.0 * unit, 8.0 * unit
    offsets = [offset_of(level, first, unit, room) for level in range(LEVELS)]
    assert offsets == sorted(set(offsets))
    assert offsets[-1] + unit <= room
