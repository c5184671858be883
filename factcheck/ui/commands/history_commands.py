"""Undo, redo and the history."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from factcheck.domain.errors import NothingToRedoError, NothingToUndoError
from factcheck.domain.records.claim import Claim
from factcheck.domain.records.ids import ClaimId, OperationId
from factcheck.domain.records.kinds import CLAIM
from factcheck.domain.records.operation import Changed, Operation
from factcheck.domain.text.canonical import one_line, shortened
from factcheck.domain.wording.joining import labelled, quoted, statements, with_remark
from factcheck.domain.wording.labels import person_words
from factcheck.domain.wording.operation_sentence import operation_sentence
from factcheck.domain.wording.timestamps import local_timestamp
from factcheck.translation import N_, Messages, _
from factcheck.ui.app.actions import Handlers
from factcheck.ui.commands.base import Commands, WindowParts
from factcheck.ui.commands.words import begun, first_words, named, numbers_of
from factcheck.ui.dialogs.file_lists import HistoryDialog
from factcheck.ui.dialogs.held_sheet import WaitingSheet
from factcheck.ui.widgets.dialog import show_dialog

_OFFERED: Messages[str] = Messages({"undo": N_("&Undo: {done}"), "redo": N_("&Redo: {done}")})
_OFFERED_NOTHING: Messages[str] = Messages({"undo": N_("&Undo"), "redo": N_("&Redo")})
_DONE: Messages[str] = Messages(
    {"undo": N_("Undone: {done}"), "redo": N_("Redone: {done}"), "take-back": N_("Taken back: {done}")}
)
_DONE_TO_ONE: Messages[str] = Messages(
    {
        "undo": N_("Undone: claim {done}"),
        "redo": N_("Redone: claim {done}"),
        "take-back": N_("Taken back: claim {done}"),
    }
)
MOST_AT_ONCE = 500
"""So many rows are reversed while the window waits, which is a tenth of a second where 10,000 take two."""
MOST_NAMED = 12
"""So many claims are named by their numbers in the line that tells what was taken back."""


class HistoryCommands(Commands):
    """Gives the keyboard back where it stands in a field that now belongs to another claim.

    `renamed` says that a person has another name in the file.
    """

    renamed = Signal()

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts)
        self._panel, self._views = parts.panel, parts.views
        self._touched: frozenset[str] = frozenset()
        self._left: frozenset[str] = frozenset()
        parts.session.desk_changed.connect(self._note)

    @override
    def handlers(self) -> Handlers:
        return {"undo": self.undo, "redo": self.redo, "history": self.show}

    def offer(self) -> None:
        """Names in the menu, which is about to be shown, what undo and redo would take."""
        desk = self._session.desk
        for name in ("undo", "redo"):
            operation = None
            if desk is not None and desk.is_writable:
                operation = desk.history.to_undo() if name == "undo" else desk.history.to_redo()
            action = self._actions[name]
            action.setEnabled(operation is not None)
            done = shortened(operation_sentence(operation), 60) if operation else ""
            action.setText(_OFFERED.filled(name, done=done) if operation else _OFFERED_NOTHING[name])

    def withdraw(self) -> None:
        """Lets the keys of undo and redo be heard again once the menu is gone: they ask for themselves."""
        self._actions.enable(("undo", "redo"), True)

    def undo(self) -> None:
        """Takes the last act back, whatever article it was in."""
        if self._session.desk is None:
            raise NothingToUndoError
        self._take("undo", self._desk.history.to_undo, self._desk.history.undo)

    def redo(self) -> None:
        """Does again what was taken back."""
        if self._session.desk is None:
            raise NothingToRedoError
        self._take("redo", self._desk.history.to_redo, self._desk.history.redo)

    def show(self) -> None:
        """Shows who did what when in the current article, and what is done there while it is open."""
        dialog = HistoryDialog(self._window, self._desk.is_writable)
        dialog.chosen.connect(self.ask_to_take_back)
        desk, article = self._desk, self._current.article
        dialog.show_operations(desk.history.all(article))
        self._show_beside(dialog, lambda _changed: dialog.show_operations(desk.history.all(article)))

    def ask_to_take_back(self, operation_id: str) -> None:
        """Asks whether an operation shall be taken back, naming whose it is and when it was done."""
        operation = self._desk.history.get(OperationId(operation_id))
        done, when = operation_sentence(operation), local_timestamp(operation.at)
        words = _("“{done}”, {who}, {when}.", done=done, who=person_words(operation.who), when=when)
        self.asked.emit(words, _("Take it back"), partial(self._take_back, operation))

    def ask_whether_same(self, old: str, new: str) -> None:
        """Asks whether somebody who gave another name is the one who did things under the old one."""
        desk = self._session.desk
        if desk is not None and desk.is_writable and desk.people.can_rename(old, new):
            words = _(
                "“{old}” has done things in this file. If that was you, they stand under “{new}” from now on.",
                old=person_words(old),
                new=new,
            )
            self.asked.emit(words, _("The same person"), partial(self._rename, old, new))

    def _rename(self, old: str, new: str) -> None:
        self._desk.people.rename(old, new)
        self.renamed.emit()
        self.said.emit(_("What “{old}” did stands under “{new}” now.", old=person_words(old), new=new))

    def show_of_claim(self, claim_id: str) -> None:
        """Fills the last line of the panel with what was done to a claim."""
        operations = self._desk.history.of_claim(ClaimId(claim_id))
        self._panel.body.show_history(
            [
                f"{local_timestamp(one.at)}  {labelled(person_words(one.who), operation_sentence(one))}"
                for one in operations
            ]
        )

    def _take(self, act: str, find: Callable[[], Operation | None], take: Callable[..., Operation]) -> None:
        """Undoes, does again or takes back what `find` gives; in the pool, behind a sheet, where that is much."""
        self._panel.flush()
        about, before = find(), self._current.claim
        if about is None or self._desk.history.reach(about) <= MOST_AT_ONCE:
            with self._views.claim_held():  # the claim that was gone from is not shown once more before the other one
                self._show_taken(act, before, take())
            return
        sheet = WaitingSheet(self._window, operation_sentence(about))
        show_dialog(sheet)
        self._write_for(sheet, about.article_id, take, partial(self._announce_taken, act, before))

    def _announce_taken(
        self, act: str, before: ClaimId | None, announce: Callable[[], None], operation: Operation
    ) -> None:
        announce()
        self._show_taken(act, before, operation)

    def _show_taken(self, act: str, before: ClaimId | None, operation: Operation) -> None:
        self._show_where(act, operation, before)
        focus = QApplication.focusWidget()
        if act == "take-back" or (
            self._current.claim != before and focus is not None and self._panel.isAncestorOf(focus)
        ):
            self.keyboard_returned.emit()

    def _take_back(self, operation: Operation) -> None:
        """Takes an operation back and gives the keyboard, which the history had, to article or list."""
        self._take("take-back", lambda: operation, partial(self._desk.history.take_back, operation.id))

    def _show_where(self, act: str, operation: Operation, before: ClaimId | None) -> None:
        is_elsewhere = operation.article_id != self._current.article
        if is_elsewhere and operation.article_id in self._desk.articles.ids():
            self._current.show_article(operation.article_id)
        found = self._desk.claims.some(self._left)
        outer = [one for one in found if one.parent_id not in self._touched]
        if len(outer) == 1 and outer[0].article_id == self._current.article:
            self._current.select(outer[0].id)
        numbers = operation.facts.get("claims", ())
        of_one = len(numbers) == 1
        told = (_DONE_TO_ONE if of_one else _DONE).filled(act, done=operation_sentence(operation))
        for claim in (one for one in found if of_one and one.number in numbers):
            words = first_words(claim)
            told = told if words in told else with_remark(told, _known_by(claim, operation.kind, words))
        is_counted = of_one or operation.kind.startswith("proof.")  # which tells of passages that stayed, too
        are_here = all(one.article_id == self._current.article for one in found)  # others have the same numbers
        is_counted = is_counted or not are_here
        told = labelled(told, numbers_of(found)) if 1 < len(found) <= MOST_NAMED and not is_counted else told
        self.said.emit(statements([told, self._now_current(before)]))

    def _now_current(self, before: ClaimId | None) -> str:
        """Which claim is current where the one before is gone."""
        now = self._views.claim(self._current.claim)
        if before not in self._touched or now is None or now.id == before:
            return ""
        return _("{claims}, is the current one now", claims=named([now]))

    def _note(self, changed: Changed) -> None:
        """Keeps which claims the last act concerned, and which of them it left."""
        self._touched = changed.ids
        self._left = changed.ids - {one.id for one in changed.rows if one.entity == CLAIM.entity and one.row is None}


def _known_by(claim: Claim, kind: str, words: str) -> str:
    """The first `words` of a claim; where its statement or note was changed or put back, what that says now."""
    if kind == "claim.restate":
        return _("now “{words}”", words=words)
    if kind == "claim.note":
        return _("now “{words}”", words=begun(one_line(claim.note))) if claim.note else _("now none")
    return quoted(words)
