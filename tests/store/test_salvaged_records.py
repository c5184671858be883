"""Rows of a damaged desk: taken as found, as the history proves, or left out and named; what is left fits together."""

import pytest

from factcheck.domain.records.kinds import KIND_NAMED
from factcheck.domain.records.salvage import Fate
from factcheck.domain.wording.salvage_words import salvage_lines
from factcheck.services import demo
from factcheck.services.opening import new_desk, open_desk
from tests.desk_samples import claim_at, rows_of
from tests.salvage_samples import execute, full_desk, replace_bytes, root_of, salvaged, wipe_page

BREAK_HISTORY = "UPDATE change SET after = after || ' ' WHERE operation_seq = 1"
"""So that the history proves nothing any more."""


@pytest.fixture
def path(desk_path):
    full_desk(desk_path)
    return desk_path


@pytest.fixture
def target(tmp_path):
    return tmp_path / "new.factcheck"


@pytest.fixture
def before(path, tmp_path):
    return salvaged(path, tmp_path / "before.factcheck")[1]


def fates(made):
    return {(one.entity, one.fate): (one.number, one.words) for one in made.losses}


def test_rows_that_are_gone_or_were_changed_are_as_the_history_proves_that_they_were(path, target, before):
    execute(path, "UPDATE claim SET note = 'Another.' WHERE number = '1'", "DELETE FROM source")
    made, rows = salvaged(path, target)
    assert (rows, made.losses, made.remade) == (before, (), 4)


def test_a_row_that_the_history_never_knew_is_left_out_and_named(path, target, before):
    execute(path, "INSERT INTO source (id, title) VALUES ('x', 'Never written')")
    made, rows = salvaged(path, target)
    assert rows == before
    assert fates(made) == {("source", Fate.MISSING): ("", "Never written")}


def test_where_something_is_missing_in_the_history_rows_stay_as_they_were_found_and_are_named(path, target):
    execute(path, BREAK_HISTORY, "UPDATE claim SET note = 'Another.' WHERE number = '1'")
    made, rows = salvaged(path, target)
    assert fates(made)["claim", Fate.UNCONFIRMED] == ("1", "512 metres")
    assert any("Another." in row for row in rows["claim"])


def test_a_row_that_is_gone_is_then_as_the_history_tells_it_and_named(path, target, before):
    execute(path, BREAK_HISTORY, "DELETE FROM source WHERE title LIKE '%red'")
    made, rows = salvaged(path, target)
    assert fates(made)["source", Fate.FROM_HISTORY] == ("", "Minutes on red")
    assert rows["source"] == before["source"]


def test_a_row_of_which_the_history_tells_only_a_part_is_not_taken_for_certain(path, target):
    making = "SELECT operation_seq FROM change WHERE entity = 'claim' AND after LIKE '%\"number\": \"1\"%'"
    execute(path, f"UPDATE change SET after = after || ' ' WHERE operation_seq IN ({making})")
    execute(path, "UPDATE claim SET restated = 'Never said.' WHERE number = '1'")
    made, _rows = salvaged(path, target)
    assert fates(made)["claim", Fate.UNCONFIRMED] == ("1", "Never said.")


def test_what_hangs_on_a_row_that_nothing_tells_of_is_left_out_with_it_or_stays_without_it(path, target):
    execute(path, "DELETE FROM change", "DELETE FROM operation", "DELETE FROM claim WHERE number = '3'")
    made, rows = salvaged(path, target)
    missing = {one.entity for one in made.losses if one.fate is Fate.MISSING}
    assert missing == {"passage", "evidence"}
    assert fates(made)["claim", Fate.UNLINKED][0] == "3a"
    assert len(rows["claim"]) == 3


def test_a_text_whose_paragraphs_cannot_be_read_stays_with_a_paragraph_for_each_line(path, target):
    execute(path, "UPDATE proof SET blocks = '[]'", "UPDATE change SET after = after || ' ' WHERE entity = 'proof'")
    made, _rows = salvaged(path, target)
    assert [one.fate for one in made.losses if one.entity == "proof"] == [Fate.RESET] * 2
    desk = open_desk(target)
    article = next(one for one in desk.articles.ids() if desk.articles.get(one).name == "Harbour bridge")
    assert len(desk.articles.proof(article).blocks) == 3
    desk.close()


def test_a_text_that_is_not_whole_stays_as_it_reads_without_what_no_longer_stands_at_its_words(path, target):
    execute(path, "UPDATE proof SET text = replace(text, '512', '521')", BREAK_HISTORY.replace("= 1", "< 99"))
    made, rows = salvaged(path, target)
    assert {one.fate for one in made.losses if one.entity == "proof"} == {Fate.UNCONFIRMED}
    assert "512 metres" in {one.words for one in made.losses if (one.entity, one.fate) == ("passage", Fate.MISSING)}
    assert any("521 metres" in str(row) for row in rows["proof"])


def test_what_was_fetched_and_is_not_what_came_is_left_out_and_its_article_stays(path, target):
    assert replace_bytes(path, b"<p>The", b"<q>The")
    made, rows = salvaged(path, target)
    assert fates(made) == {
        ("capture", Fate.MISSING): ("", "example.org/a"),
        ("proof", Fate.UNLINKED): made_of(made, "proof"),
    }
    assert (len(rows["article"]), rows["capture"]) == (2, [])


def made_of(made, entity):
    return next((one.number, one.words) for one in made.losses if one.entity == entity)


def test_a_claim_beneath_itself_stays_without_what_is_above_it(path, target):
    execute(path, BREAK_HISTORY, "UPDATE claim SET parent_id = id WHERE number = '1'")
    made, _rows = salvaged(path, target)
    assert fates(made)["claim", Fate.UNLINKED][0] == "1"


def test_people_whose_names_are_gone_are_a_mark(path, target):
    wipe_page(path, root_of(path, "person"))
    made, _rows = salvaged(path, target)
    assert fates(made) == {("person", Fate.MISSING): ("", "")}
    desk = open_desk(target)
    assert {one.who for one in desk.history.all()} == {"?", "Ana Boateng"}
    desk.close()


@pytest.mark.parametrize("tampering", ["DELETE FROM counter", "UPDATE counter SET last = 1 << 62"])
def test_numbers_go_on_where_the_count_of_them_is_lost_or_absurd(path, target, tampering):
    execute(path, tampering)
    salvaged(path, target)
    desk = open_desk(target)
    article = next(one for one in desk.articles.ids() if desk.articles.get(one).name == "Harbour bridge")
    claims = {one.number: one for one in desk.claims.of(article)}
    assert claim_at(desk, article, "mayor").number == "4"
    assert claim_at(desk, article, "crowns", parent_id=claims["3"].id).number == "3b"
    desk.close()


def test_rows_of_every_kind_are_told_by_words_that_people_know_them_by(desk_path, target):
    desk = new_desk(desk_path, "Mara Lind")
    demo.fill(desk)
    demo_rows = rows_of(desk)
    desk.close()
    execute(desk_path, "DELETE FROM change", "DELETE FROM operation")
    made, _rows = salvaged(desk_path, target)
    told = {entity: {one.words for one in made.losses if one.entity == entity} for entity in KIND_NAMED}
    assert {entity for entity, rows in demo_rows.items() if rows} == {*KIND_NAMED} - {"person"}
    assert {entity for entity, words in told.items() if any(words)} == {*KIND_NAMED} - {"person"}
    heads = [line for line in salvage_lines(made) if line.startswith("Kept as it could be read")]
    assert len(heads) == len(KIND_NAMED) - 1


def test_of_two_rows_for_which_there_is_room_for_one_the_doubtful_one_gives_way(path, target):
    execute(path, BREAK_HISTORY, "CREATE TABLE copied AS SELECT * FROM claim", "DROP TABLE claim")
    execute(path, "UPDATE copied SET number = '2', note = '' WHERE number = '1'")
    made, rows = salvaged(path, target)
    assert fates(made)["claim", Fate.MISSING] == ("2", "512 metres")
    assert [row for row in rows["claim"] if "Asked about 9 million." in row]
