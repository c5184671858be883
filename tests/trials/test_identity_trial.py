"""A short sample of the trial of what may happen to a desk that is written, each act with another kill."""

import os
import random

import pytest

from tests.trials.identity import ACTS, KILLS, give_two_names, sweep_lock, take

SAMPLE = [(act, KILLS[number % len(KILLS)]) for number, act in enumerate(ACTS)]
pytestmark = pytest.mark.skipif(os.name == "nt", reason="it kills by signal and moves files that are open")


@pytest.mark.parametrize(("act", "kill"), SAMPLE, ids=[f"{act.__name__}-{kill}" for act, kill in SAMPLE])
def test_nothing_that_was_acknowledged_is_lost_or_goes_elsewhere(tmp_path, act, kill):
    take(tmp_path / "round", act, kill, random.Random(act.__name__))


def test_the_trial_finds_two_writers(tmp_path, monkeypatch):
    monkeypatch.setattr("tests.trials.identity.open_desk", lambda _path: open(os.devnull))  # noqa: SIM115
    with pytest.raises(AssertionError, match="had two writers"):
        take(tmp_path / "round", give_two_names, "after", random.Random(1))


def test_the_trial_finds_what_is_missing(tmp_path, monkeypatch):
    monkeypatch.setattr("tests.trials.identity.note_in", lambda _path: 0)
    with pytest.raises(AssertionError, match="0 of"):
        take(tmp_path / "round", sweep_lock, "never", random.Random(1))
