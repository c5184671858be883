"""The edits of captured files, each answered with the capture."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from factcheck.domain.errors import MissingFieldError, RefusedFieldError
from factcheck.domain.file_errors import AlreadyCapturedError, ChangedFileError, LargeCaptureError, UnreadableError
from factcheck.domain.records.capture import Capture
from factcheck.domain.records.evidence import Evidence, Level, Source
from factcheck.services.desk import Desk
from factcheck.services.edits.fields import Words


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file that was captured; without words in the desk, as of a picture, no quotation is compared with it.

    `near_copy` is a capture of another source under the same claim that has nearly the same words.
    """

    capture: Capture
    has_words: bool
    near_copy: Capture | None


def capture_file(
    desk: Desk, path: Words, source: Source | None = None, evidence: Evidence | None = None, place_only: bool = False
) -> KeptFile:
    """Captures a file of a source, or of that of a piece of evidence; with `place_only` without its bytes.

    One that the source has already is answered as it was captured.

    Raises MissingFieldError where neither is named, RefusedFieldError where the file cannot be captured.
    """
    of = source or (evidence.source if evidence is not None else None)
    if of is None:
        raise MissingFieldError("source", ("source", "evidence"))
    try:
        made = desk.captures.add(of.id, desk.captures.read(Path(path)), place_only)
    except AlreadyCapturedError as error:
        made = desk.captures.get(error.capture_id)
    except (UnreadableError, LargeCaptureError, ChangedFileError) as error:
        raise RefusedFieldError("path", error) from error
    here = desk.claims.ref(evidence.claim_id).article_id if evidence is not None else None
    near, _copy = desk.captures.near_copies([made], desk.captures.beside(of.id, here)).get(made, (None, None))
    return KeptFile(made, has_words=bool(desk.captures.text_of(made).strip()), near_copy=near)


def set_capture_level(desk: Desk, capture: Capture, level: Level) -> Capture:
    """Says from whom on a capture may be read."""
    desk.captures.set_level(capture.id, level)
    return desk.captures.get(capture.id)


def remove_capture(desk: Desk, capture: Capture) -> Capture:
    """Takes a captured file off its source."""
    desk.captures.remove(capture.id)
    return capture


EDITS: Mapping[str, tuple[Callable[..., Capture | KeptFile], ...]] = {
    "capture": (capture_file,),
    "level": (set_capture_level,),
    "remove": (remove_capture,),
}
