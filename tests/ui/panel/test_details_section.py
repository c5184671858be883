"""What else is known about a claim."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from factcheck.domain.records.claim import Kind, Risk
from factcheck.ui.panel.details_section import DetailsSection
from tests.claim_samples import a_claim


@pytest.fixture
def details(qtbot: QtBot) -> DetailsSection:
    details = DetailsSection()
    qtbot.addWidget(details)
    details.show()
    details.show_claim(a_claim("1", kind=Kind.NUMBER, risk=Risk.LEGAL, speaker="Peskov"), {})
    return details


def test_it_shows_what_is_recorded(details: DetailsSection) -> None:
    shown = (details.kind.currentText(), details.risk.currentText(), details.speaker.text())
    assert shown == ("Number", "Legal", "Peskov")


def test_a_kind_that_is_chosen_is_asked_for(details: DetailsSection, qtbot: QtBot) -> None:
    with qtbot.waitSignal(details.kind_chosen) as chosen:
        qtbot.keyClick(details.kind, Qt.Key.Key_Down)
    assert chosen.args == [Kind.DATE]


def test_enter_in_a_line_leaves_it(details: DetailsSection, qtbot: QtBot) -> None:
    with qtbot.waitSignal(details.left):
        qtbot.keyClick(details.speaker, Qt.Key.Key_Return)


def test_flush_saves_speaker_and_verb(details: DetailsSection, qtbot: QtBot) -> None:
    qtbot.keyClicks(details.speaker, "x")
    qtbot.keyClicks(details.verb, "said")
    stored: list[str] = []
    for field in (details.speaker, details.verb):
        field.autosave.unsaved.store = lambda _key, words: stored.append(words)
    details.flush()
    assert stored == ["xPeskov", "said"]
