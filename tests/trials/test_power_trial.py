"""A short sample of the trial of power cuts, and that it finds what was not synced."""

import random
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.trials.acting import Act
from tests.trials.disk_calls import Record, why_not
from tests.trials.power import Disk, File, check_record, cut, survive

CHANCE = random.Random(1)


@pytest.fixture
def top(tmp_path):
    """A folder with a file in it, both on the disk."""
    top = tmp_path / "it"
    (top / "part").mkdir(parents=True)
    (top / "part" / "old").write_bytes(b"old")
    return top


def call(what, path="", data=b"", number=7, offset=0, to=""):
    """A call on the file `number`; in a name "part" is its folder."""
    return Record(what, number, offset, str(path), str(to), data)


def after(top, calls, way):
    """What is there after calls and a power cut: bytes by name."""
    disk = Disk(top)
    for one in calls:
        disk.take(one)
    survive(disk, way, CHANCE)
    return {str(path.relative_to(top)): path.read_bytes() for path in top.rglob("*") if path.is_file()}


def written(top):
    """The calls that write a file beside the old one and let it take its place, all of it on the disk."""
    new, old = top / "part" / "new", top / "part" / "old"
    return [
        call("C", new),
        call("W", data=b"new bytes"),
        call("S"),
        call("R", new, to=old),
        call("D", top / "part"),
    ]


def test_what_is_synced_with_its_folder_is_there_and_replaces_what_was(top):
    for way in ("synced", "names", "chance"):
        assert after(top, written(top), way) == {"part/old": b"new bytes"}


@pytest.mark.parametrize(("left_out", "found"), [(2, b""), (4, b"old")])
def test_without_one_of_the_two_it_is_not(top, left_out, found):
    calls = written(top)
    del calls[left_out]
    assert after(top, calls, "synced") == {"part/old": found}


def test_a_name_may_be_there_without_its_bytes(top):
    assert after(top, written(top)[:2], "names") == {"part/new": bytes(9), "part/old": b"old"}


def test_a_new_folder_is_there_only_where_the_one_above_was_synced(top):
    calls = [call("M", top / "more"), call("C", top / "more" / "file"), call("S"), call("D", top / "more")]
    assert "more/file" not in after(top, calls, "synced")
    assert "more/file" in after(top, [*calls, call("D", top)], "synced")


def test_of_later_writes_any_may_be_there_and_torn():
    file = File(b"", [(0, b"a" * 2000), (2000, b"b" * 2000), (1000, None)])
    found = {file.by_chance(random.Random(number)) for number in range(200)}
    assert {b"", file.whole(), b"a" * 2000, bytes(2000) + b"b" * 2000, b"a" * 1000} <= found
    assert any(0 < len(one) < 1000 and len(one) % 512 == 0 for one in found)


def test_the_trial_finds_what_is_told_before_it_is_synced(top):
    act = Act(lambda _folder: None, lambda _folder, _times: iter(()), _holds_new)
    calls = [*written(top), call("A", data=b"1\n", number=0)]
    assert cut(act, calls, Disk(top), 100, CHANCE) == []
    top.joinpath("part", "old").write_bytes(b"old")
    wrong = cut(act, [*calls[:4], calls[5], calls[4]], Disk(top), 100, CHANCE)
    assert wrong[0].startswith("call 4 (A), synced: AssertionError")


def _holds_new(folder: Path, told: int) -> None:
    assert (folder / "part" / "old").read_bytes() in ((b"new bytes",) if told else (b"old", b"new bytes"))


def test_the_trial_finds_what_it_did_not_see(top):
    disk = Disk(top)
    (top / "part" / "old").write_bytes(b"other")
    with pytest.raises(AssertionError, match="not all was seen"):
        check_record(disk, [])


@pytest.mark.skipif(bool(why_not()), reason=why_not() or "")
def test_what_was_acknowledged_outlives_a_power_cut():
    words = [sys.executable, "-m", "tests.trials.power", "undo", "drafts", "--states", "2"]
    ended = subprocess.run(words, cwd=ROOT, capture_output=True, text=True)
    assert (ended.returncode, ended.stderr) == (0, ""), ended.stdout
    assert ended.stdout.endswith("0 states in which something was wrong\n")
