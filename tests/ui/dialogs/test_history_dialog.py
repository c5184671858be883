"""The history as a list."""

from factcheck.ui.dialogs.history_dialog import HistoryDialog
from tests.desk_samples import draft


def test_the_newest_act_stands_first(qtbot, desk):
    article = desk.articles.add(draft(headline="Bridge"))
    desk.articles.remove(article)
    dialog = HistoryDialog(None)
    qtbot.addWidget(dialog)
    dialog.show_operations(desk.history.all())
    shown = [(dialog.table.item(row, 0).text(), dialog.table.item(row, 1).text()) for row in range(2)]
    assert shown == [("“Bridge” removed", "Mara Lind"), ("“Bridge” added", "Mara Lind")]
