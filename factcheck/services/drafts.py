"""What was typed into forms and not saved, kept beside the settings until the desk is opened again."""

import hashlib
import json
import os
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck import places
from factcheck.domain.file_errors import DiskFullError, DraftsNotKeptError, UnwritableError
from factcheck.store.scratch_file import write_atomically
from factcheck.translation import _

if TYPE_CHECKING:
    from factcheck.domain.records.erasure import Erasure

FEWEST_LETTERS = 4
"""Words so short, such as “AFP”, name no draft in which they stand."""


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


def keep(desk: Path, drafts: Sequence[KeptDraft], is_writable: bool = True) -> None:
    """Keeps the drafts of a desk file in place of those kept before; raises DraftsNotKeptError.

    Those of a window that only reads it lie apart, so that it takes nothing from the one that writes.
    """
    file = _file(desk, is_writable)
    words = json.dumps([asdict(one) for one in drafts], indent=1, ensure_ascii=False)
    try:
        if drafts:
            places.made(file.parent)
            write_atomically(file, words.encode("utf-8", "backslashreplace"))
        elif os.path.lexists(file):  # a place that cannot be reached, or written, refuses to remove what is not there
            file.unlink(missing_ok=True)
    except DiskFullError as error:
        raise DraftsNotKeptError(desk.name, _("the disk for such drafts is full")) from error
    except (OSError, UnwritableError) as error:
        raise DraftsNotKeptError(desk.name, _("the place for such drafts cannot be written")) from error


def kept(desk: Path, is_writable: bool = True) -> list[KeptDraft]:
    """The drafts kept for a desk file; what cannot be read is left out."""
    try:
        found = json.loads(_file(desk, is_writable).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []
    names = {field.name for field in fields(KeptDraft)}
    return [KeptDraft(**one) for one in found if _is_draft(one, names)] if isinstance(found, list) else []


def drop(desk: Path, erasure: "Erasure", is_writable: bool = True) -> None:
    """Drops what was typed about something that is erased; raises DraftsNotKeptError."""
    before = kept(desk, is_writable)
    stay = [one for one in before if not is_about(one, erasure)]
    if len(stay) < len(before):
        keep(desk, stay, is_writable)


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


def _file(desk: Path, is_writable: bool) -> Path:
    name = hashlib.sha256(str(desk.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:32]
    return places.drafts() / f"{name}{'' if is_writable else '-read-only'}.json"
