"""Reading articles and proofs."""

import pytest

from factcheck.domain.errors import NoSuchArticleError
from factcheck.domain.records.draft import Draft, Piece, assembled
from factcheck.domain.records.ids import ArticleId
from factcheck.domain.records.proof import BlockKind, Style, StyleKind, fingerprint
from factcheck.store.article_table import ArticleTable
from tests.desk_samples import claim_at, draft


@pytest.fixture
def table(desk):
    return ArticleTable(desk.unit_of_work.file)


def test_an_empty_desk_has_no_articles(table):
    assert table.all() == table.summaries() == []
    assert table.next_position() == 1


def test_a_proof_comes_back_as_it_went_in(desk, table):
    link = Style(StyleKind.LINK, 0, 3, "https://example.org/?a=1&b=“2”")
    pieces = [Piece(BlockKind.HEADLINE, "One"), Piece(BlockKind.LIST_ITEM, "Two 👩‍👧", 2, "•", (link,))]
    made = assembled(pieces, Draft("", (), origin="story.md"))
    proof = table.proof(desk.articles.add(made))
    assert (proof.text, proof.blocks, proof.styles) == (made.text, made.blocks, made.styles)
    assert (proof.number, proof.sha256, proof.origin) == (1, fingerprint(made.text), "story.md")


def test_what_is_known_about_an_article_comes_back(desk, table):
    about = {"byline": "Ruth Ansell", "outlet": "Courier", "section": "World", "url": "https://example.org"}
    dates = {"date": "2025-04-10", "language": "en", "deadline": "2025-04-11"}
    article = table.get(desk.articles.add(draft("Text", headline="Head", **about, **dates)))
    assert article.name == "Head"
    assert {name: getattr(article, name) for name in about | dates} == about | dates


def test_each_article_has_its_own_proof(desk, table):
    one, other = desk.articles.add(draft("One.")), desk.articles.add(draft("Other."))
    assert [table.proof(article_id).text for article_id in (one, other, one)] == ["One.", "Other.", "One."]


def test_a_removed_article_is_not_found_and_keeps_its_place(desk, table):
    one, other = desk.articles.add(draft("One.")), desk.articles.add(draft("Other."))
    table.proof(one)
    desk.articles.remove(one)
    assert [article.id for article in table.all()] == [other]
    for read in (table.get, table.proof):
        with pytest.raises(NoSuchArticleError):
            read(one)
    desk.history.undo()
    assert [article.id for article in table.all()] == [one, other]


@pytest.mark.parametrize("wanted", ["", "nothing", "a\x00b"])
def test_an_unknown_id_is_no_article(table, wanted):
    with pytest.raises(NoSuchArticleError):
        table.get(ArticleId(wanted))


def test_a_summary_counts_words_and_claims_of_its_article_alone(desk, table):
    one, other = desk.articles.add(draft("One two three.")), desk.articles.add(draft("Four."))
    claim_at(desk, one, "One")
    claim_at(desk, one, "two")
    claim_at(desk, other, "Four")
    assert [(row.article.id, row.words, row.claims) for row in table.summaries()] == [(one, 3, 2), (other, 1, 1)]
