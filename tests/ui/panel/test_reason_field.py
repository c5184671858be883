"""The reason beside a verdict."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from factcheck.domain.records.verdict import Reason, Verdict
from factcheck.ui.panel.reason_field import ReasonField, fitting, is_meant, reason_named


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def field(window: QWidget, qtbot: QtBot) -> ReasonField:
    field = ReasonField()
    column = QVBoxLayout(window)
    column.addWidget(field)
    column.addWidget(QPushButton("elsewhere"))
    with qtbot.waitActive(window):
        window.show()
    field.show_reason("c1", Verdict.UNVERIFIED, None)
    return field


class Given(list[Reason | None]):
    """The reasons a field gave."""

    def __init__(self, field: ReasonField) -> None:
        super().__init__()
        field.unsaved.store = lambda _key, words, _read: self.append(reason_named(words))


def test_typing_filters_by_words() -> None:
    assert fitting(Verdict.UNVERIFIED, "gave no") == [Reason.THE_SPEAKER_GAVE_NO_EVIDENCE]


def test_words_and_enter_give_the_reason_and_go_on(field: ReasonField, qtbot: QtBot) -> None:
    given = Given(field)
    field.open()
    qtbot.keyClicks(field.line, "gave no")
    with qtbot.waitSignal(field.done):
        qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert given == [Reason.THE_SPEAKER_GAVE_NO_EVIDENCE]
    assert field.line.text() == "the speaker gave no evidence"


def test_enter_alone_goes_on_without_a_reason(field: ReasonField, qtbot: QtBot) -> None:
    given = Given(field)
    field.open()
    with qtbot.waitSignal(field.done):
        qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert given == []


def test_down_and_enter_choose_from_the_list(field: ReasonField, qtbot: QtBot) -> None:
    given = Given(field)
    field.open()
    qtbot.keyClick(field.line, Qt.Key.Key_Down)
    qtbot.keyClick(field.line, Qt.Key.Key_Down)
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert given == [Reason.EVIDENCE_EXISTS_NOT_SEEN]


def test_escape_leaves_things_as_they_were(field: ReasonField, qtbot: QtBot) -> None:
    given = Given(field)
    field.open()
    qtbot.keyClicks(field.line, "gave")
    with qtbot.waitSignal(field.left):
        qtbot.keyClick(field.line, Qt.Key.Key_Escape)
    assert (given, field.line.text(), field.is_open) == ([], "", False)


def test_emptying_the_line_takes_the_reason_away(field: ReasonField, qtbot: QtBot) -> None:
    field.show_reason("c1", Verdict.UNVERIFIED, Reason.CANNOT_BE_KNOWN)
    given = Given(field)
    field.open()
    qtbot.keyClick(field.line, Qt.Key.Key_Delete)
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert given == [None]


def test_enter_on_the_reason_there_is_writes_nothing(field: ReasonField, qtbot: QtBot) -> None:
    field.show_reason("c1", Verdict.UNVERIFIED, Reason.CANNOT_BE_KNOWN)
    given = Given(field)
    field.open()
    with qtbot.waitSignal(field.done):
        qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert given == []


def test_words_that_fit_no_reason_are_a_reason_of_their_own(field: ReasonField, qtbot: QtBot) -> None:
    given = Given(field)
    field.open()
    qtbot.keyClicks(field.line, "because")
    with qtbot.waitSignal(field.done):
        qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert given == ["because"]
    assert field.line.text() == "because"


def test_a_click_on_a_row_gives_the_reason(field: ReasonField, qtbot: QtBot) -> None:
    given = Given(field)
    field.open()
    rows = field.findChildren(QListView)[0]
    place = rows.visualRect(rows.model().index(2, 0)).center()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert given == [Reason.NO_SOURCE_GIVEN]


def test_leaving_by_tab_keeps_what_was_chosen(field: ReasonField, qtbot: QtBot) -> None:
    given = Given(field)
    field.open()
    qtbot.keyClick(field.line, Qt.Key.Key_Down)
    qtbot.keyClick(field.line, Qt.Key.Key_Tab)
    assert given == [Reason.THE_SPEAKER_GAVE_NO_EVIDENCE]


def leave_by_mouse(field: ReasonField) -> None:
    field.window().findChild(QPushButton).setFocus(Qt.FocusReason.MouseFocusReason)


def leave_for_another_claim(field: ReasonField) -> None:
    field.show_reason("c2", Verdict.UNVERIFIED, None)


@pytest.mark.parametrize("leave", [leave_by_mouse, leave_for_another_claim, ReasonField.flush])
@pytest.mark.parametrize(
    ("typed", "reason"), [("gave no", Reason.THE_SPEAKER_GAVE_NO_EVIDENCE), ("gave nothing", "gave nothing")]
)
def test_whatever_ends_the_choice_takes_what_enter_would(
    field: ReasonField, qtbot: QtBot, typed: str, reason: Reason | str, leave: Callable[[ReasonField], None]
) -> None:
    given: list[tuple[str, str]] = []
    field.unsaved.store = lambda key, words, _read: given.append((key, words))
    field.open()
    qtbot.keyClicks(field.line, typed)
    leave(field)
    assert given == [("c1", reason)]
    assert not field.is_open


def test_what_is_typed_is_a_draft_until_it_is_taken_or_given_up(field: ReasonField, qtbot: QtBot) -> None:
    field.open()
    assert field.drafts == {}
    with qtbot.waitSignal(field.drafts_changed):
        qtbot.keyClicks(field.line, "gave no")
    assert field.drafts == {"c1": Reason.THE_SPEAKER_GAVE_NO_EVIDENCE}
    qtbot.keyClicks(field.line, "thing")
    assert field.drafts == {"c1": "gave nothing"}
    with qtbot.waitSignal(field.drafts_changed):
        qtbot.keyClick(field.line, Qt.Key.Key_Escape)
    assert field.drafts == {}


def test_enter_on_a_reason_that_was_not_saved_saves_it(field: ReasonField, qtbot: QtBot) -> None:
    given = Given(field)
    field.put_unsaved("c1", "because")
    field.open()
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert (given, field.drafts) == (["because"], {})


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("gave no", Reason.THE_SPEAKER_GAVE_NO_EVIDENCE),
        ("no s", Reason.NO_SOURCE_GIVEN),
        ("no sources", "no sources"),
        ("gave nothing", "gave nothing"),
    ],
)
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_enter_and_tab_take_the_marked_reason_or_ones_own_words(
    field: ReasonField, qtbot: QtBot, typed: str, reason: Reason | str, key: Qt.Key
) -> None:
    given = Given(field)
    field.open()
    qtbot.keyClicks(field.line, typed)
    qtbot.keyClick(field.line, key)
    assert given == [reason]


def test_enter_on_ones_own_words_keeps_them(field: ReasonField, qtbot: QtBot) -> None:
    field.show_reason("c1", Verdict.UNVERIFIED, "because")
    given = Given(field)
    field.open()
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert (given, field.line.text()) == ([], "because")


def test_a_refresh_does_not_disturb_the_choice(field: ReasonField, qtbot: QtBot) -> None:
    field.open()
    qtbot.keyClicks(field.line, "gave")
    field.show_reason("c1", Verdict.UNVERIFIED, None)
    assert (field.line.text(), field.is_open) == ("gave", True)


def test_another_claim_closes_the_list(field: ReasonField, qtbot: QtBot) -> None:
    field.open()
    qtbot.keyClicks(field.line, "gave")
    field.show_reason("c2", Verdict.UNVERIFIED, None)
    assert (field.line.text(), field.is_open) == ("", False)


def test_it_is_called_reason(field: ReasonField) -> None:
    assert field.line.accessibleName() == "Reason"


def test_two_letters_in_the_middle_of_a_reason_are_not_meant_as_it():
    assert not is_meant(Reason.QUOTATION_NOT_WORD_FOR_WORD, "no")
    assert is_meant(Reason.QUOTATION_NOT_WORD_FOR_WORD, "not word")
    assert is_meant(Reason.NO_SOURCE_GIVEN, "no")
