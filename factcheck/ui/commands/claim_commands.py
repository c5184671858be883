"""What keys, menus and the panel do to claims."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from factcheck.domain.errors import EmptySpanError
from factcheck.domain.records.claim import Claim, Outcome, Passage, PassageRole
from factcheck.domain.records.denial import denial_line
from factcheck.domain.records.evidence import EvidenceDraft
from factcheck.domain.records.ids import ClaimId, EvidenceId, PassageId
from factcheck.domain.records.verdict import Judgement, Reason, Status
from factcheck.domain.rules.en.proposal import proposal_for
from factcheck.domain.text.canonical import capitalised, trimmed
from factcheck.domain.text.span import Span
from factcheck.domain.wording.labels import JUDGEMENT, OUTCOME, STATUS, UNDECIDED, outcome_words, verdict_words
from factcheck.services.desk import Desk
from factcheck.ui.app.actions import Handlers
from factcheck.ui.app.current import Current
from factcheck.ui.app.desk_views import DeskViews
from factcheck.ui.app.session import Session
from factcheck.ui.article.edge_mover import EdgeMover
from factcheck.ui.article.view import ArticleView
from factcheck.ui.claims.list import ClaimList
from factcheck.ui.commands.panes import ARTICLE, CLAIM, LIST
from factcheck.ui.panel.claim_panel import ClaimPanel

_ASKS_REASON = frozenset({Judgement.DISPUTED, Judgement.UNVERIFIED})
ALL_JUDGED = "Every marked claim has been judged. Make the report (Ctrl+Shift+E)."
_GOES_ON = frozenset({Judgement.SUPPORTED, Judgement.NOT_NEEDED})


class ClaimCommands(QObject):
    """Each method is one act of a person; errors are raised."""

    said = Signal(str)
    spoken = Signal(str)
    pane_wanted = Signal(int)

    def __init__(
        self,
        session: Session,
        current: Current,
        views: DeskViews,
        article: ArticleView,
        claims: ClaimList,
        panel: ClaimPanel,
    ) -> None:
        super().__init__()
        self._session = session
        self._current = current
        self._views = views
        self._article = article
        self._list = claims
        self._panel = panel
        self._home: QWidget = article
        self._caret_after: int | None = None
        self.edges = EdgeMover(article)
        current.article_changed.connect(self.edges.leave)
        current.claim_changed.connect(self.edges.leave)
        session.desk_changed.connect(self.edges.leave)

    def handlers(self) -> Handlers:
        """What the actions of the menus do here, by the name of the action."""
        return {
            **{one.value: partial(self.judge, one) for one in Judgement},
            **{one.value: partial(self.toggle_outcome, one) for one in Outcome},
            "copy": self.copy,
            "outer": self.next_outer,
            "new_claim": self.make_from_selection,
            "passage": self.add_passage,
            "completes": partial(self.add_passage, PassageRole.COMPLETES),
            "edges": self.move_edges,
            "statement": self.restate,
            "evidence": self.open_evidence,
            "note": self.write_note,
            "reason": self.ask_reason,
            "next_claim": partial(self.step, 1),
            "previous_claim": partial(self.step, -1),
            "remove": self.remove,
        }

    def came_home(self, widget: QWidget) -> None:
        """Remembers which of article and list had the keyboard last: fields give it back there."""
        self._home = widget

    def go_home(self) -> None:
        """Gives the keyboard back to the article or the list."""
        self.pane_wanted.emit(ARTICLE if self._home is self._article else LIST)
        self._home.setFocus()

    def make(self, span: Span) -> None:
        """Makes a claim of the words at `span` and lets its statement be edited."""
        article_id = self._current.article
        if article_id is None:
            return
        claim = self._desk().claims.add(article_id, span, reading=proposal_for(self._text(), span))
        self._caret_after = span.end
        self._current.select(claim.id)
        self.restate()
        same = [one.number for one in self._views.same_words(claim)]
        also = f" The same words are claim {', '.join(same)} already." if same else ""
        self.said.emit(f"Claim {claim.number} made.{also} Undo (Ctrl+Z)")

    def make_from_selection(self) -> None:
        """Makes a claim of the selection, of the sentence where there is none."""
        self._article.setFocus()
        self._article.request_claim()

    def edit(self, claim_id: str) -> None:
        """Opens a claim for editing."""
        self._current.select(ClaimId(claim_id))
        self.restate()

    def statement_done(self) -> None:
        """Goes back to the article, with the caret behind the passage just made."""
        if self._caret_after is not None:
            self._article.place_caret(self._caret_after)
            self._caret_after = None
            self._home = self._article
        self.go_home()

    def judge(self, judgement: Judgement) -> None:
        """Judges the selected claims, then goes on to the next open one or asks for the reason."""
        ids = self._ids()
        if not ids:
            self.said.emit("Select a claim to judge it.")
            return
        self._panel.flush()
        if judgement is Judgement.CLEAR and not any(self._has_verdict(one) for one in ids):
            self.said.emit(f"There is no verdict on {self._named(ids)}.")
            return
        if judgement in _GOES_ON:
            with self._views.claim_held():
                self._desk().claims.judge(ids, judgement)
                self._go_on(ids, judgement)
            return
        self._desk().claims.judge(ids, judgement)
        self.said.emit(f"{self._named(ids)} {JUDGEMENT[judgement]}. Undo (Ctrl+Z)")
        if judgement in _ASKS_REASON and len(ids) == 1:
            self.ask_reason()

    def _has_verdict(self, claim_id: ClaimId) -> bool:
        claim = self._views.claim(claim_id)
        return claim is not None and claim.status is not Status.NOT_CHECKED

    def decide(self, outcome: Outcome | None) -> None:
        """Decides about the words of the selected claims in the copy; None takes it back. The claims stay selected."""
        ids = self._ids()
        if not ids:
            self.said.emit("Select a claim first.")
            return
        self._panel.flush()
        self._desk().claims.set_outcome(ids, outcome)
        self.said.emit(f"{self._named(ids)}: {OUTCOME[outcome] if outcome else UNDECIDED}. Undo (Ctrl+Z)")

    def toggle_outcome(self, outcome: Outcome) -> None:
        """Decides so, or takes it back where all selected claims are decided so already."""
        claims = [claim for claim in map(self._views.claim, self._ids()) if claim is not None]
        has_it = bool(claims) and all(claim.outcome is outcome for claim in claims)
        self.decide(None if has_it else outcome)

    def give_reason(self, claim_id: str, reason: Reason | None) -> None:
        """Records why a claim has its verdict."""
        self._desk().claims.give_reason(ClaimId(claim_id), reason)

    def go_on(self) -> None:
        """Selects the next claim nobody has judged and gives the keyboard back."""
        self._go_on([self._current.claim] if self._current.claim is not None else [])

    def _go_on(self, judged: Sequence[ClaimId], judgement: Judgement | None = None) -> None:
        """Says in one line what the claims just judged are now, and what comes next."""
        following = self._list.next_open_after(self._current.claim)
        words = [self._now(judged, judgement)] if judged else []
        self.go_home()
        if following is not None:
            self._current.select(following)
            upcoming = self._views.claim(following)
            words += [f"Next: {upcoming.number}, {STATUS[upcoming.status].lower()}."] if upcoming is not None else []
        elif not self._views.progress.of(Status.NOT_CHECKED):
            words.append(ALL_JUDGED)
        if words:
            self.said.emit(" ".join([*words, "Undo (Ctrl+Z)"] if judged else words))

    def _now(self, judged: Sequence[ClaimId], judgement: Judgement | None) -> str:
        claim = self._views.claim(judged[0])
        if judgement is not None and (claim is None or len(judged) > 1 or judgement is Judgement.NOT_NEEDED):
            return f"{capitalised(self._called(judged))} {JUDGEMENT[judgement]}."
        return f"Claim {claim.number} {STATUS[claim.status].lower()}." if claim is not None else ""

    def step(self, by: int) -> None:
        """Goes to the next or the previous claim of the list, and says which where the list does not."""
        before = self._current.claim
        self._list.step(by)
        claim = self._views.claim(self._current.claim)
        if claim is not None and claim.id != before and not self._list.hasFocus():
            self.spoken.emit(f"Claim {claim.number}, {verdict_words(claim).lower()}: {claim.statement}")

    def next_outer(self) -> None:
        """Selects the next claim outward on the words at the caret."""
        self._article.next_outer()

    def add_passage(self, role: PassageRole = PassageRole.REPEATS) -> None:
        """Lets the current claim stand in the selected words too, or be completed by them."""
        claim = self._needed()
        selection = self._article.selection()
        span = trimmed(self._text(), *selection) if selection else None
        if claim is None:
            return
        if span is None:
            raise EmptySpanError
        self._desk().claims.add_passage(claim.id, span, role)
        self._article.place_caret(span.end)
        does = "also stands at" if role is PassageRole.REPEATS else "is completed by words of"
        self.said.emit(f"{claim.number} {does} ¶{self._paragraph(span)}. Undo (Ctrl+Z)")

    def move_edges(self) -> None:
        """Lets the keys move the edges of the current claim's passage at the caret, else of its first one."""
        claim, proof, caret = self._needed(), self._views.proof, self._article.caret()
        here = [one for one in claim.passages if proof and one.proof_id == proof.id] if claim else []
        if here:
            self.pane_wanted.emit(ARTICLE)
            self.edges.begin(next((one for one in here if one.span.holds(caret)), here[0]))

    def keep_edges(self, passage: Passage, span: Span) -> None:
        """Gives a passage the edges it was moved to."""
        claim = self._desk().claims.move_passage(passage.id, passage.claim_id, span)
        self.said.emit(f"{claim.number} has new edges. Undo (Ctrl+Z)")

    def remove(self) -> None:
        """Removes the selected claims; undo brings them back."""
        ids = self._ids()
        if not ids:
            return
        claims = [claim for claim in map(self._views.claim, ids) if claim is not None]
        following = self._list.neighbour_after(ids)
        self._desk().claims.remove(ids)
        self._current.select(following if following in self._views.claims else None)
        who = f"Claim {claims[0].number}" if len(claims) == 1 else f"{len(claims)} claims"
        self.said.emit(f"{who} removed. Undo (Ctrl+Z)")

    def remove_passage(self, passage_id: str) -> None:
        """Takes a passage off the current claim."""
        claim = self._needed()
        if claim is not None:
            self._desk().claims.remove_passage(claim.id, PassageId(passage_id))
            self.said.emit(f"A passage of {claim.number} removed. Undo (Ctrl+Z)")

    def show_passage(self, passage_id: str) -> None:
        """Selects the words of a passage in the article."""
        claim = self._needed()
        for passage in claim.passages if claim else ():
            if passage.id == passage_id:
                self._article.setFocus()
                self._article.select_span(passage.span)

    def add_evidence(self, claim_id: str, draft: EvidenceDraft) -> None:
        """Records evidence for a claim, for all selected ones if it is among them."""
        ids = self._ids()
        target = ids if claim_id in ids else [ClaimId(claim_id)]
        self._desk().evidence.add(target, draft)
        self.said.emit(f"Evidence recorded for {self._called(target)}. Undo (Ctrl+Z)")
        self.go_home()

    def edit_evidence(self, evidence_id: str, draft: EvidenceDraft) -> None:
        """Changes a piece of evidence."""
        self._desk().evidence.edit(EvidenceId(evidence_id), draft)
        self.go_home()

    def remove_evidence(self, evidence_id: str) -> None:
        """Removes a piece of evidence; undo brings it back."""
        self._desk().evidence.remove(EvidenceId(evidence_id))
        self.said.emit("Evidence removed. Undo (Ctrl+Z)")

    def copy(self) -> None:
        """Copies the selected words, or else the selected claims as text."""
        if self._article.textCursor().hasSelection() and self._article.hasFocus():
            self._article.copy()
            return
        claims = [claim for claim in map(self._views.claim, self._ids()) if claim is not None]
        if claims:
            QApplication.clipboard().setText("\n\n".join(self._as_text(claim) for claim in claims))
            self.said.emit("Claim copied as text." if len(claims) == 1 else f"{len(claims)} claims copied as text.")

    def restate(self) -> None:
        """Goes to the statement of the current claim, all of it selected."""
        self._in_panel(partial(self._panel.focus_statement, True))

    def write_note(self) -> None:
        """Goes to the note of the current claim."""
        self._in_panel(self._panel.focus_note)

    def ask_reason(self) -> None:
        """Goes to the reason of the current claim's verdict."""
        self._in_panel(self._panel.focus_reason)

    def open_evidence(self) -> None:
        """Opens the form for evidence on the current claim."""
        self._in_panel(self._panel.open_evidence_form)

    def go_to(self, number: str) -> bool:
        """Selects the claim of this number; False if there is none."""
        for claim in self._views.claims.values():
            if claim.number == number:
                self._current.select(claim.id)
                self.go_home()
                return True
        return False

    def _as_text(self, claim: Claim) -> str:
        lines = [f"{claim.number} {verdict_words(claim)}: {claim.statement}"]
        if claim.statement != claim.words:
            lines.append(f"In the article: “{claim.words}”")
        lines += [denial_line(one) for one in claim.denials]
        if claim.outcome is not None:
            lines.append(f"In the copy: {outcome_words(claim)}")
        if claim.note:
            lines.append(claim.note)
        for one in self._desk().evidence.of(claim.id):
            facts = [one.source.title, one.source.url, one.locator, f"“{one.quote}”" if one.quote else ""]
            lines.append("– " + ", ".join(fact for fact in facts if fact))
        return "\n".join(lines)

    def _ids(self) -> list[ClaimId]:
        chosen = self._list.selection_ids()
        if len(chosen) > 1 or self._current.claim is None:
            return chosen
        return [self._current.claim]

    def _in_panel(self, act: Callable[[], object]) -> None:
        if self._needed() is not None:
            self.pane_wanted.emit(CLAIM)
            act()

    def _named(self, ids: Sequence[ClaimId]) -> str:
        first = self._views.claim(ids[0])
        return first.number if first is not None and len(ids) == 1 else f"{len(ids)} claims"

    def _called(self, ids: Sequence[ClaimId]) -> str:
        return f"claim {self._named(ids)}" if len(ids) == 1 else self._named(ids)

    def _needed(self) -> Claim | None:
        claim = self._views.claim(self._current.claim)
        if claim is None:
            self.said.emit("Select a claim first.")
        return claim

    def _paragraph(self, span: Span) -> int | str:
        assert self._views.proof is not None
        return self._views.proof.paragraph_at(span.start) or "–"

    def _text(self) -> str:
        return self._views.proof.text if self._views.proof is not None else ""

    def _desk(self) -> Desk:
        assert self._session.desk is not None
        return self._session.desk
