"""What keys and menus do with what nobody has marked: show it, go to it, list it, set it aside."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from factcheck.domain.records.claim import Claim
from factcheck.domain.records.exemption import Exemption
from factcheck.domain.rules.consistency import inconsistencies
from factcheck.domain.rules.fact_coverage import Marking
from factcheck.domain.rules.facts import Fact
from factcheck.domain.rules.progress import open_claims
from factcheck.domain.rules.sentences import sentence_at
from factcheck.domain.text.canonical import one_line, shortened
from factcheck.domain.text.span import Mark, Span, segments
from factcheck.domain.wording.coverage_words import FACT_KIND
from factcheck.domain.wording.joining import as_sentence, sentences, within_quotation
from factcheck.translation import _, counted
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
        self.said.emit(_("Coverage is shown.") if is_on else _("Coverage is no longer shown."))

    def step(self, by: int) -> None:
        """Goes to the next fact that is not marked, or to the one before, from the caret on and round the article."""
        if not self._article.coverage.is_on:
            self._session.choose(replace(self._session.settings, coverage=True))
        fact = next(self._from_here(by), None)
        if fact is None:
            self.said.emit(_("Nothing stands out unmarked."))
            return
        self._article.coverage.reached = fact.span
        self._go_to(fact.span)
        words = shortened(one_line(fact.span.of(self._text)), 120)
        self.said.emit(_("Not marked, {kind}: “{words}”", kind=FACT_KIND[fact.kind], words=within_quotation(words)))

    def show_list(self) -> None:
        """Lists the facts that are not marked and what was set aside, and what does not fit once it is found."""
        case, facts = self._views.case, self._views.facts
        if case is None or facts is None:
            return
        dialog = CoverageDialog(self._window)
        proof, article = case.proof, case.article
        unmarked = [one for index in range(len(proof.blocks)) for one in self._unmarked(index)]
        dialog.show_facts(proof, unmarked, [one for one in case.all(Exemption) if one.proof_id == proof.id])
        dialog.place_chosen.connect(self._go_to)
        self._wait_for(
            dialog,
            lambda: inconsistencies(proof, article),
            lambda found: dialog.show_inconsistencies(proof, found),
        )
        show_dialog(dialog)

    def _show(self, is_on: bool) -> None:
        self._article.coverage.is_on = is_on
        self._article.coverage.reached = None
        self._switch.setChecked(is_on)
        self._legend.setVisible(is_on)
        self._article.viewport().update()

    def _go_to(self, span: Span) -> None:
        if not self._article.isVisible():
            self.pane_wanted.emit(ARTICLE)
        self._article.setFocus()
        self._article.place_caret(span.start)
        self._article.reveal(span)
        self._article.viewport().update()

    def _from_here(self, by: int) -> Iterator[Fact]:
        """The facts that are not marked, in the order of the text or against it, those behind the caret first."""
        proof, caret = self._article.proof, self._article.caret()
        count, here = len(proof.blocks), proof.block_index(caret)
        for far in range(count + 1):
            found = self._unmarked((here + by * far) % count)
            if far in (0, count):  # the block of the caret, of which one part comes first and the other last
                found = [one for one in found if (by * (one.span.start - caret) > 0) is (far == 0)]
            yield from found[::by]

    def _unmarked(self, index: int) -> Sequence[Fact]:
        facts = self._views.facts
        marked = facts.within(index) if facts is not None else ()
        return [one.fact for one in marked if one.marking is Marking.NOT_MARKED]

    def exempt(self) -> None:
        """Says that there is nothing to check in the words, or takes that back where it was said of all of them.

        Asks first where they are of more than one paragraph.
        """
        self._require_writable()
        if not self._article.isVisible():
            self.pane_wanted.emit(ARTICLE)
        words = self._targets.words_or(self._sentence())
        if words is None:
            return
        if there := self._exemptions(words):
            self._take_back(there)
        elif len(self._article.proof.indexes_in(words)) > 1:
            asked = _("There would be nothing to check in words of more than one paragraph.")
            self.asked.emit(asked, _("Nothing to check"), partial(self._exempt, words))
        else:
            self._exempt(words)

    def _exempt(self, words: Span) -> None:
        assert self._views.case is not None
        made = self._desk.exemptions.add(self._views.case.article.id, words)
        self._article.place_caret(words.end)
        said = as_sentence(_("Nothing to check in “{words}”", words=begun(made.quote)))
        self.done.emit(sentences([said, _stay_open(open_claims(self._targets.meeting(words)))]))

    def _take_back(self, exemptions: Sequence[Exemption]) -> None:
        self._desk.exemptions.remove(*(one.id for one in exemptions))
        self._show_done(_("Taken back: nothing to check in “{words}”", words=begun(exemptions[0].quote)))

    def _exemptions(self, words: Span) -> list[Exemption]:
        """What says that there is nothing to check at the caret, where no words are selected, or in all of these."""
        case = self._views.case
        there = [one for one in case.all(Exemption) if one.proof_id == case.proof.id] if case else []
        is_selected, caret = self._article.textCursor().hasSelection(), self._article.caret()
        holding = [one for one in there if not is_selected and one.span.contains(caret)]
        meeting = [one for one in there if one.span.overlaps(words)]
        bare = segments((Mark(one.span, one.id) for one in meeting), words)
        return holding or (meeting if all(one.marks for one in bare) else [])

    def _sentence(self) -> Span | None:
        case = self._views.case
        return sentence_at(case.proof, self._article.caret(), case.article.language or "en") if case else None


def _stay_open(claims: Sequence[Claim]) -> str:
    """That open claims on the words stay open, in a sentence; empty where there are none."""
    if not claims:
        return ""
    return counted(
        "[Claim|Claims] {numbers} on these words [stays|stay] open.", len(claims), numbers=numbers_of(claims)
    )
