"""What is written of each claim in the margin of a printed article; lengths in 1/96 inch."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from factcheck.domain.records.claim import Claim
from factcheck.domain.records.proposed_wording import ProposedWording
from factcheck.domain.text.canonical import capitalised
from factcheck.domain.wording.bearing_words import caveat_in_sentence
from factcheck.domain.wording.claim_words import outcome_line, overtaken_words, verdict_words, waits_besides
from factcheck.domain.wording.joining import comma_list, statements
from factcheck.domain.wording.query_words import awaited_words, proposed_words
from factcheck.translation import is_right_to_left
from factcheck.ui.widgets.appearance import alike_everywhere

ICON = 11.0
AFTER_ICON = 5.0
_BEFORE_WORDS = 6.0
_LEAST_WIDTH = 40.0


@dataclass(frozen=True, slots=True)
class MarginNote:
    """A claim in the margin, `y` below the top of the column; without words where it was told before.

    `line_y` is where it would stand level with its line, None where that is on the page before.
    """

    claim: Claim
    words: QTextLayout | None
    height: float
    y: float = 0.0
    line_y: float | None = None


def number_note(claim: Claim) -> MarginNote:
    """The number of a claim alone, not placed on a page yet."""
    return MarginNote(claim, None, QFontMetricsF(small_font()).height())


def note_in_words(claim: Claim, wordings: Iterable[ProposedWording], width: float) -> MarginNote:
    """The note of a claim with words so wide, not placed on a page yet."""
    proposed = [one for one in wordings if one.claim_id == claim.id]
    words, height = _wrapped(note_words(claim, proposed), max(_LEAST_WIDTH, width))
    return MarginNote(claim, words, height)


def small_font(bold: bool = False, size: int = 11) -> QFont:
    """The font of what stands beside, over and under the article."""
    font = QFont()
    font.setPixelSize(size)
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return alike_everywhere(font)


def note_words(claim: Claim, wordings: Iterable[ProposedWording] = ()) -> str:
    """What the margin says of a claim beside its number: verdict, why to look again, what it waits for, the copy.

    Of the copy that is also what was accepted and does not stand in it yet, and what of `wordings` is not decided.
    """
    verdict = comma_list([verdict_words(claim), caveat_in_sentence(claim)])
    in_copy = outcome_line(claim) if claim.outcome is not None else ""
    awaited = awaited_words(claim.awaited_wordings)
    return statements(
        [verdict, overtaken_words(claim), capitalised(waits_besides(claim)), proposed_words(wordings), awaited, in_copy]
    )


def note_ascent() -> float:
    """How far the first baseline of a note is below its top."""
    return QFontMetricsF(small_font()).ascent()


def indent_of(claims: Iterable[Claim]) -> float:
    """Where the words of all notes begin, so that they stand in one line: right of the longest number."""
    metrics = QFontMetricsF(small_font(bold=True))
    widths = [metrics.horizontalAdvance(claim.number) for claim in claims]
    return ICON + AFTER_ICON + max([*widths, metrics.horizontalAdvance("00")]) + _BEFORE_WORDS


def _wrapped(words: str, width: float) -> tuple[QTextLayout, float]:
    layout = QTextLayout(words, small_font())
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    if is_right_to_left():
        option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
    layout.setTextOption(option)
    height = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return layout, height
