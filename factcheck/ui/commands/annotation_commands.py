"""What keys, menus and the strip do with annotations of the reporter."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from typing_extensions import override

from factcheck.domain.records.annotation import AnnotationKind, AnnotationState, Thread
from factcheck.domain.records.ids import AnnotationId
from factcheck.domain.text.canonical import shortened
from factcheck.domain.wording.joining import as_sentence
from factcheck.translation import N_, Messages, _, counted, pgettext
from factcheck.ui.app.actions import Handlers
from factcheck.ui.app.desk_page import ARTICLE
from factcheck.ui.article.annotation_strip import AnnotationStrip
from factcheck.ui.article.annotation_words import said_in_line
from factcheck.ui.commands.base import ClaimCommandsBase, WindowParts
from factcheck.ui.commands.words import named
from factcheck.ui.widgets.keys import with_key

_NONE = N_("No note of the reporter is open in this article.")
_WHICH = N_("Go to a note of the reporter first")
_USED: Messages[AnnotationKind] = Messages(
    {
        AnnotationKind.COMMENT: N_("{claim}, has the reporter’s comment as a lead."),
        AnnotationKind.FOOTNOTE: N_("{claim}, has the reporter’s footnote as a lead."),
        AnnotationKind.ENDNOTE: N_("{claim}, has the reporter’s endnote as a lead."),
        AnnotationKind.LINK: N_("{claim}, has the reporter’s link as evidence."),
    }
)


class AnnotationCommands(ClaimCommandsBase):
    """One annotation is shown at a time, or none; `claim_made` holds the claim made of it, which is the current one."""

    claim_made = Signal(object)

    def __init__(self, parts: WindowParts, strip: AnnotationStrip) -> None:
        super().__init__(parts)
        self._strip = strip
        self._shown: AnnotationId | None = None
        self._shows_dismissed = False
        parts.views.annotations_changed.connect(self._reload)
        parts.current.article_changed.connect(self.close)
        parts.current.claim_entered.connect(self._give_way)
        strip.left.connect(self.close)
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), parts.article)
        self._escape.setContext(Qt.ShortcutContext.WidgetShortcut)
        self._escape.activated.connect(self.close)
        self._escape.setEnabled(False)

    @override
    def handlers(self) -> Handlers:
        return {
            "next_annotation": partial(self.step, 1),
            "previous_annotation": partial(self.step, -1),
            "use_annotation": self.use,
            "dismiss_annotation": self.dismiss,
            "dismissed_annotations": self.show_dismissed,
        }

    def step(self, by: int) -> None:
        """Goes to the next or the previous open annotation, from the one shown or else from the caret."""
        found = [one for one in self._threads() if one.is_open]
        if not found:
            self.close()
            self.said.emit(_(_NONE))
            return
        before = self._views.annotation(self._shown)
        place = (before.span.start, before.span.end, before.id) if before else (self._article.caret(), 0, "")
        if by > 0:
            later = (one for one in found if _place(one) > place)
            self.show(next(later, found[0]).id)
        else:
            earlier = (one for one in reversed(found) if _place(one) < place)
            self.show(next(earlier, found[-1]).id)

    def show(self, thread_id: str) -> None:
        """Shows an annotation in the strip, its words in sight."""
        thread = self._views.annotation(AnnotationId(thread_id))
        if thread is None:
            return
        self._shown = thread.id
        if not self._article.isVisible():
            self.pane_wanted.emit(ARTICLE)
        self._article.place_caret(thread.span.start)
        self._article.annotations.set_current(thread.id)
        self._fill(thread)
        self._article.reveal(thread.span)
        self.said.emit(shortened(said_in_line(thread.first), 300))

    def tell(self, thread_id: str) -> None:
        """Says what the reporter anchored to the words that the caret came upon."""
        thread = self._views.annotation(AnnotationId(thread_id))
        if thread is not None:
            self.said.emit(_("Reporter’s note: {words}", words=shortened(said_in_line(thread.first), 200)))

    def use(self) -> None:
        """Makes a claim of the annotation shown, or of that at the caret, with a note as a lead, a link as evidence."""
        thread = self._needed()
        if thread is None:
            return
        if thread.first.state is AnnotationState.USED:
            if thread.first.claim_id is not None:
                self._current.select(thread.first.claim_id)
            return
        claim = self._desk.annotations.make_claim(thread.id)
        self.show(thread.id)
        self._current.select(claim.id)
        self._article.place_caret(claim.passages[-1].span.end)
        self.claim_made.emit(claim)
        self.done.emit(_USED.filled(thread.first.kind, claim=named([claim])))

    def dismiss(self) -> None:
        """Puts the annotation aside and goes on to the next; one put aside before is taken up again."""
        thread = self._needed()
        if thread is None:
            return
        if thread.first.state is AnnotationState.DISMISSED:
            self._desk.annotations.reopen(thread.id)
            self.done.emit(_("The reporter’s note is open again."))
        elif thread.first.state is AnnotationState.USED:
            self.said.emit(_("This note belongs to a claim and stays."))
        else:
            self._shown = thread.id
            self._desk.annotations.dismiss(thread.id)
            self._go_on()
            self.done.emit(_("The reporter’s note is dismissed."))

    def show_dismissed(self) -> None:
        """Shows the dismissed annotations too, or hides them again."""
        self._shows_dismissed = not self._shows_dismissed
        self._actions["dismissed_annotations"].setChecked(self._shows_dismissed)
        self._reload()
        count = sum(one.first.state is AnnotationState.DISMISSED for one in self._views.threads)
        shown = counted("{count} dismissed [note|notes] shown.", count)
        self.said.emit(shown if self._shows_dismissed else _("Dismissed notes are hidden."))

    def close(self) -> None:
        """Shows no annotation any more."""
        self._shown = None
        self._escape.setEnabled(False)
        self._article.annotations.set_current(None)
        self._strip.hide()

    def _give_way(self) -> None:
        """Closes where somebody goes to a claim that was not made of the annotation shown."""
        shown = self._views.annotation(self._shown)
        if shown is not None and self._current.claim not in (None, shown.first.claim_id):
            self.close()

    def _go_on(self) -> None:
        if any(one.is_open for one in self._threads()):
            self.step(1)
        else:
            self.close()

    def _threads(self) -> list[Thread]:
        return [
            one
            for one in self._views.threads
            if self._shows_dismissed or one.first.state is not AnnotationState.DISMISSED
        ]

    def _reload(self) -> None:
        self._article.show_annotations(self._threads())
        thread = self._views.annotation(self._shown)
        if thread is None:
            self.close()
        elif not self._strip.isHidden():
            self._fill(thread)

    def _fill(self, thread: Thread) -> None:
        ids = [one.id for one in self._threads()]
        at = ids.index(thread.id) + 1 if thread.id in ids else 0
        place = pgettext("place among notes", "{number} of {all}", number=at, all=len(ids)) if at else ""
        claim = self._views.claim(thread.first.claim_id)
        self._escape.setEnabled(True)
        self._strip.show_thread(thread, place, claim.number if claim is not None else "")

    def _needed(self) -> Thread | None:
        thread = self._views.annotation(self._shown)
        here = self._article.annotations.at(self._article.caret())
        if thread is None and here:
            thread = self._views.annotation(here[0].id)
        if thread is None:
            self.said.emit(as_sentence(with_key(_(_WHICH), self._actions["next_annotation"].shortcut())))
        return thread


def _place(thread: Thread) -> tuple[int, int, str]:
    return thread.span.start, thread.span.end, thread.id
