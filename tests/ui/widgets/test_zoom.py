"""How far people may zoom."""

from factcheck.ui.widgets.zoom import LEAST, MOST, STEP, zoomed


def test_zoom_ends_where_nobody_could_read_any_more():
    assert zoomed(100, STEP) == 110
    assert zoomed(MOST, STEP) == MOST
    assert zoomed(LEAST, -STEP) == LEAST
