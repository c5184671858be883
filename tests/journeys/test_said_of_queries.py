"""What the window says when a question or a new wording was recorded, changed, decided and removed."""

from dataclasses import replace

from PySide6.QtWidgets import QLabel

from factcheck.domain.records.claim import Outcome
from factcheck.domain.records.question import Question
from tests.journeys.conftest import story_draft
from tests.translations.pseudo import plain


def said(checker):
    checker.look()
    return plain(checker.find("status_said", QLabel).text()).removesuffix(" Undo (Ctrl+Z)")


def saved(checker, section, field, words):
    """What is said when words were typed into a field of the one thing of a section, and saved."""
    section.edit(section._items[0].id)
    field.setFocus()
    checker.type(words)
    checker.press("Ctrl+Return")
    return said(checker)


def test_what_was_done_to_a_question_is_said_with_its_number_and_claim(checker):
    checker.select("240 metres")
    checker.press("Return", "Return", "A")
    checker.type("Which bridge?")
    checker.press("Ctrl+Return")
    assert said(checker) == "Question 1 recorded for claim 1, “240 metres”."
    section = checker.window.panel.body.queries.of(Question)
    assert saved(checker, section, section.form.options, "Old, new") == "Question 1 for claim 1, “240 metres” changed."
    assert saved(checker, section, section.form.answer, "New") == "Question 1 for claim 1, “240 metres” answered."
    assert saved(checker, section, section.form.words, "Whose?") == "Question 1 for claim 1, “240 metres” changed."
    section.removed.emit(section._items[0].id)
    assert said(checker) == "Question 1 for claim 1, “240 metres” removed."


def test_what_was_done_to_a_wording_without_a_claim_is_said(checker):
    checker.select("240 metres")
    checker.press("W")
    checker.type("250 metres")
    checker.press("Ctrl+Return")
    assert said(checker) == "New wording proposed."
    section = checker.window.panel.article_page.queries.wordings
    assert saved(checker, section, section.form.why, "Measured") == "New wording changed."
    for words in ("New wording: accepted.", "New wording: not decided."):
        section.edit(section._items[0].id)
        section.form.accept_button.click()
        assert said(checker) == words
    section.removed.emit(section._items[0].id)
    assert said(checker) == "New wording removed."


def test_a_claim_needs_no_change_once_words_are_accepted_that_the_text_has_already(checker):
    checker.select("240 metres")
    checker.press("Return", "Return", "H", "W")
    checker.type("250 metres")
    checker.press("Ctrl+Return")
    desk, old = checker.window.session.desk, story_draft()
    new = replace(old, text=old.text.replace("240", "250"))
    review = desk.proofs.review(checker.window.current.article, new)
    desk.proofs.use(review, new, review.every_rewording)
    assert [one.outcome for one in checker.claims] == [Outcome.CHANGE]
    section = checker.window.panel.body.queries.wordings
    section.edit(section._items[0].id)
    section.form.accept_button.click()
    assert [one.outcome for one in checker.claims] == [None]
    assert said(checker).endswith("accepted and in the text, so it needs no change any more.")
