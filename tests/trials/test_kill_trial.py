"""A short sample of the trial of kills, and that it finds what is missing and what is left."""

import os
import random
import subprocess
import sys

import pytest

from factcheck.domain.file_errors import NoDeskError
from factcheck.services.opening import new_desk
from tests.conftest import ROOT
from tests.desk_samples import claim_at, draft
from tests.trials.acting import REFUSED, acknowledged, check, desk_in, work_in
from tests.trials.acts import ACTS
from tests.trials.kill import BEAT_MS, KEPT_AFTER_MS, check_window

QUICK = ("apply", "undo", "drafts")
UNCOUNTED = ("migrate", "recover")
"""Doing it once more leads to the same, so it is not counted how often it was done."""
pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="it forks processes and kills by signal")


@pytest.fixture
def folder(tmp_path, home):
    folder = tmp_path / "it"
    work_in(folder)
    return folder


def test_what_was_acknowledged_outlives_a_kill():
    words = [sys.executable, "-m", "tests.trials.kill", *QUICK, "--rounds", "1", "--seed", str(random.randrange(1000))]
    ended = subprocess.run(words, cwd=ROOT, capture_output=True, text=True)
    assert (ended.returncode, ended.stderr) == (0, ""), ended.stdout
    assert ended.stdout.endswith("0 kills after which something was wrong\n")


@pytest.mark.parametrize("name", ACTS)
def test_each_act_is_found_as_it_was_before_and_missed_where_it_was_acknowledged(folder, name):
    act = ACTS[name]
    act.prepare(folder)
    if name not in UNCOUNTED:
        with pytest.raises((AssertionError, NoDeskError)):
            act.holds(folder, act.together + 1)
    check(act, folder, 0)


def test_a_scratch_file_that_nothing_sweeps_is_found(folder):
    ACTS["drafts"].prepare(folder)
    (folder / "out" / ".~0123456789abcdef.part").touch()
    with pytest.raises(AssertionError, match="was left"):
        check(ACTS["drafts"], folder, 0)


def test_lines_are_counted_that_were_told_whole_and_not_refused():
    assert acknowledged(f'1\n2\n{REFUSED}The disk is full.\n{{"ok": false, "line": 3}}\n4') == 2


def test_in_the_window_words_are_missed_from_the_age_that_is_promised_on(folder):
    desk_in(folder).parent.mkdir(parents=True)
    desk = new_desk(desk_in(folder), "Mara Lind")
    claim = claim_at(desk, desk.articles.add(draft()), "512 metres")
    desk.claims.set_note(claim.id, "w1 w2")
    desk.close()
    beats = ["beat"] * (KEPT_AFTER_MS // BEAT_MS)
    assert check_window(folder, ["begun", "typed w1", *beats, "typed w3", "beat"]) == BEAT_MS / 1000
    with pytest.raises(AssertionError, match=r"'typed w3' was lost after 1\.0 s"):
        check_window(folder, ["typed w3", *beats, "typed w2", *beats])
    with pytest.raises(AssertionError, match="0 verdicts are there of 1"):
        check_window(folder, ["judged 1"])
