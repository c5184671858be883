"""The text of an article corrected where it is checked, and handed out."""

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtGui import QGuiApplication
from typing_extensions import override

from factcheck.domain.records.article_draft import ArticleDraft
from factcheck.domain.records.ids import ArticleId
from factcheck.domain.records.kinds import PROOF
from factcheck.domain.records.operation import Changed, Operation
from factcheck.domain.records.proof import Proof
from factcheck.domain.records.proposed_wording import ProposedWording
from factcheck.domain.rules.correction import (
    corrected_blocks,
    corrected_draft,
    paragraphs_of,
    put_in_wordings,
    replacements,
    struck_words,
)
from factcheck.domain.rules.proof_review import ProofReview
from factcheck.domain.text.canonical import file_stem
from factcheck.domain.wording.joining import sentences
from factcheck.services.drafts import KeptDraft
from factcheck.translation import _, if_any, pgettext
from factcheck.ui.app.actions import Handlers
from factcheck.ui.app.draft_keeper import DraftKeeper
from factcheck.ui.article.typography import Typography
from factcheck.ui.commands.base import CommandParts, Commands
from factcheck.ui.commands.review_commands import COMPARING, ReviewCommands
from factcheck.ui.dialogs.correction_sheet import CorrectionSheet, paragraphs_in
from factcheck.ui.panel.form_drafts import CORRECTION, read
from factcheck.ui.widgets.dialog import show_dialog

CORRECTED_SIZE = 16


class CorrectionCommands(Commands):
    """Works on the article that is shown; what is typed and not used is kept with the other drafts."""

    def __init__(self, parts: CommandParts, drafts: DraftKeeper, reviews: ReviewCommands) -> None:
        super().__init__(parts)
        self._drafts = drafts
        self._reviews = reviews
        drafts.correction_wanted.connect(self.correct)
        parts.session.desk_changed.connect(self._forget_used)

    @override
    def handlers(self) -> Handlers:
        return {
            "correct_text": self.correct,
            "copy_text": self.copy_text,
            "save_text": self.save_text,
        }

    def correct(self) -> None:
        """Shows the text of the article to be corrected, with what was typed and not used before."""
        self._require_writable()
        article_id = self._current.article
        if article_id is None:
            return
        case = self._desk.case(article_id)
        proof, kept = case.proof, self._drafts.of_sheet(CORRECTION, article_id)
        awaited = [one for one in case.all(ProposedWording) if one.proof_id == proof.id and one.is_awaited_in(proof)]
        sheet = CorrectionSheet(self._window, Typography(self._session.settings.font, CORRECTED_SIZE), len(awaited))
        paragraphs = paragraphs_of(proof)
        typed = read(str, kept.words) if kept is not None else None
        shown = paragraphs_in(typed) if typed is not None else paragraphs
        sheet.show_text(paragraphs, shown, corrected_blocks(proof, shown), struck_words(proof, shown))
        if kept is None or typed is None:
            pass
        elif kept.read != proof.id:
            sheet.tell(_("This was typed into an earlier proof: used, it takes back what the newer one changed."))
        else:
            sheet.tell(_("What you typed last time is there again."))
        sheet.typed.connect(partial(self._keep, sheet, proof))
        sheet.discarded.connect(partial(self._forget, article_id))
        sheet.wordings_requested.connect(partial(self._put_in, sheet, proof, awaited, case.article.language))
        sheet.use_requested.connect(partial(self._use, sheet, proof))
        show_dialog(sheet)

    def copy_text(self) -> None:
        """Copies the text of the article, with nothing of the record."""
        if self._current.article is not None:
            QGuiApplication.clipboard().setText(self._desk.proofs.text_of(self._current.article))
            self.said.emit(_("The text of the article was copied, without anything of the record."))

    def save_text(self) -> None:
        """Asks for a place, and writes the text of the article there, with nothing of the record."""
        article_id = self._current.article
        if article_id is None:
            return
        stem = file_stem(self._desk.articles.get(article_id).name, pgettext("name of a file", "article"))
        path = self._asked_path(_("Save the text as"), stem, ".txt", _("Text files"))
        if path is not None:
            self._desk.proofs.write_text(article_id, path)
            self.said.emit(_("Text written: {path}", path=path))

    def _keep(self, sheet: CorrectionSheet, proof: Proof) -> None:
        words = json.dumps(sheet.words, ensure_ascii=False) if sheet.is_changed else ""
        self._drafts.keep_of_sheet(KeptDraft(CORRECTION, proof.article_id, "", words, proof.id))

    def _forget(self, article_id: ArticleId) -> None:
        self._drafts.keep_of_sheet(KeptDraft(CORRECTION, article_id, "", ""))

    def _forget_used(self, changed: Changed) -> None:
        """Lets go of corrections that are the text in use by now, as after a review."""
        article_id = changed.article_id
        kept = self._drafts.of_sheet(CORRECTION, article_id) if article_id is not None else None
        if article_id is None or kept is None or PROOF.entity not in changed.entities:
            return
        proof, typed = self._desk.case(article_id).proof, read(str, kept.words)
        if typed is not None and corrected_draft(proof, paragraphs_in(typed)).text == proof.text:
            self._forget(article_id)

    def _put_in(self, sheet: CorrectionSheet, proof: Proof, awaited: Sequence[ProposedWording], language: str) -> None:
        found = replacements(proof, sheet.paragraphs, awaited, language)
        told = if_any("{count} accepted [wording|wordings] put in, and marked.", len(found))
        rest = if_any("The words of {count} [stand|stand] there no more.", len(awaited) - len(found))
        sheet.tell(sentences([told, rest]))
        sheet.put(found)

    def _use(self, sheet: CorrectionSheet, proof: Proof) -> None:
        """Compares the corrected text with the article's in the pool; meanwhile nobody types on."""
        name = self._desk.articles.get(proof.article_id).name
        draft = replace(corrected_draft(proof, sheet.paragraphs), headline=name)
        compare = partial(self._desk.proofs.reviewing, proof.article_id, draft)
        self._work_for(sheet, _(COMPARING), compare, partial(self._use_reviewed, sheet, draft))

    def _use_reviewed(self, sheet: CorrectionSheet, draft: ArticleDraft, review: ProofReview) -> None:
        """Makes the corrected text the proof in use, or has people say first where that stands which is not plain."""
        article_id, decisions = review.new.article_id, put_in_wordings(review)
        if review.is_same_text:
            self._forget(article_id)
            self.said.emit(_("The text is the one that the article has, so nothing was changed."))
        elif all(one.record.id in decisions.places for one in review.unplaced):
            use = partial(self._desk.proofs.use, review, draft, decisions)
            self._write_for(sheet, article_id, use, partial(self._close, sheet))
            return
        else:
            self._reviews.begin(article_id, _("Corrected text"), draft, decisions)
        sheet.close_used()

    def _close(self, sheet: CorrectionSheet, announce: Callable[[], None], done: Operation | None) -> None:
        sheet.close_used()
        announce()
        self._show_placed(done)
