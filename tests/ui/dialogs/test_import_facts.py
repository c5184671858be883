"""The side of the import sheet."""

from dataclasses import replace

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton

from factcheck.domain.records.annotation import AnnotationDraft, AnnotationKind
from factcheck.domain.records.article_draft import ArticleDraft, Offer, Piece, ReadOptions, assembled
from factcheck.domain.records.proof import BlockKind
from factcheck.domain.text.span import Span
from factcheck.ui.article.typography import Typography
from factcheck.ui.dialogs.import_facts import NOTHING_NOTICED, ImportFacts

DRAFT = ArticleDraft("A bridge is opened.", (), headline="A bridge", byline="Sam Reed", noticed=("2 images left out.",))


def shown(qtbot, draft=DRAFT, options=None):
    facts = ImportFacts(Typography().font())
    qtbot.addWidget(facts)
    facts.show_draft(draft, options or ReadOptions(), anew=True)
    return facts


def field(facts, name):
    return facts.findChild(QLineEdit, f"import_{name}")


def test_what_was_noticed_is_listed_and_annotations_are_counted(qtbot):
    pin = AnnotationDraft(AnnotationKind.COMMENT, "true?", Span(2, 8))
    facts = shown(qtbot, replace(DRAFT, annotations=(pin, pin)))
    assert facts.noticed == ["2 images left out.", "2 comments beside the words they belong to."]


def test_annotations_are_not_told_twice(qtbot):
    pin = AnnotationDraft(AnnotationKind.COMMENT, "true?", Span(2, 8))
    link = replace(pin, kind=AnnotationKind.LINK)
    facts = shown(qtbot, replace(DRAFT, noticed=("2 comments",), annotations=(pin, pin, link)))
    assert facts.noticed == ["2 comments.", "1 link beside the words they belong to."]


def test_where_nothing_was_noticed_it_says_so(qtbot):
    assert shown(qtbot, replace(DRAFT, noticed=())).noticed == [NOTHING_NOTICED]


def test_what_is_known_can_be_corrected(qtbot):
    facts = shown(qtbot)
    assert field(facts, "byline").text() == "Sam Reed"
    field(facts, "date").setText(" 2026-04-03 ")
    assert facts.filled(DRAFT) == replace(DRAFT, date="2026-04-03")


def test_what_was_typed_stays_when_the_file_is_read_again(qtbot):
    facts = shown(qtbot)
    qtbot.keyClicks(field(facts, "byline"), "!")
    facts.show_draft(replace(DRAFT, headline="Another", byline=""), ReadOptions(repair=True), anew=False)
    assert (field(facts, "headline").text(), field(facts, "byline").text()) == ("Another", "!Sam Reed")
    facts.show_draft(DRAFT, ReadOptions(), anew=True)
    assert field(facts, "byline").text() == "Sam Reed"


def test_the_encoding_is_offered_where_letters_were_read_in_one(qtbot):
    assert shown(qtbot)._encoding_row.isHidden()
    facts = shown(qtbot, replace(DRAFT, encoding="Windows-1251"))
    choice = facts.findChild(QComboBox, "import_encoding")
    assert choice.currentData() == "cp1251"
    choice.setCurrentIndex(choice.findData("koi8-r"))
    with qtbot.waitSignal(facts.read_again) as asked:
        choice.activated.emit(choice.currentIndex())
    assert asked.args == [ReadOptions(encoding="koi8-r")]


def test_an_encoding_nobody_offers_is_shown_all_the_same(qtbot):
    facts = shown(qtbot, replace(DRAFT, encoding="HP Roman-8"))
    assert facts.findChild(QComboBox, "import_encoding").currentText() == "HP Roman-8"


def test_where_mending_is_not_offered_there_is_no_box_for_a_screen_reader_to_press(qtbot):
    facts = shown(qtbot)
    assert facts.findChild(QCheckBox, "import_repair") is None
    facts.show_draft(replace(DRAFT, offers=(Offer.REPAIR,)), ReadOptions(), anew=True)
    assert facts.findChild(QCheckBox, "import_repair") is not None
    facts.show_draft(DRAFT, ReadOptions(), anew=True)
    assert facts.findChild(QCheckBox, "import_repair") is None


def test_mending_is_offered_and_never_done_silently(qtbot):
    facts = shown(qtbot, replace(DRAFT, offers=(Offer.REPAIR,)))
    choice = facts.findChild(QCheckBox, "import_repair")
    assert not choice.isChecked()
    with qtbot.waitSignal(facts.read_again) as asked:
        choice.click()
    assert asked.args == [ReadOptions(repair=True)]


def test_the_same_choice_again_reads_nothing(qtbot):
    facts = shown(qtbot, replace(DRAFT, encoding="Windows-1251"))
    choice = facts.findChild(QComboBox, "import_encoding")
    with qtbot.assertNotEmitted(facts.read_again):
        choice.activated.emit(choice.currentIndex())


def test_a_headline_or_standfirst_that_was_typed_is_part_of_the_text(qtbot):
    draft = assembled([Piece(BlockKind.PARAGRAPH, "A bridge is opened.")], DRAFT)
    facts = shown(qtbot, draft)
    assert facts.filled(draft) == draft
    field(facts, "headline").clear()
    qtbot.keyClicks(field(facts, "headline"), "Red bridge")
    qtbot.keyClicks(field(facts, "standfirst"), "At last.")
    made = facts.filled(draft)
    assert (made.text, made.headline) == ("Red bridge\nAt last.\nA bridge is opened.", "Red bridge")
    assert [block.kind for block in made.blocks] == ["headline", "standfirst", "paragraph"]


def test_a_headline_that_was_dictated_is_part_of_the_text_too(qtbot):
    draft = assembled([Piece(BlockKind.PARAGRAPH, "A bridge is opened.")], DRAFT)
    facts = shown(qtbot, draft)
    headline = QAccessible.queryAccessibleInterface(field(facts, "headline"))
    with qtbot.waitSignal(facts.titles_typed):
        headline.setText(QAccessible.Text.Value, "Red bridge")
    assert facts.filled(draft).text == "Red bridge\nA bridge is opened."
    with qtbot.assertNotEmitted(facts.titles_typed):
        facts.show_draft(draft, ReadOptions(), anew=True)
    assert facts.filled(draft) == draft


def test_a_date_is_stored_as_it_is_understood_and_one_that_is_none_is_refused(qtbot):
    facts = shown(qtbot)
    field(facts, "date").setText("10 April 2025")
    assert (facts.refuses(), facts.filled(DRAFT).date) == (False, "2025-04-10")
    field(facts, "date").setText("31.31.2025")
    assert facts.refuses()
    assert "there is no such day" in facts.findChild(QLabel, "import_date_understood").text()


def test_the_date_in_the_properties_of_a_file_is_none_of_the_article_until_it_is_kept(qtbot):
    found = replace(DRAFT, date="", file_date="2019-03-04")
    facts = shown(qtbot, found)
    told, keep = facts.findChild(QLabel, "import_file_date"), facts.findChild(QPushButton, "keep_file_date")
    assert told.text() == "Mon 4 March 2019: found in the file, not kept yet."
    assert (field(facts, "date").text(), facts.filled(found).date) == ("", "")
    keep.click()
    assert facts.filled(found).date == "2019-03-04"
    assert (told.isHidden(), keep.isHidden()) == (True, True)


def test_letters_without_a_font_are_noticed(qtbot):
    facts = shown(qtbot, replace(DRAFT, text="A bridge \U0010fffd is opened."))
    assert "1 letter cannot be shown here: U+10FFFD." in facts.noticed


def test_a_new_proof_is_offered_no_name_that_its_text_does_not_hold(qtbot):
    facts = shown(qtbot)
    assert field(facts, "headline").text() == "A bridge"
    facts.show_all(False)
    facts.show_draft(DRAFT, ReadOptions(), anew=True)
    assert field(facts, "headline").text() == ""
    headed = replace(DRAFT, text="A bridge\nA bridge is opened.")
    facts.show_draft(headed, ReadOptions(), anew=True)
    assert field(facts, "headline").text() == "A bridge"
    facts.follow(DRAFT)
    assert field(facts, "headline").text() == ""
