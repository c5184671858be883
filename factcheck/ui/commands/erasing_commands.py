"""What the Article menu does for good: erasing from the file, and legal hold, which keeps it from being done."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QDialog
from typing_extensions import override

from factcheck.domain.errors import FactcheckError, NoNameError
from factcheck.domain.file_errors import CancelledError
from factcheck.domain.records.erasure import Erasure
from factcheck.domain.records.evidence import Evidence
from factcheck.domain.records.ids import ArticleId
from factcheck.domain.rules.long_work import GoOn
from factcheck.domain.wording.erasure_words import (
    UNCLEARED,
    alike_words,
    erased_lines,
    hold_words,
    left_lines,
    still_named_words,
)
from factcheck.domain.wording.error_sentence import sentence
from factcheck.domain.wording.joining import sentences
from factcheck.translation import N_, _
from factcheck.ui.app import tasks
from factcheck.ui.app.actions import Handlers
from factcheck.ui.app.draft_keeper import DraftKeeper
from factcheck.ui.app.notices import StoppableWork
from factcheck.ui.commands.base import CommandParts, Commands
from factcheck.ui.widgets.dialog import show_dialog

if TYPE_CHECKING:
    from factcheck.services.erasing import ErasurePlan
    from factcheck.ui.dialogs.erasing import AccountedSheet, ErasableDialog

T = TypeVar("T")
TAKE_OUT = N_("Take it out of the backups")
AND_DELETE = N_("Take it out of the backups, and delete those that cannot be read")
PATIENCE = 10.0
"""How many seconds a backup that is just being made is waited for, so that none is left behind with what is erased."""


class ErasingCommands(Commands):
    """Both want a name, since the history keeps who did it; where there is none the settings are offered."""

    def __init__(self, parts: CommandParts, drafts: DraftKeeper) -> None:
        super().__init__(parts)
        self._drafts = drafts
        self._looking: tasks.WorkWatch | None = None
        self._progress = StoppableWork(parts.window, parts.notice, "backups_progress", self._stop)

    @override
    def handlers(self) -> Handlers:
        return {"erase": self.choose, "legal_hold": self.hold}

    def choose(self) -> None:
        """Lists what can be erased, beginning with the current article and the source of the current claim."""
        from factcheck.services.erasing import erasable, in_snapshot
        from factcheck.ui.dialogs.erasing import ErasableDialog

        if not self._has_name():
            return
        if self._looking is not None:  # two that write the same backup anew would undo each other
            self.said.emit(_("The backups are still being looked into. Erase more when that is done."))
            return
        self._drafts.flush()
        article, claim = self._current.article, self._current.claim
        evidence = self._desk.case(article).of(Evidence, claim)[:1] if article is not None and claim is not None else ()
        dialog = ErasableDialog(self._window)
        show = partial(dialog.show_erasable, article=article, source=evidence[0].source.id if evidence else None)
        self._wait_for(dialog, partial(in_snapshot, self._desk.path, erasable), show)
        dialog.chosen.connect(partial(self._plan, dialog))
        show_dialog(dialog)

    def hold(self) -> None:
        """Puts the current article under legal hold, or lifts it, with a reason."""
        from factcheck.ui.dialogs.erasing import AccountedSheet

        article = self._current.article
        if not self._has_name() or article is None:
            return
        held = self._desk.articles.held_by(article)
        is_held = self._desk.articles.get(article).is_held
        does = _("Lift the legal hold") if is_held else _("Put under legal hold")
        said = _("While an article is under legal hold, nothing that it is made of can be erased from the file.")
        lines = [hold_words(held)] if held is not None else []
        sheet = AccountedSheet(self._window, "hold", _("Legal hold"), does, [said, *lines])
        sheet.require_reason()
        sheet.ordered.connect(sheet.accept)
        sheet.ordered.connect(lambda: self._set_hold(article, sheet.reason, is_held))
        show_dialog(sheet)

    def _has_name(self) -> bool:
        """Whether somebody gave a name and can write; says so where nobody did."""
        self._require_writable()
        if not self._session.who:
            self._notice.show_message(sentence(NoNameError()), [(N_("Settings…"), self._actions["settings"].trigger)])
        return bool(self._session.who)

    def _set_hold(self, article: ArticleId, reason: str, is_held: bool) -> None:
        articles = self._desk.articles
        (articles.lift if is_held else articles.hold)(article, reason)
        name = articles.get(article).name
        lifted, held = (
            _("Legal hold of “{article}” lifted", article=name),
            _("“{article}” is under legal hold", article=name),
        )
        self.said.emit(lifted if is_held else held)

    def _plan(self, dialog: "ErasableDialog", key: str) -> None:
        """Finds out what would go with a record, while the dialog keeps anything from being changed."""
        from factcheck.services.erasing import in_snapshot, planned

        kind, _colon, record = key.partition(":")
        self._drafts.store()
        watch = self._watched(dialog.show_progress)
        dialog.finished.connect(watch.stop)
        plan = partial(in_snapshot, self._desk.path, partial(planned, target=(kind, record), go_on=watch.go_on))
        self._wait_for(dialog, plan, partial(self._ask, dialog))

    def _ask(self, dialog: QDialog, plan: "ErasurePlan") -> None:
        from factcheck.ui.dialogs.erasing import erasing_sheet

        dialog.accept()
        sheet = erasing_sheet(self._window, plan)
        sheet.ordered.connect(partial(self._erase, sheet, plan.erasure, plan.alike))
        show_dialog(sheet)

    def _erase(self, sheet: "AccountedSheet", erasure: Erasure, alike: int) -> None:
        """Erases, and has the file written anew in the pool, while the sheet keeps anything from being changed."""
        from factcheck.services.erasing import clear, stop_clearing, take_out

        desk = self._desk
        self._drafts.drop(erasure)
        take_out(desk, erasure, sheet.reason)
        words = _("It is erased. Now the file is written anew, so that its free space holds nothing of it either…")
        sheet.show_waiting(words, _("Leave that until the file is opened next"))
        sheet.end_requested.connect(partial(stop_clearing, desk))

        def clear_alone() -> bool:
            tasks.wait_for_others(PATIENCE)
            return clear(desk)

        tasks.run(clear_alone, self, partial(self._go_on, sheet, erasure, alike))

    def _go_on(self, sheet: "AccountedSheet", erasure: Erasure, alike: int, is_cleared: bool) -> None:
        """Looks into the backups, now that the file is done."""
        from factcheck.services.erasing import backups_holding, still_named

        sheet.accept()
        desk = self._desk
        named = still_named_words(still_named(desk, erasure))
        also = ["" if is_cleared else _(UNCLEARED), named, alike_words(alike)]
        purge = partial(self._purge, desk.path, erasure, sheet.reason, also)
        if sheet.backups.isChecked():
            purge()
        else:
            look = partial(backups_holding, desk.path, erasure.target)
            self._look_into_backups(erasure, also, look, partial(self._say_left, erasure, also, purge), purge)

    def _look_into_backups(
        self,
        erasure: Erasure,
        also: Sequence[str],
        work: Callable[[GoOn], T],
        done: Callable[[T], object],
        purge: Callable[[], object],
    ) -> None:
        """Says that it is erased, and its backups are looked into, in the pool, until that is `done` or stopped."""

        def show(found: T) -> None:
            self._end()
            done(found)

        def refuse(error: FactcheckError) -> None:
            self._end()
            if not isinstance(error, CancelledError):
                raise error
            stopped = _("It was stopped: the backups were not looked into, and may hold it.")
            self._notice.show_message(
                sentences([*erased_lines(erasure, None, 0, 0), stopped, *also]), [(AND_DELETE, purge)]
            )

        self._looking = self._watched(self._progress.show_progress)
        words = _("Looking into the backups…")
        self._progress.show(sentences([*erased_lines(erasure, None, 0, 0), words]), words)
        tasks.run(partial(work, self._looking.go_on), self, show, refuse)

    def _watched(self, show: Callable[[int, int], object]) -> tasks.WorkWatch:
        """What tells `show` how far work in the pool has come."""
        watch = tasks.WorkWatch(self)
        watch.progressed.connect(show)
        return watch

    def _stop(self) -> None:
        """Leaves the backups that were not looked into yet, when that which is being written is done."""
        if self._looking is not None:
            self._looking.stop()
        self._progress.hide()
        self._notice.show_message(_("Stopping…"))

    def _end(self) -> None:
        self._looking = None
        self._progress.hide()

    def _say_left(
        self,
        erasure: Erasure,
        also: Sequence[str],
        purge: Callable[[], object],
        found: tuple[Sequence[Path], Sequence[Path], Sequence[Path]],
    ) -> None:
        """Says what was erased, and offers to take it out of the backups that hold it."""
        holding, unreadable, _others = found
        answers = [(AND_DELETE if unreadable else TAKE_OUT, purge)] if holding else []
        lines = erased_lines(erasure, None, len(holding), len(unreadable))
        self._notice.show_message(sentences([*lines, *also]), answers)

    def _purge(self, path: Path, erasure: Erasure, reason: str, also: Sequence[str]) -> None:
        """Takes what was erased out of the backups, too, and says what became of them; of those left it can go on."""
        from factcheck.services.erasing import Purged, in_snapshot, purge

        again = partial(self._purge, path, erasure, reason, also)

        def tell(purged: Purged) -> None:
            lines = [*erased_lines(erasure, purged.counts, 0, 0), *left_lines(purged.left), *also]
            self._notice.show_message(sentences(lines), [(AND_DELETE, again)] if purged.left else [])

        def take_out(go_on: GoOn) -> Purged:
            work = partial(purge, target=erasure.target, reason=reason, go_on=go_on)
            return in_snapshot(path, work, self._session.who)

        self._look_into_backups(erasure, also, take_out, tell, again)
