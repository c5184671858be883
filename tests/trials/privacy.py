"""Watches where the program writes and whom it contacts: `python -m tests.trials.privacy [--tests PATH …]`.

Each verb of the command line and a session in the window run under strace, with a home folder of their own and no
FACTCHECK_HOME, so that all places are those of a person. Nothing may be contacted, and nothing written but beside the
desk, where a report was asked for, in Factcheck's own folders, and among the passing files of the system. What was
written where is printed. With `--tests` (such as `tests/journeys`) an audit hook watches a run of tests as well.
Needs strace, which only Linux has; without it the tests alone are watched.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

import pytest

from tests.trials.outside import Outside

ROOT = Path(__file__).parents[2]
CALLS = "socket,connect,bind,sendto,open,openat,creat,mkdir,mkdirat,mknod,mknodat,rename,renameat,renameat2"
CALLS += ",link,linkat,symlink,symlinkat,unlink,unlinkat,rmdir,truncate,chmod,fchmodat"
CALL = re.compile(r"^(\w+)\((.*)\) += (-?\d+)")
NAME = re.compile(r'(?:(?:AT_FDCWD|\d+)<([^>]*)>, )?"((?:[^"\\]|\\.)*)"')
EDITS = """{"op": "claim", "quote": "ferry", "occurrence": 1}
{"op": "note", "claim": "1", "note": "ask"}
{"op": "evidence", "claim": "1", "title": "Timetable", "url": "https://example.org/times"}
"""


def verbs(desk: Path, out: Path) -> list[tuple[str, ...]]:
    """Every verb but fetch, which is there to visit an address, in an order in which each has something to do."""
    edits, alone, city, seeds = out / "edits.jsonl", str(out / "alone.factcheck"), str(desk), ROOT / "seeds"
    edits.write_text(EDITS, encoding="utf-8")
    files = [str(seeds / name) for name in ("islanders-letter.pdf", "library-on-sundays.fodt", "hard-text.md")]
    lists = [(verb, city) for verb in ("articles", "claims", "questions", "wordings", "annotations", "captures")]
    reports = [("export", city, "--to", str(out / f"report{ending}")) for ending in (".html", ".md", ".csv")]
    changing = [("apply", alone, str(edits)), ("verdict", alone, "1", "supported")]
    changing += [("claim", alone, "--quote", "Elm Island", "--occurrence", "2"), ("undo", alone), ("redo", alone)]
    looking = [(verb, alone) for verb in ("history", "check", "backups")]
    looking += [("check", alone, "--repair-into", str(out / "saved.factcheck")), ("restore", alone)]
    by = ("--as", "Mara Lind", "--reason", "a letter")
    looking += [("hold", alone, "Ferry", *by, *how) for how in ((), ("--lift",))]
    looking += [("erase", alone, "article", "Ferry", *by, how) for how in ("--dry-run", "--yes")]
    taking_in = [("import", *files, "--into", city), ("import", str(seeds / "ferry-hours.html"), "--into", alone)]
    return [("demo", str(desk.parent)), *taking_in, *lists, *reports, *changing, *looking, ("doctor",)]


def sit_in_window(desk: Path, out: Path) -> None:
    """What a person may do in one sitting: look at everything, take a file in, mark, export, copy, close."""
    from PySide6.QtWidgets import QApplication

    from factcheck.domain.text.span import Span
    from factcheck.services.importing import Reading
    from factcheck.services.opening import open_desk
    from tests.trials.looking import TrialWindow

    application = QApplication([])
    window = TrialWindow()
    print(window.wrong_with(desk))
    with Reading() as reading:
        draft = reading.read_file(ROOT / "seeds" / "islanders-letter.pdf")
    window.window.file_commands.open_desk(desk)
    sitting = window.window.session.desk or open_desk(desk)
    article_id = sitting.articles.add(draft)
    claim = sitting.claims.add(article_id, Span(draft.blocks[0].start, draft.blocks[0].end))
    sitting.claims.set_note(claim.id, "ask")
    application.processEvents()
    for ending in (".html", ".md", ".csv"):
        sitting.reports.writing(out / f"sitting{ending}", article_id)()
    sitting.save_copy(out / "copy.factcheck")
    sitting.history.undo()
    window.window.session.close()
    window.close()
    del application


class Watched:
    """A command under strace, and what it wrote and contacted."""

    def __init__(self, words: list[str], home: Path, traces: Path) -> None:
        shutil.rmtree(traces, ignore_errors=True)
        traces.mkdir()
        known = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "FACTCHECK_"))}
        environment = known | {"HOME": str(home), "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1"}
        trace = ["strace", "-qq", "-ff", "-y", "-s", "4096", "-e", f"trace={CALLS}", "-o", str(traces / "trace")]
        self.done = subprocess.run(
            [*trace, sys.executable, *words], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
        )
        self.contacted: set[str] = set()
        self.written: set[Path] = set()
        for one in traces.iterdir():
            for line in one.read_text(encoding="utf-8", errors="replace").splitlines():
                self.hear(line)

    def hear(self, line: str) -> None:
        """Takes in one call of the system."""
        found = CALL.match(line)
        if found is None:
            return
        call, given, answer = found[1], found[2], int(found[3])
        if call in ("socket", "connect", "bind", "sendto"):
            if "AF_INET" in given or "AF_PACKET" in given:
                self.contacted.add(line[:200])
        elif answer >= 0 and (call not in ("open", "openat") or re.search(r"O_(WRONLY|RDWR|CREAT|TRUNC)", given)):
            for folder, name in NAME.findall(given):
                self.written.add(Path(os.path.normpath(Path(folder or ROOT, name))))


def place_of(path: Path, places: dict[str, Path]) -> str | None:
    """Which of the stated places a path lies in, the innermost first."""
    inner = sorted(places.items(), key=lambda one: len(one[1].parts), reverse=True)
    return next((name for name, place in inner if path == place or path.is_relative_to(place)), None)


def watch_commands(folder: Path) -> int:
    """Runs each verb and a session in the window; gives how often something was contacted or written elsewhere."""
    home, desks, out = (folder / name for name in ("home", "desk", "out"))
    for one in (home, desks, out):
        one.mkdir()
    desk = desks / "demo.factcheck"
    places = {
        "beside the desk": desks,
        "where it was asked for": out,
        "data": home / ".local/share/Factcheck",
        "log": home / ".local/state/Factcheck",
        "settings": home / ".config/Factcheck",
        "passing copies": home / ".cache/Factcheck",
        "nowhere": Path("/dev/null"),
    }
    own = {home, *(one for place in places.values() for one in place.parents if one.is_relative_to(home))}
    wrong, told = 0, defaultdict(set)
    sitting = ("-m", "tests.trials.privacy", "--sit", str(desk), str(out))
    for words in [*verbs(desk, out), sitting]:
        watched = Watched([*(() if words is sitting else ("-m", "factcheck")), *words], home, folder / "traces")
        name = "the window" if words is sitting else words[0]
        elsewhere = {one for one in watched.written - own if place_of(one, places) is None}
        for one in watched.written - elsewhere - own:
            told[place_of(one, places)].add(re.sub(r"\d+", "N", one.name))
        bad = [*sorted(watched.contacted), *map(str, sorted(elsewhere))]
        if watched.done.returncode != 0:
            bad.append(f"ended with {watched.done.returncode}: {watched.done.stderr[-500:]}")
        wrong += len(bad)
        print(f"{name}: {len(watched.written)} names written" + "".join(f"\n  {one}" for one in bad), flush=True)
    for place, names in told.items():
        print(f"{place}: {', '.join(sorted(names))}")
    return wrong


def watch_tests(paths: list[str]) -> int:
    """Runs tests while an audit hook watches; gives how often something was contacted or written elsewhere."""
    outside = Outside([Path(tempfile.gettempdir()), ROOT / ".hypothesis", ROOT / ".pytest_cache", Path("/dev")])
    sys.addaudithook(outside.hear)
    outside.is_watching = True
    status = pytest.main(["-q", "-p", "no:cacheprovider", *paths])
    outside.is_watching = False
    for one in sorted(outside.found):
        print(one)
    print(f"tests ended with {int(status)}; {outside.writes} writes were seen, {len(outside.found)} elsewhere")
    return len(outside.found) + (int(status) not in (0, 5))


def main() -> int:
    """Tells what was written where; the exit status is 1 if anything was contacted, or written elsewhere."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--tests", nargs="*", default=[])
    parser.add_argument("--sit", nargs=2, type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.sit:
        sit_in_window(*given.sit)
        return 0
    wrong = 0
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if shutil.which("strace") is None:
        print("Skipped the commands and the window: there is no strace on this system.")
    else:
        with tempfile.TemporaryDirectory() as folder:
            wrong += watch_commands(Path(folder).resolve())
    if given.tests:
        wrong += watch_tests(given.tests)
    print(f"{wrong} contacts or writes elsewhere")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
