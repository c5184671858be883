"""How fast the article view is beside a plain QTextBrowser: python -m tests.benchmarks.article_view"""

import os
import random
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from itertools import cycle

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QTextBrowser

from factcheck.domain.records.article import Article
from factcheck.domain.records.claim import Claim
from factcheck.domain.records.proof import Proof
from factcheck.domain.records.verdict import Verdict
from factcheck.garbage import collect_rarely
from factcheck.ui.app.shown_claims import ShownClaims
from factcheck.ui.article.document import ArticleDocument
from factcheck.ui.article.typography import ArticleFormats, Typography
from factcheck.ui.article.view import ArticleView
from factcheck.ui.widgets.theme import LIGHT
from tests.benchmarks.samples import SIZES, blocks, named, places
from tests.benchmarks.timing import head, interleaved, row, several
from tests.claim_samples import a_claim
from tests.proof_samples import a_proof

VERDICTS = (None, *Verdict)
WIDTH, HEIGHT = 682, 700


def main() -> None:
    """Prints a table: what was done, how long it takes here and in the plain browser, median and p99, in ms."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    QApplication.instance() or QApplication(sys.argv)
    collect_rarely()  # as the program does once it has started
    head("The article view (plain: QTextBrowser)")
    for size, count in SIZES:
        proof = article(size)
        claims = claims_of(proof, count)
        _opening(named(size, count), proof, claims)
        _moving(named(size, count), proof, claims)


def _opening(name: str, proof: Proof, claims: list[Claim]) -> None:
    _open(proof, claims)
    _open_plain(proof)
    taken = interleaved(lambda: _open(proof, claims), lambda: _open_plain(proof), 20, _settle)
    row(f"{name}: open", *taken, goal="ratio 2")


def _moving(name: str, proof: Proof, claims: list[Claim]) -> None:
    view, plain = shown_view(proof, claims), shown_plain(proof)
    finish(view, plain)
    far = random.Random(7).choices(range(view.verticalScrollBar().maximum()), k=200)
    for what, values in (("jump", far), ("scroll by 60 px", range(0, 6000, 60))):
        here, there = cycle(values), cycle(values)
        taken = interleaved(lambda: _scroll(view, next(here)), lambda: _scroll(plain, next(there)), 200, _settle)  # noqa: B023
        row(f"{name}: {what}", *taken, goal="p99 ratio 2")
    _covering(name, view, proof, claims)
    _scroll(view, 0)
    changed = cycle([replace(one, verdict=verdict) for one in claims[:8] for verdict in VERDICTS])
    row(f"{name}: verdict and repaint", several(lambda: _judge(view, next(changed)), 200, _settle))
    chosen = cycle(random.Random(3).choices(claims, k=50))
    row(f"{name}: go to a claim", several(lambda: _go_to(view, next(chosen)), 50, _settle))
    for one in (view, plain):
        one.close()
        one.deleteLater()


def _covering(name: str, view: ArticleView, proof: Proof, claims: list[Claim]) -> None:
    """The same view with coverage on, beside the one without: moving, and a verdict that is seen at once."""
    covered = shown_view(proof, claims)
    shown = ShownClaims(claims, proof, Article(proof.article_id, "", language="en"))
    covered.coverage.look_at_facts(shown.facts, shown.set_aside)
    covered.coverage.is_on = True
    finish(view, covered)
    for what, values in (
        ("jump", random.Random(7).choices(range(view.verticalScrollBar().maximum()), k=200)),
        ("scroll by 60 px", range(0, 6000, 60)),
    ):
        here, there = cycle(values), cycle(values)
        taken = interleaved(lambda: _scroll(covered, next(here)), lambda: _scroll(view, next(there)), 200, _settle)  # noqa: B023
        row(f"{name}: {what} with coverage (plain: without)", *taken, goal="ratio 2")
    for one in (view, covered):
        _scroll(one, 0)
    here, there = (cycle([replace(one, verdict=verdict) for one in claims[:8] for verdict in VERDICTS]) for _ in "ab")

    def judge() -> None:
        changed = next(here)
        shown.update([changed], ())
        _judge(covered, changed)

    taken = interleaved(judge, lambda: _judge(view, next(there)), 200, _settle)
    row(f"{name}: verdict and repaint with coverage (plain: without)", *taken, goal="16 ms")
    covered.close()
    covered.deleteLater()


def article(size: int) -> Proof:
    """The article of about `size` code points."""
    return a_proof(*blocks(size))


def claims_of(proof: Proof, count: int) -> list[Claim]:
    """So many claims in it, of every verdict."""
    chance = random.Random(2)
    return [
        a_claim(
            str(number),
            proof.text[span.start : span.end],
            at=span.start,
            length=len(span),
            verdict=chance.choice(VERDICTS),
        )
        for number, span in enumerate(places(proof.text, count), 1)
    ]


def shown_view(proof: Proof, claims: Sequence[Claim]) -> ArticleView:
    """Our view with the article and its claims, painted."""
    view = ArticleView()
    view.resize(WIDTH, HEIGHT)
    view.show()
    view.show_proof(proof, "en")
    view.show_claims(claims)
    _paint(view)
    return view


def shown_plain(proof: Proof) -> QTextBrowser:
    """The plain browser with the same styled text, painted."""
    plain = QTextBrowser()
    plain.resize(WIDTH, HEIGHT)
    plain.show()
    plain.setDocument(ArticleDocument(proof, ArticleFormats(Typography(), LIGHT), plain))
    _paint(plain)
    return plain


def _open(proof: Proof, claims: Sequence[Claim]) -> None:
    shown_view(proof, claims).deleteLater()


def _open_plain(proof: Proof) -> None:
    shown_plain(proof).deleteLater()


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
    view.set_current(claim.id)
    view.enter_claim(claim.id)
    QApplication.processEvents()


def finish(*browsers: QTextBrowser) -> None:
    """Waits until all of the text is laid out."""
    for browser in browsers:
        browser.document().size()  # asks Qt to lay out all of it
    until = time.perf_counter() + 0.6
    while time.perf_counter() < until:
        QApplication.processEvents()


def _settle() -> None:
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


if __name__ == "__main__":
    main()
