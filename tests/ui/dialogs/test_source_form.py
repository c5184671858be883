"""The form for one source."""

from PySide6.QtWidgets import QLabel

from factcheck.domain.records.evidence import Source
from factcheck.domain.records.ids import SourceId
from factcheck.ui.dialogs.source_form import SourceForm


def test_a_date_of_publication_after_today_is_taken_and_said_to_be_one(qtbot):
    form = SourceForm(today=lambda: "2026-11-29")
    qtbot.addWidget(form)
    hint = form.findChild(QLabel, "source_date_understood")
    source = Source(SourceId("s1"), "Report")
    for date, said in (("2026", ""), ("2026-11-29", ""), ("2027", "This is after today.")):
        form.show_source(Source(source.id, source.title, date=date), "")
        assert hint.text() == said
    form.show_source(source, "")
    form.lines["date"].setText("2031-01-01")
    assert hint.text() == "= 1 January 2031. This is after today."
    with qtbot.waitSignal(form.changed) as saved:
        form.flush()
    assert saved.args[0].date == "2031-01-01"
