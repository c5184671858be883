"""The article in the window before the rest of it is there."""

import gc
import subprocess
import sys
import weakref

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QWidget

from factcheck.services.opening import open_desk
from factcheck.ui.app.actions import Actions
from factcheck.ui.app.first_parts import FirstParts, TopBar
from factcheck.ui.app.session import Session
from factcheck.ui.app.window_frame import WindowFrame
from factcheck.ui.main_window import MainWindow
from factcheck.ui.panel.claim_panel import ClaimPanel


class Paints(QObject):
    """Notes where the article stood, and was scrolled to, each time it was painted."""

    def __init__(self, first):
        super().__init__()
        self.first, self.places = first, []
        first.article.viewport().installEventFilter(self)

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            self.places.append(self.place())
        return False

    def place(self):
        view = self.first.article
        return view.mapTo(self.first.frame, view.pos()), view.viewport().geometry(), view.verticalScrollBar().value()


@pytest.fixture
def first(qtbot, home):
    session = Session(home / "settings.json", "Mara Lind")
    frame = WindowFrame(session.settings)
    frame.resize(1280, 800)
    qtbot.addWidget(frame)
    frame.show()
    qtbot.waitExposed(frame)
    yield FirstParts(frame, session)
    session.close()


@pytest.fixture
def path(demo):
    return demo


@pytest.fixture
def where_one_was(first, path):
    """The last claim of the article, which is far down, was the current one, and the article was made wider."""
    desk = open_desk(path)
    article_id = desk.articles.ids()[0]
    claim = max(desk.case(article_id).claims.values(), key=lambda one: one.passages[0].span.start)
    desk.close()
    first.session.settings.places[str(path)] = [article_id, claim.id]
    first.session.settings.splitters = {"normal": [800, 475]}


def test_it_needs_none_of_the_verbs_that_nobody_reads_with_nor_their_rules_and_words():
    code = "import factcheck.ui.app.first_parts, sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    later = {"services.claims", "services.evidence", "services.annotations", "services.sources", "services.history"}
    later |= {"domain.rules.splitting", "domain.rules.source_terms", "domain.rules.report", "domain.rules.deadline"}
    later |= {"domain.wording.claim_words", "domain.wording.timestamps", "ui.article.annotation_words"}
    assert {f"factcheck.{name}" for name in later} & set(done.stdout.split()) == set()


def test_it_needs_neither_list_nor_panel_nor_commands():
    code = "import factcheck.ui.app.first_parts, sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    later = ("factcheck.ui.claims", "factcheck.ui.panel", "factcheck.ui.commands", "factcheck.ui.dialogs")
    assert [name for name in done.stdout.split() if name.startswith(later)] == []


def test_it_needs_neither_the_words_of_a_language_nor_facts_nor_what_compares_proofs_and_makes_drafts_and_backups():
    code = "import factcheck.ui.app.first_parts, sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert {"subprocess", "socket", "difflib"} & set(done.stdout.split()) == set()
    assert {f"factcheck.services.{name}" for name in ("proofs", "reports")} & set(done.stdout.split()) == set()
    later = {"rules.language", "rules.attribution", "records.article_draft", "records.backup"}
    later |= {"rules.proof_difference", "rules.proof_review", "text.alignment"}
    later |= {"rules.facts", "rules.fact_coverage", "wording.coverage_words"}
    assert {f"factcheck.domain.{name}" for name in later} & set(done.stdout.split()) == set()


def test_it_says_nothing_of_claims_before_they_are_counted(first, path, qtbot):
    first.open(path)
    assert first.picture.isHidden()
    MainWindow(first)
    first.session.open(path)
    QTest.qWait(50)
    assert first.picture.isVisible()


@pytest.mark.usefixtures("where_one_was")
def test_the_article_is_painted_where_it_stands_once_the_rest_is_there(first, path, qtbot):
    paints = Paints(first)
    first.open(path)
    assert paints.places
    begun = paints.places[-1]
    assert begun[2] > 0
    window = MainWindow(first)
    first.session.open(path)
    window.notice.show_message("What a window tells when it is there.")
    QTest.qWait(50)
    (place, box, scrolled), (begun_place, begun_box, begun_scrolled) = paints.place(), begun
    assert (place, box.topLeft(), box.width(), scrolled) == (
        begun_place,
        begun_box.topLeft(),
        begun_box.width(),
        begun_scrolled,
    )


def test_while_the_rest_of_the_window_is_made_a_screen_reader_hears_none_of_it(first, monkeypatch):
    heard = []

    class Panel(ClaimPanel):
        def __init__(self, **known):
            heard.append(QAccessible.isActive())
            super().__init__(**known)

    monkeypatch.setattr("factcheck.ui.window_contents.ClaimPanel", Panel)
    QAccessible.setActive(True)
    try:
        MainWindow(first)
        heard.append(QAccessible.isActive())
    finally:
        QAccessible.setActive(False)
    assert heard == [False, True]


def test_a_file_that_cannot_be_opened_is_left_to_the_window(first, tmp_path):
    broken = tmp_path / "broken.factcheck"
    broken.write_bytes(b"no desk")
    first.open(broken)
    assert first.session.desk is None
    assert first.article.proof.text == ""


LONG = "The bridge is longer than the mayor said, and it cost more than anybody had thought it would"


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def bar(window):
    bar = TopBar(Actions(window))
    bar.setParent(window)
    bar.show()
    bar.show_article(LONG, "Proof 1 · due 18:00")
    return bar


def test_a_long_name_is_shortened_and_said_whole_in_the_tooltip(bar):
    bar.resize(700, 40)
    button = bar.findChild(QToolButton)
    assert button.text().startswith("The bridge")
    assert "…" in button.text()
    assert LONG in button.toolTip()


def test_in_a_narrow_window_the_facts_give_way_to_the_name(bar):
    facts = bar.findChild(QLabel, "article_facts")
    bar.resize(1280, 40)
    assert not facts.isHidden()
    bar.resize(430, 40)
    assert facts.isHidden()


def test_the_buttons_stay_as_wide_where_there_is_no_room_for_the_facts(bar, qtbot):
    bar.show_article("Red", "Proof 1", "40 letters cannot be shown here: Devanagari, Han " * 2)
    bar.resize(430, 40)
    buttons = bar.findChildren(QPushButton)
    qtbot.waitUntil(lambda: bar.findChild(QLabel, "article_facts").isHidden())
    qtbot.waitUntil(lambda: all(button.width() == button.sizeHint().width() for button in buttons))


def test_facts_are_shortened_before_they_are_left_out_and_said_whole(bar):
    told = "61 letters cannot be shown here: Devanagari, Han"
    bar.show_article(LONG, "Proof 1", told)
    bar.resize(700, 40)
    facts = bar.findChild(QLabel, "article_facts")
    assert not facts.isHidden()
    assert facts.text().startswith("61 letters")
    assert (facts.toolTip(), facts.accessibleName()) == (told, told)


def test_the_arrow_stands_behind_a_short_name(bar, qtbot):
    bar.resize(1200, 40)
    bar.show_article("Red")
    button = bar.findChild(QToolButton, "article_button")
    qtbot.waitUntil(lambda: button.width() <= button.sizeHint().width())


def closed_window(home, path):
    session = Session(home / "settings.json", "Mara Lind")
    frame = WindowFrame(session.settings)
    window = MainWindow(FirstParts(frame, session))
    session.open(path)
    frame.close()
    frame.deleteLater()
    QCoreApplication.sendPostedEvents(frame, QEvent.Type.DeferredDelete)
    return weakref.ref(window)


def test_nothing_of_a_closed_window_stays_in_memory(qtbot, home, path):
    window = closed_window(home, path)
    gc.collect()
    assert window() is None
