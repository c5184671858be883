"""Long work: a pure function in a pool, its result delivered on the GUI thread."""

import contextlib
import sys
import threading
import time
from collections.abc import Callable
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal
from typing_extensions import override

from factcheck.domain.errors import FactcheckError

Result = TypeVar("Result")
_PAUSE = 0.02  # seconds
_AT_MOST = 0.001
"""Seconds after which work in the pool has to let the window go on. With Python's own 5 ms each call of Qt that lets go
of the interpreter may wait as long: a thousand of them took 0.6 s beside a comparison of 1 MB.
"""


class _Delivery(QObject):
    """Lives on the GUI thread, so that what a worker emits arrives there."""

    done = Signal(object)
    refused = Signal(object)
    failed = Signal(object)


class _Work(QRunnable, Generic[Result]):
    def __init__(self, work: Callable[[], Result], delivery: _Delivery) -> None:
        super().__init__()
        self._work = work
        self._delivery = delivery

    @override
    def run(self) -> None:
        told: object
        try:
            told, what = self._work(), "done"
        except FactcheckError as error:
            told, what = error, "refused"
        except Exception as error:  # noqa: BLE001 - one of the two borders where bugs are caught
            told, what = error, "failed"
        with contextlib.suppress(RuntimeError):  # of a window that is gone
            getattr(self._delivery, what).emit(told)


class WorkWatch(QObject):
    """Tells the GUI thread how far work in the pool has come, and that work whether to go on."""

    progressed = Signal(int, int)

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner)
        self._stopped = threading.Event()

    def stop(self) -> None:
        """Has the work end as soon as it asks."""
        self._stopped.set()

    def go_on(self, done: int, of: int) -> bool:
        """Asked by the work in the pool, which has `done` so many `of` all parts."""
        with contextlib.suppress(RuntimeError):  # of a window that is gone
            self.progressed.emit(done, of)
        return not self._stopped.is_set()


def run(
    work: Callable[[], Result],
    owner: QObject,
    done: Callable[[Result], object],
    refused: Callable[[FactcheckError], object] | None = None,
    ended: Callable[[], object] | None = None,
) -> None:
    """Runs `work`, which must be pure, in the pool; then `done` or `refused` is called on the GUI thread.

    Whatever else it raises, and without `refused` an error of the world too, is raised again on the GUI thread.
    `ended` is called there right before, whatever comes of it.
    """
    delivery = _Delivery(owner)
    for signal, act in ((delivery.done, done), (delivery.refused, refused or _raise), (delivery.failed, _raise)):
        signal.connect(act if ended is None else partial(_end, ended, act))
    for signal in (delivery.done, delivery.refused, delivery.failed):
        signal.connect(delivery.deleteLater)
    sys.setswitchinterval(_AT_MOST)
    QThreadPool.globalInstance().start(_Work(work, delivery))


def wait_for_others(seconds: float) -> None:
    """Waits in the pool until nothing else is done there, or so long."""
    end = time.monotonic() + seconds
    while QThreadPool.globalInstance().activeThreadCount() > 1 and time.monotonic() < end:
        time.sleep(_PAUSE)


def _end(ended: Callable[[], object], act: Callable[..., object], result: object) -> None:
    """Does both in one event, so that nothing happens between the two."""
    ended()
    act(result)


def _raise(error: Exception) -> None:
    raise error
