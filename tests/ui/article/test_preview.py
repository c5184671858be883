"""The text of a draft, to be looked at before it is stored."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QKeyEvent, QPalette
from PySide6.QtWidgets import QApplication, QToolTip

from factcheck.domain.records.annotation import AnnotationDraft, AnnotationKind
from factcheck.domain.records.article_draft import ArticleDraft, Piece, assembled
from factcheck.domain.records.proof import BlockKind
from factcheck.domain.text.span import Span
from factcheck.ui.article.preview import ArticlePreview
from factcheck.ui.article.typography import Typography
from factcheck.ui.widgets.theme import DARK, LIGHT, palette_of

PIECES = [
    Piece(BlockKind.HEADLINE, "A headline"),
    Piece(BlockKind.LIST_ITEM, "one", level=1, label="1."),
    Piece(BlockKind.QUOTATION, "Words of somebody"),
]
DRAFT = assembled(PIECES, ArticleDraft("", ()))


def shown(qtbot):
    preview = ArticlePreview("Text", "text", Typography("", 15))
    qtbot.addWidget(preview)
    preview.setPalette(palette_of(LIGHT))
    preview.resize(400, 300)
    preview.show()
    return preview


def test_it_shows_the_text_as_it_is(qtbot):
    preview = shown(qtbot)
    preview.show_draft(DRAFT)
    assert preview.toPlainText() == DRAFT.text
    assert preview.isReadOnly()


def test_what_is_left_out_is_marked_beside_the_text(qtbot):
    preview = shown(qtbot)
    preview.show_draft(DRAFT, frozenset())
    before = preview.grab().toImage()
    preview.show_draft(DRAFT, frozenset({2}))
    marked = preview.grab().toImage()
    assert preview.viewport().x() > 30
    assert before.copy(0, 0, 30, 300) != marked.copy(0, 0, 30, 300)


def test_annotated_words_are_marked(qtbot):
    preview = shown(qtbot)
    preview.show_draft(DRAFT)
    before = preview.grab().toImage()
    pin = AnnotationDraft(AnnotationKind.COMMENT, "true?", Span(2, 10))
    preview.show_draft(replace(DRAFT, annotations=(pin,)))
    assert preview.grab().toImage() != before


def test_enter_and_esc_are_left_to_the_sheet(qtbot):
    preview = shown(qtbot)
    preview.show_draft(DRAFT)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        event = QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
        preview.keyPressEvent(event)
        assert not event.isAccepted()


def test_it_follows_light_and_dark(qtbot):
    preview = shown(qtbot)
    preview.show_draft(DRAFT)
    preview.setPalette(palette_of(DARK))
    assert preview.palette().color(QPalette.ColorRole.Base).lightness() < 128
    assert preview.toPlainText() == DRAFT.text


def test_an_empty_draft_is_no_trouble(qtbot):
    preview = shown(qtbot)
    preview.show_draft(ArticleDraft("", ()))
    assert preview.toPlainText() == ""


def test_hovering_over_annotated_words_says_who_says_what(qtbot):
    preview = shown(qtbot)
    pin = AnnotationDraft(AnnotationKind.COMMENT, "interview 3 April", Span(0, 10), author="Sam Reed")
    preview.show_draft(replace(DRAFT, annotations=(pin,)))
    place = preview.cursorRect().center() + QPoint(8, 0)
    asked = QHelpEvent(QEvent.Type.ToolTip, place, preview.viewport().mapToGlobal(place))
    QApplication.sendEvent(preview.viewport(), asked)
    assert QToolTip.text() == "Sam Reed says: interview 3 April"
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_its_lines_are_no_longer_than_is_good_to_read_however_wide_the_sheet_is(qtbot):
    preview = shown(qtbot)
    words = "Ships carried people to the other side. " * 20
    preview.show_draft(assembled([Piece(BlockKind.PARAGRAPH, words)], ArticleDraft("", ())))
    preview.resize(2000, 300)
    line = preview.document().lastBlock().layout().lineAt(1)
    assert 55 <= line.textLength() <= 70
