"""Memory limit and peak memory of a process."""

import os
import re
import sys

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
