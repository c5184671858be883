"""What a person can do with captured files: add, read, verify and remove them."""

import hashlib
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path

from factcheck.domain.errors import FetchedCaptureError, NoSuchRecordError
from factcheck.domain.file_errors import (
    AlreadyCapturedError,
    BrokenFileError,
    LargeCaptureError,
    NotAsCapturedError,
    NotShownError,
    PasswordError,
    ReadingLimitError,
    TooLargeError,
    UndrawnPagesError,
    UnreadableError,
)
from factcheck.domain.records.capture import MOST_BYTES, Capture, CaptureState, FileDraft, PagePicture, PageRequest
from factcheck.domain.records.evidence import Level, is_lower
from factcheck.domain.records.ids import ArticleId, CaptureId, SourceId
from factcheck.domain.rules.evidence_check import LONGEST
from factcheck.domain.rules.first_levels import first_level_of_file
from factcheck.domain.rules.long_work import never
from factcheck.domain.rules.near_copy import NearCopy, near_copy, shingles_of
from factcheck.domain.text.canonical import shortened
from factcheck.domain.text.word_index import WordIndex
from factcheck.domain.wording.system_words import system_words
from factcheck.importers.base import DOCUMENT_LIMIT
from factcheck.services.capture_files import pieces_as_read, read_to_capture, text_in
from factcheck.services.importing import Reading
from factcheck.services.unit_of_work import DeskPart, UnitOfWork
from factcheck.store.capture_bytes import pieces_of_file
from factcheck.translation import _


class Captures(DeskPart):
    """The captured files of a desk: those of sources, and what was fetched for articles."""

    def __init__(self, unit: UnitOfWork) -> None:
        super().__init__(unit)
        self._sources = unit.store.sources
        self._captures = captures = unit.store.captures
        self.get, self.of_source, self.of_sources = captures.get, captures.of_source, captures.of_sources

    def text_of(self, capture: Capture) -> str:
        """What the letters of a capture say, pages apart by form feeds; also for another thread.

        Empty where nobody could read any.
        """
        return self._captures.text(capture.sha256)

    def texts_of(self, source_id: SourceId) -> dict[CaptureId, str]:
        """The same of the captures of a source that have letters, the first first."""
        texts = {one.id: self._captures.text(one.sha256) for one in self.of_source(source_id)}
        return {capture_id: text for capture_id, text in texts.items() if text}

    def beside(self, source_id: SourceId, here: ArticleId | None = None) -> list[Capture]:
        """The captures of the sources that stand beside one under a claim, of closed articles only of `here`."""
        return self._captures.beside(source_id, here)

    def near_copies(
        self, captures: Iterable[Capture], others: Sequence[Capture], cancelled: Callable[[], bool] = never
    ) -> dict[Capture, tuple[Capture, NearCopy]]:
        """With each capture which of the others has most nearly the same words, where one of another source has.

        Those that were found until it is `cancelled`; also for another thread.
        """
        mine = {one: self._stretches(one) for one in captures if others and not cancelled()}
        near: dict[Capture, tuple[Capture, NearCopy]] = {}
        for other in others:
            if cancelled():
                break
            theirs = self._stretches(other)
            for one, stretches in mine.items():
                copy = near_copy(stretches, theirs)
                is_nearest = one not in near or copy.share > near[one][1].share
                if one.source_id != other.source_id and copy.is_near and is_nearest:
                    near[one] = (other, copy)
        return near

    def _stretches(self, capture: Capture) -> frozenset[int]:
        return shingles_of(WordIndex(self.text_of(capture)[:LONGEST]).words)

    def read(self, path: Path, cancelled: Callable[[], bool] = never) -> FileDraft:
        """A file as it is to be captured; also in another thread. Raises UnreadableError or CancelledError."""
        return read_to_capture(path, self._reading, cancelled)

    def add(
        self,
        source_id: SourceId,
        draft: FileDraft,
        place_only: bool = False,
        article_id: ArticleId | None = None,
        cancelled: Callable[[], bool] = never,
    ) -> Capture:
        """Captures a file of a source, for checkers only; with `place_only` its fingerprint and where it lies.

        `article_id` is the article at which that is done. Raises NoSuchRecordError, AlreadyCapturedError,
        LargeCaptureError, UnreadableError, CancelledError, or ChangedFileError where the file is no longer as it was
        read.
        """
        source = self._sources.get(source_id)
        if draft.size > MOST_BYTES and not place_only:
            raise LargeCaptureError(draft.name, draft.size, MOST_BYTES)
        made = Capture(
            id=CaptureId(self._unit.new_id()),
            address="",
            final_address="",
            media_type=draft.media_type,
            at=self._unit.now(),
            sha256=draft.sha256,
            size=draft.size,
            source_id=source.id,
            name=draft.name,
            place=draft.place if place_only else "",
            level=first_level_of_file(draft),
        )
        for one in self.of_source(source_id):
            if (one.name, one.place, one.sha256) == (made.name, made.place, made.sha256):
                raise AlreadyCapturedError(one.title, one.id)
        facts = self._facts(made) | {"is_kept": made.is_kept}
        with self._unit.operation("capture.add", facts, article_id) as writer:
            if made.is_kept:
                writer.keep(draft.sha256, draft.size, pieces_as_read(draft, cancelled))
            if made.is_kept and draft.text is not None:
                writer.keep_text(draft.sha256, draft.text)
            writer.add(made)
        return made

    def remove(self, capture_id: CaptureId, article_id: ArticleId | None = None) -> None:
        """Takes a capture off its source; its bytes stay, for undo. Raises FetchedCaptureError for one of an article.

        Only an erasure takes bytes away.
        """
        capture = self.get(capture_id)
        if capture.source_id is None:
            raise FetchedCaptureError(capture.title)
        with self._unit.operation("capture.remove", self._facts(capture), article_id) as writer:
            writer.remove(capture)

    def set_level(self, capture_id: CaptureId, level: Level, article_id: ArticleId | None = None) -> None:
        """Says from whom on a capture may be read."""
        capture = self.get(capture_id)
        facts = self._facts(capture) | {"to": level, "lowered": is_lower(level, capture.level)}
        with self._unit.operation("capture.level", facts, article_id) as writer:
            writer.change(capture, level=level)

    def data(self, capture: Capture) -> bytes:
        """The bytes of a capture as they came, also for another thread.

        Raises NotAsCapturedError where they are others, NoSuchRecordError or UnreadableError where they are not there.
        """
        return b"".join(self._pieces(capture))

    def write_to(self, capture: Capture, target: Path) -> None:
        """Writes the bytes of a capture into a new file, whole or not at all; also in another thread.

        Raises OSError, or as `data` does.
        """
        with target.open("xb") as file:
            try:
                file.writelines(self._pieces(capture))
            except BaseException:
                file.close()
                target.unlink()
                raise

    def verified(
        self, captures: Iterable[Capture], cancelled: Callable[[], bool] = never
    ) -> Iterator[tuple[Capture, CaptureState]]:
        """Each capture with what has become of its bytes, which are read anew; also in another thread."""
        for one in captures:
            if cancelled():
                return
            yield one, self._state(one)

    def read_anew(self, capture: Capture) -> str:
        """What the letters of a capture say; read again where they are not kept, as after a backup was restored.

        Also in another thread. Raises as `data` does.
        """
        kept = self._captures.text(capture.sha256)
        if kept:
            return kept
        return text_in(capture.title, capture.media_type, self.data(capture), self._reading, never) or ""

    def page(self, capture: Capture, wanted: PageRequest, cancelled: Callable[[], bool] = never) -> PagePicture:
        """A page of a PDF as a picture, drawn in the process that reads files; also in another thread.

        Raises UndrawnPagesError, NotShownError, CancelledError, or as `data` does.
        """
        if capture.size > DOCUMENT_LIMIT:
            raise NotShownError(capture.title)
        try:
            return self._reading.draw_page(capture.title, self.data(capture), wanted, cancelled)
        except BrokenFileError as error:
            raise UndrawnPagesError(capture.title) from error
        except (PasswordError, ReadingLimitError, TooLargeError) as error:
            raise NotShownError(capture.title) from error

    def keep_texts(self, texts: Mapping[Capture, str]) -> None:
        """Keeps what the letters of captures say that were read anew, where there are some; no change of the record."""
        with self._unit.operation("capture.text", {}) as writer:
            for capture, text in texts.items():
                if text:
                    writer.keep_text(capture.sha256, text)

    def close(self) -> None:
        """Ends the process that reads files."""
        if "_reading" in vars(self):
            self._reading.close()

    @cached_property
    def _reading(self) -> Reading:
        return Reading()

    def _pieces(self, capture: Capture) -> Iterator[bytes]:
        digest = hashlib.sha256()
        for piece in self._captures.pieces(capture.sha256) if capture.is_kept else _pieces_at(capture):
            digest.update(piece)
            yield piece
        if digest.hexdigest() != capture.sha256:
            raise NotAsCapturedError(capture.title)

    def _state(self, capture: Capture) -> CaptureState:
        try:
            for _piece in self._pieces(capture):
                pass
        except NotAsCapturedError:
            return CaptureState.CHANGED
        except (NoSuchRecordError, UnreadableError):
            return CaptureState.GONE
        return CaptureState.WHOLE

    def _facts(self, capture: Capture) -> dict[str, str]:
        source = self._sources.get(capture.source_id) if capture.source_id is not None else None
        called = (source.title or source.url) if source is not None else ""
        return {"name": shortened(capture.title, 60), "source": shortened(called, 50)}


def _pieces_at(capture: Capture) -> Iterator[bytes]:
    """The bytes of a file that stays elsewhere; raises UnreadableError, or NotAsCapturedError by its size alone.

    The place may come from a stranger: to read a pipe or a device may never end.
    """
    place = Path(capture.place)
    try:
        found = place.stat()
        if not stat.S_ISREG(found.st_mode) or found.st_size != capture.size:
            raise NotAsCapturedError(capture.title)
        yield from pieces_of_file(place)
    except (FileNotFoundError, ValueError) as error:
        raise UnreadableError(capture.title, _("there is no such file")) from error
    except OSError as error:
        raise UnreadableError(capture.title, system_words(error)) from error
