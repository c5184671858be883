"""The menu of what may be done with what is pointed at: words, a claim on its card or in its row, a record of it."""

from collections.abc import Callable, Mapping, Sequence, Set

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from factcheck.domain.records.claim import Claim, Outcome
from factcheck.domain.records.verdict import Judgement, Status
from factcheck.domain.rules.bearing import may_be_confirmed
from factcheck.domain.text.span import Span
from factcheck.translation import _
from factcheck.ui.app.actions import Handlers
from factcheck.ui.commands.base import ClaimCommandsBase
from factcheck.ui.panel.summary_row import SummaryRow
from factcheck.ui.widgets.keys import place_of_keyboard, shown_key

_VERDICTS = ("supported", "disputed", "unverified", "not_needed")
_READ_ONLY = frozenset({"copy", "sentence", "more_sentence", "outer"})
_ON_TEXT = frozenset({"sentence", "exempt", "paste"})
_ON_WORDS = frozenset(
    {"copy", "more_sentence", "exempt", "wording", "new_claim", "evidence", "split", "denial", *_VERDICTS}
)
_BESIDE_A_CLAIM = frozenset({"passage", "completes"})
_WITH_ANOTHER = frozenset({"merge", "move_evidence", "relation"})


def _is_one(claims: Sequence[Claim]) -> bool:
    return len(claims) == 1


_ON_CLAIMS: Mapping[str, Callable[[Sequence[Claim]], bool]] = {
    **dict.fromkeys((*_VERDICTS, "fine", "change", "editor", "evidence", "remove", "copy"), bool),
    **dict.fromkeys(("edges", "split", "denial", "question", "wording", "statement", "note", "level"), _is_one),
    **dict.fromkeys(("merge", "relation"), lambda claims: len(claims) <= 2),
    "clear": lambda claims: any(_judgement(one) is not None for one in claims),
    "confirm": lambda claims: any(map(may_be_confirmed, claims)),
    "reason": lambda claims: all(one.verdict is not None for one in claims),
    "move_evidence": lambda claims: len(claims) == 1 and bool(claims[0].evidence),
}
"""What may be done with claims, and with which of them."""
_ON_RECORDS: Mapping[str, Set[str]] = {
    "evidence": frozenset({"capture", "move_evidence", "sources", "level"}),
    "questions": frozenset({"level"}),
    "wordings": frozenset({"level"}),
}
"""What may be done with a record besides opening and removing it, by the section that it stands in."""


class ContextCommands(ClaimCommandsBase):
    """Shows actions of the menus that apply there, with their keys and with ticks for what is in force."""

    @override
    def handlers(self) -> Handlers:
        return {"context_menu": self.ask}

    @override
    def listen(self) -> None:
        asked: tuple[tuple[QWidget, Callable[[QPoint], object]], ...] = (
            (self._article, self._on_words),
            (self._article.cards, self._on_card),
            (self._list, self._on_row),
            (self._panel, self._in_panel),
        )
        for widget, show in asked:
            widget.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            widget.customContextMenuRequested.connect(show)

    def ask(self) -> None:
        """Asks for the menu where the keyboard is."""
        at = QApplication.focusWidget()
        if at is not None:
            place = place_of_keyboard(at)
            by_key = QContextMenuEvent.Reason.Keyboard
            QApplication.sendEvent(at, QContextMenuEvent(by_key, place, at.mapToGlobal(place)))

    def tick(self) -> None:
        """Ticks the verdict in force and the decision that all claims have which the actions are about.

        Of selected words that are no claim nothing is in force.
        """
        words = self._targets.words
        there = self._targets.on(words) if words is not None else None
        claims = self._targets.claims(self._targets.shown if words is None else [])
        claims = claims if there is None else [there]
        of_all = [{None if one.is_stale else _judgement(one), one.outcome} for one in claims]
        for given in (*map(Judgement, _VERDICTS), *Outcome):
            self._actions[given.value].setChecked(bool(of_all) and all(given in one for one in of_all))

    def _on_words(self, place: QPoint) -> None:
        """On the words selected there, else on the claim there, which becomes the current one."""
        at, words = self._article.position_for(place.toPointF()), self._targets.selected
        self._targets.pane = self._article
        if words is not None and words.start <= at <= words.end:
            claim = self._targets.on(words)
            names = _ON_WORDS | _BESIDE_A_CLAIM if self._current.claim is not None else _ON_WORDS
        else:
            claim, names = self._claim_at(at), _ON_TEXT
            self._article.place_caret(at)
            if claim is not None:
                self._current.select(claim.id)
                self._article.place_caret(at)
        if claim is not None:
            names = frozenset(self._names([claim]) | {"outer"} | _ON_TEXT)
        self._show(self._article.viewport(), place, names)

    def _claim_at(self, position: int) -> Claim | None:
        """The innermost claim there, else the current one where its words end there, as behind one just made."""
        current = self._views.claim(self._current.claim)
        is_behind = current is not None and any(one.span.end == position for one in current.passages)
        return self._targets.around(Span(position, position + 1)) or (current if is_behind else None)

    def _on_card(self, place: QPoint) -> None:
        self._article.cards.click(place)
        self._on_current(self._article.cards, place)

    def _on_current(self, widget: QWidget, place: QPoint) -> None:
        """On the current claim, whatever words are selected in the article."""
        claim = self._views.claim(self._current.claim)
        if claim is not None:
            self._article.enter_claim(claim.id)
            self._show(widget, place, self._names([claim]))

    def _on_row(self, place: QPoint) -> None:
        self._targets.pane = self._list
        claims = self._targets.claims(self._targets.shown)
        if claims and not self._list.hides_current:
            self._show(self._list.viewport(), place, self._names(claims))

    def _in_panel(self, place: QPoint) -> None:
        """On the record there, else on the claim."""
        row = _row_of(self._panel.childAt(place))
        if row is None:
            self._on_current(self._panel, place)
            return
        row.setFocus()
        section = row.objectName().partition("_")[0]
        if self._writable_article is None:
            return
        menu = self._actions.menu_of(_ON_RECORDS.get(section, frozenset()))
        first = next(iter(menu.actions()), None)
        for words, key, act in ((_("Open"), "Enter", row.click), (_("Remove"), "Del", row.removed.emit)):
            action = menu.addAction(f"{words}\t{shown_key(key)}", act)
            if first is not None:
                menu.insertAction(first, action)
        menu.popup(self._panel.mapToGlobal(place))

    def _names(self, claims: Sequence[Claim]) -> Set[str]:
        alone = _WITH_ANOTHER if len(self._views.claims) < 2 else frozenset()
        return {name for name, applies in _ON_CLAIMS.items() if applies(claims)} - alone

    def _show(self, widget: QWidget, place: QPoint, names: Set[str]) -> None:
        self.tick()
        if shown := names if self._writable_article is not None else names & _READ_ONLY:
            self._actions.menu_of(shown).popup(widget.mapToGlobal(place))


def _judgement(claim: Claim) -> Judgement | None:
    """What somebody said of a claim; None where nobody did."""
    if claim.verdict is not None:
        return Judgement(claim.verdict.value)
    return Judgement.NOT_NEEDED if claim.status is Status.NOT_NEEDED else None


def _row_of(widget: QWidget | None) -> SummaryRow | None:
    while widget is not None and not isinstance(widget, SummaryRow):
        widget = widget.parentWidget()
    return widget
