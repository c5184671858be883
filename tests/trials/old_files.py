"""Opens a desk of every schema as a person would who kept it: `python -m tests.trials.old_files`.

Each golden desk is read (no byte changes), opened (it is brought up to date, with a backup that is the file as it was),
and compared with what it said before; all acts are undone and done again; the window shows it, a copy is opened. Then
the tests of golden desks run, which compare it with what the program of its time said. Needs nothing but the program.
"""

import json
import os
import shutil
import sqlite3
import sys
import tempfile
import traceback
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from factcheck.domain.errors import UndoRefusedError
from factcheck.services.demo import make_demo
from factcheck.services.opening import open_desk
from factcheck.store.migrations import MIGRATIONS
from tests.desk_samples import cases_are_those_of_the_file, redo_of_anyone, rows_of, undo_of_anyone
from tests.trials.looking import TrialWindow, done

TESTS = Path(__file__).parents[1]
GOLDEN = sorted((TESTS / "golden").glob("*.factcheck"))
LISTS = ("articles", "claims", "questions", "wordings", "annotations", "captures", "history")


def schema_of(path):
    """How many migrations a desk file has gone through, and where undo ends."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)) as file:
        (schema,) = file.execute("PRAGMA user_version").fetchone()
        (floor,) = file.execute("SELECT coalesce(max(value), '0') FROM meta WHERE key = 'undo_floor'").fetchone()
    return schema, int(floor)


def told(path):
    """What the lists say of a desk in JSON, and what of it is stale or proposed."""
    lists = {}
    for verb in LISTS:
        code, printed, words = done([verb, str(path), "--json"])
        assert code == 0, f"{verb} ended with {code}: {words}"
        lists[verb] = json.loads(printed)
    return lists


def go_through(golden, folder):
    """Opens one desk; raises AssertionError for what must not be, and gives what is to be told."""
    path = Path(shutil.copy(golden, Path(folder, f"{golden.stem}.factcheck")))
    before, whole = told(path), path.read_bytes()
    assert whole == golden.read_bytes(), "reading changed it"
    schema, floor = schema_of(path)
    with closing(open_desk(path, "Mara Lind")) as desk:
        backup = desk.opening.backup
        assert (backup is not None) is (schema < len(MIGRATIONS)), "the backup before the migration is missing"
        assert backup is None or backup.read_bytes() == whole or schema_of(backup)[0] == schema
        assert desk.check_integrity() == []
        undone = undo_and_redo(desk)
        desk.save_copy(path.with_name("copy.factcheck"))
    assert schema_of(path) == (len(MIGRATIONS), floor)
    operations = len(before["history"])
    for one in filter(None, (path, path.with_name("copy.factcheck"), backup)):
        assert said(told(one), operations) == said(before, operations), f"{one.name} says something else"
    claims = before["claims"]
    stale, proposed = (sum(map(one, claims)) for one in (is_stale, has_proposal))
    return (
        f"schema {schema} of {len(MIGRATIONS)}, {len(before['articles'])} articles, {len(claims)} claims "
        f"({stale} stale, {proposed} with a proposal), {operations} operations, {undone} undone and done again"
    )


def is_stale(claim):
    return claim["status"] == "stale"


def has_proposal(claim):
    return bool(claim.get("proposed"))


def undo_and_redo(desk):
    """Undoes all that can be undone, up to the article under legal hold, does it again, and gives how much that was."""
    before, undone = rows_of(desk), 0
    try:
        while undo_of_anyone(desk) is not None:
            undone += 1
            assert cases_are_those_of_the_file(desk), "undo shows what is not in the file"
    except UndoRefusedError:
        if not any(one.article.is_held for one in desk.articles.all()):
            raise
    assert desk.check_integrity() == []
    for _ in range(undone):
        redo_of_anyone(desk)
        assert cases_are_those_of_the_file(desk), "redo shows what is not in the file"
    assert rows_of(desk) == before, "undo and redo left other rows"
    return undone


def said(lists, operations):
    """What lists say, of the history the first operations, without the revisions, which undo raises."""
    kept = lists | {"history": lists["history"][:operations]}
    return json.loads(json.dumps(kept), object_hook=lambda one: {key: one[key] for key in one if key != "rev"})


def main() -> int:
    """Tells of each desk; the exit status is 1 if something went wrong."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        os.environ["FACTCHECK_HOME"] = f"{folder}/home"
        application = QApplication([])
        window = TrialWindow()
        today = Path(folder, "made-today")
        make_demo(today)
        for golden in (*GOLDEN, today):
            try:
                print(f"{golden.name}: {go_through(golden, folder)}", flush=True)
                found = window.wrong_with(Path(shutil.copy(golden, Path(folder, f"shown-{golden.name}"))))
            except Exception:  # noqa: BLE001 - what comes here would come to a person
                found = [traceback.format_exc()]
            wrong += len(found)
            for one in found:
                print(f"{golden.name}: {one}", flush=True)
        window.close()
        del application
    print(f"{len(GOLDEN) + 1} desks, {wrong} things that went wrong; now the tests of golden desks:", flush=True)
    return 1 if pytest.main(["-q", *map(str, (TESTS / "store").glob("test_golden*.py"))]) or wrong else 0


if __name__ == "__main__":
    sys.exit(main())
