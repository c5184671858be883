"""Close, open again, undo, hand out, share."""

import os
from dataclasses import replace
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QPdfWriter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLabel, QLineEdit

from factcheck.domain.file_errors import UnwritableError
from factcheck.domain.records.claim import Outcome
from factcheck.domain.records.evidence import EvidenceDraft, Level, Terms
from factcheck.domain.records.proposed_wording import WordingDraft
from factcheck.domain.records.verdict import Judgement
from factcheck.services.opening import new_desk
from factcheck.services.settings import load
from tests.desk_samples import draft
from tests.journeys.conftest import HEADLINE, story_draft
from tests.translations.pseudo import plain

NEW_WORDS = WordingDraft("250 metres")


def choosing(monkeypatch, target):
    """Chooses `target` whenever a place is asked for; gives the names that are proposed."""
    asked = []

    def choose(_parent, _title, suggested, _kinds):
        asked.append(suggested)
        return str(target), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    return asked


def test_nothing_is_lost_by_closing_in_the_middle_of_a_word(checker, open_window, desk_path):
    checker.select("240 metres")
    checker.press("Return", "Return", "N")
    checker.type("Half a wo")
    checker.window.frame.close()
    again = open_window(desk_path)
    assert again.claims[0].note == "Half a wo"
    assert again.window.current.article is not None


def test_undo_names_the_act_and_works_after_a_restart(checker, open_window, desk_path):
    checker.select("240 metres")
    checker.press("Return", "Return", "1")
    checker.window.frame.close()
    again = open_window(desk_path)
    undo, redo = (again.window.actions_table[name] for name in ("undo", "redo"))
    again.window.menus["Edit"].aboutToShow.emit()
    assert plain(undo.text()).startswith("&Undo: 1 marked supported; kept: kind number")
    assert (undo.isEnabled(), redo.isEnabled()) == (True, False)
    again.window.menus["Edit"].aboutToHide.emit()
    again.press("Ctrl+Shift+Z")
    assert again.told == "There is nothing to redo."
    again.press("Ctrl+Z")
    assert again.claims[0].verdict is None
    again.press("Ctrl+Shift+Z")
    assert again.claims[0].verdict == "supported"


def test_after_closing_one_file_is_left(checker, desk_path):
    checker.select("240 metres")
    checker.press("Return", "Return")
    checker.window.frame.close()
    assert [name for name in os.listdir(desk_path.parent) if "story" in name] == [desk_path.name]


def test_the_history_says_who_did_what(checker):
    checker.select("240 metres")
    checker.press("Return", "Return", "1", "Ctrl+H")
    table = checker.find("history_list")
    assert plain(table.item(0, 0).text()) == "1 marked supported; kept: kind number, needs a careful check"
    assert table.item(0, 1).text() == "Mara Lind"
    table.window().close()


def test_a_history_that_is_open_shows_what_is_done_and_goes_with_its_file(checker):
    checker.select("240 metres")
    checker.press("Return", "Return", "1", "Ctrl+H")
    history, table = checker.find("history"), checker.find("history_list")
    marked = history.current_key()
    checker.window.actions_table["disputed"].trigger()
    assert plain(table.item(0, 0).text()) == "1 marked disputed"
    assert history.current_key() == marked
    checker.window.session.close()
    assert not history.isVisible()


def test_the_report_is_written_from_the_window_under_the_whole_headline(checker, tmp_path, monkeypatch, qtbot):
    target = tmp_path / "report.html"
    asked = choosing(monkeypatch, target)
    (tmp_path / "elsewhere").mkdir()
    checker.window.session.settings.folder = str(tmp_path / "elsewhere")
    checker.select("240 metres")
    checker.press("Return", "Return", "1", "Ctrl+Shift+E")
    checker.find("open_afterwards").setChecked(False)
    checker.press("Return")
    qtbot.waitUntil(lambda: checker.told == f"Report written: {target}")
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: bool([opened.append(url)]))
    checker.click("answer_open")
    assert opened == [QUrl.fromLocalFile(str(target))]
    proposed = Path(asked[0])
    assert proposed.parent == checker.window.session.desk.path.parent
    assert "A bridge is opened and the bills are argued about" in proposed.name
    assert proposed.stem != "A bridge is opened and the bills are argued about"
    assert "240 metres" in target.read_text(encoding="utf-8")


def test_the_dialog_for_a_report_leads_to_claims_whose_proposed_speaker_nobody_kept(checker, qtbot):
    words = "Mayor Anna Low said the old bridge was closed."
    article = checker.window.session.desk.articles.add(draft(f"{words} It is safe.", language="en"))
    checker.window.current.show_article(article)
    checker.select(words)
    checker.press("1")
    checker.select("It is safe")
    checker.press("1", "Ctrl+Shift+E")
    told = checker.find("unkept_speakers", QLabel)
    qtbot.waitUntil(told.isVisible)
    assert plain(told.accessibleName()) == "Claim 1 may be what somebody said: a proposed speaker was not kept."
    told.linkActivated.emit(checker.claims[0].id)
    assert (checker.current, told.isVisible()) == ("1", False)


def test_for_a_report_on_all_articles_it_names_the_claims_of_each(checker, qtbot):
    desk, shown = checker.window.session.desk, checker.window.current.article
    said = "Mayor Anna Low said the old bridge was closed."
    other = desk.articles.add(draft(said, language="en"))
    claim = desk.claims.add(other, desk.claims.place(other, said), judgement=Judgement.SUPPORTED)
    checker.press("Ctrl+Shift+E")
    told = checker.find("unkept_speakers", QLabel)
    checker.find("all_articles").setChecked(True)
    qtbot.waitUntil(told.isVisible)
    assert plain(told.accessibleName()) == (
        "In “Mayor Anna Low said the old bridge was…” claim 1 may be what somebody said: "
        "a proposed speaker was not kept."
    )
    checker.find("all_articles").setChecked(False)
    assert not told.isVisible()
    checker.find("all_articles").setChecked(True)
    qtbot.waitUntil(told.isVisible)
    told.linkActivated.emit(claim.id)
    assert (checker.current, checker.window.current.article) == ("1", other)
    assert shown != other


@pytest.mark.parametrize(
    ("has_program", "words"),
    [(True, "Report written: "), (False, "Report written, but no program was found that opens it: ")],
)
def test_where_the_report_lies_is_told_until_it_is_read_where_it_was_to_be_opened(
    checker, tmp_path, monkeypatch, qtbot, has_program, words
):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: (opened.append(url), has_program)[1])
    target = tmp_path / "report.html"
    checker.window.file_commands.write_report(target, None, True)
    qtbot.waitUntil(lambda: checker.told != "")
    assert checker.told == f"{words}{target}"
    assert opened == [QUrl.fromLocalFile(str(target))]


def test_a_file_somebody_else_has_open_can_be_read_and_refreshed(open_window, desk_path):
    other = new_desk(desk_path, "Jon Ek")
    other.articles.add(story_draft())
    checker = open_window()
    checker.window.file_commands.open_desk(desk_path)
    assert checker.told.startswith(f"Jon Ek has “{desk_path.name}” open on ")
    checker.click("answer_read_only")
    assert checker.window.current.article is not None
    checker.select("240 metres")
    checker.press("Return")
    assert "read only" in checker.told
    checker.click("close_notice")
    strip = checker.find("read_only")
    words = plain(checker.find("read_only_words", QLabel).text())
    assert (checker.told, strip.isVisible()) == ("", True)
    assert words.startswith("Jon Ek has story.factcheck open on ")
    assert "It is shown as it stood on " in words
    other.close()
    checker.click("read_only_refresh")
    assert checker.window.session.desk.is_writable
    assert not strip.isVisible()


def test_an_article_can_be_removed_and_brought_back(checker):
    article = checker.window.current.article
    checker.window.actions_table["remove_article"].trigger()
    assert checker.window.current.article is None
    checker.press("Ctrl+Z")
    assert checker.window.current.article == article


def test_an_article_with_claims_is_removed_after_a_question(checker):
    checker.select("240 metres")
    checker.press("Return", "Return")
    article = checker.window.current.article
    checker.window.actions_table["remove_article"].trigger()
    assert checker.asked == f"“{HEADLINE}” would be removed, with its 1 claim."
    checker.press("Esc")
    assert checker.window.current.article == article
    checker.window.actions_table["remove_article"].trigger()
    checker.press("Ctrl+Return")
    assert checker.window.current.article is None


def test_an_article_with_claims_is_removed_out_of_the_list_after_the_same_question(checker):
    checker.select("240 metres")
    checker.press("Return", "Return")
    article = checker.window.current.article
    checker.window.actions_table["articles"].trigger()
    checker.qtbot.waitUntil(lambda: isinstance(checker.focus(), QLineEdit))
    checker.press("Ctrl+Del")
    checker.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    assert checker.asked == f"“{HEADLINE}” would be removed, with its 1 claim."
    assert checker.window.current.article == article
    checker.press("Ctrl+Return")
    assert checker.window.current.article is None


def test_what_acts_on_claims_is_off_where_there_is_no_article(open_window, desk_path):
    person = open_window()
    actions = person.window.actions_table
    assert not actions["supported"].isEnabled()
    person.window.session.new(desk_path)
    assert not any(actions[name].isEnabled() for name in ("new_claim", "supported", "evidence", "remove"))
    person.window.current.show_article(person.window.session.desk.articles.add(story_draft()))
    assert all(actions[name].isEnabled() for name in ("new_claim", "supported", "evidence", "remove"))


def test_what_was_done_is_said_where_no_article_is_left_too(checker):
    checker.window.actions_table["remove_article"].trigger()
    checker.look()
    assert checker.window.start.isVisible()
    assert checker.find("status_said").isVisible()
    assert checker.said == f"“{HEADLINE}” removed. Undo (Ctrl+Z)"
    assert not checker.find("progress_picture").isVisible()
    checker.press("Ctrl+Z")
    assert checker.find("progress_picture").isVisible()


def test_an_article_that_comes_back_shows_no_claim_as_the_current_one_where_none_is(checker):
    checker.select("240 metres")
    checker.press("Return", "Return")
    checker.window.actions_table["remove_article"].trigger()
    checker.press("Ctrl+Return", "Ctrl+Z")
    assert checker.current is None
    assert checker.window.article._painter.current is None


def test_a_file_that_is_no_text_is_refused_in_a_sentence(checker, tmp_path, qtbot):
    picture = tmp_path / "photo.jpg"
    picture.write_bytes(b"\xff\xd8\xff\xe0\x00\x10JFIF\x00")
    checker.window.file_commands.open_paths([picture])
    qtbot.waitUntil(lambda: "is not a text" in checker.told)


def test_who_is_checking_is_asked_without_blocking(open_window, desk_path):
    checker = open_window(desk_path, who="")
    checker.window.current.show_article(checker.window.session.desk.articles.add(story_draft()))
    assert "Who is checking?" in checker.told
    assert checker.focus().objectName() == "who_name"
    checker.type("Ana Boateng")
    checker.press("Tab")
    assert checker.find("who_initials").hasFocus()
    checker.press("Tab")
    assert checker.find("answer_keep").hasFocus()
    checker.press("Return")
    assert checker.window.session.desk.unit_of_work.who == "Ana Boateng"
    assert checker.asked.startswith("“unnamed” has done things in this file.")
    checker.press("Esc")
    assert checker.window.article.hasFocus()


def test_enter_keeps_the_name_of_who_is_checking(open_window, desk_path):
    checker = open_window(desk_path, who="")
    checker.window.current.show_article(checker.window.session.desk.articles.add(story_draft()))
    checker.press("Return")
    assert "Who is checking?" in checker.told
    checker.type("Ana Boateng")
    checker.find("who_initials").setFocus()
    checker.press("Return")
    assert checker.window.session.desk.unit_of_work.who == "Ana Boateng"
    assert checker.told == ""


def test_the_window_comes_back_to_the_article_and_the_claim(checker, open_window, desk_path):
    checker.select("240 metres")
    checker.press("Return", "Return")
    checker.select("closed in 2019")
    checker.press("Return", "Return", "K")
    assert checker.current == "1"
    checker.window.frame.close()
    assert open_window(desk_path).current == "1"


def test_where_there_is_no_printer_ctrl_p_makes_a_pdf(checker, tmp_path, monkeypatch):
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: [])
    asked = choosing(monkeypatch, tmp_path / "article")
    checker.select("240 metres")
    checker.press("Return", "Return", "1", "Ctrl+P", "Return")
    assert asked[0].endswith("A bridge is opened and the bills are argued about.pdf")
    assert checker.said == "One page printed"
    assert (tmp_path / "article.pdf").read_bytes().startswith(b"%PDF")
    assert checker.told == f"PDF written: {tmp_path / 'article.pdf'}"
    checker.press("Esc")
    assert checker.told == ""


def test_a_dialog_for_a_file_begins_where_one_was_chosen_last(checker, tmp_path, monkeypatch):
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: [])
    (tmp_path / "out").mkdir()
    asked = choosing(monkeypatch, tmp_path / "out" / "article")
    for _time in range(2):
        checker.press("Ctrl+P", "Return")
    assert [Path(one).parent for one in asked] == [checker.window.session.desk.path.parent, tmp_path / "out"]
    checker.window.frame.close()
    assert load(checker.window.session._settings_file).folder == str(tmp_path / "out")


def test_what_is_printed_is_for_whom_somebody_chooses(checker, tmp_path, monkeypatch):
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: [])
    choosing(monkeypatch, tmp_path / "article")
    desk, printed = checker.window.session.desk, []
    checker.select("240 metres")
    checker.press("Return", "Return", "1")
    claim = checker.claims[0]
    desk.claims.set_outcome([claim.id], Outcome.CHANGE)
    desk.levels.set(desk.wordings.add(claim.article_id, claim.main.span, NEW_WORDS, claim.id), Level.CHECKERS)
    for level in (None, Level.CHECKERS, Level.ANYONE):
        checker.press("Ctrl+P")
        box = checker.find("print_audience", QComboBox)
        if level is not None:
            box.setCurrentIndex(box.findData(level.value))
        checker.press("Return")
        QApplication.sendPostedEvents()
        text = PdfDocument(tmp_path / "article.pdf")[0].get_textpage().get_text_range()
        printed.append(plain(" ".join(text.split())))
    told = ("For editor and lawyer", "For checkers only", "For anyone", "250 metres", "needs a change", "supported")
    assert [[words in one for words in told] for one in printed] == [
        [True, False, False, False, True, True],
        [False, True, False, True, True, True],
        [False, False, True, False, False, True],
    ]


def test_where_the_copy_names_a_source_that_is_not_to_be_named_is_said_before_it_is_printed(checker):
    desk = checker.window.session.desk
    checker.select("240 metres")
    checker.press("Return", "Return", "1")
    (evidence,) = desk.evidence.add([checker.claims[0].id], EvidenceDraft("Call with the mayor", "", "It is."))
    words = checker.text.split()[1]
    desk.sources.edit(replace(evidence.source, also_called=words, terms=Terms.NOT_FOR_ATTRIBUTION))
    checker.press("Ctrl+P")
    assert plain(checker.find("to_look_at", QLabel).text()).count(f"the copy says “{words}”") == 1
    checker.press("Esc")


def test_where_there_is_a_printer_ctrl_p_asks_which(checker, tmp_path, monkeypatch):
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["Newsroom"])
    checker.press("Ctrl+P", "Return")
    dialog = checker.window.frame.findChild(QPrintDialog)
    dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog.printer().setOutputFileName(str(tmp_path / "article.pdf"))
    dialog.done(QPrintDialog.DialogCode.Accepted)
    assert checker.said == "One page printed"
    assert (tmp_path / "article.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_what_is_typed_after_printing_is_another_operation(checker, tmp_path):
    checker.select("240 metres")
    checker.press("1")
    views, desk = checker.window.views, checker.window.session.desk
    desk.claims.set_note(checker.claims[0].id, "One")
    checker.window.printing.print_to(QPdfWriter(str(tmp_path / "a.pdf")), views.proof)
    desk.claims.set_note(checker.claims[0].id, "One, two")
    assert [one.kind for one in desk.history.all()][-2:] == ["claim.note", "claim.note"]


@pytest.mark.qt_log_ignore("This plugin does not support", "QPainter::begin")
def test_a_pdf_that_cannot_be_written_is_told(checker, tmp_path):
    views = checker.window.views
    device = QPdfWriter(str(tmp_path / "missing" / "article.pdf"))
    with pytest.raises(UnwritableError):
        checker.window.printing.print_to(device, views.proof)


def test_what_somebody_else_did_is_taken_back_by_the_history_after_a_question(checker):
    checker.select("240 metres")
    checker.press("1")
    desk = checker.window.session.desk
    desk.sign_as("Tomas Ek")
    desk.claims.set_note(checker.claims[0].id, "I was there")
    desk.sign_as("Mara Lind")
    checker.press("Ctrl+H")
    assert checker.find("history_list").item(0, 1).text() == "Tomas Ek"
    checker.find("take_back").click()
    assert "Tomas Ek" in checker.asked
    checker.press("Ctrl+Return")
    assert checker.claims[0].note == ""
    assert checker.said == "Taken back: claim 1: note written (now none)"
    assert checker.window.article.hasFocus()
    checker.press("Ctrl+Z")
    assert checker.claims[0].note == "I was there"


def test_whoever_gives_a_name_is_asked_once_whether_the_unnamed_was_the_same(open_window, desk_path):
    checker = open_window(desk_path, who="")
    checker.window.current.show_article(checker.window.session.desk.articles.add(story_draft()))
    checker.select("240 metres")
    checker.press("2")
    checker.window.window_commands.name_person("Mara Lind", "ML")
    assert checker.asked.startswith("“unnamed” has done things in this file.")
    checker.press("Ctrl+Return")
    assert checker.claims[0].judged_by == "Mara Lind"
    checker.window.article.setFocus()
    checker.press("Ctrl+Z")
    assert checker.claims == []
    checker.window.window_commands.name_person("Mara Lind", "M")
    assert checker.asked == ""


def test_a_name_is_asked_for_when_the_first_article_comes_in_and_once(open_window, desk_path):
    checker = open_window(desk_path, who="")
    assert checker.told == ""
    desk = checker.window.session.desk
    checker.window.current.show_article(desk.articles.add(story_draft()))
    assert "Who is checking?" in checker.told
    checker.window.notice.dismiss()
    checker.window.current.show_article(desk.articles.add(story_draft()))
    assert checker.told == ""


def test_what_is_set_of_an_article_is_said_and_nothing_where_nothing_is(checker):
    checker.press("Ctrl+I")
    checker.find("article_deadline").setText("10 April 2126 18:00")
    checker.find("article_sheet").accept()
    assert checker.said.startswith(f"“{HEADLINE}” described; deadline: 10 Apr 2126, 18:00. Undo")
    checker.press("Ctrl+Z", "Ctrl+I")
    assert checker.said.startswith("Undone: ")
    checker.find("article_sheet").accept()
    assert checker.said.startswith("Undone: ")


def test_the_keyboard_is_back_where_it_was_once_a_name_is_given(open_window, desk_path):
    checker = open_window(desk_path, who="")
    checker.window.current.show_article(checker.window.session.desk.articles.add(story_draft()))
    checker.select("240 metres")
    checker.press("2", "Esc", "N")
    checker.find("who_name").setFocus()
    checker.type("Mara Lind")
    checker.press("Return")
    assert checker.find("question_no").hasFocus()
    checker.press("Ctrl+Return")
    assert checker.window.panel.body.note.hasFocus()


def test_a_name_given_in_the_settings_is_asked_for_no_more_and_the_keyboard_is_back(open_window, desk_path):
    checker = open_window(desk_path, who="")
    checker.window.current.show_article(checker.window.session.desk.articles.add(story_draft()))
    checker.select("240 metres")
    checker.press("2", "Esc", "Ctrl+,")
    name = checker.find("settings_name")
    name.setFocus()
    name.setText("Mara Lind")
    checker.find("settings_dialog").accept()
    assert checker.told == ""
    assert checker.asked.startswith("“unnamed” has done things in this file.")
    checker.press("Ctrl+Return")
    assert checker.window.article.hasFocus()


def test_what_waits_in_forms_is_told_once_the_name_is_given(open_window, desk_path):
    checker = open_window(desk_path, who="")
    checker.window.current.show_article(checker.window.session.desk.articles.add(story_draft()))
    checker.select("240 metres")
    checker.press("Return", "Return", "E")
    checker.type("Half")
    checker.window.frame.close()
    again = open_window(desk_path, who="")
    assert "Who is checking?" in again.told
    again.window.notice.dismiss()
    again.window.window_commands.name_person("Mara Lind", "ML")
    assert again.told.startswith("Typed, not recorded yet: evidence for claim 1")


def test_undo_with_no_file_open_says_so(checker):
    checker.window.session.close()
    for name, words in (("undo", "There is nothing to undo."), ("redo", "There is nothing to redo.")):
        checker.window.actions_table[name].trigger()
        assert checker.told == words
