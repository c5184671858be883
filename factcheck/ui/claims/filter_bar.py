"""The bar over the claim list: chips, words to look for, order, and menus of further filters."""

from collections.abc import Collection, Hashable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QMenu, QPushButton, QToolButton, QWidget
from typing_extensions import override

from factcheck.domain.records.claim import Claim
from factcheck.domain.records.ids import SourceId
from factcheck.domain.rules.claim_filter import ClaimFilter, ClaimOrder, Need
from factcheck.domain.rules.progress import Progress
from factcheck.domain.text.canonical import capitalised
from factcheck.domain.wording.claim_words import verdict_words
from factcheck.domain.wording.joining import labelled, sentences, with_remark
from factcheck.domain.wording.labels import KIND, NO_ATTEMPT, NO_EVIDENCE, OUTCOME, RISK, person_words
from factcheck.domain.wording.progress_words import open_words, progress_words
from factcheck.translation import N_, NC_, Messages, _, counted
from factcheck.ui.claims.checkable_menu import CheckableMenu
from factcheck.ui.claims.chips import ClaimChips
from factcheck.ui.claims.link_row import Link, LinkRow
from factcheck.ui.widgets.framed_fields import FramedLine
from factcheck.ui.widgets.labelled import dim_label, named_widget
from factcheck.ui.widgets.layouts import column_of, row_of
from factcheck.ui.widgets.painting import padding

T = TypeVar("T", bound=Hashable)

ORDER_WORDS: Messages[ClaimOrder] = Messages(
    {
        ClaimOrder.ARTICLE: NC_("order of claims", "Article order"),
        ClaimOrder.NUMBER: NC_("order of claims", "Number"),
        ClaimOrder.VERDICT: NC_("order of claims", "Verdict"),
        ClaimOrder.RISK: NC_("order of claims", "Risk"),
        ClaimOrder.LAST_CHANGE: NC_("order of claims", "Last change"),
    },
    "order of claims",
)
NEED_WORDS: Messages[Need] = Messages(
    {
        Need.OPEN: N_("Open (to judge, waiting or overtaken)"),
        Need.CHANGE: N_("Must change in the copy"),
        Need.AGAINST: N_("Evidence speaks against claim or verdict"),
        Need.EVIDENCE: NO_EVIDENCE,
        Need.AGAIN: N_("To be looked at again, since the record has changed"),
        Need.ANSWER: N_("Waits for an answer of the reporter"),
        Need.UNDECIDED: N_("Undecided about the copy"),
        Need.ATTEMPT: NO_ATTEMPT,
    }
)
_COUNTED: Messages[Need] = Messages(
    {
        Need.OPEN: N_("{count} open"),
        Need.CHANGE: N_("{count} must change"),
        Need.AGAINST: N_("{count} contradicted"),
        Need.EVIDENCE: N_("{count} lacking evidence"),
        Need.AGAIN: N_("{count} to look at again"),
        Need.ANSWER: N_("{count} waiting for an answer"),
        Need.UNDECIDED: N_("{count} undecided"),
        Need.ATTEMPT: N_("{count} with no attempt recorded"),
    }
)


class FilterField(FramedLine):
    """Words to look for; Esc empties it, asks for every claim and leaves; Enter and Down keep the words."""

    clear_requested = Signal()

    def __init__(self) -> None:
        super().__init__(_("Filter claims"), "filter_claims")
        self.setClearButtonEnabled(True)
        for button in self.findChildren(QToolButton):
            button.setAccessibleName(_("Clear the words"))
            button.setObjectName("clear_filter_words")
        self.entered.connect(self.left)

    @override
    def leave(self) -> None:
        self.clear()
        self.clear_requested.emit()
        super().leave()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @override
    def _pad(self) -> None:
        side = padding(self) - 2
        self.setTextMargins(side, 3, side, 3)

    @override
    def sizeHint(self) -> QSize:
        return QLineEdit.sizeHint(self)  # as high as what stands beside it


def _capitalised(labels: Mapping[T, str]) -> dict[T, str]:
    return {value: capitalised(words) for value, words in labels.items()}


class ClaimFilterBar(QWidget):
    """Says which claims a person wants to see, and in which order.

    `chosen`: a filter was chosen by chip, link or menu and is in force, not one of which words are being typed.
    """

    filter_changed = Signal(object)
    chosen = Signal()
    order_changed = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("claim_filter_bar")
        self._emitted = ClaimFilter()
        self._waits = False
        self._chips = ClaimChips(self)
        self._words = FilterField()
        self._order = QComboBox(self)
        self._menus: Mapping[str, CheckableMenu[Any]] = {
            "needs": CheckableMenu(_("Needs"), "filter_needs", NEED_WORDS, self),
            "kinds": CheckableMenu(_("Kind"), "filter_kind", _capitalised(KIND), self),
            "risks": CheckableMenu(_("Risk"), "filter_risk", _capitalised(RISK), self),
            "outcomes": CheckableMenu(_("In the copy"), "filter_in_the_copy", _capitalised(OUTCOME), self),
            "speakers": CheckableMenu(_("Speaker"), "filter_speaker", {}, self),
            "sources": CheckableMenu(_("Source"), "filter_source", {}, self),
            "people": CheckableMenu(_("Judged by"), "filter_judged_by", {}, self),
        }
        """Those behind “More”, by the field of a filter that each fills."""
        self.next, self._left_to_do = LinkRow("next_to_check"), LinkRow("left_to_do")
        self._left_to_do.followed.connect(lambda need: self.show_needing(Need(need)))
        self._counts: Mapping[Need, int] = {}
        self._named = dict(NEED_WORDS)
        self._offered: tuple[Sequence[str], Sequence[str], Mapping[SourceId, str]] = ([], [], {})
        self._more = QPushButton(self, autoDefault=True)
        self._state = dim_label(object_name="filter_state")
        self._state.hide()
        self._make_field()
        self._make_order()
        self._make_more()
        self._lay_out()

    def filter(self) -> ClaimFilter:
        """What is asked for now."""
        ticked: dict[str, Any] = {name: menu.values() for name, menu in self._menus.items()}
        words = self._words.text().strip()
        return ClaimFilter(statuses=self._chips.statuses(), words=words, are_cut=self._chips.are_cut, **ticked)

    def order(self) -> ClaimOrder:
        """The order chosen."""
        return list(ORDER_WORDS)[self._order.currentIndex()]

    def clear(self) -> None:
        """Asks for every claim again, and emits `filter_changed` once."""
        self._ask(())

    def show_needing(self, need: Need) -> None:
        """Asks for the claims that have a need and for nothing else; for every claim where that is asked for now."""
        alone = ClaimFilter(needs=frozenset({need}))
        self._ask(() if self.filter() == alone else alone.needs)

    def _ask(self, needs: Collection[Need]) -> None:
        self._waits = True
        for menu in self._menus.values():
            menu.tick()
        self._menus["needs"].tick(needs)
        self._chips.turn_on(frozenset())
        self._words.clear()
        self._waits = False
        self._choose()

    def show_counts(self, progress: Progress, needs: Mapping[Need, int]) -> None:
        """Shows the counts in chips; `needs`, how many claims have each need, also by `show_links`."""
        self._counts = dict(needs)
        self._chips.show_counts(progress, needs.get(Need.EVIDENCE, 0))

    def show_shown(self, shown: int, claims: int) -> None:
        """Says how many of all claims are shown, and what of the menu is chosen; nothing where nothing is asked for."""
        chosen = ""
        if not self._emitted.is_empty:
            words = counted("{shown} of {count} [claim|claims] shown", claims, shown=shown)
            chosen = " · ".join(filter(None, [words, *(menu.chosen_words for menu in self._menus.values())]))
        self._state.setText(chosen)
        self._state.setVisible(bool(chosen))

    @property
    def state(self) -> str:
        """What is said of the claims that are shown; empty where all are."""
        return self._state.text()

    def show_links(self, progress: Progress, claims: Sequence[Claim], further: int = 0) -> None:
        """Says how many claims are judged, with links to these, which come next, and to those that need something.

        There are `further` ones to come. The menus give their counts, too.
        """
        counts = self._counts
        self._named = {one: labelled(words, str(counts.get(one, 0))) for one, words in NEED_WORDS.items()}
        self._menus["needs"].name(self._named)
        decided = _capitalised(OUTCOME)
        self._menus["outcomes"].name(
            {one: with_remark(decided[one], str(progress.outcomes.get(one, 0))) for one in decided}
        )
        self._named[Need.OPEN] = open_words(progress) or NEED_WORDS[Need.OPEN]
        self._link_needs()
        judged, of = progress.judged, progress.to_judge
        words = counted("{judged} of {count} judged.", of, judged=judged) if of else ""
        ahead = _("Next to check:") if claims else ""
        links = [
            Link(
                one.id, one.number, _("Go to claim {number}: {verdict}", number=one.number, verdict=verdict_words(one))
            )
            for one in claims
        ]
        self.next.explain(progress_words(progress, counts.get(Need.EVIDENCE, 0)))
        self.next.show_links(sentences([words, ahead]), links, further)

    def offer(self, people: Sequence[str], speakers: Sequence[str], sources: Mapping[SourceId, str]) -> None:
        """Offers who judged or said something, and sources; what was asked for and is gone is asked for no more."""
        if (people, speakers, sources) == self._offered:
            return
        self._offered = (people, speakers, sources)
        self._menus["people"].offer({name: person_words(name) for name in people})
        self._menus["speakers"].offer({name: name for name in speakers})
        self._menus["sources"].offer(sources)
        self._emit_change()

    def focus_words(self) -> None:
        """Puts the caret into the field, its words selected."""
        self._words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._words.selectAll()

    def _make_field(self) -> None:
        self._words.setPlaceholderText(_("Filter…"))
        self._words.setToolTip(_("Number, statement, words of the article, note or speaker. Esc clears all filters."))
        self._words.setMinimumWidth(self._words.fontMetrics().averageCharWidth() * 12)
        self._words.textChanged.connect(self._emit_change)
        self._words.clear_requested.connect(self.clear)
        self._words.left.connect(self.left)
        self._chips.changed.connect(self._choose)
        self._chips.all_requested.connect(self.clear)

    def _make_order(self) -> None:
        named_widget(self._order, "sort_claims", _("Sort"))
        self._order.setToolTip(_("Sort"))
        self._order.addItems(list(ORDER_WORDS.values()))
        self._order.currentIndexChanged.connect(lambda: self.order_changed.emit(self.order()))

    def _make_more(self) -> None:
        menu = named_widget(QMenu(self), "more_filters_menu", _("More filters"))
        for ticks in self._menus.values():
            menu.addMenu(ticks)
            ticks.ticked.connect(self._choose)
        menu.addSeparator()
        menu.addAction(_("Clear all filters")).triggered.connect(self.clear)
        self._more.setMenu(menu)
        named_widget(self._more, "more_filters", _("More filters"))
        self._more.setToolTip(
            _("Filter by what is needed, kind, risk, decision about the copy, speaker, source and person")
        )
        self._more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._name_more()

    def _lay_out(self) -> None:
        line = row_of((self._words, 1), self._order, self._more, gap=8)
        links = column_of(self.next, self._left_to_do, gap=0)
        column_of(self._chips, links, line, self._state, inside=self, gap=6, margins=(10, 8, 10, 8))

    def _emit_change(self) -> None:
        wanted = self.filter()
        if wanted != self._emitted and not self._waits:
            self._emitted = wanted
            self._name_more()
            self._link_needs()
            self._chips.show_narrowed(replace(wanted, statuses=frozenset(), are_cut=False) != ClaimFilter())
            self.filter_changed.emit(wanted)

    def _choose(self) -> None:
        self._emit_change()
        if not self._waits:
            self.chosen.emit()

    def _link_needs(self) -> None:
        asked = self._menus["needs"].values()
        counts = {need: self._counts.get(need, 0) for need in Need}
        links = [
            Link(need, _COUNTED.filled(need, count=count), self._named[need], need in asked)
            for need, count in counts.items()
            if count or need in asked
        ]
        self._left_to_do.show_links("", links)

    def _name_more(self) -> None:
        count = sum(len(menu.values()) for menu in self._menus.values())
        self._more.setText(with_remark(_("More"), str(count) if count else ""))
