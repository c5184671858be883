"""Asks for files to open, with the dialog of the system where it has one."""

from functools import partial

from PySide6.QtWidgets import QAbstractItemView, QFileDialog, QLineEdit, QWidget

from factcheck.translation import _


def open_dialog(parent: QWidget, folder: str, kinds: str) -> QFileDialog:
    """A dialog for several files of `folder`; `kinds` are Qt's name filters. Not shown yet.

    Qt's own dialog takes what its list shows as selected before what was typed, and of several typed paths its list
    loses some: as long as somebody types, nothing is selected there, so that the words count as they are.
    """
    dialog = QFileDialog(parent, _("Open"), folder, kinds)
    dialog.setObjectName("open_dialog")
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    field = dialog.findChild(QLineEdit, "fileNameEdit")
    if field is not None:
        for view in dialog.findChildren(QAbstractItemView):
            if view.objectName() in ("listView", "treeView"):
                field.textChanged.connect(partial(_unselect, field, view))
    return dialog


def _unselect(field: QLineEdit, view: QAbstractItemView, _words: str) -> None:
    """Unselects where the words were typed, not put there by choosing in the list."""
    if field.isModified():
        view.clearSelection()
