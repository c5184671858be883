"""The row of chips over the claim list: they filter by status, and their counts are the progress."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from factcheck.domain.records.verdict import Status
from factcheck.domain.rules.progress import Progress
from factcheck.domain.wording.joining import labelled
from factcheck.domain.wording.labels import NO_EVIDENCE
from factcheck.translation import _
from factcheck.ui.claims.chip import PADDING, TIGHT, ClaimChip

GAP = 5


class ClaimChips(QWidget):
    """One chip a status; a click shows it alone or all again, Shift adds; words go where room is short."""

    statuses_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Filter by verdict"))
        self.setObjectName("claim_chips")
        self._statuses: frozenset[Status] = frozenset()
        self._chips = [ClaimChip(status, self) for status in (None, *Status)]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        for chip in self._chips:
            row.addWidget(chip)
            chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            chip.picked.connect(lambda adds, status=chip.status: self._pick(status, adds))
            chip.arrow_pressed.connect(self._move)
        row.addStretch(1)
        self.show_counts(Progress({}))
        self._chips[0].setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._check()

    def statuses(self) -> frozenset[Status]:
        """The statuses shown; none means all."""
        return self._statuses

    def set_statuses(self, statuses: frozenset[Status]) -> None:
        """Puts chips on and off; emits `statuses_changed` if that changes anything."""
        if statuses >= {chip.status for chip in self._chips[1:] if not chip.isHidden()}:
            statuses = frozenset()
        if statuses != self._statuses:
            self._statuses = statuses
            self._check()
            self.statuses_changed.emit(statuses)

    def show_counts(self, progress: Progress, without_evidence: int = 0) -> None:
        """Shows how many claims stand how; `without_evidence` is how many are supported with no evidence recorded."""
        for chip in self._chips:
            chip.setVisible(chip.status is not Status.STALE or bool(progress.of(chip.status)) or chip.isChecked())
            count = progress.of(chip.status) if chip.status else sum(progress.counts.values())
            lacks = chip.status is Status.SUPPORTED and without_evidence
            chip.show_count(count, labelled(_(NO_EVIDENCE), str(without_evidence)) if lacks else "")
        self._fit()

    def _pick(self, status: Status | None, adds: bool) -> None:
        if status is None:
            self.set_statuses(frozenset())
        elif adds:
            self.set_statuses(self._statuses ^ {status})
        else:
            alone = frozenset({status})
            self.set_statuses(frozenset() if self._statuses == alone else alone)

    def _check(self) -> None:
        for chip in self._chips:
            chip.setChecked(chip.status in self._statuses if chip.status else not self._statuses)

    def _move(self, key: int) -> None:
        """Moves the focus along the row; the chip that has it is where Tab comes back to."""
        shown = [chip for chip in self._chips if not chip.isHidden()]
        at = next((nth for nth, chip in enumerate(shown) if chip.hasFocus()), 0)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        on = {Qt.Key.Key_Right: -1 if mirrored else 1, Qt.Key.Key_Left: 1 if mirrored else -1}
        steps = on | {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Home: -at, Qt.Key.Key_End: -1 - at}
        to = shown[(at + steps[Qt.Key(key)]) % len(shown)]
        to.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        to.setFocus(Qt.FocusReason.TabFocusReason)
        if to is not shown[at]:
            shown[at].setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _fit(self) -> None:
        """Lets as many chips show their word as there is room for, first to last; tight before wordless."""
        shown = [chip for chip in self._chips if not chip.isHidden()]
        room = self.width() - GAP * (len(shown) - 1)
        room -= sum([chip.bare_width for chip in shown])
        words = [(chip, chip.word_width) for chip in shown[1:]]
        wanted = sum([width for chip, width in words if chip.status is not Status.NOT_NEEDED])
        is_tight = wanted + 2 * PADDING * len(shown) > room
        room -= 2 * (TIGHT if is_tight else PADDING) * len(shown)
        for chip in shown:
            chip.set_tight(is_tight)
        for chip, width in words:
            room -= width
            chip.set_speaking(room >= 0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and self.layout() is not None:
            self._fit()
