"""Does an act in a process of its own, which was loaded before, so that each instant of it is the act itself."""

import os
import signal
import sys
import traceback
from pathlib import Path
from typing import NoReturn

from tests.trials.acting import Act, do, work_in

_FAULT = "a fault of ours"


class Forked:
    """A process that does an act; `said` is all that it told, whole after `end`."""

    def __init__(self, act: Act, folder: Path, times: int, user: int = 0) -> None:
        self.said = ""
        reads, writes = os.pipe()
        sys.stdout.flush()
        self.process = os.fork()
        if self.process == 0:
            os.dup2(writes, 1)
            self._do(act, folder, times, user)
        os.close(writes)
        self._pipe = reads

    def _do(self, act: Act, folder: Path, times: int, user: int) -> NoReturn:
        """What the new process does; a fault of ours is told by its traceback."""
        sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115 - for as long as the process lives
        try:
            if user:
                os.setgroups([])
                os.setresgid(user, user, user)
                os.setresuid(user, user, user)
            work_in(folder)
            do(act, folder, times)
            sys.stdout.flush()
            os._exit(0)
        except BaseException:  # noqa: BLE001 - whoever started it raises it
            os.write(1, f"{_FAULT}\n{traceback.format_exc()}".encode())
            os._exit(1)

    def hear(self, lines: int) -> None:
        """Waits until so many lines were told, or the process ended."""
        while self.said.count("\n") < lines and (piece := os.read(self._pipe, 1 << 16)):
            self.said += piece.decode()

    def kill(self) -> None:
        """Kills it and hears the rest."""
        os.kill(self.process, signal.SIGKILL)
        self.end()

    def end(self) -> int:
        """Waits for its end and hears the rest; the exit status. Raises AssertionError for a fault of ours."""
        while piece := os.read(self._pipe, 1 << 16):
            self.said += piece.decode()
        os.close(self._pipe)
        _process, status = os.waitpid(self.process, 0)
        assert _FAULT not in self.said, self.said
        return os.waitstatus_to_exitcode(status)
