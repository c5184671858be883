"""An act on one claim that reaches further than it seems says so before it does it."""

import pytest

from factcheck.domain.records.article_draft import ArticleDraft, Piece, assembled
from factcheck.domain.records.claim import ClaimKind, Risk
from factcheck.domain.records.evidence import EvidenceDraft
from factcheck.domain.records.proof import BlockKind
from factcheck.domain.records.question import QuestionDraft
from factcheck.domain.records.verdict import Status
from factcheck.domain.wording.operation_sentence import operation_sentence
from factcheck.ui.panel.place import paragraph_words
from tests.desk_samples import rows_of
from tests.translations.pseudo import plain


@pytest.fixture
def marker(checker):
    """A person with one claim, no kind and no risk known of it."""
    checker.select("Two builders deny that they were paid")
    checker.press("Return", "Return")
    claims = checker.window.session.desk.claims
    claims.set_kind(checker.claims[0].id, None)
    claims.set_risk(checker.claims[0].id, None)
    return checker


def an_article(words):
    return assembled([Piece(BlockKind.PARAGRAPH, f"{words}.")], ArticleDraft("", (), language="en"))


def tree_of(checker):
    return plain(checker.window.panel.body.split_form.tree.text()).replace("\u200b", "")


def asked(checker):
    return checker.asked


@pytest.mark.parametrize(("verb", "beneath"), [("say", "its content 1a"), ("deny", "the claim beneath it (1a)")])
def test_del_on_a_claim_that_was_split_names_what_is_beneath_it_before_and_after(open_window, desk_path, verb, beneath):
    marker = open_window(desk_path)
    words = f"Two builders {verb} that they were paid"
    marker.window.current.show_article(marker.window.session.desk.articles.add(an_article(words)))
    marker.select(words)
    marker.press("Return", "Return", "T", "Return", "Del")
    name = f"Claim 1, “{words}”, and {beneath}"
    assert asked(marker) == f"{name} would be removed{', with 1 denial' if verb == 'deny' else ''}."
    assert len(marker.claims) == 2
    marker.press("Ctrl+Return")
    assert marker.claims == []
    assert marker.said == f"{name}, removed. Undo (Ctrl+Z)"


def test_a_verdict_key_on_the_whole_article_asks_before_it_makes_one_claim_of_it(marker):
    marker.select("closed in 2019")
    marker.press("Return", "Return", "Ctrl+A", "3")
    assert asked(marker) == (
        "The selected words would become one claim, marked unverified. They run over more than one paragraph. "
        "Claims 1 and 2 stand in them and stay as they are."
    )
    assert [one.verdict for one in marker.claims] == [None, None]
    marker.press("Esc")
    assert (len(marker.claims), marker.window.article.hasFocus()) == (2, True)
    marker.press("3", "Ctrl+Return")
    assert [one.status for one in marker.claims] == [Status.NOT_CHECKED, Status.NOT_CHECKED, Status.UNVERIFIED]
    assert marker.claims[2].words.endswith("a crack was found")


def test_enter_on_words_of_several_paragraphs_asks_before_it_makes_one_claim_of_them(marker):
    marker.press("Ctrl+A", "Return")
    assert asked(marker) == (
        "The selected words would become one claim. They run over more than one paragraph. "
        "Claim 1, “Two builders deny that they were paid” stands in them and stays as it is."
    )
    assert len(marker.claims) == 1
    marker.press("Esc")
    assert (len(marker.claims), marker.window.article.hasFocus()) == (1, True)
    marker.press("Return", "Ctrl+Return")
    assert [one.number for one in marker.claims] == ["1", "2"]
    assert marker.window.panel.head.statement.hasFocus()
    assert plain(paragraph_words(marker.claims[1], marker.window.views.case)).startswith("headline to ¶")


def test_a_verdict_key_on_a_sentence_asks_where_a_claim_stands_in_it(marker):
    marker.put_caret("Two builders")
    marker.press("S", "2")
    assert asked(marker) == ""
    marker.select("gave no figures. Two builders deny that they were paid")
    marker.press("2")
    assert asked(marker) == (
        "The selected words would become one claim, marked disputed. "
        "Claim 1, “Two builders deny that they were paid” stands in them and stays as it is."
    )


def test_del_on_a_claim_alone_does_it_at_once(marker):
    marker.press("Del")
    assert marker.claims == []
    assert marker.said == "Claim 1, “Two builders deny that they were paid”, removed. Undo (Ctrl+Z)"


def test_del_on_what_another_claim_denies_says_so_before_and_in_the_history(marker):
    marker.select("closed in 2019")
    marker.press("Return", "Return")
    denier, target = marker.claims
    desk = marker.window.session.desk
    desk.denials.add(denier.id, target.id, "closed")
    marker.press("Del")
    assert asked(marker) == "Claim 2, “closed in 2019” would be removed. 1 would no longer deny it."
    marker.press("Escape")
    assert len(marker.claims) == 2
    marker.press("Del", "Ctrl+Return")
    assert [one.number for one in marker.claims] == ["1"]
    assert plain(operation_sentence(desk.history.all()[-1])) == "2 removed; 1 no longer denies it"


def test_four_on_claims_that_come_out_differently_says_how_many_stand_how(marker):
    marker.select("closed in 2019")
    marker.press("Return", "Return")
    marker.window.session.desk.claims.set_risk(marker.claims[1].id, Risk.LEGAL)
    marker.press("Ctrl+2", "Ctrl+A", "4", "Ctrl+Return")
    assert "Claims 1 and 2: 1 no verdict needed: opinion and 1 opinion of legal risk, still open." in marker.said


@pytest.mark.parametrize("kind", [ClaimKind.QUOTATION, ClaimKind.ALLEGATION])
def test_four_says_which_kind_it_would_take_away(marker, kind):
    marker.window.session.desk.claims.set_kind(marker.claims[0].id, kind)
    marker.press("4")
    assert f"its kind would change from {kind.value} to opinion." in asked(marker)
    marker.press("Escape")
    assert marker.claims[0].kind is kind
    marker.press("4", "Ctrl+Return")
    assert marker.claims[0].kind is ClaimKind.OPINION


def test_four_on_a_claim_of_legal_risk_asks(marker):
    marker.window.session.desk.claims.set_risk(marker.claims[0].id, Risk.LEGAL)
    marker.press("4")
    assert asked(marker).endswith(": it is of legal risk and would stay open.")
    assert marker.claims[0].kind is None
    marker.press("Ctrl+Return")
    assert (marker.claims[0].kind, marker.claims[0].status) == (ClaimKind.OPINION, Status.NOT_CHECKED)
    assert "opinion of legal risk, still open." in marker.said


@pytest.mark.parametrize(
    ("words", "proposed"),
    [
        ("Police accused the mayor of fraud", "allegation and legal risk"),
        ("“It is long,” she said", "quotation"),
        ("The office gave no evidence", "absence"),
    ],
)
def test_four_on_what_a_rule_takes_for_more_than_an_opinion_asks(open_window, desk_path, words, proposed):
    checker = open_window(desk_path)
    checker.window.current.show_article(checker.window.session.desk.articles.add(an_article(words)))
    checker.select(words)
    checker.press("Return", "Return", "4")
    assert f"a rule proposes {proposed}; as opinion it would need no verdict." in asked(checker)
    checker.press("Escape")
    assert checker.claims[0].kind is None
    checker.press("4", "Ctrl+Return")
    assert checker.claims[0].kind is ClaimKind.OPINION


def test_four_on_a_quotation_that_is_no_claim_makes_it_says_so_and_asks(checker):
    checker.select("“We paid every bill,” she told reporters")
    checker.press("4")
    assert "a rule proposes quotation" in asked(checker)
    assert checker.said.startswith("Claim 1, “‘We paid every bill,’ she told reporters”, made.")
    checker.press("Escape")
    assert [claim.kind for claim in checker.claims] == [None]


def test_del_on_a_denial_whose_target_was_made_of_its_words_names_it(marker):
    marker.press("Y", "Return", "Return", "Del")
    assert asked(marker).endswith("and the claim beneath it (1a) would be removed, with 1 denial.")


def test_t_on_a_denial_asks_what_is_denied(marker):
    marker.press("T")
    assert plain(marker.focus().accessibleName()) == "What is denied"
    assert "└ Denied: is it so: They were paid" in tree_of(marker)


def test_t_on_a_denial_whose_target_is_beneath_it_asks_what_else_is_denied(marker):
    marker.press("Y", "Return", "Return", "T")
    assert plain(marker.focus().accessibleName()) == "And that"
    assert "└ 1a They were paid" in tree_of(marker)


def test_four_on_a_claim_of_which_nothing_is_known_does_it_at_once(marker):
    marker.press("4")
    assert marker.claims[0].kind is ClaimKind.OPINION


def test_after_a_claim_with_contents_the_next_one_is_current(marker):
    marker.select("closed in 2019")
    marker.press("Return", "Return", "K", "T")
    marker.type("they were paid")
    marker.press("Return", "Del", "Ctrl+Return")
    assert [(one.number, one.id == marker.window.current.claim) for one in marker.claims] == [("2", True)]


@pytest.mark.parametrize("key", ["0", "1", "2", "3"])
def test_what_is_no_opinion_any_more_is_said(marker, key):
    marker.press("4", "K", key)
    assert marker.claims[0].kind is None
    assert "No longer of the kind opinion: 1." in marker.said
    marker.press("Ctrl+1", "K", "1")
    assert "No longer" not in marker.said


def test_removing_a_claim_says_before_what_is_recorded_of_it(marker):
    desk, claim = marker.window.session.desk, marker.claims[0]
    desk.evidence.add([claim.id], EvidenceDraft("Register"))
    desk.questions.add(claim.article_id, QuestionDraft("Which Monday?"), claim.id)
    before = rows_of(desk)
    marker.press("Ctrl+J")
    marker.type(claim.number)
    marker.press("Return", "Del")
    assert marker.asked.endswith("would be removed, with 1 piece of evidence and 1 question.")
    assert rows_of(desk) == before
    marker.press("Ctrl+Return")
    assert claim.id not in {one.id for one in marker.claims}
    marker.press("Ctrl+Z")
    assert rows_of(desk) == before
