"""Who may read what, by keyboard: of a claim, of a piece of evidence, and in the report dialog."""

import pytest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from factcheck.domain.records.evidence import EvidenceDraft, Level
from factcheck.domain.records.question import QuestionDraft
from tests.translations.pseudo import plain


@pytest.fixture
def claim(checker):
    """A person before a claim with evidence and a question."""
    checker.select("240 metres")
    checker.press("Return", "Return")
    desk, made = checker.window.session.desk, checker.claims[0]
    desk.evidence.add([made.id], EvidenceDraft("Register", "", "240"))
    desk.questions.add(made.article_id, QuestionDraft("From where?"), made.id)
    return checker


def choose(level):
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    head, *levels = menu.actions()
    assert plain(head.text()) == "Who may read it"
    offered = {one.objectName(): one for one in levels}
    assert list(offered) == ["usual", "advice", "checkers", "editors", "anyone"]
    ticked = [name for name, one in offered.items() if one.isChecked()]
    offered[level].trigger()
    menu.close()
    QApplication.processEvents()
    return ticked


def test_the_level_of_a_claim_is_said_where_it_is_set_and_not_before(claim):
    place = claim.find("claim_place")
    assert "anyone" not in plain(place.text())
    claim.press("Shift+L")
    assert choose("anyone") == ["usual"]
    assert claim.claims[0].level is Level.ANYONE
    assert "for anyone" in plain(place.text())
    claim.press("Shift+L")
    assert choose("usual") == ["anyone"]
    assert claim.claims[0].level is None
    claim.press("Ctrl+Z")
    assert claim.claims[0].level is Level.ANYONE


@pytest.mark.parametrize("section", ["evidence", "questions"])
def test_that_of_a_record_is_set_on_its_row(claim, section):
    made = claim.claims[0]
    case = claim.window.session.desk.case(made.article_id)
    record = made.evidence[0] if section == "evidence" else next(iter(case.hanging["question", "claim_id"][made.id]))
    row = next(one for one in claim.window.panel.findChildren(QWidget, f"{section}_{record.id}") if one.isVisible())
    row.setFocus()
    claim.press("Shift+L")
    assert choose("advice") == ["usual"]
    assert claim.claims[0].level is None
    assert "lawyer" in plain(row.accessibleName()).lower()
