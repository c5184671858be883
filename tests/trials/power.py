"""Cuts the power after every call to the disk: `python -m tests.trials.power [--states N] [--seed S] [ACT…]`.

Each act of `acts` is done once while its calls are recorded. Then, for each call, the folder is made as a disk may hold
it when the power fails there, and has to hold all that was acknowledged by then, and one can go on. Ways of failing:

- synced: no byte and no name is there but what was synced, names by the folder they are in
- names: names are as they were left, of bytes only what was synced is there, the rest is nought
- chance: any of the writes that were not synced are there, torn ones too, and the first few changes of names

Needs Linux and gcc (a library records the calls).
"""

import argparse
import random
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path

from tests.trials.acting import Act, acknowledged, check, work_in
from tests.trials.acts import ACTS
from tests.trials.disk_calls import Record, loaded_again, records, watch, why_not
from tests.trials.forked import Forked

TIMES, MOST_TOLD = 5, 20
SECTOR = 512
"""In bytes: what a disk writes whole or not at all."""


@dataclass
class File:
    """A file: what the disk is sure to hold of it, and what was written since: a place with bytes, or a new size."""

    synced: bytes = b""
    later: list[tuple[int, bytes | None]] = field(default_factory=list)

    def whole(self) -> bytes:
        """What a program reads in it."""
        return _written(self.synced, self.later)

    def by_chance(self, chance: random.Random) -> bytes:
        """What may be there: any of the later writes, the last sectors of some left out."""
        kept: list[tuple[int, bytes | None]] = []
        for offset, data in self.later:
            if chance.random() < 0.5:
                is_torn = data is not None and chance.random() < 0.3
                kept.append((offset, data[: chance.randrange(len(data)) // SECTOR * SECTOR] if is_torn else data))
        return _written(self.synced, kept)


def _written(content: bytes, writes: Iterable[tuple[int, bytes | None]]) -> bytes:
    made = bytearray(content)
    for offset, data in writes:
        if data is None:
            made[offset:] = bytes(max(0, offset - len(made)))
        else:
            made += bytes(max(0, offset - len(made)))
            made[offset : offset + len(data)] = data
    return bytes(made)


Names = dict[str, File | None]
"""The paths in a folder, None for one that is a folder itself."""
Change = Callable[[Names], object]


@dataclass
class Folder:
    """The names in a folder that the disk is sure to hold, and what was done to them since."""

    synced: Names = field(default_factory=dict)
    later: list[Change] = field(default_factory=list)

    def names(self, changes: int | None = None) -> Names:
        """The names after so many later changes, all of them unless told otherwise."""
        found = dict(self.synced)
        for change in self.later[:changes]:
            change(found)
        return found


class Disk:
    """What is on a disk and what is only said to be, as calls tell it one after the other."""

    def __init__(self, top: Path) -> None:
        """All that is under `top` was synced."""
        self.top = top
        self.folders: dict[str, Folder] = {str(top): Folder()}
        self._by_number: dict[int, File] = {}
        for path in sorted(top.rglob("*")):
            if path.is_dir():
                self.folders[str(path)] = Folder()
            else:
                self._by_number[path.stat().st_ino] = File(path.read_bytes())
            self._folder(str(path)).synced[str(path)] = None if path.is_dir() else self._by_number[path.stat().st_ino]

    def take(self, one: Record) -> None:
        """Does what a call did."""
        if one.what == "C":
            self._by_number[one.number] = File()
            self._name(one.path, self._by_number[one.number])
        elif one.what in "WT":
            data = one.data if one.what == "W" else None
            self._by_number[one.number].later.append((one.offset, data))
        elif one.what == "S":
            file = self._by_number[one.number]
            file.synced, file.later = file.whole(), []
        elif one.what == "D":
            folder = self.folders[one.path]
            folder.synced, folder.later = folder.names(), []
        elif one.what == "M":
            self.folders[one.path] = Folder()
            self._name(one.path, None)
        elif one.what == "U":
            self._folder(one.path).later.append(lambda names: names.pop(one.path, None))
        elif one.what == "R":
            assert Path(one.path).parent == Path(one.to).parent, "a file is given a name in another folder"
            self._folder(one.path).later.append(
                lambda names: names.update({one.to: names.pop(one.path)}) if one.path in names else None
            )

    def _folder(self, path: str) -> Folder:
        return self.folders[str(Path(path).parent)]

    def _name(self, path: str, file: File | None) -> None:
        self._folder(path).later.append(lambda names: names.update({path: file}))

    def write(self, bytes_of: Callable[[File], bytes], names_of: Callable[[Folder], Names]) -> None:
        """Makes the folder as it is found when the power is back."""
        shutil.rmtree(self.top, ignore_errors=True)
        self.top.mkdir()
        self._write(self.top, bytes_of, names_of)

    def _write(self, into: Path, bytes_of: Callable[[File], bytes], names_of: Callable[[Folder], Names]) -> None:
        for path, file in names_of(self.folders[str(into)]).items():
            if file is not None:
                Path(path).write_bytes(bytes_of(file))
            else:
                Path(path).mkdir()
                self._write(Path(path), bytes_of, names_of)


def _nought(file: File) -> bytes:
    """What is sure to be in a file, at the size that it had."""
    size = len(file.whole())
    return file.synced[:size] + bytes(max(0, size - len(file.synced)))


def survive(disk: Disk, way: str, chance: random.Random) -> None:
    """Makes the folder as it may be found after a power cut now."""
    if way == "synced":
        disk.write(lambda file: file.synced, lambda folder: folder.names(0))
    elif way == "names":
        disk.write(_nought, Folder.names)
    else:
        disk.write(
            lambda file: file.by_chance(chance), lambda folder: folder.names(chance.randint(0, len(folder.later)))
        )


def recorded(act: Act, folder: Path, log: Path) -> tuple[Disk, list[Record]]:
    """What the disk held before an act was done a few times, and the calls of that."""
    work_in(folder)
    act.prepare(folder)
    before = Disk(folder)
    with open(log, "wb") as file:
        watch(folder, file.fileno())
        one = Forked(act, folder, TIMES)
        watch(Path(), -1)
    one.end()
    return before, list(records(log))


def check_record(disk: Disk, calls: list[Record]) -> None:
    """Raises AssertionError unless all calls together make what the folder now holds: none went unseen."""
    for one in calls:
        disk.take(one)
    names = {path: file for folder in disk.folders.values() for path, file in folder.names().items()}
    for path in disk.top.rglob("*"):
        assert str(path) in names, f"nobody saw {path.name} come"
        file = names.pop(str(path))
        assert file is None or file.whole() == path.read_bytes(), f"not all was seen that was written to {path.name}"


def cut(act: Act, calls: list[Record], disk: Disk, states: int, chance: random.Random) -> list[str]:
    """Cuts the power after each call, or after so many of them, in all ways; tells of what went wrong."""
    wrong, said = [], ""
    chosen = set(range(len(calls))) if states >= len(calls) else set(chance.sample(range(len(calls)), states))
    for number, one in enumerate(calls):
        disk.take(one)
        said += one.data.decode() if one.what == "A" else ""
        for way in ("synced", "names", "chance", "chance") if number in chosen else ():
            survive(disk, way, chance)
            try:
                check(act, disk.top, acknowledged(said))
            except Exception as error:  # noqa: BLE001 - the states after it are looked at too
                name = f"{one.what} {Path(one.path).name} {Path(one.to).name}".strip()
                wrong.append(f"call {number} ({name}), {way}: {type(error).__name__} {error}")
    return wrong


def main() -> int:
    """Tells of each state in which something was wrong; the exit status is 1 if there was one."""
    parser = argparse.ArgumentParser()
    parser.add_argument("acts", nargs="*", metavar="ACT", choices=[[], *ACTS], default=[])
    parser.add_argument("--states", type=int, default=sys.maxsize, help="calls of each act, left to chance")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    if why_not():
        print(f"Skipped: {why_not()}.")
        return 0
    if (status := loaded_again("tests.trials.power", sys.argv[1:])) is not None:
        return status
    everything = 0
    for name in given.acts or ACTS:
        with tempfile.TemporaryDirectory() as folder:
            top, log = Path(folder, "it"), Path(folder, "log")
            before, calls = recorded(ACTS[name], top, log)
            check_record(deepcopy(before), calls)
            wrong = cut(ACTS[name], calls, before, given.states, random.Random(given.seed))
        everything += len(wrong)
        for one in wrong[:MOST_TOLD]:
            print(f"{name}, {one}")
        print(f"{name}: {len(calls)} calls, {len(wrong)} states in which something was wrong", flush=True)
    print(f"{everything} states in which something was wrong")
    return 1 if everything else 0


if __name__ == "__main__":
    sys.exit(main())
