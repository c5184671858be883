"""Enter presses what has the keyboard, Esc puts back what was there, and no key acts on what is not meant."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from factcheck.domain.records.annotation import AnnotationDraft, AnnotationKind
from factcheck.domain.records.article_draft import ArticleDraft, Piece, assembled
from factcheck.domain.records.proof import BlockKind
from factcheck.domain.text.span import Span


@pytest.fixture
def marker(checker):
    """A person with one claim."""
    checker.select("240 metres")
    checker.press("Return", "Return")
    return checker


@pytest.mark.parametrize("name", ["outcome_fine", "verdict_supported", "add_denial", "more_evidence"])
def test_enter_presses_a_focused_button(marker, name):
    pressed = []
    button = marker.find(name)
    button.clicked.connect(lambda: pressed.append(name))
    button.setFocus()
    marker.press("Return")
    assert pressed == [name]


def test_enter_follows_a_focused_link(checker):
    checker.select("It is 240 metres long")
    checker.press("Return", "Return")
    checker.select("240 metres")
    checker.press("Return", "Return")
    link = checker.find("also")
    checker.find("statement").setFocus()
    for _ in range(40):
        if QApplication.focusWidget() is link:
            break
        checker.press("Tab")
    checker.press("Return")
    assert checker.current == "1"


def test_escape_puts_a_statement_back_to_what_it_was(marker):
    marker.press("F2")
    marker.type("Something else")
    marker.press("Escape")
    assert marker.claims[0].statement == "240 metres"
    assert marker.find("statement").value == "240 metres"


@pytest.mark.parametrize("is_saved", [False, True])
@pytest.mark.parametrize(("key", "name"), [("F2", "statement"), ("N", "note"), ("", "speaker"), ("", "verb")])
def test_escape_says_what_it_put_back_and_undo_has_the_words_again(marker, qtbot, key, name, is_saved):
    field = marker.find(name)
    if key:
        marker.press(key)
    else:
        marker.click("details_fold")
        field.setFocus()
    before = field.value
    marker.type("Something")
    if is_saved:
        qtbot.waitUntil(lambda: "Something" in (marker.claims[0].statement, *words_of(marker.claims[0])))
    marker.press("Escape")
    assert field.value == before
    assert marker.said == f"Put back as it was: {name} for claim 1. Undo (Ctrl+Z)"
    marker.press("Ctrl+Z")
    assert field.value.startswith("Something")
    marker.press("Ctrl+Z")
    assert field.value == before


def words_of(claim):
    """What was typed about a claim beside its statement."""
    return claim.note, claim.speaker, claim.verb


@pytest.mark.parametrize("blanks", ["   ", ""])
def test_a_statement_left_blank_is_the_words_of_the_article_again(marker, blanks):
    marker.press("F2", "Ctrl+A", "Delete")
    marker.type(blanks)
    marker.press("Return")
    assert marker.claims[0].restated is None
    assert marker.find("statement").value == "240 metres"


def test_escape_puts_a_note_back_to_what_it_was(marker, qtbot):
    marker.press("N")
    marker.type("Ask")
    marker.press("Ctrl+Return", "N")
    marker.type(" twice")
    qtbot.waitUntil(lambda: marker.claims[0].note == "Ask twice")
    marker.press("Escape")
    assert marker.claims[0].note == "Ask"


def test_a_find_that_found_nothing_leaves_no_selection(checker):
    checker.select("240 metres")
    checker.press("Ctrl+F")
    checker.type("elephants")
    checker.press("Escape")
    assert checker.window.article.selection() is None
    checker.press("Return")
    assert checker.claims == []


def test_u_puts_the_keyboard_into_the_statement(open_window, desk_path):
    checker = open_window(desk_path)
    draft = assembled(
        [Piece(BlockKind.PARAGRAPH, "It rained. The bridge is long.")], ArticleDraft("", (), language="en")
    )
    at = draft.text.index("The bridge is long")
    note = AnnotationDraft(AnnotationKind.COMMENT, "interview", Span(at, at + 18), author="Sam Reed")
    article = checker.window.session.desk.articles.add(replace(draft, annotations=(note,)))
    checker.window.current.show_article(article)
    checker.press("I", "U")
    assert QApplication.focusWidget().objectName() == "statement"
    checker.type("3 E F")
    checker.press("Return")
    assert [(one.statement, one.verdict, one.outcome) for one in checker.claims] == [("3 E F", None, None)]
    assert checker.text[: checker.window.article.caret()].endswith("The bridge is long")


def test_not_stated_keeps_no_sentence_as_scope(checker):
    checker.select("Two builders deny that they were paid")
    checker.press("Return", "Return", "Y")
    form = checker.window.panel.body.denial_form
    assert form.scope.value
    form.target.show_value(None)
    form.target.chosen.emit(None)
    checker.press("Ctrl+Return")
    assert checker.claims[0].denials[0].scope == ""


def test_own_words_of_a_reason_that_escape_left_out_are_told(marker):
    marker.press("2")
    marker.type("the minutes say other things")
    marker.press("Escape")
    assert marker.claims[0].reason is None
    assert marker.said == "Put back as it was: reason for claim 1. Not recorded: “the minutes say other things”."
