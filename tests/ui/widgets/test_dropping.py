"""What is dropped on fields: words are theirs, files belong to what they stand in."""

import warnings

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication

from factcheck.ui.article.typography import Typography
from factcheck.ui.dialogs.corrected_text import CorrectedText
from factcheck.ui.dialogs.search_list import SearchList
from factcheck.ui.widgets.framed_fields import FramedLine, FramedText


def is_taken(field, mime):
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    with warnings.catch_warnings():  # later versions of Qt have it with halves of pixels, too, and warn of this one
        warnings.simplefilter("ignore", DeprecationWarning)
        entering = QDragEnterEvent(QPoint(4, 4), Qt.DropAction.CopyAction, mime, left, none)
    QApplication.sendEvent(field.viewport() if isinstance(field, QAbstractScrollArea) else field, entering)
    return entering.isAccepted()


@pytest.mark.parametrize(
    "made",
    [
        lambda: FramedLine("Agreed by", "agreed_by"),
        lambda: FramedText("Quotation", "quotation"),
        lambda: CorrectedText(Typography("", 16)),
        lambda: SearchList(None, "sources", "Sources", "Find a source", ["Source"]),
    ],
    ids=["line", "text", "copy", "search"],
)
def test_words_are_dropped_into_a_field_and_files_go_on_to_what_it_stands_in(qtbot, made, tmp_path):
    made_one, words, files = made(), QMimeData(), QMimeData()
    qtbot.addWidget(made_one)
    field = getattr(made_one, "field", made_one)
    words.setText("The mayor")
    files.setText("file:///letter.pdf")  # as other programs add it
    files.setUrls([QUrl.fromLocalFile(str(tmp_path / "letter.pdf"))])
    assert (is_taken(field, words), is_taken(field, files)) == (True, False)
