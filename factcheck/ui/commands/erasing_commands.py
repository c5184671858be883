"""What the Article menu does for good: erasing from the file, and legal hold, which keeps it from being done."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from factcheck.domain.errors import NoNameError
from factcheck.domain.records.evidence import Evidence
from factcheck.domain.records.ids import ArticleId
from factcheck.domain.records.operation import RowKey
from factcheck.domain.wording.error_sentence import sentence
from factcheck.domain.wording.joining import sentences
from factcheck.translation import N_, _
from factcheck.ui.app.actions import Actions, Handlers
from factcheck.ui.app.current import Current
from factcheck.ui.app.draft_keeper import DraftKeeper
from factcheck.ui.app.notices import NoticeBar
from factcheck.ui.app.session import Session
from factcheck.ui.commands.base import Commands
from factcheck.ui.widgets.dialog import show_dialog

if TYPE_CHECKING:
    from factcheck.services.erasing import ErasurePlan

TAKE_OUT = N_("Take it out of the backups")
AND_DELETE = N_("Take it out of the backups, and delete those that cannot be read")
PATIENCE_MS = 10_000
"""How long a backup that is just being made is waited for, so that none is left behind with what is erased."""


class ErasingCommands(Commands):
    """Both want a name, since the history keeps who did it; where there is none the settings are offered."""

    def __init__(
        self,
        window: QWidget,
        session: Session,
        current: Current,
        notice: NoticeBar,
        actions: Actions,
        drafts: DraftKeeper,
    ) -> None:
        super().__init__(window, session, current)
        self._notice = notice
        self._actions = actions
        self._drafts = drafts

    @override
    def handlers(self) -> Handlers:
        return {"erase": self.choose, "legal_hold": self.hold}

    def choose(self) -> None:
        """Lists what can be erased of the current article, beginning with the source of the current claim."""
        from factcheck.ui.dialogs.erasing import ErasableDialog

        article = self._named_article()
        if article is None:
            return
        self._drafts.flush()
        case = self._desk.case(article)
        dialog = ErasableDialog(self._window)
        dialog.show_case(case, self._desk.articles.captures(article))
        claim = self._current.claim
        for evidence in case.of(Evidence, claim)[:1] if claim is not None else ():
            dialog.mark(f"source:{evidence.source.id}")
        dialog.chosen.connect(self._ask)
        show_dialog(dialog)

    def hold(self) -> None:
        """Puts the current article under legal hold, or lifts it, with a reason."""
        from factcheck.domain.wording.erasure_words import hold_words
        from factcheck.ui.dialogs.erasing import AccountedSheet

        article = self._named_article()
        if article is None:
            return
        held = self._desk.articles.held_by(article)
        is_held = self._desk.articles.get(article).is_held
        does = _("Lift the legal hold") if is_held else _("Put under legal hold")
        said = _("While an article is under legal hold, nothing that it is made of can be erased from the file.")
        lines = [hold_words(held)] if held is not None else []
        sheet = AccountedSheet(self._window, "hold", _("Legal hold"), does, [said, *lines])
        sheet.require_reason()
        sheet.accepted.connect(lambda: self._set_hold(article, sheet.reason, is_held))
        show_dialog(sheet)

    def _named_article(self) -> ArticleId | None:
        """The current article; None where there is none, or nobody has given a name, which is said."""
        self._require_writable()
        if not self._session.who:
            self._notice.show_message(sentence(NoNameError()), [(N_("Settings…"), self._actions["settings"].trigger)])
            return None
        return self._current.article

    def _set_hold(self, article: ArticleId, reason: str, is_held: bool) -> None:
        articles = self._desk.articles
        (articles.lift if is_held else articles.hold)(article, reason)
        name = articles.get(article).name
        lifted, held = (
            _("Legal hold of “{article}” lifted", article=name),
            _("“{article}” is under legal hold", article=name),
        )
        self.said.emit(lifted if is_held else held)

    def _ask(self, key: str) -> None:
        from factcheck.services.erasing import planned
        from factcheck.ui.dialogs.erasing import erasing_sheet

        kind, _colon, record = key.partition(":")
        self._drafts.store()
        plan = planned(self._desk, (kind, record))
        sheet = erasing_sheet(self._window, plan)
        sheet.accepted.connect(lambda: self._erase(plan, sheet.reason, sheet.backups.isChecked()))
        show_dialog(sheet)

    def _erase(self, plan: "ErasurePlan", reason: str, with_backups: bool) -> None:
        from factcheck.domain.wording.erasure_words import reached_lines, still_named_words, taken_words
        from factcheck.services.erasing import backups_holding, erase, still_named

        desk, erasure, answers = self._desk, plan.erasure, []
        QThreadPool.globalInstance().waitForDone(PATIENCE_MS)
        self._drafts.drop(erasure)
        is_cleared = erase(desk, erasure, reason)
        said = [_("Erased from the file: {records}.", records=taken_words(erasure.counts, erasure.past))]
        if not is_cleared:
            said.append(_("Free space of the file may still hold it; that is cleared when the file is opened next."))
        if with_backups:
            said += self._purge(erasure.target, reason)
        else:
            holding, unreadable, _others = backups_holding(desk.path, erasure.target)
            said += reached_lines(0, 0, len(holding), len(unreadable))
            does = AND_DELETE if unreadable else TAKE_OUT
            answers = [(does, lambda: self._purge_later(erasure.target, reason))] if holding else []
        said.append(still_named_words(still_named(desk, erasure)))
        self._notice.show_message(sentences(said), answers)

    def _purge_later(self, target: RowKey, reason: str) -> None:
        self._notice.show_message(sentences(self._purge(target, reason)))

    def _purge(self, target: RowKey, reason: str) -> Iterator[str]:
        from factcheck.domain.wording.erasure_words import purged_lines
        from factcheck.services.erasing import purge

        return purged_lines(*purge(self._desk, target, reason).counts)
