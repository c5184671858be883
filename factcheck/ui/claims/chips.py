"""The row of chips over the claim list: each claim is counted by one of them, which filters, and by that of all."""

from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from factcheck.domain.records.verdict import Status
from factcheck.domain.rules.progress import Progress
from factcheck.domain.wording.joining import as_sentence, labelled, sentences
from factcheck.domain.wording.labels import MEANING, STATUS
from factcheck.domain.wording.progress_words import evidence_gap_words
from factcheck.translation import N_, NC_, Messages, _, counted
from factcheck.ui.claims.row_painter import sign_size
from factcheck.ui.widgets.keys import ARROWS, move_along, presses
from factcheck.ui.widgets.labelled import named_widget
from factcheck.ui.widgets.layouts import NO_MARGINS, row_of
from factcheck.ui.widgets.painting import draw_ringed, mirrored, outline, paint_icon
from factcheck.ui.widgets.theme import Tokens, tokens_of
from factcheck.ui.widgets.told_check import show_check, tell_by_check

SPACE = 5
PADDING, TIGHT = 9, 6
ALL: Final = "all"
CUT: Final = "cut"
"""Claims that were cut from the text, which no verdict counts."""
Shown = Status | str
_WORDS: Messages[Shown] = Messages({ALL: NC_("claims", "All"), CUT: NC_("claims", "Cut")}, "claims")
_MEANING: Messages[Shown] = Messages(
    {
        ALL: N_("Every claim."),
        CUT: N_("Its words were cut from the text: nothing of it has to be judged, and no verdict counts it."),
    }
)
_SHOW: Messages[Shown] = Messages(
    {
        ALL: N_("Show all"),
        Status.NOT_CHECKED: N_("Show not checked"),
        Status.SUPPORTED: N_("Show supported"),
        Status.DISPUTED: N_("Show disputed"),
        Status.UNVERIFIED: N_("Show unverified"),
        Status.STALE: N_("Show changed since"),
        Status.NOT_NEEDED: N_("Show no verdict needed"),
        CUT: N_("Show cut from the text"),
    }
)


class ClaimChip(QAbstractButton):
    """A chip for one status, for what was cut or for all; the row it stands in decides which chips are on."""

    picked = Signal(bool)
    arrow_pressed = Signal(int)

    def __init__(self, shows: Shown, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shows = shows
        self.status = shows if isinstance(shows, Status) else None
        self._word = _WORDS[shows] if self.status is None else STATUS[self.status]
        meaning = _MEANING[shows] if self.status is None else MEANING[self.status]
        more = "" if shows == ALL else _("Shift+click adds to what is shown.")
        self._explained = "\n".join(filter(None, [meaning, more]))
        self._count, self._detail = -1, ""
        self._speaks = True
        self._padding = PADDING
        self._measure()
        self.setAccessibleName(_SHOW[shows])
        self.setObjectName(_SHOW.english[shows].lower().replace(" ", "_"))
        tell_by_check(self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_count(0)
        self.clicked.connect(self._tell)

    def show_count(self, count: int, detail: str = "") -> bool:
        """Shows another number of claims, and says whether it takes the same room as before.

        `detail` is said beside it in tooltip and description.
        """
        if (count, detail) == (self._count, self._detail):
            return True
        self._count, self._detail = count, detail
        before = self._count_width
        self._measure_count()
        self.setText(f"{self._word} {count}")
        claims = counted("{count} [claim|claims]", count)
        self.setAccessibleDescription(sentences([as_sentence(claims), detail]) if detail else claims)
        self.setToolTip("\n".join(filter(None, [labelled(self._word, str(count)), detail, self._explained])))
        if before != self._count_width:
            self.updateGeometry()
        self.update()
        return before == self._count_width

    def set_speaking(self, speaks: bool) -> None:
        """Shows the word beside the icon, or leaves it to tooltip and accessible name."""
        if speaks != self._speaks:
            self._speaks = speaks
            self.updateGeometry()
            self.update()

    def set_tight(self, is_tight: bool) -> None:
        """Leaves less room beside icon, word and count, or as much as is usual."""
        padding = TIGHT if is_tight else PADDING
        if padding != self._padding:
            self._padding = padding
            self.updateGeometry()

    def _measure(self) -> None:
        """Measures what it shows in bold, as wide as it gets, in px: `word_width` is what the word takes beside all."""
        self._sign = sign_size(self.fontMetrics())
        self._fonts = {on: self._font(on) for on in (False, True)}
        self._bold = QFontMetrics(self._fonts[True])
        self.word_width = self._bold.horizontalAdvance(self._word) + SPACE
        self._high = max(26, self.fontMetrics().height() + 9)
        self._measure_count()

    def _measure_count(self) -> None:
        """Measures the number; `bare_width` is the room that icon and count take, with the word where there is none."""
        self._count_width = self._bold.horizontalAdvance(str(self._count))
        self.bare_width = (self.word_width if self.status is None else self._sign + SPACE) + self._count_width

    @property
    def _content(self) -> int:
        return self.bare_width + (self.word_width if self._speaks and self.status is not None else 0)

    def _font(self, on: bool) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold if on else QFont.Weight.Normal)
        return font

    def _tell(self) -> None:
        self.picked.emit(bool(QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier))

    def _draw_content(self, painter: QPainter, tokens: Tokens) -> None:
        left, high = (self.width() - self._content) / 2, self.height()
        if self.status is not None:
            box = QRectF(left, (high - self._sign) / 2, self._sign, self._sign)
            paint_icon(painter, f"status-{self.status.value}", tokens.foreground[self.status], mirrored(box, self))
            left += self._sign + SPACE
        painter.setFont(self._fonts[self.isChecked()])
        colour = tokens.dim if self.status is None else tokens.foreground[self.status]
        texts = [(str(self._count), self._count_width, colour)]
        if self._speaks or self.status is None:
            texts.insert(0, (self._word, self.word_width - SPACE, tokens.text))
        for text, width, colour in texts:
            painter.setPen(QColor(colour if self._count else tokens.dim))
            painter.drawText(mirrored(QRectF(left, 0, width + 1, high), self), Qt.AlignmentFlag.AlignCenter, text)
            left += width + SPACE

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._content + 2 * self._padding, self._high)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.bare_width + 8, self._high)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._measure()

    @override
    def nextCheckState(self) -> None:
        """Leaves it to the row of chips."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in ARROWS:
            self.arrow_pressed.emit(event.key())
        elif not presses(self, event):
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, painter = tokens_of(self), QPainter(self)
        line, fill = outline(tokens), QColor(tokens.page)
        if self.isChecked():
            line = QColor(tokens.focus if self.status is None else tokens.foreground[self.status])
            fill = QColor(tokens.tint.get(self.status, tokens.selected) if self.status else tokens.selected)
        elif self.underMouse():
            line = QColor(tokens.text)
        ring = QColor(tokens.focus) if self.hasFocus() else None
        draw_ringed(painter, QRectF(self.rect()), fill, line, ring)
        self._draw_content(painter, tokens)
        painter.end()


GAP = 5
_WHERE_THERE_ARE_ANY = frozenset[Shown]({Status.STALE, CUT})


class ClaimChips(QWidget):
    """One chip a status; a click shows it alone or all again, Shift adds; words go where room is short.

    What changed since it was judged, and what was cut from the text, has a chip where there is any. `all_requested`
    wants every claim, whatever else narrows the list.
    """

    changed = Signal()
    all_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named_widget(self, "claim_chips", _("Filter by verdict"))
        self._on: frozenset[Shown] = frozenset()
        self._is_narrowed = False
        self._chips = [ClaimChip(shows, self) for shows in (ALL, *Status, CUT)]
        row_of(*self._chips, 1, inside=self, gap=GAP, margins=NO_MARGINS)
        for chip in self._chips:
            chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            chip.picked.connect(lambda adds, shows=chip.shows: self._pick(shows, adds))
            chip.arrow_pressed.connect(self._move)
        self.show_counts(Progress({}))
        self._fit()
        self._chips[0].setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._check()

    def statuses(self) -> frozenset[Status]:
        """The statuses shown; none means all."""
        return frozenset(one for one in self._on if isinstance(one, Status))

    @property
    def are_cut(self) -> bool:
        """Whether those are shown that were cut from the text."""
        return CUT in self._on

    def turn_on(self, shown: frozenset[Shown]) -> None:
        """Puts these chips on and all others off; emits `changed` if that changes anything."""
        if shown >= {chip.shows for chip in self._chips[1:] if not chip.isHidden()}:
            shown = frozenset()
        if shown != self._on:
            self._on = shown
            self._check()
            self.changed.emit()

    def show_narrowed(self, is_narrowed: bool) -> None:
        """Shows all as chosen only where nothing else, such as words, leaves claims out."""
        self._is_narrowed = is_narrowed
        self._check()

    def show_counts(self, progress: Progress, without_evidence: int = 0) -> None:
        """Shows how many claims stand how; `without_evidence` is how many are supported with no evidence recorded."""
        details: dict[Shown, str] = {Status.SUPPORTED: evidence_gap_words(without_evidence)}
        beside = {ALL: progress.marked + progress.cut, CUT: progress.cut}
        is_fitted = True
        for chip in self._chips:
            count = beside[chip.shows] if chip.status is None else progress.counts.get(chip.status, 0)
            if chip.shows in _WHERE_THERE_ARE_ANY:
                is_there = bool(count) or chip.isChecked()
                is_fitted &= is_there is not chip.isHidden()
                chip.setVisible(is_there)
            is_fitted &= chip.show_count(count, details.get(chip.shows, ""))
        if not is_fitted:
            self._fit()

    def _pick(self, shows: Shown, adds: bool) -> None:
        if shows == ALL:
            self.turn_on(frozenset())
            self.all_requested.emit()
        elif adds:
            self.turn_on(self._on ^ {shows})
        else:
            alone = frozenset({shows})
            self.turn_on(frozenset() if self._on == alone else alone)

    def _check(self) -> None:
        for chip in self._chips:
            is_all = chip.shows == ALL and not (self._on or self._is_narrowed)
            show_check(chip, is_all or chip.shows in self._on)

    def _move(self, key: int) -> None:
        move_along([chip for chip in self._chips if not chip.isHidden()], key)

    def _fit(self) -> None:
        """Lets as many chips show their word as there is room for, first to last; tight before wordless."""
        shown = [chip for chip in self._chips if not chip.isHidden()]
        room = self.width() - GAP * (len(shown) - 1)
        room -= sum([chip.bare_width for chip in shown])
        words = [(chip, chip.word_width) for chip in shown if chip.status is not None]
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
