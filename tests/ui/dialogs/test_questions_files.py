"""Asking for files to open."""

import pytest
from PySide6.QtWidgets import QLineEdit, QListView

from factcheck.ui.dialogs.questions import open_dialog

KINDS = "Articles (*.txt *.html)"


@pytest.fixture
def folder(tmp_path):
    for name in ("x.html", "y.txt", "z.txt"):
        (tmp_path / name).write_text("words", encoding="utf-8")
    return tmp_path


def shown(qtbot, folder):
    dialog = open_dialog(None, str(folder), KINDS)
    qtbot.addWidget(dialog)
    dialog.open()
    rows = dialog.findChild(QListView, "listView")
    qtbot.waitUntil(lambda: rows.model().rowCount(rows.rootIndex()) == 3)
    return dialog


def typed(qtbot, dialog, words):
    field = dialog.findChild(QLineEdit, "fileNameEdit")
    field.setFocus()
    qtbot.keyClicks(field, words)
    with qtbot.waitSignal(dialog.filesSelected) as chosen:
        dialog.accept()
    return chosen.args[0]


def test_of_several_typed_paths_none_is_lost(qtbot, folder):
    paths = [str(folder / name) for name in ("x.html", "y.txt", "z.txt")]
    assert typed(qtbot, shown(qtbot, folder), " ".join(f'"{path}"' for path in paths)) == paths


def test_one_path_of_the_folder_that_is_shown_can_be_typed(qtbot, folder):
    assert typed(qtbot, shown(qtbot, folder), str(folder / "x.html")) == [str(folder / "x.html")]


def test_what_is_chosen_in_the_list_is_taken(qtbot, folder):
    dialog = shown(qtbot, folder)
    rows = dialog.findChild(QListView, "listView")
    rows.setFocus()
    rows.selectAll()
    with qtbot.waitSignal(dialog.filesSelected) as chosen:
        dialog.accept()
    assert len(chosen.args[0]) == 3
