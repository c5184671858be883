"""What brings a file back: its backups, and where it is damaged what can be read of it."""

import threading
from functools import partial
from pathlib import Path

from typing_extensions import override

from factcheck.domain.errors import FactcheckError
from factcheck.domain.file_errors import CancelledError
from factcheck.domain.records.backup import Backup
from factcheck.domain.records.salvage import Salvage
from factcheck.domain.wording.error_sentence import sentence
from factcheck.domain.wording.file_error_words import brought_back_words, newer_words, opening_words
from factcheck.domain.wording.joining import sentences
from factcheck.domain.wording.salvage_words import salvage_lines
from factcheck.domain.wording.timestamps import local_timestamp
from factcheck.services.backups import backups_of, newer_backup, newest_whole
from factcheck.services.salvage import salvage_desk
from factcheck.translation import N_, _, pgettext
from factcheck.ui.app import tasks
from factcheck.ui.app.actions import Handlers
from factcheck.ui.app.notices import NoticeAnswer, StoppableWork
from factcheck.ui.commands.base import CommandParts, Commands
from factcheck.ui.dialogs.damaged_file import DamagedFileDialog, SalvageDialog
from factcheck.ui.dialogs.file_lists import BackupsDialog
from factcheck.ui.widgets.dialog import show_dialog


class BackupCommands(Commands):
    """Backups are restored, and of a damaged file is saved what can be read."""

    def __init__(self, parts: CommandParts) -> None:
        super().__init__(parts)
        self._stopped = threading.Event()
        self._progress = StoppableWork(parts.window, parts.notice, "salvage_progress", self._cancel)

    @override
    def handlers(self) -> Handlers:
        return {"restore": lambda: self.choose_backup(self._desk.path)}

    def choose_backup(self, path: Path) -> None:
        """Shows the backups of a file, and puts the one that is chosen in its place."""
        dialog = BackupsDialog(self._window, path.name)
        self._wait_for(dialog, partial(backups_of, path), dialog.show_backups)
        dialog.backup_chosen.connect(lambda backup: self._restore(backup, path))
        show_dialog(dialog)

    def restore_answer(self, path: Path) -> NoticeAnswer:
        """What is offered beside a message that a backup is of use."""
        return N_("Restore a backup…"), lambda: self.choose_backup(path)

    def tell_opening(self) -> bool:
        """Says what was done when the file was opened, and where a backup holds more; whether there is such a thing."""
        newer = newer_backup(self._desk) if self._desk.is_writable else None
        words = sentences([opening_words(self._desk.opening), newer_words(newer)])
        if words:
            self._notice.show_message(words, [self.restore_answer(self._desk.path)] if newer is not None else [])
        return bool(words)

    def help_for(self, path: Path, words: str) -> NoticeAnswer:
        """What is offered beside a message that a file is damaged, which its `words` say."""
        return N_("What can be done…"), lambda: self.offer(path, words)

    def offer(self, path: Path, words: str) -> None:
        """Asks what is to be done about a damaged file."""

        def tell(error: FactcheckError) -> None:
            raise error  # what can be read may be saved all the same

        dialog = DamagedFileDialog(self._window, words)
        self._wait_for(dialog, partial(newest_whole, path), dialog.show_backup, tell)
        dialog.restore_requested.connect(lambda backup: self._restore(backup, path))
        dialog.salvage_requested.connect(lambda: self.salvage(path, words))
        show_dialog(dialog)

    def salvage(self, path: Path, damage: str) -> None:
        """Asks for the name of a new file, saves there what can be read of a damaged one, and opens it."""
        name = pgettext("name of a file", "{name} saved", name=path.stem)
        target = self._asked_desk(_("Save what can be read"), str(path.resolve().with_name(name)))
        if target is None:
            return
        desk = self._session.desk
        if desk is not None and desk.path == path.resolve():
            self._session.leave()
        words = _("Reading what can be read of “{name}”…", name=path.name)
        self._progress.show(words, words)
        self._stopped = threading.Event()
        by = self._session.who, self._session.settings.initials
        work = partial(salvage_desk, path, target, *by, cancelled=self._stopped.is_set)
        tasks.run(work, self, self._show_saved, partial(self._tell_failed, path, damage))

    def stop(self) -> None:
        """Stops saving what can be read, of which no file is left."""
        self._stopped.set()

    def _cancel(self) -> None:
        self.stop()
        self._progress.hide()
        self._notice.show_message(_("Stopping…"))

    def _restore(self, backup: Backup, path: Path) -> None:
        is_open = self._session.desk is not None and self._session.desk.path == path.resolve()
        kept = self._session.restore(backup.path, path)
        moment = local_timestamp(backup.made.isoformat())
        restored = _("“{name}” is as it stood on {moment}.", name=path.name, moment=moment)
        restored = sentences([restored, brought_back_words(backup.erased_since)])
        self._say_restored(restored, kept, path, may_go_back=is_open)

    def _go_back(self, to: Path, path: Path) -> None:
        """Puts the file back that was there before a backup was restored."""
        kept = self._session.restore(to, path)
        words = _("“{name}” is as it was before the backup was restored.", name=path.name)
        self._say_restored(words, kept, path, may_go_back=False)

    def _say_restored(self, restored: str, kept: Path | None, path: Path, *, may_go_back: bool) -> None:
        if kept is None:
            self._notice.show_message(restored)
            return
        before = _("What was there before is kept as {path}.", path=kept)
        back = [(N_("Go back to that"), partial(self._go_back, kept, path))] if may_go_back else []
        self._notice.show_message(sentences([restored, before]), back)

    def _show_saved(self, made: Salvage) -> None:
        self._progress.hide()
        self._session.open(made.path)
        lines = list(salvage_lines(made))
        if made.is_all:
            self._notice.show_message(sentences(lines))
        else:
            show_dialog(SalvageDialog(self._window, lines))

    def _tell_failed(self, path: Path, damage: str, error: FactcheckError) -> None:
        self._progress.hide()
        stopped = _("Saving what can be read of “{name}” was stopped, and no file was written.", name=path.name)
        words = stopped if isinstance(error, CancelledError) else sentence(error)
        self._notice.show_message(words, [self.help_for(path, damage)])
