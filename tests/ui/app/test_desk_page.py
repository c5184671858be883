"""Where the panes stand."""

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QSplitter, QTabWidget

from factcheck.ui.app.desk_page import DeskPage, Layout, layout_for


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


def test_the_tab_of_the_claim_keeps_its_name(page):
    page.name_panel_tab("Claim 12")
    page.resize(1024, 800)
    assert page.findChild(QTabWidget, "right_tabs").tabText(1) == "Claim 12"


def test_panes_squeezed_on_the_way_come_back_as_they_were(page, qtbot):
    page.panes[1].setMinimumWidth(0)
    widths = []
    for width in (1920, 1280, 640, 1920):
        page.resize(width, 800)
        qtbot.wait(1)
        widths.append(page.panes[1].width())
    assert widths[0] == widths[-1]


def test_under_the_list_the_panel_keeps_room_for_its_head(page, qtbot):
    page.findChild(QSplitter, "down").setSizes([10_000, 0])
    qtbot.wait(1)
    assert page.panes[2].height() >= 15 * page.panes[2].fontMetrics().lineSpacing()


def test_the_type_is_larger_in_a_wide_window(page):
    assert page.type_percent == 100
    page.resize(1920, 800)
    assert page.type_percent == 115
