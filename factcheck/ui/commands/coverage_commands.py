"""What keys and menus do with words that nobody has marked: say that there is nothing to check in them."""

from collections.abc import Sequence
from functools import partial

from typing_extensions import override

from factcheck.domain.records.claim import Claim
from factcheck.domain.records.exemption import Exemption
from factcheck.domain.rules.progress import open_claims
from factcheck.domain.rules.sentences import sentence_at
from factcheck.domain.text.span import Mark, Span, segments
from factcheck.domain.wording.joining import as_sentence, sentences
from factcheck.translation import _, counted
from factcheck.ui.app.actions import Handlers
from factcheck.ui.app.desk_page import ARTICLE
from factcheck.ui.commands.base import ClaimCommandsBase
from factcheck.ui.commands.words import begun, numbers_of


class CoverageCommands(ClaimCommandsBase):
    """Acts on the words selected in the article, else on the sentence at the caret."""

    @override
    def handlers(self) -> Handlers:
        return {"exempt": self.exempt}

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
