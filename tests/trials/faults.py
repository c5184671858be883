"""Lets the disk fail: `python -m tests.trials.faults [--every N] [--only KIND] [ACT…]`; for each act of `acts`.

- calls: one call after the other fails, alone or with all that follow, as a broken disk (EIO), a full one (ENOSPC) or
  a quota (EDQUOT) lets it; needs Linux and gcc
- room: a disk of a few megabytes with a little more room each time (tmpfs); needs Linux and root
- rights: a desk, a folder, a data folder that may only be read, for a user who is not root; a desk of somebody else;
  a disk that may only be read; needs Linux and root

Each time one sentence says what happened and no fault of ours comes; what was acknowledged is there, of what was
refused nothing; the desk is whole, and the same act works as soon as the disk does.
"""

import argparse
import contextlib
import errno
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from itertools import count, product
from pathlib import Path

from factcheck.domain.wording.error_sentence import WENT_WRONG
from tests.trials.acting import REFUSED, Act, acknowledged, check, refusals, work_in
from tests.trials.acts import ACTS
from tests.trials.disk_calls import Call, fail, loaded_again, records, why_not
from tests.trials.forked import Forked

TIMES, MOST_TOLD, NOBODY = 2, 20, 65534
BROKEN = ~Call(0)
FULL = Call.WRITE | Call.TRUNCATE | Call.SYNC | Call.CREATE | Call.MKDIR
FAULTS = ((errno.EIO, BROKEN), (errno.ENOSPC, FULL), (errno.EDQUOT, FULL))
DISK, ROOMS = 8 << 20, [*range(0, 64 << 10, 4 << 10), *range(64 << 10, 3 << 20, 128 << 10)]
"""In bytes: how large the small disk is, and how much room is left on it."""


def check_refusal(said: str) -> None:
    """Raises AssertionError unless what was refused was so in a sentence, and none is a fault of ours."""
    assert WENT_WRONG not in said, said
    assert "Traceback" not in said, said
    for line in said.splitlines():
        assert not line.startswith(REFUSED) or line.rstrip()[-1] in ".!?", f"no sentence: {line}"


def run(act: Act, folder: Path, user: int = 0) -> str:
    """Does an act in a process of its own; what it told. Raises AssertionError for a fault of ours."""
    one = Forked(act, folder, TIMES, user)
    one.end()
    check_refusal(one.said)
    return one.said


def fail_call(
    act: Act, folder: Path, number: int, error: int, kinds: Call, goes_on: bool
) -> tuple[str, Exception | None]:
    """Lets one call fail; which it was, empty where there are not so many, and what went wrong."""
    work_in(folder)
    act.prepare(folder)
    log = folder.with_name("log")
    with open(log, "wb", buffering=0) as file:
        fail(folder, file.fileno(), kinds, number, error, goes_on)
        one = Forked(act, folder, TIMES)
        fail(folder, -1, Call(0), 0, 0)
    wrong = None
    try:
        one.end()
        check_refusal(one.said)
        check(act, folder, acknowledged(one.said))
    except Exception as found:  # noqa: BLE001 - told, and the other calls fail too
        wrong = found
    failed = next((record for record in records(log) if record.what == "F"), None)
    return f"{failed.path} of {Path(failed.to).name}" if failed is not None else "", wrong


def fail_calls(name: str, top: Path, every: int) -> Iterator[str]:
    """Lets each call fail, one after the other, or each of so many; what went wrong."""
    times = 0
    for (error, kinds), goes_on in product(FAULTS, (False, True)):
        for number in count(1, every):
            with passing(top) as folder:
                call, wrong = fail_call(ACTS[name], folder, number, error, kinds, goes_on)
            if wrong is not None:
                how = f"{errno.errorcode[error]}{' from then on' * goes_on}"
                yield f"call {number}, {call or 'none'}, {how}: {type(wrong).__name__} {wrong}"
            if not call:
                break
            times += 1
    print(f"{name}: {times} calls failed", flush=True)


@contextlib.contextmanager
def passing(top: Path) -> Iterator[Path]:
    """A folder for one time."""
    try:
        yield top / "it"
    finally:
        shutil.rmtree(top / "it")


def fill_up(name: str, top: Path, _every: int) -> Iterator[str]:
    """Does an act with so much room; what went wrong."""
    folder, act, refused = top / "disk" / "it", ACTS[name], 0
    (top / "disk").mkdir()
    for room in ROOMS:
        with small_disk(top / "disk"):
            try:
                work_in(folder)
                act.prepare(folder)
                filler = top / "disk" / "filler"
                filler.write_bytes(bytes(max(0, shutil.disk_usage(folder).free - room)))
                said = run(act, folder)
                filler.unlink()
                refused += bool(refusals(said))
                check(act, folder, acknowledged(said))
            except Exception as wrong:  # noqa: BLE001 - told, and the others are tried too
                yield f"{room} bytes of room: {type(wrong).__name__} {wrong}"
    print(f"{name}: {len(ROOMS)} small disks, {refused} too small", flush=True)


@contextlib.contextmanager
def small_disk(folder: Path) -> Iterator[None]:
    """A disk of its own at a folder."""
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={DISK},mode=755", "tmpfs", folder], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", folder], check=True)


def owned(folder: Path, user: int) -> None:
    """Gives a folder with all that is in it to a user."""
    for path in (folder, *folder.rglob("*")):
        os.chown(path, user, user)


def only_read_desk(folder: Path) -> None:
    for path in (folder / "desk").glob("*.factcheck"):
        path.chmod(0o444)


def only_read_folder(folder: Path) -> None:
    (folder / "desk").chmod(0o555)


def only_read_output(folder: Path) -> None:
    (folder / "out").chmod(0o555)


def only_read_data(folder: Path) -> None:
    for path in (folder / "home", *(one for one in (folder / "home").rglob("*") if one.is_dir())):
        path.chmod(0o555)


def desk_of_another(folder: Path) -> None:
    for path in (folder / "desk").glob("*.factcheck"):
        os.chown(path, 0, 0)
        path.chmod(0o644)


def private_desk_of_another(folder: Path) -> None:
    desk_of_another(folder)
    for path in (folder / "desk").glob("*.factcheck"):
        path.chmod(0o600)


RIGHTS = (
    only_read_desk,
    only_read_folder,
    only_read_output,
    only_read_data,
    desk_of_another,
    private_desk_of_another,
)


def take_rights(name: str, top: Path, _every: int) -> Iterator[str]:
    """Does an act as a user who lacks a right; what went wrong."""
    if name == "import":
        print(f"{name}: skipped, the process that reads files begins Python anew, which this user may not read")
        return
    top.chmod(0o755)
    act, refused = ACTS[name], 0
    for lacking in RIGHTS:
        try:
            with passing(top) as folder:
                work_in(folder)
                act.prepare(folder)
                owned(folder, NOBODY)
                lacking(folder)
                said = run(act, folder, NOBODY)
                refused += bool(refusals(said))
                for path in (folder, *folder.rglob("*")):
                    path.chmod(0o755)
                check(act, folder, acknowledged(said))
        except Exception as wrong:  # noqa: BLE001 - told, and the others are tried too
            yield f"{lacking.__name__}: {type(wrong).__name__} {wrong}"
    print(f"{name}: {len(RIGHTS)} rights taken, {refused} of them needed", flush=True)


def not_here() -> str:
    """Why no small disk can be made and no other user be taken on; empty where both can."""
    return "" if sys.platform.startswith("linux") and os.geteuid() == 0 else "only root can do that, on Linux"


WAYS: dict[str, tuple[Callable[[], str], Callable[[str, Path, int], Iterator[str]]]] = {
    "calls": (why_not, fail_calls),
    "room": (not_here, fill_up),
    "rights": (not_here, take_rights),
}


def main() -> int:
    """Tells of each fault after which something was wrong; the exit status is 1 if there was one."""
    parser = argparse.ArgumentParser()
    parser.add_argument("acts", nargs="*", metavar="ACT", choices=[[], *ACTS], default=[])
    parser.add_argument("--every", type=int, default=1, metavar="N", help="lets only each Nth call fail")
    parser.add_argument("--only", choices=WAYS)
    given = parser.parse_args()
    needs_calls = given.only in (None, "calls") and not why_not()
    if needs_calls and (status := loaded_again("tests.trials.faults", sys.argv[1:])) is not None:
        return status
    everything = 0
    for way, (lacks, taken) in WAYS.items():
        if given.only not in (None, way):
            continue
        if lacks():
            print(f"{way}: skipped, {lacks()}.")
            continue
        for name in given.acts or ACTS:
            with tempfile.TemporaryDirectory() as folder:
                wrong = list(taken(name, Path(folder), given.every))
            everything += len(wrong)
            for one in wrong[:MOST_TOLD]:
                print(f"{name}, {one}", flush=True)
    print(f"{everything} faults after which something was wrong")
    return 1 if everything else 0


if __name__ == "__main__":
    sys.exit(main())
