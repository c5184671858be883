"""The strip at the bottom, and when it says that all is saved."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAction, QFont
from PySide6.QtWidgets import QApplication, QLabel

from factcheck.domain.records.verdict import Status
from factcheck.domain.rules.coverage import Coverage
from factcheck.domain.rules.progress import Progress
from factcheck.domain.wording.timestamps import day_and_month
from factcheck.ui.app import status_strip
from factcheck.ui.app.progress_indicator import UNLIMITED, ProgressIndicator
from factcheck.ui.app.session import Session
from factcheck.ui.app.status_strip import SaveState, StatusStrip
from factcheck.ui.widgets.quiet_button import QuietButton
from tests.desk_samples import draft


def label(strip, name):
    """A label of the strip, which is fitted once an act has said all."""
    QApplication.processEvents()
    return strip.findChild(QLabel, name)


def test_what_was_done_goes_away_by_itself(qtbot):
    strip = StatusStrip(ProgressIndicator(), QAction())
    qtbot.addWidget(strip)
    strip._quiet.setInterval(10)
    strip.show_message("7 marked supported. Undo (Ctrl+Z)")
    assert strip.said.startswith("7 marked supported")
    qtbot.waitUntil(lambda: strip.said == "")


@pytest.mark.parametrize(("key", "said"), [("Ctrl+Z", "7 removed. Undo (Ctrl+Z)"), ("F9", "7 removed. Undo (F9)")])
def test_what_was_done_is_said_with_the_key_that_takes_it_back(qtbot, key, said):
    undo = QAction()
    strip = StatusStrip(ProgressIndicator(), undo)
    qtbot.addWidget(strip)
    strip.show_done("7 removed.")
    assert strip.said == "7 removed."
    undo.setShortcut(key)
    strip.show_done("7 removed.")
    assert strip.said == said


def test_what_was_said_is_taken_back_only_while_it_is_still_said(qtbot):
    strip = StatusStrip(ProgressIndicator(), QAction())
    qtbot.addWidget(strip)
    strip.show_message("Reading big.txt …")
    strip.take_back("Reading other.txt …")
    assert strip.said == "Reading big.txt …"
    strip.take_back("Reading big.txt …")
    assert strip.said == ""


def test_what_is_not_saved_leads_there_by_a_click_and_nothing_else_does(qtbot):
    strip = StatusStrip(ProgressIndicator(), QAction())
    qtbot.addWidget(strip)
    clicks = []
    strip.saved.clicked.connect(lambda: clicks.append(1))
    saved = label(strip, "status_saved")
    for leads in (True, False):
        strip.show_saved("Typed, not recorded yet: evidence for claim 1", leads=leads)
        qtbot.mouseClick(saved, Qt.MouseButton.LeftButton)
    assert clicks == [1]


def test_where_both_do_not_fit_the_file_is_not_named_while_something_is_said(qtbot):
    strip = StatusStrip(ProgressIndicator(), QAction())
    qtbot.addWidget(strip)
    strip.resize(520, 24)
    strip.show_saved("All changes saved 14:02:11 · a-story-with-a-long-name.factcheck")
    strip.show_message("7 marked supported. Undo (Ctrl+Z)")
    saved, said = label(strip, "status_saved"), label(strip, "status_said")
    assert saved.isHidden()
    assert said.text() == "7 marked supported. Undo (Ctrl+Z)"


def test_what_was_said_has_the_room_of_what_stands_behind_the_progress(qtbot):
    picture = ProgressIndicator()
    strip = StatusStrip(picture, QAction())
    qtbot.addWidget(strip)
    strip.resize(900, 24)
    picture.show_progress(Progress({Status.SUPPORTED: 12, Status.NOT_CHECKED: 30}), without_evidence=12)
    picture.show_coverage(Coverage(19, 21, 300, 503), {})
    words = "Claim 12, “Zelenskyy said officials in Beijing…”, supported. Next: 1a1a, not checked. Undo (Ctrl+Z)"
    strip.show_message(words)
    coverage = strip.findChild(QuietButton, "progress_coverage")
    assert label(strip, "status_said").text() == words
    assert coverage.isHidden()
    strip.show_message("")
    QApplication.processEvents()
    assert not coverage.isHidden()


def test_facts_behind_the_progress_make_room_for_what_is_said_and_what_is_not_saved_and_the_progress_stays(qtbot):
    picture = ProgressIndicator()
    strip = StatusStrip(picture, QAction())
    qtbot.addWidget(strip)
    picture.show_progress(Progress({Status.SUPPORTED: 12, Status.NOT_CHECKED: 30}), without_evidence=12)
    picture.show_coverage(Coverage(19, 21, 300, 503), {})
    said, typed = "7 marked supported. Undo (Ctrl+Z)", "Typed, not recorded yet: evidence for claim 1"
    metrics = strip.fontMetrics()
    picture.set_room_behind(0)
    words = metrics.horizontalAdvance(said) + metrics.horizontalAdvance(typed)
    strip.resize(max(words + picture.sizeHint().width() + 120, round(metrics.horizontalAdvance(typed) / 0.4) + 1), 24)
    strip.show_saved(typed, leads=True)
    strip.show_message(said)
    assert (picture.isHidden(), strip.findChild(QuietButton, "progress_coverage").isHidden()) == (False, True)
    assert [label(strip, name).text() for name in ("status_said", "status_saved")] == [said, typed]


LONG = (
    "Claim 12, “Zelenskyy said officials in Beijing…”, supported. Every claim that needs a verdict has one, 4 are "
    "open, 2 undecided, 3 of these without a claim; 4 of 19 paragraphs hold no claim. Make the report (Ctrl+Shift+E). "
    "Undo (Ctrl+Z)"
)


@pytest.mark.parametrize("width", [1280, 700])
def test_very_long_words_take_the_room_of_the_progress_and_more_lines_and_are_never_cut(qtbot, width):
    picture = ProgressIndicator()
    strip = StatusStrip(picture, QAction())
    qtbot.addWidget(strip)
    strip.resize(width, 24)
    picture.show_progress(Progress({Status.SUPPORTED: 12, Status.NOT_CHECKED: 30}), without_evidence=12)
    strip.show_message(LONG)
    said = label(strip, "status_said")
    assert picture.isHidden()
    assert (said.text(), said.toolTip(), said.accessibleDescription()) == (LONG, LONG, "")
    room = QRect(0, 0, width - 44, 0)
    lines = said.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, LONG).height()
    assert said.wordWrap() == (lines > 1.5 * said.fontMetrics().height()) == (width == 700)
    assert said.minimumHeight() >= lines
    assert strip.minimumSizeHint().height() >= said.heightForWidth(width - 44)
    strip.show_message("")
    QApplication.processEvents()
    assert not picture.isHidden()


@pytest.mark.parametrize("width", [1280, 700])
def test_what_is_not_saved_is_said_beside_very_long_words(qtbot, width):
    strip = StatusStrip(ProgressIndicator(), QAction())
    qtbot.addWidget(strip)
    strip.resize(width, 24)
    strip.show_saved("Typed, not recorded yet: evidence for claim 1", leads=True)
    strip.show_message(LONG)
    saved, said = label(strip, "status_saved"), label(strip, "status_said")
    assert (saved.isHidden(), said.text(), saved.text()[:10]) == (False, LONG, "Typed, not")


def test_it_is_as_high_where_what_was_said_takes_the_room_of_the_progress(qtbot):
    picture = ProgressIndicator()
    strip = StatusStrip(picture, QAction())
    qtbot.addWidget(strip)
    strip.resize(1280, 24)
    picture.show_progress(Progress({Status.SUPPORTED: 12, Status.NOT_CHECKED: 30}), without_evidence=12)
    strip.show_message("")
    assert not picture.isHidden()
    high = strip.minimumSizeHint().height()
    strip.show_message(LONG)
    QApplication.processEvents()
    assert picture.isHidden()
    assert strip.minimumSizeHint().height() == high


def test_what_is_one_word_and_wider_than_the_strip_is_left_out_in_its_middle(qtbot):
    strip = StatusStrip(ProgressIndicator(), QAction())
    qtbot.addWidget(strip)
    strip.resize(400, 24)
    path = f"begin{'_of_a_name' * 20}_end"
    strip.show_message(path)
    said = label(strip, "status_said")
    assert said.text().startswith("begin")
    assert said.text().endswith("_end")
    assert (len(said.text()) < len(path), said.accessibleDescription()) == (True, path)


def test_long_words_of_the_progress_make_room_for_the_file_and_do_not_widen_the_window(qtbot):
    picture = ProgressIndicator()
    strip = StatusStrip(picture, QAction())
    qtbot.addWidget(strip)
    strip.resize(640, 24)
    strip.show()
    strip.show_saved("All changes saved")
    picture.show_progress(Progress({Status.SUPPORTED: 12, Status.NOT_CHECKED: 30}), without_evidence=12)
    picture.show_coverage(Coverage(19, 21, 300, 503), {})
    assert strip.findChild(QuietButton, "progress_bare").isHidden()
    assert label(strip, "status_saved").text() == "All changes saved"
    assert strip.minimumSizeHint().width() < 640


def test_what_is_said_of_the_file_is_not_cut_where_facts_can_make_room_for_it(qtbot):
    picture = ProgressIndicator()
    strip = StatusStrip(picture, QAction())
    qtbot.addWidget(strip)
    picture.show_progress(Progress({Status.SUPPORTED: 12, Status.NOT_CHECKED: 30}), without_evidence=12)
    picture.show_coverage(Coverage(19, 21, 300, 503), {})
    words = "All changes saved 14:02:11 · story.factcheck"
    picture.set_room_behind(UNLIMITED)
    wide = strip.fontMetrics().horizontalAdvance(words)
    strip.resize(picture.sizeHint().width() + 60 + wide * 2 // 3, 24)  # which has no room for all
    strip.show_saved(words)
    assert label(strip, "status_saved").text() == words


def test_of_what_stands_behind_the_progress_as_much_is_shown_as_has_room(qtbot):
    picture = ProgressIndicator()
    strip = StatusStrip(picture, QAction())
    qtbot.addWidget(strip)
    picture.show_progress(Progress({Status.SUPPORTED: 12, Status.NOT_CHECKED: 30}), without_evidence=12)
    picture.show_coverage(Coverage(19, 21, 300, 503), {})
    strip.resize(2000, 24)
    strip.show()
    strip.show_saved("All changes saved")
    behind = [strip.findChild(QuietButton, name) for name in ("progress_coverage", "progress_bare")]
    assert [one.isHidden() for one in behind] == [False, False]
    room = picture.sizeHint().width() + 60 + strip.fontMetrics().horizontalAdvance("All changes saved")
    strip.resize(room - 20, 24)
    assert [one.isHidden() for one in behind] == [False, True]
    assert label(strip, "status_saved").text() == "All changes saved"


def test_it_is_no_higher_than_before_once_its_font_is_as_small_again(qtbot):
    strip = StatusStrip(ProgressIndicator(), QAction())
    qtbot.addWidget(strip)
    strip.resize(1280, 24)
    strip.show()
    QApplication.processEvents()
    high, font = strip.minimumSizeHint().height(), strip.font()
    larger = QFont(font)
    larger.setPointSizeF(font.pointSizeF() * 2)
    for one in (larger, font):
        strip.setFont(one)
        QApplication.processEvents()
        assert (strip.minimumSizeHint().height() > high) == (one is larger)


def test_only_what_no_longer_holds_is_taken_back(qtbot):
    strip = StatusStrip(ProgressIndicator(), QAction())
    qtbot.addWidget(strip)
    strip.show_message("3 claims selected")
    strip.take_back("2 claims selected")
    assert strip.said == "3 claims selected"
    strip.take_back("3 claims selected")
    assert strip.said == ""


def test_the_file_stays_named(qtbot):
    strip = StatusStrip(ProgressIndicator(), QAction())
    qtbot.addWidget(strip)
    strip.resize(1280, 24)
    strip.show_saved("All changes saved · story.factcheck")
    assert label(strip, "status_saved").text() == "All changes saved · story.factcheck"


@pytest.fixture
def session(home):
    """A session without a file yet."""
    made = Session(home / "settings.json", "Mara Lind")
    yield made
    made.close()


@pytest.fixture
def strip(qtbot):
    """The strip at the bottom, wide enough for all words."""
    made = StatusStrip(ProgressIndicator(), QAction())
    qtbot.addWidget(made)
    made.resize(1600, 30)
    return made


def words(strip):
    """What is said of the file."""
    return label(strip, "status_saved").toolTip()


def test_a_file_just_opened_is_saved_without_a_time(session, strip, desk_path):
    SaveState(session, strip, lambda: "")
    session.new(desk_path)
    assert words(strip) == "All changes saved · city.factcheck"


def test_a_change_is_saved_at_a_time_and_after_midnight_on_its_day(session, strip, desk_path, monkeypatch):
    state = SaveState(session, strip, lambda: "")
    session.new(desk_path)
    session.desk.articles.add(draft())
    at = datetime.fromisoformat(session.desk.history.all()[-1].at).astimezone()
    assert words(strip) == f"All changes saved {at:%H:%M:%S} · city.factcheck"
    monkeypatch.setattr(status_strip, "system_clock", lambda: datetime(2099, 1, 1, 12, tzinfo=UTC))
    state.show()
    assert f"{day_and_month(at)}, {at:%H:%M:%S}" in words(strip)


def test_what_could_not_be_saved_is_named_in_place_of_all_is_saved(session, strip, desk_path):
    SaveState(session, strip, lambda: "note for claim 1", lambda: "note for claim 1, evidence for claim 2")
    session.new(desk_path)
    assert words(strip) == "Not saved: note for claim 1 · city.factcheck"


def test_a_file_that_is_only_read_says_so(session, strip, desk_path):
    SaveState(session, strip, lambda: "")
    session.new(desk_path)
    session.open_to_read(desk_path)
    assert words(strip) == "Read only · city.factcheck"


def test_all_that_an_act_says_and_counts_is_fitted_once(qtbot, monkeypatch):
    fit, fitted = StatusStrip._fit, []
    monkeypatch.setattr(StatusStrip, "_fit", lambda self: fitted.append(self.said) or fit(self))
    picture = ProgressIndicator()
    strip = StatusStrip(picture, QAction())
    qtbot.addWidget(strip)
    picture.show_progress(Progress({Status.SUPPORTED: 12}))
    strip.show_saved("All changes saved 14:02:11")
    strip.show_done("7 removed.")
    QApplication.processEvents()
    assert fitted == ["7 removed."]


@pytest.mark.parametrize("width", [600, 700])
def test_the_file_stands_in_its_room_when_counts_change_whose_words_are_left_out(qtbot, width):
    picture = ProgressIndicator()
    strip = StatusStrip(picture, QAction())
    qtbot.addWidget(strip)
    strip.resize(width, 24)
    strip.show()
    strip.show_saved("All changes saved 14:02:11 · a-story-with-a-long-name.factcheck")
    saved = label(strip, "status_saved")
    for supported in (4000, 4001):
        picture.show_progress(Progress({Status.SUPPORTED: supported}), 12)
        QApplication.processEvents()
        assert strip.findChild(QuietButton, "progress_bare").isHidden()
        assert 0 < saved.fontMetrics().horizontalAdvance(saved.text()) <= saved.width()


def test_words_whose_room_is_measured_already_are_not_measured_by_the_layout(strip):
    strip.show_message("7 marked supported. Undo (Ctrl+Z)")
    said = label(strip, "status_said")
    assert said.sizeHint().width() < said.fontMetrics().horizontalAdvance(said.text()) <= said.width()
