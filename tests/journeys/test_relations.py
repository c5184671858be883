"""How claims stand to one another, by keyboard: the form, both claims, the reason that a conflict offers."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from factcheck.domain.records.claim import ClaimKind
from factcheck.domain.records.claim_relation import ClaimRelation, RelationKind
from factcheck.domain.records.verdict import Reason, Verdict
from factcheck.domain.text.span import Span
from factcheck.ui.commands.likely_claims import likely
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
    related.linkActivated.emit(made.target_id)
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


@pytest.fixture
def neutral(checker):
    """A person before the last of five claims, the second of which shares words with it."""
    for words in ("240 metres", "closed in 2019", "a crack was found", "Two builders", "a bridge on Monday"):
        checker.select(words)
        checker.press("Return", "Return")
    said = (
        "Ukraine’s army captured two Chinese men in battle.",
        "China has provided strong diplomatic support.",
        "Mint ran its trains as always in any country.",
        "The envoy sent his main train, entirely.",
        "China has always maintained its neutrality",
    )
    for claim, statement in zip(checker.claims, said, strict=True):
        checker.window.session.desk.claims.restate(claim.id, statement)
    checker.window.current.select(checker.claims[4].id)
    return checker


def offered(person):
    box = person.window.panel.body.relation_form.target
    return [plain(box.itemText(row))[:7] for row in range(box.count())]


def test_claims_that_share_words_are_offered_first_after_none_of_them_which_down_leaves(neutral):
    neutral.press("Shift+Y")
    assert offered(neutral)[0] == "None ch"
    assert offered(neutral)[1] == "2 China"
    assert neutral.window.panel.body.relation_form.draft().target_id is None
    neutral.press("Down", "Ctrl+Return")
    assert [one.target_number for one in relations(neutral)] == ["2"]


def test_a_number_that_is_typed_goes_to_its_claim_and_not_to_one_that_begins_so(neutral):
    desk, article = neutral.window.session.desk, neutral.window.current.article
    for start in range(6):
        desk.claims.add(article, Span(start, start + 1))
    neutral.press("Shift+Y")
    box = neutral.window.panel.body.relation_form.target
    numbers = dict.fromkeys(one.split(" ")[0] for one in map(plain, map(box.itemText, range(1, box.count()))))
    for number in ("1", "11", "10"):
        assert number in numbers
        box.show_value(None)
        box._typed_at = 0.0  # as if somebody had paused
        neutral.type(number)
        chosen = neutral.window.panel.body.relation_form.draft().target_id
        assert desk.claims.get(chosen).number == number


def test_a_claim_that_says_nearly_the_same_is_likely_unless_one_was_split_from_the_other(neutral):
    whole, part = neutral.claims[4], replace(neutral.claims[1], restated="China has always maintained its neutrality")
    assert likely(whole, [part]) is part
    assert likely(whole, [replace(part, parent_id=whole.id)]) is None
    assert likely(replace(whole, parent_id=part.id), [part]) is None


def test_a_claim_that_shares_most_words_is_chosen_and_none_where_no_claim_does(neutral):
    desk, (one, *_others, last) = neutral.window.session.desk, neutral.claims
    desk.claims.restate(one.id, "China has maintained its neutrality")
    neutral.press("Shift+Y")
    assert neutral.window.panel.body.relation_form.draft().target_id == one.id
    neutral.press("Esc")
    desk.claims.restate(last.id, "Nobody knows")
    neutral.press("Shift+Y")
    assert neutral.window.panel.body.relation_form.draft().target_id is None


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
