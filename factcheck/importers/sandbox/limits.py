"""Limits of memory and CPU time of a process, and its peak memory."""

import os
import re
import signal
import sys

HAS_CPU_TIMER = sys.platform != "win32"
"""Whether `limit_cpu_time` limits anything."""

_PEAK = re.compile(rb"VmHWM:\s*(\d+) kB")


def limit_memory(memory: int) -> None:
    """Lets this process hold `memory` bytes at most, write no file and leave no core, as far as the system can."""
    if sys.platform == "win32":
        return
    import resource

    limits = {resource.RLIMIT_AS: memory, resource.RLIMIT_FSIZE: 0, resource.RLIMIT_CORE: 0}
    for kind, limit in limits.items():
        try:
            resource.setrlimit(kind, (limit, limit))
        except (ValueError, OSError):
            continue  # a system that does not know this limit


def limit_cpu_time(seconds: float) -> None:
    """Has the system end this process with SIGPROF after `seconds` more of CPU time; 0 takes the limit away.

    Time in which the process does not run, because others do, does not count. Windows has no such timer.
    """
    if sys.platform == "win32":
        return
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_PROF, seconds)


class Gauge:
    """Tells the most bytes of memory that this process ever held; made before files are out of reach."""

    def __init__(self) -> None:
        self._status = os.open("/proc/self/status", os.O_RDONLY) if sys.platform == "linux" else -1

    def peak(self) -> int:
        """Bytes, or 0 where the system does not tell."""
        if sys.platform == "win32":
            return 0
        if self._status >= 0:  # what `resource` tells counts the program that began this process
            found = _PEAK.search(os.pread(self._status, 4096, 0))
            return int(found[1]) * 1024 if found else 0
        import resource

        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return most if sys.platform == "darwin" else most * 1024
