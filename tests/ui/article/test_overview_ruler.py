"""The ruler beside the scroll bar."""

import time

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from factcheck.domain.records.verdict import Status
from factcheck.ui.article.overview_ruler import OverviewRuler
from factcheck.ui.widgets.theme import LIGHT, palette_of


def _ruler(qtbot: QtBot) -> OverviewRuler:
    ruler = OverviewRuler()
    qtbot.addWidget(ruler)
    ruler.setPalette(palette_of(LIGHT))
    ruler.resize(14, 205)
    ruler.show()
    return ruler


def _row(image: QImage, y: int, status: Status) -> list[int]:
    return [x for x in range(14) if image.pixelColor(x, y) == QColor(LIGHT.foreground[status])]


def test_a_tick_stands_at_its_share_of_the_height(qtbot: QtBot) -> None:
    ruler = _ruler(qtbot)
    ruler.show_ticks([(0.0, Status.SUPPORTED), (0.5, Status.SUPPORTED), (1.0, Status.SUPPORTED)])
    image = ruler.grab().toImage()
    assert [y for y in range(205) if _row(image, y, Status.SUPPORTED)] == [2, 102, 202]


def test_statuses_differ_in_shape(qtbot: QtBot) -> None:
    ruler = _ruler(qtbot)
    judged = [Status.SUPPORTED, Status.DISPUTED, Status.UNVERIFIED, Status.NOT_CHECKED]
    ruler.show_ticks([(0.2 * at, status) for at, status in enumerate(judged)])
    image = ruler.grab().toImage()
    shapes = {tuple(tuple(_row(image, 2 + 40 * at + by, one)) for by in (-1, 0, 1)) for at, one in enumerate(judged)}
    assert len(shapes) == 4


def test_a_change_paints_what_showing_all_would(qtbot: QtBot) -> None:
    ruler, other = _ruler(qtbot), _ruler(qtbot)
    ruler.show_ticks([(0.3, Status.NOT_CHECKED), (0.31, Status.SUPPORTED), (0.8, Status.DISPUTED)])
    ruler.grab()
    ruler.change_ticks([(0.3, Status.NOT_CHECKED)], [(0.3, Status.DISPUTED)])
    other.show_ticks([(0.3, Status.DISPUTED), (0.31, Status.SUPPORTED), (0.8, Status.DISPUTED)])
    assert ruler.grab().toImage() == other.grab().toImage()


def test_two_claims_at_one_place_go_one_by_one(qtbot: QtBot) -> None:
    ruler = _ruler(qtbot)
    ruler.show_ticks([(0.5, Status.DISPUTED)] * 2)
    ruler.grab()
    ruler.change_ticks([(0.5, Status.DISPUTED)], [])
    assert _row(ruler.grab().toImage(), 102, Status.DISPUTED)
    ruler.change_ticks([(0.5, Status.DISPUTED)], [])
    assert not _row(ruler.grab().toImage(), 102, Status.DISPUTED)


def test_the_current_claim_is_outlined(qtbot: QtBot) -> None:
    ruler = _ruler(qtbot)
    ruler.set_current([0.5])
    assert ruler.grab().toImage().pixelColor(7, 99) == QColor(LIGHT.focus)


def test_a_click_asks_for_the_place(qtbot: QtBot) -> None:
    ruler = _ruler(qtbot)
    with qtbot.waitSignal(ruler.place_clicked) as clicked:
        qtbot.mouseClick(ruler, Qt.MouseButton.LeftButton, pos=QPoint(7, 52))
    assert clicked.args == [0.25]


def test_ten_thousand_ticks_cost_next_to_nothing_once_painted(qtbot: QtBot) -> None:
    ruler = _ruler(qtbot)
    ruler.show_ticks([(at / 10_000, Status.DISPUTED) for at in range(10_000)])
    ruler.grab()
    began = time.process_time()
    ruler.repaint()
    assert time.process_time() - began < 0.02
