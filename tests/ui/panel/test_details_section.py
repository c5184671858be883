"""What else is known about a claim, and its passages."""

import dataclasses

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from factcheck.domain.records.claim import Claim, ClaimKind, PassageRole, Risk
from factcheck.domain.records.ids import PassageId
from factcheck.ui.panel.details_section import DetailsSection, PassageList
from factcheck.ui.panel.summary_row import SummaryRow
from tests.claim_samples import a_claim

ONE = a_claim("1", "Beijing was aware")


@pytest.fixture
def details(qtbot: QtBot) -> DetailsSection:
    details = DetailsSection()
    qtbot.addWidget(details)
    details.show()
    details.show_claim(a_claim("1", kind=ClaimKind.NUMBER, risk=Risk.LEGAL, speaker="Peskov"), {})
    return details


def test_it_shows_what_is_recorded(details: DetailsSection) -> None:
    shown = (details.kind.currentText(), details.risk.currentText(), details.speaker.text())
    assert shown == ("Number", "Legal", "Peskov")


def test_a_kind_that_is_chosen_is_asked_for(details: DetailsSection, qtbot: QtBot) -> None:
    with qtbot.waitSignal(details.kind_chosen) as chosen:
        qtbot.keyClick(details.kind, Qt.Key.Key_Down)
    assert chosen.args == ["c1", ClaimKind.DATE]


def test_enter_in_a_line_leaves_it(details: DetailsSection, qtbot: QtBot) -> None:
    with qtbot.waitSignal(details.left):
        qtbot.keyClick(details.speaker, Qt.Key.Key_Return)


def test_another_name_of_the_same_person_is_one_press_away(details: DetailsSection, qtbot: QtBot) -> None:
    details.show_same_person("")
    assert details.same_person.isHidden()
    details.show_same_person("Dmitry Peskov")
    assert details.same_person.text() == "Same person: Dmitry Peskov"
    assert details.same_person.accessibleName() == "Same person: Dmitry Peskov"
    with qtbot.waitSignal(details.same_person_chosen) as chosen:
        qtbot.keyClick(details.same_person, Qt.Key.Key_Space)
    assert chosen.args == ["c1", "Dmitry Peskov"]


def twice(claim: Claim) -> Claim:
    second = dataclasses.replace(claim.passages[0], id=PassageId("p2"), quote="officials knew")
    return dataclasses.replace(claim, passages=(*claim.passages, second))


@pytest.fixture
def passages(qtbot: QtBot) -> PassageList:
    passages = PassageList()
    qtbot.addWidget(passages)
    passages.show_passages(twice(ONE), {"p1": "¶9", "p2": "headline"})
    return passages


def rows(passages: PassageList) -> list[SummaryRow]:
    return [row for row in passages.findChildren(SummaryRow) if not row.isHidden()]


def test_a_row_says_words_and_place(passages: PassageList) -> None:
    assert [row.accessibleName() for row in rows(passages)] == [
        "“Beijing was aware”. ¶9",
        "“officials knew”. headline · also here",
    ]


def test_enter_goes_to_the_words(passages: PassageList, qtbot: QtBot) -> None:
    with qtbot.waitSignal(passages.passage_picked) as picked:
        qtbot.keyClick(rows(passages)[1], Qt.Key.Key_Return)
    assert picked.args == ["p2"]


def test_delete_takes_a_passage_away(passages: PassageList, qtbot: QtBot) -> None:
    with qtbot.waitSignal(passages.passage_removed) as removed:
        qtbot.keyClick(rows(passages)[0], Qt.Key.Key_Delete)
    assert removed.args == ["p1"]


def test_the_last_passage_is_never_taken_away(passages: PassageList, qtbot: QtBot) -> None:
    passages.show_passages(ONE, {})
    with qtbot.assertNotEmitted(passages.passage_removed):
        qtbot.keyClick(rows(passages)[0], Qt.Key.Key_Delete)


def test_the_same_passages_again_keep_their_rows(passages: PassageList) -> None:
    before = rows(passages)
    passages.show_passages(twice(ONE), {"p1": "¶9", "p2": "headline"})
    assert rows(passages) == before


def test_a_passage_that_completes_the_claim_says_so(passages: PassageList) -> None:
    first, second = twice(ONE).passages
    completing = dataclasses.replace(second, role=PassageRole.COMPLETES)
    passages.show_passages(dataclasses.replace(ONE, passages=(first, completing)), {"p2": "¶9"})
    assert [row.accessibleName() for row in rows(passages)] == [
        "“Beijing was aware”",
        "“officials knew”. ¶9 · these words too",
    ]


def test_passages_are_listed_once_the_section_is_unfolded(details: DetailsSection, qtbot: QtBot) -> None:
    details.hide()
    before = rows(details.passages)
    details.show_claim(twice(ONE), {"p1": "¶9"})
    assert rows(details.passages) == before
    details.show()
    qtbot.waitUntil(lambda: len(rows(details.passages)) == 2)
