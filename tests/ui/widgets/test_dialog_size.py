"""How large a dialog may be."""

from PySide6.QtWidgets import QDialog

from factcheck.ui.widgets.dialog_size import fit


def test_a_dialog_is_as_large_as_is_good(qtbot):
    dialog = QDialog()
    qtbot.addWidget(dialog)
    fit(dialog, 300, 200)
    assert (dialog.width(), dialog.height()) == (300, 200)


def test_a_dialog_is_never_larger_than_the_screen(qtbot):
    dialog = QDialog()
    qtbot.addWidget(dialog)
    fit(dialog, 90_000, 90_000)
    room = dialog.screen().availableGeometry()
    assert dialog.width() < room.width()
    assert dialog.height() < room.height()
