"""How fast the claim list is with 10,000 claims: `python -m tests.benchmarks.claim_list`."""

import dataclasses
import os
import random
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from factcheck.domain.records.claim import Claim, ClaimKind, Risk
from factcheck.domain.records.verdict import Status, Verdict
from factcheck.domain.rules.claim_filter import ClaimFilter, ClaimOrder
from factcheck.ui.claims.list import ClaimList
from factcheck.ui.claims.model import ClaimModel
from tests.benchmarks.timing import head, row, taken
from tests.claim_samples import a_claim
from tests.view_samples import show_claims

CLAIMS = 10_000
ROUNDS = 12
SENTENCE = (
    "the council of the harbour town knew of a plan to hire divers from abroad by letters in three papers "
    "Zelenskyy said on Wednesday while documents seen by journalists show at least 155 names and passports"
)


def main() -> None:
    """Prints how long each act takes until it is painted."""
    app = QApplication.instance() or QApplication([])
    claims = many_claims(CLAIMS, random.Random(1))
    model = ClaimModel()
    view = ClaimList(model)
    view.resize(600, 640)
    view.show()
    painted = app.processEvents
    head(f"The claim list, {CLAIMS:,} claims")
    row("load and paint", [timed(lambda: show_claims(model, claims), painted) for _ in range(ROUNDS)])
    row("filter as you type, and paint", typing(model, painted), goal="16.7")
    row("one chip on or off, and paint", chips(model, painted))
    row("another order, and paint", orders(model, painted))
    row("a verdict until it is painted", verdicts(model, painted))
    row("a new claim until it is painted", additions(model, painted))


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
                kind=chance.choice([None, *ClaimKind]),
                risk=chance.choice([None, *Risk]),
                evidence=chance.choice([0, 0, 1, 2]),
                speaker=chance.choice(["", "Zelenskyy"]),
                restated=words.capitalize() if chance.random() < 0.5 else None,
            )
        )
    return made


def typing(model: ClaimModel, painted: Callable[[], object]) -> list[float]:
    """A word typed letter by letter and taken back."""
    words = "zelenskyy aware"
    steps = [words[:end] for end in (*range(1, len(words) + 1), *range(len(words) - 1, -1, -1))]
    return [
        timed(lambda words=step: model.set_filter(ClaimFilter(words=words)), painted)  # type: ignore[misc]
        for step in steps * ROUNDS
    ]


def chips(model: ClaimModel, painted: Callable[[], object]) -> list[float]:
    """Every chip on alone, then all again."""
    filters = [ClaimFilter(statuses=frozenset({one})) for one in Status] + [ClaimFilter()]
    return [timed(lambda wanted=one: model.set_filter(wanted), painted) for one in filters * ROUNDS]  # type: ignore[misc]


def orders(model: ClaimModel, painted: Callable[[], object]) -> list[float]:
    """Every order in turn."""
    turn = [*ClaimOrder, ClaimOrder.ARTICLE]
    return [timed(lambda order=one: model.set_order(order, {}), painted) for one in turn * ROUNDS]  # type: ignore[misc]


def verdicts(model: ClaimModel, painted: Callable[[], object]) -> list[float]:
    """A verdict on one of the claims in sight; only what Qt finds to be repainted is painted."""
    found = []
    for round_ in range(500):
        verdict = list(Verdict)[round_ % 3]
        judged = dataclasses.replace(model.claim_at(round_ % 15), verdict=verdict)
        found.append(timed(lambda one=judged: model.update([one]), painted))  # type: ignore[misc]
    return found


def additions(model: ClaimModel, painted: Callable[[], object]) -> list[float]:
    """New claims all over the article."""
    made = [a_claim(str(20_000 + nth), at=nth * 5_003 % 700_000) for nth in range(100)]
    return [timed(lambda one=claim: model.update([one]), painted) for claim in made]  # type: ignore[misc]


def timed(act: Callable[[], object], painted: Callable[[], object]) -> float:
    """How long `act` and the painting after it take, in milliseconds."""
    return taken(lambda: (act(), painted()))


if __name__ == "__main__":
    main()
