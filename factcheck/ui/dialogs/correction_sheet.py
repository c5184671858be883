"""The sheet on which the text of an article is corrected, a paragraph a block; what is used becomes a new proof."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMessageBox, QWidget
from typing_extensions import override

from factcheck.domain.records.proof import Block
from factcheck.domain.text.span import Span
from factcheck.translation import _, counted
from factcheck.ui.article.find_bar import FindBar
from factcheck.ui.article.typography import Typography
from factcheck.ui.dialogs.corrected_text import LINE_END, PARAGRAPH_END, CorrectedText
from factcheck.ui.dialogs.held_sheet import HeldSheet
from factcheck.ui.widgets.dialog import fit_to_screen, in_system_order, push_button, set_words, show_dialog
from factcheck.ui.widgets.keys import on_key
from factcheck.ui.widgets.labelled import named_widget, plain_label
from factcheck.ui.widgets.layouts import NO_MARGINS, column_of, row_of


class CorrectionSheet(HeldSheet):
    """Holds the typed text until it is used: `use_requested`, and then `close_used`.

    `typed` says that it is another one now, `wordings_requested` that accepted wordings are to be put in. `discarded`
    says that what was typed is not wanted any more; left otherwise, it is to be kept.
    """

    use_requested = Signal()
    wordings_requested = Signal()
    typed = Signal()
    discarded = Signal()

    def __init__(self, parent: QWidget, typography: Typography, wordings: int) -> None:
        super().__init__(parent, "correction_sheet", _("Correct the text"))
        banner = _("You are correcting the text. Claims stay where they are until you use it.")
        self._banner = plain_label(banner, "correction_banner")
        self._told = plain_label("", "correction_told")
        self._told.hide()
        self._text = CorrectedText(typography)
        self._find = FindBar(self._text)
        self._find.left.connect(self._text.setFocus)
        self._text.textChanged.connect(self._find.fall_behind)
        self._original: list[str] = []
        put_in = counted("&Put accepted wordings in ({count})", wordings)
        self._put = push_button(put_in, "put_wordings_in", self.wordings_requested, takes_enter=True)
        self._put.setEnabled(bool(wordings))
        self._awaited = wordings
        use = push_button(_("&Use the corrected text"), "use_correction", self._ask_to_use, "Ctrl+Return")
        leave = push_button(_("Cancel"), "leave_correction", self.reject, takes_enter=True)
        below = QWidget()
        row_of(self._put, 1, *in_system_order(use, leave), inside=below, margins=NO_MARGINS)
        self.parts = (self._find, self._text, below)
        rows = (self._banner, self._told, self._find, (self._text, 1), self.notice, below)
        self._rows = column_of(*rows, inside=self, gap=8)
        use.setDefault(True)
        for key, act in (
            ("Ctrl+Enter", self._ask_to_use),
            ("Ctrl+F", self._find.open),
            ("F3", self._find.next),
            ("Shift+F3", self._find.previous),
        ):
            on_key(self, key, act)
        fit_to_screen(self, 820, 720)
        self._text.setFocus()

    def show_text(
        self, original: Sequence[str], paragraphs: Sequence[str], blocks: Sequence[Block], struck: Sequence[Span] = ()
    ) -> None:
        """Shows paragraphs to be corrected, each set as its block is; `original` is what stands in the article.

        `struck` are spans of the paragraphs, joined by LF, that the article has struck through.
        """
        self._original = list(original)
        self._text.show_paragraphs(paragraphs, blocks, struck)
        self._text.textChanged.connect(self.typed)
        self._text.textChanged.connect(lambda: self._put.setEnabled(bool(self._awaited)))

    def _ask_to_use(self) -> None:
        if not self.is_held:
            self.use_requested.emit()

    @property
    def paragraphs(self) -> list[str]:
        """The paragraphs as they stand in the field."""
        return paragraphs_in(self.words)

    @property
    def words(self) -> str:
        """All that stands in the field, as Qt holds it."""
        return self._text.raw_words

    @property
    def is_changed(self) -> bool:
        """Whether the text is another one than the article has."""
        return self.paragraphs != self._original

    def tell(self, words: str) -> None:
        """Says something of the text above it."""
        self._told.setText(words)
        self._told.show()
        self._rows.activate()  # so that what is brought in sight next stays there

    def put(self, replaced: Sequence[tuple[Span, str]]) -> None:
        """Puts other words in place of those at these spans, the last one first; one undo takes all back.

        Until the text is another one again nothing more is to be put in.
        """
        if replaced:
            self._text.put(replaced)
        self._text.setFocus()
        set_words(self._put, _("&Put accepted wordings in"))
        self._put.setEnabled(False)

    def close_used(self) -> None:
        """Closes the sheet, whose text is used or the one that the article has."""
        super().accept()

    @override
    def reject(self) -> None:
        """Asks what is to become of what was typed, if anything was."""
        if self.is_held:
            super().reject()
            return
        if not self.is_changed:
            self._leave("discard_corrections")
            return
        box = named_widget(QMessageBox(self), "leave_correction_question")
        box.setWindowTitle(self.windowTitle())
        box.setText(_("You have typed corrections that are not in use."))
        keep = box.addButton(_("&Keep them for later"), QMessageBox.ButtonRole.AcceptRole)
        drop = box.addButton(_("&Discard them"), QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton(_("&Go on correcting"), QMessageBox.ButtonRole.RejectRole)
        for button, name in ((keep, "keep_corrections"), (drop, "discard_corrections"), (stay, "go_on_correcting")):
            button.setObjectName(name)
        box.setDefaultButton(keep)
        box.setEscapeButton(stay)
        box.finished.connect(lambda _result: self._leave(box.clickedButton().objectName()))
        show_dialog(box)

    def _leave(self, answer: str) -> None:
        if answer == "go_on_correcting":
            self.activateWindow()
            self._text.setFocus()
            return
        if answer == "discard_corrections":
            self.discarded.emit()
        super().reject()


def paragraphs_in(words: str) -> list[str]:
    """The paragraphs of what a field held."""
    return [one.replace(LINE_END, "\n") for one in words.split(PARAGRAPH_END)]
