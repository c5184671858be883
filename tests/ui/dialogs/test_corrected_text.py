"""The field in which the text of an article is corrected."""

from factcheck.domain.records.proof import Block, BlockKind
from factcheck.ui.article.typography import Typography
from factcheck.ui.dialogs.corrected_text import CorrectedText


def test_its_lines_are_no_longer_than_is_good_to_read_however_wide_the_sheet_is(qtbot):
    field = CorrectedText(Typography("", 15))
    qtbot.addWidget(field)
    words = "Ships carried people to the other side. " * 20
    field.show_paragraphs([words], [Block(BlockKind.PARAGRAPH, 0, 0)])
    field.resize(2000, 300)
    field.show()
    assert 55 <= field.document().lastBlock().layout().lineAt(1).textLength() <= 70
