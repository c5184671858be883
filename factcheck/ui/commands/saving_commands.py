"""Saving what was typed, and what can be done where that cannot be."""

from collections.abc import Callable
from pathlib import Path

from typing_extensions import override

from factcheck.domain.file_errors import (
    DamagedDeskError,
    DiskFullError,
    DraftsNotKeptError,
    GoneDeskError,
    LastCopyError,
    UnreadableError,
    UnwritableError,
)
from factcheck.domain.records.ids import ClaimId
from factcheck.domain.records.verdict import Reason
from factcheck.domain.rules.merging import Read
from factcheck.domain.wording.error_sentence import sentence
from factcheck.domain.wording.joining import sentences
from factcheck.translation import N_, _
from factcheck.ui.app.actions import Handlers
from factcheck.ui.app.draft_keeper import DraftKeeper
from factcheck.ui.app.notices import NoticeAnswer
from factcheck.ui.app.window_frame import WindowFrame
from factcheck.ui.commands.backup_commands import BackupCommands
from factcheck.ui.commands.base import Commands, WindowParts
from factcheck.ui.commands.file_commands import FileCommands
from factcheck.ui.panel.reason_field import reason_named
from factcheck.ui.panel.unsaved_words import TypedField


class SavingCommands(Commands):
    """Errors are told with what can be done about what is not saved."""

    def __init__(
        self,
        parts: WindowParts,
        frame: WindowFrame,
        drafts: DraftKeeper,
        files: FileCommands,
        backups: BackupCommands,
        give_reason: Callable[[str, Reason | str | None], object],
    ) -> None:
        super().__init__(parts)
        self._frame = frame
        self._panel = parts.panel
        self._drafts = drafts
        self._files = files
        self._backups = backups
        self._give_reason = give_reason
        self._gives_up = False
        parts.panel.store_with(self.store_field)

    @override
    def handlers(self) -> Handlers:
        return {"saved": self.save, "not_saved": self.go_to_typed}

    @property
    def unsaved(self) -> str:
        """A sentence on what could not be saved, empty where nothing waits."""
        unsaved = self._drafts.unsaved
        return _("Not saved yet: {words}; the words are still here.", words=unsaved) if unsaved else ""

    def answers(self, error: Exception) -> list[NoticeAnswer]:
        """What is offered beside an error."""
        found: list[NoticeAnswer] = []
        if self._panel.has_unsaved:
            found.append((N_("Try again"), self.try_again))
        if isinstance(error, GoneDeskError):
            found.append((N_("Put it back"), self.put_back))
        if self._panel.has_unsaved or isinstance(error, DiskFullError | GoneDeskError) or self._is_of_file(error):
            found.append((N_("Save a copy elsewhere…"), self.go_on_elsewhere))
        if isinstance(error, DamagedDeskError) and self._session.desk is not None:
            found.append(self._backups.help_for(self._desk.path, sentence(error)))
        if isinstance(error, DraftsNotKeptError):
            found.append((N_("Close without them"), self.close_without))
        if isinstance(error, LastCopyError):
            act = self.close_window_without_file if self._frame.is_held_open else self.close_lost_file
            found.append((N_("Close without it"), act))
        return found

    def _is_of_file(self, error: Exception) -> bool:
        """Whether the open file could not be read or written, so that a copy elsewhere is of use."""
        desk = self._session.desk
        failed = error.name if isinstance(error, UnreadableError | UnwritableError) else None
        return desk is not None and failed == desk.path.name

    def store_field(self, field: TypedField, claim_id: str, words: str, read: Read[str] | None) -> None:
        """Saves what was typed where `read` stood, into a field that saves itself; raises what the desk raises."""
        claims, key = self._desk.claims, ClaimId(claim_id)
        match field:
            case TypedField.STATEMENT:
                claims.restate(key, words, read)
            case TypedField.NOTE:
                claims.set_note(key, words, read)
            case TypedField.REASON:
                self._give_reason(claim_id, reason_named(words))
            case TypedField.SPEAKER:
                claims.set_speaker(key, words, seen=read)
            case TypedField.VERB:
                claims.set_verb(key, words, read)

    def try_again(self) -> None:
        """Saves what could not be saved."""
        self._panel.try_again()
        if not self._panel.has_unsaved:
            self.said.emit(_("Saved now."))

    def save(self) -> None:
        """Saves what is left to save, and says whether all is saved; raises GoneDeskError."""
        self._panel.flush()
        self._panel.try_again()
        if not self._panel.has_unsaved:
            self._session.checkpoint()
            forms = self._drafts.typed
            left = _("Typed, not recorded yet: {words}.", words=forms) if forms else ""
            self.said.emit(sentences([_("All changes are saved."), left]))

    def go_to_typed(self) -> None:
        """Goes to the first form or field that holds what was typed and is not saved, or says that there is none."""
        if self._session.desk is None or not self._drafts.go():
            self.said.emit(_("Nothing that was typed is left to record."))

    def go_on_elsewhere(self) -> None:
        """Copies the file to another place, opens the copy, and saves there what could not be saved here."""
        target = self._files.save_copy()
        if target is not None:
            self._session.give_up()
            self._reopen(lambda: self._session.open(target))
            self._say_opened(_("{name} is a copy and is open now.", name=target.name))

    def put_back(self) -> None:
        """Writes the file at its place again, opens it there, and saves what could not be saved; other files stay."""
        kept: list[Path | None] = []
        self._reopen(lambda: kept.append(self._session.put_back()))
        name = self._desk.path.name
        words = [_("“{name}” is in its place again and is open.", name=name)]
        words += [_("What stood there is kept as {path}.", path=path) for path in kept if path is not None]
        self._say_opened(*words)

    def _reopen(self, open_it: Callable[[], object]) -> None:
        """Has a file opened that holds the same, goes to the same place and saves there what could not be saved."""
        waiting, article, claim = self._panel.forms.all(), self._current.article, self._current.claim
        open_it()
        self._panel.forms.put(waiting)
        self._current.show_article(article)
        self._current.select(claim)
        self._panel.try_again()
        self._drafts.take_back()

    def _say_opened(self, *words: str) -> None:
        left = _("Typed, not recorded yet: {words}.", words=self._drafts.typed) if self._drafts.typed else ""
        self.said.emit(sentences([*words, left]))

    def leave(self) -> None:
        """Saves what can be saved and keeps the rest; the window is held open where that cannot be.

        So it is where closing would lose the file; the end of the session, which cannot ask, has it backed up.
        """
        if self._gives_up:
            self._panel.forms.forget()
        else:
            self._panel.flush()
        self._frame.is_held_open = True
        if not self._gives_up:
            self._drafts.store()
        if self._frame.may_ask:
            self._session.check_kept()
        else:
            self._session.keep_gone()
        self._frame.is_held_open = False

    def close_without(self) -> None:
        """Closes the window although what was typed cannot be kept."""
        self._gives_up = True
        self._frame.close()

    def close_window_without_file(self) -> None:
        """Closes the window although that loses what was saved in the file that is gone."""
        self._session.give_up()
        self._frame.close()

    def close_lost_file(self) -> None:
        """Closes the file that is gone, so that none is open."""
        self._session.give_up()
        self._session.leave()
