"""What keys, menus and the panel do to judge claims: verdicts, reasons, decisions about the copy."""

from collections.abc import Iterable, Sequence
from contextlib import nullcontext
from functools import partial

from typing_extensions import override

from factcheck.domain.errors import NotPlacedError
from factcheck.domain.records.claim import NEED_NO_VERDICT, Claim, Outcome, Proposal
from factcheck.domain.records.ids import ClaimId
from factcheck.domain.records.verdict import Judgement, Reason, Verdict
from factcheck.domain.rules.bearing import may_be_confirmed
from factcheck.domain.text.canonical import capitalised
from factcheck.domain.text.span import Span
from factcheck.domain.wording.claim_words import overtaken_in_sentence
from factcheck.domain.wording.error_sentence import sentence
from factcheck.domain.wording.joining import as_sentence, clauses, labelled, sentences
from factcheck.domain.wording.labels import OUTCOME, STATUS_IN_SENTENCE, UNDECIDED
from factcheck.domain.wording.progress_words import all_judged_words
from factcheck.domain.wording.query_words import awaited_words
from factcheck.translation import N_, Messages, _, counted
from factcheck.ui.app.actions import Handlers
from factcheck.ui.app.desk_page import CLAIM
from factcheck.ui.commands.base import ClaimCommandsBase, WindowParts
from factcheck.ui.commands.words import (
    confirmed_words,
    kept_words,
    loss_words,
    made_of_many_words,
    many_words,
    no_longer_words,
    numbers_of,
    proposed_loss_words,
    state_words,
    unkept_words,
    unplaced_words,
    which,
)
from factcheck.ui.widgets.keys import has_keyboard, with_key

_JUDGED: Messages[Judgement] = Messages(
    {
        Judgement.DISPUTED: N_("{claims}, disputed"),
        Judgement.UNVERIFIED: N_("{claims}, unverified"),
        Judgement.CLEAR: N_("{claims}, not checked again"),
    }
)
_MADE_AND_JUDGED: Messages[Judgement] = Messages(
    {
        Judgement.DISPUTED: N_("{claims}, made and disputed"),
        Judgement.UNVERIFIED: N_("{claims}, made and unverified"),
    }
)
_ASKS_REASON = frozenset({Judgement.DISPUTED, Judgement.UNVERIFIED})
_GOES_ON = frozenset({Judgement.SUPPORTED, Judgement.NOT_NEEDED})
_WANT_A_DECISION = frozenset({Verdict.DISPUTED, Verdict.UNVERIFIED})


class VerdictCommands(ClaimCommandsBase):
    """Acts on the selected claims; `keyboard_returned` asks for the keyboard to go back to article or list."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts)
        self._made: ClaimId | None = None
        self._told: ClaimId | None = None  # whose proposal the line at the bottom told, before anything else changed
        self._judged: list[ClaimId] = []
        self._passed: tuple[list[ClaimId], list[ClaimId]] = [], []  # judged and not decided on; what came next
        self._beside: tuple[ClaimId | None, Proposal] = (None, Proposal())

    @override
    def handlers(self) -> Handlers:
        return {
            **{one.value: partial(self.judge, one) for one in Judgement},
            **{one.value: partial(self.toggle_outcome, one) for one in Outcome},
            "reason": self.open_reason,
            "confirm": self.confirm,
        }

    @override
    def listen(self) -> None:
        self._session.desk_changed.connect(self._forget)

    def judge(self, judgement: Judgement) -> None:
        """Judges the selected claims; selected words that are no claim become one first."""
        self._made = None
        self._beside = self._shown_proposal()
        words = self._targets.unclaimed_words
        if words is not None and judgement is not Judgement.CLEAR:
            self._consider_words(words, judgement)
        else:
            self._consider(self._targets.ids(), judgement)

    def confirm(self) -> None:
        """Says that claims stand as they were judged, with other words or evidence since; asks first for several.

        Where the words of none of them have a place in this proof it goes on with the review, where they are placed; of
        several it says first which they are.
        """
        self._require_writable()
        chosen = self._targets.ids()
        claims = [one for one in self._targets.claims(chosen) if may_be_confirmed(one)]
        ids = [one.id for one in claims]
        unplaced = [one for one in self._targets.claims(chosen) if one.unplaced]
        left = unplaced_words(unplaced)
        if len(ids) > 1:
            words = sentences([*confirmed_words(claims), left])
            self.asked.emit(words, _("Confirm all {count}", count=len(ids)), partial(self._confirm, ids))
        elif ids:
            self._confirm(ids, left)
        elif len(unplaced) > 1:
            self.offered.emit(left, [(_("Go on with the review"), self._actions["go_on_review"].trigger)])
        elif unplaced:
            self._actions["go_on_review"].trigger()
        elif chosen:
            words = counted(
                "There is nothing to confirm of [claim|claims] {which}: no verdict on [it|them] was given"
                " on other words or other evidence.",
                len(chosen),
                which=which(self._targets.claims(chosen)),
            )
            self.said.emit(words)

    def judge_shown(self, judgement: Judgement) -> None:
        """Judges the claims that the panel names, whatever words are selected in the article."""
        self._beside = self._shown_proposal()
        self._consider(self._targets.shown, judgement)

    def decide(self, outcome: Outcome | None) -> None:
        """Decides about the words of the claims that the panel names; None takes it back. They stay selected."""
        self._decide(self._targets.shown, outcome)

    def toggle_outcome(self, outcome: Outcome) -> None:
        """Decides so about the selected claims, or takes it back where all are decided so already.

        Right behind a reason, whose claim is no longer the current one, it asks which of the two is meant.
        """
        ids = self._targets.ids()
        claims = self._targets.claims(ids)
        has_it = bool(claims) and all(claim.outcome is outcome for claim in claims)
        undecided, following = self._passed
        if undecided and ids == following and not has_it:
            self._ask_which(outcome, undecided, following)
        else:
            self._decide(ids, None if has_it else outcome)

    def open_reason(self) -> None:
        """Goes to the reason of the selected claims, after asking for several; says so where one has no verdict."""
        self._require_writable()
        ids = self._targets.ids()
        without = [one for one in self._targets.claims(ids) if one.verdict is None]
        if without:
            words = counted(
                "There is no verdict on [claim|claims] {which} to give a reason for.",
                len(without),
                which=which(without),
            )
            self.said.emit(words)
        elif len(ids) > 1:
            words = counted(
                "The reason would be given to {count} [claim|claims]: {numbers}.", len(ids), numbers=self._numbers(ids)
            )
            self.asked.emit(words, _("Give all {count} a reason", count=len(ids)), partial(self._ask_reason, ids))
        elif ids:
            self._ask_reason(ids)

    def give_reason(self, claim_id: str, reason: Reason | str | None) -> None:
        """Records why a claim has its verdict, and so have those that were judged together with it."""
        ids = self._together(ClaimId(claim_id))
        self._desk.claims.give_reason(ids, reason)
        if len(ids) > 1:
            self._show_done(_("{claims}: reason given", claims=self._targets.named(ids)))

    def go_on(self) -> None:
        """Selects the next claim nobody has judged and gives the keyboard back."""
        self._go_on(self._together(self._current.claim) if self._current.claim is not None else [])

    # Verdicts

    def _consider_words(self, words: Span, judgement: Judgement) -> None:
        """Makes a claim of words and judges it, or asks first where that is more than it seems."""
        self._require_writable()
        inside = self._targets.within(words)
        reaches = sentences(made_of_many_words(judgement, self._article.proof, words, inside))
        if reaches:
            self.asked.emit(reaches, _("Make one claim"), partial(self._make_and_judge, words, judgement))
        else:
            self._make_and_judge(words, judgement)

    def _make_and_judge(self, words: Span, judgement: Judgement) -> None:
        """Makes a claim of words and judges it in one step; asks between the two where that reaches further."""
        article_id = self._current.article
        assert article_id is not None
        self._panel.flush()
        asks = judgement is Judgement.NOT_NEEDED and bool(
            proposed_loss_words(self._views.language.proposals.at(self._text, words))
        )
        with self._views.claim_held():
            claim = self._desk.claims.add(article_id, words, judgement=None if asks else judgement)
            self._current.select(claim.id)
        self._article.place_caret(words.end)
        self._made = claim.id
        if asks:
            self._show_done(_("{claims}, made", claims=self._targets.named([claim.id])))
            self._consider([claim.id], judgement)
        else:
            proposal, key = self._desk.claims.proposal(claim), self._actions.key_of(judgement)
            unkept = unkept_words(proposal, key) if judgement is Judgement.SUPPORTED else []  # else a reason comes next
            self._show_judged([claim.id], judgement, unkept)
            self._told = claim.id if unkept else None

    def _consider(self, ids: Sequence[ClaimId], judgement: Judgement) -> None:
        """Judges, or asks first where that reaches further than it seems."""
        claims = self._targets.claims(ids)
        if not claims:
            return
        self._require_writable()
        self._panel.flush()
        refused = list[str]()
        if judgement is Judgement.CLEAR:
            judged = [claim for claim in claims if claim.verdict is not None or claim.kind in NEED_NO_VERDICT]
            if not judged:
                words = counted("There is no verdict on [claim|claims] {which}.", len(claims), which=which(claims))
                self.said.emit(words)
                return
            claims, ids = judged, [claim.id for claim in judged]
        elif unplaced := [claim for claim in claims if claim.unplaced]:
            refused = [sentence(NotPlacedError(tuple(claim.number for claim in unplaced)))]
            claims = [claim for claim in claims if not claim.unplaced]
            ids = [claim.id for claim in claims]
            if not claims:
                self.offered.emit(*refused, [(_("Go on with the review"), self._actions["go_on_review"].trigger)])
                return
        reaches = sentences([*many_words(claims, judgement), *self._losses(claims, judgement)])
        if reaches:
            does = _("Judge all {count}", count=len(claims)) if len(claims) > 1 else _("No verdict needed")
            self.asked.emit(sentences([reaches, *refused]), does, partial(self._judge, ids, judgement))
        else:
            self._judge(ids, judgement, refused)

    def _judge(self, ids: Sequence[ClaimId], judgement: Judgement, refused: Sequence[str] = ()) -> None:
        """Judges, and says what was done; `refused` says of which others nothing was."""
        before = self._targets.claims(ids)
        with self._views.claim_held() if judgement in _GOES_ON else nullcontext():
            kept = self._give(ids, judgement)
            no_longer = no_longer_words(before, self._targets.claims(ids))
            self._show_judged(ids, judgement, [*kept_words(kept), *no_longer, *refused])

    def _show_judged(self, ids: Sequence[ClaimId], judgement: Judgement, besides: Sequence[str] = ()) -> None:
        """Says what was judged how, and what it did `besides`, and goes on: to the next one, or to the reason."""
        if judgement in _GOES_ON:
            self._go_on(ids, besides)
            return
        table = _MADE_AND_JUDGED if self._made in ids else _JUDGED
        judged = table.filled(judgement, claims=self._targets.named(ids))
        self.done.emit(sentences([as_sentence(judged), *besides]))
        if judgement in _ASKS_REASON:
            self._ask_reason(ids)

    def _losses(self, claims: Sequence[Claim], judgement: Judgement) -> list[str]:
        """What it takes from claims to be called an opinion, a sentence for each."""
        if judgement is not Judgement.NOT_NEEDED:
            return []
        return [words for one in claims if (words := loss_words(one, self._desk.claims.proposal(one)))]

    def _give(self, ids: Sequence[ClaimId], judgement: Judgement) -> Proposal:
        """Judges, and answers what was kept: what rules propose, where it stood beside the one claim before the key."""
        claim_id, proposal = self._beside
        shown = proposal if list(ids) == [claim_id] else None
        return self._desk.claims.judge(ids, judgement, shown=shown)

    def _shown_proposal(self) -> tuple[ClaimId | None, Proposal]:
        """The claim beside which a proposal can be seen now, or of which it was just told, and the proposal."""
        is_seen = self._panel.isVisible() or self._current.claim == self._told
        return (self._current.claim if is_seen else None), self._views.proposed

    def _confirm(self, ids: Sequence[ClaimId], left: str = "") -> None:
        """Confirms claims, and says it; `left` says of which others nothing was."""
        self._panel.flush()
        self._desk.claims.confirm(ids)
        confirmed = as_sentence(_("{claims}: confirmed", claims=self._targets.named(ids)))
        self.done.emit(sentences([confirmed, left]))

    def _ask_reason(self, ids: Sequence[ClaimId]) -> None:
        self._judged = list(ids)
        self.pane_wanted.emit(CLAIM)
        self._panel.focus_reason()

    def _together(self, claim_id: ClaimId) -> list[ClaimId]:
        """The claims judged together with this one, as long as they are still selected."""
        return self._judged if claim_id in self._judged and self._judged == self._targets.shown else [claim_id]

    def _go_on(self, judged: Sequence[ClaimId], besides: Iterable[str] = ()) -> None:
        """Says in one line what the claims just judged are now, and what comes next; a claim just made stays."""
        before, is_made = self._current.claim, self._made in judged
        following = None if is_made else self._list.next_open_after(before)
        words = [as_sentence(state_words(self._targets.claims(judged), is_made))] if judged else []
        words += besides
        self._made, self._judged = None, []
        self.keyboard_returned.emit()
        if following is not None:
            self._current.select(following)
            wanting = [one for one in self._targets.claims(judged) if one.verdict in _WANT_A_DECISION]
            self._passed = [one.id for one in wanting if one.outcome is None], [following]
            is_back = before is not None and self._list.is_ahead(following, before)
            words += [_next_words(one, is_back) for one in self._targets.claims([following])]
        else:
            self._article.wait_behind(before)
            if self._views.progress.judged == self._views.progress.to_judge:
                words.append(self._all_judged(may_wait=is_made and len(words) > 1))
        if words:
            told = sentences(words)
            (self.done if judged else self.said).emit(told)

    def _all_judged(self, *, may_wait: bool) -> str:
        """Says that all that is marked has been judged, with what nobody has marked, and what is left.

        The report is offered once each paragraph holds a claim or was set aside; before that, what is not marked, which
        `may_wait` where the same line asks for another key.
        """
        coverage = self._views.coverage()
        if may_wait and coverage.unmarked_paragraphs:
            return ""
        told = all_judged_words(self._views.progress, coverage)
        see, report = (_("See what is not marked"), "unmarked"), (_("Make the report"), "report")
        does, act = see if coverage.unmarked_paragraphs else report
        return sentences(as_sentence(one) for one in (told, with_key(does, self._actions[act].shortcut())))

    # The copy

    def _decide(self, ids: Sequence[ClaimId], outcome: Outcome | None) -> None:
        self._require_writable()
        does = capitalised(_decided(outcome))
        claims = self._targets.claims(ids) if outcome is Outcome.FINE else []
        awaited = awaited_words(one for claim in claims for one in claim.awaited_wordings)
        words = [as_sentence(awaited)] if awaited else []
        if len(ids) > 1:
            many = counted(
                "“{decision}” would be the decision on {count} [claim|claims]: {numbers}.",
                len(ids),
                decision=does,
                numbers=self._numbers(ids),
            )
            words, does = [many, *words], _("Decide on all {count}", count=len(ids))
        if words:
            self.asked.emit(sentences(words), does, partial(self._record_outcome, ids, outcome))
        elif ids:
            self._record_outcome(ids, outcome)

    def _record_outcome(self, ids: Sequence[ClaimId], outcome: Outcome | None) -> None:
        self._panel.flush()
        self._desk.claims.set_outcome(ids, outcome)
        if outcome is not None and ids == self._judged and has_keyboard(self._panel.body.outcome):
            self._go_on(ids, [as_sentence(capitalised(_decided(outcome)))])  # Tab led there from the reason
        else:
            self._show_done(labelled(self._targets.named(ids), _decided(outcome)))

    def _ask_which(self, outcome: Outcome, judged: Sequence[ClaimId], following: Sequence[ClaimId]) -> None:
        """Asks which claims a decision is about: those just judged, from which a reason went on, or the current one."""
        self._require_writable()
        both = {self._numbers(ids): partial(self._decide, ids, outcome) for ids in (judged, following)}
        words = counted(
            "“{decision}”: on [claim|claims] {judged}, which [was|were] just judged, or on claim {following}?",
            len(judged),
            decision=capitalised(_decided(outcome)),
            judged=self._numbers(judged),
            following=self._numbers(following),
        )
        self.offered.emit(words, [(_("Decide on {numbers}", numbers=one), act) for one, act in both.items()])

    def _forget(self) -> None:
        self._passed, self._told = ([], []), None

    def _numbers(self, ids: Sequence[ClaimId]) -> str:
        return numbers_of(self._targets.claims(ids))


def _decided(outcome: Outcome | None) -> str:
    return OUTCOME[outcome] if outcome is not None else _(UNDECIDED)


def _next_words(claim: Claim, is_back: bool) -> str:
    """Which claim comes next; where the last one is behind, that it goes on from the beginning."""
    values = {"number": claim.number, "status": _standing(claim)}
    if is_back:
        return _("Next, from the beginning: {number}, {status}.", **values)
    return _("Next: {number}, {status}.", **values)


def _standing(claim: Claim) -> str:
    """Where a claim stands, with why to look at it again, and whether its words have no place in the proof in use."""
    unplaced = _("its words are not placed in this proof") if claim.unplaced else ""
    return clauses([STATUS_IN_SENTENCE[claim.status], overtaken_in_sentence(claim), unplaced])
