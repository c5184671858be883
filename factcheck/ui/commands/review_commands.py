"""A new proof of an article: read as an import is, compared in the pool, reviewed on a sheet, used in one step."""

from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from factcheck.domain.errors import SameTextError
from factcheck.domain.records.article_draft import ArticleDraft
from factcheck.domain.records.ids import ArticleId
from factcheck.domain.rules.language import Language
from factcheck.domain.rules.languages import language_of
from factcheck.domain.rules.proof_review import ProofReview, ReviewDecisions
from factcheck.domain.rules.review_rows import ReviewRow, RowGroup, review_rows
from factcheck.domain.wording.joining import as_sentence
from factcheck.domain.wording.operation_sentence import operation_sentence
from factcheck.translation import N_, _
from factcheck.ui.app import tasks
from factcheck.ui.app.actions import Handlers
from factcheck.ui.app.current import Current
from factcheck.ui.app.notices import NoticeBar
from factcheck.ui.app.session import Session
from factcheck.ui.article.typography import Typography
from factcheck.ui.commands.base import Commands, file_kind
from factcheck.ui.commands.import_batch import PendingImport, pending_file
from factcheck.ui.commands.import_commands import PREVIEW_SIZE, ImportCommands
from factcheck.ui.dialogs.questions import ARTICLES, open_dialog
from factcheck.ui.dialogs.review_sheet import ReviewSheet
from factcheck.ui.widgets.dialog import show_dialog

_COMPARING = N_("Comparing the two proofs …")
Compared = tuple[ProofReview, list[ReviewRow]]


@dataclass(frozen=True, slots=True)
class _Task:
    """What is reviewed: a draft that is to be the new proof of an article, or what its current proof left open."""

    article_id: ArticleId
    draft: ArticleDraft | None = None
    decisions: ReviewDecisions = field(default_factory=ReviewDecisions)


class ReviewCommands(Commands):
    """One review at a time; while two texts are compared the window can be worked in.

    `unsaid` says that words which were said are over.
    """

    unsaid = Signal(str)

    def __init__(
        self, window: QWidget, session: Session, current: Current, notice: NoticeBar, imports: ImportCommands
    ) -> None:
        super().__init__(window, session, current)
        self._notice = notice
        self._imports = imports

    @override
    def handlers(self) -> Handlers:
        return {"new_proof": self.new_proof, "go_on_review": self.go_on}

    def new_proof(self) -> None:
        """Asks for the file of a new draft of the current article."""
        self._require_writable()
        article_id = self._current.article
        if article_id is None:
            return
        self._imports.prepare()
        kinds = ";;".join([file_kind(_("Articles"), ARTICLES), file_kind(_("All files"), "*")])
        dialog = open_dialog(self._window, self._folder(), kinds)
        dialog.setWindowTitle(_("A new proof"))
        dialog.setFileMode(dialog.FileMode.ExistingFile)
        dialog.filesSelected.connect(lambda paths: self.bring_file(article_id, Path(paths[0])))
        show_dialog(dialog)

    def bring_file(self, article_id: ArticleId, path: Path) -> None:
        """Reads a file as a new proof of an article."""
        self.bring(article_id, pending_file(path, self._imports.reading))

    def bring(self, article_id: ArticleId, pending: PendingImport) -> None:
        """Reads whatever it is as a new proof of an article."""
        self._imports.bring([replace(pending, review=lambda draft: self._compare(_Task(article_id, draft)))])

    def go_on(self) -> None:
        """Goes on with what the current proof of the article left open; says so where that is nothing."""
        self._require_writable()
        article_id = self._current.article
        if article_id is None:
            return
        if self._desk.proofs.left(article_id):
            self._compare(_Task(article_id))
        else:
            self.said.emit(_("Nothing is left to review: all that is marked has its place in this proof."))

    def _compare(self, task: _Task) -> None:
        """Compares the two texts in the pool, then shows the review."""
        language = language_of(self._desk.articles.get(task.article_id).language)
        make = self._desk.proofs.reviewing(task.article_id, task.draft)
        self.said.emit(_(_COMPARING))
        tasks.run(lambda: _compared(make(), language, is_new=task.draft is not None), self, partial(self._show, task))

    def _show(self, task: _Task, compared: Compared) -> None:
        self.unsaid.emit(_(_COMPARING))
        review, rows = compared
        if self._session.desk is None or self._current.article != task.article_id:
            return
        if task.draft is not None and review.is_same_text:
            raise SameTextError(self._desk.articles.get(task.article_id).name)
        sheet = ReviewSheet(self._window, Typography(self._session.settings.font, PREVIEW_SIZE))
        new = review.new
        shown = task.draft or ArticleDraft(new.text, new.blocks, new.styles)
        sheet.show_review(review, rows, task.decisions, shown, is_new=task.draft is not None)
        sheet.used.connect(lambda decisions: self._use(sheet, task, review, decisions))
        show_dialog(sheet)

    def _use(self, sheet: ReviewSheet, task: _Task, review: ProofReview, decisions: ReviewDecisions) -> None:
        """Makes the proof the current one, or puts what was left open in its place, in one step; says what became."""
        if task.draft is None and decisions == ReviewDecisions():
            sheet.reject()
            return
        self._desk.proofs.use(review, task.draft, decisions)
        sheet.accept()
        done = self._desk.history.to_undo()
        if done is not None:
            self.done.emit(as_sentence(operation_sentence(done)))


def _compared(review: ProofReview, language: Language, *, is_new: bool) -> Compared:
    """The review with its rows; of the proof in use nobody has to be told which sentences are new."""
    rows = review_rows(review, language)
    return review, rows if is_new else [row for row in rows if row.group is not RowGroup.NEW]
