"""Where a person was last in each file."""

import pytest

from factcheck.ui.app import last_position
from factcheck.ui.app.current import Current
from factcheck.ui.app.session import Session
from tests.desk_samples import claim_at, draft


@pytest.fixture
def session(qapp, tmp_path):
    made = Session(tmp_path / "settings.json", "Mara Lind")
    made.new(tmp_path / "story.factcheck")
    yield made
    made.close()


@pytest.fixture
def articles(session):
    return [session.desk.articles.add(draft(headline=name)) for name in ("Bridge", "Tower")]


def test_a_file_begins_with_its_first_article(session, articles):
    assert last_position.first_article(session, Current()) == articles[0]
    assert last_position.last_claim(session) is None


def test_article_and_claim_are_those_of_the_last_time(session, articles):
    claim = claim_at(session.desk, articles[1], "512 metres")
    current = Current()
    current.show_article(articles[1])
    current.select(claim.id)
    last_position.remember(session, current)
    assert last_position.first_article(session, Current()) == articles[1]
    assert last_position.last_claim(session) == claim.id


def test_an_article_that_is_gone_gives_way_to_the_first(session, articles):
    current = Current()
    current.show_article(articles[1])
    last_position.remember(session, current)
    session.desk.articles.remove(articles[1])
    assert last_position.first_article(session, current) == articles[0]


def test_without_a_file_there_is_no_article(qapp, tmp_path):
    assert last_position.first_article(Session(tmp_path / "settings.json"), Current()) is None
