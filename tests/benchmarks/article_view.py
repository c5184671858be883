"""How fast the article view is beside a plain QTextBrowser: python -m tests.benchmarks.article_view"""

import gc
import os
import random
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import cycle

from PySide6.QtWidgets import QApplication, QTextBrowser

from factcheck.domain.claim import Claim
from factcheck.domain.draft import Piece
from factcheck.domain.proof import BlockKind, Proof
from factcheck.domain.verdict import Verdict
from factcheck.ui.article_document import ArticleDocument
from factcheck.ui.article_setting import ArticleSetting
from factcheck.ui.article_view import ArticleView
from factcheck.ui.reading import Reading
from factcheck.ui.theme import LIGHT
from tests.claim_samples import a_claim
from tests.proof_samples import a_proof

SIZES = ((8_000, 40), (100_000, 1_000), (1_000_000, 10_000))
WORDS = [
    "the",
    "of",
    "officials",
    "in",
    "Beijing",
    "were",
    "aware",
    "that",
    "Chinese",
    "citizens",
    "are",
    "fighting",
    "with",
    "Russian",
    "forces",
    "campaign",
    "to",
    "recruit",
    "evidence",
    "“irresponsible",
    "remarks”",
    "155",
    "nationals",
    "Wednesday",
    "ministry",
    "spokesperson",
    "said",
    "and",
    "however",
]
VERDICTS = (None, *Verdict)
WIDTH, HEIGHT = 682, 700


def main() -> None:
    """Prints a table: what was done, how long it takes here and in the plain browser, median and p99, in ms."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication(sys.argv)
    print(f"{'':34}{'view':>16}{'plain':>16}{'ratio':>14}")
    for size, count in SIZES:
        proof = _article(size)
        claims = _claims(proof, count)
        name = f"{size // 1000} KB, {count:,} claims"
        _opening(name, proof, claims)
        _moving(name, proof, claims)
    app.processEvents()


def _opening(name: str, proof: Proof, claims: list[Claim]) -> None:
    _open(proof, claims)
    _open_plain(proof)
    _row(f"{name}: open", _interleaved(lambda: _open(proof, claims), lambda: _open_plain(proof), 20))


def _moving(name: str, proof: Proof, claims: list[Claim]) -> None:
    view, plain = _shown_view(proof, claims), _shown_plain(proof)
    _finish(view, plain)
    places = random.Random(7).choices(range(view.verticalScrollBar().maximum()), k=200)
    here, there = cycle(places), cycle(places)
    jump = _interleaved(lambda: _scroll(view, next(here)), lambda: _scroll(plain, next(there)), len(places))
    _row(f"{name}: jump", jump)
    steps, other = cycle(range(0, 6000, 60)), cycle(range(0, 6000, 60))
    scroll = _interleaved(lambda: _scroll(view, next(steps)), lambda: _scroll(plain, next(other)), 200)
    _row(f"{name}: scroll by 60 px", scroll)
    _scroll(view, 0)
    changed = cycle([replace(one, verdict=verdict) for one in claims[:8] for verdict in VERDICTS])
    _row(f"{name}: verdict and repaint", (_times(lambda: _judge(view, next(changed)), 200), []))
    far = cycle(random.Random(3).choices(claims, k=50))
    _row(f"{name}: go to a claim", (_times(lambda: _go_to(view, next(far)), 50), []))
    for one in (view, plain):
        one.close()
        one.deleteLater()


def _article(size: int) -> Proof:
    chance = random.Random(1)
    blocks: list[str | Piece] = [Piece(BlockKind.HEADLINE, "Beijing was aware of the campaign")]
    length = 0
    while length < size:
        words = " ".join(chance.choices(WORDS, k=chance.randint(30, 80)))
        blocks.append(words.capitalize() + ".")
        length += len(words)
    return a_proof(*blocks)


def _claims(proof: Proof, count: int) -> list[Claim]:
    chance = random.Random(2)
    step = len(proof.text) // count
    made = []
    for number in range(1, count + 1):
        at = (number - 1) * step + chance.randint(0, step // 3)
        length = min(chance.randint(20, max(30, step)), len(proof.text) - at)
        words = proof.text[at : at + length]
        made.append(a_claim(str(number), words, at=at, length=length, verdict=chance.choice(VERDICTS)))
    return made


def _shown_view(proof: Proof, claims: Sequence[Claim]) -> ArticleView:
    view = ArticleView()
    view.resize(WIDTH, HEIGHT)
    view.show()
    view.show_proof(proof, "en")
    view.show_claims(claims)
    _paint(view)
    return view


def _shown_plain(proof: Proof) -> QTextBrowser:
    plain = QTextBrowser()
    plain.resize(WIDTH, HEIGHT)
    plain.show()
    plain.setDocument(ArticleDocument(proof, ArticleSetting(Reading(), LIGHT), plain))
    _paint(plain)
    return plain


def _open(proof: Proof, claims: Sequence[Claim]) -> None:
    _shown_view(proof, claims).deleteLater()


def _open_plain(proof: Proof) -> None:
    _shown_plain(proof).deleteLater()


def _paint(browser: QTextBrowser) -> None:
    browser.repaint()
    browser.viewport().repaint()


def _scroll(browser: QTextBrowser, value: int) -> None:
    browser.verticalScrollBar().setValue(value)
    QApplication.processEvents()


def _judge(view: ArticleView, claim: Claim) -> None:
    view.update_claims([claim])
    QApplication.processEvents()


def _go_to(view: ArticleView, claim: Claim) -> None:
    view.set_current(claim.id, scroll=True)
    QApplication.processEvents()


def _finish(*browsers: QTextBrowser) -> None:
    for browser in browsers:
        browser.document().size()  # asks Qt to lay out all of it
    until = time.perf_counter() + 0.6
    while time.perf_counter() < until:
        QApplication.processEvents()


def _interleaved(ours: Callable[[], None], plain: Callable[[], None], rounds: int) -> tuple[list[float], list[float]]:
    first, second = [], []
    for _ in range(rounds):
        first += _times(ours, 1)
        second += _times(plain, 1)
    return first, second


def _times(act: Callable[[], None], rounds: int) -> list[float]:
    found = []
    for _ in range(rounds):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, 52)  # what was asked to be deleted goes outside of the measurement
        gc.collect(0)
        began = time.perf_counter()
        act()
        found.append((time.perf_counter() - began) * 1000)
    return found


def _row(name: str, times: tuple[list[float], list[float]]) -> None:
    ours, plain = times
    cells = [f"{_median(ours):7.2f} {_p99(ours):7.2f}"]
    if plain:
        cells += [f"{_median(plain):7.2f} {_p99(plain):7.2f}"]
        cells += [f"{_median(ours) / _median(plain):6.2f} {_p99(ours) / _p99(plain):6.2f}"]
    print(f"{name:38}" + "  ".join(cells), flush=True)


def _median(times: Sequence[float]) -> float:
    return statistics.median(times)


def _p99(times: Sequence[float]) -> float:
    return sorted(times)[max(0, round(len(times) * 0.99) - 1)]


if __name__ == "__main__":
    main()
