"""What the trials of kill, power and faults interrupt: each act with what it begins from and how far it has come."""

import contextlib
import io
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

from factcheck import cli
from factcheck.domain.records.capture import CaptureDraft
from factcheck.domain.records.evidence import Evidence
from factcheck.domain.records.question import Question
from factcheck.domain.records.verdict import Judgement
from factcheck.services import backups, drafts, settings
from factcheck.services.desk import Desk
from factcheck.services.opening import holder_here, new_desk, open_desk, read_desk, system_clock
from factcheck.store.backup_file import is_whole
from factcheck.store.connection import connected
from factcheck.store.scratch_file import unused_name
from factcheck.store.version import applied
from tests.conftest import ROOT
from tests.desk_samples import beside, claim_at, draft, rows_of
from tests.trials.acting import WHO, Act, RefusedError, check_count, check_undo, command, desk_in, note_in, whole

TOGETHER = 3
"""So many lines of edits come together at most, and are under one commit."""
_NOON = datetime(2026, 11, 27, 12, tzinfo=UTC)
_PAGE = CaptureDraft(
    b"<p>512 metres</p>" * 600, "https://example.org", "https://example.org", "text/html", "2026-11-27T09:00:00Z"
)
_EDITS = (
    '{"op": "note", "claim": "1", "note": "note %d"}',
    '{"op": "evidence", "claim": "1", "title": "source %d"}',
    '{"op": "question", "claim": "1", "words": "question %d"}',
    '{"op": "claim", "quote": "9 million crowns", "statement": "statement %d"}',
)
_ARTICLES, _VISIT = 10, 7
"""So many articles there are to import, and after so many edits the desk is closed and opened again."""


def _prepare(folder: Path) -> None:
    """A desk with one claim and one capture, and a folder for what goes out."""
    for part in ("desk", "out", "home"):
        (folder / part).mkdir(parents=True)
    with closing(new_desk(desk_in(folder), WHO)) as desk:
        claim = claim_at(desk, desk.articles.add(draft(capture=_PAGE)), "512 metres")
        desk.claims.set_note(claim.id, "note 0")


def _prepare_nothing(folder: Path) -> None:
    for part in ("desk", "out", "home"):
        (folder / part).mkdir(parents=True)


def _write_note(desk: Desk, number: int) -> None:
    desk.claims.set_note(desk.claims.of(desk.articles.only())[0].id, f"note {number}")
    desk.end_visit()


class _Lines:
    """Standard input on which lines come one by one, or a few together."""

    def __init__(self, times: int) -> None:
        self._lines = [_EDITS[number % len(_EDITS)] % number for number in range(1, times + 1)]
        self.buffer = SimpleNamespace(read1=self.read1, read=self.read1)

    def read1(self, _size: int) -> bytes:
        """The next one to three lines."""
        count = 1 + len(self._lines) % TOGETHER
        some, self._lines = self._lines[:count], self._lines[count:]
        return "".join(f"{line}\n" for line in some).encode()


def _apply(folder: Path, times: int) -> Iterator[None]:
    sys.stdin = _Lines(times)  # type: ignore[assignment]
    with contextlib.redirect_stderr(io.StringIO()) as said:
        code = cli.main(["apply", str(desk_in(folder)), "-"])
    if code != 0 and said.getvalue():
        raise RefusedError(said.getvalue().strip())
    yield


def _apply_holds(folder: Path, told: int) -> None:
    with whole(desk_in(folder)) as desk:
        done = len(desk.history.all()) - 3
        check_count(done, told, TOGETHER)
        case = desk.case(desk.articles.only())
        found = {case.claims_by_number()[0].note, "note 0"}
        found |= {one.source.title for one in case.all(Evidence)} | {one.words for one in case.all(Question)}
        found |= {one.statement for one in case.claims_by_number()[1:]}
    notes = [number for number in range(done + 1) if number % len(_EDITS) == 0]
    words = {f"{('note', 'source', 'question', 'statement')[n % 4]} {n}" for n in range(1, done + 1) if n % 4}
    assert found == {"note 0", f"note {notes[-1]}", *words}, "other edits are there than were made"


def _edit(folder: Path, times: int) -> Iterator[None]:
    """As the window does: typed words, verdicts and claims, the log brought in now and then, closed and opened."""
    for begun in range(1, times + 1, _VISIT):
        with closing(open_desk(desk_in(folder), WHO)) as desk:
            first = desk.claims.of(desk.articles.only())[0]
            for number in range(begun, min(begun + _VISIT, times + 1)):
                if number % 2:
                    desk.claims.set_note(first.id, f"note {number}")
                    desk.end_visit()
                else:
                    desk.claims.judge([first.id], (Judgement.DISPUTED, Judgement.SUPPORTED)[number // 2 % 2])
                yield
                if number % 3 == 0:
                    desk.checkpoint()


def _edit_holds(folder: Path, told: int) -> None:
    with whole(desk_in(folder)) as desk:
        done = len(desk.history.all()) - 3
        check_count(done, told)
        first = desk.claims.of(desk.articles.only())[0]
        assert first.note == f"note {(done - 1) // 2 * 2 + 1 if done else 0}"
        assert (first.verdict is not None) == (done >= 2)


def _prepare_articles(folder: Path) -> None:
    _prepare_nothing(folder)
    for number in range(1, _ARTICLES + 1):
        words = f"# Article {number}\n\nThe bridge is 512 metres long.\n"
        (folder / "out" / f"article {number}.md").write_text(words)


def _import(folder: Path, times: int) -> Iterator[None]:
    for number in range(1, min(times, _ARTICLES) + 1):
        command("import", folder / "out" / f"article {number}.md", "--into", desk_in(folder))
        yield


def _import_holds(folder: Path, told: int) -> None:
    if told or desk_in(folder).exists():
        with whole(desk_in(folder)) as desk:
            check_count(len(desk.articles.ids()), told)


def _prepare_reports(folder: Path) -> None:
    _prepare(folder)
    with closing(read_desk(desk_in(folder), WHO)) as desk:
        for ending in ("html", "md", "csv"):
            desk.reports.writing(folder / f"whole.{ending}")()
    (folder / "out" / "report.html").write_bytes(b"old")


def _export(folder: Path, times: int) -> Iterator[None]:
    for number in range(1, times + 1):
        command("export", desk_in(folder), "--to", folder / "out" / f"report {number}.{('csv', 'md')[number % 2]}")
        command("export", desk_in(folder), "--to", folder / "out" / "report.html")
        yield


def _export_holds(folder: Path, told: int) -> None:
    whole = {path.suffix: _without_times(path) for path in folder.glob("whole.*")}
    reports = list((folder / "out").glob("report*"))
    for path in reports:
        is_old = path.name == "report.html" and told == 0 and path.read_bytes() == b"old"
        assert is_old or _without_times(path) == whole[path.suffix], f"{path.name} is not whole"
    check_count(len(reports) - 1, told)


def _without_times(path: Path) -> bytes:
    return re.sub(rb"\d+", b"0", path.read_bytes())


def _undo(folder: Path, times: int) -> Iterator[None]:
    with closing(open_desk(desk_in(folder), WHO)) as desk:
        for number in range(times):
            (desk.history.redo if number % 2 else desk.history.undo)()
            yield


def _undo_holds(folder: Path, told: int) -> None:
    with whole(desk_in(folder)) as desk:
        done = len(desk.history.all()) - 3
        check_count(done, told)
        assert desk.claims.of(desk.articles.only())[0].note == ("" if done % 2 else "note 0")


def _copy(folder: Path, times: int) -> Iterator[None]:
    with closing(open_desk(desk_in(folder), WHO)) as desk:
        for number in range(1, times + 1):
            _write_note(desk, number)
            desk.save_copy(folder / "out" / f"copy {number}.factcheck")
            desk.save_copy(folder / "out" / "copy.factcheck")
            yield


def _copy_holds(folder: Path, told: int) -> None:
    copies = {int(path.stem.split()[1]): path for path in (folder / "out").glob("copy [0-9]*.factcheck")}
    check_count(len(copies), told)
    for number, path in copies.items():
        assert note_in(path) == number, f"{path.name} is another copy"
    latest = folder / "out" / "copy.factcheck"
    assert (told == 0 and not latest.exists()) or note_in(latest) in (told, told + 1)
    assert note_in(desk_in(folder)) in (told, told + 1)


def _back_up(folder: Path, times: int) -> Iterator[None]:
    with closing(open_desk(desk_in(folder), WHO)) as desk:
        first = len(backups.backups_of(desk.path)) + 1
        for number in range(first, first + times):
            _write_note(desk, number)
            backups.back_up(desk.path, _NOON + timedelta(hours=number))
            yield


def _back_up_holds(folder: Path, told: int) -> None:
    found = backups.backups_of(desk_in(folder))
    check_count(len(found), told)
    for number, one in enumerate(reversed(found), 1):
        assert is_whole(one.path, holder_here(WHO, system_clock)), f"{one.path.name} is not whole"
        with whole(one.path, is_backup=True) as desk:
            assert desk.claims.of(desk.articles.only())[0].note == f"note {number}"
    kept = [path for path in (folder / "home").rglob("captures/*") if path.name[0] != "."]
    assert len(kept) >= min(told, 1)
    assert all(path.read_bytes() == _PAGE.data for path in kept)
    assert note_in(desk_in(folder)) in (told, told + 1)


def _prepare_restoring(folder: Path) -> None:
    _prepare(folder)
    backups.back_up(desk_in(folder), _NOON)
    with closing(open_desk(desk_in(folder), WHO)) as desk:
        _write_note(desk, 1)


def _restore(folder: Path, times: int) -> Iterator[None]:
    (name,) = (one.path.name for one in backups.backups_of(desk_in(folder)))
    for _number in range(times):
        command("restore", desk_in(folder), name)
        yield


def _restore_holds(folder: Path, told: int) -> None:
    kept = [path for path in (folder / "desk").glob("*.factcheck") if path != desk_in(folder)]
    check_count(len(kept), told)
    is_there = desk_in(folder).exists()  # but between two names that are given one right after the other
    notes = [note_in(path) for path in [*([desk_in(folder)] if is_there else []), *kept]]
    assert is_there or len(kept) > told, "nothing has the name of the desk"
    assert 1 in notes, "what stood in the desk before is gone"
    assert told == 0 or not is_there or notes[0] == 0, "the backup is not in the place of the desk"


def _prepare_old(folder: Path) -> None:
    _prepare_nothing(folder)
    for golden in sorted((ROOT / "tests" / "golden").glob("*.factcheck")):
        shutil.copyfile(golden, folder / "desk" / golden.name)


def _migrations(path: Path) -> int:
    with closing(connected(path, "mode=ro")) as db:
        return len(applied(db))


def _migrate(folder: Path, times: int) -> Iterator[None]:
    for path in sorted((folder / "desk").glob("*.factcheck"))[:times]:
        open_desk(path, WHO).close()
        yield


def _migrate_holds(folder: Path, told: int) -> None:
    paths = sorted((folder / "desk").glob("*.factcheck"))
    for number, path in enumerate(paths, 1):
        with whole(path) as desk, closing(read_desk(ROOT / "tests" / "golden" / path.name)) as golden:
            assert rows_of(desk) == rows_of(golden), f"{path.name} says something else"
            assert desk.history.all() == golden.history.all(), f"{path.name} has another history"
        assert number <= told + 1 or path.read_bytes() == (ROOT / "tests" / "golden" / path.name).read_bytes()
        kept = backups.backups_of(path)
        assert all(one.is_readable for one in kept), f"a copy of {path.name} cannot be read"
        is_changed = _migrations(path) > _migrations(ROOT / "tests" / "golden" / path.name)
        assert kept or not is_changed, f"{path.name} has no copy of what it was"
        check_undo(path)


def _prepare_killed(folder: Path) -> None:
    _prepare(folder)
    lines = (
        "import os, sys; from pathlib import Path; from factcheck.services.opening import open_desk",
        "desk = open_desk(Path(sys.argv[1]), 'Mara Lind')",
        "claim = desk.claims.of(desk.articles.only())[0].id",
        "for number in range(1, 6): desk.claims.set_note(claim, f'note {number}')",
        "os._exit(0)",
    )
    subprocess.run([sys.executable, "-c", "\n".join(lines), desk_in(folder)], check=True, cwd=ROOT)


def _recover(folder: Path, times: int) -> Iterator[None]:
    for _number in range(times):
        open_desk(desk_in(folder), WHO).close()
        yield


def _recover_holds(folder: Path, _told: int) -> None:
    assert note_in(desk_in(folder)) == 5, "what a killed program had saved is gone"
    # A log that is in the file by now cannot be removed where the folder takes no change; it is set aside later.
    left = {name for name in beside(desk_in(folder)) if not name.endswith("set aside")}
    assert not left, f"{left} lies beside it"


def _kept_number(words: str) -> int:
    return int(words.split()[1])


def _keep(folder: Path, times: int) -> Iterator[None]:
    for number in range(1, times + 1):
        words = f"words {number} " + "x" * 5000
        drafts.keep(desk_in(folder), [drafts.KeptDraft("evidence", "claim", "", words)])
        yield


def _keep_holds(folder: Path, told: int) -> None:
    kept = drafts.kept(desk_in(folder))
    check_count(_kept_number(kept[0].words) if kept else 0, told)


def _choose(folder: Path, times: int) -> Iterator[None]:
    for number in range(1, times + 1):
        settings.save(settings.Settings(name=f"name {number}"), folder / "home" / "config" / "settings.json")
        yield


def _choose_holds(folder: Path, told: int) -> None:
    name = settings.load(folder / "home" / "config" / "settings.json").name
    check_count(_kept_number(name) if name else 0, told)


def _make(folder: Path, times: int) -> Iterator[None]:
    for _number in range(times):
        new_desk(unused_name(folder / "desk" / "new.factcheck"), WHO).close()
        yield


def _make_holds(folder: Path, told: int) -> None:
    made = list((folder / "desk").glob("*.factcheck"))
    check_count(len(made), told)
    for path in made:
        with whole(path):
            pass


ACTS = {
    "apply": Act(_prepare, _apply, _apply_holds, TOGETHER),
    "edit": Act(_prepare, _edit, _edit_holds),
    "import": Act(_prepare_articles, _import, _import_holds),
    "export": Act(_prepare_reports, _export, _export_holds),
    "undo": Act(_prepare, _undo, _undo_holds),
    "copy": Act(_prepare, _copy, _copy_holds),
    "backup": Act(_prepare, _back_up, _back_up_holds),
    "restore": Act(_prepare_restoring, _restore, _restore_holds),
    "migrate": Act(_prepare_old, _migrate, _migrate_holds),
    "recover": Act(_prepare_killed, _recover, _recover_holds),
    "drafts": Act(_prepare_nothing, _keep, _keep_holds),
    "settings": Act(_prepare_nothing, _choose, _choose_holds),
    "new": Act(_prepare_nothing, _make, _make_holds),
}
