"""What keys, menus and the panel do to claims: make, restate, go to, move, copy, remove."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from factcheck.domain.errors import EmptySpanError
from factcheck.domain.records.claim import Claim, ClaimKind, Passage, PassageRole, Risk
from factcheck.domain.records.ids import ClaimId, PassageId
from factcheck.domain.text.span import Span
from factcheck.domain.wording.claim_words import named_with_verdict, proposal_words
from factcheck.domain.wording.denial_words import denier_words
from factcheck.domain.wording.joining import labelled, sentences
from factcheck.domain.wording.labels import KIND, RISK
from factcheck.domain.wording.regrouping_words import counted_records
from factcheck.translation import _, counted
from factcheck.ui.app.actions import Handlers
from factcheck.ui.app.desk_page import ARTICLE, CLAIM, LIST
from factcheck.ui.article.edge_mover import EdgeMover
from factcheck.ui.commands.base import ClaimCommandsBase, WindowParts
from factcheck.ui.commands.targets import SELECT_FIRST
from factcheck.ui.commands.words import (
    going_words,
    named,
    stands_words,
    would_deny_words,
    would_go_words,
)
from factcheck.ui.dialogs.questions import GoToDialog
from factcheck.ui.widgets.dialog import show_dialog


class ClaimCommands(ClaimCommandsBase):
    """What concerns the claims themselves, and where the keyboard goes back to."""

    spoken = Signal(str)

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts)
        self.edges = EdgeMover(parts.article)
        parts.current.article_changed.connect(self.edges.leave)
        parts.current.claim_changed.connect(self.edges.leave)
        parts.session.desk_changed.connect(self.edges.leave)

    @override
    def handlers(self) -> Handlers:
        return {
            "copy": self.copy,
            "outer": self._article.next_outer,
            "new_claim": self.make_from_selection,
            "implication": self.imply,
            "passage": self.add_passage,
            "completes": partial(self.add_passage, PassageRole.COMPLETES),
            "edges": self.move_edges,
            "statement": self.restate,
            "note": self.write_note,
            "go_to": lambda: show_dialog(GoToDialog(self._window, self.go_to)),
            "next_claim": partial(self.step, 1),
            "previous_claim": partial(self.step, -1),
            "remove": self.remove,
        }

    def return_keyboard(self) -> None:
        """Gives the keyboard back to the article or the list."""
        pane = self._targets.pane
        self.pane_wanted.emit(ARTICLE if pane is self._article else LIST)
        pane.setFocus()

    def make(self, span: Span) -> None:
        """Makes a claim of the words at `span`, whose statement may be edited at once."""
        self._make_claim(span, self.begin)

    def begin(self, _claim: Claim) -> None:
        """Lets the statement of the claim just made be edited, which is current, with the caret behind its words."""
        self._targets.pane = self._article
        self._edit_statement()

    def make_from_selection(self) -> None:
        """Makes a claim of what is visibly selected, or selects the sentence; a hidden article is shown first."""
        if not self._article.isVisible():
            self.pane_wanted.emit(ARTICLE)
            self._article.setFocus()
            return
        self._article.setFocus()
        self._article.request_claim()

    def imply(self) -> None:
        """Makes a claim in no words, which says what the headline does until somebody writes what readers take."""
        self._require_writable()
        article_id = self._current.article
        if article_id is None:
            return
        with self._views.claim_held():
            claim = self._desk.claims.add(article_id, None, self._desk.articles.get(article_id).name)
            self._current.select(claim.id)
        self._show_done(_("{claim}, made: write what readers take from the article", claim=named([claim])))
        self._edit_statement()

    def edit(self, claim_id: str) -> None:
        """Opens a claim for editing."""
        self._current.select(ClaimId(claim_id))
        self._require_writable()
        self._edit_statement()

    def follow(self, claim_id: str) -> None:
        """Goes to the claim that a link of the panel leads to; the keyboard stays on the links where that has some.

        One of another article has that shown first.
        """
        link = QApplication.focusWidget()
        case = self._views.case
        known = case.known(ClaimId(claim_id)) if case is not None else None
        article_id = (known or self._desk.claims.get(ClaimId(claim_id))).article_id
        if article_id != self._current.article:
            self._current.show_article(article_id)
        self._current.select(ClaimId(claim_id))
        if QApplication.focusWidget() is not link:
            self.return_keyboard()

    def step(self, by: int) -> None:
        """Goes to the next or previous claim of the list; says which where nothing shows it, or that there is none."""
        before = self._current.claim
        self._list.step(by)
        if self._current.claim == before:
            self._current.follow(before)
        claim = self._views.claim(self._current.claim)
        if claim is not None and claim.id != before and self._targets.is_unseen(claim):
            self.said.emit(_("{claim}, is the current one; none of its words are in this text.", claim=named([claim])))
        elif claim is not None and claim.id != before and not self._list.hasFocus():
            self._speak(claim)
        elif self._current.claim == before:
            further, earlier = _("There is no further claim in the list."), _("There is no earlier claim in the list.")
            self.said.emit(further if by > 0 else earlier)

    def add_passage(self, role: PassageRole = PassageRole.REPEATS) -> None:
        """Lets the current claim stand in the selected words too, or be completed by them."""
        claim, span = self._views.claim(self._current.claim), self._targets.selected
        if claim is None:
            self.said.emit(_(SELECT_FIRST))
            return
        if span is None:
            raise EmptySpanError
        claim = self._desk.claims.add_passage(claim.id, span, role)
        self._article.place_caret(span.end)
        assert self._views.proof is not None
        self._show_done(stands_words(claim, role, self._views.proof, span))

    def move_edges(self) -> None:
        """Lets the keys move the edges of a claim's passage at the caret, else of its first one."""
        self._require_writable()
        claim, proof = self._targets.claim(), self._views.proof
        here = [one for one in claim.passages if proof and one.proof_id == proof.id] if claim else []
        if here:
            caret = self._article.caret()
            self.pane_wanted.emit(ARTICLE)
            self.edges.begin(next((one for one in here if one.span.contains(caret)), here[0]))

    def keep_edges(self, passage: Passage, span: Span) -> None:
        """Gives a passage the edges it was moved to."""
        claim = self._desk.claims.move_passage(passage.id, passage.claim_id, span)
        self._show_done(_("{claim}, has new edges", claim=named([claim])))

    def remove(self) -> None:
        """Removes the selected claims; asks first where others go with them, or records. Undo brings all of it back."""
        self._require_writable()
        ids = self._targets.ids()
        claims = self._targets.claims(ids)
        going = self._with_contents(claims)
        denials, records = self._denied_from_outside(going), self._recorded_of(going)
        if len(going) > 1 or denials or records:
            does = _("Remove all {count}", count=len(going)) if len(going) > 1 else _("Remove it")
            words = sentences([would_go_words(claims, going, records), would_deny_words(denials, len(going))])
            self.asked.emit(words, does, partial(self._remove, ids))
        elif going:
            self._remove(ids)

    def remove_passage(self, passage_id: str) -> None:
        """Takes a passage off the current claim."""
        claim = self._views.claim(self._current.claim)
        if claim is not None:
            self._desk.claims.remove_passage(claim.id, PassageId(passage_id))
            self._show_done(_("{claim}: a passage removed", claim=named([claim])))

    def show_passage(self, passage_id: str) -> None:
        """Selects the words of a passage in the article."""
        claim = self._views.claim(self._current.claim)
        for passage in claim.passages if claim else ():
            if passage.id == passage_id:
                self._article.setFocus()
                self._article.select_span(passage.span)

    def copy(self) -> None:
        """Copies the selected words, or else the selected claims as text."""
        if self._article.textCursor().hasSelection() and self._article.hasFocus():
            self._article.copy()
            return
        claims = self._targets.claims(self._targets.shown)
        if claims:
            QApplication.clipboard().setText(self._desk.reports.text_of(claims))
            words = counted("{claims}, copied as text.", len(claims), claims=named(claims))
            self.said.emit(words)

    def restate(self) -> None:
        """Goes to the statement of a claim, all of it selected."""
        self._require_writable()
        if self._targets.claim() is not None:
            self._edit_statement()

    def write_note(self) -> None:
        """Goes to the note of a claim."""
        self._require_writable()
        if self._targets.claim() is not None:
            self._in_panel(self._panel.focus_note)

    def set_kind(self, claim_id: str, kind: ClaimKind | None) -> None:
        """Says what sort of statement a claim is."""
        self._desk.claims.set_kind(ClaimId(claim_id), kind)
        claims = self._targets.named([ClaimId(claim_id)])
        none = _("{claims}: kind set to no kind", claims=claims)
        self._show_done(_("{claims}: kind set to {kind}", claims=claims, kind=KIND[kind]) if kind else none)

    def set_risk(self, claim_id: str, risk: Risk | None) -> None:
        """Says how much care a claim asks for."""
        self._desk.claims.set_risk(ClaimId(claim_id), risk)
        claims = self._targets.named([ClaimId(claim_id)])
        none = _("{claims}: risk set to none", claims=claims)
        self._show_done(_("{claims}: risk set to {risk}", claims=claims, risk=RISK[risk]) if risk else none)

    def keep_proposal(self, claim_id: str) -> None:
        """Gives a claim what a rule proposes for it."""
        proposal = self._views.proposed
        self._desk.claims.keep(ClaimId(claim_id), proposal)
        claims = self._targets.named([ClaimId(claim_id)])
        self._show_done(_("{claims}, kept: {proposed}", claims=claims, proposed=proposal_words(proposal)))

    def name_speaker(self, claim_id: str, name: str) -> None:
        """Says of a claim that it was somebody who is known by this name."""
        self._desk.end_visit()  # what was typed before is an act of its own
        self._desk.claims.set_speaker(ClaimId(claim_id), name)
        claims = self._targets.named([ClaimId(claim_id)])
        self._show_done(_("{claims}: said by {speaker}", claims=claims, speaker=name))

    def go_to(self, number: str) -> bool:
        """Selects the claim of this number; False if there is none."""
        for claim in self._views.claims.values():
            if claim.number == number:
                self._current.select(claim.id)
                self.return_keyboard()
                self._speak(claim)
                return True
        return False

    def _speak(self, claim: Claim) -> None:
        self.spoken.emit(labelled(named_with_verdict(claim), claim.statement))

    def _remove(self, ids: Sequence[ClaimId]) -> None:
        claims = self._targets.claims(ids)
        going = self._with_contents(claims)
        following = self._list.neighbour_after([claim.id for claim in going])
        self._desk.claims.remove(ids)
        self._current.select(following if following in self._views.claims else None)
        gone = going_words(claims, going)
        self._show_done(counted("{claims}, removed", len(going), claims=gone))

    def _with_contents(self, claims: Sequence[Claim]) -> list[Claim]:
        """The claims and all that stand beneath them, which go with them."""
        found = {claim.id: claim for claim in claims}
        for claim in claims:
            found |= {one.id: one for one in self._with_contents(self._views.shown.contents(claim))}
        return list(found.values())

    def _recorded_of(self, claims: Sequence[Claim]) -> str:
        """What is recorded of claims beside their words, and goes with them: “2 pieces of evidence and 1 question”."""
        case, ids = self._views.case, {claim.id for claim in claims}
        going = {one.id: one for claim in claims for one in (case.going_with(claim.id) if case is not None else ())}
        own = (one for one in going.values() if one.claim_id in ids and not isinstance(one, Passage))
        return counted_records(own)

    def _denied_from_outside(self, going: Sequence[Claim]) -> list[str]:
        """The claims that stay and deny one that goes, by number, and article where that is another one."""
        ids = {claim.id for claim in going}
        denials = [one for claim in going for one in claim.denied_by if one.claim_id not in ids]
        return list(dict.fromkeys(map(denier_words, denials)))

    def _edit_statement(self) -> None:
        self._in_panel(partial(self._panel.focus_statement, True))

    def _in_panel(self, act: Callable[[], object]) -> None:
        self.pane_wanted.emit(CLAIM)
        act()
