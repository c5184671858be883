"""Keys that a person has chosen are the ones that every message, hint and button names."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel, QTableWidget, QWidget

from tests.translations.pseudo import plain


def choose(checker, letters=True, **keys):
    """Chooses keys, as the settings do."""
    session = checker.window.session
    session.choose(replace(session.settings, shortcuts=keys, single_letter_keys=letters))


def tip(checker, name):
    return plain(checker.find(name).toolTip())


def test_what_was_done_names_the_key_that_undoes_it_and_makes_the_report(checker):
    choose(checker, undo="F9", report="F10", unmarked="F12")
    checker.select("240 metres")
    checker.press("1")
    assert checker.said.endswith("2 of 3 paragraphs hold no claim. See what is not marked (F12). Undo (F9)")
    checker.select("We paid every bill")
    checker.press("1")
    assert checker.said.endswith("1 of 3 paragraphs holds no claim. See what is not marked (F12). Undo (F9)")
    checker.select("closed in 2019")
    checker.press("1")
    assert checker.said.endswith(" words stand in no claim. Make the report (F10). Undo (F9)")
    choose(checker, undo="", report="")
    checker.window.article.setFocus()
    checker.press("F")
    assert checker.said == "Claim 3, “closed in 2019”: fine as written."


def test_hints_name_the_key_that_selects_a_sentence(checker):
    claims = checker.window.claims
    assert plain(claims.accessibleDescription()).endswith(
        "Press S to select a sentence. Or judge the words you select: 1 supported, 2 disputed, 3 unverified."
    )
    choose(checker, sentence="B", disputed="Q")
    assert plain(claims.accessibleDescription()).endswith(
        "Press B to select a sentence. Or judge the words you select: 1 supported, Q disputed, 3 unverified."
    )
    checker.window.article.nothing_selected.emit()
    assert checker.said == "No words are selected. B selects the sentence."
    choose(checker, letters=False)
    assert plain(claims.accessibleDescription()) == "Read, select words, press Enter."
    checker.window.article.nothing_selected.emit()
    assert checker.said == "No words are selected."


def test_a_note_that_is_to_be_gone_to_first_is_gone_to_by_the_chosen_key(checker):
    choose(checker, next_annotation="G")
    checker.press("U")
    assert checker.said == "Go to a note of the reporter first (G)."


BUTTONS = [
    ("button_find", "find", "Find in article"),
    ("button_report", "report", "Fact-check report"),
    ("find_next_button", "find_next", "Next"),
    ("find_previous_button", "find_previous", "Previous"),
    ("start_open", "open", "Open a file"),
    ("confirm_verdict", "confirm", "Confirm verdict"),
    ("more_evidence", "evidence", "Evidence"),
    ("next_annotation", "next_annotation", "Next"),
]


def test_a_button_names_the_key_that_was_chosen(checker):
    for name, action, words in BUTTONS:
        assert tip(checker, name) == f"{words} ({plain(checker.window.actions_table.key_of(action))})"
        choose(checker, **{action: "F9"})
        assert tip(checker, name) == f"{words} (F9)"
        choose(checker, **{action: ""})
        assert tip(checker, name) == words


def test_the_name_of_the_article_tells_the_key_of_the_list_of_articles(checker):
    choose(checker, articles="F9")
    assert tip(checker, "article_button").endswith(" (F9)")


@pytest.mark.parametrize("name", ["palette", "shortcuts"])
def test_lists_of_commands_name_the_chosen_keys(checker, name):
    choose(checker, letters=False, find="F9")
    checker.window.actions_table[name].trigger()
    table = checker.find(f"{name}_list", QTableWidget)
    rows = [row for row in range(table.rowCount()) if table.columnSpan(row, 0) == 1]
    keys = {plain(table.item(row, 0).text()): plain(table.item(row, 2).text()) for row in rows}
    assert keys["Find in article"] == "F9"
    assert not keys.get("Supported")
    checker.find(name).close()


def test_no_label_or_tool_tip_names_a_key_that_does_nothing(checker):
    """All keys of the table are taken away; what is left are those that always act, such as Enter and Esc."""
    table = checker.window.actions_table
    chosen = [table[name] for name in ("undo", "find", "open", "report", "articles", "find_next")]
    keys = [action.shortcut().toString() for action in chosen]
    choose(checker, letters=False, **{action.objectName(): "" for action in chosen})
    parts = checker.window.frame.findChildren(QWidget)
    shown = [part.toolTip() for part in parts] + [part.text() for part in parts if isinstance(part, QLabel)]
    assert not [words for words in shown for key in keys if f"({key})" in words]
