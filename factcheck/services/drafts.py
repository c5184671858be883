"""What was typed into forms and not saved, and reviews that are not finished, kept beside the settings until then."""

import hashlib
import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck import places
from factcheck.domain.file_errors import DiskFullError, DraftsNotKeptError, UnwritableError
from factcheck.store.backed_up_file import as_noted, file_at
from factcheck.store.backup_file import first_operation_in
from factcheck.store.scratch_file import write_atomically
from factcheck.translation import _

if TYPE_CHECKING:
    from factcheck.domain.records.erasure import Erasure

FEWEST_LETTERS = 4
"""Words so short, such as “AFP”, name no draft in which they stand."""
_FORMS, _REVIEWS = ".json", "-reviews.json"
_OF_READERS = "-read-only.json"
"""What earlier programs kept of forms in files that were only read."""


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """What stood in a form: which form, whose (a claim or an article), on which record ("" for a new one), the words.

    `words` is JSON that the form understands, `read` what it showed when typing began; nobody else reads them.
    """

    form: str
    owner: str
    record: str
    words: str
    read: str = ""


def keep(desk: Path, drafts: Sequence[KeptDraft]) -> None:
    """Keeps the drafts of a desk file in place of those kept before; raises DraftsNotKeptError.

    With them is noted which file the desk is, so that they are found when it was moved.
    """
    _keep(desk, drafts, _FORMS)
    _keep(desk, (), _OF_READERS)


def keep_reviews(desk: Path, reviews: Sequence[KeptDraft]) -> None:
    """Keeps the unfinished reviews of a desk file so, in place of those kept before; raises DraftsNotKeptError."""
    _keep(desk, reviews, _REVIEWS)


def _keep(desk: Path, drafts: Sequence[KeptDraft], ending: str) -> None:
    file, before = _file(desk, ending), _found(desk, ending)
    if not drafts and not os.path.lexists(before):
        return
    of = file_at(desk)
    noted = _read(before) if of is None else {"file": asdict(of), "began": first_operation_in(desk)}
    words = json.dumps({**noted, "drafts": [asdict(one) for one in drafts]}, indent=1, ensure_ascii=False)
    try:
        if drafts:
            places.made(file.parent)
            write_atomically(file, words.encode("utf-8", "backslashreplace"))
        # A place that cannot be reached, or written, refuses to remove what is not there.
        if os.path.lexists(before) and (before != file or not drafts):
            before.unlink(missing_ok=True)
    except DiskFullError as error:
        raise DraftsNotKeptError(desk.name, _("the disk for such drafts is full")) from error
    except (OSError, UnwritableError) as error:
        raise DraftsNotKeptError(desk.name, _("the place for such drafts cannot be written")) from error


def kept(desk: Path) -> list[KeptDraft]:
    """The drafts kept for a desk file, also before it was moved; what cannot be read is left out."""
    return [*_kept(desk, _FORMS), *_kept(desk, _OF_READERS)]


def kept_reviews(desk: Path) -> list[KeptDraft]:
    """The unfinished reviews kept for a desk file; what cannot be read is left out."""
    return _kept(desk, _REVIEWS)


def _kept(desk: Path, ending: str) -> list[KeptDraft]:
    found = _read(_found(desk, ending)).get("drafts")
    names = {field.name for field in fields(KeptDraft)}
    return [KeptDraft(**one) for one in found if _is_draft(one, names)] if isinstance(found, list) else []


def count_about(desk: Path, erasure: "Erasure") -> int:
    """How many drafts and reviews are about something that is erased."""
    return sum(is_about(one, erasure) for one in (*kept(desk), *kept_reviews(desk)))


def drop(desk: Path, erasure: "Erasure") -> None:
    """Drops the drafts and reviews that are about something that is erased; raises DraftsNotKeptError."""
    for before, keep_those in ((kept(desk), keep), (kept_reviews(desk), keep_reviews)):
        stay = [one for one in before if not is_about(one, erasure)]
        if len(stay) < len(before):
            keep_those(desk, stay)


def is_about(draft: KeptDraft, erasure: "Erasure") -> bool:
    """Whether a draft was typed about something that is erased, or holds the words by which that is known.

    Of a field it is what was typed into that, whatever words stand elsewhere.
    """
    if erasure.blanked:
        return (draft.form, draft.owner) in {(column, row_id) for (_table, row_id), column in erasure.blanked}
    ids = {row_id for _table, row_id in erasure.rows}
    known = (one for one in erasure.words if len(one) >= FEWEST_LETTERS)
    written = (json.dumps(one, ensure_ascii=is_ascii)[1:-1] for one in known for is_ascii in (True, False))
    typed = draft.words + draft.read
    return not ids.isdisjoint((draft.owner, draft.record)) or any(one in typed for one in written)


def _is_draft(value: object, names: set[str]) -> bool:
    """Whether it is one; earlier programs did not keep what was read."""
    if not isinstance(value, dict) or not names - {"read"} <= value.keys() <= names:
        return False
    return all(isinstance(one, str) for one in value.values())


def _read(file: Path) -> dict[str, Any]:
    """What a file of drafts holds; those of earlier programs do not say of which desk they are."""
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {"drafts": found}


def _found(desk: Path, ending: str) -> Path:
    """Where the drafts of a desk file lie: under its path, else under that which it had before it was moved.

    Nothing lies there any more, and the file has the number on the disk and the history that were noted: no copy has.
    """
    file = _file(desk, ending)
    if os.path.lexists(file):
        return file
    others = places.drafts().glob(f"{'[0-9a-f]' * 32}{ending}")
    return next((other for other in others if _is_of_moved(desk, _noted(other))), file)


def _noted(file: Path) -> Mapping[str, Any]:
    """Of which desk the drafts in a file are."""
    try:
        stat = file.stat()
    except OSError:
        return {}
    return _noted_at(file, stat.st_mtime_ns, stat.st_size)


@lru_cache(maxsize=256)
def _noted_at(file: Path, _changed_ns: int, _size: int) -> Mapping[str, Any]:
    """So, read once as long as the file stays as it is: reviews of other desks may be long."""
    return {name: value for name, value in _read(file).items() if name != "drafts"}


def _is_of_moved(desk: Path, found: Mapping[str, Any]) -> bool:
    """Whether drafts were kept for this desk file when it lay at another path."""
    before = as_noted(found.get("file"))
    return before is not None and before.is_now(desk) and found.get("began") == first_operation_in(desk) != ""


def _file(desk: Path, ending: str) -> Path:
    name = hashlib.sha256(str(desk.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:32]
    return places.drafts() / f"{name}{ending}"
