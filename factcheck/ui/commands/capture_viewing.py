"""Looks at captured files: in the program, read-only, or on a person's wish in another one."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import PurePath
from typing import TypeVar

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from factcheck.domain.file_errors import UnwritableError
from factcheck.domain.records.capture import Capture, PageRequest, page_at
from factcheck.domain.records.evidence import Level, Quoted, Source
from factcheck.domain.records.ids import ArticleId, CaptureId, SourceId
from factcheck.domain.records.search_hit import Hit
from factcheck.domain.rules.near_copy import NearCopy
from factcheck.domain.rules.quotation_match import match_quotation
from factcheck.domain.text.canonical import shortened
from factcheck.domain.text.matching import spans_of
from factcheck.domain.text.word_index import WordIndex
from factcheck.domain.wording.capture_words import (
    found_words,
    near_copies_words,
    near_copy_words,
    outside_words,
    quoted_words,
    searched_words,
)
from factcheck.domain.wording.error_sentence import sentence
from factcheck.domain.wording.stored_words import source_name
from factcheck.domain.wording.system_words import system_words
from factcheck.services.outside import OutsideCopies, may_go_outside
from factcheck.translation import _
from factcheck.ui.app import tasks
from factcheck.ui.commands.base import ClaimCommandsBase, WindowParts
from factcheck.ui.dialogs.capture_picture import picture_of
from factcheck.ui.dialogs.capture_viewer import CaptureViewer, Marked, Place
from factcheck.ui.dialogs.questions import AgreementDialog
from factcheck.ui.widgets.dialog import show_dialog

T = TypeVar("T")
_MOST_QUOTED, _MOST_PLACES = 200, 200
"""So many quotations, and so many places of words that were searched for, are marked in one file."""


@dataclass(frozen=True, slots=True)
class _Read:
    """The text of a capture, what is listed of it, its places, and how many of the quotations were found."""

    text: str
    marked: Sequence[Marked]
    places: Sequence[Place]
    found: int


class CaptureViewing(ClaimCommandsBase):
    """What is looked at is read in the pool; where the window is left meanwhile nothing comes of it."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts)
        self._copies = OutsideCopies()
        self._session.desk_leaving.connect(self._copies.remove)

    def view(self, parent: QWidget, capture_id: str, hit: Hit | None = None, words: str = "") -> None:
        """Opens a captured file with what is quoted from its source marked, that of the current claim first.

        Where a search found `words` in it, these are marked before all else, from `hit` on. One that is open already
        comes to the front, as where Enter reaches both a row and the button for it.
        """
        for open_one in self._window.findChildren(CaptureViewer):
            if open_one.capture_id == capture_id and open_one.isVisible():
                if hit is None:
                    open_one.raise_()
                    open_one.activateWindow()
                    return
                open_one.close()
        desk = self._desk
        capture = desk.captures.get(CaptureId(capture_id))
        source = desk.sources.get(capture.source_id) if capture.source_id is not None else None
        viewer = CaptureViewer(parent, capture, source_name(source) if source is not None else "")
        quoted = self._quoted(capture)
        kind = capture.media_type.partition(";")[0]
        is_pdf = kind == "application/pdf"
        viewer.claim_requested.connect(self._go_to_claim)
        viewer.outside_requested.connect(lambda: self.open_outside(viewer, capture.id))
        viewer.copy_requested.connect(lambda: self._save(capture))
        self._show_beside(viewer)
        if kind.startswith("image/"):
            self._load(viewer, lambda: picture_of(capture.title, desk.captures.data(capture)), viewer.show_picture)
            return
        here = self._current.article
        show = partial(self._show_text, viewer, capture, quoted, words, is_pdf)
        self._load(viewer, lambda: _read(desk.captures.read_anew(capture), quoted, here, hit, words), show)

    def open_outside(self, parent: QWidget, capture_id: str) -> None:
        """Opens a copy of a captured file in the program that the system has for it; asks where it is for checkers."""
        capture = self._desk.captures.get(CaptureId(capture_id))
        if not may_go_outside(capture):
            self.said.emit(_("A file of this kind may run as a program, or visit the web. Save a copy of it instead."))
            return
        if capture.level is not Level.CHECKERS:
            self._open_outside(capture)
            return
        asked = AgreementDialog(parent, "outside", _("Open outside"), outside_words(capture), _("&Open outside"))
        asked.accepted.connect(lambda: self._open_outside(capture))
        show_dialog(asked)

    def _open_outside(self, capture: Capture) -> None:
        copy = self._copies.make(self._desk.captures, capture)
        if QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy))):
            self.said.emit(
                _("The copy is removed when the file is closed here; the other program may keep traces of it.")
            )
        else:
            self.said.emit(_("No program was found that opens “{name}”.", name=capture.title))

    def _save(self, capture: Capture) -> None:
        """Saves a copy where a person says; a file that is there is written over, as the dialog has asked."""
        target = self._asked_path(_("Save a copy"), capture.name or PurePath(capture.title).name, "", "")
        if target is None:
            return
        try:
            target.unlink(missing_ok=True)
            self._desk.captures.write_to(capture, target)
        except OSError as error:
            raise UnwritableError(target.name, system_words(error)) from error
        self.said.emit(_("Saved as {path}.", path=target))

    def _quoted(self, capture: Capture) -> list[Quoted]:
        """What claims quote from the source of a capture: the current claim, its article, then other ones."""
        if capture.source_id is None:
            return []
        found = self._desk.sources.quoted(capture.source_id, self._current.article)
        return sorted(found, key=lambda one: one.claim_id != self._current.claim)[:_MOST_QUOTED]

    def _go_to_claim(self, quoted: Quoted) -> None:
        """Shows the claim that quotes something, in whatever article it stands."""
        if quoted.article_id != self._current.article:
            self._current.show_article(quoted.article_id)
        self._current.select(quoted.claim_id)
        self._window.activateWindow()

    def _show_text(
        self, viewer: CaptureViewer, capture: Capture, quoted: Sequence[Quoted], words: str, is_pdf: bool, read: _Read
    ) -> None:
        if read.text:
            viewer.show_text(
                read.text, read.marked, read.places, found_words(read.found, sum(bool(one.words) for one in quoted))
            )
            self._compare(viewer, capture)
        if is_pdf:
            draw = partial(self._draw, viewer, capture, read, words)
            viewer.page_requested.connect(draw)
            draw(viewer.place.page if viewer.place is not None else 1)
        elif not read.text:
            viewer.say(_("Nothing of this file can be shown here. Open it outside, or save a copy."))

    def _draw(self, viewer: CaptureViewer, capture: Capture, read: _Read, words: str, number: int) -> None:
        there = {one.which for one in read.places if one.page == number}
        quotations = tuple(
            one.quoted.words if one.quoted is not None and which in there else ""
            for which, one in enumerate(read.marked)
        )
        wanted = PageRequest(number, viewer.page_width, quotations, words)
        self._load(viewer, partial(self._desk.captures.page, capture, wanted), viewer.show_page)

    def _compare(self, viewer: CaptureViewer, capture: Capture) -> None:
        """Says which captured text of another source has nearly the same words, in the pool, where there is one."""
        captures = self._desk.captures
        others = [one for one in captures.of_sources() if one.source_id != capture.source_id]
        if capture.source_id is not None and others:
            watch = tasks.WorkWatch(viewer)
            viewer.finished.connect(watch.stop)
            found = partial(captures.near_copies, [capture], others, lambda: not watch.go_on(0, 1))
            self._load(viewer, found, partial(self._show_near, viewer))

    def _show_near(self, viewer: CaptureViewer, found: Mapping[Capture, tuple[Capture, NearCopy]]) -> None:
        for capture, near in found.items():
            viewer.origin_requested.connect(partial(self._tell_origin, viewer, capture, *near))
            self._tell_near(viewer, capture, *near)

    def _tell_near(self, viewer: CaptureViewer, capture: Capture, other: Capture, copy: NearCopy) -> bool:
        """Says which text has nearly the same words; whether it may be said that both are of one origin."""
        words, is_open = self._near(capture, other, copy)
        viewer.show_near_copy(words, is_open and self._desk.is_writable)
        return is_open and self._desk.is_writable

    def _tell_origin(self, viewer: CaptureViewer, capture: Capture, other: Capture, copy: NearCopy) -> None:
        if self._tell_near(viewer, capture, other, copy):
            self._unite(*map(self._source_of, (capture, other)))
            self._tell_near(viewer, capture, other, copy)

    def ask_origin(self, source: Source, near: Mapping[Capture, tuple[Capture, NearCopy]]) -> None:
        """Asks whether a source is of one origin with those that have nearly the words of its files just captured.

        Once for all of them; of another origin than the first that is recorded none is asked for.
        """
        found = {self._source_of(other): (one, other, copy) for one, (other, copy) in near.items()}
        known = next((one.origin for one in (source, *found) if one.origin), "")
        asked = [of for of in found if not (source.origin and of.origin) and of.origin in ("", known)]
        if len(asked) > 1:
            files = [(found[of][0].title, found[of][1].title, shortened(source_name(of), 50)) for of in asked]
            words = near_copies_words(shortened(source_name(source), 50), files)
        else:
            words = "".join(self._near(*found[of])[0] for of in asked)
        if words:
            self.asked.emit(words, _("They are of one origin"), partial(self._unite, source, *asked))

    def _near(self, capture: Capture, other: Capture, copy: NearCopy) -> tuple[str, bool]:
        """That another text has nearly the same words, and whether the origin of either source is not recorded."""
        source, of = map(self._source_of, (capture, other))
        words = near_copy_words(other.title, shortened(source_name(of), 50), copy, (source.origin, of.origin))
        return words, not (source.origin and of.origin)

    def _unite(self, source: Source, *others: Source) -> None:
        self._desk.sources.unite(source.id, *(one.id for one in others))
        self._show_done(_("The sources are of one origin"))

    def _source_of(self, capture: Capture) -> Source:
        return self._desk.sources.get(SourceId(capture.source_id or ""))

    def _load(self, viewer: CaptureViewer, work: Callable[[], T], done: Callable[[T], object]) -> None:
        """Runs `work` in the pool for a viewer, which says what was refused; nothing is done once it was left."""
        self._wait_for(viewer, work, done, lambda error: viewer.say(sentence(error)))


def _read(text: str, quoted: Sequence[Quoted], here: ArticleId | None, hit: Hit | None, words: str) -> _Read:
    """A text with what is marked in it: the words that a search found, from its hit on, then what claims quote."""
    marked, places, found = [], [], 0
    if hit is not None:
        spans = spans_of(text, words)
        first = next((at for at, span in enumerate(spans) if span.start >= hit.span.start), 0)
        spans = [*spans[first:], *spans[:first]][:_MOST_PLACES]
        marked.append(Marked(searched_words(words)))
        places += [Place(0, span, page_at(text, span.start)) for span in spans]
    index = WordIndex(text)
    for one in quoted:
        stands = match_quotation(one.words, index).spans
        found += bool(stands)
        places += [Place(len(marked), span, page_at(text, span.start)) for span in stands]
        row = quoted_words(one, is_elsewhere=one.article_id != here, is_found=bool(stands))
        marked.append(Marked(row, one))
    return _Read(text, marked, places, found)
