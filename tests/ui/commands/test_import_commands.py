"""Bringing articles in: read, looked at, stored."""

import time
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog, QLabel, QLineEdit, QPushButton, QRadioButton, QWidget

from factcheck.domain.file_errors import (
    EncodingError,
    NotATextError,
    PasswordError,
    PrivateAddressError,
    ReadOnlyDeskError,
)
from factcheck.domain.records.article_draft import ArticleDraft, Offer, Piece, assembled
from factcheck.domain.records.proof import BlockKind
from factcheck.ui.app.actions import Actions
from factcheck.ui.app.current import Current
from factcheck.ui.app.notices import NoticeBar
from factcheck.ui.app.session import Session
from factcheck.ui.commands.base import CommandParts
from factcheck.ui.commands.import_batch import PendingImport
from factcheck.ui.commands.import_commands import ImportCommands


def made(*paragraphs, **known):
    return assembled([Piece(BlockKind.PARAGRAPH, words) for words in paragraphs], ArticleDraft("", (), **known))


def coming(name, draft):
    return PendingImport(name, lambda _options, _cancelled: draft)


def refused(name, error):
    def read(_options, _cancelled):
        raise error

    return PendingImport(name, read)


class Desk:
    """A window with nothing in it but a bar, at which articles are brought in."""

    def __init__(self, qtbot, path):
        self.qtbot = qtbot
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.notice = NoticeBar(self.window)
        self.session, self.current = Session(path.with_name("settings.json"), "Mara Lind"), Current()
        self.session.new(path)
        self.commands = ImportCommands(
            CommandParts(self.window, self.session, self.current, self.notice, Actions(self.window))
        )
        self.window.show()

    def bring(self, *incoming, has_preview=True):
        """Brings these in and waits until there is something to look at, or all is done."""
        self.commands.bring(incoming, has_preview)
        self.settle()

    def settle(self):
        """Waits until nothing is being read."""
        self.qtbot.waitUntil(lambda: not self.commands.is_reading)

    @property
    def sheet(self):
        """The sheet that is open."""
        return self.dialog("import_sheet")

    def dialog(self, name):
        """The dialog of this name, if it is open."""
        found = [one for one in self.window.findChildren(QDialog, name) if one.isVisible()]
        return found[0] if found else None

    def press(self, name, kind=QPushButton):
        """Presses a button of the sheet."""
        self.sheet.findChild(kind, name).click()
        self.settle()

    def choose(self, encoding):
        """Answers how a file is written."""
        dialog = self.dialog("encoding_dialog")
        dialog.field.setCurrentIndex(dialog.field.findData(encoding))
        dialog.goes_on.click()
        self.settle()

    @property
    def names(self):
        """The articles that are stored."""
        return [one.article.name for one in self.session.desk.articles.all()]


@pytest.fixture
def at(qtbot, tmp_path):
    """A desk at which nothing was brought in yet."""
    desk = Desk(qtbot, tmp_path / "story.factcheck")
    yield desk
    desk.commands.close()
    desk.session.close()


ONE, TWO = made("One bridge.", headline="One"), made("Two bridges.", headline="Two")


def test_nothing_is_stored_before_somebody_looked(at):
    at.bring(coming("one.docx", ONE))
    assert at.names == []
    at.press("take_in")
    assert at.names == ["One"]
    assert at.sheet is None
    assert at.current.article is not None


def test_esc_stores_nothing(at, qtbot):
    at.bring(coming("one.docx", ONE))
    qtbot.keyClick(at.sheet, Qt.Key.Key_Escape)
    assert at.names == []
    assert at.sheet is None


def test_several_files_are_stepped_through(at):
    at.bring(coming("one.docx", ONE), coming("two.odt", TWO), coming("three.txt", ONE))
    assert at.sheet.findChild(QLabel, "import_place").text() == "File 1 of 3"
    at.press("take_in")
    assert at.sheet.findChild(QLabel, "import_name").text() == "two.odt"
    at.press("skip_file")
    at.press("take_in")
    assert at.names == ["One", "One"]


def test_the_rest_can_be_taken_in_unseen_but_what_was_noticed_is_said(at):
    at.bring(coming("one.docx", ONE), coming("two.odt", replace(TWO, noticed=("1 image left out.",))))
    at.press("take_all")
    assert at.names == ["One", "Two"]
    assert at.notice.words == "two.odt: 1 image left out."


def test_a_refused_file_is_told_and_the_good_ones_come_in(at):
    at.bring(refused("photo.jpg", NotATextError("photo.jpg")), coming("one.docx", ONE))
    assert "photo.jpg" in at.sheet.findChild(QLabel, "import_refused").text()
    at.press("take_in")
    assert at.names == ["One"]
    assert at.notice.words.startswith("“photo.jpg” is not a text.")


def test_of_many_refused_files_the_last_few_are_shown_and_all_can_be_copied(at):
    bad = [refused(f"{number}.jpg", NotATextError(f"{number}.jpg")) for number in range(9)]
    at.bring(*bad, coming("one.docx", ONE))
    assert at.sheet.findChild(QLabel, "import_refused").text().startswith("6 more could not be read.\n")
    at.press("take_in")
    assert at.notice.words.endswith("… and 3 more.")
    at.notice.findChild(QPushButton, "answer_copy_all").click()
    assert len(QApplication.clipboard().text().split("\n")) == 9


def test_a_locked_file_asks_for_its_password_and_says_when_it_is_wrong(at):
    def read(options, _cancelled):
        if options.password != "open":
            raise PasswordError("story.pdf", bool(options.password))
        return ONE

    at.bring(PendingImport("story.pdf", read))
    for password in ("shut", "open"):
        dialog = at.dialog("password_dialog")
        words = dialog.findChild(QLabel, "password_dialog_words").text()
        assert ("does not open it" in words) == (password == "open")
        dialog.field.setText(password)
        dialog.accept()
        at.settle()
    at.press("take_in")
    assert at.names == ["One"]


def test_a_password_nobody_knows_leaves_the_file_out(at):
    at.bring(refused("story.pdf", PasswordError("story.pdf", given=False)))
    at.dialog("password_dialog").reject()
    assert "locked with a password" in at.notice.words


@pytest.mark.parametrize("agreed", [True, False])
def test_a_page_inside_the_own_network_is_fetched_only_where_a_person_agrees(at, agreed):
    def read(options, _cancelled):
        if not options.private:
            raise PrivateAddressError("http://10.0.0.1/")
        return ONE

    at.bring(PendingImport("http://10.0.0.1/", read))
    dialog = at.dialog("private_dialog")
    assert dialog.findChild(QLabel, "private_words").text().startswith("http://10.0.0.1/ is on this computer or")
    (dialog.accept if agreed else dialog.reject)()
    at.settle()
    assert (at.sheet is not None) is agreed
    assert ("not on the public web" in at.notice.words) is not agreed


def test_letters_that_are_not_certain_are_asked_about(at):
    def read(options, _cancelled):
        if not options.encoding:
            raise EncodingError("story.txt", "any encoding")
        return replace(ONE, encoding="UTF-8")

    at.bring(PendingImport("story.txt", read))
    at.choose("utf-8")
    assert at.sheet is not None
    at.press("cancel_import")


def test_an_encoding_that_fails_is_named_and_the_next_is_asked_for(at):
    def read(options, _cancelled):
        if options.encoding != "cp866":
            raise EncodingError("story.txt", options.encoding or "any encoding")
        return ONE

    at.bring(PendingImport("story.txt", read))
    at.choose("koi8-r")
    dialog = at.dialog("encoding_dialog")
    assert "as koi8-r" in dialog.findChild(QLabel, "encoding_dialog_words").text()
    assert dialog.field.currentText() == "KOI8-R (Russian): does not fit"
    at.choose("cp866")
    at.press("take_in")
    assert at.names == ["One"]


def test_of_several_files_one_is_asked_about_in_its_turn(at):
    at.bring(coming("one.docx", ONE), refused("two.txt", EncodingError("two.txt", "any encoding")))
    assert at.dialog("encoding_dialog") is None
    at.press("take_in")
    dialog = at.dialog("encoding_dialog")
    assert dialog.windowTitle() == "How is it written? (file 2 of 2)"
    dialog.reject()


def test_that_something_is_being_read_is_over_when_it_was_read_refused_or_stopped(at):
    said, taken_back = [], []
    at.commands.said.connect(said.append)
    at.commands.unsaid.connect(taken_back.append)
    at.bring(coming("one.docx", ONE))
    assert taken_back[-1] == said[-1] == "Reading one.docx …"
    at.press("cancel_import")
    at.bring(refused("two.txt", NotATextError("two.txt")))
    assert taken_back[-1] == said[-1] == "Reading two.txt …"
    at.commands.bring([coming("three.txt", TWO)])
    at.commands.cancel()
    assert "Reading three.txt …" in taken_back
    assert said[-1] == "Reading three.txt was stopped."


def test_a_web_page_comes_with_the_whole_of_it_beside(at):
    short = replace(made("One bridge.", headline="One"), offers=(Offer.WHOLE_PAGE,))
    whole = made("Menu", "One bridge.", headline="One")
    at.bring(PendingImport("page.html", lambda options, _cancelled: whole if options.whole_page else short))
    at.qtbot.waitUntil(lambda: at.sheet.findChild(QRadioButton, "choose_whole_page").isVisible())
    at.press("choose_whole_page", QRadioButton)
    at.press("take_in")
    assert at.session.desk.articles.proof(at.current.article).text == "Menu\nOne bridge."


def test_mending_reads_again_and_keeps_what_was_typed(at):
    wrong = replace(made("â€œBridge"), offers=(Offer.REPAIR,))
    at.bring(PendingImport("story.txt", lambda options, _cancelled: made("“Bridge") if options.repair else wrong))
    at.qtbot.keyClicks(at.sheet.findChild(QLineEdit, "import_headline"), "Mine")
    at.press("import_repair", QCheckBox)
    assert at.sheet.chosen().text == "Mine\n“Bridge"
    at.press("take_in")
    assert at.names == ["Mine"]


def test_where_reading_again_fails_what_was_read_stays(at):
    def read(options, _cancelled):
        if options.repair:
            raise EncodingError("story.txt", "cp1252")
        return replace(ONE, offers=(Offer.REPAIR,))

    at.bring(PendingImport("story.txt", read))
    at.press("import_repair", QCheckBox)
    assert "cannot be read as cp1252" in at.sheet.findChild(QLabel, "import_refused").text()
    assert not at.sheet.findChild(QCheckBox, "import_repair").isChecked()
    at.press("take_in")
    assert at.names == ["One"]


def test_what_takes_long_shows_that_it_does_and_esc_stops_it(at, qtbot):
    def read(_options, cancelled):
        while not cancelled():
            time.sleep(0.01)
        return ONE

    at.commands.bring([PendingImport("big.pdf", read)])
    qtbot.waitUntil(lambda: at.notice.words == "Reading big.pdf …")
    at.commands._progress._escape.activated.emit()
    assert at.notice.words == ""
    assert at.names == []


def test_a_file_that_is_only_read_takes_nothing_in(at, qtbot):
    at.session.open_to_read(at.session.desk.path)
    with pytest.raises(ReadOnlyDeskError):
        at.commands.bring([coming("one.docx", ONE)])
    with pytest.raises(ReadOnlyDeskError):
        at.commands.fetch()


def test_fetching_asks_first(at):
    at.commands.fetch()
    dialog = at.dialog("fetch_dialog")
    dialog.field.setText("example.org")
    dialog.reject()
    assert not at.commands.is_reading
