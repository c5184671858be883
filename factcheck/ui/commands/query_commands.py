"""What keys, menus and the panel do to questions to the reporter and to proposed wordings."""

from typing_extensions import override

from factcheck.domain.errors import EmptySpanError
from factcheck.domain.records.claim import Claim
from factcheck.domain.records.ids import ClaimId, QuestionId, WordingId
from factcheck.domain.records.proposed_wording import Decision, WordingDraft
from factcheck.domain.records.question import QuestionDraft
from factcheck.domain.rules.merging import Read
from factcheck.domain.text.span import Span
from factcheck.translation import N_, Messages
from factcheck.ui.app.actions import Handlers
from factcheck.ui.app.desk_page import CLAIM
from factcheck.ui.commands.base import ClaimCommandsBase
from factcheck.ui.commands.words import which
from factcheck.ui.panel.queries import WordingEdit

Done = str | Decision | None
_DONE: Messages[Done] = Messages(
    {
        "asked": N_("Question {number} recorded"),
        "changed": N_("Question {number} changed"),
        "answered": N_("Question {number} answered"),
        "removed": N_("Question {number} removed"),
        "proposed": N_("New wording proposed"),
        "reworded": N_("New wording changed"),
        "withdrawn": N_("New wording removed"),
        Decision.ACCEPTED: N_("New wording: accepted"),
        Decision.STET: N_("New wording: keep as is (stet)"),
        None: N_("New wording: not decided"),
    }
)
_DONE_FOR_CLAIM: Messages[Done] = Messages(
    {
        "asked": N_("Question {number} recorded for claim {claim}"),
        "changed": N_("Question {number} for claim {claim} changed"),
        "answered": N_("Question {number} for claim {claim} answered"),
        "removed": N_("Question {number} for claim {claim} removed"),
        "proposed": N_("New wording proposed for claim {claim}"),
        "reworded": N_("New wording for claim {claim} changed"),
        "withdrawn": N_("New wording for claim {claim} removed"),
        Decision.ACCEPTED: N_("New wording for claim {claim}: accepted"),
        Decision.STET: N_("New wording for claim {claim}: keep as is (stet)"),
        None: N_("New wording for claim {claim}: not decided"),
    }
)


class QueryCommands(ClaimCommandsBase):
    """Each method is one act of a person; what belongs to no claim belongs to the article."""

    @override
    def handlers(self) -> Handlers:
        return {"question": self.ask, "wording": self.propose, "queries": self.show_all}

    @override
    def listen(self) -> None:
        for queries in (self._panel.body.queries, self._panel.article_page.queries):
            queries.questions.new_requested.connect(self._targets.from_panel(self.ask))
            queries.questions.edit_requested.connect(queries.questions.edit)
            queries.questions.added.connect(self.add_question)
            queries.questions.changed.connect(self.change_question)
            queries.questions.removed.connect(self.remove_question)
            queries.wordings.new_requested.connect(self.propose)
            queries.wordings.edit_requested.connect(queries.wordings.edit)
            queries.wordings.added.connect(self.add_wording)
            queries.wordings.changed.connect(self.change_wording)
            queries.wordings.removed.connect(self.remove_wording)
            queries.wording_decided.connect(self.decide)

    def ask(self) -> None:
        """Opens the form for a question about the current claim, or about the article where there is none."""
        if self._current.article is None:
            return
        self._require_writable()
        claim = None
        if self._targets.words is not None or self._current.claim is not None:
            claim = self._targets.claim()
            if claim is None:
                return
        self.pane_wanted.emit(CLAIM)
        queries = self._panel.body.queries if claim is not None else self._panel.article_page.queries
        queries.questions.open_new(QuestionDraft(""))

    def propose(self) -> None:
        """Opens the form for other words: for the selected ones, else for those of the current claim.

        Selected words that are a claim are for that one, others outside of the current claim stand for themselves.
        Raises EmptySpanError where there are no words.
        """
        self._require_writable()
        claim, span = self._views.claim(self._current.claim), self._targets.words
        if span is None:
            span = self._words_for(claim)
        else:
            claim = self._targets.on(span) or (claim if claim is not None and _stands_on(claim, span) else None)
            if claim is None or claim.id != self._current.claim:
                self._current.select(claim.id if claim is not None else None)
        if span is None:
            raise EmptySpanError
        self.pane_wanted.emit(CLAIM)
        quote = span.of(self._text)
        queries = self._panel.body.queries if claim is not None else self._panel.article_page.queries
        queries.wordings.open_new(WordingEdit(span, quote, WordingDraft(quote)))

    def show_all(self) -> None:
        """Shows all questions and wordings of the article in place of a claim."""
        self._current.select(None)
        self.pane_wanted.emit(CLAIM)
        self._panel.article_page.setFocus()

    def add_question(self, owner: str, draft: QuestionDraft) -> None:
        """Records a question; the owner is a claim or the article."""
        article_id, claim_id = self._current.article, self._claim_id(owner)
        assert article_id is not None
        made = self._desk.questions.ask(article_id, draft, claim_id)
        self._say_done("asked", claim_id, made.number)

    def change_question(self, question_id: str, draft: QuestionDraft, seen: Read[QuestionDraft]) -> None:
        """Writes a question or its answer anew, which was read as `seen`."""
        changed = self._desk.questions.edit(QuestionId(question_id), draft, seen)
        self._say_done("changed" if changed.waits else "answered", changed.claim_id, changed.number)

    def remove_question(self, question_id: str) -> None:
        """Takes a question away; undo brings it back."""
        question = self._desk.questions.get(QuestionId(question_id))
        self._desk.questions.remove(question.id)
        self._say_done("removed", question.claim_id, question.number)

    def add_wording(self, owner: str, edit: WordingEdit) -> None:
        """Records a proposed wording; the owner is a claim or the article."""
        article_id = self._current.article
        assert article_id is not None
        self._desk.wordings.propose(article_id, edit.span, edit.draft, self._claim_id(owner))
        self._say_done("proposed", self._claim_id(owner))

    def change_wording(self, wording_id: str, edit: WordingEdit, seen: Read[WordingEdit]) -> None:
        """Writes a proposed wording anew, which was read as `seen`."""
        changed = self._desk.wordings.edit(WordingId(wording_id), edit.draft, Read(seen.held.draft, seen.rev))
        self._say_done("reworded", changed.claim_id)

    def remove_wording(self, wording_id: str) -> None:
        """Takes a proposed wording away; undo brings it back."""
        wording = self._desk.wordings.get(WordingId(wording_id))
        self._desk.wordings.remove(wording.id)
        self._say_done("withdrawn", wording.claim_id)

    def decide(self, wording_id: str, decision: Decision) -> None:
        """Accepts new words or keeps the old ones; once more takes that back."""
        wordings = self._desk.wordings
        taken = None if wordings.get(WordingId(wording_id)).decision is decision else decision
        decided = wordings.decide(WordingId(wording_id), taken)
        self._say_done(taken, decided.claim_id)

    def _words_for(self, claim: Claim | None) -> Span | None:
        """What the list or the panel proposes other words for: the selected ones in the claim, else all its own."""
        selected = self._targets.selected
        if claim is None or (selected is not None and _stands_on(claim, selected)):
            return selected
        self._article.reveal_claim(claim.id)
        return claim.main.span if claim.passages else None

    def _say_done(self, done: Done, claim_id: ClaimId | None, number: int = 0) -> None:
        """Says what was done to the question of this number or to a wording, and for which claim if for one."""
        claims = self._targets.claims([claim_id] if claim_id is not None else [])
        table = _DONE_FOR_CLAIM if claims else _DONE
        self._show_done(table.filled(done, number=number, claim=which(claims)))

    def _claim_id(self, owner: str) -> ClaimId | None:
        return None if owner == self._current.article else ClaimId(owner)


def _stands_on(claim: Claim, span: Span) -> bool:
    return any(one.span.overlaps(span) for one in claim.passages)
