"""New articles from the clipboard or from what is typed; what is left out on a sheet is kept for the next time."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData
from typing_extensions import override

from factcheck.domain.errors import FactcheckError
from factcheck.domain.records.article_draft import ArticleDraft
from factcheck.domain.wording.joining import clauses
from factcheck.services.importing import from_paste
from factcheck.translation import N_, _
from factcheck.ui.app import tasks
from factcheck.ui.app.actions import Handlers
from factcheck.ui.commands.base import CommandParts, Commands
from factcheck.ui.commands.import_batch import taken_words
from factcheck.ui.commands.import_commands import ImportCommands
from factcheck.ui.commands.proof_commands import ProofCommands
from factcheck.ui.dialogs.article_sheet import ArticleSheet, Pasted, on_clipboard, pasted_from
from factcheck.ui.widgets.dialog import show_dialog
from factcheck.ui.widgets.dropping import local_files

KEPT = N_("Left out, and kept: File, New article shows it again.")
_NO_TEXT = N_("There is no text on the clipboard. Copy the article first, then paste it here.")
_PICTURE = N_(
    "There is a picture on the clipboard. Copy the text of the article, "
    "or save the picture and have its text recognised first."
)


class PasteCommands(Commands):
    """Formatted text is looked at on the import sheet; plain text, and what is typed, on the article sheet."""

    def __init__(
        self,
        parts: CommandParts,
        imports: ImportCommands,
        proofs: ProofCommands,
        open_paths: Callable[[Sequence[Path]], object],
    ) -> None:
        super().__init__(parts)
        self._imports = imports
        self._proofs = proofs
        self._open_paths = open_paths
        self._kept: Pasted | None = None

    @override
    def handlers(self) -> Handlers:
        return {"new_article": self.new_article, "paste": self.paste}

    def paste(self) -> None:
        """Takes in what is on the clipboard; files on it are opened."""
        self.take_mime(on_clipboard())

    def take_mime(self, mime: QMimeData) -> None:
        """Takes what was pasted or dropped, files or text: a new proof of the article shown, or another article."""
        files = local_files(mime)
        pasted = pasted_from(mime)
        if files:
            self._proofs.take_files(files, self._open_paths)
        elif mime.hasImage() and not mime.text().strip():
            self._notice.show_message(_(_PICTURE))
        elif pasted is not None:
            self._proofs.take_pasted(pasted, self._look if pasted.html else self._open_sheet)
        else:
            self._notice.show_message(_(_NO_TEXT))

    def new_article(self) -> None:
        """Shows the sheet for a new article, with what was left out last."""
        self._open_sheet(self._kept or Pasted(""), was_kept=self._kept is not None)

    def _open_sheet(self, pasted: Pasted, was_kept: bool = False) -> None:
        sheet = ArticleSheet(self._window)
        sheet.fill(pasted, was_kept)
        sheet.submitted.connect(lambda: self._take(sheet))
        sheet.rejected.connect(lambda: self._keep(sheet.pasted()))
        show_dialog(sheet)
        sheet.text.setFocus()

    def _keep(self, pasted: Pasted) -> None:
        """Keeps what was left out, if it is anything."""
        self._kept = pasted if pasted.text.strip() else None
        if self._kept is not None:
            self.said.emit(_(KEPT))

    def _take(self, sheet: ArticleSheet) -> None:
        """Shows what is formatted as it will be; reads and stores plain text."""
        pasted = replace(sheet.pasted(), about=sheet.draft())
        if pasted.html:
            sheet.close_stored()
            self._look(pasted)
            return
        sheet.is_waiting = True
        stored, refused = partial(self._store, sheet), partial(self._give_back, sheet)
        tasks.run(lambda: from_paste(pasted.text, pasted.about), sheet, stored, refused)

    def _look(self, pasted: Pasted) -> None:
        """Brings in formatted text, which is kept until it is taken in."""
        self._kept = pasted
        self._imports.bring_pasted(pasted, _(KEPT), self._forget, partial(self._keep_typed, pasted))

    def _keep_typed(self, pasted: Pasted, typed: Mapping[str, str]) -> None:
        """Keeps what was left out, with what was typed about it on the import sheet."""
        self._kept = pasted.described(typed)

    def _forget(self) -> None:
        self._kept = None

    def _store(self, sheet: ArticleSheet, draft: ArticleDraft) -> None:
        sheet.is_waiting = False
        if self._session.desk is None:
            self._session.open_own()
        article_id = self._desk.articles.add(draft)
        self._forget()
        sheet.close_stored()
        self._current.show_article(article_id)
        noticed = clauses(one.rstrip(".") for one in draft.noticed)
        if noticed:
            self._notice.show_message(noticed)
        self.done.emit(taken_words(1))

    def _give_back(self, sheet: ArticleSheet, error: FactcheckError) -> None:
        sheet.is_waiting = False
        raise error
