"""The words of a desk that can be searched, as they are read."""

from factcheck.domain.records.search_hit import ABOUT, NOTE, TEXT
from factcheck.services.opening import new_desk
from factcheck.store.search_table import apart
from tests.desk_samples import claim_at, draft


def told(reader, **how):
    return [(one.field, one.id, one.words) for one in reader.words(**how)]


def test_all_or_some_records_are_read(desk):
    article = desk.articles.add(draft("It is red.", byline="Ruth Ansell"))
    claim = claim_at(desk, article, "red")
    desk.claims.set_note(claim.id, "Ask again.")
    with apart(desk.unit_of_work.store.file) as reader:
        everything = told(reader)
        assert everything[0] == (TEXT, article, "It is red.")
        assert (ABOUT, article, "Ruth Ansell\n\n\n") in everything
        assert told(reader, only={NOTE: {claim.id}}) == [(NOTE, claim.id, "Ask again.")]
        assert told(reader, only={NOTE: {"gone"}}) == []


def test_those_of_removed_articles_are_in_an_index_alone(desk):
    article = desk.articles.add(draft("It is red."))
    desk.articles.remove(article)
    with apart(desk.unit_of_work.store.file) as reader:
        assert told(reader) == []
        assert list(reader.indexed()) == [(TEXT, article, "It is red.")]


def test_a_file_is_read_beside_its_writer_who_goes_on_and_as_one_file_when_it_is_closed(tmp_path):
    desk = new_desk(tmp_path / "one.factcheck")
    article = desk.articles.add(draft("It is red."))
    with apart(desk.unit_of_work.store.file) as reader:
        claim = claim_at(desk, article, "red")
        desk.claims.set_note(claim.id, "Ask again.")
        assert (NOTE, claim.id, "Ask again.") in told(reader)
    desk.close()
    assert [one.name for one in tmp_path.iterdir()] == ["one.factcheck"]


def test_where_the_file_is_gone_what_was_opened_is_read(tmp_path):
    desk = new_desk(tmp_path / "one.factcheck")
    article = desk.articles.add(draft("It is red."))
    desk.path.rename(tmp_path / "two.factcheck")
    with apart(desk.unit_of_work.store.file) as reader:
        assert told(reader) == [(TEXT, article, "It is red.")]
    (tmp_path / "two.factcheck").rename(desk.path)
    desk.close()
