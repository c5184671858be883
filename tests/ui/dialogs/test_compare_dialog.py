"""Two proofs of an article, compared."""

from PySide6.QtWidgets import QTextEdit

from factcheck.domain.records.proof import ProofSummary
from factcheck.ui.article.typography import Typography
from factcheck.ui.dialogs.compare_dialog import CompareDialog

PROOFS = [ProofSummary(f"p{number}", number, "0" * 64, 120, "", "2025-04-10T15:30:00+00:00") for number in (1, 2)]


def test_its_lines_are_no_longer_than_is_good_to_read_however_wide_it_is(qtbot):
    typography = Typography("", 15)
    dialog = CompareDialog(None, PROOFS, typography)
    qtbot.addWidget(dialog)
    text = dialog.findChild(QTextEdit, "compared_text")
    text.setFont(typography.font())
    text.setPlainText("Ships carried people to the other side. " * 20)
    dialog.resize(2000, 600)
    dialog.show()
    assert 55 <= text.document().lastBlock().layout().lineAt(1).textLength() <= 70
