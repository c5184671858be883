"""Reading the articles of a desk."""

import pytest

from factcheck.store.article_table import ArticleTable
from tests.desk_samples import claim_at, draft


@pytest.fixture
def table(desk):
    return ArticleTable(desk.unit_of_work.store.file)


def test_an_empty_desk_has_no_articles(table):
    assert table.names() == {}
    assert table.next_position() == 1


def test_what_is_known_about_an_article_comes_back(desk):
    about = {"byline": "Ruth Ansell", "outlet": "Courier", "section": "World", "url": "https://example.org"}
    dates = {"date": "2025-04-10", "language": "en", "deadline": "2025-04-11"}
    desk.articles.add(draft("Text", headline="Head", **about, **dates))
    (article,) = (one.article for one in desk.articles.all())
    assert article.name == "Head"
    assert {name: getattr(article, name) for name in about | dates} == about | dates


def test_a_removed_article_is_left_out_and_keeps_its_place(desk, table):
    one, other = desk.articles.add(draft("One.")), desk.articles.add(draft("Other."))
    desk.articles.remove(one)
    assert list(table.names()) == [other]
    assert table.ids() == [other]
    desk.history.undo()
    assert list(table.names()) == [one, other]
    assert table.ids() == [one, other]


def test_a_number_is_looked_up_in_the_articles_named(desk, table):
    article, other = desk.articles.add(draft()), desk.articles.add(draft("Other."))
    one, two = claim_at(desk, article, "red"), claim_at(desk, other, "Other")
    assert table.claims_named("1", [article]) == [one.id]
    assert sorted(table.claims_named("1", [article, other])) == sorted([one.id, two.id])
    assert table.claims_named(two.id, [article]) == []
