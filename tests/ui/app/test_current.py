"""Which article and claim the window is about, and was last in a file."""

import pytest

from factcheck.ui.app.current import Current, first_article, last_claim, remember_position
from factcheck.ui.app.session import Session
from tests.desk_samples import claim_at, draft


def test_another_article_begins_without_a_claim(qtbot):
    current = Current()
    current.show_article("a")
    current.select("1")
    current.show_article("b")
    assert (current.article, current.claim) == ("b", None)


def test_a_claim_chosen_again_is_to_be_the_only_one_selected(qtbot):
    current = Current()
    current.select("1")
    with qtbot.waitSignal(current.claim_chosen):
        current.select("1")


def test_following_the_list_leaves_its_selection(qtbot):
    current = Current()
    with qtbot.assertNotEmitted(current.claim_chosen), qtbot.waitSignal(current.claim_changed):
        current.follow("1")


def test_selecting_the_same_claim_again_says_nothing(qtbot):
    current = Current()
    current.select("1")
    with qtbot.assertNotEmitted(current.claim_changed):
        current.select("1")


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
    assert first_article(session, Current()) == (articles[0], None)
    assert last_claim(session) is None


def test_article_and_claim_are_those_of_the_last_time(session, articles):
    claim = claim_at(session.desk, articles[1], "512 metres")
    current = Current()
    current.show_article(articles[1])
    current.select(claim.id)
    remember_position(session, current)
    assert first_article(session, Current()) == (articles[1], None)
    assert last_claim(session) == claim.id


def test_an_article_that_is_gone_gives_way_to_the_first(session, articles):
    current = Current()
    current.show_article(articles[1])
    remember_position(session, current)
    session.desk.articles.remove(articles[1])
    assert first_article(session, current) == (articles[0], None)


def test_without_a_file_there_is_no_article(qapp, tmp_path):
    assert first_article(Session(tmp_path / "settings.json"), Current()) == (None, None)
