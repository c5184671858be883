"""What keys, menus and drops do with captured files: add them to a source, list, verify and remove them."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtWidgets import QFileDialog
from typing_extensions import override

from factcheck.domain.errors import FactcheckError
from factcheck.domain.file_errors import CancelledError
from factcheck.domain.records.capture import Capture, CaptureState
from factcheck.domain.records.claim import Claim
from factcheck.domain.records.evidence import Evidence, Level, Source
from factcheck.domain.records.ids import CaptureId, SourceId
from factcheck.domain.records.kinds import ARTICLE, CAPTURE, EVIDENCE, PROOF, SOURCE
from factcheck.domain.records.operation import ERASE, Changed
from factcheck.domain.rules.long_work import GoOn
from factcheck.domain.rules.near_copy import NearCopy
from factcheck.domain.text.canonical import shortened
from factcheck.domain.wording.capture_words import captured_words, unread_words, verified_words
from factcheck.domain.wording.error_sentence import sentence
from factcheck.domain.wording.joining import as_sentence, labelled, sentences, statements
from factcheck.domain.wording.labels import LEVEL
from factcheck.domain.wording.stored_words import source_name
from factcheck.services.desk import Desk
from factcheck.translation import N_, _
from factcheck.ui.app import tasks
from factcheck.ui.app.actions import Handlers
from factcheck.ui.commands.base import ClaimCommandsBase, WindowParts
from factcheck.ui.commands.capture_viewing import CaptureViewing
from factcheck.ui.dialogs.capture_list import CaptureList, ListedCapture
from factcheck.ui.dialogs.held_sheet import WaitingSheet
from factcheck.ui.widgets.dialog import show_dialog

_SHOWS = frozenset((CAPTURE.entity, SOURCE.entity, EVIDENCE.entity, ARTICLE.entity, PROOF.entity))
"""The kinds of records of which the list tells."""
_NO_SOURCE_YET = N_("Record a piece of evidence first: a file is captured of its source.")


class _Captured(NamedTuple):
    """What was captured, which of these have no words that could be read, what was refused, and with each that has
    nearly the same words as a file of another source that one."""

    made: list[Capture]
    unread: list[Capture]
    refused: list[FactcheckError]
    near: dict[Capture, tuple[Capture, NearCopy]]


class CaptureCommands(ClaimCommandsBase):
    """A file is captured of the source of a piece of evidence: the one that has the keyboard, else the only one."""

    def __init__(self, parts: WindowParts, viewing: CaptureViewing) -> None:
        super().__init__(parts)
        self._viewing = viewing

    @override
    def handlers(self) -> Handlers:
        return {"capture": self.capture, "captures": self.show}

    @override
    def listen(self) -> None:
        self._panel.body.evidence.files_dropped.connect(self._take_dropped)

    def capture(self) -> None:
        """Asks for files of the source of evidence; where there are several sources, for which."""
        self._require_writable()
        self._with_claim(self._capture_of)

    def show(self) -> None:
        """Lists what is captured, of the sources of the current claim first."""
        claim = self._views.claim(self._current.claim)
        self._open([one.source for one in claim.evidence] if claim is not None else [])

    def show_of(self, source_id: SourceId) -> None:
        """Lists what is captured of one source."""
        self._open([self._desk.sources.get(source_id)], alone=True)

    def take(self, source_id: SourceId, files: Sequence[Path]) -> None:
        """Captures files that were dropped on a source."""
        self._require_writable()
        self._add(self._desk.sources.get(source_id), files)

    def _open(self, first: Sequence[Source], *, alone: bool = False) -> None:
        desk = self._desk
        dialog = CaptureList(self._window, desk.is_writable)
        show = partial(self._fill, dialog, desk, [one.id for one in first], alone)

        def follow(changed: Changed) -> None:
            if changed.entities & _SHOWS or changed.operation.kind == ERASE:
                show()

        dialog.capture_requested.connect(lambda by_place: self._choose(self._target(dialog, first), by_place))
        dialog.files_dropped.connect(lambda files: self._add(self._target(dialog, first), files))
        dialog.verify_requested.connect(lambda: self._verify(dialog, show))
        dialog.shown.connect(lambda capture_id: self._viewing.view(dialog, capture_id))
        dialog.outside_requested.connect(lambda capture_id: self._viewing.open_outside(dialog, capture_id))
        dialog.remove_requested.connect(self._remove)
        dialog.level_chosen.connect(self._set_level)
        show()
        self._show_beside(dialog, follow)

    def _fill(self, dialog: CaptureList, desk: Desk, first: Sequence[SourceId], alone: bool) -> None:
        if alone:
            (source_id,) = first
            of = source_name(desk.sources.get(source_id))
            dialog.show_captures([ListedCapture(one, of) for one in desk.captures.of_source(source_id)])
            return
        captured = sorted(desk.captures.of_sources(), key=lambda one: one.source_id not in first)
        names = {one: source_name(desk.sources.get(one)) for one in {one.source_id for one in captured} if one}
        listed = [ListedCapture(one, names[one.source_id]) for one in captured if one.source_id is not None]
        for article_id in desk.articles.ids():
            fetched = desk.articles.captures(article_id)
            of = _("Fetched for “{article}”", article=shortened(desk.articles.get(article_id).name)) if fetched else ""
            listed += [ListedCapture(one, of) for one in fetched]
        dialog.show_captures(listed)

    def _capture_of(self, claim: Claim) -> None:
        chosen = [one for one in claim.evidence if one.id == self._panel.body.evidence.record_with_keyboard]
        sources = {one.source.id: one.source for one in chosen or claim.evidence if not one.is_lead}
        if not sources:
            self.said.emit(_(_NO_SOURCE_YET))
        elif len(sources) == 1:
            self._choose(next(iter(sources.values())), by_place=False)
        else:
            answers = [(shortened(source_name(one), 40), partial(self._choose, one, False)) for one in sources.values()]
            self.offered.emit(_("Of which source is the file?"), answers)

    def _take_dropped(self, evidence_id: str, files: Sequence[Path]) -> None:
        if not evidence_id:
            self.said.emit(_(_NO_SOURCE_YET))
            return
        self.take(self._desk.record(Evidence, evidence_id).source.id, files)

    def _target(self, dialog: CaptureList, first: Sequence[Source]) -> Source | None:
        """The source that a file is captured of: that of the marked row, else the only one of the current claim."""
        marked = dialog.marked
        if marked is not None and marked.source_id is not None:
            return self._desk.sources.get(marked.source_id)
        return first[0] if len({one.id for one in first}) == 1 else None

    def _choose(self, source: Source | None, by_place: bool) -> None:
        if source is None:
            self._add(None, [])
            return
        title = _("Capture where it lies") if by_place else _("Capture files")
        names, _filter = QFileDialog.getOpenFileNames(self._window, title, self._folder())
        if chosen := self._chosen(names):
            self._add(source, chosen, by_place)

    def _add(self, source: Source | None, files: Sequence[Path], by_place: bool = False) -> None:
        """Reads files and captures them, in the pool behind a sheet, since they may be large."""
        if source is None:
            self.said.emit(_("Mark a file of the source that the new one is of, or drop it on a piece of evidence."))
            return
        if source.is_lead:
            self.said.emit(_("A reporter’s note is no source; nothing is captured of it."))
            return
        sheet = WaitingSheet(self._window, _("Capturing files …"))
        show_dialog(sheet)
        beside = self._desk.captures.beside(source.id, self._current.article)
        write = partial(self._captured, source.id, files, by_place, beside)
        self._write_for(sheet, None, write, partial(self._tell, source))

    def _captured(
        self, source_id: SourceId, files: Sequence[Path], by_place: bool, beside: Sequence[Capture], go_on: GoOn
    ) -> _Captured:
        """Done in the pool: what was captured, what became of it, and what was refused."""
        captures, done = self._desk.captures, _Captured([], [], [], {})
        for at, path in enumerate(files):

            def cancelled(done: int = at) -> bool:
                return not go_on(done, len(files))

            try:
                draft = captures.read(path, cancelled)
                one = captures.add(source_id, draft, by_place, self._current.article, cancelled)
                done.made.append(one)
                done.unread.extend([one] if draft.lacks_words else [])
            except CancelledError:
                break
            except FactcheckError as error:
                done.refused.append(error)
        done.near.update(captures.near_copies(done.made, beside, lambda: not go_on(len(files), len(files))))
        return done

    def _tell(self, source: Source, announce: Callable[[], None], done: _Captured) -> None:
        announce()
        refused = [sentence(one) for one in done.refused]
        if done.made:
            told = captured_words([one.title for one in done.made], shortened(source_name(source), 50))
            told = statements([told, unread_words([one.title for one in done.unread])])
            self.done.emit(sentences([as_sentence(told), *refused]))
        elif refused:
            self.said.emit(sentences(refused))
        else:
            self.said.emit(_("It was stopped. Nothing was changed in the file."))
        self._viewing.ask_origin(source, done.near)

    def _verify(self, dialog: CaptureList, show: Callable[[], None]) -> None:
        desk, listed = self._desk, dialog.listed
        watch = tasks.WorkWatch(dialog)
        dialog.finished.connect(watch.stop)

        def verified() -> tuple[dict[CaptureId, CaptureState], dict[Capture, str]]:
            states: dict[CaptureId, CaptureState] = {}
            texts: dict[Capture, str] = {}
            for one, state in desk.captures.verified(listed, lambda: not watch.go_on(0, 1)):
                states[one.id] = state
                if one.is_kept and state is CaptureState.WHOLE and not desk.captures.text_of(one):
                    texts[one] = desk.captures.read_anew(one)  # as where a backup was restored
            return states, texts

        def tell(found: tuple[dict[CaptureId, CaptureState], dict[Capture, str]]) -> None:
            states, texts = found
            if desk.is_writable:
                desk.captures.keep_texts(texts)
            dialog.show_states(states)
            show()
            self.said.emit(verified_words(list(states.values())))

        self._wait_for(dialog, verified, tell)

    def _remove(self, capture_id: str) -> None:
        capture = self._desk.captures.get(CaptureId(capture_id))
        self._desk.captures.remove(capture.id, self._current.article)
        self._show_done(_("“{name}” is captured no more", name=shortened(capture.title, 60)))

    def _set_level(self, capture_id: str, level: Level) -> None:
        capture = self._desk.captures.get(CaptureId(capture_id))
        self._desk.captures.set_level(capture.id, level, self._current.article)
        self._show_done(labelled(shortened(capture.title, 60), LEVEL[level]))
