"""The list of known sources."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from factcheck.domain.records.evidence import Source
from factcheck.domain.records.ids import SourceId
from factcheck.ui.panel.known_sources import KnownSources
from factcheck.ui.panel.source_field import SourceField

TITLES = ("Ministry", "Press conference transcript, Foreign Ministry, 10 April 2025", "Plan of the Ministry, " * 20)


def test_titles_stand_in_full_on_rows_that_are_easy_to_hit(qtbot: QtBot) -> None:
    field = SourceField()
    qtbot.addWidget(field)
    field.resize(240, 30)
    field.set_known_sources([Source(SourceId(title), title, "") for title in TITLES])
    with qtbot.waitActive(field):
        field.show()
    field.setFocus()
    qtbot.keyClicks(field, "ministry")
    popup = field.completer().popup()
    assert isinstance(popup, KnownSources)
    qtbot.waitUntil(popup.isVisible)
    rows = {popup.model().index(row, 0).data().strip(): popup.sizeHintForRow(row) for row in range(len(TITLES))}
    short, two_lines, more = (rows[title.strip()] for title in TITLES)
    assert 24 <= short < two_lines == more
    assert popup.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    assert popup.visualRect(popup.model().index(1, 0)).width() <= popup.viewport().width()
    popup.hide()
