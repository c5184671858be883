"""What changed from proof to proof, in the window: word by word, and what became of the claims."""

import threading

import pytest
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QTextBrowser

from factcheck.domain.records.article_draft import ArticleDraft, Piece, assembled
from factcheck.domain.records.proof import BlockKind, Style, StyleKind
from factcheck.ui.commands import text_commands
from factcheck.ui.dialogs.compare_dialog import CompareDialog
from factcheck.ui.widgets.theme import tokens_of
from tests.desk_samples import claim_at, draft
from tests.journeys.conftest import STORY
from tests.translations.pseudo import plain

SECOND = (
    STORY[0].replace("240", "260"),
    STORY[1],
    "A ferry took people across the river in the meantime.",
)


def use(person, *paragraphs):
    desk, article = person.window.session.desk, person.window.current.article
    new = draft("\n".join(paragraphs))
    review = desk.proofs.review(article, new)
    desk.proofs.use(review, new, review.every_rewording)


@pytest.fixture
def comparing(checker):
    """A person who compares the second proof with the first."""
    desk, article = checker.window.session.desk, checker.window.current.article
    for words in ("It is 240 metres long", "We paid every bill", "closed in 2019"):
        claim_at(desk, article, words)
    use(checker, *SECOND)
    checker.window.actions_table["compare_proofs"].trigger()
    shown_text(checker)
    yield checker
    checker.press("Escape")


def shown_text(person):
    browser = person.find("compared_text", QTextBrowser)
    person.qtbot.waitUntil(lambda: browser.toPlainText() != "")
    return browser.toPlainText()


def since(person):
    return plain(person.find("since_proof", QLabel).text())


def test_it_begins_with_the_last_two_proofs_and_what_became_of_the_claims(comparing):
    assert since(comparing) == (
        "Since proof 1: 1 claim on the same words, 1 reworded, 1 not placed yet, 1 new sentence that nobody has marked."
    )
    assert plain(shown_text(comparing)).split("\n")[:3] == [
        "Claim 1 reworded: It is 260 metres long",
        "Claim 3 not placed yet: closed in 2019",
        f"New: “{SECOND[2]}”",
    ]
    assert "It is 240 260 metres long" in shown_text(comparing)
    assert STORY[1] not in shown_text(comparing)


def test_what_the_text_has_struck_through_is_struck_in_the_comparison_and_as_text(checker):
    desk, article = checker.window.session.desk, checker.window.current.article
    struck = Piece(BlockKind.PARAGRAPH, f"It cost 80,000. {STORY[0]}", styles=(Style(StyleKind.STRUCK, 8, 14),))
    new = assembled([struck], ArticleDraft("", ()))
    review = desk.proofs.review(article, new)
    desk.proofs.use(review, new, review.every_rewording)
    checker.window.actions_table["compare_proofs"].trigger()
    at = shown_text(checker).rindex("80,000") + 1
    cursor = checker.find("compared_text", QTextBrowser).textCursor()
    cursor.setPosition(at)
    assert cursor.charFormat().fontStrikeOut()
    assert "the text itself has it struck through" in plain(checker.find("compared_legend", QLabel).text())
    checker.click("copy_comparison")
    assert "{+~~80,000~~+}" in plain(QGuiApplication.clipboard().text())
    checker.press("Escape")


def test_all_of_the_text_is_one_key_away_and_changes_are_gone_through_by_key(comparing):
    comparing.click("changes_only")
    assert STORY[1] in shown_text(comparing)
    browser = comparing.find("compared_text", QTextBrowser)
    chosen, counts = [], []
    for key in ("F3", "F3", "F3", "F3", "Shift+F3", "Shift+F3"):
        comparing.press(key)
        (mark,) = browser.extraSelections()
        chosen.append(mark.cursor.selectedText())
        counts.append(plain(comparing.find("compared_count", QLabel).text()))
    first, second, third = chosen[:3]
    assert (second, first in shown_text(comparing)) == ("240 260", True)
    assert chosen == [first, second, third, first, third, second]
    assert counts == [f"Change {number} of 3" for number in (1, 2, 3, 1, 3, 2)]


def test_a_change_that_is_gone_to_keeps_its_colours(comparing):
    browser = comparing.find("compared_text", QTextBrowser)
    comparing.press("F3", "F3")
    (mark,) = browser.extraSelections()
    assert not browser.textCursor().hasSelection()
    assert mark.format.foreground().style() is Qt.BrushStyle.NoBrush
    assert browser.viewport().rect().contains(browser.cursorRect(mark.cursor))


def test_the_change_that_is_shown_has_a_frame_that_stands_out(comparing):
    browser = comparing.find("compared_text", QTextBrowser)
    edge = tokens_of(browser).found_edge.lower()

    def framed():
        image = browser.viewport().grab().toImage()
        return sum(image.pixelColor(x, y).name() == edge for x in range(image.width()) for y in range(image.height()))

    assert framed() == 0
    comparing.press("F3")
    assert framed() > 100


def test_what_moved_says_from_where_and_to_where(checker):
    use(checker, *STORY[1:], STORY[0])
    checker.window.actions_table["compare_proofs"].trigger()
    told = plain(shown_text(checker))
    assert ("(moved to ¶" in told, "(moved from ¶" in told) == (True, True)
    checker.click("copy_comparison")
    assert "(moved from ¶" in plain(QGuiApplication.clipboard().text())
    checker.press("Escape")


def test_removed_and_new_words_are_told_apart_without_colour(comparing):
    browser = comparing.find("compared_text", QTextBrowser)
    cursor = browser.document().find("240")
    assert (cursor.charFormat().fontStrikeOut(), cursor.charFormat().fontUnderline()) == (True, False)
    cursor = browser.document().find("260", browser.document().find("240"))
    assert (cursor.charFormat().fontStrikeOut(), cursor.charFormat().fontUnderline()) == (False, True)


def test_it_is_copied_as_text(comparing):
    comparing.click("copy_comparison")
    copied = plain(QGuiApplication.clipboard().text())
    assert copied.startswith("Proof 1 and proof 2\n\nSince proof 1: 1 claim on the same words, 1 reworded")
    assert "It is [-240-]{+260+} metres long" in copied
    assert STORY[1] not in copied


def test_any_two_proofs_can_be_compared(comparing):
    comparing.press("Escape")
    use(comparing, *SECOND, "One more.")
    comparing.window.actions_table["compare_proofs"].trigger()
    shown_text(comparing)
    assert since(comparing).startswith("Since proof 2: 2 claims on the same words, 1 not placed yet, 1 new sentence")
    newer = comparing.find("newer_proof")
    newer.setCurrentIndex(0)
    newer.activated.emit(0)
    shown_text(comparing)
    assert since(comparing) == "Since proof 1: 1 new sentence."


def test_where_there_is_one_proof_that_is_said(checker):
    checker.window.actions_table["compare_proofs"].trigger()
    assert checker.said == "There is only one proof, so there is nothing to compare yet."
    assert QApplication.activeModalWidget() is None


def test_a_comparison_that_is_left_while_it_is_made_leaves_nothing_behind(checker, monkeypatch):
    end, worked_out = threading.Event(), text_commands._worked_out
    monkeypatch.setattr(text_commands, "_worked_out", lambda comparison: end.wait(10) and worked_out(comparison))
    use(checker, *SECOND)
    checker.window.actions_table["compare_proofs"].trigger()
    checker.qtbot.waitUntil(lambda: isinstance(checker.focus().window(), CompareDialog))
    assert since(checker) == "Comparing…"
    checker.press("Escape")
    end.set()
    assert QThreadPool.globalInstance().waitForDone(10_000)
    checker.look()
    assert not [one for one in checker.window.frame.findChildren(CompareDialog) if one.isVisible()]
    assert (checker.said, checker.told) == ("", "")
