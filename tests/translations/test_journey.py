"""A person's way through the window in the language in brackets; the article is in Greek, which no message is."""

import re

import pytest
from PySide6.QtGui import QFontDatabase, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QDialog

from factcheck.domain.records.article_draft import ArticleDraft, Piece, assembled, headed
from factcheck.domain.records.proof import BlockKind
from factcheck.ui.app.action_table import TABLE
from factcheck.ui.commands.file_commands import ARTICLES, DESKS
from factcheck.ui.dialogs.import_sheet import ImportSheet
from tests.translations.brackets import untranslated, untranslated_in

HEADLINE = "Άνοιξε η γέφυρα"
LANGUAGE = "el"
STORY = (
    "Ο δήμαρχος άνοιξε τη γέφυρα τη Δευτέρα. Έχει μήκος 240 μέτρα.",
    "«Πληρώσαμε κάθε λογαριασμό», είπε, χωρίς αριθμούς. Δύο εργολάβοι το αρνούνται.",
    "Η παλιά γέφυρα έκλεισε το 2019.",
)
GREEK = re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]")
NAMES = {"Mara Lind", "ML", "Source Serif Pro", "Source Sans Pro", "English", "kHz", "Markdown", "UTF", "html"}
pytestmark = pytest.mark.usefixtures("accented_window")


class Reader:
    """A person at the window who reads all that it shows and says."""

    def __init__(self, person, own):
        self.person = person
        self.own = {*own, *NAMES, *QFontDatabase.families(), *ARTICLES.split(), *DESKS.split()}
        self.said = []
        window = person.window
        for speaking in (window.claim_commands.spoken, window.selection_announcer.spoken):
            speaking.connect(self.said.append)

    @property
    def acts(self):
        """The kinds of what was done since the article came in."""
        return [one.kind for one in self.person.window.session.desk.history.all()][1:]

    def looks(self):
        """Expects brackets around all that is not the person's own."""
        window = self.person.window
        self.said += [window.status.said, window.notice.words, window.question.words]
        found = untranslated_in(window.frame, self.own) | {words: untranslated(words, self.own) for words in self.said}
        left = {where: [one for one in words if not self._is_own(one)] for where, words in found.items()}
        assert {where: words for where, words in left.items() if words} == {}
        self.said.clear()

    def _is_own(self, word):
        """Whether a word is the person's own, or what room there is for of the name of the file."""
        return bool(GREEK.search(word)) or word == LANGUAGE or "factcheck".startswith(word)

    def types(self, words):
        """Types words as an input method does, since keys of a test know no Greek."""
        event = QInputMethodEvent()
        event.setCommitString(words)
        QApplication.sendEvent(self.person.focus(), event)

    def does(self, *keys):
        """Presses keys one after the other, and reads after each."""
        for key in keys:
            self.person.press(key)
            self.looks()


@pytest.fixture
def reader(open_window, tmp_path):
    """A person before the Greek story, nothing marked yet."""
    person = open_window(tmp_path / "σελίδα.factcheck")
    pieces = [Piece(BlockKind.PARAGRAPH, words) for words in STORY]
    draft = assembled(headed(pieces, HEADLINE, ""), ArticleDraft("", (), headline=HEADLINE, language=LANGUAGE))
    person.window.current.show_article(person.window.session.desk.articles.add(draft))
    yield Reader(person, {str(tmp_path), "factcheck"})
    for dialog in person.window.frame.findChildren(QDialog):
        dialog.close()


def test_the_window_and_all_its_menus_are_translated(reader):
    reader.looks()
    for menu in reader.person.window.menus.values():
        menu.aboutToShow.emit()
        reader.looks()
        menu.aboutToHide.emit()


def test_making_judging_and_supporting_a_claim_is_translated(reader):
    reader.person.select("Έχει μήκος 240 μέτρα")
    reader.does("Return", "Return", "2")
    reader.types("επειδή")
    reader.does("Return", "J", "K", "E")
    reader.types("Πηγή")
    reader.does("Ctrl+Return", "N")
    reader.types("σημείωση")
    reader.does("Esc", "Ctrl+S", "Ctrl+Z", "Ctrl+Z", "Ctrl+Y", "F", "V", "0", "Ctrl+H", "Esc", "Del", "Ctrl+Return")
    assert {"claim.judge", "claim.reason", "evidence.add", "undo", "redo", "claim.remove"} <= set(reader.acts)


def test_what_is_asked_before_an_act_on_several_claims_is_translated(reader):
    for words in ("Έχει μήκος 240 μέτρα", "Η παλιά γέφυρα έκλεισε το 2019"):
        reader.person.select(words)
        reader.does("1")
    reader.person.window.claims.setFocus()
    reader.person.window.claims.selectAll()
    reader.does("0", "Ctrl+Return")
    reader.person.window.claims.selectAll()
    reader.does("3", "Esc", "F", "Ctrl+Return", "E", "Esc", "Del", "Ctrl+Return")
    assert reader.acts == ["claim.add", "claim.add", "claim.judge", "claim.outcome", "claim.remove"]


def test_questions_wordings_denials_and_splits_are_translated(reader):
    reader.person.select("Δύο εργολάβοι το αρνούνται")
    reader.does("Return", "Return", "A")
    reader.types("Ποιοι;")
    reader.does("Ctrl+Return", "W")
    reader.types("Τρεις")
    reader.does("Ctrl+Return", "Y", "Ctrl+Return", "T", "Ctrl+Return", "M", "Esc")
    assert reader.acts == ["claim.add", "question.ask", "wording.propose", "denial.add"]


@pytest.mark.parametrize(
    "name",
    [
        *("new_article", "open", "fetch", "report", "settings", "search", "history", "articles", "describe", "palette"),
        *("go_to", "shortcuts", "about", "find", "queries"),
    ],
)
def test_what_a_command_opens_is_translated(reader, name):
    assert name in {entry.name for entry in TABLE}
    reader.person.window.actions_table[name].trigger()
    QApplication.processEvents()
    reader.looks()
    reader.person.press("Esc")


def test_the_sheet_on_which_a_page_is_looked_at_is_translated(reader, tmp_path, qtbot):
    page = tmp_path / "σελίδα.html"
    text = "".join(f"<p>{words} {words}</p>" for words in STORY)
    page.write_text(f"<html><body><nav>Μενού</nav><article><h1>{HEADLINE}</h1>{text}</article></body></html>")
    reader.person.window.file_commands.open_paths([page, page])
    qtbot.waitUntil(lambda: reader.person.window.frame.findChild(ImportSheet) is not None, timeout=10_000)
    qtbot.waitUntil(lambda: not reader.person.window.import_commands.is_reading, timeout=10_000)
    reader.looks()
    reader.person.click("skip_file")
    qtbot.waitUntil(lambda: not reader.person.window.import_commands.is_reading, timeout=10_000)
    reader.looks()
    reader.person.click("take_in")
    reader.looks()
