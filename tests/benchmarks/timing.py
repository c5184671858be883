"""How the benchmarks take times, and how they print what they found: one row for each act."""

import gc
import math
import statistics
import time
from collections.abc import Callable, Sequence

Act = Callable[[], object]


def taken(act: Act) -> float:
    """How long `act` takes, in milliseconds."""
    begun = time.perf_counter()
    act()
    return (time.perf_counter() - begun) * 1000


def several(act: Act, rounds: int, between: Act = gc.collect) -> list[float]:
    """How long `act` takes each time; `between` comes before each, outside of the measurement."""
    found = []
    for _ in range(rounds):
        between()
        found.append(taken(act))
    return found


def interleaved(ours: Act, plain: Act, rounds: int, between: Act = gc.collect) -> tuple[list[float], list[float]]:
    """How long two acts take, each in turn, so that what else the machine does falls on both."""
    first, second = [], []
    for _ in range(rounds):
        first += several(ours, 1, between)
        second += several(plain, 1, between)
    return first, second


def p99(values: Sequence[float]) -> float:
    """The value that 99 of 100 do not exceed."""
    return sorted(values)[math.ceil(len(values) * 0.99) - 1]


def head(title: str, unit: str = "ms") -> None:
    """Prints the head of a table."""
    names = ("median", "p99", "plain median", "plain p99", "ratio", "ratio p99", "goal")
    print(f"\n{title} ({unit})\n{'':46}" + "".join(f"{name:>13}" for name in names), flush=True)


def row(name: str, ours: Sequence[float], plain: Sequence[float] = (), goal: str = "") -> None:
    """Prints a row: what was done, here and in what it is compared with, and the goal where there is one."""
    cells = [f"{statistics.median(ours):.2f}", f"{p99(ours):.2f}"]
    if plain:
        cells += [f"{statistics.median(plain):.2f}", f"{p99(plain):.2f}"]
        cells += [f"{statistics.median(ours) / statistics.median(plain):.2f}", f"{p99(ours) / p99(plain):.2f}"]
    cells += [""] * (6 - len(cells)) + [goal]
    print(f"{name:46}" + "".join(f"{cell:>13}" for cell in cells), flush=True)
