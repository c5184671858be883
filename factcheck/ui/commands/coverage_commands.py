"""What keys and menus do with what nobody has marked: show it, go to it, list it, set it aside."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from factcheck.domain.records.claim import Claim
from factcheck.domain.records.exemption import Exemption
from factcheck.domain.records.ids import ClaimId
from factcheck.domain.rules.consistency import inconsistencies
from factcheck.domain.rules.fact_coverage import Bright, MarkedFact
from factcheck.domain.rules.progress import is_open
from factcheck.domain.rules.sentences import sentence_at
from factcheck.domain.rules.source_terms import disclosures_in
from factcheck.domain.text.canonical import one_line, shortened, trimmed
from factcheck.domain.text.span import Mark, Span, segments
from factcheck.domain.wording.coverage_words import fact_words, silent_words, what_words
from factcheck.domain.wording.joining import as_sentence, clauses, sentences, within_quotation
from factcheck.domain.wording.record_words import exempted_sentence, taken_back_sentence
from factcheck.translation import _, if_any
from factcheck.ui.app.actions import Handlers
from factcheck.ui.app.desk_page import ARTICLE
from factcheck.ui.commands.base import ClaimCommandsBase, WindowParts
from factcheck.ui.commands.words import begun, numbers_of
from factcheck.ui.dialogs.coverage_list import CoverageDialog
from factcheck.ui.widgets.dialog import show_dialog


class CoverageCommands(ClaimCommandsBase):
    """Shows what is not marked, and `legend`, which says how; words are set aside where selected or at the caret."""

    def __init__(self, parts: WindowParts, legend: QWidget) -> None:
        super().__init__(parts)
        self._legend = legend
        self._gone_beside: Span | None = None
        self._switch = parts.actions["coverage"]
        self._show(parts.session.settings.coverage)
        parts.session.settings_changed.connect(lambda: self._show(parts.session.settings.coverage))

    @override
    def handlers(self) -> Handlers:
        return {
            "coverage": lambda: self.show(not self._article.coverage.is_on),
            "next_unmarked": partial(self.step, 1),
            "previous_unmarked": partial(self.step, -1),
            "unmarked": self.show_list,
            "exempt": self.exempt,
        }

    def show(self, is_on: bool) -> None:
        """Shows coverage in the article, or no more; the next start has it so, too."""
        self._session.choose(replace(self._session.settings, coverage=is_on))
        if is_on:
            self._bring_article()
        self.said.emit(_("Coverage is shown.") if is_on else _("Coverage is no longer shown."))

    def step(self, by: int) -> None:
        """Goes to the next fact that is not marked, or to the one before, from the caret on and round the article."""
        if not self._article.coverage.is_on:
            self._session.choose(replace(self._session.settings, coverage=True))
        found = next(self._from_here(by), None)
        if found is None:
            self.said.emit(_("Nothing stands out unmarked."))
            return
        self._article.coverage.reached = found
        self._go_to(found.span, found.fact is not None and found.fact.fact.is_beside)
        self.said.emit(self._told(found))

    def show_list(self) -> None:
        """Lists the facts that are not marked and what was set aside, and what does not fit once it is found."""
        case, facts = self._views.case, self._views.shown.facts
        if case is None or facts is None:
            return
        dialog = CoverageDialog(self._window)
        proof, article = case.proof, case.article
        indexes = range(len(proof.blocks))
        unmarked = [(one, self._numbers(one)) for index in indexes for one in facts.unmarked(index)]
        exemptions = [one for one in case.all(Exemption) if one.proof_id == proof.id]
        dialog.show_facts(proof, unmarked, facts.sentences, exemptions)
        dialog.place_chosen.connect(self._go_to)
        self._wait_for(
            dialog,
            lambda: (inconsistencies(proof, article), disclosures_in(case)),
            lambda found: dialog.show_inconsistencies(proof, *found),
        )
        show_dialog(dialog)

    def _show(self, is_on: bool) -> None:
        self._article.coverage.is_on = is_on
        self._article.cards.fold(is_on)
        self._article.coverage.reached = None
        self._switch.setChecked(is_on)
        self._legend.setVisible(is_on)
        self._article.viewport().update()

    def _told(self, found: Bright) -> str:
        """What stands out, said."""
        if found.fact is None:
            words = shortened(one_line(found.span.of(self._text)), 120)
            return _("Not marked, sentence: “{words}”", words=within_quotation(words))
        what, words = what_words(found.fact, self._numbers(found.fact)), fact_words(found.fact.fact, self._text)
        if found.fact.fact.is_beside:
            return _("Not marked, {kind} {place}", kind=what, place=words)
        what = clauses([what, silent_words(self._silent_on(found))])
        return _("Not marked, {kind}: “{words}”", kind=what, words=within_quotation(words))

    def _silent_on(self, found: Bright) -> list[str]:
        """The claims on all words of a fact none of which says it, by number; not those that say that it was said."""
        claims = [] if found.fact is None or found.fact.by else self._targets.meeting(found.span)
        return [one.number for one in claims if any(it.span.covers(found.span) for it in one.passages)]

    def _numbers(self, marked: MarkedFact) -> list[str]:
        """The claims that say only that a quotation was said, by number."""
        found = map(self._views.claim, map(ClaimId, marked.by))
        return [one.number for one in found if one is not None]

    def _bring_article(self) -> None:
        """Makes the article visible where another pane stands alone in its place."""
        if not self._article.isVisible():
            self.pane_wanted.emit(ARTICLE)

    def _go_to(self, span: Span, is_beside: bool) -> None:
        """Puts the caret ahead of words, or behind those beside which something is meant."""
        self._bring_article()
        self._article.setFocus()
        self._article.place_caret(span.end if is_beside else span.start)
        self._gone_beside = span if is_beside else None
        self._article.reveal(span)
        self._article.viewport().update()

    def _from_here(self, by: int) -> Iterator[Bright]:
        """What stands out, in the order of the text or against it, what is behind the caret first."""
        proof, caret, facts = self._article.proof, self._article.caret(), self._views.shown.facts
        if facts is None:
            return
        count, here = len(proof.blocks), proof.block_index(caret)
        for far in range(count + 1):
            found = facts.bright((here + by * far) % count)[::by]
            if far in (0, count):  # the block of the caret, of which one part comes first and the other last
                first = self._first_behind(found, caret, by)
                found = found[first:] if far == 0 else found[:first]
            yield from found

    def _first_behind(self, found: Sequence[Bright], caret: int, by: int) -> int:
        """The place in a list of the first that is behind the caret, or behind what was gone to last where that is."""
        reached = self._article.coverage.reached
        if reached is not None and reached.place == caret and reached in found:
            return found.index(reached) + 1
        return next((at for at, one in enumerate(found) if by * (one.place - caret) > 0), len(found))

    def exempt(self) -> None:
        """Says that there is nothing to check in the words, or takes that back where it was said of all of them.

        So of what the file shows beside them, where that was gone to last. Asks first where they are of more than one
        paragraph.
        """
        self._require_writable()
        self._bring_article()
        words = self._targets.words_or(self._sentence())
        if words is None:
            return
        beside = self._beside_words()
        if there := self._exemptions(beside or words, is_beside=beside is not None):
            self._take_back(there)
        elif beside:
            self._exempt(beside, is_beside=True)
        elif len(self._article.proof.indexes_in(words)) > 1:
            asked = _("There would be nothing to check in words of more than one paragraph.")
            self.asked.emit(asked, _("Nothing to check"), partial(self._exempt, words))
        else:
            self._exempt(words)

    def _beside_words(self) -> Span | None:
        """The paragraph beside which that stands which was gone to last, where the caret still is there."""
        gone, proof = self._gone_beside, self._article.proof
        if gone is None or gone.end != self._article.caret() or self._is_selected():
            return None
        block = proof.block_at(gone.start)
        return trimmed(proof.text, block.start, block.end)

    def _is_selected(self) -> bool:
        return self._article.textCursor().hasSelection()

    def _exempt(self, words: Span, is_beside: bool = False) -> None:
        assert self._views.case is not None
        made = self._desk.exemptions.add(self._views.case.article.id, words, is_beside)
        if not is_beside:
            self._article.place_caret(words.end)
        said = as_sentence(exempted_sentence(_told_of(made)))
        claims = [] if is_beside else list(filter(is_open, self._targets.meeting(words)))
        self.done.emit(sentences([said, _stay_open(claims)]))

    def _take_back(self, exemptions: Sequence[Exemption]) -> None:
        self._desk.exemptions.remove(*(one.id for one in exemptions))
        self._show_done(taken_back_sentence(_told_of(exemptions[0])))

    def _exemptions(self, words: Span, is_beside: bool) -> list[Exemption]:
        """What says that there is nothing to check at the caret, where no words are selected, or in all of these.

        Of what is beside the words it is all that says so beside some of them.
        """
        case = self._views.case
        there = [one for one in case.all(Exemption) if one.proof_id == case.proof.id] if case else []
        is_selected, caret = self._is_selected(), self._article.caret()
        there = [one for one in there if one.is_beside == is_beside]
        holding = [one for one in there if not (is_selected or is_beside) and one.span.contains(caret)]
        meeting = [one for one in there if one.span.overlaps(words)]
        if is_beside:
            return meeting
        bare = segments((Mark(one.span, one.id) for one in meeting), words)
        return holding or (meeting if all(one.marks for one in bare) else [])

    def _sentence(self) -> Span | None:
        case = self._views.case
        return sentence_at(case.proof, self._article.caret(), case.article.language or "en") if case else None


def _told_of(exemption: Exemption) -> Mapping[str, object]:
    """The facts of an act on an exemption, as the window says them."""
    return {"words": begun(exemption.quote), "beside": exemption.is_beside}


def _stay_open(claims: Sequence[Claim]) -> str:
    """That open claims on the words stay open, in a sentence; empty where there are none."""
    return if_any("[Claim|Claims] {numbers} on these words [stays|stay] open.", len(claims), numbers=numbers_of(claims))
