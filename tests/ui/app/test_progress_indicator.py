"""The progress for the status bar."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from factcheck.domain.records.verdict import Status
from factcheck.domain.rules.progress import Progress
from factcheck.domain.wording.progress_words import progress_words
from factcheck.ui.app.progress_indicator import ProgressBar, ProgressIndicator, parts_of
from factcheck.ui.widgets.quiet_button import QuietButton
from factcheck.ui.widgets.theme import CONTRAST, DARK, LIGHT, Tokens, palette_of
from tests.ui.widgets.test_theme import contrast

COUNTS = Progress(
    {
        Status.SUPPORTED: 22,
        Status.DISPUTED: 3,
        Status.UNVERIFIED: 6,
        Status.NOT_CHECKED: 9,
        Status.NOT_NEEDED: 1,
    }
)


def test_verdicts_on_other_words_have_a_part_of_their_own() -> None:
    parts = parts_of(Progress({Status.SUPPORTED: 2, Status.STALE: 1}), 120)
    assert [status for status, *_ in parts] == [Status.SUPPORTED, Status.STALE]


def test_the_parts_fill_the_bar_and_none_is_too_thin_to_see() -> None:
    parts = parts_of(Progress({Status.SUPPORTED: 9999, Status.DISPUTED: 1}), 120)
    assert parts[-1][2] >= 4
    assert parts[-1][1] + parts[-1][2] == pytest.approx(120)


def test_opinions_have_no_part() -> None:
    assert Status.NOT_NEEDED not in [status for status, *_ in parts_of(COUNTS, 120)]


def test_a_screen_reader_hears_all_of_it(qtbot: QtBot) -> None:
    picture = ProgressIndicator()
    qtbot.addWidget(picture)
    picture.show_progress(COUNTS, without_evidence=2)
    picture.explain()
    assert picture.accessibleDescription() == picture.toolTip() == progress_words(COUNTS, without_evidence=2)
    assert "31 of 40 judged (1 needs no verdict)" in [label.text() for label in picture.findChildren(QLabel)]
    assert picture.findChild(QuietButton, "progress_bare").text() == ("Supported or disputed, lacking evidence: 2")


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_each_verdict_has_a_pattern_of_its_own(qtbot: QtBot, tokens: Tokens) -> None:
    """Each part as colour or ground, so that the parts differ without colour too."""
    bar = ProgressBar()
    qtbot.addWidget(bar)
    bar.setPalette(palette_of(tokens))
    bar.resize(400, 10)
    seen: list[tuple[bool, ...]] = []
    for status in (Status.SUPPORTED, Status.DISPUTED, Status.UNVERIFIED, Status.NOT_CHECKED):
        bar.show_progress(Progress({status: 1}))
        picture = bar.grab().toImage()
        half = (QColor(tokens.foreground[status]).lightness() + QColor(tokens.page).lightness()) / 2
        inked = [picture.pixelColor(x, y).lightness() < half for y in range(2, 8) for x in range(40)]
        seen.append(tuple(inked if not tokens.dark else [not one for one in inked]))
    assert len(set(seen)) == 4


@pytest.mark.parametrize("tokens", [LIGHT, DARK, CONTRAST])
def test_a_bar_that_counts_nothing_yet_can_be_seen(qtbot: QtBot, tokens: Tokens) -> None:
    bar = ProgressBar()
    qtbot.addWidget(bar)
    bar.setPalette(palette_of(tokens))
    bar.resize(100, 10)
    assert contrast(bar.grab().toImage().pixelColor(50, 0).name(), tokens.panel) >= 3
