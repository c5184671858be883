"""The journal: what it writes down of every change."""

import json
from contextlib import suppress

import pytest

from factcheck.domain.errors import LoneSurrogateError, NoSuchRecordError
from factcheck.domain.file_errors import DamagedRecordError, ReadOnlyDeskError
from factcheck.domain.records.evidence import Source
from factcheck.domain.records.ids import OperationId, PersonId, SourceId
from factcheck.domain.records.operation import OperationDraft, Person
from factcheck.services.opening import random_id
from factcheck.store import desk_file
from factcheck.store.digests import ENVELOPE, operation_digest
from factcheck.store.journal import FileJournal
from factcheck.store.operation_table import OperationTable
from factcheck.store.snapshot import snapshot

MARA = Person(PersonId("mara"), "Mara Lind", "ML")
SOURCE = Source(SourceId("s"), "City records")
ROW = {"id": "s", "kind": None, "title": "City records", "url": "", "confidentiality": "editors"}


@pytest.fixture
def file():
    file = desk_file.in_memory()
    yield file
    file.close()


@pytest.fixture
def journal(file):
    return FileJournal(file)


def act(who=MARA, **more):
    return OperationDraft(
        id=OperationId(random_id()),
        at="2025-04-10T09:00:00Z",
        offset="+02:00",
        who=who,
        origin="window",
        kind="test",
        facts={"words": "a test"},
        **more,
    )


def write(journal, *steps, **more):
    """One operation in which each step is a function of the writer."""
    with journal.operation(act(**more)) as writer:
        for step in steps:
            step(writer)
    return writer.result


def changes(file):
    sql = "SELECT operation_seq, seq, entity, entity_id, before, after FROM change ORDER BY 1, 2"
    return file.every(lambda row: (*row[:4], *(one and json.loads(one) for one in row[4:])), sql)


def add(writer):
    writer.add(SOURCE)


def retitle(writer, title="Town records"):
    writer.change(SOURCE, title=title, url="")


def remove(writer):
    writer.remove(SOURCE)


def test_a_made_row_is_kept_whole(file, journal):
    write(journal, add)
    ((*told, row),) = changes(file)
    assert told == [1, 0, "source", "s", None]
    assert row.items() >= ROW.items()


def test_of_a_changed_row_only_what_differs_is_kept(file, journal):
    write(journal, add)
    write(journal, retitle)
    assert changes(file)[1] == (2, 0, "source", "s", {"title": "City records"}, {"title": "Town records"})


def test_a_removed_row_is_kept_whole(file, journal):
    write(journal, add)
    write(journal, remove)
    *_, before, after = changes(file)[1]
    assert after is None
    assert before.items() >= ROW.items()


def test_what_comes_back_has_a_revision_that_it_never_had(file, journal):
    write(journal, add, retitle)
    write(journal, remove)
    (removed,) = OperationTable(file).changes_of(2)
    write(journal, lambda writer: writer.reverse([removed]))
    assert (removed.before["rev"], file.number("SELECT rev FROM source")) == (2, 3)
    assert "rev" not in OperationTable(file).changes_of(3)[0].after


def test_every_write_raises_the_revision(file, journal):
    write(journal, add, retitle)
    write(journal, lambda writer: retitle(writer, "Third"))
    assert file.number("SELECT rev FROM source") == 3


def test_changes_of_one_operation_are_numbered_in_order(file, journal):
    write(journal, add, retitle, remove)
    assert [(row[0], row[1]) for row in changes(file)] == [(1, 0), (1, 1), (1, 2)]


def test_writing_what_is_there_already_is_no_operation(file, journal):
    write(journal, add)
    assert write(journal, lambda writer: retitle(writer, "City records")) is None
    assert file.number("SELECT count(*) FROM operation") == 1


def test_nothing_is_kept_of_a_block_that_raises(file, journal):
    def fail(writer):
        raise RuntimeError("a bug")

    with pytest.raises(RuntimeError):
        write(journal, add, fail)
    counts = [file.number(f"SELECT count(*) FROM {table}") for table in ("source", "operation", "change", "person")]
    assert counts == [0, 0, 0, 0]
    write(journal, add)


@pytest.mark.parametrize("step", [retitle, remove])
def test_a_row_that_is_not_there_cannot_be_changed(file, journal, step):
    with pytest.raises(NoSuchRecordError):
        write(journal, step)


def test_half_a_character_is_refused_by_the_name_of_its_field(file, journal):
    with pytest.raises(LoneSurrogateError) as refused:
        write(journal, add, lambda writer: retitle(writer, "Town \ud83d"))
    assert refused.value.field == "title"
    assert file.number("SELECT count(*) FROM source") == 0


def test_half_a_character_in_a_name_is_refused(file, journal):
    with pytest.raises(LoneSurrogateError):
        write(journal, add, who=Person(PersonId("p"), "Mara \ud83d", ""))
    assert file.number("SELECT count(*) FROM source") == 0


def test_a_person_is_made_once_and_found_by_name(file, journal):
    write(journal, add)
    write(FileJournal(file), retitle, who=Person(PersonId("another id"), "Mara Lind", ""))
    assert file.every(tuple, "SELECT id, name, initials FROM person") == [("mara", "Mara Lind", "ML")]


def test_without_initials_they_are_the_first_letters(file, journal):
    write(journal, add, who=Person(PersonId("p"), "Ana Boateng", ""))
    assert file.text("SELECT initials FROM person") == "AB"


def test_other_initials_are_taken_over(file, journal):
    write(journal, add)
    write(journal, retitle, who=Person(PersonId("p"), "Mara Lind", "MaL"))
    assert file.text("SELECT initials FROM person") == "MaL"


def test_nobody_is_made_by_an_operation_that_changes_nothing(file, journal):
    assert write(journal) is None
    assert file.number("SELECT count(*) FROM person") == 0


def test_numbers_are_counted_in_each_scope_and_not_given_twice(file, journal):
    given = []
    for scope in ("a", "b", "a"):
        write(journal, lambda writer, scope=scope: given.append(writer.next_number(scope)))
    assert given == [1, 1, 2]


@pytest.mark.parametrize("last", [-1, 2**53, 2**63 - 1])
def test_no_number_is_given_by_a_counter_that_counts_nothing(file, journal, last):
    file.db.execute("INSERT INTO counter VALUES ('a', ?)", [last])
    with pytest.raises(DamagedRecordError) as refused:
        write(journal, add, lambda writer: writer.next_number("a"))
    assert (refused.value.table, refused.value.row) == ("counter", "a")
    assert changes(file) == []


@pytest.mark.parametrize("rev", [-2, 2**53, 2**63 - 1])
def test_a_row_whose_revision_would_be_none_is_left_as_it_is_and_named(file, journal, rev):
    write(journal, add)
    file.db.execute("UPDATE source SET rev = ?", [rev])
    with pytest.raises(DamagedRecordError) as refused:
        write(journal, retitle)
    assert (refused.value.table, refused.value.row) == ("source", "s")
    assert file.first(tuple, "SELECT title, rev FROM source") == ("City records", rev)


def test_a_row_with_a_number_that_counts_nothing_is_not_put_into_the_history(file, journal):
    write(journal, add)
    file.db.execute("UPDATE source SET rev = -1")
    with pytest.raises(DamagedRecordError):
        write(journal, remove)
    assert [one[1:4:2] for one in changes(file)] == [(0, "s")]


@pytest.mark.parametrize("rev", [2**53, 2**63 - 1])
def test_a_person_whose_revision_would_be_none_is_named(file, journal, rev):
    write(journal, add)
    file.db.execute("UPDATE person SET rev = ?", [rev])
    with pytest.raises(DamagedRecordError) as refused:
        write(journal, retitle, who=Person(PersonId("other"), "Mara Lind", "M"))
    assert (refused.value.table, refused.value.row) == ("person", "mara")
    write(journal, retitle)


@pytest.mark.parametrize(
    "tampering",
    [
        *(f"UPDATE sqlite_sequence SET seq = {seq}" for seq in (2**53, 2**63 - 1, "'words'", "x'00'")),
        f"UPDATE operation SET seq = {2**63 - 1}",
    ],
)
def test_a_history_that_goes_on_nowhere_is_damage_and_no_full_disk(file, journal, tampering):
    write(journal, add)
    file.db.execute("PRAGMA foreign_keys = OFF")
    file.db.execute(tampering)
    with pytest.raises(DamagedRecordError) as refused:
        write(FileJournal(file), retitle)
    assert (refused.value.table, refused.value.row) == ("sqlite_sequence", "operation")
    assert file.text("SELECT title FROM source") == "City records"


def test_operations_of_a_batch_are_committed_together(file, journal):
    with journal.batch():
        write(journal, add)
        write(journal, retitle)
        assert file.db.in_transaction
    assert not file.db.in_transaction
    assert file.number("SELECT count(*) FROM operation") == 2


def test_a_batch_that_fails_keeps_nothing_and_goes_on_afterwards(file, journal):
    with pytest.raises(NoSuchRecordError), journal.batch():
        write(journal, add, remove, remove)
    assert file.number("SELECT count(*) FROM operation") == 0
    write(journal, add)
    assert file.text("SELECT who FROM operation") == "mara"


@pytest.mark.parametrize("further", [(), (retitle,)])
def test_an_operation_that_fails_takes_back_its_batch_also_where_whoever_asked_goes_on(file, journal, further):
    def go_on():
        with journal.batch():
            write(journal, add)
            with suppress(NoSuchRecordError):
                write(journal, remove, remove)
            for step in further:
                write(journal, step)

    with pytest.raises(NoSuchRecordError):
        go_on()
    assert file.number("SELECT count(*) FROM operation") == file.number("SELECT count(*) FROM source") == 0
    write(journal, add, retitle)
    assert file.text("SELECT title FROM source") == "Town records"


def test_a_reversed_operation_leaves_the_row_as_it_was(file, journal):
    write(journal, add)
    seq = write(journal, retitle, remove).operation.seq
    write(journal, lambda writer: writer.reverse(reversed(OperationTable(file).changes_of(seq))))
    assert file.text("SELECT title FROM source") == "City records"


def test_a_snapshot_takes_no_operation(desk_path):
    holder = desk_file.Holder("Mara Lind", "north", 1, "09:00")
    desk_file.make(desk_path, holder).close()
    seen = snapshot(desk_path, holder)
    with pytest.raises(ReadOnlyDeskError):
        write(FileJournal(seen), add)
    seen.close()


def test_typing_joins_within_a_visit_and_no_longer_than_five_quiet_seconds(file):
    now = [0.0]
    journal = FileJournal(file, lambda: now[0])
    write(journal, add)
    for at, title in ((10, "T"), (15, "To"), (19, "Tow"), (24.1, "Town")):
        now[0] = at
        write(journal, lambda writer, words=title: retitle(writer, words), joins_last=True)
    told = [(row[0], row[4], row[5]) for row in changes(file)[1:]]
    assert told == [(2, {"title": "City records"}, {"title": "Tow"}), (3, {"title": "Tow"}, {"title": "Town"})]


def test_each_operation_carries_the_digest_of_the_one_before(file, journal):
    write(journal, add)
    write(journal, retitle)
    first, second = file.every(tuple, f"SELECT {ENVELOPE} FROM operation ORDER BY seq")
    assert (first[0], second[0]) == ("", operation_digest(first))


def test_facts_known_only_inside_the_block_are_kept(file, journal):
    with journal.operation(act()) as writer:
        add(writer)
        writer.facts["claims"] = ["1"]
    (facts,) = file.every(lambda row: json.loads(row[0]), "SELECT facts FROM operation")
    assert facts == writer.result.operation.facts == {"words": "a test", "claims": ["1"]}
