"""Looking a whole desk over."""

import contextlib
from contextlib import closing

import pytest

from factcheck.domain.errors import NoSuchClaimError
from factcheck.domain.file_errors import DamagedDeskError
from factcheck.domain.records.ids import ClaimId
from factcheck.domain.records.integrity import Finding, Flaw
from factcheck.domain.records.kinds import KIND_NAMED
from factcheck.domain.records.proposed_wording import WordingDraft
from factcheck.domain.records.record_kind import RowDamage
from factcheck.services.opening import open_desk, read_desk
from factcheck.store.digests import LAST
from factcheck.store.integrity_check import integrity_findings
from tests.annotation_samples import annotated_draft
from tests.desk_samples import claim_at, draft
from tests.salvage_samples import desk_of_every_kind, execute, full_desk


@pytest.fixture
def file(desk):
    claim_at(desk, desk.articles.add(draft(headline="Harbour bridge")), "red")
    return desk.unit_of_work.store.file


def id_of(file, table):
    return file.text(f"SELECT id FROM {table}")


def test_a_whole_desk_has_nothing_wrong(file):
    assert integrity_findings(file) == []


def test_a_row_that_belongs_to_nothing_is_found(file):
    file.db.execute("PRAGMA foreign_keys = OFF")
    file.db.execute("UPDATE passage SET claim_id = 'gone'")
    assert integrity_findings(file) == [Finding(Flaw.POINTS_NOWHERE, "passage", id_of(file, "passage"))]


def test_a_change_that_belongs_to_no_operation_is_named_by_the_number_of_that_and_its_place(file):
    file.db.execute("PRAGMA foreign_keys = OFF")
    file.db.execute("INSERT INTO change VALUES (77, 2, 'claim', 'x', NULL, NULL)")
    assert Finding(Flaw.POINTS_NOWHERE, "change", "77.2") in integrity_findings(file)
    assert "None" not in {one.row for one in integrity_findings(file)}


def test_a_text_that_was_changed_is_found(file):
    file.db.execute("UPDATE proof SET text = replace(text, 'metres', 'miles.')")
    assert integrity_findings(file) == [Finding(Flaw.TEXT_CHANGED, "Harbour bridge")]


def test_a_passage_that_does_not_stand_at_its_words_is_found(file):
    file.db.execute('UPDATE passage SET start = start - 1, "end" = "end" - 1')
    assert integrity_findings(file) == [Finding(Flaw.PASSAGE_MISPLACED, "1")]


def test_the_row_whose_text_cannot_be_read_is_named(file):
    file.db.execute("UPDATE proof SET text = CAST(x'ff' AS TEXT)")
    row = id_of(file, "proof")
    assert integrity_findings(file) == [Finding(Flaw.ROW_DAMAGED, "proof", row, RowDamage.LETTERS)]


def test_an_annotation_that_does_not_stand_at_its_words_is_found(desk):
    desk.articles.add(annotated_draft(headline="Harbour bridge"))
    file = desk.unit_of_work.store.file
    assert integrity_findings(file) == []
    file.db.execute("UPDATE annotation SET quote = 'blue' WHERE quote = 'red'")
    assert integrity_findings(file) == [Finding(Flaw.RECORD_MISPLACED, "Harbour bridge", "annotation")]


def test_a_proposed_wording_that_does_not_stand_at_its_words_is_found(desk):
    article = desk.articles.add(draft(headline="Harbour bridge"))
    desk.wordings.add(article, desk.claims.place(article, "red"), WordingDraft("blue"))
    file = desk.unit_of_work.store.file
    assert integrity_findings(file) == []
    file.db.execute("UPDATE wording SET start = start + 1")
    assert integrity_findings(file) == [Finding(Flaw.RECORD_MISPLACED, "Harbour bridge", "wording")]


def test_bytes_that_are_not_those_that_came_are_found(desk):
    desk.articles.add(annotated_draft())
    desk.unit_of_work.store.file.db.execute("UPDATE blob SET bytes = x'00'")
    assert integrity_findings(desk.unit_of_work.store.file) == [Finding(Flaw.CAPTURE_CHANGED, "example.org/a")]


def test_bytes_that_are_gone_are_found(desk):
    desk.articles.add(annotated_draft())
    file = desk.unit_of_work.store.file
    file.db.execute("PRAGMA foreign_keys = OFF")
    file.db.execute("DELETE FROM blob")
    assert Finding(Flaw.CAPTURE_CHANGED, "example.org/a") in integrity_findings(file)


@pytest.mark.parametrize(
    "tampering",
    [
        'UPDATE operation SET facts = \'{"words": "blue"}\' WHERE seq = 2',
        "UPDATE change SET after = replace(after, 'red', 'blue') WHERE operation_seq = 2",
        "DELETE FROM change WHERE operation_seq = 2",
    ],
)
def test_facts_and_changes_that_were_changed_are_found(file, tampering):
    file.db.execute(tampering)
    assert [one.flaw for one in integrity_findings(file)] == [Flaw.HISTORY_CHANGED]


@pytest.mark.parametrize(
    "tampering",
    ["UPDATE operation SET at = '2024-01-01T00:00:00Z' WHERE seq = 1", "DELETE FROM operation WHERE seq = 1"],
)
def test_an_operation_that_was_changed_or_taken_out_is_found_by_the_next(file, tampering):
    file.db.execute("PRAGMA foreign_keys = OFF")
    file.db.execute(tampering)
    assert Flaw.HISTORY_BROKEN in {one.flaw for one in integrity_findings(file)}


def test_a_history_whose_end_is_missing_is_found(file):
    file.db.execute("DELETE FROM change WHERE operation_seq = 2")
    file.db.execute("DELETE FROM operation WHERE seq = 2")
    assert integrity_findings(file) == [Finding(Flaw.HISTORY_CUT, "")]


def test_an_end_that_was_taken_out_with_its_number_is_found(file):
    file.db.execute("DELETE FROM change WHERE operation_seq = 2")
    file.db.execute("DELETE FROM operation WHERE seq = 2")
    file.db.execute("UPDATE sqlite_sequence SET seq = 1")
    assert Finding(Flaw.HISTORY_CUT, "") in integrity_findings(file)


@pytest.mark.parametrize("kept", [0, 3])
def test_a_history_whose_end_was_taken_out_is_found_also_when_it_goes_on(desk_path, kept):
    full_desk(desk_path)
    execute(
        desk_path, *(f"DELETE FROM {what} > {kept}" for what in ("change WHERE operation_seq", "operation WHERE seq"))
    )
    with closing(open_desk(desk_path, "Mara Lind")) as desk:
        desk.articles.add(draft("One more."))
        assert Flaw.HISTORY_BROKEN in {one.flaw for one in desk.check_integrity()}


@pytest.mark.parametrize("seq", ["9223372036854775807", "'words'", "x'00'"])
def test_a_history_that_would_go_on_nowhere_is_found(file, seq):
    file.db.execute(f"UPDATE sqlite_sequence SET seq = {seq}")
    assert integrity_findings(file) == [Finding(Flaw.HISTORY_CUT, "")]


def test_an_operation_that_was_emptied_by_hand_is_found(file):
    file.db.execute("UPDATE operation SET facts = '{}', salt = '' WHERE seq = 2")
    file.db.execute("UPDATE change SET before = NULL, after = NULL WHERE operation_seq = 2")
    assert integrity_findings(file) == [Finding(Flaw.HISTORY_CHANGED, "2025-04-10T09:00:00Z")]


@pytest.mark.parametrize(
    ("tampering", "table", "damage"),
    [
        ("UPDATE claim SET verdict = 'maybe'", "claim", RowDamage.VALUE),
        ("UPDATE claim SET number = ''", "claim", RowDamage.NUMBER),
        ("UPDATE claim SET parent_id = id, relation = 'content'", "claim", RowDamage.CIRCLE),
        ("UPDATE proof SET blocks = '[]'", "proof", RowDamage.BLOCKS),
        ("UPDATE proof SET blocks = '7'", "proof", RowDamage.VALUE),
        ('UPDATE passage SET "end" = 900', "passage", RowDamage.OUTSIDE),
        ('UPDATE passage SET "end" = start', "passage", RowDamage.VALUE),
        ("UPDATE article SET id = id; DELETE FROM passage; DELETE FROM proof", "article", RowDamage.NO_TEXT),
        ("UPDATE article SET name = CAST(x'ff' AS TEXT)", "article", RowDamage.LETTERS),
        ("UPDATE article SET position = -1", "article", RowDamage.VALUE),
        ("UPDATE claim SET judged_at = 'yesterday'", "claim", RowDamage.VALUE),
        ("UPDATE proof SET made_at = '9999-12-31T23:59:59Z'", "proof", RowDamage.VALUE),
        ("UPDATE claim SET rev = 9223372036854775807", "claim", RowDamage.VALUE),
        ("UPDATE proof SET words = -9223372036854775808", "proof", RowDamage.VALUE),
        ("UPDATE person SET rev = 9223372036854775806", "person", RowDamage.VALUE),
    ],
)
def test_a_row_that_no_factcheck_writes_is_named_once(file, tampering, table, damage):
    file.db.executescript(tampering)
    found = [one for one in integrity_findings(file) if one.where == table]
    assert found == [Finding(Flaw.ROW_DAMAGED, table, id_of(file, table), damage)]


@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE operation SET seq = 9223372036854775807 WHERE seq = 2",
        "UPDATE operation SET seq = -seq WHERE seq = 2; UPDATE change SET operation_seq = -2 WHERE operation_seq = 2",
        "UPDATE change SET seq = 9223372036854775807 WHERE (operation_seq, seq) = (2, 0)",
        "UPDATE change SET seq = -9223372036854775808 WHERE (operation_seq, seq) = (2, 0)",
    ],
)
def test_an_operation_whose_number_or_that_of_a_change_counts_nothing_is_named(file, tampering):
    file.db.executescript(f"PRAGMA foreign_keys = OFF; {tampering}")
    assert "operation" in {one.where for one in integrity_findings(file) if one.flaw is Flaw.ROW_DAMAGED}


@pytest.mark.parametrize(
    "tampering", ["DELETE FROM counter", "UPDATE counter SET last = 0", "UPDATE counter SET last = 1 << 62"]
)
def test_a_counter_by_which_no_new_number_follows_is_named(file, tampering):
    file.db.execute(tampering)
    (found,) = integrity_findings(file)
    assert (found.flaw, found.where, found.damage) == (Flaw.ROW_DAMAGED, "counter", RowDamage.NUMBER)


def test_a_claim_whose_number_would_be_given_twice_is_refused_as_damage(file, desk):
    file.db.execute("UPDATE counter SET last = 0")
    with pytest.raises(DamagedDeskError):
        claim_at(desk, desk.articles.ids()[0], "bridge")


def test_an_operation_that_cannot_be_read_is_named(file):
    file.db.execute("UPDATE operation SET facts = '{' WHERE seq = 2")
    assert Finding(Flaw.ROW_DAMAGED, "operation", "2", RowDamage.VALUE) in integrity_findings(file)


def test_a_word_that_was_changed_past_the_history_is_found(file):
    file.db.execute("UPDATE claim SET note = 'Never written here.'")
    assert integrity_findings(file) == [Finding(Flaw.ROW_CHANGED, "claim", id_of(file, "claim"))]


def test_a_row_that_is_missing_or_unknown_to_the_history_is_found(file):
    passage = id_of(file, "passage")
    file.db.execute("UPDATE passage SET id = 'new', prefix = 'other words'")
    assert {(one.flaw, one.row) for one in integrity_findings(file)} == {
        (Flaw.ROW_UNKNOWN, "new"),
        (Flaw.ROW_MISSING, passage),
    }


@pytest.mark.parametrize("table", [one for one in KIND_NAMED if one != "person"])
def test_an_id_that_was_changed_is_said_once_whatever_names_it(desk_path, table):
    desk_of_every_kind(desk_path)
    execute(desk_path, f"UPDATE {table} SET id = 'new' WHERE id = (SELECT min(id) FROM {table})")
    with closing(read_desk(desk_path)) as desk:
        assert desk.check_integrity() == [Finding(Flaw.ROW_DAMAGED, table, "new", RowDamage.ID)]


def test_a_person_who_is_not_there_is_said_once_whoever_names_them(desk_path):
    desk_of_every_kind(desk_path)
    with closing(read_desk(desk_path)) as desk:
        person = desk.unit_of_work.store.operations.person("Mara Lind")
    execute(desk_path, "UPDATE person SET id = 'new'")
    with closing(read_desk(desk_path)) as desk:
        assert desk.check_integrity() == [Finding(Flaw.ROW_DAMAGED, "person", person, RowDamage.GONE)]


def test_rows_that_name_one_that_was_taken_out_are_not_named_themselves(file):
    claim = id_of(file, "claim")
    file.db.execute("PRAGMA foreign_keys = OFF")
    file.db.execute("DELETE FROM claim")
    assert integrity_findings(file) == [Finding(Flaw.ROW_DAMAGED, "claim", claim, RowDamage.GONE)]


@pytest.mark.parametrize("facts", ["[", "[1]", '{"gaps": 1}', '{"gaps": {"a": "b"}}'])
def test_what_tells_of_gaps_and_is_none_of_ours_hides_nothing(file, facts):
    file.db.execute("UPDATE operation SET kind = 'desk.salvage', facts = ? WHERE seq = 1", [facts])
    file.db.execute("UPDATE operation SET previous = 'x' WHERE seq = 2")
    assert Flaw.HISTORY_BROKEN in {one.flaw for one in integrity_findings(file)}


@pytest.mark.parametrize("column", ["at", "kind", "origin", "utc_offset", "article_id"])
def test_an_envelope_that_was_changed_is_found_also_where_no_operation_follows(file, column):
    value = "2020-01-01T00:00:00Z" if column == "at" else "other"
    file.db.execute("PRAGMA foreign_keys = OFF")
    file.db.execute(f"UPDATE operation SET {column} = ? WHERE seq = (SELECT max(seq) FROM operation)", [value])
    assert Flaw.HISTORY_CHANGED in {one.flaw for one in integrity_findings(file)}


@pytest.mark.parametrize("tampering", ["name = 'Forger'", "initials = 'XX'"])
def test_a_person_who_was_renamed_past_the_history_is_found(file, tampering):
    file.db.execute(f"UPDATE person SET {tampering}")
    assert integrity_findings(file) == [Finding(Flaw.PEOPLE_CHANGED, "")]


def test_whatever_is_done_the_last_operation_and_the_people_are_proved(file, desk):
    claim = desk.case(desk.articles.ids()[0]).claims_by_number()[0]

    def batched():
        with desk.unit_of_work.batch():
            desk.claims.set_note(claim.id, "One")
            desk.sign_as("Ana Boateng")
            desk.claims.set_note(claim.id, "Two")

    def failing():
        desk.sign_as("Never there")
        with contextlib.suppress(NoSuchClaimError), desk.unit_of_work.batch():
            desk.claims.set_note(claim.id, "Gone")
            desk.claims.set_note(ClaimId("none"), "Gone")
        desk.sign_as("Ana Boateng")

    def failing_in_part():
        with contextlib.suppress(NoSuchClaimError), desk.unit_of_work.batch():
            desk.claims.set_note(claim.id, "Gone")
            failing()

    def typing():
        desk.claims.set_note(claim.id, "O")
        desk.claims.set_note(claim.id, "On")

    def renaming():
        desk.people.rename("Ana Boateng", "Ana B")

    for act in (batched, failing, failing_in_part, typing, desk.history.undo, desk.history.redo, renaming, typing):
        act()
        (proof,) = file.every(lambda row: row[0].split()[0], "SELECT value FROM meta WHERE key = ?", LAST)
        assert (int(proof), integrity_findings(file)) == (desk.history.all()[-1].seq, [])


def test_of_what_a_program_wrote_that_keeps_no_proof_nothing_is_said(file, desk):
    desk.history.undo()
    file.db.execute("UPDATE meta SET value = '1' || substr(value, instr(value, ' ')) WHERE key = ?", [LAST])
    assert integrity_findings(file) == []
    file.db.execute("DELETE FROM meta WHERE key = ?", [LAST])
    assert integrity_findings(file) == []
