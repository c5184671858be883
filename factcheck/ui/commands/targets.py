"""What a command acts on: what is visibly selected, else the current claim, which comes into sight first."""

from collections.abc import Callable, Iterable, Sequence
from operator import itemgetter

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from factcheck.domain.records.claim import Claim
from factcheck.domain.records.ids import ClaimId
from factcheck.domain.text.canonical import trimmed
from factcheck.domain.text.span import Span
from factcheck.translation import N_, _, counted
from factcheck.ui.app.current import Current
from factcheck.ui.app.desk_views import DeskViews
from factcheck.ui.article.view import ArticleView
from factcheck.ui.claims.list import NO_MATCH, ClaimList
from factcheck.ui.commands.words import begun, named

NO_CLAIM_THERE = N_("No claim stands on exactly the selected words. Enter makes one of them.")
SELECT_FIRST = N_("Select a claim first.")
NONE_IN_LIST = N_("No claim is selected in the list; the filter hides the current one. Select one first.")


class Targets(QObject):
    """Answers for every command alike; where there is nothing to act on it says why.

    `list_wanted` asks for the list, where nothing else that can be seen shows the claim to act on.
    """

    said = Signal(str)
    list_wanted = Signal()

    def __init__(self, current: Current, views: DeskViews, article: ArticleView, claims: ClaimList) -> None:
        super().__init__()
        self._current = current
        self._views = views
        self._article = article
        self._list = claims
        self._from_panel = False
        self.said_of_selection = ""
        self.pane: QWidget = article  # the one of article and list that had the keyboard last

    def from_panel(self, act: Callable[[], object]) -> Callable[[], None]:
        """The same act, on the claim that the panel shows, whatever words are selected in the article."""

        def run() -> None:
            self._from_panel = True
            try:
                act()
            finally:
                self._from_panel = False

        return run

    @property
    def selected(self) -> Span | None:
        """The words selected in the article, else the signs, where at least some of them can be seen."""
        seen = self._article.selection_in_sight()
        return self._words_of(seen) if seen is not None else None

    @property
    def words(self) -> Span | None:
        """The words visibly selected in the article, where it had the keyboard last."""
        return None if self._from_panel or self.pane is not self._article else self.selected

    @property
    def _unseen_words(self) -> Span | None:
        """The words selected in the article, where it had the keyboard last and none of them can be seen."""
        if self._from_panel or self.pane is not self._article or not self._article.isVisible() or self.selected:
            return None
        words = self._article.selection()
        return words if words is not None and words.of(self._article.proof.text).strip() else None

    def words_or(self, sentence: Span | None) -> Span | None:
        """The words selected in the article, else a sentence of it; None where there are none in sight.

        What was out of sight is shown, and what would be acted on is said.
        """
        words = self.selected
        if words is None:
            chosen = self._article.selection() or sentence
            words = self._words_of(chosen) if chosen is not None else None
            if words is not None and not self._article.shows(words):
                self._show(words)
                return None
        return words

    @property
    def unclaimed_words(self) -> Span | None:
        """The selected words, where there are letters among them and no claim stands on exactly these."""
        words, text = self.words, self._article.proof.text
        is_new = words is not None and trimmed(text, words.start, words.end) is not None and self.on(words) is None
        return words if is_new else None

    @property
    def new_words(self) -> Span | None:
        """The same, where the current claim does not hold them: within it they are what an act on it is about."""
        words, claim = self.unclaimed_words, self._views.claim(self._current.claim)
        return None if words is None or (claim is not None and self._holds(claim, words)) else words

    @property
    def _is_left_out(self) -> bool:
        """Whether the list, which had the keyboard last, hides the current claim."""
        return not self._from_panel and self.pane is self._list and self._list.hides_current

    def _is_elsewhere(self, claim: Claim, *, is_caret_there: bool) -> bool:
        """Whether the article, with no words selected, shows a note that the current claim was not made of.

        With `is_caret_there` also whether the caret stands outside of the words of the claim.
        """
        if self._from_panel or self.pane is not self._article or self.words is not None:
            return False
        note, caret = self._views.annotation(self._article.annotations.current), self._article.caret()
        spans = self._spans(claim) if is_caret_there else []
        is_in_words = any(span.start <= caret < span.end for span in spans)
        is_outside = bool(spans) and not (is_in_words or self._article.waits_behind(claim.id))
        return is_outside or (note is not None and note.first.claim_id != claim.id)

    def is_unseen(self, claim: Claim) -> bool:
        """Whether neither the article, which had the keyboard last, nor a card or a list beside it shows the claim."""
        is_beside = self._list.isVisible() or self._article.cards.isVisible()
        return not (self._from_panel or self.pane is not self._article or is_beside or self._spans(claim))

    @property
    def shown(self) -> list[ClaimId]:
        """The claims selected in the list, else the current one, whatever words are selected."""
        chosen = self._list.selection_ids()
        if len(chosen) > 1 or self._current.claim is None:
            return chosen
        return [self._current.claim]

    def ids(self) -> list[ClaimId]:
        """The claims to act on; none where nothing is selected, or words that are no claim."""
        if self.words is None and self._unseen_words is None and len(self.shown) > 1:
            return self.shown
        claim = self.claim(is_caret_there=True)
        return [claim.id] if claim is not None else []

    def claim(self, may_hold_words: bool = False, *, is_caret_there: bool = False) -> Claim | None:
        """The one claim to act on, current and in sight.

        With `may_hold_words` selected words inside the current claim are what the act is about, not its target, unless
        another claim stands on exactly these. With `is_caret_there` a caret that was put elsewhere comes back to its
        words first, and the claim is said: what is given at once, such as a verdict, would be given where nobody looks.
        """
        if self._has_shown_unseen(is_caret_there):
            return None
        words, claim = self.words, self._views.claim(self._current.claim)
        there = self.on(words) if words is not None else None
        if there is not None:
            claim = there
            self._current.select(there.id)
        elif words is not None and not (may_hold_words and claim is not None and self._holds(claim, words)):
            claim = None
        if claim is None:
            self.said.emit(_(SELECT_FIRST) if words is None else _(NO_CLAIM_THERE))
        else:
            self._article.reveal_claim(claim.id)
            self._list.show_current()
            if len(self.shown) > 1:
                self.said.emit(_alone(len(self.shown), claim.number))
                self._list.select_alone()
        return claim

    def claims(self, ids: Iterable[ClaimId]) -> list[Claim]:
        """The claims of these ids that there are."""
        return [claim for claim in map(self._views.claim, ids) if claim is not None]

    def on(self, words: Span) -> Claim | None:
        """The claim that stands on exactly these words, the current one first."""
        found = [claim for claim in self.meeting(words) if words in self._spans(claim)]
        return min(found, key=lambda claim: claim.id != self._current.claim, default=None)

    def around(self, words: Span) -> Claim | None:
        """The claim in whose words these stand, that of the shortest passage."""
        found = [
            (len(span), claim) for claim in self.meeting(words) for span in self._spans(claim) if span.covers(words)
        ]
        return min(found, key=itemgetter(0))[1] if found else None

    def meeting(self, words: Span) -> list[Claim]:
        """The claims of which a passage shares letters with these words, by number."""
        return self._views.shown.on(words)

    def within(self, words: Span) -> list[Claim]:
        """The claims of which a passage stands within these words, by number."""
        return [one for one in self.meeting(words) if any(words.covers(span) for span in self._spans(one))]

    def named(self, ids: Sequence[ClaimId]) -> str:
        """Claims as people are told of them: “Claim 12, “officials in Beijing …””, “Claims 3, 5 and 7”."""
        return named(self.claims(ids))

    def _has_shown_unseen(self, is_caret_there: bool) -> bool:
        """Whether what a key would act on was out of sight; brings it into sight and says what it is."""
        claim, words = self._views.claim(self._current.claim), self._unseen_words
        if self._is_left_out:
            self.said.emit(_(NO_MATCH) if self._list.hides_all else _(NONE_IN_LIST))
        elif words is not None:
            self._show(words)
        elif claim is not None and self._is_elsewhere(claim, is_caret_there=is_caret_there):
            self._current.select(claim.id)
            self._article.enter_claim(claim.id)
            self._tell_current(claim)
        elif claim is not None and is_caret_there and self.is_unseen(claim):
            self.list_wanted.emit()
            self._tell_current(claim)
        else:
            return False
        return True

    def _tell_current(self, claim: Claim) -> None:
        self.said.emit(_("{claim}, is the current one. Press the key again to act on it.", claim=named([claim])))

    def _words_of(self, chosen: Span) -> Span:
        """A stretch without stray blanks and stops, where words are left of it."""
        return trimmed(self._article.proof.text, chosen.start, chosen.end) or chosen

    def _show(self, words: Span) -> None:
        """Brings words into sight and says what they are."""
        self._article.reveal(words)
        shown = begun(words.of(self._article.proof.text))
        if self._article.textCursor().hasSelection():
            told = _("These words are selected: “{words}”. Press the key again to act on them.", words=shown)
        else:
            told = _("The caret stands in “{words}”. Press the key again to act on that.", words=shown)
        self.said_of_selection = told
        self.said.emit(told)

    def _holds(self, claim: Claim, words: Span) -> bool:
        return any(span.covers(words) for span in self._spans(claim))

    def _spans(self, claim: Claim) -> list[Span]:
        return [one.span for one in claim.passages if one.proof_id == self._article.proof.id]


def _alone(count: int, number: str) -> str:
    return counted(
        "{count} [claim|claims] [was|were] selected; this is for claim {number} alone.", count, number=number
    )
