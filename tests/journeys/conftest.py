"""A real window on a real file, worked by keys and mouse as an editor would."""

import sys

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from factcheck.domain.errors import FactcheckError
from factcheck.domain.records.article_draft import ArticleDraft, Piece, assembled, headed
from factcheck.domain.records.backup import INTERVAL
from factcheck.domain.records.proof import BlockKind
from factcheck.domain.text.span import Span
from factcheck.ui.app.first_parts import FirstParts
from factcheck.ui.app.session import Session
from factcheck.ui.app.window_frame import WindowFrame
from factcheck.ui.dialogs.held_sheet import HeldSheet
from factcheck.ui.main_window import MainWindow
from tests.translations.pseudo import plain
from tests.translations.watch import Watch, windows

STORY = (
    "The mayor opened a bridge on Monday. It is 240 metres long, the longest in the country.",
    "“We paid every bill,” she told reporters, but gave no figures. Two builders deny that they were paid.",
    "The old bridge was closed in 2019 after a crack was found.",
)
HEADLINE = "A bridge is opened, and the bills are argued about"


class Checker:
    """A person at the window: presses keys where the keyboard is, looks at what is shown."""

    def __init__(self, window, qtbot, watch=None):
        self.window = window
        self.qtbot = qtbot
        self.watch = watch
        self.typed = []

    def press(self, *keys):
        """Presses keys such as "S", "Ctrl+J" or "Return" one after the other."""
        for key in keys:
            combination = QKeySequence(key)[0]
            QTest.keyClick(self.focus(), combination.key(), combination.keyboardModifiers())
            self.look()

    def type(self, words):
        """Types words where the keyboard is."""
        self.typed.append(words)
        QTest.keyClicks(self.focus(), words)
        self.look()

    def focus(self):
        """Where the keyboard is; without a window manager nobody gives it back when a dialog closes."""
        if QApplication.activeWindow() is None:
            self.window.frame.activateWindow()
        self.qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        return QApplication.focusWidget()

    def put_caret(self, words):
        """Puts the caret before words of the article, as a click there would."""
        article = self.window.article
        article.setFocus()
        article.place_caret(self.text.index(words))

    def select(self, words):
        """Selects words of the article."""
        start = self.text.index(words)
        self.window.article.setFocus()
        self.window.article.select_span(Span(start, start + len(words)))

    def find(self, name, kind=QWidget):
        """A control of the window or of an open dialog by its object name."""
        for top in [QApplication.activeModalWidget(), QApplication.activeWindow(), self.window.frame]:
            if top is not None and (found := top.findChild(kind, name)) is not None:
                return found
        raise AssertionError(f"nothing is called {name}")

    def click(self, name):
        """Clicks a control."""
        self.qtbot.mouseClick(self.find(name), Qt.MouseButton.LeftButton)
        self.look()

    def look(self, at_all=False):
        """Lets the window show all that it has to, and reads it where somebody reads along, hidden words `at_all`.

        Where a sheet is held until what it ordered is done, a person waits.
        """
        QApplication.processEvents()
        self.qtbot.waitUntil(lambda: not any(isinstance(one, HeldSheet) and one.is_held for one in windows()))
        if self.watch is not None:
            self.watch.look(self.window, self.typed, at_all)

    @property
    def said(self):
        """What the bottom of the window says of the last act, in plain English as all that follows."""
        return plain(self.window.status.said)

    @property
    def saved(self):
        """What the bottom of the window says of the file, whole."""
        self.look()
        return plain(self.find("status_saved", QLabel).toolTip())

    @property
    def told(self):
        """What the bar under the article tells."""
        return plain(self.window.notice.words)

    @property
    def asked(self):
        """What the window asks before an act."""
        return plain(self.window.question.words)

    @property
    def text(self):
        """The text of the current article."""
        return self.window.views.proof.text

    @property
    def claims(self):
        """The claims of the current article as the file holds them."""
        return self.window.session.desk.claims.of(self.window.current.article)

    @property
    def current(self):
        """The number of the current claim."""
        claim = self.window.views.claim(self.window.current.claim)
        return claim.number if claim else None


def story_draft():
    """A short article as an importer would make it."""
    pieces = [Piece(BlockKind.PARAGRAPH, words) for words in STORY]
    return assembled(headed(pieces, HEADLINE, ""), ArticleDraft("", (), headline=HEADLINE, language="en"))


def put_on_clipboard(words):
    """Copies words as another program would."""
    mime = QMimeData()
    mime.setText(words)
    QApplication.clipboard().setMimeData(mime)


def told_by(window, fail):
    """What Python calls for an exception: the window tells an error of the world, a bug fails the test."""

    def caught(kind, error, trace):
        (window.errors.caught if isinstance(error, FactcheckError) else fail)(kind, error, trace)

    return caught


@pytest.fixture
def watch(request):
    """Reads along in the language in brackets: all that is shown has to stand in them.

    A journey that is marked `english` is taken in English, for the reason that the mark gives; so are all where
    that is asked for.
    """
    if request.config.getoption("--english") or request.node.get_closest_marker("english"):
        yield None
        return
    request.getfixturevalue("accented_window")
    watch = Watch()
    yield watch
    assert watch.lacking() == {}


@pytest.fixture
def open_window(qtbot, tmp_path, monkeypatch, watch):
    """Opens windows on a home folder of their own, and closes them."""
    monkeypatch.setenv("FACTCHECK_HOME", str(tmp_path / "home"))
    monkeypatch.setattr("factcheck.ui.app.backup_keeper.SOON", INTERVAL)  # none in the middle of a slow journey
    frames, people = [], []

    def opened(path=None, who="Mara Lind", size=(1280, 800)):
        session = Session(tmp_path / "home" / "settings.json", who)
        frame = WindowFrame(session.settings)
        window = MainWindow(FirstParts(frame, session))
        monkeypatch.setattr(sys, "excepthook", told_by(window, sys.excepthook))
        frames.append(frame)
        frame.resize(*size)
        frame.show()
        qtbot.waitExposed(frame)
        frame.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is frame)
        if path is not None:
            if path.exists():
                session.open(path)
            else:
                session.new(path)
        people.append(Checker(window, qtbot, watch))
        return people[-1]

    yield opened
    for person in people:
        person.look(at_all=True)
    if watch is not None:
        files = [tmp_path / "story.factcheck", *tmp_path.rglob("*")]
        watch.own |= {part for path in files for part in (str(path), path.name, path.stem)}
    monkeypatch.setattr("factcheck.ui.app.backup_keeper.back_up", lambda *_what: None)  # nobody looks at it any more
    for frame in frames:
        frame.end()  # which holds none open
        frame.deleteLater()
    QApplication.processEvents()
    QApplication.clipboard().clear()  # what Python put there must not outlive it


@pytest.fixture
def desk_path(tmp_path):
    """Where the file of the journey lies."""
    return tmp_path / "story.factcheck"


@pytest.fixture
def checker(open_window, desk_path):
    """A person before the story, nothing marked yet."""
    person = open_window(desk_path)
    article_id = person.window.session.desk.articles.add(story_draft())
    person.window.current.show_article(article_id)
    return person
