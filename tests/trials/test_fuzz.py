"""A short sample of the fuzzers, with bytes changed by chance alone, and that they find what is wrong."""

import contextlib
import random

import pytest

from factcheck.domain.file_errors import EmptyTextError
from tests.trials import fuzz
from tests.trials.fuzz_samples import TARGETS

INPUTS = 15


@pytest.fixture
def kept(tmp_path, home, monkeypatch):
    monkeypatch.setattr(fuzz, "KEPT", tmp_path)
    monkeypatch.setattr(fuzz.faulthandler, "dump_traceback_later", lambda *_args, **_known: None)
    return tmp_path


@pytest.fixture
def fuzzed(kept):
    """Makes what is fuzzed, and closes its desk in the end."""
    with contextlib.ExitStack() as opened:

        def made(name):
            one = fuzz.Fuzzed(name, 1000)
            opened.callback(one.act.close)
            return one

        yield made


def tried(made):
    chance = random.Random(made.name)
    for number in range(INPUTS):
        data = bytearray(chance.choice(made.act.samples))
        for _ in range(number):
            fuzz.change(data, chance, made.act.tokens)
        made(bytes(data))
    return made


@pytest.mark.parametrize("name", [*TARGETS, "desk"])
def test_bytes_by_chance_are_read_or_refused(name, kept, fuzzed):
    made = tried(fuzzed(name))
    assert made.counts["read"] > 0
    assert not list(kept.glob("*-wrong-*"))


@pytest.mark.parametrize("fault", [KeyError("x"), EmptyTextError("x")])
def test_a_fault_of_ours_is_kept_and_a_refusal_is_not(kept, fuzzed, monkeypatch, fault):
    made = fuzzed("text")

    def fail(_data):
        raise fault

    monkeypatch.setattr(made, "act", fail)
    monkeypatch.setattr(fuzz, "is_ours", lambda error: isinstance(error, KeyError))
    made(b"any")
    assert len(list(kept.glob("text-wrong-*"))) == isinstance(fault, KeyError)
