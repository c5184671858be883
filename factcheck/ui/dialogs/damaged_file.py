"""What can be done about a file that is damaged, and what was saved of it."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from factcheck.domain.records.backup import Backup
from factcheck.domain.wording.joining import number, sentences
from factcheck.domain.wording.labels import person_words
from factcheck.domain.wording.timestamps import local_timestamp
from factcheck.translation import _, counted
from factcheck.ui.widgets.dialog import NamedDialog, fit_to_screen, push_button
from factcheck.ui.widgets.labelled import dim_label, named_widget, plain_label
from factcheck.ui.widgets.layouts import column_of, row_of


class DamagedFileDialog(NamedDialog):
    """Offers the newest good backup, once it is known which that is, and to save what can be read; Esc leaves all."""

    restore_requested = Signal(object)
    salvage_requested = Signal()

    def __init__(self, parent: QWidget, words: str) -> None:
        super().__init__(parent, "damaged_file", _("Damaged file"))
        self._backup: Backup | None = None
        self._restore = push_button(_("Open the newest &good backup"), "open_good_backup", self._choose_backup)
        self._salvage = push_button(_("&Save what can be read into a new file…"), "salvage", self._choose_salvage)
        self._about_backup = dim_label(object_name="about_backup")
        leave = push_button(_("Cancel"), "leave_damaged", self.reject, "Esc", takes_enter=True)
        about_salvage = dim_label(_("The damaged file stays as it is, and you are told what is missing."))
        self._salvage.setAccessibleDescription(about_salvage.text())
        words_label = plain_label(words, "damaged_words")
        offers = (self._restore, self._about_backup, self._salvage, about_salvage)
        column_of(words_label, *offers, 1, row_of(1, leave), inside=self, gap=10)
        self._tell(_("Looking for the newest backup of which all can be read…"))
        self._restore.setEnabled(False)
        leave.setFocus()
        self.resize(480, 260)

    def show_backup(self, backup: Backup | None) -> None:
        """Says which backup is the newest good one, and offers it."""
        self._backup = backup
        self._restore.setEnabled(backup is not None)
        self._tell(_backup_words(backup) if backup else _("No backup of which all can be read is known here."))

    def _tell(self, words: str) -> None:
        self._about_backup.setText(words)
        self._restore.setAccessibleDescription(words)

    def _choose_backup(self) -> None:
        self.accept()
        self.restore_requested.emit(self._backup)

    def _choose_salvage(self) -> None:
        self.accept()
        self.salvage_requested.emit()


def _backup_words(backup: Backup) -> str:
    """Of when it is, how many claims it holds, and who made the last change in it."""
    made = local_timestamp(backup.made.isoformat())
    holds = counted(
        "It is of {made} and holds {number} [claim|claims].", backup.claims, made=made, number=number(backup.claims)
    )
    changed = ""
    if backup.changed:
        moment = local_timestamp(backup.changed)
        changed = _("Last change: {moment}, by {who}.", moment=moment, who=person_words(backup.who))
    return sentences([holds, changed, _("The damaged file is kept beside it, under another name.")])


class SalvageDialog(NamedDialog):
    """Lists what was saved of a damaged file and what is missing, to be read and copied."""

    def __init__(self, parent: QWidget, lines: Iterable[str]) -> None:
        super().__init__(parent, "salvage_dialog", _("Saved from a damaged file"))
        lines_shown = QPlainTextEdit("\n".join(lines), readOnly=True, tabChangesFocus=True)
        self._list = named_widget(lines_shown, "salvage_list", _("What was saved and what is missing"))
        close = push_button(_("Close"), "close_salvage", self.accept, "Enter")
        close.setDefault(True)
        copy = push_button(_("Copy the &list"), "copy_salvage", self._copy)
        column_of((self._list, 1), row_of(copy, 1, close), inside=self, gap=12)
        fit_to_screen(self, 720, 460)

    def _copy(self) -> None:
        QApplication.clipboard().setText(self._list.toPlainText())
