"""Desks made up for tests: a clock that stands still, short articles, and everything a desk holds."""

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.domain.records.article_draft import ArticleDraft, Piece, assembled
from factcheck.domain.records.claim import Claim
from factcheck.domain.records.ids import ArticleId
from factcheck.domain.records.kinds import KIND_OF, PERSON
from factcheck.domain.records.operation import Operation
from factcheck.domain.records.proof import BlockKind
from factcheck.services.cases import Cases
from factcheck.services.desk import Desk
from factcheck.services.opening import new_desk, random_id, system_clock
from factcheck.store.desk_file import in_memory
from factcheck.store.sqlite_store import SqliteStore

if TYPE_CHECKING:  # programs that tests start need no pytest, which takes as long as all else
    import pytest

STORY = "The bridge is 512 metres long.\nIt cost 9 million crowns, the mayor said.\nThe bridge is red."


class Clock:
    """Stands still until it is told to go on."""

    def __init__(self) -> None:
        self.moment = datetime(2025, 4, 10, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.moment

    def go_on(self, seconds: int = 60) -> None:
        self.moment += timedelta(seconds=seconds)


def desk_in_memory(who: str = "", clock: Callable[[], datetime] = system_clock) -> Desk:
    """A desk that is gone with the process."""
    return Desk(SqliteStore(in_memory()), clock, random_id, who)


def draft(text: str = STORY, **known: str) -> ArticleDraft:
    """A draft in which every line of `text` is a paragraph."""
    pieces = [Piece(BlockKind.PARAGRAPH, line) for line in text.split("\n")]
    return assembled(pieces, ArticleDraft("", (), **known))


def claim_at(desk: Desk, article_id: ArticleId, words: str, **how: Any) -> Claim:
    """A new claim that stands at the first place of `words`."""
    return desk.claims.add(article_id, desk.claims.place(article_id, words, 1), **how)


def rows_of(desk: Desk) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of the record, without its revision; history and counters are no part of it."""
    db = desk.unit_of_work.store.file.db
    found = {}
    for table in (kind.entity for kind in KIND_OF.values() if kind is not PERSON):
        names = [name for (name,) in db.execute("SELECT name FROM pragma_table_info(?)", [table])]
        quoted = ", ".join(f'"{name}"' for name in names if name != "rev")
        found[table] = sorted(db.execute(f"SELECT {quoted} FROM {table}").fetchall(), key=str)
    return found


def cases_are_those_of_the_file(desk: Desk) -> bool:
    """Whether each case, moved on by what was done while it was shown, is the one that a fresh look finds."""
    unit = desk.unit_of_work
    return all(unit.cases.of(one) == Cases(unit.store).of(one) for one in desk.articles.ids())


def beside(path: Path) -> set[str]:
    """The names of the files in the folder of `path` that have to do with it, itself left out."""
    return {one.name for one in path.parent.iterdir() if path.name in one.name and one != path}


def locks_of_sqlite(path: Path) -> list[list[str]]:
    """The locks that SQLite has on the file itself in this process, as Linux lists them."""
    number = f":{path.stat().st_ino} "
    lines = Path("/proc/locks").read_text(encoding="ascii").splitlines()
    return [line.split()[1:4] for line in lines if number in line and f" {os.getpid()} " in line and "POSIX" in line]


def hold_back_pages(desk, room=0):
    """Lets the desk grow by `room` pages only, which works without a small disk."""
    db = desk.unit_of_work.store.file.db
    (pages,) = db.execute("PRAGMA page_count").fetchone()
    db.execute(f"PRAGMA max_page_count = {pages + room}")


def put_backup_over_killed(path: Path, elsewhere: Callable[..., Any]) -> Path:
    """A desk with an article, of which a later state was killed, as it was backed up; gives the name its log gets."""
    desk = new_desk(path)
    desk.articles.add(draft())
    desk.save_copy(path.with_name("backup"))
    desk.close()
    killed = elsewhere(f"desk = open_desk(Path({str(path)!r}))", "desk.articles.add(draft('Later.'))")
    killed.kill()
    killed.wait()
    path.with_name("backup").replace(path)
    return path.with_name(f"{path.name}-wal set aside")


def named_while_synced(path: Path, monkeypatch: "pytest.MonkeyPatch") -> list[bool]:
    """Whether something had the name `path` each time that a file or folder was put on the disk, which takes long."""
    honest, found = os.fsync, []

    def sync(descriptor: int) -> None:
        found.append(path.exists())
        honest(descriptor)

    monkeypatch.setattr("factcheck.store.scratch_file.os.fsync", sync)
    return found


def copy_plainly(path: Path, target: Path) -> None:
    """Copies just the file, as a file manager does; from another process, so that SQLite's locks here stay."""
    copy = "import shutil, sys; shutil.copyfile(*sys.argv[1:])"
    subprocess.run([sys.executable, "-S", "-c", copy, str(path), str(target)], check=True)


def undo_of_anyone(desk: Desk) -> Operation | None:
    """Undoes the last of all acts that are in force, in the name of whoever did it; None where there is none."""
    return _step_of_anyone(desk, lambda: desk.history.to_undo(), lambda: desk.history.undo(), last=True)


def redo_of_anyone(desk: Desk) -> Operation | None:
    """Does the first of all acts that can be done again, in the name of whoever did it; None where there is none."""
    return _step_of_anyone(desk, lambda: desk.history.to_redo(), lambda: desk.history.redo(), last=False)


def _step_of_anyone(
    desk: Desk, offered: Callable[[], Operation | None], take: Callable[[], Operation], last: bool
) -> Operation | None:
    who, found = desk.unit_of_work.who, []
    for name in sorted({one.who for one in desk.history.all()}):
        desk.sign_as(name)
        if (act := offered()) is not None:
            found.append(act)
    if not found:
        return None
    act = (max if last else min)(found, key=lambda one: one.seq)
    desk.sign_as(act.who)
    take()
    desk.sign_as(who)
    return act
