"""The captured files of sources and articles: shown, added by a drop, verified, removed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget
from typing_extensions import override

from factcheck.domain.records.capture import Capture, CaptureState
from factcheck.domain.records.evidence import Level
from factcheck.domain.records.ids import CaptureId
from factcheck.domain.text.canonical import capitalised
from factcheck.domain.wording.capture_words import CAPTURE_STATE, kept_words
from factcheck.domain.wording.labels import LEVEL, size_words
from factcheck.domain.wording.timestamps import local_timestamp
from factcheck.translation import _, pgettext
from factcheck.ui.dialogs.search_list import Row, SearchList
from factcheck.ui.widgets.dialog import fit_to_screen, push_button
from factcheck.ui.widgets.dropping import FileTaker
from factcheck.ui.widgets.layouts import row_of


@dataclass(frozen=True, slots=True)
class ListedCapture:
    """A capture with the words of the head under which it stands: its source, or the article it was fetched for."""

    capture: Capture
    of: str


class CaptureList(FileTaker, SearchList):
    """Stays open while one works; Enter looks at a capture.

    `capture_requested` says whether a file is captured by its place alone, `files_dropped` holds files, `level_chosen`
    a capture and from whom on it may be read.
    """

    shown = Signal(str)
    capture_requested = Signal(bool)
    files_dropped = Signal(object)
    outside_requested = Signal(str)
    verify_requested = Signal()
    remove_requested = Signal(str)
    level_chosen = Signal(str, object)

    def __init__(self, parent: QWidget, is_writable: bool) -> None:
        heads = (_("File"), _("Size"), pgettext("column", "Captured"), _("For whom"), pgettext("column", "Bytes"))
        super().__init__(parent, "captures", _("Captured files"), _("Find a captured file"), heads)
        self.setModal(False)
        self.setAcceptDrops(is_writable)
        self._captures: Mapping[str, Capture] = {}
        self._states: dict[CaptureId, CaptureState] = {}
        self.nothing_yet = _("Nothing is captured yet. Drop a file on a piece of evidence.")
        self.level = push_button(_("For whom…"), "capture_level", self._choose_level)
        self.remove = self.button_for_marked(_("Remove"), "remove_capture", "Ctrl+Del", self.remove_requested)
        self.outside = self.button_for_marked(_("Open outside…"), "open_outside", "Ctrl+Enter", self.outside_requested)
        self._of_sources = (
            push_button(_("Capture…"), "capture_here", lambda: self.capture_requested.emit(False)),
            push_button(_("By its place…"), "capture_by_place", lambda: self.capture_requested.emit(True)),
            self.level,
            self.remove,
        )
        verify = push_button(_("Verify captures"), "verify_captures", self.verify_requested)
        for button in self._of_sources:
            button.setEnabled(is_writable)
        self._is_writable = is_writable
        self.table.itemSelectionChanged.connect(self._offer)
        self.body.addLayout(row_of(*self._of_sources, 0))
        self.end_with(_("Look at it"), "show_capture", verify, 0, self.outside)
        self._offer()
        fit_to_screen(self, 900, 520)

    def show_captures(self, listed: Sequence[ListedCapture]) -> None:
        """Fills the list; the one that is marked stays so."""
        self._captures = {one.capture.id: one.capture for one in listed}
        self.refill([Row(one.capture.id, self._cells(one.capture), group=one.of) for one in listed])

    def show_states(self, states: Mapping[CaptureId, CaptureState]) -> None:
        """Says what became of the bytes of captures that were verified."""
        self._states |= states

    @property
    def listed(self) -> list[Capture]:
        """All captures of the list."""
        return list(self._captures.values())

    @property
    def marked(self) -> Capture | None:
        """The capture that is marked."""
        return self._captures.get(self.current_key() or "")

    def _cells(self, capture: Capture) -> tuple[str, ...]:
        state = self._states.get(capture.id)
        told = CAPTURE_STATE[state] if state is not None else kept_words(capture)
        level = LEVEL[capture.level]
        return capture.title, size_words(capture.size), local_timestamp(capture.at), level, told

    def _offer(self) -> None:
        """Offers what can be done with what is marked; what was fetched stays with its article."""
        marked = self.marked
        self.outside.setEnabled(marked is not None)
        self.level.setEnabled(self._is_writable and marked is not None)
        self.remove.setEnabled(self._is_writable and marked is not None and marked.source_id is not None)

    def _choose_level(self) -> None:
        marked = self.marked
        if marked is None:
            return
        menu = QMenu(self)
        for level in Level:
            action = menu.addAction(capitalised(LEVEL[level]))
            action.setCheckable(True)
            action.setChecked(level is marked.level)
            action.triggered.connect(lambda _checked, to=level: self.level_chosen.emit(marked.id, to))
        menu.popup(self.level.mapToGlobal(self.level.rect().bottomLeft()))

    @override
    def fill(self, shown: Sequence[Row], remark: str = "") -> None:
        super().fill(shown, remark)
        self._offer()

    @override
    def _choose(self) -> None:
        if self.marked is not None:
            self.shown.emit(self.marked.id)

    @override
    def take_files(self, files: Sequence[Path]) -> None:
        self.files_dropped.emit(files)
