"""What keys, menus and the panel do to questions to the reporter and to proposed wordings."""

from dataclasses import asdict
from functools import partial
from typing import Any

from typing_extensions import override

from factcheck.domain.errors import EmptySpanError
from factcheck.domain.records.claim import Claim
from factcheck.domain.records.ids import ClaimId, WordingId
from factcheck.domain.records.proposed_wording import Decision, ProposedWording, WordingDraft
from factcheck.domain.records.question import Question
from factcheck.domain.rules.merging import Read
from factcheck.domain.text.span import Span
from factcheck.domain.wording.record_words import WORDS
from factcheck.translation import _
from factcheck.ui.app.actions import Handlers
from factcheck.ui.app.desk_page import CLAIM
from factcheck.ui.commands.base import ClaimCommandsBase
from factcheck.ui.commands.words import which
from factcheck.ui.panel.queries import QUERY_KINDS, Queries, QueryKind, WordingEdit, WordingForm
from factcheck.ui.panel.record_section import RecordSection


class QueryCommands(ClaimCommandsBase):
    """Each method is one act of a person; what belongs to no claim belongs to the article."""

    @override
    def handlers(self) -> Handlers:
        forms = {one.action: partial(self.open_new, one) for one in QUERY_KINDS}
        return forms | {"wording": self.propose, "queries": self.show_all}

    @override
    def listen(self) -> None:
        for queries in (self._panel.body.queries, self._panel.article_page.queries):
            for kind in QUERY_KINDS:
                self._listen_to(queries.of(kind.record), kind)
        for form in self._panel.findChildren(WordingForm):
            form.decided.connect(self.decide)

    def open_new(self, kind: QueryKind) -> None:
        """Opens the form for a record of the current claim, or of the article where there is none."""
        if self._current.article is None:
            return
        self._require_writable()
        claim = None
        if self._targets.words is not None or self._current.claim is not None:
            claim = self._targets.claim()
            if claim is None:
                return
        self.pane_wanted.emit(CLAIM)
        self._sections(claim).of(kind.record).open_new(kind.draft(""))

    def propose(self) -> None:
        """Opens the form for other words: for the selected ones, else for those of the current claim.

        Selected words that are a claim, or stand in one, are for that one; others stand for themselves. Where there
        are no words the form goes on with those that it was left with, or raises EmptySpanError.
        """
        self._require_writable()
        claim, span = self._views.claim(self._current.claim), self._targets.words
        if span is None:
            if claim is not None and self._targets.claim() is None:
                return
            span = self._words_for(claim)
        else:
            is_here = claim is not None and _stands_on(claim, span)
            claim = self._targets.on(span) or (claim if is_here else self._targets.around(span))
            if claim is None or claim.id != self._current.claim:
                self._current.select(claim.id if claim is not None else None)
        section = self._sections(claim).wordings
        if span is None:
            if section.waiting is None:
                raise EmptySpanError
            span = section.waiting.span
        self.pane_wanted.emit(CLAIM)
        quote = span.of(self._text)
        section.open_new(WordingEdit(span, quote, WordingDraft(quote)))

    def show_all(self) -> None:
        """Shows all questions and wordings of the article in place of a claim."""
        self._current.select(None)
        self.pane_wanted.emit(CLAIM)
        self._panel.article_page.focus_first()

    def add(self, kind: QueryKind, owner: str, draft: object) -> None:
        """Records what was typed; the owner is a claim or the article."""
        claim_id = None if owner == self._current.article else ClaimId(owner)
        made = kind.verbs(self._desk).add(self._current.article, *kind.given(draft), claim_id=claim_id)
        self._say_done("added", made)

    def change(self, kind: QueryKind, record_id: str, draft: object, seen: Read[object]) -> None:
        """Writes a record anew, which was read as `seen`."""
        read = Read(kind.given(seen.held)[-1], seen.rev)
        changed = kind.verbs(self._desk).edit(record_id, kind.given(draft)[-1], read)
        is_answered = isinstance(changed, Question) and changed.answer not in ("", read.held.answer)
        self._say_done("answered" if is_answered else "changed", changed)

    def remove(self, kind: QueryKind, record_id: str) -> None:
        """Takes a record away; undo brings it back."""
        removed = self._desk.record(kind.record, record_id)
        kind.verbs(self._desk).remove(record_id)
        self._say_done("removed", removed)

    def decide(self, wording_id: str, decision: Decision) -> None:
        """Accepts new words or keeps the old ones; once more takes that back."""
        taken = None if self._desk.record(ProposedWording, wording_id).decision is decision else decision
        decided = self._desk.wordings.decide(WordingId(wording_id), taken)
        done = self._desk.history.to_undo()
        self._say_done("ended" if done is not None and done.facts.get("ended") else taken or "undecided", decided)

    def _listen_to(self, section: RecordSection[Any], kind: QueryKind) -> None:
        from_panel = self._targets.from_panel(partial(self.open_new, kind))
        is_for_words = kind.record is ProposedWording
        section.new_requested.connect(partial(self._propose_or_go_on, section) if is_for_words else from_panel)
        section.edit_requested.connect(section.edit)
        section.added.connect(partial(self.add, kind))
        section.changed.connect(partial(self.change, kind))
        section.removed.connect(partial(self.remove, kind))

    def _propose_or_go_on(self, section: RecordSection[WordingEdit]) -> None:
        """Opens the form for the selected words, else for the claim beside it, or with what was typed into it."""
        takes_words = section.waiting is None and self._targets.words is not None
        (self.propose if takes_words else self._targets.from_panel(self.propose))()

    def _sections(self, claim: Claim | None) -> Queries:
        return self._panel.body.queries if claim is not None else self._panel.article_page.queries

    def _words_for(self, claim: Claim | None) -> Span | None:
        """What the list or the panel proposes other words for: the selected ones in the claim, else all its own."""
        selected = self._targets.selected
        if claim is None or (selected is not None and _stands_on(claim, selected)):
            return selected
        return claim.main.span if claim.passages else None

    def _say_done(self, verb: str, record: Any) -> None:  # noqa: ANN401
        claims = self._targets.claims([record.claim_id] if record.claim_id is not None else [])
        words = WORDS[type(record)].done[verb][bool(claims)]
        self._show_done(_(words, **asdict(record) | {"claim": which(claims)}))


def _stands_on(claim: Claim, span: Span) -> bool:
    return any(one.span.overlaps(span) for one in claim.passages)
