"""An act on one claim that reaches further than it seems says so before it does it."""

import pytest

from factcheck.domain.records.claim import Kind, Risk
from factcheck.domain.records.draft import Draft, Piece, assembled
from factcheck.domain.records.proof import BlockKind
from factcheck.domain.records.verdict import Status


@pytest.fixture
def marker(checker):
    """A person with one claim, no kind and no risk known of it."""
    checker.select("Two builders deny that they were paid")
    checker.press("Return", "Return")
    claims = checker.window.session.desk.claims
    claims.set_kind(checker.claims[0].id, None)
    claims.set_risk(checker.claims[0].id, None)
    return checker


def asked(checker):
    return checker.window.question.words


def test_del_on_a_claim_with_contents_names_them_before_and_after(marker):
    marker.press("T")
    marker.type("they were paid")
    marker.press("Return", "Del")
    name = "Claim 1, “Two builders deny that they were paid”, and its content 1a"
    assert asked(marker) == f"{name} would be removed."
    assert len(marker.claims) == 2
    marker.press("Return")
    assert marker.claims == []
    assert marker.window.status.said == f"{name}, removed. Undo (Ctrl+Z)"


def test_del_on_a_claim_alone_does_it_at_once(marker):
    marker.press("Del")
    assert marker.claims == []
    assert marker.window.status.said == "Claim 1, “Two builders deny that they were paid”, removed. Undo (Ctrl+Z)"


@pytest.mark.parametrize("kind", [Kind.QUOTATION, Kind.ALLEGATION])
def test_four_says_which_kind_it_would_take_away(marker, kind):
    marker.window.session.desk.claims.set_kind(marker.claims[0].id, kind)
    marker.press("4")
    assert f"its kind would change from {kind.value} to opinion." in asked(marker)
    marker.press("Escape")
    assert marker.claims[0].kind is kind
    marker.press("4", "Return")
    assert marker.claims[0].kind is Kind.OPINION


def test_four_on_a_claim_of_legal_risk_asks(marker):
    marker.window.session.desk.claims.set_risk(marker.claims[0].id, Risk.LEGAL)
    marker.press("4")
    assert asked(marker).endswith(": it is of legal risk and would stay open.")
    assert marker.claims[0].kind is None
    marker.press("Return")
    assert (marker.claims[0].kind, marker.claims[0].status) == (Kind.OPINION, Status.NOT_CHECKED)
    assert "opinion of legal risk, still open." in marker.window.status.said


def test_four_on_what_a_rule_takes_for_a_legal_risk_asks(open_window, desk_path):
    checker = open_window(desk_path)
    words = "Police accused the mayor of fraud"
    draft = assembled([Piece(BlockKind.PARAGRAPH, f"{words}.")], Draft("", (), language="en"))
    checker.window.current.show_article(checker.window.session.desk.articles.add(draft))
    checker.select(words)
    checker.press("Return", "Return", "4")
    assert "a rule proposes allegation and legal risk; as opinion it would need no verdict." in asked(checker)


def test_del_on_a_denial_whose_target_was_made_of_its_words_names_it(marker):
    marker.press("Y", "Return", "Return", "Del")
    assert asked(marker).endswith("and the claim beneath 1a would be removed.")


def test_t_on_a_denial_that_is_not_split_takes_it_apart(marker):
    marker.press("Y", "Return", "Return", "T")
    assert marker.focus().accessibleName() == "What is said"


def test_four_on_a_claim_of_which_nothing_is_known_does_it_at_once(marker):
    marker.press("4")
    assert marker.claims[0].kind is Kind.OPINION


def test_after_a_claim_with_contents_the_next_one_is_current(marker):
    marker.select("closed in 2019")
    marker.press("Return", "Return", "K", "T")
    marker.type("they were paid")
    marker.press("Return", "Del", "Return")
    assert [(one.number, one.id == marker.window.current.claim) for one in marker.claims] == [("2", True)]
