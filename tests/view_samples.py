"""An article in its view, shown and laid out, for tests that look at it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPaintEvent, QPalette, QRegion
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from factcheck.domain.records.article_draft import Piece
from factcheck.domain.records.claim import Claim
from factcheck.domain.records.proof import BlockKind, Proof
from factcheck.domain.records.verdict import Verdict
from factcheck.ui.article.view import ArticleView
from factcheck.ui.claims.model import ClaimModel
from factcheck.ui.widgets.theme import LIGHT, palette_of
from tests.claim_samples import a_claim
from tests.proof_samples import a_proof, words_of

PARAGRAPH = "Officials in Beijing were aware of the campaign to recruit mercenaries, he said, but gave no evidence."
PROOF = a_proof(
    Piece(BlockKind.HEADLINE, "Who knew 😀 what"),
    "Officials were aware of it. He said so in public, but gave no evidence.",
    "It ended\u00a0there.",
)


def claim_of(number: str, words: str, proof: Proof = PROOF, verdict: Verdict | None = None) -> Claim:
    """A claim of that number on some words of a proof."""
    span = words_of(proof, words)
    return a_claim(number, words, at=span.start, length=len(span), verdict=verdict)


OUTER = claim_of("1", "Officials were aware of it", verdict=Verdict.SUPPORTED)
INNER = claim_of("1a", "were aware")


def show_claims(model: ClaimModel, claims: Sequence[Claim]) -> None:
    """Shows claims in place of all others, filtered anew."""
    model.set_sorted(model.rows.sorted(claims))


def long_proof(paragraphs: int = 60) -> Proof:
    """A proof that does not fit on one screen."""
    return a_proof(*[f"{number}. {PARAGRAPH}" for number in range(1, paragraphs + 1)])


def shown_view(
    qtbot: QtBot,
    proof: Proof,
    claims: Sequence[Claim] = (),
    size: tuple[int, int] = (682, 500),
    palette: QPalette | None = None,
) -> ArticleView:
    """A view with the focus, in which every line has its place."""
    view = ArticleView()
    qtbot.addWidget(view)
    view.setPalette(palette if palette is not None else palette_of(LIGHT))
    view.resize(*size)
    view.show()
    with qtbot.waitSignal(view.laid_out):
        view.show_proof(proof, "en")
        view.show_claims(claims)
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    return view


class Painted(QObject):
    """What of a widget was painted."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.region = QRegion()
        watched.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and isinstance(event, QPaintEvent):
            self.region = self.region.united(event.region())
        return False
