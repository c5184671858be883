"""What keys, menus and the panel do to what hangs on a claim: evidence, splits and denials."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from typing_extensions import override

from factcheck.domain.records.claim import Claim
from factcheck.domain.records.claim_elsewhere import ClaimElsewhere
from factcheck.domain.records.denial import Denial
from factcheck.domain.records.evidence import EvidenceDraft
from factcheck.domain.records.ids import ClaimId, DenialId, EvidenceId
from factcheck.domain.rules.merging import Read
from factcheck.domain.rules.splitting import (
    Split,
    Surety,
    division_of,
    further_split,
    saying_beside,
    split_of,
    standing_where_said,
)
from factcheck.domain.text.canonical import one_line
from factcheck.domain.wording.denial_words import denial_words
from factcheck.domain.wording.evidence_words import lacking_words
from factcheck.domain.wording.joining import as_sentence, clauses, labelled, with_remark
from factcheck.translation import _, counted
from factcheck.ui.app.actions import Handlers
from factcheck.ui.app.desk_page import CLAIM
from factcheck.ui.commands.base import ClaimCommandsBase, WindowParts
from factcheck.ui.commands.words import named, numbers_of
from factcheck.ui.panel.denial_form import DenialDraft


class EvidenceCommands(ClaimCommandsBase):
    """Evidence for the current claim, or for several where a person said so when the form was opened."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts)
        self._agreed: list[ClaimId] = []

    @override
    def handlers(self) -> Handlers:
        return {"evidence": self.open, "pieces": self.go_to_pieces, "directness": self.choose_directness}

    @override
    def listen(self) -> None:
        section = self._panel.body.evidence
        self._panel.body.evidence_form.directness_requested.connect(self.choose_directness)
        self._list.selection_changed.connect(self._name_claims)
        section.new_requested.connect(self._targets.from_panel(self.open))
        section.added.connect(self.add)
        section.changed.connect(self.edit)
        section.removed.connect(self.remove)

    def open(self) -> None:
        """Opens the form for new evidence; asks first where it is for several claims.

        Selected words that are no claim become one first.
        """
        self._require_writable()
        if (unclaimed := self._targets.unclaimed_words) is not None:
            self._make_claim(unclaimed, lambda claim: self._open([claim.id]))
            return
        ids = self._targets.ids()
        if len(ids) > 1:
            words = counted(
                "The evidence would be recorded for {count} [claim|claims]: {numbers}.",
                len(ids),
                numbers=numbers_of(self._targets.claims(ids)),
            )
            self.asked.emit(words, _("Record it for all {count}", count=len(ids)), partial(self._open, ids))
        elif ids:
            self._open(ids)

    def go_to_pieces(self) -> None:
        """Goes to the evidence recorded on a claim, where arrows move and Enter opens a piece, if there is any."""
        claim = self._targets.claim(may_hold_words=True)
        if claim is not None and claim.evidence:
            self.pane_wanted.emit(CLAIM)
            self._panel.focus_evidence()
        elif claim is not None:
            self.said.emit(_("No evidence is recorded on claim {number}.", number=claim.number))

    def choose_directness(self) -> None:
        """Goes on from primary to secondary to not said in the form that is open, and says which it is now."""
        if not self._panel.body.evidence.is_form_open:
            self.said.emit(_("Open a piece of evidence first."))
            return
        self._require_writable()
        row = self._panel.body.evidence_form.directness
        row.choose_next()
        self.said.emit(as_sentence(labelled(row.accessibleName(), row.chosen_word)))

    def add(self, claim_id: str, draft: EvidenceDraft) -> None:
        """Records evidence for a claim, and for those it was opened for together with it if they are still selected."""
        wanted = ClaimId(claim_id)
        ids = self._agreed if wanted in self._agreed and self._agreed == self._targets.shown else [wanted]
        self._agreed = []
        self._desk.evidence.add(ids, draft)
        self._show_done(with_remark(_("{claims}: evidence recorded", claims=self._named(ids)), lacking_words(draft)))
        self.keyboard_returned.emit()

    def edit(self, evidence_id: str, draft: EvidenceDraft, seen: Read[EvidenceDraft]) -> None:
        """Changes a piece of evidence that was read as `seen`."""
        self._desk.evidence.edit(EvidenceId(evidence_id), draft, seen)
        self._show_done(with_remark(_("{claims}: evidence changed", claims=self._current_name), lacking_words(draft)))
        self.keyboard_returned.emit()

    def remove(self, evidence_id: str) -> None:
        """Removes a piece of evidence; undo brings it back."""
        self._desk.evidence.remove(EvidenceId(evidence_id))
        self._show_done(_("{claims}: evidence removed", claims=self._current_name))

    def _open(self, ids: Sequence[ClaimId]) -> None:
        self._agreed = list(ids) if len(ids) > 1 else []
        self.pane_wanted.emit(CLAIM)
        self._panel.body.open_evidence_form()
        self._name_claims()

    def _name_claims(self) -> None:
        """Says in the form for something new for which claims it is, as long as these are selected."""
        form = self._panel.body.evidence_form
        if form.key.owner and not form.key.record:
            claims = self._targets.claims(self._agreed if self._agreed == self._targets.shown else [])
            form.show_claims(numbers_of(claims))

    @property
    def _current_name(self) -> str:
        return self._named([self._current.claim] if self._current.claim else [])

    def _named(self, ids: Sequence[ClaimId]) -> str:
        return named(self._desk.claims.some(ids))


class DenialCommands(ClaimCommandsBase):
    """Each method is one act of a person; errors are raised."""

    @override
    def handlers(self) -> Handlers:
        return {"denial": self.open}

    @override
    def listen(self) -> None:
        section = self._panel.body.denials
        section.new_requested.connect(self._targets.from_panel(self.open))
        section.edit_requested.connect(self.edit)
        section.added.connect(self.add)
        section.changed.connect(self.change)
        section.removed.connect(self.remove)

    def open(self) -> None:
        """Opens the form for a denial by the current claim, its target guessed from the words.

        Words of its passage are the target only where the rule finds them, or they are selected: else it is not stated.
        """
        self._require_writable()
        self._with_claim(self._open)

    def _open(self, claim: Claim) -> None:
        if not claim.passages:
            return
        text, denials = self._text, self._views.language.denials
        denied = denials.target(text, claim.main.span)
        words = self._targets.words or denied.span
        statement = denied.statement if words == denied.span else denials.target(text, words).statement
        targets = self._offer(claim)
        likely = targets[0] if targets and denials.is_likely(claim, targets[0], text) else None
        self.pane_wanted.emit(CLAIM)
        makes_target = likely is None and (bool(statement) or words != denied.span)
        self._panel.body.denials.open_new(
            DenialDraft(likely.id if likely else None, denied.scope, words, statement, makes_target)
        )

    def edit(self, denial_id: str) -> None:
        """Opens the form in the place of a denial."""
        claim = self._views.claim(self._current.claim)
        denial = next((one for one in claim.denials if one.id == denial_id), None) if claim else None
        if claim is not None and denial is not None:
            self._offer(claim, denial)
            self._panel.body.denials.edit(denial_id)

    def add(self, claim_id: str, draft: DenialDraft) -> None:
        """Records a denial; where the words are to be the target they become a claim in the same step."""
        denials = self._desk.denials
        if draft.makes_target and draft.words is not None:
            made = denials.add_with_target(ClaimId(claim_id), draft.words, draft.statement, draft.scope)
        else:
            made = denials.add(ClaimId(claim_id), draft.target_id, draft.scope)
        self._say_done(made)

    def change(self, denial_id: str, draft: DenialDraft, seen: Read[DenialDraft]) -> None:
        """Lets a denial that was read as `seen` point elsewhere or reach otherwise."""
        read = Read((seen.held.target_id, seen.held.scope), seen.rev)
        changed = self._desk.denials.edit(DenialId(denial_id), draft.target_id, draft.scope, read)
        self._say_done(changed)

    def remove(self, denial_id: str) -> None:
        """Takes a denial away; undo brings it back."""
        removed = self._desk.record(Denial, denial_id)
        self._desk.denials.remove(removed.id)
        self._show_done(_("{claim}: denial removed", claim=self._targets.named([removed.claim_id])))

    def _say_done(self, denial: Denial) -> None:
        claim = self._targets.named([denial.claim_id])
        self._show_done(_("{claim}: {denial}", claim=claim, denial=denial_words(denial)))

    def _offer(self, claim: Claim, kept: Denial | None = None) -> list[Claim]:
        """Offers what a claim may deny, with what the denial that is changed denies, and what drafts hold of others."""
        taken, form = {one.target_id for one in claim.denials}, self._panel.body.denial_form
        guesses = self._views.language.denials.likely_targets(claim, self._views.claims.values(), self._text)
        targets = [one for one in guesses if one.id not in taken]
        is_here = self._views.claim(kept.target_id) if kept is not None else None
        drafts = (one.target_id for one in self._panel.body.denials.drafts().values())
        chosen = {*drafts, kept.target_id if kept is not None else None}
        others = self._desk.claims.some({one for one in chosen if one is not None} - self._views.claims.keys())
        form.target.offer_claims(
            [is_here, *targets] if is_here is not None else targets,
            with_words=kept is None,
            elsewhere=[ClaimElsewhere(one, self._desk.case(one.article_id).article.name) for one in others],
            with_elsewhere=len(self._desk.articles.ids()) > 1,
        )
        form.elsewhere.ask_for_claims(partial(self._desk.denials.targets_elsewhere, claim))
        return targets


class SplitCommands(ClaimCommandsBase):
    """Opens the form, and makes the claims it asks for."""

    @override
    def handlers(self) -> Handlers:
        return {"split": self.open}

    @override
    def listen(self) -> None:
        self._panel.body.split.new_requested.connect(self._targets.from_panel(self.open))
        self._panel.body.split.added.connect(self.split)

    def open(self) -> None:
        """Opens the form, filled by rule; of a claim that is split already, for one more thing that was said.

        Selected words inside the claim are the content, unless they are one already.
        """
        self._require_writable()
        self._with_claim(self._open)

    def _open(self, claim: Claim) -> None:
        if not claim.passages:
            return
        language, rules = self._views.language, self._views.language.attributions
        contents = self._contents(claim, split_of(self._text, claim, rules))
        taken = {one.span for content in (claim, *contents) for one in content.passages}
        chosen = self._targets.words
        if chosen in taken or not any(one.span.covers(chosen) for one in claim.passages if chosen is not None):
            chosen = None
        if contents:
            draft = further_split(self._text, claim, rules, contents, chosen)
            parts = () if chosen is not None else saying_beside(self._text, claim, contents)
        else:
            draft = split_of(self._text, claim, rules, chosen)
            is_sure = bool(claim.speaker or claim.verb) or draft.surety is Surety.SURE
            parts = () if is_sure else division_of(self._text, claim, language.clauses, rules, chosen)
        divided = Split(claim.statement, "", "", parts, divides=True) if len(parts) > 1 else None
        self.pane_wanted.emit(CLAIM)
        self._panel.body.split_form.offer_ways(draft, divided)
        self._panel.body.split_form.name_claim(claim.number, [f"{one.number} {one.statement}" for one in contents])
        knows_sayings = language.small_words is not None  # else somebody may say it all the same
        is_likely = chosen is None and draft.surety is Surety.LIKELY
        self._panel.body.split.open_new(draft if divided is None or is_likely or not knows_sayings else divided)

    def split(self, claim_id: str, split: Split) -> None:
        """Makes the contents claims that are none yet; the claim that was split stays the current one."""
        claim = self._views.claim(ClaimId(claim_id))
        if claim is not None and split.divides:
            self._divide(claim, split)
            return
        contents = self._contents(claim, split) if claim is not None else []
        said = {_plain(one.statement): one for one in (*contents, *([claim] if claim is not None else []))}
        new = [one for one in split.contents if _plain(one.statement) not in said]
        if claim is None or (split.contents and not new):
            there = numbers_of(said[_plain(one.statement)] for one in split.contents)
            self._panel.body.split.forget_new(claim_id)
            self.said.emit(_("{numbers} says so already. Nothing was added.", numbers=there))
            return
        made = self._desk.claims.split(claim.id, replace(split, contents=tuple(new)))
        self._panel.body.split.forget_new(claim_id)
        if self._current.claim == claim_id:
            self._article.place_caret(claim.passages[-1].span.end)
        against = [one for content in made for one in content.denied_by if one.claim_id != claim.id]
        done = _("{claim}, split: {numbers} made", claim=named([claim]), numbers=numbers_of(made))
        self._show_done(clauses([done, *map(denial_words, against)]))

    def _divide(self, claim: Claim, split: Split) -> None:
        """Makes claims of their own of the parts; the claim keeps the first and stays the current one."""
        passages = [one.span for one in claim.passages]
        keeps, *others = (standing_where_said(self._text, passages, one) for one in split.contents)
        kept, *made = self._desk.regrouping.divide(claim.id, keeps, others)
        self._panel.body.split.forget_new(claim.id)
        if self._current.claim == claim.id:
            self._article.place_caret(others[-1].span.end)
        self._show_done(_("{claim}, divided: {numbers} made", claim=named([kept]), numbers=numbers_of(made)))

    def _contents(self, claim: Claim, split: Split) -> list[Claim]:
        """What stands beneath a claim already as the contents of a split would."""
        return self._views.contents(claim, self._views.language.denials.relation(split.verb))


def _plain(statement: str) -> str:
    return one_line(statement).rstrip(".").casefold()
