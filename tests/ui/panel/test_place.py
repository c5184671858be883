"""The line beneath the number of a claim."""

from dataclasses import replace

import pytest

from factcheck.domain.records.article_draft import ArticleDraft, Piece, assembled
from factcheck.domain.records.claim import Claim, ClaimKind, Proposal, Risk
from factcheck.domain.records.proof import BlockKind
from factcheck.domain.rules.languages import language_of
from factcheck.domain.text.span import Span
from factcheck.services.desk import Desk
from factcheck.ui.panel.place import PlaceLine, paragraph_words

ENGLISH = language_of("en")
TEXT = "“The bridge is safe,” Ada Low said. The town paid for it. “It was closed,” Per Holm told us."


@pytest.fixture
def article(desk: Desk) -> str:
    return desk.articles.add(assembled([Piece(BlockKind.PARAGRAPH, TEXT)], ArticleDraft("", ())))


def on(desk: Desk, article: str, words: str) -> Claim:
    """A claim on some words."""
    at = desk.articles.proof(article).text.index(words)
    return desk.claims.add(article, Span(at, at + len(words)))


def test_whom_a_claim_quotes_is_told_until_its_speaker_is_recorded(desk: Desk, article: str) -> None:
    line, claim = PlaceLine(), on(desk, article, "The bridge is safe")
    case = desk.case(article)
    quoting = line.words(claim, case, ENGLISH, Proposal(), "")
    assert quoting == "¶1 · words of Ada Low"
    assert line.words(replace(claim, speaker="Ada Low"), case, ENGLISH, Proposal(), "") == "¶1"


def test_claims_in_turn_have_each_their_own_line(desk: Desk, article: str) -> None:
    line = PlaceLine()
    quoted, plain, other = (
        on(desk, article, words) for words in ("The bridge is safe", "The town paid", "It was closed")
    )
    case = desk.case(article)
    told = [line.words(one, case, ENGLISH, Proposal(), "") for one in (quoted, plain, other, quoted)]
    assert told == ["¶1 · words of Ada Low", "¶1", "¶1 · words of Per Holm", "¶1 · words of Ada Low"]


def test_a_claim_on_other_words_quotes_whom_these_quote(desk: Desk, article: str) -> None:
    line, claim = PlaceLine(), on(desk, article, "The bridge is safe")
    line.words(claim, desk.case(article), ENGLISH, Proposal(), "")
    at = desk.articles.proof(article).text.index("It was closed")
    (passage,) = claim.passages
    moved = replace(claim, passages=(replace(passage, span=Span(at, at + 13)),))
    assert line.words(moved, desk.case(article), ENGLISH, Proposal(), "").endswith("words of Per Holm")


def test_the_other_name_of_the_speaker_is_told(desk: Desk, article: str) -> None:
    claim = on(desk, article, "The town paid")
    words = PlaceLine().words(claim, desk.case(article), ENGLISH, Proposal(), "A. Low")
    assert words == "¶1 · perhaps the same person as A. Low"


def test_a_claim_without_words_says_so(desk: Desk, article: str) -> None:
    claim = replace(on(desk, article, "The town paid"), passages=())
    assert paragraph_words(claim, desk.case(article)) == "in no words of the article"


def test_what_is_proposed_is_told_whole_with_what_keeps_it(desk: Desk, article: str) -> None:
    claim, proposal = on(desk, article, "The town paid"), Proposal(kind=ClaimKind.EVENT, risk=Risk.CAREFUL)
    words = PlaceLine().words(claim, desk.case(article), ENGLISH, proposal, "")
    assert words == "¶1 · proposed, the next verdict keeps it: kind event, needs a careful check"
