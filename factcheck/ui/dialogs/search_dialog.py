"""Search of the whole file: what is typed is looked for in the texts and in all that is recorded of them."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from factcheck.domain.records.search_hit import Hit, SearchField, SearchResult
from factcheck.ui.dialogs.search_list import Row, SearchList
from factcheck.ui.widgets.dialog import fit_to_screen

SOON_MS = 120


class SearchDialog(SearchList):
    """Asks for places once typing pauses; what is chosen is handed back as a place."""

    sought = Signal(str)
    place_chosen = Signal(object)

    def __init__(self, parent: QWidget, words: str = "") -> None:
        super().__init__(parent, "search", "Search the whole file", "Words to find", ("Words", "Where", "Article"))
        self._hits: Sequence[Hit] = ()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(SOON_MS)
        self._pause.timeout.connect(lambda: self.sought.emit(self.field.text()))
        self.chosen.connect(lambda key: self.place_chosen.emit(self._hits[int(key)]))
        self.nothing_yet = "Type what you look for."
        self.field.setText(words)
        self.field.selectAll()
        fit_to_screen(self, 860, 520)

    def show_result(self, result: SearchResult) -> None:
        """Lists the places that were found, and says so where there are more of them."""
        self._hits = result.hits
        self.nothing_yet = "Nothing was found." if self.field.text().strip() else "Type what you look for."
        remark = "" if result.is_all else f"The first {len(result.hits)} places. Type more to find others."
        self.fill([Row(str(number), _cells(hit)) for number, hit in enumerate(result.hits)], remark)

    @override
    def narrow(self) -> None:
        self._pause.start()


_WORDS = {
    SearchField.TEXT: "Text",
    SearchField.CLAIM: "Claim",
    SearchField.SPEAKER: "Speaker of",
    SearchField.NOTE: "Note on",
    SearchField.EVIDENCE: "Evidence for",
    SearchField.DENIAL: "Denial in",
    SearchField.QUESTION: "Question",
    SearchField.WORDING: "Wording",
}
_OF_CLAIM = {SearchField.QUESTION: "Question on", SearchField.WORDING: "Wording for"}


def _cells(hit: Hit) -> tuple[str, ...]:
    found_in = hit.found_in
    words = _OF_CLAIM.get(found_in.field, _WORDS[found_in.field]) if found_in.number else _WORDS[found_in.field]
    return hit.excerpt, f"{words} {found_in.number}".rstrip(), found_in.article
