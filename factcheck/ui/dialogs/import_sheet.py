"""The sheet on which an article is looked at before it is stored: its text, and what was noticed on reading it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStyle, QWidget
from typing_extensions import override

from factcheck.domain.records.article_draft import ArticleDraft, ReadOptions
from factcheck.domain.wording.joining import sentences
from factcheck.translation import _, if_any
from factcheck.ui.article.typography import Typography
from factcheck.ui.dialogs.import_facts import ImportFacts
from factcheck.ui.dialogs.import_texts import ImportTexts
from factcheck.ui.widgets.announcing import announce
from factcheck.ui.widgets.dialog import NamedDialog, fit_to_screen, in_system_order, push_button, set_words
from factcheck.ui.widgets.keys import on_key, shown_key, with_key
from factcheck.ui.widgets.labelled import dim_label, in_bold, plain_label, tell_key
from factcheck.ui.widgets.layouts import column_of, row_of

NARROW = 820
SIDE = 290
MOST_TOLD = 3
TYPING_MS = 300


class ImportSheet(NamedDialog):
    """Steps through files; closing it leaves the rest untouched.

    `taken` and `all_taken` say that the draft of `chosen` is to be stored, the second also all that follow unseen;
    `skipped` that it is not; `read_again` (ReadOptions) that the file is to be read another way.
    """

    taken = Signal()
    all_taken = Signal()
    skipped = Signal()
    read_again = Signal(object)

    def __init__(self, parent: QWidget, typography: Typography) -> None:
        super().__init__(parent, "import_sheet", _("Look before it is stored"))
        self._title = in_bold(plain_label(object_name="import_name"))
        leading = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeading)
        self._title.setAlignment(leading | Qt.AlignmentFlag.AlignAbsolute)  # also where the name runs the other way
        self._place = dim_label(object_name="import_place")
        self._place.setWordWrap(False)
        self._texts = ImportTexts(typography)
        self._facts = ImportFacts(typography.font())
        self._titles = QTimer(self, singleShot=True)
        self._titles.setInterval(TYPING_MS)
        self._refused = plain_label(object_name="import_refused")
        self._refused.hide()
        self._take = push_button(_("&Take in"), "take_in", lambda: self._pass_on(self.taken), "Enter")
        self._take_all = push_button(_("Take in &all"), "take_all", lambda: self._pass_on(self.all_taken), "")
        self._skip = push_button(_("&Skip this file"), "skip_file", self.skipped, "Esc")
        self._cancel = push_button(_("Cancel"), "cancel_import", self.reject, "Esc")
        self._lay_out()
        self._wire()

    def show_file(
        self, draft: ArticleDraft, name: str, number: int, total: int, options: ReadOptions, *, proof_of: str = ""
    ) -> None:
        """Shows the file as it was read; it is the one of this `number`, from 1 on, of `total`.

        Of what is to be a new proof of an article, called `proof_of`, only headline and standfirst, which are text, can
        be typed.
        """
        if proof_of:
            name = _("{name}, a new proof of “{article}”", name=name, article=proof_of)
        self.setWindowTitle(name)
        self._title.setText(name)
        self._place.setText(which_file(number, total))
        self._facts.show_all(not proof_of)
        self._facts.show_draft(draft, options, anew=True)
        self._texts.show_titles("", "")
        self._texts.show_draft(draft)
        left = total - number + 1
        self._take_all.setVisible(left > 1)
        set_words(self._take, _("Compare") if proof_of else _("&Take in"))
        tell_key(self._take, shown_key("Enter"))
        set_words(self._take_all, _("Take in &all {count}", count=left))
        self._skip.setVisible(left > 1)
        set_words(self._cancel, _("&Leave out the rest") if left > 1 else _("Cancel"))
        self._cancel.setToolTip("" if left > 1 else with_key(_("Cancel"), "Esc"))
        self._set_ready(True)
        self._texts.focus_text()
        announce(self, sentences([name, self._place.text(), *self._facts.noticed]))

    def show_reread(self, draft: ArticleDraft, options: ReadOptions, place: str) -> None:
        """Shows the same file read another way, with its `place` among the others; what was typed stays."""
        self._place.setText(place)
        self._texts.show_draft(draft)
        self._facts.show_draft(draft, options, anew=False)
        self._set_ready(True)

    def show_whole(self, draft: ArticleDraft, takes_whole: bool = False) -> None:
        """Shows the whole page beside the article that was found in it."""
        self._texts.show_whole(draft, takes_whole)
        self._turn()

    def show_waiting(self, words: str) -> None:
        """Says what is being read; until it is there nothing can be taken in."""
        self._place.setText(words)
        self._set_ready(False)

    def show_refused(self, told: Sequence[str]) -> None:
        """Lists what could not be read so far, the last few in full."""
        more = if_any("{count} more could not be read.", len(told) - MOST_TOLD)
        self._refused.setText("\n".join(filter(None, (more, *told[-MOST_TOLD:]))))
        self._refused.setVisible(bool(told))
        if told:
            announce(self, told[-1])

    def chosen(self) -> ArticleDraft:
        """The draft as it is to be stored."""
        return self._facts.filled(self._texts.draft)

    @property
    def typed(self) -> dict[str, str]:
        """What a person typed about the article, by the names of the fields."""
        return self._facts.typed

    @property
    def takes_whole(self) -> bool:
        """Whether the whole page was chosen."""
        return self._texts.takes_whole

    def _set_ready(self, on: bool) -> None:
        for one in (self._texts, self._facts, self._take):
            one.setEnabled(on)
        for button in (self._take_all, self._skip):
            button.setEnabled(on and not button.isHidden())  # a screen reader could press it

    def _lay_out(self) -> None:
        top = row_of((self._title, 1), self._place)
        top.setAlignment(self._place, Qt.AlignmentFlag.AlignTop)
        self._body = row_of((self._texts, 1), self._facts, gap=16)
        buttons = row_of(self._skip, 1, *in_system_order(self._take, self._take_all, self._cancel))
        column_of(top, (self._body, 1), self._refused, buttons, inside=self, gap=10)
        self._take.setDefault(True)
        self.setMinimumSize(480, 360)
        fit_to_screen(self, 1080, 760)

    def _wire(self) -> None:
        self._facts.read_again.connect(self.read_again)
        self._texts.chosen.connect(lambda: self._facts.follow(self._texts.draft))
        self._facts.titles_typed.connect(self._titles.start)
        self._titles.timeout.connect(lambda: self._texts.show_titles(*self._facts.typed_titles))
        on_key(self, "Ctrl+Enter", self._take.click)

    def _pass_on(self, wish: SignalInstance) -> None:
        """Emits the wish, unless the date that was typed is none."""
        if not self._facts.refuses():
            wish.emit()

    def _turn(self) -> None:
        """Puts the facts under the texts where there is no room beside them."""
        narrow = self.width() < NARROW
        self._body.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        widest, highest = (16777215, max(120, self.height() // 3)) if narrow else (SIDE, 16777215)
        self._facts.setMaximumSize(widest, highest)
        self._facts.setMinimumWidth(240 if narrow else SIDE)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves out this file; of several, the next one follows."""
        if event.key() == Qt.Key.Key_Escape and self._skip.isVisibleTo(self):
            self.skipped.emit()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()


def which_file(number: int, total: int) -> str:
    """Which of how many files, where there are several."""
    return _("File {number} of {total}", number=number, total=total) if total > 1 else ""
