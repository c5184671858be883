"""Limits of memory and CPU time of a process."""

import os
import signal
import subprocess
import sys

import pytest

from factcheck.importers.sandbox.limits import Gauge

POSIX = pytest.mark.skipif(os.name == "nt", reason="limits of POSIX")


@POSIX
def test_a_gauge_tells_bytes_and_never_less_than_before():
    gauge = Gauge()
    before = gauge.peak()
    held = bytes(20_000_000)
    assert gauge.peak() >= before > 1_000_000
    del held


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps to this limit")
def test_a_process_with_a_limit_cannot_hold_more():
    code = "from factcheck.importers.sandbox.limits import limit_memory; limit_memory(300_000_000); bytes(400_000_000)"
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert "MemoryError" in ended.stderr


BURN = """
import time
from factcheck.importers.sandbox.limits import limit_cpu_time
def burn(seconds):
    until = time.process_time() + seconds
    while time.process_time() < until: pass
"""


@POSIX
@pytest.mark.parametrize(
    ("code", "signals"),
    [
        ("limit_cpu_time(0.1); burn(5)", "SIGPROF"),
        ("limit_cpu_time(0.3)\nfor _ in range(4): burn(0.15); limit_cpu_time(0.3)", ""),
        ("limit_cpu_time(0.1); limit_cpu_time(0); burn(0.3)", ""),
        ("limit_cpu_time(0.1); time.sleep(0.3)", ""),
    ],
)
def test_a_process_is_ended_once_it_has_used_up_the_cpu_time_of_one_file(code, signals):
    done = subprocess.run([sys.executable, "-c", BURN + code], check=False)
    assert done.returncode == (-getattr(signal, signals) if signals else 0)
