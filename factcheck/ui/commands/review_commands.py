"""The review of a new proof of an article: compared in the pool, reviewed on a sheet, used in one step."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from typing_extensions import override

from factcheck.domain.errors import FactcheckError, SameTextError
from factcheck.domain.records.article_draft import ArticleDraft
from factcheck.domain.records.ids import ArticleId, ClaimId
from factcheck.domain.records.kinds import PASSAGE, PROOF
from factcheck.domain.records.operation import Changed, Operation
from factcheck.domain.rules.language import Language
from factcheck.domain.rules.languages import language_of
from factcheck.domain.rules.proof_review import ProofReview, ReviewDecisions
from factcheck.domain.rules.review_rows import ReviewRow, review_rows
from factcheck.domain.wording.proof_words import another_article_words, nowhere_words
from factcheck.services.kept_reviews import KeptReview, forget_review, keep_review, kept_review
from factcheck.translation import N_, _, counted
from factcheck.ui.app import tasks
from factcheck.ui.app.actions import Handlers
from factcheck.ui.app.notices import StoppableWork
from factcheck.ui.article.typography import Typography
from factcheck.ui.commands.base import CommandParts, Commands
from factcheck.ui.commands.import_batch import taken_words
from factcheck.ui.commands.import_commands import PREVIEW_SIZE
from factcheck.ui.dialogs.review_sheet import ReviewSheet
from factcheck.ui.widgets.dialog import show_dialog

_GO_ON = "go_on_review"
COMPARING = N_("Comparing the two proofs …")
Compared = tuple[ProofReview, list[ReviewRow]]


@dataclass(frozen=True, slots=True)
class _Comparing:
    """A review that is being made for a desk; `is_begun`: it was not there before."""

    watch: tasks.WorkWatch
    desk: Path
    kept: KeptReview
    is_begun: bool


class ReviewCommands(Commands):
    """One review at a time; while two texts are compared the window can be worked in.

    `unsaid` says that words which were said are over, `told` is what the bar was told by `tell`.
    """

    unsaid = Signal(str)

    def __init__(self, parts: CommandParts) -> None:
        super().__init__(parts)
        self.told, self._is_count = "", False
        self._comparing: _Comparing | None = None
        self._progress = StoppableWork(parts.window, parts.notice, "comparing_progress", self.stop_comparing)
        parts.session.desk_changed.connect(self._tell_anew)

    @override
    def handlers(self) -> Handlers:
        return {_GO_ON: self.go_on}

    def offer(self) -> None:
        """Lets a menu, which is about to be shown, go on with a review only where there is something to review."""
        article_id = self._writable_article
        left = article_id is not None and (self._unfinished(article_id) or self._desk.proofs.left(article_id))
        self._actions.enable([_GO_ON], bool(left))

    def withdraw(self) -> None:
        """Lets the palette be heard again once the menu is gone: it is told what is left."""
        self._actions.enable([_GO_ON], True)

    def go_on(self) -> None:
        """Goes on with the review of the article, or with what its proof left open; says so where there is neither."""
        self._require_writable()
        article_id = self._current.article
        if article_id is None:
            return
        unfinished = self._unfinished(article_id)
        if unfinished is not None:
            self._compare(unfinished)
        elif self._desk.proofs.left(article_id):
            self.begin(article_id, "", None)
        else:
            self.said.emit(_("Nothing is left to review: all that is marked has its place in this proof."))

    def tell(self) -> None:
        """Says that a review of the current article is not finished, or what has no place in its proof yet."""
        told, self.told = self.told, ""
        self._notice.take_back(told)
        article_id = self._writable_article
        if article_id is None or self._notice.words:
            return
        unfinished, left = self._unfinished(article_id), self._desk.proofs.nowhere(article_id)
        self._is_count = unfinished is None or unfinished.draft is None
        if unfinished is not None and unfinished.draft is not None:
            self.told = _("The review of “{name}”, a new proof, is not finished.", name=unfinished.name)
            self._notice.show_message(self.told, [(N_("Go on"), self.go_on), (N_("Discard…"), self._ask_to_discard)])
        elif left:
            self.told = nowhere_words(left)
            self._notice.show_message(self.told, [(N_("Go on with the review"), self.go_on)])

    def _tell_anew(self, changed: Changed) -> None:
        """Says what is so now, where the bar counts what was so before a change; and after undo or redo of a proof."""
        is_proof = changed.operation.reverts is not None and changed.entities & {PROOF.entity, PASSAGE.entity}
        if is_proof or (self.told and self._is_count and self._notice.words == self.told):
            self.tell()

    def _unfinished(self, article_id: ArticleId) -> KeptReview | None:
        desk = self._desk
        return kept_review(desk.path, article_id, desk.articles.proof(article_id).id) if desk.is_writable else None

    def _ask_to_discard(self) -> None:
        article_id = self._current.article
        unfinished = self._unfinished(article_id) if article_id is not None else None
        if unfinished is not None:
            self.tell()  # which the answer has taken away, and whoever leaves the question still needs
            self.asked.emit(_lost_words(unfinished), _("Discard it"), partial(self._discard, unfinished.article_id))

    def _discard(self, article_id: ArticleId) -> None:
        forget_review(self._desk.path, article_id)
        self.said.emit(_("The review was discarded. The article is as it was."))
        self.tell()

    def begin(
        self, article_id: ArticleId, name: str, draft: ArticleDraft | None, decisions: ReviewDecisions | None = None
    ) -> None:
        """Reviews a draft as a new proof, or without one what the proof in use left open.

        Asks first where another review of the article is not finished, and something decided in it.
        """
        proof_id, before = self._desk.articles.proof(article_id).id, self._unfinished(article_id)
        begun = KeptReview(article_id, proof_id, name, draft, decisions or ReviewDecisions())
        if before is not None and before.decisions.decided:
            self.offered.emit(_lost_words(before), [(_("Review the new one"), partial(self._keep_begun, begun))])
        else:
            self._keep_begun(begun)

    def _keep_begun(self, begun: KeptReview) -> None:
        """Keeps what is going to be compared, so that it is there whatever happens meanwhile."""
        if begun.draft is not None:
            self._keep(begun, begun.decisions)
        self._compare(begun, is_begun=True)

    def _compare(self, kept: KeptReview, *, is_begun: bool = False) -> None:
        """Compares the two texts in the pool, then shows the review; `is_begun`: it was not there before."""
        self._end_comparing()
        self._notice.take_back(self.told)
        language = language_of(self._desk.articles.get(kept.article_id).language)
        watch = tasks.WorkWatch(self)
        watch.progressed.connect(self._progress.show_progress)
        make = self._desk.proofs.reviewing(kept.article_id, kept.draft, watch.go_on)
        self._comparing = _Comparing(watch, self._desk.path, kept, is_begun)
        self.said.emit(_(COMPARING))
        self._progress.show_if_long(_(COMPARING))
        is_new = kept.draft is not None
        tasks.run(
            lambda: _compared(make(), language, is_new=is_new),
            self,
            partial(self._show, self._comparing),
            partial(self._refuse, self._comparing),
        )

    def stop_comparing(self) -> None:
        """Leaves what is being compared; of a review that was only begun nothing is kept."""
        comparing = self._comparing
        self._end_comparing()
        if comparing is None:
            return
        if comparing.is_begun:
            forget_review(comparing.desk, comparing.kept.article_id)
            self.said.emit(_("The proofs were not compared. Nothing was changed in the file."))
        self._leave(comparing.kept)

    def _end_comparing(self) -> None:
        """Waits for no review any more; work that goes on for one ends soon."""
        if self._comparing is not None:
            self._comparing.watch.stop()
        self._comparing = None
        self._progress.hide()
        self.unsaid.emit(_(COMPARING))

    def _refuse(self, comparing: "_Comparing", error: FactcheckError) -> None:
        if self._comparing is comparing:
            self._end_comparing()
            raise error

    def _show(self, comparing: "_Comparing", compared: Compared) -> None:
        if self._comparing is not comparing:
            return
        self._end_comparing()
        kept = comparing.kept
        review, rows = compared
        if self._session.desk is None or self._current.article != kept.article_id:
            return  # it is kept, and told of where the article is shown again
        if kept.draft is not None and review.is_same_text:
            forget_review(self._desk.path, kept.article_id)
            raise SameTextError(self._desk.articles.get(kept.article_id).name)
        if kept.draft is not None and review.has_little_in_common and kept.decisions == ReviewDecisions():
            answers = [
                (_("Another article"), partial(self._add, kept, kept.draft)),
                (_("Review it all the same"), partial(self._open, kept, review, rows)),
            ]
            self.offered.emit(another_article_words(kept.name), answers)
        else:
            self._open(kept, review, rows)

    def _add(self, kept: KeptReview, draft: ArticleDraft) -> None:
        """Takes in as an article of its own what was read as a new proof."""
        forget_review(self._desk.path, kept.article_id)
        self.add(draft)

    def add(self, draft: ArticleDraft) -> None:
        """Takes in what was read, and is no new proof, as an article of its own."""
        self._current.show_article(self._desk.articles.add(draft))
        self.done.emit(taken_words(1))

    def _open(self, kept: KeptReview, review: ProofReview, rows: list[ReviewRow]) -> None:
        sheet = ReviewSheet(self._window, Typography(self._session.settings.font, PREVIEW_SIZE))
        new = review.new
        shown = kept.draft or ArticleDraft(new.text, new.blocks, new.styles)
        claim = self._desk.case(kept.article_id).claims.get(self._current.claim or ClaimId(""))
        sought = claim.id if claim is not None and claim.unplaced else None
        sheet.show_review(review, rows, kept.decisions, shown, is_new=kept.draft is not None, claim_id=sought)
        sheet.decided.connect(lambda decisions: self._keep(kept, decisions))
        sheet.used.connect(lambda decisions: self._use(sheet, kept, review, decisions))
        sheet.rejected.connect(lambda: self._leave(kept))
        show_dialog(sheet)

    def _keep(self, kept: KeptReview, decisions: ReviewDecisions) -> None:
        """Keeps the review beside the settings, so that it survives whatever happens; raises DraftsNotKeptError."""
        keep_review(self._desk.path, replace(kept, decisions=decisions))

    def _leave(self, kept: KeptReview) -> None:
        if self._unfinished(kept.article_id) is not None:
            self.said.emit(_("The review is kept, unfinished. Nothing was changed in the file."))
        self.tell()

    def _use(self, sheet: ReviewSheet, kept: KeptReview, review: ProofReview, decisions: ReviewDecisions) -> None:
        """Makes the proof the current one, or puts what was left open in its place, in one step; says what became."""
        if kept.draft is None and decisions == ReviewDecisions():
            sheet.reject()
            return
        use = partial(self._desk.proofs.use, review, kept.draft, decisions)
        self._write_for(sheet, kept.article_id, use, partial(self._close, sheet, self._desk.path, kept.article_id))

    def _close(
        self,
        sheet: ReviewSheet,
        desk: Path,
        article_id: ArticleId,
        announce: Callable[[], None],
        done: Operation | None,
    ) -> None:
        """Closes a review whose proof is used."""
        sheet.accept()
        forget_review(desk, article_id)
        announce()
        self._show_placed(done)
        self.tell()


def _lost_words(unfinished: KeptReview) -> str:
    return counted(
        "The review of “{name}” would be lost, with {count} [decision|decisions].",
        len(unfinished.decisions.decided),
        name=unfinished.name,
    )


def _compared(review: ProofReview, language: Language, *, is_new: bool) -> Compared:
    """The review with its rows; of the proof in use those alone that it left open."""
    rows = review_rows(review, language)
    review.new.words  # noqa: B018 - kept by it, for the moment in which it is used
    return review, rows if is_new else [row for row in rows if row.needs_decision]
