"""Filter, go to, find, walk, panes."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from factcheck.domain.records.evidence import EvidenceDraft, Source
from factcheck.domain.records.ids import SourceId
from factcheck.domain.text.span import Span
from factcheck.ui.dialogs.capture_viewer import CaptureViewer
from factcheck.ui.dialogs.source_sheet import SourceSheet
from tests.desk_samples import draft
from tests.journeys.conftest import HEADLINE, story_draft
from tests.translations.pseudo import plain


def marked(checker, *phrases):
    desk, article = checker.window.session.desk, checker.window.current.article
    for words in phrases:
        start = checker.text.index(words)
        desk.claims.add(article, Span(start, start + len(words)))


def test_ctrl_j_goes_to_a_claim_by_number(checker):
    marked(checker, "240 metres", "closed in 2019")
    checker.press("Ctrl+J")
    checker.type("2")
    checker.press("Return")
    assert checker.current == "2"


def test_a_number_that_is_not_there_is_said_and_the_field_stays(checker):
    marked(checker, "240 metres")
    checker.press("Ctrl+J")
    checker.type("9")
    checker.press("Return")
    assert plain(checker.find("go_to_problem").text()) == "There is no claim 9."
    checker.press("Esc")


def test_a_judged_claim_stays_in_a_filtered_list_until_the_filter_changes(checker):
    marked(checker, "240 metres", "closed in 2019")
    checker.click("show_not_checked")
    checker.press("Ctrl+2", "J", "1")
    assert checker.window.model.rowCount() == 2
    checker.click("show_all")
    checker.click("show_not_checked")
    assert checker.window.model.rowCount() == 1


def test_esc_in_the_article_clears_a_filter_that_leaves_no_claim(checker):
    marked(checker, "240 metres")
    checker.click("show_disputed")
    checker.window.article.setFocus()
    assert checker.window.model.rowCount() == 0
    checker.press("Escape")
    assert checker.window.model.rowCount() == 1
    checker.click("show_not_checked")
    checker.press("Escape")
    assert not checker.window.filter_bar.filter().is_empty


def test_typing_narrows_the_list_and_esc_clears(checker):
    marked(checker, "240 metres", "closed in 2019")
    checker.press("Ctrl+Shift+L")
    checker.type("2019")
    assert checker.window.model.rowCount() == 1
    checker.press("Esc")
    assert checker.window.model.rowCount() == 2


def test_selecting_in_the_list_selects_in_the_article_and_back(checker):
    marked(checker, "240 metres", "closed in 2019")
    checker.press("Ctrl+2", "J", "J")
    assert checker.current == "2"
    checker.put_caret("metres long")
    checker.press("O")
    assert checker.current == "1"
    assert checker.window.claims.current_id() == checker.claims[0].id


def test_what_was_said_of_an_article_goes_with_it(checker):
    checker.window.session.desk.articles.add(draft("A ferry sails.", headline="The ferry"))
    checker.select("240 metres")
    checker.press("Return", "Esc", "Ctrl+1", "1")
    assert "supported" in checker.said
    checker.press("Ctrl+PgDown")
    assert checker.said == ""


def test_o_goes_outward_through_nested_claims(checker):
    marked(checker, "240 metres", "It is 240 metres long")
    checker.put_caret("metres long")
    checker.press("O")
    assert checker.current == "1"
    checker.press("O")
    assert checker.current == "2"


def test_ctrl_f_finds_in_the_article(checker):
    checker.press("Ctrl+F")
    checker.type("bridge")
    assert "of 3" in plain(checker.find("find_count").text())
    checker.press("Esc")
    assert checker.window.article.hasFocus()


def test_f6_walks_through_the_panes(checker):
    marked(checker, "240 metres")
    checker.press("Ctrl+1", "F6")
    assert checker.window.claims.hasFocus()
    checker.press("J", "F6")
    assert checker.window.panel.isAncestorOf(QApplication.focusWidget())
    checker.press("F6")
    assert checker.window.article.hasFocus()


@pytest.mark.english("the words in the bar are those of the test")
def test_f6_comes_to_a_message_and_esc_goes_back_from_it(checker):
    marked(checker, "240 metres")
    checker.press("J")
    checker.window.notice.show_message("It could not be saved.", [("Again", lambda: None)])
    checker.press("Ctrl+1", "Shift+F6")
    assert checker.focus().objectName() == "answer_again"
    checker.press("F6")
    assert checker.window.article.hasFocus()
    checker.press("F6", "F6", "F6")
    assert checker.focus().objectName() == "answer_again"
    checker.press("Escape")
    assert checker.window.panel.isAncestorOf(QApplication.focusWidget())
    assert checker.told == ""
    checker.press("F6")
    assert checker.window.article.hasFocus()


def test_f6_leaves_out_the_claim_where_there_is_none(checker):
    checker.press("Ctrl+1", "F6", "F6")
    assert checker.window.article.hasFocus()
    checker.press("Shift+F6")
    assert checker.window.claims.hasFocus()


@pytest.mark.english("the words in the bar are those of the test")
def test_f6_goes_from_a_question_to_the_article_and_back_to_the_claim(checker):
    marked(checker, "240 metres")
    checker.press("J")
    for key, reached in (("F6", checker.window.article), ("Shift+F6", checker.window.panel.head.statement)):
        checker.window.question.ask("2 claims would be removed.", "Remove both", lambda: None)
        checker.press(key)
        assert reached.hasFocus()


def test_without_an_article_f6_goes_between_the_start_page_and_a_question_there(open_window, tmp_path):
    checker = open_window()
    checker.window.file_commands.open_desk(tmp_path / "gone.factcheck")
    assert checker.focus().objectName() == "answer_make_it"
    for key in ("F6", "Shift+F6", "Shift+F6", "F6"):
        before = checker.focus()
        checker.press(key)
        assert {before.objectName(), checker.focus().objectName()} == {"answer_make_it", "start_mine"}
    checker.press("Return")
    assert (tmp_path / "gone.factcheck").exists()


@pytest.mark.english("it finds a command by English words")
def test_the_palette_does_what_is_chosen(checker):
    marked(checker, "240 metres")
    checker.press("J", "Ctrl+Shift+P")
    checker.type("unverified")
    checker.press("Return")
    assert checker.claims[0].verdict == "unverified"


@pytest.mark.parametrize("width", [1024, 700])
@pytest.mark.english("it types the beginning of a reason in English")
def test_judging_goes_on_where_the_panes_hide_each_other(open_window, desk_path, width, qtbot):
    checker = open_window(desk_path, size=(width, 640))
    checker.window.current.show_article(checker.window.session.desk.articles.add(story_draft()))
    marked(checker, "240 metres", "closed in 2019")
    checker.press("Ctrl+2", "J", "3")
    qtbot.waitUntil(lambda: checker.window.panel.isVisible())
    checker.type("gave no")
    checker.press("Return")
    assert checker.claims[0].reason == "the-speaker-gave-no-evidence"
    assert checker.window.claims.isVisible()
    assert checker.current == "2"


def test_the_window_can_be_made_narrow(open_window, desk_path):
    checker = open_window(desk_path, size=(700, 640))
    checker.window.current.show_article(checker.window.session.desk.articles.add(story_draft()))
    assert checker.window.frame.width() == 700
    assert not checker.window.claims.isVisible()


def test_the_whole_file_is_searched_and_gone_to(checker, qtbot):
    desk = checker.window.session.desk
    other = desk.articles.add(draft("The ferry sank at noon."))
    checker.press("Ctrl+Shift+F")
    checker.type("ferry")
    rows = checker.find("search_list")
    qtbot.waitUntil(lambda: [rows.item(at, 1) is None for at in range(rows.rowCount())] == [True, False])
    checker.press("Return")
    assert checker.window.current.article == other
    assert checker.window.article.selection() == Span(4, 9)


def test_a_closed_article_is_found_from_itself_and_not_from_another(checker, qtbot):
    desk = checker.window.session.desk
    first, second = checker.window.current.article, desk.articles.add(draft("The ferry passed the bridge."))
    checker.window.actions_table["close_article"].trigger()
    assert desk.articles.get(first).is_closed
    assert checker.window.actions_table["close_article"].isChecked()
    assert "is closed: a search from elsewhere does not show it" in checker.said
    assert groups(checker, qtbot, "bridge") == [HEADLINE, "The ferry passed the bridge."]
    checker.press("Escape")
    checker.window.current.show_article(second)
    assert not checker.window.actions_table["close_article"].isChecked()
    assert groups(checker, qtbot, "bridge") == ["The ferry passed the bridge."]
    checker.press("Escape", "Ctrl+Z")
    assert not desk.articles.get(first).is_closed


def test_a_source_that_no_claim_rests_on_is_found_and_shown_in_the_sheet(checker, qtbot):
    made = checker.window.session.desk.sources.add(Source(SourceId(""), "Minutes of the council"))
    assert groups(checker, qtbot, "minutes of") == ["Sources"]
    checker.press("Return")
    (sheet,) = checker.window.frame.findChildren(SourceSheet)
    assert (sheet.form.source_id, sheet.current_key()) == (made.id, made.id)
    sheet.reject()


def test_words_of_a_captured_file_are_shown_in_it_and_lead_on_to_the_claim(checker, qtbot, tmp_path):
    desk = checker.window.session.desk
    checker.select("240 metres")
    checker.press("Return", "Return")
    claim = checker.claims[0]
    source = desk.evidence.add([claim.id], EvidenceDraft("Survey", quote="found 239 metres"))[0].source
    lines = ("It was windy.", "It found 239 metres. It was sunny.")
    (tmp_path / "survey.txt").write_text("\n\n".join(lines))
    if checker.watch is not None:
        checker.watch.own |= {*lines}
    desk.captures.add(source.id, desk.captures.read(tmp_path / "survey.txt"))
    checker.window.current.select(None)
    groups(checker, qtbot, "it was")
    checker.press("Down", "Return")
    qtbot.waitUntil(lambda: checker.window.frame.findChildren(CaptureViewer) != [])
    (viewer,) = checker.window.frame.findChildren(CaptureViewer)
    qtbot.waitUntil(lambda: viewer.list.count() == 2)
    assert plain(viewer.list.item(0).text()) == "Searched for: “it was”"
    assert [one.cursor.selectionStart() for one in viewer.text.extraSelections()] == [35, 0, 17]
    assert viewer.text.textCursor().selectionStart() == 35
    viewer.list.setFocus()
    checker.press("Down")
    assert viewer.text.textCursor().selectedText() == "found 239 metres"
    checker.press("Ctrl+J")
    assert checker.window.current.claim == claim.id
    viewer.close()
    checker.window.frame.activateWindow()
    groups(checker, qtbot, "survey.txt")
    checker.press("Return")
    qtbot.waitUntil(lambda: any(one.isVisible() for one in checker.window.frame.findChildren(CaptureViewer)))
    viewer = next(one for one in checker.window.frame.findChildren(CaptureViewer) if one.isVisible())
    qtbot.waitUntil(lambda: viewer.list.count() == 1)
    viewer.close()


def test_what_is_written_after_the_first_search_is_found_by_the_next(checker, qtbot):
    desk = checker.window.session.desk
    assert groups(checker, qtbot, "bridge") == [HEADLINE]
    qtbot.waitUntil(lambda: not desk.search.wants_index)
    checker.press("Escape")
    checker.select("240 metres")
    checker.press("Return")
    desk.claims.set_note(checker.claims[0].id, "Ask the quaint harbour office.")
    assert groups(checker, qtbot, "quaint") == [HEADLINE]
    checker.press("Escape")


def groups(checker, qtbot, words):
    """Searches the whole file, and gives the heads over what was found."""
    checker.press("Ctrl+Shift+F")
    checker.type(words)
    rows = checker.find("search_list")
    qtbot.waitUntil(lambda: rows.rowCount() > 0)
    return [plain(rows.item(at, 0).text()) for at in range(rows.rowCount()) if rows.item(at, 1) is None]


def test_a_key_chosen_in_the_settings_stands_on_its_button(checker):
    session = checker.window.session
    session.choose(replace(session.settings, shortcuts={"fine": "B"}))
    assert "(B)" in plain(checker.find("outcome_fine").toolTip())
    assert "(E)" in plain(checker.find("more_evidence").toolTip())
