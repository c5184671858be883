"""Saves what can be read of a damaged desk and holds the new file against the desk before it was damaged."""

import contextlib
import sqlite3
import traceback
from collections.abc import Iterator
from pathlib import Path

from factcheck.domain.errors import FactcheckError
from factcheck.domain.file_errors import DamagedDeskError, NotADeskError
from factcheck.domain.records.kinds import KIND_NAMED
from factcheck.domain.records.salvage import Salvage
from factcheck.services.opening import open_desk, read_desk
from factcheck.services.salvage import salvage_desk

_NOT_TOLD_TWICE = {"rev", "initials"}
"""Columns that stand nowhere else in a desk, so that nobody can tell whether they are as they were."""
_ENVELOPE = "id, at, utc_offset, who, origin, kind, article_id, reverts, act, content"


_WHO = "Zoe Repairs"


class Repairs:
    """Saves desks of which it knows what they held."""

    def __init__(self, whole: Path) -> None:
        self.rows = _rows_of(whole)
        self.operations = _operations_of(whole)
        self.saved = self.complete = 0

    def wrong_with(self, path: Path) -> list[str]:
        """What went wrong in saving a desk, where that is damaged."""
        return [] if _is_whole(path) else self.wrong_in_saving(path)

    def wrong_in_saving(self, path: Path, may_differ: bool = False) -> list[str]:
        """What went wrong in saving a desk; nothing where there is nothing to save.

        It `may_differ` where a stranger wrote it otherwise, in columns of which the history does not tell.
        """
        target, before = path.with_name("saved.factcheck"), path.read_bytes()
        target.unlink(missing_ok=True)
        try:
            made = salvage_desk(path, target, _WHO)
        except NotADeskError:
            return []
        except Exception:  # noqa: BLE001 - what comes here would come to a person
            return [traceback.format_exc()]
        self.saved += 1
        self.complete += made.is_all
        wrong = [] if path.read_bytes() == before else ["the damaged file was written"]
        beside = {one.name for one in path.parent.iterdir()} - {path.name, target.name}
        wrong += [f"{name} lies beside it" for name in beside]
        if not may_differ:
            wrong += [*self._wrong_rows(made), *self._wrong_operations(made)]
        return [*wrong, *_wrong_in_use(target)]

    def _wrong_rows(self, made: Salvage) -> Iterator[str]:
        named = {(one.entity, one.row) for one in made.losses}
        now = _rows_of(made.path)
        for key in now.keys() - named:
            if self.rows.get(key) != now[key] and now[key].get("name") != _WHO:
                yield f"{key} is not as it was and not named: {now[key]}, {self.rows.get(key)}"
        if made.is_end_known:
            yield from (f"{key} is missing and not named" for key in self.rows.keys() - now.keys() - named)

    def _wrong_operations(self, made: Salvage) -> Iterator[str]:
        """What the history tells otherwise; what stands directly before a gap nothing confirms."""
        named = {one.row for one in made.losses}
        now = _operations_of(made.path)
        for seq, row in now.items():
            is_confirmed = seq + 1 in now and seq + 1 != max(now)
            if is_confirmed and row[0] not in named and self.operations.get(seq) != row:
                yield f"operation {seq} is not as it was and not named"


def _rows_of(path: Path) -> dict[tuple[str, str], dict[str, object]]:
    with contextlib.closing(sqlite3.connect(path)) as db:
        db.row_factory = sqlite3.Row
        return {
            (table, row["id"]): {name: value for name, value in dict(row).items() if name not in _NOT_TOLD_TWICE}
            for table in KIND_NAMED
            for row in db.execute(f"SELECT * FROM {table}")
        }


def _operations_of(path: Path) -> dict[int, tuple[object, ...]]:
    with contextlib.closing(sqlite3.connect(path)) as db:
        return {row[0]: row[1:] for row in db.execute(f"SELECT seq, {_ENVELOPE}, facts, salt FROM operation")}


def _is_whole(path: Path) -> bool:
    try:
        with contextlib.closing(read_desk(path)) as desk:
            return not desk.check_integrity()
    except FactcheckError:
        return False


def _wrong_in_use(target: Path) -> list[str]:
    """What goes wrong where the new file is read, and things are undone and taken back in it, or refused."""
    wrong = []
    try:
        with contextlib.closing(open_desk(target, "Mara Lind")) as desk:
            wrong += map(str, desk.check_integrity())
            for article in desk.articles.ids():
                desk.reports.gather(article)
            acts = [desk.history.undo, desk.history.redo]
            acts += [lambda one=one: desk.history.take_back(one.id) for one in desk.history.all()[-40:]]
            for act in acts:
                try:
                    act()
                except DamagedDeskError as error:
                    wrong.append(f"it is called damaged: {error}")
                except FactcheckError:
                    pass
            wrong += map(str, desk.check_integrity())
    except Exception:  # noqa: BLE001 - what comes here would come to a person
        wrong.append(traceback.format_exc())
    return wrong
