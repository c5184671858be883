"""Where the panes stand."""

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit

from factcheck.ui.desk_page import DeskPage, Layout, layout_for


@pytest.mark.parametrize(
    ("width", "layout"),
    [(1920, Layout.WIDE), (1280, Layout.NORMAL), (1024, Layout.TABS), (640, Layout.SINGLE)],
)
def test_the_layout_follows_the_width(width, layout):
    assert layout_for(width) is layout


@pytest.fixture
def page(qtbot):
    made = DeskPage(QLabel("article"), QLineEdit("claims"), QLabel("claim"))
    qtbot.addWidget(made)
    made.panes = made._panes
    made.resize(1280, 800)
    made.show()
    return made


@pytest.mark.parametrize("width", [1920, 1280, 1024, 640])
def test_every_pane_can_be_brought_at_every_width(page, width, qtbot):
    page.resize(width, 800)
    for number, pane in enumerate(page.panes):
        page.bring(number)
        qtbot.waitUntil(pane.isVisible)


def test_the_article_is_never_squeezed(page, qtbot):
    for width in (1920, 1100, 760):
        page.resize(width, 800)
        qtbot.wait(1)
        assert page.panes[0].width() >= 420


def test_the_sizes_a_person_chose_come_back(page, qtbot):
    page.restore({"normal": [700, 575]})
    chosen = page.sizes()["normal"]
    page.resize(1920, 800)
    page.resize(1280, 800)
    assert page.sizes()["normal"] == chosen


def test_the_keyboard_stays_where_it_was_when_the_layout_changes(page, qtbot):
    page.panes[1].setFocus()
    page.resize(1920, 800)
    assert page.panes[1].hasFocus()
