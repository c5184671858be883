"""A section of records, absent until it holds something or always there."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot
from typing_extensions import override

from factcheck.domain.rules.merging import Read
from factcheck.ui.panel.record_form import FieldError, RecordForm, RecordKey
from factcheck.ui.panel.record_section import Item, RecordSection, SectionWords
from factcheck.ui.panel.summary_row import Summary, SummaryRow
from factcheck.ui.widgets.framed_fields import FramedLine

WORDS = SectionWords("Word", "Another word", "Go on with word")


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
    return shown(qtbot, RecordSection(WORDS, "words", WordForm()))


@pytest.fixture
def staying(qtbot: QtBot) -> Section:
    return shown(qtbot, RecordSection(WORDS, "words", WordForm(), stays=True))


def shown(qtbot: QtBot, section: Section) -> Section:
    qtbot.addWidget(section)
    with qtbot.waitActive(section):
        section.show()
    section.show_items("c1", ())
    return section


def rows(section: Section) -> list[SummaryRow]:
    return [row for row in section.findChildren(SummaryRow) if not row.isHidden()]


def more(section: Section) -> QPushButton:
    found = section.findChild(QPushButton, "more_words")
    assert found is not None
    return found


def an_item(name: str) -> Item[str]:
    return Item(name, Summary(name), name)


def title(section: Section) -> str:
    found = section.findChild(QLabel, "words_title")
    assert found is not None
    return found.text()


def typed(section: Section, words: str) -> None:
    form = section.form
    assert isinstance(form, WordForm)
    form.field.setCursorPosition(len(form.field.text()))
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
    assert more(section).text() == "Go on with word"
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


def test_one_that_stays_is_there_while_it_holds_nothing_and_says_how_many_it_holds(staying: Section) -> None:
    assert not staying.isHidden()
    assert (title(staying), more(staying).text(), more(staying).accessibleName()) == ("Word 0", "Word", "Word")
    staying.show_items("c1", [an_item("one")])
    assert title(staying) == "Word 1"


def test_leads_are_counted_apart(staying: Section) -> None:
    lead = Item("two", Summary("two"), "two", is_lead=True)
    staying.show_items("c1", [lead])
    assert title(staying) == "Word 0, 1 note"
    staying.show_items("c1", [an_item("one"), lead])
    assert title(staying) == "Word 1, 1 note"


def test_what_was_typed_into_a_new_form_can_be_thrown_away(section: Section, qtbot: QtBot) -> None:
    section.open_new("")
    typed(section, "half a")
    assert section.form.discard_button.isVisible()
    with qtbot.waitSignal(section.form_left), qtbot.assertNotEmitted(section.removed):
        section.form.discard_button.click()
    assert (section.isHidden(), section.drafts()) == (True, {})


def test_a_change_that_was_typed_and_kept_can_be_thrown_away(section: Section) -> None:
    section.show_items("c1", [an_item("one")])
    section.edit("one")
    assert not section.form.discard_button.isVisible()
    typed(section, " more")
    section.put_away()
    section.edit("one")
    assert section.form.draft() == "one more"
    section.form.discard_button.click()
    section.edit("one")
    assert section.form.draft() == "one"


def test_what_was_read_when_typing_began_is_stated_although_the_record_moved_on(section: Section, qtbot: QtBot) -> None:
    section.show_items("c1", [Item("one", Summary("one"), "one", rev=1)])
    section.edit("one")
    typed(section, " more")
    section.put_away()
    section.show_items("c1", [Item("one", Summary("1"), "1", rev=2)])
    section.edit("one")
    stated = []
    section.changed.connect(lambda _record, draft, read: stated.append((draft, read)))
    section.changed.connect(lambda *_: section.show_items("c1", [an_item("one more")]))
    section.form.save()
    assert stated == [("one more", Read("one", 1))]


def test_what_was_read_is_kept_with_what_was_typed_for_another_day(section: Section, qtbot: QtBot) -> None:
    key = RecordKey("c1", "one")
    section.show_items("c1", [Item("one", Summary("1"), "1", rev=2)])
    section.put_draft(key, "one more", "one")
    assert (section.read(key), section.read(RecordKey("c1"))) == ("one", None)
    section.edit("one")
    section.changed.connect(lambda *_: section.show_items("c1", [an_item("one more")]))
    with qtbot.waitSignal(section.changed) as changed:
        section.form.save()
    assert changed.args[1:] == ["one more", Read("one")]


def test_saving_what_nobody_changed_asks_for_nothing(section: Section, qtbot: QtBot) -> None:
    section.show_items("c1", [an_item("one")])
    section.edit("one")
    with qtbot.assertNotEmitted(section.changed), qtbot.waitSignal(section.form_left):
        section.form.save()


def test_words_that_could_not_be_saved_outlive_other_owners(section: Section) -> None:
    section.open_new("")
    typed(section, "word")
    section.form.save()
    section.show_items("c2", ())
    section.show_items("c1", [an_item("one")])
    assert section.drafts() == {RecordKey("c1"): "word"}


def test_enter_on_a_row_asks_for_its_form_which_opens_in_its_place(section: Section, qtbot: QtBot) -> None:
    section.resize(300, 400)
    section.show_items("c1", [an_item("one"), an_item("two")])
    section.edit_requested.connect(section.edit)
    qtbot.keyClick(rows(section)[0], Qt.Key.Key_Return)
    assert section.is_form_open
    qtbot.waitUntil(lambda: 0 < section.form.y() < rows(section)[0].y())


def test_after_a_removal_the_focus_goes_to_the_neighbour_and_from_the_last_to_the_button(
    staying: Section, qtbot: QtBot
) -> None:
    staying.show_items("c1", [an_item("one"), an_item("two")])
    qtbot.waitUntil(lambda: len(rows(staying)) == 2)
    rows(staying)[0].setFocus()
    staying.show_items("c1", [an_item("two")])
    assert rows(staying)[0].hasFocus()
    staying.show_items("c1", ())
    assert more(staying).hasFocus()


def test_a_refresh_leaves_the_open_form_alone(section: Section) -> None:
    section.open_new("")
    typed(section, "half a")
    section.show_items("c1", [an_item("one"), an_item("two")])
    assert section.is_form_open
    assert section.form.draft() == "half a"


def test_a_row_that_stays_is_not_made_anew(section: Section) -> None:
    section.show_items("c1", [an_item("one")])
    before = rows(section)[0]
    section.show_items("c1", [Item("one", Summary("one, corrected"), "one, corrected")])
    assert rows(section) == [before]


def test_an_untouched_form_leaves_no_draft(section: Section) -> None:
    section.open_new("")
    assert section.drafts() == {}


def test_what_is_undone_while_it_is_edited_closes_the_form_and_keeps_the_words(section: Section) -> None:
    section.show_items("c1", [an_item("one"), an_item("two")])
    section.edit("two")
    typed(section, " more")
    section.show_items("c1", [an_item("one")])
    assert not section.is_form_open
    assert section.drafts() == {RecordKey("c1", "two"): "two more"}


def test_a_form_that_opens_while_another_window_has_the_keyboard_waits_at_its_first_field(qtbot: QtBot) -> None:
    section = RecordSection(WORDS, "words", WordForm())
    qtbot.addWidget(section)
    section.show_items("c1", ())
    section.open_new("")
    assert section.window().focusWidget() is section.form.focusWidget()
    assert isinstance(section.window().focusWidget(), FramedLine)


def test_a_form_that_is_only_read_takes_no_words_and_leaves_what_was_typed_before(section: Section) -> None:
    section.show_items("c1", [an_item("w1")])
    section.put_draft(RecordKey("c1", "w1"), "typed before")
    section.form.show_only("The file is only read.")
    section.edit("w1")
    assert (section.form.draft(), section.form.save_button.isEnabled()) == ("typed before", False)
    section.put_away()
    assert section.drafts() == {RecordKey("c1", "w1"): "typed before"}


def test_rows_show_the_things_of_the_next_owner_and_lead_to_these(section: Section, qtbot: QtBot) -> None:
    section.show_items("c1", [an_item("one"), an_item("two"), an_item("three")])
    before = section.findChildren(SummaryRow)
    section.show_items("c2", [an_item("four"), an_item("five")])
    assert list(section._rows.values()) == before[:2]
    with qtbot.waitSignal(section.edit_requested) as asked:
        qtbot.mouseClick(section.findChild(SummaryRow, "words_five"), Qt.MouseButton.LeftButton)
    assert asked.args == ["five"]


def test_the_row_of_the_keyboard_goes_with_its_thing_so_that_the_next_is_told(staying: Section) -> None:
    staying.show_items("c1", [an_item("one")])
    QApplication.processEvents()
    before = staying.focus_first()
    staying.show_items("c2", [an_item("two")])
    QApplication.processEvents()
    (row,) = staying._rows.values()
    assert (row is before, row.hasFocus(), row.accessibleName()) == (False, True, "two")
