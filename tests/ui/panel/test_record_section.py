"""A section that is absent until it holds something."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot
from typing_extensions import override

from factcheck.ui.panel.record_form import FieldError, RecordForm
from factcheck.ui.panel.record_section import Item, RecordKey, RecordSection
from factcheck.ui.panel.summary_row import Summary
from factcheck.ui.widgets.framed_fields import FramedLine


class WordForm(RecordForm[str]):
    def __init__(self) -> None:
        super().__init__("word", "Save word")
        self.field = FramedLine("Word", "word_field")
        self.fields.addWidget(self.field)
        self.heed(self.field)

    @override
    def fill(self, draft: str) -> None:
        self.field.fill(draft)

    @override
    def draft(self) -> str:
        return self.field.value

    @override
    def missing(self, draft: str) -> FieldError | None:
        return None if draft else ("Say a word.", self.field)

    @override
    def focus_first(self) -> None:
        self.field.setFocus()


Section = RecordSection[str]


@pytest.fixture
def section(qtbot: QtBot) -> Section:
    section: Section = RecordSection("Word", "words", WordForm(), "W")
    qtbot.addWidget(section)
    with qtbot.waitActive(section):
        section.show()
    section.show_items("c1", ())
    return section


def an_item(name: str) -> Item[str]:
    return Item(name, Summary(name), name)


def title(section: Section) -> str:
    found = section.findChild(QLabel, "words_title")
    assert found is not None
    return found.text()


def typed(section: Section, words: str) -> None:
    form = section.form
    assert isinstance(form, WordForm)
    form.field.insert(words)


def test_it_is_there_only_while_it_holds_something(section: Section) -> None:
    assert section.isHidden()
    section.show_items("c1", [an_item("one"), an_item("two")])
    assert not section.isHidden()
    assert title(section) == "Word 2"
    section.show_items("c1", ())
    assert section.isHidden()


def test_an_open_form_makes_it_appear_and_leaving_an_empty_one_hides_it(section: Section, qtbot: QtBot) -> None:
    section.open_new("")
    assert section.isVisible()
    qtbot.keyClick(section.form.findChildren(FramedLine)[0], Qt.Key.Key_Escape)
    assert section.isHidden()


def test_what_was_typed_waits_with_its_owner(section: Section) -> None:
    section.open_new("")
    typed(section, "half a")
    section.show_items("c2", ())
    assert not section.is_form_open
    assert section.isHidden()
    section.show_items("c1", ())
    more = section.findChild(QPushButton, "more_words")
    assert more is not None
    assert more.text() == "Go on with word"
    section.open_new("")
    assert section.form.draft() == "half a"


def test_saving_something_new_says_for_whom(section: Section, qtbot: QtBot) -> None:
    section.open_new("")
    typed(section, "word")
    section.added.connect(lambda owner, draft: section.show_items(owner, [an_item(draft)]))
    with qtbot.waitSignals([section.added, section.form_left]):
        section.form.save()
    assert not section.is_form_open


def test_a_form_that_could_not_be_saved_stays_open_and_says_so(section: Section, qtbot: QtBot) -> None:
    section.open_new("")
    typed(section, "word")
    with qtbot.assertNotEmitted(section.form_left):
        section.form.save()
    assert (section.form.draft(), section.form.is_unsaved) == ("word", True)
    complaint = section.form.findChild(QLabel, "word_error")
    assert complaint is not None
    assert complaint.text() == "Not saved. The words are still here."
    section.put_away()
    section.open_new("")
    assert section.form.draft() == "word"


def test_a_draft_that_was_saved_is_forgotten(section: Section) -> None:
    section.added.connect(lambda owner, draft: section.show_items(owner, [an_item(draft)]))
    section.open_new("")
    typed(section, "word")
    section.form.save()
    section.open_new("")
    assert section.form.draft() == ""


def test_an_item_is_changed_in_its_place(section: Section, qtbot: QtBot) -> None:
    section.show_items("c1", [an_item("one"), an_item("two")])
    section.edit_requested.connect(section.edit)
    row = section.findChild(QPushButton, "words_one")
    assert row is not None
    row.click()
    assert not row.isVisible()
    typed(section, "n")
    section.changed.connect(lambda *_: section.show_items("c1", [an_item("one"), Item("two", Summary("x"), "x")]))
    with qtbot.waitSignal(section.changed) as changed:
        section.form.save()
    assert changed.args[0] == "one"
    assert row.isVisible()


def test_delete_removes_the_item_of_a_row(section: Section, qtbot: QtBot) -> None:
    section.show_items("c1", [an_item("one")])
    row = section.findChild(QPushButton, "words_one")
    assert row is not None
    with qtbot.waitSignal(section.removed) as removed:
        qtbot.keyClick(row, Qt.Key.Key_Delete)
    assert removed.args == ["one"]


def test_a_form_that_lacks_something_says_so_and_stays(section: Section) -> None:
    section.open_new("")
    section.form.save()
    complaint = section.findChild(QLabel, "word_error")
    assert complaint is not None
    assert complaint.isVisible()
    assert complaint.text() == "Say a word."


def test_drafts_are_taken_out_and_put_back_and_nothing_is_recorded(section: Section, qtbot: QtBot) -> None:
    section.open_new("")
    typed(section, "word")
    with qtbot.assertNotEmitted(section.added):
        drafts = section.drafts()
    section.forget_drafts()
    assert drafts == {RecordKey("c1"): "word"}
    assert not section.is_used
    section.put_draft(RecordKey("c1"), "word")
    assert section.is_used
    section.open_new("")
    assert section.form.draft() == "word"
