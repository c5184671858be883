"""Quotations are compared with the captured texts of their sources, and claims with quotations, while people type."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel

from factcheck.domain.records.evidence import EvidenceDraft, Stance
from factcheck.ui.panel.summary_row import SummaryRow
from tests.translations.pseudo import plain

SURVEY = "The survey of the new bridge found 204 metres.\fNobody measured it again, said its author."


@pytest.fixture
def desk(checker):
    return checker.window.session.desk


@pytest.fixture
def marker(checker, desk, tmp_path):
    """A person with a claim whose source has a captured text of two pages."""
    checker.select("240 metres long")
    checker.press("Return", "Return")
    desk.claims.restate(checker.claims[0].id, "The bridge is 240 metres long.")
    (made,) = desk.evidence.add(
        [checker.claims[0].id], EvidenceDraft("Survey", locator="page 1", stance=Stance.CONTEXT)
    )
    path = tmp_path / "survey.txt"
    path.write_text(SURVEY, encoding="utf-8")
    desk.captures.add(made.source.id, replace(desk.captures.read(path), text=SURVEY))  # as that of a file with pages
    return checker


def shown(checker, name):
    """What a label says once all is compared; empty where it is not there."""
    label = checker.find(name, QLabel)
    return plain(label.text()) if label.isVisible() else ""


def expect(checker, name, words):
    def is_told():
        assert shown(checker, name) == words

    checker.qtbot.waitUntil(is_told, timeout=10_000)


def row(checker, evidence):
    return plain(checker.find(f"evidence_{evidence.id}", SummaryRow).accessibleName())


def expect_in_row(checker, evidence, words):
    def is_told():
        assert words in row(checker, evidence)

    checker.qtbot.waitUntil(is_told, timeout=10_000)


def begin(checker, quotation):
    """Begins evidence from the survey with a quotation."""
    checker.press("E")
    checker.type("Survey")
    checker.press("Tab")
    checker.type(quotation)


def test_a_quotation_is_compared_with_the_captured_text_as_it_is_typed(marker):
    begin(marker, "Nobody measured it")
    expect(marker, "evidence_check", "Word for word in “survey.txt”, page 2. Not in the quotation: 240 metres.")
    marker.type(" twice, said its author")
    words = "Nearly so in “survey.txt”, page 2; “again” for “twice”. Not in the quotation: 240 metres."
    expect(marker, "evidence_check", words)


def test_a_number_that_the_quotation_has_otherwise_is_told_with_it(marker):
    begin(marker, "found 204 metres")
    told = "Word for word in “survey.txt”, page 1. Not in the quotation: 240 metres (it has 204 metres)."
    expect(marker, "evidence_check", told)


def test_words_that_nobody_captured_are_not_found_and_without_words_the_claim_is_sought_in_the_text(marker):
    begin(marker, "the longest bridge of them all is 240 metres")
    expect(marker, "evidence_check", "Not found in the captured text.")
    for _letter in "the longest bridge of them all is 240 metres":
        marker.press("Backspace")
    expect(marker, "evidence_check", "Not in the captured text of “survey.txt”: 240 metres.")


def test_of_evidence_that_quotes_nothing_the_claim_is_sought_in_the_captured_text(marker, desk):
    (made,) = desk.evidence.add([marker.claims[0].id], EvidenceDraft("Survey", locator="p. 2"))
    expect_in_row(marker, made, "Not in the captured text: 240 metres")
    expect(marker, "unquoted", "Nothing quoted of Survey, and not in its captured text: 240 metres.")
    desk.claims.restate(marker.claims[0].id, "The bridge is 204 metres long.")
    expect(marker, "unquoted", "")
    assert "captured text" not in row(marker, made)


def test_of_a_search_only_what_was_looked_for_is_compared(marker, desk):
    (made,) = desk.evidence.add(
        [marker.claims[0].id], EvidenceDraft("Survey", quote="its author", stance=Stance.SEARCHED)
    )
    expect_in_row(marker, made, "word for word in the captured text")
    assert "240" not in row(marker, made)
    desk.evidence.edit(made.id, replace(made.draft, quote="what nobody wrote of it"))
    expect_in_row(marker, made, "not found in the captured text")
    expect(marker, "unquoted", "")


def test_a_row_says_how_its_quotation_stands_in_the_captured_text(marker, desk):
    (made,) = desk.evidence.add(
        [marker.claims[0].id], EvidenceDraft("Survey", quote="found 204 metres", locator="p. 1")
    )
    told = "word for word in the captured text. Not in the quotation: 240 metres (it has 204 metres)"
    expect_in_row(marker, made, told)
    expect(marker, "unquoted", "In no quotation that supports it: 240 metres")
    desk.evidence.edit(made.id, EvidenceDraft("Survey", quote="240 metres it was", locator="p. 1"))
    expect_in_row(marker, made, "not found in the captured text")
    expect(marker, "unquoted", "Quotation of Survey: not found in the captured text.")


def test_without_a_captured_text_only_claim_and_quotation_are_compared(checker, desk):
    checker.select("240 metres long")
    checker.press("Return", "Return", "E")
    checker.type("Register")
    checker.press("Tab")
    checker.type("It measures 204 metres")
    expect(checker, "evidence_check", "Not in the quotation: 240 metres (it has 204 metres).")


def test_a_page_behind_the_last_of_the_captured_text_is_told_and_may_be_saved(marker):
    begin(marker, "Nobody measured it")
    marker.press("Tab")
    marker.type("page 99")
    told = (
        "Word for word in “survey.txt”, page 2. The captured text ends on page 2, before page 99. "
        "Not in the quotation: 240 metres."
    )
    expect(marker, "evidence_check", told)
    marker.press("Ctrl+Return")
    assert [one.locator for one in marker.claims[0].evidence] == ["page 1", "page 99"]
