"""Memory of a process."""

import os
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
