"""Imports articles: read in the pool, shown on a sheet, stored."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QThreadPool, Signal
from PySide6.QtWidgets import QApplication, QDialog
from typing_extensions import override

from factcheck.domain.errors import FactcheckError
from factcheck.domain.file_errors import (
    EncodingError,
    LibreOfficeNotAgreedError,
    PasswordError,
    PrivateAddressError,
)
from factcheck.domain.records.article_draft import ArticleDraft, Offer, ReadOptions
from factcheck.domain.wording.error_sentence import sentence
from factcheck.domain.wording.joining import with_remark
from factcheck.services import importing
from factcheck.translation import N_, _, counted
from factcheck.ui.app import tasks
from factcheck.ui.app.actions import Handlers
from factcheck.ui.app.notices import StoppableWork
from factcheck.ui.article.typography import Typography
from factcheck.ui.commands.base import CommandParts, Commands
from factcheck.ui.commands.import_batch import (
    MOST_TOLD,
    ImportBatch,
    PendingImport,
    ReadingTask,
    in_short,
    pending_file,
    pending_paste,
    reading_words,
    taken_words,
)
from factcheck.ui.dialogs.article_sheet import Pasted
from factcheck.ui.dialogs.import_sheet import ImportSheet
from factcheck.ui.dialogs.questions import (
    EncodingDialog,
    FetchDialog,
    PasswordDialog,
    libreoffice_question,
    private_address_question,
)
from factcheck.ui.widgets.dialog import show_dialog

PREVIEW_SIZE = 15
LAST_WORDS_MS = 2000


class ImportCommands(Commands):
    """Steps through pending imports; each is looked at, unless nobody wants to look any more.

    `said` says what is being done, `unsaid` that these words are over. `page_chosen` says that the page at an address
    is to be fetched.
    """

    unsaid = Signal(str)
    page_chosen = Signal(str)

    def __init__(self, parts: CommandParts) -> None:
        super().__init__(parts)
        self.reading = importing.Reading()
        self._batch = ImportBatch()
        self._is_closed = False
        self._task = ReadingTask(self)
        self._progress = StoppableWork(parts.window, parts.notice, "reading_progress", self.cancel)
        self._task.slow.connect(self._show_progress)
        self._task.ended.connect(self._progress.hide)
        self._task.ended.connect(lambda: self.unsaid.emit(reading_words(self._batch.name)))
        self._sheet: ImportSheet | None = None

    @override
    def handlers(self) -> Handlers:
        return {"fetch": self.fetch}

    @property
    def is_reading(self) -> bool:
        """Whether something is being read at the moment."""
        return self._task.is_running

    def bring_files(self, paths: Iterable[Path], has_preview: bool = True) -> None:
        """Takes files in; with `has_preview` each is shown before it is stored. Raises ReadOnlyDeskError."""
        self.bring([pending_file(path, self.reading) for path in paths], has_preview)

    def bring(self, pending: Sequence[PendingImport], has_preview: bool = True) -> None:
        """Takes in whatever it is, one after the other; raises ReadOnlyDeskError."""
        self._require_writable()
        batch = self._batch
        batch.waiting.extend(pending)
        batch.total += len(pending)
        if batch.here is None:
            batch.has_preview = has_preview
            self._next()

    def bring_pasted(
        self,
        pasted: Pasted,
        kept: str,
        taken: Callable[[], object],
        left: Callable[[Mapping[str, str]], object],
    ) -> None:
        """Takes in formatted text of the clipboard; raises ReadOnlyDeskError.

        `kept` is said where a person leaves it out, and `left` called; `taken` is called once it is stored.
        """
        self.bring([replace(pending_paste(pasted, self.reading), taken=taken, left=left, kept=kept)])

    def fetch(self) -> None:
        """Asks for the address of a web page that is to be fetched; raises ReadOnlyDeskError."""
        self._require_writable()
        dialog = FetchDialog(self._window)
        dialog.accepted.connect(lambda: self.page_chosen.emit(dialog.address))
        show_dialog(dialog)

    def prepare(self) -> None:
        """Begins the process that reads, so that it is there when a file has been chosen."""
        tasks.run(
            lambda: None if self._is_closed else self.reading.warm(), self, lambda _done: None, lambda _error: None
        )

    def cancel(self) -> None:
        """Stops reading; what is not taken in yet stays out."""
        name, waiting = self._batch.name if self.is_reading else "", len(self._batch.waiting)
        kept = self._batch.here.kept if self._batch.here is not None else ""
        self._leave()
        self._finish()
        if waiting:
            self.said.emit(counted("{count} [file|files] [was|were] left out.", waiting + 1))
        elif name:
            self.said.emit(_("Reading {name} was stopped.", name=name))
        elif kept:
            self.said.emit(kept)

    def close(self) -> None:
        """Stops reading and ends the process that reads."""
        self._is_closed = True
        self._task.cancel()
        self._close_sheet()
        self.reading.close()
        QThreadPool.globalInstance().waitForDone(LAST_WORDS_MS)

    # Reading

    def _next(self) -> None:
        if self._batch.step():
            self._read(ReadOptions(libreoffice=self._session.settings.libreoffice))
        else:
            self._finish()

    def _read(self, options: ReadOptions) -> None:
        self._batch.options = options
        self._start(options, self._arrived, self._refuse)
        words = reading_words(self._batch.name)
        self.said.emit(words)
        if self._sheet is not None:
            self._sheet.show_waiting(words)

    def _start(
        self,
        options: ReadOptions,
        done: Callable[[ArticleDraft], object],
        refused: Callable[[FactcheckError], object],
    ) -> None:
        assert self._batch.here is not None
        self._task.start(self._batch.here, options, done, refused)

    def _arrived(self, draft: ArticleDraft) -> None:
        batch = self._batch
        batch.draft = draft
        if batch.has_preview:
            proof_of = batch.here.proof_of if batch.here is not None else ""
            self._opened().show_file(draft, batch.name, batch.number, batch.total, batch.options, proof_of=proof_of)
            self._compare(draft, takes_whole=False)
            return
        batch.not_seen(draft)
        self._store(draft)
        self._next()

    def _read_again(self, options: ReadOptions) -> None:
        """Reads the same another way; where that fails, what was read before stays."""
        takes_whole = self._sheet is not None and self._sheet.takes_whole
        if self._sheet is not None:
            self._sheet.show_waiting(_("Reading it again …"))
        self._start(
            options, partial(self._arrived_again, options, takes_whole), partial(self._refuse_again, takes_whole)
        )

    def _arrived_again(self, options: ReadOptions, takes_whole: bool, draft: ArticleDraft) -> None:
        self._batch.options, self._batch.draft = options, draft
        self._show_again(takes_whole, self._batch.refused)

    def _refuse_again(self, takes_whole: bool, error: FactcheckError) -> None:
        self._show_again(takes_whole, [*self._batch.refused, sentence(error)])

    def _show_again(self, takes_whole: bool, refused: Sequence[str]) -> None:
        batch = self._batch
        if self._sheet is not None and batch.draft is not None:
            self._sheet.show_refused(refused)
            self._sheet.show_reread(batch.draft, batch.options, batch.place)
            self._compare(batch.draft, takes_whole)

    def _compare(self, draft: ArticleDraft, takes_whole: bool) -> None:
        """Reads the whole page too where only the article of it was taken."""
        if Offer.WHOLE_PAGE in draft.offers:
            whole = replace(self._batch.options, whole_page=True)
            self._start(whole, partial(self._show_whole, takes_whole), lambda _error: None)

    def _show_whole(self, takes_whole: bool, draft: ArticleDraft) -> None:
        if self._sheet is not None:
            self._sheet.show_whole(draft, takes_whole)

    # What is missing, what is refused

    def _refuse(self, error: FactcheckError) -> None:
        batch, parent = self._batch, self._sheet or self._window
        if isinstance(error, PasswordError):
            asked = PasswordDialog(parent, sentence(error))
            self._ask(asked, error, lambda: replace(batch.options, password=asked.field.text()))
        elif isinstance(error, PrivateAddressError):
            private = private_address_question(parent, error.address)
            self._ask(private, error, lambda: replace(batch.options, private=True))
        elif isinstance(error, LibreOfficeNotAgreedError):
            self._ask(libreoffice_question(parent, error.name), error, self._agreed_to_libreoffice)
        elif isinstance(error, EncodingError) and batch.has_preview:
            letters = EncodingDialog(parent, sentence(error), batch.options.encoding)
            self._ask(letters, error, lambda: replace(batch.options, encoding=letters.encoding))
        else:
            self._leave_out(error)

    def _ask(self, dialog: QDialog, error: FactcheckError, options: Callable[[], ReadOptions]) -> None:
        dialog.accepted.connect(lambda: self._read(options()))
        dialog.rejected.connect(lambda: self._leave_out(error))
        if self._batch.total > 1:
            place = _("file {number} of {total}", number=self._batch.number, total=self._batch.total)
            dialog.setWindowTitle(with_remark(dialog.windowTitle(), place))
        show_dialog(dialog)

    def _agreed_to_libreoffice(self) -> ReadOptions:
        """Remembers that it may be started, so that nobody is asked again."""
        self._session.choose(replace(self._session.settings, libreoffice=True))
        return replace(self._batch.options, libreoffice=True)

    def _leave_out(self, error: FactcheckError) -> None:
        self._batch.refused.append(sentence(error))
        if self._sheet is not None:
            self._sheet.show_refused(self._batch.refused)
        self._next()

    # The sheet

    def _opened(self) -> ImportSheet:
        if self._sheet is None:
            typography = Typography(self._session.settings.font, PREVIEW_SIZE)
            self._sheet = sheet = ImportSheet(self._window, typography)
            sheet.taken.connect(partial(self._take, are_others_seen=True))
            sheet.all_taken.connect(partial(self._take, are_others_seen=False))
            sheet.skipped.connect(self._skip)
            sheet.read_again.connect(self._read_again)
            sheet.rejected.connect(self.cancel)
            sheet.show_refused(self._batch.refused)
            sheet.open()
        return self._sheet

    def _take(self, *, are_others_seen: bool) -> None:
        """Stores what is shown, and goes on; where others are not to be seen either, without the sheet."""
        self._task.cancel()
        if self._sheet is not None and self._store(self._sheet.chosen()):
            self._batch.has_preview = are_others_seen
            if not are_others_seen:
                self._close_sheet()
            self._next()

    def _skip(self) -> None:
        self._leave()
        self._next()

    def _leave(self) -> None:
        """Stops reading, and hands over what was typed about what is left out."""
        self._task.cancel()
        if self._sheet is not None and self._batch.here is not None:
            self._batch.here.left(self._sheet.typed)

    def _store(self, draft: ArticleDraft) -> bool:
        """Stores an article; where that cannot be, says why and answers False."""
        here = self._batch.here
        if here is not None and here.review is not None:
            here.review(draft)
            return True
        try:
            if self._session.desk is None:
                self._session.open_own()
            self._batch.taken.append(self._desk.articles.add(draft))
            if here is not None:
                here.taken()
        except FactcheckError as error:
            if self._sheet is None:
                self._batch.refused.append(sentence(error))
            else:
                self._sheet.show_refused([*self._batch.refused, sentence(error)])
            return False
        return True

    def _finish(self) -> None:
        """Shows what came in last, and says what did not come in."""
        batch, self._batch = self._batch, ImportBatch()
        self._close_sheet()
        if batch.taken:
            self._current.show_article(batch.taken[-1])
            self.done.emit(taken_words(len(batch.taken)))
        if batch.told:
            copy = partial(QApplication.clipboard().setText, "\n".join(batch.told))
            self._notice.show_message(
                in_short(batch.told), [(N_("Copy all"), copy)] if len(batch.told) > MOST_TOLD else []
            )

    def _close_sheet(self) -> None:
        sheet, self._sheet = self._sheet, None
        if sheet is not None:
            sheet.accept()
            sheet.deleteLater()

    # What takes long

    def _show_progress(self, name: str) -> None:
        if self._sheet is None:
            self._progress.show(reading_words(name), _("Reading {name}", name=name))
