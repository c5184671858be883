"""A line that finds a claim of another article by words or by its number."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from factcheck.domain.records.claim_elsewhere import ClaimElsewhere
from factcheck.ui.panel.elsewhere_field import MOST_LISTED, ElsewhereField, elsewhere_words
from tests.claim_samples import a_claim

GRAIN = ClaimElsewhere(a_claim("12", "The port sells grain"), "Harbour report")
LOADS = ClaimElsewhere(a_claim("2", "It sold 12 loads"), "Harbour report")


@pytest.fixture
def field(qtbot: QtBot) -> ElsewhereField:
    field = ElsewhereField()
    qtbot.addWidget(field)
    with qtbot.waitActive(field):
        field.show()
    field.ask_for_claims(lambda: [GRAIN, LOADS])
    field.setFocus()
    return field


def listed(field: ElsewhereField) -> list[str]:
    popup = field.completer().popup()
    assert isinstance(popup, QListView)
    model = popup.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())] if popup.isVisible() else []


def test_a_claim_stands_in_the_list_with_its_number_headline_and_words() -> None:
    assert elsewhere_words(GRAIN) == "12 of “Harbour report”: The port sells grain"


@pytest.mark.parametrize("words", ["grain sells", "REPORT port sells", "ell gra"])
def test_all_words_that_are_typed_have_to_stand_in_claim_or_headline(
    field: ElsewhereField, qtbot: QtBot, words: str
) -> None:
    qtbot.keyClicks(field, words)
    assert listed(field) == [elsewhere_words(GRAIN)]


def test_a_number_brings_its_claim_before_those_that_say_it(field: ElsewhereField, qtbot: QtBot) -> None:
    field.ask_for_claims(lambda: [LOADS, GRAIN])
    qtbot.keyClicks(field, "12")
    assert listed(field) == [elsewhere_words(GRAIN), elsewhere_words(LOADS)]


def test_enter_takes_the_first_and_an_arrow_the_next(field: ElsewhereField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field, "harbour")
    with qtbot.waitSignal(field.claim_taken) as taken:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert taken.args == [GRAIN]
    assert field.text() == ""
    qtbot.keyClicks(field, "harbour")
    popup = field.completer().popup()
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    with qtbot.waitSignal(field.claim_taken) as taken:
        qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert taken.args == [LOADS]


def test_a_click_takes_a_claim(field: ElsewhereField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field, "harbour")
    popup = field.completer().popup()
    assert isinstance(popup, QListView)
    at = popup.visualRect(popup.model().index(1, 0)).center()
    with qtbot.waitSignal(field.claim_taken) as taken:
        qtbot.mouseClick(popup.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert taken.args == [LOADS]
    assert field.text() == ""


def test_the_claim_that_enter_takes_is_heard_with_its_place_and_that_there_is_none(
    field: ElsewhereField, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(field.announcer.spoken) as spoken:
        qtbot.keyClicks(field, "harbour")
    assert spoken.args == [f"{elsewhere_words(GRAIN)}; 1 of 2"]
    with qtbot.waitSignal(field.announcer.spoken) as spoken:
        qtbot.keyClicks(field, " nothing")
    assert spoken.args == ["0 claims found"]


def test_claims_are_read_when_somebody_types_and_listed_by_the_dozen(field: ElsewhereField, qtbot: QtBot) -> None:
    read: list[int] = []

    def many() -> list[ClaimElsewhere]:
        read.append(1)
        return [replace(GRAIN, claim=a_claim(str(number), "It sold grain")) for number in range(1, MOST_LISTED + 9)]

    field.ask_for_claims(many)
    assert read == []
    qtbot.keyClicks(field, "grain")
    assert (read, len(listed(field))) == ([1], MOST_LISTED)
