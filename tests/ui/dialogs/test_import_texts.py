"""The two readings of a web page, side by side."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QRadioButton

from factcheck.domain.records.article_draft import ArticleDraft, Piece, assembled
from factcheck.domain.records.proof import BlockKind
from factcheck.ui.article.preview import ArticlePreview
from factcheck.ui.article.typography import Typography
from factcheck.ui.dialogs.import_texts import ImportTexts


def made(*paragraphs):
    return assembled([Piece(BlockKind.PARAGRAPH, words) for words in paragraphs], ArticleDraft("", ()))


SHORT, WHOLE = made("A bridge is opened."), made("Menu", "A bridge is opened.", "All rights reserved.")


def shown(qtbot):
    texts = ImportTexts(Typography("", 15))
    qtbot.addWidget(texts)
    texts.show_draft(SHORT)
    return texts


def test_one_text_stands_alone(qtbot):
    texts = shown(qtbot)
    assert texts.draft is SHORT
    assert texts.findChild(QRadioButton, "choose_article_only").isHidden()


def test_the_whole_page_stands_beside_and_says_how_much_more_it_has(qtbot):
    texts = shown(qtbot)
    texts.show_whole(WHOLE, takes_whole=False)
    assert texts.findChild(QRadioButton, "choose_whole_page").text() == "Whole page: 2 paragraphs more"
    assert texts.findChild(ArticlePreview, "text_whole_page").viewport().x() > 0
    assert texts.draft is SHORT


@pytest.mark.parametrize(("left_out", "is_cut"), [(1, False), (2, False), (40, True)])
def test_what_is_left_out_takes_no_more_room_than_its_rows_and_leaves_most_to_the_text(qtbot, left_out, is_cut):
    texts = shown(qtbot)
    texts.show_whole(made("A bridge is opened.", *(f"Menu {number}" for number in range(left_out))), takes_whole=False)
    texts.resize(600, 400)
    texts.show()
    rows = texts.findChild(QListWidget, "left_out_pieces")
    last = rows.visualItemRect(rows.item(left_out - 1))
    assert (rows.verticalScrollBar().maximum() > 0) is is_cut
    assert is_cut or rows.viewport().height() - last.bottom() < 8
    assert rows.height() <= 120


def test_the_text_that_is_chosen_is_taken(qtbot):
    texts = shown(qtbot)
    texts.show_whole(WHOLE, takes_whole=False)
    texts.findChild(QRadioButton, "choose_whole_page").click()
    assert texts.takes_whole
    assert texts.draft is WHOLE
    texts.show_draft(SHORT)
    assert texts.draft is SHORT


def test_the_choice_stays_when_the_page_is_read_again(qtbot):
    texts = shown(qtbot)
    texts.show_whole(WHOLE, takes_whole=True)
    assert texts.draft is WHOLE


def test_typed_titles_stand_above_the_text_and_do_not_count_as_more(qtbot):
    texts = shown(qtbot)
    texts.show_whole(WHOLE, takes_whole=False)
    texts.show_titles("Red bridge", "At last.")
    previews = [texts.findChild(ArticlePreview, name) for name in ("text_article_only", "text_whole_page")]
    assert all(one.toPlainText().startswith("Red bridge\nAt last.\n") for one in previews)
    assert texts.draft is SHORT
    assert texts.findChild(QRadioButton, "choose_whole_page").text() == "Whole page: 2 paragraphs more"


TITLED = assembled(
    [
        Piece(BlockKind.LIST_ITEM, "Menu", 1),
        Piece(BlockKind.HEADLINE, "Bridge opens"),
        Piece(BlockKind.STANDFIRST, "At last."),
        Piece(BlockKind.PARAGRAPH, "A bridge is opened."),
    ],
    ArticleDraft("", ()),
)


@pytest.fixture
def pieces(qtbot):
    texts = shown(qtbot)
    texts.show_whole(TITLED, takes_whole=False)
    texts.show()
    return texts, texts.findChild(QListWidget, "left_out_pieces")


def test_what_is_left_out_is_offered_piece_by_piece_headline_and_standfirst_first(pieces):
    _texts, offered = pieces
    rows = [offered.item(row).text() for row in range(offered.count())]
    assert rows == ["Add headline: Bridge opens", "Add standfirst: At last.", "Add list item: Menu"]


def test_a_piece_that_is_checked_by_a_key_comes_in_with_the_article(qtbot, pieces):
    texts, offered = pieces
    offered.setCurrentRow(0)
    with qtbot.waitSignal(texts.chosen):
        qtbot.keyClick(offered, Qt.Key.Key_Space)
    assert texts.draft.text == "Bridge opens\nA bridge is opened."
    assert (texts.draft.headline, texts.draft.blocks[0].kind) == ("Bridge opens", BlockKind.HEADLINE)
    assert texts.findChild(ArticlePreview, "text_article_only").toPlainText() == texts.draft.text
    assert texts.findChild(QRadioButton, "choose_whole_page").text() == "Whole page: 2 paragraphs more"
    qtbot.keyClick(offered, Qt.Key.Key_Space)
    assert texts.draft is SHORT


def test_nothing_is_offered_beside_another_text(pieces):
    texts, offered = pieces
    offered.item(0).setCheckState(Qt.CheckState.Checked)
    texts.show_draft(SHORT)
    assert (offered.count(), texts.draft) == (0, SHORT)
