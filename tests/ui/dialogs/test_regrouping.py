"""Sheets for what goes from one claim to another."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QListWidget, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from factcheck.domain.records.evidence import Stance
from factcheck.domain.rules.claim_merging import ClaimPart
from factcheck.ui.dialogs.regrouping import EvidenceSheet, MergeSheet
from factcheck.ui.widgets.theme import tokens_of
from tests.claim_samples import a_piece
from tests.ui.dialogs.test_access_keys import two_claims


@pytest.fixture
def merging(qtbot: QtBot) -> MergeSheet:
    sheet = MergeSheet(None, *two_claims())
    qtbot.addWidget(sheet)
    return sheet


@pytest.fixture
def moving(qtbot: QtBot) -> EvidenceSheet:
    sheet = EvidenceSheet(None, *two_claims()[1:], ())
    qtbot.addWidget(sheet)
    return sheet


def click(qtbot: QtBot, sheet: QWidget, name: str) -> None:
    qtbot.mouseClick(sheet.findChild(QWidget, name), Qt.MouseButton.LeftButton)


def test_the_lower_number_stays_and_has_its_own_of_all(merging: MergeSheet) -> None:
    assert (merging.stays.number, merging.goes.number, merging.taken) == ("1", "2", frozenset())


def test_what_is_chosen_of_the_other_one_is_taken(merging: MergeSheet, qtbot: QtBot) -> None:
    for part in (ClaimPart.VERDICT, ClaimPart.RISK):
        click(qtbot, merging, f"merge_{part.value}_1")
    assert merging.taken == {ClaimPart.VERDICT, ClaimPart.RISK}


def test_where_the_other_one_stays_it_has_its_own_of_all(merging: MergeSheet, qtbot: QtBot) -> None:
    click(qtbot, merging, "merge_stays_1")
    assert (merging.stays.number, merging.goes.number, merging.taken) == ("2", "1", frozenset())


def test_which_one_stays_is_not_asked_where_only_one_can(qtbot: QtBot) -> None:
    case, around, (content,) = two_claims()
    beneath = replace(content, parent_id=around.id)
    sheet = MergeSheet(None, replace(case, claims={**case.claims, beneath.id: beneath}), around, [beneath])
    qtbot.addWidget(sheet)
    assert (sheet.stays, sheet.goes) == (around, beneath)
    assert sheet.findChild(QWidget, "merge_stays") is None


def test_evidence_that_is_not_ticked_stays_and_none_cannot_be_moved(moving: EvidenceSheet) -> None:
    assert len(moving.evidence) == 1
    pieces = moving.findChild(QListWidget, "moved_evidence")
    buttons = moving.findChild(QDialogButtonBox)
    assert pieces is not None
    assert buttons is not None
    pieces.item(0).setCheckState(Qt.CheckState.Unchecked)
    copy = moving.findChild(QPushButton, "copy_evidence")
    assert moving.evidence == []
    move, cancel = (buttons.button(one) for one in (buttons.StandardButton.Ok, buttons.StandardButton.Cancel))
    assert [one is not None and one.isEnabled() for one in (move, copy, cancel)] == [False, False, True]


def test_a_note_of_the_reporter_is_moved_and_not_copied(qtbot: QtBot) -> None:
    _case, claim, others = two_claims()
    sheet = EvidenceSheet(None, replace(claim, evidence=(a_piece("note", Stance.CONTEXT, is_lead=True),)), others, ())
    qtbot.addWidget(sheet)
    copy, buttons = sheet.findChild(QPushButton, "copy_evidence"), sheet.findChild(QDialogButtonBox)
    assert copy is not None
    assert buttons is not None
    assert not copy.isEnabled()
    assert buttons.button(buttons.StandardButton.Ok).isEnabled()


def test_a_long_piece_of_evidence_is_read_whole_without_a_scroll_bar_at_the_foot(qtbot: QtBot) -> None:
    _case, claim, others = two_claims()
    piece = replace(a_piece("e", Stance.SUPPORTS), quote="so " * 60)
    sheet = EvidenceSheet(None, replace(claim, evidence=(piece,)), others, ())
    qtbot.addWidget(sheet)
    sheet.show()
    pieces = sheet.findChild(QListWidget, "moved_evidence")
    qtbot.waitUntil(lambda: pieces.visualItemRect(pieces.item(0)).width() <= pieces.viewport().width())
    assert pieces.visualItemRect(pieces.item(0)).height() > 2 * pieces.fontMetrics().height()
    assert not pieces.horizontalScrollBar().isVisible()


def test_a_claim_that_is_chosen_is_no_dimmer_than_words_that_were_typed(moving: EvidenceSheet) -> None:
    moving.show()
    box = moving.findChild(QWidget, "evidence_to")
    image = box.grab().toImage()
    left, right, middle = 4, box.width() * 2 // 3, box.height() // 2
    inked = {image.pixelColor(x, y).name() for x in range(left, right) for y in range(middle - 6, middle + 6)}
    assert tokens_of(box).text.lower() in inked
