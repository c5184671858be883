"""Findings of an integrity check of a desk."""

from dataclasses import dataclass
from enum import StrEnum


class Flaw(StrEnum):
    """A kind of damage."""

    DAMAGED = "damaged"
    POINTS_NOWHERE = "points_nowhere"
    TEXT_CHANGED = "text_changed"
    PASSAGE_MISPLACED = "passage_misplaced"
    WORDING_MISPLACED = "wording_misplaced"
    ANNOTATION_MISPLACED = "annotation_misplaced"
    HISTORY_CHANGED = "history_changed"
    HISTORY_BROKEN = "history_broken"
    HISTORY_CUT = "history_cut"
    CAPTURE_CHANGED = "capture_changed"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as it should be, and where."""

    flaw: Flaw
    where: str
