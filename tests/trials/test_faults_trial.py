"""A short sample of the trial of failing disks, and that it finds what is told wrongly, or not in a sentence."""

import os
import subprocess
import sys

import pytest

from factcheck.domain.wording.error_sentence import WENT_WRONG
from tests.conftest import ROOT
from tests.trials.acting import REFUSED, Act
from tests.trials.disk_calls import why_not
from tests.trials.faults import check_refusal, not_here, run


def done(*words):
    """What the trial says where nothing is wrong."""
    command = [sys.executable, "-m", "tests.trials.faults", *words]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert (ended.returncode, ended.stderr) == (0, ""), ended.stdout
    assert ended.stdout.endswith("0 faults after which something was wrong\n")
    return ended.stdout


@pytest.mark.skipif(bool(why_not()), reason=why_not() or "")
def test_a_call_that_fails_is_told_in_a_sentence_and_loses_nothing():
    assert "drafts: 0 calls failed" not in done("--only", "calls", "--every", "9", "drafts")


@pytest.mark.skipif(bool(not_here()), reason=not_here() or "")
def test_a_right_that_is_lacking_is_told_in_a_sentence_and_loses_nothing():
    assert "settings: 6 rights taken, 1 of them needed" in done("--only", "rights", "settings")


@pytest.mark.parametrize("said", ["disk I/O error", "Traceback (most recent call last):", f"{WENT_WRONG}."])
def test_what_is_no_sentence_or_a_fault_of_ours_is_found(said):
    check_refusal(f"1\n{REFUSED}The disk is full.\n")
    with pytest.raises(AssertionError):
        check_refusal(f"{REFUSED}{said}")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="it forks a process")
def test_an_error_that_nobody_made_a_sentence_of_is_found(tmp_path, home):
    def steps(_folder, _times):
        raise OSError(5, "Input/output error")
        yield

    with pytest.raises(AssertionError, match="OSError"):
        run(Act(lambda _folder: None, steps, lambda _folder, _told: None), tmp_path)
