"""Reading the history."""

import pytest

from factcheck.domain.file_errors import DamagedDeskError, DamagedRecordError
from factcheck.domain.records.evidence import EvidenceDraft
from factcheck.domain.records.verdict import Judgement
from factcheck.domain.rules.undo_order import UndoOrder
from factcheck.domain.wording.operation_sentence import operation_sentence
from factcheck.domain.wording.timestamps import local_timestamp
from factcheck.store.operation_table import OperationTable
from tests.desk_samples import claim_at, draft


@pytest.fixture
def table(desk):
    return OperationTable(desk.unit_of_work.store.file)


@pytest.fixture
def claim(desk, clock):
    made = claim_at(desk, desk.articles.add(draft("The bridge is red.", headline="Bridge")), "red")
    clock.go_on()
    desk.claims.judge([made.id], Judgement.SUPPORTED)
    return made


def test_an_empty_desk_has_no_history(table):
    assert table.all() == []
    assert table.heads() == []


def test_operations_come_oldest_first_with_who_when_and_what(claim, table):
    assert [(operation_sentence(one), one.who, one.at) for one in table.all()] == [
        ("“Bridge” added", "Mara Lind", "2025-04-10T09:00:00Z"),
        ("1 added: “red”", "Mara Lind", "2025-04-10T09:00:00Z"),
        ("1 marked supported", "Mara Lind", "2025-04-10T09:01:00Z"),
    ]


def test_the_last_ones_can_be_had_alone(claim, table):
    assert table.all(last=2) == table.all()[1:]
    assert table.all(last=0) == []


def test_the_history_of_one_article(desk, claim, table):
    other = desk.articles.add(draft("Other."))
    assert [one.kind for one in table.all(other)] == ["article.add"]
    assert [one.kind for one in table.all(claim.article_id)] == ["article.add", "claim.add", "claim.judge"]


def test_the_history_of_a_row(claim, table):
    assert [one.kind for one in table.of_entity([claim.id])] == ["claim.add", "claim.judge"]
    assert table.of_entity(["gone"]) == []


def test_an_operation_is_found_by_its_id(claim, table):
    (*_, last) = table.all()
    assert table.find(last.id) == last


def test_the_last_change_of_a_claim_is_told_by_all_that_hangs_on_it(desk):
    article = desk.articles.add(draft())
    first, second = (claim_at(desk, article, words) for words in ("red", "mayor"))
    (made,) = desk.evidence.add([first.id], EvidenceDraft("Photo"))
    desk.claims.set_note(second.id, "Ask")
    desk.evidence.remove(made.id)
    last = len(desk.history.all())
    assert desk.claims.last_changes(article) == {first.id: last, second.id: last - 1}


@pytest.mark.parametrize(
    "circle",
    [
        "UPDATE operation SET kind = 'undo', act = id",
        "UPDATE operation SET kind = 'undo', act = (SELECT id FROM operation AS other ORDER BY seq DESC LIMIT 1)",
        "UPDATE operation SET kind = 'take-back', reverts = id",
        "UPDATE operation SET kind = 'take-back', reverts = (SELECT id FROM operation AS other ORDER BY seq LIMIT 1)",
    ],
)
def test_operations_that_point_in_a_circle_hang_nothing(desk, claim, table, circle):
    desk.unit_of_work.store.file.db.execute(circle)
    for operation in table.all():
        UndoOrder(table.heads).step_of(operation.id)
        UndoOrder(table.heads).is_in_force(operation.id)
    UndoOrder(table.heads).to_undo("Mara Lind")
    UndoOrder(table.heads).to_redo("Mara Lind")


@pytest.mark.parametrize(
    "change",
    [
        "after = '{\"note\\\" = ''x'', \\\"verdict\": \"supported\"}'",
        "after = '{\"nonsense\": 1}'",
        "after = '{\"note\": [1]}'",
        "after = '[1]'",
        "after = '{\"rev\": 9223372036854775808}'",
        "after = '{\"rev\": -1}'",
        "after = '{\"rev\": 1.5}'",
        'after = \'{"rev": "1"}\'',
        "after = '{\"rev\": null}'",
        "after = '{\"note\": 1}'",
        'after = \'{"note": "\\ud800"}\'',
        "seq = seq - 9",
        "after = '{'",
        "entity = 'sqlite_master'",
    ],
)
def test_a_change_that_names_what_no_table_has_is_damage(desk, claim, table, change):
    desk.unit_of_work.store.file.db.execute(f"UPDATE change SET {change}")
    with pytest.raises(DamagedDeskError):
        table.changes_of(3)


DAMAGE = {
    "facts that are no JSON": "UPDATE operation SET facts = '{' WHERE seq = 2",
    "facts without names": "UPDATE operation SET facts = '[]' WHERE seq = 2",
    "a moment that is none": "UPDATE operation SET at = 'yesterday' WHERE seq = 2",
    "a moment that not every clock shows": "UPDATE operation SET at = '9999-12-31T23:59:59Z' WHERE seq = 2",
    "a moment without an offset": "UPDATE operation SET at = '2025-04-10T09:00:00' WHERE seq = 2",
    "no moment": "UPDATE operation SET at = '' WHERE seq = 2",
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_of_a_damaged_operation_the_others_are_listed_and_it_is_named(desk, claim, table, damage):
    whole = table.all()
    table._file.db.execute(damage)
    for first, *others in (table.all()[1:], table.of_entity([claim.id])):
        assert others == whole[2:]
        assert operation_sentence(first) == "This act cannot be read: row 2 of the history is damaged"
        assert (first.id, first.who, local_timestamp(first.at)) == (whole[1].id, "Mara Lind", "")
    with pytest.raises(DamagedRecordError) as named:
        desk.history.get(whole[1].id)
    assert (named.value.table, named.value.row) == ("operation", "2")
    assert ("operation", "2") in [(one.where, one.row) for one in desk.check_integrity()]


def test_letters_that_are_none_keep_no_operation_from_being_listed(claim, table):
    table._file.db.execute("UPDATE operation SET facts = CAST(x'7b2261223a22ff227d' AS TEXT) WHERE seq = 2")
    assert [one.facts for one in table.all()][1] == {"a": "\N{REPLACEMENT CHARACTER}"}
    table._file.db.execute("UPDATE person SET name = CAST(x'ff4d' AS TEXT)")
    assert {one.who for one in table.all()} == {"\N{REPLACEMENT CHARACTER}M"}


def test_what_a_person_did_who_is_gone_is_listed_with_what_is_left_of_the_name(claim, table):
    (person,) = table._file.db.execute("SELECT id FROM person").fetchone()
    table._file.db.execute("PRAGMA foreign_keys = OFF")
    table._file.db.execute("DELETE FROM person")
    assert [one.who for one in table.all()] == [person] * 3


def test_a_change_that_cannot_be_read_is_named_by_undo_and_keeps_nothing_else_from_being_read(desk, claim, table):
    table._file.db.execute("UPDATE change SET after = '{' WHERE operation_seq = 3")
    assert len(table.all()) == 3
    assert table.last_changes(claim.article_id) == {claim.id: 3}
    with pytest.raises(DamagedRecordError) as named:
        desk.history.undo()
    assert (named.value.table, named.value.row) == ("operation", "3")
