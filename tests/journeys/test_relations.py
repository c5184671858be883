"""How claims stand to one another, by keyboard: the form, both claims, the reason that a conflict offers."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from factcheck.domain.records.claim import ClaimKind
from factcheck.domain.records.claim_relation import ClaimRelation, RelationKind
from factcheck.domain.records.verdict import Reason, Verdict
from tests.journeys.conftest import story_draft
from tests.translations.pseudo import plain


@pytest.fixture
def pair(checker):
    """A person in the article before the second of two claims."""
    for words in ("240 metres", "“We paid every bill,” she told reporters, but gave no figures."):
        checker.select(words)
        checker.press("Return", "Return")
    return checker


def told(person):
    return plain(person.find("related", QLabel).accessibleName()).lower()


def relations(person):
    return person.window.session.desk.case(person.window.current.article).all(ClaimRelation)


def test_a_conflict_is_recorded_told_by_both_claims_and_led_along(pair):
    pair.press("Shift+Y", "1", "Return")
    pair.type("One of them is wrong")
    pair.press("Return")
    (made,) = relations(pair)
    assert (made.kind, made.number, made.target_number) == (RelationKind.CONFLICTS, "2", "1")
    assert pair.focus() is pair.window.article
    assert told(pair) == "conflicts with 1."
    related = pair.find("related", QLabel)
    related.picked.emit(made.target_id)
    assert pair.window.current.claim == made.target_id
    assert told(pair) == "conflicts with 2: one of them is wrong."
    rows = pair.window.claims.model()
    listed = [rows.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(rows.rowCount())]
    assert ["onflicts with" in plain(one) for one in listed] == [True, True]
    pair.press("Ctrl+Z")
    assert told(pair) == ""


def test_a_claim_in_conflict_offers_that_reason_first_with_the_number_of_the_other(pair):
    pair.press("Shift+Y", "1", "Ctrl+Return", "2", "Down", "Return")
    assert [one.reason for one in pair.claims] == [None, Reason.CONFLICTS_WITH_ANOTHER_CLAIM]
    pair.window.current.select(pair.claims[1].id)
    assert plain(pair.window.panel.body.reason.line.text()) == "conflicts with 1"


def test_what_is_missing_is_said_and_of_a_claim_alone_that_it_is(pair, open_window, tmp_path):
    pair.press("Shift+Y")
    pair.window.panel.body.relation_form.target.show_value(None)
    pair.press("Ctrl+Return")
    assert plain(pair.find("relation_error", QLabel).text()) == "Choose the other claim."
    assert relations(pair) == []
    other = open_window(tmp_path / "alone.factcheck")
    other.window.current.show_article(other.window.session.desk.articles.add(story_draft()))
    other.select("240 metres")
    other.press("Return", "Return", "Shift+Y")
    assert not other.window.panel.body.relations.is_form_open


def test_a_relation_is_changed_and_taken_away_in_its_row(pair):
    pair.press("Shift+Y", "1", "Ctrl+Return")
    (made,) = relations(pair)
    pair.window.panel.body.relations.edit_requested.emit(made.id)
    pair.window.panel.body.relation_form.kind.choose(RelationKind.RESTATES)
    pair.press("Ctrl+Return")
    assert [one.kind for one in relations(pair)] == [RelationKind.RESTATES]
    assert told(pair) == "restates 1 (not checked)."
    pair.window.panel.body.relations.removed.emit(made.id)
    assert relations(pair) == []


def test_a_claim_in_no_words_is_made_by_key_and_says_what_readers_take(checker):
    checker.press("Ctrl+Alt+I")
    checker.type("The port hides something")
    checker.press("Return")
    (made,) = checker.claims
    assert (made.statement, made.passages, made.kind) == ("The port hides something", (), ClaimKind.IMPLICATION)
    assert "in no words" in plain(checker.find("claim_place", QLabel).text())
    checker.press("3", "Return")
    assert checker.claims[0].verdict is Verdict.UNVERIFIED
