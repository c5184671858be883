"""What is erased is nowhere any more, all else is as it was, and the history proves both."""

import contextlib
import json
import os
import shutil
import sqlite3
from contextlib import closing

import pytest

from factcheck import places
from factcheck.domain.errors import (
    LegalHoldError,
    NeverTakenBackError,
    NoNameError,
    NoReasonError,
    NoSuchRecordError,
    UndoRefusedError,
)
from factcheck.domain.records.erasure import ERASABLE, FIELDS
from factcheck.domain.records.evidence import Evidence
from factcheck.domain.records.kinds import KIND_NAMED, KINDS
from factcheck.domain.records.operation import Erased
from factcheck.domain.records.search_hit import SearchResult
from factcheck.domain.wording.erasure_words import erasable_words, still_named_words, taken_words
from factcheck.domain.wording.operation_sentence import operation_sentence
from factcheck.services.demo import fill
from factcheck.services.drafts import kept
from factcheck.services.erasing import (
    backups_holding,
    erasable,
    erase,
    planned,
    purge,
    still_named,
)
from factcheck.services.opening import open_desk
from factcheck.services.salvage import salvage_desk
from factcheck.store import connection, erasing, recovery
from tests.conftest import ROOT
from tests.desk_samples import rows_of
from tests.erasing_samples import WORDS, hidden_desk, secret, traces_of

GOLDEN = ROOT / "tests" / "golden"


@pytest.fixture(autouse=True)
def _sqlite_that_leaves_what_is_deleted(monkeypatch):
    """Some systems build it into SQLite that what is deleted is overwritten, and some do not."""
    monkeypatch.setattr(connection, "_SETTINGS", (*connection._SETTINGS, "secure_delete = OFF"))


@pytest.fixture
def hidden(desk_path):
    desk, found = hidden_desk(desk_path)
    yield desk, found
    desk.close()


@pytest.mark.parametrize("kind", WORDS)
def test_nothing_of_what_was_erased_is_left_in_any_file(hidden, kind):
    desk, found = hidden
    assert all(traces_of(desk.path, word) for word in WORDS[kind])
    plan = planned(desk, found[kind])
    assert erase(desk, plan.erasure, "asked for by the lawyer")
    purge(desk, found[kind], "asked for by the lawyer")
    assert [word for word in WORDS[kind] if traces_of(desk.path, word)] == []


def test_all_kinds_that_go_with_an_article_are_told_and_what_a_person_can_name_has_its_words(desk):
    fill(desk)
    plans = [planned(desk, ("article", one)) for one in desk.articles.ids()]
    told = taken_words(dict.fromkeys(KIND_NAMED, 1), 0)
    assert told.count("1 ") == len(KIND_NAMED)
    assert {kind for plan in plans for kind in plan.erasure.counts} >= {kind.entity for kind in KINDS}
    named = {one.target[0] for one in erasable(desk)}
    assert named == {*(kind.entity for kind in ERASABLE), *FIELDS}
    assert all(erasable_words(one) for one in erasable(desk))


def test_the_bytes_of_another_article_and_of_all_else_stay_as_they_are(hidden):
    desk, found = hidden
    before = rows_of(desk)
    plan = planned(desk, found["source"])
    erase(desk, plan.erasure, "asked for")
    after = rows_of(desk)
    gone = {row_id for _table, row_id in plan.erasure.rows}
    assert after == {table: [row for row in rows if row[0] not in gone] for table, rows in before.items()}
    assert dict(plan.erasure.counts) == {"source": 2, "evidence": 3}  # what it was called before, too
    assert desk.record(Evidence, found["moved"][1]).quote == "as they are"
    assert len(kept(desk.path)) == 4


def test_of_a_claim_whose_note_is_erased_all_else_stays_as_it_is_and_was(hidden):
    desk, found = hidden
    claim = found["note"][1]
    before, told = rows_of(desk), _told(desk)
    plan = planned(desk, found["note"])
    assert (dict(plan.erasure.counts), plan.erasure.past, plan.drafts) == ({"note": 1}, 0, 1)
    erase(desk, plan.erasure, "asked for")
    assert desk.claims.get(claim).note == ""
    assert _without_note(rows_of(desk), claim) == _without_note(before, claim)
    assert [_less_note(*one) for one in _told(desk)[: len(told)]] == [_less_note(*one) for one in told]
    kinds = [one.kind for one in desk.history.all() if one.erased is not None]
    assert kinds == ["claim.note", "claim.note", "claim.judge", "undo", "claim.remove", "undo"]
    assert [one.form for one in kept(desk.path)] == ["evidence", "question", "note", "reason"]
    assert desk.check_integrity() == []


def _told(desk):
    rows = desk.unit_of_work.store.file.db.execute(
        "SELECT entity, entity_id, before, after FROM change ORDER BY operation_seq, seq"
    )
    return [(entity, one, *(side and json.loads(side) for side in sides)) for entity, one, *sides in rows]


def _less_note(entity, one, *sides):
    is_claim = entity == "claim"
    return (
        entity,
        one,
        [side and {name: side[name] for name in side if not is_claim or name != "note"} for side in sides],
    )


def _without_note(rows, claim):
    return {**rows, "claim": [row for row in rows["claim"] if row[0] != claim]}


@pytest.mark.parametrize("kind", WORDS)
def test_the_file_is_whole_after_an_erasure_and_the_history_proves_the_rest(hidden, kind):
    desk, found = hidden
    erase(desk, planned(desk, found[kind]).erasure, "asked for")
    assert desk.check_integrity() == []
    desk.close()
    with closing(open_desk(desk.path)) as again:
        assert again.check_integrity() == []
        emptied = [one for one in again.history.all() if one.erased is not None]
        assert {one.erased for one in emptied} == {Erased("Mara Lind", "2025-04-10T09:00:00Z")}
        assert {operation_sentence(one)[:34] for one in emptied} == {"Erased on purpose by Mara Lind, 10"}


@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE operation SET facts = '{}', salt = '' WHERE seq = 4",
        "UPDATE change SET before = NULL, after = NULL WHERE operation_seq = 4",
        'UPDATE operation SET facts = \'{"label": "Invented"}\' WHERE seq = 5',
        'UPDATE change SET after = \'{"claim_id": "x"}\' WHERE operation_seq = 13 AND after IS NOT NULL',
        "DELETE FROM change WHERE operation_seq = 5",
        "UPDATE operation SET facts = json_remove(facts, '$.left') WHERE kind = 'erase'",
        "DELETE FROM evidence",
        "INSERT INTO source (id, title) SELECT entity_id, 'back' FROM change WHERE entity = 'source' LIMIT 1",
    ],
)
def test_whatever_else_is_changed_is_found_beside_an_erasure(hidden, tampering):
    desk, found = hidden
    erase(desk, planned(desk, found["source"]).erasure, "asked for")
    db = desk.unit_of_work.store.file.db
    assert db.execute(tampering).rowcount > 0
    assert desk.check_integrity() != []


def test_undo_and_redo_pass_over_what_was_erased(hidden):
    desk, found = hidden
    erase(desk, planned(desk, found["article"]).erasure, "asked for")
    left = {row for rows in rows_of(desk).values() for row in rows}
    assert [desk.history.undo().kind for _ in range(3)] == ["claim.judge", "evidence.edit", "evidence.add"]
    with pytest.raises(UndoRefusedError):  # its claim has evidence, whose making was erased
        desk.history.undo()
    while desk.history.to_redo() is not None:
        desk.history.redo()
    assert {row for rows in rows_of(desk).values() for row in rows} == left
    assert desk.check_integrity() == []
    emptied = next(one for one in desk.history.all() if one.erased)
    with pytest.raises(NeverTakenBackError):
        desk.history.take_back(emptied.id)


def test_undo_and_redo_pass_over_an_erased_note_and_reach_what_was_done_around_it(hidden):
    desk, found = hidden
    claim = found["note"][1]
    desk.claims.restate(claim, "The bridge is closed today.")
    desk.claims.set_note(claim, secret("NOTED"))
    erase(desk, planned(desk, found["note"]).erasure, "asked for")
    assert desk.history.undo().kind == "claim.restate"
    while desk.history.to_undo() is not None:
        with contextlib.suppress(UndoRefusedError):
            desk.history.undo()
            continue
        break
    while desk.history.to_redo() is not None:
        desk.history.redo()
    assert (desk.claims.get(claim).note, desk.claims.get(claim).restated) == ("", "The bridge is closed today.")
    assert desk.check_integrity() == []
    desk.claims.set_note(claim, "written anew")
    assert desk.history.undo().kind == "claim.note"
    assert desk.check_integrity() == []


def test_the_note_of_a_claim_that_was_removed_is_erased_from_the_history(hidden):
    desk, found = hidden
    desk.claims.remove([found["note"][1]])
    plan = planned(desk, found["note"])
    assert (dict(plan.erasure.counts), plan.erasure.past) == ({}, 1)
    erase(desk, plan.erasure, "asked for")
    purge(desk, found["note"], "asked for")
    assert [word for word in WORDS["note"] if traces_of(desk.path, word)] == []
    assert desk.check_integrity() == []


def test_a_claim_without_a_note_has_none_to_erase(hidden):
    desk, found = hidden
    with pytest.raises(NoSuchRecordError):
        planned(desk, ("note", found["claim"][1]))


@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE claim SET note = 'back' WHERE id = ?",
        "UPDATE change SET after = json_set(after, '$.note', 'back') WHERE entity_id = ? AND after IS NOT NULL",
        "UPDATE change SET after = json_remove(after, '$.number') WHERE entity_id = ? AND after IS NOT NULL",
        "DELETE FROM claim WHERE id = ?",
    ],
)
def test_whatever_else_is_changed_is_found_beside_an_erased_note(hidden, tampering):
    desk, found = hidden
    erase(desk, planned(desk, found["note"]).erasure, "asked for")
    db = desk.unit_of_work.store.file.db
    db.execute("PRAGMA foreign_keys = OFF")
    assert db.execute(tampering, [found["note"][1]]).rowcount > 0
    assert desk.check_integrity() != []


def test_an_erasure_itself_is_not_taken_back(hidden):
    desk, found = hidden
    before = desk.history.to_undo()
    erase(desk, planned(desk, found["question"]).erasure, "asked for")
    assert desk.history.to_undo() == before
    with pytest.raises(NeverTakenBackError):
        desk.history.take_back(desk.history.all(last=1)[0].id)


def test_a_second_erasure_reaches_what_the_first_one_left(hidden):
    desk, found = hidden
    for kind in ("note", "source", "article"):
        erase(desk, planned(desk, found[kind]).erasure, "asked for")
        purge(desk, found[kind], "asked for")
        assert desk.check_integrity() == []
    assert [word for words in WORDS.values() for word in words if traces_of(desk.path, word)] == []
    with pytest.raises(NoSuchRecordError):
        planned(desk, found["source"])


def test_an_erasure_wants_a_name(hidden):
    desk, found = hidden
    plan = planned(desk, found["source"])
    desk.sign_as("")
    with pytest.raises(NoNameError):
        erase(desk, plan.erasure, "asked for")
    assert planned(desk, found["source"]) == plan


@pytest.mark.parametrize("kind", ["source", "question", "annotation", "capture", "article", "note"])
def test_a_legal_hold_keeps_everything_its_article_is_made_of(hidden, kind):
    desk, found = hidden
    article = found["article"][1]
    plan = planned(desk, found[kind])
    with pytest.raises(NoReasonError):
        desk.articles.hold(article, " ")
    desk.articles.hold(article, "letter of 3 April")
    with pytest.raises(LegalHoldError, match="Bridge"):
        planned(desk, found[kind])
    with pytest.raises(LegalHoldError):
        erase(desk, plan.erasure, "asked for")
    desk.articles.lift(article, "settled")
    assert planned(desk, found[kind]).erasure.rows == plan.erasure.rows


def test_a_hold_on_another_article_keeps_what_was_once_used_there(hidden):
    desk, found = hidden
    desk.articles.hold(found["other"][1], "letter of 3 April")
    with pytest.raises(LegalHoldError, match="Harbour"):
        planned(desk, found["source"])
    assert planned(desk, found["question"]).erasure.counts == {"question": 1}


def test_where_its_words_also_stand_is_named(hidden):
    desk, found = hidden
    desk.claims.set_note(found["claim"][1], f"Ask {secret('SOURCE')} again")
    plan = planned(desk, found["source"])
    erase(desk, plan.erasure, "asked for")
    found = still_named(desk, plan.erasure)
    (hit,) = found.hits
    assert (hit.found_in.field, hit.found_in.number) == ("note", "1")
    assert "Note on 1 (Bridge" in still_named_words(SearchResult((hit, hit)))
    assert still_named_words(SearchResult()) == ""
    assert "and in more places" in still_named_words(SearchResult((hit,), {hit.found_in.article_id: 1}))


def test_what_lies_beside_the_desk_is_named(hidden):
    desk, found = hidden
    kept_file = desk.path.with_name("city until 2025-04-09 12.00.00.factcheck")
    kept_file.write_bytes(b"")
    assert planned(desk, found["source"]).beside == (kept_file,)


def test_the_damaged_file_that_a_desk_was_saved_from_is_named(hidden):
    desk, found = hidden
    desk.close()
    saved = salvage_desk(desk.path, desk.path.with_name("saved.factcheck"), "Mara Lind")
    with closing(open_desk(saved.path, "Mara Lind")) as again:
        assert desk.path in planned(again, found["source"]).beside
        desk.path.unlink()
        assert desk.path not in planned(again, found["source"]).beside


def test_what_a_killed_program_left_half_written_goes_too(hidden):
    desk, found = hidden
    left = [folder / f".~{'0' * 16}.part" for folder in (desk.path.parent, places.backups_of(desk.path))]
    for one in left:
        one.write_text(secret("SOURCE"), encoding="utf-8")
        os.utime(one, (0, 0))
    erase(desk, planned(desk, found["source"]).erasure, "asked for")
    assert [one for one in left if one.exists()] == []


def test_a_program_that_ended_before_pages_were_written_anew_does_it_when_it_opens_the_file(hidden, monkeypatch):
    desk, found = hidden
    monkeypatch.setattr(desk.unit_of_work.store, "compact", lambda: False)
    assert not erase(desk, planned(desk, found["source"]).erasure, "asked for")
    desk.close()
    assert open_and_close(desk.path).is_cleared
    assert not open_and_close(desk.path).is_cleared
    assert [one for one in traces_of(desk.path, "SOURCE") if one.parent == desk.path.parent] == []


def open_and_close(path):
    with closing(open_desk(path)) as desk:
        return desk.opening


def test_what_was_taken_away_before_is_not_left_in_free_pages(hidden):
    desk, found = hidden
    db = desk.unit_of_work.store.file.db
    db.execute("INSERT INTO meta VALUES ('passing', ?)", [secret("PASSING") * 20_000])
    desk.close()
    with closing(open_desk(desk.path, "Mara Lind")) as again:
        db = again.unit_of_work.store.file.db
        db.execute("DELETE FROM meta WHERE key = 'passing'")
        assert traces_of(desk.path, "PASSING") == [desk.path]
        erase(again, planned(again, found["question"]).erasure, "asked for")
    assert traces_of(desk.path, "PASSING") == []


def test_an_erasure_that_fails_on_its_way_takes_nothing(hidden, monkeypatch):
    desk, found = hidden
    plan, before, told = planned(desk, found["article"]), rows_of(desk), desk.history.all()

    def fail(*_what):
        raise RuntimeError

    monkeypatch.setattr(erasing, "drop_bytes", fail)
    with pytest.raises(RuntimeError):
        erase(desk, plan.erasure, "asked for")
    assert (rows_of(desk), desk.history.all()) == (before, told)
    assert desk.check_integrity() == []


def test_a_program_killed_after_the_erasure_leaves_nothing_in_file_and_log(hidden, elsewhere):
    desk, found = hidden
    desk.close()
    lines = (
        "from factcheck.services.erasing import erase, planned",
        f"desk = open_desk(Path({str(desk.path)!r}), 'Mara Lind')",
        "desk.unit_of_work.store.compact = lambda: False",
        f"erase(desk, planned(desk, {found['source']!r}).erasure, 'asked for')",
    )
    killed = elsewhere(*lines)
    killed.kill()
    killed.wait()
    assert traces_of(desk.path, "SOURCE")
    assert open_and_close(desk.path).is_cleared
    assert {one.parent == desk.path.parent for one in traces_of(desk.path, "SOURCE")} == {False}


def test_a_reader_who_is_just_copying_is_waited_for_and_else_it_is_said(hidden, monkeypatch):
    desk, found = hidden
    monkeypatch.setattr(recovery, "_PATIENCE", 0.1)
    desk.claims.set_note(found["claim"][1], "so that there is a log")
    with closing(sqlite3.connect(desk.path)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM claim").fetchone()
        assert not erase(desk, planned(desk, found["source"]).erasure, "asked for")
    desk.close()
    assert open_and_close(desk.path).is_cleared
    assert [one for one in traces_of(desk.path, "SOURCE") if one.parent == desk.path.parent] == []


@pytest.mark.parametrize("golden", sorted(GOLDEN.glob("*.factcheck")), ids=lambda path: path.stem)
def test_an_article_is_erased_from_a_desk_of_every_schema(golden, desk_path):
    shutil.copyfile(golden, desk_path)
    with closing(open_desk(desk_path, "Mara Lind")) as desk:
        before = {one.flaw for one in desk.check_integrity()}
        article = desk.articles.ids()[0]
        words = desk.articles.proof(article).text[:60].encode()
        assert erase(desk, planned(desk, ("article", article)).erasure, "asked for")
        copies = purge(desk, ("article", article), "asked for").rewritten  # made before it was brought up to date
        assert len(copies) == (desk.opening.backup is not None)
        assert {one.flaw for one in desk.check_integrity()} <= before
    assert [path for path in (desk_path, *copies) if words in path.read_bytes()] == []


@pytest.mark.parametrize("schema", [2, 3, 4])
def test_a_note_is_erased_from_a_desk_of_every_schema_that_holds_one(schema, desk_path):
    shutil.copyfile(GOLDEN / f"schema-{schema}.factcheck", desk_path)
    with closing(open_desk(desk_path, "Mara Lind")) as desk:
        before = {one.flaw for one in desk.check_integrity()}
        noted = [one for article in desk.articles.ids() for one in desk.case(article).claims_by_number() if one.note]
        target = "note", noted[0].id
        assert erase(desk, planned(desk, target).erasure, "asked for")
        purge(desk, target, "asked for")
        assert backups_holding(desk_path, target) == ([], [], [])
        assert desk.claims.get(noted[0].id).note == ""
        assert {one.flaw for one in desk.check_integrity()} <= before


@pytest.mark.parametrize("kind", ["source", "article", "note"])
def test_what_was_erased_is_not_saved_from_a_damaged_file(hidden, kind):
    desk, found = hidden
    erase(desk, planned(desk, found[kind]).erasure, "asked for")
    desk.close()
    saved = salvage_desk(desk.path, desk.path.with_name("saved.factcheck"), "Mara Lind")
    assert saved.is_all
    assert [word for word in WORDS[kind] for one in traces_of(desk.path, word) if one == saved.path] == []
    with closing(open_desk(saved.path, "Mara Lind")) as again:
        assert again.check_integrity() == []
        assert {one.erased for one in again.history.all() if one.erased} == {
            Erased("Mara Lind", "2025-04-10T09:00:00Z")
        }


def test_a_desk_that_was_saved_from_a_damaged_one_is_whole_after_an_erasure(hidden):
    desk, found = hidden
    db = desk.unit_of_work.store.file.db
    db.execute("PRAGMA foreign_keys = OFF")
    db.execute("UPDATE change SET after = '{' WHERE operation_seq = 9 AND after IS NOT NULL")
    db.execute("UPDATE operation SET facts = '{' WHERE seq = 9")
    db.execute("DELETE FROM operation WHERE seq = 6")
    desk.close()
    saved = salvage_desk(desk.path, desk.path.with_name("saved.factcheck"), "Mara Lind")
    assert not saved.is_all
    with closing(open_desk(saved.path, "Mara Lind")) as again:
        assert again.check_integrity() == []
        erase(again, planned(again, found["article"]).erasure, "asked for")
        assert again.check_integrity() == []
