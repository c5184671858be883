"""The text corrected in the window: typed words and accepted wordings make a new proof, and it goes out as text."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton, QTextEdit

from factcheck.domain.records.proof import Style, StyleKind
from factcheck.domain.records.proposed_wording import Decision, WordingDraft
from factcheck.domain.records.verdict import Judgement
from factcheck.domain.rules.proof_review import ReviewDecisions
from factcheck.ui.app.notices import NoticeBar
from factcheck.ui.dialogs.review_sheet import ReviewSheet
from tests.desk_samples import claim_at, draft
from tests.journeys.conftest import HEADLINE, STORY
from tests.translations.pseudo import plain


@pytest.fixture
def desk(checker):
    return checker.window.session.desk


@pytest.fixture
def article(checker):
    return checker.window.current.article


def correct(person):
    person.window.actions_table["correct_text"].trigger()
    person.look()
    return person.find("corrected_text", QTextEdit)


def select(field, words):
    cursor = field.document().find(words)
    assert not cursor.isNull()
    field.setTextCursor(cursor)


def use(person):
    person.press("Ctrl+Return")
    person.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    person.look()


def leave(person, answer=None):
    person.press("Escape")
    if answer is not None:
        person.click(answer)


def test_typed_corrections_make_a_new_proof_and_the_same_words_keep_their_claims(checker, desk, article):
    kept = claim_at(desk, article, "closed in 2019", judgement=Judgement.SUPPORTED)
    field = correct(checker)
    assert "Claims stay where they are until you use it" in plain(checker.find("correction_banner", QLabel).text())
    select(field, "240")
    checker.type("260")
    assert [one.number for one in desk.proofs.all(article)] == [1]
    use(checker)
    assert checker.text == "\n".join((HEADLINE, *STORY)).replace("240", "260")
    assert checker.said.startswith("Proof 2 in use: 1 passage on the same words.")
    assert not desk.claims.get(kept.id).is_stale
    checker.press("Ctrl+Z")
    assert "240" in checker.text


def test_what_the_article_has_struck_through_is_so_and_what_is_typed_behind_it_is_not(checker, desk):
    words = "The 80,000 79,412"
    struck = replace(draft(words), styles=(Style(StyleKind.STRUCK, 4, 10),))
    checker.window.current.show_article(desk.articles.add(struck))
    field = correct(checker)
    select(field, "80,000")
    field.moveCursor(QTextCursor.MoveOperation.Right)
    checker.type(" or so")
    (shown,) = [one for one in field.extraSelections() if one.format.fontStrikeOut()]
    assert (shown.cursor.selectedText(), field.toPlainText()) == ("80,000", "The 80,000 or so 79,412")
    leave(checker, "discard_corrections")


def test_a_claim_on_words_that_were_corrected_is_reviewed_as_with_a_new_draft(checker, desk, article):
    claim = claim_at(desk, article, "It is 240 metres long", judgement=Judgement.SUPPORTED)
    field = correct(checker)
    select(field, "240")
    checker.type("260")
    checker.press("Ctrl+Return")
    checker.qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), ReviewSheet))
    assert len(desk.proofs.all(article)) == 1
    leave(checker)
    assert "Corrected text" in checker.told
    assert checker.window.drafts.of_sheet("correction", article) is not None
    checker.window.actions_table["go_on_review"].trigger()
    checker.qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), ReviewSheet))
    QApplication.activeModalWidget().used.emit(ReviewDecisions())
    checker.look()
    assert "260" in checker.text
    assert desk.claims.get(claim.id).unplaced
    assert checker.window.drafts.of_sheet("correction", article) is None


def test_paragraphs_stay_what_they_are_and_a_new_line_makes_a_new_one(checker, desk, article):
    field = correct(checker)
    field.moveCursor(QTextCursor.MoveOperation.End)
    checker.press("Return")
    checker.type("It will be painted red.")
    use(checker)
    old, new = desk.proofs.get(article, 1), desk.proofs.get(article, 2)
    assert new.blocks[: len(old.blocks)] == old.blocks
    assert new.text == f"{old.text}\nIt will be painted red."


def test_accepted_wordings_are_put_in_at_once_and_wait_no_more(checker, desk, article):
    claim = claim_at(desk, article, "It is 240 metres long")
    for words, proposed, of in (("240", "260", claim.id), ("crack", "hole", None)):
        made = desk.wordings.add(article, desk.claims.place(article, words), WordingDraft(proposed), of)
        desk.wordings.decide(made.id, Decision.ACCEPTED)
    field = correct(checker)
    assert "(2)" in plain(checker.find("put_wordings_in", QPushButton).text())
    checker.click("put_wordings_in")
    assert plain(checker.find("correction_told", QLabel).text()) == "2 accepted wordings put in, and marked."
    assert "It is 260 metres long" in field.toPlainText()
    put = checker.find("put_wordings_in", QPushButton)
    assert (plain(put.text()).replace("&", ""), put.isEnabled()) == ("Put accepted wordings in", False)
    marked = [one for one in field.extraSelections() if one.cursor.hasSelection()]
    assert {one.cursor.selectedText() for one in marked} == {"260", "hole"}
    assert all(one.format.background().style() is not Qt.BrushStyle.NoBrush for one in marked)
    field.undo()
    assert "It is 240 metres long" in field.toPlainText()
    assert put.isEnabled()
    field.redo()
    use(checker)
    now = desk.claims.get(claim.id)
    assert (now.words, now.awaited_wordings) == ("It is 260 metres long", ())
    assert checker.text.endswith("after a hole was found.")
    assert desk.proofs.left(article) == 0


def test_a_wording_that_is_put_in_is_in_sight(checker, desk, article):
    long = draft("\n".join([*("A line of the story." for _line in range(200)), "It is 240 metres long."]))
    desk.proofs.use(desk.proofs.review(article, long), long)
    made = desk.wordings.add(article, desk.claims.place(article, "240"), WordingDraft("260"))
    desk.wordings.decide(made.id, Decision.ACCEPTED)
    field = correct(checker)
    checker.click("put_wordings_in")
    assert field.viewport().rect().contains(field.cursorRect())
    assert field.textCursor().block().text() == "It is 260 metres long."
    leave(checker, "discard_corrections")


def test_words_are_found_in_it_also_while_they_are_corrected(checker):
    field = correct(checker)
    checker.press("Ctrl+F")
    checker.type("bridge")
    total = plain(checker.find("find_count", QLabel).text())
    assert total.startswith("1 of ")
    assert field.textCursor().selectedText().casefold() == "bridge"
    first = field.textCursor().selectionStart()
    checker.press("Esc")
    assert (checker.find("corrected_text", QTextEdit).hasFocus(), checker.find("find_bar").isVisible()) == (True, False)
    checker.type("pier")
    checker.press("F3")
    assert field.textCursor().selectedText().casefold() == "bridge"
    assert field.textCursor().selectionStart() > first
    leave(checker)
    leave(checker, "discard_corrections")


def test_of_very_many_places_none_is_marked_but_the_one_that_is_reached(checker, desk, article):
    long = draft("\n".join("A line of the story." for _line in range(700)))
    desk.proofs.use(desk.proofs.review(article, long), long)
    field = correct(checker)
    checker.press("Ctrl+F")
    checker.type("line")
    assert (len(field.extraSelections()), field.textCursor().selectedText()) == (700, "line")
    checker.press("Backspace", "Backspace", "Backspace", "Backspace")
    checker.type("e")
    assert plain(checker.find("find_count", QLabel).text()) == "1 of 1400"
    assert (field.extraSelections(), field.textCursor().selectedText()) == ([], "e")
    checker.press("Esc", "Esc")


def test_a_heading_looks_like_one_and_what_is_begun_behind_it_does_not(checker):
    def sizes(*blocks):
        return [one.charFormat().font().pixelSize() for one in blocks]

    field = correct(checker)
    document = field.document()
    headline, text = sizes(document.begin(), document.lastBlock())
    assert headline > text
    field.moveCursor(QTextCursor.MoveOperation.EndOfBlock)
    checker.press("Return")
    checker.type("New")
    assert sizes(document.begin(), document.begin().next()) == [headline, text]
    field.moveCursor(QTextCursor.MoveOperation.Start)
    checker.press("Return")
    assert sizes(document.begin(), document.begin().next()) == [text, headline]
    leave(checker, "discard_corrections")


def test_esc_asks_before_typed_corrections_are_lost(checker, desk, article):
    field = correct(checker)
    select(field, "240")
    checker.type("260")
    leave(checker, "go_on_correcting")
    assert "260" in field.toPlainText()
    leave(checker, "keep_corrections")
    field = correct(checker)
    assert "260" in field.toPlainText()
    assert plain(checker.find("correction_told", QLabel).text()) == "What you typed last time is there again."
    leave(checker, "discard_corrections")
    assert "240" in correct(checker).toPlainText()
    leave(checker)
    assert QApplication.activeModalWidget() is None
    assert len(desk.proofs.all(article)) == 1


def test_corrections_that_are_not_used_survive_closing(open_window, checker, desk_path):
    field = correct(checker)
    select(field, "240")
    checker.type("260")
    leave(checker, "keep_corrections")
    checker.window.session.desk.sign_as("Mara Lind")
    checker.window.frame.close()
    again = open_window(desk_path)
    assert again.told == "Typed, not recorded yet: corrections of the text. Nothing is lost."
    again.window.notice.findChild(QPushButton).click()
    again.look()
    assert "260" in again.find("corrected_text", QTextEdit).toPlainText()
    leave(again, "discard_corrections")


def test_corrections_of_an_earlier_proof_say_so(checker, desk, article):
    field = correct(checker)
    select(field, "240")
    checker.type("260")
    leave(checker, "keep_corrections")
    keeper = checker.window.drafts
    kept = keeper.of_sheet("correction", article)
    correct(checker)
    select(checker.find("corrected_text", QTextEdit), "crack")
    checker.type("hole")
    use(checker)
    keeper.keep_of_sheet(kept)
    correct(checker)
    assert "earlier proof" in plain(checker.find("correction_told", QLabel).text())
    leave(checker, "discard_corrections")


def test_the_same_text_makes_no_new_proof(checker, desk, article):
    correct(checker)
    use(checker)
    assert checker.said == "The text is the one that the article has, so nothing was changed."
    assert len(desk.proofs.all(article)) == 1


def test_an_empty_text_is_refused_and_what_was_typed_before_can_be_had_back(checker, desk, article):
    field = correct(checker)
    field.selectAll()
    checker.press("Backspace", "Ctrl+Return")
    told = plain(QApplication.activeModalWidget().findChild(NoticeBar).words)
    assert told.startswith(f"“{HEADLINE}”")
    assert len(desk.proofs.all(article)) == 1
    field.undo()
    assert HEADLINE in field.toPlainText()
    leave(checker)


def test_the_text_goes_out_by_clipboard_and_as_a_file_without_anything_of_the_record(
    checker, desk, article, tmp_path, monkeypatch
):
    claim_at(desk, article, "closed in 2019", judgement=Judgement.SUPPORTED)
    text = "\n\n".join((HEADLINE, *STORY)) + "\n"
    checker.window.actions_table["copy_text"].trigger()
    assert QGuiApplication.clipboard().text() == text
    target = tmp_path / "out"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    checker.window.actions_table["save_text"].trigger()
    assert target.with_suffix(".txt").read_bytes() == text.encode("utf-8")


def test_the_corrected_text_is_used_by_the_main_button_and_not_by_enter_elsewhere(checker, desk, article):
    field = correct(checker)
    assert checker.find("use_correction").isDefault()
    checker.press("Ctrl+F")
    checker.type("240")
    checker.press("Return")
    field.setFocus()
    checker.press("Return")
    checker.find("leave_correction").setFocus()
    checker.press("Return")
    checker.click("keep_corrections")
    assert QApplication.activeModalWidget() is None
    assert len(desk.proofs.all(article)) == 1
