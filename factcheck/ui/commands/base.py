"""What commands have in common: the parts of the window they work on, and what they say and ask."""

import contextlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from factcheck.domain.errors import FactcheckError
from factcheck.domain.file_errors import CancelledError, ReadOnlyDeskError
from factcheck.domain.records.claim import Claim
from factcheck.domain.records.ids import ArticleId
from factcheck.domain.records.operation import Changed, Operation
from factcheck.domain.rules.long_work import GoOn
from factcheck.domain.text.span import Span
from factcheck.domain.wording.joining import and_list, as_sentence, sentences, statements
from factcheck.domain.wording.operation_sentence import operation_sentence
from factcheck.services.desk import Desk
from factcheck.translation import _, if_any
from factcheck.ui.app import tasks
from factcheck.ui.app.actions import Actions, Handlers
from factcheck.ui.app.current import Current
from factcheck.ui.app.desk_views import DeskViews
from factcheck.ui.app.notices import NoticeBar
from factcheck.ui.app.session import Session
from factcheck.ui.article.view import ArticleView
from factcheck.ui.claims.list import ClaimList
from factcheck.ui.commands.targets import Targets
from factcheck.ui.commands.words import made_of_many_words, named
from factcheck.ui.dialogs.held_sheet import HeldSheet
from factcheck.ui.panel.claim_panel import ClaimPanel

T = TypeVar("T")
DESKS = "*.factcheck"


@dataclass(frozen=True, slots=True)
class CommandParts:
    """What every command works with: the window, the file, what is current, where something is said, and the menus."""

    window: QWidget
    session: Session
    current: Current
    notice: NoticeBar
    actions: Actions


class Commands(QObject):
    """Each method is one act of a person; errors are raised.

    `done` says what was done and can be undone, `said` anything else; `asked` holds a question about an act that
    reaches further than it seems, the word for doing it, and the act; `offered` one with several answers, each a word
    and an act.
    """

    said = Signal(str)
    done = Signal(str)
    pane_wanted = Signal(int)
    asked = Signal(str, str, object)
    offered = Signal(str, object)
    keyboard_returned = Signal()

    def __init__(self, parts: CommandParts) -> None:
        super().__init__(parts.window)
        self._window = parts.window
        self._session = parts.session
        self._current = parts.current
        self._notice = parts.notice
        self._actions = parts.actions

    def handlers(self) -> Handlers:
        """What the actions of the menus do here, by the name of the action."""
        return {}

    def listen(self) -> None:
        """Does what the part of the panel that is about the same things asks for."""

    @property
    def _desk(self) -> Desk:
        return self._session.required_desk

    def _show_beside(self, dialog: QDialog, follow: Callable[[Changed], object] = lambda _changed: None) -> None:
        """Shows a dialog beside the window, which closes with the file; until then `follow` hears of each change."""
        while_open(dialog, self._session.desk_changed, follow)
        while_open(dialog, self._session.desk_leaving, dialog.close)
        dialog.finished.connect(dialog.deleteLater)
        dialog.show()

    @property
    def _writable_article(self) -> ArticleId | None:
        """The article shown, where it may be changed."""
        desk = self._session.desk
        return self._current.article if desk is not None and desk.is_writable else None

    def _require_writable(self) -> None:
        """Raises ReadOnlyDeskError where the file is only read, before anything is typed in vain."""
        desk = self._session.desk
        if desk is not None and not desk.is_writable:
            raise ReadOnlyDeskError(desk.path.name)

    def _wait_for(
        self,
        dialog: QDialog,
        work: Callable[[], T],
        done: Callable[[T], object],
        refused: Callable[[FactcheckError], object] | None = None,
    ) -> None:
        """Runs `work` in the pool for a dialog that waits; where it was left meanwhile nothing comes of it.

        An error closes the dialog and is raised, unless `refused` takes it.
        """
        is_left: list[int] = []
        dialog.finished.connect(is_left.append)

        def refuse(error: FactcheckError) -> None:
            if is_left:
                return
            if refused is None:
                dialog.reject()
                raise error
            refused(error)

        tasks.run(work, self, lambda found: None if is_left else done(found), refuse)

    def _work_for(
        self,
        sheet: HeldSheet,
        words: str,
        begin: Callable[[GoOn], Callable[[], T]],
        done: Callable[[T], object],
    ) -> None:
        """Runs what `begin` gives in the pool, while the sheet that ordered it is held and says what is done.

        It is stopped by whoever wants that, or closes the window; then nothing comes of it.
        """
        watch = tasks.WorkWatch(sheet)
        watch.progressed.connect(sheet.show_progress)
        for stopped in (sheet.stop_requested, self._session.desk_leaving):
            stopped.connect(watch.stop)

        def refuse(error: FactcheckError) -> None:
            if not isinstance(error, CancelledError):
                raise error
            tell = sheet.notice.show_message if sheet.isVisible() else self.said.emit
            tell(_("It was stopped. Nothing was changed in the file."))

        work = begin(watch.go_on)
        sheet.hold(words)
        tasks.run(work, self, done, refuse, sheet.release)

    def _write_for(
        self,
        sheet: HeldSheet,
        article_id: ArticleId | None,
        write: Callable[[GoOn], T],
        close: Callable[[Callable[[], None], T], object],
    ) -> None:
        """Writes in the pool for a sheet that is held; then `close` is given what announces it, and what was written.

        Nothing reads or writes the file here meanwhile: the sheet keeps people from it, and the desk all else.
        """
        desk = self._desk

        def written(go_on: GoOn) -> T:
            if not go_on(0, 1):  # the file may be closed by now
                raise CancelledError(desk.path.name)
            done = write(go_on)
            with contextlib.suppress(FactcheckError):  # whoever shows it says what is wrong
                if article_id is not None:
                    self._session.prepare(desk.case(article_id))  # here, where it holds nobody up
            return done

        def announce(tell: Callable[[], None]) -> None:
            if self._session.desk is desk:
                tell()

        self._work_for(
            sheet,
            _("Putting everything in its place …"),
            lambda go_on: partial(desk.unit_of_work.away, partial(written, go_on)),
            lambda done: close(partial(announce, done[1]), done[0]),
        )

    def _show_placed(self, done: Operation | None) -> None:
        """Says what was done with a proof, if anything was."""
        if done is not None:
            self._show_done(operation_sentence(done))

    def _asked_desk(self, title: str, stem: str) -> Path | None:
        """The name of a new Factcheck file that a person chose; None where nobody wants one after all."""
        return self._asked_path(title, stem, ".factcheck", _("Factcheck files"))

    def _asked_path(self, title: str, stem: str, ending: str, kind: str) -> Path | None:
        """The name of a file that a person chose, with its ending; None where nobody wants one after all.

        `stem` is proposed, in the folder where a file was last chosen unless it names one.
        """
        proposed, kinds = str(Path(self._folder()) / f"{stem}{ending}"), f"*{ending}" if ending else ""
        kinds = file_kind(kind, kinds) if kind else kinds
        chosen, _filter = QFileDialog.getSaveFileName(self._window, title, proposed, kinds)
        return next((_ending_in(ending, path) for path in self._chosen([chosen])), None)

    def _chosen(self, names: Sequence[str]) -> list[Path]:
        """The files that a person chose in a dialog, whose folder the next one begins in."""
        paths = list(map(Path, filter(None, names)))
        if paths:
            self._session.settings.folder = str(paths[0].parent)
        return paths

    def _folder(self) -> str:
        """Where a file was last chosen; where the open one lies before that, or where that folder is gone."""
        last, desk = self._session.settings.folder, self._session.desk
        if last and Path(last).is_dir():
            return last
        return str(desk.path.parent if desk is not None else Path.home())

    def _show_done(self, words: str) -> None:
        """Says what was done, and how to take it back."""
        self.done.emit(as_sentence(words))


def while_open(dialog: QDialog, signal: SignalInstance, act: Callable[..., object]) -> None:
    """Does `act` at a signal for as long as a dialog is open."""
    link = signal.connect(act)
    dialog.finished.connect(lambda: signal.disconnect(link))


def _ending_in(ending: str, path: Path) -> Path:
    """The path, with the ending behind its name where a person left it out."""
    return path if path.suffix.lower() == ending else path.with_name(path.name + ending)


def file_kind(words: str, patterns: str) -> str:
    """A kind of files, in the brackets that Qt understands."""
    return f"{words} ({patterns})"


@dataclass(frozen=True, slots=True)
class WindowParts(CommandParts):
    """What commands on claims read and move, too."""

    views: DeskViews
    article: ArticleView
    claims: ClaimList
    panel: ClaimPanel
    targets: Targets


class ClaimCommandsBase(Commands):
    """What concerns the claims of the article that is shown."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts)
        self._views = parts.views
        self._article = parts.article
        self._list = parts.claims
        self._panel = parts.panel
        self._targets = parts.targets

    @property
    def _text(self) -> str:
        return self._views.proof.text if self._views.proof is not None else ""

    def _make_claim(self, words: Span, then: Callable[[Claim], object]) -> None:
        """Makes a claim of words and goes on with it; asks first where they are of more than one paragraph."""
        article_id, proof = self._current.article, self._article.proof
        if article_id is None:
            return
        self._require_writable()

        def make() -> None:
            with self._views.claim_held():
                claim = self._desk.claims.add(article_id, words)
                self._current.select(claim.id)
            self._article.place_caret(words.end)
            then(claim)
            same = [one.number for one in self._views.same_words(claim)]
            also = if_any("The same words are [claim|claims] {numbers} already", len(same), numbers=and_list(same))
            self._show_done(statements([_("{claim}, made", claim=named([claim])), also]))

        if len(proof.indexes_in(words)) > 1:
            reaches = made_of_many_words(None, proof, words, self._targets.within(words))
            self.asked.emit(sentences(reaches), _("Make one claim"), make)
        else:
            make()

    def _with_claim(self, act: Callable[[Claim], object]) -> None:
        """Acts on the one claim there is to act on; selected words that are none, nor within it, become one first."""
        words = self._targets.new_words
        if words is not None:
            self._make_claim(words, act)
        elif (claim := self._targets.claim(may_hold_words=True)) is not None:
            act(claim)
