"""How fast the claim list is with 10,000 claims: `python -m tests.benchmarks.claim_list`."""

import dataclasses
import os
import random
import statistics
import time
from collections.abc import Callable, Iterable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from factcheck.domain.claim import Claim, Kind, Risk, Status
from factcheck.domain.claim_filter import ClaimFilter, ClaimOrder
from factcheck.domain.verdict import Verdict
from factcheck.ui.claim_list import ClaimList
from factcheck.ui.claim_model import ClaimModel
from tests.claim_samples import a_claim

Taken = tuple[float, float]

CLAIMS = 10_000
ROUNDS = 12
SENTENCE = (
    "the council of the harbour town knew of a plan to hire divers from abroad by letters in three papers "
    "Zelenskyy said on Wednesday while documents seen by journalists show at least 155 names and passports"
)


def main() -> None:
    """Prints median and 99th percentile of each act in milliseconds, by the clock and by the processor."""
    app = QApplication([])
    claims = many_claims(CLAIMS, random.Random(1))
    model = ClaimModel()
    view = ClaimList(model)
    view.resize(600, 640)
    view.show()
    painted = app.processEvents
    print(f"{f'{CLAIMS:,} claims, ms':<36}{'median':>9}{'p99':>9}{'CPU median':>13}{'CPU p99':>9}")
    report("load and paint", [timed(lambda: model.set_claims(claims), painted) for _ in range(ROUNDS)])
    report("filter as you type, and paint", typing(model, painted))
    report("one chip on or off, and paint", chips(model, painted))
    report("another order, and paint", orders(model, painted))
    report("a verdict until it is painted", verdicts(model, painted))
    report("a new claim until it is painted", additions(model, painted))


def many_claims(count: int, chance: random.Random) -> list[Claim]:
    """Claims like those of a long article: a third of them contents of another, all verdicts, long statements."""
    made: list[Claim] = []
    top, inner = 0, 0
    for _ in range(count):
        words = " ".join(chance.choices(SENTENCE.split(), k=chance.randint(4, 40)))
        inner = inner + 1 if top and inner < 5 and chance.random() < 0.33 else 0
        top += not inner
        made.append(
            a_claim(
                f"{top}{'-abcde'[inner]}".removesuffix("-"),
                words,
                at=top * 100 + inner,
                parent=str(top) if inner else None,
                verdict=chance.choice([None, *Verdict]),
                kind=chance.choice([None, *Kind]),
                risk=chance.choice([None, *Risk]),
                evidence=chance.choice([0, 0, 1, 2]),
                speaker=chance.choice(["", "Zelenskyy"]),
                restated=words.capitalize() if chance.random() < 0.5 else None,
            )
        )
    return made


def typing(model: ClaimModel, painted: Callable[[], object]) -> list[Taken]:
    """A word typed letter by letter and taken back."""
    words = "zelenskyy aware"
    steps = [words[:end] for end in (*range(1, len(words) + 1), *range(len(words) - 1, -1, -1))]
    return [
        timed(lambda words=step: model.set_filter(ClaimFilter(words=words)), painted)  # type: ignore[misc]
        for step in steps * ROUNDS
    ]


def chips(model: ClaimModel, painted: Callable[[], object]) -> list[Taken]:
    """Every chip on alone, then all again."""
    filters = [ClaimFilter(statuses=frozenset({one})) for one in Status] + [ClaimFilter()]
    return [timed(lambda wanted=one: model.set_filter(wanted), painted) for one in filters * ROUNDS]  # type: ignore[misc]


def orders(model: ClaimModel, painted: Callable[[], object]) -> list[Taken]:
    """Every order in turn."""
    turn = [*ClaimOrder, ClaimOrder.ARTICLE]
    return [timed(lambda order=one: model.set_order(order), painted) for one in turn * ROUNDS]  # type: ignore[misc]


def verdicts(model: ClaimModel, painted: Callable[[], object]) -> list[Taken]:
    """A verdict on one of the claims in sight; only what Qt finds to be repainted is painted."""
    taken = []
    for round_ in range(500):
        verdict = list(Verdict)[round_ % 3]
        judged = dataclasses.replace(model.claim_at(round_ % 15), verdict=verdict)
        taken.append(timed(lambda one=judged: model.update([one]), painted))  # type: ignore[misc]
    return taken


def additions(model: ClaimModel, painted: Callable[[], object]) -> list[Taken]:
    """New claims all over the article."""
    made = [a_claim(str(20_000 + nth), at=nth * 5_003 % 700_000) for nth in range(100)]
    return [timed(lambda one=claim: model.update([one]), painted) for claim in made]  # type: ignore[misc]


def timed(act: Callable[[], object], painted: Callable[[], object]) -> Taken:
    """How long `act` and the painting after it take, in milliseconds: by the clock, by the processor."""
    begun, used = time.perf_counter(), time.process_time()
    act()
    painted()
    return (time.perf_counter() - begun) * 1000, (time.process_time() - used) * 1000


def report(what: str, taken: Iterable[Taken]) -> None:
    """Prints a row of the table."""
    clock, processor = (sorted(column) for column in zip(*taken, strict=True))
    late = min(len(clock) - 1, len(clock) * 99 // 100)
    print(
        f"{what:<36}{statistics.median(clock):>9.2f}{clock[late]:>9.2f}"
        f"{statistics.median(processor):>13.2f}{processor[late]:>9.2f}"
    )


if __name__ == "__main__":
    main()
