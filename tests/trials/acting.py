"""How acts are done on a desk that the trials of kill, power and faults interrupt, and what has to hold after each.

An act is done several times in one folder, which holds all that it touches. After each time it is acknowledged by a
line on standard output, as a script or a person hears of it; where it is refused the line says why.
"""

import contextlib
import io
import os
import re
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from factcheck import cli
from factcheck.domain.errors import FactcheckError
from factcheck.domain.wording.error_sentence import sentence
from factcheck.services.desk import Desk
from factcheck.services.opening import open_desk, read_desk
from tests.desk_samples import beside, redo_of_anyone, rows_of, undo_of_anyone

WHO = "Mara Lind"
REFUSED = "refused: "
_SCRATCH = re.compile(r"\.~[0-9a-f]{16}\.part")
_UNTIL_SWEPT = 700.0  # seconds: what a killed program left is swept by those that start later than that


@dataclass(frozen=True)
class Act:
    """What is done: `prepare` makes a folder ready, `steps` does it so often, one step after the other.

    `holds` raises AssertionError unless the folder is as it has to be after so many steps were acknowledged, and at
    most one, or `together`, after these.
    """

    prepare: Callable[[Path], None]
    steps: Callable[[Path, int], Iterator[None]]
    holds: Callable[[Path, int], None]
    together: int = 1


class RefusedError(Exception):
    """A command ended with another code than 0; the message is what it said."""


def work_in(folder: Path) -> None:
    """Lets this process have its places in `folder` from now on."""
    os.environ |= {"FACTCHECK_HOME": str(folder / "home"), "FACTCHECK_USER": WHO}


def do(act: Act, folder: Path, times: int) -> None:
    """Does an act so often, and tells of each; ends with the first that is refused."""
    try:
        for number, _done in enumerate(act.steps(folder, times), 1):
            if act.together == 1:
                print(number, flush=True)
    except FactcheckError as error:
        print(f"{REFUSED}{sentence(error)}", flush=True)
    except RefusedError as error:
        print(f"{REFUSED}{error}", flush=True)


def acknowledged(said: str) -> int:
    """How often an act was acknowledged, by the lines that were told whole."""
    return said.count("\n") - refusals(said)


def refusals(said: str) -> int:
    """How often it was refused."""
    return said.count(REFUSED) + said.count('"ok": false')


def check(act: Act, folder: Path, told: int) -> None:
    """Raises AssertionError unless all that was acknowledged is there, all is whole, and one can go on.

    Changes what is there: acts are undone and done again, and the act itself is done again.
    """
    work_in(folder)
    for path in folder.rglob(".~*"):
        os.utime(path, (path.stat().st_mtime - _UNTIL_SWEPT,) * 2)
    act.holds(folder, told)
    if desk_in(folder).exists():
        check_undo(desk_in(folder))
    with contextlib.redirect_stdout(io.StringIO()) as said:
        do(act, folder, 2)
    assert not refusals(said.getvalue()), f"not again: {said.getvalue()}"
    left = [path.name for path in folder.rglob(".~*") if _SCRATCH.match(path.name) or path.name.endswith(".lock")]
    assert not left, f"{left} was left"


def check_undo(path: Path) -> None:
    """Raises AssertionError unless the last act can be undone and done again, and nothing lies beside the desk then."""
    with closing(open_desk(path, WHO)) as desk:
        before = rows_of(desk)
        if undo_of_anyone(desk) is not None:
            assert rows_of(desk) != before, "undo changed nothing"
            redo_of_anyone(desk)
            assert rows_of(desk) == before, "undo and redo lead elsewhere"
    assert not beside(path), f"{beside(path)} lies beside the desk that was closed"


def desk_in(folder: Path) -> Path:
    """Where the desk of a folder lies."""
    return folder / "desk" / "city.factcheck"


def command(*words: object) -> None:
    """Runs a command; raises RefusedError unless it ends well."""
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()) as said:
        code = cli.main([str(word) for word in words])
    if code != 0:
        raise RefusedError(" ".join(said.getvalue().split("\n")).strip())


def note_in(path: Path) -> int:
    """The number in the note of the first claim, after a look at all that is in the desk."""
    with whole(path) as desk:
        return int(desk.claims.of(desk.articles.only())[0].note.split()[1])


@contextlib.contextmanager
def whole(path: Path, is_backup: bool = False) -> Iterator[Desk]:
    """A desk in which nothing is wrong; a backup lacks the bytes of captures."""
    with closing(read_desk(path)) as desk:
        wrong = [] if is_backup else desk.check_integrity()
        assert not wrong, f"{path.name}: {wrong}"
        yield desk


def check_count(done: int, told: int, together: int = 1) -> None:
    assert told <= done <= told + together, f"{done} are there of {told} that were acknowledged"
